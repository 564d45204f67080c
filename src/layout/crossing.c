/* Counts crossings from rows. Two wires between the same columns cross if their
 * ends are in opposite order: inversions. Few are compared pair by pair, many by
 * merge sort. An arc within a column crosses what starts strictly inside it.
 */
#include "layout/plan.h"

#include <stdlib.h>

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

static int compare_segments(const void *a, const void *b)
{
    const Segment *s = a, *t = b;
    if (s->left != t->left)
        return s->left < t->left ? -1 : 1;
    return (s->right > t->right) - (s->right < t->right);
}

/* Inversions of `right` in a Fenwick tree over the sorted values. */
static int crossings_of_many(Segment *segments, int count)
{
    qsort(segments, (size_t)count, sizeof(*segments), compare_segments);
    int high = 0, total = 0;
    for (int i = 0; i < count; i++)
        if (segments[i].right > high)
            high = segments[i].right;
    int *tree = mem_alloc_zeroed((size_t)high + 2, sizeof(int));
    for (int i = 0; i < count; i++) {
        int not_greater = 0;
        for (int at = segments[i].right + 1; at > 0; at -= at & -at)
            not_greater += tree[at];
        total += i - not_greater;
        for (int at = segments[i].right + 1; at <= high + 1; at += at & -at)
            tree[at]++;
    }
    mem_free(tree);
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
