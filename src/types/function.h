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
    void *unused;     /* CPython's vectorcall */
    uint32_t version; /* 0: none yet; changes with code, defaults: inline caches look at it */
} FunctionObject;     /* 136 bytes */

typedef struct {
    Object base;
    Slot function, self;
    Object *weaklist;
    void *unused; /* CPython's vectorcall */
} MethodObject;   /* 48 bytes */

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
/* "list.append()" or "len()" and nothing else: how errors name a native function;
 * owner is the type it is a method of, or NULL. */
void native_append_title(const NativeSpec *spec, const TypeObject *owner, Buf *out);
/* Checks the number of arguments as spec->kind says, then calls. self is NULL for
 * static ones; owner as above. */
Ref native_call_of(Interp *in, const NativeSpec *spec, const TypeObject *owner, Object *self,
                   Arguments arguments);
/* The same, with self's type (or for class and static methods self) as the owner; a module
 * or NULL as self: a plain function. */
Ref native_call(Interp *in, const NativeSpec *spec, Object *self, Arguments arguments);
/* Whose method messages name; NULL: a function's. */
const TypeObject *native_owner(const Interp *in, const NativeSpec *spec, const Object *self);
/* As native_call_of in warm code, where CPython takes shorter ways that count fewer levels of
 * recursion. */
Ref native_call_warm(Interp *in, const NativeSpec *spec, const TypeObject *owner, Object *self,
                     Arguments arguments);

/* The next version to give a function whose version is 0. */
uint32_t function_version(Interp *in, FunctionObject *function);
/* Calls with self in front of the arguments. */
Ref call_with_self(Interp *in, Object *callable, Object *self, Arguments arguments);

extern const TypeSpec function_spec, method_spec, cell_spec, builtin_spec;

#endif
