/* dict: storing, deleting, growing (CPython's Objects/dictobject.c).
 *
 * Entries are only ever appended to a table; a deleted one leaves a hole. When there
 * is no room left the table is rebuilt for three times the live entries, without the
 * holes. An empty dict has the shared empty table; the first insert gives it 8 slots. A
 * dict made from an instance's inline values is "split": its keys are the class's, its
 * values a block of its own; it becomes an ordinary one when that no longer fits.
 *
 * For the trace an entry is two slots, KEY and DICT_VALUE, with the entry's number as
 * index. A rebuild that closes holes therefore renumbers entries.
 */
#include "types/dict.h"

#include <assert.h>
#include <string.h>

#include "heap/gc.h"
#include "types/dict_core.h"
#include "types/protocol.h"
#include "types/start.h"
#include "types/str.h"
#include "types/tuple.h"

_Static_assert(sizeof(DictObject) == 48, "CPython's PyDictObject");

bool dicts_start(Interp *in)
{
    Heap *heap = &in->heap;
    heap_add_free_list(heap, &in->free_dicts, 80, sizeof(GcHead));
    heap_add_free_list(heap, &in->free_keys, 80, 0);
    DictKeys *keys = heap_alloc_static(heap, sizeof(DictKeys) + 8);
    *keys = (DictKeys){.refcount = 1, .kind = KEYS_STR};
    memset(keys + 1, 0xff, 8);
    in->empty_keys = keys;
    return true;
}

void dicts_stop(Interp *in)
{
    (void)in;
}

/* --- making and giving back --- */

void dict_touch(Interp *in, Object *dict)
{
    as_dict(dict)->version = ++in->dict_version;
    as_dict(dict)->keys->version = 0;
}

static Ref dict_begin(Interp *in, Object *object, DictKeys *keys, Slot *values, int64_t used)
{
    DictObject *dict = as_dict(object);
    dict->used = used;
    dict->version = ++in->dict_version;
    dict->keys = keys;
    dict->values = values;
    return (Ref){object};
}

Ref dict_over(Interp *in, DictKeys *keys, Slot *values, int64_t used)
{
    TypeObject *type = in->types[TYPE_dict];
    Object *object = free_list_take(&in->free_dicts);
    if (object != NULL)
        object->type = type;
    else if ((object = heap_new(&in->heap, type, 0)) == NULL) {
        dict_release_keys(in, keys);
        return raise_no_memory(in);
    }
    return dict_begin(in, object, keys, values, used);
}

bool dict_has_str_keys(const Object *dict)
{
    return as_dict(dict)->keys->kind != KEYS_GENERAL;
}

static DictKeys *share_empty(Interp *in)
{
    in->empty_keys->refcount++;
    return in->empty_keys;
}

Ref dict_new(Interp *in)
{
    return dict_over(in, share_empty(in), NULL, 0);
}

Ref dict_over_fresh(Interp *in, DictKeys *keys, Slot *values, int64_t used)
{
    Object *object = heap_new(&in->heap, in->types[TYPE_dict], 0);
    if (object != NULL)
        return dict_begin(in, object, keys, values, used);
    dict_release_keys(in, keys);
    return raise_no_memory(in);
}

Ref dict_new_of(Interp *in, TypeObject *type)
{
    Ref ref = object_make(in, type, 0);
    if (ref.object == NULL)
        return ref;
    if (type == in->types[TYPE_dict] && gc_is_tracked(ref.object))
        gc_untrack(&in->heap, ref.object);
    return dict_begin(in, ref.object, share_empty(in), NULL, 0);
}

Ref dict_new_presized(Interp *in, size_t entries, bool str_keys)
{
    const int64_t most = 128 * 1024;
    if ((int64_t)entries <= keys_room(8))
        return dict_new(in);
    int log2_size = (int64_t)entries > keys_room(most) ? keys_log2_for(most)
                                                       : keys_log2_for_entries((int64_t)entries);
    DictKeys *keys = keys_new(in, log2_size, str_keys ? KEYS_STR : KEYS_GENERAL);
    return keys == NULL ? NO_REF : dict_over(in, keys, NULL, 0);
}

void dict_release_keys(Interp *in, DictKeys *keys)
{
    if (--keys->refcount > 0)
        return;
    assert(keys != in->empty_keys);
    for (int64_t i = 0; i < keys->used; i++) {
        drop(in, (Ref){keys_key_slot(keys, i)->object});
        if (keys->kind != KEYS_SPLIT)
            drop(in, (Ref){keys_value_slot(keys, i)->object});
    }
    keys_free(in, keys);
}

/* --- tracking --- */

bool dict_may_be_tracked(const Interp *in, const Object *object)
{
    if (!object_has_flag(object, TYPE_FLAG_GC))
        return false;
    /* Built-in types stand outside the collector, though classes do not. */
    if (object_has_flag(object, TYPE_FLAG_TYPE_SUBCLASS) && heap_is_static(&in->heap, object))
        return false;
    return !IS_EXACT(in, object, tuple) || gc_is_tracked(object);
}

void dict_maintain_tracking(Interp *in, Object *dict, const Object *key, const Object *value)
{
    if (gc_is_tracked(dict))
        return;
    if (dict_may_be_tracked(in, key) || dict_may_be_tracked(in, value)) {
        gc_track(&in->heap, dict);
        object_tracked(&in->heap, dict);
    }
}

/* --- the trace --- */

/* Before a rebuild: entries that will have another number, or that leave a split table,
 * are let go in the trace. Returns the new number of the first of them, -1 if all stay. */
static int64_t record_leaving(Interp *in, Object *object)
{
    Heap *heap = &in->heap;
    const DictObject *dict = as_dict(object);
    int64_t first = -1, count = 0;
    size_t position = 0;
    if (heap->recorder == NULL)
        return first;
    for (int64_t e; (e = dict_next_entry(dict, &position)) >= 0; count++) {
        if (dict->values == NULL && e == count)
            continue;
        if (first < 0)
            first = count;
        recorder_slot(heap->recorder, object, SLOT_KEY(DICT_VALUE, e),
                      dict_value_slot(dict, e)->object, NULL);
        if (dict->values == NULL)
            recorder_slot(heap->recorder, object, SLOT_KEY(KEY, e),
                          keys_key_slot(dict->keys, e)->object, NULL);
    }
    return first;
}

static void record_entry(Interp *in, Object *dict, int64_t entry)
{
    Heap *heap = &in->heap;
    if (LIKELY(heap->recorder == NULL))
        return;
    recorder_slot(heap->recorder, dict, SLOT_KEY(KEY, entry), NULL,
                  keys_key_slot(as_dict(dict)->keys, entry)->object);
    recorder_slot(heap->recorder, dict, SLOT_KEY(DICT_VALUE, entry), NULL,
                  keys_value_slot(as_dict(dict)->keys, entry)->object);
}

/* --- growing --- */

static void put_entry(DictKeys *keys, int64_t index, StrEntry entry, int64_t hash)
{
    if (keys->kind == KEYS_GENERAL)
        keys_general(keys)[index] = (GeneralEntry){hash, entry.key, entry.value};
    else
        keys_str(keys)[index] = entry;
}

/* Moves the live entries over; split tables are copied, their keys counted anew. */
static void move_entries(Interp *in, Object *object, DictKeys *to)
{
    DictObject *dict = as_dict(object);
    size_t position = 0;
    int64_t count = 0;
    for (int64_t e; (e = dict_next_entry(dict, &position)) >= 0; count++) {
        StrEntry entry = {*keys_key_slot(dict->keys, e), *dict_value_slot(dict, e)};
        if (dict->values != NULL)
            entry.key = (Slot){keep(entry.key.object).object};
        put_entry(to, count, entry, keys_entry_hash(dict->keys, e));
    }
    to->used = count;
    to->usable -= count;
    keys_build_index(to, count);
}

/* The old table without its entries, which moved. */
static void give_back_moved(Interp *in, DictKeys *keys, Slot *values)
{
    if (values != NULL) {
        values_free(in, values);
        dict_release_keys(in, keys);
    } else if (keys == in->empty_keys) {
        keys->refcount--;
    } else {
        keys->used = 0; /* for a search that still holds it */
        dict_release_keys(in, keys);
    }
}

bool dict_rebuild(Interp *in, Object *object, int log2_size, bool str_keys)
{
    DictObject *dict = as_dict(object);
    bool general = !str_keys || dict->keys->kind == KEYS_GENERAL;
    DictKeys *keys = keys_new(in, log2_size, general ? KEYS_GENERAL : KEYS_STR);
    if (keys == NULL)
        return false;
    int64_t first_moved = record_leaving(in, object);
    move_entries(in, object, keys);
    DictKeys *old_keys = dict->keys;
    Slot *old_values = dict->values;
    dict->keys = keys;
    dict->values = NULL;
    for (int64_t i = first_moved; i >= 0 && i < keys->used; i++)
        record_entry(in, object, i);
    give_back_moved(in, old_keys, old_values);
    object_changed(&in->heap, object);
    return true;
}

bool dict_grow(Interp *in, Object *dict, bool str_keys)
{
    return dict_rebuild(in, dict, keys_log2_for(as_dict(dict)->used * 3), str_keys);
}

/* --- storing --- */

bool dict_hash_key(Interp *in, Object *key, int64_t *hash)
{
    if (LIKELY(IS_EXACT(in, key, str))) {
        *hash = ((StrObject *)key)->hash;
        if (*hash == -1)
            *hash = str_hash(in, key);
        return true;
    }
    return object_hash(in, key, hash);
}

static bool make_room(Interp *in, Object *object, Object *key)
{
    DictObject *dict = as_dict(object);
    bool str_key = IS_EXACT(in, key, str);
    if (dict->keys == in->empty_keys) {
        DictKeys *keys = keys_new(in, KEYS_LOG2_LEAST, str_key ? KEYS_STR : KEYS_GENERAL);
        if (keys == NULL)
            return false;
        dict->keys->refcount--;
        dict->keys = keys;
        object_changed(&in->heap, object);
        return true;
    }
    if (dict->keys->usable > 0 && (str_key || dict->keys->kind == KEYS_GENERAL))
        return true;
    return dict_grow(in, object, str_key);
}

/* A key that is not in the dict. Consumes both. */
static bool append_entry(Interp *in, Object *object, Ref key, int64_t hash, Ref value)
{
    DictObject *dict = as_dict(object);
    if (dict->values != NULL && !dict_grow(in, object, true))
        goto failed; /* the class's table is full */
    if (!make_room(in, object, key.object))
        goto failed;
    DictKeys *keys = dict->keys;
    int64_t entry = keys->used++;
    keys->usable--;
    put_entry(keys, entry, (StrEntry){{key.object}, {value.object}}, hash);
    keys_add_index(keys, hash, entry);
    dict->used++;
    dict_touch(in, object);
    record_entry(in, object, entry);
    return true;
failed:
    drop(in, key);
    drop(in, value);
    return false;
}

static bool replace_value(Interp *in, Object *object, int64_t entry, Ref value)
{
    DictObject *dict = as_dict(object);
    Slot *slot = dict_value_slot(dict, entry);
    if (dict->values != NULL && slot->object == NULL) {
        values_add_order(dict->values, (int)entry);
        dict->used++;
    }
    dict->version = ++in->dict_version;
    slot_store(&in->heap, object, slot, SLOT_KEY(DICT_VALUE, entry), value);
    return true;
}

/* Where the key stands; a table of str keys becomes a general one for any other key. */
static int64_t find_for_set(Interp *in, Object *object, Object *key, int64_t hash)
{
    const DictObject *dict = as_dict(object);
    if (dict->keys->kind != KEYS_GENERAL && dict->keys != in->empty_keys &&
        !IS_EXACT(in, key, str) && !dict_grow(in, object, false))
        return KEYS_ERROR;
    return keys_find(in, object, key, hash);
}

/* Stores at an entry that find_for_set gave. Consumes both. */
static bool set_at(Interp *in, Object *object, int64_t entry, Ref key, int64_t hash, Ref value)
{
    const DictObject *dict = as_dict(object);
    dict_maintain_tracking(in, object, key.object, value.object);
    if (entry == KEYS_EMPTY && dict->values != NULL && IS_EXACT(in, key.object, str))
        entry = keys_add_shared_name(in, dict->keys, key.object);
    if (entry < 0)
        return append_entry(in, object, key, hash, value);
    replace_value(in, object, entry, value);
    drop(in, key);
    return true;
}

static bool set_taken_hashed(Interp *in, Object *object, Ref key, int64_t hash, Ref value)
{
    int64_t entry = find_for_set(in, object, key.object, hash);
    if (entry != KEYS_ERROR)
        return set_at(in, object, entry, key, hash, value);
    drop(in, key);
    drop(in, value);
    return false;
}

bool dict_set_hashed(Interp *in, Object *dict, Object *key, int64_t hash, Object *value)
{
    return set_taken_hashed(in, dict, keep(key), hash, keep(value));
}

bool dict_set_taken(Interp *in, Object *dict, Ref key, Ref value)
{
    int64_t hash;
    if (!dict_hash_key(in, key.object, &hash)) {
        drop(in, key);
        drop(in, value);
        return false;
    }
    return set_taken_hashed(in, dict, key, hash, value);
}

bool dict_set(Interp *in, Object *dict, Object *key, Object *value)
{
    return dict_set_taken(in, dict, keep(key), keep(value));
}

bool dict_set_string(Interp *in, Object *dict, const char *name, Object *value)
{
    Ref key = str_intern_string(in, name);
    return key.object != NULL && dict_set_taken(in, dict, key, keep(value));
}

Object *dict_set_default(Interp *in, Object *dict, Object *key, Object *value)
{
    int64_t hash;
    if (!dict_hash_key(in, key, &hash))
        return NULL;
    int64_t entry = find_for_set(in, dict, key, hash);
    if (entry == KEYS_ERROR)
        return NULL;
    if (entry >= 0 && dict_value_slot(as_dict(dict), entry)->object != NULL)
        return dict_value_slot(as_dict(dict), entry)->object;
    return set_at(in, dict, entry, keep(key), hash, keep(value)) ? value : NULL;
}

/* --- finding --- */

static Object *value_at(const Object *dict, int64_t entry)
{
    return entry < 0 ? NULL : dict_value_slot(as_dict(dict), entry)->object;
}

Object *dict_get(Interp *in, Object *dict, Object *key)
{
    int64_t hash;
    if (!dict_hash_key(in, key, &hash))
        return NULL;
    return value_at(dict, keys_find(in, dict, key, hash));
}

Object *dict_get_hashed(Interp *in, Object *dict, Object *key, int64_t hash)
{
    return value_at(dict, keys_find(in, dict, key, hash));
}

Object *dict_get_str(Interp *in, Object *dict, Object *name)
{
    int64_t hash = str_hash(in, name);
    if (LIKELY(as_dict(dict)->keys->kind != KEYS_GENERAL && IS_EXACT(in, name, str)))
        return value_at(dict, keys_find_str(as_dict(dict)->keys, name, hash));
    Object *value = value_at(dict, keys_find(in, dict, name, hash));
    return value;
}

Object *dict_get_string(Interp *in, Object *dict, const char *name)
{
    Ref key = str_intern_string(in, name);
    if (key.object == NULL)
        return NULL;
    Object *value = dict_get_str(in, dict, key.object);
    drop(in, key);
    return value;
}

int dict_contains(Interp *in, Object *dict, Object *key)
{
    int64_t hash;
    if (!dict_hash_key(in, key, &hash))
        return -1;
    int64_t entry = keys_find(in, dict, key, hash);
    return entry == KEYS_ERROR ? -1 : value_at(dict, entry) != NULL;
}

/* --- deleting --- */

/* The value first: between the two, whoever steps by events sees an entry without a value
 * rather than a value that no name leads to. */
static void take_combined(Interp *in, Object *object, int64_t entry, int64_t hash, Ref taken[2])
{
    DictObject *dict = as_dict(object);
    keys_delete_index(dict->keys, hash, entry);
    taken[1] = slot_take(&in->heap, object, keys_value_slot(dict->keys, entry),
                         SLOT_KEY(DICT_VALUE, entry));
    taken[0] = slot_take(&in->heap, object, keys_key_slot(dict->keys, entry), SLOT_KEY(KEY, entry));
}

static void take_split(Interp *in, Object *object, int64_t entry, Ref taken[2])
{
    DictObject *dict = as_dict(object);
    values_delete_order(dict->values, (int)entry);
    taken[0] = NO_REF; /* the class keeps the name */
    taken[1] = slot_take(&in->heap, object, &dict->values[entry], SLOT_KEY(DICT_VALUE, entry));
}

int dict_delete_entry(Interp *in, Object *object, int64_t entry, int64_t hash, Ref *value)
{
    DictObject *dict = as_dict(object);
    if (entry == KEYS_ERROR)
        return -1;
    if (value_at(object, entry) == NULL)
        return 0;
    Ref taken[2];
    dict->used--;
    dict_touch(in, object);
    if (dict->values != NULL)
        take_split(in, object, entry, taken);
    else
        take_combined(in, object, entry, hash, taken);
    drop(in, taken[0]);
    if (value != NULL)
        *value = taken[1];
    else
        drop(in, taken[1]);
    return 1;
}

int dict_delete(Interp *in, Object *dict, Object *key)
{
    int64_t hash;
    if (!dict_hash_key(in, key, &hash))
        return -1;
    return dict_delete_entry(in, dict, keys_find(in, dict, key, hash), hash, NULL);
}

Ref dict_pop(Interp *in, Object *dict, Object *key)
{
    int64_t hash;
    Ref value = NO_REF;
    if (dict_hash_key(in, key, &hash))
        dict_delete_entry(in, dict, keys_find(in, dict, key, hash), hash, &value);
    return value;
}

bool dict_pop_last(Interp *in, Object *object, Ref *key, Ref *value)
{
    DictObject *dict = as_dict(object);
    if (dict->used == 0)
        return false;
    if (dict->values != NULL && !dict_rebuild(in, object, SHARED_KEYS_LOG2, true))
        return false;
    int64_t entry = dict->keys->used - 1;
    while (value_at(object, entry) == NULL)
        entry--;
    Ref taken[2];
    take_combined(in, object, entry, keys_entry_hash(dict->keys, entry), taken);
    dict->keys->used = entry; /* the number is given out again, the room is not */
    dict->used--;
    dict_touch(in, object);
    *key = taken[0];
    *value = taken[1];
    return true;
}

static void record_cleared(Interp *in, Object *object)
{
    Heap *heap = &in->heap;
    DictObject *dict = as_dict(object);
    if (heap->recorder == NULL)
        return;
    size_t position = 0;
    for (int64_t e; (e = dict_next_entry(dict, &position)) >= 0;) {
        if (dict->values == NULL)
            recorder_slot(heap->recorder, object, SLOT_KEY(KEY, e),
                          keys_key_slot(dict->keys, e)->object, NULL);
        recorder_slot(heap->recorder, object, SLOT_KEY(DICT_VALUE, e),
                      dict_value_slot(dict, e)->object, NULL);
    }
}

static void drop_values(Interp *in, Slot *values, int64_t count)
{
    for (int64_t i = 0; i < count; i++)
        drop(in, (Ref){values[i].object});
    values_free(in, values);
}

void dict_clear(Interp *in, Object *object)
{
    DictObject *dict = as_dict(object);
    if (dict->keys == in->empty_keys)
        return;
    record_cleared(in, object);
    DictKeys *keys = dict->keys;
    Slot *values = dict->values;
    dict->keys = share_empty(in);
    dict->values = NULL;
    dict->used = 0;
    dict->version = ++in->dict_version;
    object_changed(&in->heap, object);
    if (values != NULL)
        drop_values(in, values, keys->used);
    dict_release_keys(in, keys);
}

/* --- walking --- */

static int64_t next_combined(const DictObject *dict, size_t *position)
{
    while ((int64_t)*position < dict->keys->used) {
        int64_t entry = (int64_t)(*position)++;
        if (keys_value_slot(dict->keys, entry)->object != NULL)
            return entry;
    }
    return -1;
}

int64_t dict_next_entry(const DictObject *dict, size_t *position)
{
    if (dict->values == NULL)
        return next_combined(dict, position);
    if ((int64_t)*position >= dict->used)
        return -1;
    return values_order(dict->values, (int)(*position)++);
}

bool dict_next_hashed(const Object *object, size_t *cursor, Object **key, int64_t *hash)
{
    const DictObject *dict = as_dict(object);
    int64_t entry = dict_next_entry(dict, cursor);
    if (entry < 0)
        return false;
    *key = keys_key_slot(dict->keys, entry)->object;
    *hash = keys_entry_hash(dict->keys, entry);
    return true;
}

bool dict_next(const Object *object, size_t *cursor, Object **key, Object **value)
{
    const DictObject *dict = as_dict(object);
    int64_t entry = dict_next_entry(dict, cursor);
    if (entry < 0)
        return false;
    if (key != NULL)
        *key = keys_key_slot(dict->keys, entry)->object;
    if (value != NULL)
        *value = dict_value_slot(dict, entry)->object;
    return true;
}
