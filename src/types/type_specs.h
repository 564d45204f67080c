/* Every spec named in type.def, declared. */
#ifndef TYPES_TYPE_SPECS_H
#define TYPES_TYPE_SPECS_H

#include "types/type_object.h"

#define TYPE(id, spec) extern const TypeSpec spec;
#include "types/type.def"
#undef TYPE

#endif
