/* repr, comparison, search and subscripts of lists and tuples. Comparing may run
 * Python code that changes a list, so sizes are looked at anew for each item, and an
 * item under comparison is held.
 */
#include "types/arguments.h"
#include "types/sequence.h"

#include "heap/gc.h"
#include "types/int.h"
#include "types/list.h"
#include "types/object.h"
#include "types/protocol.h"
#include "types/slot_call.h"
#include "types/str.h"
#include "types/tuple.h"

const Slot *sequence_slots(const Object *object, int64_t *size)
{
    *size = ((const VarObject *)object)->size;
    return is_list(object) ? ((const ListObject *)object)->items : tuple_slots(object);
}

Ref sequence_fast(Interp *in, Object *iterable)
{
    if (IS_EXACT(in, iterable, list) || IS_EXACT(in, iterable, tuple))
        return keep(iterable);
    return list_from_iterable(in, iterable);
}

static Object *item_at(const Object *object, int64_t index)
{
    int64_t size;
    const Slot *slots = sequence_slots(object, &size);
    return index < size ? slots[index].object : NULL;
}

/* --- repr --- */

/* Containers whose repr is under way stand in a list of the thread's. */
static bool holds_itself(const Object *item)
{
    return is_list(item) || is_tuple(item) || is_dict(item);
}

/* CPython does not hold the item meanwhile; a __repr__ in Python does so itself. */
static Ref repr_of_item(Interp *in, Object *item)
{
    if (item->type->slots.repr == special_repr || holds_itself(item))
        return object_repr(in, item);
    Ref held = keep(item);
    Ref text = object_repr(in, item);
    drop(in, held);
    return text;
}

static bool append_items(Interp *in, Object *self, Buf *out)
{
    Object *item;
    for (int64_t i = 0; (item = item_at(self, i)) != NULL; i++) {
        if (i > 0)
            buf_append_string(out, ", ");
        Ref text = spend(in, 1) ? repr_of_item(in, item) : NO_REF;
        if (text.object == NULL)
            return false;
        str_append_utf8(text.object, out);
        drop(in, text);
    }
    return true;
}

Ref sequence_repr(Interp *in, Object *self, const char *open, const char *close, const char *nested)
{
    int entered = repr_enter(in, self);
    if (entered != 0)
        return entered < 0 ? NO_REF : str_from_string(in, nested);
    Buf text = BUF_INIT;
    buf_append_string(&text, open);
    bool done = append_items(in, self, &text);
    buf_append_string(&text, close);
    Ref result = done ? str_from_buf(in, &text) : NO_REF;
    buf_done(&text);
    repr_leave(in, self);
    return result;
}

/* --- comparison --- */

/* Items of a tuple stay where they are. */
static int equal_items(Interp *in, const Object *sequence, Object *a, Object *b)
{
    if (is_tuple(sequence))
        return object_compare_bool(in, a, b, COMPARE_EQ);
    Ref held[2] = {keep(a), keep(b)};
    int equal = object_compare_bool(in, a, b, COMPARE_EQ);
    drop(in, held[0]);
    drop(in, held[1]);
    return equal;
}

static int equal_at(Interp *in, Object *left, Object *right, int64_t index)
{
    Object *a = item_at(left, index), *b = item_at(right, index);
    return a == b ? 1 : equal_items(in, left, a, b);
}

/* CPython does not hold the items meanwhile; methods in Python do so themselves. */
static Ref compare_items(Interp *in, Object *a, Object *b, CompareOp op)
{
    if (a->type->slots.compare == special_compare && b->type->slots.compare == special_compare)
        return object_compare(in, a, b, op);
    Ref held[2] = {keep(a), keep(b)};
    Ref result = object_compare(in, a, b, op);
    drop(in, held[0]);
    drop(in, held[1]);
    return result;
}

/* First index at which they differ or one ends. False: raised. */
static bool first_difference(Interp *in, Object *left, Object *right, int64_t *index)
{
    for (*index = 0; item_at(left, *index) != NULL && item_at(right, *index) != NULL; ++*index) {
        int equal = spend(in, 1) ? equal_at(in, left, right, *index) : -1;
        if (equal < 0)
            return false;
        if (equal == 0)
            return true;
    }
    return true;
}

static int64_t size_of_sequence(const Object *object)
{
    return ((const VarObject *)object)->size;
}

static int order_of_sizes(const Object *left, const Object *right)
{
    int64_t a = size_of_sequence(left), b = size_of_sequence(right);
    return a < b ? -1 : a > b;
}

Ref sequence_compare(Interp *in, Object *left, Object *right, CompareOp op)
{
    bool equality = op == COMPARE_EQ || op == COMPARE_NE;
    if (equality && is_list(left) && size_of_sequence(left) != size_of_sequence(right))
        return keep_bool(in, op == COMPARE_NE);
    int64_t index;
    if (!first_difference(in, left, right, &index))
        return NO_REF;
    Object *a = item_at(left, index), *b = item_at(right, index);
    if (a == NULL || b == NULL)
        return keep_bool(in, order_holds(order_of_sizes(left, right), op));
    if (equality)
        return keep_bool(in, op == COMPARE_NE);
    return compare_items(in, a, b, op);
}

/* --- search --- */

bool sequence_find(Interp *in, Object *self, Object *item, int64_t start, int64_t end,
                   int64_t *index)
{
    Object *candidate;
    for (int64_t i = start; i < end && (candidate = item_at(self, i)) != NULL; i++) {
        Ref held = is_tuple(self) ? NO_REF : keep(candidate);
        int equal = spend(in, 1) ? object_compare_bool(in, candidate, item, COMPARE_EQ) : -1;
        drop(in, held);
        if (equal != 0) {
            *index = i;
            return equal > 0;
        }
    }
    *index = -1;
    return true;
}

Ref sequence_count(Interp *in, Object *self, Object *item)
{
    int64_t count = 0, index = -1;
    for (;;) {
        if (!sequence_find(in, self, item, index + 1, INT64_MAX, &index))
            return NO_REF;
        if (index < 0)
            return int_from_i64(in, count);
        count++;
    }
}

static bool read_bound(Interp *in, Object *given, int64_t *bound)
{
    if (given == NULL)
        return true;
    if (given->type->slots.index == NULL)
        return raise_false(in, EXCEPTION_TypeError,
                           "slice indices must be integers or have an __index__ method");
    return number_as_index(in, given, EXCEPTION_COUNT, bound);
}

bool sequence_read_bounds(Interp *in, Arguments arguments, int64_t *start, int64_t *end)
{
    *start = 0;
    *end = INT64_MAX;
    return read_bound(in, argument_at(arguments, 1), start) &&
           read_bound(in, argument_at(arguments, 2), end);
}

int64_t sequence_bound(int64_t bound, int64_t size)
{
    bound += bound < 0 ? size : 0;
    return bound < 0 ? 0 : bound;
}

Ref sequence_index_of(Interp *in, Object *self, Arguments arguments, const char *missing)
{
    int64_t start, end, index;
    if (!sequence_read_bounds(in, arguments, &start, &end))
        return NO_REF;
    start = sequence_bound(start, size_of_sequence(self));
    end = sequence_bound(end, size_of_sequence(self));
    if (!sequence_find(in, self, arguments.slots[0].object, start, end, &index))
        return NO_REF;
    if (index >= 0)
        return int_from_i64(in, index);
    if (is_list(self)) {
        Ref text = object_repr(in, arguments.slots[0].object);
        const char *shown = text.object == NULL ? NULL : str_utf8(in, text.object, NULL);
        if (shown != NULL)
            raise_error(in, EXCEPTION_ValueError, "%s is not in list", shown);
        drop(in, text);
        return NO_REF;
    }
    return raise_error(in, EXCEPTION_ValueError, "%s", missing);
}

bool sequence_index(Interp *in, Object *key, const char *type_name, int64_t *index)
{
    if (LIKELY(is_int(key) && int_is_compact(key))) {
        *index = int_compact_value(key);
        return true;
    }
    if (!is_int(key) && key->type->slots.index == NULL)
        return raise_false(in, EXCEPTION_TypeError, "%s indices must be integers or slices, not %s",
                           type_name, type_name_of(key));
    return number_as_index(in, key, EXCEPTION_IndexError, index);
}

bool allow_keywords(Interp *in, TypeId which, const TypeObject *type, Arguments arguments)
{
    const TypeObject *built_in = in->types[which];
    return type->slots.init != built_in->slots.init ||
           arguments_no_keywords(in, built_in->layout.name, arguments);
}

Ref tuple_of_subclass(Interp *in, TypeObject *type, Ref items)
{
    size_t size = (size_t)tuple_size(items.object);
    Ref result = instance_alloc(in, type, size);
    if (result.object != NULL) {
        ((VarObject *)result.object)->size = (int64_t)size;
        for (size_t i = 0; i < size; i++)
            slot_init(&tuple_slots(result.object)[i], keep(tuple_get(items.object, (int64_t)i)));
    }
    drop(in, items);
    return result;
}
