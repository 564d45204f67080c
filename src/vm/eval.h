/* The two variants of the evaluation loop. */
#ifndef VM_EVAL_H
#define VM_EVAL_H

#include "vm/machine.h"

/* Runs from `entry` (an entry frame on the call stack, standing at frame->ip; an
 * exception pending goes on there) until it returns or suspends. Gives what it
 * returned or yielded; NO_REF: raised. The frame has been left or suspended. */
Ref eval_plain(Vm *vm, Frame *entry);
/* The same, with everything recorded. */
Ref eval_recording(Vm *vm, Frame *entry);

#endif
