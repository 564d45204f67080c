/* The first and the last line of a trace file.
 *
 *   {"format":"boxarrow-trace","version":1,"python":"3.11","argv":["a.py"],
 *    "options":{"hash-seed":"0"},"files":[{"name":"a.py","source":"x = 1\n"}]}
 *   {"end":"finished","status":0,"steps":12,"message":""}
 */
#ifndef TRACE_HEADER_JSON_H
#define TRACE_HEADER_JSON_H

#include "trace/json_in.h"
#include "trace/trace.h"

/* Append the line, without newline. */
void header_json_write(Buf *out, const Trace *trace);
void end_json_write(Buf *out, const Trace *trace);

/* Reads the line into the trace. False, and *fault, if it is not good; a version that
 * this program does not know is such a fault. */
bool header_json_read(Trace *trace, const char *line, size_t length, JsonFault *fault);
/* True if a line is meant as the last one: those of steps are arrays. */
bool end_json_is(const char *line, size_t length);
bool end_json_read(Trace *trace, const char *line, size_t length, JsonFault *fault);

#endif
