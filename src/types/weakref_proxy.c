/* Weak proxies: whatever is done with one is done with its target, or raises
 * ReferenceError once that is gone. They are no weak references to isinstance, but
 * stand in the same lists, and cannot be hashed (Objects/weakrefobject.c).
 */
#include "types/names.h"
#include "types/protocol.h"
#include "types/str.h"
#include "types/type.h"
#include "types/weakref.h"

/* What to work on: the target of a proxy, any other object itself. NO_REF: raised. */
static Ref unwrap(Interp *in, Object *object)
{
    if (!is_weak_proxy(in, object))
        return keep(object);
    Object *target = weakref_target(object);
    if (target != NULL)
        return keep(target);
    return raise_error(in, EXCEPTION_ReferenceError, "weakly-referenced object no longer exists");
}

/* Both operands; false: raised, nothing to drop. */
static bool unwrap_both(Interp *in, Object *left, Object *right, Ref both[2])
{
    both[0] = unwrap(in, left);
    if (both[0].object == NULL)
        return false;
    both[1] = unwrap(in, right);
    if (both[1].object != NULL)
        return true;
    drop(in, both[0]);
    return false;
}

static Ref drop_both(Interp *in, Ref both[2], Ref result)
{
    drop(in, both[0]);
    drop(in, both[1]);
    return result;
}

static Ref binary(Interp *in, int op, Object *left, Object *right)
{
    Ref both[2];
    if (!unwrap_both(in, left, right, both))
        return NO_REF;
    return drop_both(in, both, number_binary(in, op, both[0].object, both[1].object));
}

#define PROXY_BINARY(field, op)                                                                    \
    static Ref proxy_##field(Interp *in, Object *left, Object *right)                              \
    {                                                                                              \
        return binary(in, BINARY_##op, left, right);                                               \
    }                                                                                              \
    static Ref proxy_inplace_##field(Interp *in, Object *left, Object *right)                      \
    {                                                                                              \
        return binary(in, BINARY_##op + BINARY_INPLACE, left, right);                              \
    }
PROXY_BINARY(add, ADD)
PROXY_BINARY(subtract, SUBTRACT)
PROXY_BINARY(multiply, MULTIPLY)
PROXY_BINARY(remainder, REMAINDER)
PROXY_BINARY(left_shift, LSHIFT)
PROXY_BINARY(right_shift, RSHIFT)
PROXY_BINARY(and_, AND)
PROXY_BINARY(xor, XOR)
PROXY_BINARY(or_, OR)
PROXY_BINARY(floor_divide, FLOOR_DIVIDE)
PROXY_BINARY(true_divide, TRUE_DIVIDE)
PROXY_BINARY(matrix_multiply, MATRIX_MULTIPLY)
PROXY_BINARY(power_two, POWER)
#undef PROXY_BINARY

static Ref proxy_divmod(Interp *in, Object *left, Object *right)
{
    Ref both[2];
    if (!unwrap_both(in, left, right, both))
        return NO_REF;
    return drop_both(in, both, number_divmod(in, both[0].object, both[1].object));
}

static Ref proxy_power(Interp *in, Object *base, Object *exponent, Object *modulus)
{
    if (modulus == NULL || modulus == in->none)
        return proxy_power_two(in, base, exponent);
    Ref both[2], third = unwrap(in, modulus);
    if (third.object == NULL)
        return NO_REF;
    Ref result = NO_REF;
    if (unwrap_both(in, base, exponent, both))
        result =
            drop_both(in, both, number_power(in, both[0].object, both[1].object, third.object));
    drop(in, third);
    return result;
}

static Ref proxy_subscript(Interp *in, Object *self, Object *key)
{
    Ref both[2];
    if (!unwrap_both(in, self, key, both))
        return NO_REF;
    return drop_both(in, both, object_get_item(in, both[0].object, both[1].object));
}

static Ref proxy_compare(Interp *in, Object *left, Object *right, CompareOp op)
{
    Ref both[2];
    if (!unwrap_both(in, left, right, both))
        return NO_REF;
    return drop_both(in, both, object_compare(in, both[0].object, both[1].object, op));
}

static Ref unary(Interp *in, Object *self, UnaryFunction function)
{
    Ref target = unwrap(in, self);
    if (target.object == NULL)
        return NO_REF;
    Ref result = function(in, target.object);
    drop(in, target);
    return result;
}

#define PROXY_UNARY(field, function)                                                               \
    static Ref proxy_##field(Interp *in, Object *self)                                             \
    {                                                                                              \
        return unary(in, self, function);                                                          \
    }
PROXY_UNARY(str, object_str)
PROXY_UNARY(negative, number_negative)
PROXY_UNARY(positive, number_positive)
PROXY_UNARY(absolute, number_absolute)
PROXY_UNARY(invert, number_invert)
PROXY_UNARY(to_int, number_to_int)
PROXY_UNARY(to_float, number_to_float)
PROXY_UNARY(index, number_index)
PROXY_UNARY(iter, object_iter)
#undef PROXY_UNARY

static Ref next_of(Interp *in, Object *target)
{
    if (target->type->slots.next != NULL)
        return target->type->slots.next(in, target);
    return raise_error(in, EXCEPTION_TypeError,
                       "Weakref proxy referenced a non-iterator '%s' object",
                       target->type->layout.name);
}

static Ref proxy_next(Interp *in, Object *self)
{
    return unary(in, self, next_of);
}

static int proxy_is_true(Interp *in, Object *self)
{
    Ref target = unwrap(in, self);
    int result = target.object == NULL ? -1 : object_is_true(in, target.object);
    drop(in, target);
    return result;
}

static int64_t proxy_length(Interp *in, Object *self)
{
    Ref target = unwrap(in, self);
    int64_t result = target.object == NULL ? -1 : object_length(in, target.object);
    drop(in, target);
    return result;
}

static int proxy_contains(Interp *in, Object *self, Object *item)
{
    Ref target = unwrap(in, self);
    int result = target.object == NULL ? -1 : object_contains(in, target.object, item);
    drop(in, target);
    return result;
}

static bool proxy_set_subscript(Interp *in, Object *self, Object *key, Object *value)
{
    Ref target = unwrap(in, self);
    bool done =
        target.object != NULL && (value != NULL ? object_set_item(in, target.object, key, value)
                                                : object_delete_item(in, target.object, key));
    drop(in, target);
    return done;
}

static Ref proxy_get_attribute(Interp *in, Object *self, Object *name)
{
    Ref target = unwrap(in, self);
    if (target.object == NULL)
        return NO_REF;
    Ref result = object_get_attribute(in, target.object, name);
    drop(in, target);
    return result;
}

static bool proxy_set_attribute(Interp *in, Object *self, Object *name, Object *value)
{
    Ref target = unwrap(in, self);
    bool done = target.object != NULL && object_set_attribute(in, target.object, name, value);
    drop(in, target);
    return done;
}

static Ref proxy_call(Interp *in, Object *self, Arguments arguments)
{
    Ref target = unwrap(in, self);
    if (target.object == NULL)
        return NO_REF;
    Ref result = object_call(in, target.object, arguments);
    drop(in, target);
    return result;
}

static Ref proxy_repr(Interp *in, Object *self)
{
    Object *target = weakref_target(self);
    if (target == NULL)
        target = in->none;
    return str_printf(in, "<weakproxy at 0x%llx to %s at 0x%llx>",
                      (unsigned long long)heap_address(&in->heap, self), target->type->layout.name,
                      (unsigned long long)heap_address(&in->heap, target));
}

static Ref call_method(Interp *in, Object *self, Object *name)
{
    Ref target = unwrap(in, self);
    if (target.object == NULL)
        return NO_REF;
    Ref method = object_get_attribute(in, target.object, name);
    Ref result = method.object == NULL ? NO_REF : object_call_none(in, method.object);
    drop(in, method);
    drop(in, target);
    return result;
}

static Ref proxy_bytes(Interp *in, Object *self, Arguments arguments)
{
    return call_method(in, self, in->names->bytes_);
}

static Ref proxy_reversed(Interp *in, Object *self, Arguments arguments)
{
    return call_method(in, self, in->names->reversed_);
}

static void show(Heap *heap, Object *object, Buf *out)
{
    const Object *target = weakref_target(object);
    if (target == NULL)
        buf_append_string(out, "<weakproxy; dead>");
    else
        buf_printf(out, "<weakproxy to %s>", type_short_name(target->type));
}

static const NativeSpec methods[] = {
    {"__bytes__", proxy_bytes, NATIVE_NO_ARGUMENTS, 0, 0, "bytes of the target"},
    {"__reversed__", proxy_reversed, NATIVE_NO_ARGUMENTS, 0, 0, "the target from its end"},
    {NULL, NULL, 0, 0, 0, NULL},
};

#define PROXY_PAIR(field) .field = proxy_##field, .inplace_##field = proxy_inplace_##field

/* What both types have. */
#define PROXY_FACTS                                                                                \
    .basic_size = sizeof(WeakrefObject), .flags = TYPE_FLAG_GC | TYPE_FLAG_PACKED_CALL,            \
    .base = TYPE_object, .traverse = weakref_traverse, .clear = weakref_clear,                     \
    .dealloc = weakref_dealloc, .show = show, .label = weakref_label, .methods = methods
#define PROXY_SLOTS                                                                                \
    PROXY_PAIR(add), PROXY_PAIR(subtract), PROXY_PAIR(multiply), PROXY_PAIR(remainder),            \
        PROXY_PAIR(left_shift), PROXY_PAIR(right_shift), PROXY_PAIR(xor),                          \
        PROXY_PAIR(floor_divide), PROXY_PAIR(true_divide), PROXY_PAIR(matrix_multiply),            \
        .and_ = proxy_and_, .inplace_and = proxy_inplace_and_, .or_ = proxy_or_,                   \
        .inplace_or = proxy_inplace_or_, .power = proxy_power,                                     \
        .inplace_power = proxy_inplace_power_two, .divmod = proxy_divmod,                          \
        .negative = proxy_negative, .positive = proxy_positive, .absolute = proxy_absolute,        \
        .invert = proxy_invert, .to_int = proxy_to_int, .to_float = proxy_to_float,                \
        .index = proxy_index, .is_true = proxy_is_true, .length = proxy_length,                    \
        .subscript = proxy_subscript, .set_subscript = proxy_set_subscript,                        \
        .contains = proxy_contains, .repr = proxy_repr, .str = proxy_str,                          \
        .get_attribute = proxy_get_attribute, .set_attribute = proxy_set_attribute,                \
        .compare = proxy_compare, .iter = proxy_iter, .next = proxy_next

const TypeSpec weak_proxy_spec = {
    .name = "weakref.ProxyType",
    PROXY_FACTS,
    .slots = {PROXY_SLOTS},
};

const TypeSpec callable_weak_proxy_spec = {
    .name = "weakref.CallableProxyType",
    PROXY_FACTS,
    .slots = {PROXY_SLOTS, .call = proxy_call},
};
