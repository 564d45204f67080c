/* Methods of bytes and bytearray between bytes and their digits, text or table. */
#include <string.h>

#include "types/arguments.h"
#include "types/bytes_type.h"
#include "types/codec.h"
#include "types/protocol.h"
#include "types/str.h"

Ref bytes_method_decode(Interp *in, Object *self, Arguments arguments)
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
                               argument_kind(in, values[i]));
    }
    return decode_bytes(in, self, values[0], values[1]);
}

/* --- hexadecimal --- */

/* A separator after every `group` bytes counted from the right, or from the left if
 * negative. */
static void append_hex(ByteSpan span, int separator, int64_t group, Buf *out)
{
    static const char digits[] = "0123456789abcdef";
    int64_t step = group < 0 ? -group : group;
    for (int64_t i = 0; i < span.size; i++) {
        int64_t place = group < 0 ? i : span.size - i;
        if (i > 0 && separator >= 0 && step != 0 && place % step == 0)
            buf_append_byte(out, (char)separator);
        uint8_t byte = (uint8_t)span.data[i];
        buf_append_byte(out, digits[byte >> 4]);
        buf_append_byte(out, digits[byte & 15]);
    }
}

static bool separator_of(Interp *in, Object *given, int *separator)
{
    int64_t length = object_length(in, given);
    if (length < 0)
        return false;
    if (length != 1)
        return raise_false(in, EXCEPTION_ValueError, "sep must be length 1.");
    if (!is_str(given) && !is_bytes(given))
        return raise_false(in, EXCEPTION_TypeError, "sep must be str or bytes.");
    uint32_t c = is_str(given) ? str_at(given, 0) : (uint8_t)bytes_data(given)[0];
    if (c > 0x7F)
        return raise_false(in, EXCEPTION_ValueError, "sep must be ASCII.");
    *separator = (int)c;
    return true;
}

/* *separator: -1 if none is given. */
static bool hex_arguments(Interp *in, Arguments arguments, int *separator, int64_t *group)
{
    static const Parameters parameters = {
        .function = "hex", .names = {"sep", "bytes_per_sep"}, .count = 2, .positional = 2};
    Object *values[2];
    *separator = -1;
    *group = 1;
    return arguments_bind(in, &parameters, arguments, values) &&
           (values[1] == NULL || number_as_c_int(in, values[1], group)) &&
           (values[0] == NULL || separator_of(in, values[0], separator));
}

Ref bytes_span_hex(Interp *in, ByteSpan span, Arguments arguments)
{
    int separator;
    int64_t group;
    if (!hex_arguments(in, arguments, &separator, &group))
        return NO_REF;
    Buf text;
    buf_init(&text);
    append_hex(span, separator, group, &text);
    Ref str = str_from_buf(in, &text);
    buf_done(&text);
    return str;
}

Ref bytes_method_hex(Interp *in, Object *self, Arguments arguments)
{
    return bytes_span_hex(in, span_of(self), arguments);
}

static int hex_value(uint32_t c)
{
    if (c >= '0' && c <= '9')
        return (int)(c - '0');
    c |= 0x20;
    return c >= 'a' && c <= 'f' ? (int)(c - 'a' + 10) : -1;
}

/* Index of the first character that is no digit, -1 if all is well. */
static int64_t read_hex(const Object *text, Buf *out)
{
    int64_t at = 0;
    while (at < str_length(text)) {
        uint32_t c = str_at(text, at);
        if (c < 0x80 && byte_is_space((char)c)) {
            at++;
            continue;
        }
        int high = hex_value(c);
        int low = at + 1 < str_length(text) ? hex_value(str_at(text, at + 1)) : -1;
        if (high < 0 || low < 0)
            return high < 0 ? at : at + 1;
        buf_append_byte(out, (char)(high << 4 | low));
        at += 2;
    }
    return -1;
}

/* self: the type that is asked. */
Ref bytes_method_fromhex(Interp *in, Object *self, Arguments arguments)
{
    Object *text = arguments.slots[0].object;
    if (!is_str(text))
        return raise_error(in, EXCEPTION_TypeError, "fromhex() argument must be str, not %s",
                           argument_kind(in, text));
    Buf bytes;
    buf_init(&bytes);
    int64_t bad = read_hex(text, &bytes);
    Ref made = bad < 0 ? bytes_from(in, bytes.text, bytes.length)
                       : raise_error(in, EXCEPTION_ValueError,
                                     "non-hexadecimal number found in fromhex() arg at position "
                                     "%lld",
                                     (long long)bad);
    buf_done(&bytes);
    if (made.object == NULL || self == (Object *)in->types[TYPE_bytes])
        return made;
    Ref result = object_call_one(in, self, made.object);
    drop(in, made);
    return result;
}

/* --- tables --- */

#define TABLE_SIZE 256

Ref bytes_method_maketrans(Interp *in, Object *self, Arguments arguments)
{
    ByteSpan from;
    ByteSpan to;
    if (!buffer_span(in, arguments.slots[0].object, &from) ||
        !buffer_span(in, arguments.slots[1].object, &to))
        return NO_REF;
    if (from.size != to.size)
        return raise_error(in, EXCEPTION_ValueError, "maketrans arguments must have same length");
    char table[TABLE_SIZE];
    for (int i = 0; i < TABLE_SIZE; i++)
        table[i] = (char)i;
    for (int64_t i = 0; i < from.size; i++)
        table[(uint8_t)from.data[i]] = to.data[i];
    return bytes_from(in, table, TABLE_SIZE);
}

static bool translate_arguments(Interp *in, Arguments arguments, ByteSpan *table, ByteSpan *gone)
{
    static const Parameters parameters = {.function = "translate",
                                          .kept = NAMES_OF_bytes_translate,
                                          .names = {"", "delete"},
                                          .count = 2,
                                          .required = 1,
                                          .positional = 2};
    Object *values[2];
    if (!arguments_bind(in, &parameters, arguments, values))
        return false;
    *table = *gone = (ByteSpan){NULL, 0};
    if (values[0] != in->none) {
        if (!buffer_span(in, values[0], table))
            return false;
        if (table->size != TABLE_SIZE)
            return raise_false(in, EXCEPTION_ValueError,
                               "translation table must be 256 characters long");
    }
    return values[1] == NULL || buffer_span(in, values[1], gone);
}

Ref bytes_method_translate(Interp *in, Object *self, Arguments arguments)
{
    ByteSpan table;
    ByteSpan gone;
    if (!translate_arguments(in, arguments, &table, &gone))
        return NO_REF;
    ByteSpan from = span_of(self);
    Buf out;
    buf_init(&out);
    bool same = true;
    for (int64_t i = 0; i < from.size; i++) {
        char c = from.data[i];
        if (gone.size > 0 && memchr(gone.data, c, (size_t)gone.size) != NULL)
            continue;
        char by = table.data != NULL ? table.data[(uint8_t)c] : c;
        same = same && by == c;
        buf_append_byte(&out, by);
    }
    same = same && (int64_t)out.length == from.size;
    Ref made = same ? bytes_piece(in, self, 0, from.size)
                    : bytes_like_from(in, self, out.text, (int64_t)out.length);
    buf_done(&out);
    return made;
}
