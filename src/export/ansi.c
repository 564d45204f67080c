/* Text with SGR sequences, and no others: colours and attributes are set where they
 * change and taken back before each newline, so that lines can be cut, joined and
 * paged. Blank cells at the end of a row are written only if they have a look. */
#include "export/write.h"

#include <string.h>

#include "base/contract.h"

enum { BRIGHT_FIRST = 8, FOREGROUND = 30, BACKGROUND = 40, BRIGHT_OFFSET = 60 };

static const struct {
    unsigned look;
    int code;
} codes[] = {
    {LOOK_BOLD, 1}, {LOOK_DIM, 2}, {LOOK_ITALIC, 3}, {LOOK_UNDERLINE, 4}, {LOOK_REVERSE, 7},
};

static bool is_plain(Look look)
{
    return look.look == 0 && look.foreground == COLOR_DEFAULT && look.background == COLOR_DEFAULT;
}

static bool same_look(Look a, Look b)
{
    return a.look == b.look && a.foreground == b.foreground && a.background == b.background;
}

static void append_color(Buf *out, int base, int color, int32_t rgb, ColorLevel level)
{
    if (color == COLOR_DEFAULT)
        return;
    if (level == COLOR_TRUE) {
        buf_printf(out, ";%d;2;%d;%d;%d", base + 8, rgb >> 16, rgb >> 8 & 255, rgb & 255);
        return;
    }
    if (color < BRIGHT_FIRST)
        buf_printf(out, ";%d", base + color);
    else if (color < 2 * BRIGHT_FIRST)
        buf_printf(out, ";%d", base + BRIGHT_OFFSET + color - BRIGHT_FIRST);
    else
        buf_printf(out, ";%d;5;%d", base + 8, color);
}

static void append_look(Buf *out, Look look, ColorLevel level)
{
    buf_append_string(out, "\x1b[0");
    for (size_t i = 0; i < ARRAY_LEN(codes); i++)
        if (look.look & codes[i].look)
            buf_printf(out, ";%d", codes[i].code);
    append_color(out, FOREGROUND, look.foreground, look.front_rgb, level);
    append_color(out, BACKGROUND, look.background, look.back_rgb, level);
    buf_append_byte(out, 'm');
}

static Look look_at(const Canvas *canvas, int x, int y, const ExportOptions *options)
{
    return theme_look(options->theme, canvas_at(canvas, x, y)->ink, options->level);
}

/* The cells up to the last one that shows something. */
static int row_end(const Canvas *canvas, int y, const ExportOptions *options)
{
    int end = canvas->width;
    while (end > 0 && strcmp(canvas_at(canvas, end - 1, y)->glyph, " ") == 0) {
        Look look = look_at(canvas, end - 1, y, options);
        if (look.background != COLOR_DEFAULT || (look.look & (LOOK_REVERSE | LOOK_UNDERLINE)))
            break;
        end--;
    }
    return end;
}

void ansi_append_row(Buf *out, const Canvas *canvas, int y, const ExportOptions *options)
{
    const Look plain = {.foreground = COLOR_DEFAULT, .background = COLOR_DEFAULT};
    Look look = plain;
    int end = row_end(canvas, y, options);
    for (int x = 0; x < end; x++) {
        Look next = look_at(canvas, x, y, options);
        if (canvas_at(canvas, x, y)->width > 0 && !same_look(look, next)) {
            append_look(out, next, options->level);
            look = next;
        }
        buf_append_string(out, canvas_at(canvas, x, y)->glyph);
    }
    buf_append_string(out, is_plain(look) ? "" : "\x1b[0m");
}

void write_ansi(Buf *out, const Canvas *canvas, const ExportOptions *options)
{
    Theme dark;
    ExportOptions themed = *options;
    if (themed.theme == NULL) {
        theme_builtin("dark", &dark);
        themed.theme = &dark;
    }
    for (int y = 0; y < canvas->height; y++) {
        ansi_append_row(out, canvas, y, &themed);
        buf_append_byte(out, '\n');
    }
}
