/* Views of keys and of items as sets: comparison and & | - ^. What is walked and what is
 * asked is as in CPython (Objects/dictobject.c), for it decides the order of the result.
 */
#include "types/dict.h"
#include "types/dict_views.h"
#include "types/protocol.h"
#include "types/set_core.h"
#include "types/tuple.h"
#include "types/type.h"

static bool is_view(const Interp *in, const Object *object)
{
    return is_instance_of(object, in->types[TYPE_dict_keys]) ||
           is_instance_of(object, in->types[TYPE_dict_items]);
}

static bool is_set_like(const Interp *in, const Object *object)
{
    return is_set(in, object) || is_view(in, object);
}

/* 1 if every item of `part` is in `whole`. */
static int all_contained(Interp *in, Object *part, Object *whole)
{
    Ref iterator = object_iter(in, part), item;
    if (iterator.object == NULL)
        return -1;
    int answer = 1;
    while (answer == 1 && (item = iterator_next(in, iterator.object)).object != NULL) {
        answer = object_contains(in, whole, item.object);
        drop(in, item);
    }
    drop(in, iterator);
    return is_raised(in) ? -1 : answer;
}

Ref dict_view_compare(Interp *in, Object *left, Object *right, CompareOp op)
{
    if (!is_set_like(in, right))
        return keep(in->not_implemented);
    int64_t a = object_length(in, left), b = object_length(in, right);
    if (a < 0 || b < 0)
        return NO_REF;
    int holds;
    switch (op) {
    case COMPARE_LT:
    case COMPARE_LE:
        holds = (op == COMPARE_LT ? a < b : a <= b) ? all_contained(in, left, right) : 0;
        break;
    case COMPARE_GT:
    case COMPARE_GE:
        holds = (op == COMPARE_GT ? a > b : a >= b) ? all_contained(in, right, left) : 0;
        break;
    default:
        holds = a == b ? all_contained(in, left, right) : 0;
        if (holds >= 0 && op == COMPARE_NE)
            holds = !holds;
    }
    return holds < 0 ? NO_REF : keep_bool(in, holds);
}

/* A set of an operand's items, of which one may be no view. */
static Ref to_set(Interp *in, Object *operand)
{
    if (IS_EXACT(in, operand, dict_keys) && IS_EXACT(in, dict_view_dict(operand), dict))
        operand = dict_view_dict(operand); /* whose size is known */
    return set_new(in, operand);
}

static Ref changed_set(Interp *in, Object *left, Object *right,
                       bool (*change)(Interp *, Object *, Object *))
{
    Ref set = to_set(in, left);
    if (set.object == NULL || change(in, set.object, right))
        return set;
    drop(in, set);
    return NO_REF;
}

Ref dict_view_or(Interp *in, Object *left, Object *right)
{
    return changed_set(in, left, right, set_update);
}

/* CPython calls the set's method, which gets its argument in a tuple. */
static Ref argument_tuple(Interp *in, Object *argument)
{
    Slot slot = {argument};
    return tuple_from_slots(in, &slot, 1);
}

static bool take_away(Interp *in, Object *set, Object *other)
{
    Ref packed = argument_tuple(in, other);
    bool done = packed.object != NULL && set_difference_update(in, set, other);
    drop(in, packed);
    return done;
}

Ref dict_view_subtract(Interp *in, Object *left, Object *right)
{
    return changed_set(in, left, right, take_away);
}

/* --- intersection --- */

static Ref common_of(Interp *in, Object *asked, Object *walked)
{
    Ref result = set_new(in, NULL);
    Ref iterator = result.object == NULL ? NO_REF : object_iter(in, walked), item;
    int found = iterator.object == NULL ? -1 : 0;
    while (found >= 0 && (item = iterator_next(in, iterator.object)).object != NULL) {
        found = spend(in, 1) ? object_contains(in, asked, item.object) : -1;
        if (found > 0 && !set_add(in, result.object, item.object))
            found = -1;
        drop(in, item);
    }
    drop(in, iterator);
    if (found >= 0 && !is_raised(in))
        return result;
    drop(in, result);
    return NO_REF;
}

Ref dict_view_and(Interp *in, Object *left, Object *right)
{
    Object *view = is_view(in, left) ? left : right, *other = view == left ? right : left;
    int64_t size = object_length(in, view);
    if (IS_EXACT(in, other, set) && size <= set_size(other)) {
        Ref packed = argument_tuple(in, view);
        Ref result = packed.object == NULL ? NO_REF : set_intersection(in, other, view);
        drop(in, packed);
        return result;
    }
    if (is_view(in, other) && object_length(in, other) > size)
        return common_of(in, other, view);
    return common_of(in, view, other);
}

Ref dict_view_isdisjoint(Interp *in, Object *self, Arguments arguments)
{
    Object *asked = self, *walked = arguments.slots[0].object;
    if (asked == walked)
        return keep_bool(in, object_length(in, self) == 0);
    if (is_set_like(in, walked) && object_length(in, walked) > object_length(in, asked)) {
        asked = walked;
        walked = self;
    }
    Ref iterator = object_iter(in, walked), item;
    int found = iterator.object == NULL ? -1 : 0;
    while (found == 0 && (item = iterator_next(in, iterator.object)).object != NULL) {
        found = spend(in, 1) ? object_contains(in, asked, item.object) : -1;
        drop(in, item);
    }
    drop(in, iterator);
    return found < 0 || is_raised(in) ? NO_REF : keep_bool(in, found == 0);
}

/* --- symmetric difference --- */

/* Is the pair (key, value) in the dict? Then it is taken out. 1, 0, -1. */
static int take_equal(Interp *in, Object *dict, Object *key, Object *value)
{
    Object *there = dict_get(in, dict, key);
    if (there == NULL)
        return is_raised(in) ? -1 : 0;
    Ref held = keep(there);
    int equal = object_compare_bool(in, there, value, COMPARE_EQ);
    drop(in, held);
    return equal > 0 ? dict_delete(in, dict, key) : equal;
}

static bool toggle_pair(Interp *in, Object *rest, Object *result, Object *key, Object *value)
{
    int taken = spend(in, 1) ? take_equal(in, rest, key, value) : -1;
    if (taken != 0)
        return taken > 0;
    Slot slots[2] = {{key}, {value}};
    Ref pair = tuple_from_slots(in, slots, 2);
    bool done = pair.object != NULL && set_add(in, result, pair.object);
    drop(in, pair);
    return done;
}

static bool toggle_all(Interp *in, Object *rest, Object *result, const Object *dict)
{
    Object *key, *value;
    for (size_t cursor = 0; dict_next(dict, &cursor, &key, &value);) {
        Ref held[2] = {keep(key), keep(value)};
        bool done = toggle_pair(in, rest, result, key, value);
        drop(in, held[0]);
        drop(in, held[1]);
        if (!done)
            return false;
    }
    return true;
}

/* Of two views of items: what only the right one has, then what is left of the left. */
static Ref items_xor(Interp *in, Object *left, Object *right)
{
    Ref rest = dict_copy(in, dict_view_dict(left));
    Ref result = rest.object == NULL ? NO_REF : set_new(in, NULL), pairs = NO_REF;
    bool done =
        result.object != NULL && toggle_all(in, rest.object, result.object, dict_view_dict(right));
    if (done)
        pairs = dict_view_new(in, TYPE_dict_items, rest.object);
    done = pairs.object != NULL && set_update(in, result.object, pairs.object);
    drop(in, pairs);
    drop(in, rest);
    if (done)
        return result;
    drop(in, result);
    return NO_REF;
}

Ref dict_view_xor(Interp *in, Object *left, Object *right)
{
    if (IS_EXACT(in, left, dict_items) && IS_EXACT(in, right, dict_items))
        return items_xor(in, left, right);
    return changed_set(in, left, right, set_symmetric_update);
}
