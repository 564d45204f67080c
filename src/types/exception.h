/* Exception objects, tracebacks, and the bookkeeping of raise and except. */
#ifndef TYPES_EXCEPTION_H
#define TYPES_EXCEPTION_H

#include "types/interp.h"

typedef struct {
    Object base;
    Slot dict, args, notes, traceback, context, cause;
    bool suppress_context;
} ExceptionObject; /* 72 bytes */

ALWAYS_INLINE bool is_exception(const Object *object)
{
    return object_has_flag(object, TYPE_FLAG_EXCEPTION_SUBCLASS);
}

typedef struct {
    Object base;
    Slot next;  /* towards the place where it was raised */
    Slot frame; /* frame object */
    int32_t instruction;
    int32_t line;
} TracebackObject; /* 40 bytes */

/* exception.with args tuple from `arguments`. */
Ref exception_new(Interp *in, TypeObject *type, Arguments arguments);
/* 1, 0, -1: does exception match class, or one of a tuple of classes? */
int exception_matches(Interp *in, Object *exception, Object *class_or_tuple);
void exception_set_context(Interp *in, Object *exception, Ref context);
void exception_set_cause(Interp *in, Object *exception, Ref cause);
void exception_set_traceback(Interp *in, Object *exception, Ref traceback);

extern const TypeSpec base_exception_spec, traceback_spec;

#endif
