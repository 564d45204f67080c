/* tuple: a fixed row of slots in the object itself (Objects/tupleobject.c).
 *
 * Freed tuples of 1 to 19 items are kept for the next one of their size; size 20 is
 * kept but, as in CPython, never taken back.
 */
#include "types/arguments.h"
#include "types/generic_alias.h"
#include "types/tuple.h"

#include <assert.h>
#include <string.h>

#include "heap/gc.h"
#include "types/iterators.h"
#include "types/list.h"
#include "types/protocol.h"
#include "types/sequence.h"
#include "types/slice.h"
#include "types/start.h"
#include "types/str.h"

_Static_assert(offsetof(TupleObject, items) == 24, "CPython's PyTupleObject");

#define KEPT_SIZES 20
#define PERMANENT_COUNT 999999999

static TupleObject *as_tuple(const Object *object)
{
    return (TupleObject *)(uintptr_t)object;
}

bool tuples_start(Interp *in)
{
    for (int size = 1; size <= KEPT_SIZES; size++)
        heap_add_free_list(&in->heap, &in->free_tuples[size], 2000, sizeof(GcHead));
    in->empty_tuple = heap_new_static(&in->heap, in->types[TYPE_tuple], 0);
    if (in->empty_tuple != NULL)
        in->empty_tuple->refcount = PERMANENT_COUNT;
    return in->empty_tuple != NULL;
}

void tuples_stop(Interp *in)
{
    (void)in;
}

static Ref make_tuple(Interp *in, size_t size)
{
    TypeObject *type = in->types[TYPE_tuple];
    Object *object = NULL;
    if (size < KEPT_SIZES && (object = free_list_take(&in->free_tuples[size])) != NULL) {
        object->type = type;
        memset(as_tuple(object)->items, 0, size * sizeof(Slot));
    } else if ((object = heap_new(&in->heap, type, size)) == NULL) {
        return raise_no_memory(in);
    }
    as_tuple(object)->var.size = (int64_t)size;
    return (Ref){object};
}

Ref tuple_new(Interp *in, size_t size)
{
    return size == 0 ? keep(in->empty_tuple) : make_tuple(in, size);
}

Ref tuple_new_aside(Interp *in, size_t size)
{
    int64_t *count = &in->heap.collector->generation[0].count, before = *count;
    *count = 0; /* no collection comes of it */
    Object *object = heap_new(&in->heap, in->types[TYPE_tuple], size);
    *count = before;
    if (object == NULL)
        return raise_no_memory(in);
    as_tuple(object)->var.size = (int64_t)size;
    return (Ref){object};
}

void tuple_drop_aside(Interp *in, Ref tuple)
{
    if (tuple.object == NULL || tuple.object->refcount > 1) {
        drop(in, tuple);
        return;
    }
    for (int64_t i = tuple_size(tuple.object); i-- > 0;)
        slot_clear(&in->heap, tuple.object, &as_tuple(tuple.object)->items[i], SLOT_KEY(ITEM, i));
    int64_t *count = &in->heap.collector->generation[0].count, before = *count;
    heap_release(&in->heap, tuple.object);
    *count = before;
}

Ref tuple_from_taken(Interp *in, Slot *slots, size_t count)
{
    bool is_whole = true;
    Ref tuple = tuple_new(in, count);
    for (size_t i = 0; i < count; i++) {
        is_whole = is_whole && slots[i].object != NULL;
        if (tuple.object != NULL)
            slot_init(&as_tuple(tuple.object)->items[i], (Ref){slots[i].object});
        else
            drop(in, (Ref){slots[i].object});
        slots[i].object = NULL;
    }
    if (!is_whole && is_raised(in)) { /* one could not be made */
        drop(in, tuple);
        return NO_REF;
    }
    if (count != 0 && tuple.object != NULL)
        gc_track(&in->heap, tuple.object);
    return tuple;
}

Ref tuple_of_nones(Interp *in, size_t count)
{
    Ref tuple = tuple_new(in, count);
    for (size_t i = 0; i < count && tuple.object != NULL; i++)
        slot_init(&as_tuple(tuple.object)->items[i], keep_none(in));
    if (tuple.object != NULL && count > 0)
        gc_track(&in->heap, tuple.object);
    return tuple;
}

bool tuple_take_again(Interp *in, Object *tuple, Ref *result)
{
    if (tuple->refcount != 1)
        return false;
    *result = keep(tuple);
    if (!gc_is_tracked(tuple)) {
        gc_track(&in->heap, tuple);
        object_tracked(&in->heap, tuple);
    }
    return true;
}

void tuple_touch(Interp *in, size_t count)
{
    Ref tuple = tuple_of_nones(in, count);
    if (tuple.object == NULL)
        raise_clear(in);
    drop(in, tuple);
}

void tuple_put(Interp *in, Object *tuple, int64_t index, Ref item)
{
    slot_store(&in->heap, tuple, &as_tuple(tuple)->items[index], SLOT_KEY(ITEM, index), item);
}

Ref tuple_from_slots(Interp *in, const Slot *slots, size_t count)
{
    Ref tuple = tuple_new(in, count);
    if (tuple.object == NULL || count == 0)
        return tuple;
    for (size_t i = 0; i < count; i++)
        slot_init(&as_tuple(tuple.object)->items[i], keep(slots[i].object));
    gc_track(&in->heap, tuple.object);
    return tuple;
}

/* Another length, with the items there is room for; not tracked. Consumes the tuple,
 * whose items behind the new length are empty. */
static Ref resized(Interp *in, Ref tuple, size_t size)
{
    size_t old = (size_t)tuple_size(tuple.object);
    if (size == old)
        return tuple;
    if (size == 0 || old == 0) { /* the empty tuple is shared */
        drop(in, tuple);
        return tuple_new(in, size);
    }
    assert(tuple.object->refcount == 1);
    GcHead *head = heap_resize(&in->heap, gc_head_of(tuple.object),
                               sizeof(GcHead) + offsetof(TupleObject, items) + size * sizeof(Slot));
    if (head == NULL) {
        drop(in, tuple);
        return raise_no_memory(in);
    }
    TupleObject *moved = as_tuple(gc_object_of(head));
    if (size > old)
        memset(moved->items + old, 0, (size - old) * sizeof(Slot));
    moved->var.size = (int64_t)size;
    return (Ref){&moved->var.base};
}

/* What an iterator gives, in a tuple that grows as CPython's PySequence_Tuple has it. */
static Ref fill_from(Interp *in, Object *iterable, Object *iterator)
{
    int64_t hint = object_length_hint(in, iterable, 10);
    Ref tuple = hint < 0 ? NO_REF : tuple_new(in, (size_t)hint), item;
    size_t count = 0;
    while (tuple.object != NULL && spend(in, 1) &&
           (item = iterator_next(in, iterator)).object != NULL) {
        if (count == (size_t)tuple_size(tuple.object))
            tuple = resized(in, tuple, (count + 10) + (count + 10) / 4);
        if (tuple.object == NULL)
            drop(in, item);
        else
            slot_init(&as_tuple(tuple.object)->items[count++], item);
    }
    if (is_raised(in)) {
        drop(in, tuple);
        return NO_REF;
    }
    tuple = resized(in, tuple, count);
    if (tuple.object != NULL && count > 0)
        gc_track(&in->heap, tuple.object);
    return tuple;
}

Ref tuple_from_iterable(Interp *in, Object *iterable)
{
    if (IS_EXACT(in, iterable, tuple))
        return keep(iterable);
    if (IS_EXACT(in, iterable, list))
        return list_to_tuple(in, iterable);
    Ref iterator = object_iter(in, iterable);
    if (iterator.object == NULL)
        return iterator;
    Ref tuple = fill_from(in, iterable, iterator.object);
    drop(in, iterator);
    return tuple;
}

Ref tuple_slice(Interp *in, Object *tuple, int64_t start, int64_t end)
{
    if (start == 0 && end == tuple_size(tuple) && IS_EXACT(in, tuple, tuple))
        return keep(tuple);
    return tuple_from_slots(in, tuple_slots(tuple) + start,
                            (size_t)(end > start ? end - start : 0));
}

/* --- layout --- */

static bool tuple_traverse(Object *object, SlotVisitor visit, void *context)
{
    for (int64_t i = tuple_size(object); --i >= 0;)
        if (!visit(context, &as_tuple(object)->items[i], SLOT_KEY(ITEM, i)))
            return false;
    return true;
}

static void tuple_dealloc(Heap *heap, Object *object)
{
    Interp *in = interp_of(heap);
    int64_t size = tuple_size(object);
    for (int64_t i = size; --i >= 0;)
        slot_clear(heap, object, &as_tuple(object)->items[i], SLOT_KEY(ITEM, i));
    if (size >= 1 && size <= KEPT_SIZES && IS_EXACT(in, object, tuple))
        heap_release_to(heap, object, &in->free_tuples[size]);
    else
        heap_release(heap, object);
}

/* --- operators --- */

static Ref tuple_repr(Interp *in, Object *self)
{
    int64_t size = tuple_size(self);
    if (size == 0)
        return str_from_string(in, "()");
    return sequence_repr(in, self, "(", size == 1 ? ",)" : ")", "(...)");
}

/* xxHash's rounds over the items' hashes (tuplehash). */
static bool tuple_hash(Interp *in, Object *self, int64_t *hash)
{
    const uint64_t prime_1 = 11400714785074694791u, prime_2 = 14029467366897019727u,
                   prime_5 = 2870177450012600261u;
    uint64_t sum = prime_5;
    int64_t size = tuple_size(self);
    for (int64_t i = 0; i < size; i++) {
        int64_t item;
        if (!spend(in, 1) || !object_hash(in, tuple_get(self, i), &item))
            return false;
        sum += (uint64_t)item * prime_2;
        sum = (sum << 31 | sum >> 33) * prime_1;
    }
    sum += (uint64_t)size ^ (prime_5 ^ 3527539u);
    *hash = sum == UINT64_MAX ? 1546275796 : (int64_t)sum;
    return true;
}

static Ref tuple_compare(Interp *in, Object *left, Object *right, CompareOp op)
{
    if (!is_tuple(left) || !is_tuple(right))
        return keep(in->not_implemented);
    return sequence_compare(in, left, right, op);
}

static int64_t tuple_length(Interp *in, Object *self)
{
    (void)in;
    return tuple_size(self);
}

static int tuple_contains(Interp *in, Object *self, Object *item)
{
    int64_t index;
    if (!sequence_find(in, self, item, 0, INT64_MAX, &index))
        return -1;
    return index >= 0;
}

static Ref tuple_concat(Interp *in, Object *left, Object *right)
{
    if (!is_tuple(right))
        return raise_error(in, EXCEPTION_TypeError,
                           "can only concatenate tuple (not \"%s\") to tuple", type_name_of(right));
    int64_t left_size = tuple_size(left), right_size = tuple_size(right);
    if (right_size == 0 && IS_EXACT(in, left, tuple))
        return keep(left);
    if (left_size == 0 && IS_EXACT(in, right, tuple))
        return keep(right);
    Ref result = tuple_new(in, (size_t)(left_size + right_size));
    if (result.object == NULL || left_size + right_size == 0)
        return result;
    Slot *slots = tuple_slots(result.object);
    for (int64_t i = 0; i < left_size; i++)
        slot_init(&slots[i], keep(tuple_get(left, i)));
    for (int64_t i = 0; i < right_size; i++)
        slot_init(&slots[left_size + i], keep(tuple_get(right, i)));
    gc_track(&in->heap, result.object);
    return result;
}

static Ref tuple_repeat(Interp *in, Object *self, int64_t times)
{
    int64_t size = tuple_size(self);
    if ((size == 0 || times == 1) && IS_EXACT(in, self, tuple))
        return keep(self);
    if (times <= 0 || size == 0)
        return keep(in->empty_tuple);
    if (size > (int64_t)in->heap.limit / times)
        return raise_no_memory(in);
    Ref result = tuple_new(in, (size_t)(size * times));
    if (result.object == NULL)
        return result;
    Slot *slots = tuple_slots(result.object);
    for (int64_t i = 0; i < size * times; i++) {
        if (!spend(in, 1)) {
            drop(in, result);
            return NO_REF;
        }
        slot_init(&slots[i], keep(tuple_get(self, i % size)));
    }
    gc_track(&in->heap, result.object);
    return result;
}

static Ref sliced(Interp *in, Object *self, Object *slice)
{
    int64_t start, stop, step, count;
    if (!slice_resolve(in, slice, tuple_size(self), &start, &stop, &step, &count))
        return NO_REF;
    if (count <= 0)
        return keep(in->empty_tuple);
    if (step == 1)
        return tuple_slice(in, self, start, start + count);
    Ref result = tuple_new(in, (size_t)count);
    for (int64_t i = 0; i < count && result.object != NULL; i++)
        slot_init(&tuple_slots(result.object)[i], keep(tuple_get(self, start + i * step)));
    if (result.object != NULL)
        gc_track(&in->heap, result.object);
    return result;
}

static Ref tuple_subscript(Interp *in, Object *self, Object *key)
{
    if (IS_EXACT(in, key, slice))
        return sliced(in, self, key);
    int64_t index;
    if (!sequence_index(in, key, "tuple", &index))
        return NO_REF;
    if (index < 0)
        index += tuple_size(self);
    if (index < 0 || index >= tuple_size(self))
        return raise_error(in, EXCEPTION_IndexError, "tuple index out of range");
    return keep(tuple_get(self, index));
}

/* --- construction and methods --- */

static Ref tuple_tp_new(Interp *in, TypeObject *type, Arguments arguments)
{
    if (!allow_keywords(in, TYPE_tuple, type, arguments) ||
        !arguments_expect(in, "tuple", arguments, 0, 1))
        return NO_REF;
    Ref items = arguments.count == 0 ? keep(in->empty_tuple)
                                     : tuple_from_iterable(in, arguments.slots[0].object);
    if (items.object == NULL || type == in->types[TYPE_tuple])
        return items;
    return tuple_of_subclass(in, type, items);
}

static Ref method_count(Interp *in, Object *self, Arguments arguments)
{
    return sequence_count(in, self, arguments.slots[0].object);
}

static Ref method_index(Interp *in, Object *self, Arguments arguments)
{
    return sequence_index_of(in, self, arguments, "tuple.index(x): x not in tuple");
}

static Ref method_getnewargs(Interp *in, Object *self, Arguments arguments)
{
    (void)arguments;
    Ref copy = tuple_from_slots(in, tuple_slots(self), (size_t)tuple_size(self));
    if (copy.object == NULL)
        return copy;
    Slot slot = {copy.object};
    return tuple_from_taken(in, &slot, 1);
}

static Ref tuple_iter(Interp *in, Object *self)
{
    return sequence_iterator_new(in, TYPE_tuple_iterator, self);
}

static const NativeSpec methods[] = {
    {"count", method_count, NATIVE_ONE_ARGUMENT, 1, 1, "how often a value occurs"},
    {"index", method_index, NATIVE_POSITIONAL, 1, 3, "where a value first occurs"},
    {"__getnewargs__", method_getnewargs, NATIVE_NO_ARGUMENTS, 0, 0, NULL},
    {"__class_getitem__", class_getitem, NATIVE_ONE_ARGUMENT | NATIVE_CLASS, 1, 1, NULL},
    {0}};

const TypeSpec tuple_spec = {
    .name = "tuple",
    .basic_size = offsetof(TupleObject, items),
    .item_size = sizeof(Slot),
    .flags = TYPE_FLAG_GC | TYPE_FLAG_BASE | TYPE_FLAG_TRASHCAN | TYPE_FLAG_TUPLE_SUBCLASS |
             TYPE_FLAG_SEQUENCE | TYPE_FLAG_MATCH_SELF,
    .base = TYPE_object,
    .traverse = tuple_traverse,
    .dealloc = tuple_dealloc,
    .slots = {.repr = tuple_repr,
              .hash = tuple_hash,
              .compare = tuple_compare,
              .iter = tuple_iter,
              .new = tuple_tp_new,
              .length = tuple_length,
              .contains = tuple_contains,
              .concat = tuple_concat,
              .repeat = tuple_repeat,
              .subscript = tuple_subscript},
    .methods = methods,
    .sentence = "a fixed row of objects",
};
