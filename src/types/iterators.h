/* Iterators over sequences by index, over anything with __getitem__, over a
 * callable, and the builtins enumerate, zip, map, filter and reversed.
 */
#ifndef TYPES_ITERATORS_H
#define TYPES_ITERATORS_H

#include "types/interp.h"

/* list_iterator, tuple_iterator, str_iterator, str_ascii_iterator, bytes_iterator,
 * bytearray_iterator, list_reverseiterator, iterator. */
typedef struct {
    Object base;
    int64_t index;
    Slot sequence;  /* empty once exhausted */
} SequenceIterator; /* 32 bytes */

/* which: one of the types above; starts at 0 (list_reverseiterator: at the end). */
Ref sequence_iterator_new(Interp *in, TypeId which, Object *sequence);
/* iter(callable, sentinel) */
Ref callable_iterator_new(Interp *in, Object *callable, Object *sentinel);

extern const TypeSpec str_iterator_spec, str_ascii_iterator_spec, bytes_iterator_spec,
    list_iterator_spec, tuple_iterator_spec, list_reverseiterator_spec, iterator_spec,
    callable_iterator_spec, enumerate_spec, zip_spec, map_spec, filter_spec, reversed_spec;

#endif
