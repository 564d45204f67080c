/* Escapes of literals. The raw form knows \u and \U only; a backslash before anything else
 * stands for itself there, and takes the next byte with it, so that of two backslashes and
 * a "u" no escape is made.
 */
#include "types/codec_escape.h"

#include <stdio.h>
#include <string.h>

#include "base/unicode_name.h"

#define CODEPOINT_LIMIT 0x110000u

/* --- encoding --- */

static void append_hexadecimal(uint32_t codepoint, Buf *out)
{
    char text[16];
    const char *format = codepoint < 0x100     ? "\\x%02x"
                         : codepoint < 0x10000 ? "\\u%04x"
                                               : "\\U%08x";
    snprintf(text, sizeof(text), format, (unsigned)codepoint);
    buf_append_string(out, text);
}

void escape_encode(const Codec *codec, uint32_t codepoint, Buf *out)
{
    static const char plain[] = "\\\t\n\r", letters[] = "\\tnr";
    bool is_raw = codec->family == FAMILY_RAW_ESCAPE;
    const char *found =
        is_raw || codepoint == 0 || codepoint > '\\' ? NULL : strchr(plain, (int)codepoint);
    if (found != NULL) {
        buf_append_byte(out, '\\');
        buf_append_byte(out, letters[found - plain]);
    } else if (is_raw ? codepoint < 0x100 : codepoint >= ' ' && codepoint < 0x7F) {
        buf_append_byte(out, (char)codepoint);
    } else {
        append_hexadecimal(codepoint, out);
    }
}

/* --- decoding --- */

static int digit_value(char digit, int base)
{
    int value = digit >= '0' && digit <= '9'   ? digit - '0'
                : digit >= 'a' && digit <= 'f' ? digit - 'a' + 10
                : digit >= 'A' && digit <= 'F' ? digit - 'A' + 10
                                               : base;
    return value < base ? value : -1;
}

/* Up to `most` digits from `text` on; how many there were. */
static size_t take_digits(const char *text, size_t length, size_t most, int base, uint32_t *value)
{
    size_t count = 0;
    *value = 0;
    while (count < most && count < length && digit_value(text[count], base) >= 0)
        *value = *value * (uint32_t)base + (uint32_t)digit_value(text[count++], base);
    return count;
}

static size_t failed(size_t size, const char *reason, Fault *fault)
{
    *fault = (Fault){size, reason};
    return 0;
}

/* \x, \u and \U, whose letter is text[1]. */
static size_t decode_hexadecimal(const Codec *codec, const char *text, size_t length,
                                 StrBuilder *out, Fault *fault)
{
    size_t digits = text[1] == 'x' ? 2 : text[1] == 'u' ? 4 : 8;
    uint32_t codepoint;
    size_t count = take_digits(text + 2, length - 2, digits, 16, &codepoint);
    if (count < digits)
        return failed(2 + count,
                      digits == 2   ? "truncated \\xXX escape"
                      : digits == 4 ? "truncated \\uXXXX escape"
                                    : "truncated \\UXXXXXXXX escape",
                      fault);
    if (codepoint >= CODEPOINT_LIMIT)
        return failed(2 + count,
                      codec->family == FAMILY_RAW_ESCAPE ? "\\Uxxxxxxxx out of range"
                                                         : "illegal Unicode character",
                      fault);
    builder_add(out, codepoint);
    return 2 + count;
}

/* \N{NAME} */
static size_t decode_name(const char *text, size_t length, StrBuilder *out, Fault *fault)
{
    static const char malformed[] = "malformed \\N character escape";
    if (length < 3 || text[2] != '{')
        return failed(2, malformed, fault);
    const char *end = memchr(text + 3, '}', length - 3);
    if (end == NULL)
        return failed(length, malformed, fault);
    if (end == text + 3)
        return failed(3, malformed, fault);
    size_t size = (size_t)(end + 1 - text);
    uint32_t codepoint;
    if (!unicode_of_name(text + 3, size - 4, &codepoint))
        return failed(size, "unknown Unicode character name", fault);
    builder_add(out, codepoint);
    return size;
}

/* Backslash and a character that is not a letter with digits or a name behind it. */
static size_t decode_short(const char *text, size_t length, StrBuilder *out)
{
    static const char letters[] = "abfnrtv\\'\"", meant[] = "\a\b\f\n\r\t\v\\'\"";
    const char *found = text[1] == '\0' ? NULL : strchr(letters, text[1]);
    uint32_t codepoint;
    size_t digits = take_digits(text + 1, length - 1, 3, 8, &codepoint);
    if (digits > 0) {
        builder_add(out, codepoint);
        return 1 + digits;
    }
    if (found != NULL) {
        builder_add(out, (uint8_t)meant[found - letters]);
    } else if (text[1] != '\n') {
        builder_add(out, '\\');
        builder_add(out, (uint8_t)text[1]);
    }
    return 2;
}

static size_t decode_raw(const Codec *codec, const char *text, size_t length, StrBuilder *out,
                         Fault *fault)
{
    if (length > 1 && (text[1] == 'u' || text[1] == 'U'))
        return decode_hexadecimal(codec, text, length, out, fault);
    builder_add(out, '\\');
    if (length == 1)
        return 1;
    builder_add(out, (uint8_t)text[1]);
    return 2;
}

size_t escape_decode(const Codec *codec, const char *text, size_t length, StrBuilder *out,
                     Fault *fault)
{
    if (text[0] != '\\') {
        builder_add(out, (uint8_t)text[0]);
        return 1;
    }
    if (codec->family == FAMILY_RAW_ESCAPE)
        return decode_raw(codec, text, length, out, fault);
    if (length == 1)
        return failed(1, "\\ at end of string", fault);
    if (text[1] == 'x' || text[1] == 'u' || text[1] == 'U')
        return decode_hexadecimal(codec, text, length, out, fault);
    return text[1] == 'N' ? decode_name(text, length, out, fault) : decode_short(text, length, out);
}
