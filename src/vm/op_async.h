/* Opcodes of `await`, `async for`, `async with` and async generators. */
#ifndef VM_OP_ASYNC_H
#define VM_OP_ASYNC_H

#include "vm/async_generator.h"
#include "vm/op_class.h"
#include "vm/slow.h"

ALWAYS_INLINE Flow op_GET_AWAITABLE(Loop *l, uint32_t oparg)
{
    loop_save(l);
    return finish(l, 1, slow_get_awaitable(l->vm, peek(l, 1), oparg));
}

ALWAYS_INLINE Flow op_GET_AITER(Loop *l, uint32_t oparg)
{
    loop_save(l);
    return finish(l, 1, slow_get_aiter(l->vm, peek(l, 1)));
}

ALWAYS_INLINE Flow op_GET_ANEXT(Loop *l, uint32_t oparg)
{
    loop_save(l);
    return finish(l, 0, slow_get_anext(l->vm, peek(l, 1)));
}

/* Reached by an exception in __anext__: StopAsyncIteration ends the loop. */
ALWAYS_INLINE Flow op_END_ASYNC_FOR(Loop *l, uint32_t oparg)
{
    loop_save(l);
    Interp *in = loop_in(l);
    if (is_instance_of(peek(l, 1), in->exceptions[EXCEPTION_StopAsyncIteration])) {
        pop_drop(l);
        pop_drop(l);
        return FLOW_NEXT;
    }
    raise_object(in, pop(l));
    return FLOW_RERAISE;
}

ALWAYS_INLINE Flow op_BEFORE_ASYNC_WITH(Loop *l, uint32_t oparg)
{
    return enter_with(l, true);
}

ALWAYS_INLINE Flow op_ASYNC_GEN_WRAP(Loop *l, uint32_t oparg)
{
    loop_save(l);
    return finish(l, 1, async_generator_wrap(l->vm, peek(l, 1)));
}

#endif
