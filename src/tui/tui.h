/* A view in a terminal. */
#ifndef TUI_TUI_H
#define TUI_TUI_H

#include "tui/term.h"
#include "view/view.h"

/* Why the view was left. */
typedef enum {
    TUI_LEFT,   /* the user quit */
    TUI_EDIT,   /* the script shall be edited, then run again */
    TUI_RERUN,  /* it shall be run again */
    TUI_SIGNAL, /* a signal ended it: the caller tidies up and calls term_die_of */
} TuiEndKind;

typedef struct {
    TuiEndKind kind;
    int signal;
} TuiEnd;

/* Shows the view and gives it keys and the mouse until it is left. The terminal must have
 * been taken with term_start; it is given back before this returns. */
TuiEnd tui_run(View *view);

#endif
