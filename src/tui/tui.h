/* A view in a terminal. */
#ifndef TUI_TUI_H
#define TUI_TUI_H

#include "tui/term.h"
#include "view/view.h"

/* Shows the view and gives it keys until it is left. The terminal must have been
 * taken with term_start; it is given back before this returns. Returns 0 when the
 * user left, or the signal that ended it: the caller tidies up and calls
 * term_die_of. */
int tui_run(View *view);

#endif
