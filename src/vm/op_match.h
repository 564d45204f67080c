/* Opcodes of the match statement. */
#ifndef VM_OP_MATCH_H
#define VM_OP_MATCH_H

#include "types/int.h"
#include "vm/loop.h"
#include "vm/slow.h"

ALWAYS_INLINE Flow op_GET_LEN(Loop *l, uint32_t oparg)
{
    loop_save(l);
    int64_t length = object_length(loop_in(l), peek(l, 1));
    if (UNLIKELY(length < 0))
        return FLOW_ERROR;
    return finish(l, 0, int_from_i64(loop_in(l), length));
}

ALWAYS_INLINE Flow op_MATCH_MAPPING(Loop *l, uint32_t oparg)
{
    return finish_bool(l, 0, object_has_flag(peek(l, 1), TYPE_FLAG_MAPPING));
}

ALWAYS_INLINE Flow op_MATCH_SEQUENCE(Loop *l, uint32_t oparg)
{
    return finish_bool(l, 0, object_has_flag(peek(l, 1), TYPE_FLAG_SEQUENCE));
}

ALWAYS_INLINE Flow op_MATCH_KEYS(Loop *l, uint32_t oparg)
{
    loop_save(l);
    return finish(l, 0, slow_match_keys(l->vm, peek(l, 2), peek(l, 1)));
}

/* Names, class and subject are let go in this order. */
ALWAYS_INLINE Flow op_MATCH_CLASS(Loop *l, uint32_t oparg)
{
    loop_save(l);
    Ref values = slow_match_class(l->vm, l->sp - 3, oparg);
    pop_drop(l);
    pop_drop(l);
    return finish(l, 1, values);
}

#endif
