/* Pictures are kept in three places: the latest (what stepping and tweening need),
 * keyframes every few steps (what a jump starts from), and the starts of chapters,
 * which are never forgotten while the options stay. Each lives in its own arena.
 *
 * To step back beyond what is known, pictures are made anew from a keyframe on: many
 * for one request. They take the places of the least recently used, but never of one
 * that answered one of the last FILM_RECENT requests, since the caller may still hold it.
 */
#include "layout/film_parts.h"

#include <assert.h>
#include <string.h>

enum {
    KEYFRAME_SPACING = 32,
    KEYFRAME_LIMIT = 256, /* chapter starts not counted */
};

static void take_options(Film *film, const LayoutOptions *options)
{
    film->options = film->tight_options = *options;
    film->tight_options.tight = true;
}

void film_init(Film *film, const Trace *trace, const LayoutOptions *options)
{
    memset(film, 0, sizeof(*film));
    world_init(&film->world, trace);
    take_options(film, options);
    for (int i = 0; i < FILM_FRAMES; i++)
        arena_init(&film->recent[i].arena);
    arena_init(&film->partial.arena);
}

StepNumber film_chapter_start(StepNumber step)
{
    if (step < FILM_FIRST_CHAPTER)
        return 0;
    return step - (step - FILM_FIRST_CHAPTER) % FILM_CHAPTER;
}

StepNumber film_chapter_end(StepNumber step)
{
    StepNumber start = film_chapter_start(step);
    return start + (start == 0 ? FILM_FIRST_CHAPTER : FILM_CHAPTER) - 1;
}

void film_forget(Film *film, StepNumber first, StepNumber last)
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
    film_forget(film, 0, UINT32_MAX);
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
    layout_scratch_done(&film->scratch);
    vec_done(&film->foresights);
    vec_done(&film->keyframes);
    vec_done(&film->tidied);
    diff_done(&film->diff);
    world_done(&film->world);
}

void film_set_options(Film *film, const LayoutOptions *options)
{
    forget_all(film);
    take_options(film, options);
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
        if (film->tidied.items[i] <= step && film->tidied.items[i] >= film_chapter_start(step))
            return true;
    return false;
}

Foresight *film_foresight(const Film *film, StepNumber step)
{
    for (size_t i = 0; i < film->foresights.count; i++)
        if (film->foresights.items[i]->chapter == film_chapter_start(step))
            return film->foresights.items[i];
    return NULL;
}

LayoutInput film_input(Film *film, StepNumber step, const Picture *before)
{
    LayoutInput input = {.scratch = &film->scratch,
                         .world = &film->world,
                         .before = before,
                         .options = &film->options,
                         .roomy = true};
    const Foresight *foresight = film_foresight(film, step);
    if (foresight == NULL)
        return input;
    if (foresight->tight)
        input.options = &film->tight_options;
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
    StepNumber start = film_chapter_start(step), earliest = start > 0 ? start - 1 : 0;
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

/* Makes room by dropping the ordinary keyframe farthest from `step`. */
static void thin_out(Film *film, StepNumber step)
{
    size_t farthest = film->keyframes.count;
    StepNumber distance = 0;
    for (size_t i = 0; i < film->keyframes.count; i++) {
        StepNumber at = film->keyframes.items[i].step;
        StepNumber away = at > step ? at - step : step - at;
        bool needed = at == film_chapter_start(at) || is_promised(film, &film->keyframes.items[i]);
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

static FilmFrame *new_keyframe(Film *film, StepNumber step)
{
    thin_out(film, step);
    size_t at = film->keyframes.count;
    while (at > 0 && film->keyframes.items[at - 1].step > step)
        at--;
    FilmFrame frame = {.step = step, .used = true};
    arena_init(&frame.arena);
    vec_insert(&film->keyframes, at, frame);
    return &film->keyframes.items[at];
}

static FilmFrame *frame_for(Film *film, StepNumber step)
{
    return step % KEYFRAME_SPACING == 0 ? new_keyframe(film, step) : new_place(film, step);
}

/* The first picture of a chapter that was reached by a jump. */
static FilmFrame *start_chapter(Film *film, StepNumber start, const char **problem)
{
    if (!world_seek(&film->world, start, problem))
        return NULL;
    LayoutInput input = film_input(film, start, NULL);
    FilmFrame *frame = frame_for(film, start);
    frame->picture = layout_make(&frame->arena, &input);
    return frame;
}

static FilmFrame *next_picture(Film *film, StepNumber step, const Picture *before,
                               const char **problem)
{
    if (!world_diff(&film->world, step - 1, step, &film->diff, problem))
        return NULL;
    LayoutInput input = film_input(film, step, before);
    input.diff = &film->diff;
    input.afresh = is_tidied(film, step) || film->method == FORESEE_AFRESH;
    FilmFrame *frame = frame_for(film, step);
    frame->picture = layout_make(&frame->arena, &input);
    return frame;
}

/* The frame with the picture of a step, or of one on the way to it: at most one picture is
 * made. NULL if there cannot be one. */
static FilmFrame *approach(Film *film, StepNumber step, const char **problem)
{
    FilmFrame *frame = nearest(film, step);
    if (frame == NULL)
        return start_chapter(film, film_chapter_start(step), problem);
    frame->touched = ++film->touches;
    return frame->step == step ? frame
                               : next_picture(film, frame->step + 1, frame->picture, problem);
}

const Picture *film_approach(Film *film, StepNumber step)
{
    const FilmFrame *frame = approach(film, step, NULL);
    return frame != NULL ? frame->picture : NULL;
}

const Picture *film_at(Film *film, StepNumber step, const char **problem)
{
    film_look_ahead(film, step);
    film->requests++;
    FilmFrame *frame = approach(film, step, problem);
    while (frame != NULL && frame->step < step)
        frame = approach(film, step, problem);
    if (frame == NULL)
        return NULL;
    frame->asked = film->requests;
    return frame->picture;
}

const Picture *film_at_event(Film *film, StepNumber step, uint32_t event, const char **problem)
{
    const Picture *before = film_at(film, step, problem);
    if (before == NULL || !world_diff_event(&film->world, step, event, &film->diff, problem))
        return NULL;
    LayoutInput input = film_input(film, step, before);
    input.diff = &film->diff;
    arena_reset(&film->partial.arena);
    film->partial.picture = layout_make(&film->partial.arena, &input);
    return film->partial.picture;
}

void film_tidy(Film *film, StepNumber step)
{
    film_forget(film, step, UINT32_MAX);
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
    LayoutInput input = film_input(film, step, NULL);
    bool tidier = layout_is_tidier(kept, layout_make(&arena, &input));
    arena_done(&arena);
    return tidier;
}

void film_set_method(Film *film, ForesightMethod method)
{
    forget_all(film);
    film->method = method;
}
