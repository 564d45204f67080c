/* Opcodes that move values between the evaluation stack, the constants and the
 * local variables.
 */
#ifndef VM_OP_STACK_H
#define VM_OP_STACK_H

#include "vm/loop.h"
#include "vm/slow.h"

ALWAYS_INLINE Flow op_CACHE(Loop *l, uint32_t oparg)
{
    return flow_of(slow_bad_opcode(l->vm));
}

ALWAYS_INLINE Flow op_NOP(Loop *l, uint32_t oparg)
{
    return FLOW_NEXT;
}

ALWAYS_INLINE Flow op_POP_TOP(Loop *l, uint32_t oparg)
{
    loop_save(l);
    pop_drop(l);
    return FLOW_NEXT;
}

ALWAYS_INLINE Flow op_PUSH_NULL(Loop *l, uint32_t oparg)
{
    push(l, NO_REF);
    return FLOW_NEXT;
}

ALWAYS_INLINE Flow op_SWAP(Loop *l, uint32_t oparg)
{
    Object *top = l->sp[-1].object;
    if (RECORDING) /* told anew at the next step, if they still stand then */
        record_popped(l->vm, (uint32_t)(l->sp - oparg - l->frame->slots));
    l->sp[-1].object = peek(l, oparg);
    l->sp[-(ptrdiff_t)oparg].object = top;
    return FLOW_NEXT;
}

ALWAYS_INLINE Flow op_COPY(Loop *l, uint32_t oparg)
{
    push(l, keep(peek(l, oparg)));
    return FLOW_NEXT;
}

ALWAYS_INLINE Flow op_LOAD_CONST(Loop *l, uint32_t oparg)
{
    push(l, keep(l->constants[oparg].object));
    return FLOW_NEXT;
}

ALWAYS_INLINE Flow op_LOAD_FAST(Loop *l, uint32_t oparg)
{
    Object *value = l->locals[oparg].object;
    if (UNLIKELY(value == NULL)) {
        loop_save(l);
        return flow_of(slow_unbound_local(l->vm, l->frame, oparg));
    }
    push(l, keep(value));
    return FLOW_NEXT;
}

ALWAYS_INLINE Flow op_STORE_FAST(Loop *l, uint32_t oparg)
{
    loop_save(l);
    local_store(l, oparg, pop(l));
    return FLOW_NEXT;
}

ALWAYS_INLINE Flow op_DELETE_FAST(Loop *l, uint32_t oparg)
{
    loop_save(l);
    if (UNLIKELY(l->locals[oparg].object == NULL))
        return flow_of(slow_unbound_local(l->vm, l->frame, oparg));
    local_store(l, oparg, NO_REF);
    return FLOW_NEXT;
}

/* Two instructions in one: made where one follows the other, never while steps are
 * recorded, for a new line may begin between them. */

ALWAYS_INLINE uint32_t second_oparg(Loop *l)
{
    return *l->ip++ >> 8;
}

ALWAYS_INLINE Flow op_LOAD_FAST__LOAD_FAST(Loop *l, uint32_t oparg)
{
    Flow flow = op_LOAD_FAST(l, oparg);
    return flow == FLOW_NEXT ? op_LOAD_FAST(l, second_oparg(l)) : flow;
}

ALWAYS_INLINE Flow op_LOAD_FAST__LOAD_CONST(Loop *l, uint32_t oparg)
{
    Flow flow = op_LOAD_FAST(l, oparg);
    return flow == FLOW_NEXT ? op_LOAD_CONST(l, second_oparg(l)) : flow;
}

ALWAYS_INLINE Flow op_LOAD_CONST__LOAD_FAST(Loop *l, uint32_t oparg)
{
    (void)op_LOAD_CONST(l, oparg);
    return op_LOAD_FAST(l, second_oparg(l));
}

ALWAYS_INLINE Flow op_STORE_FAST__LOAD_FAST(Loop *l, uint32_t oparg)
{
    (void)op_STORE_FAST(l, oparg);
    return op_LOAD_FAST(l, second_oparg(l));
}

ALWAYS_INLINE Flow op_STORE_FAST__STORE_FAST(Loop *l, uint32_t oparg)
{
    (void)op_STORE_FAST(l, oparg);
    return op_STORE_FAST(l, second_oparg(l));
}

#endif
