/* Module objects. */
#ifndef TYPES_MODULE_H
#define TYPES_MODULE_H

#include "types/interp.h"

typedef struct {
    Object base;
    Slot dict, name;
    void *unused;     /* CPython's definition */
    bool loading;     /* its code is running for the first time */
    bool is_built_in; /* made by the program, not by a script */
    Object *weaklist;
} ModuleObject; /* 56 bytes */

/* With __name__, __doc__ (None), __package__, __loader__, __spec__ in its dict. */
Ref module_new(Interp *in, const char *name);
/* Borrowed. */
Object *module_dict(const Object *module);
/* Missing attributes of a module that is being loaded are told in other words. */
void module_set_loading(Object *module, bool loading);
bool module_is_loading(const Interp *in, const Object *module);
/* Adds each function of the table (ends with a NULL name) as a built-in function. */
bool module_add_functions(Interp *in, Object *module, const NativeSpec *functions);
/* Makes the types of the table (ends with NULL) that are not made yet. `shown`: they are
 * names of the module, too. */
bool module_add_types(Interp *in, Object *module, const TypeSpec *const *types, bool shown);
/* The type a module made of its spec; borrowed. The module must have been imported. */
TypeObject *module_type(const Interp *in, const TypeSpec *spec);

extern const TypeSpec module_spec;

#endif
