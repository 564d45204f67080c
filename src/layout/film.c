/* Pictures are kept in three places: the latest (what stepping and tweening need),
 * keyframes every few steps (what a jump starts from), and the starts of chapters,
 * which are never forgotten while the options stay. Each lives in its own arena.
 *
 * To step back beyond what is known, pictures are made anew from a keyframe on: many
 * for one request. They take the places of the least recently used, but never of one
 * that answered one of the last FILM_RECENT requests, since the caller may still hold it.
 */
#include "layout/film.h"

#include <assert.h>
#include <string.h>

enum {
    KEYFRAME_SPACING = 32,
    KEYFRAME_LIMIT = 256, /* chapter starts not counted */
    PICTURES_JUDGED = 16, /* of a look, to choose a guide */
    LAST_COUNTS = 32,     /* times as much as another */
    BOXES_AHEAD = 20000,  /* looked at beforehand, in all steps together */
};

void film_init(Film *film, const Trace *trace, const LayoutOptions *options)
{
    memset(film, 0, sizeof(*film));
    world_init(&film->world, trace);
    film->options = *options;
    for (int i = 0; i < FILM_FRAMES; i++)
        arena_init(&film->recent[i].arena);
    arena_init(&film->partial.arena);
}

static StepNumber chapter_start(StepNumber step)
{
    if (step < FILM_FIRST_CHAPTER)
        return 0;
    return step - (step - FILM_FIRST_CHAPTER) % FILM_CHAPTER;
}

StepNumber film_chapter_end(StepNumber step)
{
    StepNumber start = chapter_start(step);
    return start + (start == 0 ? FILM_FIRST_CHAPTER : FILM_CHAPTER) - 1;
}

/* Forgets pictures of steps first..last. */
static void forget(Film *film, StepNumber first, StepNumber last)
{
    for (int i = 0; i < FILM_FRAMES; i++) {
        FilmFrame *frame = &film->recent[i];
        if (frame->used && frame->step >= first && frame->step <= last)
            frame->used = false;
    }
    for (size_t i = film->keyframes.count; i > 0; i--) {
        FilmFrame *frame = &film->keyframes.items[i - 1];
        if (frame->step < first || frame->step > last)
            continue;
        arena_done(&frame->arena);
        vec_remove(&film->keyframes, i - 1);
    }
}

static void forget_all(Film *film)
{
    forget(film, 0, UINT32_MAX);
    vec_clear(&film->tidied);
    while (film->foresights.count > 0) {
        Foresight *foresight = vec_pop(&film->foresights);
        foresight_done(foresight);
        mem_free(foresight);
    }
}

void film_done(Film *film)
{
    forget_all(film);
    for (int i = 0; i < FILM_FRAMES; i++)
        arena_done(&film->recent[i].arena);
    arena_done(&film->partial.arena);
    vec_done(&film->foresights);
    vec_done(&film->keyframes);
    vec_done(&film->tidied);
    diff_done(&film->diff);
    world_done(&film->world);
}

void film_set_options(Film *film, const LayoutOptions *options)
{
    forget_all(film);
    film->options = *options;
}

static bool is_tidied(const Film *film, StepNumber step)
{
    for (size_t i = 0; i < film->tidied.count; i++)
        if (film->tidied.items[i] == step)
            return true;
    return false;
}

/* In the same chapter: then the places foreseen are not those it has. */
static bool is_tidied_before(const Film *film, StepNumber step)
{
    for (size_t i = 0; i < film->tidied.count; i++)
        if (film->tidied.items[i] <= step && film->tidied.items[i] >= chapter_start(step))
            return true;
    return false;
}

static Foresight *foresight_of(const Film *film, StepNumber step)
{
    for (size_t i = 0; i < film->foresights.count; i++)
        if (film->foresights.items[i]->chapter == chapter_start(step))
            return film->foresights.items[i];
    return NULL;
}

static LayoutInput input_for(const Film *film, StepNumber step, const Picture *before)
{
    LayoutInput input = {
        .world = &film->world, .before = before, .options = &film->options, .roomy = true};
    const Foresight *foresight = foresight_of(film, step);
    if (foresight == NULL)
        return input;
    if (!is_tidied_before(film, step))
        input.guide = &foresight->guide;
    input.look = foresight_look_at(foresight, step);
    input.floor = foresight_widths_at(foresight, step);
    input.roomy = step > foresight->last;
    return input;
}

static void prefer_later(FilmFrame **best, FilmFrame *frame, StepNumber first, StepNumber last)
{
    if (frame->used && frame->step >= first && frame->step <= last &&
        (*best == NULL || frame->step > (*best)->step))
        *best = frame;
}

/* The latest known picture at or before a step, in its chapter or just before it. */
static FilmFrame *nearest(Film *film, StepNumber step)
{
    FilmFrame *best = NULL;
    StepNumber start = chapter_start(step), earliest = start > 0 ? start - 1 : 0;
    for (int i = 0; i < FILM_FRAMES; i++)
        prefer_later(&best, &film->recent[i], earliest, step);
    for (size_t i = 0; i < film->keyframes.count; i++)
        prefer_later(&best, &film->keyframes.items[i], earliest, step);
    return best;
}

/* True if the picture was given out and has to stay. */
static bool is_promised(const Film *film, const FilmFrame *frame)
{
    return frame->used && frame->asked != 0 && frame->asked + FILM_RECENT > film->requests;
}

/* The picture a new one may take the place of. */
static FilmFrame *least_needed(Film *film)
{
    FilmFrame *least = NULL;
    for (int i = 0; i < FILM_FRAMES; i++) {
        FilmFrame *frame = &film->recent[i];
        if (!frame->used)
            return frame;
        if (!is_promised(film, frame) && (least == NULL || frame->touched < least->touched))
            least = frame;
    }
    assert(least != NULL);
    return least;
}

static FilmFrame *new_place(Film *film, StepNumber step)
{
    FilmFrame *frame = least_needed(film);
    arena_reset(&frame->arena);
    frame->step = step;
    frame->used = true;
    frame->asked = 0;
    frame->touched = ++film->touches;
    frame->picture = NULL;
    return frame;
}

static FilmFrame *find_keyframe(Film *film, StepNumber step)
{
    for (size_t i = 0; i < film->keyframes.count; i++)
        if (film->keyframes.items[i].step == step)
            return &film->keyframes.items[i];
    return NULL;
}

/* Makes room by dropping the ordinary keyframe farthest from `step`. */
static void thin_out(Film *film, StepNumber step)
{
    size_t farthest = film->keyframes.count;
    StepNumber distance = 0;
    for (size_t i = 0; i < film->keyframes.count; i++) {
        StepNumber at = film->keyframes.items[i].step;
        StepNumber away = at > step ? at - step : step - at;
        bool needed = at == chapter_start(at) || is_promised(film, &film->keyframes.items[i]);
        if (!needed && away >= distance) {
            farthest = i;
            distance = away;
        }
    }
    if (film->keyframes.count < KEYFRAME_LIMIT || farthest == film->keyframes.count)
        return;
    arena_done(&film->keyframes.items[farthest].arena);
    vec_remove(&film->keyframes, farthest);
}

/* A picture that is to be a keyframe is made a second time, in an arena of its
 * own: cheaper than copying what points everywhere, and equal by construction. */
static void keep_keyframe(Film *film, StepNumber step, const LayoutInput *input)
{
    if (step % KEYFRAME_SPACING != 0 || find_keyframe(film, step) != NULL)
        return;
    thin_out(film, step);
    size_t at = film->keyframes.count;
    while (at > 0 && film->keyframes.items[at - 1].step > step)
        at--;
    FilmFrame frame = {.step = step, .used = true};
    arena_init(&frame.arena);
    frame.picture = layout_make(&frame.arena, input);
    vec_insert(&film->keyframes, at, frame);
}

/* The first picture of a chapter that was reached by a jump. */
static FilmFrame *start_chapter(Film *film, StepNumber start, const char **problem)
{
    if (!world_seek(&film->world, start, problem))
        return NULL;
    LayoutInput input = input_for(film, start, NULL);
    FilmFrame *frame = new_place(film, start);
    frame->picture = layout_make(&frame->arena, &input);
    keep_keyframe(film, start, &input);
    return frame;
}

static FilmFrame *next_picture(Film *film, StepNumber step, const Picture *before,
                               const char **problem)
{
    if (!world_diff(&film->world, step - 1, step, &film->diff, problem))
        return NULL;
    LayoutInput input = input_for(film, step, before);
    input.diff = &film->diff;
    input.afresh = is_tidied(film, step) || film->method == FORESEE_AFRESH;
    FilmFrame *frame = new_place(film, step);
    frame->picture = layout_make(&frame->arena, &input);
    keep_keyframe(film, step, &input);
    return frame;
}

static void look_ahead(Film *film, StepNumber step);

const Picture *film_at(Film *film, StepNumber step, const char **problem)
{
    look_ahead(film, step);
    FilmFrame *frame = nearest(film, step);
    StepNumber at = frame != NULL ? frame->step : chapter_start(step);
    film->requests++;
    if (frame == NULL)
        frame = start_chapter(film, at, problem);
    else
        frame->touched = ++film->touches;
    while (frame != NULL && at < step)
        frame = next_picture(film, ++at, frame->picture, problem);
    if (frame == NULL)
        return NULL;
    frame->asked = film->requests;
    return frame->picture;
}

const Picture *film_at_event(Film *film, StepNumber step, uint32_t event, const char **problem)
{
    const Picture *before = film_at(film, step, problem);
    if (before == NULL || !world_seek_event(&film->world, step, event, problem))
        return NULL;
    LayoutInput input = input_for(film, step, before);
    arena_reset(&film->partial.arena);
    film->partial.picture = layout_make(&film->partial.arena, &input);
    return film->partial.picture;
}

void film_tidy(Film *film, StepNumber step)
{
    forget(film, step, UINT32_MAX);
    if (is_tidied(film, step))
        return;
    size_t at = film->tidied.count;
    while (at > 0 && film->tidied.items[at - 1] > step)
        at--;
    vec_insert(&film->tidied, at, step);
}

bool film_could_be_tidier(Film *film, StepNumber step)
{
    const Picture *kept = film_at(film, step, NULL);
    if (kept == NULL || !world_seek(&film->world, step, NULL))
        return false;
    Arena arena;
    arena_init(&arena);
    LayoutInput input = input_for(film, step, NULL);
    bool tidier = layout_is_tidier(kept, layout_make(&arena, &input));
    arena_done(&arena);
    return tidier;
}

/* -- looking ahead -- */

static Foresight *open_foresight(Film *film, StepNumber step)
{
    Foresight *foresight = foresight_of(film, step);
    if (foresight == NULL) {
        foresight = mem_alloc(sizeof(*foresight));
        foresight_init(foresight, chapter_start(step));
        vec_push(&film->foresights, foresight);
    }
    return foresight;
}

/* Steps from the first that was not looked at, as many as are known and affordable, but up to
 * `step` in any case. */
static bool survey_ahead(Film *film, Foresight *foresight, StepNumber step)
{
    LayoutInput bare = {.world = &film->world, .options = &film->options};
    StepNumber end = film_chapter_end(step), known = trace_step_count(film->world.trace);
    StepNumber next = foresight->looks.count > 0 ? foresight->last + 1 : foresight->chapter;
    for (size_t boxes = 0; next <= end && next <= known; next++) {
        if (boxes > BOXES_AHEAD && next > step)
            break;
        if (!world_seek(&film->world, next, NULL))
            return false;
        boxes += foresight_note(foresight, &bare) + 1;
    }
    return true;
}

static void settle(Film *film, Foresight *foresight, ForesightMethod method)
{
    LayoutInput bare = {.world = &film->world, .options = &film->options};
    foresight_begin(foresight, method);
    for (StepNumber guide; (guide = foresight_next(foresight)) != 0;)
        if (world_seek(&film->world, guide, NULL))
            foresight_settle(foresight, &bare);
}

/* What some pictures cost that have the places of the guide, above all the last one, when
 * the structure is complete. */
static double cost_of_guide(Film *film, const Foresight *foresight, StepNumber first)
{
    double cost = 0;
    Arena arena;
    StepNumber last = foresight_settled_shape(foresight);
    arena_init(&arena);
    for (int i = 1; i <= PICTURES_JUDGED; i++) {
        StepNumber step = first + (last - first) * (StepNumber)i / PICTURES_JUDGED;
        if (!world_seek(&film->world, step, NULL))
            continue;
        LayoutInput input = input_for(film, step, NULL);
        cost += layout_make(&arena, &input)->scene.cost * (i == PICTURES_JUDGED ? LAST_COUNTS : 1);
        arena_reset(&arena);
    }
    arena_done(&arena);
    return cost;
}

/* Two shapes are tried: the one that lasts, and that of the fullest steps as they are. */
static void settle_better(Film *film, Foresight *foresight, StepNumber first)
{
    GuidePlaces lasting = {0};
    settle(film, foresight, FORESEE_LASTING);
    if (foresight->too_large)
        return;
    double cost = cost_of_guide(film, foresight, first);
    foresight_keep(foresight, &lasting);
    settle(film, foresight, FORESEE_ROUNDS);
    if (cost <= cost_of_guide(film, foresight, first))
        foresight_restore(foresight, &lasting);
    vec_done(&lasting);
}

/* The widths the places of the guide lead to are noted on the way. */
static void walk_ahead(Film *film, Foresight *foresight, StepNumber first)
{
    for (StepNumber at = first; at <= foresight->last; at++) {
        const Picture *picture = film_at(film, at, NULL);
        if (picture != NULL)
            foresight_note_widths(foresight, &picture->places.widths);
    }
}

static void look_ahead(Film *film, StepNumber step)
{
    bool looks = film->method != FORESEE_NOTHING && film->method != FORESEE_AFRESH;
    if (!looks || film->looking)
        return;
    Foresight *foresight = foresight_of(film, step);
    if (foresight != NULL && (foresight->looks.count > 0 && foresight->last >= step))
        return;
    film->looking = true;
    foresight = open_foresight(film, step);
    StepNumber first = foresight->looks.count > 0 ? foresight->last + 1 : foresight->chapter;
    if (survey_ahead(film, foresight, step)) {
        forget(film, first, film_chapter_end(step));
        if (film->method == FORESEE_BETTER)
            settle_better(film, foresight, first);
        else
            settle(film, foresight, film->method);
        if (!foresight->too_large)
            walk_ahead(film, foresight, first);
        foresight_end_look(foresight);
        forget(film, first, film_chapter_end(step));
    }
    film->looking = false;
}

void film_foresee(Film *film, StepNumber step, StepNumber ahead)
{
    const Foresight *foresight = foresight_of(film, step);
    bool looked = foresight != NULL && foresight->looks.count > 0;
    StepNumber next = looked && foresight->last >= step ? foresight->last + 1 : step;
    if (next - step < ahead && next <= trace_step_count(film->world.trace))
        look_ahead(film, next);
}

void film_set_method(Film *film, ForesightMethod method)
{
    forget_all(film);
    film->method = method;
}
