/* The terminal: taken, and always given back. One process has one terminal, so
 * its state is the one writable state of the program that belongs to nobody.
 */
#ifndef TUI_TERM_H
#define TUI_TERM_H

#include <stdbool.h>

#include "draw/theme.h"
#include "view/key.h"
#include "view/mouse.h"

typedef enum { TERM_COLOR_AUTO, TERM_COLOR_ALWAYS, TERM_COLOR_NEVER } TermColor;

/* Takes the terminal on standard output; keys come from standard input or, if that
 * is none, from /dev/tty. False if there is no usable terminal: *problem (static
 * text) says why, and nothing was changed. */
bool term_start(TermColor color, const char **problem);
/* Gives it back as it was; does nothing if it is not taken. */
void term_stop(void);
/* Gives it back, stops the process as ^Z does, and takes it again when the process
 * goes on. */
void term_suspend(void);

/* True if the locale can show the program's glyphs one column wide. Usable before
 * term_start, after which the locale is set. */
bool term_draws_unicode(void);
ColorLevel term_color_level(void);
/* True if colours are wanted: `no_color` is the environment's NO_COLOR or NULL, which
 * counts (unless empty) where nothing else was said. */
bool term_wants_color(TermColor color, const char *no_color);
/* Cells; asks the terminal anew. */
void term_size(int *width, int *height);

/* What happened outside; each is told once. */
typedef struct {
    bool interrupted; /* ^C */
    bool resized;
    bool stopped;   /* told to suspend */
    bool continued; /* goes on after a stop: draw everything anew */
    int fatal;      /* the signal that tells the program to end, or 0 */
} TermNews;
TermNews term_news(void);

/* Waits for a key or news, at most so many seconds (negative: without end). */
void term_wait(double seconds);
/* A key, or what the mouse did. */
typedef struct {
    bool is_mouse;
    Key key;
    Mouse mouse;
} TermInput;

/* The next key typed or thing the mouse did; false if there is none now. */
bool term_next_input(TermInput *input);
/* Has the mouse told, dragging too, or leaves it to the terminal. */
void term_set_mouse(bool wanted);

/* Ends the process by the signal's default action, as its parent expects. The
 * terminal must have been given back. */
void term_die_of(int signal);

/* "ncurses 6.4.20221231"; static. */
const char *term_library_version(void);

#endif
