/* The _functools module: reduce, cmp_to_key, and the types of partial and lru_cache;
 * library/functools.py has the rest.
 */
#include "modules/functools_module.h"
#include "modules/specs.h"

#include "types/arguments.h"
#include "types/fields.h"
#include "types/int.h"
#include "types/module.h"
#include "types/protocol.h"
#include "types/tuple.h"

/* --- reduce --- */

static Ref iterator_to_reduce(Interp *in, Object *iterable)
{
    Ref iterator = object_iter(in, iterable);
    if (iterator.object == NULL && is_raised_of(in, EXCEPTION_TypeError)) {
        raise_clear(in);
        raise_error(in, EXCEPTION_TypeError, "reduce() arg 2 must support iteration");
    }
    return iterator;
}

/* function(total, item): both stand in a tuple that serves each call again, so they live
 * until the next ones take their places. Consumes total and item. */
static Ref reduce_one(Interp *in, Object *function, Ref *both, Ref total, Ref item)
{
    if (both->object->refcount > 1) {
        drop(in, *both);
        *both = tuple_of_nones(in, 2);
    }
    if (both->object == NULL) {
        drop(in, total);
        drop(in, item);
        return NO_REF;
    }
    tuple_put(in, both->object, 0, total);
    tuple_put(in, both->object, 1, item);
    return object_call(
        in, function,
        (Arguments){.slots = tuple_slots(both->object), .count = 2, .tuple = both->object});
}

/* Consumes total, which is empty if the first item is to be it. */
static Ref reduce_all(Interp *in, Object *function, Object *iterator, Ref total)
{
    Ref both = tuple_of_nones(in, 2), item;
    while (both.object != NULL && spend(in, 1) &&
           (item = iterator_next(in, iterator)).object != NULL) {
        if (total.object == NULL) {
            total = item;
            continue;
        }
        total = reduce_one(in, function, &both, total, item);
        if (total.object == NULL)
            break;
    }
    drop(in, both);
    if (!is_raised(in))
        return total;
    drop(in, total);
    return NO_REF;
}

static Ref functools_reduce(Interp *in, Object *self, Arguments arguments)
{
    Ref iterator = iterator_to_reduce(in, arguments.slots[1].object);
    if (iterator.object == NULL)
        return iterator;
    Ref first = arguments.count > 2 ? keep(arguments.slots[2].object) : NO_REF;
    Ref total = reduce_all(in, arguments.slots[0].object, iterator.object, first);
    drop(in, iterator);
    if (total.object == NULL && !is_raised(in))
        return raise_error(in, EXCEPTION_TypeError,
                           "reduce() of empty iterable with no initial value");
    return total;
}

/* --- cmp_to_key: a wrapper without object is the class of those with one --- */

typedef struct {
    Object base;
    Slot compare, object;
} KeyWrapper;

_Static_assert(sizeof(KeyWrapper) == 32, "as CPython's");

FIELDS(key_wrapper, "cmp", "obj")

static KeyWrapper *as_key(const Object *object)
{
    return (KeyWrapper *)(uintptr_t)object;
}

/* object may be NULL. */
static Ref key_make(Interp *in, Object *compare, Object *object)
{
    Ref self = object_make(in, module_type(in, &key_wrapper_spec), 0);
    if (self.object == NULL)
        return self;
    slot_init(&as_key(self.object)->compare, keep(compare));
    if (object != NULL)
        slot_init(&as_key(self.object)->object, keep(object));
    return self;
}

Ref functools_cmp_to_key(Interp *in, Object *self, Arguments arguments)
{
    static const Parameters parameters = {
        .function = "cmp_to_key", .names = {"mycmp"}, .count = 1, .required = 1, .positional = 1};
    Object *compare;
    return arguments_bind(in, &parameters, arguments, &compare) ? key_make(in, compare, NULL)
                                                                : NO_REF;
}

static Ref key_call(Interp *in, Object *self, Arguments arguments)
{
    static const Parameters parameters = {
        .function = "K", .names = {"obj"}, .count = 1, .required = 1, .positional = 1};
    Object *object;
    return arguments_bind(in, &parameters, arguments, &object)
               ? key_make(in, as_key(self)->compare.object, object)
               : NO_REF;
}

static Ref key_compare(Interp *in, Object *left, Object *right, CompareOp op)
{
    const KeyWrapper *x = as_key(left), *y = as_key(right);
    if (right->type != left->type)
        return raise_error(in, EXCEPTION_TypeError, "other argument must be K instance");
    if (x->object.object == NULL || y->object.object == NULL)
        return raise_error(in, EXCEPTION_AttributeError, "object");
    Slot both[2] = {x->object, y->object};
    Ref order = object_call(in, x->compare.object, (Arguments){.slots = both, .count = 2});
    Ref zero = order.object == NULL ? NO_REF : int_from_i64(in, 0);
    Ref answer = zero.object == NULL ? NO_REF : object_compare(in, order.object, zero.object, op);
    drop(in, order);
    drop(in, zero);
    return answer;
}

static Ref key_get_object(Interp *in, Object *self)
{
    Object *object = as_key(self)->object.object;
    return object == NULL ? keep_none(in) : keep(object);
}

static bool key_set_object(Interp *in, Object *self, Object *value)
{
    field_store(in, self, &as_key(self)->object, value == NULL ? NO_REF : keep(value));
    return true;
}

static const PropertySpec key_properties[] = {
    {"obj", key_get_object, key_set_object},
    {0},
};

const TypeSpec key_wrapper_spec = {
    .name = "functools.KeyWrapper",
    .basic_size = sizeof(KeyWrapper),
    .flags = TYPE_FLAG_GC | TYPE_FLAG_PACKED_CALL | TYPE_FLAG_TYPE_FIRST,
    .base = TYPE_object,
    FIELDS_LAYOUT(key_wrapper),
    .slots = {.call = key_call, .compare = key_compare},
    .properties = key_properties,
};

static const NativeSpec functions[] = {
    {"reduce", functools_reduce, NATIVE_POSITIONAL | NATIVE_PACKED, 2, 3,
     "function(function(a, b), c) and so on over an iterable"},
    {"cmp_to_key", functools_cmp_to_key, NATIVE_ANY | NATIVE_PACKED, 0, -1,
     "a key function from one that compares two"},
    {0},
};

static const TypeSpec *const types[] = {&partial_spec, &lru_cache_spec, NULL};
static const TypeSpec *const hidden_types[] = {&key_wrapper_spec, &lru_link_spec, NULL};

const ModuleSpec _functools_module = {
    .name = "_functools",
    .functions = functions,
    .types = types,
    .hidden_types = hidden_types,
    .sentence = "tools for functions",
};
