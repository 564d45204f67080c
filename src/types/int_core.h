/* What the files of int share: digits as they stand in the object, and making the
 * object that holds a result.
 */
#ifndef TYPES_INT_CORE_H
#define TYPES_INT_CORE_H

#include "types/int.h"

#define INT_DIGIT_BASE (UINT32_C(1) << INT_DIGIT_BITS)
#define INT_DIGIT_MASK (INT_DIGIT_BASE - 1)
/* Results of more digits than this (64 MiB) are refused with a MemoryError. */
#define INT_DIGITS_MOST ((int64_t)1 << 24)

/* A number without sign: `count` digits, least first, the last one not 0. */
typedef struct {
    const uint32_t *digits;
    int64_t count;
} Magnitude;

ALWAYS_INLINE int64_t int_count(const Object *object)
{
    int64_t size = ((const VarObject *)object)->size;
    return size < 0 ? -size : size;
}
ALWAYS_INLINE bool int_is_negative(const Object *object)
{
    return ((const VarObject *)object)->size < 0;
}
ALWAYS_INLINE bool int_is_zero(const Object *object)
{
    return ((const VarObject *)object)->size == 0;
}
ALWAYS_INLINE uint32_t *int_digits(const Object *object)
{
    return ((IntObject *)(uintptr_t)object)->digits;
}
ALWAYS_INLINE Magnitude int_magnitude(const Object *object)
{
    return (Magnitude){int_digits(object), int_count(object)};
}
/* At most two digits: the value fits 60 bits. */
ALWAYS_INLINE bool int_is_short(const Object *object)
{
    return int_count(object) <= 2;
}
ALWAYS_INLINE int64_t int_short_value(const Object *object)
{
    const uint32_t *digits = int_digits(object);
    int64_t size = ((const VarObject *)object)->size;
    if (size >= -1 && size <= 1)
        return size * (int64_t)digits[0];
    int64_t value = (int64_t)digits[0] | (int64_t)digits[1] << INT_DIGIT_BITS;
    return size < 0 ? -value : value;
}

/* A new int with room for `count` digits, not yet written; raises MemoryError. */
Ref int_make(Interp *in, int64_t count);
/* The number written into it without leading zeros, small ones shared. Consumes. */
Ref int_finish(Interp *in, Ref made, bool negative);
/* A short value in a block with room for `count` digits, as CPython's general
 * algorithms leave it; small ones shared. */
Ref int_from_short(Interp *in, int64_t value, int64_t count);
/* A number from digits in host memory, in a block of exactly the size needed. */
Ref int_from_digits(Interp *in, const uint32_t *digits, int64_t count, bool negative);
/* The exact int with an int's (or bool's) value: itself, or a copy. New reference. */
Ref int_exact(Interp *in, Object *object);

int64_t magnitude_bits(Magnitude a);
int magnitude_order(Magnitude a, Magnitude b);
/* out[0..a.count + b.count) = a * b; out overlaps neither. False: raised. */
MUST_USE bool magnitude_multiply(Interp *in, Magnitude a, Magnitude b, uint32_t *out);
/* quotient[0..a.count), remainder[0..b.count) of a / b (b not 0), rounded towards 0; either may be
 * NULL. False: raised. */
MUST_USE bool magnitude_divide(Interp *in, Magnitude a, Magnitude b, uint32_t *quotient,
                               uint32_t *remainder);
/* a / divisor in place, giving the remainder. */
uint32_t digits_divide_by(uint32_t *digits, int64_t count, uint32_t divisor);
/* The whole part of a finite, not negative double; how many digits it has. */
int64_t digits_from_double(double value, uint32_t *digits);
#define DOUBLE_DIGITS_MOST 35
/* The count without leading zeros. */
int64_t digits_trim(const uint32_t *digits, int64_t count);

/* As int_from_text; `given` is the object whose repr an error shows, NULL: the text. */
Ref int_parse(Interp *in, const char *text, size_t length, int base, Object *given);

/* left // right and left % right; either may be NULL. Raises ZeroDivisionError. */
bool int_divide_floor(Interp *in, Object *left, Object *right, Ref *quotient, Ref *remainder);
Ref int_negated(Interp *in, Object *object);
Ref int_true_divide(Interp *in, Object *left, Object *right);
Ref int_shift_left(Interp *in, Object *object, Object *by);
Ref int_shift_right(Interp *in, Object *object, Object *by);
Ref int_and(Interp *in, Object *left, Object *right);
Ref int_or(Interp *in, Object *left, Object *right);
Ref int_xor(Interp *in, Object *left, Object *right);
Ref int_inverted(Interp *in, Object *object);

/* ints: an operator's operands, else NotImplemented. */
#define INT_OPERANDS(in, left, right)                                                              \
    do {                                                                                           \
        if (!is_int(left) || !is_int(right))                                                       \
            return keep((in)->not_implemented);                                                    \
    } while (0)

#endif
