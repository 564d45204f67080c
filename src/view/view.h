/* What a person sees and does, free of any terminal: keys and time go in, a
 * canvas comes out. The same keys on the same trace give the same canvas.
 *
 *     View *view = view_open(&trace, &options);
 *     loop: view_draw(view, &canvas); wait for a key or view_wait(view) seconds;
 *           bits = view_key(view, key) or view_tick(view, seconds)
 */
#ifndef VIEW_VIEW_H
#define VIEW_VIEW_H

#include <stdbool.h>

#include "base/diag.h"
#include "draw/canvas.h"
#include "draw/theme.h"
#include "layout/layout.h"
#include "trace/trace.h"
#include "view/key.h"
#include "view/mouse.h"

typedef struct View View;
typedef struct KeyMap KeyMap;

enum { VIEW_THEME_BYTES = 256 };

/* What the view asks of the program around it. */
typedef struct {
    void *self;
    /* Keeps a configuration; NULL, or what went wrong (static text). May be NULL: nothing
     * is kept. */
    const char *(*save_settings)(void *self, const char *text, size_t length);
    /* The script's file is another than the one that was read. May be NULL. */
    bool (*has_changed)(void *self);
    bool can_edit; /* there is a script that can be edited and run again */
} ViewHost;

/* Tells which part of the source a step is at. */
typedef struct {
    void *self;
    bool (*find)(void *self, const TraceFile *file, const char *function, const TraceStep *step,
                 SourceSpan *span);
} ViewPlaces;

typedef struct {
    int width, height; /* cells of the screen */
    bool ascii;        /* draw with ASCII characters only */
    bool animate;
    int detail; /* 1 to 4 */
    InlineMode inline_mode;
    char theme[VIEW_THEME_BYTES]; /* a theme's name or file; "": the usual one */
    bool no_guidance, no_follow, no_mouse;
    int speed;                /* of playing: index of a table of rates */
    StepNumber start;         /* 0: the first step */
    const KeyMap *keys;       /* borrowed by view_open; NULL: as command.def has them */
    const ViewHost *host;     /* borrowed; NULL: nobody */
    const ViewPlaces *places; /* borrowed; NULL: nothing is known */
    const Diagnostic *fault;  /* borrowed: the script cannot be run, this is why; or NULL */
} ViewOptions;

enum { VIEW_LEAST_WIDTH = 40, VIEW_LEAST_HEIGHT = 12 };

/* What the caller has to do after a key or a tick. */
enum {
    VIEW_REDRAW = 1,  /* view_draw, and show it */
    VIEW_REPAINT = 2, /* send every cell anew */
    VIEW_SUSPEND = 4, /* give the terminal back and stop, as ^Z does */
    VIEW_QUIT = 8,
    VIEW_EDIT = 16,  /* let the user edit the script, then run it again */
    VIEW_RERUN = 32, /* run it again */
};

/* 80x24, animated, detail 2, values in slots. */
ViewOptions view_default_options(void);

/* The trace is borrowed and must outlive the view; it grows while the view asks it
 * for steps. Caller closes. */
MUST_USE View *view_open(Trace *trace, const ViewOptions *options);
void view_close(View *view);

/* A key; returns VIEW_ bits. A key during an animation ends it, and counts. */
unsigned view_key(View *view, Key key);
/* The mouse; returns VIEW_ bits. */
unsigned view_mouse(View *view, Mouse mouse);
/* False if the mouse is to be left to the terminal. */
bool view_wants_mouse(const View *view);
/* So many seconds have passed; returns VIEW_ bits. */
unsigned view_tick(View *view, double seconds);
/* Seconds after which view_tick wants to be called; negative: not before a key. */
double view_wait(const View *view);
void view_resize(View *view, int width, int height);
/* Draws the screen on a canvas, which gets the view's size. */
void view_draw(View *view, Canvas *canvas);
/* Where the terminal's cursor belongs, as last drawn: at what is being typed, else at the
 * line of the source to be run next; screen readers follow it. False: nowhere. */
bool view_caret(const View *view, int *x, int *y, bool *typing);
/* Draws only the picture of memory, as large as it is, at most width by height. */
void view_draw_picture(View *view, Canvas *canvas, int width, int height);

/* The look to show the canvas with; borrowed until the next key. A theme set here
 * stays until the user takes another. */
const Theme *view_theme(const View *view);
void view_set_theme(View *view, const Theme *theme);

/* Goes to a step, reading on as far as needed; false if there is no such step, and
 * the last one is shown. For callers without keys. */
bool view_go(View *view, StepNumber step);
StepNumber view_step(const View *view);
/* Shows the view of that name ("picture", "table"); false if there is none. */
bool view_show_page(View *view, const char *name);
/* Selects an object, in whatever view; one that does not live is not selected. */
void view_select(View *view, ObjectId object);
/* The one line that tells the step: "Line 3  y = x   ...", cleaned. */
void view_append_story(const View *view, Buf *out);
/* True if everything fits together; for tests. */
bool view_check(const View *view);

#endif
