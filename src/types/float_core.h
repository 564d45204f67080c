/* What the files of float, format and int share of doubles. */
#ifndef TYPES_FLOAT_CORE_H
#define TYPES_FLOAT_CORE_H

#include "base/float_text.h"
#include "types/float.h"

/* The double of a float or int operand. 1 done, 0 it is neither, -1 raised. */
int float_operand(Interp *in, Object *object, double *value);
/* a ** b as float.__pow__: ZeroDivisionError, OverflowError. */
Ref float_power(Interp *in, double base, double exponent);
/* The exact order of a double and an int: -1, 0, 1. The double is no nan. */
int float_int_order(double left, const Object *right);
/* The hash of a double that is no nan. */
int64_t float_hash_of(double value);
/* Reads a signed number, "inf" or "nan" at *at and moves *at behind it; false, and *at
 * stays: there is none. Single underscores between digits are skipped. */
bool float_read_number(const char **at, const char *end, double *value);

#endif
