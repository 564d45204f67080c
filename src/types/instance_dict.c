/* Inline attribute values (CPython 3.11, Objects/dictobject.c, "instance attributes").
 *
 *   values block                             class
 *   +-----------------------+----+----+--    +-------------------+
 *   | ... order | count |pre| v0 | v1 | ..   | shared keys: n0 n1|
 *   +-----------------------+----+----+--    +-------------------+
 *         prefix            ^ id-32 points here
 *
 * The class's table has room for 30 names. Each new instance first lowers that room by
 * one (never below 1), then gets a values block for the names known plus the room left.
 * A name that no longer fits, or is not an exact str, gives the instance a dict of its
 * own. Asking for __dict__ makes a dict over the same values ("split").
 */
#include "types/instance_dict.h"

#include <assert.h>
#include <string.h>

#include "heap/gc.h"
#include "types/dict_core.h"
#include "types/list.h"
#include "types/object.h"
#include "types/str.h"

/* --- values blocks --- */

static uint8_t *prefix_end(const Slot *values)
{
    return (uint8_t *)(uintptr_t)values;
}

int values_count(const Slot *values)
{
    return prefix_end(values)[-2];
}

int values_order(const Slot *values, int position)
{
    return prefix_end(values)[-3 - position];
}

void values_add_order(Slot *values, int entry)
{
    int count = prefix_end(values)[-2]++;
    prefix_end(values)[-3 - count] = (uint8_t)entry;
}

void values_delete_order(Slot *values, int entry)
{
    uint8_t *end = prefix_end(values);
    int count = --end[-2], i = 0;
    while (end[-3 - i] != entry)
        i++;
    for (; i < count; i++)
        end[-3 - i] = end[-4 - i];
}

Slot *values_new(Interp *in, int slots)
{
    size_t prefix = ((size_t)slots + 2 + 7) / 8 * 8;
    uint8_t *block = heap_alloc_zeroed(&in->heap, prefix + (size_t)slots * sizeof(Slot));
    if (block == NULL) {
        raise_no_memory(in);
        return NULL;
    }
    block[prefix - 1] = (uint8_t)prefix;
    return (Slot *)(block + prefix);
}

const void *values_block(const Slot *values)
{
    return prefix_end(values) - prefix_end(values)[-1];
}

void values_free(Interp *in, Slot *values)
{
    heap_free(&in->heap, prefix_end(values) - prefix_end(values)[-1]);
}

/* --- the class's table --- */

SharedKeys *shared_keys_new(Interp *in)
{
    return keys_new(in, SHARED_KEYS_LOG2, KEYS_SPLIT);
}

void shared_keys_free(Interp *in, SharedKeys *keys)
{
    dict_release_keys(in, keys);
}

size_t shared_keys_size(const SharedKeys *keys)
{
    return keys_bytes(keys);
}

int shared_keys_index(Interp *in, const SharedKeys *keys, Object *name)
{
    if (!IS_EXACT(in, name, str))
        return -1;
    int64_t entry = keys_find_str(keys, name, str_hash(in, name));
    return entry < 0 ? -1 : (int)entry;
}

/* --- instances --- */

static Slot **values_of(const Object *instance)
{
    return &((Slot **)(uintptr_t)instance)[-4];
}

static Slot *dict_slot_of(const Object *instance)
{
    return &((Slot *)(uintptr_t)instance)[-3];
}

static SharedKeys *keys_of(const Object *instance)
{
    return instance->type->shared_keys;
}

bool instance_values_init(Interp *in, Object *instance)
{
    SharedKeys *keys = keys_of(instance);
    if (keys->usable > 1) {
        keys->usable--;
        if (in->heap.recorder != NULL)
            recorder_sizes_changed(in->heap.recorder);
    }
    *values_of(instance) = values_new(in, (int)(keys->used + keys->usable));
    return *values_of(instance) != NULL;
}

void instance_buffers(const Object *instance, const void **found)
{
    const Slot *values = *values_of(instance);
    found[0] = values == NULL ? NULL : values_block(values);
}

Slot *instance_values_slot(Object *instance, int index)
{
    Slot *values = *values_of(instance);
    return values == NULL ? NULL : &values[index];
}

Object *instance_values_get(Interp *in, Object *instance, Object *name)
{
    Slot *values = *values_of(instance);
    int index = values == NULL ? -1 : shared_keys_index(in, keys_of(instance), name);
    return index < 0 ? NULL : values[index].object;
}

static bool set_in_dict(Interp *in, Object *dict, Object *name, Object *value, bool *found)
{
    if (value != NULL) {
        *found = true;
        return dict_set(in, dict, name, value);
    }
    int deleted = dict_delete(in, dict, name);
    *found = deleted > 0;
    return deleted >= 0;
}

static void set_value(Interp *in, Object *instance, int index, Object *value)
{
    Slot *values = *values_of(instance);
    SlotKey key = SLOT_KEY(ATTRIBUTE, index);
    if (value == NULL) {
        values_delete_order(values, index);
        slot_clear(&in->heap, instance, &values[index], key);
        return;
    }
    if (values[index].object == NULL)
        values_add_order(values, index);
    slot_store(&in->heap, instance, &values[index], key, keep(value));
}

bool instance_values_set(Interp *in, Object *instance, Object *name, Object *value, bool *found)
{
    int index = -1;
    if (IS_EXACT(in, name, str))
        index = value != NULL ? keys_add_shared_name(in, keys_of(instance), name)
                              : shared_keys_index(in, keys_of(instance), name);
    if (index < 0 && value == NULL) {
        *found = false;
        return true;
    }
    if (index < 0) {
        Object *dict = instance_dict(in, instance);
        return dict != NULL && set_in_dict(in, dict, name, value, found);
    }
    *found = value != NULL || (*values_of(instance))[index].object != NULL;
    if (*found)
        set_value(in, instance, index, value);
    return true;
}

/* The values leave the instance for the dict: in the trace, slot by slot. */
static void record_handover(Interp *in, Object *instance, const Slot *values)
{
    for (int i = 0; i < values_count(values); i++) {
        int index = values_order(values, i);
        slot_record_change(&in->heap, instance, SLOT_KEY(ATTRIBUTE, index), values[index].object,
                           NULL);
    }
}

static Ref dict_over_values(Interp *in, Object *instance, Slot *values)
{
    SharedKeys *keys = keys_of(instance);
    keys->refcount++;
    Ref dict = dict_over(in, keys, values, values_count(values));
    for (int i = 0; i < values_count(values) && dict.object != NULL; i++) {
        const Object *value = values[values_order(values, i)].object;
        dict_maintain_tracking(in, dict.object, value, value);
    }
    return dict;
}

Object *instance_dict(Interp *in, Object *instance)
{
    Slot *slot = dict_slot_of(instance);
    if (slot->object != NULL)
        return slot->object;
    Slot *values = *values_of(instance);
    bool was_inline = values != NULL;
    if (!was_inline)
        values = values_new(in, (int)(keys_of(instance)->used + keys_of(instance)->usable));
    Ref dict = values == NULL ? NO_REF : dict_over_values(in, instance, values);
    if (dict.object == NULL)
        return NULL;
    if (was_inline)
        record_handover(in, instance, values);
    *values_of(instance) = NULL;
    object_changed(&in->heap, instance); /* their block is the dict's from now on */
    slot_store(&in->heap, instance, slot, SLOT_KEY(FIELD, FIELD_DICT), dict);
    return dict.object;
}

bool instance_dict_set(Interp *in, Object *instance, Object *dict)
{
    /* The old values must become a dict that can be let go. */
    if (*values_of(instance) != NULL && instance_dict(in, instance) == NULL)
        return false;
    slot_store(&in->heap, instance, dict_slot_of(instance), SLOT_KEY(FIELD, FIELD_DICT),
               dict == NULL ? NO_REF : keep(dict));
    return true;
}

bool instance_dict_traverse(Object *instance, SlotVisitor visit, void *context)
{
    Slot *values = *values_of(instance);
    if (values != NULL) {
        int64_t count = keys_of(instance)->used;
        for (int64_t i = 0; i < count; i++)
            if (values[i].object != NULL && !visit(context, &values[i], SLOT_KEY(ATTRIBUTE, i)))
                return false;
    }
    return visit(context, dict_slot_of(instance), SLOT_KEY(FIELD, FIELD_DICT));
}

void instance_dict_clear(Heap *heap, Object *instance)
{
    Slot *values = *values_of(instance);
    if (values != NULL) {
        int64_t count = keys_of(instance)->used;
        for (int64_t i = 0; i < count; i++)
            slot_clear(heap, instance, &values[i], SLOT_KEY(ATTRIBUTE, i));
        *values_of(instance) = NULL;
        object_changed(heap, instance);
        values_free(interp_of(heap), values);
    }
    slot_clear(heap, instance, dict_slot_of(instance), SLOT_KEY(FIELD, FIELD_DICT));
}

void instance_dict_label(Heap *heap, Object *instance, SlotKey key, Buf *out)
{
    (void)heap;
    assert(key.role == ROLE_ATTRIBUTE);
    str_append_utf8(keys_key_slot(keys_of(instance), key.index)->object, out);
}
