/* Calling: binding arguments to parameters, pushing frames, and the vm's side of
 * Interp.call.
 */
#ifndef VM_CALL_H
#define VM_CALL_H

#include "vm/machine.h"

/* A call as CALL finds it on a stack: positional arguments, then one value for each
 * name in keywords (a tuple or NULL). count counts all of them. */
typedef struct {
    Object *callable;
    Slot *slots;
    size_t count;
    Object *keywords;
} CallShape;

/* Pushes the frame of a call of a Python function. Consumes the callable and the
 * arguments (the array itself is left as it is, stale), on failure too. NULL: raised. */
Frame *call_push(Vm *vm, CallShape shape);
/* The same for code without parameters that runs in a namespace (module, class
 * body): function consumed, namespace borrowed. */
Frame *call_push_namespace(Vm *vm, Ref function, Object *namespace);
/* Makes the instance of a class and pushes the frame of its __init__, a Python
 * function; arguments are copied. NULL: raised. */
Frame *call_push_constructor(Vm *vm, CallShape shape, Object *initializer);
/* The class's __init__ if the class is made in the plain way and it is a Python
 * function; borrowed; else NULL. */
Object *call_inlinable_initializer(Vm *vm, TypeObject *type);

/* Runs a frame that was pushed to its end, in an evaluation of its own. */
Ref call_run(Vm *vm, Frame *frame);

/* Anything but a Python function; all borrowed. */
Ref call_shape(Vm *vm, CallShape shape);
/* What stands behind the * of a call as a tuple; new reference. */
Ref call_arguments_tuple(Vm *vm, Object *callable, Object *arguments);
/* f(*arguments, **keywords), arguments a tuple; keywords may be NULL. All borrowed. */
Ref call_with_containers(Vm *vm, Object *callable, Object *arguments, Object *keywords);
/* Interp.call. */
Ref vm_call(Interp *in, Object *callable, Arguments arguments);

/* "f()" or "module.f()" for messages. */
Ref call_function_text(Vm *vm, Object *callable);

#endif
