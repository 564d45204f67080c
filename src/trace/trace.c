/* Appending to the record and reading it back. An event is completed from the
 * ledger, packed into the log, and counted in the open step; its STEP event moves
 * the open step to the index, where its counts stay as they were at that moment.
 *
 *   log    |..events of step 1..|..events of step 2..|..open step..
 *   steps   log_end ------------^--------------------^
 */
#include "trace/trace.h"

#include <assert.h>
#include <string.h>

#include "base/mem.h"
#include "trace/ledger.h"
#include "trace/source.h"
#include "trace/trace_log.h"
#include "trace/transcript.h"

_Static_assert(EVENT_COUNT <= 32, "a step keeps its event kinds as bits of 32");

void trace_init(Trace *trace)
{
    *trace = (Trace){.header = {.version = TRACE_VERSION, .python = TRACE_PYTHON},
                     .end = {.message = ""}};
    strtab_init(&trace->strings);
    buf_init(&trace->output);
    arena_init(&trace->arena);
    trace->ledger = ledger_new();
}

void trace_done(Trace *trace)
{
    if (trace->source != NULL)
        trace->source->close(trace->source);
    ledger_free(trace->ledger);
    strtab_done(&trace->strings);
    vec_done(&trace->log);
    vec_done(&trace->steps);
    buf_done(&trace->output);
    vec_done(&trace->pieces);
    vec_done(&trace->header.files);
    vec_done(&trace->header.arguments);
    vec_done(&trace->header.options);
    arena_done(&trace->arena);
    *trace = (Trace){0};
}

/* -- header -- */

static const char *keep(Trace *trace, const char *text)
{
    return arena_copy_text(&trace->arena, text, strlen(text));
}

void trace_add_file(Trace *trace, const char *name, const char *text, size_t length)
{
    TraceFile file = {.name = keep(trace, name),
                      .text = arena_copy_text(&trace->arena, text, length),
                      .length = length};
    vec_push(&trace->header.files, file);
}

void trace_add_argument(Trace *trace, const char *text)
{
    vec_push(&trace->header.arguments, keep(trace, text));
}

void trace_add_option(Trace *trace, const char *name, const char *value)
{
    TraceOption option = {.name = keep(trace, name), .value = keep(trace, value)};
    vec_push(&trace->header.options, option);
}

const TraceFile *trace_find_file(const Trace *trace, const char *name)
{
    for (size_t i = 0; i < trace->header.files.count; i++)
        if (strcmp(trace->header.files.items[i].name, name) == 0)
            return &trace->header.files.items[i];
    return NULL;
}

/* -- growing -- */

static void append_to_log(Trace *trace, const Event *event)
{
    vec_reserve(&trace->log, trace->log.count + LOG_RECORD_MAX);
    trace->log.count += log_pack(event, trace->log.items + trace->log.count);
}

/* The next step begins with the counts of this one. */
static void close_step(Trace *trace)
{
    trace->open.log_end = trace->log.count;
    vec_push(&trace->steps, trace->open);
    trace->open.event_count = 0;
    trace->open.event_kinds = 0;
}

static void add_loaded_file(Trace *trace, const Event_FILE *event)
{
    const char *name = trace_text(trace, event->name);
    if (trace_find_file(trace, name) == NULL)
        trace_add_file(trace, name, trace_text(trace, event->text),
                       strtab_length(&trace->strings, event->text));
}

void trace_put(Trace *trace, const Event *event)
{
    Event whole = *event;
    ledger_complete(trace->ledger, &whole);
    append_to_log(trace, &whole);
    ledger_note(trace->ledger, &trace->open, &whole);
    if (whole.kind == EVENT_OUTPUT || whole.kind == EVENT_INPUT) {
        transcript_append(trace, &whole);
        trace->open.output_length = trace->output.length;
    } else if (whole.kind == EVENT_FILE) {
        add_loaded_file(trace, &whole.u.FILE);
    } else if (whole.kind == EVENT_STEP) {
        close_step(trace);
    }
}

StringId trace_intern(Trace *trace, const char *text, size_t length)
{
    return strtab_intern(&trace->strings, text, length);
}

void trace_drop_open_step(Trace *trace)
{
    StepNumber last = trace_step_count(trace);
    trace->log.count = last == 0 ? 0 : trace_step(trace, last)->log_end;
    buf_truncate(&trace->output, trace_output_length(trace, last));
    while (trace->pieces.count > 0 && vec_last(&trace->pieces).end > trace->output.length)
        trace->pieces.count--;
}

void trace_set_end(Trace *trace, TraceEndKind kind, int status, const char *message)
{
    if (trace->end.kind != TRACE_OPEN)
        return;
    trace->end = (TraceEnd){
        .kind = kind, .status = status, .message = message == NULL ? "" : keep(trace, message)};
}

static void sink_put_event(Sink *self, const Event *event)
{
    trace_put(((TraceSink *)self)->trace, event);
}

static StringId sink_intern(Sink *self, const char *text, size_t length)
{
    return trace_intern(((TraceSink *)self)->trace, text, length);
}

void trace_sink_init(TraceSink *sink, Trace *trace)
{
    *sink = (TraceSink){.sink = {.put = sink_put_event, .intern = sink_intern}, .trace = trace};
}

/* -- reading -- */

size_t trace_output_length(const Trace *trace, StepNumber step)
{
    return step == 0 ? 0 : trace_step(trace, step)->output_length;
}

const char *trace_end_name(TraceEndKind kind)
{
    static const char *const names[TRACE_END_COUNT] = {
        [TRACE_OPEN] = "open",     [TRACE_FINISHED] = "finished",
        [TRACE_LIMITED] = "limit", [TRACE_INTERRUPTED] = "interrupted",
        [TRACE_CUT] = "cut",       [TRACE_DAMAGED] = "damaged",
    };
    return names[kind];
}

TraceCursor trace_cursor_first(const Trace *trace, StepNumber step)
{
    assert(step >= 1 && step <= trace_step_count(trace));
    uint64_t begin = step == 1 ? 0 : trace_step(trace, step - 1)->log_end;
    return (TraceCursor){
        .trace = trace, .begin = begin, .at = begin, .end = trace_step(trace, step)->log_end};
}

TraceCursor trace_cursor_last(const Trace *trace, StepNumber step)
{
    TraceCursor cursor = trace_cursor_first(trace, step);
    cursor.at = cursor.end;
    return cursor;
}

bool trace_cursor_next(TraceCursor *cursor, Event *event)
{
    if (cursor->at == cursor->end)
        return false;
    cursor->at += log_unpack(cursor->trace->log.items + cursor->at, event);
    return true;
}

bool trace_cursor_back(TraceCursor *cursor, Event *event)
{
    if (cursor->at == cursor->begin)
        return false;
    cursor->at -= log_unpack_back(cursor->trace->log.items + cursor->at, event);
    return true;
}
