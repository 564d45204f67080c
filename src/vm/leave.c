/* The end of frames. Usually what a frame holds is dropped; if its frame object is
 * held by somebody (a traceback), everything moves there, as in CPython's
 * take_ownership, and dies with it.
 */
#include "vm/leave.h"

#include <string.h>

#include "heap/gc.h"
#include "types/dict.h"
#include "vm/generator.h"
#include "vm/record.h"
#include "vm/unwind.h"

/* --- frame objects --- */

Object *frame_object(Vm *vm, Frame *frame)
{
    if (frame->object.object != NULL)
        return frame->object.object;
    Ref object = frame_object_new(&vm->in, frame, code_frame_slots(frame_code(frame)->code));
    frame->object.object = object.object;
    if (vm->recorder != NULL && object.object != NULL)
        record_fields(vm, frame);
    return object.object;
}

Frame *frame_visible(Frame *frame)
{
    while (frame != NULL && frame_is_incomplete(frame))
        frame = frame->previous;
    return frame;
}

/* The object becomes the owner of the frame's slots. */
static void take_ownership(Vm *vm, FrameObject *object, Frame *frame)
{
    Frame *caller = frame->owner == FRAME_OF_GENERATOR ? NULL : frame_visible(frame->previous);
    if (caller != NULL) {
        Object *back = frame_object(vm, caller);
        if (back == NULL)
            raise_clear(&vm->in);
        else
            slot_store(vm_heap(vm), &object->var.base, &object->back, SLOT_KEY(FIELD, 0),
                       keep(back));
    }
    Frame *own = (Frame *)(void *)object->own_frame;
    memcpy(own, frame, sizeof(Frame) + frame->top * sizeof(Slot));
    own->owner = FRAME_OF_OBJECT;
    own->previous = NULL;
    own->object.object = NULL;
    own->id = 0;
    object->frame = own;
    object->owned = &frame_hooks;
    if (vm->recorder != NULL)
        record_frame_moved(vm, frame, &object->var.base);
    if (!gc_is_tracked(&object->var.base)) {
        gc_track(vm_heap(vm), &object->var.base);
        object_tracked(vm_heap(vm), &object->var.base);
    }
}

static void drop_slot(Vm *vm, Frame *frame, uint32_t index)
{
    Ref value = {frame->slots[index].object};
    frame->slots[index].object = NULL;
    if (vm->recorder != NULL)
        record_local(vm, frame, index, NULL);
    drop(&vm->in, value);
}

static void drop_field(Vm *vm, Slot *field)
{
    Ref value = {field->object};
    field->object = NULL;
    drop(&vm->in, value);
}

void frame_clear(Vm *vm, Frame *frame)
{
    Object *object = frame->object.object;
    if (object != NULL) {
        frame->object.object = NULL;
        if (object->refcount > 1) {
            take_ownership(vm, (FrameObject *)object, frame);
            drop(&vm->in, (Ref){object});
            return;
        }
        ((FrameObject *)object)->frame = NULL;
        if (vm->recorder != NULL)
            record_fields(vm, frame);
        drop(&vm->in, (Ref){object});
    }
    if (UNLIKELY(vm->recorder != NULL)) {
        uint32_t locals = (uint32_t)frame_code(frame)->code->localsplus_count;
        if (frame->id != 0)
            record_stack_cleared(vm, frame, locals);
        for (uint32_t i = 0; i < frame->top; i++)
            drop_slot(vm, frame, i);
        if (frame->id != 0)
            record_fields_cleared(vm, frame);
    } else {
        for (uint32_t i = 0; i < frame->top; i++)
            drop(&vm->in, (Ref){frame->slots[i].object});
    }
    drop_field(vm, &frame->locals);
    drop_field(vm, &frame->function);
    drop_field(vm, &frame->code);
}

void frame_leave(Vm *vm, Frame *frame)
{
    if (UNLIKELY(frame->owner == FRAME_OF_GENERATOR)) {
        generator_finished(vm, frame);
        return;
    }
    Frame *caller = frame->previous;
    frame_clear(vm, frame);
    if (UNLIKELY(vm->recorder != NULL)) {
        record_frame_leave(vm, frame);
        record_frame_gone(vm, frame);
    }
    vm->current = caller;
    data_stack_release(&vm->stack, (Slot *)(void *)frame);
}

/* --- constructors --- */

/* Instance and arguments kept behind the stack; the frame is left. */
static Ref take_constructed(Vm *vm, Frame *frame, Ref *arguments)
{
    const Slot *kept = frame->slots + code_frame_slots(frame_code(frame)->code);
    Ref instance = {kept[0].object};
    *arguments = (Ref){kept[1].object};
    frame_leave(vm, frame);
    vm->in.recursion_depth -= 2;
    return instance;
}

/* What the call stands on leaves the caller's stack. */
static void drop_operands(Vm *vm, uint32_t count)
{
    Frame *caller = vm->current;
    uint32_t base = caller->top - count;
    if (vm->recorder != NULL)
        record_popped(vm, base);
    for (uint32_t i = 0; i < count; i++) {
        Ref operand = {caller->slots[base + i].object};
        caller->slots[base + i].object = NULL;
        drop(&vm->in, operand);
    }
    caller->top = base;
}

static Ref end_construction(Vm *vm, Frame *frame)
{
    Ref arguments;
    Ref instance = take_constructed(vm, frame, &arguments);
    uint32_t operands = (uint32_t)((VarObject *)arguments.object)->size + 2;
    drop(&vm->in, arguments);
    drop_operands(vm, operands);
    return instance;
}

Ref leave_constructor(Vm *vm, Frame *frame, Ref value)
{
    Interp *in = &vm->in;
    Ref instance = end_construction(vm, frame);
    if (value.object != in->none) {
        raise_error(in, EXCEPTION_TypeError, "__init__() should return None, not '%s'",
                    type_name_of(value.object));
        drop(in, instance);
        instance = NO_REF;
    }
    drop(in, value);
    return instance;
}

void leave_constructor_raised(Vm *vm, Frame *frame)
{
    drop(&vm->in, end_construction(vm, frame));
}
