/* The table of sets: probing, adding, merging as CPython does (Objects/setobject.c),
 * so that a set's iteration order is CPython's.
 *
 * A key's probe path: slot h & mask and, if they are all inside the table, the nine
 * behind it; then perturb = h >> 5, i = 5 * i + 1 + perturb, and again. A new key goes into
 * the last deleted slot passed, else into the first never used. When fill (live and
 * deleted) reaches three fifths of the mask the table is rebuilt without the deleted.
 */
#include "types/set.h"

#include <assert.h>
#include <string.h>

#include "heap/gc.h"
#include "types/dict.h"
#include "types/protocol.h"
#include "types/set_core.h"
#include "types/str.h"
#include "types/type.h"

_Static_assert(sizeof(SetObject) == 200, "CPython's PySetObject");

#define LINEAR_PROBES 9
#define PERTURB_SHIFT 5

bool is_set(const Interp *in, const Object *object)
{
    return IS_EXACT(in, object, set) || IS_EXACT(in, object, frozenset) ||
           type_is_subtype(object->type, in->types[TYPE_set]) ||
           type_is_subtype(object->type, in->types[TYPE_frozenset]);
}

/* --- probing --- */

typedef struct {
    size_t slot, mask;
    uint64_t perturb;
} Probe;

ALWAYS_INLINE Probe probe_start(size_t mask, int64_t hash)
{
    return (Probe){(size_t)hash & mask, mask, (uint64_t)hash};
}

ALWAYS_INLINE void probe_next(Probe *probe)
{
    probe->perturb >>= PERTURB_SHIFT;
    probe->slot = (probe->slot * 5 + 1 + probe->perturb) & probe->mask;
}

ALWAYS_INLINE size_t probe_run(const Probe *probe)
{
    return probe->slot + LINEAR_PROBES <= probe->mask ? LINEAR_PROBES + 1 : 1;
}

static bool is_unused(const SetEntry *entry)
{
    return entry->key.object == NULL && entry->hash == 0;
}

static bool is_deleted(const SetEntry *entry)
{
    return entry->key.object == NULL && entry->hash == -1;
}

/* 1 equal, 0 not, -1 raised, 2 the table changed during the comparison. */
static int entry_equals(Interp *in, SetObject *set, SetEntry *entry, Object *key, int64_t hash)
{
    Object *stored = entry->key.object;
    if (entry->hash != hash || stored == NULL)
        return 0;
    if (stored == key)
        return 1;
    if (IS_EXACT(in, stored, str) && IS_EXACT(in, key, str))
        return str_equals(stored, key);
    const SetEntry *table = set->table;
    Ref held = keep(stored);
    int equal = object_compare_bool(in, stored, key, COMPARE_EQ);
    bool changed = equal >= 0 && (set->table != table || entry->key.object != stored);
    drop(in, held);
    return changed ? 2 : equal;
}

typedef struct {
    SetEntry *found;   /* the entry that holds the key, or NULL */
    SetEntry *unused;  /* where the probing ended */
    SetEntry *deleted; /* the last deleted slot passed, or NULL */
} Place;

/* False: raised. */
static bool find_place(Interp *in, SetObject *set, Object *key, int64_t hash, Place *place)
{
restart:
    *place = (Place){0};
    for (Probe probe = probe_start((size_t)set->mask, hash);; probe_next(&probe)) {
        SetEntry *entry = &set->table[probe.slot];
        for (size_t left = probe_run(&probe); left > 0; left--, entry++) {
            if (is_unused(entry)) {
                place->unused = entry;
                return true;
            }
            if (is_deleted(entry))
                place->deleted = entry;
            int equal = entry_equals(in, set, entry, key, hash);
            if (equal == 1)
                place->found = entry;
            if (equal == 2)
                goto restart;
            if (equal != 0)
                return equal == 1;
        }
    }
}

/* For a table without deleted slots and without the key. */
static void insert_clean(SetEntry *table, size_t mask, Object *key, int64_t hash)
{
    for (Probe probe = probe_start(mask, hash);; probe_next(&probe)) {
        SetEntry *entry = &table[probe.slot];
        for (size_t left = probe_run(&probe); left > 0; left--, entry++) {
            if (entry->key.object == NULL) {
                *entry = (SetEntry){{key}, hash};
                return;
            }
        }
    }
}

/* --- rebuilding --- */

static Object *entry_object(const SetEntry *table, int64_t mask, int64_t index)
{
    return index <= mask ? table[index].key.object : NULL;
}

static void record_moves(Interp *in, const SetObject *set, const SetEntry *old, int64_t old_mask)
{
    if (in->heap.recorder == NULL)
        return;
    int64_t most = old_mask > set->mask ? old_mask : set->mask;
    for (int64_t i = 0; i <= most; i++)
        slot_record_change(&in->heap, (Object *)(uintptr_t)set, SLOT_KEY(ELEMENT, i),
                           entry_object(old, old_mask, i), entry_object(set->table, set->mask, i));
}

static SetEntry *new_table(Interp *in, SetObject *set, size_t slots)
{
    if (slots == SET_SMALL) {
        memset(set->small_table, 0, sizeof(set->small_table));
        return set->small_table;
    }
    if (slots > in->heap.limit / sizeof(SetEntry)) {
        raise_no_memory(in);
        return NULL;
    }
    SetEntry *table = heap_alloc_zeroed(&in->heap, slots * sizeof(SetEntry));
    if (table == NULL)
        raise_no_memory(in);
    return table;
}

bool set_rebuild(Interp *in, SetObject *set, int64_t least)
{
    size_t slots = SET_SMALL;
    while (slots <= (size_t)least)
        slots <<= 1;
    SetEntry *old = set->table, copy[SET_SMALL];
    int64_t old_mask = set->mask;
    bool was_small = old == set->small_table;
    if (was_small)
        memcpy(copy, old, sizeof(copy));
    if (was_small && slots == SET_SMALL && set->fill == set->used)
        return true; /* nothing to get rid of */
    SetEntry *table = new_table(in, set, slots);
    if (table == NULL)
        return false;
    if (was_small)
        old = copy;
    for (int64_t i = 0; i <= old_mask; i++)
        if (old[i].key.object != NULL)
            insert_clean(table, slots - 1, old[i].key.object, old[i].hash);
    set->table = table;
    set->mask = (int64_t)slots - 1;
    set->fill = set->used;
    record_moves(in, set, old, old_mask);
    if (!was_small)
        heap_free(&in->heap, old);
    object_changed(&in->heap, &set->base);
    return true;
}

/* --- adding, finding, removing --- */

static int64_t grown(int64_t used)
{
    return used > 50000 ? used * 2 : used * 4;
}

bool set_add_hashed(Interp *in, Object *object, Object *key, int64_t hash)
{
    SetObject *set = as_set(object);
    Place place;
    Ref held = keep(key);
    if (!find_place(in, set, key, hash, &place) || place.found != NULL) {
        drop(in, held);
        return !is_raised(in);
    }
    SetEntry *entry = place.deleted != NULL ? place.deleted : place.unused;
    entry->hash = hash;
    slot_store(&in->heap, object, &entry->key, SLOT_KEY(ELEMENT, entry - set->table), held);
    set->used++;
    if (place.deleted != NULL)
        return true;
    set->fill++;
    if (set->fill * 5 < set->mask * 3)
        return true;
    return set_rebuild(in, set, grown(set->used));
}

bool set_add(Interp *in, Object *set, Object *item)
{
    int64_t hash;
    return object_hash(in, item, &hash) && set_add_hashed(in, set, item, hash);
}

int set_contains_hashed(Interp *in, Object *object, Object *key, int64_t hash)
{
    Place place;
    if (!find_place(in, as_set(object), key, hash, &place))
        return -1;
    return place.found != NULL;
}

int set_discard_hashed(Interp *in, Object *object, Object *key, int64_t hash)
{
    SetObject *set = as_set(object);
    Place place;
    if (!find_place(in, set, key, hash, &place))
        return -1;
    if (place.found == NULL)
        return 0;
    place.found->hash = -1;
    set->used--;
    slot_clear(&in->heap, object, &place.found->key, SLOT_KEY(ELEMENT, place.found - set->table));
    return 1;
}

/* A set as key stands for the frozenset equal to it. */
static bool hash_key(Interp *in, Object *item, int64_t *hash, Ref *frozen)
{
    *frozen = NO_REF;
    if (object_hash(in, item, hash))
        return true;
    if (!is_set(in, item) || !is_raised_of(in, EXCEPTION_TypeError))
        return false;
    raise_clear(in);
    *frozen = frozenset_new(in, item);
    return frozen->object != NULL && object_hash(in, frozen->object, hash);
}

int set_contains(Interp *in, Object *set, Object *item)
{
    int64_t hash;
    Ref frozen;
    int found = -1;
    if (hash_key(in, item, &hash, &frozen))
        found = set_contains_hashed(in, set, frozen.object != NULL ? frozen.object : item, hash);
    drop(in, frozen);
    return found;
}

int set_discard(Interp *in, Object *set, Object *item)
{
    int64_t hash;
    Ref frozen;
    int found = -1;
    if (hash_key(in, item, &hash, &frozen))
        found = set_discard_hashed(in, set, frozen.object != NULL ? frozen.object : item, hash);
    drop(in, frozen);
    return found;
}

SetEntry *set_next_entry(const Object *object, size_t *cursor)
{
    const SetObject *set = as_set(object);
    while ((int64_t)*cursor <= set->mask) {
        SetEntry *entry = &set->table[(*cursor)++];
        if (entry->key.object != NULL)
            return entry;
    }
    return NULL;
}

bool set_next(const Object *set, size_t *cursor, Object **item)
{
    const SetEntry *entry = set_next_entry(set, cursor);
    if (entry != NULL)
        *item = entry->key.object;
    return entry != NULL;
}

Ref set_pop(Interp *in, Object *object)
{
    SetObject *set = as_set(object);
    if (set->used == 0) {
        Ref text = str_from_string(in, "pop from an empty set");
        return text.object == NULL ? text : raise_value(in, EXCEPTION_KeyError, text);
    }
    int64_t index = set->finger & set->mask;
    while (set->table[index].key.object == NULL)
        index = index == set->mask ? 0 : index + 1;
    set->table[index].hash = -1;
    set->used--;
    set->finger = index + 1;
    return slot_take(&in->heap, object, &set->table[index].key, SLOT_KEY(ELEMENT, index));
}

void set_clear_all(Interp *in, Object *object)
{
    SetObject *set = as_set(object);
    SetEntry *old = set->table, copy[SET_SMALL];
    int64_t old_mask = set->mask;
    bool was_small = old == set->small_table;
    if (was_small) {
        memcpy(copy, old, sizeof(copy));
        old = copy;
    }
    memset(set->small_table, 0, sizeof(set->small_table));
    set->table = set->small_table;
    set->mask = SET_SMALL - 1;
    set->fill = set->used = 0;
    set->hash = -1;
    record_moves(in, set, old, old_mask);
    object_changed(&in->heap, object);
    for (int64_t i = 0; i <= old_mask; i++)
        drop(in, (Ref){old[i].key.object});
    if (!was_small)
        heap_free(&in->heap, old);
}

/* --- merging --- */

static bool needs_room(const SetObject *set, int64_t more)
{
    return (set->fill + more) * 5 >= set->mask * 3;
}

static void record_filled(Interp *in, const SetObject *set)
{
    if (in->heap.recorder == NULL)
        return;
    for (int64_t i = 0; i <= set->mask; i++)
        slot_record_change(&in->heap, (Object *)(uintptr_t)set, SLOT_KEY(ELEMENT, i), NULL,
                           set->table[i].key.object);
}

/* Into an empty table: no key can be there already. */
static void fill_empty(Interp *in, SetObject *set, const SetObject *other)
{
    bool same_table = set->mask == other->mask && other->fill == other->used;
    for (int64_t i = 0; i <= other->mask; i++) {
        const SetEntry *entry = &other->table[i];
        if (entry->key.object == NULL)
            continue;
        ref_keep(entry->key.object);
        if (same_table)
            set->table[i] = *entry;
        else
            insert_clean(set->table, (size_t)set->mask, entry->key.object, entry->hash);
    }
    set->fill = set->used = other->used;
    record_filled(in, set);
}

bool set_merge(Interp *in, Object *object, Object *from)
{
    SetObject *set = as_set(object);
    const SetObject *other = as_set(from);
    if (set == other || other->used == 0)
        return true;
    if (needs_room(set, other->used) && !set_rebuild(in, set, (set->used + other->used) * 2))
        return false;
    if (set->fill == 0) {
        fill_empty(in, set, other);
        return true;
    }
    const SetEntry *entry;
    for (size_t cursor = 0; (entry = set_next_entry(from, &cursor)) != NULL;)
        if (!spend(in, 1) || !set_add_hashed(in, object, entry->key.object, entry->hash))
            return false;
    return true;
}

static bool add_dict_keys(Interp *in, Object *object, Object *dict)
{
    SetObject *set = as_set(object);
    int64_t size = dict_size(dict);
    if (needs_room(set, size) && !set_rebuild(in, set, (set->used + size) * 2))
        return false;
    Object *key;
    int64_t hash;
    for (size_t cursor = 0; dict_next_hashed(dict, &cursor, &key, &hash);)
        if (!spend(in, 1) || !set_add_hashed(in, object, key, hash))
            return false;
    return true;
}

bool set_update(Interp *in, Object *set, Object *iterable)
{
    if (is_set(in, iterable))
        return set_merge(in, set, iterable);
    if (IS_EXACT(in, iterable, dict))
        return add_dict_keys(in, set, iterable);
    Ref iterator = object_iter(in, iterable), item;
    if (iterator.object == NULL)
        return false;
    while ((item = iterator_next(in, iterator.object)).object != NULL) {
        bool done = spend(in, 1) && set_add(in, set, item.object);
        drop(in, item);
        if (!done)
            break;
    }
    drop(in, iterator);
    return !is_raised(in);
}

/* --- making --- */

Ref set_of_type(Interp *in, TypeObject *type, Object *iterable)
{
    Ref ref = object_make(in, type, 0);
    if (ref.object == NULL)
        return ref;
    SetObject *set = as_set(ref.object);
    set->mask = SET_SMALL - 1;
    set->table = set->small_table;
    set->hash = -1;
    if (iterable != NULL && !set_update(in, ref.object, iterable)) {
        drop(in, ref);
        return NO_REF;
    }
    return ref;
}

Ref set_new(Interp *in, Object *iterable)
{
    return set_of_type(in, in->types[TYPE_set], iterable);
}

Ref frozenset_new(Interp *in, Object *iterable)
{
    if (iterable != NULL && IS_EXACT(in, iterable, frozenset))
        return keep(iterable);
    return set_of_type(in, in->types[TYPE_frozenset], iterable);
}
