/* str as text outside: UTF-8 for messages and output, and the repr. */
#include "types/str.h"

#include <string.h>

#include "base/unicode.h"
#include "types/str_type.h"

/* The picture shows no more of a string than this many characters. */
#define SHOWN_CHARACTERS 1000

void str_append_utf8_range(const Object *object, int64_t start, int64_t end, Buf *out)
{
    if (str_is_ascii(object)) {
        buf_append(out, (const char *)str_data(object) + start, (size_t)(end - start));
        return;
    }
    for (int64_t i = start; i < end; i++)
        buf_append_codepoint(out, str_at(object, i));
}

void str_append_utf8(const Object *object, Buf *out)
{
    str_append_utf8_range(object, 0, str_length(object), out);
}

/* Makes the copy in the string's cache. */
static bool cache_utf8(Interp *in, Object *object)
{
    Buf text;
    buf_init(&text);
    str_append_utf8(object, &text);
    StrWideObject *wide = (StrWideObject *)object;
    wide->utf8 = heap_alloc(&in->heap, text.length + 1);
    if (wide->utf8 != NULL) {
        memcpy(wide->utf8, text.text, text.length + 1);
        wide->utf8_length = (int64_t)text.length;
        object_changed(&in->heap, object);
    }
    buf_done(&text);
    if (wide->utf8 == NULL)
        raise_no_memory(in);
    return wide->utf8 != NULL;
}

const char *str_utf8(Interp *in, Object *object, size_t *length)
{
    if (str_is_ascii(object)) {
        if (length != NULL)
            *length = (size_t)str_length(object);
        return str_data(object);
    }
    StrWideObject *wide = (StrWideObject *)object;
    if (wide->utf8 == NULL && !cache_utf8(in, object))
        return NULL;
    if (length != NULL)
        *length = (size_t)wide->utf8_length;
    return wide->utf8;
}

static bool holds(const Object *object, uint32_t codepoint)
{
    for (int64_t i = 0; i < str_length(object); i++)
        if (str_at(object, i) == codepoint)
            return true;
    return false;
}

/* The letter of a two-character escape, or 0. */
static char short_escape(uint32_t codepoint)
{
    switch (codepoint) {
    case '\n':
        return 'n';
    case '\r':
        return 'r';
    case '\t':
        return 't';
    default:
        return '\0';
    }
}

static bool shown_as_is(uint32_t codepoint)
{
    if (codepoint < 0x7F)
        return codepoint >= ' ';
    return codepoint > 0x7F && unicode_is_printable(codepoint);
}

static void append_escaped(uint32_t codepoint, uint32_t quote, Buf *out)
{
    char letter = short_escape(codepoint);
    if (codepoint == quote || codepoint == '\\')
        letter = (char)codepoint;
    if (letter != '\0')
        buf_printf(out, "\\%c", letter);
    else if (shown_as_is(codepoint))
        buf_append_codepoint(out, codepoint);
    else if (codepoint < 0x100)
        buf_printf(out, "\\x%02x", (unsigned)codepoint);
    else if (codepoint < 0x10000)
        buf_printf(out, "\\u%04x", (unsigned)codepoint);
    else
        buf_printf(out, "\\U%08x", (unsigned)codepoint);
}

static char quote_for(const Object *object)
{
    return holds(object, '\'') && !holds(object, '"') ? '"' : '\'';
}

static void append_shown(const Object *object, int64_t start, int64_t end, char quote, Buf *out)
{
    for (int64_t i = start; i < end; i++) {
        uint32_t codepoint = str_at(object, i);
        if (codepoint - ' ' < 0x5F && codepoint != (uint32_t)quote && codepoint != '\\')
            buf_append_byte(out, (char)codepoint);
        else
            append_escaped(codepoint, (uint32_t)quote, out);
    }
}

static void append_repr_of(const Object *object, int64_t end, Buf *out)
{
    char quote = quote_for(object);
    buf_append_byte(out, quote);
    append_shown(object, 0, end, quote, out);
    buf_append_byte(out, quote);
}

void str_append_repr(const Object *object, Buf *out)
{
    append_repr_of(object, str_length(object), out);
}

bool str_repr_into(Interp *in, const Object *object, Buf *out)
{
    enum { PIECE = 8192, WORK_OF_PIECE = 512 };
    int64_t length = str_length(object);
    char quote = quote_for(object);
    buf_append_byte(out, quote);
    for (int64_t at = 0; at < length; at += PIECE) {
        append_shown(object, at, at + PIECE < length ? at + PIECE : length, quote, out);
        if (!spend(in, WORK_OF_PIECE))
            return false;
    }
    buf_append_byte(out, quote);
    return true;
}

void str_show(Heap *heap, Object *object, Buf *out)
{
    int64_t length = str_length(object);
    append_repr_of(object, length < SHOWN_CHARACTERS ? length : SHOWN_CHARACTERS, out);
    if (length > SHOWN_CHARACTERS)
        buf_append_string(out, "...");
}
