/* Counts, deallocation, the cycle collector and the recorder over a small type. */
#include "pair.h"

#include <string.h>

static void a_dropped_chain_dies_whatever_its_length(void **state)
{
    (void)state;
    Ref chain = NO_REF;
    for (int i = 0; i < 100000; i++)
        chain = pair_new(chain, NO_REF);
    ref_drop(&heap, chain);
    assert_int_equal(pairs_freed, 100000);
    assert_int_equal(heap_blocks_in_use(&heap), 0);
}

static void a_cycle_outlives_counting_but_not_the_collector(void **state)
{
    (void)state;
    Ref first = pair_new(NO_REF, NO_REF);
    Ref second = pair_new(ref_keep(first.object), NO_REF);
    pair_set(first.object, 0, ref_keep(second.object));
    ref_drop(&heap, first);
    ref_drop(&heap, second);
    assert_int_equal(pairs_freed, 0);
    assert_int_equal(gc_collect(&heap, 2), 2);
    assert_int_equal(pairs_freed, 2);
    assert_int_equal(gc_collect(&heap, 2), 0);
}

static void a_reference_from_outside_saves_the_whole_cycle(void **state)
{
    (void)state;
    Ref first = pair_new(NO_REF, NO_REF);
    Ref second = pair_new(ref_keep(first.object), NO_REF);
    pair_set(first.object, 0, (Ref){second.object});
    assert_int_equal(gc_collect(&heap, 2), 0);
    ref_drop(&heap, first);
    assert_int_equal(gc_collect(&heap, 2), 2);
}

static int pairs_finalized;

static void pair_finalize(Heap *owner, Object *object)
{
    (void)owner, (void)object;
    pairs_finalized++;
}

static void a_finaliser_runs_once(void **state)
{
    (void)state;
    pair_type.layout.finalize = pair_finalize;
    pairs_finalized = 0;
    Ref first = pair_new(NO_REF, NO_REF);
    pair_set(first.object, 0, ref_keep(first.object));
    ref_drop(&heap, first);
    assert_int_equal(gc_collect(&heap, 0), 1);
    assert_int_equal(pairs_finalized, 1);
    assert_int_equal(pairs_freed, 1);
}

static void the_701st_allocation_collects(void **state)
{
    (void)state;
    Ref first = pair_new(NO_REF, NO_REF);
    pair_set(first.object, 0, ref_keep(first.object));
    ref_drop(&heap, first);
    Ref chain = NO_REF;
    for (int i = 0; i < 699; i++)
        chain = pair_new(chain, NO_REF);
    assert_int_equal(pairs_freed, 0);
    chain = pair_new(chain, NO_REF);
    assert_int_equal(pairs_freed, 1);
    assert_int_equal(heap.collector->stats[0].collections, 1);
    ref_drop(&heap, chain);
}

typedef struct {
    Sink sink;
    Buf log;
} LogSink;

static void log_put(Sink *sink, const Event *event)
{
    LogSink *self = (LogSink *)sink;
    const EventInfo *info = event_info(event->kind);
    buf_printf(&self->log, "%s", info->name);
    for (size_t i = 0; i < info->field_count; i++)
        if (info->fields[i].kind == FIELD_object || info->fields[i].kind == FIELD_number)
            buf_printf(&self->log, " %s=%d", info->fields[i].name,
                       (int)event_field_get(event, &info->fields[i]));
    buf_append_byte(&self->log, '\n');
}

static StringId log_intern(Sink *sink, const char *text, size_t length)
{
    (void)sink, (void)text;
    return (StringId)length;
}

static void the_recorder_tells_a_life(void **state)
{
    (void)state;
    LogSink log = {.sink = {log_put, log_intern}, .log = BUF_INIT};
    Recorder *recorder = recorder_new(&heap, &log.sink);
    assert_non_null(recorder);
    ObjectId frame = recorder_new_frame_id(recorder);
    Ref inner = pair_new(NO_REF, NO_REF);
    Ref outer = pair_new((Ref){inner.object}, NO_REF);
    ObjectId held = recorder_frame_slot(recorder, frame, SLOT_KEY(LOCAL, 0), 1, 0, outer.object);
    recorder_end_step(recorder, true);
    assert_true(recorder_check(recorder));
    recorder_frame_slot(recorder, frame, SLOT_KEY(LOCAL, 0), 1, held, NULL);
    ref_drop(&heap, outer);
    recorder_end_step(recorder, true);
    assert_string_equal(log.log.text, "new object=2 flags=8\n"
                                      "slot owner=1 index=0 was=0 now=2\n"
                                      "new object=3 flags=8\n"
                                      "slot owner=2 index=0 was=0 now=3\n"
                                      "slot owner=1 index=0 was=2 now=0\n"
                                      "slot owner=2 index=0 was=3 now=0\n"
                                      "free object=3 flags=0 held=0\n"
                                      "free object=2 flags=0 held=0\n");
    recorder_free(&heap, recorder);
    buf_done(&log.log);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(a_dropped_chain_dies_whatever_its_length, set_up,
                                        tear_down),
        cmocka_unit_test_setup_teardown(a_cycle_outlives_counting_but_not_the_collector, set_up,
                                        tear_down),
        cmocka_unit_test_setup_teardown(a_reference_from_outside_saves_the_whole_cycle, set_up,
                                        tear_down),
        cmocka_unit_test_setup_teardown(a_finaliser_runs_once, set_up, tear_down),
        cmocka_unit_test_setup_teardown(the_701st_allocation_collects, set_up, tear_down),
        cmocka_unit_test_setup_teardown(the_recorder_tells_a_life, set_up, tear_down),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
