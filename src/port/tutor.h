/* Python Tutor's execution trace (its JSON of snapshots), in and out.
 *
 * In: each snapshot becomes a step, the events are what differs from the one before.
 * Values that stand in the snapshots without identity become objects that are never
 * freed; sizes and addresses are not known (0).
 * Out: what the format can hold: no identity of numbers and strings, no counts.
 */
#ifndef PORT_TUTOR_H
#define PORT_TUTOR_H

#include "base/diag.h"
#include "trace/source.h"
#include "trace/trace.h"

/* True if the text looks like such a file: an object with "code" and "trace", also
 * behind `var name = `. The beginning of the file may not be enough. */
bool tutor_is_trace(const char *text, size_t length);

/* Opens it as trace_open_text does: the (just initialised) trace gets a header and a
 * source. Consumes text. name is for messages and names the script. */
bool tutor_open_text(Trace *trace, const char *name, Buf *text, DiagnosticList *problems);
/* The same for a file of at most 64 MiB. */
bool tutor_open_file(Trace *trace, const char *path, DiagnosticList *problems);

/* Appends the trace, read to its end or to `most` steps (0: all), as one JSON
 * document. */
void tutor_export(Buf *out, Trace *trace, StepNumber most);

#endif
