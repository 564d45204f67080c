/* Comparing canvases row by row. Runs that lie close together are given as one:
 * moving a terminal's cursor costs more bytes than a few equal cells. */
#include "draw/compare.h"

#include <assert.h>
#include <string.h>

enum { RUN_GAP = 4 };

bool cell_equal(const Cell *a, const Cell *b)
{
    return a->width == b->width && a->mask == b->mask && a->weight == b->weight &&
           ink_equal(a->ink, b->ink) && strcmp(a->glyph, b->glyph) == 0;
}

static bool differs(const Canvas *before, const Canvas *after, int x, int y)
{
    return !cell_equal(canvas_at(before, x, y), canvas_at(after, x, y));
}

static int run_end(const Canvas *before, const Canvas *after, int x, int y)
{
    int end = x + 1;
    for (int i = end; i < after->width && i < end + RUN_GAP; i++)
        if (differs(before, after, i, y))
            end = i + 1;
    while (end < after->width && canvas_at(after, end, y)->width == 0)
        end++;
    return end;
}

bool compare_next(const Canvas *before, const Canvas *after, CellRun *run)
{
    assert(before->width == after->width && before->height == after->height);
    int x = run->end;
    for (int y = run->y; y < after->height; y++, x = 0) {
        for (; x < after->width; x++) {
            if (differs(before, after, x, y)) {
                int start = x > 0 && canvas_at(after, x, y)->width == 0 ? x - 1 : x;
                *run = (CellRun){y, start, run_end(before, after, x, y)};
                return true;
            }
        }
    }
    return false;
}
