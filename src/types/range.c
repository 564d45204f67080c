/* range: arithmetic progressions that are never written out (Objects/rangeobject.c).
 *
 * The four fields are int objects of any size, but ranges whose numbers fit 64 bits
 * (nearly all) are worked on as int64; the others go through int's operations.
 */
#include "types/descriptor.h"
#include "types/range.h"

#include "types/int.h"
#include "types/protocol.h"
#include "types/slice.h"
#include "types/str.h"
#include "types/tuple.h"

_Static_assert(sizeof(RangeObject) == 48, "CPython's rangeobject");

static RangeObject *as_range(const Object *object)
{
    return (RangeObject *)(uintptr_t)object;
}

/* --- small ranges as numbers --- */

typedef struct {
    int64_t start, step, length;
} Numbers;

/* False if some number needs more than 64 bits. */
static bool numbers_of(const Object *range, Numbers *numbers)
{
    const RangeObject *r = as_range(range);
    int64_t last;
    if (!int_to_i64(r->start.object, &numbers->start) ||
        !int_to_i64(r->step.object, &numbers->step) ||
        !int_to_i64(r->length.object, &numbers->length))
        return false;
    return !__builtin_mul_overflow(numbers->step, numbers->length, &last) &&
           !__builtin_add_overflow(numbers->start, last, &last);
}

/* --- making --- */

/* Items in a range of 64-bit numbers, as an unsigned number: always fits. */
static uint64_t count_items(int64_t start, int64_t stop, int64_t step)
{
    if (step > 0 ? start >= stop : start <= stop)
        return 0;
    uint64_t width = step > 0 ? (uint64_t)stop - (uint64_t)start : (uint64_t)start - (uint64_t)stop;
    uint64_t stride = step > 0 ? (uint64_t)step : 0 - (uint64_t)step;
    return (width - 1) / stride + 1;
}

/* (stop - start - sign) // step + 1 for numbers of any size; consumes nothing. */
static Ref count_long(Interp *in, Object *start, Object *stop, Object *step)
{
    bool up = int_sign(step) > 0;
    if (up ? int_order(start, stop) >= 0 : int_order(start, stop) <= 0)
        return int_from_i64(in, 0);
    Ref one = int_from_i64(in, up ? 1 : -1), unit = int_from_i64(in, 1);
    Ref width = int_subtract(in, stop, start);
    Ref last = width.object == NULL ? width : int_subtract(in, width.object, one.object);
    Ref steps = last.object == NULL ? last : int_floor_divide(in, last.object, step);
    Ref length = steps.object == NULL ? steps : int_add(in, steps.object, unit.object);
    drop(in, one);
    drop(in, unit);
    drop(in, width);
    drop(in, last);
    drop(in, steps);
    return length;
}

static Ref count_objects(Interp *in, Object *start, Object *stop, Object *step)
{
    int64_t a, b, c;
    if (int_to_i64(start, &a) && int_to_i64(stop, &b) && int_to_i64(step, &c))
        return int_from_u64(in, count_items(a, b, c));
    return count_long(in, start, stop, step);
}

/* Consumes all three. */
static Ref range_from(Interp *in, Ref start, Ref stop, Ref step)
{
    bool given = start.object != NULL && stop.object != NULL && step.object != NULL;
    if (given && int_sign(step.object) == 0) {
        raise_error(in, EXCEPTION_ValueError, "range() arg 3 must not be zero");
        given = false;
    }
    Ref length = given ? count_objects(in, start.object, stop.object, step.object) : NO_REF;
    Ref range = length.object == NULL ? NO_REF : object_make(in, in->types[TYPE_range], 0);
    if (range.object == NULL) {
        drop(in, start);
        drop(in, stop);
        drop(in, step);
        drop(in, length);
        return range;
    }
    slot_init(&as_range(range.object)->start, start);
    slot_init(&as_range(range.object)->stop, stop);
    slot_init(&as_range(range.object)->step, step);
    slot_init(&as_range(range.object)->length, length);
    return range;
}

static Ref range_new(Interp *in, TypeObject *type, Arguments arguments)
{
    (void)type;
    const Slot *given = arguments.slots;
    if (arguments.keywords != NULL && tuple_size(arguments.keywords) > 0)
        return raise_error(in, EXCEPTION_TypeError, "range() takes no keyword arguments");
    if (arguments.count == 0)
        return raise_error(in, EXCEPTION_TypeError, "range expected at least 1 argument, got 0");
    if (arguments.count > 3)
        return raise_error(in, EXCEPTION_TypeError, "range expected at most 3 arguments, got %zu",
                           arguments.count);
    if (arguments.count == 1) {
        Ref stop = number_plain_index(in, given[0].object);
        return stop.object == NULL ? stop
                                   : range_from(in, int_from_i64(in, 0), stop, int_from_i64(in, 1));
    }
    Ref start = number_plain_index(in, given[0].object);
    Ref stop = start.object == NULL ? NO_REF : number_plain_index(in, given[1].object);
    Ref step = stop.object == NULL   ? NO_REF
               : arguments.count < 3 ? int_from_i64(in, 1)
                                     : number_plain_index(in, given[2].object);
    return range_from(in, start, stop, step);
}

/* --- items --- */

/* start + index * step */
static Ref item_at(Interp *in, Object *self, Object *index)
{
    const RangeObject *range = as_range(self);
    Ref offset = int_multiply(in, index, range->step.object);
    Ref item = offset.object == NULL ? offset : int_add(in, range->start.object, offset.object);
    drop(in, offset);
    return item;
}

static Ref item_by_number(Interp *in, Object *self, Object *key)
{
    Ref index = number_index(in, key);
    if (index.object == NULL)
        return index;
    if (int_sign(index.object) < 0) {
        Ref from_end = int_add(in, index.object, as_range(self)->length.object);
        drop(in, index);
        index = from_end;
        if (index.object == NULL)
            return index;
    }
    Ref item;
    if (int_sign(index.object) < 0 || int_order(index.object, as_range(self)->length.object) >= 0)
        item = raise_error(in, EXCEPTION_IndexError, "range object index out of range");
    else
        item = item_at(in, self, index.object);
    drop(in, index);
    return item;
}

static Ref sliced(Interp *in, Object *self, Object *slice)
{
    Ref cuts[3];
    if (!slice_resolve_long(in, slice, as_range(self)->length.object, cuts))
        return NO_REF;
    Ref start = item_at(in, self, cuts[0].object), stop = item_at(in, self, cuts[1].object);
    Ref step = int_multiply(in, cuts[2].object, as_range(self)->step.object);
    for (int i = 0; i < 3; i++)
        drop(in, cuts[i]);
    return range_from(in, start, stop, step);
}

static Ref range_subscript(Interp *in, Object *self, Object *key)
{
    if (IS_EXACT(in, key, slice))
        return sliced(in, self, key);
    if (!is_int(key) && key->type->slots.index == NULL)
        return raise_error(in, EXCEPTION_TypeError,
                           "range indices must be integers or slices, not %s", type_name_of(key));
    return item_by_number(in, self, key);
}

static int64_t range_length(Interp *in, Object *self)
{
    int64_t length;
    if (int_to_i64(as_range(self)->length.object, &length))
        return length;
    raise_error(in, EXCEPTION_OverflowError, "Python int too large to convert to C ssize_t");
    return -1;
}

static int range_is_true(Interp *in, Object *self)
{
    (void)in;
    return int_sign(as_range(self)->length.object) != 0;
}

/* --- membership --- */

static int contains_int(Interp *in, Object *self, Object *value)
{
    const RangeObject *range = as_range(self);
    bool up = int_sign(range->step.object) > 0;
    int from_start = int_order(value, range->start.object);
    int from_stop = int_order(value, range->stop.object);
    if (up ? from_start < 0 || from_stop >= 0 : from_start > 0 || from_stop <= 0)
        return 0;
    Ref offset = int_subtract(in, value, range->start.object);
    Ref rest =
        offset.object == NULL ? offset : int_remainder(in, offset.object, range->step.object);
    int found = rest.object == NULL ? -1 : int_sign(rest.object) == 0;
    drop(in, offset);
    drop(in, rest);
    return found;
}

/* Index of the first item equal to a value of another type; -1 none, -2 raised. */
static int64_t search(Interp *in, Object *self, Object *value)
{
    Ref iterator = object_iter(in, self), item;
    if (iterator.object == NULL)
        return -2;
    int64_t index = 0, found = -1;
    for (; found == -1 && (item = iterator_next(in, iterator.object)).object != NULL; index++) {
        int equal = spend(in, 1) ? object_compare_bool(in, item.object, value, COMPARE_EQ) : -1;
        found = equal < 0 ? -2 : equal ? index : -1;
        drop(in, item);
    }
    drop(in, iterator);
    return is_raised(in) ? -2 : found;
}

static bool is_plain_int(const Interp *in, const Object *object)
{
    return IS_EXACT(in, object, int) || IS_EXACT(in, object, bool);
}

static int range_contains(Interp *in, Object *self, Object *value)
{
    if (is_plain_int(in, value))
        return contains_int(in, self, value);
    int64_t index = search(in, self, value);
    return index == -2 ? -1 : index >= 0;
}

static Ref method_index(Interp *in, Object *self, Arguments arguments)
{
    Object *value = arguments.slots[0].object;
    if (!is_plain_int(in, value)) {
        int64_t index = search(in, self, value);
        if (index == -2)
            return NO_REF;
        if (index >= 0)
            return int_from_i64(in, index);
        return raise_error(in, EXCEPTION_ValueError, "sequence.index(x): x not in sequence");
    }
    int found = contains_int(in, self, value);
    if (found < 0)
        return NO_REF;
    if (found) {
        Ref offset = int_subtract(in, value, as_range(self)->start.object);
        Ref index = offset.object == NULL
                        ? offset
                        : int_floor_divide(in, offset.object, as_range(self)->step.object);
        drop(in, offset);
        return index;
    }
    Ref text = object_repr(in, value);
    if (text.object != NULL)
        raise_error(in, EXCEPTION_ValueError, "%s is not in range",
                    str_utf8(in, text.object, NULL));
    drop(in, text);
    return NO_REF;
}

/* How many items are equal to a value of another type; NO_REF: raised. */
static Ref count_equal(Interp *in, Object *self, Object *value)
{
    Ref iterator = object_iter(in, self), item;
    if (iterator.object == NULL)
        return NO_REF;
    int64_t count = 0;
    int equal = 0;
    while (equal >= 0 && (item = iterator_next(in, iterator.object)).object != NULL) {
        equal = spend(in, 1) ? object_compare_bool(in, item.object, value, COMPARE_EQ) : -1;
        count += equal > 0;
        drop(in, item);
    }
    drop(in, iterator);
    return is_raised(in) ? NO_REF : int_from_i64(in, count);
}

static Ref method_count(Interp *in, Object *self, Arguments arguments)
{
    Object *value = arguments.slots[0].object;
    if (!is_plain_int(in, value))
        return count_equal(in, self, value);
    int found = contains_int(in, self, value);
    return found < 0 ? NO_REF : int_from_i64(in, found);
}

/* --- comparison, hash, repr --- */

/* (length, start or None, step or None): equal ranges have equal ones. */
static Ref essence(Interp *in, Object *self)
{
    const RangeObject *range = as_range(self);
    int64_t length = -1;
    int_to_i64(range->length.object, &length);
    Slot slots[3] = {range->length,
                     {length == 0 ? in->none : range->start.object},
                     {length == 0 || length == 1 ? in->none : range->step.object}};
    return tuple_from_slots(in, slots, 3);
}

static Ref range_compare(Interp *in, Object *left, Object *right, CompareOp op)
{
    if (!IS_EXACT(in, right, range) || (op != COMPARE_EQ && op != COMPARE_NE))
        return keep(in->not_implemented);
    Ref a = essence(in, left), b = essence(in, right);
    Ref result =
        a.object == NULL || b.object == NULL ? NO_REF : object_compare(in, a.object, b.object, op);
    drop(in, a);
    drop(in, b);
    return result;
}

static bool range_hash(Interp *in, Object *self, int64_t *hash)
{
    Ref tuple = essence(in, self);
    bool done = tuple.object != NULL && object_hash(in, tuple.object, hash);
    drop(in, tuple);
    return done;
}

static bool append_text(Interp *in, Object *self, Buf *out)
{
    const RangeObject *range = as_range(self);
    int64_t step;
    buf_append_string(out, "range(");
    if (!int_append_text(in, range->start.object, 10, out))
        return false;
    buf_append_string(out, ", ");
    if (!int_append_text(in, range->stop.object, 10, out))
        return false;
    if (!int_to_i64(range->step.object, &step) || step != 1) {
        buf_append_string(out, ", ");
        if (!int_append_text(in, range->step.object, 10, out))
            return false;
    }
    buf_append_byte(out, ')');
    return true;
}

static Ref range_repr(Interp *in, Object *self)
{
    Buf text = BUF_INIT;
    Ref result = append_text(in, self, &text) ? str_from_buf(in, &text) : NO_REF;
    buf_done(&text);
    return result;
}

static void range_show(Heap *heap, Object *object, Buf *out)
{
    (void)heap;
    const RangeObject *range = as_range(object);
    const Slot *parts[] = {&range->start, &range->stop, &range->step};
    for (int i = 0; i < 3; i++) {
        buf_append_string(out, i == 0 ? "range(" : ", ");
        int_show(parts[i]->object, out);
    }
    buf_append_byte(out, ')');
}

/* --- iteration --- */

static Ref range_iter(Interp *in, Object *self)
{
    Numbers numbers;
    const RangeObject *range = as_range(self);
    if (numbers_of(self, &numbers))
        return range_iterator_new(in, numbers.start, numbers.step, numbers.length);
    return longrange_iterator_new(in, keep(range->start.object), range->step.object,
                                  range->length.object, false);
}

static Ref method_reversed(Interp *in, Object *self, Arguments arguments)
{
    (void)arguments;
    Numbers numbers;
    const RangeObject *range = as_range(self);
    if (numbers_of(self, &numbers) && numbers.step != INT64_MIN)
        return range_iterator_new(in, numbers.start + (numbers.length - 1) * numbers.step,
                                  -numbers.step, numbers.length);
    Ref one = int_from_i64(in, 1);
    Ref last = int_subtract(in, range->length.object, one.object);
    drop(in, one);
    Ref next = last.object == NULL ? last : item_at(in, self, last.object);
    drop(in, last);
    return longrange_iterator_new(in, next, range->step.object, range->length.object, true);
}

/* --- the type --- */

static bool range_traverse(Object *object, SlotVisitor visit, void *context)
{
    RangeObject *range = as_range(object);
    return visit(context, &range->start, SLOT_KEY(FIELD, 0)) &&
           visit(context, &range->stop, SLOT_KEY(FIELD, 1)) &&
           visit(context, &range->step, SLOT_KEY(FIELD, 2)) &&
           visit(context, &range->length, SLOT_KEY(FIELD, 3));
}

static void range_label(Heap *heap, Object *owner, SlotKey key, Buf *out)
{
    static const char *const names[] = {"start", "stop", "step", "length"};
    (void)heap, (void)owner;
    buf_append_string(out, names[key.index]);
}

static void range_dealloc(Heap *heap, Object *object)
{
    slot_clear(heap, object, &as_range(object)->start, SLOT_KEY(FIELD, 0));
    slot_clear(heap, object, &as_range(object)->stop, SLOT_KEY(FIELD, 1));
    slot_clear(heap, object, &as_range(object)->step, SLOT_KEY(FIELD, 2));
    slot_clear(heap, object, &as_range(object)->length, SLOT_KEY(FIELD, 3));
    heap_release(heap, object);
}

static Ref get_start(Interp *in, Object *self)
{
    (void)in;
    return keep(as_range(self)->start.object);
}
static Ref get_stop(Interp *in, Object *self)
{
    (void)in;
    return keep(as_range(self)->stop.object);
}
static Ref get_step(Interp *in, Object *self)
{
    (void)in;
    return keep(as_range(self)->step.object);
}

static const NativeSpec methods[] = {
    {"count", method_count, NATIVE_ONE_ARGUMENT, 1, 1, "1 if a value is in it, else 0"},
    {"index", method_index, NATIVE_ONE_ARGUMENT, 1, 1, "where a value stands"},
    {"__reversed__", method_reversed, NATIVE_NO_ARGUMENTS, 0, 0, "from the last to the first"},
    {0}};

static const PropertySpec properties[] = {{"start", get_start, refuse_to_set_member},
                                          {"stop", get_stop, refuse_to_set_member},
                                          {"step", get_step, refuse_to_set_member},
                                          {0}};

const TypeSpec range_spec = {
    .name = "range",
    .basic_size = sizeof(RangeObject),
    .flags = TYPE_FLAG_SEQUENCE,
    .base = TYPE_object,
    .traverse = range_traverse,
    .dealloc = range_dealloc,
    .show = range_show,
    .label = range_label,
    .slots = {.repr = range_repr,
              .hash = range_hash,
              .compare = range_compare,
              .iter = range_iter,
              .new = range_new,
              .is_true = range_is_true,
              .length = range_length,
              .contains = range_contains,
              .subscript = range_subscript},
    .methods = methods,
    .properties = properties,
    .sentence = "numbers at equal distances",
};
