/* Floats and complex numbers: CPython's formulas, because the last bit shows. */
#include <math.h>

#include "lang/fold_value.h"

static double floor_remainder(double a, double b)
{
    double rest = fmod(a, b);
    if (rest == 0)
        return copysign(0.0, b);
    return (b < 0) != (rest < 0) ? rest + b : rest;
}

static double floor_quotient(double a, double b)
{
    double rest = fmod(a, b);
    double quotient = (a - rest) / b;
    if (rest != 0 && (b < 0) != (rest < 0))
        quotient -= 1.0;
    if (quotient == 0)
        return copysign(0.0, a / b);
    double whole = floor(quotient);
    return quotient - whole > 0.5 ? whole + 1.0 : whole;
}

static const Const *float_power(ConstPool *pool, double base, double exponent)
{
    if (base == 0 && exponent < 0)
        return NULL;
    if (base < 0 && isfinite(base) && isfinite(exponent) && exponent != floor(exponent))
        return fold_complex(pool, OPERATOR_Pow, constpool_float(pool, base),
                            constpool_float(pool, exponent));
    double result = pow(base, exponent);
    if (isinf(result) && isfinite(base) && isfinite(exponent))
        return NULL;
    return constpool_float(pool, result);
}

const Const *fold_float(ConstPool *pool, Operator operator, double left, double right)
{
    switch (operator) {
    case OPERATOR_Add:
        return constpool_float(pool, left + right);
    case OPERATOR_Sub:
        return constpool_float(pool, left - right);
    case OPERATOR_Mult:
        return constpool_float(pool, left * right);
    case OPERATOR_Div:
        return right == 0 ? NULL : constpool_float(pool, left / right);
    case OPERATOR_FloorDiv:
        return right == 0 ? NULL : constpool_float(pool, floor_quotient(left, right));
    case OPERATOR_Mod:
        return right == 0 ? NULL : constpool_float(pool, floor_remainder(left, right));
    case OPERATOR_Pow:
        return float_power(pool, left, right);
    default:
        return NULL;
    }
}

typedef struct {
    double real, imaginary;
} Complex;

static Complex multiply(Complex a, Complex b)
{
    return (Complex){a.real * b.real - a.imaginary * b.imaginary,
                     a.real * b.imaginary + a.imaginary * b.real};
}

/* False if b is zero. Divides by the larger part of b first, so that nothing
 * overflows on the way. */
static bool divide(Complex a, Complex b, Complex *quotient)
{
    double real_size = fabs(b.real), imaginary_size = fabs(b.imaginary);
    if (real_size >= imaginary_size) {
        if (real_size == 0)
            return false;
        double ratio = b.imaginary / b.real;
        double divisor = b.real + b.imaginary * ratio;
        *quotient = (Complex){(a.real + a.imaginary * ratio) / divisor,
                              (a.imaginary - a.real * ratio) / divisor};
    } else if (imaginary_size >= real_size) {
        double ratio = b.real / b.imaginary;
        double divisor = b.real * ratio + b.imaginary;
        *quotient = (Complex){(a.real * ratio + a.imaginary) / divisor,
                              (a.imaginary * ratio - a.real) / divisor};
    } else {
        *quotient = (Complex){NAN, NAN};
    }
    return true;
}

static Complex whole_power(Complex base, uint32_t exponent)
{
    Complex result = {1, 0};
    for (uint32_t bit = 1; bit <= exponent; bit <<= 1) {
        if (exponent & bit)
            result = multiply(result, base);
        base = multiply(base, base);
    }
    return result;
}

static bool polar_power(Complex a, Complex b, Complex *power)
{
    *power = (Complex){0, 0};
    if (b.real == 0 && b.imaginary == 0) {
        power->real = 1;
        return true;
    }
    if (a.real == 0 && a.imaginary == 0)
        return b.imaginary == 0 && b.real >= 0;
    double size = hypot(a.real, a.imaginary);
    double length = pow(size, b.real);
    double angle = atan2(a.imaginary, a.real);
    double phase = angle * b.real;
    if (b.imaginary != 0) {
        length *= exp(-angle * b.imaginary);
        phase += b.imaginary * log(size);
    }
    *power = (Complex){length * cos(phase), length * sin(phase)};
    return true;
}

static bool complex_power(Complex a, Complex b, Complex *power)
{
    if (b.imaginary == 0 && b.real == floor(b.real) && fabs(b.real) <= 100) {
        if (b.real > 0)
            *power = whole_power(a, (uint32_t)b.real);
        else if (!divide((Complex){1, 0}, whole_power(a, (uint32_t)-b.real), power))
            return false;
    } else if (!polar_power(a, b, power)) {
        return false;
    }
    return isfinite(power->real) && isfinite(power->imaginary);
}

static bool complex_value(ConstPool *pool, const Const *number, Complex *value)
{
    *value = (Complex){0, 0};
    if (number->kind != CONST_COMPLEX)
        return fold_real_value(pool, number, &value->real);
    *value = (Complex){number->complex.real, number->complex.imaginary};
    return true;
}

const Const *fold_complex(ConstPool *pool, Operator operator, const Const * left,
                          const Const *right)
{
    Complex a, b, result = {0, 0};
    if (!complex_value(pool, left, &a) || !complex_value(pool, right, &b))
        return NULL;
    bool defined = true;
    if (operator== OPERATOR_Add)
        result = (Complex){a.real + b.real, a.imaginary + b.imaginary};
    else if (operator== OPERATOR_Sub)
        result = (Complex){a.real - b.real, a.imaginary - b.imaginary};
    else if (operator== OPERATOR_Mult)
        result = multiply(a, b);
    else if (operator== OPERATOR_Div)
        defined = divide(a, b, &result);
    else if (operator== OPERATOR_Pow)
        defined = complex_power(a, b, &result);
    else
        defined = false;
    return defined ? constpool_complex(pool, result.real, result.imaginary) : NULL;
}
