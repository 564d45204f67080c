/* Objects of one type are alike and born near each other, an object's former value
 * follows from the lines before, and most steps stay in one frame. Leaving that out
 * halves the size of a trace and keeps its lines readable.
 */
#include "trace/step_codec.h"

const uint32_t step_left_out[EVENT_COUNT] = {
    [EVENT_VALUE] = 1u << 1,
    [EVENT_SIZE] = 1u << 1,
    [EVENT_HELD] = 1u << 1,
    [EVENT_FREE] = UINT32_MAX - 1,
    [EVENT_FRAME_GONE] = UINT32_MAX - 1,
};

StepTypeForm *step_type_form(StepCodec *codec, StringId type)
{
    uint64_t place = map_get_or(&codec->types, type, 0);
    if (place == 0) {
        vec_push(&codec->forms, (StepTypeForm){0});
        place = codec->forms.count;
        map_put(&codec->types, type, place);
    }
    return &codec->forms.items[place - 1];
}

void step_codec_done(StepCodec *codec)
{
    map_done(&codec->types);
    vec_done(&codec->forms);
}
