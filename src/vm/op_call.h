/* Opcodes that call. A call of a Python function, or of a class with a Python
 * __init__, pushes a frame and goes on in it; nothing recurses in C.
 */
#ifndef VM_OP_CALL_H
#define VM_OP_CALL_H

#include "vm/call.h"
#include "vm/loop.h"
#include "vm/slow.h"

/* CALL finds on the stack: a method, its object and the arguments; or NULL, what is
 * called and the arguments. A bound method is taken apart into the first form. */
ALWAYS_INLINE Flow op_PRECALL(Loop *l, uint32_t oparg)
{
    Slot *base = l->sp - oparg - 2;
    Object *callable = base[1].object;
    skip_caches(l, 1);
    if (base[0].object != NULL || !IS_EXACT(loop_in(l), callable, method))
        return FLOW_NEXT;
    const MethodObject *method = (const MethodObject *)callable;
    base[0].object = keep(method->function.object).object;
    base[1].object = keep(method->self.object).object;
    loop_save(l);
    if (RECORDING)
        record_popped(l->vm, (uint32_t)(base - l->frame->slots));
    drop(loop_in(l), (Ref){callable});
    return FLOW_NEXT;
}

ALWAYS_INLINE Flow op_KW_NAMES(Loop *l, uint32_t oparg)
{
    l->keywords = l->constants[oparg].object;
    return FLOW_NEXT;
}

/* The function and its arguments move from the caller's stack into a new frame. */
ALWAYS_INLINE Flow call_function(Loop *l, Slot *base, CallShape shape)
{
    pop_moved(l, (size_t)(l->sp - base));
    loop_save_stack(l);
    Frame *frame = call_push(l->vm, shape);
    if (UNLIKELY(frame == NULL))
        return FLOW_ERROR;
    loop_load(l, frame);
    return FLOW_NEXT;
}

/* The arguments stay on the stack until __init__ returns. */
ALWAYS_INLINE Flow call_constructor(Loop *l, CallShape shape, Object *initializer)
{
    loop_save_stack(l);
    Frame *frame = call_push_constructor(l->vm, shape, initializer);
    if (UNLIKELY(frame == NULL)) {
        pop_drop_upward(l, shape.count + 2);
        return FLOW_ERROR;
    }
    loop_load(l, frame);
    return FLOW_NEXT;
}

ALWAYS_INLINE Flow op_CALL(Loop *l, uint32_t oparg)
{
    Interp *in = loop_in(l);
    Slot *base = l->sp - oparg - 2;
    size_t is_method = base[0].object != NULL;
    CallShape shape = {.callable = base[1 - is_method].object,
                       .slots = base + 2 - is_method,
                       .count = oparg + is_method,
                       .keywords = l->keywords};
    l->keywords = NULL;
    skip_caches(l, 4);
    if (IS_EXACT(in, shape.callable, function))
        return call_function(l, base, shape);
    loop_save(l);
    if (IS_EXACT(in, shape.callable, type) && !is_method && shape.keywords == NULL) {
        Object *initializer = call_inlinable_initializer(l->vm, (TypeObject *)shape.callable);
        if (initializer != NULL)
            return call_constructor(l, shape, initializer);
    }
    if (RECORDING)
        loop_save_stack(l);
    return finish(l, oparg + 2, call_shape(l->vm, shape));
}

/* Anything but a tuple behind the * is made one, which takes its place on the stack. */
ALWAYS_INLINE bool make_tuple_operand(Loop *l, Object *callable, Slot *operand)
{
    Object *given = operand->object;
    if (IS_EXACT(loop_in(l), given, tuple))
        return true;
    Ref tuple = call_arguments_tuple(l->vm, callable, given);
    if (tuple.object == NULL)
        return false;
    operand->object = tuple.object;
    if (RECORDING)
        record_popped(l->vm, (uint32_t)(operand - l->frame->slots));
    drop(loop_in(l), (Ref){given});
    return true;
}

ALWAYS_INLINE Flow op_CALL_FUNCTION_EX(Loop *l, uint32_t oparg)
{
    loop_save(l);
    size_t has_keywords = oparg & 1;
    Slot *operands = l->sp - 3 - has_keywords; /* NULL, callable, arguments, keywords */
    if (!make_tuple_operand(l, operands[1].object, &operands[2]))
        return finish(l, 3 + has_keywords, NO_REF);
    Object *keywords = has_keywords ? operands[3].object : NULL;
    Ref result = call_with_containers(l->vm, operands[1].object, operands[2].object, keywords);
    return finish(l, 3 + has_keywords, result);
}

ALWAYS_INLINE Flow op_MAKE_FUNCTION(Loop *l, uint32_t oparg)
{
    loop_save(l);
    size_t operands = 1 + !!(oparg & 1) + !!(oparg & 2) + !!(oparg & 4) + !!(oparg & 8);
    return finish(l, operands, slow_make_function(l->vm, l->frame, l->sp - operands, oparg));
}

#endif
