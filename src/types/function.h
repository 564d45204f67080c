/* Functions made by def and lambda, bound methods, cells, and functions written
 * in C.
 */
#ifndef TYPES_FUNCTION_H
#define TYPES_FUNCTION_H

#include "types/interp.h"

typedef struct {
    Object base;
    Slot globals, builtins, name, qualname, code, defaults, keyword_defaults, closure, doc, dict,
        module, annotations;
    Object *weaklist;
    uint32_t version; /* 0: none yet; changes with code, defaults: inline caches look at it */
} FunctionObject;     /* 136 bytes in CPython 3.11 */

typedef struct {
    Object base;
    Slot function, self;
    Object *weaklist;
} MethodObject; /* 48 bytes */

typedef struct {
    Object base;
    Slot content;
} CellObject; /* 24 bytes */

typedef struct {
    Object base;
    const NativeSpec *spec;
    Slot self;   /* bound object, or the module; may be empty */
    Slot module; /* str, or empty */
    Object *weaklist;
    void *unused;
} BuiltinObject; /* 56 bytes */

Ref function_new(Interp *in, Object *code, Object *globals);
Ref method_new(Interp *in, Object *function, Object *self);
Ref cell_new(Interp *in, Ref content); /* consumes; may be NO_REF */
Ref builtin_new(Interp *in, const NativeSpec *spec, Object *self, Object *module_name);
/* Checks the number of arguments as spec->kind says, then calls. */
Ref native_call(Interp *in, const NativeSpec *spec, Object *self, Arguments arguments);

extern const TypeSpec function_spec, method_spec, cell_spec, builtin_spec;

#endif
