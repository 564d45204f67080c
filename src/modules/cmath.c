/* The cmath module: functions of complex numbers (base/complex_functions.h). Where a
 * function has no value it raises "math domain error", where the value is too large
 * "math range error".
 */
#include "modules/math_module.h"
#include "modules/specs.h"

#include <math.h>

#include "base/complex_functions.h"
#include "types/arguments.h"
#include "types/complex.h"
#include "types/dict.h"
#include "types/float.h"
#include "types/object.h"
#include "types/protocol.h"
#include "types/tuple.h"

/* A complex number, what __complex__ gives, or a real number. */
static bool complex_argument(Interp *in, Object *object, Complex *value)
{
    *value = (Complex){0, 0};
    if (is_complex(in, object)) {
        *value = complex_value(object);
        return true;
    }
    int known = complex_by_method(in, object, value);
    return known == 0 ? math_argument(in, object, &value->real) : known > 0;
}

static Ref complex_outcome(Interp *in, ComplexOutcome outcome, Complex value)
{
    switch (outcome) {
    case COMPLEX_UNDEFINED:
        return math_domain_error(in);
    case COMPLEX_TOO_LARGE:
        return math_range_error(in);
    default:
        return complex_from(in, value);
    }
}

/* --- functions of one number --- */

static Ref call_1(Interp *in, Arguments arguments, ComplexFunction function)
{
    Complex z;
    if (!complex_argument(in, arguments.slots[0].object, &z))
        return NO_REF;
    Complex result;
    ComplexOutcome outcome = function(z, &result);
    return complex_outcome(in, outcome, result);
}

#define FUNCTION_1(name)                                                                           \
    static Ref cmath_##name(Interp *in, Object *self, Arguments arguments)                         \
    {                                                                                              \
        return call_1(in, arguments, complex_##name);                                              \
    }
FUNCTION_1(acos)
FUNCTION_1(acosh)
FUNCTION_1(asin)
FUNCTION_1(asinh)
FUNCTION_1(atan)
FUNCTION_1(atanh)
FUNCTION_1(cos)
FUNCTION_1(cosh)
FUNCTION_1(exp)
FUNCTION_1(log10)
FUNCTION_1(sin)
FUNCTION_1(sinh)
FUNCTION_1(sqrt)
FUNCTION_1(tan)
FUNCTION_1(tanh)
#undef FUNCTION_1

/* The error is that of the last logarithm or of the division, as in CPython: log(0, 2)
 * has a value.
 */
static Ref cmath_log(Interp *in, Object *self, Arguments arguments)
{
    Complex z;
    Complex base;
    if (!complex_argument(in, arguments.slots[0].object, &z))
        return NO_REF;
    if (arguments.count == 2 && !complex_argument(in, arguments.slots[1].object, &base))
        return NO_REF;
    Complex number;
    ComplexOutcome outcome = complex_log(z, &number);
    if (arguments.count == 1)
        return complex_outcome(in, outcome, number);
    Complex divisor;
    Complex quotient;
    outcome = complex_log(base, &divisor);
    if (!complex_divide(number, divisor, &quotient))
        outcome = COMPLEX_UNDEFINED;
    return complex_outcome(in, outcome, quotient);
}

/* --- polar form --- */

/* An angle too small for a float is an error here, though not in polar(). */
static Ref cmath_phase(Interp *in, Object *self, Arguments arguments)
{
    Complex z;
    if (!complex_argument(in, arguments.slots[0].object, &z))
        return NO_REF;
    double angle = atan2(z.imaginary, z.real);
    if (angle == 0 && z.imaginary != 0 && isfinite(z.real))
        return math_range_error(in);
    return float_from_double(in, isnan(angle) ? NAN : angle);
}

static double size_of(Complex z)
{
    return hypot(z.real, z.imaginary);
}

static bool is_finite(Complex z)
{
    return isfinite(z.real) && isfinite(z.imaginary);
}

static Ref cmath_polar(Interp *in, Object *self, Arguments arguments)
{
    Complex z;
    if (!complex_argument(in, arguments.slots[0].object, &z))
        return NO_REF;
    double size = size_of(z);
    if (isinf(size) && is_finite(z))
        return math_range_error(in);
    Slot parts[2] = {{float_from_double(in, size).object},
                     {float_from_double(in, atan2(z.imaginary, z.real)).object}};
    return tuple_from_taken(in, parts, 2);
}

static Ref cmath_rect(Interp *in, Object *self, Arguments arguments)
{
    double length, angle;
    if (!math_argument(in, arguments.slots[0].object, &length) ||
        !math_argument(in, arguments.slots[1].object, &angle))
        return NO_REF;
    Complex result;
    ComplexOutcome outcome = complex_from_polar(length, angle, &result);
    return complex_outcome(in, outcome, result);
}

/* --- questions --- */

static Ref cmath_isfinite(Interp *in, Object *self, Arguments arguments)
{
    Complex z;
    return complex_argument(in, arguments.slots[0].object, &z) ? keep_bool(in, is_finite(z))
                                                               : NO_REF;
}

static bool is_infinite(Complex z)
{
    return isinf(z.real) || isinf(z.imaginary);
}

static Ref cmath_isinf(Interp *in, Object *self, Arguments arguments)
{
    Complex z;
    return complex_argument(in, arguments.slots[0].object, &z) ? keep_bool(in, is_infinite(z))
                                                               : NO_REF;
}

static Ref cmath_isnan(Interp *in, Object *self, Arguments arguments)
{
    Complex z;
    return complex_argument(in, arguments.slots[0].object, &z)
               ? keep_bool(in, isnan(z.real) || isnan(z.imaginary))
               : NO_REF;
}

static bool are_close(Complex a, Complex b, double relative, double absolute)
{
    if (a.real == b.real && a.imaginary == b.imaginary)
        return true;
    if (is_infinite(a) || is_infinite(b))
        return false;
    double difference = size_of((Complex){a.real - b.real, a.imaginary - b.imaginary});
    return difference <= relative * size_of(b) || difference <= relative * size_of(a) ||
           difference <= absolute;
}

static bool tolerance(Interp *in, Object *given, double *value)
{
    return given == NULL || math_argument(in, given, value);
}

static Ref cmath_isclose(Interp *in, Object *self, Arguments arguments)
{
    static const Parameters parameters = {.function = "isclose",
                                          .names = {"a", "b", "rel_tol", "abs_tol"},
                                          .count = 4,
                                          .required = 2,
                                          .positional = 2};
    Object *given[4];
    Complex a, b;
    double relative = 1e-9, absolute = 0.0;
    if (!arguments_bind(in, &parameters, arguments, given) || !complex_argument(in, given[0], &a) ||
        !complex_argument(in, given[1], &b) || !tolerance(in, given[2], &relative) ||
        !tolerance(in, given[3], &absolute))
        return NO_REF;
    if (relative < 0 || absolute < 0)
        return raise_error(in, EXCEPTION_ValueError, "tolerances must be non-negative");
    return keep_bool(in, are_close(a, b, relative, absolute));
}

/* --- the module --- */

static bool add_constant(Interp *in, Object *dict, const char *name, Ref value)
{
    bool done = value.object != NULL && dict_set_string(in, dict, name, value.object);
    drop(in, value);
    return done;
}

static bool fill(Interp *in, Object *dict)
{
    return add_constant(in, dict, "pi", float_from_double(in, M_PI)) &&
           add_constant(in, dict, "e", float_from_double(in, M_E)) &&
           add_constant(in, dict, "tau", float_from_double(in, 2 * M_PI)) &&
           add_constant(in, dict, "inf", float_from_double(in, INFINITY)) &&
           add_constant(in, dict, "infj", complex_from(in, (Complex){0, INFINITY})) &&
           add_constant(in, dict, "nan", float_from_double(in, NAN)) &&
           add_constant(in, dict, "nanj", complex_from(in, (Complex){0, NAN}));
}

#define ONE(name, sentence)                                                                        \
    {                                                                                              \
#name, cmath_##name, NATIVE_ONE_ARGUMENT, 1, 1, sentence                                   \
    }

static const NativeSpec functions[] = {
    ONE(acos, "arc cosine"),
    ONE(acosh, "inverse hyperbolic cosine"),
    ONE(asin, "arc sine"),
    ONE(asinh, "inverse hyperbolic sine"),
    ONE(atan, "arc tangent"),
    ONE(atanh, "inverse hyperbolic tangent"),
    ONE(cos, "cosine"),
    ONE(cosh, "hyperbolic cosine"),
    ONE(exp, "e to the power"),
    {"isclose", cmath_isclose, NATIVE_ANY, 0, -1, "are two numbers close"},
    ONE(isfinite, "neither part infinite or nan"),
    ONE(isinf, "a part infinite"),
    ONE(isnan, "a part not a number"),
    {"log", cmath_log, NATIVE_POSITIONAL, 1, 2, "logarithm, to a base"},
    ONE(log10, "logarithm to base 10"),
    ONE(phase, "the angle"),
    ONE(polar, "length and angle"),
    {"rect", cmath_rect, NATIVE_POSITIONAL, 2, 2, "the number of a length and an angle"},
    ONE(sin, "sine"),
    ONE(sinh, "hyperbolic sine"),
    ONE(sqrt, "square root"),
    ONE(tan, "tangent"),
    ONE(tanh, "hyperbolic tangent"),
    {0},
};

const ModuleSpec cmath_module = {
    .name = "cmath",
    .functions = functions,
    .fill = fill,
    .sentence = "mathematical functions of complex numbers",
    .is_extension = true,
};
