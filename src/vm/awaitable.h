/* Small objects around a coroutine or an async generator, which somebody awaits: all
 * hold one or two references and perhaps a state.
 */
#ifndef VM_AWAITABLE_H
#define VM_AWAITABLE_H

#include "vm/machine.h"

typedef enum { AWAITABLE_CREATED, AWAITABLE_UNDER_WAY, AWAITABLE_CLOSED } AwaitableState;

/* Types that are smaller have only the first members. */
typedef struct {
    Object base;
    Slot target;   /* what is driven */
    Slot argument; /* may be empty */
    uint8_t state; /* AwaitableState */
} AwaitableObject;

#define AWAITABLE_SIZE_OF_TARGET offsetof(AwaitableObject, argument)
#define AWAITABLE_SIZE_OF_ARGUMENT offsetof(AwaitableObject, state)

ALWAYS_INLINE AwaitableObject *as_awaitable(Object *object)
{
    return (AwaitableObject *)object;
}

/* A new object of one of these types; argument NULL: empty, or there is none. Both are
 * borrowed. */
Ref awaitable_new(Interp *in, TypeObject *type, Object *target, Object *argument);
/* The object itself: __iter__, __await__. */
Ref awaitable_self(Interp *in, Object *self);
bool awaitable_traverse(Object *object, SlotVisitor visit, void *context);
void awaitable_dealloc(Heap *heap, Object *object);
void awaitable_label(Heap *heap, Object *owner, SlotKey key, Buf *out);

#define AWAITABLE_LAYOUT                                                                           \
    .flags = TYPE_FLAG_GC, .base = TYPE_object, .traverse = awaitable_traverse,                    \
    .dealloc = awaitable_dealloc, .label = awaitable_label

#endif
