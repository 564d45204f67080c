/* Numbers and escapes. Large integers are turned into hexadecimal digits here,
 * so that whoever makes numbers of them needs one conversion only; that is
 * quadratic for decimal ones, which CPython limits to 4300 digits. Positions in
 * messages count as CPython counts: in the text it hands to its codec, where a
 * character that is not ASCII stands as a ten-byte escape.
 */
#include "lang/literal.h"

#include <assert.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/unicode_name.h"
#include "base/utf8.h"
#include "base/vec.h"

enum { DECIMAL_DIGITS_MAX = 4300 };

/* Numbers ------------------------------------------------------------------- */

static int digit_value(char digit)
{
    if (digit >= '0' && digit <= '9')
        return digit - '0';
    if ((digit | 0x20) >= 'a' && (digit | 0x20) <= 'f')
        return (digit | 0x20) - 'a' + 10;
    return 99;
}

/* Digits of any radix to limbs of base 2^32, lowest first. */
static char *hex_digits(Arena *arena, const char *digits, unsigned radix, size_t *length)
{
    VEC(uint32_t) limbs = {0};
    for (; *digits != '\0'; digits++) {
        uint64_t carry = (uint64_t)digit_value(*digits);
        for (size_t i = 0; i < limbs.count; i++) {
            carry += (uint64_t)limbs.items[i] * radix;
            limbs.items[i] = (uint32_t)carry;
            carry >>= 32;
        }
        if (carry > 0)
            vec_push(&limbs, (uint32_t)carry);
    }
    Buf hex = BUF_INIT;
    for (size_t i = limbs.count; i-- > 0;)
        buf_printf(&hex, i + 1 == limbs.count ? "%x" : "%08x", limbs.items[i]);
    *length = hex.length;
    char *text = arena_copy_text(arena, hex.text, hex.length);
    buf_done(&hex);
    vec_done(&limbs);
    return text;
}

/* A radix that divides 16 evenly into bits would not need the carry loop; long
 * hexadecimal literals are common enough to be spared it. */
static char *hex_digits_of_hex(Arena *arena, const char *digits, size_t *length)
{
    digits += strspn(digits, "0");
    *length = strlen(digits);
    char *text = arena_copy_text(arena, digits, *length);
    for (char *at = text; *at != '\0'; at++)
        *at |= *at >= 'A' ? 0x20 : 0;
    return text;
}

static void set_integer(Arena *arena, const char *digits, unsigned radix, Constant *value)
{
    errno = 0;
    long long small = strtoll(digits, NULL, (int)radix);
    if (errno == 0) {
        value->kind = CONSTANT_INT;
        value->integer = small;
        return;
    }
    value->kind = CONSTANT_BIG_INT;
    value->text = radix == 16 ? hex_digits_of_hex(arena, digits, &value->length)
                              : hex_digits(arena, digits, radix, &value->length);
}

static unsigned radix_of(const char *text)
{
    if (text[0] != '0')
        return 10;
    switch (text[1] | 0x20) {
    case 'x':
        return 16;
    case 'o':
        return 8;
    case 'b':
        return 2;
    default:
        return 10;
    }
}

/* `digits` is the literal without underscores. */
static bool set_number(Arena *arena, char *digits, size_t length, Constant *value,
                       LiteralFault *fault)
{
    unsigned radix = radix_of(digits);
    if (radix != 10) {
        set_integer(arena, digits + 2, radix, value);
        return true;
    }
    assert(length > 0);
    bool imaginary = (digits[length - 1] | 0x20) == 'j';
    if (imaginary || strpbrk(digits, ".eE") != NULL) {
        value->kind = imaginary ? CONSTANT_COMPLEX : CONSTANT_FLOAT;
        value->number = strtod(digits, NULL);
        return true;
    }
    if (length > DECIMAL_DIGITS_MAX) {
        snprintf(fault->message, sizeof fault->message,
                 "Exceeds the limit (%d digits) for integer string conversion: value has %zu "
                 "digits; use sys.set_int_max_str_digits() to increase the limit - Consider "
                 "hexadecimal for huge integer literals to avoid decimal conversion limits.",
                 DECIMAL_DIGITS_MAX, length);
        return false;
    }
    set_integer(arena, digits, 10, value);
    return true;
}

bool literal_number(Arena *arena, const char *text, size_t length, Constant *value,
                    LiteralFault *fault)
{
    char small[64];
    char *digits = length < sizeof small ? small : mem_alloc(length + 1);
    size_t count = 0;
    for (size_t i = 0; i < length; i++)
        if (text[i] != '_')
            digits[count++] = text[i];
    digits[count] = '\0';
    bool good = set_number(arena, digits, count, value, fault);
    if (digits != small)
        mem_free(digits);
    return good;
}

/* Escapes ------------------------------------------------------------------- */

typedef struct {
    const char *at, *end;
    size_t position; /* as CPython's codec counts */
    Buf *out;
    LiteralFault *fault;
} Decoder;

static bool fail_unicode(const Decoder *decoder, size_t consumed, const char *reason)
{
    snprintf(decoder->fault->message, sizeof decoder->fault->message,
             "(unicode error) 'unicodeescape' codec can't decode bytes in position %zu-%zu: %s",
             decoder->position, decoder->position + consumed - 1, reason);
    return false;
}

static void take(Decoder *decoder, size_t count)
{
    decoder->at += count;
    decoder->position += count;
}

/* The meaning of a letter behind a backslash; -1: none of its own. */
static int simple_escape(char letter)
{
    switch (letter) {
    case '\\':
    case '\'':
    case '"':
        return letter;
    case 'a':
        return '\a';
    case 'b':
        return '\b';
    case 'f':
        return '\f';
    case 'n':
        return '\n';
    case 'r':
        return '\r';
    case 't':
        return '\t';
    case 'v':
        return '\v';
    default:
        return -1;
    }
}

/* Up to three octal digits behind the backslash. */
static unsigned take_octal(Decoder *decoder)
{
    unsigned value = 0;
    take(decoder, 1);
    for (int i = 0; i < 3 && decoder->at < decoder->end; i++) {
        if (*decoder->at < '0' || *decoder->at > '7')
            break;
        value = value * 8 + (unsigned)(*decoder->at - '0');
        take(decoder, 1);
    }
    return value;
}

/* \xXX, \uXXXX, \UXXXXXXXX: `digits` digits behind the letter. */
static bool take_hex(Decoder *decoder, size_t digits, const char *truncated)
{
    uint32_t value = 0;
    for (size_t i = 0; i < digits; i++) {
        const char *at = decoder->at + 2 + i;
        if (at >= decoder->end || digit_value(*at) > 15)
            return fail_unicode(decoder, 2 + i, truncated);
        value = value * 16 + (uint32_t)digit_value(*at);
    }
    if (value > 0x10FFFF)
        return fail_unicode(decoder, 2 + digits, "illegal Unicode character");
    buf_append_codepoint(decoder->out, value);
    take(decoder, 2 + digits);
    return true;
}

static bool take_name(Decoder *decoder)
{
    const char *start = decoder->at + 2;
    if (start >= decoder->end || *start != '{')
        return fail_unicode(decoder, 2, "malformed \\N character escape");
    size_t left = (size_t)(decoder->end - start);
    const char *close = memchr(start, '}', left);
    if (close == NULL)
        return fail_unicode(decoder, 2 + left, "malformed \\N character escape");
    if (close == start + 1)
        return fail_unicode(decoder, 3, "malformed \\N character escape");
    uint32_t codepoint;
    size_t consumed = (size_t)(close + 1 - decoder->at);
    if (!unicode_of_name(start + 1, (size_t)(close - start - 1), &codepoint))
        return fail_unicode(decoder, consumed, "unknown Unicode character name");
    buf_append_codepoint(decoder->out, codepoint);
    take(decoder, consumed);
    return true;
}

static bool take_str_escape(Decoder *decoder)
{
    if (decoder->at + 1 >= decoder->end) {
        /* Only in an f-string, before a brace. */
        buf_append_byte(decoder->out, '\\');
        take(decoder, 1);
        return true;
    }
    char letter = decoder->at[1];
    int simple = simple_escape(letter);
    if (simple >= 0) {
        buf_append_byte(decoder->out, (char)simple);
        take(decoder, 2);
        return true;
    }
    if (letter >= '0' && letter <= '7') {
        buf_append_codepoint(decoder->out, take_octal(decoder));
        return true;
    }
    switch (letter) {
    case '\n':
        take(decoder, 2);
        return true;
    case 'x':
        return take_hex(decoder, 2, "truncated \\xXX escape");
    case 'u':
        return take_hex(decoder, 4, "truncated \\uXXXX escape");
    case 'U':
        return take_hex(decoder, 8, "truncated \\UXXXXXXXX escape");
    case 'N':
        return take_name(decoder);
    default:
        buf_append_byte(decoder->out, '\\');
        decoder->position += (letter & 0x80) != 0 ? 5 : 0;
        take(decoder, 1);
        return true;
    }
}

bool literal_decode_str(Buf *out, const char *text, size_t length, LiteralFault *fault)
{
    Decoder decoder = {.at = text, .end = text + length, .out = out, .fault = fault};
    while (decoder.at < decoder.end) {
        if (*decoder.at == '\\') {
            if (!take_str_escape(&decoder))
                return false;
            continue;
        }
        const char *backslash = memchr(decoder.at, '\\', (size_t)(decoder.end - decoder.at));
        const char *stop = backslash == NULL ? decoder.end : backslash;
        buf_append(out, decoder.at, (size_t)(stop - decoder.at));
        for (; decoder.at < stop; decoder.at++) {
            unsigned char byte = (unsigned char)*decoder.at;
            decoder.position += byte < 0x80 ? 1 : byte >= 0xC0 ? 10 : 0;
        }
    }
    return true;
}

static bool take_bytes_escape(Decoder *decoder)
{
    char letter = decoder->at[1]; /* the lexer lets no backslash stand last */
    int simple = simple_escape(letter);
    if (simple >= 0) {
        buf_append_byte(decoder->out, (char)simple);
        take(decoder, 2);
    } else if (letter >= '0' && letter <= '7') {
        buf_append_byte(decoder->out, (char)take_octal(decoder));
    } else if (letter == 'x') {
        if (decoder->end - decoder->at < 4 || digit_value(decoder->at[2]) > 15 ||
            digit_value(decoder->at[3]) > 15) {
            snprintf(decoder->fault->message, sizeof decoder->fault->message,
                     "(value error) invalid \\x escape at position %zu", decoder->position);
            return false;
        }
        int value = digit_value(decoder->at[2]) * 16 + digit_value(decoder->at[3]);
        buf_append_byte(decoder->out, (char)value);
        take(decoder, 4);
    } else {
        if (letter != '\n') {
            buf_append_byte(decoder->out, '\\');
            buf_append_byte(decoder->out, letter);
        }
        take(decoder, 2);
    }
    return true;
}

bool literal_decode_bytes(Buf *out, const char *text, size_t length, LiteralFault *fault)
{
    Decoder decoder = {.at = text, .end = text + length, .out = out, .fault = fault};
    while (decoder.at < decoder.end) {
        if (*decoder.at == '\\') {
            if (!take_bytes_escape(&decoder))
                return false;
        } else {
            buf_append_byte(out, *decoder.at);
            take(&decoder, 1);
        }
    }
    return true;
}
