/* Memory as text. A place is a file, a line and how often that line had been reached, so
 * that it is found again in a run of the changed script. */
#include "view/memory.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "trace/source.h"
#include "view/ask.h"
#include "view/state.h"

enum { STEPS_BEYOND = 200000, LINE_BYTES = 4200, SIZE_MOST = 1000 };

/* Histories that are worth keeping. */
static const struct {
    const char *word;
    PromptKind kind;
} histories[] = {{"typed", PROMPT_GO},
                 {"sought", PROMPT_FIND},
                 {"condition", PROMPT_CONDITION},
                 {"until", PROMPT_UNTIL},
                 {"watched", PROMPT_WATCH}};

/* -- writing -- */

static void append_histories(const View *view, Buf *out)
{
    for (size_t i = 0; i < ARRAY_LEN(histories); i++) {
        const TextList *list = &view->prompt.history[histories[i].kind];
        for (size_t k = 0; k < list->items.count; k++)
            if (strchr(list->items.items[k], '\n') == NULL)
                buf_printf(out, "%s %s\n", histories[i].word, list->items.items[k]);
    }
}

static void append_breakpoints(const View *view, Buf *out)
{
    size_t cursor = 0;
    uint64_t key, value;
    while (map_next(&view->source.breakpoints, &cursor, &key, &value)) {
        const char *condition = move_breakpoint(view, (StringId)(key >> 32), (uint32_t)key);
        buf_printf(out, "break %u %s\n", (unsigned)(uint32_t)key, condition);
    }
}

/* The last line reached, and for the how-manieth time. */
static void append_place(const View *view, Buf *out)
{
    StepNumber step = view->step;
    while (step > 0 && trace_step(view->trace, step)->kind != STEP_KIND_LINE)
        step--;
    if (step == 0)
        return;
    const TraceStep *at = trace_step(view->trace, step);
    unsigned visits = 0;
    for (StepNumber i = 1; i <= step; i++) {
        const TraceStep *other = trace_step(view->trace, i);
        visits +=
            other->kind == STEP_KIND_LINE && other->line == at->line && other->file == at->file;
    }
    buf_printf(out, "place %u %u %u\n", (unsigned)at->line, visits, (unsigned)view->step);
}

/* What the script was given to read. */
static void append_inputs(const View *view, Buf *out)
{
    for (StepNumber step = 1; step <= trace_step_count(view->trace); step++) {
        if (!(trace_step(view->trace, step)->event_kinds & 1u << EVENT_INPUT))
            continue;
        Event event;
        TraceCursor cursor = trace_cursor_first(view->trace, step);
        while (trace_cursor_next(&cursor, &event)) {
            if (event.kind == EVENT_INPUT) {
                const char *text = trace_text(view->trace, event.u.INPUT.text);
                buf_printf(out, "input %.*s\n", (int)strcspn(text, "\n"), text);
            }
        }
    }
}

void memory_append(const View *view, Buf *out, bool whole)
{
    buf_printf(out, "sizes %d %d %d\n", view->sizes.column, view->sizes.source, view->sizes.low);
    append_histories(view, out);
    if (!whole)
        return;
    for (size_t i = 0; i < view->watch.expressions.items.count; i++)
        buf_printf(out, "watch %s\n", view->watch.expressions.items.items[i]);
    append_breakpoints(view, out);
    buf_printf(out, "stops %u\n", (unsigned)view->stops);
    append_inputs(view, out);
    append_place(view, out);
}

/* -- reading -- */

static int clamp_size(int size)
{
    return size < -SIZE_MOST ? -SIZE_MOST : size > SIZE_MOST ? SIZE_MOST : size;
}

static void take_sizes(View *view, const char *text)
{
    SplitSizes sizes = {0};
    if (sscanf(text, "%d %d %d", &sizes.column, &sizes.source, &sizes.low) == 3) {
        view->sizes =
            (SplitSizes){clamp_size(sizes.column), clamp_size(sizes.source), clamp_size(sizes.low)};
    }
}

static void take_breakpoint(View *view, const char *text)
{
    char *end;
    unsigned long line = strtoul(text, &end, 10);
    if (end == text || line == 0 || line > source_text_lines(&view->source.text))
        return;
    end += strspn(end, " ");
    view->source.cursor = (uint32_t)line;
    if (*end == '\0')
        command_do_toggle_breakpoint(view, 0);
    else
        break_set_condition(view, end);
    view->source.cursor = 0;
    buf_clear(&view->message);
}

/* As trace_reach, but a script that waits for a line gets those of the time before. */
static bool reach(View *view, StepNumber step, const TextList *inputs, size_t *given)
{
    TraceAnswer answer;
    while ((answer = trace_reach(view->trace, step)) == TRACE_WANTS_INPUT &&
           *given < inputs->items.count) {
        const char *text = inputs->items.items[(*given)++];
        trace_give_line(view->trace, text, strlen(text));
    }
    return answer == TRACE_GOT;
}

/* Runs on to that line for that time; the nearest step if it is not reached so often. */
static void take_place(View *view, const char *text, const TextList *inputs)
{
    unsigned line, visits, old;
    if (sscanf(text, "%u %u %u", &line, &visits, &old) != 3)
        return;
    StepNumber last = 0;
    size_t given = 0;
    uint64_t most = (uint64_t)old + STEPS_BEYOND;
    for (StepNumber step = 1; step <= most && reach(view, step, inputs, &given); step++) {
        const TraceStep *at = trace_step(view->trace, step);
        bool there = at->kind == STEP_KIND_LINE && at->line == line;
        last = there ? step : last;
        if (there && --visits == 0)
            break;
    }
    view_go(view, last > 0 ? last : old);
}

static void take_history(View *view, const char *word, const char *text)
{
    for (size_t i = 0; i < ARRAY_LEN(histories); i++)
        if (strcmp(histories[i].word, word) == 0)
            text_list_remember(&view->prompt.history[histories[i].kind], text, PROMPT_REMEMBERED);
}

static void take_line(View *view, const char *word, const char *text, TextList *inputs)
{
    if (strcmp(word, "sizes") == 0)
        take_sizes(view, text);
    else if (strcmp(word, "watch") == 0)
        watch_add(view, text);
    else if (strcmp(word, "break") == 0)
        take_breakpoint(view, text);
    else if (strcmp(word, "stops") == 0)
        view->stops = (uint32_t)strtoul(text, NULL, 10);
    else if (strcmp(word, "place") == 0)
        take_place(view, text, inputs);
    else if (strcmp(word, "input") == 0)
        text_list_add(inputs, text);
    else
        take_history(view, word, text);
}

void memory_take(View *view, const char *text, size_t length)
{
    char line[LINE_BYTES];
    TextList inputs = {0};
    for (size_t at = 0; at < length;) {
        const char *newline = memchr(text + at, '\n', length - at);
        size_t end = newline == NULL ? length : (size_t)(newline - text);
        if (end - at < sizeof(line)) {
            memcpy(line, text + at, end - at);
            line[end - at] = '\0';
            char *space = strchr(line, ' ');
            if (space != NULL) {
                *space = '\0';
                take_line(view, line, space + 1, &inputs);
            }
        }
        at = end + 1;
    }
    text_list_done(&inputs);
    buf_clear(&view->message);
    view_split(view);
}
