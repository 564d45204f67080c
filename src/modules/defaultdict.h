/* collections.defaultdict: a dict that makes the value of a key it has not. */
#ifndef MODULES_DEFAULTDICT_H
#define MODULES_DEFAULTDICT_H

#include "types/interp.h"

extern const TypeSpec defaultdict_spec;

#endif
