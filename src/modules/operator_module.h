/* What the files of the _operator module share. */
#ifndef MODULES_OPERATOR_MODULE_H
#define MODULES_OPERATOR_MODULE_H

#include "types/interp.h"

extern const TypeSpec itemgetter_spec, attrgetter_spec, methodcaller_spec;

#endif
