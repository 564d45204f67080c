/* deque as a script sees it: construction, operators, methods, iterators. Whatever
 * compares items looks afterwards whether the deque is still the same.
 */
#include "modules/deque.h"

#include "types/arguments.h"
#include "types/generic_alias.h"
#include "types/int.h"
#include "types/list.h"
#include "types/module.h"
#include "types/object.h"
#include "types/protocol.h"
#include "types/sequence.h"
#include "types/str.h"
#include "types/weakref.h"

bool is_deque(Interp *in, const Object *object)
{
    return is_instance_of(object, module_type(in, &deque_spec));
}

/* --- layout --- */

static bool traverse(Object *object, SlotVisitor visit, void *context)
{
    DequePlace place = deque_begin(object);
    for (int64_t i = 0; i < deque_size(object); i++)
        if (!visit(context, deque_step(&place), SLOT_KEY(ITEM, i)))
            return false;
    return true;
}

static void clear(Heap *heap, Object *object)
{
    deque_clear(interp_of(heap), object);
}

static void dealloc(Heap *heap, Object *object)
{
    weakref_clear_all(interp_of(heap), object);
    deque_clear(interp_of(heap), object);
    deque_free_blocks(heap, object);
    heap_release(heap, object);
}

static size_t size_of(const Object *object)
{
    const DequeObject *deque = as_deque(object);
    int64_t blocks = (deque->first_index + deque->var.size + DEQUE_BLOCK - 1) / DEQUE_BLOCK;
    return object_layout(object)->basic_size + (size_t)blocks * sizeof(DequeBlock);
}

/* --- construction --- */

static Ref new (Interp *in, TypeObject *type, Arguments arguments)
{
    (void)arguments;
    Ref deque = instance_new(in, type);
    if (deque.object != NULL && !deque_start(in, deque.object)) {
        drop(in, deque);
        return NO_REF;
    }
    return deque;
}

static bool read_maxlen(Interp *in, Object *given, int64_t *most)
{
    *most = -1;
    if (given == NULL || given == in->none)
        return true;
    if (!is_int(given))
        return raise_false(in, EXCEPTION_TypeError, "an integer is required");
    if (!int_to_i64(given, most))
        return raise_false(in, EXCEPTION_OverflowError,
                           "Python int too large to convert to C ssize_t");
    return *most >= 0 || raise_false(in, EXCEPTION_ValueError, "maxlen must be non-negative");
}

static bool init(Interp *in, Object *self, Arguments arguments)
{
    static const Parameters parameters = {.function = "deque",
                                          .names = {"iterable", "maxlen"},
                                          .count = 2,
                                          .required = 0,
                                          .positional = 2};
    Object *given[2];
    int64_t most;
    if (!arguments_bind(in, &parameters, arguments, given) || !read_maxlen(in, given[1], &most))
        return false;
    as_deque(self)->most = most;
    deque_clear(in, self);
    return given[0] == NULL || deque_extend(in, self, given[0]);
}

/* An empty deque of the same type and maxlen. */
static Ref empty_like(Interp *in, Object *self)
{
    Object *type = (Object *)self->type;
    if (self->type == module_type(in, &deque_spec)) {
        Ref made = new (in, self->type, (Arguments){0});
        if (made.object != NULL)
            as_deque(made.object)->most = as_deque(self)->most;
        return made;
    }
    if (as_deque(self)->most < 0)
        return object_call_none(in, type);
    Ref most = int_from_i64(in, as_deque(self)->most);
    Ref empty = keep(in->empty_tuple);
    Slot slots[2] = {{empty.object}, {most.object}};
    Ref made = object_call(in, type, (Arguments){.slots = slots, .count = 2});
    drop(in, empty);
    drop(in, most);
    return made;
}

static Ref copy_of(Interp *in, Object *self)
{
    Ref copy = empty_like(in, self);
    if (copy.object != NULL && !is_deque(in, copy.object)) {
        drop(in, copy);
        return raise_error(in, EXCEPTION_TypeError, "%s() must return a deque, not %s",
                           type_name_of(self), type_name_of(copy.object));
    }
    if (copy.object == NULL || deque_extend(in, copy.object, self))
        return copy;
    drop(in, copy);
    return NO_REF;
}

/* --- operators --- */

static Ref repr(Interp *in, Object *self)
{
    int entered = repr_enter(in, self);
    if (entered != 0)
        return entered < 0 ? NO_REF : str_from_string(in, "[...]");
    Ref items = list_from_iterable(in, self);
    Ref shown = items.object == NULL ? NO_REF : object_repr(in, items.object);
    repr_leave(in, self);
    drop(in, items);
    if (shown.object == NULL)
        return shown;
    Buf text = BUF_INIT;
    buf_printf(&text, "%s(", type_short_name(self->type));
    str_append_utf8(shown.object, &text);
    if (as_deque(self)->most >= 0)
        buf_printf(&text, ", maxlen=%lld", (long long)as_deque(self)->most);
    buf_append_byte(&text, ')');
    drop(in, shown);
    Ref result = str_from_buf(in, &text);
    buf_done(&text);
    return result;
}

/* Both ended (or were changed): the lengths decide. */
static Ref compare_sizes(Interp *in, Object *left, Object *right, CompareOp op)
{
    int64_t a = deque_size(left), b = deque_size(right);
    return keep_bool(in, order_holds(a < b ? -1 : a > b, op));
}

static Ref compare_walks(Interp *in, Object *left, Object *right, CompareOp op, Object **walks)
{
    Ref a = NO_REF, b = NO_REF, result = NO_REF;
    bool decided = false;
    while (!decided) {
        a = iterator_next(in, walks[0]);
        b = is_raised(in) ? NO_REF : iterator_next(in, walks[1]);
        if (a.object == NULL || b.object == NULL)
            break;
        int equal = spend(in, 1) ? object_compare_bool(in, a.object, b.object, COMPARE_EQ) : -1;
        decided = equal <= 0;
        if (equal == 0)
            result = op == COMPARE_EQ   ? keep_bool(in, false)
                     : op == COMPARE_NE ? keep_bool(in, true)
                                        : object_compare(in, a.object, b.object, op);
        drop(in, a);
        drop(in, b);
    }
    if (decided)
        return result;
    int order = a.object != NULL ? 1 : b.object != NULL ? -1 : 0;
    drop(in, a);
    drop(in, b);
    return is_raised(in) ? NO_REF : keep_bool(in, order_holds(order, op));
}

static Ref compare(Interp *in, Object *left, Object *right, CompareOp op)
{
    if (!is_deque(in, left) || !is_deque(in, right))
        return keep(in->not_implemented);
    if (left == right)
        return keep_bool(in, order_holds(0, op));
    if ((op == COMPARE_EQ || op == COMPARE_NE) && deque_size(left) != deque_size(right))
        return compare_sizes(in, left, right, op);
    Ref walks[2] = {object_iter(in, left), NO_REF};
    if (walks[0].object != NULL)
        walks[1] = object_iter(in, right);
    Ref result = NO_REF;
    if (walks[1].object != NULL)
        result = compare_walks(in, left, right, op, (Object *[]){walks[0].object, walks[1].object});
    drop(in, walks[0]);
    drop(in, walks[1]);
    return result;
}

static int64_t length(Interp *in, Object *self)
{
    (void)in;
    return deque_size(self);
}

static bool read_index(Interp *in, Object *self, Object *key, int64_t *index)
{
    if (key->type->slots.index == NULL)
        return raise_false(in, EXCEPTION_TypeError, "sequence index must be integer, not '%s'",
                           type_name_of(key));
    if (!number_as_index(in, key, EXCEPTION_IndexError, index))
        return false;
    if (*index < 0)
        *index += deque_size(self);
    return (*index >= 0 && *index < deque_size(self)) ||
           raise_false(in, EXCEPTION_IndexError, "deque index out of range");
}

static Ref subscript(Interp *in, Object *self, Object *key)
{
    int64_t index;
    return read_index(in, self, key, &index) ? keep(deque_slot(self, index)->object) : NO_REF;
}

static bool set_subscript(Interp *in, Object *self, Object *key, Object *value)
{
    int64_t index;
    if (!read_index(in, self, key, &index))
        return false;
    if (value == NULL)
        return deque_delete_at(in, self, index);
    slot_store(&in->heap, self, deque_slot(self, index), SLOT_KEY(ITEM, index), keep(value));
    return true;
}

static Ref concat(Interp *in, Object *left, Object *right)
{
    if (!is_deque(in, right))
        return raise_error(in, EXCEPTION_TypeError,
                           "can only concatenate deque (not \"%s\") to deque", type_name_of(right));
    Ref result = copy_of(in, left);
    if (result.object == NULL || deque_extend(in, result.object, right))
        return result;
    drop(in, result);
    return NO_REF;
}

static Ref inplace_concat(Interp *in, Object *left, Object *right)
{
    return deque_extend(in, left, right) ? keep(left) : NO_REF;
}

/* Appends the items there are now, `times` - 1 times. */
static bool repeat_items(Interp *in, Object *self, int64_t times)
{
    int64_t size = deque_size(self);
    if (size > 0 && times > (int64_t)(in->heap.limit / sizeof(Slot)) / size)
        return raise_no_memory(in).object != NULL;
    Ref items = object_call_one(in, (Object *)in->types[TYPE_list], self);
    bool done = items.object != NULL;
    for (; done && times > 1 && size > 0; times--)
        done = deque_extend(in, self, items.object);
    drop(in, items);
    return done;
}

static Ref inplace_repeat(Interp *in, Object *self, int64_t times)
{
    if (times <= 0)
        deque_clear(in, self);
    return times <= 1 || repeat_items(in, self, times) ? keep(self) : NO_REF;
}

static Ref repeat(Interp *in, Object *self, int64_t times)
{
    Ref copy = copy_of(in, self);
    if (copy.object == NULL)
        return copy;
    Ref result = inplace_repeat(in, copy.object, times);
    drop(in, copy);
    return result;
}

/* --- searching --- */

static bool raise_changed(Interp *in, ExceptionId exception)
{
    return raise_false(in, exception, "deque mutated during iteration");
}

/* First index from start on, below end, of an equal item: -1 none. False: raised. A deque
 * changed by a comparison raises `changed`. */
static bool find(Interp *in, Object *self, Object *value, int64_t start, int64_t end,
                 ExceptionId changed, int64_t *index)
{
    uint64_t changes = as_deque(self)->changes;
    for (int64_t i = start; i < end; i++) {
        Ref item = keep(deque_slot(self, i)->object);
        int equal = spend(in, 1) ? object_compare_bool(in, item.object, value, COMPARE_EQ) : -1;
        drop(in, item);
        if (equal < 0)
            return false;
        if (changes != as_deque(self)->changes)
            return raise_changed(in, changed);
        *index = i;
        if (equal > 0)
            return true;
    }
    *index = -1;
    return true;
}

static int contains(Interp *in, Object *self, Object *value)
{
    int64_t index;
    if (!find(in, self, value, 0, deque_size(self), EXCEPTION_RuntimeError, &index))
        return -1;
    return index >= 0;
}

static Ref method_count(Interp *in, Object *self, Arguments arguments)
{
    int64_t count = 0;
    for (int64_t index = -1;; count++) {
        if (!find(in, self, arguments.slots[0].object, index + 1, deque_size(self),
                  EXCEPTION_RuntimeError, &index))
            return NO_REF;
        if (index < 0)
            return int_from_i64(in, count);
    }
}

static Ref raise_not_in(Interp *in, Object *value)
{
    Ref shown = object_repr(in, value);
    if (shown.object == NULL)
        return shown;
    Buf text = BUF_INIT;
    str_append_utf8(shown.object, &text);
    drop(in, shown);
    raise_error(in, EXCEPTION_ValueError, "%s is not in deque", text.text);
    buf_done(&text);
    return NO_REF;
}

static Ref method_index(Interp *in, Object *self, Arguments arguments)
{
    if (!arguments_no_keywords(in, "deque.index", arguments) ||
        !arguments_between(in, "index", arguments, 1, 3))
        return NO_REF;
    int64_t start, end, index;
    if (!sequence_read_bounds(in, arguments, &start, &end))
        return NO_REF;
    int64_t size = deque_size(self);
    start = sequence_bound(start, size);
    end = sequence_bound(end, size);
    Object *value = arguments.slots[0].object;
    if (!find(in, self, value, start < size ? start : size, end < size ? end : size,
              EXCEPTION_RuntimeError, &index))
        return NO_REF;
    return index < 0 ? raise_not_in(in, value) : int_from_i64(in, index);
}

static Ref method_remove(Interp *in, Object *self, Arguments arguments)
{
    Object *value = arguments.slots[0].object;
    int64_t index;
    if (!find(in, self, value, 0, deque_size(self), EXCEPTION_IndexError, &index))
        return NO_REF;
    if (index < 0)
        return raise_not_in(in, value);
    return deque_delete_at(in, self, index) ? keep_none(in) : NO_REF;
}

/* --- the other methods --- */

static Ref method_append(Interp *in, Object *self, Arguments arguments)
{
    return deque_append(in, self, keep(arguments.slots[0].object)) ? keep_none(in) : NO_REF;
}

static Ref method_appendleft(Interp *in, Object *self, Arguments arguments)
{
    return deque_append_left(in, self, keep(arguments.slots[0].object)) ? keep_none(in) : NO_REF;
}

static Ref method_extend(Interp *in, Object *self, Arguments arguments)
{
    return deque_extend(in, self, arguments.slots[0].object) ? keep_none(in) : NO_REF;
}

static Ref method_extendleft(Interp *in, Object *self, Arguments arguments)
{
    return deque_extend_left(in, self, arguments.slots[0].object) ? keep_none(in) : NO_REF;
}

static Ref pop_with(Interp *in, Object *self, Ref (*take)(Interp *, Object *))
{
    if (deque_size(self) == 0)
        return raise_error(in, EXCEPTION_IndexError, "pop from an empty deque");
    return take(in, self);
}

static Ref method_pop(Interp *in, Object *self, Arguments arguments)
{
    (void)arguments;
    return pop_with(in, self, deque_take_last);
}

static Ref method_popleft(Interp *in, Object *self, Arguments arguments)
{
    (void)arguments;
    return pop_with(in, self, deque_take_first);
}

static Ref method_clear(Interp *in, Object *self, Arguments arguments)
{
    (void)arguments;
    deque_clear(in, self);
    return keep_none(in);
}

static Ref method_copy(Interp *in, Object *self, Arguments arguments)
{
    (void)arguments;
    return copy_of(in, self);
}

static Ref method_insert(Interp *in, Object *self, Arguments arguments)
{
    int64_t index, size = deque_size(self);
    if (!arguments_no_keywords(in, "deque.insert", arguments))
        return NO_REF;
    if (arguments.count != 2)
        return raise_error(in, EXCEPTION_TypeError,
                           "insert() takes exactly 2 arguments (%zu given)", arguments.count);
    Object *value = arguments.slots[1].object;
    if (!number_as_c_size(in, arguments.slots[0].object, &index))
        return NO_REF;
    if (size == as_deque(self)->most)
        return raise_error(in, EXCEPTION_IndexError, "deque already at its maximum size");
    bool done;
    if (index >= size)
        done = deque_append(in, self, keep(value));
    else if (index <= -size || index == 0)
        done = deque_append_left(in, self, keep(value));
    else
        done = deque_rotate(in, self, -index) &&
               (index < 0 ? deque_append(in, self, keep(value))
                          : deque_append_left(in, self, keep(value))) &&
               deque_rotate(in, self, index);
    return done ? keep_none(in) : NO_REF;
}

static Ref method_rotate(Interp *in, Object *self, Arguments arguments)
{
    int64_t steps = 1;
    if (!arguments_no_keywords(in, "deque.rotate", arguments))
        return NO_REF;
    if (arguments.count > 1)
        return raise_error(in, EXCEPTION_TypeError,
                           "deque.rotate expected at most 1 argument, got %zu", arguments.count);
    if (arguments.count > 0 && !number_as_c_size(in, arguments.slots[0].object, &steps))
        return NO_REF;
    return deque_rotate(in, self, steps) ? keep_none(in) : NO_REF;
}

static Ref method_reverse(Interp *in, Object *self, Arguments arguments)
{
    (void)arguments;
    DequePlace left = deque_begin(self), right = deque_end(self);
    for (int64_t low = 0, high = deque_size(self) - 1; low < high; low++, high--) {
        Slot *a = deque_step(&left), *b = deque_step_back(&right), kept = *a;
        *a = *b;
        *b = kept;
        slot_record_change(&in->heap, self, SLOT_KEY(ITEM, low), kept.object, a->object);
        slot_record_change(&in->heap, self, SLOT_KEY(ITEM, high), a->object, kept.object);
    }
    return keep_none(in);
}

static Ref iter(Interp *in, Object *self)
{
    return deque_iterator_new(in, &deque_iterator_spec, self);
}

static Ref method_reversed(Interp *in, Object *self, Arguments arguments)
{
    (void)arguments;
    return deque_iterator_new(in, &deque_reverse_iterator_spec, self);
}

static Ref get_maxlen(Interp *in, Object *self)
{
    int64_t most = as_deque(self)->most;
    return most < 0 ? keep_none(in) : int_from_i64(in, most);
}

static const NativeSpec methods[] = {
    {"append", method_append, NATIVE_ONE_ARGUMENT, 1, 1, "puts an item at the right end"},
    {"appendleft", method_appendleft, NATIVE_ONE_ARGUMENT, 1, 1, "puts an item at the left end"},
    {"clear", method_clear, NATIVE_NO_ARGUMENTS, 0, 0, "takes everything out"},
    {"copy", method_copy, NATIVE_NO_ARGUMENTS, 0, 0, "a shallow copy"},
    {"count", method_count, NATIVE_ONE_ARGUMENT, 1, 1, "how often a value occurs"},
    {"extend", method_extend, NATIVE_ONE_ARGUMENT, 1, 1, "appends all items of an iterable"},
    {"extendleft", method_extendleft, NATIVE_ONE_ARGUMENT, 1, 1,
     "puts all items of an iterable at the left end, one after the other"},
    {"index", method_index, NATIVE_ANY, 0, -1, "where a value first occurs"},
    {"insert", method_insert, NATIVE_ANY, 0, -1, "puts an item before an index"},
    {"pop", method_pop, NATIVE_NO_ARGUMENTS, 0, 0, "takes the rightmost item out"},
    {"popleft", method_popleft, NATIVE_NO_ARGUMENTS, 0, 0, "takes the leftmost item out"},
    {"remove", method_remove, NATIVE_ONE_ARGUMENT, 1, 1, "takes the first equal item out"},
    {"reverse", method_reverse, NATIVE_NO_ARGUMENTS, 0, 0, "turns the order round in place"},
    {"rotate", method_rotate, NATIVE_ANY, 0, -1, "moves the items to the right, round"},
    {"__copy__", method_copy, NATIVE_NO_ARGUMENTS, 0, 0, "a shallow copy"},
    {"__reversed__", method_reversed, NATIVE_NO_ARGUMENTS, 0, 0, "an iterator from the end"},
    {"__class_getitem__", class_getitem, NATIVE_ONE_ARGUMENT | NATIVE_CLASS, 1, 1, NULL},
    {0}};

static const PropertySpec properties[] = {{"maxlen", get_maxlen, NULL}, {0}};

const TypeSpec deque_spec = {
    .name = "collections.deque",
    .basic_size = sizeof(DequeObject),
    .flags = TYPE_FLAG_GC | TYPE_FLAG_BASE | TYPE_FLAG_SEQUENCE,
    .base = TYPE_object,
    .traverse = traverse,
    .clear = clear,
    .dealloc = dealloc,
    .size_of = size_of,
    .weaklist_offset = offsetof(DequeObject, weaklist),
    .slots = {.repr = repr,
              .compare = compare,
              .iter = iter,
              .new = new,
              .init = init,
              .length = length,
              .contains = contains,
              .concat = concat,
              .repeat = repeat,
              .inplace_concat = inplace_concat,
              .inplace_repeat = inplace_repeat,
              .subscript = subscript,
              .set_subscript = set_subscript},
    .methods = methods,
    .properties = properties,
    .sentence = "a row of objects that grows and shrinks quickly at both ends",
};
