/* Which cells of the screen stand for which row, block or heading, so that a press finds
 * it; noted while panes are drawn. And where lists are scrolled to, which changes only when
 * the cursor would leave the pane: a row that was pressed stays under the pointer.
 */
#ifndef VIEW_SPOT_H
#define VIEW_SPOT_H

#include "base/vec.h"
#include "view/split.h"

typedef enum {
    SPOT_ROW,     /* chooses it; pressed again, opens it */
    SPOT_HEADING, /* sorts by the column */
    SPOT_FOLD,    /* folds the row or unfolds it */
} SpotKind;

typedef struct {
    Area area;
    PanelId pane;
    SpotKind kind;
    uint64_t of; /* the pane knows: an object, a column, a position */
} Spot;

/* Zero-initialised is empty. */
typedef struct {
    VEC(Spot) all;
    size_t tops[PANEL_COUNT]; /* first row shown of each list */
} Spots;

void spots_done(Spots *spots);
/* Forgets the cells, before the screen is drawn. */
void spots_clear(Spots *spots);
void spots_add(Spots *spots, PanelId pane, SpotKind kind, Area area, uint64_t of);
/* What was drawn last at a cell, or NULL; borrowed until the next call of another. */
const Spot *spots_at(const Spots *spots, int x, int y);
/* The first row to show of a pane's list, so that row `at` of `count` is among the `rows`
 * that fit; it is remembered. */
size_t spots_scroll(Spots *spots, PanelId pane, size_t at, size_t count, size_t rows);

#endif
