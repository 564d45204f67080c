/* The modules that are handed to a machine: those written in C and those written in
 * Python whose text is in the program (CPython's frozen modules).
 */
#ifndef VM_MODULE_TABLE_H
#define VM_MODULE_TABLE_H

#include "types/interp.h"
#include "vm/vm.h"

/* A module written in C: its types and functions, and what else is in it.
 *
 * A module's types are made when it is first imported, in the order of the two lists
 * (a base before what derives from it: TypeSpec.base_spec). Those of `types` are names
 * of the module, called what stands behind the last dot of their spec's name
 * ("itertools.count"); those of `hidden_types` can only be met (functools.KeyWrapper).
 * C code finds the type of an object it makes by module_type(in, &spec) of
 * types/module.h; slots.new and methods with NATIVE_CLASS are given it. */
typedef struct {
    const char *name;
    const NativeSpec *functions;            /* ends with a NULL name; may be NULL */
    bool (*fill)(Interp *in, Object *dict); /* may be NULL; false: raised */
    const char *sentence;                   /* __doc__; may be NULL */
    const TypeSpec *const *types;           /* ends with NULL; may be NULL */
    const TypeSpec *const *hidden_types;    /* the same */
    /* In CPython a file of its own, which a script's file of the same name hides. */
    bool is_extension;
} ModuleSpec;

/* A module written in Python. Its code's filename is "<frozen NAME>"; its frames are
 * recorded, but make no steps. */
typedef struct {
    const char *name; /* with dots */
    const char *text;
    size_t length;
    bool is_package;
    /* In CPython it is written in C: calls of its functions are no lines of a traceback. */
    bool stands_for_c;
} FrozenModule;

struct ModuleTable {
    const ModuleSpec *const *specs; /* ends with NULL */
    const FrozenModule *frozen;
    size_t frozen_count;
};

#endif
