/* Spots as a list in the order of drawing: there are at most as many as cells, and they
 * are looked for only when the mouse is pressed. */
#include "view/spot.h"

void spots_done(Spots *spots)
{
    vec_done(&spots->all);
}

void spots_clear(Spots *spots)
{
    vec_clear(&spots->all);
}

void spots_add(Spots *spots, PanelId pane, SpotKind kind, Area area, uint64_t of)
{
    vec_push(&spots->all, (Spot){area, pane, kind, of});
}

const Spot *spots_at(const Spots *spots, int x, int y)
{
    for (size_t i = spots->all.count; i-- > 0;)
        if (area_contains(spots->all.items[i].area, x, y))
            return &spots->all.items[i];
    return NULL;
}

/* A cursor one row outside scrolls by that row; one that is far away comes to the middle. */
size_t spots_scroll(Spots *spots, PanelId pane, size_t at, size_t count, size_t rows)
{
    size_t top = spots->tops[pane], most = count > rows ? count - rows : 0;
    if (at + 1 == top)
        top = at;
    else if (rows > 0 && at == top + rows)
        top++;
    else if (at < top || at >= top + rows)
        top = at > rows / 2 ? at - rows / 2 : 0;
    top = top < most ? top : most;
    spots->tops[pane] = top;
    return top;
}
