/* Answers as lines that lead somewhere: a line may belong to a step or to an object, and
 * the cursor goes from one such line to the next.
 */
#ifndef VIEW_REPORT_H
#define VIEW_REPORT_H

#include "base/arena.h"
#include "base/buf.h"
#include "base/vec.h"
#include "draw/style.h"
#include "trace/trace.h"

typedef struct {
    const char *text; /* cleaned; belongs to the report */
    StyleRole role;
    bool heading;
    StepNumber step; /* 0: leads to no step */
    uint32_t line;   /* of the source, run in that step; 0: none */
    ObjectId object; /* 0: leads to no object */
} ReportLine;

/* Zero-initialised is empty. */
typedef struct {
    Arena arena;
    VEC(ReportLine) lines;
    size_t cursor;
    Buf text; /* of the line being written */
} Report;

void report_init(Report *report);
void report_done(Report *report);
/* Empty, with the cursor at the top. */
void report_clear(Report *report);

void report_heading(Report *report, const char *text);
/* Ends the line whose text was appended to report->text. */
void report_end_line(Report *report, StyleRole role);
/* The same for a line that leads to a step and to an object; either may be 0. */
void report_end_link(Report *report, StepNumber step, uint32_t line, ObjectId object);

/* Moves the cursor by so many lines that lead somewhere. */
void report_move(Report *report, int lines);
/* Puts the cursor on a line if it leads somewhere. */
void report_choose(Report *report, size_t line);
/* The line to keep on the screen: the cursor's, but from the first and the last that lead
 * somewhere what stands before and behind them is seen too. */
size_t report_line_to_show(const Report *report);
/* The line of the cursor if it leads somewhere, else NULL. */
const ReportLine *report_at(const Report *report);

#endif
