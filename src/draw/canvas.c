/* The canvas. One function, put_glyph, writes cells, and it alone keeps wide
 * glyphs whole: whoever overwrites one half blanks the other. Text comes in as
 * grapheme clusters; an ASCII canvas swaps each for a form of the same number
 * of columns, so that a picture has the same shape in both. Text should have
 * passed base/clean.h; a control character that gets here all the same is shown
 * as a question mark, so a terminal can never be driven from a cell.
 */
#include "draw/canvas.h"

#include <assert.h>
#include <string.h>

#include "base/clean.h"
#include "base/mem.h"
#include "base/utf8.h"

static const Cell blank_cell = {.glyph = " ", .width = 1};

static int clamp_side(int side)
{
    return side < 0 ? 0 : side > CANVAS_SIDE_MAX ? CANVAS_SIDE_MAX : side;
}

static size_t cell_count(const Canvas *canvas)
{
    return (size_t)canvas->width * (size_t)canvas->height;
}

void canvas_init(Canvas *canvas, int width, int height, bool ascii)
{
    *canvas = (Canvas){.ascii = ascii};
    buf_init(&canvas->scratch);
    buf_init(&canvas->escaped);
    canvas_resize(canvas, width, height);
}

void canvas_done(Canvas *canvas)
{
    mem_free(canvas->cells);
    buf_done(&canvas->scratch);
    buf_done(&canvas->escaped);
    *canvas = (Canvas){0};
}

void canvas_resize(Canvas *canvas, int width, int height)
{
    canvas->width = clamp_side(width);
    canvas->height = clamp_side(height);
    canvas->cells = mem_resize(canvas->cells, cell_count(canvas) * sizeof(Cell));
    canvas_clear(canvas);
}

void canvas_clear(Canvas *canvas)
{
    size_t count = cell_count(canvas);
    for (size_t i = 0; i < count; i++)
        canvas->cells[i] = blank_cell;
    canvas->clip = (Area){0, 0, canvas->width, canvas->height};
}

Area area_intersect(Area a, Area b)
{
    int left = a.x > b.x ? a.x : b.x;
    int top = a.y > b.y ? a.y : b.y;
    int right = a.x + a.width < b.x + b.width ? a.x + a.width : b.x + b.width;
    int bottom = a.y + a.height < b.y + b.height ? a.y + a.height : b.y + b.height;
    return (Area){left, top, right > left ? right - left : 0, bottom > top ? bottom - top : 0};
}

bool area_contains(Area area, int x, int y)
{
    return x >= area.x && x < area.x + area.width && y >= area.y && y < area.y + area.height;
}

Area canvas_narrow_clip(Canvas *canvas, Area area)
{
    Area before = canvas->clip;
    canvas->clip = area_intersect(before, area);
    return before;
}

void canvas_restore_clip(Canvas *canvas, Area clip)
{
    canvas->clip = clip;
}

static Cell *cell_at(const Canvas *canvas, int x, int y)
{
    assert(x >= 0 && x < canvas->width && y >= 0 && y < canvas->height);
    return &canvas->cells[(size_t)y * (size_t)canvas->width + (size_t)x];
}

const Cell *canvas_at(const Canvas *canvas, int x, int y)
{
    return cell_at(canvas, x, y);
}

static void blank_keeping_ink(Cell *cell)
{
    Ink style = cell->ink;
    *cell = blank_cell;
    cell->ink = style;
}

/* Before cell (x, y) is overwritten: the other half of a wide glyph goes. */
static void split_wide(Canvas *canvas, int x, int y)
{
    Cell *cell = cell_at(canvas, x, y);
    if (cell->width == 0 && x > 0)
        blank_keeping_ink(cell - 1);
    if (cell->width == 2 && x + 1 < canvas->width)
        blank_keeping_ink(cell + 1);
}

/* Whole code points of `glyph` that fit a cell. */
static size_t fitting_bytes(const char *glyph, size_t length)
{
    size_t fitting = 0;
    while (fitting < length) {
        uint32_t codepoint;
        size_t step = utf8_decode(glyph + fitting, length - fitting, &codepoint);
        step = step == 0 ? 1 : step;
        if (fitting + step >= CELL_GLYPH_BYTES)
            break;
        fitting += step;
    }
    return fitting;
}

static void fill_cell(Cell *cell, Ink style, const char *glyph, size_t length, int width)
{
    *cell = (Cell){.width = (uint8_t)width, .ink = style};
    memcpy(cell->glyph, glyph, length);
}

/* A glyph that does not fit the clip whole is replaced by blanks inside it. */
static void put_glyph(Canvas *canvas, int x, int y, Ink style, const char *glyph, size_t length,
                      int width)
{
    bool whole =
        area_contains(canvas->clip, x, y) && (width == 1 || area_contains(canvas->clip, x + 1, y));
    for (int i = 0; i < width; i++) {
        if (!area_contains(canvas->clip, x + i, y))
            continue;
        split_wide(canvas, x + i, y);
        fill_cell(cell_at(canvas, x + i, y), style, " ", 1, 1);
    }
    if (whole) {
        fill_cell(cell_at(canvas, x, y), style, glyph, fitting_bytes(glyph, length), width);
        if (width == 2)
            fill_cell(cell_at(canvas, x + 1, y), style, "", 0, 0);
    }
}

static bool is_control(uint32_t codepoint)
{
    return codepoint < 0x20 || (codepoint >= 0x7f && codepoint < 0xa0) || codepoint == 0x2028 ||
           codepoint == 0x2029;
}

/* Draws one cluster; returns its columns. */
static int put_cluster(Canvas *canvas, int x, int y, Ink style, const char *cluster, size_t length)
{
    uint32_t codepoint;
    bool valid = utf8_decode(cluster, length, &codepoint) > 0;
    int width = valid ? (int)utf8_width(cluster, length) : 1;
    if (!valid || is_control(codepoint)) {
        put_glyph(canvas, x, y, style, "?", 1, 1);
        return 1;
    }
    if (width == 0)
        return 0;
    width = width > 2 ? 2 : width;
    if (canvas->ascii && (length > 1 || codepoint > 0x7e)) {
        const char *form = glyph_ascii_form(cluster, length);
        for (int i = 0; i < width; i++)
            put_glyph(canvas, x + i, y, style, form != NULL ? form : "?", 1, 1);
        return width;
    }
    put_glyph(canvas, x, y, style, cluster, length, width);
    return width;
}

static int put_text(Canvas *canvas, int x, int y, Ink style, const char *text, size_t length)
{
    int start = x;
    for (size_t at = 0; at < length && x < canvas->width;) {
        size_t bytes = utf8_cluster(text + at, length - at);
        x += put_cluster(canvas, x, y, style, text + at, bytes);
        at += bytes;
    }
    return x - start;
}

static bool is_ascii(const char *text)
{
    while (*text != '\0' && (unsigned char)*text < 0x80)
        text++;
    return *text == '\0';
}

void canvas_append_ascii(Buf *out, const char *text)
{
    for (size_t length = strlen(text); length > 0;) {
        size_t bytes = utf8_cluster(text, length);
        const char *form = glyph_ascii_form(text, bytes);
        if (form != NULL)
            buf_append_string(out, form);
        else
            clean_append_ascii(out, text, bytes);
        text += bytes;
        length -= bytes;
    }
}

/* The text as the canvas can show it. */
static const char *showable(Canvas *canvas, const char *text)
{
    if (!canvas->ascii || is_ascii(text))
        return text;
    buf_clear(&canvas->escaped);
    canvas_append_ascii(&canvas->escaped, text);
    return canvas->escaped.text;
}

int canvas_text(Canvas *canvas, int x, int y, Ink style, const char *text)
{
    text = showable(canvas, text);
    return put_text(canvas, x, y, style, text, strlen(text));
}

int canvas_text_cut(Canvas *canvas, int x, int y, Ink style, const char *text, int columns)
{
    text = showable(canvas, text);
    size_t length = strlen(text);
    if (columns <= 0)
        return 0;
    if (utf8_width(text, length) <= (size_t)columns)
        return put_text(canvas, x, y, style, text, length);
    size_t bytes = utf8_prefix(text, length, (size_t)columns - 1, NULL);
    int used = put_text(canvas, x, y, style, text, bytes);
    canvas_symbol(canvas, x + used, y, style, SYMBOL_ELLIPSIS);
    return used + 1;
}

int canvas_foreign_text(Canvas *canvas, Area line, Ink style, const char *text, size_t length)
{
    buf_clear(&canvas->scratch);
    clean_append(&canvas->scratch, text, length, CLEAN_LINE);
    return canvas_text_cut(canvas, line.x, line.y, style, canvas->scratch.text, line.width);
}

void canvas_symbol(Canvas *canvas, int x, int y, Ink style, Symbol symbol)
{
    const char *glyph = glyph_symbol(symbol, canvas->ascii);
    put_glyph(canvas, x, y, style, glyph, strlen(glyph), 1);
}

void canvas_line(Canvas *canvas, int x, int y, Ink style, LineWeight weight, unsigned mask)
{
    if (!area_contains(canvas->clip, x, y))
        return;
    Cell *cell = cell_at(canvas, x, y);
    if (cell->mask != 0 && cell->weight == weight)
        mask |= cell->mask;
    const char *glyph = glyph_line(weight, mask, canvas->ascii);
    put_glyph(canvas, x, y, style, glyph, strlen(glyph), 1);
    cell->mask = (uint8_t)mask;
    cell->weight = (uint8_t)weight;
}

void canvas_horizontal(Canvas *canvas, int x, int y, int length, Ink style, LineWeight weight)
{
    for (int i = 0; i < length; i++)
        canvas_line(canvas, x + i, y, style, weight, ARM_HORIZONTAL);
}

void canvas_vertical(Canvas *canvas, int x, int y, int length, Ink style, LineWeight weight)
{
    for (int i = 0; i < length; i++)
        canvas_line(canvas, x, y + i, style, weight, ARM_VERTICAL);
}

void canvas_box(Canvas *canvas, Area area, Ink style, LineWeight weight)
{
    assert(area.width >= 2 && area.height >= 2);
    int right = area.x + area.width - 1;
    int bottom = area.y + area.height - 1;
    canvas_horizontal(canvas, area.x + 1, area.y, area.width - 2, style, weight);
    canvas_horizontal(canvas, area.x + 1, bottom, area.width - 2, style, weight);
    canvas_vertical(canvas, area.x, area.y + 1, area.height - 2, style, weight);
    canvas_vertical(canvas, right, area.y + 1, area.height - 2, style, weight);
    canvas_line(canvas, area.x, area.y, style, weight, ARM_RIGHT | ARM_DOWN);
    canvas_line(canvas, right, area.y, style, weight, ARM_LEFT | ARM_DOWN);
    canvas_line(canvas, area.x, bottom, style, weight, ARM_RIGHT | ARM_UP);
    canvas_line(canvas, right, bottom, style, weight, ARM_LEFT | ARM_UP);
}

void canvas_fill(Canvas *canvas, Area area, Ink style)
{
    Area shown = area_intersect(area, canvas->clip);
    for (int y = shown.y; y < shown.y + shown.height; y++)
        for (int x = shown.x; x < shown.x + shown.width; x++)
            put_glyph(canvas, x, y, style, " ", 1, 1);
}

void canvas_choose(Canvas *canvas, Area area)
{
    Area shown = area_intersect(area, canvas->clip);
    for (int y = shown.y; y < shown.y + shown.height; y++) {
        for (int x = shown.x; x < shown.x + shown.width; x++) {
            Ink *style = &cell_at(canvas, x, y)->ink;
            *style = ink_with(*style, LOOK_CHOSEN);
        }
    }
}

void canvas_row_text(const Canvas *canvas, int y, Buf *out)
{
    size_t end = out->length;
    for (int x = 0; x < canvas->width; x++) {
        const Cell *cell = cell_at(canvas, x, y);
        buf_append_string(out, cell->glyph);
        if (cell->width > 0 && strcmp(cell->glyph, " ") != 0)
            end = out->length;
    }
    buf_truncate(out, end);
}

static bool glyph_is_good(const Canvas *canvas, const Cell *cell)
{
    uint32_t codepoint;
    size_t length = strnlen(cell->glyph, CELL_GLYPH_BYTES);
    if (length == CELL_GLYPH_BYTES || utf8_decode(cell->glyph, length, &codepoint) == 0 ||
        is_control(codepoint))
        return false;
    if (canvas->ascii && (length != 1 || codepoint > 0x7e))
        return false;
    return cell->mask == 0 ||
           strcmp(cell->glyph, glyph_line(cell->weight, cell->mask, canvas->ascii)) == 0;
}

bool canvas_check(const Canvas *canvas)
{
    for (int y = 0; y < canvas->height; y++) {
        for (int x = 0; x < canvas->width; x++) {
            const Cell *cell = cell_at(canvas, x, y);
            int before = x > 0 ? cell_at(canvas, x - 1, y)->width : 1;
            if ((cell->width == 0) != (before == 2) || cell->ink.role >= STYLE_COUNT)
                return false;
            if (cell->width == 0 ? cell->glyph[0] != '\0' : !glyph_is_good(canvas, cell))
                return false;
        }
        if (canvas->width > 0 && cell_at(canvas, canvas->width - 1, y)->width == 2)
            return false;
    }
    return true;
}
