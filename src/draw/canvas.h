/* A grid of cells to draw on. Everything that is shown anywhere (terminal,
 * text, SVG, recordings) is drawn on one of these first. Coordinates count
 * from 0, x to the right and y down; whatever falls outside the clip area is
 * not drawn, and no function fails.
 */
#ifndef DRAW_CANVAS_H
#define DRAW_CANVAS_H

#include <stdbool.h>
#include <stddef.h>

#include "base/buf.h"
#include "draw/cell.h"
#include "draw/glyph.h"

typedef struct {
    int x, y, width, height;
} Area;

/* Invariant: canvas_check. The cells belong to the canvas. */
typedef struct {
    int width, height;
    bool ascii;  /* only ASCII characters get into cells */
    Area clip;   /* inside the canvas */
    Cell *cells; /* row by row, width * height */
    Buf scratch; /* text on its way through the cleaner */
    Buf escaped; /* and into ASCII */
} Canvas;

enum { CANVAS_SIDE_MAX = 16384 };

/* Blank, clip is the whole; sides are put into 0..CANVAS_SIDE_MAX. */
void canvas_init(Canvas *canvas, int width, int height, bool ascii);
void canvas_done(Canvas *canvas);
/* Makes it blank in the new size. */
void canvas_resize(Canvas *canvas, int width, int height);
/* Blanks everything and lifts the clip. */
void canvas_clear(Canvas *canvas);

/* Narrows the clip to what it shares with `area`; gives back the clip of
 * before, for canvas_restore_clip. */
Area canvas_narrow_clip(Canvas *canvas, Area area);
void canvas_restore_clip(Canvas *canvas, Area clip);

/* Borrowed until the canvas changes; x and y must be inside. */
const Cell *canvas_at(const Canvas *canvas, int x, int y);

/* Draws clean text (our own, or cleaned) and returns its columns. */
int canvas_text(Canvas *canvas, int x, int y, Ink style, const char *text);
/* Draws the part of clean text that fits `columns`, cut with an ellipsis;
 * returns the columns used. */
int canvas_text_cut(Canvas *canvas, int x, int y, Ink style, const char *text, int columns);
/* Clean text as an ASCII canvas shows it: the program's own glyphs have a form of the
 * same width, other characters beyond ASCII are escaped as Python does. */
void canvas_append_ascii(Buf *out, const char *text);
/* The same for any text at all: it goes through the cleaner. */
int canvas_foreign_text(Canvas *canvas, Area line, Ink style, const char *text, size_t length);

void canvas_symbol(Canvas *canvas, int x, int y, Ink style, Symbol symbol);
/* Draws a line cell. Where the cell already holds a line of the same weight,
 * the arms join. */
void canvas_line(Canvas *canvas, int x, int y, Ink style, LineWeight weight, unsigned mask);
void canvas_horizontal(Canvas *canvas, int x, int y, int length, Ink style, LineWeight weight);
void canvas_vertical(Canvas *canvas, int x, int y, int length, Ink style, LineWeight weight);
/* The border of an area of at least 2 by 2; the inside stays as it is. */
void canvas_box(Canvas *canvas, Area area, Ink style, LineWeight weight);
/* Marks all that stands in an area as the row that the cursor is on. */
void canvas_choose(Canvas *canvas, Area area);
/* Blanks an area. */
void canvas_fill(Canvas *canvas, Area area, Ink style);
/* The text of row y without trailing blanks, appended to `out`. */
void canvas_row_text(const Canvas *canvas, int y, Buf *out);

Area area_intersect(Area a, Area b);
bool area_contains(Area area, int x, int y);

/* True if the invariant holds: every wide glyph has its continuation, no cell
 * holds a control character, masks have the glyph of their weight, and only
 * ASCII stands in an ASCII canvas. */
bool canvas_check(const Canvas *canvas);

#endif
