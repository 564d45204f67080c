/* The functions of builtin.def, declared. */
#ifndef VM_BUILTINS_H
#define VM_BUILTINS_H

#include "vm/machine.h"

#define BUILTIN(name, function, kind, least, most, sentence)                                       \
    Ref function(Interp *in, Object *self, Arguments arguments);
#include "vm/builtin.def"
#undef BUILTIN

#endif
