/* Sorting of an array of objects, as list.sort does it. */
#ifndef TYPES_TIMSORT_H
#define TYPES_TIMSORT_H

#include "types/interp.h"

/* Puts `count` borrowed keys in ascending order (descending if `reverse`), equal ones in the
 * order they had; values, if not NULL, move with them. False: a comparison raised; the
 * arrays then hold the same objects in some order. */
MUST_USE bool timsort(Interp *in, Object **keys, Object **values, int64_t count, bool reverse);

#endif
