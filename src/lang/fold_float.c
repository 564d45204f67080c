/* Floats and complex numbers: CPython's formulas, because the last bit shows. */
#include <math.h>

#include "base/complex_math.h"
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
        result = complex_multiply(a, b);
    else if (operator== OPERATOR_Div)
        defined = complex_divide(a, b, &result);
    else if (operator== OPERATOR_Pow)
        defined = complex_power(a, b, &result) == COMPLEX_FINE;
    else
        defined = false;
    return defined ? constpool_complex(pool, result.real, result.imaginary) : NULL;
}
