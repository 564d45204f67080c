/* What the script writes goes through here: to the trace and to the host. */
#ifndef VM_OUTPUT_H
#define VM_OUTPUT_H

#include "vm/machine.h"

void output_text(Vm *vm, OutputStream stream, const char *text, size_t length);
/* A str object. */
void output_object(Vm *vm, OutputStream stream, Object *text);
/* Interp.write */
void output_hook(Interp *in, OutputStream stream, const char *text, size_t length);
/* Writes to sys.stdout or sys.stderr as it is now: our own stream object directly,
 * any other through its write method. False: raised. */
bool output_to_sys(Vm *vm, OutputStream stream, const char *text, size_t length);
bool output_flush(Vm *vm, OutputStream stream);

#endif
