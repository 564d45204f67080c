/* Long blocks of bytes in pieces, so that ^C is answered in between. */
#ifndef TYPES_PIECES_H
#define TYPES_PIECES_H

#include "types/interp.h"

/* Fills the `size` bytes at `data` with what the first `filled` of them hold, over and over
 * (0 < filled <= size). False: the script is to stop (exception pending), and what stands
 * behind the first ones is not to be relied on. */
MUST_USE bool pieces_repeat(Interp *in, void *data, size_t filled, size_t size);

#endif
