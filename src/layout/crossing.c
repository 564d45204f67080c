/* Counts crossings from rows. Two wires between the same columns cross if their
 * ends are in opposite order: inversions. Few are compared pair by pair, many
 * are sorted by rows. An arc within a column crosses what starts strictly inside it.
 */
#include "layout/plan.h"

#include <string.h>

enum { FEW = 40 };

static int crossings_of_pairs(const Segment *segments, int count)
{
    int total = 0;
    for (int i = 1; i < count; i++) {
        for (int k = 0; k < i; k++) {
            int left = segments[i].left - segments[k].left;
            int right = segments[i].right - segments[k].right;
            total += (left < 0 && right > 0) || (left > 0 && right < 0);
        }
    }
    return total;
}

/* Counting sort of `from` by their rows on one side; segments of one row stay in order. */
static void sort_by_row(const Segment *from, Segment *to, int count, bool left, int *counts,
                        int rows)
{
    memset(counts, 0, sizeof(int) * ((size_t)rows + 1));
    for (int i = 0; i < count; i++)
        counts[(left ? from[i].left : from[i].right) + 1]++;
    for (int row = 0; row < rows; row++)
        counts[row + 1] += counts[row];
    for (int i = 0; i < count; i++)
        to[counts[left ? from[i].left : from[i].right]++] = from[i];
}

/* Inversions of `right` in a Fenwick tree over the sorted values. */
static int inversions(const Segment *segments, int count, int *tree, int rows)
{
    int total = 0;
    memset(tree, 0, sizeof(int) * ((size_t)rows + 1));
    for (int i = 0; i < count; i++) {
        int not_greater = 0;
        for (int at = segments[i].right + 1; at > 0; at -= at & -at)
            not_greater += tree[at];
        total += i - not_greater;
        for (int at = segments[i].right + 1; at <= rows; at += at & -at)
            tree[at]++;
    }
    return total;
}

/* Rows are small numbers: sorting by one side and then the other takes no comparisons. */
static int crossings_of_many(Segment *segments, int count)
{
    int rows = 1;
    for (int i = 0; i < count; i++) {
        rows = segments[i].left >= rows ? segments[i].left + 1 : rows;
        rows = segments[i].right >= rows ? segments[i].right + 1 : rows;
    }
    Segment *sorted = mem_alloc(sizeof(Segment) * (size_t)count + sizeof(int) * ((size_t)rows + 1));
    int *counts = (int *)&sorted[count];
    sort_by_row(segments, sorted, count, false, counts, rows);
    sort_by_row(sorted, segments, count, true, counts, rows);
    int total = inversions(segments, count, counts, rows);
    mem_free(sorted);
    return total;
}

static bool inside(int row, const Segment *arc)
{
    return arc->left < row && row < arc->right;
}

int crossing_count(Segment *segments, int count, const Segment *arcs, int arc_count)
{
    int total = 0;
    for (int i = 0; i < arc_count; i++) {
        for (int k = 0; k < count; k++)
            total += inside(segments[k].left, &arcs[i]);
        for (int k = 0; k < i; k++)
            total += inside(arcs[k].left, &arcs[i]) != inside(arcs[k].right, &arcs[i]);
    }
    return total + (count <= FEW ? crossings_of_pairs(segments, count)
                                 : crossings_of_many(segments, count));
}

int crossing_in_channel(const Plan *plan, int channel)
{
    if (channel < 0 || channel >= plan->column_count)
        return 0;
    int count = 0, arc_count = 0;
    for (int i = plan->channel_hops[channel]; i < plan->channel_hops[channel + 1]; i++) {
        const Hop *hop = &plan->hops[i];
        const Item *left = &plan->items[hop->left], *right = &plan->items[hop->right];
        if (!left->placed || !right->placed)
            continue;
        Segment segment = {left->y + hop->left_row, right->y + hop->right_row};
        if (left->column != right->column)
            plan->segments[count++] = segment;
        else if (segment.left <= segment.right)
            plan->arcs[arc_count++] = segment;
        else
            plan->arcs[arc_count++] = (Segment){segment.right, segment.left};
    }
    return crossing_count(plan->segments, count, plan->arcs, arc_count);
}

int crossing_in_all(const Plan *plan)
{
    int total = 0;
    for (int c = 0; c < plan->column_count; c++)
        total += crossing_in_channel(plan, c);
    return total;
}
