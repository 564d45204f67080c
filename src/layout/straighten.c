/* Wires of a picture that follows another one. Their dummies were put down one by one,
 * or were kept from a step in which the wire began elsewhere, and may go up and down like
 * stairs where one straight piece would do. Boxes stay where they are; each bundle's
 * dummies together take the cheapest rows that are free in their columns, found column by
 * column: bends and ink cost what they cost for new items, and a wire that was in the
 * picture before moves only if that is worth it.
 */
#include "layout/plan.h"

#include <limits.h>
#include <stdlib.h>
#include <string.h>

enum {
    COST_BLOCKED = INT_MAX / 4,
    BEND_HERE = 16,     /* between two dummies; twice their hop's weight */
    CROSSING_COST = 12, /* as for a new item */
    WORTH_MOVING = 20,  /* what must be gained for a wire to leave its rows */
    MOST_ROWS = 2000,   /* a wire that goes deeper stays as it is */
};

typedef struct {
    Plan *plan;
    const Bundle *bundle;
    int height;                /* rows to choose from */
    int *costs;                /* per column and row: of the best way from the left to there */
    int *from;                 /* and the row it comes from in the column before */
    int *ends, *best, *origin; /* per row, for one column at a time */
} Straightening;

static int dummy_at(const Straightening *work, int index)
{
    return work->bundle->dummy_base + index;
}

static bool is_own(const Straightening *work, int item)
{
    return item >= work->bundle->dummy_base &&
           item < work->bundle->dummy_base + work->bundle->dummy_count;
}

static int hop_cost(int weight, int rise)
{
    return rise == 0 ? 0 : 2 * weight + abs(rise);
}

/* Where a dummy's hop to a box or another wire ends; NO_INDEX: it is a piece of this wire. */
static int row_of_end(const Straightening *work, const Hop *hop, int dummy)
{
    bool is_left = hop->left == dummy;
    int other = is_left ? hop->right : hop->left;
    if (is_own(work, other))
        return NO_INDEX;
    return work->plan->items[other].y + (is_left ? hop->right_row : hop->left_row);
}

/* Of the hops to boxes and other wires, were the dummy on that row. */
static int cost_of_ends(const Straightening *work, int dummy, int row)
{
    const Plan *plan = work->plan;
    int cost = 0;
    for (int i = plan->hop_first[dummy]; i < plan->hop_first[dummy + 1]; i++) {
        const Hop *hop = &plan->hops[plan->hop_list[i]];
        int end = row_of_end(work, hop, dummy);
        if (end != NO_INDEX)
            cost += hop_cost(hop->weight, end - row);
    }
    return cost;
}

/* The same for all rows at once. With each row down one comes nearer to the ends below, and goes
 * away from those that are above or here. */
static void set_costs_of_ends(const Straightening *work, int dummy, int *costs)
{
    const Plan *plan = work->plan;
    int *ends = work->ends, cost = 0, slope = 0;
    memset(ends, 0, sizeof(int) * (size_t)work->height);
    memset(costs, 0, sizeof(int) * (size_t)work->height);
    for (int i = plan->hop_first[dummy]; i < plan->hop_first[dummy + 1]; i++) {
        const Hop *hop = &plan->hops[plan->hop_list[i]];
        int row = row_of_end(work, hop, dummy);
        if (row == NO_INDEX)
            continue;
        cost += hop_cost(hop->weight, row) + (row == 0 ? 2 * hop->weight : 0);
        slope--;
        if (row < work->height) {
            ends[row]++;
            costs[row] -= 2 * hop->weight;
        }
    }
    for (int y = 0; y < work->height; y++) {
        costs[y] += cost;
        slope += 2 * ends[y];
        cost += slope;
    }
}

/* Rows that something else takes cannot be had. */
static void set_own_costs(const Straightening *work, int index, int *costs)
{
    const Plan *plan = work->plan;
    int dummy = dummy_at(work, index);
    const Column *column = &plan->columns[plan->items[dummy].column];
    set_costs_of_ends(work, dummy, costs);
    for (int i = 0; i < column->count; i++) {
        const Item *item = &plan->items[column->items[i]];
        int bottom = item->y + item->room < work->height ? item->y + item->room : work->height;
        for (int y = item->y; column->items[i] != dummy && y < bottom; y++)
            costs[y] = COST_BLOCKED;
    }
}

/* Adds what it costs to come from the column before: straight on, or with a bend from the
 * row above or below from where it is cheapest. */
static void add_ways(const Straightening *work, const int *before, int *costs, int *from)
{
    int height = work->height, *best = work->best, *origin = work->origin;
    for (int y = 0; y < height; y++) {
        bool own = y == 0 || before[y] <= best[y - 1] + 1;
        best[y] = own ? before[y] : best[y - 1] + 1;
        origin[y] = own ? y : origin[y - 1];
    }
    for (int y = height - 2; y >= 0; y--)
        if (best[y + 1] + 1 < best[y]) {
            best[y] = best[y + 1] + 1;
            origin[y] = origin[y + 1];
        }
    for (int y = 0; y < height; y++) {
        bool straight = before[y] <= best[y] + BEND_HERE;
        from[y] = straight ? y : origin[y];
        int cost = costs[y] + (straight ? before[y] : best[y] + BEND_HERE);
        costs[y] = cost < COST_BLOCKED ? cost : COST_BLOCKED;
    }
}

/* The cheapest way's cost; its row in the last column to `row`. */
static int find_way(Straightening *work, int *row)
{
    int height = work->height, count = work->bundle->dummy_count;
    for (int i = 0; i < count; i++) {
        int *costs = work->costs + (size_t)i * (size_t)height;
        set_own_costs(work, i, costs);
        if (i > 0)
            add_ways(work, costs - height, costs, work->from + (size_t)i * (size_t)height);
    }
    const int *last = work->costs + (size_t)(count - 1) * (size_t)height;
    *row = 0;
    for (int y = 1; y < height; y++)
        if (last[y] < last[*row])
            *row = y;
    return last[*row];
}

static int present_cost(const Straightening *work)
{
    const Item *items = work->plan->items;
    int cost = 0;
    for (int i = 0; i < work->bundle->dummy_count; i++) {
        int dummy = dummy_at(work, i), y = items[dummy].y;
        cost += cost_of_ends(work, dummy, y);
        if (i > 0 && items[dummy - 1].y != y)
            cost += BEND_HERE + abs(items[dummy - 1].y - y);
    }
    return cost;
}

static int crossings_beside(const Straightening *work)
{
    int count = 0;
    const Bundle *bundle = work->bundle;
    for (int c = bundle->first_channel; c <= bundle->last_channel; c++)
        count += crossing_in_channel(work->plan, c);
    return count;
}

/* The column's order follows its rows. */
static void put(Plan *plan, int dummy, int y)
{
    Column *column = &plan->columns[plan->items[dummy].column];
    int at = 0;
    while (column->items[at] != dummy)
        at++;
    plan->items[dummy].y = y;
    for (; at > 0 && plan->items[column->items[at - 1]].y > y; at--)
        column->items[at] = column->items[at - 1];
    for (; at + 1 < column->count && plan->items[column->items[at + 1]].y < y; at++)
        column->items[at] = column->items[at + 1];
    column->items[at] = dummy;
}

static void take_way(const Straightening *work, int row)
{
    for (int i = work->bundle->dummy_count - 1; i >= 0; i--) {
        put(work->plan, dummy_at(work, i), row);
        row = work->from[(size_t)i * (size_t)work->height + (size_t)row];
    }
}

/* A dummy's hops to boxes and other wires cost least on the row of one of their ends. */
static int least_cost_of_ends(const Straightening *work, int dummy)
{
    const Plan *plan = work->plan;
    int least = INT_MAX;
    for (int i = plan->hop_first[dummy]; i < plan->hop_first[dummy + 1]; i++) {
        int row = row_of_end(work, &plan->hops[plan->hop_list[i]], dummy);
        int cost = row != NO_INDEX ? cost_of_ends(work, dummy, row) : INT_MAX;
        least = cost < least ? cost : least;
    }
    return least == INT_MAX ? 0 : least;
}

/* No way costs less, whatever else is in the way. */
static int least_cost(const Straightening *work)
{
    int cost = 0;
    for (int i = 0; i < work->bundle->dummy_count; i++)
        cost += least_cost_of_ends(work, dummy_at(work, i));
    return cost;
}

static bool was_there(const Straightening *work)
{
    for (int i = 0; i < work->bundle->dummy_count; i++)
        if (!work->plan->items[dummy_at(work, i)].kept)
            return false;
    return true;
}

static void restore(const Straightening *work, const int *rows)
{
    for (int i = 0; i < work->bundle->dummy_count; i++)
        put(work->plan, dummy_at(work, i), rows[i]);
}

static void straighten_bundle(Straightening *work)
{
    Plan *plan = work->plan;
    int count = work->bundle->dummy_count, row;
    int before = present_cost(work);
    int least = before - (was_there(work) ? WORTH_MOVING : 1);
    if (least < least_cost(work))
        return;
    int gain = find_way(work, &row);
    if (gain > least)
        return;
    int *rows = ARENA_ARRAY(plan->work, int, (size_t)count);
    for (int i = 0; i < count; i++)
        rows[i] = plan->items[dummy_at(work, i)].y;
    int crossings = crossings_beside(work);
    take_way(work, row);
    if (gain + CROSSING_COST * (crossings_beside(work) - crossings) > least)
        restore(work, rows);
}

/* Two rows more than are in use: a wire may also pass below everything. */
static int rows_to_choose(const Plan *plan)
{
    int height = 0;
    for (int i = 0; i < plan->item_count; i++) {
        int bottom = plan->items[i].y + plan->items[i].room;
        height = bottom > height ? bottom : height;
    }
    return height + 2 < MOST_ROWS ? height + 2 : MOST_ROWS;
}

/* Dummies that stand below the rows to choose from are left where they are. */
static bool is_within(const Straightening *work)
{
    for (int i = 0; i < work->bundle->dummy_count; i++)
        if (work->plan->items[dummy_at(work, i)].y >= work->height)
            return false;
    return work->bundle->edge_count > 0 && work->bundle->dummy_count > 0;
}

void straighten_wires(Plan *plan)
{
    Straightening work = {.plan = plan, .height = rows_to_choose(plan)};
    size_t rows = (size_t)work.height, cells = rows * (size_t)plan->column_count;
    work.costs = ARENA_ARRAY(plan->work, int, cells);
    work.from = ARENA_ARRAY(plan->work, int, cells);
    work.ends = ARENA_ARRAY(plan->work, int, rows);
    work.best = ARENA_ARRAY(plan->work, int, rows);
    work.origin = ARENA_ARRAY(plan->work, int, rows);
    for (int i = 0; i < 2 * plan->solid_count; i++) {
        work.bundle = &plan->bundles[i];
        if (is_within(&work))
            straighten_bundle(&work);
    }
}
