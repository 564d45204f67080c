/* Making the frame of a call: what call_push.c and the loop's fastest call share. */
#ifndef VM_CALL_FRAME_H
#define VM_CALL_FRAME_H

#include <string.h>

#include "vm/call.h"
#include "vm/record.h"

/* A frame with empty slots on the data stack; consumes the function. */
ALWAYS_INLINE Frame *call_frame_new(Vm *vm, Object *function, size_t extra_slots)
{
    FunctionObject *callee = (FunctionObject *)function;
    CodeObject *code = (CodeObject *)callee->code.object;
    size_t head = sizeof(Frame) / sizeof(Slot);
    size_t slots = code_frame_slots(code->code) + extra_slots;
    Frame *frame = (Frame *)(void *)data_stack_take(&vm->stack, head + slots);
    frame->function.object = function;
    frame->globals = callee->globals.object;
    frame->locals.object = NULL;
    frame->code.object = keep(&code->var.base).object;
    frame->object.object = NULL;
    frame->previous = vm->current;
    frame->ip = code->units;
    frame->top = (uint32_t)code->code->localsplus_count;
    frame->id = 0;
    frame->owner = FRAME_OF_CALL;
    frame->is_entry = false;
    frame->is_executing = false;
    return frame;
}

/* As many positional arguments as parameters, nothing else: they are copied. */
ALWAYS_INLINE void call_copy_arguments(Frame *frame, const CallShape *shape)
{
    size_t count = shape->count;
    for (size_t i = 0; i < count; i++)
        frame->slots[i] = shape->slots[i];
    for (size_t i = count; i < frame->top; i++)
        frame->slots[i].object = NULL;
}

ALWAYS_INLINE Frame *call_frame_begin(Vm *vm, Frame *frame)
{
    if (UNLIKELY(vm->recorder != NULL)) {
        record_frame_new(vm, frame);
        record_frame_enter(vm, frame);
    }
    vm->current = frame;
    return frame;
}

/* call_push for a shape that is known to fit, with recursion depth left. */
ALWAYS_INLINE Frame *call_push_exact(Vm *vm, const CallShape *shape)
{
    vm->in.recursion_depth++;
    Frame *frame = call_frame_new(vm, shape->callable, 0);
    call_copy_arguments(frame, shape);
    return call_frame_begin(vm, frame);
}

/* Does a call with `count` positional arguments fill the parameters one to one? */
ALWAYS_INLINE bool call_fits_exactly(const Code *code, size_t count)
{
    return count == (size_t)code->argcount && code->kwonlyargcount == 0 &&
           !(code->flags & (CODE_VARARGS | CODE_VARKEYWORDS));
}

#endif
