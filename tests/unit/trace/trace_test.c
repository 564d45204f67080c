/* The record in memory: what is completed, counted and walked. */
#include "unit.h"

#include "fake_machine.h"
#include "trace/source.h"
#include "trace/trace.h"

/* A sink that keeps events as they are, beside the trace that packs them. */
typedef struct {
    Sink sink;
    Trace *trace;
    VEC(Event) events;
} Keeper;

static void keeper_put(Sink *self, const Event *event)
{
    Keeper *keeper = (Keeper *)self;
    vec_push(&keeper->events, *event);
    trace_put(keeper->trace, event);
}

static StringId keeper_intern(Sink *self, const char *text, size_t length)
{
    return trace_intern(((Keeper *)self)->trace, text, length);
}

/* Fields that the trace fills in are not compared. */
static void assert_same(const Event *given, const Event *kept)
{
    const EventInfo *info = event_info(given->kind);
    assert_int_equal(given->kind, kept->kind);
    for (size_t i = 0; i < info->field_count; i++) {
        const EventField *field = &info->fields[i];
        bool filled_in = strcmp(field->name, "was") == 0 || strcmp(field->name, "line_was") == 0 ||
                         given->kind == EVENT_FREE || given->kind == EVENT_FRAME_GONE;
        if (i == 0 || !filled_in || given->kind == EVENT_SLOT || given->kind == EVENT_DELETE)
            assert_true(event_field_get(given, field) == event_field_get(kept, field));
    }
}

static void events_come_back(void **state)
{
    Trace trace;
    trace_init(&trace);
    Keeper keeper = {.sink = {.put = keeper_put, .intern = keeper_intern}, .trace = &trace};
    fake_run(&keeper.sink, 11, 300);
    size_t at = 0;
    for (StepNumber step = 1; step <= trace_step_count(&trace); step++) {
        Event event;
        TraceCursor cursor = trace_cursor_first(&trace, step);
        size_t first = at;
        while (trace_cursor_next(&cursor, &event))
            assert_same(&keeper.events.items[at++], &event);
        assert_int_equal(at - first, trace_step(&trace, step)->event_count);
        assert_int_equal(event.kind, EVENT_STEP);
        while (trace_cursor_back(&cursor, &event))
            assert_same(&keeper.events.items[--at], &event);
        assert_int_equal(at, first);
        at += trace_step(&trace, step)->event_count;
    }
    assert_int_equal(at, keeper.events.count);
    vec_done(&keeper.events);
    trace_done(&trace);
}

static void fills_in_what_follows(void **state)
{
    Trace trace;
    TraceSink sink;
    Event event;
    trace_init(&trace);
    trace_sink_init(&sink, &trace);
    Sink *out = &sink.sink;
    StringId type = out->intern(out, "int", 3), value = out->intern(out, "7", 1);
    sink_put(out, NEW, .object = 1, .type = type, .flags = 8, .address = 4096, .size = 28);
    sink_put(out, VALUE, .object = 1, .was = 99, .now = value);
    sink_put(out, HELD, .object = 1, .now = 2);
    sink_put(out, FRAME_NEW, .frame = 2, .function = type, .file = value, .line = 3);
    sink_put(out, FRAME_ENTER, .frame = 2);
    sink_put(out, STEP, .kind = STEP_KIND_LINE, .frame = 2, .line_now = 5, .instruction = 6);
    assert_int_equal(trace_step(&trace, 1)->live_objects, 1);
    assert_int_equal(trace_step(&trace, 1)->heap_bytes, 28);
    assert_int_equal(trace_step(&trace, 1)->function, type);
    sink_put(out, SIZE, .object = 1, .now = 40);
    sink_put(out, FREE, .object = 1, .flags = 1234);
    sink_put(out, FRAME_LEAVE, .frame = 2);
    sink_put(out, FRAME_GONE, .frame = 2);
    sink_put(out, STEP, .kind = STEP_KIND_END);
    TraceCursor cursor = trace_cursor_first(&trace, 2);
    assert_true(trace_cursor_next(&cursor, &event));
    assert_int_equal(event.u.SIZE.was, 28);
    assert_true(trace_cursor_next(&cursor, &event));
    assert_int_equal(event.u.FREE.type, type);
    assert_int_equal(event.u.FREE.flags, 8);
    assert_int_equal(event.u.FREE.address, 4096);
    assert_int_equal(event.u.FREE.size, 40);
    assert_int_equal(event.u.FREE.value, value);
    assert_int_equal(event.u.FREE.held, 2);
    assert_true(trace_cursor_next(&cursor, &event) && trace_cursor_next(&cursor, &event));
    assert_int_equal(event.u.FRAME_GONE.line, 3);
    assert_int_equal(event.u.FRAME_GONE.stood, 5);
    const TraceStep *last = trace_step(&trace, 2);
    assert_int_equal(last->live_objects, 0);
    assert_int_equal(last->heap_bytes, 0);
    assert_int_equal(last->depth, 0);
    assert_true(last->event_kinds & 1u << EVENT_FREE);
    assert_false(last->event_kinds & 1u << EVENT_NEW);
    trace_done(&trace);
}

static void keeps_the_transcript(void **state)
{
    Trace trace;
    TraceSink sink;
    trace_init(&trace);
    trace_sink_init(&sink, &trace);
    Sink *out = &sink.sink;
    StringId a = out->intern(out, "a", 1), b = out->intern(out, "b\n", 2);
    sink_put(out, OUTPUT, .stream = STREAM_STDOUT, .text = a);
    sink_put(out, OUTPUT, .stream = STREAM_STDOUT, .text = b);
    sink_put(out, INPUT, .text = a);
    sink_put(out, STEP, .kind = STEP_KIND_LINE);
    sink_put(out, OUTPUT, .stream = STREAM_STDERR, .text = b);
    sink_put(out, STEP, .kind = STEP_KIND_LINE);
    sink_put(out, OUTPUT, .stream = STREAM_STDERR, .text = b);
    assert_string_equal(trace.output.text, "ab\na\nb\nb\n");
    trace_drop_open_step(&trace);
    assert_string_equal(trace.output.text, "ab\na\nb\n");
    assert_int_equal(trace_output_length(&trace, 0), 0);
    assert_int_equal(trace_output_length(&trace, 1), 5);
    assert_int_equal(trace_output_length(&trace, 2), 7);
    assert_int_equal(trace.pieces.count, 3);
    assert_int_equal(trace.pieces.items[0].end, 3);
    assert_int_equal(trace.pieces.items[1].kind, PIECE_INPUT);
    assert_int_equal(trace.pieces.items[2].kind, PIECE_STDERR);
    trace_done(&trace);
}

static void an_end_is_an_end(void **state)
{
    Trace trace;
    trace_init(&trace);
    assert_int_equal(trace_more(&trace, 1), TRACE_ENDED);
    trace_set_end(&trace, TRACE_FINISHED, 3, NULL);
    trace_set_end(&trace, TRACE_DAMAGED, 0, "no");
    assert_int_equal(trace.end.kind, TRACE_FINISHED);
    assert_int_equal(trace.end.status, 3);
    assert_string_equal(trace.end.message, "");
    trace_done(&trace);
}

UNIT_MAIN(cmocka_unit_test(events_come_back), cmocka_unit_test(fills_in_what_follows),
          cmocka_unit_test(keeps_the_transcript), cmocka_unit_test(an_end_is_an_end))
