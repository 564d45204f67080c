/* What int.c's sisters give to the type's table. */
#ifndef TYPES_INT_TYPE_H
#define TYPES_INT_TYPE_H

#include "types/int_core.h"

/* int(x), int(x, base) and the same for a subclass. */
Ref int_construct(Interp *in, TypeObject *type, Arguments arguments);
/* An instance of a subclass with the value, which is consumed. */
Ref int_of_subclass(Interp *in, TypeObject *type, Ref value);

extern const NativeSpec int_methods[];
extern const PropertySpec int_properties[];

#endif
