/* Walking along the steps. A walk looks at one step after another until it has
 * found what it seeks; going forward it asks the trace for more, and where the run
 * has to work for it or waits for a line of input, the walk rests and goes on at the
 * next tick. Facts of the step index are enough to walk; the world moves only when
 * the walk has arrived. */
#include "view/state.h"

#include "base/contract.h"
#include "trace/source.h"

enum {
    STEPS_A_SLICE = 200000,
    INTERESTING_KINDS =
        1u << EVENT_OUTPUT | 1u << EVENT_FREE | 1u << EVENT_GC_BEGIN | 1u << EVENT_INPUT
};

static const double rates[SPEED_COUNT] = {0.5, 1, 2, 4, 8, 16, 64};

double move_rate(int speed)
{
    return rates[speed];
}

/* -- showing a step -- */

/* The file where the script stands; at its end, where it stood. */
static const TraceFile *file_of_step(const View *view, StepNumber step)
{
    if (step > 1 && step <= trace_step_count(view->trace) &&
        trace_step(view->trace, step)->kind == STEP_KIND_END) {
        step--;
    }
    if (step < 1 || step > trace_step_count(view->trace)) {
        return view->trace->header.files.count > 0 ? &view->trace->header.files.items[0] : NULL;
    }
    return trace_find_file(view->trace,
                           trace_text(view->trace, trace_step(view->trace, step)->file));
}

void move_show(View *view, StepNumber step, bool animate)
{
    const char *problem = "";
    bool here = step == view->step && view->event == 0;
    if (here || step > trace_step_count(view->trace)) {
        return;
    }
    StepNumber before = step > 0 ? step - 1 : 0;
    if (!world_diff(&view->world, before, step, &view->diff, &problem)) {
        view_say(view, "the trace is wrong at step %u: %s", (unsigned)step, problem);
        step = view->world.step;
    }
    view->step = step;
    view->event = 0;
    view->source.cursor = 0;
    view->output_back = 0;
    source_text_take(&view->source.text, file_of_step(view, step));
    StepNumber done = narrate_done_step(view->trace, step);
    source_text_take(&view->source.before, file_of_step(view, done > 0 ? done : step));
    stage_show(&view->stage, step, animate && view->options.animate);
}

/* -- what is sought -- */

static bool object_changes_at(const View *view, StepNumber step, ObjectId object)
{
    TraceCursor cursor = trace_cursor_first(view->trace, step);
    Event event;
    while (trace_cursor_next(&cursor, &event)) {
        const EventInfo *info = event_info(event.kind);
        for (size_t i = 0; i < info->field_count; i++) {
            if (info->fields[i].kind == FIELD_object && event.kind != EVENT_STEP &&
                event_field_get(&event, &info->fields[i]) == object) {
                return true;
            }
        }
    }
    return false;
}

static bool is_interesting(const TraceStep *step)
{
    return step->kind == STEP_KIND_CALL || step->kind == STEP_KIND_EXCEPTION ||
           (step->event_kinds & INTERESTING_KINDS);
}

static uint64_t line_key(const TraceStep *step)
{
    return (uint64_t)step->file << 32 | step->line;
}

static bool has_arrived(const View *view, const Move *move)
{
    const TraceStep *step = trace_step(view->trace, move->at);
    switch (move->kind) {
    case MOVE_TO:
        return move->at == move->target;
    case MOVE_OVER:
        return step->depth <= move->depth;
    case MOVE_OUT:
        return step->depth < move->depth;
    case MOVE_INTERESTING:
        return is_interesting(step);
    case MOVE_CHANGE:
        return object_changes_at(view, move->at, move->object);
    case MOVE_BREAK:
        return step->kind == STEP_KIND_LINE &&
               map_get(&view->source.breakpoints, line_key(step), NULL);
    case MOVE_LINE:
        return step->kind == STEP_KIND_LINE && step->file == move->file && step->line == move->line;
    default:
        return true;
    }
}

/* -- the walk -- */

static unsigned arrive(View *view, StepNumber step)
{
    bool single = view->move.single;
    StepNumber from = view->step;
    view->move.kind = MOVE_NONE;
    if (!single && from != step) {
        vec_push(&view->jumps, from);
    }
    move_show(view, step, single);
    return VIEW_REDRAW;
}

/* What to say when there are no more steps that way. */
static const char *edge_message(const View *view, const Move *move)
{
    if (move->kind == MOVE_TO || move->kind == MOVE_OVER || move->kind == MOVE_OUT) {
        if (move->direction < 0) {
            return move->single ? "this is the first step" : "";
        }
        const TraceEnd *end = &view->trace->end;
        bool told = end->message != NULL && end->message[0] != '\0';
        bool asked_for_end = move->target == UINT32_MAX;
        return told ? end->message : asked_for_end ? "" : "this is the last step";
    }
    return move->direction > 0 ? "nothing like that comes later" : "nothing like that came before";
}

/* No step that way. A walk to an edge ends at it; a search that found nothing
 * stays where it began. */
static unsigned end_at_edge(View *view)
{
    const Move move = view->move;
    const char *message = edge_message(view, &move);
    if (message[0] != '\0') {
        view_say(view, "%s", message);
    }
    bool to_edge = move.kind == MOVE_TO || move.kind == MOVE_OVER || move.kind == MOVE_OUT ||
                   move.kind == MOVE_BREAK;
    StepNumber last = trace_step_count(view->trace);
    StepNumber edge = move.direction > 0 ? last : (last > 0 ? 1 : 0);
    return arrive(view, to_edge ? edge : view->step);
}

static unsigned wait_for_run(View *view, TraceAnswer answer)
{
    if (answer == TRACE_WANTS_INPUT) {
        if (view->step != trace_step_count(view->trace)) {
            move_show(view, trace_step_count(view->trace), false);
        }
        view->waits_for_input = true;
        if (view->prompt.kind != PROMPT_INPUT) {
            prompt_open(&view->prompt, PROMPT_INPUT);
        }
    }
    return VIEW_REDRAW;
}

/* Where a walk to a far step can go at once. */
static void skip_ahead(const View *view, Move *move)
{
    StepNumber count = trace_step_count(view->trace);
    if (move->kind != MOVE_TO) {
        return;
    }
    if (move->target <= count) {
        move->at = move->target;
    } else if (move->at < count) {
        move->at = count;
    }
}

unsigned move_continue(View *view)
{
    Move *move = &view->move;
    if (move->kind == MOVE_NONE) {
        return 0;
    }
    for (int i = 0; i < STEPS_A_SLICE; i++) {
        skip_ahead(view, move);
        if (move->kind == MOVE_TO && move->at == move->target) {
            return arrive(view, move->at);
        }
        if (move->direction < 0 && move->at <= 1) {
            return end_at_edge(view);
        }
        StepNumber next = move->direction > 0 ? move->at + 1 : move->at - 1;
        if (next > trace_step_count(view->trace)) {
            TraceAnswer answer = trace_more(view->trace, move->target > next ? move->target : next);
            if (next > trace_step_count(view->trace)) {
                return answer == TRACE_ENDED ? end_at_edge(view) : wait_for_run(view, answer);
            }
        }
        move->at = next;
        if (has_arrived(view, move)) {
            return arrive(view, move->at);
        }
    }
    return VIEW_REDRAW;
}

unsigned move_begin(View *view, Move move)
{
    stage_finish(&view->stage);
    move.at = view->step;
    view->move = move;
    if (move.kind == MOVE_TO && move.target == view->step) {
        view->move.kind = MOVE_NONE;
        move_show(view, view->step, false);
        return VIEW_REDRAW;
    }
    return move_continue(view);
}

void move_cancel(View *view)
{
    view->move.kind = MOVE_NONE;
    view->waits_for_input = false;
}

unsigned move_to(View *view, StepNumber step)
{
    bool neighbour = step == view->step + 1 || step + 1 == view->step;
    Move move = {.kind = MOVE_TO,
                 .direction = step >= view->step ? 1 : -1,
                 .target = step,
                 .single = neighbour};
    return move_begin(view, move);
}

unsigned move_by(View *view, MoveKind kind, int direction)
{
    Move move = {.kind = kind, .direction = direction};
    if (view->step > 0) {
        move.depth = trace_step(view->trace, view->step)->depth;
    }
    return move_begin(view, move);
}

/* -- inside a step -- */

static uint32_t events_of(const View *view, StepNumber step)
{
    return trace_step(view->trace, step)->event_count;
}

static unsigned show_event(View *view, StepNumber step, uint32_t event)
{
    const char *problem = "";
    move_cancel(view);
    if (step != view->step) {
        move_show(view, step, false);
    }
    if (!world_seek_event(&view->world, step, event, &problem)) {
        view_say(view, "the trace is wrong in step %u: %s", (unsigned)step + 1, problem);
    }
    view->event = view->world.event;
    stage_show_event(&view->stage, step, view->event, view->options.animate);
    return VIEW_REDRAW;
}

/* The STEP event, the last of each, changes nothing: behind the event before it one
 * stands at the next step already. */
unsigned move_by_event(View *view, int direction)
{
    StepNumber step = view->step;
    if (direction > 0) {
        bool more =
            trace_step_count(view->trace) > step || trace_more(view->trace, step + 1) == TRACE_GOT;
        bool inside = more && view->event + 2 < events_of(view, step + 1);
        return inside ? show_event(view, step, view->event + 1) : move_to(view, step + 1);
    }
    if (view->event > 1) {
        return show_event(view, step, view->event - 1);
    }
    if (view->event == 1 || step <= 1) {
        return move_to(view, step);
    }
    bool inside = events_of(view, step) > 2;
    return inside ? show_event(view, step - 1, events_of(view, step) - 2) : move_to(view, step - 1);
}
