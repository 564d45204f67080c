/* Recordings of a run as asciicast v2: JSON Lines, a header and then events, each a time, a
 * code and text. A step is a marker ("m") and the rows that changed ("o"), so that a
 * player can stop at each and a terminal of any kind can show it: no other screen, no
 * sequences but colours, places and clearing. No clock is read: equal runs give equal
 * bytes. */
#include "export/cast.h"

#include "base/clean.h"
#include "draw/compare.h"
#include "export/write.h"

static void append_json(Buf *out, const char *text, size_t length)
{
    buf_append_byte(out, '"');
    for (size_t i = 0; i < length; i++) {
        unsigned char c = (unsigned char)text[i];
        if (c == '"' || c == '\\') {
            buf_append_byte(out, '\\');
            buf_append_byte(out, (char)c);
        } else if (c < ' ' || c == 0x7f) {
            buf_printf(out, "\\u%04x", c);
        } else {
            buf_append_byte(out, (char)c);
        }
    }
    buf_append_byte(out, '"');
}

void cast_begin(Buf *out, int width, int height, const char *title)
{
    Buf cleaned;
    buf_init(&cleaned);
    clean_append_line(&cleaned, title);
    buf_printf(out, "{\"version\": 2, \"width\": %d, \"height\": %d, \"title\": ", width, height);
    append_json(out, cleaned.text, cleaned.length);
    buf_append_string(out, ", \"env\": {\"TERM\": \"xterm-256color\"}}\n");
    buf_done(&cleaned);
}

static void append_event(Buf *out, double seconds, char code, const Buf *text)
{
    buf_printf(out, "[%.3f, \"%c\", ", seconds, code);
    append_json(out, text->text, text->length);
    buf_append_string(out, "]\n");
}

static bool same_row(const Canvas *a, const Canvas *b, int y)
{
    for (int x = 0; x < a->width; x++)
        if (!cell_equal(canvas_at(a, x, y), canvas_at(b, x, y)))
            return false;
    return true;
}

void cast_frame(Buf *out, const Canvas *before, const Canvas *now, const CastFrame *frame)
{
    Buf text;
    const ExportOptions look = {.theme = frame->theme, .level = COLOR_256};
    buf_init(&text);
    clean_append_line(&text, frame->label);
    append_event(out, frame->seconds, 'm', &text);
    buf_clear(&text);
    buf_append_string(&text, before == NULL ? "\x1b[?25l\x1b[2J" : "");
    for (int y = 0; y < now->height; y++) {
        if (before == NULL || !same_row(before, now, y)) {
            buf_printf(&text, "\x1b[%d;1H", y + 1);
            ansi_append_row(&text, now, y, &look);
            buf_append_string(&text, "\x1b[K");
        }
    }
    append_event(out, frame->seconds, 'o', &text);
    buf_done(&text);
}

void cast_end(Buf *out, int height, double seconds)
{
    Buf text;
    buf_init(&text);
    buf_printf(&text, "\x1b[%d;1H\x1b[?25h", height);
    append_event(out, seconds, 'o', &text);
    buf_done(&text);
}
