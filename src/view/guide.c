/* Guidance: which key is useful where the script stands. The first that fits is named,
 * the rarest situation first. */
#include "view/state.h"

static const TraceStep *step_shown(const View *view)
{
    return view->step > 0 ? trace_step(view->trace, view->step) : NULL;
}

static bool frees_or_loses(const View *view)
{
    for (size_t i = 0; i < view->diff.objects.count; i++) {
        const DiffObject *object = &view->diff.objects.items[i];
        if (object->freed && (object->flags & OBJECT_INSTANCE))
            return true;
    }
    return false;
}

CommandId guide_next(const View *view, const char **words)
{
    const TraceStep *step = step_shown(view);
    if (view->move.kind != MOVE_NONE && !view->waits_for_input) {
        *words = "stop where it has come to";
        return COMMAND_stop;
    }
    if (step == NULL || view->page != PANEL_picture)
        return COMMAND_COUNT;
    const struct {
        bool fits;
        CommandId command;
        const char *words;
    } cases[] = {
        {view->event > 0, COMMAND_within_forward, "the next event of this step"},
        {step->kind == STEP_KIND_END, COMMAND_event_back, "back to the last event"},
        {step->kind == STEP_KIND_EXCEPTION, COMMAND_out_forward, "to where it leads"},
        {step->kind == STEP_KIND_RETURN && step->depth > 1, COMMAND_out_back, "back to the call"},
        {step->kind == STEP_KIND_CALL && step->depth > 1, COMMAND_out_forward,
         "to the end of this call"},
        {step->event_kinds & 1u << EVENT_GC_BEGIN, COMMAND_page_collector, "what it counted"},
        {view->stage.selected != 0, COMMAND_explain, "why this object is alive"},
        {frees_or_loses(view), COMMAND_step_back, "see it once more"},
        {view->step == 1, COMMAND_step_forward, "one step"},
    };
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        if (cases[i].fits) {
            *words = cases[i].words;
            return cases[i].command;
        }
    }
    return COMMAND_COUNT;
}
