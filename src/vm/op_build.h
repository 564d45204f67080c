/* Opcodes that build and take apart containers and strings. */
#ifndef VM_OP_BUILD_H
#define VM_OP_BUILD_H

#include "types/set.h"
#include "types/slice.h"
#include "types/str.h"
#include "vm/loop.h"
#include "vm/slow.h"

ALWAYS_INLINE Flow finish_built(Loop *l, Ref built)
{
    if (UNLIKELY(built.object == NULL))
        return FLOW_ERROR;
    push(l, built);
    return FLOW_NEXT;
}

ALWAYS_INLINE Flow op_BUILD_TUPLE(Loop *l, uint32_t oparg)
{
    loop_save(l);
    pop_moved(l, oparg);
    return finish_built(l, tuple_from_taken(loop_in(l), l->sp, oparg));
}

ALWAYS_INLINE Flow op_BUILD_LIST(Loop *l, uint32_t oparg)
{
    loop_save(l);
    pop_moved(l, oparg);
    return finish_built(l, list_from_taken(loop_in(l), l->sp, oparg));
}

ALWAYS_INLINE Flow op_BUILD_SET(Loop *l, uint32_t oparg)
{
    loop_save(l);
    Ref set = slow_build_set(l->vm, l->sp - oparg, oparg);
    return finish(l, oparg, set);
}

ALWAYS_INLINE Flow op_BUILD_MAP(Loop *l, uint32_t oparg)
{
    loop_save(l);
    Ref dict = slow_build_map(l->vm, l->sp - 2 * (size_t)oparg, oparg);
    return finish(l, 2 * (size_t)oparg, dict);
}

ALWAYS_INLINE Flow op_BUILD_CONST_KEY_MAP(Loop *l, uint32_t oparg)
{
    loop_save(l);
    Ref dict = slow_build_const_key_map(l->vm, l->sp - oparg - 1, oparg);
    return finish(l, oparg + 1, dict);
}

ALWAYS_INLINE Flow op_BUILD_STRING(Loop *l, uint32_t oparg)
{
    loop_save(l);
    return finish(l, oparg, str_join_slots(loop_in(l), l->sp - oparg, oparg));
}

ALWAYS_INLINE Flow op_BUILD_SLICE(Loop *l, uint32_t oparg)
{
    loop_save(l);
    Ref step = oparg == 3 ? pop(l) : NO_REF;
    Ref stop = pop(l);
    Ref start = pop(l);
    return finish_built(l, slice_new(loop_in(l), start, stop, step));
}

ALWAYS_INLINE Flow op_FORMAT_VALUE(Loop *l, uint32_t oparg)
{
    loop_save(l);
    size_t operands = (oparg & 4) ? 2 : 1;
    return finish(l, operands, slow_format_value(l->vm, l->sp - operands, oparg));
}

ALWAYS_INLINE Flow op_LIST_APPEND(Loop *l, uint32_t oparg)
{
    loop_save(l);
    Ref item = pop(l);
    return flow_of(list_append(loop_in(l), peek(l, oparg), item));
}

ALWAYS_INLINE Flow op_SET_ADD(Loop *l, uint32_t oparg)
{
    loop_save(l);
    bool done = set_add(loop_in(l), peek(l, oparg + 1), peek(l, 1));
    pop_drop(l);
    return flow_of(done);
}

ALWAYS_INLINE Flow op_MAP_ADD(Loop *l, uint32_t oparg)
{
    loop_save(l);
    pop_moved(l, 2);
    return flow_of(
        dict_set_taken(loop_in(l), peek(l, oparg), (Ref){l->sp[0].object}, (Ref){l->sp[1].object}));
}

ALWAYS_INLINE Flow op_LIST_EXTEND(Loop *l, uint32_t oparg)
{
    loop_save(l);
    bool done = slow_list_extend(l->vm, peek(l, oparg + 1), peek(l, 1));
    pop_drop(l);
    return flow_of(done);
}

ALWAYS_INLINE Flow op_LIST_TO_TUPLE(Loop *l, uint32_t oparg)
{
    loop_save(l);
    return finish(l, 1, list_to_tuple(loop_in(l), peek(l, 1)));
}

ALWAYS_INLINE Flow op_SET_UPDATE(Loop *l, uint32_t oparg)
{
    loop_save(l);
    bool done = set_update(loop_in(l), peek(l, oparg + 1), peek(l, 1));
    pop_drop(l);
    return flow_of(done);
}

ALWAYS_INLINE Flow op_DICT_UPDATE(Loop *l, uint32_t oparg)
{
    loop_save(l);
    bool done = slow_dict_update(l->vm, peek(l, oparg + 1), peek(l, 1));
    pop_drop(l);
    return flow_of(done);
}

ALWAYS_INLINE Flow op_DICT_MERGE(Loop *l, uint32_t oparg)
{
    loop_save(l);
    Object *function = peek(l, oparg + 3);
    bool done = slow_dict_merge(l->vm, function, peek(l, oparg + 1), peek(l, 1));
    pop_drop(l);
    return flow_of(done);
}

/* Puts the items of a tuple or list on the stack, the first on top. */
ALWAYS_INLINE Flow unpack_slots(Loop *l, const Slot *items, size_t count)
{
    Ref sequence = pop(l);
    for (size_t i = count; i-- > 0;)
        push(l, keep(items[i].object));
    drop(loop_in(l), sequence);
    return FLOW_NEXT;
}

ALWAYS_INLINE Flow op_UNPACK_SEQUENCE(Loop *l, uint32_t oparg)
{
    loop_save(l);
    skip_caches(l, 1);
    Interp *in = loop_in(l);
    Object *sequence = peek(l, 1);
    if (LIKELY(IS_EXACT(in, sequence, tuple) && tuple_size(sequence) == oparg))
        return unpack_slots(l, tuple_slots(sequence), oparg);
    if (IS_EXACT(in, sequence, list) && list_size(sequence) == oparg)
        return unpack_slots(l, ((ListObject *)sequence)->items, oparg);
    Ref taken = pop(l);
    loop_save_stack(l); /* what is unpacked comes to stand there */
    bool done = slow_unpack(l->vm, taken.object, l->sp + oparg, (int)oparg, -1);
    if (LIKELY(done))
        l->sp += oparg;
    drop(in, taken);
    return flow_of(done);
}

ALWAYS_INLINE Flow op_UNPACK_EX(Loop *l, uint32_t oparg)
{
    loop_save(l);
    int before = (int)(oparg & 0xff), after = (int)(oparg >> 8);
    Ref taken = pop(l);
    loop_save_stack(l); /* what is unpacked comes to stand there */
    bool done = slow_unpack(l->vm, taken.object, l->sp + before + after + 1, before, after);
    if (LIKELY(done))
        l->sp += before + after + 1;
    drop(loop_in(l), taken);
    return flow_of(done);
}

#endif
