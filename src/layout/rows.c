/* The rows of a column: isotonic regression. Each item has wishes "my y should be
 * r" with a weight and a pinball loss: tau times the weight for each row it stands
 * too high, 1 - tau for each row too low. Items keep their order and gaps, so after
 * subtracting what must lie above, the unknowns only have to be non-decreasing; pooling
 * adjacent violators, each pool at the weighted quantile of its wishes, is exact.
 * A quantile lands on a wish, so wires become straight, not nearly straight.
 */
#include "layout/plan.h"

#include <limits.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

static const double even = 0.5;

void wishes_begin(WishList *list)
{
    list->count = 0;
    list->first[0] = 0;
}

void wishes_add(WishList *list, int row, double weight, double tau)
{
    list->wishes[list->count++] = (Wish){row, weight, tau};
}

void wishes_add_hops(Plan *plan, int item, Side sides, double tau)
{
    for (int i = plan->hop_first[item]; i < plan->hop_first[item + 1]; i++) {
        const Hop *hop = &plan->hops[plan->hop_list[i]];
        bool is_right = hop->right == item;
        const Item *other = &plan->items[is_right ? hop->left : hop->right];
        if (!other->placed || other->column == plan->items[item].column)
            continue;
        if (!(sides & (is_right ? SIDE_LEFT : SIDE_RIGHT)))
            continue;
        int mine = is_right ? hop->right_row : hop->left_row;
        int theirs = is_right ? hop->left_row : hop->right_row;
        double share = hop->weight > 2 ? even : is_right ? tau : 1 - tau;
        wishes_add(plan->wishes, other->y + theirs - mine, hop->weight, share);
    }
}

static void sort_wishes(Wish *wishes, int count)
{
    for (int i = 1; i < count; i++) {
        Wish wish = wishes[i];
        int k = i;
        for (; k > 0 && wishes[k - 1].row > wish.row; k--)
            wishes[k] = wishes[k - 1];
        wishes[k] = wish;
    }
}

static int compare_wishes(const void *a, const void *b)
{
    int s = ((const Wish *)a)->row, t = ((const Wish *)b)->row;
    return (s > t) - (s < t);
}

void wishes_end_item(WishList *list, int position)
{
    int start = list->first[position], count = list->count - start;
    if (count <= 16)
        sort_wishes(list->wishes + start, count);
    else
        qsort(list->wishes + start, (size_t)count, sizeof(Wish), compare_wishes);
    list->first[position + 1] = list->count;
}

/* The row that costs least; `fallback` if nobody wishes anything. */
static double quantile(const Wish *wishes, int count, double fallback)
{
    double wanted = 0, reached = 0;
    for (int i = 0; i < count; i++)
        wanted += wishes[i].weight * wishes[i].tau;
    for (int i = 0; i < count; i++) {
        reached += wishes[i].weight;
        if (reached >= wanted - 1e-9)
            return wishes[i].row;
    }
    return fallback;
}

static void merge_runs(WishList *list, int start, int middle, int end)
{
    int a = start, b = middle, used = 0;
    while (a < middle || b < end) {
        bool take_a = b == end || (a < middle && list->wishes[a].row <= list->wishes[b].row);
        list->scratch[used++] = list->wishes[take_a ? a++ : b++];
    }
    if (used > 0)
        memcpy(list->wishes + start, list->scratch, sizeof(Wish) * (size_t)used);
}

/* y of each item if all stand as high as they can; wishes relative to that. */
static void subtract_offsets(Plan *plan, const Column *column)
{
    WishList *list = plan->wishes;
    int offset = 0;
    for (int i = 0; i < column->count; i++) {
        const Item *item = &plan->items[column->items[i]];
        if (i > 0) {
            const Item *above = &plan->items[column->items[i - 1]];
            offset += above->room + plan_gap(plan, above, item);
        }
        list->offset[i] = offset;
        for (int w = list->first[i]; w < list->first[i + 1]; w++)
            list->wishes[w].row -= offset;
    }
}

static int pool_violators(WishList *list, int items)
{
    int count = 0;
    for (int i = 0; i < items; i++) {
        int start = list->first[i], end = list->first[i + 1];
        double above = count > 0 ? list->blocks[count - 1].row : 0;
        double row = quantile(list->wishes + start, end - start, above);
        list->blocks[count++] = (RowBlock){start, end, i, row};
        while (count > 1 && list->blocks[count - 2].row > list->blocks[count - 1].row) {
            RowBlock *into = &list->blocks[count - 2];
            merge_runs(list, into->start, into->end, list->blocks[count - 1].end);
            into->end = list->blocks[count - 1].end;
            into->row = quantile(list->wishes + into->start, into->end - into->start, 0);
            count--;
        }
    }
    return count;
}

void rows_solve(Plan *plan, const Column *column)
{
    WishList *list = plan->wishes;
    subtract_offsets(plan, column);
    int count = pool_violators(list, column->count);
    for (int b = 0; b < count; b++) {
        int end = b + 1 < count ? list->blocks[b + 1].first : column->count;
        int row = list->blocks[b].row > 0 ? (int)list->blocks[b].row : 0;
        for (int i = list->blocks[b].first; i < end; i++)
            plan->items[column->items[i]].y = row + list->offset[i];
    }
}

static void solve_column(Plan *plan, int column, Side sides)
{
    const Column *list = &plan->columns[column];
    wishes_begin(plan->wishes);
    for (int i = 0; i < list->count; i++) {
        wishes_add_hops(plan, list->items[i], sides, plan->tau);
        wishes_end_item(plan->wishes, i);
    }
    rows_solve(plan, list);
}

/* Twice the weighted bends and the vertical ink. */
static int crookedness(const Plan *plan)
{
    int total = 0;
    for (int i = 0; i < plan->hop_count; i++) {
        const Hop *hop = &plan->hops[i];
        int rise =
            plan->items[hop->left].y + hop->left_row - plan->items[hop->right].y - hop->right_row;
        total += (rise != 0 ? 2 * hop->weight : 0) + abs(rise);
    }
    return total;
}

static void copy_rows(const Plan *plan, int *rows, bool restore)
{
    for (int i = 0; i < plan->item_count; i++)
        if (restore)
            plan->items[i].y = rows[i];
        else
            rows[i] = plan->items[i].y;
}

/* Left to right with wishes from the left, then to and fro with both; the best. */
void rows_fresh(Plan *plan)
{
    enum { PASSES = 7 };
    int *best = ARENA_ARRAY(plan->work, int, (size_t)plan->item_count + 1);
    int best_crossings = INT_MAX, best_crooked = INT_MAX;
    for (int pass = 0; pass < PASSES; pass++) {
        for (int i = 1; i < plan->column_count; i++)
            solve_column(plan, pass % 2 == 0 ? i : plan->column_count - i,
                         pass == 0 ? SIDE_LEFT : SIDE_BOTH);
        int crossings = crossing_in_all(plan), crooked = crookedness(plan);
        if (crossings > best_crossings)
            continue;
        if (crossings < best_crossings || crooked < best_crooked) {
            best_crossings = crossings;
            best_crooked = crooked;
            copy_rows(plan, best, false);
        }
    }
    copy_rows(plan, best, true);
}
