/* Opcodes that raise and handle exceptions. */
#ifndef VM_OP_EXCEPT_H
#define VM_OP_EXCEPT_H

#include "types/int.h"
#include "vm/loop.h"
#include "vm/unwind.h"

ALWAYS_INLINE Flow op_RAISE_VARARGS(Loop *l, uint32_t oparg)
{
    loop_save(l);
    if (oparg == 0)
        return raise_again(l->vm) ? FLOW_RERAISE : FLOW_ERROR;
    Ref cause = oparg == 2 ? pop(l) : NO_REF;
    Ref exception = pop(l);
    raise_statement(l->vm, exception, cause);
    return FLOW_ERROR;
}

ALWAYS_INLINE Flow op_RERAISE(Loop *l, uint32_t oparg)
{
    loop_save(l);
    if (oparg != 0)
        l->frame->ip = loop_code(l)->units + int_compact_value(peek(l, oparg + 1)) + 1;
    raise_object(loop_in(l), pop(l));
    return FLOW_RERAISE;
}

ALWAYS_INLINE Flow op_PUSH_EXC_INFO(Loop *l, uint32_t oparg)
{
    Interp *in = loop_in(l);
    Ref exception = pop(l);
    Handled *handled = l->vm->handled;
    Ref before = handled->value.object != NULL ? (Ref){handled->value.object} : keep_none(in);
    handled->value.object = keep(exception.object).object;
    if (RECORDING)
        record_catch(l->vm, l->frame, exception.object);
    push(l, before);
    push(l, exception);
    return FLOW_NEXT;
}

ALWAYS_INLINE Flow op_POP_EXCEPT(Loop *l, uint32_t oparg)
{
    loop_save(l);
    Handled *handled = l->vm->handled;
    Ref was = {handled->value.object};
    handled->value.object = pop(l).object;
    drop(loop_in(l), was);
    return FLOW_NEXT;
}

/* What matches is handled from here on; what is left of the exception takes its place
 * below it. */
ALWAYS_INLINE Flow op_CHECK_EG_MATCH(Loop *l, uint32_t oparg)
{
    loop_save(l);
    GroupParts parts;
    bool done = except_star_matches(l->vm, peek(l, 2), peek(l, 1), &parts);
    pop_drop(l);
    if (UNLIKELY(!done))
        return FLOW_ERROR;
    if (parts.match.object == loop_in(l)->none) {
        drop(loop_in(l), parts.rest);
        return finish(l, 0, parts.match);
    }
    Ref whole = pop(l);
    push(l, parts.rest);
    push(l, parts.match);
    Handled *handled = l->vm->handled;
    Ref was = {handled->value.object};
    handled->value.object = keep(parts.match.object).object;
    drop(loop_in(l), was);
    drop(loop_in(l), whole);
    return FLOW_NEXT;
}

ALWAYS_INLINE Flow op_PREP_RERAISE_STAR(Loop *l, uint32_t oparg)
{
    loop_save(l);
    Ref result = exception_group_to_reraise(loop_in(l), peek(l, 2), peek(l, 1));
    pop_drop(l);
    return finish(l, 1, result);
}

ALWAYS_INLINE Flow op_CHECK_EXC_MATCH(Loop *l, uint32_t oparg)
{
    loop_save(l);
    int matches = except_matches(l->vm, peek(l, 2), peek(l, 1));
    return finish_bool(l, 1, matches);
}

#endif
