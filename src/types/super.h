/* super: attribute lookup behind a class in an object's MRO. */
#ifndef TYPES_SUPER_H
#define TYPES_SUPER_H

#include "types/type.h"

typedef struct {
    Object base;
    Slot type, object, object_type;
} SuperObject; /* 40 bytes */

/* super(type, object); object may be NULL (unbound). super() without arguments asks
 * the Interp's super_arguments hook for the two. */
Ref super_new(Interp *in, TypeObject *type, Object *object);
extern const TypeSpec super_spec;

#endif
