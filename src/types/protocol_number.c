/* Operators on objects of any type (Objects/abstract.c): whose slot is asked first,
 * what happens when both decline, and the messages. A table says for each operator
 * which slots it uses and how it is written.
 */
#include <stdint.h>

#include "types/buffer.h"
#include "types/float.h"
#include "types/int.h"
#include "types/names.h"
#include "types/protocol.h"
#include "types/str.h"
#include "types/type.h"
#include "types/warning.h"

typedef struct {
    size_t plain, inplace; /* offsets in TypeSlots */
    const char *sign, *inplace_sign;
} OperatorRow;

static const OperatorRow operators[] = {
#define OPERATOR(field, sign)                                                                      \
    {                                                                                              \
        offsetof(TypeSlots, field), offsetof(TypeSlots, inplace_##field), sign, sign "="           \
    }
    [BINARY_ADD] = OPERATOR(add, "+"),
    [BINARY_AND] = {offsetof(TypeSlots, and_), offsetof(TypeSlots, inplace_and), "&", "&="},
    [BINARY_FLOOR_DIVIDE] = OPERATOR(floor_divide, "//"),
    [BINARY_LSHIFT] = OPERATOR(left_shift, "<<"),
    [BINARY_MATRIX_MULTIPLY] = OPERATOR(matrix_multiply, "@"),
    [BINARY_MULTIPLY] = OPERATOR(multiply, "*"),
    [BINARY_REMAINDER] = OPERATOR(remainder, "%"),
    [BINARY_OR] = {offsetof(TypeSlots, or_), offsetof(TypeSlots, inplace_or), "|", "|="},
    [BINARY_POWER] = {0, offsetof(TypeSlots, inplace_power), "** or pow()", "**="},
    [BINARY_RSHIFT] = OPERATOR(right_shift, ">>"),
    [BINARY_SUBTRACT] = OPERATOR(subtract, "-"),
    [BINARY_TRUE_DIVIDE] = OPERATOR(true_divide, "/"),
    [BINARY_XOR] = {offsetof(TypeSlots, xor), offsetof(TypeSlots, inplace_xor), "^", "^="},
};

static BinaryFunction slot_of(const Object *object, size_t offset)
{
    return *(const BinaryFunction *)((const char *)&object->type->slots + offset);
}

/* Both operands' slots in CPython's order; NotImplemented if both decline. */
static Ref ask_both(Interp *in, size_t offset, Object *left, Object *right)
{
    BinaryFunction of_left = slot_of(left, offset);
    BinaryFunction of_right = left->type != right->type ? slot_of(right, offset) : NULL;
    if (of_right == of_left)
        of_right = NULL;
    if (of_left != NULL) {
        if (of_right != NULL && type_is_subtype(right->type, left->type)) {
            Ref first = of_right(in, left, right);
            if (first.object != in->not_implemented)
                return first;
            drop(in, first);
            of_right = NULL;
        }
        Ref result = of_left(in, left, right);
        if (result.object != in->not_implemented)
            return result;
        drop(in, result);
    }
    return of_right != NULL ? of_right(in, left, right) : keep(in->not_implemented);
}

static Ref raise_operands(Interp *in, const char *sign, const Object *left, const Object *right)
{
    return raise_error(in, EXCEPTION_TypeError, "unsupported operand type(s) for %s: '%s' and '%s'",
                       sign, left->type->layout.name, right->type->layout.name);
}

/* print >> file is a habit from Python 2. */
static bool is_print(Interp *in, Object *object)
{
    if (!IS_EXACT(in, object, builtin_function_or_method))
        return false;
    Ref name = object_find_attribute(in, object, in->names->name_);
    bool same = name.object != NULL && str_equals_ascii(name.object, "print");
    drop(in, name);
    return same;
}

static Ref raise_binary(Interp *in, int op, Object *left, Object *right)
{
    if (op == BINARY_RSHIFT && is_print(in, left))
        return raise_error(in, EXCEPTION_TypeError,
                           "unsupported operand type(s) for >>: '%s' and '%s'. Did you mean "
                           "\"print(<message>, file=<output_stream>)\"?",
                           left->type->layout.name, right->type->layout.name);
    if (op >= BINARY_INPLACE)
        return raise_operands(in, operators[op - BINARY_INPLACE].inplace_sign, left, right);
    return raise_operands(in, operators[op].sign, left, right);
}

/* sequence * count */
static Ref repeat(Interp *in, RepeatFunction function, Object *sequence, Object *count)
{
    if (count->type->slots.index == NULL)
        return raise_error(in, EXCEPTION_TypeError,
                           "can't multiply sequence by non-int of type '%s'",
                           count->type->layout.name);
    int64_t times;
    if (!number_as_index(in, count, EXCEPTION_OverflowError, &times))
        return NO_REF;
    return function(in, sequence, times);
}

/* What + and * mean for sequences, when no number would have it. */
static Ref as_sequence(Interp *in, int op, Object *left, Object *right)
{
    const TypeSlots *of_left = &left->type->slots, *of_right = &right->type->slots;
    switch (op) {
    case BINARY_ADD + BINARY_INPLACE:
        if (of_left->inplace_concat != NULL)
            return of_left->inplace_concat(in, left, right);
        /* fallthrough */
    case BINARY_ADD:
        if (of_left->concat != NULL)
            return of_left->concat(in, left, right);
        break;
    case BINARY_MULTIPLY + BINARY_INPLACE:
        if (of_left->inplace_repeat != NULL)
            return repeat(in, of_left->inplace_repeat, left, right);
        /* fallthrough */
    case BINARY_MULTIPLY:
        if (of_left->repeat != NULL)
            return repeat(in, of_left->repeat, left, right);
        if (of_right->repeat != NULL)
            return repeat(in, of_right->repeat, right, left);
        break;
    }
    return raise_binary(in, op, left, right);
}

static Ref inplace(Interp *in, int op, Object *left, Object *right)
{
    const OperatorRow *row = &operators[op - BINARY_INPLACE];
    BinaryFunction function = slot_of(left, row->inplace);
    if (function == NULL)
        return keep(in->not_implemented);
    return function(in, left, right);
}

static Ref power(Interp *in, Object *base, Object *exponent, Object *modulus);

Ref number_binary(Interp *in, int op, Object *left, Object *right)
{
    int plain = op;
    if (op >= BINARY_INPLACE) {
        Ref result = inplace(in, op, left, right);
        if (result.object != in->not_implemented)
            return result;
        drop(in, result);
        plain -= BINARY_INPLACE;
    }
    Ref result = plain == BINARY_POWER ? power(in, left, right, in->none)
                                       : ask_both(in, operators[plain].plain, left, right);
    if (LIKELY(result.object != in->not_implemented))
        return result;
    drop(in, result);
    return as_sequence(in, op, left, right);
}

/* As ask_both, with a third operand whose type may have an opinion too. */
static Ref power(Interp *in, Object *base, Object *exponent, Object *modulus)
{
    PowerFunction of_base = base->type->slots.power, of_exponent = exponent->type->slots.power;
    PowerFunction of_modulus = modulus->type->slots.power;
    PowerFunction order[3] = {of_base, of_exponent != of_base ? of_exponent : NULL, NULL};
    if (order[0] != NULL && order[1] != NULL && type_is_subtype(exponent->type, base->type)) {
        order[0] = of_exponent;
        order[1] = of_base;
    }
    if (of_modulus != of_base && of_modulus != of_exponent)
        order[2] = of_modulus;
    for (size_t i = 0; i < ARRAY_LEN(order); i++) {
        if (order[i] == NULL)
            continue;
        Ref result = order[i](in, base, exponent, modulus);
        if (result.object != in->not_implemented)
            return result;
        drop(in, result);
    }
    return keep(in->not_implemented);
}

Ref number_power(Interp *in, Object *base, Object *exponent, Object *modulus)
{
    if (modulus == NULL)
        modulus = in->none;
    Ref result = power(in, base, exponent, modulus);
    if (result.object != in->not_implemented)
        return result;
    drop(in, result);
    if (modulus == in->none)
        return raise_operands(in, "** or pow()", base, exponent);
    return raise_error(
        in, EXCEPTION_TypeError, "unsupported operand type(s) for ** or pow(): '%s', '%s', '%s'",
        base->type->layout.name, exponent->type->layout.name, modulus->type->layout.name);
}

Ref number_divmod(Interp *in, Object *left, Object *right)
{
    Ref result = ask_both(in, offsetof(TypeSlots, divmod), left, right);
    if (result.object != in->not_implemented)
        return result;
    drop(in, result);
    return raise_operands(in, "divmod()", left, right);
}

static Ref unary(Interp *in, UnaryFunction function, const char *what, Object *operand)
{
    if (LIKELY(function != NULL))
        return function(in, operand);
    return raise_error(in, EXCEPTION_TypeError, "bad operand type for %s: '%s'", what,
                       operand->type->layout.name);
}

Ref number_negative(Interp *in, Object *operand)
{
    return unary(in, operand->type->slots.negative, "unary -", operand);
}

Ref number_positive(Interp *in, Object *operand)
{
    return unary(in, operand->type->slots.positive, "unary +", operand);
}

Ref number_invert(Interp *in, Object *operand)
{
    return unary(in, operand->type->slots.invert, "unary ~", operand);
}

Ref number_absolute(Interp *in, Object *operand)
{
    return unary(in, operand->type->slots.absolute, "abs()", operand);
}

/* What every special method that makes a number says of an instance of a derived class. */
#define STRICT_SUBCLASS(name)                                                                      \
    "The ability to return an instance of a strict subclass of " name                              \
    " is deprecated, and may be removed in a future version of Python."

/* Checks that a special method gave an int. Consumes result. */
static Ref require_int(Interp *in, Ref result, const char *method)
{
    if (result.object == NULL || IS_EXACT(in, result.object, int))
        return result;
    const char *name = result.object->type->layout.name;
    bool good = is_int(result.object) &&
                warn_deprecated(in, "%s returned non-int (type %s).  " STRICT_SUBCLASS("int"),
                                method, name);
    if (good)
        return result;
    if (!is_int(result.object))
        raise_error(in, EXCEPTION_TypeError, "%s returned non-int (type %s)", method, name);
    drop(in, result);
    return NO_REF;
}

Ref number_index(Interp *in, Object *object)
{
    if (LIKELY(is_int(object)))
        return keep(object);
    if (object->type->slots.index == NULL)
        return raise_error(in, EXCEPTION_TypeError,
                           "'%s' object cannot be interpreted as an integer",
                           object->type->layout.name);
    return require_int(in, object->type->slots.index(in, object), "__index__");
}

bool number_as_index(Interp *in, Object *object, ExceptionId overflow, int64_t *value)
{
    Ref number = number_index(in, object);
    if (number.object == NULL)
        return false;
    bool fits = int_to_i64(number.object, value);
    if (!fits && overflow == EXCEPTION_COUNT) {
        *value = int_sign(number.object) < 0 ? INT64_MIN : INT64_MAX;
        fits = true;
    } else if (!fits) {
        raise_error(in, overflow, "cannot fit '%s' into an index-sized integer",
                    object->type->layout.name);
    }
    drop(in, number);
    return fits;
}

/* An int between two bounds, those of the C type named. */
static bool index_between(Interp *in, Object *object, int64_t least, int64_t most,
                          const char *c_type, int64_t *value)
{
    Ref number = number_index(in, object);
    if (number.object == NULL)
        return false;
    bool fits = int_to_i64(number.object, value) && *value >= least && *value <= most;
    drop(in, number);
    return fits || raise_false(in, EXCEPTION_OverflowError,
                               "Python int too large to convert to C %s", c_type);
}

bool number_as_c_size(Interp *in, Object *object, int64_t *value)
{
    return index_between(in, object, INT64_MIN, INT64_MAX, "ssize_t", value);
}

bool number_as_c_int(Interp *in, Object *object, int64_t *value)
{
    return index_between(in, object, INT32_MIN, INT32_MAX, "int", value);
}

/* An int subclass from __int__ is made a plain int. */
static Ref plain_int(Interp *in, Ref number)
{
    if (number.object == NULL || IS_EXACT(in, number.object, int))
        return number;
    Ref zero = int_from_i64(in, 0);
    Ref plain = zero.object != NULL ? int_add(in, number.object, zero.object) : NO_REF;
    drop(in, zero);
    drop(in, number);
    return plain;
}

Ref number_plain_index(Interp *in, Object *object)
{
    return plain_int(in, number_index(in, object));
}

/* object.__trunc__(), for types that have neither __int__ nor __index__. */
static Ref truncated(Interp *in, Object *object, bool *found)
{
    Ref method = object_special_method(in, object, in->names->trunc);
    *found = method.object != NULL || is_raised(in);
    if (method.object == NULL)
        return NO_REF;
    Ref result = NO_REF;
    if (warn_deprecated(in, "The delegation of int() to __trunc__ is deprecated."))
        result = object_call_none(in, method.object);
    drop(in, method);
    if (result.object == NULL || is_int(result.object))
        return plain_int(in, result);
    Ref index = result.object->type->slots.index != NULL ? number_index(in, result.object) : NO_REF;
    if (index.object == NULL && !is_raised(in))
        raise_error(in, EXCEPTION_TypeError, "__trunc__ returned non-Integral (type %s)",
                    result.object->type->layout.name);
    drop(in, result);
    return plain_int(in, index);
}

Ref number_to_int(Interp *in, Object *object)
{
    if (IS_EXACT(in, object, int))
        return keep(object);
    if (object->type->slots.to_int != NULL)
        return plain_int(in, require_int(in, object->type->slots.to_int(in, object), "__int__"));
    if (object->type->slots.index != NULL)
        return number_plain_index(in, object);
    bool found;
    Ref result = truncated(in, object, &found);
    if (found)
        return result;
    if (is_str(object) || is_bytes_like(object))
        return int_from_object_text(in, object, 10);
    return raise_error(in, EXCEPTION_TypeError,
                       "int() argument must be a string, a bytes-like object or a real number, "
                       "not '%s'",
                       object->type->layout.name);
}

static Ref plain_float(Interp *in, Object *object, Ref result)
{
    if (result.object == NULL || IS_EXACT(in, result.object, float))
        return result;
    Ref plain = NO_REF;
    const char *name = result.object->type->layout.name;
    if (is_float(in, result.object)) {
        if (warn_deprecated(in,
                            "%s.__float__ returned non-float (type %s).  " STRICT_SUBCLASS("float"),
                            object->type->layout.name, name))
            plain = float_from_double(in, float_value(result.object));
    } else {
        raise_error(in, EXCEPTION_TypeError, "%s.__float__ returned non-float (type %s)",
                    object->type->layout.name, name);
    }
    drop(in, result);
    return plain;
}

Ref number_to_float(Interp *in, Object *object)
{
    if (IS_EXACT(in, object, float))
        return keep(object);
    if (object->type->slots.to_float != NULL)
        return plain_float(in, object, object->type->slots.to_float(in, object));
    if (object->type->slots.index != NULL) {
        Ref number = number_index(in, object);
        double value;
        bool fits = number.object != NULL && int_to_double(in, number.object, &value);
        drop(in, number);
        return fits ? float_from_double(in, value) : NO_REF;
    }
    if (is_str(object) || is_bytes_like(object))
        return float_from_object_text(in, object);
    return raise_error(in, EXCEPTION_TypeError,
                       "float() argument must be a string or a real number, not '%s'",
                       object->type->layout.name);
}
