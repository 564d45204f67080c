/* The math module: functions of floats. Values and errors are CPython's: a NaN made
 * from no NaN is a "math domain error", an infinity made from finite arguments a
 * "math range error" (or for poles a domain error).
 */
#include "modules/math_module.h"
#include "modules/specs.h"

#include <errno.h>
#include <math.h>

#include "types/arguments.h"
#include "types/dict.h"
#include "types/float.h"
#include "types/int.h"
#include "types/names.h"
#include "types/object.h"
#include "types/protocol.h"
#include "types/tuple.h"

bool math_argument(Interp *in, Object *object, double *value)
{
    if (IS_EXACT(in, object, float)) {
        *value = float_value(object);
        return true;
    }
    if (IS_EXACT(in, object, int))
        return int_to_double(in, object, value);
    TypeObject *type = object->type;
    if (type->slots.to_float == NULL && type->slots.index == NULL)
        return raise_false(in, EXCEPTION_TypeError, "must be real number, not %s",
                           type_name_of(object));
    Ref number = number_to_float(in, object);
    if (number.object == NULL)
        return false;
    *value = float_value(number.object);
    drop(in, number);
    return true;
}

Ref math_domain_error(Interp *in)
{
    return raise_error(in, EXCEPTION_ValueError, "math domain error");
}

Ref math_range_error(Interp *in)
{
    return raise_error(in, EXCEPTION_OverflowError, "math range error");
}

/* --- one argument --- */

typedef double (*Function1)(double);

static Ref call_1(Interp *in, Arguments arguments, Function1 function, bool can_overflow)
{
    double x;
    if (!math_argument(in, arguments.slots[0].object, &x))
        return NO_REF;
    double result = function(x);
    if (isnan(result) && !isnan(x))
        return math_domain_error(in);
    if (isinf(result) && isfinite(x))
        return can_overflow ? math_range_error(in) : math_domain_error(in);
    return float_from_double(in, result);
}

/* No infinities: 1 overflows, 0 has poles. */
#define FUNCTION_1(name, function, can_overflow)                                                   \
    static Ref math_##name(Interp *in, Object *self, Arguments arguments)                          \
    {                                                                                              \
        return call_1(in, arguments, function, can_overflow);                                      \
    }
FUNCTION_1(acos, acos, false)
FUNCTION_1(acosh, acosh, false)
FUNCTION_1(asin, asin, false)
FUNCTION_1(asinh, asinh, false)
FUNCTION_1(atan, atan, false)
FUNCTION_1(atanh, atanh, false)
FUNCTION_1(cbrt, cbrt, false)
FUNCTION_1(cos, cos, false)
FUNCTION_1(cosh, cosh, true)
FUNCTION_1(erf, erf, false)
FUNCTION_1(erfc, erfc, false)
FUNCTION_1(exp, exp, true)
FUNCTION_1(exp2, exp2, true)
FUNCTION_1(expm1, expm1, true)
FUNCTION_1(fabs, fabs, false)
FUNCTION_1(log1p, log1p, false)
FUNCTION_1(sin, sin, false)
FUNCTION_1(sinh, sinh, true)
FUNCTION_1(sqrt, sqrt, false)
FUNCTION_1(tan, tan, false)
FUNCTION_1(tanh, tanh, false)
#undef FUNCTION_1

/* Exact for small whole numbers, as CPython's table is. */
static double gamma_of(double x)
{
    if (x == floor(x) && x >= 1 && x <= 23) {
        double product = 1;
        for (int i = 2; i < (int)x; i++)
            product *= i;
        return product;
    }
    return tgamma(x);
}

static Ref math_gamma(Interp *in, Object *self, Arguments arguments)
{
    double x;
    if (!math_argument(in, arguments.slots[0].object, &x))
        return NO_REF;
    if (x == -INFINITY || (x == floor(x) && x <= 0))
        return math_domain_error(in);
    double result = gamma_of(x);
    return isinf(result) && isfinite(x) ? math_range_error(in) : float_from_double(in, result);
}

static Ref math_lgamma(Interp *in, Object *self, Arguments arguments)
{
    double x;
    if (!math_argument(in, arguments.slots[0].object, &x))
        return NO_REF;
    if (isfinite(x) && x == floor(x) && x <= 2)
        return x <= 0 ? math_domain_error(in) : float_from_double(in, 0.0);
    double result = isinf(x) ? INFINITY : lgamma(x);
    return isinf(result) && isfinite(x) ? math_range_error(in) : float_from_double(in, result);
}

static Ref math_degrees(Interp *in, Object *self, Arguments arguments)
{
    double x;
    return math_argument(in, arguments.slots[0].object, &x)
               ? float_from_double(in, x * (180.0 / M_PI))
               : NO_REF;
}

static Ref math_radians(Interp *in, Object *self, Arguments arguments)
{
    double x;
    return math_argument(in, arguments.slots[0].object, &x)
               ? float_from_double(in, x * (M_PI / 180.0))
               : NO_REF;
}

static Ref math_isfinite(Interp *in, Object *self, Arguments arguments)
{
    double x;
    return math_argument(in, arguments.slots[0].object, &x) ? keep_bool(in, isfinite(x)) : NO_REF;
}

static Ref math_isinf(Interp *in, Object *self, Arguments arguments)
{
    double x;
    return math_argument(in, arguments.slots[0].object, &x) ? keep_bool(in, isinf(x) != 0) : NO_REF;
}

static Ref math_isnan(Interp *in, Object *self, Arguments arguments)
{
    double x;
    return math_argument(in, arguments.slots[0].object, &x) ? keep_bool(in, isnan(x) != 0) : NO_REF;
}

static Ref math_ulp(Interp *in, Object *self, Arguments arguments)
{
    double x;
    if (!math_argument(in, arguments.slots[0].object, &x))
        return NO_REF;
    x = fabs(x);
    if (!isfinite(x))
        return float_from_double(in, x);
    double next = nextafter(x, INFINITY);
    return float_from_double(in, isinf(next) ? x - nextafter(x, -INFINITY) : next - x);
}

/* --- two arguments --- */

typedef double (*Function2)(double, double);

static bool two_arguments(Interp *in, Arguments arguments, double *x, double *y)
{
    return math_argument(in, arguments.slots[0].object, x) &&
           math_argument(in, arguments.slots[1].object, y);
}

static Ref call_2(Interp *in, Arguments arguments, Function2 function)
{
    double x, y;
    if (!two_arguments(in, arguments, &x, &y))
        return NO_REF;
    double result = function(x, y);
    if (isnan(result) && !isnan(x) && !isnan(y))
        return math_domain_error(in);
    if (isinf(result) && isfinite(x) && isfinite(y))
        return math_range_error(in);
    return float_from_double(in, result);
}

static Ref math_atan2(Interp *in, Object *self, Arguments arguments)
{
    return call_2(in, arguments, atan2);
}

static Ref math_copysign(Interp *in, Object *self, Arguments arguments)
{
    return call_2(in, arguments, copysign);
}

static Ref math_fmod(Interp *in, Object *self, Arguments arguments)
{
    return call_2(in, arguments, fmod);
}

static Ref math_remainder(Interp *in, Object *self, Arguments arguments)
{
    return call_2(in, arguments, remainder);
}

static Ref math_nextafter(Interp *in, Object *self, Arguments arguments)
{
    double x, y;
    return two_arguments(in, arguments, &x, &y) ? float_from_double(in, nextafter(x, y)) : NO_REF;
}

static Ref math_pow(Interp *in, Object *self, Arguments arguments)
{
    double x, y;
    if (!two_arguments(in, arguments, &x, &y))
        return NO_REF;
    double result = pow(x, y);
    bool finite = isfinite(x) && isfinite(y);
    if (finite && (isnan(result) || (isinf(result) && x == 0)))
        return math_domain_error(in);
    return finite && isinf(result) ? math_range_error(in) : float_from_double(in, result);
}

static Ref math_ldexp(Interp *in, Object *self, Arguments arguments)
{
    double x;
    Object *power = arguments.slots[1].object;
    if (!math_argument(in, arguments.slots[0].object, &x))
        return NO_REF;
    if (!is_int(power))
        return raise_error(in, EXCEPTION_TypeError, "Expected an int as second argument to ldexp.");
    int64_t exponent;
    if (!int_to_i64(power, &exponent))
        exponent = int_sign(power) < 0 ? INT32_MIN : INT32_MAX;
    if (x == 0 || !isfinite(x))
        return float_from_double(in, x);
    if (exponent > INT32_MAX)
        return math_range_error(in);
    double result = exponent < INT32_MIN ? copysign(0.0, x) : ldexp(x, (int)exponent);
    return isinf(result) ? math_range_error(in) : float_from_double(in, result);
}

static Ref pair(Interp *in, Ref first, Ref second)
{
    Slot items[2] = {{first.object}, {second.object}};
    return tuple_from_taken(in, items, 2);
}

static Ref math_frexp(Interp *in, Object *self, Arguments arguments)
{
    double x;
    int exponent = 0;
    if (!math_argument(in, arguments.slots[0].object, &x))
        return NO_REF;
    double mantissa = isfinite(x) && x != 0 ? frexp(x, &exponent) : x;
    return pair(in, float_from_double(in, mantissa), int_from_i64(in, exponent));
}

static Ref math_modf(Interp *in, Object *self, Arguments arguments)
{
    double x, whole;
    if (!math_argument(in, arguments.slots[0].object, &x))
        return NO_REF;
    double part = modf(x, &whole);
    return pair(in, float_from_double(in, part), float_from_double(in, whole));
}

/* --- logarithms: ints of any size have one --- */

/* log(mantissa * 2**exponent) for numbers too large for a double. */
static bool log_of(Interp *in, Object *object, Function1 function, double *result)
{
    double x;
    if (!is_int(object)) {
        if (!math_argument(in, object, &x))
            return false;
        if (x <= 0) {
            math_domain_error(in);
            return false;
        }
        *result = function(x);
        return true;
    }
    if (int_sign(object) <= 0) {
        math_domain_error(in);
        return false;
    }
    if (int_to_double(in, object, &x)) {
        *result = function(x);
        return true;
    }
    raise_clear(in);
    int64_t shift = int_bit_length(object) - 53;
    Ref by = int_from_i64(in, shift);
    Ref high = number_binary(in, BINARY_RSHIFT, object, by.object);
    drop(in, by);
    bool done = high.object != NULL && int_to_double(in, high.object, &x);
    drop(in, high);
    /* As CPython does it, with a mantissa below 1, so that the last digits are the same. */
    *result = function(ldexp(x, -53)) + function(2.0) * (double)(shift + 53);
    return done;
}

static Ref math_log(Interp *in, Object *self, Arguments arguments)
{
    double number, base;
    if (!log_of(in, arguments.slots[0].object, log, &number))
        return NO_REF;
    if (arguments.count == 1)
        return float_from_double(in, number);
    if (!log_of(in, arguments.slots[1].object, log, &base))
        return NO_REF;
    if (base == 0)
        return raise_error(in, EXCEPTION_ZeroDivisionError, "float division by zero");
    return float_from_double(in, number / base);
}

static Ref math_log2(Interp *in, Object *self, Arguments arguments)
{
    double result;
    return log_of(in, arguments.slots[0].object, log2, &result) ? float_from_double(in, result)
                                                                : NO_REF;
}

static Ref math_log10(Interp *in, Object *self, Arguments arguments)
{
    double result;
    return log_of(in, arguments.slots[0].object, log10, &result) ? float_from_double(in, result)
                                                                 : NO_REF;
}

/* --- rounding --- */

static Ref round_with(Interp *in, Object *object, Object *method_name, Function1 function)
{
    if (!IS_EXACT(in, object, float)) {
        Ref method = object_special_method(in, object, method_name);
        if (method.object != NULL) {
            Ref result = object_call_none(in, method.object);
            drop(in, method);
            return result;
        }
        if (is_raised(in))
            return NO_REF;
    }
    double x;
    return math_argument(in, object, &x) ? int_from_double(in, function(x)) : NO_REF;
}

static Ref math_ceil(Interp *in, Object *self, Arguments arguments)
{
    return round_with(in, arguments.slots[0].object, in->names->ceil_, ceil);
}

static Ref math_floor(Interp *in, Object *self, Arguments arguments)
{
    return round_with(in, arguments.slots[0].object, in->names->floor_, floor);
}

static Ref math_trunc(Interp *in, Object *self, Arguments arguments)
{
    Object *object = arguments.slots[0].object;
    if (IS_EXACT(in, object, float))
        return int_from_double(in, float_value(object));
    Ref method = object_special_method(in, object, in->names->trunc);
    if (method.object == NULL)
        return is_raised(in)
                   ? NO_REF
                   : raise_error(in, EXCEPTION_TypeError, "type %s doesn't define __trunc__ method",
                                 type_name_of(object));
    Ref result = object_call_none(in, method.object);
    drop(in, method);
    return result;
}

static bool tolerance(Interp *in, Object *given, double *value)
{
    return given == NULL || math_argument(in, given, value);
}

static Ref math_isclose(Interp *in, Object *self, Arguments arguments)
{
    static const Parameters parameters = {.function = "isclose",
                                          .names = {"a", "b", "rel_tol", "abs_tol"},
                                          .count = 4,
                                          .required = 2,
                                          .positional = 2};
    Object *given[4];
    double a, b, relative = 1e-9, absolute = 0.0;
    if (!arguments_bind(in, &parameters, arguments, given) || !math_argument(in, given[0], &a) ||
        !math_argument(in, given[1], &b) || !tolerance(in, given[2], &relative) ||
        !tolerance(in, given[3], &absolute))
        return NO_REF;
    if (relative < 0 || absolute < 0)
        return raise_error(in, EXCEPTION_ValueError, "tolerances must be non-negative");
    if (a == b)
        return keep_bool(in, true);
    if (isinf(a) || isinf(b))
        return keep_bool(in, false);
    double difference = fabs(b - a);
    return keep_bool(in, difference <= fabs(relative * b) || difference <= fabs(relative * a) ||
                             difference <= absolute);
}

/* --- the module --- */

static bool fill(Interp *in, Object *dict)
{
    static const struct {
        const char *name;
        double value;
    } constants[] = {{"pi", M_PI}, {"e", M_E}, {"tau", 2 * M_PI}, {"inf", INFINITY}, {"nan", NAN}};
    for (size_t i = 0; i < ARRAY_LEN(constants); i++) {
        Ref value = float_from_double(in, constants[i].value);
        bool done =
            value.object != NULL && dict_set_string(in, dict, constants[i].name, value.object);
        drop(in, value);
        if (!done)
            return false;
    }
    return true;
}

#define ONE(name, sentence)                                                                        \
    {                                                                                              \
#name, math_##name, NATIVE_ONE_ARGUMENT, 1, 1, sentence                                    \
    }
#define TWO(name, sentence)                                                                        \
    {                                                                                              \
#name, math_##name, NATIVE_POSITIONAL, 2, 2, sentence                                      \
    }
#define ANY(name, sentence)                                                                        \
    {                                                                                              \
#name, math_##name, NATIVE_ANY, 0, -1, sentence                                            \
    }

static const NativeSpec functions[] = {
    ONE(acos, "arc cosine"),
    ONE(acosh, "inverse hyperbolic cosine"),
    ONE(asin, "arc sine"),
    ONE(asinh, "inverse hyperbolic sine"),
    ONE(atan, "arc tangent"),
    TWO(atan2, "arc tangent of y/x"),
    ONE(atanh, "inverse hyperbolic tangent"),
    ONE(cbrt, "cube root"),
    ONE(ceil, "smallest integer not below"),
    TWO(comb, "ways to choose k of n"),
    TWO(copysign, "the first with the sign of the second"),
    ONE(cos, "cosine"),
    ONE(cosh, "hyperbolic cosine"),
    ONE(degrees, "radians to degrees"),
    TWO(dist, "distance of two points"),
    ONE(erf, "error function"),
    ONE(erfc, "complement of the error function"),
    ONE(exp, "e to the power"),
    ONE(exp2, "2 to the power"),
    ONE(expm1, "exp(x) - 1"),
    ONE(fabs, "absolute value as float"),
    ONE(factorial, "n!"),
    ONE(floor, "largest integer not above"),
    TWO(fmod, "remainder as C has it"),
    ONE(frexp, "mantissa and exponent"),
    ONE(fsum, "exact sum of floats"),
    ONE(gamma, "gamma function"),
    {"gcd", math_gcd, NATIVE_POSITIONAL, 0, -1, "greatest common divisor"},
    {"hypot", math_hypot, NATIVE_POSITIONAL, 0, -1, "Euclidean norm"},
    ANY(isclose, "are two numbers close"),
    ONE(isfinite, "neither infinite nor nan"),
    ONE(isinf, "infinite"),
    ONE(isnan, "not a number"),
    ONE(isqrt, "integer square root"),
    {"lcm", math_lcm, NATIVE_POSITIONAL, 0, -1, "least common multiple"},
    TWO(ldexp, "x * 2**i"),
    ONE(lgamma, "logarithm of the gamma function"),
    {"log", math_log, NATIVE_POSITIONAL | NATIVE_PACKED, 1, 2, "logarithm, to a base"},
    ONE(log10, "logarithm to base 10"),
    ONE(log1p, "log(1 + x)"),
    ONE(log2, "logarithm to base 2"),
    ONE(modf, "fractional and whole part"),
    TWO(nextafter, "the next float towards another"),
    {"perm", math_perm, NATIVE_POSITIONAL, 1, 2, "ways to arrange k of n"},
    TWO(pow, "x to the power y, as floats"),
    ANY(prod, "product of the items"),
    ONE(radians, "degrees to radians"),
    TWO(remainder, "remainder as IEEE 754 has it"),
    ONE(sin, "sine"),
    ONE(sinh, "hyperbolic sine"),
    ONE(sqrt, "square root"),
    ONE(tan, "tangent"),
    ONE(tanh, "hyperbolic tangent"),
    ONE(trunc, "the whole part"),
    ONE(ulp, "the value of the last bit"),
    {0},
};

const ModuleSpec math_module = {
    .name = "math",
    .functions = functions,
    .fill = fill,
    .sentence = "mathematical functions",
    .is_extension = true,
};
