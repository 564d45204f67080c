/* Going on in a run without a viewer: what input() asks for comes from standard input. */
#ifndef APP_FEED_H
#define APP_FEED_H

#include "trace/source.h"

/* As trace_reach, but answers a script that waits for a line; never TRACE_WANTS_INPUT. */
TraceAnswer feed_reach(Trace *trace, StepNumber want);
/* Runs or reads to the end; the number of steps. */
StepNumber feed_reach_end(Trace *trace);

#endif
