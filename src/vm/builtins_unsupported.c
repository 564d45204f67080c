/* Builtins that the machine does not have: calling one says so by name. */
#include "vm/builtins.h"

#define UNSUPPORTED(name)                                                                          \
    Ref builtin_##name(Interp *in, Object *self, Arguments arguments)                              \
    {                                                                                              \
        return raise_error(in, EXCEPTION_NotImplementedError,                                      \
                           #name "() is not supported by boxarrow");                               \
    }

UNSUPPORTED(breakpoint)
