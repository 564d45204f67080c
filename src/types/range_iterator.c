/* Iterators over ranges. One whose numbers all fit 64 bits makes no int but the item. Both can
 * say where they began, so that a copy is the same range, gone on to the same place.
 */
#include "types/range.h"

#include "types/int.h"
#include "types/iterator_reduce.h"
#include "types/protocol.h"

_Static_assert(sizeof(RangeIterator) == 48, "CPython's rangeiterobject");

static RangeIterator *as_iterator(const Object *object)
{
    return (RangeIterator *)(uintptr_t)object;
}

Ref range_iterator_new(Interp *in, int64_t start, int64_t step, int64_t length)
{
    Ref iterator = object_make(in, in->types[TYPE_range_iterator], 0);
    if (iterator.object != NULL) {
        as_iterator(iterator.object)->next = start;
        as_iterator(iterator.object)->step = step;
        as_iterator(iterator.object)->left = length;
        as_iterator(iterator.object)->length = length;
    }
    return iterator;
}

typedef struct {
    Object base;
    Slot next, step, left; /* ints */
    int64_t taken;         /* how many were given */
} LongRangeIterator;       /* 48 bytes */

static LongRangeIterator *as_long(const Object *object)
{
    return (LongRangeIterator *)(uintptr_t)object;
}

Ref longrange_iterator_new(Interp *in, Ref next, Object *step, Object *length, bool backwards)
{
    Ref stride = !backwards ? keep(step) : number_negative(in, step);
    Ref iterator = next.object == NULL || stride.object == NULL
                       ? NO_REF
                       : object_make(in, in->types[TYPE_longrange_iterator], 0);
    if (iterator.object == NULL) {
        drop(in, next);
        drop(in, stride);
        return iterator;
    }
    slot_init(&as_long(iterator.object)->next, next);
    slot_init(&as_long(iterator.object)->step, stride);
    slot_init(&as_long(iterator.object)->left, keep(length));
    return iterator;
}

/* (iter, (range,), place). Consumes all. */
static Ref reduced(Interp *in, Ref start, Ref step, Ref length, Ref place)
{
    Slot parts[3] = {{start.object}, {NULL}, {step.object}};
    Ref range = NO_REF;
    if (start.object != NULL && step.object != NULL && length.object != NULL) {
        Ref span = int_multiply(in, step.object, length.object);
        parts[1].object =
            span.object == NULL ? NULL : int_add(in, start.object, span.object).object;
        drop(in, span);
    }
    if (parts[1].object != NULL)
        range = object_call(in, (Object *)in->types[TYPE_range],
                            (Arguments){.slots = parts, .count = 3});
    for (int i = 0; i < 3; i++)
        drop(in, (Ref){parts[i].object});
    drop(in, length);
    Slot whole = {range.object};
    return iterator_reduced(in, iterator_builtin_iter(in), &whole, 1, place);
}

static bool place_argument(Interp *in, Object *given, int64_t *place)
{
    if (!is_int(given))
        return raise_false(in, EXCEPTION_TypeError, "an integer is required (got type %s)",
                           type_name_of(given));
    return number_as_index(in, given, EXCEPTION_OverflowError, place);
}

static Ref iterator_self(Interp *in, Object *self)
{
    (void)in;
    return keep(self);
}

static Ref small_next(Interp *in, Object *self)
{
    RangeIterator *it = as_iterator(self);
    if (it->left == 0)
        return NO_REF;
    int64_t value = it->next;
    it->left--;
    if (it->left > 0)
        it->next += it->step;
    object_changed(&in->heap, self);
    return int_from_i64(in, value);
}

static Ref small_length_hint(Interp *in, Object *self, Arguments arguments)
{
    (void)arguments;
    return int_from_i64(in, as_iterator(self)->left);
}

static void small_show(Heap *heap, Object *object, Buf *out)
{
    (void)heap;
    const RangeIterator *it = as_iterator(object);
    if (it->left == 0)
        buf_append_string(out, "exhausted");
    else
        buf_printf(out, "next %lld", (long long)it->next);
}

static void plain_dealloc(Heap *heap, Object *object)
{
    heap_release(heap, object);
}

/* Where it began: once it is over, `next` is still the last number. */
static int64_t small_start(const RangeIterator *it)
{
    int64_t steps = it->length - it->left - (it->left == 0 && it->length > 0);
    return it->next - it->step * steps;
}

static Ref small_reduce(Interp *in, Object *self, Arguments arguments)
{
    const RangeIterator *it = as_iterator(self);
    Ref start = int_from_i64(in, small_start(it)), step = int_from_i64(in, it->step);
    Ref length = int_from_i64(in, it->length);
    return reduced(in, start, step, length, int_from_i64(in, it->length - it->left));
}

/* Goes to that place, or to the nearest there is. */
static Ref small_set_state(Interp *in, Object *self, Arguments arguments)
{
    RangeIterator *it = as_iterator(self);
    int64_t index;
    if (!place_argument(in, arguments.slots[0].object, &index))
        return NO_REF;
    index = index < 0 ? 0 : index > it->length ? it->length : index;
    it->next = small_start(it) + it->step * (index - (index == it->length && index > 0));
    it->left = it->length - index;
    object_changed(&in->heap, self);
    return keep_none(in);
}

static const NativeSpec small_methods[] = {
    {"__length_hint__", small_length_hint, NATIVE_NO_ARGUMENTS, 0, 0, NULL},
    {"__reduce__", small_reduce, NATIVE_NO_ARGUMENTS, 0, 0, NULL},
    {"__setstate__", small_set_state, NATIVE_ONE_ARGUMENT, 1, 1, NULL},
    {0},
};

const TypeSpec range_iterator_spec = {
    .name = "range_iterator",
    .basic_size = sizeof(RangeIterator),
    .base = TYPE_object,
    .dealloc = plain_dealloc,
    .show = small_show,
    .slots = {.iter = iterator_self, .next = small_next},
    .methods = small_methods,
};

static Ref long_next(Interp *in, Object *self)
{
    LongRangeIterator *it = as_long(self);
    if (int_sign(it->left.object) <= 0)
        return NO_REF;
    Ref one = int_from_i64(in, 1);
    Ref left = int_subtract(in, it->left.object, one.object);
    Ref next = left.object == NULL ? NO_REF : int_add(in, it->next.object, it->step.object);
    drop(in, one);
    if (next.object == NULL) {
        drop(in, left);
        return NO_REF;
    }
    Ref item = slot_take(&in->heap, self, &it->next, SLOT_KEY(FIELD, 0));
    slot_store(&in->heap, self, &it->next, SLOT_KEY(FIELD, 0), next);
    slot_store(&in->heap, self, &it->left, SLOT_KEY(FIELD, 2), left);
    it->taken++;
    return item;
}

/* left + right * by; NO_REF raised. */
static Ref add_product(Interp *in, Object *left, Object *right, int64_t by)
{
    Ref factor = int_from_i64(in, by);
    Ref product = factor.object == NULL ? factor : int_multiply(in, right, factor.object);
    Ref sum = product.object == NULL ? product : int_add(in, left, product.object);
    drop(in, factor);
    drop(in, product);
    return sum;
}

static Ref long_length_hint(Interp *in, Object *self, Arguments arguments)
{
    return keep(as_long(self)->left.object);
}

static Ref long_reduce(Interp *in, Object *self, Arguments arguments)
{
    const LongRangeIterator *it = as_long(self);
    Ref taken = int_from_i64(in, it->taken);
    Ref start = add_product(in, it->next.object, it->step.object, -it->taken);
    Ref length = taken.object == NULL ? taken : int_add(in, it->left.object, taken.object);
    return reduced(in, start, keep(it->step.object), length, taken);
}

/* Moves by the difference between the places. */
static Ref long_set_state(Interp *in, Object *self, Arguments arguments)
{
    LongRangeIterator *it = as_long(self);
    int64_t index;
    if (!place_argument(in, arguments.slots[0].object, &index))
        return NO_REF;
    int64_t by = (index < 0 ? 0 : index) - it->taken, most;
    if (int_to_i64(it->left.object, &most) && by > most)
        by = most;
    Ref minus = int_from_i64(in, -1);
    Ref left = add_product(in, it->left.object, minus.object, by);
    Ref next = left.object == NULL ? NO_REF : add_product(in, it->next.object, it->step.object, by);
    drop(in, minus);
    if (next.object == NULL) {
        drop(in, left);
        return NO_REF;
    }
    slot_store(&in->heap, self, &it->next, SLOT_KEY(FIELD, 0), next);
    slot_store(&in->heap, self, &it->left, SLOT_KEY(FIELD, 2), left);
    it->taken += by;
    return keep_none(in);
}

static const NativeSpec long_methods[] = {
    {"__length_hint__", long_length_hint, NATIVE_NO_ARGUMENTS, 0, 0, NULL},
    {"__reduce__", long_reduce, NATIVE_NO_ARGUMENTS, 0, 0, NULL},
    {"__setstate__", long_set_state, NATIVE_ONE_ARGUMENT, 1, 1, NULL},
    {0},
};

static bool long_traverse(Object *object, SlotVisitor visit, void *context)
{
    LongRangeIterator *it = as_long(object);
    return visit(context, &it->next, SLOT_KEY(FIELD, 0)) &&
           visit(context, &it->step, SLOT_KEY(FIELD, 1)) &&
           visit(context, &it->left, SLOT_KEY(FIELD, 2));
}

static void long_dealloc(Heap *heap, Object *object)
{
    slot_clear(heap, object, &as_long(object)->next, SLOT_KEY(FIELD, 0));
    slot_clear(heap, object, &as_long(object)->step, SLOT_KEY(FIELD, 1));
    slot_clear(heap, object, &as_long(object)->left, SLOT_KEY(FIELD, 2));
    heap_release(heap, object);
}

static void long_label(Heap *heap, Object *owner, SlotKey key, Buf *out)
{
    static const char *const names[] = {"next", "step", "left"};
    (void)heap, (void)owner;
    buf_append_string(out, names[key.index]);
}

const TypeSpec longrange_iterator_spec = {
    .name = "longrange_iterator",
    .basic_size = sizeof(LongRangeIterator),
    .base = TYPE_object,
    .traverse = long_traverse,
    .dealloc = long_dealloc,
    .label = long_label,
    .slots = {.iter = iterator_self, .next = long_next},
    .methods = long_methods,
};
