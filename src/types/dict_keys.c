/* Tables of dicts: sizes, probing, finding (CPython's Objects/dictobject.c; the
 * rules are those of Lib/test/test_dict and measured sizes).
 *
 * A key's probe path: i = hash & mask, then perturb = hash, and repeatedly
 * perturb >>= 5, i = 5 * i + perturb + 1. An index is -1 for a slot never used, -2 for
 * one whose entry was deleted, else the entry's number.
 */
#include "types/dict_core.h"

#include <assert.h>
#include <string.h>

#include "types/protocol.h"
#include "types/str.h"

_Static_assert(sizeof(DictKeys) == 32, "CPython's PyDictKeysObject");
_Static_assert(sizeof(GeneralEntry) == 24 && sizeof(StrEntry) == 16, "CPython's entries");

#define PERTURB_SHIFT 5

/* --- sizes --- */

static int log2_index_bytes(int log2_size)
{
    if (log2_size < 8)
        return log2_size;
    return log2_size < 16 ? log2_size + 1 : log2_size < 32 ? log2_size + 2 : log2_size + 3;
}

static size_t entry_size(KeysKind kind)
{
    return kind == KEYS_GENERAL ? sizeof(GeneralEntry) : sizeof(StrEntry);
}

static int64_t room_of(int log2_size, KeysKind kind)
{
    return kind == KEYS_SPLIT ? SHARED_KEYS_MAX : keys_room((int64_t)1 << log2_size);
}

size_t keys_bytes(const DictKeys *keys)
{
    int64_t entries = keys_room(keys_slots(keys));
    return sizeof(DictKeys) + ((size_t)1 << keys->log2_index_bytes) +
           (size_t)entries * entry_size(keys->kind);
}

static int bit_length(uint64_t value)
{
    return value == 0 ? 0 : 64 - __builtin_clzll(value);
}

int keys_log2_for(int64_t minimum)
{
    uint64_t least = ((uint64_t)minimum | 8) - 1;
    return bit_length(least | 7);
}

int keys_log2_for_entries(int64_t entries)
{
    return keys_log2_for((entries * 3 + 1) / 2);
}

static void *take_kept_table(Interp *in, int log2_size, KeysKind kind)
{
    if (log2_size != KEYS_LOG2_LEAST || kind != KEYS_STR)
        return NULL;
    return free_list_take(&in->free_keys);
}

DictKeys *keys_new(Interp *in, int log2_size, KeysKind kind)
{
    if (log2_size > 40) {
        raise_no_memory(in);
        return NULL;
    }
    DictKeys head = {.refcount = 1,
                     .log2_size = (uint8_t)log2_size,
                     .log2_index_bytes = (uint8_t)log2_index_bytes(log2_size),
                     .kind = (uint8_t)kind,
                     .usable = room_of(log2_size, kind)};
    size_t bytes = keys_bytes(&head);
    DictKeys *keys = take_kept_table(in, log2_size, kind);
    if (keys == NULL && (keys = heap_alloc(&in->heap, bytes)) == NULL) {
        raise_no_memory(in);
        return NULL;
    }
    *keys = head;
    size_t index_bytes = (size_t)1 << keys->log2_index_bytes;
    memset(keys + 1, 0xff, index_bytes);
    memset(keys_entries(keys), 0, bytes - sizeof(DictKeys) - index_bytes);
    return keys;
}

void keys_free(Interp *in, DictKeys *keys)
{
    if (keys->kind == KEYS_STR && keys->log2_size == KEYS_LOG2_LEAST &&
        free_list_put(&in->free_keys, (Object *)keys))
        return;
    heap_free(&in->heap, keys);
}

/* --- the index table --- */

ALWAYS_INLINE int64_t get_index(const DictKeys *keys, size_t slot)
{
    const void *indices = keys + 1;
    if (LIKELY(keys->log2_size < 8))
        return ((const int8_t *)indices)[slot];
    if (keys->log2_size < 16)
        return ((const int16_t *)indices)[slot];
    if (keys->log2_size < 32)
        return ((const int32_t *)indices)[slot];
    return ((const int64_t *)indices)[slot];
}

static void set_index(DictKeys *keys, size_t slot, int64_t entry)
{
    void *indices = keys + 1;
    if (keys->log2_size < 8)
        ((int8_t *)indices)[slot] = (int8_t)entry;
    else if (keys->log2_size < 16)
        ((int16_t *)indices)[slot] = (int16_t)entry;
    else if (keys->log2_size < 32)
        ((int32_t *)indices)[slot] = (int32_t)entry;
    else
        ((int64_t *)indices)[slot] = entry;
}

typedef struct {
    size_t slot, mask;
    uint64_t perturb;
} Probe;

ALWAYS_INLINE Probe probe_start(const DictKeys *keys, int64_t hash)
{
    size_t mask = (size_t)keys_slots(keys) - 1;
    return (Probe){(size_t)hash & mask, mask, (uint64_t)hash};
}

ALWAYS_INLINE void probe_next(Probe *probe)
{
    probe->perturb >>= PERTURB_SHIFT;
    probe->slot = (probe->slot * 5 + probe->perturb + 1) & probe->mask;
}

void keys_add_index(DictKeys *keys, int64_t hash, int64_t entry)
{
    Probe probe = probe_start(keys, hash);
    while (get_index(keys, probe.slot) >= 0)
        probe_next(&probe);
    set_index(keys, probe.slot, entry);
}

void keys_delete_index(DictKeys *keys, int64_t hash, int64_t entry)
{
    Probe probe = probe_start(keys, hash);
    while (get_index(keys, probe.slot) != entry) {
        assert(get_index(keys, probe.slot) != KEYS_EMPTY);
        probe_next(&probe);
    }
    set_index(keys, probe.slot, KEYS_DELETED);
}

int64_t keys_entry_hash(const DictKeys *keys, int64_t entry)
{
    if (keys->kind == KEYS_GENERAL)
        return keys_general(keys)[entry].hash;
    return ((const StrObject *)keys_str(keys)[entry].key.object)->hash;
}

void keys_build_index(DictKeys *keys, int64_t count)
{
    for (int64_t i = 0; i < count; i++)
        keys_add_index(keys, keys_entry_hash(keys, i), i);
}

/* --- finding --- */

int64_t keys_find_str(const DictKeys *keys, const Object *name, int64_t hash)
{
    const StrEntry *entries = keys_str(keys);
    for (Probe probe = probe_start(keys, hash);; probe_next(&probe)) {
        int64_t index = get_index(keys, probe.slot);
        if (index >= 0) {
            const Object *key = entries[index].key.object;
            if (key == name || (((const StrObject *)key)->hash == hash && str_equals(key, name)))
                return index;
        } else if (index == KEYS_EMPTY) {
            return KEYS_EMPTY;
        }
    }
}

#define FIND_AGAIN (-4)

/* stored == given; the dict may be changed by the comparison. */
static int compare_stored(Interp *in, Object *dict, DictKeys *keys, int64_t index, Object *key)
{
    Ref stored = keep(keys_key_slot(keys, index)->object);
    keys->refcount++; /* the table must outlive the comparison */
    int equal = object_compare_bool(in, stored.object, key, COMPARE_EQ);
    bool same =
        ((DictObject *)dict)->keys == keys && keys_key_slot(keys, index)->object == stored.object;
    dict_release_keys(in, keys);
    drop(in, stored);
    if (equal >= 0 && !same)
        return FIND_AGAIN;
    return equal;
}

static int64_t find_once(Interp *in, Object *dict, Object *key, int64_t hash)
{
    DictKeys *keys = ((DictObject *)dict)->keys;
    for (Probe probe = probe_start(keys, hash);; probe_next(&probe)) {
        int64_t index = get_index(keys, probe.slot);
        if (index == KEYS_EMPTY)
            return KEYS_EMPTY;
        if (index == KEYS_DELETED)
            continue;
        if (keys_key_slot(keys, index)->object == key)
            return index;
        if (keys_entry_hash(keys, index) != hash)
            continue;
        const Object *stored = keys_key_slot(keys, index)->object;
        int equal = IS_EXACT(in, stored, str) && IS_EXACT(in, key, str)
                        ? str_equals(stored, key)
                        : compare_stored(in, dict, keys, index, key);
        if (equal == FIND_AGAIN)
            return FIND_AGAIN;
        if (equal != 0)
            return equal < 0 ? KEYS_ERROR : index;
    }
}

int64_t keys_find(Interp *in, Object *dict, Object *key, int64_t hash)
{
    const DictKeys *keys = ((DictObject *)dict)->keys;
    if (keys->kind != KEYS_GENERAL && IS_EXACT(in, key, str))
        return keys_find_str(keys, key, hash);
    int64_t index;
    do
        index = find_once(in, dict, key, hash);
    while (index == FIND_AGAIN);
    return index;
}

int keys_add_shared_name(Interp *in, DictKeys *keys, Object *name)
{
    int64_t hash = str_hash(in, name);
    int64_t entry = keys_find_str(keys, name, hash);
    if (entry >= 0)
        return (int)entry;
    if (keys->usable <= 0)
        return -1;
    keys->version = 0;
    entry = keys->used++;
    keys->usable--;
    slot_init(&keys_str(keys)[entry].key, keep(name));
    keys_add_index(keys, hash, entry);
    return (int)entry;
}
