/* One step as one line of JSON: an array of its events, each an array that begins
 * with the event's name. What follows from earlier lines is left out:
 *
 *   ["new",id,type,address,value,size,flags]
 *            address: less that of the event "new" before; value: as a "value" event
 *            right behind would give it, "" if none; size and flags: left out if as
 *            in the last "new" of that type (then value too, if "")
 *   ["value",object,now] ["size",object,now] ["held",object,now]
 *   ["free",object] ["gone",frame]
 *   ["line",line,instruction,frame]
 *            the STEP event, by its kind; frame: left out if as in the last step
 *   all others: name and fields as in event.def
 */
#ifndef TRACE_STEP_JSON_H
#define TRACE_STEP_JSON_H

#include "base/map.h"
#include "trace/json_in.h"
#include "trace/source.h"
#include "trace/trace.h"

typedef struct {
    uint32_t flags;
    uint64_t size, block;
} StepTypeForm;

/* What both sides remember from line to line. Zero-initialised before the first. */
typedef struct {
    Address address;
    ObjectId frame;
    Map types; /* StringId of a type -> place in forms + 1 */
    VEC(StepTypeForm) forms;
} StepCodec;

void step_codec_done(StepCodec *codec);

/* Appends the line of a step, without newline. Steps must come in order. */
void step_json_write(StepCodec *codec, Buf *out, const Trace *trace, StepNumber step);

typedef struct {
    const char *problem; /* static text */
    size_t column;       /* byte offset in the line */
    bool contradiction;  /* well formed, but the judge refuses it */
} StepFault;

/* Reads a line and appends its events to the trace. judge may be NULL. False if the
 * line is not good; the trace then has an open step to be dropped. */
bool step_json_read(StepCodec *codec, Trace *trace, EventJudge *judge, const char *line,
                    size_t length, StepFault *fault);

#endif
