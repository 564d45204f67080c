/* What writer and reader of step lines share besides the codec's public face.
 */
#ifndef TRACE_STEP_CODEC_H
#define TRACE_STEP_CODEC_H

#include "trace/step_json.h"

/* Fields (by bit) that are not in the file. */
extern const uint32_t step_left_out[EVENT_COUNT];

/* What the last object of that type was like; zeros if there was none. Borrowed
 * until the next call. */
StepTypeForm *step_type_form(StepCodec *codec, StringId type);

#endif
