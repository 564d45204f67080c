/* The order of a fresh picture's columns. Sweeps to and fro sort each column by
 * the mean row of its neighbours' ports (barycentres, with rows instead of ranks since
 * boxes differ in height); the best order met is improved by exchanging neighbours.
 */
#include "layout/plan.h"

#include <stdlib.h>

enum {
    SWEEPS = 8,
    EXCHANGE_LIMIT = 20000, /* hops looked at while exchanging: bounds the time */
};

typedef struct {
    double key;
    int place; /* keeps the sort stable */
    int item;
} SortItem;

static int compare_sort_items(const void *a, const void *b)
{
    const SortItem *s = a, *t = b;
    if (s->key < t->key || s->key > t->key)
        return s->key < t->key ? -1 : 1;
    return s->place - t->place;
}

static double barycentre(const Plan *plan, int item, Side side)
{
    double sum = 0;
    int count = 0;
    for (int i = plan->hop_first[item]; i < plan->hop_first[item + 1]; i++) {
        const Hop *hop = &plan->hops[plan->hop_list[i]];
        bool is_right = hop->right == item;
        const Item *other = &plan->items[is_right ? hop->left : hop->right];
        if (other->column == plan->items[item].column || is_right != (side == SIDE_LEFT))
            continue;
        sum += other->y + (is_right ? hop->left_row : hop->right_row);
        count++;
    }
    return count > 0 ? sum / count : plan->items[item].y;
}

static void sort_column(Plan *plan, int index, Side side, SortItem *sorted)
{
    Column *column = &plan->columns[index];
    for (int i = 0; i < column->count; i++)
        sorted[i] = (SortItem){barycentre(plan, column->items[i], side), i, column->items[i]};
    qsort(sorted, (size_t)column->count, sizeof(*sorted), compare_sort_items);
    for (int i = 0; i < column->count; i++)
        column->items[i] = sorted[i].item;
    plan_stack(plan, index);
}

static int sweep(Plan *plan)
{
    size_t items = (size_t)plan->item_count + 1;
    SortItem *sorted = ARENA_ARRAY(plan->work, SortItem, items);
    int *best = ARENA_ARRAY(plan->work, int, items);
    int fewest = crossing_in_all(plan);
    plan_copy_orders(plan, best, false);
    for (int pass = 0; pass < SWEEPS && fewest > 0; pass++) {
        for (int i = 1; i < plan->column_count; i++)
            if (pass % 2 == 0)
                sort_column(plan, i, SIDE_LEFT, sorted);
            else
                sort_column(plan, plan->column_count - i, SIDE_RIGHT, sorted);
        int crossings = crossing_in_all(plan);
        if (crossings < fewest) {
            fewest = crossings;
            plan_copy_orders(plan, best, false);
        }
    }
    plan_copy_orders(plan, best, true);
    for (int c = 0; c < plan->column_count; c++)
        plan_stack(plan, c);
    return fewest;
}

static void swap_items(Plan *plan, int column, int at)
{
    int *items = plan->columns[column].items;
    int item = items[at];
    items[at] = items[at + 1];
    items[at + 1] = item;
    plan_stack(plan, column);
}

static int crossings_beside(const Plan *plan, int column)
{
    return crossing_in_channel(plan, column - 1) + crossing_in_channel(plan, column);
}

/* Exchanges neighbours where that helps; returns how many crossings it saved. */
static int exchange_in_column(Plan *plan, int column, int *work)
{
    int saved = 0, now = crossings_beside(plan, column);
    for (int i = 0; i + 1 < plan->columns[column].count && now > 0 && *work > 0; i++) {
        swap_items(plan, column, i);
        int then = crossings_beside(plan, column);
        *work -= 1 + plan->hop_count / plan->column_count;
        if (then < now) {
            saved += now - then;
            now = then;
        } else
            swap_items(plan, column, i);
    }
    return saved;
}

void order_fresh(Plan *plan)
{
    int crossings = sweep(plan), work = EXCHANGE_LIMIT;
    for (bool again = true; again && crossings > 0 && work > 0;) {
        again = false;
        for (int c = 1; c < plan->column_count; c++) {
            int saved = exchange_in_column(plan, c, &work);
            crossings -= saved;
            again = again || saved > 0;
        }
    }
}
