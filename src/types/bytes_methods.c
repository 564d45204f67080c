/* The methods of bytes that scripts for learning use; letters are ASCII letters. */
#include <string.h>

#include "types/arguments.h"
#include "types/bytes_type.h"
#include "types/codec.h"
#include "types/int.h"
#include "types/list.h"
#include "types/protocol.h"
#include "types/sequence.h"
#include "types/str.h"
#include "types/str_type.h"
#include "types/tuple.h"

static bool want_bytes(Interp *in, const Object *object)
{
    if (is_bytes(object))
        return true;
    return raise_false(in, EXCEPTION_TypeError, "a bytes-like object is required, not '%s'",
                       type_name_of(object));
}

static Ref piece(Interp *in, Object *self, int64_t start, int64_t end)
{
    if (start == 0 && end == bytes_size(self) && IS_EXACT(in, self, bytes))
        return keep(self);
    return bytes_from(in, bytes_data(self) + start, (size_t)(end - start));
}

static bool is_space(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}

/* --- text --- */

static Ref method_decode(Interp *in, Object *self, Arguments arguments)
{
    static const Parameters parameters = {
        .function = "decode", .names = {"encoding", "errors"}, .count = 2, .positional = 2};
    Object *values[2];
    if (!arguments_bind(in, &parameters, arguments, values))
        return NO_REF;
    for (int i = 0; i < 2; i++) {
        if (values[i] != NULL && !is_str(values[i]))
            return raise_error(in, EXCEPTION_TypeError,
                               "decode() argument '%s' must be str, not %s", parameters.names[i],
                               type_name_of(values[i]));
    }
    return decode_bytes(in, self, values[0], values[1]);
}

/* A separator after every `group` bytes counted from the right, or from the left if
 * negative. */
static void append_hex(const Object *self, char separator, int64_t group, Buf *out)
{
    int64_t size = bytes_size(self);
    int64_t step = group < 0 ? -group : group;
    for (int64_t i = 0; i < size; i++) {
        int64_t place = group < 0 ? i : size - i;
        if (i > 0 && separator != '\0' && step != 0 && place % step == 0)
            buf_append_byte(out, separator);
        buf_printf(out, "%02x", (uint8_t)bytes_data(self)[i]);
    }
}

static Ref method_hex(Interp *in, Object *self, Arguments arguments)
{
    static const Parameters parameters = {
        .function = "hex", .names = {"sep", "bytes_per_sep"}, .count = 2, .positional = 2};
    Object *values[2];
    int64_t group = 1;
    if (!arguments_bind(in, &parameters, arguments, values) ||
        (values[1] != NULL && !number_as_index(in, values[1], EXCEPTION_OverflowError, &group)))
        return NO_REF;
    char separator = '\0';
    if (values[0] != NULL) {
        int64_t length = object_length(in, values[0]);
        if (length < 0)
            return NO_REF;
        if (length != 1)
            return raise_error(in, EXCEPTION_ValueError, "sep must be length 1.");
        if (!is_str(values[0]) && !is_bytes(values[0]))
            return raise_error(in, EXCEPTION_TypeError, "sep must be str or bytes.");
        separator = is_str(values[0]) ? (char)str_at(values[0], 0) : bytes_data(values[0])[0];
    }
    Buf text;
    buf_init(&text);
    append_hex(self, separator, group, &text);
    Ref str = str_from_buf(in, &text);
    buf_done(&text);
    return str;
}

static int hex_value(uint32_t c)
{
    if (c >= '0' && c <= '9')
        return (int)(c - '0');
    c |= 0x20;
    return c >= 'a' && c <= 'f' ? (int)(c - 'a' + 10) : -1;
}

static Ref method_fromhex(Interp *in, Object *type, Arguments arguments)
{
    Object *text = arguments.slots[0].object;
    if (!is_str(text))
        return raise_error(in, EXCEPTION_TypeError, "fromhex() argument must be str, not %s",
                           type_name_of(text));
    Buf bytes;
    buf_init(&bytes);
    int64_t at = 0;
    int64_t bad = -1;
    while (at < str_length(text) && bad < 0) {
        uint32_t c = str_at(text, at);
        if (c < 0x80 && is_space((char)c)) {
            at++;
            continue;
        }
        int high = hex_value(c);
        int low = at + 1 < str_length(text) ? hex_value(str_at(text, at + 1)) : -1;
        if (high < 0 || low < 0)
            bad = high < 0 ? at : at + 1;
        else
            buf_append_byte(&bytes, (char)(high << 4 | low));
        at += 2;
    }
    Ref made = bad < 0 ? bytes_from(in, bytes.text, bytes.length)
                       : raise_error(in, EXCEPTION_ValueError,
                                     "non-hexadecimal number found in fromhex() arg at position "
                                     "%lld",
                                     (long long)bad);
    buf_done(&bytes);
    if (made.object == NULL || type == (Object *)in->types[TYPE_bytes])
        return made;
    Ref result = object_call_one(in, type, made.object);
    drop(in, made);
    return result;
}

/* --- finding --- */

typedef struct {
    Ref part;
    int64_t start, end;
} Search;

/* The part to look for: bytes, or an int that stands for one byte. */
static bool search_arguments(Interp *in, Object *self, const char *name, Arguments arguments,
                             Search *search)
{
    if (!arguments_between(in, name, arguments, 1, 3) ||
        !str_bounds(in, arguments, 1, bytes_size(self), &search->start, &search->end))
        return false;
    Object *part = arguments.slots[0].object;
    if (is_bytes(part)) {
        search->part = keep(part);
        return true;
    }
    if (part->type->slots.index == NULL)
        return raise_false(in, EXCEPTION_TypeError,
                           "argument should be integer or bytes-like object, not '%s'",
                           type_name_of(part));
    int64_t byte;
    if (!number_as_index(in, part, EXCEPTION_COUNT, &byte))
        return false;
    if (byte < 0 || byte > 255)
        return raise_false(in, EXCEPTION_ValueError, "byte must be in range(0, 256)");
    char data = (char)byte;
    search->part = bytes_from(in, &data, 1);
    return search->part.object != NULL;
}

typedef int64_t (*Finder)(const Object *, const Object *, int64_t, int64_t);

static Ref find_with(Interp *in, Object *self, const char *name, Arguments arguments, Finder finder,
                     bool must)
{
    Search search;
    if (!search_arguments(in, self, name, arguments, &search))
        return NO_REF;
    int64_t index = finder(self, search.part.object, search.start, search.end);
    drop(in, search.part);
    if (index < 0 && must)
        return raise_error(in, EXCEPTION_ValueError, "subsection not found");
    return int_from_i64(in, index);
}

static Ref method_find(Interp *in, Object *self, Arguments arguments)
{
    return find_with(in, self, "find", arguments, bytes_find, false);
}

static Ref method_rfind(Interp *in, Object *self, Arguments arguments)
{
    return find_with(in, self, "rfind", arguments, bytes_find_last, false);
}

static Ref method_index(Interp *in, Object *self, Arguments arguments)
{
    return find_with(in, self, "index", arguments, bytes_find, true);
}

static Ref method_rindex(Interp *in, Object *self, Arguments arguments)
{
    return find_with(in, self, "rindex", arguments, bytes_find_last, true);
}

static int64_t occurrences(const Object *self, const Object *part, int64_t start, int64_t end)
{
    if (bytes_size(part) == 0)
        return end < start ? 0 : end - start + 1;
    int64_t count = 0;
    for (int64_t at = start; (at = bytes_find(self, part, at, end)) >= 0; at += bytes_size(part))
        count++;
    return count;
}

static Ref method_count(Interp *in, Object *self, Arguments arguments)
{
    Search search;
    if (!search_arguments(in, self, "count", arguments, &search))
        return NO_REF;
    int64_t count = occurrences(self, search.part.object, search.start, search.end);
    drop(in, search.part);
    return int_from_i64(in, count);
}

static bool has_end(const Object *self, const Object *part, int64_t start, int64_t end, bool last)
{
    return end - start >= bytes_size(part) &&
           bytes_at(self, part, last ? end - bytes_size(part) : start);
}

static Ref tail_method(Interp *in, Object *self, const char *name, Arguments arguments, bool last)
{
    int64_t start;
    int64_t end;
    if (!arguments_between(in, name, arguments, 1, 3) ||
        !str_bounds(in, arguments, 1, bytes_size(self), &start, &end))
        return NO_REF;
    Object *parts = arguments.slots[0].object;
    if (is_bytes(parts))
        return keep_bool(in, has_end(self, parts, start, end, last));
    if (!is_tuple(parts))
        return raise_error(in, EXCEPTION_TypeError,
                           "%s first arg must be bytes or a tuple of bytes, not %s", name,
                           type_name_of(parts));
    bool found = false;
    for (int64_t i = 0; i < tuple_size(parts) && !found; i++) {
        if (!want_bytes(in, tuple_get(parts, i)))
            return NO_REF;
        found = has_end(self, tuple_get(parts, i), start, end, last);
    }
    return keep_bool(in, found);
}

static Ref method_startswith(Interp *in, Object *self, Arguments arguments)
{
    return tail_method(in, self, "startswith", arguments, false);
}

static Ref method_endswith(Interp *in, Object *self, Arguments arguments)
{
    return tail_method(in, self, "endswith", arguments, true);
}

/* --- cutting and joining --- */

static bool add_piece(Interp *in, Object *list, Object *self, int64_t start, int64_t end)
{
    Ref part = piece(in, self, start, end);
    return part.object != NULL && list_append(in, list, part) && spend(in, 1);
}

static bool split_spaces(Interp *in, Object *self, int64_t most, Object *list)
{
    const char *data = bytes_data(self);
    int64_t size = bytes_size(self);
    int64_t at = 0;
    for (;;) {
        while (at < size && is_space(data[at]))
            at++;
        if (at == size)
            return true;
        if (most-- <= 0)
            return add_piece(in, list, self, at, size);
        int64_t start = at;
        while (at < size && !is_space(data[at]))
            at++;
        if (!add_piece(in, list, self, start, at))
            return false;
    }
}

static bool split_by(Interp *in, Object *self, const Object *separator, int64_t most, Object *list)
{
    int64_t at = 0;
    while (most-- > 0) {
        int64_t hit = bytes_find(self, separator, at, bytes_size(self));
        if (hit < 0)
            break;
        if (!add_piece(in, list, self, at, hit))
            return false;
        at = hit + bytes_size(separator);
    }
    return add_piece(in, list, self, at, bytes_size(self));
}

static Ref method_split(Interp *in, Object *self, Arguments arguments)
{
    static const Parameters parameters = {
        .function = "split", .names = {"sep", "maxsplit"}, .count = 2, .positional = 2};
    Object *values[2];
    int64_t most = -1;
    if (!arguments_bind(in, &parameters, arguments, values) ||
        (values[1] != NULL && !number_as_index(in, values[1], EXCEPTION_OverflowError, &most)))
        return NO_REF;
    if (most < 0)
        most = INT64_MAX;
    Object *separator = values[0] == in->none ? NULL : values[0];
    if (separator != NULL && !want_bytes(in, separator))
        return NO_REF;
    if (separator != NULL && bytes_size(separator) == 0)
        return raise_error(in, EXCEPTION_ValueError, "empty separator");
    Ref list = list_new(in, most >= 12 ? 12 : (size_t)most + 1);
    if (list.object == NULL)
        return list;
    if (separator == NULL ? split_spaces(in, self, most, list.object)
                          : split_by(in, self, separator, most, list.object))
        return list;
    drop(in, list);
    return NO_REF;
}

static Ref method_join(Interp *in, Object *self, Arguments arguments)
{
    Ref items = list_from_iterable(in, arguments.slots[0].object);
    if (items.object == NULL)
        return NO_REF;
    Buf out;
    buf_init(&out);
    int64_t count;
    const Slot *slots = sequence_slots(items.object, &count);
    bool done = spend(in, (int32_t)(count / 8 + 1));
    for (int64_t i = 0; done && i < count; i++) {
        Object *item = slots[i].object;
        done = is_bytes(item);
        if (!done) {
            raise_error(in, EXCEPTION_TypeError,
                        "sequence item %lld: expected a bytes-like object, %s found", (long long)i,
                        type_name_of(item));
            break;
        }
        if (i > 0)
            buf_append(&out, bytes_data(self), (size_t)bytes_size(self));
        buf_append(&out, bytes_data(item), (size_t)bytes_size(item));
    }
    Ref made = done ? bytes_from(in, out.text, out.length) : NO_REF;
    buf_done(&out);
    drop(in, items);
    return made;
}

static void append_replaced(Object *self, const Object *part, const Object *by, int64_t most,
                            Buf *out)
{
    int64_t at = 0;
    int64_t size = bytes_size(self);
    for (; most > 0; most--) {
        int64_t hit = bytes_size(part) == 0 ? at : bytes_find(self, part, at, size);
        if (hit < 0 || at > size)
            break;
        buf_append(out, bytes_data(self) + at, (size_t)(hit - at));
        buf_append(out, bytes_data(by), (size_t)bytes_size(by));
        at = hit + bytes_size(part);
        if (bytes_size(part) == 0) {
            if (at < size)
                buf_append_byte(out, bytes_data(self)[at]);
            at++;
        }
    }
    if (at < size)
        buf_append(out, bytes_data(self) + at, (size_t)(size - at));
}

static Ref method_replace(Interp *in, Object *self, Arguments arguments)
{
    Object *part = arguments.slots[0].object;
    Object *by = arguments.slots[1].object;
    int64_t most = -1;
    if (!want_bytes(in, part) || !want_bytes(in, by) ||
        (arguments.count > 2 &&
         !number_as_index(in, arguments.slots[2].object, EXCEPTION_OverflowError, &most)))
        return NO_REF;
    if (most == 0 || occurrences(self, part, 0, bytes_size(self)) == 0)
        return piece(in, self, 0, bytes_size(self));
    Buf out;
    buf_init(&out);
    append_replaced(self, part, by, most < 0 ? INT64_MAX : most, &out);
    Ref made = bytes_from(in, out.text, out.length);
    buf_done(&out);
    return made;
}

static bool goes(const Object *set, char byte)
{
    return set == NULL ? is_space(byte)
                       : memchr(bytes_data(set), byte, (size_t)bytes_size(set)) != NULL;
}

static Ref stripped(Interp *in, Object *self, Arguments arguments, bool left, bool right)
{
    Object *set = argument_at(arguments, 0);
    if (set == in->none)
        set = NULL;
    if (set != NULL && !want_bytes(in, set))
        return NO_REF;
    int64_t start = 0;
    int64_t end = bytes_size(self);
    while (left && start < end && goes(set, bytes_data(self)[start]))
        start++;
    while (right && end > start && goes(set, bytes_data(self)[end - 1]))
        end--;
    return piece(in, self, start, end);
}

static Ref method_strip(Interp *in, Object *self, Arguments arguments)
{
    return stripped(in, self, arguments, true, true);
}

static Ref method_lstrip(Interp *in, Object *self, Arguments arguments)
{
    return stripped(in, self, arguments, true, false);
}

static Ref method_rstrip(Interp *in, Object *self, Arguments arguments)
{
    return stripped(in, self, arguments, false, true);
}

/* --- letters --- */

static Ref with_case(Interp *in, const Object *self, char first)
{
    Ref made = bytes_new(in, bytes_size(self));
    for (int64_t i = 0; made.object != NULL && i < bytes_size(self); i++) {
        uint8_t byte = (uint8_t)bytes_data(self)[i];
        bool turn = (uint8_t)(byte - (uint8_t)first) < 26;
        bytes_data(made.object)[i] = (char)(turn ? byte ^ 0x20 : byte);
    }
    return made;
}

static Ref method_upper(Interp *in, Object *self, Arguments arguments)
{
    return with_case(in, self, 'a');
}

static Ref method_lower(Interp *in, Object *self, Arguments arguments)
{
    return with_case(in, self, 'A');
}

static bool is_alpha(char c)
{
    return (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
}

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

static bool is_alnum(char c)
{
    return is_alpha(c) || is_digit(c);
}

static Ref all_are(Interp *in, const Object *self, bool (*test)(char))
{
    for (int64_t i = 0; i < bytes_size(self); i++) {
        if (!test(bytes_data(self)[i]))
            return keep_bool(in, false);
    }
    return keep_bool(in, bytes_size(self) > 0);
}

#define ALL_ARE(name, test)                                                                        \
    static Ref method_##name(Interp *in, Object *self, Arguments arguments)                        \
    {                                                                                              \
        return all_are(in, self, test);                                                            \
    }
ALL_ARE(isalpha, is_alpha)
ALL_ARE(isdigit, is_digit)
ALL_ARE(isalnum, is_alnum)
ALL_ARE(isspace, is_space)

static Ref method_isascii(Interp *in, Object *self, Arguments arguments)
{
    for (int64_t i = 0; i < bytes_size(self); i++) {
        if (bytes_data(self)[i] & 0x80)
            return keep_bool(in, false);
    }
    return keep_bool(in, true);
}

static Ref method_bytes(Interp *in, Object *self, Arguments arguments)
{
    return piece(in, self, 0, bytes_size(self));
}

static Ref method_getnewargs(Interp *in, Object *self, Arguments arguments)
{
    Slot slot = {bytes_from(in, bytes_data(self), (size_t)bytes_size(self)).object};
    return slot.object == NULL ? NO_REF : tuple_from_taken(in, &slot, 1);
}

const NativeSpec bytes_methods[] = {
    {"decode", method_decode, NATIVE_ANY, 0, 0, "the bytes as text"},
    {"hex", method_hex, NATIVE_ANY, 0, 0, "two hexadecimal digits for each byte"},
    {"fromhex", method_fromhex, NATIVE_ONE_ARGUMENT | NATIVE_CLASS, 0, 0,
     "the bytes of hexadecimal digits"},
    {"find", method_find, NATIVE_ANY, 0, 0, "index of some bytes, or -1"},
    {"rfind", method_rfind, NATIVE_ANY, 0, 0, "last index of some bytes, or -1"},
    {"index", method_index, NATIVE_ANY, 0, 0, "index of some bytes, or ValueError"},
    {"rindex", method_rindex, NATIVE_ANY, 0, 0, "last index of some bytes, or ValueError"},
    {"count", method_count, NATIVE_ANY, 0, 0, "how often some bytes occur"},
    {"startswith", method_startswith, NATIVE_ANY, 0, 0, "do they begin so"},
    {"endswith", method_endswith, NATIVE_ANY, 0, 0, "do they end so"},
    {"split", method_split, NATIVE_ANY, 0, 0, "the parts between separators"},
    {"join", method_join, NATIVE_ONE_ARGUMENT, 0, 0, "parts put together"},
    {"replace", method_replace, NATIVE_POSITIONAL, 2, 3, "with some bytes made others"},
    {"strip", method_strip, NATIVE_POSITIONAL, 0, 1, "without spaces at both ends"},
    {"lstrip", method_lstrip, NATIVE_POSITIONAL, 0, 1, "without spaces at the start"},
    {"rstrip", method_rstrip, NATIVE_POSITIONAL, 0, 1, "without spaces at the end"},
    {"upper", method_upper, NATIVE_NO_ARGUMENTS, 0, 0, "in large letters"},
    {"lower", method_lower, NATIVE_NO_ARGUMENTS, 0, 0, "in small letters"},
    {"isalpha", method_isalpha, NATIVE_NO_ARGUMENTS, 0, 0, "only letters"},
    {"isdigit", method_isdigit, NATIVE_NO_ARGUMENTS, 0, 0, "only digits"},
    {"isalnum", method_isalnum, NATIVE_NO_ARGUMENTS, 0, 0, "only letters and digits"},
    {"isspace", method_isspace, NATIVE_NO_ARGUMENTS, 0, 0, "only spaces"},
    {"isascii", method_isascii, NATIVE_NO_ARGUMENTS, 0, 0, "only bytes below 128"},
    {"__bytes__", method_bytes, NATIVE_NO_ARGUMENTS, 0, 0, "the bytes themselves"},
    {"__getnewargs__", method_getnewargs, NATIVE_NO_ARGUMENTS, 0, 0, "what a copy is made of"},
    {0},
};
