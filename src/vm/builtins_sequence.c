/* Builtins that walk over iterables. */
#include "types/bytearray.h"
#include "types/arguments.h"
#include "types/float.h"
#include "types/int.h"
#include "types/iterators.h"
#include "types/list.h"
#include "types/protocol.h"
#include "types/str.h"
#include "vm/builtins.h"

Ref builtin_len(Interp *in, Object *self, Arguments arguments)
{
    int64_t length = object_length(in, arguments.slots[0].object);
    return length < 0 ? NO_REF : int_from_i64(in, length);
}

Ref builtin_iter(Interp *in, Object *self, Arguments arguments)
{
    Object *object = arguments.slots[0].object;
    if (arguments.count == 1)
        return object_iter(in, object);
    if (object->type->slots.call == NULL)
        return raise_error(in, EXCEPTION_TypeError, "iter(v, w): v must be callable");
    return callable_iterator_new(in, object, arguments.slots[1].object);
}

Ref builtin_next(Interp *in, Object *self, Arguments arguments)
{
    Object *iterator = arguments.slots[0].object;
    if (iterator->type->slots.next == NULL)
        return raise_error(in, EXCEPTION_TypeError, "'%s' object is not an iterator",
                           type_name_of(iterator));
    Ref item = iterator->type->slots.next(in, iterator);
    if (item.object != NULL)
        return item;
    if (arguments.count < 2)
        return is_raised(in)
                   ? NO_REF
                   : raise_object(in, exception_new(in, in->exceptions[EXCEPTION_StopIteration],
                                                    (Arguments){0}));
    if (is_raised(in) && !is_raised_of(in, EXCEPTION_StopIteration))
        return NO_REF;
    raise_clear(in);
    return keep(arguments.slots[1].object);
}

/* --- all, any --- */

/* Is there an item whose truth is `wanted`? 1, 0, -1. */
static int has_item_of_truth(Interp *in, Object *iterable, bool wanted)
{
    Ref iterator = object_iter(in, iterable);
    if (iterator.object == NULL)
        return -1;
    int found = 0;
    Ref item = NO_REF;
    while (found == 0 && spend(in, 1) && (item = iterator_next(in, iterator.object)).object) {
        int truth = object_is_true(in, item.object);
        drop(in, item);
        found = truth < 0 ? -1 : truth == wanted;
    }
    drop(in, iterator);
    return is_raised(in) ? -1 : found;
}

Ref builtin_all(Interp *in, Object *self, Arguments arguments)
{
    int found = has_item_of_truth(in, arguments.slots[0].object, false);
    return found < 0 ? NO_REF : keep_bool(in, found == 0);
}

Ref builtin_any(Interp *in, Object *self, Arguments arguments)
{
    int found = has_item_of_truth(in, arguments.slots[0].object, true);
    return found < 0 ? NO_REF : keep_bool(in, found == 1);
}

/* --- sum --- */

/* Sums machine integers while all items are small ints; gives the total so far and
 * leaves the first other item in *item. */
static Ref sum_small_ints(Interp *in, Object *iterator, Ref total, Ref *item)
{
    int64_t sum = 0;
    if (!IS_EXACT(in, total.object, int) || !int_to_i64(total.object, &sum)) {
        *item = iterator_next(in, iterator);
        return total;
    }
    for (;;) {
        *item = spend(in, 1) ? iterator_next(in, iterator) : NO_REF;
        int64_t value, next;
        if (item->object == NULL || !IS_EXACT(in, item->object, int) ||
            !int_to_i64(item->object, &value) || __builtin_add_overflow(sum, value, &next))
            break;
        sum = next;
        drop(in, *item);
    }
    drop(in, total);
    return int_from_i64(in, sum);
}

/* The same with a float as total: floats and small ints are added in a machine double. */
static Ref sum_floats(Interp *in, Object *iterator, Ref total, Ref *item)
{
    if (item->object == NULL || total.object == NULL || !IS_EXACT(in, total.object, float))
        return total;
    double sum = float_value(total.object);
    while (item->object != NULL) {
        int64_t whole;
        if (IS_EXACT(in, item->object, float))
            sum += float_value(item->object);
        else if (is_int(item->object) && int_to_i64(item->object, &whole))
            sum += (double)whole;
        else
            break;
        drop(in, *item);
        *item = spend(in, 1) ? iterator_next(in, iterator) : NO_REF;
    }
    drop(in, total);
    return float_from_double(in, sum);
}

static Ref sum_rest(Interp *in, Object *iterator, Ref total, Ref item)
{
    total = sum_floats(in, iterator, total, &item);
    while (item.object != NULL && total.object != NULL) {
        Ref next = number_binary(in, BINARY_ADD, total.object, item.object);
        drop(in, total);
        drop(in, item);
        item = next.object != NULL && spend(in, 1) ? iterator_next(in, iterator) : NO_REF;
        total = sum_floats(in, iterator, next, &item);
    }
    if (!is_raised(in))
        return total;
    drop(in, item);
    drop(in, total);
    return NO_REF;
}

static bool may_sum_from(Interp *in, const Object *start)
{
    if (is_str(start))
        return raise_false(in, EXCEPTION_TypeError,
                           "sum() can't sum strings [use ''.join(seq) instead]");
    if (type_has(start, TYPE_FLAG_BYTES_SUBCLASS))
        return raise_false(in, EXCEPTION_TypeError,
                           "sum() can't sum bytes [use b''.join(seq) instead]");
    if (is_bytearray(start))
        return raise_false(in, EXCEPTION_TypeError,
                           "sum() can't sum bytearray [use b''.join(seq) instead]");
    return true;
}

Ref builtin_sum(Interp *in, Object *self, Arguments arguments)
{
    static const Parameters parameters = {.function = "sum",
                                          .kept = NAMES_OF_sum,
                                          .names = {"", "start"},
                                          .count = 2,
                                          .required = 1,
                                          .positional = 2};
    Object *values[2];
    if (!arguments_bind(in, &parameters, arguments, values))
        return NO_REF;
    Object *start = values[1];
    if (start != NULL && !may_sum_from(in, start))
        return NO_REF;
    Ref iterator = object_iter(in, arguments.slots[0].object);
    if (iterator.object == NULL)
        return NO_REF;
    Ref item = NO_REF;
    Ref total = start == NULL ? int_from_i64(in, 0) : keep(start);
    total = sum_small_ints(in, iterator.object, total, &item);
    total = sum_rest(in, iterator.object, total, item);
    drop(in, iterator);
    return total;
}

/* --- min, max --- */

typedef struct {
    const char *function;
    CompareOp better;
    Object *key; /* NULL: the items themselves */
    Ref best, best_key;
} Extreme;

static Ref key_of(Interp *in, const Extreme *extreme, Object *item)
{
    return extreme->key == NULL ? keep(item) : object_call_one(in, extreme->key, item);
}

/* Consumes the item. */
static bool consider(Interp *in, Extreme *extreme, Ref item)
{
    Ref key = key_of(in, extreme, item.object);
    int better = key.object == NULL ? -1 : 1;
    if (better > 0 && extreme->best.object != NULL)
        better = object_compare_bool(in, key.object, extreme->best_key.object, extreme->better);
    if (better > 0) {
        Ref old = extreme->best, old_key = extreme->best_key;
        extreme->best = item;
        extreme->best_key = key;
        item = old;
        key = old_key;
    }
    drop(in, key);
    drop(in, item);
    return better >= 0;
}

static bool consider_all(Interp *in, Extreme *extreme, Object *iterable)
{
    Ref iterator = object_iter(in, iterable);
    if (iterator.object == NULL)
        return false;
    bool done = true;
    Ref item;
    while (done && (item = iterator_next(in, iterator.object)).object != NULL)
        done = consider(in, extreme, item) && spend(in, 1);
    drop(in, iterator);
    return done && !is_raised(in);
}

static Ref find_extreme(Interp *in, Extreme *extreme, Arguments arguments, Object *fallback)
{
    bool done = true;
    if (arguments.count == 1)
        done = consider_all(in, extreme, arguments.slots[0].object);
    else
        for (size_t i = 0; done && i < arguments.count; i++)
            done = consider(in, extreme, keep(arguments.slots[i].object));
    drop(in, extreme->best_key);
    if (done && extreme->best.object != NULL)
        return extreme->best;
    drop(in, extreme->best);
    if (done && fallback != NULL)
        return keep(fallback);
    return done ? raise_error(in, EXCEPTION_ValueError, "%s() arg is an empty sequence",
                              extreme->function)
                : NO_REF;
}

static Ref min_or_max(Interp *in, const char *function, CompareOp better, Arguments arguments)
{
    const Parameters parameters = {.function = function, .names = {"key", "default"}, .count = 2};
    Object *values[2];
    Arguments by_name = {
        .slots = arguments.slots + arguments.count, .count = 0, .keywords = arguments.keywords};
    if (arguments.count == 0)
        return raise_error(in, EXCEPTION_TypeError, "%s expected at least 1 argument, got 0",
                           function);
    if (!arguments_bind(in, &parameters, by_name, values))
        return NO_REF;
    if (arguments.count > 1 && values[1] != NULL)
        return raise_error(in, EXCEPTION_TypeError,
                           "Cannot specify a default for %s() with multiple positional arguments",
                           function);
    Extreme extreme = {
        .function = function, .better = better, .key = values[0] == in->none ? NULL : values[0]};
    return find_extreme(in, &extreme, arguments, values[1]);
}

Ref builtin_min(Interp *in, Object *self, Arguments arguments)
{
    return min_or_max(in, "min", COMPARE_LT, arguments);
}

Ref builtin_max(Interp *in, Object *self, Arguments arguments)
{
    return min_or_max(in, "max", COMPARE_GT, arguments);
}

Ref builtin_sorted(Interp *in, Object *self, Arguments arguments)
{
    Object *key;
    bool reverse;
    if (arguments.count != 1)
        return raise_error(in, EXCEPTION_TypeError, "sorted expected 1 argument, got %zu",
                           arguments.count);
    Ref list = list_from_iterable(in, arguments.slots[0].object);
    if (list.object == NULL)
        return NO_REF;
    Arguments by_name = {.slots = arguments.slots + 1, .count = 0, .keywords = arguments.keywords};
    /* CPython calls this method, so the collector counts one more. */
    Ref method = object_get_attribute(in, list.object, in->names->sort);
    bool sorted = method.object != NULL && list_sort_arguments(in, by_name, &key, &reverse) &&
                  list_sort(in, list.object, key, reverse);
    drop(in, method);
    if (sorted)
        return list;
    drop(in, list);
    return NO_REF;
}
