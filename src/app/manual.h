/* The manual page and the shells' completions, made from the tables of options,
 * subcommands, keys and settings. `boxarrow help man|bash|zsh|fish` prints them, and make
 * install puts them where they belong.
 */
#ifndef APP_MANUAL_H
#define APP_MANUAL_H

#include <stdbool.h>

#include "base/buf.h"

/* Appends the text of that name; false if there is none. */
bool manual_append(Buf *out, const char *name);

#endif
