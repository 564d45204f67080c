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

static bool check_index(Interp *in, const Object *object)
{
    return is_int(object) || object->type->slots.index != NULL ||
           raise_false(in, EXCEPTION_TypeError,
                       "slice indices must be integers or None or have an __index__ method");
}

static bool index_of(Interp *in, Object *object, int64_t *value)
{
    return check_index(in, object) && number_as_index(in, object, EXCEPTION_COUNT, value);
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

/* The number as an int that a length of any size can be compared with; NO_REF: raised. */
static Ref long_index(Interp *in, Object *given, Object *length, const Ref low, const Ref high)
{
    Ref index = check_index(in, given) ? number_plain_index(in, given) : NO_REF;
    if (index.object != NULL && int_sign(index.object) < 0) {
        Ref moved = int_add(in, index.object, length);
        drop(in, index);
        index = moved;
    }
    if (index.object == NULL)
        return index;
    const Ref *bound = int_order(index.object, low.object) < 0    ? &low
                       : int_order(index.object, high.object) > 0 ? &high
                                                                  : NULL;
    if (bound == NULL)
        return index;
    drop(in, index);
    return keep(bound->object);
}

static Ref long_step(Interp *in, const SliceObject *slice)
{
    if (slice->step.object == in->none)
        return int_from_i64(in, 1);
    Ref step =
        check_index(in, slice->step.object) ? number_plain_index(in, slice->step.object) : NO_REF;
    if (step.object == NULL || int_sign(step.object) != 0)
        return step;
    drop(in, step);
    return raise_error(in, EXCEPTION_ValueError, "slice step cannot be zero");
}

bool slice_resolve_long(Interp *in, Object *object, Object *length, Ref cuts[3])
{
    SliceObject *slice = as_slice(object);
    cuts[0] = cuts[1] = NO_REF;
    cuts[2] = long_step(in, slice);
    if (cuts[2].object == NULL)
        return false;
    bool backwards = int_sign(cuts[2].object) < 0;
    Ref low = int_from_i64(in, backwards ? -1 : 0);
    Ref high = low.object == NULL ? NO_REF
               : backwards        ? int_add(in, length, low.object)
                                  : keep(length);
    Object *given[] = {slice->start.object, slice->stop.object};
    for (int i = 0; high.object != NULL && !is_raised(in) && i < 2; i++) {
        bool at_low = backwards == (i == 1);
        cuts[i] = given[i] != in->none ? long_index(in, given[i], length, low, high)
                                       : keep(at_low ? low.object : high.object);
    }
    drop(in, low);
    drop(in, high);
    for (int i = 0; is_raised(in) && i < 3; i++)
        drop(in, cuts[i]);
    return !is_raised(in);
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
    Ref length = number_plain_index(in, arguments.slots[0].object);
    if (length.object == NULL)
        return length;
    Ref cuts[3];
    bool good = int_sign(length.object) >= 0 ||
                raise_false(in, EXCEPTION_ValueError, "length should not be negative");
    good = good && slice_resolve_long(in, self, length.object, cuts);
    drop(in, length);
    if (!good)
        return NO_REF;
    Slot slots[3];
    for (int i = 0; i < 3; i++)
        slots[i].object = cuts[i].object;
    return tuple_from_taken(in, slots, 3);
}

/* (slice, (start, stop, step)) */
static Ref method_reduce(Interp *in, Object *self, Arguments arguments)
{
    Ref fields = as_tuple_of_three(in, self);
    if (fields.object == NULL)
        return fields;
    Slot slots[2] = {{keep((Object *)self->type).object}, {fields.object}};
    return tuple_from_taken(in, slots, 2);
}

static const NativeSpec methods[] = {
    {"indices", method_indices, NATIVE_ONE_ARGUMENT, 1, 1, "start, stop, step for a length"},
    {"__reduce__", method_reduce, NATIVE_NO_ARGUMENTS, 0, 0, "how to make it anew"},
    {0}};

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
