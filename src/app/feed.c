/* A line is read only when it is asked for, so that a run which needs none leaves
 * standard input alone.
 */
#include "app/feed.h"

#include <stdio.h>
#include <stdlib.h>

static void give_next_line(Trace *trace)
{
    char *line = NULL;
    size_t room = 0;
    ssize_t length = getline(&line, &room, stdin);
    if (length > 0 && line[length - 1] == '\n')
        length--;
    trace_give_line(trace, length < 0 ? NULL : line, length < 0 ? 0 : (size_t)length);
    free(line);
}

TraceAnswer feed_reach(Trace *trace, StepNumber want)
{
    TraceAnswer answer;
    while ((answer = trace_reach(trace, want)) == TRACE_WANTS_INPUT)
        give_next_line(trace);
    return answer;
}

StepNumber feed_reach_end(Trace *trace)
{
    while (feed_reach(trace, trace_step_count(trace) + 1) == TRACE_GOT)
        continue;
    return trace_step_count(trace);
}
