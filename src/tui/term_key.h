/* From what ncurses reads to keys. */
#ifndef TUI_TERM_KEY_H
#define TUI_TERM_KEY_H

#include <stdbool.h>

#include "view/key.h"
#include "view/mouse.h"

/* `code` as get_wch gives it, `is_function` true for KEY_CODE_YES. KEY_NOTHING for
 * what the program has no name for. */
Key term_key_from_code(unsigned code, bool is_function);

/* What ncurses tells of the mouse (its MEVENT's state and cell); false if it means nothing
 * here. */
bool term_mouse_from_event(unsigned long state, int x, int y, Mouse *mouse);

#endif
