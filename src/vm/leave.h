/* The end of frames. */
#ifndef VM_LEAVE_H
#define VM_LEAVE_H

#include "vm/machine.h"

/* Drops what the frame holds in CPython's order (locals by slot, then namespace,
 * function, code), or hands it to the frame object if somebody holds that; gives
 * the memory back and makes the caller current. frame->top says how many slots are
 * in use. For a generator's frame: the generator is finished. */
void frame_leave(Vm *vm, Frame *frame);
/* Only drops (or hands over). */
void frame_clear(Vm *vm, Frame *frame);
/* __init__ returned `value` (consumed): leaves its frame, drops the operands of the
 * call from the caller's stack and gives the instance. NO_REF: raised. */
Ref leave_constructor(Vm *vm, Frame *frame, Ref value);
/* The same when an exception has left __init__, with nothing to give. */
void leave_constructor_raised(Vm *vm, Frame *frame);

/* The frame's object, made if need be; borrowed; NULL raised. */
Object *frame_object(Vm *vm, Frame *frame);
/* The namespace dict that locals() gives, brought up to date; borrowed; NULL raised. */
Object *frame_locals(Vm *vm, Frame *frame);
/* The innermost frame that has begun, from `frame` outward; may be NULL. */
Frame *frame_visible(Frame *frame);

/* What Interp.frames points to. */
extern const struct FrameHooks frame_hooks;

#endif
