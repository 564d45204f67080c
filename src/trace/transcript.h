/* What a run wrote and read, as one text with the stretches it is made of.
 */
#ifndef TRACE_TRANSCRIPT_H
#define TRACE_TRANSCRIPT_H

#include "trace/trace.h"

/* Bytes an OUTPUT or INPUT event adds to the text of the trace. A line that was
 * read stands there as the terminal showed it: with its newline. */
size_t transcript_length(const StringTable *strings, const Event *event);
/* Appends what an OUTPUT or INPUT event of the open step adds. */
void transcript_append(Trace *trace, const Event *event);

#endif
