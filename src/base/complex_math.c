/* Small whole exponents multiply, which is exact for Gaussian integers; all others go
 * through the polar form.
 */
#include "base/complex_math.h"

#include <math.h>
#include <stdint.h>

#define WHOLE_EXPONENT_MOST 100

Complex complex_multiply(Complex a, Complex b)
{
    return (Complex){a.real * b.real - a.imaginary * b.imaginary,
                     a.real * b.imaginary + a.imaginary * b.real};
}

/* Divides by the larger part of b first, so that nothing overflows on the way. */
bool complex_divide(Complex a, Complex b, Complex *quotient)
{
    double real_size = fabs(b.real), imaginary_size = fabs(b.imaginary);
    *quotient = (Complex){NAN, NAN};
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
    }
    return true;
}

static Complex whole_power(Complex base, uint32_t exponent)
{
    Complex result = {1, 0};
    for (uint32_t bit = 1; bit <= exponent; bit <<= 1) {
        if (exponent & bit)
            result = complex_multiply(result, base);
        base = complex_multiply(base, base);
    }
    return result;
}

/* False: there is no such power, or none of an endless angle. */
static bool polar_power(Complex a, Complex b, Complex *power)
{
    *power = (Complex){0, 0};
    if (b.real == 0 && b.imaginary == 0) {
        power->real = 1;
        return true;
    }
    if (a.real == 0 && a.imaginary == 0)
        return b.imaginary == 0 && !(b.real < 0);
    double size = hypot(a.real, a.imaginary);
    double length = pow(size, b.real);
    double angle = atan2(a.imaginary, a.real);
    double phase = angle * b.real;
    if (b.imaginary != 0) {
        length /= exp(angle * b.imaginary);
        phase += b.imaginary * log(size);
    }
    *power = (Complex){length * cos(phase), length * sin(phase)};
    return !isinf(phase);
}

ComplexOutcome complex_power(Complex base, Complex exponent, Complex *power)
{
    bool defined = true;
    double real = exponent.real;
    if (exponent.imaginary != 0 || real != floor(real) || fabs(real) > WHOLE_EXPONENT_MOST)
        defined = polar_power(base, exponent, power);
    else if (real > 0)
        *power = whole_power(base, (uint32_t)real);
    else
        defined = complex_divide((Complex){1, 0}, whole_power(base, (uint32_t)-real), power);
    if (!defined)
        return COMPLEX_UNDEFINED;
    return isinf(power->real) || isinf(power->imaginary) ? COMPLEX_TOO_LARGE : COMPLEX_FINE;
}
