/* The layout functions of objects that are a header and a row of references. */
#include "types/fields.h"

static Slot *fields_of(Object *object)
{
    return (Slot *)(object + 1);
}

bool fields_traverse(Object *object, size_t count, SlotVisitor visit, void *context)
{
    for (size_t i = 0; i < count; i++)
        if (!visit(context, &fields_of(object)[i], SLOT_KEY(FIELD, i)))
            return false;
    return true;
}

void fields_clear(Heap *heap, Object *object, size_t count)
{
    for (size_t i = 0; i < count; i++)
        slot_clear(heap, object, &fields_of(object)[i], SLOT_KEY(FIELD, i));
}

void fields_dealloc(Heap *heap, Object *object, size_t count)
{
    weakref_clear_all(interp_of(heap), object);
    fields_clear(heap, object, count);
    heap_release(heap, object);
}
