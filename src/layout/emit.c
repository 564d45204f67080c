/* A routed plan as a picture: every edge as a polyline through the channels of its
 * bundle, boxes with their place and colour, and what the next picture keeps.
 */
#include "layout/plan.h"

#include <assert.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>

enum { HUES = 8 };

typedef struct {
    Arena *arena;
    Plan *plan;
    Model *model;
    const LayoutPlaces *colours; /* of the picture before, or NULL */
    Picture *picture;
    uint8_t *hue;       /* per solid item */
    ScenePoint *points; /* scratch for one wire */
    size_t point_count;
} Emission;

/* -- colours -- */

static int compare_kept_box(const void *key, const void *element)
{
    ObjectId id = *(const ObjectId *)key, other = ((const KeptBox *)element)->id;
    return (id > other) - (id < other);
}

static const KeptBox *find_kept(const LayoutPlaces *places, ObjectId id)
{
    if (places == NULL || places->box_count == 0)
        return NULL;
    return bsearch(&id, places->boxes, (size_t)places->box_count, sizeof(KeptBox),
                   compare_kept_box);
}

static void count_hues(const Emission *emission, int column, const bool *coloured, int *used)
{
    const Plan *plan = emission->plan;
    for (int c = column - 1; c <= column + 1; c++) {
        if (c < 0 || c >= plan->column_count)
            continue;
        for (int i = 0; i < plan->columns[c].count; i++) {
            int item = plan->columns[c].items[i];
            if (item < plan->solid_count && coloured[item])
                used[emission->hue[item]]++;
        }
    }
}

/* What stands in the same slots' owners: their arrows leave side by side. */
static void count_sibling_hues(const Emission *emission, int item, const bool *coloured, int *used)
{
    const Plan *plan = emission->plan;
    for (int i = 0; i < plan->edge_count; i++) {
        if (plan->edges[i].target != item)
            continue;
        int source = plan->edges[i].source;
        for (int k = plan->edge_first[source]; k < plan->edge_first[source + 1]; k++)
            if (coloured[plan->edges[k].target])
                used[emission->hue[plan->edges[k].target]]++;
    }
}

/* The hue least used nearby; ties go round. */
static uint8_t new_hue(const Emission *emission, int item, int turn, const bool *coloured)
{
    int used[HUES] = {0};
    const Item *box = &emission->plan->items[item];
    count_hues(emission, box->column, coloured, used);
    count_sibling_hues(emission, item, coloured, used);
    int best = turn % HUES;
    for (int i = 1; i < HUES; i++) {
        int hue = (turn + i) % HUES;
        if (used[hue] < used[best])
            best = hue;
    }
    return (uint8_t)best;
}

/* Given at birth, kept for life. */
static void choose_hues(Emission *emission)
{
    const Plan *plan = emission->plan;
    size_t count = (size_t)plan->solid_count + 1;
    bool *coloured = ARENA_ARRAY(plan->work, bool, count);
    emission->hue = ARENA_ARRAY(plan->work, uint8_t, count);
    for (int i = plan->frame_count; i < plan->solid_count; i++) {
        const KeptBox *kept = find_kept(emission->colours, plan->items[i].id);
        coloured[i] = kept != NULL;
        emission->hue[i] = kept != NULL ? kept->hue : 0;
    }
    for (int i = 0; i < plan->solid_count - plan->frame_count; i++) {
        int item = plan->discovered[i];
        if (!coloured[item])
            emission->hue[item] = new_hue(emission, item, i, coloured);
        coloured[item] = true;
    }
}

/* -- polylines -- */

/* Appends a corner; doubles and corners on a straight run are dropped. */
static void add_point(Emission *emission, int x, int y)
{
    ScenePoint *points = emission->points;
    size_t count = emission->point_count;
    if (count > 0 && points[count - 1].x == x && points[count - 1].y == y)
        return;
    if (count > 1) {
        ScenePoint a = points[count - 2], b = points[count - 1];
        if ((a.x == b.x && b.x == x) || (a.y == b.y && b.y == y))
            count--;
    }
    points[count++] = (ScenePoint){x, y};
    emission->point_count = count;
}

/* Through one channel from row `from` to row `to`; leftwards from its right side. */
static void cross_channel(Emission *emission, const Net *net, int from, int to, bool leftwards)
{
    const Net *nets = emission->plan->nets;
    if (!net->bent && net->other == NO_INDEX)
        return;
    if (net->other == NO_INDEX) {
        add_point(emission, net->x, from);
        add_point(emission, net->x, to);
        return;
    }
    const Net *left = net->part == 0 ? net : &nets[net->other];
    const Net *right = &nets[left->other];
    const Net *first = leftwards ? right : left, *second = leftwards ? left : right;
    int joint = left->right[0];
    if (first->bent) {
        add_point(emission, first->x, from);
        add_point(emission, first->x, joint);
    }
    if (second->bent) {
        add_point(emission, second->x, joint);
        add_point(emission, second->x, to);
    }
}

static const Net *net_of(const Plan *plan, const Bundle *bundle, int channel)
{
    return &plan->nets[bundle->net_base + channel - bundle->first_channel];
}

static void run_right(Emission *emission, const Edge *edge, const Bundle *bundle)
{
    const Plan *plan = emission->plan;
    const Item *source = &plan->items[edge->source], *target = &plan->items[edge->target];
    int row = source->y + 1 + edge->row;
    add_point(emission, source->x + source->width, row);
    for (int c = source->column; c < target->column; c++) {
        int next = plan_bundle_row(plan, bundle, c + 1);
        cross_channel(emission, net_of(plan, bundle, c), row, next, false);
        row = next;
    }
    add_point(emission, target->x - 1, target->y);
}

static void run_left(Emission *emission, const Edge *edge, const Bundle *bundle)
{
    const Plan *plan = emission->plan;
    const Item *source = &plan->items[edge->source], *target = &plan->items[edge->target];
    int row = source->y + 1 + edge->row;
    add_point(emission, source->x - 1, row);
    for (int c = source->column - 1; c >= target->column; c--) {
        int next = plan_bundle_row(plan, bundle, c);
        cross_channel(emission, net_of(plan, bundle, c), row, next, true);
        row = next;
    }
    add_point(emission, target->x + target->width, target->y);
}

/* Both ends on the left of the channel: one trunk, on the left half of a dogleg. */
static void run_in_column(Emission *emission, const Edge *edge, const Bundle *bundle)
{
    const Plan *plan = emission->plan;
    const Item *source = &plan->items[edge->source], *target = &plan->items[edge->target];
    const Net *net = net_of(plan, bundle, source->column);
    int row = source->y + 1 + edge->row;
    add_point(emission, source->x + source->width, row);
    add_point(emission, net->x, row);
    add_point(emission, net->x, target->y);
    add_point(emission, target->x + target->width, target->y);
}

static ScenePort run_edge(Emission *emission, const Edge *edge, const Bundle *bundle)
{
    const Plan *plan = emission->plan;
    int from = plan->items[edge->source].column, to = plan->items[edge->target].column;
    emission->point_count = 0;
    if (from < to)
        run_right(emission, edge, bundle);
    else if (from > to)
        run_left(emission, edge, bundle);
    else
        run_in_column(emission, edge, bundle);
    return from > to ? PORT_LEFT : PORT_RIGHT;
}

static void emit_wires(Emission *emission)
{
    const Plan *plan = emission->plan;
    SceneWire *wires = ARENA_ARRAY(emission->arena, SceneWire, (size_t)plan->edge_count + 1);
    emission->points = ARENA_ARRAY(plan->work, ScenePoint, 4 * (size_t)plan->column_count + 8);
    for (int i = 0; i < plan->edge_count; i++) {
        const Edge *edge = &plan->edges[i];
        const Bundle *bundle = plan_bundle(plan, edge);
        SceneRow *row = &emission->model->boxes.items[edge->source].rows[edge->row];
        row->port = run_edge(emission, edge, bundle);
        ScenePoint *points = ARENA_ARRAY(emission->arena, ScenePoint, emission->point_count);
        memcpy(points, emission->points, sizeof(ScenePoint) * emission->point_count);
        ObjectId target = plan->items[edge->target].id;
        wires[i] = (SceneWire){.net = 2 * target + bundle->back,
                               .slot = row->slot,
                               .source = plan->items[edge->source].id,
                               .target = target,
                               .row = (uint32_t)edge->row,
                               .hue = emission->hue[edge->target],
                               .head = bundle->back ? HEAD_LEFT : HEAD_RIGHT,
                               .marks = row->marks & (MARK_NEW | MARK_CHANGED),
                               .points = points,
                               .point_count = emission->point_count};
    }
    emission->picture->scene.wires = wires;
    emission->picture->scene.wire_count = (size_t)plan->edge_count;
}

/* -- boxes -- */

static void emit_box(Emission *emission, int item, SceneBox *box)
{
    const Item *place = &emission->plan->items[item];
    ModelBox *model = &emission->model->boxes.items[item];
    *box = model->box;
    box->at = (SceneRect){place->x, place->y, place->width, place->height};
    box->column = place->column;
    box->hue = emission->hue[item];
    for (size_t i = 0; i < box->row_count; i++) {
        uint64_t target;
        if (model->rows[i].target != 0 &&
            map_get(&emission->model->index, model->rows[i].target, &target))
            model->rows[i].target_hue = emission->hue[target];
        else
            model->rows[i].target_hue = (uint8_t)(model->rows[i].target % HUES);
    }
}

static void emit_boxes(Emission *emission)
{
    const Plan *plan = emission->plan;
    SceneBox *boxes = ARENA_ARRAY(emission->arena, SceneBox, (size_t)plan->solid_count + 1);
    size_t count = 0;
    for (int c = 0; c < plan->column_count; c++)
        for (int i = 0; i < plan->columns[c].count; i++)
            if (plan->columns[c].items[i] < plan->solid_count)
                emit_box(emission, plan->columns[c].items[i], &boxes[count++]);
    emission->picture->scene.boxes = boxes;
    emission->picture->scene.box_count = count;
}

static void emit_channels(Emission *emission)
{
    const Plan *plan = emission->plan;
    size_t count = (size_t)plan->column_count;
    SceneChannel *channels = ARENA_ARRAY(emission->arena, SceneChannel, count + 1);
    for (size_t c = 0; c < count; c++)
        channels[c] = (SceneChannel){(int)c, plan->channels[c].x0, plan->channels[c].x1};
    emission->picture->scene.channels = channels;
    emission->picture->scene.channel_count = count;
}

/* -- what is kept -- */

static int compare_boxes(const void *a, const void *b)
{
    ObjectId s = ((const KeptBox *)a)->id, t = ((const KeptBox *)b)->id;
    return (s > t) - (s < t);
}

static int compare_dummies(const void *a, const void *b)
{
    const KeptDummy *s = a, *t = b;
    if (s->target != t->target)
        return s->target < t->target ? -1 : 1;
    if (s->back != t->back)
        return s->back < t->back ? -1 : 1;
    return (s->column > t->column) - (s->column < t->column);
}

static void keep_items(Emission *emission)
{
    const Plan *plan = emission->plan;
    LayoutPlaces *places = &emission->picture->places;
    int objects = plan->solid_count - plan->frame_count;
    int dummies = plan->reserved_first - plan->solid_count;
    KeptBox *boxes = ARENA_ARRAY(emission->arena, KeptBox, (size_t)objects + 1);
    KeptDummy *kept = ARENA_ARRAY(emission->arena, KeptDummy, (size_t)dummies + 1);
    for (int i = plan->frame_count; i < plan->solid_count; i++) {
        const Item *item = &plan->items[i];
        if (!emission->model->boxes.items[i].ghost)
            boxes[places->box_count++] =
                (KeptBox){item->id, item->column, item->y, emission->hue[i]};
    }
    for (int i = plan->solid_count; i < plan->reserved_first; i++) {
        const Item *item = &plan->items[i];
        kept[places->dummy_count++] = (KeptDummy){item->id, item->back, item->column, item->y};
    }
    qsort(boxes, (size_t)places->box_count, sizeof(*boxes), compare_boxes);
    qsort(kept, (size_t)places->dummy_count, sizeof(*kept), compare_dummies);
    places->boxes = boxes;
    places->dummies = kept;
}

/* Also those of columns the picture does not reach any more. */
static void keep_widths(Emission *emission)
{
    const Plan *plan = emission->plan;
    const LayoutWidths *before = plan->places != NULL ? &plan->places->widths : NULL;
    int count = plan->column_count;
    if (before != NULL && before->count > count)
        count = before->count;
    LayoutWidths *widths = &emission->picture->places.widths;
    widths->columns = ARENA_ARRAY(emission->arena, int, (size_t)count + 1);
    widths->channels = ARENA_ARRAY(emission->arena, int, (size_t)count + 1);
    widths->tracks = ARENA_ARRAY(emission->arena, int, (size_t)count + 1);
    widths->frames = emission->model->frames_width;
    widths->count = count;
    for (int c = 0; c < count; c++) {
        bool here = c < plan->column_count;
        widths->columns[c] = here ? plan->column_width[c] : before->columns[c];
        widths->channels[c] =
            here ? plan->channels[c].x1 - plan->channels[c].x0 : before->channels[c];
        bool has_wires = here && plan->channels[c].net_count > 0;
        widths->tracks[c] = has_wires ? plan->channels[c].track_count : -1;
    }
}

static void set_bounds(Emission *emission)
{
    Scene *scene = &emission->picture->scene;
    scene->bounds = (SceneRect){0, 0, emission->plan->width, emission->plan->height};
    for (size_t i = 0; i < scene->box_count; i++) {
        SceneRect at = scene->boxes[i].at;
        if (at.x + at.width > scene->bounds.width)
            scene->bounds.width = at.x + at.width;
    }
}

const Picture *emit_picture(Arena *arena, Plan *plan, Model *model, const LayoutInput *input)
{
    Emission emission = {.arena = arena, .plan = plan, .model = model};
    emission.colours = input->before != NULL ? &input->before->places : NULL;
    emission.picture = ARENA_NEW(arena, Picture);
    choose_hues(&emission);
    emit_wires(&emission);
    emit_boxes(&emission);
    emit_channels(&emission);
    keep_items(&emission);
    keep_widths(&emission);
    set_bounds(&emission);
    Scene *scene = &emission.picture->scene;
    scene->step = input->world->step;
    scene->hidden_count = (size_t)model->hidden_count;
    scene->folded_count = model->folded.live;
    scene->cost = score_plan(plan, model);
    scene_index(scene, arena);
    return emission.picture;
}
