/* slice objects, and what they mean for a sequence of a given length. */
#ifndef TYPES_SLICE_H
#define TYPES_SLICE_H

#include "types/interp.h"

typedef struct {
    Object base;
    Slot start, stop, step;
} SliceObject; /* 40 bytes */

/* Consumes all three; NO_REF stands for None. */
Ref slice_new(Interp *in, Ref start, Ref stop, Ref step);
/* start, stop and step as numbers, not yet fitted to a length: None gives the ends. */
bool slice_unpack(Interp *in, Object *slice, int64_t *start, int64_t *stop, int64_t *step);
/* Fits to a length; returns the number of items. */
int64_t slice_adjust(int64_t length, int64_t *start, int64_t *stop, int64_t step);
/* The same for a length of any size, an int: start, stop and step as ints, new
 * references. False: raised, and there are none. */
bool slice_resolve_long(Interp *in, Object *slice, Object *length, Ref cuts[3]);
/* Both in one. */
bool slice_resolve(Interp *in, Object *slice, int64_t length, int64_t *start, int64_t *stop,
                   int64_t *step, int64_t *count);

extern const TypeSpec slice_spec;

#endif
