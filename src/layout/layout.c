/* The pipeline. A picture that follows another keeps its places and inserts what is
 * new. A fresh one is the best of several candidates (two rules for columns, two
 * starting orders, two ways to hang children below their parent), polished by moving
 * single boxes while that makes it cheaper. Work is counted, not timed, so that
 * equal worlds give equal pictures on every machine.
 */
#include "layout/layout.h"

#include <stdlib.h>
#include <string.h>

#include "layout/measure.h"
#include "layout/plan.h"

enum {
    FEW_ITEMS = 60,     /* up to here all candidates are tried */
    MANY_ITEMS = 300,   /* from here only one */
    POLISH_WORK = 8000, /* items and hops laid out while polishing */
    POLISH_REACH = 2,   /* places a box is moved at most */
    ROWS_OF_FRAME = 5,  /* as most are */
    LEAST_FRAMES = 2,
    MOST_FRAMES = 12,
};

static const double hanging = 0.85, centred = 0.5;
static const double tidier_factor = 1.5, tidier_margin = 20;

LayoutDetail layout_detail(int level)
{
    return (LayoutDetail){
        .counts = level >= 2,
        .ids = level >= 3,
        .temporaries = level >= 3,
        .lines = level >= 3,
        .sizes = level >= 4,
        .machinery = level >= 4,
        .definitions = level >= 3,
    };
}

/* About as many as the window has room for. */
static int usual_frame_limit(int window_height)
{
    int limit = window_height / ROWS_OF_FRAME;
    return window_height == 0 || limit > MOST_FRAMES ? MOST_FRAMES
           : limit < LEAST_FRAMES                    ? LEAST_FRAMES
                                                     : limit;
}

LayoutOptions layout_options(int window_width, int window_height, int level)
{
    return (LayoutOptions){
        .window_width = window_width,
        .window_height = window_height,
        .inline_mode = INLINE_NONE,
        .detail = layout_detail(level),
        .ghosts = true,
        .islands = true,
        .box_limit = 1000,
        .row_limit = 10,
        .chain_limit = 12,
        .frame_limit = usual_frame_limit(window_height),
        .text_limit = 14,
    };
}

/* -- from the model to a plan -- */

static void add_items(Plan *plan, const Model *model)
{
    plan->solid_count = (int)model->boxes.count;
    plan->item_count = plan->solid_count;
    plan->frame_count = model->frame_count;
    plan->items = ARENA_ARRAY(plan->arena, Item, model->boxes.count + 1);
    for (size_t i = 0; i < model->boxes.count; i++) {
        const SceneBox *box = &model->boxes.items[i].box;
        bool is_frame = (int)i < model->frame_count;
        plan->items[i] = (Item){.kind = is_frame ? ITEM_FRAME : ITEM_OBJECT,
                                .id = box->id,
                                .column = is_frame ? 0 : 1,
                                .width = box->at.width,
                                .height = box->at.height,
                                .room = box->at.height,
                                .placed = true};
    }
}

static void add_edges(Plan *plan, const Model *model)
{
    size_t rows = 0;
    for (size_t i = 0; i < model->boxes.count; i++)
        rows += model->boxes.items[i].box.row_count;
    plan->edges = ARENA_ARRAY(plan->arena, Edge, rows + 1);
    plan->edge_first = ARENA_ARRAY(plan->arena, int, model->boxes.count + 2);
    for (size_t i = 0; i < model->boxes.count; i++) {
        const SceneBox *box = &model->boxes.items[i].box;
        plan->edge_first[i] = plan->edge_count;
        for (size_t r = 0; r < box->row_count; r++) {
            uint64_t target;
            if (box->rows[r].port == PORT_NONE ||
                !map_get(&model->index, box->rows[r].target, &target))
                continue;
            plan->edges[plan->edge_count++] = (Edge){(int)i, (int)r, (int)target};
        }
    }
    plan->edge_first[model->boxes.count] = plan->edge_count;
}

static int compare_edges(const void *a, const void *b)
{
    const Edge *s = a, *t = b;
    if (s->source != t->source)
        return s->source < t->source ? -1 : 1;
    if (s->row != t->row)
        return s->row < t->row ? -1 : 1;
    return (s->target > t->target) - (s->target < t->target);
}

/* The edges of the guide instead, as far as both ends are drawn. What a reference leads to
 * most of the time may just now be a frame: the dict in which code is executed. */
static void add_lasting_edges(Plan *plan, const Model *model, const LayoutGuide *guide)
{
    plan->edges = ARENA_ARRAY(plan->arena, Edge, guide->edges.count + 1);
    plan->edge_first = ARENA_ARRAY(plan->arena, int, model->boxes.count + 2);
    for (size_t i = 0; i < guide->edges.count; i++) {
        uint64_t source, target;
        const GuideEdge *edge = &guide->edges.items[i];
        if (!map_get(&model->index, edge->source, &source) ||
            !map_get(&model->index, edge->target, &target) || target < (uint64_t)model->frame_count)
            continue;
        int rows = (int)model->boxes.items[source].box.row_count;
        int row = edge->row < rows ? edge->row : rows - 1;
        if (row >= 0)
            plan->edges[plan->edge_count++] = (Edge){(int)source, row, (int)target};
    }
    qsort(plan->edges, (size_t)plan->edge_count, sizeof(Edge), compare_edges);
    for (int e = plan->edge_count; e > 0; e--)
        plan->edge_first[plan->edges[e - 1].source + 1]++;
    for (size_t i = 0; i < model->boxes.count; i++)
        plan->edge_first[i + 1] += plan->edge_first[i];
}

/* Both lists ascend by id only in the places; items are looked up one by one. */
static void mark_kept(Plan *plan)
{
    const LayoutPlaces *places = plan->places;
    Map index;
    map_init(&index);
    for (int i = 0; places != NULL && i < places->box_count; i++)
        map_put(&index, places->boxes[i].id, (uint64_t)i);
    for (int i = plan->frame_count; i < plan->solid_count; i++) {
        uint64_t at;
        if (!map_get(&index, plan->items[i].id, &at))
            continue;
        plan->items[i].kept = plan->items[i].fixed = true;
        plan->items[i].column = places->boxes[at].column;
        plan->items[i].kept_y = places->boxes[at].y;
    }
    map_done(&index);
}

static Plan *plan_model(Arena *arena, Arena *work, const Model *model, const LayoutInput *input)
{
    Plan *plan = ARENA_NEW(arena, Plan);
    *plan = (Plan){.arena = arena,
                   .work = work,
                   .options = input->options,
                   .floor = input->floor,
                   .guide = input->afresh ? NULL : input->guide,
                   .roomy = input->roomy,
                   .tau = hanging};
    if (input->before != NULL && !input->afresh)
        plan->places = &input->before->places;
    add_items(plan, model);
    if (input->guiding && plan->guide->edges.count > 0)
        add_lasting_edges(plan, model, plan->guide);
    else
        add_edges(plan, model);
    mark_kept(plan);
    if (plan->guide != NULL)
        reserve_places(plan, input);
    place_discover(plan);
    return plan;
}

/* -- candidates -- */

typedef struct {
    Plan *plan;
    int *orders; /* all columns, one after another */
    double tau;
    double score;
} Candidate;

static double lay_out(Plan *plan, const Model *model, double tau)
{
    arena_reset(plan->work);
    for (int c = 0; c < plan->column_count; c++)
        plan_stack(plan, c);
    plan->tau = tau;
    rows_fresh(plan);
    route_channels(plan);
    return score_plan(plan, model);
}

static void consider(Candidate *best, Plan *plan, const Model *model, double tau)
{
    double score = lay_out(plan, model, tau);
    if (best->plan != NULL && score >= best->score)
        return;
    if (best->plan != plan)
        best->orders = ARENA_ARRAY(plan->arena, int, (size_t)plan->item_count + 1);
    best->plan = plan;
    best->tau = tau;
    best->score = score;
    plan_copy_orders(plan, best->orders, false);
}

static bool same_columns(const Plan *a, const Plan *b)
{
    for (int i = 0; i < a->solid_count; i++)
        if (a->items[i].column != b->items[i].column)
            return false;
    return true;
}

static void try_orders(Candidate *best, Plan *plan, const Model *model)
{
    int size = plan->item_count;
    plan_connect(plan);
    if (size <= MANY_ITEMS) {
        consider(best, plan, model, hanging);
        if (size <= FEW_ITEMS)
            consider(best, plan, model, centred);
    }
    if (size <= MANY_ITEMS && crossing_in_all(plan) == 0)
        return;
    for (int c = 0; c < plan->column_count; c++)
        plan_stack(plan, c);
    order_fresh(plan);
    consider(best, plan, model, hanging);
    if (size <= FEW_ITEMS)
        consider(best, plan, model, centred);
}

static void move_item(int *items, int from, int to)
{
    int item = items[from];
    if (from < to)
        memmove(&items[from], &items[from + 1], sizeof(int) * (size_t)(to - from));
    else
        memmove(&items[to + 1], &items[to], sizeof(int) * (size_t)(from - to));
    items[to] = item;
}

/* Tries to move one box of a column by `reach` places; true if one move helped. */
static bool polish_column(Candidate *best, const Model *model, int column, int reach, int *work)
{
    Plan *plan = best->plan;
    Column *list = &plan->columns[column];
    bool helped = false;
    for (int i = 0; i + reach<list->count && * work> 0; i++) {
        *work -= plan->item_count + plan->hop_count;
        move_item(list->items, i, i + reach);
        double score = lay_out(plan, model, best->tau);
        if (score < best->score - 1e-9) {
            best->score = score;
            helped = true;
        } else
            move_item(list->items, i + reach, i);
    }
    return helped;
}

static void polish(Candidate *best, const Model *model)
{
    int work = POLISH_WORK;
    plan_copy_orders(best->plan, best->orders, true);
    for (bool again = true; again && work > 0;) {
        again = false;
        for (int c = 1; c < best->plan->column_count; c++)
            for (int reach = 1; reach <= POLISH_REACH; reach++)
                again = polish_column(best, model, c, reach, &work) || again;
    }
}

static Plan *lay_out_fresh(Plan *plan, const Model *model)
{
    Candidate best = {0};
    Plan *deep = plan_copy(plan->arena, plan);
    Plan *narrow = plan_copy(plan->arena, plan);
    place_columns(deep, PLACE_LONGEST_PATH);
    place_columns(narrow, PLACE_DISTANCE);
    try_orders(&best, deep, model);
    if (plan->solid_count <= MANY_ITEMS && !same_columns(deep, narrow))
        try_orders(&best, narrow, model);
    if (plan->solid_count > MANY_ITEMS)
        return best.plan; /* the only candidate */
    polish(&best, model);
    (void)lay_out(best.plan, model, best.tau);
    return best.plan;
}

static Plan *lay_out_kept(Plan *plan)
{
    place_columns(plan, PLACE_LONGEST_PATH);
    plan_connect(plan);
    insert_new(plan);
    straighten_wires(plan);
    route_channels(plan);
    return plan;
}

/* Ghosts stand where they stood. */
static void place_ghosts(Plan *plan, const Model *model, const Scene *before)
{
    for (int i = plan->frame_count; i < plan->solid_count; i++) {
        if (!model->boxes.items[i].ghost)
            continue;
        const SceneBox *box = scene_box(before, plan->items[i].id);
        plan->items[i].column = box->column;
        plan->items[i].kept = plan->items[i].fixed = plan->places != NULL;
        plan->items[i].kept_y = box->at.y;
    }
}

/* Where no box was there before and none is to come, there is nothing to keep still. */
static bool keeps_anything(Plan *plan)
{
    if (plan->reserved_count > 0)
        return true;
    for (int i = plan->frame_count; i < plan->solid_count; i++)
        if (plan->items[i].kept)
            return true;
    plan->places = NULL;
    return false;
}

void layout_scratch_done(LayoutScratch *scratch)
{
    arena_done(&scratch->plan);
    arena_done(&scratch->work);
}

/* The memory to use, emptied. */
static LayoutScratch *take_scratch(const LayoutInput *input, LayoutScratch *own)
{
    LayoutScratch *scratch = input->scratch != NULL ? input->scratch : own;
    arena_reset(&scratch->plan);
    arena_reset(&scratch->work);
    return scratch;
}

const Picture *layout_make(Arena *arena, const LayoutInput *input)
{
    LayoutScratch own = {0}, *scratch = take_scratch(input, &own);
    Model model = {0};
    Measure measure;
    measure_init(&measure, arena, input, &model);
    filter_world(&measure);
    Plan *plan = plan_model(&scratch->plan, &scratch->work, &model, input);
    if (input->before != NULL)
        place_ghosts(plan, &model, &input->before->scene);
    plan = keeps_anything(plan) ? lay_out_kept(plan) : lay_out_fresh(plan, &model);
    const Picture *picture = emit_picture(arena, plan, &model, input);
    vec_done(&model.boxes);
    measure_done(&measure);
    layout_scratch_done(&own);
    return picture;
}

static void list_survey(const Plan *plan, const Model *model, Survey *survey)
{
    vec_clear(&survey->boxes);
    vec_clear(&survey->edges);
    for (int i = plan->frame_count; i < plan->solid_count; i++) {
        const Item *item = &plan->items[i];
        vec_push(&survey->boxes, (SurveyBox){item->id, item->column, item->height});
    }
    for (int i = 0; i < plan->edge_count; i++) {
        const Edge *edge = &plan->edges[i];
        SceneSlot slot = model->boxes.items[edge->source].rows[edge->row].slot;
        vec_push(&survey->edges, (GuideEdge){plan->items[edge->source].id, edge->row, slot,
                                             plan->items[edge->target].id});
    }
}

void layout_survey(const LayoutInput *input, Survey *survey)
{
    LayoutOptions plain = *input->options;
    plain.detail.counts = false; /* they take no room in height */
    LayoutInput bare = {.world = input->world, .options = &plain};
    LayoutScratch own = {0}, *scratch = take_scratch(input, &own);
    Model model = {0};
    Measure measure;
    measure_init(&measure, &scratch->work, &bare, &model);
    filter_world(&measure);
    Plan *plan = plan_model(&scratch->plan, &scratch->work, &model, &bare);
    place_columns(plan, PLACE_LONGEST_PATH);
    list_survey(plan, &model, survey);
    vec_done(&model.boxes);
    measure_done(&measure);
    layout_scratch_done(&own);
}

bool layout_is_tidier(const Picture *kept, const Picture *fresh)
{
    return kept->scene.cost > tidier_factor * fresh->scene.cost + tidier_margin;
}
