/* libtommath behind magnitudes of 30-bit digits. Nothing here can raise: host memory
 * that runs out ends the program, as everywhere.
 */
#ifndef TYPES_INT_MP_H
#define TYPES_INT_MP_H

#include "types/int_core.h"

/* out[0..a.count + b.count) */
void mp_multiply_digits(Magnitude a, Magnitude b, uint32_t *out);
/* The lowest quotient_count digits of a / b, and remainder[0..b.count). */
void mp_divide_digits(Magnitude a, Magnitude b, uint32_t *quotient, int64_t quotient_count,
                      uint32_t *remainder);
/* base**exponent % modulus (not 0), out[0..modulus.count). */
void mp_power_digits(Magnitude base, Magnitude exponent, Magnitude modulus, uint32_t *out);

#endif
