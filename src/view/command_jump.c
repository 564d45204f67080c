/* Commands that go to another step, or to a line of the source, and the answers to
 * the questions some of them ask. `count` is the number typed before the key, 0 if
 * there was none. */
#include <string.h>

#include "trace/source.h"
#include "view/ask.h"
#include "view/occasion.h"
#include "view/state.h"

static uint32_t at_least_one(uint32_t count)
{
    return count > 0 ? count : 1;
}

/* -- stepping -- */

unsigned command_do_step_forward(View *view, uint32_t count)
{
    return move_to(view, view->step + at_least_one(count));
}

unsigned command_do_step_back(View *view, uint32_t count)
{
    if (view->event > 0) /* inside the next step: back to where it began */
        return move_to(view, view->step);
    if (view->step <= 1) {
        view_say(view, "this is the first step");
        return VIEW_REDRAW;
    }
    uint32_t steps = at_least_one(count);
    return move_to(view, view->step > steps ? view->step - steps : 1);
}

unsigned command_do_over_forward(View *view, uint32_t count)
{
    return move_by_times(view, MOVE_OVER, 1, count);
}

unsigned command_do_over_back(View *view, uint32_t count)
{
    return move_by_times(view, MOVE_OVER, -1, count);
}

unsigned command_do_out_forward(View *view, uint32_t count)
{
    return move_by_times(view, MOVE_OUT, 1, count);
}

unsigned command_do_out_back(View *view, uint32_t count)
{
    return move_by_times(view, MOVE_OUT, -1, count);
}

unsigned command_do_within_forward(View *view, uint32_t count)
{
    return move_by_event(view, 1);
}

unsigned command_do_within_back(View *view, uint32_t count)
{
    return move_by_event(view, -1);
}

/* -- jumping -- */

unsigned command_do_go_first(View *view, uint32_t count)
{
    return move_to(view, at_least_one(count));
}

unsigned command_do_go_last(View *view, uint32_t count)
{
    return move_to(view, UINT32_MAX);
}

unsigned command_do_go_to(View *view, uint32_t count)
{
    prompt_open(&view->prompt, PROMPT_GO);
    return VIEW_REDRAW;
}

unsigned command_do_event_forward(View *view, uint32_t count)
{
    return move_by_times(view, MOVE_INTERESTING, 1, count);
}

unsigned command_do_event_back(View *view, uint32_t count)
{
    return move_by_times(view, MOVE_INTERESTING, -1, count);
}

unsigned command_do_choose_stops(View *view, uint32_t count)
{
    prompt_open(&view->prompt, PROMPT_STOPS);
    return VIEW_REDRAW;
}

static unsigned move_to_change(View *view, int direction)
{
    if (watch_chosen(view) != NULL)
        return move_to_other_value(view, watch_chosen(view), direction);
    if (view->stage.selected == 0) {
        page_say_unselected(view, "object");
        return VIEW_REDRAW;
    }
    return move_begin(
        view, (Move){.kind = MOVE_CHANGE, .direction = direction, .object = view->stage.selected});
}

unsigned command_do_change_forward(View *view, uint32_t count)
{
    return move_to_change(view, 1);
}

unsigned command_do_change_back(View *view, uint32_t count)
{
    return move_to_change(view, -1);
}

/* The end stands nowhere: there the step before it says what is shown. NULL: no step. */
static const TraceStep *shown_place(const View *view)
{
    const TraceStep *step = view->step > 0 ? trace_step(view->trace, view->step) : NULL;
    bool end = step != NULL && step->kind == STEP_KIND_END && view->step > 1;
    return end ? trace_step(view->trace, view->step - 1) : step;
}

uint32_t command_cursor_line(const View *view)
{
    if (view->source.cursor != 0)
        return view->source.cursor;
    const TraceStep *step = shown_place(view);
    return step != NULL && step->line > 0 ? step->line : 1;
}

StringId command_cursor_file(const View *view)
{
    const TraceStep *step = shown_place(view);
    return step == NULL ? 0 : step->file;
}

unsigned command_do_toggle_breakpoint(View *view, uint32_t count)
{
    uint32_t line = command_cursor_line(view);
    uint64_t key = (uint64_t)command_cursor_file(view) << 32 | line;
    bool was_set = map_remove(&view->source.breakpoints, key);
    if (!was_set)
        map_put(&view->source.breakpoints, key, 1);
    view_say(view, "breakpoint on line %u %s", (unsigned)line, was_set ? "cleared" : "set");
    return VIEW_REDRAW;
}

unsigned break_set_condition(View *view, const char *expression)
{
    char problem[FORMULA_PROBLEM_BYTES];
    uint32_t line = command_cursor_line(view);
    if (!formula_can_be_read(expression, problem)) {
        view_say(view, "%s", problem);
        return VIEW_REDRAW;
    }
    text_list_add(&view->source.conditions, expression);
    map_put(&view->source.breakpoints, (uint64_t)command_cursor_file(view) << 32 | line,
            view->source.conditions.items.count + 1);
    view_say(view, "breakpoint on line %u if %s", (unsigned)line, expression);
    return VIEW_REDRAW;
}

unsigned command_do_break_if(View *view, uint32_t count)
{
    prompt_open(&view->prompt, PROMPT_CONDITION);
    return VIEW_REDRAW;
}

unsigned command_do_run_until(View *view, uint32_t count)
{
    prompt_open(&view->prompt, PROMPT_UNTIL);
    return VIEW_REDRAW;
}

unsigned command_do_run_back_until(View *view, uint32_t count)
{
    prompt_open(&view->prompt, PROMPT_UNTIL_BACK);
    return VIEW_REDRAW;
}

static unsigned move_to_breakpoint(View *view, int direction, uint32_t times)
{
    if (view->source.breakpoints.live == 0) {
        view_say(view, "there is no breakpoint: b sets one on the line of the cursor");
        return VIEW_REDRAW;
    }
    return move_by_times(view, MOVE_BREAK, direction, times);
}

unsigned command_do_break_forward(View *view, uint32_t count)
{
    return move_to_breakpoint(view, 1, count);
}

unsigned command_do_break_back(View *view, uint32_t count)
{
    return move_to_breakpoint(view, -1, count);
}

static unsigned move_to_cursor(View *view, int direction)
{
    return move_begin(view, (Move){.kind = MOVE_LINE,
                                   .direction = direction,
                                   .file = command_cursor_file(view),
                                   .line = command_cursor_line(view)});
}

unsigned command_do_to_cursor(View *view, uint32_t count)
{
    return move_to_cursor(view, 1);
}

unsigned command_do_back_to_cursor(View *view, uint32_t count)
{
    return move_to_cursor(view, -1);
}

unsigned command_do_set_mark(View *view, uint32_t count)
{
    prompt_open(&view->prompt, PROMPT_SET_MARK);
    return VIEW_REDRAW;
}

unsigned command_do_go_mark(View *view, uint32_t count)
{
    prompt_open(&view->prompt, PROMPT_GO_MARK);
    return VIEW_REDRAW;
}

unsigned command_do_undo_jump(View *view, uint32_t count)
{
    if (view->jumps.count == 0) {
        view_say(view, "there is no jump to undo");
        return VIEW_REDRAW;
    }
    move_cancel(view);
    stage_finish(&view->stage);
    move_show(view, vec_pop(&view->jumps), false);
    return VIEW_REDRAW;
}

/* -- prompts -- */

static unsigned use_mark(View *view, bool set)
{
    char letter = view->prompt.text.text[0];
    if (letter < 'a' || letter > 'z') {
        view_say(view, "a mark is a letter from a to z");
        return VIEW_REDRAW;
    }
    StepNumber *mark = &view->marks[letter - 'a'];
    if (set) {
        *mark = view->step;
        view_say(view, "step %u is remembered as %c", (unsigned)view->step, letter);
        return VIEW_REDRAW;
    }
    if (*mark == 0) {
        view_say(view, "no step is remembered as %c", letter);
        return VIEW_REDRAW;
    }
    return move_to(view, *mark);
}

static unsigned choose_stops(View *view)
{
    const char *letter = view->prompt.text.text;
    uint32_t set = strcmp(letter, "*") == 0 ? occasion_usual() : occasion_find(letter);
    if (set == 0) {
        view_say(view, "nothing to stop at has the letter %s", letter);
        return VIEW_REDRAW;
    }
    Buf words;
    buf_init(&words);
    view->stops = set;
    occasion_append_words(&words, set);
    view_say(view, "; and ' stop at: %s", words.text);
    buf_done(&words);
    return VIEW_REDRAW;
}

static unsigned give_input(View *view, PromptState state)
{
    const Buf *text = &view->prompt.text;
    view->waits_for_input = false;
    trace_give_line(view->trace, state == PROMPT_END_OF_FILE ? NULL : text->text, text->length);
    return move_continue(view) | VIEW_REDRAW;
}

/* What Tab puts there: words behind ":", names in an expression. */
static unsigned complete(View *view, PromptKind kind)
{
    TextList candidates = {0};
    size_t start;
    const char *stem = view->prompt.stem.text;
    if (kind == PROMPT_GO)
        ask_candidates(view, stem, &candidates, &start);
    else
        ask_names(view, stem, &candidates, &start);
    prompt_complete(&view->prompt, &candidates, start);
    text_list_done(&candidates);
    return VIEW_REDRAW;
}

static unsigned take_expression(View *view, PromptKind kind, const char *text)
{
    switch (kind) {
    case PROMPT_CONDITION:
        return break_set_condition(view, text);
    case PROMPT_WATCH:
        return watch_add(view, text);
    default:
        return move_until(view, text, kind == PROMPT_UNTIL ? 1 : -1);
    }
}

unsigned command_prompt(View *view, PromptKind kind, PromptState state)
{
    if (state == PROMPT_COMPLETE)
        return complete(view, kind);
    if (state == PROMPT_CANCELLED) {
        view->player.playing = false;
        move_cancel(view);
        return VIEW_REDRAW;
    }
    switch (kind) {
    case PROMPT_GO:
        return ask_run(view, view->prompt.text.text);
    case PROMPT_FIND:
        return find_text(view, view->prompt.text.text);
    case PROMPT_INPUT:
        return give_input(view, state);
    case PROMPT_SORT:
        return page_sort_by(view, view->prompt.text.text);
    case PROMPT_SORT_COLLECTOR:
        return page_sort_collector_by(view, view->prompt.text.text);
    case PROMPT_FILTER:
        return page_filter_by(view, &view->prompt.text);
    case PROMPT_SET_MARK:
    case PROMPT_GO_MARK:
        return use_mark(view, kind == PROMPT_SET_MARK);
    case PROMPT_STOPS:
        return choose_stops(view);
    default:
        return take_expression(view, kind, view->prompt.text.text);
    }
}
