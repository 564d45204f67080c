/* Raising, handling and unwinding. */
#ifndef VM_UNWIND_H
#define VM_UNWIND_H

#include "types/exception_group.h"
#include "vm/machine.h"

/* `raise exception from cause`: consumes both (cause may be NO_REF). Whatever comes
 * of it, an exception is pending. */
void raise_statement(Vm *vm, Ref exception, Ref cause);
/* TypeError: calling the exception class gave something else. as_repr: its type is
 * named as by repr. */
void raise_no_exception(Interp *in, Object *class, const Object *made, bool as_repr);
/* `raise` alone: true if the handled exception is pending again, false if there was
 * none (RuntimeError is pending). */
bool raise_again(Vm *vm);

/* An exception is pending in `frame`. Adds a traceback entry for frame->ip if
 * `is_new_here`, then finds a handler, leaving frames on the way: at first one for the
 * place before `ip` (which differs from frame->ip when a finally clause ends and raises
 * again what came up elsewhere). Gives the frame to go on in, ready at the handler;
 * NULL: the entry frame was left too. */
Frame *unwind(Vm *vm, Frame *frame, const uint16_t *ip, bool is_new_here);

/* Drops stack entries from frame->top down to `level` slots. */
void unwind_stack(Vm *vm, Frame *frame, uint32_t level);

/* 1, 0, -1: does `except type` catch it? Raises if type is no exception class. */
int except_matches(Vm *vm, Object *exception, Object *type);
/* `except* type`: as exception_group_match, after the same check of type. */
bool except_star_matches(Vm *vm, Object *exception, Object *type, GroupParts *parts);
#endif
