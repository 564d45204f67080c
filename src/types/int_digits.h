/* Shifts of digits in arrays. */
#ifndef TYPES_INT_DIGITS_H
#define TYPES_INT_DIGITS_H

#include "types/int_core.h"

/* Digits that a << bits may need. */
int64_t digits_after_shift_left(Magnitude a, int64_t bits);
void digits_shift_left(Magnitude a, int64_t bits, uint32_t *out);
/* out has a.count - bits / INT_DIGIT_BITS digits, at least one. True: bits that were
 * not 0 have been shifted out. */
bool digits_shift_right(Magnitude a, int64_t bits, uint32_t *out);

#endif
