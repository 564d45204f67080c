/* Opcodes for operators, comparisons and subscripts. */
#ifndef VM_OP_ARITH_H
#define VM_OP_ARITH_H

#include "vm/loop.h"
#include "vm/slow.h"

ALWAYS_INLINE Flow op_UNARY_POSITIVE(Loop *l, uint32_t oparg)
{
    loop_save(l);
    return finish(l, 1, number_positive(loop_in(l), peek(l, 1)));
}

ALWAYS_INLINE Flow op_UNARY_NEGATIVE(Loop *l, uint32_t oparg)
{
    loop_save(l);
    return finish(l, 1, number_negative(loop_in(l), peek(l, 1)));
}

ALWAYS_INLINE Flow op_UNARY_INVERT(Loop *l, uint32_t oparg)
{
    loop_save(l);
    return finish(l, 1, number_invert(loop_in(l), peek(l, 1)));
}

ALWAYS_INLINE Flow op_UNARY_NOT(Loop *l, uint32_t oparg)
{
    loop_save(l);
    int truth = loop_is_true(l, peek(l, 1));
    return finish_bool(l, 1, truth < 0 ? truth : !truth);
}

ALWAYS_INLINE Flow op_BINARY_OP(Loop *l, uint32_t oparg)
{
    loop_save(l);
    Ref result = number_binary(loop_in(l), (int)oparg, peek(l, 2), peek(l, 1));
    skip_caches(l, 1);
    return finish(l, 2, result);
}

ALWAYS_INLINE Flow op_COMPARE_OP(Loop *l, uint32_t oparg)
{
    loop_save(l);
    Ref result = object_compare(loop_in(l), peek(l, 2), peek(l, 1), (CompareOp)oparg);
    skip_caches(l, 2);
    return finish(l, 2, result);
}

ALWAYS_INLINE Flow op_IS_OP(Loop *l, uint32_t oparg)
{
    loop_save(l);
    return finish_bool(l, 2, (peek(l, 2) == peek(l, 1)) ^ (int)oparg);
}

ALWAYS_INLINE Flow op_CONTAINS_OP(Loop *l, uint32_t oparg)
{
    loop_save(l);
    int found = object_contains(loop_in(l), peek(l, 1), peek(l, 2));
    return finish_bool(l, 2, found < 0 ? found : found ^ (int)oparg);
}

ALWAYS_INLINE Flow op_BINARY_SUBSCR(Loop *l, uint32_t oparg)
{
    loop_save(l);
    Ref result = object_get_item(loop_in(l), peek(l, 2), peek(l, 1));
    skip_caches(l, 4);
    return finish(l, 2, result);
}

ALWAYS_INLINE Flow op_STORE_SUBSCR(Loop *l, uint32_t oparg)
{
    loop_save(l);
    bool done = object_set_item(loop_in(l), peek(l, 2), peek(l, 1), peek(l, 3));
    skip_caches(l, 1);
    pop_drop_upward(l, 3);
    return flow_of(done);
}

ALWAYS_INLINE Flow op_DELETE_SUBSCR(Loop *l, uint32_t oparg)
{
    loop_save(l);
    bool done = object_delete_item(loop_in(l), peek(l, 2), peek(l, 1));
    pop_drop_upward(l, 2);
    return flow_of(done);
}

#endif
