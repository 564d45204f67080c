/* The guide. Everything in a guiding picture stands there from its birth, and the picture
 * grows into a tidy one without anything having moved. The first guiding picture is the
 * fullest one, laid out afresh; the next ones keep what is placed and put what lives at
 * other times between it, where it does not meet what lives then. Only where a picture
 * is many windows large, nothing but columns is foreseen (the median over an object's
 * life), since places of so much to come would leave the screen empty.
 *
 * Measured on 46 runs of 5,157 steps (make bench-layout, 120x40, values as boxes), before blank
 * rows could be spared: crossings, cells of wire, arrows that run left, objects of 88,283 kept ones
 * that moved; and crossings, arrows that run left and cells of wire in the last pictures, which
 * show the shape a run ends in:
 *
 *   better     68,471  2,805,549   2,750     156   384   40  12,709   of the next two, by cost
 *   lasting    71,118  2,825,628   2,627     155   396   40  12,796   the shape that lasts
 *   rounds     63,900  2,954,392   2,868     149   399   48  13,204   as the fullest steps are
 *   fullest    65,112  2,850,654   3,436     150   388   50  13,055   one round only
 *   nothing   277,280  7,020,680  57,289     697   949  252  30,215   no foresight
 *   afresh     15,171  1,485,118   2,093  41,312   139   33   9,583   each picture for itself
 *
 * One run of large heaps (big_heap) has seven tenths of the crossings.
 */
#include "layout/foresight.h"

#include <string.h>

#include "layout/plan.h"

enum {
    CELLS_PER_COLUMN = 16, /* of the window, for how far right a foreseen column may be */
    LEAST_REACH = 3,
    DEFAULT_WIDTH = 120, /* where the window is unlimited */
    MOST_WIDTHS = 3,     /* windows a guiding picture may be wide */
    MOST_HEIGHTS = 4,    /* and high */
    MOST_ROUNDS = 24,    /* of one look: bounds the time */
};

_Static_assert(COLUMN_LIMIT + 1 == ARRAY_LEN(((ForesightLife *)0)->steps), "a count per column");

const char *foresight_method_name(ForesightMethod method)
{
    static const char *const names[] = {
#define METHOD(name, text) text,
        FORESIGHT_METHODS(METHOD)
#undef METHOD
    };
    return names[method];
}

void foresight_init(Foresight *foresight, StepNumber chapter)
{
    *foresight = (Foresight){.chapter = chapter};
    foresight->last = chapter > 0 ? chapter - 1 : 0;
    map_init(&foresight->index);
    map_init(&foresight->edge_index);
    map_init(&foresight->guide.index);
    arena_init(&foresight->arena);
}

void foresight_done(Foresight *foresight)
{
    vec_done(&foresight->look.lasting);
    vec_done(&foresight->look.usual);
    vec_done(&foresight->lives);
    map_done(&foresight->index);
    vec_done(&foresight->steps);
    vec_done(&foresight->boxes);
    vec_done(&foresight->edges);
    map_done(&foresight->edge_index);
    vec_done(&foresight->survey.boxes);
    vec_done(&foresight->survey.edges);
    vec_done(&foresight->guide.edges);
    map_done(&foresight->guide.index);
    vec_done(&foresight->guide.places);
    vec_done(&foresight->column_widths);
    vec_done(&foresight->channel_widths);
    vec_done(&foresight->tracks);
    vec_done(&foresight->looks);
    arena_done(&foresight->arena);
}

static uint32_t life_of(Foresight *foresight, ObjectId id, StepNumber step)
{
    uint64_t at;
    if (!map_get(&foresight->index, id, &at)) {
        at = foresight->lives.count;
        vec_push(&foresight->lives, (ForesightLife){.id = id, .first = step});
        map_put(&foresight->index, id, at);
    }
    return (uint32_t)at;
}

static void note_boxes(Foresight *foresight, StepNumber step)
{
    for (size_t i = 0; i < foresight->survey.boxes.count; i++) {
        const SurveyBox *box = &foresight->survey.boxes.items[i];
        uint32_t index = life_of(foresight, box->id, step);
        ForesightLife *life = &foresight->lives.items[index];
        vec_push(&foresight->boxes, index);
        life->last = step;
        life->steps[box->column]++;
        if (box->height > life->room)
            life->room = box->height;
    }
}

static void note_edges(Foresight *foresight, StepNumber step)
{
    for (size_t i = 0; i < foresight->survey.edges.count; i++) {
        const GuideEdge *edge = &foresight->survey.edges.items[i];
        uint64_t key = (uint64_t)edge->source << 32 | edge->target, at;
        if (!map_get(&foresight->edge_index, key, &at)) {
            at = foresight->edges.count;
            vec_push(&foresight->edges, (ForesightEdge){.edge = *edge});
            map_put(&foresight->edge_index, key, at);
        }
        ForesightEdge *known = &foresight->edges.items[at];
        known->steps += known->last != step;
        known->last = step;
        known->edge.row = edge->row;
        known->edge.slot = edge->slot;
    }
}

size_t foresight_note(Foresight *foresight, const LayoutInput *input)
{
    StepNumber step = input->world->step;
    layout_survey(input, &foresight->survey);
    size_t boxes = foresight->survey.boxes.count, arrows = foresight->survey.edges.count;
    vec_push(&foresight->steps, (ForesightStep){step, foresight->boxes.count, boxes, arrows});
    note_boxes(foresight, step);
    note_edges(foresight, step);
    foresight->last = step;
    return boxes;
}

static size_t count_unsettled(const Foresight *foresight, const ForesightStep *step)
{
    size_t count = 0;
    for (size_t i = 0; i < step->box_count; i++)
        count += !foresight->lives.items[foresight->boxes.items[step->first_box + i]].settled;
    return count;
}

/* The last of those with most, and among them of those with most arrows. */
StepNumber foresight_next(Foresight *foresight)
{
    const ForesightStep *best = NULL;
    size_t most = 0;
    int limit = foresight->tried == FORESEE_FULLEST ? 1 : MOST_ROUNDS;
    for (size_t i = 0; i < foresight->steps.count && foresight->rounds < limit; i++) {
        const ForesightStep *step = &foresight->steps.items[i];
        size_t count = count_unsettled(foresight, step);
        if (count > most || (count > 0 && count == most && step->arrows >= best->arrows)) {
            most = count;
            best = step;
        }
    }
    return best == NULL ? 0 : best->step;
}

static uint32_t length_of(const ForesightLife *life)
{
    uint32_t total = 0;
    for (int c = 0; c <= COLUMN_LIMIT; c++)
        total += life->steps[c];
    return total;
}

/* The upper median. */
static int middle_column(const ForesightLife *life)
{
    uint32_t total = length_of(life), passed = 0;
    for (int c = 0; c < COLUMN_LIMIT; c++) {
        passed += life->steps[c];
        if (2 * passed > total)
            return c;
    }
    return COLUMN_LIMIT;
}

static int reach_of(const LayoutOptions *options)
{
    int width = options->window_width > 0 ? options->window_width : DEFAULT_WIDTH;
    int reach = width / CELLS_PER_COLUMN;
    return reach < LEAST_REACH ? LEAST_REACH : reach;
}

static bool fits(const Scene *scene, const LayoutOptions *options)
{
    int width = options->window_width > 0 ? options->window_width : DEFAULT_WIDTH;
    int height = options->window_height;
    return scene->bounds.width <= MOST_WIDTHS * width &&
           (height == 0 || scene->bounds.height <= MOST_HEIGHTS * height);
}

static uint64_t slot_key(SceneSlot slot)
{
    return ((uint64_t)slot.owner << 32 | slot.index) ^ (uint64_t)slot.role << 56;
}

static const ForesightLife *life_of_target(const Foresight *foresight, const ForesightEdge *edge)
{
    return &foresight->lives.items[map_get_or(&foresight->index, edge->edge.target, 0)];
}

/* It is there when its target is seen last. */
static bool is_final(const Foresight *foresight, const ForesightEdge *edge)
{
    return edge->last == life_of_target(foresight, edge)->last;
}

/* A reference makes the shape if it is final, or is there for most of its target's life and
 * its slot does not end otherwise. What a call's names hold for a moment does not. */
static void choose_lasting(Foresight *foresight)
{
    Map ends; /* slots with a final reference */
    map_init(&ends);
    for (size_t i = 0; i < foresight->edges.count; i++)
        if (is_final(foresight, &foresight->edges.items[i]))
            map_put(&ends, slot_key(foresight->edges.items[i].edge.slot), 1);
    vec_clear(&foresight->guide.edges);
    for (size_t i = 0; i < foresight->edges.count; i++) {
        const ForesightEdge *edge = &foresight->edges.items[i];
        bool lasts = 3 * edge->steps >= 2 * length_of(life_of_target(foresight, edge)) &&
                     !map_get(&ends, slot_key(edge->edge.slot), NULL);
        if (lasts || is_final(foresight, edge))
            vec_push(&foresight->guide.edges, edge->edge);
    }
    map_done(&ends);
}

/* Room for all that were met in this look, so that the guiding pictures leave it. */
static void list_places(Foresight *foresight)
{
    for (size_t i = foresight->guide.places.count; i < foresight->lives.count; i++) {
        const ForesightLife *life = &foresight->lives.items[i];
        vec_push(&foresight->guide.places, (GuidePlace){.id = life->id, .y = -1});
        map_put(&foresight->guide.index, life->id, i);
    }
    for (size_t i = 0; i < foresight->lives.count; i++) {
        const ForesightLife *life = &foresight->lives.items[i];
        GuidePlace *place = &foresight->guide.places.items[i];
        place->last = life->last;
        if (life->settled)
            continue;
        place->first = life->first;
        place->room = life->room;
        place->look = (uint32_t)foresight->looks.count;
    }
}

static void settle_places(Foresight *foresight, const LayoutPlaces *places)
{
    for (int i = 0; i < places->box_count; i++) {
        const KeptBox *box = &places->boxes[i];
        uint64_t at;
        if (!map_get(&foresight->index, box->id, &at) || foresight->lives.items[at].settled)
            continue;
        foresight->lives.items[at].settled = true;
        foresight->guide.places.items[at].column = box->column;
        foresight->guide.places.items[at].y = box->y;
    }
}

/* Of all that were met in this look. */
static void settle_columns(Foresight *foresight, int reach)
{
    for (size_t i = 0; i < foresight->lives.count; i++) {
        ForesightLife *life = &foresight->lives.items[i];
        int middle = middle_column(life);
        if (!life->settled)
            foresight->guide.places.items[i].column = middle <= reach ? middle : 0;
        life->settled = true;
    }
}

void foresight_settle(Foresight *foresight, const LayoutInput *input)
{
    Arena arena;
    LayoutInput guided = *input;
    guided.guide = &foresight->guide;
    guided.look = (uint32_t)foresight->looks.count;
    guided.guiding = true;
    arena_init(&arena);
    list_places(foresight);
    const Picture *picture = layout_make(&arena, &guided);
    foresight->too_large = !fits(&picture->scene, input->options);
    if (foresight->too_large) {
        settle_columns(foresight, reach_of(input->options));
        foresight_note_widths(foresight, &picture->places.widths);
    } else
        settle_places(foresight, &picture->places);
    foresight->rounds++;
    arena_done(&arena);
}

/* -- alternatives -- */

StepNumber foresight_settled_shape(const Foresight *foresight)
{
    size_t most = 0;
    StepNumber last = foresight->last;
    for (size_t i = 0; i < foresight->steps.count; i++)
        if (foresight->steps.items[i].arrows > most)
            most = foresight->steps.items[i].arrows;
    for (size_t i = 0; i < foresight->steps.count; i++)
        if (2 * foresight->steps.items[i].arrows >= most)
            last = foresight->steps.items[i].step;
    return last;
}

void foresight_begin(Foresight *foresight, ForesightMethod method)
{
    for (size_t i = 0; i < foresight->guide.places.count; i++)
        if (foresight->guide.places.items[i].look == foresight->looks.count) {
            foresight->lives.items[i].settled = false;
            foresight->guide.places.items[i].column = 0;
            foresight->guide.places.items[i].y = -1;
        }
    foresight->rounds = 0;
    foresight->too_large = false;
    foresight->tried = method;
    vec_clear(&foresight->guide.edges);
    if (method == FORESEE_LASTING)
        choose_lasting(foresight);
}

void foresight_keep(Foresight *foresight, GuidePlaces *places)
{
    vec_clear(places);
    for (size_t i = 0; i < foresight->guide.places.count; i++)
        vec_push(places, foresight->guide.places.items[i]);
}

void foresight_restore(Foresight *foresight, const GuidePlaces *places)
{
    for (size_t i = 0; i < places->count; i++)
        foresight->guide.places.items[i] = places->items[i];
}

void foresight_forget_widths(Foresight *foresight)
{
    vec_clear(&foresight->column_widths);
    vec_clear(&foresight->channel_widths);
    vec_clear(&foresight->tracks);
    foresight->frames_width = 0;
}

void foresight_note_widths(Foresight *foresight, const LayoutWidths *widths)
{
    if (widths->frames > foresight->frames_width)
        foresight->frames_width = widths->frames;
    while (foresight->column_widths.count < (size_t)widths->count) {
        vec_push(&foresight->column_widths, 0);
        vec_push(&foresight->channel_widths, 0);
        vec_push(&foresight->tracks, -1);
    }
    for (int c = 0; c < widths->count; c++) {
        int *column = &foresight->column_widths.items[c];
        int *channel = &foresight->channel_widths.items[c];
        int *tracks = &foresight->tracks.items[c];
        *column = widths->columns[c] > *column ? widths->columns[c] : *column;
        *channel = widths->channels[c] > *channel ? widths->channels[c] : *channel;
        *tracks = widths->tracks[c] > *tracks ? widths->tracks[c] : *tracks;
    }
}

static int *copy_widths(Arena *arena, const int *widths, size_t count)
{
    int *copy = ARENA_ARRAY(arena, int, count + 1);
    if (count > 0)
        memcpy(copy, widths, sizeof(int) * count);
    return copy;
}

void foresight_end_look(Foresight *foresight, const LayoutOptions *options)
{
    size_t count = foresight->column_widths.count;
    LayoutWidths widths = {
        .columns = copy_widths(&foresight->arena, foresight->column_widths.items, count),
        .channels = copy_widths(&foresight->arena, foresight->channel_widths.items, count),
        .tracks = copy_widths(&foresight->arena, foresight->tracks.items, count),
        .frames = foresight->frames_width,
        .count = (int)count};
    size_t looks = foresight->looks.count;
    squeeze_widths(&widths, looks > 0 ? &foresight->looks.items[looks - 1].widths : NULL, options);
    vec_push(&foresight->looks, (ForesightWidths){foresight->last, widths});
    vec_clear(&foresight->steps);
    vec_clear(&foresight->boxes);
    foresight->rounds = 0;
}

uint32_t foresight_look_at(const Foresight *foresight, StepNumber step)
{
    uint32_t look = 0;
    while (look < foresight->looks.count && foresight->looks.items[look].last < step)
        look++;
    return look;
}

const LayoutWidths *foresight_widths_at(const Foresight *foresight, StepNumber step)
{
    uint32_t look = foresight_look_at(foresight, step);
    return look < foresight->looks.count ? &foresight->looks.items[look].widths : NULL;
}
