/* Calls with arguments that were kept for later: partial, methodcaller. */
#ifndef MODULES_SAVED_CALL_H
#define MODULES_SAVED_CALL_H

#include "types/interp.h"

/* callable(first, *saved, *arguments, **{**keywords, **arguments' keywords}): first may
 * be NULL (nothing), saved is a tuple, keywords a dict with str keys or NULL. */
Ref saved_call(Interp *in, Object *callable, Object *first, Object *saved, Object *keywords,
               Arguments arguments);
/* The keyword arguments of a call as a new dict. */
Ref saved_keywords(Interp *in, Arguments arguments);
/* Appends ", 1, x=2": what was kept, as reprs show it. */
bool saved_append_repr(Interp *in, Object *saved, Object *keywords, Buf *out);

#endif
