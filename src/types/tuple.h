/* tuple: items in the object. */
#ifndef TYPES_TUPLE_H
#define TYPES_TUPLE_H

#include "types/interp.h"

typedef struct {
    VarObject var;
    Slot items[1];
} TupleObject;

ALWAYS_INLINE bool is_tuple(const Object *object)
{
    return object_has_flag(object, TYPE_FLAG_TUPLE_SUBCLASS);
}
ALWAYS_INLINE int64_t tuple_size(const Object *object)
{
    return ((const VarObject *)object)->size;
}
/* Borrowed. */
ALWAYS_INLINE Object *tuple_get(const Object *object, int64_t index)
{
    return ((const TupleObject *)object)->items[index].object;
}
ALWAYS_INLINE Slot *tuple_slots(const Object *object)
{
    return ((TupleObject *)(uintptr_t)object)->items;
}

/* Untracked with empty slots, to be filled with slot_init and then given to
 * gc_track; the shared empty tuple for 0. */
Ref tuple_new(Interp *in, size_t size);
/* The same for what is no tuple in CPython: no count of the collector's and no free list
 * know of it. size > 0; tuple_drop_aside drops it. */
Ref tuple_new_aside(Interp *in, size_t size);
void tuple_drop_aside(Interp *in, Ref tuple);
/* Takes the references out of the slots (they are left empty); tracked. */
Ref tuple_from_taken(Interp *in, Slot *slots, size_t count);
/* Copies: each item gets one more reference; tracked. */
Ref tuple_from_slots(Interp *in, const Slot *slots, size_t count);
/* Any iterable. */
Ref tuple_from_iterable(Interp *in, Object *iterable);
/* A tuple of `count` Nones. */
Ref tuple_of_nones(Interp *in, size_t count);
/* What iterators hand out again and again while nobody else keeps it (enumerate, zip):
 * true if the tuple may be filled anew, and *result is one more reference to it. */
bool tuple_take_again(Interp *in, Object *tuple, Ref *result);
/* A tuple of this many that comes and goes: CPython makes an exception's args where here
 * nothing is raised. */
void tuple_touch(Interp *in, size_t count);
/* Only for a tuple that nobody else has seen, or that was taken again. Consumes item,
 * which may be NO_REF. */
void tuple_put(Interp *in, Object *tuple, int64_t index, Ref item);
Ref tuple_slice(Interp *in, Object *tuple, int64_t start, int64_t end);

extern const TypeSpec tuple_spec, tuple_iterator_spec;

#endif
