/* Methods of object for copy and pickle. */
#ifndef TYPES_OBJECT_REDUCE_H
#define TYPES_OBJECT_REDUCE_H

#include "types/interp.h"

/* object.__reduce_ex__(protocol), object.__reduce__(), object.__getstate__() */
Ref object_reduce_ex(Interp *in, Object *self, Arguments arguments);
Ref object_reduce(Interp *in, Object *self, Arguments arguments);
Ref object_getstate(Interp *in, Object *self, Arguments arguments);

#endif
