/* A run on the process's own standard streams, for the commands without a viewer:
 * buffered output, lines from standard input, ^C as KeyboardInterrupt.
 */
#ifndef APP_STREAMS_H
#define APP_STREAMS_H

#include "vm/vm.h"

typedef struct {
    Buf out; /* not written yet */
    Buf in;  /* read, not yet taken */
    size_t in_taken;
    bool is_terminal; /* standard output is: lines are shown at once */
    bool in_ended, failed, quiet;
    bool interrupted; /* KeyboardInterrupt ended the script */
    void *user;       /* for the caller's on_step */
} Streams;

void streams_open(Streams *streams);
/* Writes what is left; false if anything could not be written. */
bool streams_close(Streams *streams);
/* Options with host and hooks set; the caller adds script and arguments. */
VmOptions streams_vm_options(Streams *streams);
/* Compiles and runs: a syntax error is printed as python3 prints it and gives 1. `vm_out`
 * (may be NULL) gets the Vm, which the caller frees; else it is freed here. */
int streams_run(Streams *streams, const VmOptions *options, Vm **vm_out);
/* Ends the process as python3 does after KeyboardInterrupt, so that a shell sees ^C. */
void streams_die_of_interrupt(void);

#endif
