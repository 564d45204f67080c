/* Which cells differ between two canvases of the same size: for the terminal,
 * for recordings and for tests.
 */
#ifndef DRAW_COMPARE_H
#define DRAW_COMPARE_H

#include <stdbool.h>

#include "draw/canvas.h"

/* Cells x..end-1 of row y. */
typedef struct {
    int y, x, end;
} CellRun;

bool cell_equal(const Cell *a, const Cell *b);

/* Finds the next run of cells in which `after` differs from `before`, row by
 * row; start with *run = (CellRun){0}. A run never cuts a wide glyph of
 * `after`. False when there is none left. */
bool compare_next(const Canvas *before, const Canvas *after, CellRun *run);

#endif
