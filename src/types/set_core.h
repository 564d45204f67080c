/* What the files of set share. */
#ifndef TYPES_SET_CORE_H
#define TYPES_SET_CORE_H

#include "types/set.h"

#define SET_SMALL 8

ALWAYS_INLINE SetObject *as_set(const Object *object)
{
    return (SetObject *)(uintptr_t)object;
}

/* A new table with more slots than `least`, without deleted ones. */
bool set_rebuild(Interp *in, SetObject *set, int64_t least);
bool set_add_hashed(Interp *in, Object *set, Object *key, int64_t hash);
int set_contains_hashed(Interp *in, Object *set, Object *key, int64_t hash);
int set_discard_hashed(Interp *in, Object *set, Object *key, int64_t hash);
/* Live entries in table order; NULL at the end. */
SetEntry *set_next_entry(const Object *set, size_t *cursor);
Ref set_pop(Interp *in, Object *set);
void set_clear_all(Interp *in, Object *set);
/* Adds all of another set. */
bool set_merge(Interp *in, Object *set, Object *from);
/* A set of that type (set, frozenset or a subclass) with the items of an iterable,
 * which may be NULL. */
Ref set_of_type(Interp *in, TypeObject *type, Object *iterable);

/* types/set_operations.c: in place; false: raised. */
bool set_difference_update(Interp *in, Object *set, Object *other);
bool set_symmetric_update(Interp *in, Object *set, Object *other);
/* Takes over the content of another (fresh) set. */
void set_swap(Interp *in, Object *set, Object *other);
/* 1, 0, -1 raised; other is a set. */
int set_is_subset(Interp *in, Object *set, Object *other);

#endif
