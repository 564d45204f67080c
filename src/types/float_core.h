/* What the files of float, format and int share of doubles. */
#ifndef TYPES_FLOAT_CORE_H
#define TYPES_FLOAT_CORE_H

#include "types/float.h"

/* The double of a float or int operand. 1 done, 0 it is neither, -1 raised. */
int float_operand(Interp *in, Object *object, double *value);
/* a ** b as float.__pow__: ZeroDivisionError, OverflowError. */
Ref float_power(Interp *in, double base, double exponent);
/* The exact order of a double and an int: -1, 0, 1. The double is no nan. */
int float_int_order(double left, const Object *right);

/* How digits are to be made of a double. */
typedef enum {
    DIGITS_SHORTEST, /* the fewest that read back the same */
    DIGITS_COUNT,    /* so many significant ones, correctly rounded */
    DIGITS_AFTER,    /* so many after the point; negative: before it */
} DigitsMode;

/* Appends the decimal digits of a finite, not negative value without point or leading
 * zeros; *point: how many of them stand before the point (may be negative or more
 * than there are). Shortest digits have no zeros at the end; the others have as many
 * digits as asked for. 0 gives "0" with point 1 or, for so many after the point,
 * as many zeros as needed. */
void float_append_digits(double value, DigitsMode mode, int precision, Buf *out, int *point);

/* Correctly rounded value of `digits` * 10**exponent; digits are decimal, text ends
 * with a NUL. */
double float_from_decimal(const char *digits, int64_t exponent);

/* The value formatted as one of the codes e E f F g G r (repr); flags as the format
 * language has them. inf and nan come out as letters. No sign for positive values
 * unless always_sign. */
typedef struct {
    char code;
    int precision;
    bool always_sign;
    bool alternate;  /* keep the point and zeros */
    bool point_zero; /* at least ".0" where no exponent is shown */
} FloatFormat;

void float_append_formatted(double value, FloatFormat format, Buf *out);

#endif
