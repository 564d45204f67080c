/* The table of interned strings: one object for each text, so that names compare by
 * address. Entries are not counted; a string leaves the table when it dies.
 */
#ifndef TYPES_INTERN_H
#define TYPES_INTERN_H

#include "types/interp.h"

/* Sets up in->interned with the one-letter names that CPython's own start-up modules
 * have interned already. False: no memory. */
MUST_USE bool intern_start(Interp *in);
void intern_stop(Interp *in);
/* A string that is interned is about to die. */
void intern_forget(Interp *in, Object *str);

/* Is it one of the letters that were interned as objects of their own? */
bool intern_is_startup_name(char letter);

#endif
