/* How copy and pickle take iterators apart: __reduce__ and __setstate__. */
#ifndef TYPES_ITERATOR_REDUCE_H
#define TYPES_ITERATOR_REDUCE_H

#include "types/interp.h"

/* (maker, arguments), or (maker, arguments, state) if there is a state. Takes all it is given,
 * `arguments` out of their slots; NO_REF raised, also if maker or an argument is NO_REF. */
Ref iterator_reduced(Interp *in, Ref maker, Slot *arguments, size_t count, Ref state);

/* The builtin function iter. */
Ref iterator_builtin_iter(Interp *in);
/* (iter, (list,)) with what the iterator still gives. Consumes and exhausts it: it is the copy
 * of the one that is asked. */
Ref iterator_reduced_to_list(Interp *in, Ref twin);

/* Of SequenceIterator's types: iter or reversed, the sequence and the place reached; of one
 * that is exhausted an empty sequence. */
Ref sequence_iterator_reduce(Interp *in, Object *self, Arguments arguments);
/* Goes to that place. */
Ref sequence_iterator_set_state(Interp *in, Object *self, Arguments arguments);
/* (iter, (callable, sentinel)); maker is iter, consumed. */
Ref callable_iterator_reduce(Interp *in, Ref maker, Object *callable, Object *sentinel);

#endif
