/* From what ncurses reads to keys. */
#ifndef TUI_TERM_KEY_H
#define TUI_TERM_KEY_H

#include <stdbool.h>

#include "view/key.h"

/* `code` as get_wch gives it, `is_function` true for KEY_CODE_YES. KEY_NOTHING for
 * what the program has no name for. */
Key term_key_from_code(unsigned code, bool is_function);

#endif
