/* Cutting a string into a list of pieces, and joining pieces. The lists have CPython's
 * room: 12 places at first, or as many as there can be pieces.
 */
#include "base/unicode.h"
#include "types/arguments.h"
#include "types/list.h"
#include "types/sequence.h"
#include "types/str_type.h"
#include "types/tuple.h"

#define FIRST_ROOM 12

static bool add_piece(Interp *in, Object *list, Object *self, int64_t start, int64_t end)
{
    Ref piece = str_substring(in, self, start, end);
    return piece.object != NULL && list_append(in, list, piece);
}

static Ref list_for(Interp *in, int64_t most)
{
    return list_new(in, most >= FIRST_ROOM ? FIRST_ROOM : (size_t)most + 1);
}

/* --- by spaces --- */

static bool split_spaces(Interp *in, Object *self, int64_t most, Object *list)
{
    int64_t length = str_length(self);
    int64_t at = 0;
    for (;;) {
        while (at < length && unicode_is_space(str_at(self, at)))
            at++;
        if (at == length)
            return true;
        int64_t start = at;
        if (most-- <= 0)
            break;
        while (at < length && !unicode_is_space(str_at(self, at)))
            at++;
        if (!add_piece(in, list, self, start, at) || !spend(in, 1))
            return false;
    }
    return add_piece(in, list, self, at, length);
}

/* Pieces in reverse order. */
static bool split_spaces_back(Interp *in, Object *self, int64_t most, Object *list)
{
    int64_t at = str_length(self);
    for (;;) {
        while (at > 0 && unicode_is_space(str_at(self, at - 1)))
            at--;
        if (at == 0)
            return true;
        int64_t end = at;
        if (most-- <= 0)
            break;
        while (at > 0 && !unicode_is_space(str_at(self, at - 1)))
            at--;
        if (!add_piece(in, list, self, at, end) || !spend(in, 1))
            return false;
    }
    return add_piece(in, list, self, 0, at);
}

/* --- by a separator --- */

static bool split_by(Interp *in, Object *self, const Object *separator, int64_t most, Object *list)
{
    int64_t at = 0;
    while (most-- > 0) {
        int64_t hit = str_find(self, separator, at, str_length(self));
        if (hit < 0)
            break;
        if (!add_piece(in, list, self, at, hit) || !spend(in, 1))
            return false;
        at = hit + str_length(separator);
    }
    return add_piece(in, list, self, at, str_length(self));
}

static bool split_by_back(Interp *in, Object *self, const Object *separator, int64_t most,
                          Object *list)
{
    int64_t end = str_length(self);
    while (most-- > 0) {
        int64_t hit = str_find_last(self, separator, 0, end);
        if (hit < 0)
            break;
        if (!add_piece(in, list, self, hit + str_length(separator), end) || !spend(in, 1))
            return false;
        end = hit;
    }
    return add_piece(in, list, self, 0, end);
}

/* --- split, rsplit --- */

typedef struct {
    Object *separator; /* NULL: spaces */
    int64_t most;
} SplitArguments;

static bool split_arguments(Interp *in, const char *name, Arguments arguments,
                            SplitArguments *split)
{
    Parameters parameters = {.function = name,
                             .names = {"sep", "maxsplit"},
                             .count = 2,
                             .positional = 2,
                             .kept = name[0] == 'r' ? NAMES_OF_str_rsplit : NAMES_OF_str_split};
    Object *values[2];
    split->most = -1;
    if (!arguments_bind(in, &parameters, arguments, values) ||
        (values[1] != NULL && !number_as_c_size(in, values[1], &split->most)))
        return false;
    split->separator = values[0] == in->none ? NULL : values[0];
    if (split->most < 0)
        split->most = INT64_MAX;
    if (split->separator == NULL)
        return true;
    if (!is_str(split->separator))
        return raise_false(in, EXCEPTION_TypeError, "must be str or None, not %s",
                           type_name_of(split->separator));
    if (str_length(split->separator) == 0)
        return raise_false(in, EXCEPTION_ValueError, "empty separator");
    return true;
}

static Ref list_if(Interp *in, Ref list, bool done)
{
    if (done)
        return list;
    drop(in, list);
    return NO_REF;
}

Ref str_method_split(Interp *in, Object *self, Arguments arguments)
{
    SplitArguments split;
    if (!split_arguments(in, "split", arguments, &split))
        return NO_REF;
    Ref list = list_for(in, split.most);
    if (list.object == NULL)
        return list;
    bool done = split.separator == NULL
                    ? split_spaces(in, self, split.most, list.object)
                    : split_by(in, self, split.separator, split.most, list.object);
    return list_if(in, list, done);
}

Ref str_method_rsplit(Interp *in, Object *self, Arguments arguments)
{
    SplitArguments split;
    if (!split_arguments(in, "rsplit", arguments, &split))
        return NO_REF;
    Ref list = list_for(in, split.most);
    if (list.object == NULL)
        return list;
    bool done = split.separator == NULL
                    ? split_spaces_back(in, self, split.most, list.object)
                    : split_by_back(in, self, split.separator, split.most, list.object);
    return list_if(in, list, done && list_reverse(in, list.object));
}

/* --- lines --- */

static bool split_lines(Interp *in, Object *self, bool keep_ends, Object *list)
{
    int64_t length = str_length(self);
    int64_t at = 0;
    while (at < length) {
        int64_t start = at;
        while (at < length && !unicode_is_line_break(str_at(self, at)))
            at++;
        int64_t end = at;
        if (at < length)
            at +=
                str_at(self, at) == '\r' && at + 1 < length && str_at(self, at + 1) == '\n' ? 2 : 1;
        if (!add_piece(in, list, self, start, keep_ends ? at : end) || !spend(in, 1))
            return false;
    }
    return true;
}

Ref str_method_splitlines(Interp *in, Object *self, Arguments arguments)
{
    static const Parameters parameters = {.function = "splitlines",
                                          .kept = NAMES_OF_str_splitlines,
                                          .names = {"keepends"},
                                          .count = 1,
                                          .positional = 1};
    Object *value;
    int64_t keep_ends = 0;
    if (!arguments_bind(in, &parameters, arguments, &value) ||
        (value != NULL && !number_as_c_int(in, value, &keep_ends)))
        return NO_REF;
    Ref list = list_new(in, 0);
    if (list.object == NULL)
        return list;
    return list_if(in, list, split_lines(in, self, keep_ends != 0, list.object));
}

/* --- partition --- */

static Ref three(Interp *in, Ref first, Ref second, Ref third)
{
    Slot slots[] = {{first.object}, {second.object}, {third.object}};
    if (first.object != NULL && second.object != NULL && third.object != NULL)
        return tuple_from_taken(in, slots, 3);
    drop(in, first);
    drop(in, second);
    drop(in, third);
    return NO_REF;
}

static bool check_separator(Interp *in, const Object *separator)
{
    if (!is_str(separator))
        return raise_false(in, EXCEPTION_TypeError, "must be str, not %s", type_name_of(separator));
    if (str_length(separator) == 0)
        return raise_false(in, EXCEPTION_ValueError, "empty separator");
    return true;
}

static Ref around(Interp *in, Object *self, Object *separator, int64_t hit)
{
    return three(in, str_substring(in, self, 0, hit), keep(separator),
                 str_substring(in, self, hit + str_length(separator), str_length(self)));
}

Ref str_method_partition(Interp *in, Object *self, Arguments arguments)
{
    Object *separator = arguments.slots[0].object;
    if (!check_separator(in, separator))
        return NO_REF;
    int64_t hit = str_find(self, separator, 0, str_length(self));
    if (hit >= 0)
        return around(in, self, separator, hit);
    return three(in, keep(self), keep(in->empty_string), keep(in->empty_string));
}

Ref str_method_rpartition(Interp *in, Object *self, Arguments arguments)
{
    Object *separator = arguments.slots[0].object;
    if (!check_separator(in, separator))
        return NO_REF;
    int64_t hit = str_find_last(self, separator, 0, str_length(self));
    if (hit >= 0)
        return around(in, self, separator, hit);
    return three(in, keep(in->empty_string), keep(in->empty_string), keep(self));
}

/* --- join --- */

typedef struct {
    int64_t length;
    uint32_t widest;
} Extent;

static bool measure(Interp *in, const Object *separator, const Slot *items, int64_t count,
                    Extent *extent)
{
    *extent = (Extent){0};
    for (int64_t i = 0; i < count; i++) {
        const Object *item = items[i].object;
        if (!is_str(item))
            return raise_false(in, EXCEPTION_TypeError,
                               "sequence item %lld: expected str instance, %s found", (long long)i,
                               type_name_of(item));
        extent->length += str_length(item) + (i > 0 ? str_length(separator) : 0);
        if (extent->length < 0)
            return raise_false(in, EXCEPTION_OverflowError,
                               "join() result is too long for a Python string");
        if (str_length(item) > 0)
            extent->widest |= str_widest(item);
    }
    if (count > 1 && str_length(separator) > 0)
        extent->widest |= str_widest(separator);
    return spend(in, (int32_t)(count / 8 + 1));
}

static Ref join_items(Interp *in, Object *separator, const Slot *items, int64_t count)
{
    if (count == 0)
        return keep(in->empty_string);
    if (count == 1 && IS_EXACT(in, items[0].object, str))
        return keep(items[0].object);
    Extent extent;
    if (!measure(in, separator, items, count, &extent))
        return NO_REF;
    Ref str = str_new(in, extent.length, extent.widest);
    if (str.object == NULL || extent.length == 0)
        return str;
    int64_t at = 0;
    for (int64_t i = 0; i < count; i++) {
        if (i > 0 && str_length(separator) > 0) {
            str_copy(str.object, at, separator, 0, str_length(separator));
            at += str_length(separator);
        }
        str_copy(str.object, at, items[i].object, 0, str_length(items[i].object));
        at += str_length(items[i].object);
    }
    return str;
}

Ref str_method_join(Interp *in, Object *self, Arguments arguments)
{
    Object *iterable = arguments.slots[0].object;
    Ref items = NO_REF;
    if (IS_EXACT(in, iterable, list) || IS_EXACT(in, iterable, tuple))
        items = keep(iterable);
    else if (iterable->type->slots.iter == NULL && iterable->type->slots.subscript == NULL)
        return raise_error(in, EXCEPTION_TypeError, "can only join an iterable");
    else
        items = list_from_iterable(in, iterable);
    if (items.object == NULL)
        return NO_REF;
    int64_t count;
    const Slot *slots = sequence_slots(items.object, &count);
    Ref str = join_items(in, self, slots, count);
    drop(in, items);
    return str;
}
