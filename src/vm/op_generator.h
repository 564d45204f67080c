/* Opcodes of generators. A generator's frame lies in the generator; it runs in an
 * evaluation of its own each time it is resumed.
 */
#ifndef VM_OP_GENERATOR_H
#define VM_OP_GENERATOR_H

#include "vm/generator.h"
#include "vm/leave.h"
#include "vm/loop.h"
#include "vm/slow.h"

/* The frame of the call moves into a new generator, which the caller gets. */
ALWAYS_INLINE Flow op_RETURN_GENERATOR(Loop *l, uint32_t oparg)
{
    loop_save_stack(l);
    Frame *frame = l->frame;
    Frame *caller = frame->previous;
    bool is_entry = frame->is_entry;
    Ref generator = generator_from_frame(l->vm, frame);
    if (UNLIKELY(generator.object == NULL))
        return FLOW_ERROR;
    if (UNLIKELY(is_entry)) {
        l->result = generator;
        return FLOW_RETURN;
    }
    loop_load(l, caller);
    push(l, generator);
    return FLOW_NEXT;
}

ALWAYS_INLINE Flow op_YIELD_VALUE(Loop *l, uint32_t oparg)
{
    Ref value = pop(l);
    loop_save_stack(l);
    if (RECORDING && !record_return(l->vm, l->frame, value.object)) {
        drop(loop_in(l), value);
        return FLOW_RERAISE;
    }
    generator_suspend(l->vm, l->frame);
    l->result = value;
    return FLOW_RETURN;
}

ALWAYS_INLINE Flow op_GET_YIELD_FROM_ITER(Loop *l, uint32_t oparg)
{
    loop_save(l);
    Object *iterable = peek(l, 1);
    if (is_generator(l->vm, iterable))
        return FLOW_NEXT;
    if (UNLIKELY(is_coroutine(l->vm, iterable)))
        return flow_of(slow_may_yield_from_coroutine(l->vm, l->frame));
    return finish(l, 1, object_iter(loop_in(l), iterable));
}

/* Below the value to send stands the inner iterator. Its end leaves the result in
 * its place and jumps. */
ALWAYS_INLINE Flow op_SEND(Loop *l, uint32_t oparg)
{
    loop_save(l);
    Ref result = NO_REF;
    Ref sent = pop(l);
    SendOutcome outcome = slow_send(l->vm, l->frame, peek(l, 1), sent.object, &result);
    drop(loop_in(l), sent);
    if (UNLIKELY(outcome == SEND_RAISED))
        return FLOW_ERROR;
    if (outcome == SEND_RETURNED) {
        pop_drop(l);
        l->ip += oparg;
    }
    push(l, result);
    return FLOW_NEXT;
}

#endif
