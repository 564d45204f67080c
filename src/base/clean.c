/* Cleaning works code point by code point with a little memory: whether there
 * is a character for a combining mark to stand on, and how many stand there
 * already. A mark without a base would change what the program itself drew to
 * the left of the text, and a heap of marks reaches into the lines above, so
 * both are shown as escapes. Cleaning a clean text changes nothing.
 */
#include "base/clean.h"

#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include "base/utf8.h"

enum { LARGEST_MARK_COUNT = 4 };

typedef struct {
    CleanMode mode;
    int marks; /* on the present base; LARGEST_MARK_COUNT: no more may stand there */
} Cleaner;

static Cleaner cleaner_new(CleanMode mode)
{
    return (Cleaner){.mode = mode, .marks = LARGEST_MARK_COUNT};
}

/* True if the code point stays as it is. */
static bool stays(Cleaner *cleaner, uint32_t codepoint)
{
    bool kept_control = (codepoint == '\n' || codepoint == '\t') && cleaner->mode == CLEAN_TEXT;
    if (codepoint >= ' ' && utf8_is_text(codepoint)) {
        if (!utf8_is_mark(codepoint)) {
            cleaner->marks = 0;
            return true;
        }
        if (cleaner->marks < LARGEST_MARK_COUNT) {
            cleaner->marks++;
            return true;
        }
    }
    cleaner->marks = LARGEST_MARK_COUNT;
    return kept_control;
}

static void append_escape(Buf *out, uint32_t codepoint)
{
    switch (codepoint) {
    case '\n':
        buf_append_string(out, "\\n");
        return;
    case '\r':
        buf_append_string(out, "\\r");
        return;
    case '\t':
        buf_append_string(out, "\\t");
        return;
    default:
        break;
    }
    const char *format = codepoint < 0x100     ? "\\x%02x"
                         : codepoint < 0x10000 ? "\\u%04x"
                                               : "\\U%08x";
    char text[16];
    buf_append(out, text, (size_t)snprintf(text, sizeof(text), format, codepoint));
}

static size_t plain_run(const char *text, size_t length)
{
    size_t run = 0;
    while (run < length && text[run] >= ' ' && text[run] < 0x7F)
        run++;
    return run;
}

/* Finds the next text that must be escaped, from `at` on. Returns its offset
 * (length if there is none), *size its bytes, *codepoint what to show. */
static size_t next_escape(Cleaner *cleaner, const char *text, size_t length, size_t at,
                          size_t *size, uint32_t *codepoint)
{
    while (at < length) {
        size_t run = plain_run(text + at, length - at);
        if (run > 0) {
            cleaner->marks = 0;
            at += run;
            continue;
        }
        *size = utf8_decode_surrogate(text + at, length - at, codepoint);
        if (*size == 0) {
            *size = 1;
            cleaner->marks = LARGEST_MARK_COUNT;
            return at;
        }
        if (!stays(cleaner, *codepoint))
            return at;
        at += *size;
    }
    return length;
}

void clean_append(Buf *out, const char *text, size_t length, CleanMode mode)
{
    Cleaner cleaner = cleaner_new(mode);
    size_t at = 0;
    while (at < length) {
        size_t size = 0;
        uint32_t codepoint = 0;
        size_t stop = next_escape(&cleaner, text, length, at, &size, &codepoint);
        buf_append(out, text + at, stop - at);
        if (stop < length)
            append_escape(out, codepoint);
        at = stop + size;
    }
}

void clean_append_line(Buf *out, const char *text)
{
    clean_append(out, text, strlen(text), CLEAN_LINE);
}

void clean_append_tabs(Buf *out, const char *text, size_t length, size_t stop)
{
    size_t start = out->length;
    while (length > 0) {
        const char *tab = memchr(text, '\t', length);
        size_t run = tab == NULL ? length : (size_t)(tab - text);
        clean_append(out, text, run, CLEAN_LINE);
        if (tab != NULL) {
            size_t width = utf8_width(out->text + start, out->length - start);
            buf_append_fill(out, ' ', stop - width % stop);
            run++;
        }
        text += run;
        length -= run;
    }
}

void clean_append_ascii(Buf *out, const char *text, size_t length)
{
    size_t at = 0;
    while (at < length) {
        size_t run = plain_run(text + at, length - at);
        buf_append(out, text + at, run);
        at += run;
        if (at < length) {
            uint32_t codepoint;
            size_t size = utf8_decode_surrogate(text + at, length - at, &codepoint);
            append_escape(out, size == 0 ? (unsigned char)text[at] : codepoint);
            at += size == 0 ? 1 : size;
        }
    }
}

bool clean_is_clean(const char *text, size_t length, CleanMode mode)
{
    Cleaner cleaner = cleaner_new(mode);
    size_t size;
    uint32_t codepoint;
    return next_escape(&cleaner, text, length, 0, &size, &codepoint) == length;
}

/* Letters of Hebrew, Arabic and their relatives, which terminals may show in the other
 * direction, all that lies between them too. */
static bool is_right_to_left(uint32_t codepoint)
{
    static const struct {
        uint32_t first, last;
    } ranges[] = {
        {0x590, 0x8FF}, {0xFB1D, 0xFDFF}, {0xFE70, 0xFEFC}, {0x10800, 0x10FFF}, {0x1E800, 0x1EFFF}};
    for (size_t i = 0; i < sizeof(ranges) / sizeof(ranges[0]); i++)
        if (codepoint >= ranges[i].first && codepoint <= ranges[i].last)
            return true;
    return false;
}

bool clean_has_right_to_left(const char *text, size_t length)
{
    uint32_t codepoint;
    for (size_t at = plain_run(text, length); at < length;) {
        size_t size = utf8_decode(text + at, length - at, &codepoint);
        if (size > 0 && is_right_to_left(codepoint))
            return true;
        at += size == 0 ? 1 : size;
    }
    return false;
}

static size_t append_cut(Buf *out, const char *text, size_t length, size_t columns, bool ascii)
{
    size_t start = out->length;
    clean_append(out, text, length, CLEAN_LINE);
    size_t width = utf8_width(out->text + start, out->length - start);
    if (width <= columns)
        return width;
    const char *mark = ascii ? "..." : "\u2026";
    size_t mark_columns = ascii ? 3 : 1;
    size_t room = columns > mark_columns ? columns - mark_columns : 0;
    size_t used;
    size_t kept = utf8_prefix(out->text + start, out->length - start, room, &used);
    buf_truncate(out, start + kept);
    if (columns >= mark_columns) {
        buf_append_string(out, mark);
        return used + mark_columns;
    }
    buf_append_fill(out, '.', columns);
    return columns;
}

size_t clean_append_cut(Buf *out, const char *text, size_t length, size_t columns, bool ascii)
{
    /* Each column takes at most one cluster's bytes, so what lies further on
     * cannot be seen: a huge text costs no more than a long one. */
    if (columns < SIZE_MAX / UTF8_CLUSTER_MAX - 1 && length > (columns + 1) * UTF8_CLUSTER_MAX)
        length = (columns + 1) * UTF8_CLUSTER_MAX;
    if (columns > 1 && !ascii && clean_has_right_to_left(text, length)) {
        buf_append_string(out, "\u21D0");
        return append_cut(out, text, length, columns - 1, ascii) + 1;
    }
    return append_cut(out, text, length, columns, ascii);
}
