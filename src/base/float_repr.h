/* A float as Python writes it: the shortest digits that give it back. */
#ifndef BASE_FLOAT_REPR_H
#define BASE_FLOAT_REPR_H

#include "base/buf.h"

/* Appends repr(value): "0.1", "1e+16", "nan", "-inf". */
void float_repr(Buf *out, double value);
/* The same without ".0" at the end, as a part of a complex number. */
void float_repr_part(Buf *out, double value);
/* Appends repr of a complex number: "2j", "(1+2j)", "(-0-0j)". */
void complex_repr(Buf *out, double real, double imaginary);

#endif
