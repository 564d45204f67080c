/* A trace on its way to a file: JSON Lines, one write(2) for each step, so that
 * what was acknowledged survives whatever happens to the program.
 *
 * A regular file is written as PATH.partial and gets its name when the run is
 * over; "-" is standard output; a pipe or device is written as it is.
 */
#ifndef TRACE_WRITE_H
#define TRACE_WRITE_H

#include "trace/trace.h"

typedef struct TraceWriter TraceWriter;

/* NULL if it cannot be opened; *problem is then strerror text. */
MUST_USE TraceWriter *trace_writer_open(const char *path, const char **problem);
/* Writes what the trace has and was not written yet: header, steps. To be called
 * after each step, with the same trace. False once writing has failed; the trace
 * itself is not touched by that. */
bool trace_writer_catch_up(TraceWriter *writer, const Trace *trace);
/* Writes the last line from trace->end and names the file; frees the writer. False
 * if anything failed on the way; *problem then says what, and after which step. The
 * text is in `message`. */
bool trace_writer_close(TraceWriter *writer, const Trace *trace, Buf *message);
/* The broken pipe of `| head` is no failure to be talked about. */
bool trace_writer_pipe_closed(const TraceWriter *writer);

/* The same as text: the whole trace (or the part from one step to another, which
 * then does not stand alone) appended to `out`. */
void trace_write_text(Buf *out, const Trace *trace);

#endif
