/* Making the ints that loops and arithmetic give, without a call. */
#ifndef VM_INT_RESULT_H
#define VM_INT_RESULT_H

#include "types/int.h"

ALWAYS_INLINE Ref int_result(Interp *in, int64_t value)
{
    if ((uint64_t)(value - SMALL_INT_LEAST) <= SMALL_INT_MOST - SMALL_INT_LEAST)
        return keep(in->small_ints[value - SMALL_INT_LEAST]);
    uint64_t magnitude = value < 0 ? 0 - (uint64_t)value : (uint64_t)value;
    if (UNLIKELY(magnitude >> INT_DIGIT_BITS != 0))
        return int_from_i64(in, value);
    Object *object =
        heap_new_plain(&in->heap, in->types[TYPE_int], offsetof(IntObject, digits) + 4);
    if (UNLIKELY(object == NULL))
        return raise_no_memory(in);
    ((IntObject *)object)->var.size = value < 0 ? -1 : 1;
    ((IntObject *)object)->digits[0] = (uint32_t)magnitude;
    return (Ref){object};
}

#endif
