/* What the files of the math module share. */
#ifndef MODULES_MATH_MODULE_H
#define MODULES_MATH_MODULE_H

#include "types/interp.h"

/* An argument as a double: "must be real number, not X". */
bool math_argument(Interp *in, Object *object, double *value);
/* Always NO_REF. */
Ref math_domain_error(Interp *in);
Ref math_range_error(Interp *in);

/* math_int.c: whole numbers */
Ref math_comb(Interp *in, Object *self, Arguments arguments);
Ref math_factorial(Interp *in, Object *self, Arguments arguments);
Ref math_gcd(Interp *in, Object *self, Arguments arguments);
Ref math_isqrt(Interp *in, Object *self, Arguments arguments);
Ref math_lcm(Interp *in, Object *self, Arguments arguments);
Ref math_perm(Interp *in, Object *self, Arguments arguments);
Ref math_prod(Interp *in, Object *self, Arguments arguments);

/* math_sum.c: many floats */
Ref math_dist(Interp *in, Object *self, Arguments arguments);
Ref math_fsum(Interp *in, Object *self, Arguments arguments);
Ref math_hypot(Interp *in, Object *self, Arguments arguments);

#endif
