/* list.sort: the list around the sorting of timsort.c. With a key function, keys are sorted
 * and the items moved along.
 *
 * While sorting, the list is empty as far as the script can see; the items stand in the
 * sort's hands. The trace is told at the end which item stands where.
 */
#include <string.h>

#include "types/arguments.h"
#include "types/list_core.h"
#include "types/protocol.h"
#include "types/str.h"
#include "types/timsort.h"
#include "types/tuple.h"

/* --- keys --- */

static void drop_keys(Interp *in, Object **keys, int64_t count)
{
    for (int64_t i = 0; i < count; i++)
        drop(in, (Ref){keys[i]});
    mem_free(keys);
}

static Object **make_keys(Interp *in, Object *key, Object **items, int64_t count)
{
    Object **keys = mem_try_alloc((size_t)(count + 1) * sizeof(Object *));
    if (keys == NULL)
        raise_no_memory(in);
    for (int64_t i = 0; keys != NULL && i < count; i++) {
        Ref made = spend(in, 1) ? object_call_one(in, key, items[i]) : NO_REF;
        if (made.object == NULL) {
            drop_keys(in, keys, i);
            return NULL;
        }
        keys[i] = made.object;
    }
    return keys;
}

static bool sort_items(Interp *in, Object **items, int64_t count, Object *key, bool reverse)
{
    if (key == NULL)
        return timsort(in, items, NULL, count, reverse);
    Object **keys = make_keys(in, key, items, count);
    if (keys == NULL)
        return false;
    bool done = timsort(in, keys, items, count, reverse);
    drop_keys(in, keys, count);
    return done;
}

/* Can Python code run while these are sorted, and so steps that show the list? */
static bool may_run_code(const Interp *in, const ListObject *list, const Object *key)
{
    if (key != NULL)
        return true;
    for (int64_t i = 0; i < list->var.size; i++) {
        const TypeObject *type = list->items[i].object->type;
        if (type != in->types[TYPE_int] && type != in->types[TYPE_str] &&
            type != in->types[TYPE_float])
            return true;
    }
    return false;
}

/* What the trace is told: that the list was empty meanwhile, if anyone can have seen it;
 * else which items changed places. `before` is a copy of the block, or NULL. */
typedef struct {
    Slot *before;
    bool emptied;
} SortRecord;

static SortRecord record_begin(Interp *in, Object *object, const Object *key)
{
    const ListObject *list = (const ListObject *)object;
    SortRecord record = {NULL, false};
    if (in->heap.recorder == NULL || list->var.size == 0)
        return record;
    record.emptied = may_run_code(in, list, key);
    for (int64_t i = list->var.size; record.emptied && --i >= 0;)
        slot_record_delete(&in->heap, object, SLOT_KEY(ITEM, i), list->items[i].object);
    if (record.emptied)
        return record;
    record.before = mem_alloc((size_t)list->var.size * sizeof(Slot));
    memcpy(record.before, list->items, (size_t)list->var.size * sizeof(Slot));
    return record;
}

static void record_end(Interp *in, Object *list, SortRecord record)
{
    const Slot *items = as_list(list)->items;
    for (int64_t i = 0; record.emptied && i < list_size(list); i++)
        slot_record_insert(&in->heap, list, SLOT_KEY(ITEM, i), items[i].object);
    for (int64_t i = 0; record.before != NULL && i < list_size(list); i++)
        slot_record_change(&in->heap, list, SLOT_KEY(ITEM, i), record.before[i].object,
                           items[i].object);
    mem_free(record.before);
    object_changed(&in->heap, list);
}

bool list_sort(Interp *in, Object *object, Object *key, bool reverse)
{
    ListObject *list = as_list(object);
    ListObject saved = *list;
    SortRecord record = record_begin(in, object, key);
    list->items = NULL;
    list->var.size = 0;
    list->allocated = -1; /* so that a change during the sort is seen */
    object_changed(&in->heap, object);
    bool done = sort_items(in, (Object **)saved.items, saved.var.size, key, reverse);
    if (list->allocated != -1 && done)
        done = raise_false(in, EXCEPTION_ValueError, "list modified during sort");
    ListObject other = *list;
    for (int64_t i = other.var.size; --i >= 0;)
        slot_record_delete(&in->heap, object, SLOT_KEY(ITEM, i), other.items[i].object);
    list->items = saved.items;
    list->var.size = saved.var.size;
    list->allocated = saved.allocated;
    record_end(in, object, record);
    for (int64_t i = other.var.size; --i >= 0;)
        drop(in, (Ref){other.items[i].object});
    heap_free(&in->heap, other.items);
    return done;
}

bool list_sort_arguments(Interp *in, Arguments arguments, Object **key, bool *reverse)
{
    *key = NULL;
    *reverse = false;
    int64_t count = arguments.keywords == NULL ? 0 : tuple_size(arguments.keywords);
    if (count > 0)
        arguments_keep_names(in, NAMES_OF_sort, 2);
    for (int64_t i = 0; i < count; i++) {
        const Object *name = tuple_get(arguments.keywords, i);
        Object *value = arguments.slots[arguments.count + (size_t)i].object;
        if (str_equals_ascii(name, "key")) {
            *key = value == in->none ? NULL : value;
        } else if (str_equals_ascii(name, "reverse")) {
            int64_t number;
            if (!number_as_c_int(in, value, &number))
                return false;
            *reverse = number != 0;
        } else {
            const char *shown = str_utf8(in, tuple_get(arguments.keywords, i), NULL);
            return raise_false(in, EXCEPTION_TypeError,
                               "'%s' is an invalid keyword argument for sort()", shown);
        }
    }
    return true;
}
