/* list: a head of 40 bytes and a separate block of slots with spare room, grown
 * and shrunk by CPython's list_resize.
 */
#ifndef TYPES_LIST_H
#define TYPES_LIST_H

#include "types/interp.h"

typedef struct {
    VarObject var;
    Slot *items;       /* heap block, or NULL */
    int64_t allocated; /* slots in the block */
} ListObject;

ALWAYS_INLINE bool is_list(const Object *object)
{
    return object_has_flag(object, TYPE_FLAG_LIST_SUBCLASS);
}
ALWAYS_INLINE int64_t list_size(const Object *object)
{
    return ((const VarObject *)object)->size;
}
ALWAYS_INLINE Object *list_get(const Object *object, int64_t index)
{
    return ((const ListObject *)object)->items[index].object;
}

/* Room for exactly `capacity` items, size 0; tracked. */
Ref list_new(Interp *in, size_t capacity);
Ref list_from_taken(Interp *in, Slot *slots, size_t count);
Ref list_from_slots(Interp *in, const Slot *slots, size_t count);
Ref list_from_iterable(Interp *in, Object *iterable); /* as list(iterable) */
/* Consumes item. */
bool list_append(Interp *in, Object *list, Ref item);
/* Index in range. Consumes item. */
void list_set(Interp *in, Object *list, int64_t index, Ref item);
bool list_insert(Interp *in, Object *list, int64_t index, Ref item);
bool list_extend(Interp *in, Object *list, Object *iterable);
Ref list_slice(Interp *in, Object *list, int64_t start, int64_t end);
/* list[start:end] = iterable (NULL: delete). */
bool list_assign_slice(Interp *in, Object *list, int64_t start, int64_t end, Object *iterable);
/* The last item of a list that is not empty; its block is kept as it is. */
Ref list_take_last(Interp *in, Object *list);
void list_clear(Interp *in, Object *list);
/* key may be NULL or None. Stable, CPython's comparisons and order of them. */
bool list_sort(Interp *in, Object *list, Object *key, bool reverse);
/* The keyword arguments of sort() and sorted(): key (borrowed, NULL for None) and
 * reverse. */
bool list_sort_arguments(Interp *in, Arguments arguments, Object **key, bool *reverse);
bool list_reverse(Interp *in, Object *list);
Ref list_to_tuple(Interp *in, Object *list);

extern const TypeSpec list_spec, list_iterator_spec, list_reverseiterator_spec;

#endif
