/* The linear mode. It uses the view's own moves, stories and reports; only the arrows that
 * stand for "from, to" are put in words. */
#include "view/linear.h"

#include <stdlib.h>
#include <string.h>

#include "base/clean.h"
#include "trace/source.h"
#include "view/ask.h"
#include "view/state.h"
#include "view/words.h"
#include "world/query.h"

enum { LINES_AROUND = 4, ROWS_MOST = 500, CONTENTS_COLUMNS = 60, REPEATS_MOST = 100000 };

typedef struct {
    View *view;
    Buf *out;
    LinearStop *stop;
} Linear;

#define LINEAR(function, word, argument, sentence)                                                 \
    static bool do_##function(const Linear *linear, const char *argument_text);
#include "view/linear.def"
#undef LINEAR

static const struct {
    const char *word, *argument, *sentence;
    bool (*run)(const Linear *linear, const char *argument);
} commands[] = {
#define LINEAR(function, word, argument, sentence) {word, argument, sentence, do_##function},
#include "view/linear.def"
#undef LINEAR
};

/* -- saying -- */

/* A screen reader reads signs by their name, or not at all. */
static const struct {
    const char *sign, *words;
} spoken[] = {{" → ", " to "}, {"→", " to "}, {"▸ ", ""}, {"— ", ""}, {"∞", "no end"}};

static void say(Buf *out, const char *text)
{
    while (*text != '\0') {
        size_t i = 0;
        while (i < ARRAY_LEN(spoken) &&
               strncmp(text, spoken[i].sign, strlen(spoken[i].sign)) != 0) {
            i++;
        }
        if (i < ARRAY_LEN(spoken)) {
            buf_append_string(out, spoken[i].words);
            text += strlen(spoken[i].sign);
        } else {
            buf_append_byte(out, *text++);
        }
    }
}

static void say_line(Buf *out, const char *text)
{
    say(out, text);
    buf_append_byte(out, '\n');
}

static void say_message(const Linear *linear)
{
    if (linear->view->message.length > 0) {
        say_line(linear->out, linear->view->message.text);
        buf_clear(&linear->view->message);
    }
}

static void say_source_line(const View *view, Buf *out, uint32_t line)
{
    SourceLine text = source_text_line(&view->source.text, line);
    clean_append(out, text.text, text.length, CLEAN_LINE);
    buf_append_byte(out, '\n');
}

/* What the script wrote in this step. */
static void say_new_output(const View *view, Buf *out)
{
    const char *text = world_output(&view->world);
    size_t from = view->diff.output_was, to = view->diff.output_now;
    if (view->diff.to == view->step && from < to) {
        buf_append_string(out, "Output: ");
        clean_append(out, text + from, to - from, CLEAN_TEXT);
        buf_append_string(out, text[to - 1] == '\n' ? "" : "\n");
    }
}

static void say_where(const View *view, Buf *out)
{
    const TraceStep *step = view->step > 0 ? trace_step(view->trace, view->step) : NULL;
    Buf story;
    if (step == NULL) {
        buf_append_string(out, "The trace has no steps.\n");
        return;
    }
    buf_init(&story);
    buf_printf(&story, "Step %u. ", (unsigned)view->step);
    view_append_story(view, &story);
    say_line(out, story.text);
    buf_done(&story);
    say_new_output(view, out);
    if (step->kind == STEP_KIND_END) {
        buf_append_string(out, "The script is over.\n");
    } else {
        uint32_t line = step->line > 0 ? step->line : 1;
        buf_printf(out, "Next: line %u: ", (unsigned)line);
        say_source_line(view, out, line);
    }
}

/* -- moving -- */

/* Lets a walk get to its end, unless the script waits for a line. */
static bool walk(const Linear *linear)
{
    View *view = linear->view;
    while (view->move.kind != MOVE_NONE && !view->waits_for_input) {
        if (linear->stop != NULL && linear->stop()) {
            move_stop(view);
            move_continue(view);
            buf_append_string(linear->out, "Stopped.\n");
        }
        view_tick(view, 0);
    }
    say_message(linear);
    if (!view->waits_for_input) {
        say_where(view, linear->out);
    }
    return true;
}

static long number_of(const char *text)
{
    long number = strtol(text, NULL, 10);
    return number < 1 ? 1 : number > REPEATS_MOST ? REPEATS_MOST : number;
}

static bool move_often(const Linear *linear, CommandId id, const char *argument)
{
    View *view = linear->view;
    for (long i = number_of(argument); i > 0 && !view->waits_for_input; i--) {
        StepNumber before = view->step;
        command_perform(view, id, 0);
        while (view->move.kind != MOVE_NONE && !view->waits_for_input) {
            view_tick(view, 0);
        }
        i = view->step == before ? 1 : i;
    }
    return walk(linear);
}

static bool do_next(const Linear *linear, const char *argument)
{
    return move_often(linear, COMMAND_over_forward, argument);
}

static bool do_back(const Linear *linear, const char *argument)
{
    return move_often(linear, COMMAND_over_back, argument);
}

static bool do_into(const Linear *linear, const char *argument)
{
    return move_often(linear, COMMAND_step_forward, argument);
}

static bool do_step_back(const Linear *linear, const char *argument)
{
    return move_often(linear, COMMAND_step_back, argument);
}

static bool do_out(const Linear *linear, const char *argument)
{
    return move_often(linear, COMMAND_out_forward, "");
}

static bool ask(const Linear *linear, const char *word, const char *argument)
{
    Buf line;
    buf_init(&line);
    buf_printf(&line, "%s %s", word, argument);
    ask_run(linear->view, line.text);
    buf_done(&line);
    return walk(linear);
}

static bool do_go_to(const Linear *linear, const char *argument)
{
    return ask(linear, "step", argument);
}

static bool do_until(const Linear *linear, const char *argument)
{
    return ask(linear, "until", argument);
}

static bool do_until_back(const Linear *linear, const char *argument)
{
    return ask(linear, "until-back", argument);
}

static bool do_event(const Linear *linear, const char *argument)
{
    return ask(linear, "next", argument);
}

static bool do_event_back(const Linear *linear, const char *argument)
{
    return ask(linear, "previous", argument);
}

static bool do_go_on(const Linear *linear, const char *argument)
{
    return move_often(linear, COMMAND_break_forward, "");
}

static bool do_go_back(const Linear *linear, const char *argument)
{
    return move_often(linear, COMMAND_break_back, "");
}

static bool do_break_at(const Linear *linear, const char *argument)
{
    Buf line;
    buf_init(&line);
    buf_printf(&line, "break %s", argument);
    ask_run(linear->view, line.text);
    buf_done(&line);
    say_message(linear);
    return true;
}

/* -- telling -- */

static bool do_where(const Linear *linear, const char *argument)
{
    say_where(linear->view, linear->out);
    return true;
}

static bool do_source(const Linear *linear, const char *argument)
{
    const View *view = linear->view;
    uint32_t next = view->step > 0 ? trace_step(view->trace, view->step)->line : 1;
    uint32_t middle = argument[0] == '\0' ? next : (uint32_t)number_of(argument);
    uint32_t first = middle > LINES_AROUND ? middle - LINES_AROUND : 1;
    uint32_t last = source_text_lines(&view->source.text);
    for (uint32_t line = first; line <= middle + LINES_AROUND && line <= last; line++) {
        buf_printf(linear->out, "%s%u: ", line == next ? "Next, line " : "Line ", (unsigned)line);
        say_source_line(view, linear->out, line);
    }
    return true;
}

static void say_slot(const Linear *linear, const char *name, size_t length, ObjectId target)
{
    const View *view = linear->view;
    Buf text;
    bool dunder = length > 4 && memcmp(name, "__", 2) == 0;
    if (length == 0 || dunder) {
        return;
    }
    buf_init(&text);
    buf_append_string(&text, "  ");
    clean_append(&text, name, length, CLEAN_LINE);
    buf_append_string(&text, " is ");
    words_object(&text, &view->world, &view->diff, target);
    if (!words_is_value(&view->world, &view->diff, target)) {
        buf_append_string(&text, ": ");
        words_contents(&text, &view->world, &view->diff, target, CONTENTS_COLUMNS);
    }
    say_line(linear->out, text.text);
    buf_done(&text);
}

static void say_frame(const Linear *linear, const WorldFrame *frame, bool running)
{
    const World *world = &linear->view->world;
    size_t count = 0;
    Buf name;
    buf_init(&name);
    words_function(&name, world, frame->function);
    buf_printf(linear->out, "%s, line %u%s:\n", name.text, (unsigned)frame->line,
               running ? ", running" : "");
    buf_done(&name);
    const WorldSlot *slots = world_run(world, frame->id, ROLE_LOCAL, &count);
    for (size_t i = 0; i < count; i++) {
        say_slot(linear, trace_text(world->trace, slots[i].label),
                 strtab_length(&world->trace->strings, slots[i].label), slots[i].target);
    }
    bool is_module = strcmp(trace_text(world->trace, frame->function), "<module>") == 0;
    slots = is_module ? world_run(world, frame->globals, ROLE_DICT_VALUE, &count) : NULL;
    for (size_t i = 0; slots != NULL && i < count; i++) {
        const char *key;
        size_t length;
        if (query_global_name(world, frame->globals, slots[i].index, &key, &length)) {
            say_slot(linear, key, length, slots[i].target);
        }
    }
}

static bool do_frames(const Linear *linear, const char *argument)
{
    const World *world = &linear->view->world;
    for (size_t i = world->stack.count; i-- > 0;) {
        const WorldFrame *frame = world_frame(world, world->stack.items[i]);
        if (frame != NULL) {
            say_frame(linear, frame, i + 1 == world->stack.count);
        }
    }
    if (world->stack.count == 0) {
        buf_append_string(linear->out, "No call is under way.\n");
    }
    return true;
}

/* The object of an expression; says what is wrong if there is none. */
static bool find_object(const Linear *linear, const char *expression, ObjectId *object)
{
    char problem[FORMULA_PROBLEM_BYTES] = "";
    FormulaValue value = {0};
    Arena arena;
    arena_init(&arena);
    bool known = formula_value(&linear->view->world, expression, &arena, &value, problem);
    arena_done(&arena);
    *object = known ? value.object : 0;
    if (*object == 0) {
        say_line(linear->out, known ? "that is no object of the script" : problem);
    }
    return *object != 0;
}

static bool do_show(const Linear *linear, const char *argument)
{
    char problem[FORMULA_PROBLEM_BYTES] = "";
    const View *view = linear->view;
    FormulaValue value;
    Arena arena;
    Buf text;
    arena_init(&arena);
    buf_init(&text);
    if (!formula_value(&view->world, argument, &arena, &value, problem)) {
        clean_append_line(&text, problem);
    } else {
        formula_append_value(&text, &view->world, &value);
        if (value.kind == FORMULA_OBJECT) {
            buf_append_string(&text, ": ");
            words_contents(&text, &view->world, &view->diff, value.object, CONTENTS_COLUMNS);
        }
    }
    say_line(linear->out, text.text);
    buf_done(&text);
    arena_done(&arena);
    return true;
}

/* A report of the view, line after line. */
static bool say_report(const Linear *linear, const char *argument, PanelId page)
{
    View *view = linear->view;
    ObjectId object;
    if (!find_object(linear, argument, &object)) {
        return true;
    }
    view->about = object;
    view->page = page;
    const Report *report = page_report(view);
    for (size_t i = 0; i < report->lines.count; i++) {
        const ReportLine *line = &report->lines.items[i];
        if (line->step > 0) {
            buf_printf(linear->out, "Step %u: ", (unsigned)line->step);
        }
        if (line->text[0] != '\0') {
            say_line(linear->out, line->text);
        }
    }
    page_show(view, PANEL_picture);
    return true;
}

static bool do_object(const Linear *linear, const char *argument)
{
    return say_report(linear, argument, PANEL_details);
}

static bool do_why(const Linear *linear, const char *argument)
{
    return say_report(linear, argument, PANEL_answers);
}

static bool do_heap(const Linear *linear, const char *argument)
{
    View *view = linear->view;
    const HeapTable *table = page_table(view);
    size_t count = table->rows.count < ROWS_MOST ? table->rows.count : ROWS_MOST;
    size_t living = 0;
    for (size_t i = 0; i < count; i++) {
        const HeapRow *row = &table->rows.items[i];
        if (row->sign == '-') {
            continue;
        }
        living++;
        buf_printf(linear->out, "#%u, %s, %u %s, held by %s: ", (unsigned)row->id,
                   trace_text(view->trace, row->type), (unsigned)row->count,
                   row->count == 1 ? "reference" : "references",
                   row->holders[0] == '\0' ? "nothing" : row->holders);
        say_line(linear->out, row->value);
    }
    buf_printf(linear->out, "%u objects.\n", (unsigned)living);
    return true;
}

static bool do_output(const Linear *linear, const char *argument)
{
    const World *world = &linear->view->world;
    if (world->output_length == 0) {
        buf_append_string(linear->out, "Nothing was printed yet.\n");
        return true;
    }
    const char *text = world_output(world);
    clean_append(linear->out, text, (size_t)world->output_length, CLEAN_TEXT);
    buf_append_string(linear->out, text[world->output_length - 1] == '\n' ? "" : "\n");
    return true;
}

static bool do_detail(const Linear *linear, const char *argument)
{
    long detail = strtol(argument, NULL, 10);
    if (detail >= 1 && detail <= 4) {
        linear->view->options.detail = (int)detail;
        view_apply_options(linear->view, false);
    }
    buf_printf(linear->out, "Detail %d of 4.\n", linear->view->options.detail);
    return true;
}

static bool do_help(const Linear *linear, const char *argument)
{
    for (size_t i = 0; i < ARRAY_LEN(commands); i++) {
        buf_printf(linear->out, "%s%s%s: %s.\n", commands[i].word,
                   commands[i].argument[0] == '\0' ? "" : " ", commands[i].argument,
                   commands[i].sentence);
    }
    buf_append_string(linear->out, "The beginning of a word is enough. An empty line does the last "
                                   "command again.\n");
    return true;
}

static bool do_quit(const Linear *linear, const char *argument)
{
    return false;
}

/* -- the line -- */

/* The first command that begins so. */
static bool run_word(const Linear *linear, const char *word, size_t length, const char *argument)
{
    for (int whole = 1; whole >= 0; whole--) {
        for (size_t i = 0; i < ARRAY_LEN(commands); i++) {
            bool fits = strncmp(commands[i].word, word, length) == 0 &&
                        (!whole || commands[i].word[length] == '\0');
            if (fits) {
                return commands[i].run(linear, argument);
            }
        }
    }
    buf_append_string(linear->out, "There is no such command; help lists them.\n");
    return true;
}

static bool give_line(const Linear *linear, const char *line)
{
    View *view = linear->view;
    buf_clear(&view->prompt.text);
    buf_append_string(&view->prompt.text, line);
    view->prompt.kind = PROMPT_NONE;
    command_prompt(view, PROMPT_INPUT, PROMPT_ACCEPTED);
    return walk(linear);
}

void linear_greet(View *view, Buf *out)
{
    const char *name =
        view->trace->header.files.count > 0 ? view->trace->header.files.items[0].name : "a trace";
    clean_append_line(out, name);
    buf_append_string(out, ", in words. help lists the commands, quit leaves.\n");
    say_where(view, out);
}

void linear_prompt(View *view, Buf *out)
{
    if (view->waits_for_input) {
        say_new_output(view, out);
        buf_append_string(out, "The script waits for a line> ");
    } else {
        buf_printf(out, "step %u of %u%s> ", (unsigned)view->step,
                   (unsigned)trace_expected_steps(view->trace),
                   view->trace->end.kind == TRACE_OPEN ? " or more" : "");
    }
}

bool linear_command(View *view, const char *line, LinearStop *stop, Buf *out)
{
    Linear linear = {view, out, stop};
    TextList *history = &view->prompt.history[PROMPT_GO];
    if (view->waits_for_input) {
        return give_line(&linear, line);
    }
    line += strspn(line, " \t");
    if (line[0] == '\0') {
        line = history->items.count > 0 ? vec_last(&history->items) : "into";
    } else {
        text_list_remember(history, line, PROMPT_REMEMBERED);
    }
    size_t length = strcspn(line, " \t");
    const char *argument = line + length;
    return run_word(&linear, line, length, argument + strspn(argument, " \t"));
}
