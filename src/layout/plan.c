/* Connects a plan whose columns are chosen. All edges to one target on one side
 * form a bundle; a bundle that passes a column does so in one dummy row, so its
 * dummies are a run of items, found by arithmetic instead of hashing. Hops are
 * what the crossings, the wishes of rows and the ink are computed from.
 */
#include "layout/plan.h"

#include <assert.h>
#include <string.h>

Plan *plan_copy(Arena *arena, const Plan *plan)
{
    Plan *copy = ARENA_NEW(arena, Plan);
    *copy = *plan;
    copy->arena = arena;
    copy->items = ARENA_ARRAY(arena, Item, (size_t)plan->solid_count + 1);
    if (plan->solid_count > 0)
        memcpy(copy->items, plan->items, sizeof(Item) * (size_t)plan->solid_count);
    copy->item_count = plan->solid_count;
    return copy;
}

Bundle *plan_bundle(const Plan *plan, const Edge *edge)
{
    bool back = plan->items[edge->target].column <= plan->items[edge->source].column;
    return &plan->bundles[2 * edge->target + back];
}

int plan_bundle_row(const Plan *plan, const Bundle *bundle, int column)
{
    int index = column - bundle->first_dummy_column;
    if (index >= 0 && index < bundle->dummy_count)
        return plan->items[bundle->dummy_base + index].y;
    return plan->items[bundle->target].y;
}

static bool is_box(const Item *item)
{
    return item->kind == ITEM_OBJECT || item->kind == ITEM_RESERVED;
}

int plan_blank_rows(const Plan *plan)
{
    const LayoutOptions *options = plan->options;
    return options->dense || options->tight ? 0 : options->airy ? 2 : 1;
}

int plan_gap(const Plan *plan, const Item *above, const Item *below)
{
    bool boxes = is_box(above) && is_box(below);
    return boxes ? plan_blank_rows(plan) : 0;
}

void plan_stack(Plan *plan, int column)
{
    const Column *list = &plan->columns[column];
    int y = 0;
    for (int i = 0; i < list->count; i++) {
        Item *item = &plan->items[list->items[i]];
        if (i > 0)
            y += plan_gap(plan, &plan->items[list->items[i - 1]], item);
        item->y = y;
        y += item->room;
    }
}

void plan_copy_orders(Plan *plan, int *orders, bool restore)
{
    for (int c = 0; c < plan->column_count; c++) {
        size_t size = sizeof(int) * (size_t)plan->columns[c].count;
        if (restore)
            memcpy(plan->columns[c].items, orders, size);
        else
            memcpy(orders, plan->columns[c].items, size);
        orders += plan->columns[c].count;
    }
}

static void widen(Bundle *bundle, int first, int last)
{
    if (bundle->edge_count == 0 || first < bundle->first_channel)
        bundle->first_channel = first;
    if (bundle->edge_count == 0 || last > bundle->last_channel)
        bundle->last_channel = last;
    bundle->edge_count++;
}

static void make_bundles(Plan *plan)
{
    plan->bundles = ARENA_ARRAY(plan->arena, Bundle, 2 * (size_t)plan->solid_count + 1);
    for (int i = 0; i < plan->edge_count; i++) {
        const Edge *edge = &plan->edges[i];
        int from = plan->items[edge->source].column, to = plan->items[edge->target].column;
        Bundle *bundle = plan_bundle(plan, edge);
        bundle->target = edge->target;
        bundle->back = to <= from;
        if (!bundle->back)
            widen(bundle, from, to - 1);
        else
            widen(bundle, to, from > to ? from - 1 : to);
    }
}

/* Dummies stand in the columns inside the bundle's channels. */
static int count_dummies(Plan *plan)
{
    int total = 0;
    for (int i = 0; i < 2 * plan->solid_count; i++) {
        Bundle *bundle = &plan->bundles[i];
        if (bundle->edge_count == 0)
            continue;
        bundle->first_dummy_column = bundle->first_channel + 1;
        bundle->dummy_count = bundle->last_channel - bundle->first_channel;
        bundle->dummy_base = plan->solid_count + total;
        total += bundle->dummy_count;
    }
    return total;
}

static int compare_kept(const KeptDummy *kept, ObjectId target, bool back, int column)
{
    if (kept->target != target)
        return kept->target < target ? -1 : 1;
    if (kept->back != back)
        return kept->back < back ? -1 : 1;
    return (kept->column > column) - (kept->column < column);
}

static const KeptDummy *find_kept_dummy(const LayoutPlaces *places, const Item *dummy)
{
    int low = 0, high = places->dummy_count;
    while (low < high) {
        int middle = low + (high - low) / 2;
        const KeptDummy *kept = &places->dummies[middle];
        int order = compare_kept(kept, dummy->id, dummy->back, dummy->column);
        if (order == 0)
            return kept;
        if (order < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return NULL;
}

static void init_dummy(Plan *plan, Item *dummy, const Bundle *bundle, int column)
{
    *dummy = (Item){.kind = ITEM_DUMMY,
                    .id = plan->items[bundle->target].id,
                    .column = column,
                    .height = 1,
                    .room = 1,
                    .placed = true,
                    .back = bundle->back};
    const KeptDummy *kept = plan->places != NULL ? find_kept_dummy(plan->places, dummy) : NULL;
    if (kept != NULL) {
        dummy->kept = true;
        dummy->kept_y = kept->y;
    }
}

static void make_dummies(Plan *plan)
{
    int total = count_dummies(plan);
    size_t room = (size_t)(plan->solid_count + total + plan->reserved_count) + 1;
    Item *items = ARENA_ARRAY(plan->arena, Item, room);
    memcpy(items, plan->items, sizeof(Item) * (size_t)plan->solid_count);
    plan->items = items;
    plan->item_count = plan->reserved_first = plan->solid_count + total;
    for (int i = 0; i < 2 * plan->solid_count; i++) {
        const Bundle *bundle = &plan->bundles[i];
        for (int k = 0; bundle->edge_count > 0 && k < bundle->dummy_count; k++)
            init_dummy(plan, &items[bundle->dummy_base + k], bundle,
                       bundle->first_dummy_column + k);
    }
}

/* In columns that are in use. */
static void make_reserved(Plan *plan)
{
    for (int i = 0; i < plan->reserved_count; i++) {
        const Reserved *reserved = &plan->reserved[i];
        if (reserved->column >= plan->column_count)
            continue;
        plan->items[plan->item_count++] = (Item){.kind = ITEM_RESERVED,
                                                 .column = reserved->column,
                                                 .height = reserved->height,
                                                 .room = reserved->height,
                                                 .kept = true,
                                                 .placed = true,
                                                 .kept_y = reserved->y};
    }
}

static void add_to_column(Plan *plan, int item)
{
    Column *column = &plan->columns[plan->items[item].column];
    column->items[column->count++] = item;
}

/* Frames as they are stacked, objects as they were discovered, then dummies. */
static void make_columns(Plan *plan)
{
    int last = 0;
    for (int i = 0; i < plan->solid_count; i++)
        if (plan->items[i].column > last)
            last = plan->items[i].column;
    plan->column_count = last + 1;
    make_reserved(plan);
    plan->columns = ARENA_ARRAY(plan->arena, Column, (size_t)plan->column_count);
    plan->column_width = ARENA_ARRAY(plan->arena, int, (size_t)plan->column_count);
    plan->channels = ARENA_ARRAY(plan->arena, Channel, (size_t)plan->column_count);
    for (int i = 0; i < plan->item_count; i++)
        plan->columns[plan->items[i].column].count++;
    for (int c = 0; c < plan->column_count; c++) {
        plan->columns[c].items = ARENA_ARRAY(plan->arena, int, (size_t)plan->columns[c].count + 1);
        plan->columns[c].count = 0;
    }
    for (int i = 0; i < plan->frame_count; i++)
        add_to_column(plan, i);
    for (int i = 0; i < plan->solid_count - plan->frame_count; i++)
        add_to_column(plan, plan->discovered[i]);
    for (int i = plan->solid_count; i < plan->item_count; i++)
        add_to_column(plan, i);
    for (int c = 0; c < plan->column_count; c++)
        plan_stack(plan, c);
}

static int hop_weight(const Item *a, const Item *b)
{
    int dummies = (a->kind == ITEM_DUMMY) + (b->kind == ITEM_DUMMY);
    return dummies == 0 ? 1 : dummies == 1 ? 2 : 8;
}

/* The ends may be given either way round. */
static void add_hop(Plan *plan, Hop *hops, Hop hop)
{
    const Item *left = &plan->items[hop.left], *right = &plan->items[hop.right];
    hop.weight = hop_weight(left, right);
    if (left->column > right->column)
        hop = (Hop){hop.right, hop.left, hop.right_row, hop.left_row, hop.weight};
    hops[plan->hop_count++] = hop;
}

static int bundle_item(const Bundle *bundle, int column)
{
    int index = column - bundle->first_dummy_column;
    if (index >= 0 && index < bundle->dummy_count)
        return bundle->dummy_base + index;
    return bundle->target;
}

/* From each slot one hop to its bundle's next item; and the bundle's own chain. */
static void list_hops(Plan *plan, Hop *hops)
{
    for (int i = 0; i < plan->edge_count; i++) {
        const Edge *edge = &plan->edges[i];
        const Bundle *bundle = plan_bundle(plan, edge);
        int from = plan->items[edge->source].column, to = plan->items[edge->target].column;
        int next = from == to ? bundle->target : bundle_item(bundle, from + (to > from ? 1 : -1));
        add_hop(plan, hops, (Hop){edge->source, next, 1 + edge->row, 0, 0});
    }
    for (int i = 0; i < 2 * plan->solid_count; i++) {
        const Bundle *bundle = &plan->bundles[i];
        for (int k = 0; bundle->edge_count > 0 && k < bundle->dummy_count; k++) {
            int next = bundle->first_dummy_column + k + (bundle->back ? -1 : 1);
            add_hop(plan, hops, (Hop){bundle->dummy_base + k, bundle_item(bundle, next), 0, 0, 0});
        }
    }
}

/* The same by channel: a counting sort. */
static void make_hops(Plan *plan)
{
    size_t most = (size_t)plan->edge_count + (size_t)(plan->item_count - plan->solid_count) + 1;
    Hop *listed = ARENA_ARRAY(plan->arena, Hop, most);
    plan->hop_count = 0;
    list_hops(plan, listed);
    plan->hops = ARENA_ARRAY(plan->arena, Hop, most);
    plan->channel_hops = ARENA_ARRAY(plan->arena, int, (size_t)plan->column_count + 2);
    int *next = plan->channel_hops + 1;
    for (int i = 0; i < plan->hop_count; i++)
        if (plan->items[listed[i].left].column + 1 < plan->column_count)
            next[plan->items[listed[i].left].column + 1]++;
    for (int c = 1; c < plan->column_count; c++)
        next[c] += next[c - 1];
    for (int i = 0; i < plan->hop_count; i++)
        plan->hops[next[plan->items[listed[i].left].column]++] = listed[i];
    plan->channel_hops[0] = 0;
    plan->segments = ARENA_ARRAY(plan->arena, Segment, most);
    plan->arcs = ARENA_ARRAY(plan->arena, Segment, most);
}

static void index_hops(Plan *plan)
{
    plan->hop_first = ARENA_ARRAY(plan->arena, int, (size_t)plan->item_count + 2);
    plan->hop_list = ARENA_ARRAY(plan->arena, int, 2 * (size_t)plan->hop_count + 1);
    int *fill = plan->hop_first + 1; /* ends where the next item begins */
    for (int i = 0; i < plan->hop_count; i++) {
        fill[plan->hops[i].left]++;
        if (plan->hops[i].right != plan->hops[i].left)
            fill[plan->hops[i].right]++;
    }
    for (int i = 0; i < plan->item_count; i++)
        fill[i] += i > 0 ? fill[i - 1] : 0;
    int *next = ARENA_ARRAY(plan->arena, int, (size_t)plan->item_count + 1);
    memcpy(next, plan->hop_first, sizeof(int) * (size_t)plan->item_count);
    for (int i = 0; i < plan->hop_count; i++) {
        const Hop *hop = &plan->hops[i];
        plan->hop_list[next[hop->left]++] = i;
        if (hop->right != hop->left)
            plan->hop_list[next[hop->right]++] = i;
    }
}

/* A wish for each end of each hop and one for staying, for any column. */
static void make_wish_list(Plan *plan)
{
    size_t wishes = 2 * (size_t)plan->hop_count + (size_t)plan->item_count + 1;
    size_t items = (size_t)plan->item_count + 2;
    WishList *list = ARENA_NEW(plan->arena, WishList);
    list->wishes = ARENA_ARRAY(plan->arena, Wish, wishes);
    list->scratch = ARENA_ARRAY(plan->arena, Wish, wishes);
    list->first = ARENA_ARRAY(plan->arena, int, items);
    list->offset = ARENA_ARRAY(plan->arena, int, items);
    list->blocks = ARENA_ARRAY(plan->arena, RowBlock, items);
    plan->wishes = list;
}

void plan_connect(Plan *plan)
{
    make_bundles(plan);
    make_dummies(plan);
    make_columns(plan);
    make_hops(plan);
    index_hops(plan);
    make_wish_list(plan);
}
