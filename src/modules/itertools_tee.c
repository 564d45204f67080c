/* tee: iterators over one chain of blocks of 57 items each. A block is filled from the
 * common iterator by whichever comes first, and dies when the last has passed it.
 */
#include "modules/itertools_module.h"

#include "types/fields.h"
#include "types/iterators.h"
#include "types/module.h"
#include "types/names.h"
#include "types/protocol.h"
#include "types/str.h"
#include "heap/gc.h"
#include "types/tuple.h"

enum { BLOCK_ITEMS = 57 };

typedef struct {
    Object base;
    Slot iterator, next, items[BLOCK_ITEMS];
    int32_t read;
    bool is_running;
} TeeData;

typedef struct {
    Object base;
    Slot data;
    int64_t index; /* in the block */
    Object *weaklist;
} Tee;

_Static_assert(sizeof(TeeData) == 496 && sizeof(Tee) == 40, "as CPython's");

FIELDS(tee, "data")

static TeeData *as_data(const Object *object)
{
    return (TeeData *)(uintptr_t)object;
}

static Tee *as_tee(const Object *object)
{
    return (Tee *)(uintptr_t)object;
}

/* --- a block --- */

static bool data_traverse(Object *object, SlotVisitor visit, void *context)
{
    TeeData *data = as_data(object);
    if (!visit(context, &data->iterator, SLOT_KEY(FIELD, 0)))
        return false;
    for (int32_t i = 0; i < data->read; i++)
        if (!visit(context, &data->items[i], SLOT_KEY(ITEM, i)))
            return false;
    return visit(context, &data->next, SLOT_KEY(FIELD, 1));
}

static void data_clear(Heap *heap, Object *object)
{
    TeeData *data = as_data(object);
    slot_clear(heap, object, &data->iterator, SLOT_KEY(FIELD, 0));
    for (int32_t i = 0; i < data->read; i++)
        slot_clear(heap, object, &data->items[i], SLOT_KEY(ITEM, i));
    slot_clear(heap, object, &data->next, SLOT_KEY(FIELD, 1));
}

static void data_dealloc(Heap *heap, Object *object)
{
    data_clear(heap, object);
    heap_release(heap, object);
}

static void data_label(Heap *heap, Object *owner, SlotKey key, Buf *out)
{
    if (key.role == ROLE_FIELD)
        buf_append_string(out, key.index == 0 ? "iterator" : "next");
}

static Ref data_make(Interp *in, Object *iterator)
{
    Ref data = object_make(in, module_type(in, &tee_data_spec), 0);
    if (data.object != NULL)
        slot_init(&as_data(data.object)->iterator, keep(iterator));
    return data;
}

static Ref data_item(Interp *in, Object *self, int64_t index)
{
    TeeData *data = as_data(self);
    if (index < data->read)
        return keep(data->items[index].object);
    if (data->is_running)
        return raise_error(in, EXCEPTION_RuntimeError, "cannot re-enter the tee iterator");
    data->is_running = true;
    Ref item = iterator_next(in, data->iterator.object);
    data->is_running = false;
    if (item.object == NULL)
        return item;
    data->read++;
    slot_store(&in->heap, self, &data->items[index], SLOT_KEY(ITEM, index), keep(item.object));
    return item;
}

/* The block after this one; new reference. */
static Ref data_next(Interp *in, Object *self)
{
    TeeData *data = as_data(self);
    if (data->next.object == NULL) {
        Ref next = data_make(in, data->iterator.object);
        if (next.object == NULL)
            return next;
        slot_store(&in->heap, self, &data->next, SLOT_KEY(FIELD, 1), next);
    }
    return keep(data->next.object);
}

const TypeSpec tee_data_spec = {
    .name = "itertools._tee_dataobject",
    .basic_size = sizeof(TeeData),
    .flags = TYPE_FLAG_GC | TYPE_FLAG_TRASHCAN,
    .base = TYPE_object,
    .traverse = data_traverse,
    .clear = data_clear,
    .dealloc = data_dealloc,
    .label = data_label,
    .sentence = "items read by one of tee's iterators and not yet by all",
};

/* --- an iterator --- */

static Ref tee_make(Interp *in, Object *data, int64_t index)
{
    Ref self = object_make(in, module_type(in, &tee_spec), 0);
    if (self.object == NULL)
        return self;
    slot_init(&as_tee(self.object)->data, keep(data));
    as_tee(self.object)->index = index;
    return self;
}

static Ref tee_from_iterator(Interp *in, Object *iterator)
{
    if (iterator->type == module_type(in, &tee_spec))
        return tee_make(in, as_tee(iterator)->data.object, as_tee(iterator)->index);
    Ref data = data_make(in, iterator);
    Ref self = data.object == NULL ? NO_REF : tee_make(in, data.object, 0);
    drop(in, data);
    return self;
}

static Ref tee_from_iterable(Interp *in, Object *iterable)
{
    Ref iterator = object_iter(in, iterable);
    Ref self = iterator.object == NULL ? NO_REF : tee_from_iterator(in, iterator.object);
    drop(in, iterator);
    return self;
}

static Ref tee_new(Interp *in, TypeObject *type, Arguments arguments)
{
    return itertools_arguments(in, type, "_tee", arguments, 1, 1)
               ? tee_from_iterable(in, arguments.slots[0].object)
               : NO_REF;
}

static Ref tee_next(Interp *in, Object *self)
{
    Tee *tee = as_tee(self);
    if (tee->index >= BLOCK_ITEMS) {
        Ref next = data_next(in, tee->data.object);
        if (next.object == NULL)
            return next;
        tee->index = 0;
        field_store(in, self, &tee->data, next);
    }
    Ref item = data_item(in, tee->data.object, tee->index);
    if (item.object != NULL)
        tee->index++;
    object_changed(&in->heap, self);
    return item;
}

static void tee_show(Heap *heap, Object *object, Buf *out)
{
    buf_printf(out, "at %lld", (long long)as_tee(object)->index);
}

static Ref tee_copy(Interp *in, Object *self, Arguments arguments)
{
    return tee_make(in, as_tee(self)->data.object, as_tee(self)->index);
}

static const NativeSpec tee_methods[] = {
    {"__copy__", tee_copy, NATIVE_NO_ARGUMENTS, 0, 0, "an independent iterator"},
    {0},
};

const TypeSpec tee_spec = {
    .name = "itertools._tee",
    .basic_size = sizeof(Tee),
    .flags = TYPE_FLAG_GC,
    .base = TYPE_object,
    FIELDS_LAYOUT(tee),
    .show = tee_show,
    .slots = {.iter = itertools_self, .next = tee_next, .new = tee_new},
    .methods = tee_methods,
    .sentence = "one of several iterators over the same items",
    .weaklist_offset = offsetof(Tee, weaklist),
};

/* --- the function --- */

/* `first` is copied by its __copy__ until the tuple is full; consumes it. */
static Ref copies_of(Interp *in, Ref first, size_t count)
{
    Ref name = str_intern_string(in, "__copy__");
    Ref copy = object_get_attribute(in, first.object, name.object);
    Ref result = copy.object == NULL ? NO_REF : tuple_new(in, count);
    drop(in, name);
    if (result.object == NULL) {
        drop(in, copy);
        drop(in, first);
        return NO_REF;
    }
    slot_init(&tuple_slots(result.object)[0], first);
    bool done = true;
    for (size_t i = 1; done && i < count; i++) {
        Ref item = spend(in, 1) ? object_call_none(in, copy.object) : NO_REF;
        slot_init(&tuple_slots(result.object)[i], item);
        done = item.object != NULL;
    }
    drop(in, copy);
    gc_track(&in->heap, result.object);
    if (done)
        return result;
    drop(in, result);
    return NO_REF;
}

static Ref copyable(Interp *in, Object *iterable)
{
    Ref iterator = object_iter(in, iterable);
    if (iterator.object == NULL)
        return iterator;
    Ref name = str_intern_string(in, "__copy__");
    Ref method = object_find_attribute(in, iterator.object, name.object);
    drop(in, name);
    if (method.object != NULL || is_raised(in)) {
        if (method.object == NULL) {
            drop(in, iterator);
            return NO_REF;
        }
        drop(in, method);
        return iterator;
    }
    Ref tee = tee_from_iterable(in, iterator.object); /* iter() of the iterator, too */
    drop(in, iterator);
    return tee;
}

Ref itertools_tee(Interp *in, Object *self, Arguments arguments)
{
    int64_t count = 2;
    if (arguments.count > 1 && !number_as_c_size(in, arguments.slots[1].object, &count))
        return NO_REF;
    if (count < 0)
        return raise_error(in, EXCEPTION_ValueError, "n must be >= 0");
    if (count == 0)
        return tuple_new(in, 0);
    Ref first = copyable(in, arguments.slots[0].object);
    return first.object == NULL ? first : copies_of(in, first, (size_t)count);
}
