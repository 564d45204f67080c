/* set and frozenset: open addressing with CPython's probing, so that iteration
 * order is CPython's; 8 slots in the object, larger tables in a block.
 */
#ifndef TYPES_SET_H
#define TYPES_SET_H

#include "types/interp.h"

/* Empty with hash 0: never used. Empty with hash -1: a deleted one, kept so that probe
 * paths across it stay whole. */
typedef struct {
    Slot key;
    int64_t hash;
} SetEntry;

typedef struct {
    Object base;
    int64_t fill, used, mask;
    SetEntry *table; /* small_table or a heap block */
    int64_t hash;    /* of a frozenset, -1 until asked */
    int64_t finger;  /* where pop() goes on */
    SetEntry small_table[8];
    Object *weaklist;
} SetObject; /* 200 bytes */

bool is_set(const Interp *in, const Object *object); /* set, frozenset, subclasses */
ALWAYS_INLINE int64_t set_size(const Object *object)
{
    return ((const SetObject *)object)->used;
}
Ref set_new(Interp *in, Object *iterable);       /* iterable may be NULL */
Ref frozenset_new(Interp *in, Object *iterable); /* the same */
bool set_add(Interp *in, Object *set, Object *item);
/* 1 removed, 0 not there, -1 raised. */
int set_discard(Interp *in, Object *set, Object *item);
int set_contains(Interp *in, Object *set, Object *item);
bool set_update(Interp *in, Object *set, Object *iterable);
/* left op right as sets; right any iterable. A new set of left's kind. */
Ref set_union(Interp *in, Object *left, Object *right);
Ref set_intersection(Interp *in, Object *left, Object *right);
Ref set_difference(Interp *in, Object *left, Object *right);
Ref set_symmetric_difference(Interp *in, Object *left, Object *right);
/* Walks in table order; borrowed. */
bool set_next(const Object *set, size_t *cursor, Object **item);

extern const TypeSpec set_spec, frozenset_spec, set_iterator_spec;

#endif
