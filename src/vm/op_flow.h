/* Opcodes that jump, loop and return. */
#ifndef VM_OP_FLOW_H
#define VM_OP_FLOW_H

#include "types/iterators.h"
#include "types/range.h"
#include "vm/leave.h"
#include "vm/int_result.h"
#include "vm/loop.h"
#include "vm/slow.h"

ALWAYS_INLINE Flow op_JUMP_FORWARD(Loop *l, uint32_t oparg)
{
    l->ip += oparg;
    return FLOW_NEXT;
}

ALWAYS_INLINE Flow op_JUMP_BACKWARD_QUICK(Loop *l, uint32_t oparg)
{
    if (UNLIKELY(!loop_spend(l)))
        return FLOW_ERROR;
    l->ip -= oparg;
    return FLOW_NEXT;
}

ALWAYS_INLINE Flow op_JUMP_BACKWARD(Loop *l, uint32_t oparg)
{
    code_warm_up(l->vm, loop_code(l));
    return op_JUMP_BACKWARD_QUICK(l, oparg);
}

ALWAYS_INLINE Flow op_JUMP_BACKWARD_NO_INTERRUPT(Loop *l, uint32_t oparg)
{
    l->ip -= oparg;
    return FLOW_NEXT;
}

/* Jumps by `distance` code units if the popped value's truth is `wanted`. */
ALWAYS_INLINE Flow jump_if(Loop *l, bool wanted, ptrdiff_t distance)
{
    int truth = loop_is_true(l, peek(l, 1));
    pop_drop(l);
    if (UNLIKELY(truth < 0))
        return FLOW_ERROR;
    if (truth == wanted)
        l->ip += distance;
    return FLOW_NEXT;
}

ALWAYS_INLINE Flow jump_back_if(Loop *l, bool wanted, uint32_t oparg)
{
    const uint16_t *here = l->ip;
    code_heat_up(l->vm, loop_code(l));
    Flow flow = jump_if(l, wanted, -(ptrdiff_t)oparg);
    if (l->ip != here && UNLIKELY(!loop_spend(l)))
        return FLOW_ERROR;
    return flow;
}

ALWAYS_INLINE Flow jump_if_none(Loop *l, bool wanted, ptrdiff_t distance)
{
    bool is_none = peek(l, 1) == loop_in(l)->none;
    loop_save(l);
    pop_drop(l);
    if (is_none == wanted)
        l->ip += distance;
    if (distance < 0 && UNLIKELY(!loop_spend(l)))
        return FLOW_ERROR;
    return FLOW_NEXT;
}

ALWAYS_INLINE Flow op_POP_JUMP_FORWARD_IF_FALSE(Loop *l, uint32_t oparg)
{
    return jump_if(l, false, oparg);
}

ALWAYS_INLINE Flow op_POP_JUMP_FORWARD_IF_TRUE(Loop *l, uint32_t oparg)
{
    return jump_if(l, true, oparg);
}

ALWAYS_INLINE Flow op_POP_JUMP_BACKWARD_IF_FALSE(Loop *l, uint32_t oparg)
{
    return jump_back_if(l, false, oparg);
}

ALWAYS_INLINE Flow op_POP_JUMP_BACKWARD_IF_TRUE(Loop *l, uint32_t oparg)
{
    return jump_back_if(l, true, oparg);
}

ALWAYS_INLINE Flow op_POP_JUMP_FORWARD_IF_NONE(Loop *l, uint32_t oparg)
{
    return jump_if_none(l, true, oparg);
}

ALWAYS_INLINE Flow op_POP_JUMP_FORWARD_IF_NOT_NONE(Loop *l, uint32_t oparg)
{
    return jump_if_none(l, false, oparg);
}

ALWAYS_INLINE Flow op_POP_JUMP_BACKWARD_IF_NONE(Loop *l, uint32_t oparg)
{
    return jump_if_none(l, true, -(ptrdiff_t)oparg);
}

ALWAYS_INLINE Flow op_POP_JUMP_BACKWARD_IF_NOT_NONE(Loop *l, uint32_t oparg)
{
    return jump_if_none(l, false, -(ptrdiff_t)oparg);
}

/* `and`, `or`: the value stays if it decides. */
ALWAYS_INLINE Flow jump_or_pop(Loop *l, bool wanted, uint32_t oparg)
{
    int truth = loop_is_true(l, peek(l, 1));
    if (UNLIKELY(truth < 0))
        return FLOW_ERROR;
    if (truth == wanted)
        l->ip += oparg;
    else
        pop_drop(l);
    return FLOW_NEXT;
}

ALWAYS_INLINE Flow op_JUMP_IF_FALSE_OR_POP(Loop *l, uint32_t oparg)
{
    return jump_or_pop(l, false, oparg);
}

ALWAYS_INLINE Flow op_JUMP_IF_TRUE_OR_POP(Loop *l, uint32_t oparg)
{
    return jump_or_pop(l, true, oparg);
}

ALWAYS_INLINE Flow op_GET_ITER(Loop *l, uint32_t oparg)
{
    loop_save(l);
    return finish(l, 1, object_iter(loop_in(l), peek(l, 1)));
}

/* The iterator has ended: it goes, and the loop is left. */
ALWAYS_INLINE Flow end_loop(Loop *l, uint32_t oparg)
{
    pop_drop(l);
    l->ip += oparg;
    return FLOW_NEXT;
}

/* The next item of the commonest iterators without a call; NO_REF: ask the type. A
 * recording run always asks, for there the iterator shows another value. */
ALWAYS_INLINE Ref next_quickly(Interp *in, Object *iterator)
{
    if (RECORDING)
        return NO_REF;
    if (IS_EXACT(in, iterator, list_iterator)) {
        SequenceIterator *at = (SequenceIterator *)iterator;
        const Object *list = at->sequence.object;
        return list != NULL && at->index < list_size(list) ? keep(list_get(list, at->index++))
                                                           : NO_REF;
    }
    if (IS_EXACT(in, iterator, range_iterator)) {
        RangeIterator *range = (RangeIterator *)iterator;
        if (range->left <= 0)
            return NO_REF;
        int64_t value = range->next;
        range->left--;
        range->next = (int64_t)((uint64_t)value + (uint64_t)range->step);
        return int_result(in, value);
    }
    return NO_REF;
}

ALWAYS_INLINE Flow op_FOR_ITER(Loop *l, uint32_t oparg)
{
    loop_save(l);
    Interp *in = loop_in(l);
    Object *iterator = peek(l, 1);
    Ref item = next_quickly(in, iterator);
    if (LIKELY(item.object != NULL)) {
        push(l, item);
        return FLOW_NEXT;
    }
    if (LIKELY(iterator->type->slots.next != NULL))
        item = iterator->type->slots.next(in, iterator);
    else /* its class has lost __next__ meanwhile */
        item = iterator_next(in, iterator);
    if (LIKELY(item.object != NULL)) {
        push(l, item);
        return FLOW_NEXT;
    }
    if (UNLIKELY(is_raised(in)) && !slow_stop_iteration(l->vm, l->frame))
        return FLOW_ERROR;
    return end_loop(l, oparg);
}

/* The end of a call: the value goes to the caller's stack, or out of this
 * evaluation. */
ALWAYS_INLINE Flow return_value(Loop *l, Ref value)
{
    Frame *frame = l->frame;
    Interp *in = loop_in(l);
    if (frame->owner == FRAME_OF_CONSTRUCTOR) {
        loop_save_stack(l);
        value = leave_constructor(l->vm, frame, value);
        if (value.object == NULL) {
            loop_load(l, l->vm->current);
            return FLOW_ERROR;
        }
        loop_load(l, l->vm->current);
        push(l, value);
        return FLOW_NEXT;
    }
    Frame *caller = frame->previous;
    bool is_entry = frame->is_entry;
    loop_save_stack(l);
    frame_leave(l->vm, frame);
    in->recursion_depth--;
    if (UNLIKELY(is_entry)) {
        l->result = value;
        return FLOW_RETURN;
    }
    loop_load(l, caller);
    push(l, value);
    return FLOW_NEXT;
}

ALWAYS_INLINE Flow op_RETURN_VALUE(Loop *l, uint32_t oparg)
{
    Ref value = pop(l);
    if (RECORDING && !record_return(l->vm, l->frame, value.object)) {
        drop(loop_in(l), value);
        return FLOW_RERAISE;
    }
    return return_value(l, value);
}

ALWAYS_INLINE Flow op_RESUME_QUICK(Loop *l, uint32_t oparg)
{
    return flow_of(loop_spend(l));
}

ALWAYS_INLINE Flow op_RESUME(Loop *l, uint32_t oparg)
{
    code_warm_up(l->vm, loop_code(l));
    return flow_of(loop_spend(l));
}

ALWAYS_INLINE Flow op_EXTENDED_ARG(Loop *l, uint32_t oparg)
{
    return FLOW_EXTEND;
}

#endif
