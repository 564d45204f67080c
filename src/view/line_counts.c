/* Counts go with the step shown: what lies between it and the step before is added or
 * taken away. A line has run when a later step is shown. */
#include "view/line_counts.h"

enum { LINES_MOST = 1 << 20 };

void line_counts_done(LineCounts *counts)
{
    vec_done(&counts->of_line);
    *counts = (LineCounts){0};
}

static void count_step(LineCounts *counts, const Trace *trace, StepNumber number, int by)
{
    const TraceStep *step = trace_step(trace, number);
    if (step->kind != STEP_KIND_LINE || step->file != counts->file || step->line >= LINES_MOST)
        return;
    while (counts->of_line.count <= step->line)
        vec_push(&counts->of_line, 0);
    counts->of_line.items[step->line] += (uint32_t)by;
}

void line_counts_show(LineCounts *counts, const Trace *trace, StringId file, StepNumber step)
{
    if (counts->file != file || counts->step == 0) {
        vec_clear(&counts->of_line);
        counts->file = file;
        counts->step = 1;
    }
    while (counts->step < step)
        count_step(counts, trace, counts->step++, 1);
    while (counts->step > step && counts->step > 1)
        count_step(counts, trace, --counts->step, -1);
}

uint32_t line_counts_at(const LineCounts *counts, uint32_t line)
{
    return line < counts->of_line.count ? counts->of_line.items[line] : 0;
}
