/* Methods of bytes and bytearray that take bytes for ASCII letters, and padding. */
#include <string.h>

#include "types/arguments.h"
#include "types/bytes_type.h"
#include "types/protocol.h"

static bool is_alpha(char c)
{
    return byte_is_lower(c) || byte_is_upper(c);
}

static bool is_alnum(char c)
{
    return is_alpha(c) || byte_is_digit(c);
}

static char lower(char c)
{
    return (char)(byte_is_upper(c) ? c + 0x20 : c);
}

static char upper(char c)
{
    return (char)(byte_is_lower(c) ? c - 0x20 : c);
}

static char swapped(char c)
{
    return byte_is_lower(c) ? upper(c) : lower(c);
}

/* --- case --- */

enum { PIECE = 4096 }; /* bytes between two looks whether the script is to stop */

/* A copy with every byte changed; `after_letter`: was the one before it a letter. */
static Ref changed(Interp *in, const Object *self, char (*change)(char c, bool first, bool after))
{
    ByteSpan from = span_of(self);
    Ref made = bytes_like_from(in, self, NULL, from.size);
    bool after_letter = false;
    for (int64_t i = 0; made.object != NULL && i < from.size; i++) {
        span_of(made.object).data[i] = change(from.data[i], i == 0, after_letter);
        after_letter = is_alpha(from.data[i]);
        if (i % PIECE == PIECE - 1 && !spend(in, PIECE)) {
            ref_drop(&in->heap, made);
            return NO_REF;
        }
    }
    return made;
}

#define CASE_METHOD(name, expression)                                                              \
    static char change_##name(char c, bool first, bool after_letter)                               \
    {                                                                                              \
        return expression;                                                                         \
    }                                                                                              \
    Ref bytes_method_##name(Interp *in, Object *self, Arguments arguments)                         \
    {                                                                                              \
        return changed(in, self, change_##name);                                                   \
    }
CASE_METHOD(upper, upper(c))
CASE_METHOD(lower, lower(c))
CASE_METHOD(swapcase, swapped(c))
CASE_METHOD(capitalize, first ? upper(c) : lower(c))
CASE_METHOD(title, after_letter ? lower(c) : upper(c))

/* --- tests --- */

static Ref all_are(Interp *in, const Object *self, bool (*test)(char))
{
    for (int64_t i = 0; i < bytes_size(self); i++)
        if (!test(span_of(self).data[i]))
            return keep_bool(in, false);
    return keep_bool(in, bytes_size(self) > 0);
}

#define ALL_ARE(name, test)                                                                        \
    Ref bytes_method_##name(Interp *in, Object *self, Arguments arguments)                         \
    {                                                                                              \
        return all_are(in, self, test);                                                            \
    }
ALL_ARE(isalpha, is_alpha)
ALL_ARE(isdigit, byte_is_digit)
ALL_ARE(isalnum, is_alnum)
ALL_ARE(isspace, byte_is_space)

Ref bytes_method_isascii(Interp *in, Object *self, Arguments arguments)
{
    for (int64_t i = 0; i < bytes_size(self); i++)
        if (span_of(self).data[i] & 0x80)
            return keep_bool(in, false);
    return keep_bool(in, true);
}

/* Some letters, and none of the other case. */
static Ref only_case(Interp *in, const Object *self, bool (*wanted)(char), bool (*other)(char))
{
    bool found = false;
    for (int64_t i = 0; i < bytes_size(self); i++) {
        char c = span_of(self).data[i];
        if (other(c))
            return keep_bool(in, false);
        found = found || wanted(c);
    }
    return keep_bool(in, found);
}

Ref bytes_method_islower(Interp *in, Object *self, Arguments arguments)
{
    return only_case(in, self, byte_is_lower, byte_is_upper);
}

Ref bytes_method_isupper(Interp *in, Object *self, Arguments arguments)
{
    return only_case(in, self, byte_is_upper, byte_is_lower);
}

Ref bytes_method_istitle(Interp *in, Object *self, Arguments arguments)
{
    bool found = false;
    bool after_letter = false;
    for (int64_t i = 0; i < bytes_size(self); i++) {
        char c = span_of(self).data[i];
        if (after_letter ? byte_is_upper(c) : byte_is_lower(c))
            return keep_bool(in, false);
        after_letter = is_alpha(c);
        found = found || after_letter;
    }
    return keep_bool(in, found);
}

/* --- padding --- */

static Ref padded(Interp *in, Object *self, int64_t left, int64_t right, char fill)
{
    ByteSpan from = span_of(self);
    if (left == 0 && right == 0)
        return bytes_piece(in, self, 0, from.size);
    if (left > INT64_MAX - from.size || right > INT64_MAX - from.size - left)
        return raise_no_memory(in);
    Ref made = bytes_like_from(in, self, NULL, left + from.size + right);
    if (made.object == NULL)
        return made;
    char *data = span_of(made.object).data;
    memset(data, fill, (size_t)left);
    memcpy(data + left, from.data, (size_t)from.size);
    memset(data + left + from.size, fill, (size_t)right);
    return made;
}

/* How many bytes lack to the width, and what to fill with. */
static bool pad_arguments(Interp *in, Object *self, const char *name, Arguments arguments,
                          int64_t *width, int64_t *missing, char *fill)
{
    *fill = ' ';
    if (!number_as_c_size(in, arguments.slots[0].object, width))
        return false;
    Object *given = argument_at(arguments, 1);
    if (given != NULL) {
        ByteSpan span = {NULL, 0};
        bool found;
        if (!buffer_find_span(in, given, &span, &found))
            return false;
        if (span.size != 1)
            return raise_false(in, EXCEPTION_TypeError,
                               "%s() argument 2 must be a byte string of length 1, not %s", name,
                               type_name_of(given));
        *fill = span.data[0];
    }
    *missing = *width > bytes_size(self) ? *width - bytes_size(self) : 0;
    return true;
}

Ref bytes_method_center(Interp *in, Object *self, Arguments arguments)
{
    int64_t width;
    int64_t missing;
    char fill;
    if (!pad_arguments(in, self, "center", arguments, &width, &missing, &fill))
        return NO_REF;
    int64_t left = missing / 2 + (missing & width & 1);
    return padded(in, self, left, missing - left, fill);
}

Ref bytes_method_ljust(Interp *in, Object *self, Arguments arguments)
{
    int64_t width;
    int64_t missing;
    char fill;
    if (!pad_arguments(in, self, "ljust", arguments, &width, &missing, &fill))
        return NO_REF;
    return padded(in, self, 0, missing, fill);
}

Ref bytes_method_rjust(Interp *in, Object *self, Arguments arguments)
{
    int64_t width;
    int64_t missing;
    char fill;
    if (!pad_arguments(in, self, "rjust", arguments, &width, &missing, &fill))
        return NO_REF;
    return padded(in, self, missing, 0, fill);
}

Ref bytes_method_zfill(Interp *in, Object *self, Arguments arguments)
{
    int64_t width;
    if (!number_as_c_size(in, arguments.slots[0].object, &width))
        return NO_REF;
    int64_t size = bytes_size(self);
    int64_t missing = width > size ? width - size : 0;
    Ref made = padded(in, self, missing, 0, '0');
    if (made.object == NULL || size == 0 || missing == 0)
        return made;
    char sign = span_of(self).data[0];
    if (sign == '+' || sign == '-') {
        span_of(made.object).data[0] = sign;
        span_of(made.object).data[missing] = '0';
    }
    return made;
}

/* --- tabs --- */

static bool expand(const Interp *in, ByteSpan from, int64_t size, Buf *out)
{
    int64_t column = 0;
    for (int64_t i = 0; i < from.size; i++) {
        char c = from.data[i];
        if (c == '\t') {
            int64_t fill = size > 0 ? size - column % size : 0;
            if ((int64_t)out->length > (int64_t)in->heap.limit - fill)
                return false;
            buf_append_fill(out, ' ', (size_t)fill);
            column += fill;
            continue;
        }
        buf_append_byte(out, c);
        column = c == '\n' || c == '\r' ? 0 : column + 1;
    }
    return true;
}

Ref bytes_method_expandtabs(Interp *in, Object *self, Arguments arguments)
{
    static const Parameters parameters = {
        .function = "expandtabs", .names = {"tabsize"}, .count = 1, .positional = 1};
    Object *value;
    int64_t size = 8;
    if (!arguments_bind(in, &parameters, arguments, &value) ||
        (value != NULL && !number_as_c_int(in, value, &size)))
        return NO_REF;
    Buf out;
    buf_init(&out);
    Ref made = expand(in, span_of(self), size, &out)
                   ? bytes_like_from(in, self, out.text, (int64_t)out.length)
                   : raise_no_memory(in);
    buf_done(&out);
    return made;
}
