/* Floats as decimal text, correctly rounded, in any locale. */
#ifndef BASE_FLOAT_TEXT_H
#define BASE_FLOAT_TEXT_H

#include <stdbool.h>

#include "base/buf.h"

/* How digits are to be made of a double. */
typedef enum {
    DIGITS_SHORTEST, /* the fewest that read back the same */
    DIGITS_COUNT,    /* so many significant ones, correctly rounded */
    DIGITS_AFTER,    /* so many after the point; negative: before it */
} DigitsMode;

/* Appends the decimal digits of a finite, not negative value, without point and
 * without zeros at either end; *point: how many of them stand before the point (may
 * be negative or more than there are). 0 gives "0" with point 1; a value that rounds
 * to nothing gives no digits. */
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

/* repr(value): the shortest digits that give it back: "0.1", "1e+16", "nan", "-inf". */
void float_repr(Buf *out, double value);
/* The same without ".0" at the end, as a part of a complex number. */
void float_repr_part(Buf *out, double value);
/* repr of a complex number: "2j", "(1+2j)", "(-0-0j)". */
void complex_repr(Buf *out, double real, double imaginary);

#endif
