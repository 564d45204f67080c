/* Strings are copied in stretches that need no escape; what needs one is found by
 * one look-up for ASCII and by code point for the rest. Escaped beyond what JSON
 * asks for: DEL, C1 controls, line separators, bidirectional controls.
 */
#include "trace/json_out.h"

#include <stdbool.h>
#include <string.h>

#include "base/utf8.h"

void json_out_unsigned(Buf *out, uint64_t number)
{
    char digits[24];
    size_t at = sizeof(digits);
    bool quoted = number > JSON_EXACT;
    if (quoted)
        digits[--at] = '"';
    do {
        digits[--at] = (char)('0' + number % 10);
        number /= 10;
    } while (number > 0);
    if (quoted)
        digits[--at] = '"';
    buf_append(out, digits + at, sizeof(digits) - at);
}

void json_out_signed(Buf *out, int64_t number)
{
    if (number >= 0) {
        json_out_unsigned(out, (uint64_t)number);
        return;
    }
    uint64_t magnitude = 0 - (uint64_t)number;
    if (magnitude > JSON_EXACT) {
        buf_printf(out, "\"-%llu\"", (unsigned long long)magnitude);
        return;
    }
    buf_append_byte(out, '-');
    json_out_unsigned(out, magnitude);
}

static bool is_hidden_control(uint32_t codepoint)
{
    return (codepoint >= 0x7f && codepoint <= 0x9f) || codepoint == 0x061c ||
           (codepoint >= 0x200e && codepoint <= 0x200f) ||
           (codepoint >= 0x2028 && codepoint <= 0x202e) ||
           (codepoint >= 0x2066 && codepoint <= 0x2069) || codepoint == 0xfeff;
}

static void out_escape(Buf *out, uint32_t codepoint)
{
    switch (codepoint) {
    case '"':
        buf_append_string(out, "\\\"");
        break;
    case '\\':
        buf_append_string(out, "\\\\");
        break;
    case '\n':
        buf_append_string(out, "\\n");
        break;
    case '\t':
        buf_append_string(out, "\\t");
        break;
    default:
        buf_printf(out, "\\u%04x", (unsigned)codepoint);
    }
}

/* Bytes from text[at] on that stand for themselves. */
static size_t plain_stretch(const char *text, size_t at, size_t length)
{
    size_t start = at;
    while (at < length) {
        unsigned char byte = (unsigned char)text[at];
        if (byte < 0x20 || byte == '"' || byte == '\\' || byte == 0x7f)
            break;
        if (byte < 0x80) {
            at++;
            continue;
        }
        uint32_t codepoint;
        size_t bytes = utf8_decode(text + at, length - at, &codepoint);
        if (is_hidden_control(codepoint))
            break;
        at += bytes;
    }
    return at - start;
}

static void out_bytes(Buf *out, const char *text, size_t length)
{
    static const char digits[] = "0123456789abcdef";
    buf_append_string(out, "{\"bytes\":\"");
    for (size_t i = 0; i < length; i++) {
        unsigned char byte = (unsigned char)text[i];
        buf_append_byte(out, digits[byte >> 4]);
        buf_append_byte(out, digits[byte & 15]);
    }
    buf_append_string(out, "\"}");
}

static bool is_ascii(const char *text, size_t length)
{
    unsigned char all = 0;
    for (size_t i = 0; i < length; i++)
        all |= (unsigned char)text[i];
    return all < 0x80;
}

void json_out_string(Buf *out, const char *text, size_t length)
{
    bool text_is_utf8 = is_ascii(text, length) || utf8_validate(text, length) == length;
    if (!text_is_utf8 || memchr(text, '\0', length) != NULL) {
        out_bytes(out, text, length);
        return;
    }
    buf_append_byte(out, '"');
    for (size_t at = 0; at < length;) {
        size_t plain = plain_stretch(text, at, length);
        buf_append(out, text + at, plain);
        at += plain;
        if (at < length) {
            uint32_t codepoint;
            at += utf8_decode(text + at, length - at, &codepoint);
            out_escape(out, codepoint);
        }
    }
    buf_append_byte(out, '"');
}
