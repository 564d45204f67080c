/* Looking ahead in pieces. A look goes through the steps that come next in a chapter: it surveys
 * each of them, settles places round by round, twice, and judges both ways by some pictures, and
 * walks through all pictures to note how wide columns become, and how many pictures are higher than
 * the window; if any is, all but the survey is done once more without blank rows between boxes.
 * Each of these is a piece of about one layout; between two of them anything may happen to the
 * film, and pictures of steps looked at before are the same whether a look has begun or not. What a
 * look finds depends on the trace alone, not on when its pieces were done.
 *
 *   survey ──► settle ──► judge ──► settle ──► judge ──► walk ──► the end
 *                 └─ too large ───────────────────────────┴─ or settle anew
 */
#include "layout/film_parts.h"

enum {
    PICTURES_JUDGED = 16, /* of a look, to choose a guide */
    LAST_COUNTS = 8,      /* times as much as another */
    BOXES_AHEAD = 20000,  /* looked at beforehand, in all steps together */
    PICTURE_COSTS = 3,    /* times as much as a survey */
    BOXES_TO_TRY = 10000, /* beyond, a look is not repeated with other spacing */
};

static Foresight *open_foresight(Film *film, StepNumber step)
{
    Foresight *foresight = film_foresight(film, step);
    if (foresight == NULL) {
        foresight = mem_alloc(sizeof(*foresight));
        foresight_init(foresight, film_chapter_start(step));
        vec_push(&film->foresights, foresight);
    }
    return foresight;
}

static bool uses_foresight(const Film *film)
{
    return film->method != FORESEE_NOTHING && film->method != FORESEE_AFRESH;
}

/* The first step of a chapter that no look covers. */
static StepNumber first_unseen(const Foresight *foresight)
{
    return foresight->looks.count > 0 ? vec_last(&foresight->looks).last + 1 : foresight->chapter;
}

/* -- the pieces; each returns about how many boxes it dealt with -- */

static LayoutInput bare_input(Film *film, const Foresight *foresight)
{
    return (LayoutInput){.scratch = &film->scratch,
                         .world = &film->world,
                         .options = foresight->tight ? &film->tight_options : &film->options};
}

static void settle_by(Foresight *foresight, ForesightMethod method)
{
    foresight_begin(foresight, method);
    foresight->look.stage = LOOK_SETTLE;
}

static void begin_settling(const Film *film, Foresight *foresight)
{
    settle_by(foresight, film->method == FORESEE_BETTER ? FORESEE_LASTING : film->method);
}

static void end_look(Film *film, Foresight *foresight)
{
    foresight_end_look(foresight, &film->options);
    film_forget(film, foresight->look.first, film_chapter_end(foresight->look.first));
    vec_clear(&foresight->look.lasting);
    vec_clear(&foresight->look.usual);
    foresight->look.stage = LOOK_NONE;
}

static void begin_walk(Foresight *foresight)
{
    foresight->look.at = foresight->look.first;
    foresight->look.high = 0;
    foresight->look.stage = LOOK_WALK;
}

static void set_tight(Film *film, Foresight *foresight, bool tight)
{
    foresight->tight = tight;
    foresight_forget_widths(foresight);
    film_forget(film, foresight->look.first, film_chapter_end(foresight->look.first));
}

/* Only for what a chapter begins with, so that it looks the same to its end. */
static bool can_be_tighter(const Film *film, const Foresight *foresight)
{
    const ForesightLook *look = &foresight->look;
    const LayoutOptions *options = &film->options;
    return look->blanks == BLANKS_KEPT && look->high > 0 && look->boxes <= BOXES_TO_TRY &&
           foresight->looks.count == 0 && !options->tight && !options->dense && !options->airy;
}

static void try_tight(Film *film, Foresight *foresight)
{
    foresight->look.blanks = BLANKS_SPARED;
    foresight->look.usual_high = foresight->look.high;
    foresight_keep(foresight, &foresight->look.usual);
    set_tight(film, foresight, true);
    begin_settling(film, foresight);
}

static void return_to_usual(Film *film, Foresight *foresight)
{
    foresight->look.blanks = BLANKS_SETTLED;
    foresight_restore(foresight, &foresight->look.usual);
    foresight->too_large = false;
    set_tight(film, foresight, false);
    begin_walk(foresight);
}

/* All pictures were walked through, or are too large for that. */
static void end_walk(Film *film, Foresight *foresight)
{
    const ForesightLook *look = &foresight->look;
    bool helped = 2 * look->high <= look->usual_high && !foresight->too_large;
    if (can_be_tighter(film, foresight) && !foresight->too_large)
        try_tight(film, foresight);
    else if (look->blanks == BLANKS_SPARED && !helped)
        return_to_usual(film, foresight);
    else
        end_look(film, foresight);
}

static void walk_or_end(Film *film, Foresight *foresight)
{
    begin_walk(foresight);
    if (foresight->too_large)
        end_walk(film, foresight);
}

/* The look ends with the chapter, with what is known, and when enough was seen, but not before
 * `step`. 0: the trace cannot be read. */
static size_t survey_step(Film *film, Foresight *foresight, StepNumber step)
{
    ForesightLook *look = &foresight->look;
    bool is_enough = look->boxes > BOXES_AHEAD && look->at > step;
    bool is_known = look->at <= trace_step_count(film->world.trace);
    if (is_enough || !is_known || look->at > film_chapter_end(look->first)) {
        film_forget(film, look->first, film_chapter_end(look->first));
        begin_settling(film, foresight);
        return 1;
    }
    if (!world_seek(&film->world, look->at, NULL)) {
        look->stage = LOOK_NONE;
        return 0;
    }
    LayoutInput bare = bare_input(film, foresight);
    size_t boxes = foresight_note(foresight, &bare) + 1;
    look->boxes += boxes;
    look->at++;
    return boxes;
}

/* One round; after the last one it is known whether places can be foreseen at all. */
static size_t settle_round(Film *film, Foresight *foresight)
{
    StepNumber guide = foresight_next(foresight);
    if (guide != 0) {
        LayoutInput bare = bare_input(film, foresight);
        if (world_seek(&film->world, guide, NULL))
            foresight_settle(foresight, &bare);
        return PICTURE_COSTS * foresight->survey.boxes.count + 1;
    }
    bool judged = film->method == FORESEE_BETTER &&
                  (foresight->tried == FORESEE_ROUNDS || !foresight->too_large);
    foresight->look.judged = 0;
    foresight->look.cost = 0;
    if (judged)
        foresight->look.stage = LOOK_JUDGE;
    else
        walk_or_end(film, foresight);
    return 1;
}

/* Two shapes are tried: the one that lasts, and that of the fullest steps as they are. */
static void choose_shape(Film *film, Foresight *foresight)
{
    ForesightLook *look = &foresight->look;
    if (foresight->tried == FORESEE_LASTING) {
        look->lasting_cost = look->cost;
        foresight_keep(foresight, &look->lasting);
        settle_by(foresight, FORESEE_ROUNDS);
        return;
    }
    if (look->lasting_cost <= look->cost)
        foresight_restore(foresight, &look->lasting);
    walk_or_end(film, foresight);
}

/* Returns how many boxes the picture has. */
static size_t measure_cost(Film *film, ForesightLook *look, StepNumber step)
{
    if (!world_seek(&film->world, step, NULL))
        return 0;
    Arena arena;
    arena_init(&arena);
    LayoutInput input = film_input(film, step, NULL);
    const Scene *scene = &layout_make(&arena, &input)->scene;
    look->picture_cost = scene->cost;
    size_t boxes = scene->box_count;
    arena_done(&arena);
    return boxes;
}

/* What a picture costs that has the places of the guide; above all the last one counts, when the
 * structure is complete. Of a short look some are judged several times. */
static size_t judge_picture(Film *film, Foresight *foresight)
{
    ForesightLook *look = &foresight->look;
    if (look->judged == PICTURES_JUDGED) {
        choose_shape(film, foresight);
        return 1;
    }
    StepNumber steps = foresight_settled_shape(foresight) - look->first;
    StepNumber step = look->first + steps * (StepNumber)++look->judged / PICTURES_JUDGED;
    size_t boxes = 0;
    if (look->judged == 1 || step != look->at)
        boxes = PICTURE_COSTS * measure_cost(film, look, step);
    look->at = step;
    look->cost += look->picture_cost * (look->judged == PICTURES_JUDGED ? LAST_COUNTS : 1);
    return boxes + 1;
}

static bool is_high(const Scene *scene, const LayoutOptions *options)
{
    return options->window_height > 0 && scene->bounds.height > options->window_height;
}

/* The widths the places of the guide lead to are noted on the way. The first picture may need
 * others before it, one at a time. */
static size_t walk_step(Film *film, Foresight *foresight)
{
    if (foresight->look.at > foresight->last) {
        end_walk(film, foresight);
        return 1;
    }
    const Picture *picture = film_approach(film, foresight->look.at);
    if (picture == NULL || picture->scene.step == foresight->look.at)
        foresight->look.at++;
    if (picture == NULL)
        return 1;
    if (picture->scene.step >= foresight->look.first) {
        foresight_note_widths(foresight, &picture->places.widths);
        foresight->look.high += is_high(&picture->scene, &film->options);
    }
    return PICTURE_COSTS * picture->scene.box_count + 1;
}

/* One piece of the look that covers `step` or comes before; returns about how many boxes it
 * dealt with, 0 if there is no such look. */
static size_t look_on(Film *film, StepNumber step)
{
    Foresight *foresight = open_foresight(film, step);
    switch (foresight->look.stage) {
    case LOOK_NONE:
        if (first_unseen(foresight) > step)
            return 0;
        foresight->look.first = foresight->look.at = first_unseen(foresight);
        foresight->look.boxes = 0;
        foresight->look.blanks = BLANKS_KEPT;
        foresight->look.stage = LOOK_SURVEY;
        return 1;
    case LOOK_SURVEY:
        return survey_step(film, foresight, step);
    case LOOK_SETTLE:
        return settle_round(film, foresight);
    case LOOK_JUDGE:
        return judge_picture(film, foresight);
    case LOOK_WALK:
        return walk_step(film, foresight);
    }
    return 0;
}

static bool is_seen(const Film *film, StepNumber step)
{
    const Foresight *foresight = film_foresight(film, step);
    return foresight != NULL && foresight->looks.count > 0 && first_unseen(foresight) > step;
}

void film_look_ahead(Film *film, StepNumber step)
{
    bool more = uses_foresight(film);
    while (more && !is_seen(film, step))
        more = look_on(film, step) > 0;
}

bool film_foresee(Film *film, StepNumber step, StepNumber ahead, size_t boxes)
{
    StepNumber known = trace_step_count(film->world.trace);
    if (!uses_foresight(film))
        return false;
    for (size_t done = 0; done < boxes;) {
        StepNumber next = is_seen(film, step) ? first_unseen(film_foresight(film, step)) : step;
        if (next >= step + ahead || next > known)
            return false;
        size_t more = look_on(film, next);
        if (more == 0)
            return false;
        done += more;
    }
    return true;
}
