/* dict: CPython's compact ordered table. A head of 48 bytes (used, version,
 * keys, values) and a separate keys block: index table, then entries in insertion
 * order; 16-byte entries while all keys are exact str, 24-byte ones otherwise.
 */
#ifndef TYPES_DICT_H
#define TYPES_DICT_H

#include "types/interp.h"

typedef struct DictKeys DictKeys; /* types/dict_keys.h */

typedef struct {
    Object base;
    int64_t used;     /* live entries */
    uint64_t version; /* changes with each change */
    DictKeys *keys;   /* never NULL; the shared empty table at first */
    Slot *values;     /* split table (an instance's own dict), else NULL */
} DictObject;

ALWAYS_INLINE bool is_dict(const Object *object)
{
    return object_has_flag(object, TYPE_FLAG_DICT_SUBCLASS);
}
ALWAYS_INLINE int64_t dict_size(const Object *object)
{
    return ((const DictObject *)object)->used;
}

/* Is it a table in which all keys ever set were exact str? */
bool dict_has_str_keys(const Object *dict);

Ref dict_new(Interp *in);
/* A dict(...) call: takes nothing from the free list. */
Ref dict_new_of(Interp *in, TypeObject *type);
/* Presized as CPython's dict_new_presized(n): str_keys if all keys will be exact str. */
Ref dict_new_presized(Interp *in, size_t entries, bool str_keys);
/* Borrowed value or NULL; NULL with an exception pending if hashing or comparing
 * raised (check is_raised only when NULL). */
Object *dict_get(Interp *in, Object *dict, Object *key);
/* The same with the key's hash known, so that a hash in Python is not asked again. */
Object *dict_get_hashed(Interp *in, Object *dict, Object *key, int64_t hash);
/* For str keys that cannot raise. */
Object *dict_get_str(Interp *in, Object *dict, Object *name);
Object *dict_get_string(Interp *in, Object *dict, const char *name);
/* Borrowed key and value; both get one more reference. */
bool dict_set(Interp *in, Object *dict, Object *key, Object *value);
bool dict_set_string(Interp *in, Object *dict, const char *name, Object *value);
/* Both consumed (BUILD_MAP, MAP_ADD). */
bool dict_set_taken(Interp *in, Object *dict, Ref key, Ref value);
/* 1 deleted, 0 not there (nothing raised), -1 raised. */
int dict_delete(Interp *in, Object *dict, Object *key);
/* The value taken out, NO_REF if not there or raised. */
Ref dict_pop(Interp *in, Object *dict, Object *key);
/* 1, 0, -1 */
int dict_contains(Interp *in, Object *dict, Object *key);
/* dict.update(other): other is a mapping or an iterable of pairs.
 * override: 1 later ones win, 0 first ones stay, 2 a double key raises KeyError(key). */
bool dict_merge(Interp *in, Object *dict, Object *other, int override);
Ref dict_copy(Interp *in, Object *dict);
void dict_clear(Interp *in, Object *dict);
/* d.popitem() without the error for an empty dict: false if it is empty. */
bool dict_pop_last(Interp *in, Object *dict, Ref *key, Ref *value);
/* d.setdefault(key, value): borrowed result, NULL raised. */
Object *dict_set_default(Interp *in, Object *dict, Object *key, Object *value);
/* Walks live entries in order: *cursor starts at 0; borrowed; the dict must not
 * change meanwhile. */
bool dict_next(const Object *dict, size_t *cursor, Object **key, Object **value);
/* The same with the key's hash. */
bool dict_next_hashed(const Object *dict, size_t *cursor, Object **key, int64_t *hash);
/* A new list of the keys. */
Ref dict_keys_list(Interp *in, Object *dict);

extern const TypeSpec dict_spec, dict_keys_spec, dict_values_spec, dict_items_spec,
    dict_keyiterator_spec, dict_valueiterator_spec, dict_itemiterator_spec,
    dict_reversekeyiterator_spec, dict_reversevalueiterator_spec, dict_reverseitemiterator_spec;

#endif
