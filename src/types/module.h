/* Module objects. */
#ifndef TYPES_MODULE_H
#define TYPES_MODULE_H

#include "types/interp.h"

typedef struct {
    Object base;
    Slot dict, name;
    void *unused[2]; /* CPython's definition and state */
    Object *weaklist;
} ModuleObject; /* 56 bytes */

/* With __name__, __doc__ (None), __package__, __loader__, __spec__ in its dict. */
Ref module_new(Interp *in, const char *name);
/* Borrowed. */
Object *module_dict(const Object *module);
/* Adds each function of the table (ends with a NULL name) as a built-in function. */
bool module_add_functions(Interp *in, Object *module, const NativeSpec *functions);

extern const TypeSpec module_spec;

#endif
