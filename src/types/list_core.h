/* What the files of list share. */
#ifndef TYPES_LIST_CORE_H
#define TYPES_LIST_CORE_H

#include "types/list.h"

ALWAYS_INLINE ListObject *as_list(const Object *object)
{
    return (ListObject *)(uintptr_t)object;
}

/* Sets the size, resizing the block by CPython's rule; new slots are not cleared. */
bool list_resize(Interp *in, Object *list, int64_t size);
/* A block for exactly `size` items, rounded up to even, for a list that has none. */
bool list_preallocate(Interp *in, Object *list, int64_t size);
/* A list(...) call: takes nothing from the free list. */
Ref list_new_fresh(Interp *in);

#endif
