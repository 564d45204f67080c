/* Opcodes for class statements, `with`, `assert`, annotations and the interactive
 * prompt.
 */
#ifndef VM_OP_CLASS_H
#define VM_OP_CLASS_H

#include "vm/loop.h"
#include "vm/slow.h"

ALWAYS_INLINE Flow op_LOAD_BUILD_CLASS(Loop *l, uint32_t oparg)
{
    loop_save(l);
    return finish(l, 0, slow_load_build_class(l->vm, l->frame));
}

ALWAYS_INLINE Flow op_LOAD_ASSERTION_ERROR(Loop *l, uint32_t oparg)
{
    TypeObject *type = loop_in(l)->exceptions[EXCEPTION_AssertionError];
    push(l, keep((Object *)type));
    return FLOW_NEXT;
}

ALWAYS_INLINE Flow op_SETUP_ANNOTATIONS(Loop *l, uint32_t oparg)
{
    loop_save(l);
    return flow_of(slow_setup_annotations(l->vm, l->frame));
}

ALWAYS_INLINE Flow op_PRINT_EXPR(Loop *l, uint32_t oparg)
{
    loop_save(l);
    bool done = slow_print_expression(l->vm, peek(l, 1));
    pop_drop(l);
    return flow_of(done);
}

/* The manager itself is let go before __enter__ runs: its bound __exit__ holds it. */
ALWAYS_INLINE Flow enter_with(Loop *l, bool is_async)
{
    loop_save(l);
    Ref exit = NO_REF;
    Ref enter = slow_find_enter(l->vm, peek(l, 1), is_async, &exit);
    pop_drop(l);
    if (UNLIKELY(enter.object == NULL))
        return FLOW_ERROR;
    push(l, exit);
    loop_save(l);
    Ref entered = object_call_none(loop_in(l), enter.object);
    drop(loop_in(l), enter);
    if (UNLIKELY(entered.object == NULL))
        return FLOW_ERROR;
    push(l, entered);
    return FLOW_NEXT;
}

ALWAYS_INLINE Flow op_BEFORE_WITH(Loop *l, uint32_t oparg)
{
    return enter_with(l, false);
}

ALWAYS_INLINE Flow op_WITH_EXCEPT_START(Loop *l, uint32_t oparg)
{
    loop_save(l);
    return finish(l, 0, slow_exit_with(l->vm, peek(l, 4), peek(l, 1)));
}

#endif
