/* A run as the source of a trace: the one place where machine meets trace. */
#ifndef APP_LIVE_H
#define APP_LIVE_H

#include "trace/source.h"

typedef struct {
    const char *path;
    const char *text; /* borrowed for the trace's life */
    size_t length;
    int argument_count;
    char *const *arguments;
    uint32_t step_limit; /* 0: none */
} LiveOptions;

/* Compiles the script, describes it in the trace's header and sets a source that runs
 * it on as steps are asked for. False: `problems` says what is wrong with it. */
bool live_open(Trace *trace, const LiveOptions *options, DiagnosticList *problems);

#endif
