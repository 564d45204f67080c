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
    int64_t unused; /* CPython counts an index from the start instead */
} RangeIterator;    /* 48 bytes */

extern const TypeSpec range_spec, range_iterator_spec, longrange_iterator_spec;

#endif
