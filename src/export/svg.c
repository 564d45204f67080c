/* SVG: lines are drawn as paths from the arms of their cells, arrow heads and dots
 * as shapes, everything else as runs of text that are stretched to their columns,
 * so that the picture holds together in any font. Each ink that occurs is a CSS
 * class; without a theme of one's own there are two sets of colours, of which the
 * reader's browser takes the one for light or dark pages.
 *
 *     cell of a ROUND corner (down and right)
 *           .─── right      M middle,bottom Q middle,middle right,middle
 *           │ down
 */
#include "export/write.h"

#include <string.h>

#include "base/contract.h"
#include "base/utf8.h"
#include "base/vec.h"

enum { CELL_WIDTH = 9, CELL_HEIGHT = 18, FONT_SIZE = 15, BASELINE = 14, MARGIN = 12 };

typedef struct {
    Buf *out;
    const Canvas *canvas;
    VEC(Ink) inks; /* the classes, in order of first use */
} Drawing;

static const char *const dashes[LINE_WEIGHT_COUNT] = {
    [LINE_DASHED] = " stroke-dasharray=\"3 3\"",
    [LINE_DOTTED] = " stroke-dasharray=\"2 3\"",
    [LINE_DOUBLE] = " stroke-width=\"3\"",
    [LINE_HEAVY] = " stroke-width=\"3\"",
};

/* -- classes -- */

static size_t class_of(Drawing *drawing, Ink style)
{
    for (size_t i = 0; i < drawing->inks.count; i++)
        if (ink_equal(drawing->inks.items[i], style))
            return i;
    vec_push(&drawing->inks, style);
    return drawing->inks.count - 1;
}

static void collect_classes(Drawing *drawing)
{
    const Canvas *canvas = drawing->canvas;
    for (int y = 0; y < canvas->height; y++)
        for (int x = 0; x < canvas->width; x++)
            class_of(drawing, canvas_at(canvas, x, y)->ink);
}

static void append_attributes(Buf *out, unsigned look)
{
    buf_append_string(out, look & LOOK_BOLD ? ";font-weight:bold" : "");
    buf_append_string(out, look & LOOK_ITALIC ? ";font-style:italic" : "");
    buf_append_string(out, look & LOOK_UNDERLINE ? ";text-decoration:underline" : "");
    buf_append_string(out, look & LOOK_DIM ? ";opacity:.6" : "");
}

/* Reverse video swaps the colours, of which one is the page's. */
static void append_class(Buf *out, const Theme *theme, size_t index, Ink style, uint32_t text,
                         uint32_t page)
{
    Look look = theme_look(theme, style, COLOR_TRUE);
    uint32_t front = look.foreground == COLOR_DEFAULT ? text : (uint32_t)look.front_rgb;
    uint32_t back = look.background == COLOR_DEFAULT ? page : (uint32_t)look.back_rgb;
    if (look.look & LOOK_REVERSE) {
        uint32_t swap = front;
        front = back;
        back = swap;
    }
    buf_printf(out, ".c%u{fill:#%06x;stroke:#%06x", (unsigned)index, (unsigned)front,
               (unsigned)front);
    append_attributes(out, look.look);
    buf_printf(out, "}.b%u{fill:#%06x}", (unsigned)index, (unsigned)back);
}

static void append_theme(Drawing *drawing, const Theme *theme, bool dark)
{
    int own_page = theme_look(theme, ink(STYLE_TEXT), COLOR_TRUE).background;
    uint32_t text = dark ? 0xd8d8d8 : 0x101010;
    uint32_t page = own_page != COLOR_DEFAULT ? theme_rgb(own_page) : dark ? 0x16181c : 0xffffff;
    buf_printf(drawing->out, ".page{fill:#%06x}", (unsigned)page);
    for (size_t i = 0; i < drawing->inks.count; i++)
        append_class(drawing->out, theme, i, drawing->inks.items[i], text, page);
    buf_append_byte(drawing->out, '\n');
}

static void append_styles(Drawing *drawing, const ExportOptions *options)
{
    Theme light, dark;
    buf_append_string(drawing->out,
                      "<style>text{font-family:monospace;white-space:pre;stroke:none!important}"
                      "path.l{fill:none}\n");
    if (options->theme != NULL) {
        bool on_light = strcmp(options->theme->name, "light") == 0;
        append_theme(drawing, options->theme, !on_light);
    } else {
        theme_builtin("light", &light);
        theme_builtin("dark", &dark);
        append_theme(drawing, &light, false);
        buf_append_string(drawing->out, "@media (prefers-color-scheme:dark){\n");
        append_theme(drawing, &dark, true);
        buf_append_string(drawing->out, "}\n");
    }
    buf_append_string(drawing->out, "</style>\n");
}

/* -- cells -- */

static bool is_glyph(const Cell *cell, Symbol symbol)
{
    return strcmp(cell->glyph, glyph_symbol(symbol, false)) == 0;
}

static bool is_shape(const Cell *cell)
{
    return cell->mask != 0 || is_glyph(cell, SYMBOL_DOT) || is_glyph(cell, SYMBOL_HEAD_RIGHT) ||
           is_glyph(cell, SYMBOL_HEAD_LEFT) || is_glyph(cell, SYMBOL_BADGE_OPEN) ||
           is_glyph(cell, SYMBOL_BADGE_CLOSE);
}

static bool is_blank(const Cell *cell)
{
    return strcmp(cell->glyph, " ") == 0;
}

/* Text cells of one ink from x on; single blanks inside belong to the run. */
static int text_end(const Canvas *canvas, int x, int y)
{
    Ink style = canvas_at(canvas, x, y)->ink;
    int end = x;
    for (int i = x; i < canvas->width; i++) {
        const Cell *cell = canvas_at(canvas, i, y);
        if (is_shape(cell) || !ink_equal(cell->ink, style))
            break;
        if (!is_blank(cell))
            end = i + 1;
        else if (i > end)
            break;
    }
    return end;
}

static void append_text(Drawing *drawing, int x, int end, int y)
{
    const Canvas *canvas = drawing->canvas;
    size_t class = class_of(drawing, canvas_at(canvas, x, y)->ink);
    buf_printf(drawing->out,
               "<text class=\"c%u\" x=\"%d\" y=\"%d\" font-size=\"%d\" textLength=\"%d\" "
               "lengthAdjust=\"spacingAndGlyphs\" xml:space=\"preserve\">",
               (unsigned)class, x * CELL_WIDTH, y * CELL_HEIGHT + BASELINE, FONT_SIZE,
               (end - x) * CELL_WIDTH);
    for (int i = x; i < end; i++) {
        const char *glyph = canvas_at(canvas, i, y)->glyph;
        markup_append(drawing->out, glyph, strlen(glyph));
    }
    buf_append_string(drawing->out, "</text>\n");
}

static void append_texts(Drawing *drawing, int y)
{
    const Canvas *canvas = drawing->canvas;
    for (int x = 0; x < canvas->width;) {
        const Cell *cell = canvas_at(canvas, x, y);
        if (is_shape(cell) || is_blank(cell) || cell->width == 0) {
            x++;
            continue;
        }
        int end = text_end(canvas, x, y);
        append_text(drawing, x, end, y);
        x = end;
    }
}

/* -- shapes -- */

static void append_backgrounds(Drawing *drawing, const ExportOptions *options, int y)
{
    const Canvas *canvas = drawing->canvas;
    Theme theme;
    theme_builtin("dark", &theme);
    const Theme *asked = options->theme != NULL ? options->theme : &theme;
    int page = theme_look(asked, ink(STYLE_TEXT), COLOR_TRUE).background;
    for (int x = 0; x < canvas->width;) {
        Ink style = canvas_at(canvas, x, y)->ink;
        Look look = theme_look(asked, style, COLOR_TRUE);
        int end = x + 1;
        while (end < canvas->width && ink_equal(canvas_at(canvas, end, y)->ink, style))
            end++;
        if (look.background != page || (look.look & LOOK_REVERSE)) {
            buf_printf(drawing->out,
                       "<rect class=\"b%u\" x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\"/>\n",
                       (unsigned)class_of(drawing, style), x * CELL_WIDTH, y * CELL_HEIGHT,
                       (end - x) * CELL_WIDTH, CELL_HEIGHT);
        }
        x = end;
    }
}

/* Half lines in units of half a cell: from the middle to each arm's edge. */
static void append_arms(Buf *out, unsigned mask, int x, int y)
{
    int middle_x = x * CELL_WIDTH + CELL_WIDTH / 2;
    int middle_y = y * CELL_HEIGHT + CELL_HEIGHT / 2;
    int left = mask & ARM_LEFT ? x * CELL_WIDTH : middle_x;
    int right = mask & ARM_RIGHT ? (x + 1) * CELL_WIDTH : middle_x;
    int top = mask & ARM_UP ? y * CELL_HEIGHT : middle_y;
    int bottom = mask & ARM_DOWN ? (y + 1) * CELL_HEIGHT : middle_y;
    if (mask & ARM_HORIZONTAL)
        buf_printf(out, "M%d %dH%d", left, middle_y, right);
    if (mask & ARM_VERTICAL)
        buf_printf(out, "M%d %dV%d", middle_x, top, bottom);
}

static bool is_corner(unsigned mask)
{
    unsigned vertical = mask & ARM_VERTICAL;
    unsigned horizontal = mask & ARM_HORIZONTAL;
    return vertical != 0 && vertical != ARM_VERTICAL && horizontal != 0 &&
           horizontal != ARM_HORIZONTAL;
}

static void append_round_corner(Buf *out, unsigned mask, int x, int y)
{
    int middle_x = x * CELL_WIDTH + CELL_WIDTH / 2;
    int middle_y = y * CELL_HEIGHT + CELL_HEIGHT / 2;
    int end_y = mask & ARM_UP ? y * CELL_HEIGHT : (y + 1) * CELL_HEIGHT;
    int end_x = mask & ARM_LEFT ? x * CELL_WIDTH : (x + 1) * CELL_WIDTH;
    buf_printf(out, "M%d %dQ%d %d %d %d", middle_x, end_y, middle_x, middle_y, end_x, middle_y);
}

static void append_cell_line(Buf *out, const Cell *cell, int x, int y)
{
    bool rounded = cell->weight == LINE_ROUND || cell->weight == LINE_DOTTED;
    if (rounded && is_corner(cell->mask))
        append_round_corner(out, cell->mask, x, y);
    else
        append_arms(out, cell->mask, x, y);
}

/* All lines of one ink and weight are one path. */
static void append_lines(Drawing *drawing, Ink style, int weight)
{
    const Canvas *canvas = drawing->canvas;
    Buf path;
    buf_init(&path);
    for (int y = 0; y < canvas->height; y++) {
        for (int x = 0; x < canvas->width; x++) {
            const Cell *cell = canvas_at(canvas, x, y);
            if (cell->mask != 0 && cell->weight == weight && ink_equal(cell->ink, style))
                append_cell_line(&path, cell, x, y);
        }
    }
    if (path.length > 0) {
        buf_printf(drawing->out, "<path class=\"c%u l\"%s d=\"%s\"/>\n",
                   (unsigned)class_of(drawing, style), dashes[weight] != NULL ? dashes[weight] : "",
                   path.text);
    }
    buf_done(&path);
}

static void append_symbol(Drawing *drawing, const Cell *cell, int x, int y)
{
    Buf *out = drawing->out;
    unsigned class = (unsigned)class_of(drawing, cell->ink);
    int left = x * CELL_WIDTH, right = left + CELL_WIDTH;
    int middle_x = left + CELL_WIDTH / 2, middle_y = y * CELL_HEIGHT + CELL_HEIGHT / 2;
    if (is_glyph(cell, SYMBOL_DOT)) {
        buf_printf(out, "<circle class=\"c%u\" cx=\"%d\" cy=\"%d\" r=\"3.5\"/>\n", class, middle_x,
                   middle_y);
        buf_printf(out, "<path class=\"c%u l\" d=\"M%d %dH%d\"/>\n", class, middle_x, middle_y,
                   right);
    } else if (is_glyph(cell, SYMBOL_HEAD_RIGHT)) {
        buf_printf(out, "<path class=\"c%u\" d=\"M%d %dl%d 4l-%d 4z\"/>\n", class, left,
                   middle_y - 4, CELL_WIDTH, CELL_WIDTH);
    } else if (is_glyph(cell, SYMBOL_HEAD_LEFT)) {
        buf_printf(out, "<path class=\"c%u\" d=\"M%d %dl-%d 4l%d 4z\"/>\n", class, right,
                   middle_y - 4, CELL_WIDTH, CELL_WIDTH);
    } else {
        bool opens = is_glyph(cell, SYMBOL_BADGE_OPEN);
        buf_printf(out, "<path class=\"c%u l\" d=\"M%d %dv10M%d %dH%d\"/>\n", class, middle_x,
                   middle_y - 5, opens ? left : middle_x, middle_y, opens ? middle_x : right);
    }
}

static void append_symbols(Drawing *drawing, int y)
{
    for (int x = 0; x < drawing->canvas->width; x++) {
        const Cell *cell = canvas_at(drawing->canvas, x, y);
        if (cell->mask == 0 && is_shape(cell))
            append_symbol(drawing, cell, x, y);
    }
}

static void append_note(Buf *out, const char *tag, const char *text)
{
    if (text != NULL && text[0] != '\0') {
        buf_printf(out, "<%s>", tag);
        markup_append(out, text, strlen(text));
        buf_printf(out, "</%s>\n", tag);
    }
}

static void append_picture(Drawing *drawing, const ExportOptions *options)
{
    for (int y = 0; y < drawing->canvas->height; y++)
        append_backgrounds(drawing, options, y);
    for (size_t i = 0; i < drawing->inks.count; i++)
        for (int weight = 0; weight < LINE_WEIGHT_COUNT; weight++)
            append_lines(drawing, drawing->inks.items[i], weight);
    for (int y = 0; y < drawing->canvas->height; y++) {
        append_symbols(drawing, y);
        append_texts(drawing, y);
    }
}

void write_svg(Buf *out, const Canvas *canvas, const ExportOptions *options)
{
    Drawing drawing = {.out = out, .canvas = canvas};
    int width = canvas->width * CELL_WIDTH + 2 * MARGIN;
    int height = canvas->height * CELL_HEIGHT + 2 * MARGIN;
    collect_classes(&drawing);
    buf_printf(out,
               "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" viewBox=\"%d %d %d %d\" "
               "width=\"%d\" height=\"%d\">\n",
               -MARGIN, -MARGIN, width, height, width, height);
    append_note(out, "title", options->title);
    append_note(out, "desc", options->description);
    append_styles(&drawing, options);
    buf_printf(out, "<rect class=\"page\" x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\"/>\n",
               -MARGIN, -MARGIN, width, height);
    append_picture(&drawing, options);
    buf_append_string(out, "</svg>\n");
    vec_done(&drawing.inks);
}
