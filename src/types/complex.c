/* complex: the object, its operators and comparisons. A real operand is made complex
 * first, as CPython does, so that signs of zeros come out the same.
 */
#include "types/complex.h"

#include <math.h>

#include "base/float_text.h"
#include "types/float_core.h"
#include "types/int.h"
#include "types/object.h"
#include "types/str.h"
#include "types/type.h"

_Static_assert(sizeof(ComplexObject) == 32, "a complex is as large as CPython's");

#define HASH_OF_IMAGINARY UINT64_C(1000003)

bool is_complex(const Interp *in, const Object *object)
{
    return is_instance_of(object, in->types[TYPE_complex]);
}

Ref complex_from(Interp *in, Complex value)
{
    Object *object = heap_new_plain(&in->heap, in->types[TYPE_complex], sizeof(ComplexObject));
    if (object == NULL)
        return raise_no_memory(in);
    ((ComplexObject *)object)->value = value;
    return (Ref){object};
}

/* 1 done, 0 it is no number, -1 raised. */
static int complex_operand(Interp *in, Object *object, Complex *value)
{
    *value = (Complex){0, 0};
    if (!is_complex(in, object))
        return float_operand(in, object, &value->real);
    *value = complex_value(object);
    return 1;
}

/* Both operands as complex numbers, or return what the slot gives for others. */
#define COMPLEX_OPERANDS(in, left, right, a, b)                                                    \
    Complex a;                                                                                     \
    Complex b;                                                                                     \
    int known_ = complex_operand(in, left, &a);                                                    \
    if (known_ > 0)                                                                                \
        known_ = complex_operand(in, right, &b);                                                   \
    if (known_ <= 0)                                                                               \
    return known_ < 0 ? NO_REF : keep((in)->not_implemented)

/* --- comparing, hash --- */

static bool equals(const Interp *in, Complex left, const Object *right)
{
    if (is_complex(in, right)) {
        Complex other = complex_value(right);
        return left.real == other.real && left.imaginary == other.imaginary;
    }
    if (left.imaginary != 0 || isnan(left.real))
        return false;
    return is_float(in, right) ? left.real == float_value(right)
                               : float_int_order(left.real, right) == 0;
}

static Ref slot_compare(Interp *in, Object *left, Object *right, CompareOp op)
{
    bool comparable = is_complex(in, right) || is_float(in, right) || is_int(right);
    if ((op != COMPARE_EQ && op != COMPARE_NE) || !comparable)
        return keep(in->not_implemented);
    return keep_bool(in, equals(in, complex_value(left), right) == (op == COMPARE_EQ));
}

static int64_t hash_of_part(const Interp *in, const Object *self, double part)
{
    return isnan(part) ? object_address_hash(in, self) : float_hash_of(part);
}

static bool slot_hash(Interp *in, Object *self, int64_t *hash)
{
    Complex value = complex_value(self);
    uint64_t mixed = (uint64_t)hash_of_part(in, self, value.real) +
                     HASH_OF_IMAGINARY * (uint64_t)hash_of_part(in, self, value.imaginary);
    *hash = (int64_t)mixed == -1 ? -2 : (int64_t)mixed;
    return true;
}

/* --- arithmetic --- */

static Ref slot_add(Interp *in, Object *left, Object *right)
{
    COMPLEX_OPERANDS(in, left, right, a, b);
    return complex_from(in, (Complex){a.real + b.real, a.imaginary + b.imaginary});
}

static Ref slot_subtract(Interp *in, Object *left, Object *right)
{
    COMPLEX_OPERANDS(in, left, right, a, b);
    return complex_from(in, (Complex){a.real - b.real, a.imaginary - b.imaginary});
}

static Ref slot_multiply(Interp *in, Object *left, Object *right)
{
    COMPLEX_OPERANDS(in, left, right, a, b);
    return complex_from(in, complex_multiply(a, b));
}

static Ref slot_true_divide(Interp *in, Object *left, Object *right)
{
    COMPLEX_OPERANDS(in, left, right, a, b);
    Complex quotient;
    if (!complex_divide(a, b, &quotient))
        return raise_error(in, EXCEPTION_ZeroDivisionError, "complex division by zero");
    return complex_from(in, quotient);
}

Ref complex_raised(Interp *in, Complex base, Complex exponent)
{
    Complex power;
    switch (complex_power(base, exponent, &power)) {
    case COMPLEX_UNDEFINED:
        return raise_error(in, EXCEPTION_ZeroDivisionError, "0.0 to a negative or complex power");
    case COMPLEX_TOO_LARGE:
        return raise_error(in, EXCEPTION_OverflowError, "complex exponentiation");
    default:
        return complex_from(in, power);
    }
}

static Ref slot_power(Interp *in, Object *base, Object *exponent, Object *modulus)
{
    COMPLEX_OPERANDS(in, base, exponent, a, b);
    if (modulus != NULL && modulus != in->none)
        return raise_error(in, EXCEPTION_ValueError, "complex modulo");
    return complex_raised(in, a, b);
}

static Ref slot_negative(Interp *in, Object *self)
{
    Complex value = complex_value(self);
    return complex_from(in, (Complex){-value.real, -value.imaginary});
}

static Ref slot_positive(Interp *in, Object *self)
{
    return IS_EXACT(in, self, complex) ? keep(self) : complex_from(in, complex_value(self));
}

static Ref slot_absolute(Interp *in, Object *self)
{
    Complex value = complex_value(self);
    double size = hypot(value.real, value.imaginary);
    if (isinf(size) && isfinite(value.real) && isfinite(value.imaginary))
        return raise_error(in, EXCEPTION_OverflowError, "absolute value too large");
    return float_from_double(in, size);
}

static int slot_is_true(Interp *in, Object *self)
{
    Complex value = complex_value(self);
    return value.real != 0 || value.imaginary != 0;
}

static void complex_show(Heap *heap, Object *object, Buf *out)
{
    complex_repr(out, complex_value(object).real, complex_value(object).imaginary);
}

static Ref slot_repr(Interp *in, Object *self)
{
    Buf text;
    buf_init(&text);
    complex_show(&in->heap, self, &text);
    Ref str = str_from_buf(in, &text);
    buf_done(&text);
    return str;
}

static void complex_dealloc(Heap *heap, Object *object)
{
    heap_release(heap, object);
}

const TypeSpec complex_spec = {
    .name = "complex",
    .basic_size = sizeof(ComplexObject),
    .flags = TYPE_FLAG_BASE,
    .base = TYPE_object,
    .dealloc = complex_dealloc,
    .show = complex_show,
    .slots =
        {
            .repr = slot_repr,
            .hash = slot_hash,
            .get_attribute = generic_get_attribute,
            .compare = slot_compare,
            .new = complex_construct,
            .add = slot_add,
            .subtract = slot_subtract,
            .multiply = slot_multiply,
            .power = slot_power,
            .negative = slot_negative,
            .positive = slot_positive,
            .absolute = slot_absolute,
            .is_true = slot_is_true,
            .true_divide = slot_true_divide,
        },
    .methods = complex_methods,
    .properties = complex_properties,
    .sentence = "a number with a real and an imaginary part, 64 bits each",
};
