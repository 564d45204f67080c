/* Functions of complex numbers: Kahan's formulas ("Branch cuts for complex elementary
 * functions"), in the order of operations that CPython has, so that results agree to the
 * last bit. Arguments with an infinity or a NaN in them follow Annex G of the C standard,
 * as CPython's do: the C library's own functions are asked, and errors added. Annex G
 * leaves the signs of some zeros and infinities open; here they are plus, as in CPython.
 *
 * A function of a real x is the same one turned: asin, atan, cos, sin and tan of z are
 * their hyperbolic sisters of iz.
 */
#include "base/complex_functions.h"

#include <complex.h>
#include <float.h>
#include <math.h>

#define LARGE (DBL_MAX / 4)         /* above, a sum of two squares or parts may overflow */
#define DENORMAL_SHIFT DBL_MANT_DIG /* makes every denormal number a normal one */

typedef double complex (*LibraryFunction)(double complex);

static bool is_finite(Complex z)
{
    return isfinite(z.real) && isfinite(z.imaginary);
}

static bool is_large(Complex z)
{
    return fabs(z.real) > LARGE || fabs(z.imaginary) > LARGE;
}

static bool is_denormal(Complex z)
{
    return fabs(z.real) < DBL_MIN && fabs(z.imaginary) < DBL_MIN;
}

/* i * z and -i * z, exactly. */
static Complex turned_left(Complex z)
{
    return (Complex){-z.imaginary, z.real};
}

static Complex turned_right(Complex z)
{
    return (Complex){z.imaginary, -z.real};
}

static ComplexOutcome turned(ComplexFunction function, Complex z, Complex *result)
{
    ComplexOutcome outcome = function(turned_left(z), result);
    *result = turned_right(*result);
    return outcome;
}

static double positive_nan(double x)
{
    return isnan(x) ? (double)NAN : x;
}

/* C11's CMPLX, which not every compiler has: infinities and NaNs stay where they are. */
static double complex joined(double real, double imaginary)
{
    union {
        double parts[2];
        double complex whole;
    } number = {{real, imaginary}};
    return number.whole;
}

static ComplexOutcome by_library(LibraryFunction function, Complex z, bool defined, Complex *result)
{
    double complex value = function(joined(positive_nan(z.real), positive_nan(z.imaginary)));
    *result = (Complex){positive_nan(creal(value)), positive_nan(cimag(value))};
    return defined ? COMPLEX_FINE : COMPLEX_UNDEFINED;
}

/* zero + NaN * i, of which C23 says more than CPython. */
static bool is_zero_and_nan(Complex z)
{
    return z.real == 0 && isnan(z.imaginary);
}

static ComplexOutcome give_nans(Complex *result)
{
    *result = (Complex){NAN, NAN};
    return COMPLEX_FINE;
}

static ComplexOutcome unless_too_large(const Complex *result)
{
    return isinf(result->real) || isinf(result->imaginary) ? COMPLEX_TOO_LARGE : COMPLEX_FINE;
}

/* --- square root and logarithm --- */

/* For a finite z. The scaling keeps hypot from overflow and from losing bits. */
static Complex square_root(Complex z)
{
    if (z.real == 0 && z.imaginary == 0)
        return (Complex){0, z.imaginary};
    double x = fabs(z.real);
    double y = fabs(z.imaginary);
    double larger;
    if (is_denormal(z)) {
        x = ldexp(x, DENORMAL_SHIFT);
        larger = ldexp(sqrt(x + hypot(x, ldexp(y, DENORMAL_SHIFT))), -(DENORMAL_SHIFT + 1) / 2);
    } else {
        x /= 8;
        larger = 2 * sqrt(x + hypot(x, y / 8));
    }
    double smaller = y / (2 * larger);
    return z.real >= 0 ? (Complex){larger, copysign(smaller, z.imaginary)}
                       : (Complex){smaller, copysign(larger, z.imaginary)};
}

ComplexOutcome complex_sqrt(Complex z, Complex *result)
{
    if (!is_finite(z))
        return by_library(csqrt, z, true, result);
    *result = square_root(z);
    return COMPLEX_FINE;
}

/* log(2 * |z|) - log(2) and the like, where |z| itself would overflow. */
static double log_of_half_size(Complex z)
{
    return log(hypot(z.real / 2, z.imaginary / 2));
}

/* log|z| for a finite z that is not zero. */
static double log_of_size(Complex z)
{
    double x = fabs(z.real);
    double y = fabs(z.imaginary);
    if (is_large(z))
        return log_of_half_size(z) + M_LN2;
    if (is_denormal(z))
        return log(hypot(ldexp(x, DENORMAL_SHIFT), ldexp(y, DENORMAL_SHIFT))) -
               DENORMAL_SHIFT * M_LN2;
    double size = hypot(x, y);
    if (size < 0.71 || size > 1.73)
        return log(size);
    double more = x > y ? x : y;
    double less = x > y ? y : x;
    return log1p((more - 1) * (more + 1) + less * less) / 2;
}

ComplexOutcome complex_log(Complex z, Complex *result)
{
    if (!is_finite(z))
        return by_library(clog, z, true, result);
    bool is_zero = z.real == 0 && z.imaginary == 0;
    *result = (Complex){is_zero ? -INFINITY : log_of_size(z), atan2(z.imaginary, z.real)};
    return is_zero ? COMPLEX_UNDEFINED : COMPLEX_FINE;
}

ComplexOutcome complex_log10(Complex z, Complex *result)
{
    ComplexOutcome outcome = complex_log(z, result);
    *result = (Complex){result->real / M_LN10, result->imaginary / M_LN10};
    return outcome;
}

/* --- inverse functions --- */

/* log(2 * |z|), what the inverse functions come near to far away from zero. */
static double log_of_double_size(Complex z)
{
    return log_of_half_size(z) + M_LN2 * 2;
}

static ComplexOutcome acos_of_special(Complex z, Complex *result)
{
    ComplexOutcome outcome = by_library(cacos, z, true, result);
    if (isnan(z.imaginary))
        result->imaginary = fabs(result->imaginary);
    return outcome;
}

ComplexOutcome complex_acos(Complex z, Complex *result)
{
    if (!is_finite(z))
        return acos_of_special(z, result);
    if (is_large(z)) {
        *result = (Complex){atan2(fabs(z.imaginary), z.real),
                            copysign(log_of_double_size(z), -z.imaginary)};
        return COMPLEX_FINE;
    }
    Complex below = square_root((Complex){1 - z.real, -z.imaginary});
    Complex above = square_root((Complex){1 + z.real, z.imaginary});
    *result = (Complex){2 * atan2(below.real, above.real),
                        asinh(above.real * below.imaginary - above.imaginary * below.real)};
    return COMPLEX_FINE;
}

static ComplexOutcome acosh_of_special(Complex z, Complex *result)
{
    return is_zero_and_nan(z) ? give_nans(result) : by_library(cacosh, z, true, result);
}

ComplexOutcome complex_acosh(Complex z, Complex *result)
{
    if (!is_finite(z))
        return acosh_of_special(z, result);
    if (is_large(z)) {
        *result = (Complex){log_of_double_size(z), atan2(z.imaginary, z.real)};
        return COMPLEX_FINE;
    }
    Complex below = square_root((Complex){z.real - 1, z.imaginary});
    Complex above = square_root((Complex){z.real + 1, z.imaginary});
    *result = (Complex){asinh(below.real * above.real + below.imaginary * above.imaginary),
                        2 * atan2(below.imaginary, above.real)};
    return COMPLEX_FINE;
}

ComplexOutcome complex_asin(Complex z, Complex *result)
{
    return turned(complex_asinh, z, result);
}

ComplexOutcome complex_asinh(Complex z, Complex *result)
{
    if (!is_finite(z))
        return by_library(casinh, z, true, result);
    if (is_large(z)) {
        *result =
            (Complex){copysign(log_of_double_size(z), z.real), atan2(z.imaginary, fabs(z.real))};
        return COMPLEX_FINE;
    }
    Complex above = square_root((Complex){1 + z.imaginary, -z.real});
    Complex below = square_root((Complex){1 - z.imaginary, z.real});
    *result =
        (Complex){asinh(above.real * below.imaginary - below.real * above.imaginary),
                  atan2(z.imaginary, above.real * below.real - above.imaginary * below.imaginary)};
    return COMPLEX_FINE;
}

ComplexOutcome complex_atan(Complex z, Complex *result)
{
    return turned(complex_atanh, z, result);
}

/* atanh of a finite z that is not to the left of zero, nor 1. */
static Complex atanh_of_right(Complex z)
{
    double y = fabs(z.imaginary);
    double size_limit = sqrt(LARGE);
    if (z.real > size_limit || y > size_limit) {
        double half = hypot(z.real / 2, z.imaginary / 2);
        return (Complex){z.real / 4 / half / half, -copysign(M_PI / 2, -z.imaginary)};
    }
    if (z.real == 1 && y < sqrt(DBL_MIN))
        return (Complex){-log(sqrt(y) / sqrt(hypot(y, 2))),
                         copysign(atan2(2, -y) / 2, z.imaginary)};
    double to_pole = 1 - z.real;
    return (Complex){log1p(4 * z.real / (to_pole * to_pole + y * y)) / 4,
                     -atan2(-2 * z.imaginary, to_pole * (1 + z.real) - y * y) / 2};
}

ComplexOutcome complex_atanh(Complex z, Complex *result)
{
    if (!is_finite(z))
        return by_library(catanh, z, true, result);
    if (fabs(z.real) == 1 && z.imaginary == 0) {
        *result = (Complex){copysign(INFINITY, z.real), z.imaginary};
        return COMPLEX_UNDEFINED;
    }
    if (!signbit(z.real)) {
        *result = atanh_of_right(z);
        return COMPLEX_FINE;
    }
    Complex mirrored = atanh_of_right((Complex){-z.real, -z.imaginary});
    *result = (Complex){-mirrored.real, -mirrored.imaginary};
    return COMPLEX_FINE;
}

/* --- exponential and hyperbolic functions --- */

/* Above, exp may overflow though a product with a sine or cosine does not. */
static bool exp_is_large(double x)
{
    return x > log(LARGE);
}

ComplexOutcome complex_cos(Complex z, Complex *result)
{
    return complex_cosh(turned_left(z), result);
}

static ComplexOutcome cosh_of_special(Complex z, Complex *result)
{
    bool defined = isnan(z.real) || !isinf(z.imaginary);
    ComplexOutcome outcome = by_library(ccosh, z, defined, result);
    if (isnan(z.real))
        result->imaginary = fabs(result->imaginary);
    return outcome;
}

ComplexOutcome complex_cosh(Complex z, Complex *result)
{
    if (!is_finite(z))
        return cosh_of_special(z, result);
    double x = z.real;
    double scale = 1;
    if (exp_is_large(fabs(x))) {
        x -= copysign(1, x);
        scale = M_E;
    }
    *result = (Complex){cos(z.imaginary) * cosh(x) * scale, sin(z.imaginary) * sinh(x) * scale};
    return unless_too_large(result);
}

static ComplexOutcome exp_of_special(Complex z, Complex *result)
{
    bool vanishes = z.real == -INFINITY;
    bool defined = isnan(z.real) || vanishes || !isinf(z.imaginary);
    ComplexOutcome outcome = by_library(cexp, z, defined, result);
    if (!isfinite(z.imaginary))
        result->imaginary = fabs(result->imaginary);
    return outcome;
}

ComplexOutcome complex_exp(Complex z, Complex *result)
{
    if (!is_finite(z))
        return exp_of_special(z, result);
    double x = z.real;
    double scale = 1;
    if (exp_is_large(x)) {
        x -= 1;
        scale = M_E;
    }
    double length = exp(x);
    *result = (Complex){length * cos(z.imaginary) * scale, length * sin(z.imaginary) * scale};
    return unless_too_large(result);
}

ComplexOutcome complex_sin(Complex z, Complex *result)
{
    return turned(complex_sinh, z, result);
}

static ComplexOutcome sinh_of_special(Complex z, Complex *result)
{
    bool defined = isnan(z.real) || !isinf(z.imaginary);
    ComplexOutcome outcome = by_library(csinh, z, defined, result);
    if (isnan(z.imaginary))
        result->real = fabs(result->real);
    return outcome;
}

ComplexOutcome complex_sinh(Complex z, Complex *result)
{
    if (!is_finite(z))
        return sinh_of_special(z, result);
    double x = z.real;
    double scale = 1;
    if (exp_is_large(fabs(x))) {
        x -= copysign(1, x);
        scale = M_E;
    }
    *result = (Complex){cos(z.imaginary) * sinh(x) * scale, sin(z.imaginary) * cosh(x) * scale};
    return unless_too_large(result);
}

ComplexOutcome complex_tan(Complex z, Complex *result)
{
    return turned(complex_tanh, z, result);
}

static ComplexOutcome tanh_of_special(Complex z, Complex *result)
{
    if (is_zero_and_nan(z))
        return give_nans(result);
    bool defined = !(isinf(z.imaginary) && isfinite(z.real));
    ComplexOutcome outcome = by_library(ctanh, z, defined, result);
    if (!isfinite(z.imaginary))
        result->imaginary = fabs(result->imaginary);
    return outcome;
}

ComplexOutcome complex_tanh(Complex z, Complex *result)
{
    double x = z.real;
    double y = z.imaginary;
    if (!is_finite(z))
        return tanh_of_special(z, result);
    if (exp_is_large(fabs(x))) {
        *result = (Complex){copysign(1, x), 4 * sin(y) * cos(y) * exp(-2 * fabs(x))};
        return COMPLEX_FINE;
    }
    double across = tanh(x);
    double up = tan(y);
    double shrink = 1 / cosh(x);
    double product = across * up;
    double divisor = 1 + product * product;
    *result = (Complex){across * (1 + up * up) / divisor, ((up / divisor) * shrink) * shrink};
    return COMPLEX_FINE;
}

/* --- polar form --- */

/* Where the length or the angle is not finite: the product with a zero is zero, as is the
 * sine of a zero angle whatever it is multiplied with.
 */
static Complex special_from_polar(double length, double angle)
{
    if (length == 0)
        return (Complex){0, 0};
    if (isnan(length))
        return (Complex){NAN, angle == 0 ? 0 : (double)NAN};
    if (isfinite(length))
        return (Complex){NAN, NAN};
    if (!isfinite(angle))
        return (Complex){INFINITY, NAN};
    return (Complex){length * cos(angle),
                     angle == 0 ? copysign(1, length) * angle : length * sin(angle)};
}

ComplexOutcome complex_from_polar(double length, double angle, Complex *result)
{
    if (!isfinite(length) || !isfinite(angle)) {
        *result = special_from_polar(length, angle);
        bool defined = length == 0 || isnan(length) || !isinf(angle);
        return defined ? COMPLEX_FINE : COMPLEX_UNDEFINED;
    }
    *result = angle == 0 ? (Complex){length, length * angle}
                         : (Complex){length * cos(angle), length * sin(angle)};
    return COMPLEX_FINE;
}
