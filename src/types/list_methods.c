/* The list type as a script sees it: operators, subscripts, methods. */
#include <string.h>

#include "heap/gc.h"
#include "types/arguments.h"
#include "types/generic_alias.h"
#include "types/int.h"
#include "types/iterators.h"
#include "types/list_core.h"
#include "types/object.h"
#include "types/pieces.h"
#include "types/protocol.h"
#include "types/sequence.h"
#include "types/slice.h"
#include "types/str.h"
#include "types/tuple.h"

/* --- layout --- */

static bool list_traverse(Object *object, SlotVisitor visit, void *context)
{
    for (int64_t i = list_size(object); --i >= 0;)
        if (!visit(context, &as_list(object)->items[i], SLOT_KEY(ITEM, i)))
            return false;
    return true;
}

static void list_tp_clear(Heap *heap, Object *object)
{
    list_clear(interp_of(heap), object);
}

static void list_dealloc(Heap *heap, Object *object)
{
    Interp *in = interp_of(heap);
    ListObject *list = as_list(object);
    for (int64_t i = list->var.size; --i >= 0;)
        drop(in, (Ref){list->items[i].object});
    heap_free(heap, list->items);
    if (IS_EXACT(in, object, list))
        heap_release_to(heap, object, &in->free_lists);
    else
        heap_release(heap, object);
}

static size_t list_size_of(const Object *object)
{
    return object_layout(object)->basic_size + (size_t)as_list(object)->allocated * sizeof(Slot);
}

static void list_buffers(const Object *object, const void **found)
{
    found[0] = as_list(object)->items;
}

/* --- operators --- */

static Ref list_repr(Interp *in, Object *self)
{
    if (list_size(self) == 0)
        return str_from_string(in, "[]");
    return sequence_repr(in, self, "[", "]", "[...]");
}

static Ref list_compare(Interp *in, Object *left, Object *right, CompareOp op)
{
    if (!is_list(left) || !is_list(right))
        return keep(in->not_implemented);
    return sequence_compare(in, left, right, op);
}

static int64_t list_length(Interp *in, Object *self)
{
    (void)in;
    return list_size(self);
}

static int list_contains(Interp *in, Object *self, Object *item)
{
    int64_t index;
    return sequence_find(in, self, item, 0, INT64_MAX, &index) ? index >= 0 : -1;
}

static Ref list_concat(Interp *in, Object *left, Object *right)
{
    if (!is_list(right))
        return raise_error(in, EXCEPTION_TypeError,
                           "can only concatenate list (not \"%s\") to list", type_name_of(right));
    int64_t left_size = list_size(left), right_size = list_size(right);
    Ref result = list_new(in, (size_t)(left_size + right_size));
    if (result.object == NULL)
        return result;
    Slot *items = as_list(result.object)->items;
    for (int64_t i = 0; i < left_size; i++)
        slot_init(&items[i], keep(list_get(left, i)));
    for (int64_t i = 0; i < right_size; i++)
        slot_init(&items[left_size + i], keep(list_get(right, i)));
    as_list(result.object)->var.size = left_size + right_size;
    return result;
}

static bool product_fits(const Interp *in, int64_t size, int64_t times)
{
    return size == 0 || times <= (int64_t)(in->heap.limit / sizeof(Slot)) / size;
}

static Ref list_repeat(Interp *in, Object *self, int64_t times)
{
    int64_t size = list_size(self);
    if (times < 0)
        times = 0;
    if (!product_fits(in, size, times))
        return raise_no_memory(in);
    Ref result = list_new(in, (size_t)(size * times));
    if (result.object == NULL || size == 0 || times == 0)
        return result;
    Slot *items = as_list(result.object)->items;
    memcpy(items, as_list(self)->items, (size_t)size * sizeof(Slot));
    if (!pieces_repeat(in, items, (size_t)size * sizeof(Slot),
                       (size_t)(size * times) * sizeof(Slot))) {
        drop(in, result);
        return NO_REF;
    }
    for (int64_t i = 0; i < size; i++)
        list_get(self, i)->refcount += times;
    as_list(result.object)->var.size = size * times;
    return result;
}

static Ref list_inplace_concat(Interp *in, Object *left, Object *right)
{
    return list_extend(in, left, right) ? keep(left) : NO_REF;
}

static Ref list_inplace_repeat(Interp *in, Object *self, int64_t times)
{
    int64_t size = list_size(self);
    if (times <= 0)
        list_clear(in, self);
    if (size == 0 || times <= 1)
        return keep(self);
    if (!product_fits(in, size, times))
        return raise_no_memory(in);
    if (!list_resize(in, self, size * times))
        return NO_REF;
    as_list(self)->var.size = size;
    for (int64_t i = size; i < size * times; i++)
        list_append(in, self, keep(list_get(self, i - size)));
    return keep(self);
}

/* --- subscripts --- */

static Ref sliced(Interp *in, Object *self, Object *slice)
{
    int64_t start, stop, step, count;
    if (!slice_resolve(in, slice, list_size(self), &start, &stop, &step, &count))
        return NO_REF;
    if (step == 1)
        return list_slice(in, self, start, start + count);
    Ref result = list_new(in, (size_t)count);
    for (int64_t i = 0; i < count && result.object != NULL; i++) {
        slot_init(&as_list(result.object)->items[i], keep(list_get(self, start + i * step)));
        as_list(result.object)->var.size = i + 1;
    }
    return result;
}

static Ref list_subscript(Interp *in, Object *self, Object *key)
{
    if (IS_EXACT(in, key, slice))
        return sliced(in, self, key);
    int64_t index;
    if (!sequence_index(in, key, "list", &index))
        return NO_REF;
    if (index < 0)
        index += list_size(self);
    if (index < 0 || index >= list_size(self))
        return raise_error(in, EXCEPTION_IndexError, "list index out of range");
    return keep(list_get(self, index));
}

/* del list[a:b:c]: the items die first to last, whatever the sign of the step. */
static bool delete_stepped(Interp *in, Object *self, int64_t start, int64_t step, int64_t count)
{
    if (count <= 0)
        return true;
    if (step < 0) {
        start += step * (count - 1);
        step = -step;
    }
    Slot *removed = mem_try_alloc((size_t)count * sizeof(Slot));
    if (removed == NULL)
        return raise_no_memory(in).object != NULL;
    Slot *items = as_list(self)->items;
    for (int64_t i = count; --i >= 0;) {
        int64_t at = start + i * step;
        removed[i] = items[at];
        slot_record_delete(&in->heap, self, SLOT_KEY(ITEM, at), items[at].object);
    }
    int64_t size = list_size(self), to = start;
    for (int64_t from = start, next = start, left = count; from < size; from++) {
        if (left > 0 && from == next) {
            next += step;
            left--;
        } else {
            items[to++] = items[from];
        }
    }
    as_list(self)->var.size = size - count; /* also if there is no smaller block */
    bool done = list_resize(in, self, size - count);
    for (int64_t i = 0; i < count; i++)
        drop(in, (Ref){removed[i].object});
    mem_free(removed);
    return done;
}

/* Puts borrowed items at start, start + step, ...; the old ones die when all stand. */
static bool replace_stepped(Interp *in, Object *self, const Slot *items, int64_t start,
                            int64_t step, int64_t count)
{
    Slot *old = mem_try_alloc((size_t)count * sizeof(Slot) + 1);
    if (old == NULL)
        return raise_no_memory(in).object != NULL;
    for (int64_t i = 0; i < count; i++) {
        Slot *slot = &as_list(self)->items[start + i * step];
        old[i] = *slot;
        slot_record_change(&in->heap, self, SLOT_KEY(ITEM, start + i * step), slot->object,
                           items[i].object);
        slot->object = keep(items[i].object).object;
    }
    for (int64_t i = 0; i < count; i++)
        drop(in, (Ref){old[i].object});
    mem_free(old);
    return true;
}

/* The values of an extended slice as a list or tuple. */
static Ref values_for(Interp *in, Object *self, Object *value)
{
    Ref items = value == self ? list_slice(in, self, 0, list_size(self)) : sequence_fast(in, value);
    if (items.object == NULL && value->type->slots.iter == NULL &&
        value->type->slots.subscript == NULL) {
        raise_clear(in);
        raise_error(in, EXCEPTION_TypeError, "must assign iterable to extended slice");
    }
    return items;
}

static bool assign_stepped(Interp *in, Object *self, Object *slice, Object *value)
{
    Ref items = values_for(in, self, value);
    if (items.object == NULL)
        return false;
    /* Resolved now, for an iterable in Python may have changed the list. */
    int64_t start, stop, step, count, given;
    const Slot *slots = sequence_slots(items.object, &given);
    bool done = slice_resolve(in, slice, list_size(self), &start, &stop, &step, &count);
    if (done && given != count)
        done = raise_false(in, EXCEPTION_ValueError,
                           "attempt to assign sequence of size %lld to extended slice of size %lld",
                           (long long)given, (long long)count);
    if (done)
        done = replace_stepped(in, self, slots, start, step, count);
    drop(in, items);
    return done;
}

static bool set_slice(Interp *in, Object *self, Object *slice, Object *value)
{
    int64_t start, stop, step, count;
    if (!slice_resolve(in, slice, list_size(self), &start, &stop, &step, &count))
        return false;
    if (step == 1) {
        if (value != NULL && !is_list(value) && !is_tuple(value) &&
            value->type->slots.iter == NULL && value->type->slots.subscript == NULL)
            return raise_false(in, EXCEPTION_TypeError, "can only assign an iterable");
        return list_assign_slice(in, self, start, start + count, value);
    }
    return value == NULL ? delete_stepped(in, self, start, step, count)
                         : assign_stepped(in, self, slice, value);
}

static bool list_set_subscript(Interp *in, Object *self, Object *key, Object *value)
{
    if (IS_EXACT(in, key, slice))
        return set_slice(in, self, key, value);
    int64_t index;
    if (!sequence_index(in, key, "list", &index))
        return false;
    if (index < 0)
        index += list_size(self);
    if (index < 0 || index >= list_size(self))
        return raise_false(in, EXCEPTION_IndexError, "list assignment index out of range");
    if (value == NULL)
        return list_assign_slice(in, self, index, index + 1, NULL);
    list_set(in, self, index, keep(value));
    return true;
}

/* --- construction and methods --- */

static Ref list_tp_new(Interp *in, TypeObject *type, Arguments arguments)
{
    (void)arguments;
    return type == in->types[TYPE_list] ? list_new_fresh(in) : instance_alloc(in, type, 0);
}

static bool list_tp_init(Interp *in, Object *self, Arguments arguments)
{
    const TypeObject *list = in->types[TYPE_list];
    bool keywords_allowed = self->type->slots.new != list->slots.new;
    if (!keywords_allowed && !arguments_no_keywords(in, "list", arguments))
        return false;
    if (!arguments_expect(in, "list", arguments, 0, 1))
        return false;
    list_clear(in, self);
    return arguments.count == 0 || list_extend(in, self, arguments.slots[0].object);
}

static Ref method_append(Interp *in, Object *self, Arguments arguments)
{
    return list_append(in, self, keep(arguments.slots[0].object)) ? keep_none(in) : NO_REF;
}

static Ref method_insert(Interp *in, Object *self, Arguments arguments)
{
    int64_t index;
    if (!number_as_c_size(in, arguments.slots[0].object, &index))
        return NO_REF;
    bool done = list_insert(in, self, index, keep(arguments.slots[1].object));
    return done ? keep_none(in) : NO_REF;
}

static Ref method_extend(Interp *in, Object *self, Arguments arguments)
{
    return list_extend(in, self, arguments.slots[0].object) ? keep_none(in) : NO_REF;
}

static Ref pop_last(Interp *in, Object *self)
{
    int64_t index = list_size(self) - 1;
    Ref item = {list_get(self, index)};
    if (!list_resize(in, self, index))
        return NO_REF;
    slot_record_delete(&in->heap, self, SLOT_KEY(ITEM, index), item.object);
    return item;
}

static Ref method_pop(Interp *in, Object *self, Arguments arguments)
{
    int64_t index = -1;
    if (arguments.count > 0 && !number_as_c_size(in, arguments.slots[0].object, &index))
        return NO_REF;
    int64_t size = list_size(self);
    if (size == 0)
        return raise_error(in, EXCEPTION_IndexError, "pop from empty list");
    if (index < 0)
        index += size;
    if (index < 0 || index >= size)
        return raise_error(in, EXCEPTION_IndexError, "pop index out of range");
    if (index == size - 1)
        return pop_last(in, self);
    Ref item = keep(list_get(self, index));
    if (!list_assign_slice(in, self, index, index + 1, NULL)) {
        drop(in, item);
        return NO_REF;
    }
    return item;
}

static Ref method_remove(Interp *in, Object *self, Arguments arguments)
{
    int64_t index;
    if (!sequence_find(in, self, arguments.slots[0].object, 0, INT64_MAX, &index))
        return NO_REF;
    if (index < 0)
        return raise_error(in, EXCEPTION_ValueError, "list.remove(x): x not in list");
    return list_assign_slice(in, self, index, index + 1, NULL) ? keep_none(in) : NO_REF;
}

static Ref method_clear(Interp *in, Object *self, Arguments arguments)
{
    (void)arguments;
    list_clear(in, self);
    return keep_none(in);
}

static Ref method_copy(Interp *in, Object *self, Arguments arguments)
{
    (void)arguments;
    return list_slice(in, self, 0, list_size(self));
}

static Ref method_count(Interp *in, Object *self, Arguments arguments)
{
    return sequence_count(in, self, arguments.slots[0].object);
}

static Ref method_index(Interp *in, Object *self, Arguments arguments)
{
    return sequence_index_of(in, self, arguments, NULL);
}

static Ref method_reverse(Interp *in, Object *self, Arguments arguments)
{
    (void)arguments;
    return list_reverse(in, self) ? keep_none(in) : NO_REF;
}

static Ref method_reversed(Interp *in, Object *self, Arguments arguments)
{
    (void)arguments;
    return sequence_iterator_new(in, TYPE_list_reverseiterator, self);
}

static Ref method_sort(Interp *in, Object *self, Arguments arguments)
{
    if (arguments.count > 0)
        return raise_error(in, EXCEPTION_TypeError, "sort() takes no positional arguments");
    Object *key;
    bool reverse;
    if (!list_sort_arguments(in, arguments, &key, &reverse))
        return NO_REF;
    return list_sort(in, self, key, reverse) ? keep_none(in) : NO_REF;
}

static Ref list_iter(Interp *in, Object *self)
{
    return sequence_iterator_new(in, TYPE_list_iterator, self);
}

static const NativeSpec methods[] = {
    {"append", method_append, NATIVE_ONE_ARGUMENT, 1, 1, "puts an item at the end"},
    {"insert", method_insert, NATIVE_POSITIONAL, 2, 2, "puts an item before an index"},
    {"extend", method_extend, NATIVE_ONE_ARGUMENT, 1, 1, "appends all items of an iterable"},
    {"pop", method_pop, NATIVE_POSITIONAL, 0, 1, "takes the item at an index out"},
    {"remove", method_remove, NATIVE_ONE_ARGUMENT, 1, 1, "takes the first equal item out"},
    {"clear", method_clear, NATIVE_NO_ARGUMENTS, 0, 0, "takes everything out"},
    {"copy", method_copy, NATIVE_NO_ARGUMENTS, 0, 0, "a shallow copy"},
    {"count", method_count, NATIVE_ONE_ARGUMENT, 1, 1, "how often a value occurs"},
    {"index", method_index, NATIVE_POSITIONAL, 1, 3, "where a value first occurs"},
    {"reverse", method_reverse, NATIVE_NO_ARGUMENTS, 0, 0, "turns the order round in place"},
    {"sort", method_sort, NATIVE_ANY, 0, -1, "sorts in place, stable"},
    {"__reversed__", method_reversed, NATIVE_NO_ARGUMENTS, 0, 0, "an iterator from the end"},
    {"__class_getitem__", class_getitem, NATIVE_ONE_ARGUMENT | NATIVE_CLASS, 1, 1, NULL},
    {0}};

const TypeSpec list_spec = {
    .name = "list",
    .basic_size = sizeof(ListObject),
    .flags = TYPE_FLAG_GC | TYPE_FLAG_BASE | TYPE_FLAG_TRASHCAN | TYPE_FLAG_LIST_SUBCLASS |
             TYPE_FLAG_SEQUENCE | TYPE_FLAG_MATCH_SELF,
    .base = TYPE_object,
    .traverse = list_traverse,
    .clear = list_tp_clear,
    .dealloc = list_dealloc,
    .size_of = list_size_of,
    .buffers = list_buffers,
    .slots = {.repr = list_repr,
              .compare = list_compare,
              .iter = list_iter,
              .new = list_tp_new,
              .init = list_tp_init,
              .length = list_length,
              .contains = list_contains,
              .concat = list_concat,
              .repeat = list_repeat,
              .inplace_concat = list_inplace_concat,
              .inplace_repeat = list_inplace_repeat,
              .subscript = list_subscript,
              .set_subscript = list_set_subscript},
    .methods = methods,
    .sentence = "a growable row of objects",
};
