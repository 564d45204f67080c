/* int: CPython's layout, 30-bit digits in the object, sign in size. Small ints
 * are shared; results of one or two digits are made without libtommath.
 */
#ifndef TYPES_INT_H
#define TYPES_INT_H

#include "types/interp.h"

#define INT_DIGIT_BITS 30

typedef struct {
    VarObject var; /* size: digits, negative for a negative number, 0 for 0 */
    uint32_t digits[1];
} IntObject;

ALWAYS_INLINE bool is_int(const Object *object)
{
    return object_has_flag(object, TYPE_FLAG_INT_SUBCLASS);
}

/* One digit or none: the value fits without looking at more. */
ALWAYS_INLINE bool int_is_compact(const Object *object)
{
    int64_t size = ((const VarObject *)object)->size;
    return size >= -1 && size <= 1;
}

ALWAYS_INLINE int64_t int_compact_value(const Object *object)
{
    return ((const VarObject *)object)->size * (int64_t)((const IntObject *)object)->digits[0];
}

Ref int_from_i64(Interp *in, int64_t value);
Ref int_from_u64(Interp *in, uint64_t value);
/* Truncates; raises for nan and inf. */
Ref int_from_double(Interp *in, double value);
/* Digits of `base` (2..36, or 0: by prefix), underscores, sign and spaces as
 * int(text, base); raises ValueError with CPython's text. */
Ref int_from_text(Interp *in, const char *text, size_t length, int base);
/* The same of a str or bytes object; decimal digits of any script count. */
Ref int_from_object_text(Interp *in, Object *object, int base);
/* False without raising if the value does not fit. */
bool int_to_i64(const Object *object, int64_t *value);
/* The same of a number that is not negative. */
bool int_to_u64(const Object *object, uint64_t *value);
/* Nearest double; raises OverflowError if too large. */
bool int_to_double(Interp *in, Object *object, double *value);
int int_sign(const Object *object);
int64_t int_bit_length(const Object *object);
/* Digits in base 2, 8, 10 or 16, no prefix, '-' in front of a negative one;
 * base 10 obeys the 4,300-digit limit (raises ValueError). */
bool int_append_text(Interp *in, Object *object, int base, Buf *out);
/* For the trace and messages: never raises, long numbers are cut with "...". */
void int_show(const Object *object, Buf *out);

Ref int_add(Interp *in, Object *left, Object *right);
Ref int_subtract(Interp *in, Object *left, Object *right);
Ref int_multiply(Interp *in, Object *left, Object *right);
Ref int_floor_divide(Interp *in, Object *left, Object *right);
Ref int_remainder(Interp *in, Object *left, Object *right);
Ref int_power(Interp *in, Object *base, Object *exponent, Object *modulus);
/* Does "a OP b" hold if a's order to b is -1, 0 or 1. */
bool order_holds(int order, CompareOp op);
/* -1, 0, 1 */
int int_order(const Object *left, const Object *right);
int64_t int_hash(const Object *object);

/* bool objects are ints with their own type. */
extern const TypeSpec int_spec, bool_spec;

#endif
