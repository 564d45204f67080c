/* Finding, counting, replacing, comparing ends. */
#include "types/arguments.h"
#include "types/int.h"
#include "types/str_builder.h"
#include "types/str_type.h"
#include "types/tuple.h"

/* --- arguments --- */

static bool slice_index(Interp *in, Object *object, int64_t *value)
{
    if (object == NULL || object == in->none)
        return true;
    if (object->type->slots.index == NULL)
        return raise_false(in, EXCEPTION_TypeError,
                           "slice indices must be integers or None or have an __index__ method");
    return number_as_index(in, object, EXCEPTION_COUNT, value);
}

static int64_t fitted(int64_t index, int64_t length)
{
    if (index < 0)
        index = index < -length ? 0 : index + length;
    return index;
}

bool str_bounds(Interp *in, Arguments arguments, size_t at, int64_t length, int64_t *start,
                int64_t *end)
{
    *start = 0;
    *end = INT64_MAX;
    if (!slice_index(in, argument_at(arguments, at), start) ||
        !slice_index(in, argument_at(arguments, at + 1), end))
        return false;
    *start = fitted(*start, length);
    *end = *end > length ? length : fitted(*end, length);
    return true;
}

typedef struct {
    Object *needle;
    int64_t start, end;
} Search;

static bool search_arguments(Interp *in, Object *self, const char *name, Arguments arguments,
                             Search *search)
{
    Buf title;
    buf_init(&title);
    buf_printf(&title, "str.%s", name);
    bool plain = arguments_no_keywords(in, title.text, arguments);
    buf_done(&title);
    if (!plain || !arguments_between(in, name, arguments, 1, 3) ||
        !str_bounds(in, arguments, 1, str_length(self), &search->start, &search->end))
        return false;
    search->needle = arguments.slots[0].object;
    if (is_str(search->needle))
        return true;
    return raise_false(in, EXCEPTION_TypeError, "must be str, not %s",
                       type_name_of(search->needle));
}

/* --- find, index, count --- */

typedef int64_t (*Finder)(const Object *, const Object *, int64_t, int64_t);

static bool find_with(Interp *in, Object *self, const char *name, Arguments arguments,
                      Finder finder, int64_t *index)
{
    Search search;
    if (!search_arguments(in, self, name, arguments, &search))
        return false;
    *index = finder(self, search.needle, search.start, search.end);
    return true;
}

static Ref index_or_error(Interp *in, int64_t index)
{
    if (index < 0)
        return raise_error(in, EXCEPTION_ValueError, "substring not found");
    return int_from_i64(in, index);
}

Ref str_method_find(Interp *in, Object *self, Arguments arguments)
{
    int64_t index;
    return find_with(in, self, "find", arguments, str_find, &index) ? int_from_i64(in, index)
                                                                    : NO_REF;
}

Ref str_method_rfind(Interp *in, Object *self, Arguments arguments)
{
    int64_t index;
    return find_with(in, self, "rfind", arguments, str_find_last, &index) ? int_from_i64(in, index)
                                                                          : NO_REF;
}

Ref str_method_index(Interp *in, Object *self, Arguments arguments)
{
    int64_t index;
    return find_with(in, self, "index", arguments, str_find, &index) ? index_or_error(in, index)
                                                                     : NO_REF;
}

Ref str_method_rindex(Interp *in, Object *self, Arguments arguments)
{
    int64_t index;
    return find_with(in, self, "rindex", arguments, str_find_last, &index)
               ? index_or_error(in, index)
               : NO_REF;
}

/* Occurrences that do not overlap, at most `most`. */
static int64_t occurrences(const Object *self, const Object *needle, Search where, int64_t most)
{
    if (str_length(needle) == 0) {
        int64_t gaps = where.end < where.start ? 0 : where.end - where.start + 1;
        return gaps < most ? gaps : most;
    }
    int64_t count = 0;
    int64_t at = where.start;
    while (count < most && (at = str_find(self, needle, at, where.end)) >= 0) {
        count++;
        at += str_length(needle);
    }
    return count;
}

Ref str_method_count(Interp *in, Object *self, Arguments arguments)
{
    Search search;
    if (!search_arguments(in, self, "count", arguments, &search))
        return NO_REF;
    return int_from_i64(in, occurrences(self, search.needle, search, INT64_MAX));
}

/* --- startswith, endswith --- */

static bool has_tail(const Object *self, const Object *part, Search where, bool at_end)
{
    int64_t length = str_length(part);
    if (where.end - where.start < length)
        return false;
    int64_t at = at_end ? where.end - length : where.start;
    for (int64_t i = 0; i < length; i++)
        if (str_at(self, at + i) != str_at(part, i))
            return false;
    return true;
}

static Ref any_tail(Interp *in, Object *self, const char *name, Search where, bool at_end)
{
    Object *parts = where.needle;
    for (int64_t i = 0; i < tuple_size(parts); i++) {
        Object *part = tuple_get(parts, i);
        if (!is_str(part))
            return raise_error(in, EXCEPTION_TypeError,
                               "tuple for %s must only contain str, not %s", name,
                               type_name_of(part));
        if (has_tail(self, part, where, at_end))
            return keep_bool(in, true);
    }
    return keep_bool(in, false);
}

static Ref tail_method(Interp *in, Object *self, const char *name, Arguments arguments, bool at_end)
{
    Buf title;
    buf_init(&title);
    buf_printf(&title, "str.%s", name);
    bool plain = arguments_no_keywords(in, title.text, arguments);
    buf_done(&title);
    Search where;
    if (!plain || !arguments_between(in, name, arguments, 1, 3) ||
        !str_bounds(in, arguments, 1, str_length(self), &where.start, &where.end))
        return NO_REF;
    where.needle = arguments.slots[0].object;
    if (is_tuple(where.needle))
        return any_tail(in, self, name, where, at_end);
    if (!is_str(where.needle))
        return raise_error(in, EXCEPTION_TypeError,
                           "%s first arg must be str or a tuple of str, not %s", name,
                           type_name_of(where.needle));
    return keep_bool(in, has_tail(self, where.needle, where, at_end));
}

Ref str_method_startswith(Interp *in, Object *self, Arguments arguments)
{
    return tail_method(in, self, "startswith", arguments, false);
}

Ref str_method_endswith(Interp *in, Object *self, Arguments arguments)
{
    return tail_method(in, self, "endswith", arguments, true);
}

static bool is_tail(Interp *in, Object *self, Object *part, const char *name, bool at_end,
                    bool *found)
{
    if (!is_str(part))
        return raise_false(in, EXCEPTION_TypeError, "%s() argument must be str, not %s", name,
                           argument_kind(in, part));
    *found = has_tail(self, part, (Search){.end = str_length(self)}, at_end);
    return true;
}

Ref str_method_removeprefix(Interp *in, Object *self, Arguments arguments)
{
    Object *prefix = arguments.slots[0].object;
    bool found = false;
    if (!is_tail(in, self, prefix, "removeprefix", false, &found))
        return NO_REF;
    return str_substring(in, self, found ? str_length(prefix) : 0, str_length(self));
}

Ref str_method_removesuffix(Interp *in, Object *self, Arguments arguments)
{
    Object *suffix = arguments.slots[0].object;
    bool found = false;
    if (!is_tail(in, self, suffix, "removesuffix", true, &found))
        return NO_REF;
    return str_substring(in, self, 0, str_length(self) - (found ? str_length(suffix) : 0));
}

/* --- replace --- */

/* The text with `by` in front of the first `count` characters, or at the very end. */
static void add_between(StrBuilder *out, const Object *self, const Object *by, int64_t count)
{
    for (int64_t i = 0; i < str_length(self); i++) {
        if (i < count)
            builder_add_str(out, by);
        builder_add(out, str_at(self, i));
    }
    if (str_length(self) < count)
        builder_add_str(out, by);
}

static bool add_replaced(Interp *in, StrBuilder *out, const Object *self, Object *const parts[2],
                         int64_t count)
{
    int64_t at = 0;
    for (int64_t i = 0; i < count; i++) {
        int64_t hit = str_find(self, parts[0], at, str_length(self));
        builder_add_range(out, self, at, hit);
        builder_add_str(out, parts[1]);
        at = hit + str_length(parts[0]);
        if (i % 1024 == 0 && !spend(in, 1024))
            return false;
    }
    builder_add_range(out, self, at, str_length(self));
    return true;
}

static Ref replaced(Interp *in, Object *self, Object *const parts[2], int64_t count)
{
    int64_t growth = str_length(parts[1]) - str_length(parts[0]);
    if (growth > 0 && count > (INT64_MAX - str_length(self)) / growth)
        return raise_error(in, EXCEPTION_OverflowError, "replace string is too long");
    if ((size_t)(str_length(self) + growth * count) > in->heap.limit)
        return raise_no_memory(in);
    StrBuilder out = {0};
    bool done = true;
    if (str_length(parts[0]) == 0)
        add_between(&out, self, parts[1], count);
    else
        done = add_replaced(in, &out, self, parts, count);
    if (done)
        return builder_finish_fresh(in, &out);
    builder_done(&out);
    return NO_REF;
}

Ref str_method_replace(Interp *in, Object *self, Arguments arguments)
{
    Object *const parts[] = {arguments.slots[0].object, arguments.slots[1].object};
    for (int i = 0; i < 2; i++) {
        if (!is_str(parts[i]))
            return raise_error(in, EXCEPTION_TypeError, "replace() argument %d must be str, not %s",
                               i + 1, type_name_of(parts[i]));
    }
    int64_t most = -1;
    if (arguments.count > 2 && !number_as_c_size(in, arguments.slots[2].object, &most))
        return NO_REF;
    if (most < 0)
        most = INT64_MAX;
    if (parts[0] == parts[1])
        return str_exact(in, self);
    Search everywhere = {.end = str_length(self)};
    int64_t count = occurrences(self, parts[0], everywhere, most);
    return count == 0 ? str_exact(in, self) : replaced(in, self, parts, count);
}
