/* The one way further, for whoever looks at a trace. The source does the work; here
 * is only what is the same for all of them.
 */
#include "trace/source.h"

#include <assert.h>

void trace_set_source(Trace *trace, TraceSource *source)
{
    assert(trace->source == NULL);
    trace->source = source;
}

TraceAnswer trace_more(Trace *trace, StepNumber want)
{
    if (want <= trace_step_count(trace))
        return TRACE_GOT;
    if (trace->source == NULL || trace->end.kind != TRACE_OPEN)
        return TRACE_ENDED;
    return trace->source->more(trace->source, trace, want);
}

TraceAnswer trace_reach(Trace *trace, StepNumber want)
{
    TraceAnswer answer;
    do {
        answer = trace_more(trace, want);
    } while (answer == TRACE_NOT_YET);
    return answer;
}

StepNumber trace_reach_end(Trace *trace)
{
    trace_reach(trace, UINT32_MAX);
    return trace_step_count(trace);
}

void trace_give_line(Trace *trace, const char *text, size_t length)
{
    if (trace->source != NULL && trace->source->give_line != NULL)
        trace->source->give_line(trace->source, text, length);
}

StepNumber trace_expected_steps(const Trace *trace)
{
    StepNumber expected = 0;
    if (trace->source != NULL && trace->source->expected != NULL && trace->end.kind == TRACE_OPEN)
        expected = trace->source->expected(trace->source);
    return expected > trace_step_count(trace) ? expected : trace_step_count(trace);
}
