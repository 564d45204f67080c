/* TypeErrors of calls whose arguments do not fit the parameters. */
#ifndef VM_CALL_ERRORS_H
#define VM_CALL_ERRORS_H

#include "types/function.h"

/* "f() got multiple values for argument 'x'" */
void call_error_multiple(Interp *in, const FunctionObject *function, Object *name);
/* "f() got an unexpected keyword argument 'x'" */
void call_error_unexpected(Interp *in, const FunctionObject *function, Object *name);
/* "f() got some positional-only arguments passed as keyword arguments: 'a, b'"; false
 * and nothing raised if none of the names is one. */
bool call_error_positional_only(Interp *in, const FunctionObject *function, Object *names);
/* "f() missing 2 required positional arguments: 'a' and 'b'": the empty slots
 * among the parameters of that kind that have no default. Always false. */
bool call_error_missing(Interp *in, const FunctionObject *function, const Slot *locals,
                        bool positional);
/* "f() takes 1 positional argument but 2 were given". Always false. */
bool call_error_too_many(Interp *in, const FunctionObject *function, const Slot *locals,
                         size_t given);

#endif
