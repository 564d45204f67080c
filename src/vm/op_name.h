/* Opcodes for names: namespaces of modules and class bodies, globals, cells,
 * attributes, imports.
 */
#ifndef VM_OP_NAME_H
#define VM_OP_NAME_H

#include "vm/loop.h"
#include "vm/slow.h"

ALWAYS_INLINE Flow op_LOAD_NAME(Loop *l, uint32_t oparg)
{
    loop_save(l);
    Ref value = slow_load_name(l->vm, l->frame, loop_name(l, oparg));
    return finish(l, 0, value);
}

ALWAYS_INLINE Flow op_STORE_NAME(Loop *l, uint32_t oparg)
{
    loop_save(l);
    bool stored = slow_store_name(l->vm, l->frame, loop_name(l, oparg), peek(l, 1));
    pop_drop(l);
    return flow_of(stored);
}

ALWAYS_INLINE Flow op_DELETE_NAME(Loop *l, uint32_t oparg)
{
    loop_save(l);
    return flow_of(slow_delete_name(l->vm, l->frame, loop_name(l, oparg)));
}

ALWAYS_INLINE Flow op_LOAD_GLOBAL(Loop *l, uint32_t oparg)
{
    loop_save(l);
    Ref value = slow_load_global(l->vm, l->frame, loop_name(l, oparg >> 1));
    if (UNLIKELY(value.object == NULL))
        return FLOW_ERROR;
    if (oparg & 1)
        push(l, NO_REF);
    push(l, value);
    skip_caches(l, 5);
    return FLOW_NEXT;
}

ALWAYS_INLINE Flow op_STORE_GLOBAL(Loop *l, uint32_t oparg)
{
    loop_save(l);
    bool stored = dict_set(loop_in(l), l->frame->globals, loop_name(l, oparg), peek(l, 1));
    pop_drop(l);
    return flow_of(stored);
}

ALWAYS_INLINE Flow op_DELETE_GLOBAL(Loop *l, uint32_t oparg)
{
    loop_save(l);
    return flow_of(slow_delete_global(l->vm, l->frame, loop_name(l, oparg)));
}

/* --- cells --- */

ALWAYS_INLINE Flow op_MAKE_CELL(Loop *l, uint32_t oparg)
{
    loop_save(l);
    Ref cell = cell_new(loop_in(l), (Ref){l->locals[oparg].object});
    l->locals[oparg].object = cell.object;
    if (UNLIKELY(cell.object == NULL))
        return FLOW_RERAISE;
    if (RECORDING)
        record_local(l->vm, l->frame, oparg, cell.object);
    return FLOW_NEXT;
}

ALWAYS_INLINE Flow op_COPY_FREE_VARS(Loop *l, uint32_t oparg)
{
    Object *closure = ((FunctionObject *)l->frame->function.object)->closure.object;
    uint32_t first = (uint32_t)loop_code(l)->code->localsplus_count - oparg;
    for (uint32_t i = 0; i < oparg; i++) {
        l->locals[first + i] = (Slot){keep(tuple_get(closure, i)).object};
        if (RECORDING)
            record_local(l->vm, l->frame, first + i, tuple_get(closure, i));
    }
    return FLOW_NEXT;
}

ALWAYS_INLINE Flow op_LOAD_CLOSURE(Loop *l, uint32_t oparg)
{
    push(l, keep(l->locals[oparg].object));
    return FLOW_NEXT;
}

ALWAYS_INLINE CellObject *loop_cell(const Loop *l, uint32_t index)
{
    return (CellObject *)l->locals[index].object;
}

ALWAYS_INLINE Flow op_LOAD_DEREF(Loop *l, uint32_t oparg)
{
    Object *value = loop_cell(l, oparg)->content.object;
    if (UNLIKELY(value == NULL)) {
        loop_save(l);
        return flow_of(slow_unbound_cell(l->vm, l->frame, oparg));
    }
    push(l, keep(value));
    return FLOW_NEXT;
}

ALWAYS_INLINE Flow op_STORE_DEREF(Loop *l, uint32_t oparg)
{
    loop_save(l);
    CellObject *cell = loop_cell(l, oparg);
    Ref value = pop(l);
    slot_store(vm_heap(l->vm), &cell->base, &cell->content, SLOT_KEY(FIELD, 0), value);
    return FLOW_NEXT;
}

ALWAYS_INLINE Flow op_DELETE_DEREF(Loop *l, uint32_t oparg)
{
    loop_save(l);
    CellObject *cell = loop_cell(l, oparg);
    if (UNLIKELY(cell->content.object == NULL))
        return flow_of(slow_unbound_cell(l->vm, l->frame, oparg));
    slot_clear(vm_heap(l->vm), &cell->base, &cell->content, SLOT_KEY(FIELD, 0));
    return FLOW_NEXT;
}

ALWAYS_INLINE Flow op_LOAD_CLASSDEREF(Loop *l, uint32_t oparg)
{
    loop_save(l);
    return finish(l, 0, slow_load_class_cell(l->vm, l->frame, oparg));
}

/* --- attributes --- */

ALWAYS_INLINE Flow op_LOAD_ATTR(Loop *l, uint32_t oparg)
{
    loop_save(l);
    Ref value = object_get_attribute(loop_in(l), peek(l, 1), loop_name(l, oparg));
    skip_caches(l, 4);
    return finish(l, 1, value);
}

ALWAYS_INLINE Flow op_STORE_ATTR(Loop *l, uint32_t oparg)
{
    loop_save(l);
    bool stored = object_set_attribute(loop_in(l), peek(l, 1), loop_name(l, oparg), peek(l, 2));
    pop_drop_upward(l, 2);
    skip_caches(l, 4);
    return flow_of(stored);
}

ALWAYS_INLINE Flow op_DELETE_ATTR(Loop *l, uint32_t oparg)
{
    loop_save(l);
    bool done = object_set_attribute(loop_in(l), peek(l, 1), loop_name(l, oparg), NULL);
    pop_drop(l);
    return flow_of(done);
}

ALWAYS_INLINE Flow op_LOAD_METHOD(Loop *l, uint32_t oparg)
{
    loop_save(l);
    Object *owner = peek(l, 1);
    bool is_unbound = false;
    Ref method = slow_load_method(l->vm, owner, loop_name(l, oparg), &is_unbound);
    if (UNLIKELY(method.object == NULL))
        return finish(l, 1, method);
    skip_caches(l, 10);
    if (is_unbound) { /* method below its object */
        l->sp[-1].object = method.object;
        l->sp->object = owner;
        l->sp++;
        return FLOW_NEXT;
    }
    Ref object = pop(l);
    push(l, NO_REF);
    push(l, method);
    drop(loop_in(l), object);
    return FLOW_NEXT;
}

/* --- imports --- */

ALWAYS_INLINE Flow op_IMPORT_NAME(Loop *l, uint32_t oparg)
{
    loop_save(l);
    Ref module =
        slow_import_name(l->vm, l->frame, loop_name(l, oparg), l->sp - 2); /* level, names */
    return finish(l, 2, module);
}

ALWAYS_INLINE Flow op_IMPORT_FROM(Loop *l, uint32_t oparg)
{
    loop_save(l);
    return finish(l, 0, slow_import_from(l->vm, peek(l, 1), loop_name(l, oparg)));
}

ALWAYS_INLINE Flow op_IMPORT_STAR(Loop *l, uint32_t oparg)
{
    loop_save(l);
    bool done = slow_import_star(l->vm, l->frame, peek(l, 1));
    pop_drop(l);
    return flow_of(done);
}

#endif
