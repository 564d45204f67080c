/* float: the object, its operators and comparisons. Freed ones wait in a list of at
 * most 100, as CPython's. Comparing with an int is exact however large the int is.
 */
#include "types/float.h"

#include <assert.h>
#include <errno.h>
#include <math.h>
#include <string.h>

#include "types/complex.h"
#include "types/exception.h"
#include "types/float_type.h"
#include "types/int_core.h"
#include "types/object.h"
#include "types/protocol.h"
#include "types/start.h"
#include "types/str.h"
#include "types/tuple.h"
#include "types/type.h"

_Static_assert(sizeof(FloatObject) == 24, "a float is as large as CPython's");

#define FREE_FLOATS_MOST 100
#define HASH_BITS 61
#define HASH_MODULUS ((UINT64_C(1) << HASH_BITS) - 1)
#define HASH_INFINITY 314159

bool is_float(const Interp *in, const Object *object)
{
    return is_instance_of(object, in->types[TYPE_float]);
}

Ref float_from_double(Interp *in, double value)
{
    Object *object = free_list_take(&in->free_floats);
    if (object != NULL)
        object->type = in->types[TYPE_float];
    else
        object = heap_new_plain(&in->heap, in->types[TYPE_float], sizeof(FloatObject));
    if (object == NULL)
        return raise_no_memory(in);
    ((FloatObject *)object)->value = value;
    return (Ref){object};
}

int float_operand(Interp *in, Object *object, double *value)
{
    if (IS_EXACT(in, object, float)) {
        *value = float_value(object);
        return 1;
    }
    if (is_int(object))
        return int_to_double(in, object, value) ? 1 : -1;
    if (!is_float(in, object))
        return 0;
    *value = float_value(object);
    return 1;
}

/* --- comparing --- */

int float_int_order(double left, const Object *right)
{
    if (int_bit_length(right) <= 53) {
        double value = (double)int_short_value(right);
        return (left > value) - (left < value);
    }
    int sign = int_sign(right);
    if (isinf(left))
        return left > 0 ? 1 : -1;
    if ((left > 0) - (left < 0) != sign)
        return -sign;
    /* The int has more bits than a double's fraction: a double that is as long is
     * whole, a shorter one is smaller. */
    uint32_t digits[DOUBLE_DIGITS_MOST];
    int64_t count = digits_from_double(fabs(left), digits);
    int order = magnitude_order((Magnitude){digits, count}, int_magnitude(right));
    return order * sign;
}

static Ref slot_compare(Interp *in, Object *left, Object *right, CompareOp op)
{
    double a = float_value(left);
    if (!is_float(in, right)) {
        if (!is_int(right))
            return keep(in->not_implemented);
        if (isnan(a))
            return keep_bool(in, op == COMPARE_NE);
        return keep_bool(in, order_holds(float_int_order(a, right), op));
    }
    double b = float_value(right);
    if (isnan(a) || isnan(b))
        return keep_bool(in, op == COMPARE_NE);
    return keep_bool(in, order_holds((a > b) - (a < b), op));
}

/* --- hash: equal to that of the equal int or fraction --- */

int64_t float_hash_of(double value)
{
    if (isinf(value))
        return value > 0 ? HASH_INFINITY : -HASH_INFINITY;
    int exponent;
    double fraction = frexp(fabs(value), &exponent);
    uint64_t hash = 0;
    while (fraction != 0.0) {
        hash = (hash << 28 & HASH_MODULUS) | hash >> (HASH_BITS - 28);
        fraction = ldexp(fraction, 28);
        exponent -= 28;
        uint64_t whole = (uint64_t)fraction;
        fraction -= (double)whole;
        hash += whole;
        if (hash >= HASH_MODULUS)
            hash -= HASH_MODULUS;
    }
    int turn = exponent >= 0 ? exponent % HASH_BITS : HASH_BITS - 1 - (-1 - exponent) % HASH_BITS;
    hash = (hash << turn & HASH_MODULUS) | hash >> (HASH_BITS - turn);
    int64_t result = value < 0 ? -(int64_t)hash : (int64_t)hash;
    return result == -1 ? -2 : result;
}

int64_t float_hash(const Interp *in, const Object *object)
{
    double value = float_value(object);
    if (isnan(value))
        return object_address_hash(in, object);
    return float_hash_of(value);
}

static bool slot_hash(Interp *in, Object *self, int64_t *hash)
{
    *hash = float_hash(in, self);
    return true;
}

/* --- arithmetic --- */

/* Both operands as doubles, or return what the slot gives for others. */
#define FLOAT_OPERANDS(in, left, right, a, b)                                                      \
    double a;                                                                                      \
    double b;                                                                                      \
    int known_ = float_operand(in, left, &a);                                                      \
    if (known_ > 0)                                                                                \
        known_ = float_operand(in, right, &b);                                                     \
    if (known_ <= 0)                                                                               \
    return known_ < 0 ? NO_REF : keep((in)->not_implemented)

static Ref slot_add(Interp *in, Object *left, Object *right)
{
    FLOAT_OPERANDS(in, left, right, a, b);
    return float_from_double(in, a + b);
}

static Ref slot_subtract(Interp *in, Object *left, Object *right)
{
    FLOAT_OPERANDS(in, left, right, a, b);
    return float_from_double(in, a - b);
}

static Ref slot_multiply(Interp *in, Object *left, Object *right)
{
    FLOAT_OPERANDS(in, left, right, a, b);
    return float_from_double(in, a * b);
}

static Ref slot_true_divide(Interp *in, Object *left, Object *right)
{
    FLOAT_OPERANDS(in, left, right, a, b);
    if (b == 0.0)
        return raise_error(in, EXCEPTION_ZeroDivisionError, "float division by zero");
    return float_from_double(in, a / b);
}

/* Remainder with the divisor's sign, and the floor of the quotient. */
static void divide_floor(double a, double b, double *quotient, double *remainder)
{
    double rest = fmod(a, b);
    double whole = (a - rest) / b;
    if (rest == 0.0) {
        rest = copysign(0.0, b);
    } else if ((b < 0) != (rest < 0)) {
        rest += b;
        whole -= 1.0;
    }
    *remainder = rest;
    *quotient = copysign(0.0, a / b);
    if (whole != 0.0) {
        *quotient = floor(whole);
        if (whole - *quotient > 0.5)
            *quotient += 1.0;
    }
}

static Ref slot_remainder(Interp *in, Object *left, Object *right)
{
    FLOAT_OPERANDS(in, left, right, a, b);
    if (b == 0.0)
        return raise_error(in, EXCEPTION_ZeroDivisionError, "float modulo");
    double quotient;
    double remainder;
    divide_floor(a, b, &quotient, &remainder);
    return float_from_double(in, remainder);
}

static Ref slot_floor_divide(Interp *in, Object *left, Object *right)
{
    FLOAT_OPERANDS(in, left, right, a, b);
    if (b == 0.0)
        return raise_error(in, EXCEPTION_ZeroDivisionError, "float floor division by zero");
    double quotient;
    double remainder;
    divide_floor(a, b, &quotient, &remainder);
    return float_from_double(in, quotient);
}

static Ref slot_divmod(Interp *in, Object *left, Object *right)
{
    FLOAT_OPERANDS(in, left, right, a, b);
    if (b == 0.0)
        return raise_error(in, EXCEPTION_ZeroDivisionError, "float divmod()");
    double quotient;
    double remainder;
    divide_floor(a, b, &quotient, &remainder);
    Ref first = float_from_double(in, quotient);
    Ref second = first.object == NULL ? NO_REF : float_from_double(in, remainder);
    if (second.object == NULL) {
        drop(in, first);
        return NO_REF;
    }
    Slot slots[] = {{first.object}, {second.object}};
    return tuple_from_taken(in, slots, 2);
}

static Ref raise_range(Interp *in)
{
    Ref number = int_from_i64(in, ERANGE);
    Ref text = str_from_string(in, strerror(ERANGE));
    if (number.object != NULL && text.object != NULL) {
        Slot slots[] = {{number.object}, {text.object}};
        Ref exception = exception_new(in, in->exceptions[EXCEPTION_OverflowError],
                                      (Arguments){.slots = slots, .count = 2});
        if (exception.object != NULL)
            raise_object(in, exception);
    }
    drop(in, number);
    drop(in, text);
    return NO_REF;
}

static bool is_odd(double value)
{
    return fmod(fabs(value), 2.0) == 1.0;
}

/* Powers with an operand that is 0, infinite or nan: C's pow leaves some of them to
 * the machine. True: *result is set. */
static bool special_power(double base, double exponent, double *result)
{
    if (exponent == 0.0)
        *result = 1.0;
    else if (isnan(base))
        *result = base;
    else if (isnan(exponent))
        *result = base == 1.0 ? 1.0 : exponent;
    else if (isinf(exponent))
        *result = fabs(base) == 1.0 ? 1.0 : (exponent > 0) == (fabs(base) > 1.0) ? INFINITY : 0.0;
    else if (isinf(base) && exponent > 0)
        *result = is_odd(exponent) ? base : INFINITY;
    else if (isinf(base))
        *result = is_odd(exponent) ? copysign(0.0, base) : 0.0;
    else if (base == 0.0 && exponent > 0)
        *result = is_odd(exponent) ? base : 0.0;
    else
        return false;
    return true;
}

Ref float_power(Interp *in, double base, double exponent)
{
    double result;
    if (special_power(base, exponent, &result))
        return float_from_double(in, result);
    if (base == 0.0)
        return raise_error(in, EXCEPTION_ZeroDivisionError,
                           "0.0 cannot be raised to a negative power");
    if (base < 0 && exponent != floor(exponent))
        return complex_raised(in, (Complex){base, 0}, (Complex){exponent, 0});
    result = pow(fabs(base), exponent);
    if (base < 0 && is_odd(exponent))
        result = -result;
    return isinf(result) ? raise_range(in) : float_from_double(in, result);
}

static Ref slot_power(Interp *in, Object *base, Object *exponent, Object *modulus)
{
    if (modulus != NULL && modulus != in->none)
        return raise_error(in, EXCEPTION_TypeError,
                           "pow() 3rd argument not allowed unless all arguments are integers");
    FLOAT_OPERANDS(in, base, exponent, a, b);
    return float_power(in, a, b);
}

static Ref slot_negative(Interp *in, Object *self)
{
    return float_from_double(in, -float_value(self));
}

static Ref slot_absolute(Interp *in, Object *self)
{
    return float_from_double(in, fabs(float_value(self)));
}

Ref float_exact(Interp *in, Object *self)
{
    return IS_EXACT(in, self, float) ? keep(self) : float_from_double(in, float_value(self));
}

static int slot_is_true(Interp *in, Object *self)
{
    return float_value(self) != 0.0;
}

static Ref slot_to_int(Interp *in, Object *self)
{
    return int_from_double(in, float_value(self));
}

static Ref slot_repr(Interp *in, Object *self)
{
    Buf text;
    buf_init(&text);
    float_append_repr(float_value(self), &text);
    Ref str = str_from_buf(in, &text);
    buf_done(&text);
    return str;
}

/* --- start, layout --- */

static void float_dealloc(Heap *heap, Object *object)
{
    Interp *in = interp_of(heap);
    if (IS_EXACT(in, object, float))
        heap_release_to(heap, object, &in->free_floats);
    else
        heap_release(heap, object);
}

static void float_show(Heap *heap, Object *object, Buf *out)
{
    float_append_repr(float_value(object), out);
}

bool floats_start(Interp *in)
{
    heap_add_free_list(&in->heap, &in->free_floats, FREE_FLOATS_MOST, 0);
    return true;
}

void floats_stop(Interp *in) {}

const TypeSpec float_spec = {
    .name = "float",
    .basic_size = sizeof(FloatObject),
    .flags = TYPE_FLAG_BASE | TYPE_FLAG_MATCH_SELF,
    .base = TYPE_object,
    .dealloc = float_dealloc,
    .show = float_show,
    .slots =
        {
            .repr = slot_repr,
            .hash = slot_hash,
            .get_attribute = generic_get_attribute,
            .compare = slot_compare,
            .new = float_construct,
            .add = slot_add,
            .subtract = slot_subtract,
            .multiply = slot_multiply,
            .remainder = slot_remainder,
            .divmod = slot_divmod,
            .power = slot_power,
            .negative = slot_negative,
            .positive = float_exact,
            .absolute = slot_absolute,
            .is_true = slot_is_true,
            .to_int = slot_to_int,
            .to_float = float_exact,
            .floor_divide = slot_floor_divide,
            .true_divide = slot_true_divide,
        },
    .methods = float_methods,
    .properties = float_properties,
    .sentence = "a number with a fraction, 64 bits",
};
