/* The guide. Everything in the fullest picture stands there from its birth, and
 * everything else stands around it: nothing moves and the picture grows into a tidy
 * one. Only where that picture is many windows large, nothing but columns is foreseen
 * (the median over an object's life), since places of so much to come would leave the
 * screen empty.
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
};

_Static_assert(COLUMN_LIMIT + 1 == ARRAY_LEN(((ForesightLife *)0)->steps), "a count per column");

void foresight_init(Foresight *foresight)
{
    memset(foresight, 0, sizeof(*foresight));
    map_init(&foresight->index);
    map_init(&foresight->guide.index);
    arena_init(&foresight->arena);
}

void foresight_done(Foresight *foresight)
{
    vec_done(&foresight->lives);
    map_done(&foresight->index);
    map_done(&foresight->guide.index);
    vec_done(&foresight->guide.places);
    vec_done(&foresight->survey);
    arena_done(&foresight->arena);
}

void foresight_clear(Foresight *foresight)
{
    foresight->stage = FORESIGHT_NONE;
    vec_clear(&foresight->lives);
    map_clear(&foresight->index);
    map_clear(&foresight->guide.index);
    vec_clear(&foresight->guide.places);
    foresight->fullest = 0;
    foresight->most_boxes = 0;
    foresight->most_arrows = 0;
    arena_reset(&foresight->arena);
}

static ForesightLife *life_of(Foresight *foresight, ObjectId id)
{
    uint64_t at;
    if (!map_get(&foresight->index, id, &at)) {
        at = foresight->lives.count;
        vec_push(&foresight->lives, (ForesightLife){.id = id});
        map_put(&foresight->index, id, at);
    }
    return &foresight->lives.items[at];
}

void foresight_note(Foresight *foresight, const LayoutInput *input)
{
    Survey *survey = &foresight->survey;
    int arrows = layout_survey(input, survey);
    for (size_t i = 0; i < survey->count; i++) {
        const SurveyBox *box = &survey->items[i];
        ForesightLife *life = life_of(foresight, box->id);
        life->steps[box->column]++;
        if (box->height > life->room)
            life->room = box->height;
    }
    bool as_full = survey->count == foresight->most_boxes && arrows >= foresight->most_arrows;
    if (survey->count > foresight->most_boxes || as_full) {
        foresight->most_boxes = survey->count;
        foresight->most_arrows = arrows;
        foresight->fullest = input->world->step;
    }
}

/* The upper median. */
static int middle_column(const ForesightLife *life)
{
    uint32_t total = 0, passed = 0;
    for (int c = 0; c <= COLUMN_LIMIT; c++)
        total += life->steps[c];
    for (int c = 0; c < COLUMN_LIMIT; c++) {
        passed += life->steps[c];
        if (2 * passed > total)
            return c;
    }
    return COLUMN_LIMIT;
}

static void list_rooms(Foresight *foresight)
{
    for (size_t i = 0; i < foresight->lives.count; i++) {
        const ForesightLife *life = &foresight->lives.items[i];
        vec_push(&foresight->guide.places, (GuidePlace){life->id, 0, -1, life->room});
        map_put(&foresight->guide.index, life->id, i);
    }
}

static void foresee_columns(Foresight *foresight, int window_width)
{
    int width = window_width > 0 ? window_width : DEFAULT_WIDTH;
    int reach = width / CELLS_PER_COLUMN;
    if (reach < LEAST_REACH)
        reach = LEAST_REACH;
    for (size_t i = 0; i < foresight->lives.count; i++) {
        int column = middle_column(&foresight->lives.items[i]);
        if (column <= reach)
            foresight->guide.places.items[i].column = column;
    }
}

static bool fits(const Scene *scene, const LayoutOptions *options)
{
    int width = options->window_width > 0 ? options->window_width : DEFAULT_WIDTH;
    int height = options->window_height;
    return scene->bounds.width <= MOST_WIDTHS * width &&
           (height == 0 || scene->bounds.height <= MOST_HEIGHTS * height);
}

static void foresee_places(Foresight *foresight, const Picture *picture)
{
    for (int i = 0; i < picture->places.box_count; i++) {
        const KeptBox *box = &picture->places.boxes[i];
        uint64_t at;
        if (!map_get(&foresight->guide.index, box->id, &at))
            continue;
        foresight->guide.places.items[at].column = box->column;
        foresight->guide.places.items[at].y = box->y;
    }
}

void foresight_settle(Foresight *foresight, StepNumber chapter, const LayoutInput *input)
{
    Arena arena;
    LayoutInput fullest = *input;
    fullest.guide = &foresight->guide;
    arena_init(&arena);
    list_rooms(foresight);
    const Picture *picture = layout_make(&arena, &fullest);
    foresee_columns(foresight, input->options->window_width);
    if (fits(&picture->scene, input->options))
        foresee_places(foresight, picture);
    foresight->chapter = chapter;
    foresight->stage = FORESIGHT_PLACES;
    arena_done(&arena);
}

void foresight_set_widths(Foresight *foresight, const LayoutWidths *widths)
{
    size_t size = sizeof(int) * (size_t)widths->count;
    arena_reset(&foresight->arena);
    foresight->widths.count = widths->count;
    foresight->widths.columns = arena_alloc(&foresight->arena, size + 1);
    foresight->widths.channels = arena_alloc(&foresight->arena, size + 1);
    memcpy(foresight->widths.columns, widths->columns, size);
    memcpy(foresight->widths.channels, widths->channels, size);
    foresight->stage = FORESIGHT_WIDTHS;
}
