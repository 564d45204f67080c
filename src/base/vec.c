/* The growth rule of every typed array: doubling from 8. In stress builds a
 * small array is exactly as large as needed, so that it moves at each push and
 * a pointer kept across a push is found out; a large one grows in small steps.
 */
#include "base/vec.h"

#include <stdint.h>

enum { SMALLEST_CAPACITY = 8 };

size_t vec_grown_capacity(size_t capacity, size_t needed)
{
#ifdef BOXARROW_STRESS
    return needed < SIZE_MAX / 2 ? needed + needed / 64 : needed;
#else
    size_t doubled = capacity > SIZE_MAX / 2 ? SIZE_MAX : capacity * 2;
    size_t least = doubled > SMALLEST_CAPACITY ? doubled : SMALLEST_CAPACITY;
    return least > needed ? least : needed;
#endif
}
