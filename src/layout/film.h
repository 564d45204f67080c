/* All pictures of a run. The picture of a step follows from the steps before it,
 * not from how the user got there: every picture is made from the one of the step
 * before, back to the beginning of its chapter. Within a chapter that is exact; a later
 * chapter begins with what was shown when it was first reached by stepping, or with a
 * fresh layout when it was first reached by a jump, and then stays so.
 *
 * Before the first picture of a chapter is made, its steps are looked at as far as the
 * trace is known and the budget lasts, so that each object is born where it will stand for
 * its whole life and nothing has to move. When a picture beyond is asked for, the film looks
 * on from there; that costs about two layouts a step.
 */
#ifndef LAYOUT_FILM_H
#define LAYOUT_FILM_H

#include "layout/foresight.h"
#include "layout/layout.h"

/* Steps. All of a short run is in the first; the later ones of a long run are short, as a jump
 * into one waits for all pictures up to there. */
enum { FILM_FIRST_CHAPTER = 1024, FILM_CHAPTER = 192 };

typedef struct {
    StepNumber step;
    bool used;
    uint64_t asked;   /* which request it last answered; 0: made on the way to another */
    uint64_t touched; /* larger for those used later */
    Arena arena;
    const Picture *picture;
} FilmFrame;

enum {
    FILM_RECENT = 16, /* requests, the last one included, whose answers stay valid */
    FILM_FRAMES = 48, /* pictures kept, most of them made on the way to others */
};

/* Read the fields, change them only through the functions. */
typedef struct {
    World world; /* its own, so that nobody else's is moved */
    WorldDiff diff;
    LayoutOptions options, tight_options; /* as asked for, and without blank rows */
    ForesightMethod method;
    FilmFrame recent[FILM_FRAMES];
    VEC(FilmFrame) keyframes; /* ascending steps; chapter starts among them */
    VEC(StepNumber) tidied;   /* ascending: laid out afresh there */
    FilmFrame partial;        /* inside a step */
    LayoutScratch scratch;
    uint64_t requests, touches;
    VEC(Foresight *) foresights; /* of the chapters looked at */
} Film;

/* The trace must outlive the film and may grow. */
void film_init(Film *film, const Trace *trace, const LayoutOptions *options);
void film_done(Film *film);
/* Forgets all pictures (and tidied steps). The maps in options are borrowed. */
void film_set_options(Film *film, const LayoutOptions *options);

/* The picture at `step` (0 to trace_step_count). Borrowed: valid until FILM_RECENT - 1
 * pictures of other steps have been asked for or something is forgotten. NULL if
 * the trace contradicts itself (*problem, static text; may be NULL). */
const Picture *film_at(Film *film, StepNumber step, const char **problem);
/* The picture after `event` events of the step that follows `step`; borrowed until the
 * next call of it. */
const Picture *film_at_event(Film *film, StepNumber step, uint32_t event, const char **problem);

/* Lays out afresh at `step`, from then on (key "="). Later pictures are forgotten. */
void film_tidy(Film *film, StepNumber step);
/* True if that would be clearly better; costs a fresh layout, so ask in idle time. */
bool film_could_be_tidier(Film *film, StepNumber step);
/* Looks at the steps behind what was looked at, as film_at does when one of them is asked for,
 * if they are less than `ahead` steps from `step`; for idle time. As much as `boxes` boxes
 * to be measured are worth is done, and one layout more at most; true if that was not all.
 * Pictures of the steps it is about are forgotten, others stay valid. */
bool film_foresee(Film *film, StepNumber step, StepNumber ahead, size_t boxes);
/* The last step of the chapter of `step`: what is known up to there, when a picture of it is
 * asked for, is looked at beforehand. */
StepNumber film_chapter_end(StepNumber step);
/* How to look ahead; forgets all pictures. FORESEE_ROUNDS at first. */
void film_set_method(Film *film, ForesightMethod method);

#endif
