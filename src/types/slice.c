/* slice: three objects, and CPython's rules for what they select
 * (Objects/sliceobject.c).
 */
#include "types/descriptor.h"
#include "types/slice.h"

#include "heap/gc.h"
#include "types/int.h"
#include "types/protocol.h"
#include "types/start.h"
#include "types/str.h"
#include "types/tuple.h"

_Static_assert(sizeof(SliceObject) == 40, "CPython's PySliceObject");

static SliceObject *as_slice(const Object *object)
{
    return (SliceObject *)(uintptr_t)object;
}

bool slices_start(Interp *in)
{
    /* Not emptied by collections, as the others are. */
    in->free_slices = (FreeList){.limit = 1, .preheader = sizeof(GcHead)};
    /* CPython has sliced something before the script begins. */
    Ref first = slice_new(in, NO_REF, NO_REF, NO_REF);
    drop(in, first);
    return first.object != NULL;
}

void slices_stop(Interp *in)
{
    (void)in;
}

static Ref make_slice(Interp *in)
{
    Object *object = free_list_take(&in->free_slices);
    if (object == NULL)
        return object_make(in, in->types[TYPE_slice], 0);
    object->type = in->types[TYPE_slice];
    gc_track(&in->heap, object);
    return (Ref){object};
}

static Ref or_none(Interp *in, Ref given)
{
    return given.object != NULL ? given : keep_none(in);
}

Ref slice_new(Interp *in, Ref start, Ref stop, Ref step)
{
    Ref slice = make_slice(in);
    if (slice.object == NULL) {
        drop(in, start);
        drop(in, stop);
        drop(in, step);
        return slice;
    }
    slot_init(&as_slice(slice.object)->start, or_none(in, start));
    slot_init(&as_slice(slice.object)->stop, or_none(in, stop));
    slot_init(&as_slice(slice.object)->step, or_none(in, step));
    return slice;
}

/* --- meaning --- */

static bool index_of(Interp *in, Object *object, int64_t *value)
{
    if (!is_int(object) && object->type->slots.index == NULL)
        return raise_false(in, EXCEPTION_TypeError,
                           "slice indices must be integers or None or have an __index__ method");
    return number_as_index(in, object, EXCEPTION_COUNT, value);
}

bool slice_unpack(Interp *in, Object *object, int64_t *start, int64_t *stop, int64_t *step)
{
    SliceObject *slice = as_slice(object);
    *step = 1;
    if (slice->step.object != in->none) {
        if (!index_of(in, slice->step.object, step))
            return false;
        if (*step == 0)
            return raise_false(in, EXCEPTION_ValueError, "slice step cannot be zero");
        if (*step < -INT64_MAX)
            *step = -INT64_MAX; /* so that it can be negated */
    }
    *start = *step < 0 ? INT64_MAX : 0;
    if (slice->start.object != in->none && !index_of(in, slice->start.object, start))
        return false;
    *stop = *step < 0 ? INT64_MIN : INT64_MAX;
    return slice->stop.object == in->none || index_of(in, slice->stop.object, stop);
}

static int64_t fit(int64_t index, int64_t length, bool backwards)
{
    if (index < 0) {
        index += length;
        return index >= 0 ? index : backwards ? -1 : 0;
    }
    if (index >= length)
        return backwards ? length - 1 : length;
    return index;
}

int64_t slice_adjust(int64_t length, int64_t *start, int64_t *stop, int64_t step)
{
    *start = fit(*start, length, step < 0);
    *stop = fit(*stop, length, step < 0);
    if (step < 0)
        return *stop < *start ? (*start - *stop - 1) / -step + 1 : 0;
    return *start < *stop ? (*stop - *start - 1) / step + 1 : 0;
}

bool slice_resolve(Interp *in, Object *slice, int64_t length, int64_t *start, int64_t *stop,
                   int64_t *step, int64_t *count)
{
    if (!slice_unpack(in, slice, start, stop, step))
        return false;
    *count = slice_adjust(length, start, stop, *step);
    return true;
}

/* --- the type --- */

static bool slice_traverse(Object *object, SlotVisitor visit, void *context)
{
    SliceObject *slice = as_slice(object);
    return visit(context, &slice->start, SLOT_KEY(FIELD, 0)) &&
           visit(context, &slice->stop, SLOT_KEY(FIELD, 1)) &&
           visit(context, &slice->step, SLOT_KEY(FIELD, 2));
}

static void slice_label(Heap *heap, Object *owner, SlotKey key, Buf *out)
{
    static const char *const names[] = {"start", "stop", "step"};
    (void)heap, (void)owner;
    buf_append_string(out, names[key.index]);
}

static void slice_dealloc(Heap *heap, Object *object)
{
    SliceObject *slice = as_slice(object);
    slot_clear(heap, object, &slice->step, SLOT_KEY(FIELD, 2));
    slot_clear(heap, object, &slice->start, SLOT_KEY(FIELD, 0));
    slot_clear(heap, object, &slice->stop, SLOT_KEY(FIELD, 1));
    heap_release_to(heap, object, &interp_of(heap)->free_slices);
}

static Ref slice_tp_new(Interp *in, TypeObject *type, Arguments arguments)
{
    (void)type;
    if (arguments.keywords != NULL && tuple_size(arguments.keywords) > 0)
        return raise_error(in, EXCEPTION_TypeError, "slice() takes no keyword arguments");
    if (arguments.count < 1 || arguments.count > 3)
        return raise_error(in, EXCEPTION_TypeError, "slice expected at %s argument%s, got %zu",
                           arguments.count < 1 ? "least 1" : "most 3",
                           arguments.count < 1 ? "" : "s", arguments.count);
    const Slot *given = arguments.slots;
    Object *start = arguments.count > 1 ? given[0].object : in->none;
    Object *stop = given[arguments.count > 1 ? 1 : 0].object;
    Object *step = arguments.count > 2 ? given[2].object : in->none;
    return slice_new(in, keep(start), keep(stop), keep(step));
}

static Ref as_tuple_of_three(Interp *in, Object *self)
{
    SliceObject *slice = as_slice(self);
    Slot slots[3] = {slice->start, slice->stop, slice->step};
    return tuple_from_slots(in, slots, 3);
}

static Ref slice_repr(Interp *in, Object *self)
{
    Ref fields = as_tuple_of_three(in, self);
    Ref text = fields.object == NULL ? NO_REF : object_repr(in, fields.object);
    drop(in, fields);
    if (text.object == NULL)
        return text;
    Buf out = BUF_INIT;
    buf_append_string(&out, "slice");
    str_append_utf8(text.object, &out);
    drop(in, text);
    Ref result = str_from_buf(in, &out);
    buf_done(&out);
    return result;
}

static Ref slice_compare(Interp *in, Object *left, Object *right, CompareOp op)
{
    if (!IS_EXACT(in, left, slice) || !IS_EXACT(in, right, slice))
        return keep(in->not_implemented);
    Ref a = as_tuple_of_three(in, left), b = as_tuple_of_three(in, right);
    Ref result =
        a.object == NULL || b.object == NULL ? NO_REF : object_compare(in, a.object, b.object, op);
    drop(in, a);
    drop(in, b);
    return result;
}

static Ref get_start(Interp *in, Object *self)
{
    (void)in;
    return keep(as_slice(self)->start.object);
}

static Ref get_stop(Interp *in, Object *self)
{
    (void)in;
    return keep(as_slice(self)->stop.object);
}

static Ref get_step(Interp *in, Object *self)
{
    (void)in;
    return keep(as_slice(self)->step.object);
}

static Ref method_indices(Interp *in, Object *self, Arguments arguments)
{
    int64_t length, numbers[3], count;
    if (!number_as_index(in, arguments.slots[0].object, EXCEPTION_OverflowError, &length))
        return NO_REF;
    if (length < 0)
        return raise_error(in, EXCEPTION_ValueError, "length should not be negative");
    if (!slice_resolve(in, self, length, &numbers[0], &numbers[1], &numbers[2], &count))
        return NO_REF;
    Slot slots[3];
    for (int i = 0; i < 3; i++)
        slots[i].object = int_from_i64(in, numbers[i]).object;
    return tuple_from_taken(in, slots, 3);
}

static const NativeSpec methods[] = {
    {"indices", method_indices, NATIVE_ONE_ARGUMENT, 1, 1, "start, stop, step for a length"}, {0}};

static const PropertySpec properties[] = {{"start", get_start, refuse_to_set_member},
                                          {"stop", get_stop, refuse_to_set_member},
                                          {"step", get_step, refuse_to_set_member},
                                          {0}};

const TypeSpec slice_spec = {
    .name = "slice",
    .basic_size = sizeof(SliceObject),
    .flags = TYPE_FLAG_GC,
    .base = TYPE_object,
    .traverse = slice_traverse,
    .dealloc = slice_dealloc,
    .label = slice_label,
    .slots = {.repr = slice_repr, .new = slice_tp_new, .compare = slice_compare},
    .methods = methods,
    .properties = properties,
    .sentence = "which items a subscript selects",
};
