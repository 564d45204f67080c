/* What the files of the itertools module share. */
#ifndef MODULES_ITERTOOLS_MODULE_H
#define MODULES_ITERTOOLS_MODULE_H

#include "types/interp.h"

/* iter() of an iterator: itself. */
Ref itertools_self(Interp *in, Object *self);
/* An instance of `type` (which may be a class derived from the built-in one), its fields
 * empty; consumes nothing. */
Ref itertools_make(Interp *in, TypeObject *type);
/* For constructors without keywords: least..most positional arguments; a derived class
 * with an __init__ of its own may take keywords. `name` is the type's. */
bool itertools_arguments(Interp *in, TypeObject *type, const char *name, Arguments arguments,
                         size_t least, size_t most);

extern const TypeSpec accumulate_spec, chain_spec, combinations_spec, replacements_spec,
    compress_spec, count_spec, cycle_spec, dropwhile_spec, filterfalse_spec, groupby_spec,
    grouper_spec, islice_spec, pairwise_spec, permutations_spec, product_spec, repeat_spec,
    starmap_spec, takewhile_spec, tee_spec, tee_data_spec, zip_longest_spec;

/* tee(iterable, n=2) */
Ref itertools_tee(Interp *in, Object *self, Arguments arguments);

#endif
