/* Which containers the collector may forget: tuples that can be part of no cycle (at
 * any collection), and such dicts (at full ones). Facts: CPython's
 * _PyTuple_MaybeUntrack and _PyDict_MaybeUntrack.
 */
#include "heap/gc.h"
#include "types/dict_core.h"
#include "types/start.h"
#include "types/tuple.h"

static bool is_atomic_tuple(const Interp *in, const Object *tuple)
{
    for (int64_t i = 0; i < tuple_size(tuple); i++) {
        const Object *item = tuple_get(tuple, i);
        if (item == NULL || dict_may_be_tracked(in, item))
            return false;
    }
    return true;
}

static bool is_atomic_dict(const Interp *in, const Object *dict)
{
    size_t cursor = 0;
    Object *key, *value;
    while (dict_next(dict, &cursor, &key, &value))
        if (dict_may_be_tracked(in, key) || dict_may_be_tracked(in, value))
            return false;
    return true;
}

static bool may_untrack(Heap *heap, Object *object, bool full)
{
    const Interp *in = interp_of(heap);
    if (IS_EXACT(in, object, tuple))
        return is_atomic_tuple(in, object);
    return full && IS_EXACT(in, object, dict) && is_atomic_dict(in, object);
}

bool untracking_start(Interp *in)
{
    in->heap.collector->may_untrack = may_untrack;
    return true;
}

void untracking_stop(Interp *in)
{
    if (in->heap.collector != NULL) /* NULL: there was no memory to start with */
        in->heap.collector->may_untrack = NULL;
}
