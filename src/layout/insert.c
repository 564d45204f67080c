/* The columns of a picture that follows another one. Kept items keep their order
 * and, unless they grow into each other, their rows: each wishes to stay with a
 * weight no wire comes near. A new item tries the gaps of its column near the rows it
 * is tied to, and takes the one that costs least: crossings, bends, ink, and above
 * all boxes that would have to move.
 */
#include "layout/plan.h"

#include <limits.h>
#include <stdlib.h>
#include <string.h>

enum { GAPS_TRIED = 40 };

static const double stay_box = 60, stay_dummy = 20;
/* Above one half: who must yield moves down rather than up. */
static const double stay_tau = 0.55;

typedef struct {
    Plan *plan;
    int column;
    Column trial;
    int *best_order;
    int *best_rows;
    double best_cost;
    int best_gap;
    double least_cost; /* what the column costs without the new item */
} Insertion;

static int compare_places(const Plan *plan, int a, int b)
{
    return plan->items[a].kept_y - plan->items[b].kept_y;
}

/* Keeps the kept items of a column, in order of their rows, and lists the others. */
static int split_column(Plan *plan, Column *column, int *fresh)
{
    int kept = 0, fresh_count = 0;
    for (int i = 0; i < column->count; i++) {
        int item = column->items[i];
        if (!plan->items[item].kept) {
            fresh[fresh_count++] = item;
            continue;
        }
        plan->items[item].placed = true;
        plan->items[item].y = plan->items[item].kept_y;
        int at = kept++;
        for (; at > 0 && compare_places(plan, column->items[at - 1], item) > 0; at--)
            column->items[at] = column->items[at - 1];
        column->items[at] = item;
    }
    column->count = kept;
    return fresh_count;
}

static void wish_and_solve(Plan *plan, const Column *column)
{
    wishes_begin(plan->wishes);
    for (int i = 0; i < column->count; i++) {
        const Item *item = &plan->items[column->items[i]];
        if (item->kept)
            wishes_add(plan->wishes, item->kept_y, item->kind == ITEM_DUMMY ? stay_dummy : stay_box,
                       stay_tau);
        else
            wishes_add_hops(plan, column->items[i], SIDE_BOTH, plan->tau);
        wishes_end_item(plan->wishes, i);
    }
    rows_solve(plan, column);
}

static double moving_cost(const Plan *plan, const Column *column)
{
    double cost = 0;
    for (int i = 0; i < column->count; i++) {
        const Item *item = &plan->items[column->items[i]];
        int moved = item->kept ? abs(item->y - item->kept_y) : 0;
        if (moved > 0)
            cost += item->kind == ITEM_DUMMY ? 5 + moved : 30 + 6 * moved;
    }
    return cost;
}

/* Bends and ink of the hops beside the column. */
static double wire_cost(const Plan *plan, int column)
{
    int first = plan->channel_hops[column > 0 ? column - 1 : 0];
    int cost = 0;
    for (int i = first; i < plan->channel_hops[column + 1]; i++) {
        const Hop *hop = &plan->hops[i];
        const Item *left = &plan->items[hop->left], *right = &plan->items[hop->right];
        if (!left->placed || !right->placed)
            continue;
        int rise = abs(left->y + hop->left_row - right->y - hop->right_row);
        cost += (rise != 0 ? 2 * hop->weight : 0) + rise;
    }
    return cost;
}

static double crossing_cost(const Plan *plan, int column)
{
    return 12 * (crossing_in_channel(plan, column - 1) + crossing_in_channel(plan, column));
}

static bool is_better(const Insertion *insertion, double cost, int gap)
{
    return cost < insertion->best_cost ||
           (cost == insertion->best_cost && gap < insertion->best_gap);
}

static void try_gap(Insertion *insertion, int item, int gap)
{
    Plan *plan = insertion->plan;
    const Column *column = &plan->columns[insertion->column];
    Column *trial = &insertion->trial;
    memcpy(trial->items, column->items, sizeof(int) * (size_t)gap);
    trial->items[gap] = item;
    memcpy(trial->items + gap + 1, column->items + gap,
           sizeof(int) * (size_t)(column->count - gap));
    trial->count = column->count + 1;
    wish_and_solve(plan, trial);
    int bottom = plan->items[trial->items[column->count]].y;
    double cost = moving_cost(plan, trial) + wire_cost(plan, insertion->column) + bottom / 50.0;
    if (!is_better(insertion, cost, gap))
        return;
    cost += crossing_cost(plan, insertion->column);
    if (!is_better(insertion, cost, gap))
        return;
    insertion->best_cost = cost;
    insertion->best_gap = gap;
    memcpy(insertion->best_order, trial->items, sizeof(int) * (size_t)trial->count);
    for (int i = 0; i < trial->count; i++)
        insertion->best_rows[i] = plan->items[trial->items[i]].y;
}

/* The mean row its neighbours ask for. */
static int wanted_row(Plan *plan, int item)
{
    wishes_begin(plan->wishes);
    wishes_add_hops(plan, item, SIDE_BOTH, plan->tau);
    long sum = 0;
    for (int i = 0; i < plan->wishes->count; i++)
        sum += plan->wishes->wishes[i].row;
    return plan->wishes->count > 0 ? (int)(sum / plan->wishes->count) : 0;
}

/* The first gap at or below a row. */
static int gap_at(const Plan *plan, const Column *column, int row)
{
    int gap = 0;
    while (gap < column->count && plan->items[column->items[gap]].y < row)
        gap++;
    return gap;
}

/* No wire of the new item is shorter than from the rows that are free in the gap. */
static double least_cost_in(const Insertion *insertion, int item, int gap)
{
    const Plan *plan = insertion->plan;
    const Column *column = &plan->columns[insertion->column];
    int top = gap > 0 ? plan->items[column->items[gap - 1]].y : INT_MIN / 2;
    int bottom = gap < column->count ? plan->items[column->items[gap]].y : INT_MAX / 2;
    int cost = 0;
    for (int i = plan->hop_first[item]; i < plan->hop_first[item + 1]; i++) {
        const Hop *hop = &plan->hops[plan->hop_list[i]];
        bool is_right = hop->right == item;
        const Item *other = &plan->items[is_right ? hop->left : hop->right];
        if (!other->placed || other->column == insertion->column)
            continue;
        int wanted =
            other->y + (is_right ? hop->left_row - hop->right_row : hop->right_row - hop->left_row);
        cost += wanted < top ? top - wanted : wanted > bottom ? wanted - bottom : 0;
    }
    return insertion->least_cost + cost;
}

/* The most promising gap is tried first, so that most others need not be tried. */
static void try_gaps(Insertion *insertion, int item, int first, int end)
{
    int likely = first;
    double least = least_cost_in(insertion, item, first);
    for (int gap = first + 1; gap < end; gap++) {
        double cost = least_cost_in(insertion, item, gap);
        likely = cost < least ? gap : likely;
        least = cost < least ? cost : least;
    }
    try_gap(insertion, item, likely);
    for (int gap = first; gap < end; gap++)
        if (gap != likely && is_better(insertion, least_cost_in(insertion, item, gap), gap))
            try_gap(insertion, item, gap);
}

static void insert_item(Plan *plan, int item)
{
    Column *column = &plan->columns[plan->items[item].column];
    size_t room = (size_t)column->count + 2;
    Insertion insertion = {.plan = plan,
                           .column = plan->items[item].column,
                           .trial = {ARENA_ARRAY(plan->work, int, room), 0},
                           .best_order = ARENA_ARRAY(plan->work, int, room),
                           .best_rows = ARENA_ARRAY(plan->work, int, room),
                           .best_cost = 1e18};
    insertion.least_cost = moving_cost(plan, column) + wire_cost(plan, insertion.column) +
                           crossing_cost(plan, insertion.column);
    plan->items[item].placed = true;
    int middle = gap_at(plan, column, wanted_row(plan, item));
    int first = middle > GAPS_TRIED / 2 ? middle - GAPS_TRIED / 2 : 0;
    int end = first + GAPS_TRIED <= column->count ? first + GAPS_TRIED : column->count + 1;
    try_gaps(&insertion, item, first, end);
    if (first + GAPS_TRIED <= column->count)
        try_gap(&insertion, item, column->count);
    column->count++;
    for (int i = 0; i < column->count; i++) {
        column->items[i] = insertion.best_order[i];
        plan->items[column->items[i]].y = insertion.best_rows[i];
    }
}

static bool is_crowded(const Plan *plan, const Column *column)
{
    for (int i = 1; i < column->count; i++) {
        const Item *above = &plan->items[column->items[i - 1]];
        const Item *item = &plan->items[column->items[i]];
        if (above->y + above->room + plan_gap(plan, above, item) > item->y)
            return true;
    }
    return false;
}

void insert_new(Plan *plan)
{
    int *fresh = ARENA_ARRAY(plan->work, int, (size_t)plan->item_count + 1);
    int count = 0;
    for (int i = plan->frame_count; i < plan->item_count; i++)
        plan->items[i].placed = false;
    for (int c = 1; c < plan->column_count; c++)
        count += split_column(plan, &plan->columns[c], fresh + count);
    for (int c = 1; c < plan->column_count; c++)
        if (is_crowded(plan, &plan->columns[c]))
            wish_and_solve(plan, &plan->columns[c]);
    for (int dummies = 0; dummies < 2; dummies++)
        for (int i = 0; i < count; i++)
            if ((plan->items[fresh[i]].kind == ITEM_DUMMY) == (dummies == 1))
                insert_item(plan, fresh[i]);
}
