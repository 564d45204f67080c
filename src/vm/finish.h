/* The end of a script: uncaught exceptions, exit status, finalisation. */
#ifndef VM_FINISH_H
#define VM_FINISH_H

#include "vm/machine.h"

/* The script's code has ended, by the pending exception if there is one: prints what
 * is to be printed and gives the exit status. */
int finish_status(Vm *vm);
/* Calls what was registered with the module atexit, if the script imported it. */
void finish_callbacks(Vm *vm);
/* Flushes what the script put in the place of sys.stdout and sys.stderr. False: that of stdout
 * failed, which is told and makes the status STATUS_UNFLUSHED. */
bool finish_streams(Vm *vm);
#define STATUS_UNFLUSHED 120
/* CPython's finalisation as far as a script can see it: a full collection, then the
 * main module and all it holds goes. */
void finish_modules(Vm *vm);

#endif
