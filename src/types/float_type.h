/* What the files of float give to the type's table. */
#ifndef TYPES_FLOAT_TYPE_H
#define TYPES_FLOAT_TYPE_H

#include "types/float_core.h"

Ref float_construct(Interp *in, TypeObject *type, Arguments arguments);
/* The float itself, or a subclass instance's value. */
Ref float_exact(Interp *in, Object *self);

extern const NativeSpec float_methods[];
extern const PropertySpec float_properties[];

#endif
