/* Weak references: objects that know another one without counting it. An object's
 * weak references hang in a list that begins in the object (weaklist_offset).
 */
#ifndef TYPES_WEAKREF_H
#define TYPES_WEAKREF_H

#include "types/interp.h"

typedef struct WeakrefObject WeakrefObject;
struct WeakrefObject {
    Object base;
    Object *target; /* not counted; NULL once it is gone */
    Slot callback;
    int64_t hash;                   /* -1: not asked yet */
    WeakrefObject *previous, *next; /* of the same target, newest first after the shared one */
    void *unused;                   /* CPython's vectorcall */
};                                  /* 64 bytes */

/* weakref.ref(target, callback); callback NULL or None: the target's shared one.
 * "cannot create weak reference to 'X' object". */
Ref weakref_new(Interp *in, TypeObject *type, Object *target, Object *callback);
/* weakref.proxy(target, callback): of the type for callable targets if it is one. */
Ref weak_proxy_new(Interp *in, Object *target, Object *callback);
bool is_weakref(const Interp *in, const Object *object);
bool is_weak_proxy(const Interp *in, const Object *object);
/* The target, borrowed; NULL when it is dead, also while its deallocation is put off. */
ALWAYS_INLINE Object *weakref_target(const Object *weakref)
{
    Object *target = ((const WeakrefObject *)weakref)->target;
    return target != NULL && target->refcount > 0 ? target : NULL;
}
/* Weak references to the object in the order of its list, as a new list. */
Ref weakref_list(Interp *in, Object *target);
int64_t weakref_count(const Object *target);

/* At the start of a dealloc: empties the object's weak references, then runs their
 * callbacks, newest first. Nothing if its type keeps none. */
void weakref_clear_all(Interp *in, Object *object);

/* At start-up, with the collector's hook. */
MUST_USE bool weakrefs_start(Interp *in);

/* Layout functions that proxies share. */
bool weakref_traverse(Object *object, SlotVisitor visit, void *context);
void weakref_clear(Heap *heap, Object *object);
void weakref_dealloc(Heap *heap, Object *object);
void weakref_label(Heap *heap, Object *owner, SlotKey key, Buf *out);

extern const TypeSpec weakref_spec, weak_proxy_spec, callable_weak_proxy_spec;

#endif
