/* Copies and merges of dicts, with CPython's choice between cloning a table as it is
 * and inserting one by one (dict_merge, PyDict_Copy in Objects/dictobject.c): it shows
 * in sys.getsizeof.
 */
#include <string.h>

#include "heap/gc.h"
#include "types/dict_core.h"
#include "types/list.h"
#include "types/names.h"
#include "types/protocol.h"
#include "types/str.h"
#include "types/tuple.h"

/* The same table, holes included, each key and value counted once more. */
static DictKeys *clone_table(Interp *in, const DictKeys *from)
{
    DictKeys *keys = keys_new(in, from->log2_size, from->kind);
    if (keys == NULL)
        return NULL;
    memcpy(keys, from, keys_bytes(from));
    keys->refcount = 1;
    keys->version = 0;
    for (int64_t i = 0; i < keys->used; i++) {
        Slot *key = keys_key_slot(keys, i), *value = keys_value_slot(keys, i);
        if (key->object != NULL)
            ref_keep(key->object);
        if (value->object != NULL)
            ref_keep(value->object);
    }
    return keys;
}

static Ref clone_dict(Interp *in, const DictObject *from)
{
    DictKeys *keys = clone_table(in, from->keys);
    if (keys == NULL)
        return NO_REF;
    Ref dict = dict_over(in, keys, NULL, from->used);
    if (dict.object != NULL && gc_is_tracked(&from->base))
        gc_track(&in->heap, dict.object);
    return dict;
}

static Ref copy_split(Interp *in, Object *object)
{
    const DictObject *from = as_dict(object);
    int slots = (int)(from->keys->used + from->keys->usable);
    Slot *values = values_new(in, slots);
    if (values == NULL)
        return NO_REF;
    for (int i = 0; i < values_count(from->values); i++) {
        int entry = values_order(from->values, i);
        values_add_order(values, entry);
        slot_init(&values[entry], keep(from->values[entry].object));
    }
    from->keys->refcount++;
    Ref dict = dict_over_fresh(in, from->keys, values, from->used);
    if (dict.object != NULL && gc_is_tracked(object))
        gc_track(&in->heap, dict.object);
    return dict;
}

Ref dict_copy(Interp *in, Object *object)
{
    const DictObject *from = as_dict(object);
    if (from->used == 0)
        return dict_new(in);
    if (from->values != NULL)
        return copy_split(in, object);
    if (IS_EXACT(in, object, dict) && from->used >= (from->keys->used * 2) / 3)
        return clone_dict(in, from);
    Ref dict = dict_new(in);
    if (dict.object != NULL && !dict_merge(in, dict.object, object, 1)) {
        drop(in, dict);
        return NO_REF;
    }
    return dict;
}

/* An empty dict takes over a table without holes that is as small as it can be. */
static bool can_clone(const Interp *in, const DictObject *to, const DictObject *from)
{
    const DictKeys *keys = from->keys;
    if (to->used != 0 || to->values != NULL || from->values != NULL)
        return false;
    if (keys->used != from->used || keys == in->empty_keys)
        return false;
    return keys->log2_size == KEYS_LOG2_LEAST || keys_room(keys_slots(keys) / 2) < from->used;
}

static bool take_over_table(Interp *in, Object *object, const DictObject *from)
{
    DictObject *dict = as_dict(object);
    DictKeys *keys = clone_table(in, from->keys), *old = dict->keys;
    if (keys == NULL)
        return false;
    dict->keys = keys;
    dict->used = from->used;
    dict_touch(in, object);
    dict_release_keys(in, old);
    if (gc_is_tracked(&from->base) && !gc_is_tracked(object)) {
        gc_track(&in->heap, object);
        object_tracked(&in->heap, object);
    }
    for (int64_t i = 0; i < keys->used; i++) {
        slot_record_change(&in->heap, object, SLOT_KEY(KEY, i), NULL,
                           keys_key_slot(keys, i)->object);
        slot_record_change(&in->heap, object, SLOT_KEY(DICT_VALUE, i), NULL,
                           keys_value_slot(keys, i)->object);
    }
    object_changed(&in->heap, object);
    return true;
}

/* override as for dict_merge: may this key be set? -1 raised. */
static int may_set(Interp *in, Object *dict, Object *key, int64_t hash, int override)
{
    if (override == 1)
        return 1;
    if (dict_get_hashed(in, dict, key, hash) == NULL)
        return is_raised(in) ? -1 : 1;
    if (override == 0)
        return 0;
    raise_value(in, EXCEPTION_KeyError, keep(key));
    return -1;
}

static bool set_hashed(Interp *in, Object *dict, Object *key, int64_t hash, Object *value,
                       int override)
{
    int may = may_set(in, dict, key, hash, override);
    return may > 0 ? dict_set_hashed(in, dict, key, hash, value) : may == 0;
}

static bool set_pair(Interp *in, Object *dict, Object *key, Object *value, int override)
{
    int64_t hash;
    return dict_hash_key(in, key, &hash) && set_hashed(in, dict, key, hash, value, override);
}

static bool presize_for(Interp *in, Object *object, const DictObject *from)
{
    const DictObject *dict = as_dict(object);
    if (keys_room(keys_slots(dict->keys)) >= from->used)
        return true;
    bool str_keys = from->keys->kind != KEYS_GENERAL;
    if (dict->keys == in->empty_keys) {
        DictKeys *keys = keys_new(in, keys_log2_for_entries(dict->used + from->used),
                                  str_keys ? KEYS_STR : KEYS_GENERAL);
        if (keys == NULL)
            return false;
        in->empty_keys->refcount--;
        as_dict(object)->keys = keys;
        object_changed(&in->heap, object);
        return true;
    }
    return dict_rebuild(in, object, keys_log2_for_entries(dict->used + from->used), str_keys);
}

static bool insert_all(Interp *in, Object *dict, Object *other, int override)
{
    const DictObject *from = as_dict(other);
    size_t position = 0;
    int64_t size = from->keys->used;
    for (int64_t e; (e = dict_next_entry(from, &position)) >= 0;) {
        Ref key = keep(keys_key_slot(from->keys, e)->object);
        Ref value = keep(dict_value_slot(from, e)->object);
        int64_t hash = keys_entry_hash(from->keys, e);
        bool done = spend(in, 1) && set_hashed(in, dict, key.object, hash, value.object, override);
        drop(in, key);
        drop(in, value);
        if (!done)
            return false;
        if (from->keys->used != size)
            return raise_false(in, EXCEPTION_RuntimeError, "dict mutated during update");
    }
    return true;
}

static bool merge_dict(Interp *in, Object *dict, Object *other, int override)
{
    const DictObject *from = as_dict(other);
    if (other == dict || from->used == 0)
        return true;
    if (override == 1 && can_clone(in, as_dict(dict), from))
        return take_over_table(in, dict, from);
    return presize_for(in, dict, from) && insert_all(in, dict, other, override);
}

/* Anything with keys(). */
static bool merge_mapping(Interp *in, Object *dict, Object *other, Ref keys_method, int override)
{
    Ref keys = object_call_none(in, keys_method.object);
    drop(in, keys_method);
    Ref iterator = keys.object == NULL ? NO_REF : object_iter(in, keys.object);
    drop(in, keys);
    if (iterator.object == NULL)
        return false;
    Ref key;
    while ((key = iterator_next(in, iterator.object)).object != NULL) {
        Ref value = object_get_item(in, other, key.object);
        bool done = value.object != NULL && set_pair(in, dict, key.object, value.object, override);
        drop(in, key);
        drop(in, value);
        if (!done)
            break;
    }
    drop(in, iterator);
    return !is_raised(in);
}

static bool merge_one_pair(Interp *in, Object *dict, Object *item, int64_t number, int override)
{
    Ref pair = tuple_from_iterable(in, item);
    if (pair.object == NULL) {
        if (!is_raised_of(in, EXCEPTION_TypeError))
            return false;
        raise_clear(in);
        return raise_false(in, EXCEPTION_TypeError,
                           "cannot convert dictionary update sequence element #%lld to a sequence",
                           (long long)number);
    }
    int64_t size = tuple_size(pair.object);
    bool done;
    if (size == 2)
        done = set_pair(in, dict, tuple_get(pair.object, 0), tuple_get(pair.object, 1), override);
    else
        done =
            raise_false(in, EXCEPTION_ValueError,
                        "dictionary update sequence element #%lld has length %lld; 2 is required",
                        (long long)number, (long long)size);
    drop(in, pair);
    return done;
}

static bool merge_pairs(Interp *in, Object *dict, Object *iterable, int override)
{
    Ref iterator = object_iter(in, iterable);
    if (iterator.object == NULL)
        return false;
    Ref item;
    for (int64_t number = 0; (item = iterator_next(in, iterator.object)).object != NULL; number++) {
        bool done = spend(in, 1) && merge_one_pair(in, dict, item.object, number, override);
        drop(in, item);
        if (!done)
            break;
    }
    drop(in, iterator);
    return !is_raised(in);
}

bool dict_merge(Interp *in, Object *dict, Object *other, int override)
{
    if (is_dict(other) &&
        (IS_EXACT(in, other, dict) || other->type->slots.iter == in->types[TYPE_dict]->slots.iter))
        return merge_dict(in, dict, other, override);
    Ref keys_method = object_find_attribute(in, other, in->names->keys);
    if (keys_method.object != NULL)
        return merge_mapping(in, dict, other, keys_method, override);
    return !is_raised(in) && merge_pairs(in, dict, other, override);
}
