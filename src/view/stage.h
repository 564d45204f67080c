/* The picture of memory on its stage: the scene of the step shown, its animation,
 * the window through which it is seen, and what is selected in it.
 */
#ifndef VIEW_STAGE_H
#define VIEW_STAGE_H

#include <stdbool.h>

#include "draw/paint.h"
#include "layout/film.h"
#include "scene/tween.h"

typedef struct {
    Film film;
    const Picture *picture; /* of the step shown; NULL if there is none yet */
    Arena before_arena;     /* of the scene shown before, which the film may forget */
    const Scene *before;
    /* While it plays: from `from` to `to` at `time` of `length` seconds. */
    bool playing, backward;
    const Scene *from, *to;
    double time, length;
    Arena frame; /* of the drawn moment */
    Camera camera;
    bool follow;       /* the camera goes where something changes */
    BoxId selected;    /* 0: none */
    BoxId followed;    /* stays in sight from step to step; 0: none */
    int width, height; /* of the window, as last drawn */
    Map open, shut;    /* objects that are never folded, or always */
    Map shut_types;    /* types (StringId) whose objects are folded */
    Map hidden;        /* objects that are not drawn, nor told in their slots */
} Stage;

enum { PAN_COLUMNS = 4, PAN_ROWS = 2 };

void stage_init(Stage *stage, Trace *trace);
void stage_done(Stage *stage);

/* Makes pictures with these options from now on; ends an animation. To be followed
 * by stage_show. */
void stage_set_options(Stage *stage, const LayoutOptions *options);
/* Shows a step; animated from the one shown before if they are neighbours. */
void stage_show(Stage *stage, StepNumber step, bool animate);
/* Shows the moment after so many events of the step that follows. */
void stage_show_event(Stage *stage, StepNumber step, uint32_t event, bool animate);
/* Lays the picture shown out afresh. */
void stage_tidy(Stage *stage, bool animate);

/* True if laying out afresh would be clearly better; costs a layout. */
bool stage_could_be_tidier(Stage *stage);
/* Lays out beforehand some of what comes soon; true if there is more to do. For the time
 * between two keys. */
bool stage_foresee(Stage *stage);
/* Lets time pass; true if something moved. */
bool stage_tick(Stage *stage, double seconds);
/* Jumps to the end of an animation. */
void stage_finish(Stage *stage);
/* The scene of this moment; NULL if there is none. Borrowed until the next call of
 * any function here. */
const Scene *stage_scene(Stage *stage);

void stage_pan(Stage *stage, int columns, int rows);
void stage_set_window(Stage *stage, int width, int height);
/* Moves the window by the least distance that shows what changed, and what is followed. */
void stage_follow_changes(Stage *stage);
/* Through a window of that size: where it stands so that the box is seen, if there is one. */
Camera stage_camera_on(const Stage *stage, BoxId id, int width, int height);
/* Selects the box of an object and shows it; none if it has no box. */
void stage_select(Stage *stage, BoxId id);
/* Selects the next box (1) or the one before (-1), and shows it. */
void stage_select_next(Stage *stage, int direction);

#endif
