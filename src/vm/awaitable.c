/* What the small awaitable objects have in common: their layout. */
#include "vm/awaitable.h"

#include "heap/gc.h"

static bool has_argument(const Object *object)
{
    return object->type->layout.basic_size >= AWAITABLE_SIZE_OF_ARGUMENT;
}

Ref awaitable_new(Interp *in, TypeObject *type, Object *target, Object *argument)
{
    Ref made = object_make(in, type, 0);
    if (made.object == NULL)
        return NO_REF;
    AwaitableObject *awaitable = as_awaitable(made.object);
    slot_init(&awaitable->target, keep(target));
    if (argument != NULL)
        slot_init(&awaitable->argument, keep(argument));
    return made;
}

Ref awaitable_self(Interp *in, Object *self)
{
    return keep(self);
}

bool awaitable_traverse(Object *object, SlotVisitor visit, void *context)
{
    AwaitableObject *awaitable = as_awaitable(object);
    if (!visit(context, &awaitable->target, SLOT_KEY(FIELD, 0)))
        return false;
    return !has_argument(object) || visit(context, &awaitable->argument, SLOT_KEY(FIELD, 1));
}

void awaitable_dealloc(Heap *heap, Object *object)
{
    if (gc_is_tracked(object))
        gc_untrack(heap, object);
    slot_clear(heap, object, &as_awaitable(object)->target, SLOT_KEY(FIELD, 0));
    if (has_argument(object))
        slot_clear(heap, object, &as_awaitable(object)->argument, SLOT_KEY(FIELD, 1));
    heap_release(heap, object);
}

void awaitable_label(Heap *heap, Object *owner, SlotKey key, Buf *out)
{
    buf_append_string(out, key.index == 0 ? "target" : "argument");
}
