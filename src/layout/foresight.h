/* What is known of the steps ahead in one chapter of a film. A survey of every step
 * says which objects it shows, how much room each will need and which column suits
 * most of its life. Then places are given in rounds: the step with most objects that
 * have none yet is laid out, and says where those stand for their whole lives. What it is laid
 * out by are the references of that step, or those that last; the film takes the guide whose
 * pictures cost less. At last, with these places, the widths of columns and channels are found.
 *
 * A chapter may be looked at in several pieces (looks), as its steps become known. What
 * an earlier look settled is not touched by a later one, so pictures stay as they were.
 */
#ifndef LAYOUT_FORESIGHT_H
#define LAYOUT_FORESIGHT_H

#include "layout/layout.h"

/* How the steps ahead are used; the first is the best, the others are there to be measured
 * against (make bench-layout). */
#define FORESIGHT_METHODS(METHOD)                                                                  \
    METHOD(BETTER, "better")                                                                       \
    METHOD(LASTING, "lasting")                                                                     \
    METHOD(ROUNDS, "rounds")                                                                       \
    METHOD(FULLEST, "fullest")                                                                     \
    METHOD(NOTHING, "nothing")                                                                     \
    METHOD(AFRESH, "afresh")

typedef enum {
#define METHOD(name, text) FORESEE_##name,
    FORESIGHT_METHODS(METHOD)
#undef METHOD
        FORESIGHT_METHOD_COUNT,
} ForesightMethod;

const char *foresight_method_name(ForesightMethod method);

/* One object: steps it would stand in each column, most rows. */
typedef struct {
    ObjectId id;
    int room;
    StepNumber first, last; /* step it is shown in */
    bool settled;
    uint32_t steps[25];
} ForesightLife;

/* A reference, in however many slots of its source. */
typedef struct {
    GuideEdge edge;
    StepNumber last;
    uint32_t steps;
} ForesightEdge;

typedef struct {
    StepNumber step;
    size_t first_box, box_count; /* in boxes */
    size_t arrows;
} ForesightStep;

typedef struct {
    StepNumber last; /* up to where these widths hold */
    LayoutWidths widths;
} ForesightWidths;

/* How far a look has got (film_ahead.c). */
typedef enum { LOOK_NONE, LOOK_SURVEY, LOOK_SETTLE, LOOK_JUDGE, LOOK_WALK } LookStage;

/* With blank rows between boxes, or without if that makes most pictures fit that do not. */
typedef enum { BLANKS_KEPT, BLANKS_SPARED, BLANKS_SETTLED } LookBlanks;

typedef struct {
    LookStage stage;
    StepNumber first;    /* of the look */
    StepNumber at;       /* surveyed or walked through next, or judged last */
    size_t boxes;        /* surveyed */
    int judged;          /* pictures */
    double picture_cost; /* of the last one */
    double cost;         /* of all */
    double lasting_cost;
    GuidePlaces lasting; /* places by the shape that lasts */
    LookBlanks blanks;
    size_t high, usual_high; /* pictures higher than the window, now and with blank rows */
    GuidePlaces usual;       /* places with blank rows */
} ForesightLook;

typedef struct {
    ForesightLook look;
    ForesightMethod tried; /* just now */
    StepNumber chapter;    /* its first step */
    StepNumber last;       /* the last step looked at; below chapter: none yet */
    int rounds;
    bool too_large; /* the pictures of this look: only columns are foreseen */
    bool tight;     /* no blank rows between boxes, in the whole chapter */
    VEC(ForesightLife) lives;
    Map index; /* ObjectId to lives */
    VEC(ForesightEdge) edges;
    Map edge_index; /* source and target to edges */
    VEC(ForesightStep) steps;
    VEC(uint32_t) boxes; /* lives shown in each step */
    Survey survey;
    LayoutGuide guide;
    VEC(int) column_widths, channel_widths, tracks; /* noted so far */
    int frames_width;
    VEC(ForesightWidths) looks;
    Arena arena; /* of the widths */
} Foresight;

void foresight_init(Foresight *foresight, StepNumber chapter);
void foresight_done(Foresight *foresight);

/* Surveys the world of one more step; returns how many boxes it has. */
size_t foresight_note(Foresight *foresight, const LayoutInput *input);
/* Begins to settle places in one way, after all steps of the look are noted: those of this
 * look are forgotten. */
void foresight_begin(Foresight *foresight, ForesightMethod method);
/* The step whose picture is to settle places next; 0: all have theirs. */
StepNumber foresight_next(Foresight *foresight);
/* Settles places; the input's world stands at the step asked for. */
void foresight_settle(Foresight *foresight, const LayoutInput *input);
/* The last step of the look with at least half of the most arrows: before a run ends and
 * everything goes. */
StepNumber foresight_settled_shape(const Foresight *foresight);
/* The places as they are settled, and back to them. */
void foresight_keep(Foresight *foresight, GuidePlaces *places);
void foresight_restore(Foresight *foresight, const GuidePlaces *places);
/* Widths noted are forgotten. */
void foresight_forget_widths(Foresight *foresight);
/* Columns and channels are to be at least so wide from now on. */
void foresight_note_widths(Foresight *foresight, const LayoutWidths *widths);
/* Ends the look: the widths noted, or narrower ones that fit the window, hold for its steps. */
void foresight_end_look(Foresight *foresight, const LayoutOptions *options);
/* Which look a step belongs to, and its widths; NULL if it was not looked at. */
uint32_t foresight_look_at(const Foresight *foresight, StepNumber step);
const LayoutWidths *foresight_widths_at(const Foresight *foresight, StepNumber step);

#endif
