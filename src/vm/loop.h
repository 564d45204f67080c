/* What every opcode handler works on. The loop's state lives in one local struct
 * whose address never leaves inlined functions, so that the compiler keeps
 * instruction pointer and stack pointer in registers. Files that include this
 * say first whether they make the recording variant: #define RECORDING 0 or 1.
 *
 * A handler may call out only after loop_save (frames show their line, and Python
 * code called from C finds its caller). Entries leave the evaluation stack through
 * pop, so that the trace forgets them before they can die.
 */
#ifndef VM_LOOP_H
#define VM_LOOP_H

#include "types/dict.h"
#include "types/list.h"
#include "types/protocol.h"
#include "types/tuple.h"
#include "vm/machine.h"
#include "vm/record.h"

#ifndef RECORDING
#error "say which variant of the loop is made"
#endif

typedef enum {
    FLOW_NEXT,    /* go on at ip */
    FLOW_AGAIN,   /* the instruction has been specialised: execute it once more */
    FLOW_EXTEND,  /* the next unit is the instruction; its operand's low byte follows */
    FLOW_ERROR,   /* an exception is pending; it gets a traceback entry here */
    FLOW_RERAISE, /* an exception is pending that has its entry already */
    FLOW_RETURN,  /* the entry frame is done; result holds what it gave */
} Flow;

typedef struct {
    Vm *vm;
    Frame *frame;
    Slot *sp; /* first free entry of the evaluation stack */
    Slot *locals;
    Slot *constants;
    const uint16_t *ip;
    Object *keywords; /* names of the next call's keyword arguments; a constant */
    Ref result;
} Loop;

ALWAYS_INLINE Interp *loop_in(const Loop *l)
{
    return &l->vm->in;
}

ALWAYS_INLINE CodeObject *loop_code(const Loop *l)
{
    return frame_code(l->frame);
}

ALWAYS_INLINE Object *loop_name(const Loop *l, uint32_t index)
{
    return tuple_get(loop_code(l)->names.object, index);
}

/* The frame is to be seen from outside: by tracebacks, by its callees. */
ALWAYS_INLINE void loop_save(Loop *l)
{
    l->frame->ip = l->ip;
}

ALWAYS_INLINE void loop_save_stack(Loop *l)
{
    l->frame->ip = l->ip;
    l->frame->top = (uint32_t)(l->sp - l->frame->slots);
}

/* Goes on in another frame, at the place where it stands. */
ALWAYS_INLINE void loop_load(Loop *l, Frame *frame)
{
    l->frame = frame;
    l->vm->current = frame;
    l->ip = frame->ip;
    l->locals = frame->slots;
    l->sp = frame->slots + frame->top;
    l->constants = tuple_slots(frame_code(frame)->constants.object);
}

ALWAYS_INLINE void push(Loop *l, Ref value)
{
    l->sp->object = value.object;
    l->sp++;
}

ALWAYS_INLINE Object *peek(const Loop *l, size_t depth)
{
    return l->sp[-(ptrdiff_t)depth].object;
}

/* The caller owns what it gives. */
ALWAYS_INLINE Ref pop(Loop *l)
{
    Slot *slot = --l->sp;
    Ref value = {slot->object};
    if (RECORDING) {
        slot->object = NULL;
        record_popped(l->vm, (uint32_t)(slot - l->frame->slots));
    }
    return value;
}

ALWAYS_INLINE void pop_drop(Loop *l)
{
    drop(loop_in(l), pop(l));
}

/* Pops and drops `count` entries, the lowest first. What is dropped may run code, whose callers'
 * stacks are recorded: those entries are no more part of this one. */
ALWAYS_INLINE void pop_drop_upward(Loop *l, size_t count)
{
    Slot *base = l->sp - count;
    if (RECORDING) {
        l->frame->top = (uint32_t)(base - l->frame->slots);
        record_popped(l->vm, l->frame->top);
    }
    for (size_t i = 0; i < count; i++) {
        Ref value = {base[i].object};
        if (RECORDING)
            base[i].object = NULL;
        drop(loop_in(l), value);
    }
    l->sp = base;
}

/* Takes the top `count` entries off; somebody else owns them now. */
ALWAYS_INLINE void pop_moved(Loop *l, size_t count)
{
    l->sp -= count;
    if (RECORDING)
        record_popped(l->vm, (uint32_t)(l->sp - l->frame->slots));
}

/* The end of most instructions: `result` or the exception takes the place of the
 * operands, which are dropped the lowest first. */
ALWAYS_INLINE Flow finish(Loop *l, size_t operands, Ref result)
{
    pop_drop_upward(l, operands);
    if (UNLIKELY(result.object == NULL))
        return FLOW_ERROR;
    push(l, result);
    return FLOW_NEXT;
}

ALWAYS_INLINE Flow finish_bool(Loop *l, size_t operands, int truth)
{
    pop_drop_upward(l, operands);
    if (UNLIKELY(truth < 0))
        return FLOW_ERROR;
    push(l, keep_bool(loop_in(l), truth != 0));
    return FLOW_NEXT;
}

ALWAYS_INLINE Flow flow_of(bool done)
{
    return LIKELY(done) ? FLOW_NEXT : FLOW_ERROR;
}

ALWAYS_INLINE void skip_caches(Loop *l, size_t units)
{
    l->ip += units;
}

/* Stores into a local variable; consumes value, which may be NO_REF. */
ALWAYS_INLINE void local_store(Loop *l, uint32_t index, Ref value)
{
    Object *was = l->locals[index].object;
    l->locals[index].object = value.object;
    if (RECORDING)
        record_local(l->vm, l->frame, index, value.object);
    drop(loop_in(l), (Ref){was});
}

/* One unit of work; false: an exception is pending. */
ALWAYS_INLINE bool loop_spend(Loop *l)
{
    Interp *in = loop_in(l);
    int left = in->budget - 1;
    in->budget = left;
    if (LIKELY(left > 0))
        return true;
    loop_save(l);
    return in->on_budget(in);
}

/* 1, 0, -1 raised: the commonest cases without a call. */
ALWAYS_INLINE int loop_is_true(Loop *l, Object *value)
{
    Interp *in = loop_in(l);
    if (value == in->true_object)
        return 1;
    if (value == in->false_object || value == in->none)
        return 0;
    loop_save(l);
    return object_is_true(in, value);
}

#endif
