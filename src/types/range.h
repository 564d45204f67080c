/* range: start, stop, step and length as int objects. */
#ifndef TYPES_RANGE_H
#define TYPES_RANGE_H

#include "types/interp.h"

typedef struct {
    Object base;
    Slot start, stop, step, length;
} RangeObject; /* 48 bytes */

/* For ranges whose numbers all fit: for loops over them make no int but the item. */
typedef struct {
    Object base;
    int64_t next, step, left;
    int64_t length; /* `left` when it began */
} RangeIterator;    /* 48 bytes */

/* An iterator over start, start + step, ...: `length` numbers, all of 64 bits. */
Ref range_iterator_new(Interp *in, int64_t start, int64_t step, int64_t length);
/* The same for ints of any size; consumes next. backwards: the step is to be negated. */
Ref longrange_iterator_new(Interp *in, Ref next, Object *step, Object *length, bool backwards);

extern const TypeSpec range_spec, range_iterator_spec, longrange_iterator_spec;

#endif
