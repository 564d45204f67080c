/* repr of bytes and bytearray: measured first, then written where it is to stand, both in
 * pieces, so that of ten megabytes nothing is copied twice and ^C is answered.
 */
#include <string.h>

#include "types/bytes_type.h"
#include "types/str.h"

typedef struct {
    ByteSpan span;
    char quote;
    bool escape_single; /* even between double quotes */
} Shown;

static char quote_of(ByteSpan span)
{
    size_t size = (size_t)span.size;
    bool has_single = memchr(span.data, '\'', size) != NULL;
    return has_single && memchr(span.data, '"', size) == NULL ? '"' : '\'';
}

/* What stands for the byte after a backslash of its own; 0: nothing, it is written as it is or
 * in hexadecimal digits. */
static char escape_letter(uint8_t byte, const Shown *shown)
{
    if (byte == '\t' || byte == '\n' || byte == '\r')
        return byte == '\t' ? 't' : byte == '\n' ? 'n' : 'r';
    if (byte == (uint8_t)shown->quote || byte == '\\' || (byte == '\'' && shown->escape_single))
        return (char)byte;
    return 0;
}

enum { ESCAPE_WIDTH = 4 }; /* characters of "\xff", the longest */

static bool is_plain(uint8_t byte)
{
    return byte >= ' ' && byte < 0x7F;
}

static int64_t escaped_size(const Shown *shown, int64_t start, int64_t end)
{
    int64_t size = 0;
    for (int64_t i = start; i < end; i++) {
        uint8_t byte = (uint8_t)shown->span.data[i];
        bool letter = escape_letter(byte, shown) != 0;
        size += letter ? 2 : is_plain(byte) ? 1 : ESCAPE_WIDTH;
    }
    return size;
}

/* Gives where the next character would go. */
static char *write_escaped(const Shown *shown, int64_t start, int64_t end, char *to)
{
    static const char digits[] = "0123456789abcdef";
    for (int64_t i = start; i < end; i++) {
        uint8_t byte = (uint8_t)shown->span.data[i];
        char letter = escape_letter(byte, shown);
        if (letter == 0 && is_plain(byte)) {
            *to++ = (char)byte;
            continue;
        }
        *to++ = '\\';
        *to++ = letter != 0 ? letter : 'x';
        if (letter == 0) {
            *to++ = digits[byte >> 4];
            *to++ = digits[byte & 15];
        }
    }
    return to;
}

static Shown shown_of(ByteSpan span, bool escape_single)
{
    return (Shown){span, quote_of(span), escape_single};
}

void bytes_span_append_repr(ByteSpan span, bool escape_single, Buf *out)
{
    Shown shown = shown_of(span, escape_single);
    buf_append_byte(out, 'b');
    buf_append_byte(out, shown.quote);
    size_t at = out->length;
    buf_append_fill(out, ' ', (size_t)escaped_size(&shown, 0, span.size));
    write_escaped(&shown, 0, span.size, out->text + at);
    buf_append_byte(out, shown.quote);
}

enum { PIECE = 4096 }; /* bytes between two looks whether the script is to stop */

static int64_t piece_end(const Shown *shown, int64_t at)
{
    return shown->span.size - at < PIECE ? shown->span.size : at + PIECE;
}

/* -1: interrupted. */
static int64_t measure(Interp *in, const Shown *shown)
{
    int64_t size = 0;
    for (int64_t at = 0; at < shown->span.size; at += PIECE) {
        size += escaped_size(shown, at, piece_end(shown, at));
        if (!spend(in, PIECE))
            return -1;
    }
    return size;
}

static char *write_text(const char *text, char *to)
{
    size_t length = strlen(text);
    memcpy(to, text, length);
    return to + length;
}

static bool write_repr(Interp *in, const char *before, const Shown *shown, const char *after,
                       char *to)
{
    to = write_text(before, to);
    *to++ = 'b';
    *to++ = shown->quote;
    for (int64_t at = 0; at < shown->span.size; at += PIECE) {
        to = write_escaped(shown, at, piece_end(shown, at), to);
        if (!spend(in, PIECE))
            return false;
    }
    *to++ = shown->quote;
    write_text(after, to);
    return true;
}

Ref bytes_span_repr(Interp *in, const char *before, ByteSpan span, bool escape_single,
                    const char *after)
{
    Shown shown = shown_of(span, escape_single);
    int64_t size = measure(in, &shown);
    if (size < 0)
        return NO_REF;
    int64_t around = (int64_t)(strlen(before) + strlen("b''") + strlen(after));
    Ref made = str_new(in, around + size, 0x7F);
    if (made.object == NULL || write_repr(in, before, &shown, after, str_data(made.object)))
        return made;
    ref_drop(&in->heap, made);
    return NO_REF;
}
