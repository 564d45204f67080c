/* A reader by hand: each function skips white space, takes one thing and moves on.
 * Escapes are decoded here and nowhere else.
 */
#include "trace/json_in.h"

#include <assert.h>
#include <string.h>

#include "base/utf8.h"
#include "trace/json_out.h"

JsonReader json_reader(const char *text, size_t length)
{
    return (JsonReader){.begin = text, .at = text, .end = text + length};
}

bool json_fail(JsonReader *reader, const char *problem)
{
    if (reader->problem == NULL)
        reader->problem = problem;
    return false;
}

char json_peek(JsonReader *reader)
{
    while (reader->at < reader->end && (*reader->at == ' ' || *reader->at == '\t' ||
                                        *reader->at == '\n' || *reader->at == '\r'))
        reader->at++;
    return reader->at < reader->end && reader->problem == NULL ? *reader->at : '\0';
}

bool json_mark(JsonReader *reader, char mark)
{
    if (json_peek(reader) == mark && mark != '\0') {
        reader->at++;
        return true;
    }
    switch (mark) {
    case '[':
        return json_fail(reader, "expected an array");
    case '{':
        return json_fail(reader, "expected an object");
    case ']':
        return json_fail(reader, "expected the end of an array");
    case ',':
        return json_fail(reader, "expected a comma");
    default:
        return json_fail(reader, "a bracket, comma or colon is missing");
    }
}

bool json_item(JsonReader *reader, bool *first)
{
    if (json_peek(reader) == ']') {
        reader->at++;
        return false;
    }
    if (!*first && !json_mark(reader, ','))
        return false;
    *first = false;
    if (json_peek(reader) == '\0')
        return json_fail(reader, "the text ends inside an array");
    if (*reader->at == ']')
        return json_fail(reader, "a comma without an item after it");
    return true;
}

bool json_end(JsonReader *reader)
{
    if (reader->problem != NULL)
        return false;
    if (json_peek(reader) != '\0' || reader->at != reader->end)
        return json_fail(reader, "something follows the value");
    return true;
}

/* -- numbers -- */

static bool is_digit(char byte)
{
    return byte >= '0' && byte <= '9';
}

/* Digits at `at`, without sign or leading zeros. */
static bool take_digits(JsonReader *reader, uint64_t *number)
{
    const char *at = reader->at;
    if (at == reader->end || !is_digit(*at))
        return json_fail(reader, "expected a whole number");
    if (*at == '0' && at + 1 < reader->end && is_digit(at[1]))
        return json_fail(reader, "a number with leading zeros");
    uint64_t sum = 0;
    for (; at < reader->end && is_digit(*at); at++) {
        uint64_t digit = (uint64_t)(*at - '0');
        if (sum > (UINT64_MAX - digit) / 10)
            return json_fail(reader, "a number out of range");
        sum = sum * 10 + digit;
    }
    if (at < reader->end && (*at == '.' || *at == 'e' || *at == 'E'))
        return json_fail(reader, "expected a whole number");
    reader->at = at;
    *number = sum;
    return true;
}

/* A whole number with its sign, bare or in quotes. */
static bool take_integer(JsonReader *reader, bool *negative, uint64_t *magnitude)
{
    bool quoted = json_peek(reader) == '"';
    if (reader->problem != NULL)
        return false;
    if (quoted)
        reader->at++;
    *negative = reader->at < reader->end && *reader->at == '-';
    if (*negative)
        reader->at++;
    if (!take_digits(reader, magnitude))
        return false;
    if (!quoted && *magnitude > JSON_EXACT)
        return json_fail(reader, "a number this large must be a string");
    if (quoted) {
        if (reader->at == reader->end || *reader->at != '"')
            return json_fail(reader, "expected a whole number");
        reader->at++;
    }
    return true;
}

bool json_unsigned(JsonReader *reader, uint64_t limit, uint64_t *number)
{
    bool negative;
    if (!take_integer(reader, &negative, number))
        return false;
    if (negative || *number > limit)
        return json_fail(reader, "a number out of range");
    return true;
}

bool json_signed(JsonReader *reader, int64_t *number)
{
    bool negative;
    uint64_t magnitude;
    if (!take_integer(reader, &negative, &magnitude))
        return false;
    if (magnitude > (uint64_t)INT64_MAX + negative)
        return json_fail(reader, "a number out of range");
    *number = negative ? (int64_t)(0 - magnitude) : (int64_t)magnitude;
    return true;
}

/* -- strings -- */

static int hex_value(char byte)
{
    if (is_digit(byte))
        return byte - '0';
    if (byte >= 'a' && byte <= 'f')
        return byte - 'a' + 10;
    if (byte >= 'A' && byte <= 'F')
        return byte - 'A' + 10;
    return -1;
}

/* The four digits behind \u. */
static bool take_unit(JsonReader *reader, uint32_t *unit)
{
    *unit = 0;
    for (int i = 0; i < 4; i++) {
        int digit = reader->at < reader->end ? hex_value(*reader->at) : -1;
        if (digit < 0)
            return json_fail(reader, "\\u needs four hexadecimal digits");
        *unit = *unit * 16 + (uint32_t)digit;
        reader->at++;
    }
    return true;
}

/* A high and a low half, each as an escape, make one code point; a half alone
 * stays what it is. */
static bool take_unicode_escape(JsonReader *reader, Buf *out)
{
    uint32_t high;
    if (!take_unit(reader, &high))
        return false;
    bool pair = high >= 0xd800 && high < 0xdc00 && reader->end - reader->at >= 2 &&
                reader->at[0] == '\\' && reader->at[1] == 'u';
    if (pair) {
        const char *second = reader->at;
        uint32_t low;
        reader->at += 2;
        if (!take_unit(reader, &low))
            return false;
        if (low >= 0xdc00 && low < 0xe000)
            high = 0x10000 + ((high - 0xd800) << 10) + (low - 0xdc00);
        else
            reader->at = second;
    }
    buf_append_codepoint(out, high);
    return true;
}

static bool take_escape(JsonReader *reader, Buf *out)
{
    static const char from[] = "\"\\/bfnrt", to[] = "\"\\/\b\f\n\r\t";
    if (reader->at == reader->end)
        return json_fail(reader, "the text ends inside a string");
    char letter = *reader->at++;
    if (letter == 'u')
        return take_unicode_escape(reader, out);
    const char *place = letter == '\0' ? NULL : strchr(from, letter);
    if (place == NULL)
        return json_fail(reader, "an escape that JSON does not know");
    buf_append_byte(out, to[place - from]);
    return true;
}

static bool take_quoted(JsonReader *reader, Buf *out)
{
    reader->at++;
    while (reader->at < reader->end && *reader->at != '"') {
        unsigned char byte = (unsigned char)*reader->at;
        if (byte == '\\') {
            reader->at++;
            if (!take_escape(reader, out))
                return false;
            continue;
        }
        uint32_t codepoint;
        size_t bytes =
            byte < 0x80 ? 1
                        : utf8_decode(reader->at, (size_t)(reader->end - reader->at), &codepoint);
        if (byte < 0x20)
            return json_fail(reader, "a control character in a string");
        if (bytes == 0)
            return json_fail(reader, "bytes that are not UTF-8");
        buf_append(out, reader->at, bytes);
        reader->at += bytes;
    }
    if (reader->at == reader->end)
        return json_fail(reader, "the text ends inside a string");
    reader->at++;
    return true;
}

static bool take_bytes(JsonReader *reader, Buf *out)
{
    static const char key[] = "\"bytes\"";
    json_mark(reader, '{');
    json_peek(reader);
    if ((size_t)(reader->end - reader->at) < sizeof(key) || memcmp(reader->at, key, 7) != 0)
        return json_fail(reader, "expected a string");
    reader->at += sizeof(key) - 1;
    if (!json_mark(reader, ':') || json_peek(reader) != '"')
        return json_fail(reader, "expected a string of hexadecimal digits");
    for (reader->at++; reader->end - reader->at >= 2; reader->at += 2) {
        int high = hex_value(reader->at[0]), low = hex_value(reader->at[1]);
        if (high < 0 || low < 0)
            break;
        buf_append_byte(out, (char)(high * 16 + low));
    }
    if (reader->at == reader->end || *reader->at != '"')
        return json_fail(reader, "expected a string of hexadecimal digits");
    reader->at++;
    return json_mark(reader, '}');
}

bool json_string(JsonReader *reader, Buf *out)
{
    switch (json_peek(reader)) {
    case '"':
        return take_quoted(reader, out);
    case '{':
        return take_bytes(reader, out);
    default:
        return json_fail(reader, "expected a string");
    }
}
