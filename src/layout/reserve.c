/* What the guide says about a picture: places of objects that have none yet, room for what
 * will grow, and rows that are kept free for objects to come. Objects whose lives do not
 * meet may take turns in one place, so what is kept free are rows, not objects.
 */
#include <string.h>

#include "layout/plan.h"

enum { FREE, WANTED, TAKEN };

typedef struct {
    StepNumber first, last;
} Life;

/* Which rows of which columns are taken or wanted. */
typedef struct {
    uint8_t *rows;
    int height;
} Rows;

/* While objects without a place live: in the picture of a step from then on, in one that
 * finds places the known lives of those it finds them for. A ghost stays a step longer. */
static Life homeless_life(const Plan *plan, const LayoutInput *input)
{
    Life life = {input->world->step, UINT32_MAX};
    if (!input->guiding)
        return life;
    life.last = life.first;
    for (int i = plan->frame_count; i < plan->solid_count; i++) {
        uint64_t at;
        if (plan->items[i].fixed || !map_get(&plan->guide->index, plan->items[i].id, &at))
            continue;
        const GuidePlace *place = &plan->guide->places.items[at];
        life.first = place->first < life.first ? place->first : life.first;
        life.last = place->last + 1 > life.last ? place->last + 1 : life.last;
    }
    return life;
}

static Rows make_rows(const Plan *plan)
{
    Rows rows = {.height = 1};
    for (size_t i = 0; i < plan->guide->places.count; i++) {
        const GuidePlace *place = &plan->guide->places.items[i];
        int bottom = place->y + place->room + plan_blank_rows(plan);
        rows.height = bottom > rows.height ? bottom : rows.height;
    }
    rows.rows = ARENA_ARRAY(plan->arena, uint8_t, (size_t)rows.height * (COLUMN_LIMIT + 1));
    return rows;
}

static uint8_t *column_rows(const Rows *rows, int column)
{
    return rows->rows + (size_t)column * (size_t)rows->height;
}

static void want(Rows *rows, const GuidePlace *place)
{
    uint8_t *column = column_rows(rows, place->column);
    for (int y = place->y; y < place->y + place->room; y++)
        if (column[y] == FREE)
            column[y] = WANTED;
}

/* With rows around, that must stay blank. */
static void take(Rows *rows, const GuidePlace *place, int blank)
{
    uint8_t *column = column_rows(rows, place->column);
    int first = place->y > blank ? place->y - blank : 0;
    memset(column + first, TAKEN, (size_t)(place->y + place->room + blank - first));
}

static void list_runs(Plan *plan, const Rows *rows)
{
    for (int c = 1; c <= COLUMN_LIMIT; c++) {
        const uint8_t *column = column_rows(rows, c);
        for (int y = 0; y < rows->height; y++) {
            if (column[y] != WANTED)
                continue;
            int first = y;
            while (y < rows->height && column[y] == WANTED)
                y++;
            plan->reserved[plan->reserved_count++] = (Reserved){c, first, y - first};
        }
    }
}

static void reserve_rows(Plan *plan, const LayoutInput *input, const bool *shown)
{
    const LayoutGuide *guide = plan->guide;
    Life life = homeless_life(plan, input);
    Rows rows = make_rows(plan);
    for (size_t i = 0; i < guide->places.count; i++)
        if (shown[i] && guide->places.items[i].y >= 0)
            take(&rows, &guide->places.items[i], plan_blank_rows(plan));
    for (size_t i = 0; i < guide->places.count; i++) {
        const GuidePlace *place = &guide->places.items[i];
        if (place->y >= 0 && !shown[i] && place->look <= input->look && place->first <= life.last &&
            place->last + 1 >= life.first)
            want(&rows, place);
    }
    plan->reserved = ARENA_ARRAY(plan->arena, Reserved, guide->places.count + 1);
    list_runs(plan, &rows);
}

void reserve_places(Plan *plan, const LayoutInput *input)
{
    const LayoutGuide *guide = plan->guide;
    bool *shown = ARENA_ARRAY(plan->arena, bool, guide->places.count + 1);
    for (int i = plan->frame_count; i < plan->solid_count; i++) {
        Item *item = &plan->items[i];
        uint64_t at;
        if (!map_get(&guide->index, item->id, &at))
            continue;
        const GuidePlace *place = &guide->places.items[at];
        shown[at] = place->look <= input->look;
        if (!shown[at])
            continue;
        if (place->room > item->room)
            item->room = place->room;
        if (item->fixed || place->column == 0)
            continue;
        item->fixed = true;
        item->column = place->column;
        item->kept = place->y >= 0;
        item->kept_y = place->y;
    }
    reserve_rows(plan, input, shown);
}
