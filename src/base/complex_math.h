/* Arithmetic of complex numbers by CPython's formulas, whose last bit shows. */
#ifndef BASE_COMPLEX_MATH_H
#define BASE_COMPLEX_MATH_H

#include <stdbool.h>

typedef struct {
    double real, imaginary;
} Complex;

typedef enum {
    COMPLEX_FINE,
    COMPLEX_UNDEFINED, /* at a pole (zero to a negative power), or of an endless angle */
    COMPLEX_TOO_LARGE, /* a part is infinite */
} ComplexOutcome;

Complex complex_multiply(Complex a, Complex b);
/* False if b is zero. */
bool complex_divide(Complex a, Complex b, Complex *quotient);
/* *power is set whatever the outcome. */
ComplexOutcome complex_power(Complex base, Complex exponent, Complex *power);

#endif
