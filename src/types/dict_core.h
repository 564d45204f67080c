/* What the files of dict share: growing, storing, and where an entry's value is. */
#ifndef TYPES_DICT_CORE_H
#define TYPES_DICT_CORE_H

#include "types/dict_keys.h"

ALWAYS_INLINE DictObject *as_dict(const Object *object)
{
    return (DictObject *)(uintptr_t)object;
}

/* Where the value of an entry stands, in split tables too. */
ALWAYS_INLINE Slot *dict_value_slot(const DictObject *dict, int64_t entry)
{
    return dict->values != NULL ? &dict->values[entry] : keys_value_slot(dict->keys, entry);
}

/* A new dict over `keys` (consumed) and `values` (NULL: combined). */
Ref dict_over(Interp *in, DictKeys *keys, Slot *values, int64_t used);
/* The same, never out of the free list. */
Ref dict_over_fresh(Interp *in, DictKeys *keys, Slot *values, int64_t used);
/* One dict less uses the table: drops its keys and values, or nothing if shared. */
void dict_release_keys(Interp *in, DictKeys *keys);
/* Entry numbers in the order of iteration: number `position` of a split table is
 * looked up in the values block's order. -1 at the end. *position starts at 0. */
int64_t dict_next_entry(const DictObject *dict, size_t *position);
/* Makes room for at least one more entry: rebuilds by CPython's growth rule. */
bool dict_grow(Interp *in, Object *dict, bool str_keys);
bool dict_rebuild(Interp *in, Object *dict, int log2_size, bool str_keys);
/* Known hash; borrowed key and value. */
bool dict_set_hashed(Interp *in, Object *dict, Object *key, int64_t hash, Object *value);
int dict_delete_entry(Interp *in, Object *dict, int64_t entry, int64_t hash, Ref *value);
/* Hash of a key, exact str ones from the object. */
bool dict_hash_key(Interp *in, Object *key, int64_t *hash);
/* Starts tracking when a key or value may be part of a cycle. */
void dict_maintain_tracking(Interp *in, Object *dict, const Object *key, const Object *value);
bool dict_may_be_tracked(const Interp *in, const Object *object);
void dict_touch(Interp *in, Object *dict);

/* The values block of an instance or split dict: prefix (order of insertion, how many,
 * prefix size) in front of the slots. */
int values_count(const Slot *values);
int values_order(const Slot *values, int position);
void values_add_order(Slot *values, int entry);
void values_delete_order(Slot *values, int entry);
Slot *values_new(Interp *in, int slots);
/* Where the block of values begins. */
const void *values_block(const Slot *values);
void values_free(Interp *in, Slot *values);

extern const NativeSpec dict_methods[];

#endif
