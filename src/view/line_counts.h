/* How often each line of a file has run so far. */
#ifndef VIEW_LINE_COUNTS_H
#define VIEW_LINE_COUNTS_H

#include "trace/trace.h"

/* Zero-initialised is empty. */
typedef struct {
    StringId file;
    StepNumber step; /* counted up to and including the step before it */
    VEC(uint32_t) of_line;
} LineCounts;

void line_counts_done(LineCounts *counts);
/* Counts the lines of `file` that ran before `step`; costs the distance from the step
 * asked for last. */
void line_counts_show(LineCounts *counts, const Trace *trace, StringId file, StepNumber step);
uint32_t line_counts_at(const LineCounts *counts, uint32_t line);

#endif
