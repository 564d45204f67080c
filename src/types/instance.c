/* Instances of classes made by a script: allocation, and the layout functions that
 * put a class's own parts (slots, dict, class reference) around what its built-in
 * base keeps. Orders are CPython's subtype_traverse, subtype_clear and
 * subtype_dealloc.
 */
#include <assert.h>

#include "heap/gc.h"
#include "types/object.h"
#include "types/str.h"
#include "types/tuple.h"
#include "types/weakref.h"

Ref object_make(Interp *in, TypeObject *type, size_t items)
{
    Object *object = heap_new(&in->heap, type, items);
    if (object == NULL)
        return raise_no_memory(in);
    if (type_flag(type, TYPE_FLAG_GC))
        gc_track(&in->heap, object);
    return (Ref){object};
}

/* CPython's generic allocator gives types with items one more than asked for. */
Ref instance_alloc(Interp *in, TypeObject *type, size_t items)
{
    if (type->layout.item_size == 0)
        return object_make(in, type, 0);
    Ref made = object_make(in, type, items + 1);
    if (made.object != NULL)
        ((VarObject *)made.object)->size = (int64_t)items;
    return made;
}

Ref instance_new(Interp *in, TypeObject *type)
{
    Ref made = instance_alloc(in, type, 0);
    if (made.object != NULL && type_flag(type, TYPE_FLAG_MANAGED_DICT) &&
        !instance_values_init(in, made.object)) {
        drop(in, made);
        return NO_REF;
    }
    return made;
}

/* The nearest built-in type up the line of bases: it knows the rest of the object. */
static const TypeObject *built_in_base(const TypeObject *type)
{
    while (type_flag(type, TYPE_FLAG_HEAP))
        type = (const TypeObject *)type->base.object;
    return type;
}

static size_t own_slot_count(const TypeObject *type)
{
    return type->slot_names.object != NULL ? (size_t)tuple_size(type->slot_names.object) : 0;
}

static Slot *own_slot(const Object *object, const TypeObject *type, size_t index)
{
    return (Slot *)((uintptr_t)object + type->slots_offset + index * sizeof(Slot));
}

/* Numbers of __slots__ attributes: by place in the object, so that every class of
 * the line has its own. */
static SlotKey slot_key(const TypeObject *type, size_t index)
{
    return SLOT_KEY(ATTRIBUTE, SLOTS_ATTRIBUTE_BASE + type->slots_offset / sizeof(Slot) + index);
}

static bool visit_slots(Object *object, SlotVisitor visit, void *context)
{
    const TypeObject *type = object->type;
    for (; type_flag(type, TYPE_FLAG_HEAP); type = (const TypeObject *)type->base.object) {
        for (size_t i = 0; i < own_slot_count(type); i++)
            if (!visit(context, own_slot(object, type, i), slot_key(type, i)))
                return false;
    }
    return true;
}

/* A dict pointer that a class added, rather than its built-in base. */
static Slot *added_dict_slot(const Object *object)
{
    if (built_in_base(object->type)->dict_offset != 0)
        return NULL;
    return object_dict_slot(object);
}

bool instance_traverse(Object *object, SlotVisitor visit, void *context)
{
    if (!visit_slots(object, visit, context))
        return false;
    if (object_has_flag(object, TYPE_FLAG_MANAGED_DICT) &&
        !instance_dict_traverse(object, visit, context))
        return false;
    Slot *dict = added_dict_slot(object);
    if (dict != NULL && !visit(context, dict, SLOT_KEY(FIELD, FIELD_DICT)))
        return false;
    if (!visit(context, (Slot *)&object->type, SLOT_KEY(FIELD, FIELD_CLASS)))
        return false;
    const TypeLayout *base = &built_in_base(object->type)->layout;
    return base->traverse == NULL || base->traverse(object, visit, context);
}

static void clear_slots(Heap *heap, Object *object)
{
    const TypeObject *type = object->type;
    for (; type_flag(type, TYPE_FLAG_HEAP); type = (const TypeObject *)type->base.object)
        for (size_t i = 0; i < own_slot_count(type); i++)
            slot_clear(heap, object, own_slot(object, type, i), slot_key(type, i));
}

static void clear_dict(Heap *heap, Object *object)
{
    if (object_has_flag(object, TYPE_FLAG_MANAGED_DICT))
        instance_dict_clear(heap, object);
    Slot *dict = added_dict_slot(object);
    if (dict != NULL)
        slot_clear(heap, object, dict, SLOT_KEY(FIELD, FIELD_DICT));
}

void instance_clear(Heap *heap, Object *object)
{
    clear_slots(heap, object);
    clear_dict(heap, object);
    const TypeLayout *base = &built_in_base(object->type)->layout;
    if (base->clear != NULL)
        base->clear(heap, object);
}

void instance_dealloc(Heap *heap, Object *object)
{
    weakref_clear_all(interp_of(heap), object);
    clear_slots(heap, object);
    clear_dict(heap, object);
    built_in_base(object->type)->layout.dealloc(heap, object);
}

static bool slot_label(const TypeObject *type, SlotKey key, Buf *out)
{
    for (; type_flag(type, TYPE_FLAG_HEAP); type = (const TypeObject *)type->base.object) {
        for (size_t i = 0; i < own_slot_count(type); i++) {
            if (slot_key(type, i).index != key.index)
                continue;
            str_append_utf8(tuple_get(type->slot_names.object, (int64_t)i), out);
            return true;
        }
    }
    return false;
}

void instance_label(Heap *heap, Object *owner, SlotKey key, Buf *out)
{
    if (key.role == ROLE_ATTRIBUTE && key.index >= SLOTS_ATTRIBUTE_BASE) {
        slot_label(owner->type, key, out);
        return;
    }
    if (key.role == ROLE_ATTRIBUTE) {
        instance_dict_label(heap, owner, key, out);
        return;
    }
    if (key.role == ROLE_FIELD && key.index >= FIELD_CLASS) {
        buf_append_string(out, key.index == FIELD_CLASS ? "__class__" : "__dict__");
        return;
    }
    const TypeLayout *base = &built_in_base(owner->type)->layout;
    if (base->label != NULL)
        base->label(heap, owner, key, out);
}
