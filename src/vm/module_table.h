/* The modules that are handed to a machine: those written in C and those written in
 * Python whose text is in the program (CPython's frozen modules).
 */
#ifndef VM_MODULE_TABLE_H
#define VM_MODULE_TABLE_H

#include "types/interp.h"
#include "vm/vm.h"

/* A module written in C: its functions, and what else is in it. */
typedef struct {
    const char *name;
    const NativeSpec *functions;            /* ends with a NULL name */
    bool (*fill)(Interp *in, Object *dict); /* may be NULL; false: raised */
    const char *sentence;
} ModuleSpec;

/* A module written in Python. Its code's filename is "<frozen NAME>"; its frames are
 * recorded, but make no steps. */
typedef struct {
    const char *name; /* with dots */
    const char *text;
    size_t length;
    bool is_package;
} FrozenModule;

struct ModuleTable {
    const ModuleSpec *const *specs; /* ends with NULL */
    const FrozenModule *frozen;
    size_t frozen_count;
};

#endif
