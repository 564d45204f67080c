/* The tables made from event.def and role.def: names go there and back, and
 * fields reach every byte of their struct.
 */
#include "unit.h"

#include "event/event.h"

static void kinds_have_names(void **state)
{
    for (int i = 0; i < EVENT_COUNT; i++) {
        const EventInfo *info = event_info((EventKind)i);
        assert_non_null(info->name);
        assert_true(strlen(info->sentence) > 0);
        assert_true(info->field_count > 0);
        EventKind kind;
        assert_true(event_kind_from_name(info->name, &kind));
        assert_int_equal(kind, i);
    }
    EventKind kind;
    assert_false(event_kind_from_name("nonsense", &kind));
    assert_false(event_kind_from_name("", &kind));
}

static void roles_have_names_and_phrases(void **state)
{
    SlotRole role;
    for (int i = 0; i < ROLE_COUNT; i++) {
        assert_true(event_role_from_name(event_role_name((SlotRole)i), &role));
        assert_int_equal(role, i);
        assert_true(strlen(event_role_phrase((SlotRole)i)) > 0);
    }
    assert_false(event_role_from_name("nonsense", &role));
    assert_string_equal(event_role_name(ROLE_LOCAL), "local");
}

static void steps_and_streams_have_names(void **state)
{
    StepKind step;
    for (int i = 0; i < STEP_KIND_COUNT; i++) {
        assert_true(event_step_from_name(event_step_name((StepKind)i), &step));
        assert_int_equal(step, i);
    }
    assert_false(event_step_from_name("LINE", &step));
    OutputStream stream;
    for (int i = 0; i < STREAM_COUNT; i++) {
        assert_true(event_stream_from_name(event_stream_name((OutputStream)i), &stream));
        assert_int_equal(stream, i);
    }
    assert_false(event_stream_from_name("stdin", &stream));
    GcMark mark;
    for (int i = 0; i < MARK_COUNT; i++) {
        assert_true(event_mark_from_name(event_mark_name((GcMark)i), &mark));
        assert_int_equal(mark, i);
        assert_true(strlen(event_mark_phrase((GcMark)i)) > 0);
    }
    assert_false(event_mark_from_name("Counted", &mark));
}

static void fields_are_set_and_read(void **state)
{
    for (int i = 0; i < EVENT_COUNT; i++) {
        const EventInfo *info = event_info((EventKind)i);
        Event event = {.kind = (EventKind)i};
        for (size_t k = 0; k < info->field_count; k++)
            event_field_set(&event, &info->fields[k], k + 100);
        for (size_t k = 0; k < info->field_count; k++)
            assert_int_equal(event_field_get(&event, &info->fields[k]), k + 100);
        assert_int_equal(event.kind, i);
    }
}

static void fields_are_those_of_the_struct(void **state)
{
    Event event = {.kind = EVENT_NEW, .u.NEW = {.object = 3, .address = UINT64_C(0x7f0012345678)}};
    const EventInfo *info = event_info(EVENT_NEW);
    assert_string_equal(info->name, "new");
    bool seen = false;
    for (size_t i = 0; i < info->field_count; i++) {
        const EventField *field = &info->fields[i];
        if (strcmp(field->name, "address") == 0) {
            seen = true;
            assert_int_equal(field->kind, FIELD_address);
            assert_int_equal(event_field_get(&event, field), UINT64_C(0x7f0012345678));
            event_field_set(&event, field, UINT64_MAX);
        }
    }
    assert_true(seen);
    assert_int_equal(event.u.NEW.address, UINT64_MAX);
    assert_int_equal(event.u.NEW.object, 3);
}

typedef struct {
    Sink sink;
    Event last;
} LastSink;

static void keep_last(Sink *self, const Event *event)
{
    ((LastSink *)self)->last = *event;
}

static void sinks_take_events(void **state)
{
    LastSink last = {.sink.put = keep_last};
    Sink *sink = &last.sink;
    sink_put(sink, HELD, .object = 9, .was = 1, .now = 2);
    assert_int_equal(last.last.kind, EVENT_HELD);
    assert_int_equal(last.last.u.HELD.object, 9);
    assert_int_equal(last.last.u.HELD.now, 2);
}

UNIT_MAIN(cmocka_unit_test(kinds_have_names), cmocka_unit_test(roles_have_names_and_phrases),
          cmocka_unit_test(steps_and_streams_have_names), cmocka_unit_test(fields_are_set_and_read),
          cmocka_unit_test(fields_are_those_of_the_struct), cmocka_unit_test(sinks_take_events))
