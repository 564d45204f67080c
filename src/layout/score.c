/* What a picture costs its reader, to choose between candidates: crossings above
 * all, then arrows that run left, one field of a type pointing both ways (all "next"
 * should point the same way), siblings out of slot order, bends, ink, size. What does not
 * fit the window costs much: a reader sees a part of it, between names cut off.
 */
#include "layout/plan.h"

#include <stdlib.h>

static const double per_crossing = 10, per_left = 10, per_in_column = 6, per_turned_field = 8,
                    per_sibling_flip = 4, per_column_squeezed = 0.5, out_of_window = 200,
                    per_column_beyond = 4;

enum { ROOM_FOR_MORE = 8 };

static uint64_t hash_text(uint64_t hash, const char *text)
{
    for (; *text != '\0'; text++)
        hash = (hash ^ (unsigned char)*text) * 1099511628211u;
    return hash;
}

static bool is_number(const char *label)
{
    return label[0] >= '0' && label[0] <= '9';
}

/* Counts in one map the arrows of each (type, field): right in the low half of
 * the value, left in the high one. */
static void count_way(Map *ways, const ModelBox *box, const char *label, bool left)
{
    uint64_t key = hash_text(hash_text(14695981039346656037u, box->box.title), label);
    map_put(ways, key, map_get_or(ways, key, 0) + (left ? (uint64_t)1 << 32 : 1));
}

static double direction_cost(const Plan *plan, const Model *model)
{
    double cost = 0;
    Map ways;
    map_init(&ways);
    for (int i = 0; i < plan->edge_count; i++) {
        const Edge *edge = &plan->edges[i];
        int from = plan->items[edge->source].column, to = plan->items[edge->target].column;
        if (edge->source == edge->target)
            continue;
        if (to <= from)
            cost += to < from ? per_left : per_in_column;
        const ModelBox *box = &model->boxes.items[edge->source];
        const char *label = box->rows[edge->row].label;
        if (edge->source >= plan->frame_count && !is_number(label))
            count_way(&ways, box, label, to <= from);
    }
    uint64_t key, value;
    for (size_t cursor = 0; map_next(&ways, &cursor, &key, &value);) {
        uint64_t right = value & UINT32_MAX, left = value >> 32;
        cost += per_turned_field * (double)(right < left ? right : left);
    }
    map_done(&ways);
    return cost;
}

/* Pairs of an object's targets in one column, to its right, whose order is not
 * that of the slots. */
static int sibling_flips(const Plan *plan)
{
    int flips = 0;
    for (int i = plan->frame_count; i < plan->solid_count; i++) {
        for (int a = plan->edge_first[i]; a < plan->edge_first[i + 1]; a++) {
            const Item *first = &plan->items[plan->edges[a].target];
            for (int b = a + 1; b < plan->edge_first[i + 1]; b++) {
                const Item *second = &plan->items[plan->edges[b].target];
                flips += first->column == second->column && first->column > plan->items[i].column &&
                         first->y > second->y;
            }
        }
    }
    return flips;
}

/* A picture that denser spacing makes fit costs little, if there is still room for what the other
 * steps need. */
static double width_cost(const Plan *plan)
{
    int window = plan->options->window_width, beyond = plan->natural_width - window;
    if (window == 0 || beyond <= 0)
        return 0;
    if (!plan->options->airy && plan->least_width + ROOM_FOR_MORE <= window)
        return per_column_squeezed * beyond;
    return out_of_window + per_column_beyond * beyond;
}

double score_plan(const Plan *plan, const Model *model)
{
    int crossings = 0, bends = 0, ink = 0;
    for (int c = 0; c < plan->column_count; c++)
        crossings += plan->channels[c].crossings;
    for (int i = 0; i < plan->hop_count; i++) {
        const Hop *hop = &plan->hops[i];
        int rise = abs(plan->items[hop->left].y + hop->left_row - plan->items[hop->right].y -
                       hop->right_row);
        bends += rise != 0;
        ink += rise;
    }
    return per_crossing * crossings + direction_cost(plan, model) +
           per_sibling_flip * sibling_flips(plan) + bends + ink / 3.0 + width_cost(plan) +
           plan->height / 4.0 + plan->natural_width / 16.0;
}
