/* The iterator over an array: it ends where the array ends at that moment. */
#include "modules/array.h"

#include "types/module.h"

typedef struct {
    Object base;
    int64_t index;
    Slot array; /* empty once exhausted */
    const ArrayCode *code;
} ArrayIterator;

static ArrayIterator *as_iterator(const Object *object)
{
    return (ArrayIterator *)(uintptr_t)object;
}

Ref array_iter(Interp *in, Object *self)
{
    Ref made = object_make(in, module_type(in, &array_iterator_spec), 0);
    if (made.object == NULL)
        return made;
    as_iterator(made.object)->code = as_array(self)->code;
    slot_init(&as_iterator(made.object)->array, keep(self));
    return made;
}

static Ref iterator_step(Interp *in, Object *self)
{
    ArrayIterator *it = as_iterator(self);
    if (it->array.object == NULL)
        return NO_REF;
    if (it->index < array_size(it->array.object))
        return array_item(in, it->array.object, it->index++);
    slot_clear(&in->heap, self, &it->array, SLOT_KEY(FIELD, 0));
    return NO_REF;
}

static Ref iterator_itself(Interp *in, Object *self)
{
    return keep(self);
}

static bool iterator_traverse(Object *object, SlotVisitor visit, void *context)
{
    return visit(context, &as_iterator(object)->array, SLOT_KEY(FIELD, 0));
}

static void iterator_dealloc(Heap *heap, Object *object)
{
    slot_clear(heap, object, &as_iterator(object)->array, SLOT_KEY(FIELD, 0));
    heap_release(heap, object);
}

static void iterator_label(Heap *heap, Object *owner, SlotKey key, Buf *out)
{
    buf_append_string(out, "array");
}

const TypeSpec array_iterator_spec = {
    .name = "array.arrayiterator",
    .basic_size = sizeof(ArrayIterator),
    .flags = TYPE_FLAG_GC,
    .base = TYPE_object,
    .traverse = iterator_traverse,
    .dealloc = iterator_dealloc,
    .label = iterator_label,
    .slots = {.iter = iterator_itself, .next = iterator_step},
    .sentence = "the items of an array, one by one",
};
