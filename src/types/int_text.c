/* ints to and from text. Decimal text goes through base 10**9, which is quadratic as
 * CPython's own; powers of two go bit by bit. The limit of 4,300 decimal digits is
 * CPython's guard against that.
 */
#include <assert.h>
#include <string.h>

#include "base/mem.h"
#include "types/int_core.h"
#include "types/number_text.h"
#include "types/protocol.h"
#include "types/str.h"

#define CHUNK 1000000000u /* 10**CHUNK_DIGITS, less than a digit's base */
#define CHUNK_DIGITS 9
#define REPR_SHOWN 200    /* characters of a bad literal, in the message */
#define SHOWN_DECIMALS 60 /* of a long number, in the picture */
/* Fewer digits than this have at most 4,300 decimals whatever they are. */
#define SURELY_SHORT 400

/* --- out --- */

static bool raise_too_long(Interp *in)
{
    return raise_false(in, EXCEPTION_ValueError,
                       "Exceeds the limit (%d digits) for integer string conversion; use "
                       "sys.set_int_max_str_digits() to increase the limit",
                       (int)in->max_text_digits);
}

/* Chunks of nine decimals, least first, in host memory that the caller frees; in may
 * be NULL: then nothing interrupts. NULL: raised. */
static uint32_t *to_chunks(Interp *in, Magnitude a, int64_t *chunk_count)
{
    size_t room = (size_t)a.count * INT_DIGIT_BITS / 29 + 2;
    uint32_t *chunks = mem_alloc(room * sizeof(uint32_t));
    int64_t count = 0;
    for (int64_t i = a.count - 1; i >= 0; i--) {
        uint32_t carry = a.digits[i];
        for (int64_t j = 0; j < count; j++) {
            uint64_t wide = (uint64_t)chunks[j] << INT_DIGIT_BITS | carry;
            carry = (uint32_t)(wide / CHUNK);
            chunks[j] = (uint32_t)(wide % CHUNK);
        }
        while (carry != 0) {
            chunks[count++] = carry % CHUNK;
            carry /= CHUNK;
        }
        if (in != NULL && !spend(in, (int32_t)(count / 16 + 1))) {
            mem_free(chunks);
            return NULL;
        }
    }
    *chunk_count = count;
    return chunks;
}

static void append_chunks(const uint32_t *chunks, int64_t count, Buf *out)
{
    buf_reserve(out, (size_t)count * CHUNK_DIGITS + 1);
    buf_append_int(out, count == 0 ? 0 : chunks[count - 1]);
    for (int64_t i = count - 2; i >= 0; i--) {
        char text[CHUNK_DIGITS];
        uint32_t chunk = chunks[i];
        for (int j = CHUNK_DIGITS - 1; j >= 0; j--) {
            text[j] = (char)('0' + chunk % 10);
            chunk /= 10;
        }
        buf_append(out, text, CHUNK_DIGITS);
    }
}

static bool append_decimal(Interp *in, const Object *object, Buf *out)
{
    if (int_is_short(object)) {
        buf_append_int(out, int_short_value(object));
        return true;
    }
    int32_t most = in->max_text_digits;
    /* More than this many digits have more decimals than allowed. */
    if (most > 0 && int_count(object) > SURELY_SHORT &&
        (int_count(object) - 1) * INT_DIGIT_BITS / 4 > most)
        return raise_too_long(in);
    int64_t count;
    uint32_t *chunks = to_chunks(in, int_magnitude(object), &count);
    if (chunks == NULL)
        return false;
    size_t before = out->length;
    append_chunks(chunks, count, out);
    mem_free(chunks);
    if (most > 0 && out->length - before > (size_t)most) {
        buf_truncate(out, before);
        return raise_too_long(in);
    }
    return true;
}

/* bits: of one digit of the text, 1, 3 or 4. */
static bool append_binary(Interp *in, Magnitude a, int bits, Buf *out)
{
    int64_t length = (magnitude_bits(a) + bits - 1) / bits;
    if (length == 0)
        length = 1;
    if (!spend(in, (int32_t)(length / 64 < 1000000 ? length / 64 + 1 : 1000000)))
        return false;
    buf_reserve(out, (size_t)length);
    for (int64_t i = length - 1; i >= 0; i--) {
        int64_t place = i * bits;
        int64_t at = place / INT_DIGIT_BITS;
        uint64_t pair = at < a.count ? a.digits[at] : 0;
        if (at + 1 < a.count)
            pair |= (uint64_t)a.digits[at + 1] << INT_DIGIT_BITS;
        buf_append_byte(out,
                        "0123456789abcdef"[pair >> place % INT_DIGIT_BITS & ((1u << bits) - 1)]);
    }
    return true;
}

bool int_append_text(Interp *in, Object *object, int base, Buf *out)
{
    size_t before = out->length;
    if (int_is_negative(object) && !(base == 10 && int_is_short(object)))
        buf_append_byte(out, '-');
    bool done = base == 10 ? append_decimal(in, object, out)
                           : append_binary(in, int_magnitude(object),
                                           base == 16  ? 4
                                           : base == 8 ? 3
                                                       : 1,
                                           out);
    if (!done)
        buf_truncate(out, before);
    return done;
}

/* A number of too many digits shows its beginning and how many decimals it has. */
void int_show(const Object *object, Buf *out)
{
    if (int_is_short(object)) {
        buf_append_int(out, int_short_value(object));
        return;
    }
    if (int_is_negative(object))
        buf_append_byte(out, '-');
    Magnitude a = int_magnitude(object);
    if (a.count > SURELY_SHORT) {
        buf_printf(out, "(%lld bits)...", (long long)magnitude_bits(a));
        return;
    }
    int64_t count;
    uint32_t *chunks = to_chunks(NULL, a, &count);
    size_t before = out->length;
    append_chunks(chunks, count, out);
    mem_free(chunks);
    if (out->length - before > SHOWN_DECIMALS) {
        buf_truncate(out, before + SHOWN_DECIMALS);
        buf_append_string(out, "...");
    }
}

/* --- in --- */

static int digit_value(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'z')
        return c - 'a' + 10;
    if (c >= 'A' && c <= 'Z')
        return c - 'A' + 10;
    return 99;
}

typedef struct {
    const char *text;
    size_t length;
    int base;
    bool negative;
    bool given_zero_base; /* int(text, 0): prefixes decide, no leading zeros */
} NumberText;

static void trim_spaces(NumberText *number)
{
    while (number->length > 0 && number_text_is_space(number->text[0])) {
        number->text++;
        number->length--;
    }
    while (number->length > 0 && number_text_is_space(number->text[number->length - 1]))
        number->length--;
}

static void skip(NumberText *number, size_t bytes)
{
    number->text += bytes;
    number->length -= bytes;
}

static int prefix_base(const NumberText *number)
{
    if (number->length < 2 || number->text[0] != '0')
        return 0;
    switch (number->text[1] | 0x20) {
    case 'x':
        return 16;
    case 'o':
        return 8;
    case 'b':
        return 2;
    default:
        return 0;
    }
}

/* Takes sign and prefix off. */
static void take_head(NumberText *number)
{
    trim_spaces(number);
    if (number->length > 0 && (number->text[0] == '-' || number->text[0] == '+')) {
        number->negative = number->text[0] == '-';
        skip(number, 1);
    }
    int prefix = prefix_base(number);
    number->given_zero_base = number->base == 0 && prefix == 0;
    if (number->base == 0)
        number->base = prefix != 0 ? prefix : 10;
    if (prefix == number->base) {
        skip(number, 2);
        if (number->length > 0 && number->text[0] == '_')
            skip(number, 1);
    }
}

/* Copies the digits without underscores; false if there is anything else, or an
 * underscore that is not between two digits. */
static bool take_digits(const NumberText *number, Buf *digits)
{
    bool after_digit = false;
    for (size_t i = 0; i < number->length; i++) {
        char c = number->text[i];
        if (c == '_') {
            if (!after_digit)
                return false;
            after_digit = false;
            continue;
        }
        if (digit_value(c) >= number->base)
            return false;
        buf_append_byte(digits, c);
        after_digit = true;
    }
    return after_digit;
}

static bool only_zeros(const Buf *digits)
{
    for (size_t i = 0; i < digits->length; i++)
        if (digits->text[i] != '0')
            return false;
    return true;
}

typedef struct {
    int32_t digits;      /* of the text that make one step */
    uint32_t multiplier; /* base**digits */
} Stride;

/* As many digits as fit one step. */
static Stride stride_of(int base)
{
    Stride stride = {0, 1};
    while ((uint64_t)stride.multiplier * (uint64_t)base < INT_DIGIT_BASE) {
        stride.multiplier *= (uint32_t)base;
        stride.digits++;
    }
    return stride;
}

/* number = number * multiplier + add */
static void multiply_add(uint32_t *digits, int64_t *count, uint32_t multiplier, uint32_t add)
{
    uint64_t carry = add;
    for (int64_t i = 0; i < *count; i++) {
        carry += (uint64_t)digits[i] * multiplier;
        digits[i] = (uint32_t)carry & INT_DIGIT_MASK;
        carry >>= INT_DIGIT_BITS;
    }
    if (carry != 0)
        digits[(*count)++] = (uint32_t)carry;
}

/* Base 2, 4, 8, 16, 32: bits are only repacked. */
static Ref from_bits(Interp *in, const Buf *text, int bits, bool negative)
{
    int64_t count = (int64_t)text->length * bits / INT_DIGIT_BITS + 1;
    Ref made = int_make(in, count);
    if (made.object == NULL)
        return made;
    uint32_t *digits = int_digits(made.object);
    uint64_t have = 0;
    int have_bits = 0;
    int64_t at = 0;
    for (size_t i = text->length; i-- > 0;) {
        have |= (uint64_t)digit_value(text->text[i]) << have_bits;
        have_bits += bits;
        if (have_bits >= INT_DIGIT_BITS) {
            digits[at++] = (uint32_t)have & INT_DIGIT_MASK;
            have >>= INT_DIGIT_BITS;
            have_bits -= INT_DIGIT_BITS;
        }
    }
    if (at < count)
        digits[at++] = (uint32_t)have;
    while (at < count)
        digits[at++] = 0;
    return int_finish(in, made, negative);
}

static Ref from_decimals(Interp *in, const Buf *text, int base, bool negative)
{
    Stride stride = stride_of(base);
    size_t steps = text->length / (size_t)stride.digits + 1;
    uint32_t *digits = mem_alloc((steps + 1) * sizeof(uint32_t));
    int64_t count = 0;
    size_t at = 0;
    bool done = true;
    while (done && at < text->length) {
        uint32_t part = 0;
        uint32_t multiplier = 1;
        for (int i = 0; i < stride.digits && at < text->length; i++, at++) {
            part = part * (uint32_t)base + (uint32_t)digit_value(text->text[at]);
            multiplier *= (uint32_t)base;
        }
        multiply_add(digits, &count, multiplier, part);
        done = spend(in, (int32_t)(count / 16 + 1));
    }
    Ref made = done ? int_from_digits(in, digits, count, negative) : NO_REF;
    mem_free(digits);
    return made;
}

static Ref from_digit_text(Interp *in, const Buf *digits, int base, bool negative)
{
    if ((base & (base - 1)) == 0)
        return from_bits(in, digits, __builtin_ctz((unsigned)base), negative);
    return from_decimals(in, digits, base, negative);
}

static Ref raise_bad_literal(Interp *in, Object *given, int base)
{
    Ref repr = object_repr(in, given);
    if (repr.object == NULL)
        return NO_REF;
    int64_t shown = str_length(repr.object) < REPR_SHOWN ? str_length(repr.object) : REPR_SHOWN;
    Buf text;
    buf_init(&text);
    str_append_utf8_range(repr.object, 0, shown, &text);
    drop(in, repr);
    raise_error(in, EXCEPTION_ValueError, "invalid literal for int() with base %d: %s", base,
                text.text);
    buf_done(&text);
    return NO_REF;
}

static bool too_many_digits(const Interp *in, const NumberText *number, const Buf *digits)
{
    return in->max_text_digits > 0 && (number->base & (number->base - 1)) != 0 &&
           digits->length > (size_t)in->max_text_digits;
}

Ref int_from_text(Interp *in, const char *text, size_t length, int base)
{
    Ref given = str_from_utf8(in, text, length);
    if (given.object == NULL)
        return NO_REF;
    Ref made = int_parse(in, text, length, base, given.object);
    drop(in, given);
    return made;
}

Ref int_parse(Interp *in, const char *text, size_t length, int base, Object *given)
{
    NumberText number = {.text = text, .length = length, .base = base};
    take_head(&number);
    Buf digits;
    buf_init(&digits);
    bool valid = take_digits(&number, &digits);
    if (valid && number.given_zero_base && digits.text[0] == '0' && !only_zeros(&digits))
        valid = false;
    Ref made = NO_REF;
    if (!valid)
        raise_bad_literal(in, given, base);
    else if (too_many_digits(in, &number, &digits))
        raise_error(in, EXCEPTION_ValueError,
                    "Exceeds the limit (%d digits) for integer string conversion: value has %zu "
                    "digits; use sys.set_int_max_str_digits() to increase the limit",
                    (int)in->max_text_digits, digits.length);
    else
        made = from_digit_text(in, &digits, number.base, number.negative);
    buf_done(&digits);
    return made;
}
