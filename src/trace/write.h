/* A trace on its way to a file: JSON Lines, in the file at the latest after the next
 * step with output, so that what was seen survives whatever happens to the program.
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
/* Puts into the file what catch_up gathered, before something that may take long. False
 * once writing has failed. */
bool trace_writer_flush(TraceWriter *writer);
/* Writes what is left and, from trace->end, the last line (none while that is
 * TRACE_OPEN), names the file and frees the writer. False if anything failed on the
 * way; then `message` is appended to, saying what, and after which step. */
bool trace_writer_close(TraceWriter *writer, const Trace *trace, Buf *message);
/* The broken pipe of `| head` is no failure to be talked about. */
bool trace_writer_pipe_closed(const TraceWriter *writer);

/* The whole trace as the text of its file, appended to `out`. */
void trace_write_text(Buf *out, const Trace *trace);

#endif
