/* Spans of bytes, whoever holds them, and the operators that bytes and bytearray have in
 * common.
 */
#include <string.h>

#include "types/bytearray.h"
#include "types/bytes_type.h"
#include "types/format.h"
#include "types/pieces.h"
#include "types/protocol.h"

ByteSpan span_of(const Object *self)
{
    char *data = is_bytes(self) ? bytes_data(self) : bytearray_data(self);
    return (ByteSpan){data, bytes_size(self)};
}

Ref bytes_like_from(Interp *in, const Object *self, const char *data, int64_t size)
{
    if (!is_bytes(self))
        return bytearray_from(in, data, size);
    return data != NULL ? bytes_from(in, data, (size_t)size) : bytes_new(in, size);
}

Ref bytes_piece(Interp *in, Object *self, int64_t start, int64_t end)
{
    if (start == 0 && end == bytes_size(self) && IS_EXACT(in, self, bytes))
        return keep(self);
    return bytes_like_from(in, self, span_of(self).data + start, end - start);
}

/* --- single bytes --- */

bool byte_is_space(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}

bool byte_is_digit(char c)
{
    return c >= '0' && c <= '9';
}

bool byte_is_lower(char c)
{
    return c >= 'a' && c <= 'z';
}

bool byte_is_upper(char c)
{
    return c >= 'A' && c <= 'Z';
}

/* --- spans --- */

int span_order(ByteSpan left, ByteSpan right)
{
    int64_t common = left.size < right.size ? left.size : right.size;
    int found = memcmp(left.data, right.data, (size_t)common);
    return found != 0 ? (found > 0) - (found < 0)
                      : (left.size > right.size) - (left.size < right.size);
}

bool span_at(ByteSpan whole, ByteSpan part, int64_t at)
{
    return memcmp(whole.data + at, part.data, (size_t)part.size) == 0;
}

int64_t span_find(ByteSpan whole, ByteSpan part, int64_t start, int64_t end)
{
    if (end - start < part.size)
        return -1;
    const char *hit =
        memmem(whole.data + start, (size_t)(end - start), part.data, (size_t)part.size);
    return hit == NULL ? -1 : hit - whole.data;
}

int64_t span_find_last(ByteSpan whole, ByteSpan part, int64_t start, int64_t end)
{
    for (int64_t at = end - part.size; at >= start; at--)
        if (span_at(whole, part, at))
            return at;
    return -1;
}

int64_t span_count(ByteSpan whole, ByteSpan part, int64_t start, int64_t end)
{
    if (part.size == 0)
        return end < start ? 0 : end - start + 1;
    int64_t count = 0;
    for (int64_t at = start; (at = span_find(whole, part, at, end)) >= 0; at += part.size)
        count++;
    return count;
}

/* --- operators --- */

int64_t bytes_slot_length(Interp *in, Object *self)
{
    return bytes_size(self);
}

int bytes_slot_contains(Interp *in, Object *self, Object *item)
{
    int64_t byte;
    if (item->type->slots.index == NULL) {
        ByteSpan part;
        return buffer_span(in, item, &part)
                   ? span_find(span_of(self), part, 0, bytes_size(self)) >= 0
                   : -1;
    }
    if (!number_as_index(in, item, EXCEPTION_COUNT, &byte))
        return -1;
    if (byte >= 0 && byte < 256)
        return memchr(span_of(self).data, (int)byte, (size_t)bytes_size(self)) != NULL;
    raise_error(in, EXCEPTION_ValueError, "byte must be in range(0, 256)");
    return -1;
}

static Ref concatenated(Interp *in, Object *self, ByteSpan left, ByteSpan right)
{
    Ref made = bytes_like_from(in, self, NULL, left.size + right.size);
    if (made.object != NULL && left.size + right.size > 0) {
        memcpy(span_of(made.object).data, left.data, (size_t)left.size);
        memcpy(span_of(made.object).data + left.size, right.data, (size_t)right.size);
    }
    return made;
}

Ref bytes_slot_concat(Interp *in, Object *left, Object *right)
{
    ByteSpan added;
    bool found;
    if (!buffer_find_span(in, right, &added, &found))
        return NO_REF;
    if (!found)
        return raise_error(in, EXCEPTION_TypeError, "can't concat %s to %s", type_name_of(right),
                           type_name_of(left));
    if (bytes_size(left) == 0 && is_bytes(left) && IS_EXACT(in, right, bytes))
        return keep(right);
    if (added.size == 0 && IS_EXACT(in, left, bytes))
        return keep(left);
    return concatenated(in, left, span_of(left), added);
}

Ref bytes_slot_repeat(Interp *in, Object *self, int64_t times)
{
    int64_t size = bytes_size(self);
    if (times == 1 && IS_EXACT(in, self, bytes))
        return keep(self);
    if (times < 1 || size == 0)
        return bytes_like_from(in, self, NULL, 0);
    if (size > INT64_MAX / times)
        return is_bytes(self)
                   ? raise_error(in, EXCEPTION_OverflowError, "repeated bytes are too long")
                   : raise_no_memory(in);
    Ref made = bytes_like_from(in, self, NULL, size * times);
    if (made.object == NULL)
        return made;
    char *data = span_of(made.object).data;
    memcpy(data, span_of(self).data, (size_t)size);
    if (pieces_repeat(in, data, (size_t)size, (size_t)(size * times)))
        return made;
    drop(in, made);
    return NO_REF;
}

Ref bytes_slot_remainder(Interp *in, Object *left, Object *right)
{
    if (!is_bytes(left) && !is_bytearray(left))
        return keep(in->not_implemented);
    return percent_format_bytes(in, left, right);
}
