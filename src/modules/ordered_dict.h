/* collections.OrderedDict: a dict whose order can be changed. */
#ifndef MODULES_ORDERED_DICT_H
#define MODULES_ORDERED_DICT_H

#include "types/dict_core.h"

typedef struct {
    DictObject dict;
    Slot attributes; /* its own __dict__ */
    uint64_t moves;  /* how often an item was moved to an end */
    void *unused[5]; /* CPython's list of nodes */
    Object *weaklist;
} OrderedDict; /* 112 bytes */

ALWAYS_INLINE OrderedDict *as_ordered(const Object *object)
{
    return (OrderedDict *)(uintptr_t)object;
}

/* What changes when the keys or their order do: iterators compare it. */
typedef struct {
    const DictKeys *keys;
    int64_t ever;
    uint32_t used, moves;
} OrderedState;

OrderedState ordered_state(const Object *dict);
bool is_ordered_dict(const Interp *in, const Object *object);

/* Methods of OrderedDict: views and iterators (ordered_dict_views.c). */
Ref ordered_keys(Interp *in, Object *self, Arguments arguments);
Ref ordered_values(Interp *in, Object *self, Arguments arguments);
Ref ordered_items(Interp *in, Object *self, Arguments arguments);
Ref ordered_iter(Interp *in, Object *self);
Ref ordered_reversed(Interp *in, Object *self, Arguments arguments);

extern const TypeSpec ordered_dict_spec, ordered_keys_spec, ordered_values_spec, ordered_items_spec,
    ordered_iterator_spec;

#endif
