/* What the files of the _functools module share. */
#ifndef MODULES_FUNCTOOLS_MODULE_H
#define MODULES_FUNCTOOLS_MODULE_H

#include "types/interp.h"

extern const TypeSpec partial_spec, key_wrapper_spec, lru_cache_spec, lru_link_spec;

Ref functools_cmp_to_key(Interp *in, Object *self, Arguments arguments);

#endif
