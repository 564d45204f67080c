/* Commands that go to another step, or to a line of the source, and the answers to
 * the questions some of them ask. `count` is the number typed before the key, 0 if
 * there was none. */
#include <stdlib.h>
#include <string.h>

#include "trace/source.h"
#include "view/state.h"

enum { STEP_TYPED_MAX = 100000000 };

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
    if (view->event > 0) { /* inside the next step: back to where it began */
        return move_to(view, view->step);
    }
    if (view->step <= 1) {
        view_say(view, "this is the first step");
        return VIEW_REDRAW;
    }
    uint32_t steps = at_least_one(count);
    return move_to(view, view->step > steps ? view->step - steps : 1);
}

unsigned command_do_over_forward(View *view, uint32_t count)
{
    return move_by(view, MOVE_OVER, 1);
}

unsigned command_do_over_back(View *view, uint32_t count)
{
    return move_by(view, MOVE_OVER, -1);
}

unsigned command_do_out_forward(View *view, uint32_t count)
{
    return move_by(view, MOVE_OUT, 1);
}

unsigned command_do_out_back(View *view, uint32_t count)
{
    return move_by(view, MOVE_OUT, -1);
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
    return move_by(view, MOVE_INTERESTING, 1);
}

unsigned command_do_event_back(View *view, uint32_t count)
{
    return move_by(view, MOVE_INTERESTING, -1);
}

static unsigned move_to_change(View *view, int direction)
{
    if (view->stage.selected == 0) {
        view_say(view, "no object is selected: Tab to the picture, then Up and Down");
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

uint32_t command_cursor_line(const View *view)
{
    if (view->source.cursor != 0) {
        return view->source.cursor;
    }
    return view->step > 0 ? trace_step(view->trace, view->step)->line : 1;
}

static StringId cursor_file(const View *view)
{
    return view->step > 0 ? trace_step(view->trace, view->step)->file : 0;
}

unsigned command_do_toggle_breakpoint(View *view, uint32_t count)
{
    uint32_t line = command_cursor_line(view);
    uint64_t key = (uint64_t)cursor_file(view) << 32 | line;
    bool was_set = map_remove(&view->source.breakpoints, key);
    if (!was_set) {
        map_put(&view->source.breakpoints, key, 1);
    }
    view_say(view, "breakpoint on line %u %s", (unsigned)line, was_set ? "cleared" : "set");
    return VIEW_REDRAW;
}

static unsigned move_to_breakpoint(View *view, int direction)
{
    if (view->source.breakpoints.live == 0) {
        view_say(view, "there is no breakpoint: b sets one on the line of the cursor");
        return VIEW_REDRAW;
    }
    return move_by(view, MOVE_BREAK, direction);
}

unsigned command_do_break_forward(View *view, uint32_t count)
{
    return move_to_breakpoint(view, 1);
}

unsigned command_do_break_back(View *view, uint32_t count)
{
    return move_to_breakpoint(view, -1);
}

unsigned command_do_to_cursor(View *view, uint32_t count)
{
    return move_begin(view, (Move){.kind = MOVE_LINE,
                                   .direction = 1,
                                   .file = cursor_file(view),
                                   .line = command_cursor_line(view)});
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

unsigned command_do_find(View *view, uint32_t count)
{
    prompt_open(&view->prompt, PROMPT_FIND);
    return VIEW_REDRAW;
}

static unsigned find_row(View *view, const char *text, int direction, bool from_here)
{
    HeapTable *table = page_table(view);
    if (text[0] == '\0' || !heap_table_find(table, &view->world, text, direction, from_here)) {
        view_say(view, text[0] == '\0' ? "nothing was searched for yet: / asks" : "not found");
    }
    return VIEW_REDRAW;
}

/* from_here: what stands where one is counts too. */
static unsigned find_from(View *view, bool from_here, int direction)
{
    const char *text = view->source.searched.text;
    if (view->page == PANEL_table) {
        return find_row(view, text, direction, from_here);
    }
    uint32_t line = command_cursor_line(view) + (direction > 0 && !from_here);
    uint32_t found = source_text_lines(&view->source.text) == 0 || text[0] == '\0'
                         ? 0
                         : source_text_find(&view->source.text, line, direction, text);
    if (found == 0) {
        view_say(view, text[0] == '\0' ? "nothing was searched for yet: / asks" : "not found");
    } else {
        view->source.cursor = found;
        view->focus = PANEL_source;
        view_split(view);
    }
    return VIEW_REDRAW;
}

unsigned command_do_find_next(View *view, uint32_t count)
{
    return find_from(view, false, 1);
}

unsigned command_do_find_previous(View *view, uint32_t count)
{
    return find_from(view, false, -1);
}

/* -- prompts -- */

static unsigned go_to_typed(View *view, const char *text)
{
    while (*text == ' ') {
        text++;
    }
    if (strcmp(text, "end") == 0) {
        return move_to(view, UINT32_MAX);
    }
    char *end;
    long number = strtol(text, &end, 10);
    bool relative = text[0] == '+' || text[0] == '-';
    if (end == text || *end != '\0' || number > STEP_TYPED_MAX || number < -STEP_TYPED_MAX) {
        view_say(view, "a step is a number, as 12, +5 or -5, or the word end");
        return VIEW_REDRAW;
    }
    long step = relative ? (long)view->step + number : number;
    return move_to(view, step < 1 ? 1 : (StepNumber)step);
}

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

static unsigned give_input(View *view, PromptState state)
{
    const Buf *text = &view->prompt.text;
    view->waits_for_input = false;
    trace_give_line(view->trace, state == PROMPT_END_OF_FILE ? NULL : text->text, text->length);
    return move_continue(view) | VIEW_REDRAW;
}

unsigned command_prompt(View *view, PromptKind kind, PromptState state)
{
    if (state == PROMPT_CANCELLED) {
        view->player.playing = false;
        move_cancel(view);
        return VIEW_REDRAW;
    }
    switch (kind) {
    case PROMPT_GO:
        return go_to_typed(view, view->prompt.text.text);
    case PROMPT_FIND:
        buf_clear(&view->source.searched);
        buf_append(&view->source.searched, view->prompt.text.text, view->prompt.text.length);
        return find_from(view, true, 1);
    case PROMPT_INPUT:
        return give_input(view, state);
    case PROMPT_SORT:
        return page_sort_by(view, view->prompt.text.text);
    case PROMPT_FILTER:
        return page_filter_by(view, &view->prompt.text);
    case PROMPT_SET_MARK:
    case PROMPT_GO_MARK:
        return use_mark(view, kind == PROMPT_SET_MARK);
    default:
        return VIEW_REDRAW;
    }
}
