/* What the trace remembers of each living object and frame, so that events need
 * not repeat it: FREE, FRAME_GONE and the `was` of VALUE, SIZE, HELD and of a
 * step's line are filled in from here. It knows no slots; those are world's.
 */
#ifndef TRACE_LEDGER_H
#define TRACE_LEDGER_H

#include "trace/trace.h"

TraceLedger *ledger_new(void);
void ledger_free(TraceLedger *ledger);

/* Fills in the fields that follow from earlier events. Unknown ids: left as is. */
void ledger_complete(const TraceLedger *ledger, Event *event);
/* Takes note of a completed event and brings the counts of the open step up to
 * date. Any event is accepted, also one that makes no sense. */
void ledger_note(TraceLedger *ledger, TraceStep *open, const Event *event);

#endif
