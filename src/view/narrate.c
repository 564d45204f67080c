/* Telling a step. Everything comes from the netted difference between two states,
 * so what is told is what the picture shows. Slots of frames that began or ended
 * and of objects that were born or freed in the step are told with their owner, not
 * one by one. Clauses come in the order in which things happen: calls that are over,
 * names and slots, births, output, frees, and last how the script stands now.
 */
#include "view/narrate.h"

#include <stdio.h>
#include <string.h>

#include "base/clean.h"
#include "view/story.h"
#include "view/words.h"
#include "world/history.h"

enum { CODE_COLUMNS = 60, ARGUMENTS_MAX = 6, OUTPUT_COLUMNS = 40, STEPS_BACK = 20000 };

static const TraceStep *step_at(const Narration *told, StepNumber step)
{
    return step >= 1 && step <= trace_step_count(told->world->trace)
               ? trace_step(told->world->trace, step)
               : NULL;
}

/* -- clauses -- */

bool story_clause(Story *story)
{
    if (story->clauses == CLAUSES_MAX) {
        story->left_out++;
        return false;
    }
    if (story->clauses++ > 0)
        buf_append_string(story->out, "; ");
    return true;
}

void story_put(Story *story, const char *text)
{
    buf_append_string(story->out, text);
}

static void tell(Story *story, const char *text)
{
    if (story_clause(story))
        story_put(story, text);
}

void story_put_object(Story *story, ObjectId id)
{
    words_object(story->out, story->told->world, story->told->diff, id);
}

bool story_is_over(const Narration *told)
{
    const TraceStep *step = step_at(told, told->diff->to);
    return step != NULL && step->kind == STEP_KIND_END;
}

/* -- output -- */

/* What a run that no one handled an exception of printed last, its traceback; an empty
 * string if it ended otherwise. */
static const char *last_traceback(const Narration *told, size_t *length)
{
    static const char begin[] = "Traceback (most recent call last):\n";
    size_t from = told->diff->output_was, to = told->diff->output_now;
    const char *text = world_output(told->world) + from;
    *length = to - from;
    bool found = story_is_over(told) && to > from && memmem(text, *length, begin, strlen(begin));
    return found ? text : "";
}

/* Of a traceback: "ZeroDivisionError: division by zero", which stands last but for what
 * boxarrow adds of its own. */
static const char *exception_line(const char *text, size_t *length)
{
    static const char own[] = "boxarrow: ";
    for (size_t end = *length;;) {
        while (end > 0 && text[end - 1] == '\n')
            end--;
        const char *newline = memrchr(text, '\n', end);
        const char *line = newline == NULL ? text : newline + 1;
        *length = (size_t)(text + end - line);
        if (newline == NULL || strncmp(line, own, strlen(own)) != 0)
            return line;
        end = (size_t)(line - text);
    }
}

static void tell_end(Story *story)
{
    size_t length;
    const char *text = last_traceback(story->told, &length);
    if (!story_clause(story))
        return;
    if (text[0] == '\0') {
        story_put(story, "the script is over");
        return;
    }
    const char *line = exception_line(text, &length);
    story_put(story, "nothing handles the exception, so the script is over: ");
    clean_append_cut(story->out, line, length, 2 * OUTPUT_COLUMNS, false);
}

/* What was printed, in quotation marks where one could not see where it begins or ends. */
static void put_printed(Story *story, const char *text, size_t length)
{
    bool bare = text[0] != ' ' && strchr(" .;:,", text[length - 1]) == NULL;
    story_put(story, bare ? "" : "\"");
    clean_append_cut(story->out, text, length, OUTPUT_COLUMNS, false);
    story_put(story, bare ? "" : "\"");
}

static void tell_output(Story *story)
{
    const WorldDiff *diff = story->told->diff;
    size_t traceback;
    if (diff->output_now <= diff->output_was ||
        last_traceback(story->told, &traceback)[0] != '\0' || !story_clause(story))
        return;
    const char *text = world_output(story->told->world) + diff->output_was;
    size_t length = diff->output_now - diff->output_was;
    bool whole_line = text[length - 1] == '\n';
    story_put(story, "prints ");
    if (length > whole_line)
        put_printed(story, text, length - whole_line);
    else
        story_put(story, "an empty line");
}

/* -- calls and returns -- */

/* True if the frame runs the body of a class statement: constructors run as
 * __init__, so a frame with the name of a class is its body. */
static bool is_class_body(const Narration *told, StringId function)
{
    char statement[CODE_COLUMNS];
    const char *name = trace_text(told->world->trace, function);
    int length = snprintf(statement, sizeof(statement), "class %s", name);
    if (length >= (int)sizeof(statement) || source_text_lines(told->source) == 0)
        return false;
    uint32_t line = source_text_find(told->source, 1, 1, statement);
    if (line == 0)
        return false;
    SourceLine text = source_text_line(told->source, line);
    const char *at = memmem(text.text, text.length, statement, (size_t)length);
    const char *behind = at + length;
    return behind < text.text + text.length && (*behind == ':' || *behind == '(');
}

/* "f()" or "the body of class C". */
static void put_function(Story *story, StringId function)
{
    if (is_class_body(story->told, function)) {
        story_put(story, "the body of class ");
        clean_append_line(story->out, trace_text(story->told->world->trace, function));
    } else {
        words_function(story->out, story->told->world, function);
    }
}

/* What the compiler adds has names that begin with a dot. */
static void tell_arguments(Story *story, const WorldFrame *frame)
{
    size_t count;
    const WorldSlot *locals = world_run(story->told->world, frame->id, ROLE_LOCAL, &count);
    const char *before = " with ";
    for (size_t i = 0; i < count && i < ARGUMENTS_MAX; i++) {
        const char *name = trace_text(story->told->world->trace, locals[i].label);
        ObjectId argument = words_argument(story->told->world, story->told->diff, locals[i].target);
        if (name[0] == '.' || argument == 0)
            continue;
        story_put(story, before);
        clean_append_line(story->out, name);
        story_put(story, " = ");
        bool value = words_is_value(story->told->world, story->told->diff, argument);
        story_put(story, !value && story_is_born(story->told, argument) ? "the new " : "");
        story_put_object(story, argument);
        before = ", ";
    }
}

bool story_is_resumed(const Narration *told, ObjectId frame)
{
    const DiffFrame *change = diff_find_frame(told->diff, frame);
    return change == NULL || !change->made;
}

/* The step is in the script's own frame; while the run is taken down, what a generator
 * still does has no caller either. */
static bool is_of_script(const Narration *told, const TraceStep *step)
{
    return step->depth <= 1 &&
           strcmp(trace_text(told->world->trace, step->function), "<module>") == 0;
}

static void tell_call(Story *story, const TraceStep *step)
{
    const WorldFrame *frame = world_frame(story->told->world, step->frame);
    if (is_of_script(story->told, step)) {
        tell(story, "the script begins");
        return;
    }
    if (step->depth <= 1)
        tell(story, "the script has come to its end, and what it held is taken down");
    if (!story_clause(story))
        return;
    put_function(story, step->function);
    if (is_class_body(story->told, step->function)) {
        story_put(story, " begins");
        return;
    }
    const DiffFrame *change = diff_find_frame(story->told->diff, step->frame);
    bool resumed = story_is_resumed(story->told, step->frame);
    bool first = change != NULL && change->line_was == 0;
    story_put(story, !resumed ? " is called" : first ? " begins" : " goes on");
    if (frame != NULL)
        tell_arguments(story, frame);
}

static void tell_result(Story *story)
{
    size_t start = story->out->length;
    story_put(story, " ");
    if (!words_result(story->out, story->told->world, story->told->diff, story->told->diff->to))
        buf_truncate(story->out, start);
}

/* True if the frame leaves the call stack in the next step and is kept: a generator's that
 * yields, a coroutine's that waits. False if the next step is not known. */
static bool will_wait(const Narration *told, const TraceStep *step)
{
    const Trace *trace = told->world->trace;
    Event event;
    bool leaves = false, goes = false;
    if (told->diff->to >= trace_step_count(trace))
        return false;
    TraceCursor cursor = trace_cursor_first(trace, told->diff->to + 1);
    while (trace_cursor_next(&cursor, &event)) {
        leaves |= event.kind == EVENT_FRAME_LEAVE && event.u.FRAME_LEAVE.frame == step->frame;
        goes |= event.kind == EVENT_FRAME_GONE && event.u.FRAME_GONE.frame == step->frame;
    }
    return leaves && !goes;
}

/* No result, and the step before was the exception's. */
static bool is_left_by_exception(const Narration *told, const TraceStep *step)
{
    const TraceStep *before = step_at(told, told->diff->to - 1);
    Event_RESULT result;
    return before != NULL && before->kind == STEP_KIND_EXCEPTION && before->frame == step->frame &&
           !history_result(told->world->trace, told->diff->to, &result);
}

static bool line_holds(const Narration *told, uint32_t number, const char *word)
{
    SourceLine line = source_text_line(told->source, number);
    return memmem(line.text, line.length, word, strlen(word)) != NULL;
}

/* "count() yields 3 to its caller and waits". */
static void tell_pause(Story *story, const TraceStep *step)
{
    const char *function = trace_text(story->told->world->trace, step->function);
    bool yields =
        line_holds(story->told, step->line, "yield") || strstr(function, "<genexpr>") != NULL;
    story_put(story, yields ? " yields" : " pauses and gives");
    tell_result(story);
    story_put(story, " to its caller; its frame waits");
}

static void tell_return(Story *story, const TraceStep *step)
{
    bool script = is_of_script(story->told, step);
    bool body = is_class_body(story->told, step->function);
    if ((script && story->clauses > 0) || !story_clause(story))
        return;
    put_function(story, step->function);
    if (script || body) {
        story_put(story, script ? " is done" : " is at its end");
    } else if (will_wait(story->told, step)) {
        tell_pause(story, step);
    } else if (is_left_by_exception(story->told, step)) {
        story_put(story, " does not handle it and is about to be left");
    } else {
        story_put(story, " is about to return");
        tell_result(story);
    }
}

/* The message may begin with the type, which has been told. */
static const char *message_alone(const char *message, const char *type)
{
    size_t length = strlen(type);
    bool repeats = strncmp(message, type, length) == 0;
    if (repeats && message[length] == '\0')
        return "";
    return repeats && strncmp(message + length, ": ", 2) == 0 ? message + length + 2 : message;
}

static void tell_exception(Story *story, const WorldRaise *raise)
{
    const Trace *trace = story->told->world->trace;
    const WorldObject *exception = world_object(story->told->world, raise->exception);
    if (!story_clause(story))
        return;
    const TraceStep *step = step_at(story->told, story->told->diff->to);
    if (exception == NULL && line_holds(story->told, step->line, "for ")) {
        story_put(story, "there is no next value: StopIteration, which ends the loop");
        return;
    }
    if (exception == NULL && (line_holds(story->told, step->line, "await ") ||
                              line_holds(story->told, step->line, "yield from "))) {
        story_put(story, "what it waited for is done: StopIteration, which brings the result");
        return;
    }
    const char *type = exception == NULL ? "an exception" : trace_text(trace, exception->type);
    const char *message =
        raise->message == 0 ? "" : message_alone(trace_text(trace, raise->message), type);
    clean_append_line(story->out, type);
    story_put(story, " is raised");
    if (message[0] != '\0') {
        story_put(story, ": ");
        clean_append_cut(story->out, message, strlen(message), 2 * OUTPUT_COLUMNS, false);
    }
}

/* A function that was left since the step before has returned (or was left by an
 * exception, which is then told as well). */
static void tell_left_frames(Story *story)
{
    const WorldDiff *diff = story->told->diff;
    for (size_t i = 0; i < diff->frames.count; i++) {
        const DiffFrame *frame = &diff->frames.items[i];
        bool script =
            strcmp(trace_text(story->told->world->trace, frame->function), "<module>") == 0;
        bool library = world_file_is_library(story->told->world, frame->file);
        if (frame->left && !frame->entered && !script && !library && story_clause(story)) {
            put_function(story, frame->function);
            story_put(story, is_class_body(story->told, frame->function) ? " is done"
                             : !frame->gone                              ? " waits"
                             : diff->raise_now.exception != 0            ? " is left"
                                                                         : " has returned");
        }
    }
}

/* A call begins before anything it does; what ends, ends after it. */
static void tell_beginning(Story *story, const TraceStep *step)
{
    tell_left_frames(story);
    if (step->kind == STEP_KIND_CALL)
        tell_call(story, step);
}

static void tell_ending(Story *story, const TraceStep *step)
{
    switch (step->kind) {
    case STEP_KIND_RETURN:
        tell_return(story, step);
        break;
    case STEP_KIND_EXCEPTION:
        tell_exception(story, &story->told->world->raise);
        break;
    case STEP_KIND_END:
        tell_end(story);
        break;
    case STEP_KIND_LIMIT:
        tell(story, "the run was cut short here");
        break;
    default:
        break;
    }
}

/* -- the line that ran -- */

/* The line that made the call which ended with step `ended`. */
static StepNumber calling_step(const Trace *trace, StepNumber ended, uint32_t depth)
{
    StepNumber least = ended > STEPS_BACK ? ended - STEPS_BACK : 1;
    for (StepNumber at = ended; at >= least; at--) {
        const TraceStep *step = trace_step(trace, at);
        if (step->depth == depth && step->kind == STEP_KIND_LINE)
            return at;
    }
    return 0;
}

StepNumber narrate_done_step(const Trace *trace, StepNumber step)
{
    if (step < 2 || step > trace_step_count(trace))
        return 0;
    const TraceStep *before = trace_step(trace, step - 1), *now = trace_step(trace, step);
    if (before->kind == STEP_KIND_RETURN && now->kind == STEP_KIND_END) {
        bool raised = step > 2 && trace_step(trace, step - 2)->kind == STEP_KIND_EXCEPTION;
        return raised ? step - 2 : 0;
    }
    if (before->kind == STEP_KIND_RETURN && before->depth > 1)
        return calling_step(trace, step - 1, before->depth - 1);
    return before->kind == STEP_KIND_CALL || before->line == 0 ? 0 : step - 1;
}

uint32_t narrate_line(const Narration *told)
{
    StepNumber done = narrate_done_step(told->world->trace, told->diff->to);
    return done == 0 ? 0 : step_at(told, done)->line;
}

void narrate_code(Buf *out, const Narration *told)
{
    SourceLine line = source_text_line(told->source, narrate_line(told));
    while (line.length > 0 && (line.text[0] == ' ' || line.text[0] == '\t')) {
        line.text++;
        line.length--;
    }
    clean_append_cut(out, line.text, line.length, CODE_COLUMNS, false);
}

void narrate_place(Buf *out, const Narration *told, bool with_code)
{
    if (narrate_done_step(told->world->trace, told->diff->to) == 0)
        return;
    buf_printf(out, "Line %u", (unsigned)narrate_line(told));
    if (with_code) {
        buf_append_string(out, "  ");
        narrate_code(out, told);
    }
}

/* -- the whole -- */

/* True if no step before `call` was one of its frame. */
static bool is_first_of_frame(const Trace *trace, StepNumber call)
{
    ObjectId frame = trace_step(trace, call)->frame;
    StepNumber least = call > STEPS_BACK ? call - STEPS_BACK : 1;
    for (StepNumber at = call; at-- > least;)
        if (trace_step(trace, at)->frame == frame)
            return false;
    return true;
}

/* Something changed that is not told: temporaries aside, names of the machine's own. */
static bool hides_something(const Narration *told)
{
    for (size_t i = 0; i < told->diff->slots.count; i++)
        if (told->diff->slots.items[i].role == ROLE_DICT_VALUE)
            return true;
    return false;
}

/* A step into a function's first line does nothing else. */
static void tell_nothing(Story *story, const TraceStep *step)
{
    const TraceStep *before = step_at(story->told, story->told->diff->to - 1);
    if (before != NULL && before->kind == STEP_KIND_CALL && before->depth > 1) {
        bool first = is_first_of_frame(story->told->world->trace, story->told->diff->to - 1);
        put_function(story, step->function);
        story_put(story, first ? " starts at its first line." : " goes on from where it waited.");
    } else if (before != NULL && before->kind == STEP_KIND_CALL) {
        story_put(story, "The first line comes next.");
    } else if (before != NULL && before->kind == STEP_KIND_EXCEPTION &&
               before->frame == step->frame && before->line != step->line) {
        buf_printf(story->out, "the exception leads to line %u.", (unsigned)step->line);
    } else if (hides_something(story->told)) {
        story_put(story, "only names of the machine's own change.");
    } else {
        story_put(story, "nothing in memory changes.");
    }
}

static bool ends_with(const Buf *text, const char *end)
{
    size_t length = strlen(end);
    return text->length >= length && memcmp(text->text + text->length - length, end, length) == 0;
}

/* A sentence that no line stands before begins as one; names stay as they are. */
static void begin_as_sentence(Buf *out, size_t start)
{
    if (strncmp(out->text + start, "the ", 4) == 0)
        out->text[start] = 'T';
}

void narrate_story(Buf *out, const Narration *told)
{
    size_t start = out->length;
    Story story = {.out = out, .told = told};
    const TraceStep *step = step_at(told, told->diff->to);
    if (step == NULL)
        return;
    tell_beginning(&story, step);
    if (!story_is_over(told)) {
        story_tell_slots(&story);
        if (told->diff->to > 1) /* what is there at the start is no change */
            story_tell_immortals(&story);
        story_tell_births(&story);
    }
    tell_output(&story);
    if (!story_is_over(told)) {
        story_tell_frees(&story);
        story_tell_islands(&story);
    }
    tell_ending(&story, step);
    if (story.left_out > 0)
        buf_printf(out, "; and %d more", story.left_out);
    if (story.clauses == 0)
        tell_nothing(&story, step);
    else if (!ends_with(out, "…"))
        story_put(&story, ".");
    if (narrate_line(told) == 0)
        begin_as_sentence(out, start);
}
