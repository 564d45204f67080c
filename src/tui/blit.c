/* Colour pairs are made when a combination first occurs; when a terminal has no
 * more of them, text falls back to its default colours. Cells whose width the C
 * library (by which ncurses moves its cursor) sees differently are replaced, since
 * one such glyph would shift the rest of its row. */
#include "tui/blit.h"

#include <curses.h>
#include <string.h>
#include <wchar.h>

#include "base/contract.h"
#include "base/mem.h"
#include "base/utf8.h"
#include "draw/compare.h"

enum { CHANGEABLE_FIRST = 16 }; /* the first 16 are the user's own */

static const struct {
    unsigned look;
    attr_t attribute;
} attributes[] = {
    {LOOK_BOLD, A_BOLD},       {LOOK_DIM, A_DIM},       {LOOK_UNDERLINE, A_UNDERLINE},
    {LOOK_REVERSE, A_REVERSE}, {LOOK_ITALIC, A_ITALIC},
};

void blit_init(Blit *blit)
{
    *blit = (Blit){.everything = true};
    canvas_init(&blit->shown, 0, 0, false);
    map_init(&blit->pairs);
    map_init(&blit->exact);
}

void blit_done(Blit *blit)
{
    canvas_done(&blit->shown);
    map_done(&blit->pairs);
    map_done(&blit->exact);
}

void blit_forget(Blit *blit)
{
    blit->everything = true;
}

unsigned long blit_attributes(unsigned look)
{
    attr_t result = A_NORMAL;
    for (size_t i = 0; i < ARRAY_LEN(attributes); i++)
        if (look & attributes[i].look)
            result |= attributes[i].attribute;
    return result;
}

/* Where colours can be exact, the nearest of the 256 is made exact. ncurses gives the
 * terminal its own colours back at the end. */
static void make_exact(Blit *blit, int color, int32_t rgb)
{
    enum { NCURSES_MOST = 1000, FULL = 255 };
    uint64_t known = theme_rgb(color < 0 ? 0 : color);
    if (color < CHANGEABLE_FIRST ||
        map_get_or(&blit->exact, (uint64_t)color, known) == (uint64_t)rgb)
        return;
    map_put(&blit->exact, (uint64_t)color, (uint64_t)rgb);
    init_color((short)color, (short)((rgb >> 16) * NCURSES_MOST / FULL),
               (short)((rgb >> 8 & FULL) * NCURSES_MOST / FULL),
               (short)((rgb & FULL) * NCURSES_MOST / FULL));
}

static short pair_of(Blit *blit, int foreground, int background)
{
    if (foreground == COLOR_DEFAULT && background == COLOR_DEFAULT)
        return 0;
    uint64_t key = (uint64_t)(foreground + 1) << 16 | (uint64_t)(background + 1);
    uint64_t pair;
    if (map_get(&blit->pairs, key, &pair))
        return (short)pair;
    short next = (short)(blit->pairs.live + 1);
    if (next >= COLOR_PAIRS || init_pair(next, (short)foreground, (short)background) == ERR)
        return 0;
    map_put(&blit->pairs, key, (uint64_t)next);
    return next;
}

int blit_characters(const Cell *cell, wchar_t *out, int room)
{
    int count = 0;
    size_t length = strlen(cell->glyph);
    for (size_t at = 0; at < length && count < room - 1;) {
        uint32_t codepoint;
        size_t bytes = utf8_decode(cell->glyph + at, length - at, &codepoint);
        if (bytes == 0)
            break;
        out[count++] = (wchar_t)codepoint;
        at += bytes;
    }
    bool placed_alike = count > 0 && wcwidth(out[0]) == (cell->width > 0 ? cell->width : 1);
    for (int i = 1; i < count && placed_alike; i++)
        placed_alike = wcwidth(out[i]) == 0;
    if (!placed_alike) {
        count = 1;
        out[0] = L'?';
    }
    out[count] = L'\0';
    return count;
}

static cchar_t cell_character(Blit *blit, const Cell *cell, const Theme *theme, ColorLevel level)
{
    wchar_t text[CCHARW_MAX + 1];
    cchar_t character;
    Look look = theme_look(theme, cell->ink, level);
    if (level == COLOR_TRUE) {
        make_exact(blit, look.foreground, look.front_rgb);
        make_exact(blit, look.background, look.back_rgb);
    }
    blit_characters(cell, text, CCHARW_MAX);
    setcchar(&character, text, blit_attributes(look.look),
             pair_of(blit, look.foreground, look.background), NULL);
    return character;
}

static void put_cell(Blit *blit, const Canvas *canvas, int x, int y, const Theme *theme,
                     ColorLevel level)
{
    const Cell *cell = canvas_at(canvas, x, y);
    if (cell->width == 0)
        return;
    cchar_t character = cell_character(blit, cell, theme, level);
    mvadd_wch(y, x, &character);
    wchar_t text[CCHARW_MAX + 1];
    bool replaced =
        cell->width == 2 && blit_characters(cell, text, CCHARW_MAX) == 1 && wcwidth(text[0]) == 1;
    if (replaced)
        mvadd_wch(y, x + 1, &character);
}

static void put_run(Blit *blit, const Canvas *canvas, CellRun run, const Theme *theme,
                    ColorLevel level)
{
    for (int x = run.x; x < run.end; x++)
        put_cell(blit, canvas, x, run.y, theme, level);
}

static void keep(Blit *blit, const Canvas *canvas)
{
    if (blit->shown.width != canvas->width || blit->shown.height != canvas->height)
        canvas_resize(&blit->shown, canvas->width, canvas->height);
    memcpy(blit->shown.cells, canvas->cells,
           sizeof(Cell) * (size_t)canvas->width * (size_t)canvas->height);
}

void blit_canvas(Blit *blit, const Canvas *canvas, const Theme *theme, ColorLevel level,
                 BlitCaret caret)
{
    bool all = blit->everything || blit->shown.width != canvas->width ||
               blit->shown.height != canvas->height;
    if (all) {
        clearok(stdscr, blit->everything);
        for (int y = 0; y < canvas->height; y++)
            put_run(blit, canvas, (CellRun){y, 0, canvas->width}, theme, level);
    } else {
        CellRun run = {0};
        while (compare_next(&blit->shown, canvas, &run))
            put_run(blit, canvas, run, theme, level);
    }
    keep(blit, canvas);
    blit->everything = false;
    if (caret.x >= 0)
        move(caret.y, caret.x);
    curs_set(caret.x >= 0 && caret.shown);
    refresh();
}
