/* Exceptions that nobody can catch: those of __del__, of weakref callbacks, of generators
 * that are closed because nothing holds them any more.
 */
#ifndef VM_UNRAISABLE_H
#define VM_UNRAISABLE_H

#include "vm/machine.h"

/* Interp.unraisable: takes the pending exception and gives it to sys.unraisablehook, or
 * writes "Exception ignored in: ...". where: borrowed; NULL if nothing is to be named. */
void unraisable_tell(Interp *in, Object *where);
/* sys.unraisablehook(args): writes what `args` tells. */
Ref sys_unraisablehook(Interp *in, Object *self, Arguments arguments);

#endif
