/* Walking along the steps. A walk looks at one step after another until it has
 * found what it seeks; going forward it asks the trace for more, and where the run
 * has to work for it or waits for a line of input, the walk rests and goes on at the
 * next tick. Facts of the step index are enough to walk; the world moves only when
 * the walk has arrived. */
#include "view/state.h"

#include "base/contract.h"
#include "trace/source.h"
#include "view/occasion.h"

enum {
    STEPS_A_SLICE = 200000,
    LOOKED_AT_A_SLICE = 100000, /* objects, where the scout has to look at the state */
    LOOKS_LEAST = 10,
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
        trace_step(view->trace, step)->kind == STEP_KIND_END)
        step--;
    if (step < 1 || step > trace_step_count(view->trace))
        return view->trace->header.files.count > 0 ? &view->trace->header.files.items[0] : NULL;
    return trace_find_file(view->trace,
                           trace_text(view->trace, trace_step(view->trace, step)->file));
}

void move_show(View *view, StepNumber step, bool animate)
{
    const char *problem = "";
    bool here = step == view->step && view->event == 0;
    if (here || step > trace_step_count(view->trace))
        return;
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
    (void)trace_more(view->trace, film_chapter_end(step)); /* the film looks ahead */
    view_follow_name(view);
    stage_show(&view->stage, step, animate && view_animates(view));
}

/* -- what is sought -- */

static bool object_changes_at(const View *view, StepNumber step, ObjectId object)
{
    TraceCursor cursor = trace_cursor_first(view->trace, step);
    Event event;
    while (trace_cursor_next(&cursor, &event)) {
        const EventInfo *info = event_info(event.kind);
        for (size_t i = 0; i < info->field_count; i++)
            if (info->fields[i].kind == FIELD_object && event.kind != EVENT_STEP &&
                event_field_get(&event, &info->fields[i]) == object)
                return true;
    }
    return false;
}

const char *move_breakpoint(const View *view, StringId file, uint32_t line)
{
    uint64_t value;
    if (!map_get(&view->source.breakpoints, (uint64_t)file << 32 | line, &value))
        return NULL;
    return value < 2 ? "" : view->source.conditions.items.items[value - 2];
}

static bool holds_at(View *view, StepNumber step, const char *expression)
{
    return world_seek(&view->scout, step, NULL) && formula_holds(&view->scout, expression);
}

static bool breaks_at(View *view, StepNumber step, const TraceStep *index)
{
    const char *condition =
        index->kind == STEP_KIND_LINE ? move_breakpoint(view, index->file, index->line) : NULL;
    return condition != NULL && (condition[0] == '\0' || holds_at(view, step, condition));
}

/* A value that cannot be told, since a name is not there, is a value of its own. */
static bool value_at(View *view, StepNumber step, Arena *arena, FormulaValue *value)
{
    char problem[FORMULA_PROBLEM_BYTES];
    return world_seek(&view->scout, step, NULL) &&
           formula_value(&view->scout, view->sought.text, arena, value, problem);
}

static bool value_changes_at(View *view, StepNumber step)
{
    FormulaValue was, now;
    Arena arena;
    arena_init(&arena);
    bool had = step > 1 && value_at(view, step - 1, &arena, &was);
    bool has = value_at(view, step, &arena, &now);
    bool changes = had != has || (had && !formula_same(&was, &now));
    arena_done(&arena);
    return changes;
}

static bool is_interesting(View *view, StepNumber step, uint32_t stops)
{
    OccasionScout scout = {&view->scout, &view->seen};
    return occasion_at(&scout, step, stops) != 0;
}

static bool has_arrived(View *view, const Move *move)
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
        return is_interesting(view, move->at, move->stops);
    case MOVE_UNTIL:
        return holds_at(view, move->at, view->sought.text);
    case MOVE_WATCH:
        return value_changes_at(view, move->at);
    case MOVE_CHANGE:
        return object_changes_at(view, move->at, move->object);
    case MOVE_BREAK:
        return breaks_at(view, move->at, step);
    case MOVE_LINE:
        return step->kind == STEP_KIND_LINE && step->file == move->file && step->line == move->line;
    default:
        return true;
    }
}

/* -- the walk -- */

/* Why a walk stopped here. */
static void tell_occasion(View *view, StepNumber step, uint32_t stops)
{
    OccasionScout scout = {&view->scout, &view->seen};
    uint32_t set = occasion_at(&scout, step, stops);
    for (int id = 0; id < OCCASION_COUNT; id++) {
        if (set & 1u << id) {
            view_say(view, "%s: %s", occasion_info((OccasionId)id)->word,
                     occasion_info((OccasionId)id)->sentence);
            return;
        }
    }
}

/* A walk that is to be done once more begins where it arrived. */
static bool go_on(View *view, StepNumber step)
{
    Move *move = &view->move;
    if (trace_step(view->trace, step)->kind == STEP_KIND_END)
        return false;
    move->times--;
    move->origin = move->origin > 0 ? move->origin : view->step;
    move->at = move->reached = step;
    move->depth = trace_step(view->trace, step)->depth;
    return true;
}

static unsigned arrive(View *view, StepNumber step)
{
    bool single = view->move.single;
    StepNumber from = view->step;
    if (view->move.kind == MOVE_INTERESTING && step != from && view->move.times <= 1)
        tell_occasion(view, step, view->move.stops);
    if (view->move.times > 1 && step != from && go_on(view, step))
        return VIEW_REDRAW;
    view->move.kind = MOVE_NONE;
    from = view->move.origin > 0 ? view->move.origin : from;
    if (!single && from != step)
        vec_push(&view->jumps, from);
    move_show(view, step, single);
    return VIEW_REDRAW;
}

/* What to say when there are no more steps that way; "" for nothing. */
static const char *edge_message(const View *view, const Move *move)
{
    if (move->direction < 0)
        return view->step <= 1 || move->single ? "this is the first step" : "";
    const TraceEnd *end = &view->trace->end;
    bool told = end->message != NULL && end->message[0] != '\0';
    bool asked_for_end = move->target == UINT32_MAX && view->step < trace_step_count(view->trace);
    return told ? end->message : asked_for_end ? "" : "this is the last step";
}

/* A search that found nothing says what it looked for. */
static void say_not_found(View *view, const Move *move)
{
    bool on = move->direction > 0;
    const char *sought = view->sought.text;
    switch (move->kind) {
    case MOVE_LINE:
        view_say(view, "line %u does not run %s", (unsigned)move->line, on ? "later" : "before");
        break;
    case MOVE_BREAK:
        view_say(view, "no breakpoint is reached %s",
                 on ? "on the way to the end" : "on the way back to the first step");
        break;
    case MOVE_CHANGE:
        view_say(view, "the object does not change %s", on ? "later" : "before");
        break;
    case MOVE_UNTIL:
        view_say(view, "'%s' does not hold at any step %s", sought, on ? "later" : "before");
        break;
    case MOVE_WATCH:
        view_say(view, "'%s' has no other value %s", sought, on ? "later" : "before");
        break;
    default:
        view_say(view, "nothing that is stopped at comes %s", on ? "later" : "before");
    }
}

static bool goes_to_edge(const Move *move)
{
    return move->kind == MOVE_TO || move->kind == MOVE_OVER || move->kind == MOVE_OUT;
}

/* No step that way. A walk to an edge ends at it; a search that found nothing
 * stays where it began. */
static unsigned end_at_edge(View *view)
{
    const Move move = view->move;
    const char *message = edge_message(view, &move);
    if (!goes_to_edge(&move))
        say_not_found(view, &move);
    else if (message[0] != '\0')
        view_say(view, "%s", message);
    bool to_edge = goes_to_edge(&move) || move.kind == MOVE_BREAK;
    StepNumber last = trace_step_count(view->trace);
    StepNumber edge = move.direction > 0 ? last : (last > 0 ? 1 : 0);
    StepNumber stays = move.origin > 0 ? move.reached : view->step;
    view->move.times = 0;
    return arrive(view, to_edge ? edge : stays);
}

static unsigned wait_for_run(View *view, TraceAnswer answer)
{
    if (answer == TRACE_WANTS_INPUT) {
        if (view->step != trace_step_count(view->trace))
            move_show(view, trace_step_count(view->trace), false);
        view->waits_for_input = true;
        if (view->prompt.kind != PROMPT_INPUT)
            prompt_open(&view->prompt, PROMPT_INPUT);
    }
    return VIEW_REDRAW;
}

/* Where a walk to a far step can go at once. */
static void skip_ahead(const View *view, Move *move)
{
    StepNumber count = trace_step_count(view->trace);
    if (move->kind != MOVE_TO)
        return;
    if (move->target <= count)
        move->at = move->target;
    else if (move->at < count)
        move->at = count;
}

/* So many that a key is answered soon: a look costs the more the more objects live. */
static int steps_a_slice(const View *view, const Move *move)
{
    bool looks =
        move->kind == MOVE_INTERESTING || move->kind == MOVE_UNTIL || move->kind == MOVE_WATCH;
    if (!looks)
        return STEPS_A_SLICE;
    uint32_t objects = move->at > 0 ? trace_step(view->trace, move->at)->live_objects : 0;
    int slice =
        LOOKED_AT_A_SLICE / (int)(objects < LOOKED_AT_A_SLICE ? objects + 1 : LOOKED_AT_A_SLICE);
    return slice < LOOKS_LEAST ? LOOKS_LEAST : slice;
}

unsigned move_continue(View *view)
{
    Move *move = &view->move;
    if (move->kind == MOVE_NONE)
        return 0;
    int slice = steps_a_slice(view, move);
    for (int i = 0; i < slice; i++) {
        skip_ahead(view, move);
        if (move->kind == MOVE_TO && move->at == move->target)
            return arrive(view, move->at);
        if (move->direction < 0 && move->at <= 1)
            return end_at_edge(view);
        StepNumber next = move->direction > 0 ? move->at + 1 : move->at - 1;
        if (next > trace_step_count(view->trace)) {
            TraceAnswer answer = trace_more(view->trace, move->target > next ? move->target : next);
            if (next > trace_step_count(view->trace))
                return answer == TRACE_ENDED ? end_at_edge(view) : wait_for_run(view, answer);
            /* The machine has had its slice of time; the keyboard is next. */
            if (answer == TRACE_NOT_YET) {
                move->at = next;
                return has_arrived(view, move) ? arrive(view, move->at) : VIEW_REDRAW;
            }
        }
        move->at = next;
        if (has_arrived(view, move)) {
            unsigned bits = arrive(view, move->at);
            if (move->kind == MOVE_NONE)
                return bits;
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
        if (view->event == 0)
            view_say(view, view->step == 1 ? "this is the first step" : "this step is shown");
        move_show(view, view->step, false);
        return VIEW_REDRAW;
    }
    return move_continue(view);
}

/* What has been reached is shown in the next tick, as that may take long after many steps. */
void move_stop(View *view)
{
    Move *move = &view->move;
    if (move->kind == MOVE_NONE || view->waits_for_input || move->at == view->step) {
        move_cancel(view);
        return;
    }
    skip_ahead(view, move);
    *move = (Move){.kind = MOVE_TO,
                   .direction = move->direction,
                   .at = move->at,
                   .target = move->at,
                   .origin = move->origin};
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
    return move_by_times(view, kind, direction, 1);
}

unsigned move_by_times(View *view, MoveKind kind, int direction, uint32_t times)
{
    Move move = {.kind = kind, .direction = direction, .stops = view->stops, .times = times};
    if (view->step > 0) {
        move.depth = trace_step(view->trace, view->step)->depth;
        move.depth = move.depth > 0 ? move.depth : 1; /* over: as the module was */
    }
    return move_begin(view, move);
}

static unsigned move_by_sought(View *view, MoveKind kind, const char *expression, int direction)
{
    char problem[FORMULA_PROBLEM_BYTES];
    if (!formula_can_be_read(expression, problem)) {
        view_say(view, "%s", problem);
        return VIEW_REDRAW;
    }
    buf_clear(&view->sought);
    buf_append_string(&view->sought, expression);
    return move_by(view, kind, direction);
}

unsigned move_until(View *view, const char *expression, int direction)
{
    return move_by_sought(view, MOVE_UNTIL, expression, direction);
}

unsigned move_to_other_value(View *view, const char *expression, int direction)
{
    return move_by_sought(view, MOVE_WATCH, expression, direction);
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
    if (step != view->step)
        move_show(view, step, false);
    if (!world_seek_event(&view->world, step, event, &problem))
        view_say(view, "the trace is wrong in step %u: %s", (unsigned)step + 1, problem);
    view->event = view->world.event;
    stage_show_event(&view->stage, step, view->event, view_animates(view));
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
    if (view->event > 1)
        return show_event(view, step, view->event - 1);
    if (view->event == 1 || step <= 1)
        return move_to(view, step);
    bool inside = events_of(view, step) > 2;
    return inside ? show_event(view, step - 1, events_of(view, step) - 2) : move_to(view, step - 1);
}
