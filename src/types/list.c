/* list: growing, storing, cutting (Objects/listobject.c).
 *
 *   object (40 bytes)            block of `allocated` slots
 *   +------+-------+---------+   +----+----+----+- - -+- - -+
 *   | size | items | alloc'd |-->| s0 | s1 | s2 |spare|spare|
 *   +------+-------+---------+   +----+----+----+- - -+- - -+
 *
 * The block is resized when the size leaves [allocated / 2, allocated]; then about an
 * eighth is added in spare. items == NULL: never had a block, or was cleared.
 */
#include "types/list.h"

#include <assert.h>
#include <string.h>

#include "heap/gc.h"
#include "types/list_core.h"
#include "types/protocol.h"
#include "types/sequence.h"
#include "types/start.h"
#include "types/tuple.h"

_Static_assert(sizeof(ListObject) == 40, "CPython's PyListObject");

bool lists_start(Interp *in)
{
    heap_add_free_list(&in->heap, &in->free_lists, 80, sizeof(GcHead));
    return true;
}

void lists_stop(Interp *in)
{
    (void)in;
}

/* --- making --- */

static Ref make_list(Interp *in, size_t capacity, bool fresh)
{
    TypeObject *type = in->types[TYPE_list];
    Object *object = fresh ? NULL : free_list_take(&in->free_lists);
    if (object != NULL) {
        object->type = type;
        as_list(object)->var.size = 0;
    } else if ((object = heap_new(&in->heap, type, 0)) == NULL) {
        return raise_no_memory(in);
    }
    ListObject *list = as_list(object);
    list->items = NULL;
    list->allocated = 0;
    if (capacity > 0 && (capacity > in->heap.limit / sizeof(Slot) ||
                         (list->items = heap_alloc(&in->heap, capacity * sizeof(Slot))) == NULL)) {
        drop(in, (Ref){object});
        return raise_no_memory(in);
    }
    list->allocated = (int64_t)capacity;
    gc_track(&in->heap, object);
    return (Ref){object};
}

Ref list_new(Interp *in, size_t capacity)
{
    return make_list(in, capacity, false);
}

Ref list_new_fresh(Interp *in)
{
    return make_list(in, 0, true);
}

Ref list_from_taken(Interp *in, Slot *slots, size_t count)
{
    Ref list = list_new(in, count);
    for (size_t i = 0; i < count; i++) {
        if (list.object != NULL)
            slot_init(&as_list(list.object)->items[i], (Ref){slots[i].object});
        else
            drop(in, (Ref){slots[i].object});
        slots[i].object = NULL;
    }
    if (list.object != NULL)
        as_list(list.object)->var.size = (int64_t)count;
    return list;
}

Ref list_from_slots(Interp *in, const Slot *slots, size_t count)
{
    Ref list = list_new(in, count);
    if (list.object == NULL)
        return list;
    for (size_t i = 0; i < count; i++)
        slot_init(&as_list(list.object)->items[i], keep(slots[i].object));
    as_list(list.object)->var.size = (int64_t)count;
    return list;
}

Ref list_from_iterable(Interp *in, Object *iterable)
{
    Ref list = list_new(in, 0);
    if (list.object != NULL && !list_extend(in, list.object, iterable)) {
        drop(in, list);
        return NO_REF;
    }
    return list;
}

Ref list_slice(Interp *in, Object *list, int64_t start, int64_t end)
{
    return list_from_slots(in, as_list(list)->items + start,
                           (size_t)(end > start ? end - start : 0));
}

Ref list_to_tuple(Interp *in, Object *list)
{
    return tuple_from_slots(in, as_list(list)->items, (size_t)list_size(list));
}

/* --- the block --- */

static bool set_block(Interp *in, Object *object, size_t slots)
{
    ListObject *list = as_list(object);
    if (slots > in->heap.limit / sizeof(Slot)) {
        raise_no_memory(in);
        return false;
    }
    Slot *items = heap_resize(&in->heap, list->items, slots * sizeof(Slot));
    if (items == NULL) {
        raise_no_memory(in);
        return false;
    }
    list->items = items;
    list->allocated = (int64_t)slots;
    return true;
}

bool list_resize(Interp *in, Object *object, int64_t size)
{
    ListObject *list = as_list(object);
    if (list->allocated >= size && size >= list->allocated >> 1) {
        list->var.size = size;
        return true;
    }
    size_t wanted = (size_t)size, slots = (wanted + (wanted >> 3) + 6) & ~(size_t)3;
    if (size - list->var.size > (int64_t)(slots - wanted))
        slots = (wanted + 3) & ~(size_t)3;
    if (size == 0)
        slots = 0;
    if (!set_block(in, object, slots))
        return false;
    list->var.size = size;
    object_changed(&in->heap, object);
    return true;
}

bool list_preallocate(Interp *in, Object *object, int64_t size)
{
    assert(as_list(object)->items == NULL);
    bool done = set_block(in, object, ((size_t)size + 1) & ~(size_t)1);
    object_changed(&in->heap, object);
    return done;
}

/* --- storing --- */

static void put_at_end(Interp *in, Object *object, Ref item)
{
    ListObject *list = as_list(object);
    int64_t index = list->var.size++;
    list->items[index].object = NULL;
    slot_store(&in->heap, object, &list->items[index], SLOT_KEY(ITEM, index), item);
}

bool list_append(Interp *in, Object *object, Ref item)
{
    ListObject *list = as_list(object);
    if (UNLIKELY(list->var.size >= list->allocated)) {
        if (!list_resize(in, object, list->var.size + 1)) {
            drop(in, item);
            return false;
        }
        list->var.size--;
    }
    put_at_end(in, object, item);
    return true;
}

void list_set(Interp *in, Object *list, int64_t index, Ref item)
{
    slot_store(&in->heap, list, &as_list(list)->items[index], SLOT_KEY(ITEM, index), item);
}

bool list_insert(Interp *in, Object *object, int64_t index, Ref item)
{
    ListObject *list = as_list(object);
    int64_t size = list->var.size;
    if (!list_resize(in, object, size + 1)) {
        drop(in, item);
        return false;
    }
    if (index < 0)
        index += size;
    index = index < 0 ? 0 : index > size ? size : index;
    memmove(&list->items[index + 1], &list->items[index], (size_t)(size - index) * sizeof(Slot));
    list->items[index].object = item.object;
    slot_record_insert(&in->heap, object, SLOT_KEY(ITEM, index), item.object);
    return true;
}

/* --- extending --- */

static bool extend_by_slots(Interp *in, Object *object, Object *from)
{
    ListObject *list = as_list(object);
    int64_t count = ((VarObject *)from)->size, size = list->var.size;
    if (count == 0)
        return true;
    if (list->items == NULL ? !list_preallocate(in, object, count)
                            : !list_resize(in, object, size + count))
        return false;
    list->var.size = size;
    /* Looked up late: from may be the list itself, whose block just moved. */
    const Slot *source = is_list(from) ? as_list(from)->items : tuple_slots(from);
    for (int64_t i = 0; i < count; i++)
        put_at_end(in, object, keep(source[i].object));
    return true;
}

static bool make_room(Interp *in, Object *object, Object *iterable)
{
    ListObject *list = as_list(object);
    int64_t hint = object_length_hint(in, iterable, 8), size = list->var.size;
    if (hint < 0)
        return false;
    if (list->items == NULL)
        return hint == 0 || list_preallocate(in, object, hint);
    if (hint > INT64_MAX - size) /* nothing is that long: perhaps the hint lies */
        return true;
    bool done = list_resize(in, object, size + hint);
    list->var.size = size;
    return done;
}

static bool append_rest(Interp *in, Object *object, Object *iterator)
{
    Ref item;
    while ((item = iterator_next(in, iterator)).object != NULL) {
        if (!spend(in, 1)) {
            drop(in, item);
            return false;
        }
        if (!list_append(in, object, item))
            return false;
    }
    return !is_raised(in);
}

static bool extend_by_iterator(Interp *in, Object *object, Object *iterable)
{
    Ref iterator = object_iter(in, iterable);
    if (iterator.object == NULL)
        return false;
    bool done = make_room(in, object, iterable) && append_rest(in, object, iterator.object);
    drop(in, iterator);
    ListObject *list = as_list(object);
    if (done && list->var.size < list->allocated)
        done = list_resize(in, object, list->var.size);
    return done;
}

bool list_extend(Interp *in, Object *list, Object *iterable)
{
    if (IS_EXACT(in, iterable, list) || IS_EXACT(in, iterable, tuple) || iterable == list)
        return extend_by_slots(in, list, iterable);
    return extend_by_iterator(in, list, iterable);
}

/* --- cutting --- */

static void drop_block(Interp *in, Slot *items, int64_t count)
{
    for (int64_t i = count; --i >= 0;)
        drop(in, (Ref){items[i].object});
    heap_free(&in->heap, items);
}

void list_clear(Interp *in, Object *object)
{
    ListObject *list = as_list(object);
    Slot *items = list->items;
    int64_t count = list->var.size;
    if (items == NULL)
        return;
    for (int64_t i = count; --i >= 0;)
        slot_record_delete(&in->heap, object, SLOT_KEY(ITEM, i), items[i].object);
    list->items = NULL;
    list->allocated = 0;
    list->var.size = 0;
    object_changed(&in->heap, object);
    drop_block(in, items, count);
}

/* Puts `count` borrowed items in place of [start, end); the old ones are given to the
 * caller through `cut`, which has room for them. */
static bool splice(Interp *in, Object *object, int64_t start, int64_t end, const Slot *items,
                   int64_t count)
{
    ListObject *list = as_list(object);
    int64_t size = list->var.size, tail = size - end, removed = end - start;
    Heap *heap = &in->heap;
    if (count > removed && !list_resize(in, object, size + count - removed))
        return false;
    for (int64_t i = removed; --i >= count;)
        slot_record_delete(heap, object, SLOT_KEY(ITEM, start + i), list->items[start + i].object);
    memmove(&list->items[start + count], &list->items[end], (size_t)tail * sizeof(Slot));
    for (int64_t i = 0; i < count; i++) {
        Slot *slot = &list->items[start + i];
        if (i < removed)
            slot_record_change(heap, object, SLOT_KEY(ITEM, start + i), slot->object,
                               items[i].object);
        else
            slot_record_insert(heap, object, SLOT_KEY(ITEM, start + i), items[i].object);
        slot->object = keep(items[i].object).object;
    }
    list->var.size = size;
    return list_resize(in, object, size + count - removed);
}

static Slot *copy_of_range(Interp *in, Object *object, int64_t start, int64_t end)
{
    size_t bytes = (size_t)(end - start) * sizeof(Slot);
    Slot *copy = mem_try_alloc(bytes + 1);
    if (copy == NULL)
        raise_no_memory(in);
    else if (bytes > 0)
        memcpy(copy, as_list(object)->items + start, bytes);
    return copy;
}

static bool replace_range(Interp *in, Object *object, int64_t start, int64_t end, const Slot *items,
                          int64_t count)
{
    if (list_size(object) - (end - start) + count == 0) {
        list_clear(in, object);
        return true;
    }
    Slot *removed = copy_of_range(in, object, start, end);
    if (removed == NULL)
        return false;
    bool done = splice(in, object, start, end, items, count);
    for (int64_t i = end - start; done && --i >= 0;)
        drop(in, (Ref){removed[i].object});
    mem_free(removed);
    return done;
}

bool list_assign_slice(Interp *in, Object *list, int64_t start, int64_t end, Object *iterable)
{
    Ref items = NO_REF;
    if (iterable != NULL) {
        /* A copy, for the items may come from the list itself. */
        items = iterable == list ? list_slice(in, list, 0, list_size(list))
                                 : sequence_fast(in, iterable);
        if (items.object == NULL)
            return false;
    }
    /* Now, for an iterable in Python may have changed the list. */
    int64_t size = list_size(list);
    start = start < 0 ? 0 : start > size ? size : start;
    end = end < start ? start : end > size ? size : end;
    if (iterable == NULL)
        return replace_range(in, list, start, end, NULL, 0);
    int64_t count;
    const Slot *slots = sequence_slots(items.object, &count);
    bool done = replace_range(in, list, start, end, slots, count);
    drop(in, items);
    return done;
}

Ref list_take_last(Interp *in, Object *object)
{
    ListObject *list = as_list(object);
    int64_t index = list->var.size - 1;
    Ref item = {list->items[index].object};
    slot_record_delete(&in->heap, object, SLOT_KEY(ITEM, index), item.object);
    list->var.size = index;
    return item;
}

bool list_reverse(Interp *in, Object *object)
{
    Slot *items = as_list(object)->items;
    for (int64_t low = 0, high = list_size(object) - 1; low < high; low++, high--) {
        Slot kept = items[low];
        items[low] = items[high];
        items[high] = kept;
        slot_record_change(&in->heap, object, SLOT_KEY(ITEM, low), kept.object, items[low].object);
        slot_record_change(&in->heap, object, SLOT_KEY(ITEM, high), items[low].object, kept.object);
    }
    return true;
}
