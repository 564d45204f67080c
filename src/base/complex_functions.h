/* Functions of complex numbers by CPython's formulas, whose last bit shows. */
#ifndef BASE_COMPLEX_FUNCTIONS_H
#define BASE_COMPLEX_FUNCTIONS_H

#include "base/complex_math.h"

/* *result is set whatever the outcome; a NaN in it is always the positive one if it was
 * made of an infinity or a NaN.
 */
typedef ComplexOutcome (*ComplexFunction)(Complex z, Complex *result);

ComplexOutcome complex_acos(Complex z, Complex *result);
ComplexOutcome complex_acosh(Complex z, Complex *result);
ComplexOutcome complex_asin(Complex z, Complex *result);
ComplexOutcome complex_asinh(Complex z, Complex *result);
ComplexOutcome complex_atan(Complex z, Complex *result);
ComplexOutcome complex_atanh(Complex z, Complex *result);
ComplexOutcome complex_cos(Complex z, Complex *result);
ComplexOutcome complex_cosh(Complex z, Complex *result);
ComplexOutcome complex_exp(Complex z, Complex *result);
ComplexOutcome complex_log(Complex z, Complex *result);
ComplexOutcome complex_log10(Complex z, Complex *result);
ComplexOutcome complex_sin(Complex z, Complex *result);
ComplexOutcome complex_sinh(Complex z, Complex *result);
ComplexOutcome complex_sqrt(Complex z, Complex *result);
ComplexOutcome complex_tan(Complex z, Complex *result);
ComplexOutcome complex_tanh(Complex z, Complex *result);
/* The number of that length and angle. */
ComplexOutcome complex_from_polar(double length, double angle, Complex *result);

#endif
