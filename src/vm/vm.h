/* The machine that runs a script: made from its text, run once to its end, freed.
 * Everything it needs from outside (output, input, an interrupt, somebody who
 * watches the steps) comes in through VmOptions.
 */
#ifndef VM_VM_H
#define VM_VM_H

#include "base/diag.h"
#include "types/interp.h"

typedef struct Vm Vm;
typedef struct ModuleTable ModuleTable; /* vm/module_table.h */

typedef struct {
    const char *path; /* of the script: sys.argv[0], and its name in the trace */
    const char *text; /* borrowed for the Vm's life */
    size_t length;
    int argument_count;         /* of the script: sys.argv[1:] */
    char *const *arguments;     /* borrowed */
    const ModuleTable *modules; /* what can be imported; NULL: builtins, sys and gc alone */
    bool imports_files;         /* the script may import files found along sys.path */
    size_t heap_limit;          /* modelled bytes; 0: a default */
    Sink *sink;                 /* takes the trace; NULL: nobody records */
    uint64_t step_limit;        /* recorded steps; 0: no limit */
    void *host;                 /* handed to the functions below */
    void (*write)(void *host, OutputStream stream, const char *text, size_t length);
    /* What was written shall be seen now. May be NULL. */
    void (*flush)(void *host, OutputStream stream);
    /* Appends one line, newline included, to `line`; false: input has ended. */
    bool (*read_line)(void *host, Buf *line);
    /* Asked now and then: 0 go on, 1 KeyboardInterrupt, 2 stop at once. May be NULL. */
    int (*interrupted)(void *host);
    /* The time; NULL: a clock that begins at the same moment in every run and goes on by
     * what is slept, and a little whenever it is asked. */
    int64_t (*clock)(void *host, TimeKind which);
    /* Lets real time pass, or returns early if the user interrupts. With a clock only. */
    void (*sleep)(void *host, int64_t nanoseconds);
    /* After each recorded STEP event; may block (live stepping); false: stop the
     * run at once. May be NULL. */
    bool (*on_step)(void *host);
} VmOptions;

/* Compiles the text. NULL: it is no Python or uses what is not supported;
 * `diagnostics` says where. `options` is copied; what it points to is borrowed. */
Vm *vm_new(const VmOptions *options, DiagnosticList *diagnostics);
/* Runs the script and its exit (finalisers, last collection); gives the exit status
 * as python3's: 0, 1 after a traceback, what SystemExit says, 130 interrupted. */
int vm_run(Vm *vm);
void vm_free(Vm *vm);
/* Has the host asked (VmOptions.interrupted) at the next opportunity instead of after
 * some thousand instructions. May be called in a signal handler. */
void vm_ask_soon(Vm *vm);

/* True if the run was cut short by the step limit or by its host. */
bool vm_was_stopped(const Vm *vm);
/* True if KeyboardInterrupt ended the script: python3 then dies of SIGINT itself. */
bool vm_was_interrupted(const Vm *vm);
Interp *vm_interp(Vm *vm);

#endif
