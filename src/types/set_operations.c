/* Union, intersection, differences: the order in which CPython walks its operands
 * decides the order of the result's table, so it is kept (Objects/setobject.c).
 */
#include <string.h>

#include "types/dict.h"
#include "types/protocol.h"
#include "types/set_core.h"
#include "types/type.h"

/* The kind of a result: set or frozenset, never a subclass. */
static TypeObject *base_kind(Interp *in, const Object *set)
{
    bool is_frozen = type_is_subtype(set->type, in->types[TYPE_frozenset]);
    return in->types[is_frozen ? TYPE_frozenset : TYPE_set];
}

static Ref copy_of(Interp *in, Object *set)
{
    return set_of_type(in, base_kind(in, set), set);
}

static Ref drop_on_failure(Interp *in, Ref result, bool done)
{
    if (done)
        return result;
    drop(in, result);
    return NO_REF;
}

Ref set_union(Interp *in, Object *left, Object *right)
{
    Ref result = copy_of(in, left);
    if (result.object == NULL || left == right)
        return result;
    return drop_on_failure(in, result, set_update(in, result.object, right));
}

/* --- intersection --- */

static bool add_common(Interp *in, Object *result, Object *whole, Object *key, int64_t hash)
{
    int found = spend(in, 1) ? set_contains_hashed(in, whole, key, hash) : -1;
    return found > 0 ? set_add_hashed(in, result, key, hash) : found == 0;
}

static bool intersect_sets(Interp *in, Object *result, Object *whole, Object *walked)
{
    if (set_size(walked) > set_size(whole)) {
        Object *kept = whole;
        whole = walked;
        walked = kept;
    }
    const SetEntry *entry;
    for (size_t cursor = 0; (entry = set_next_entry(walked, &cursor)) != NULL;) {
        Ref held = keep(entry->key.object);
        bool done = add_common(in, result, whole, held.object, entry->hash);
        drop(in, held);
        if (!done)
            return false;
    }
    return true;
}

static bool intersect_iterable(Interp *in, Object *result, Object *whole, Object *iterable)
{
    Ref iterator = object_iter(in, iterable), item;
    if (iterator.object == NULL)
        return false;
    while ((item = iterator_next(in, iterator.object)).object != NULL) {
        int64_t hash;
        bool done =
            object_hash(in, item.object, &hash) && add_common(in, result, whole, item.object, hash);
        drop(in, item);
        if (!done)
            break;
    }
    drop(in, iterator);
    return !is_raised(in);
}

Ref set_intersection(Interp *in, Object *left, Object *right)
{
    if (left == right)
        return copy_of(in, left);
    Ref result = set_of_type(in, base_kind(in, left), NULL);
    if (result.object == NULL)
        return result;
    bool done = is_set(in, right) ? intersect_sets(in, result.object, left, right)
                                  : intersect_iterable(in, result.object, left, right);
    return drop_on_failure(in, result, done);
}

/* --- difference --- */

static bool discard_all(Interp *in, Object *set, Object *iterable)
{
    if (is_set(in, iterable)) {
        const SetEntry *entry;
        for (size_t cursor = 0; (entry = set_next_entry(iterable, &cursor)) != NULL;) {
            Ref held = keep(entry->key.object);
            int found = spend(in, 1) ? set_discard_hashed(in, set, held.object, entry->hash) : -1;
            drop(in, held);
            if (found < 0)
                return false;
        }
        return true;
    }
    Ref iterator = object_iter(in, iterable), item;
    if (iterator.object == NULL)
        return false;
    while ((item = iterator_next(in, iterator.object)).object != NULL) {
        int64_t hash;
        int found = object_hash(in, item.object, &hash)
                        ? set_discard_hashed(in, set, item.object, hash)
                        : -1;
        drop(in, item);
        if (found < 0)
            break;
    }
    drop(in, iterator);
    return !is_raised(in);
}

bool set_difference_update(Interp *in, Object *object, Object *other)
{
    SetObject *set = as_set(object);
    if (object == other) {
        set_clear_all(in, object);
        return true;
    }
    Ref common = NO_REF;
    if (is_set(in, other) && set_size(other) >> 3 > set_size(object)) {
        common = set_intersection(in, object, other);
        if (common.object == NULL)
            return false;
        other = common.object;
    }
    bool done = discard_all(in, object, other);
    drop(in, common);
    if (!done || set->fill - set->used <= set->mask / 4)
        return done;
    return set_rebuild(in, set, set->used > 50000 ? set->used * 2 : set->used * 4);
}

/* 1, 0, -1 raised. */
static int dict_has(Interp *in, Object *dict, Object *key, int64_t hash)
{
    bool found = dict_get_hashed(in, dict, key, hash) != NULL;
    return is_raised(in) ? -1 : found;
}

/* Survivors of left, in its order. */
static bool add_survivors(Interp *in, Object *result, Object *left, Object *right)
{
    const SetEntry *entry;
    for (size_t cursor = 0; (entry = set_next_entry(left, &cursor)) != NULL;) {
        Ref held = keep(entry->key.object);
        int64_t hash = entry->hash;
        int found = !spend(in, 1)       ? -1
                    : is_set(in, right) ? set_contains_hashed(in, right, held.object, hash)
                                        : dict_has(in, right, held.object, hash);
        bool done = found == 0 ? set_add_hashed(in, result, held.object, hash) : found > 0;
        drop(in, held);
        if (!done)
            return false;
    }
    return true;
}

Ref set_difference(Interp *in, Object *left, Object *right)
{
    bool is_sized = is_set(in, right) || IS_EXACT(in, right, dict);
    int64_t size = !is_sized ? 0 : is_set(in, right) ? set_size(right) : dict_size(right);
    if (!is_sized || set_size(left) >> 2 > size) {
        Ref result = copy_of(in, left);
        if (result.object == NULL)
            return result;
        return drop_on_failure(in, result, set_difference_update(in, result.object, right));
    }
    Ref result = set_of_type(in, base_kind(in, left), NULL);
    if (result.object == NULL)
        return result;
    return drop_on_failure(in, result, add_survivors(in, result.object, left, right));
}

/* --- symmetric difference --- */

/* Out if it is in, in if it is not. */
static bool toggle(Interp *in, Object *set, Object *key, int64_t hash)
{
    Ref held = keep(key);
    int found = spend(in, 1) ? set_discard_hashed(in, set, key, hash) : -1;
    bool done = found == 0 ? set_add_hashed(in, set, key, hash) : found > 0;
    drop(in, held);
    return done;
}

static bool toggle_keys(Interp *in, Object *set, const Object *dict)
{
    Object *key;
    int64_t hash;
    for (size_t cursor = 0; dict_next_hashed(dict, &cursor, &key, &hash);)
        if (!toggle(in, set, key, hash))
            return false;
    return true;
}

bool set_symmetric_update(Interp *in, Object *set, Object *other)
{
    if (set == other) {
        set_clear_all(in, set);
        return true;
    }
    if (IS_EXACT(in, other, dict))
        return toggle_keys(in, set, other);
    Ref items = is_set(in, other) ? keep(other) : set_of_type(in, base_kind(in, set), other);
    if (items.object == NULL)
        return false;
    const SetEntry *entry;
    bool done = true;
    for (size_t cursor = 0; done && (entry = set_next_entry(items.object, &cursor)) != NULL;)
        done = toggle(in, set, entry->key.object, entry->hash);
    drop(in, items);
    return done;
}

Ref set_symmetric_difference(Interp *in, Object *left, Object *right)
{
    Ref result = set_of_type(in, base_kind(in, left), right);
    if (result.object == NULL)
        return result;
    return drop_on_failure(in, result, set_symmetric_update(in, result.object, left));
}

/* --- whole sets --- */

int set_is_subset(Interp *in, Object *set, Object *other)
{
    if (set_size(set) > set_size(other))
        return 0;
    const SetEntry *entry;
    for (size_t cursor = 0; (entry = set_next_entry(set, &cursor)) != NULL;) {
        Ref held = keep(entry->key.object);
        int found = spend(in, 1) ? set_contains_hashed(in, other, held.object, entry->hash) : -1;
        drop(in, held);
        if (found <= 0)
            return found;
    }
    return 1;
}

static void record_swap(Interp *in, Object *set, const SetObject *was)
{
    if (in->heap.recorder == NULL)
        return;
    const SetObject *now = as_set(set);
    int64_t most = was->mask > now->mask ? was->mask : now->mask;
    for (int64_t i = 0; i <= most; i++)
        slot_record_change(&in->heap, set, SLOT_KEY(ELEMENT, i),
                           i <= was->mask ? was->table[i].key.object : NULL,
                           i <= now->mask ? now->table[i].key.object : NULL);
}

/* The table of `from` (a copy of the set `original`) becomes that of `to`. */
static void take_table(SetObject *to, const SetObject *from, const SetObject *original)
{
    to->fill = from->fill;
    to->used = from->used;
    to->mask = from->mask;
    memcpy(to->small_table, from->small_table, sizeof(to->small_table));
    to->table = from->table == original->small_table ? to->small_table : from->table;
    to->hash = -1;
}

void set_swap(Interp *in, Object *set, Object *other)
{
    SetObject a = *as_set(set), b = *as_set(other);
    take_table(as_set(set), &b, as_set(other));
    take_table(as_set(other), &a, as_set(set));
    if (a.table == as_set(set)->small_table)
        a.table = a.small_table;
    record_swap(in, set, &a);
    object_changed(&in->heap, set);
}
