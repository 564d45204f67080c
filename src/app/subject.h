/* What a command works on: a script to be run, or a trace to be replayed; which of the
 * two is told by content.
 */
#ifndef APP_SUBJECT_H
#define APP_SUBJECT_H

#include "app/option.h"
#include "base/diag.h"
#include "trace/trace.h"

typedef struct {
    Trace trace;
    Buf text;                /* of the script; the run borrows it */
    char *path;              /* without :LINE and #STEP */
    uint32_t line;           /* 0: not said */
    StepNumber step;         /* 0: not said */
    bool is_script;          /* a file that is run, no trace */
    const Diagnostic *fault; /* why the script cannot be run, in `faults`; or NULL */
    DiagnosticList faults;
} Subject;

/* Opens operand 0, the other operands being the script's arguments. A fault is told on
 * standard error, and *status is what the program ends with. Caller ends *subject with
 * subject_close in both cases. */
bool subject_open(Subject *subject, const CommandLine *line, uint32_t step_limit, int *status);
/* The same for the viewer: a script with a fault in its syntax is opened too, with no step
 * and `fault` set. */
bool subject_open_for_view(Subject *subject, const CommandLine *line, uint32_t step_limit,
                           int *status);
void subject_close(Subject *subject);

/* Reads a script's text; on failure a message is told and *status set. */
bool subject_read_script(const char *path, Buf *text, int *status);
/* One file must be named. */
bool subject_has_operand(const CommandLine *line, const char *what);

#endif
