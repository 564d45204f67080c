/* What list and tuple have in common: both keep their items in an array of slots. */
#ifndef TYPES_SEQUENCE_H
#define TYPES_SEQUENCE_H

#include "types/interp.h"

/* Items now in a list or tuple (or subclass): it may change between calls when Python
 * code runs. Borrowed. */
const Slot *sequence_slots(const Object *object, int64_t *size);
/* An exact list or tuple itself, what another iterable gives as a new list. */
Ref sequence_fast(Interp *in, Object *iterable);
/* "[1, 2]" with the given brackets; `nested` is shown inside itself. */
Ref sequence_repr(Interp *in, Object *self, const char *open, const char *close,
                  const char *nested);
/* Both lists or both tuples. */
Ref sequence_compare(Interp *in, Object *left, Object *right, CompareOp op);
/* First index in [start, end) of an equal item, -1 if there is none. False: raised. */
bool sequence_find(Interp *in, Object *self, Object *item, int64_t start, int64_t end,
                   int64_t *index);
/* The bounds in arguments 1 and 2 of an index method, 0 and INT64_MAX if they are not given:
 * as they are, since __index__ may change the sequence. False: raised. */
bool sequence_read_bounds(Interp *in, Arguments arguments, int64_t *start, int64_t *end);
/* A bound that counts from the end if it is negative, as one from the start, at least 0. */
int64_t sequence_bound(int64_t bound, int64_t size);
Ref sequence_count(Interp *in, Object *self, Object *item);
/* self.index(value[, start[, stop]]); `missing` is the ValueError's text. */
Ref sequence_index_of(Interp *in, Object *self, Arguments arguments, const char *missing);
/* Subscript as int64 ("list indices must be integers or slices, not str"). */
bool sequence_index(Interp *in, Object *key, const char *type_name, int64_t *index);
/* May NAME(key=value) be meant for the __init__ of a class derived from the built-in
 * type? Raises if the class has none of its own. */
bool allow_keywords(Interp *in, TypeId which, const TypeObject *type, Arguments arguments);
/* tuple.__new__ for a subclass: consumes items (a tuple). */
Ref tuple_of_subclass(Interp *in, TypeObject *type, Ref items);

#endif
