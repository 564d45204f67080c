/* The state forward, back and by jumps, over random runs. */
#include "unit.h"

#include "fake_machine.h"
#include "world/world.h"

enum { STEPS = 400 };

typedef struct {
    Trace trace;
    World world;
    uint64_t digests[STEPS + 1];
} Run;

static void run_init(Run *run, uint64_t seed)
{
    TraceSink sink;
    const char *problem = NULL;
    trace_init(&run->trace);
    trace_sink_init(&sink, &run->trace);
    fake_run(&sink.sink, seed, STEPS);
    assert_int_equal(trace_step_count(&run->trace), STEPS);
    world_init(&run->world, &run->trace);
    run->digests[0] = world_digest(&run->world);
    for (StepNumber step = 1; step <= STEPS; step++) {
        if (!world_seek(&run->world, step, &problem))
            fail_msg("step %u: %s", step, problem);
        run->digests[step] = world_digest(&run->world);
    }
}

static void run_done(Run *run)
{
    world_done(&run->world);
    trace_done(&run->trace);
}

static void backward_gives_the_states_of_forward(void **state)
{
    for (uint64_t seed = 1; seed <= 8; seed++) {
        Run run;
        run_init(&run, seed);
        for (StepNumber step = STEPS; step-- > 0;) {
            const char *problem = NULL;
            assert_true(world_seek(&run.world, step, NULL));
            assert_true(world_digest(&run.world) == run.digests[step]);
            if (!world_check(&run.world, &problem))
                fail_msg("step %u: %s", step, problem);
        }
        assert_int_equal(run.world.object_count, 0);
        run_done(&run);
    }
}

static void jumps_give_the_states_of_walking(void **state)
{
    for (uint64_t seed = 1; seed <= 4; seed++) {
        Run run;
        World other;
        run_init(&run, seed);
        world_init(&other, &run.trace);
        world_set_keyframes(&other, seed % 2 == 0 ? 20000 : 1 << 20, 50);
        for (unsigned i = 0; i < 400; i++) {
            StepNumber step = (StepNumber)((i * 7919u + i * i * 31u) % (STEPS + 1));
            assert_true(world_seek(&other, step, NULL));
            assert_true(world_digest(&other) == run.digests[step]);
            assert_int_equal(other.step, step);
        }
        assert_true(world_check(&other, NULL));
        world_done(&other);
        run_done(&run);
    }
}

/* Every event of a step, forward and back, one by one and by seeking. */
static void stands_between_steps(void **state)
{
    Run run;
    run_init(&run, 5);
    for (StepNumber step = 0; step < STEPS; step += 7) {
        uint32_t count = trace_step(&run.trace, step + 1)->event_count;
        for (uint32_t event = 0; event < count; event++) {
            assert_true(world_seek_event(&run.world, step, event, NULL));
            assert_int_equal(run.world.step, step);
            assert_int_equal(run.world.event, event);
        }
        assert_true(world_seek_event(&run.world, step, UINT32_MAX, NULL));
        assert_int_equal(run.world.event, count - 1);
        assert_true(world_seek(&run.world, step, NULL));
        assert_true(world_digest(&run.world) == run.digests[step]);
    }
    run_done(&run);
}

static void counts_agree_with_the_trace(void **state)
{
    Run run;
    run_init(&run, 6);
    for (StepNumber step = 1; step <= STEPS; step++) {
        const TraceStep *facts = trace_step(&run.trace, step);
        uint64_t bytes = 0;
        assert_true(world_seek(&run.world, step, NULL));
        for (ObjectId id = 0; (id = world_next_object(&run.world, id)) != 0;)
            bytes += world_object(&run.world, id)->size;
        assert_int_equal(facts->live_objects, run.world.object_count);
        assert_true(facts->heap_bytes == bytes);
        assert_int_equal(facts->depth, run.world.stack.count);
        assert_int_equal(facts->output_length, run.world.output_length);
        assert_int_equal(facts->line, world_running(&run.world)->line);
    }
    run_done(&run);
}

static void put_scene(Trace *trace)
{
    TraceSink sink;
    trace_sink_init(&sink, trace);
    StringId list = trace_intern(trace, "list", 4), name = trace_intern(trace, "x", 1);
    sink_put(&sink.sink, NEW, .object = 1, .type = list, .size = 56);
    sink_put(&sink.sink, NEW, .object = 2, .type = list, .size = 56);
    sink_put(&sink.sink, SLOT, .owner = 1, .role = ROLE_ITEM, .index = 0, .now = 2);
    sink_put(&sink.sink, FRAME_NEW, .frame = 3, .function = name);
    sink_put(&sink.sink, FRAME_ENTER, .frame = 3);
    sink_put(&sink.sink, SLOT, .owner = 3, .role = ROLE_LOCAL, .index = 0, .label = name, .now = 1);
    sink_put(&sink.sink, STEP, .kind = STEP_KIND_LINE, .frame = 3, .line_now = 1);
}

static void refuses_what_contradicts(void **state)
{
    const Event wrong[] = {
        {EVENT_NEW, .u.NEW = {.object = 0}},
        {EVENT_NEW, .u.NEW = {.object = 2}},
        {EVENT_NEW, .u.NEW = {.object = 3}},
        {EVENT_FREE, .u.FREE = {.object = 2}},
        {EVENT_FREE, .u.FREE = {.object = 9}},
        {EVENT_SLOT, .u.SLOT = {.owner = 9, .now = 1}},
        {EVENT_SLOT, .u.SLOT = {.owner = 1, .role = ROLE_ITEM, .was = 0, .now = 1}},
        {EVENT_SLOT, .u.SLOT = {.owner = 1, .role = ROLE_ITEM, .was = 2, .now = 9}},
        {EVENT_SLOT, .u.SLOT = {.owner = 3, .role = ROLE_LOCAL, .was = 1, .now = 0}},
        {EVENT_INSERT, .u.INSERT = {.owner = 1, .role = ROLE_ITEM, .now = 77}},
        {EVENT_DELETE, .u.DELETE = {.owner = 1, .role = ROLE_ITEM, .index = 1, .was = 2}},
        {EVENT_VALUE, .u.VALUE = {.object = 3, .now = 1}},
        {EVENT_SIZE, .u.SIZE = {.object = 1, .was = 5, .now = 6}},
        {EVENT_TRACK, .u.TRACK = {.object = 1, .was = 1, .now = 0}},
        {EVENT_TRACK, .u.TRACK = {.object = 1, .was = 0, .now = 5}},
        {EVENT_TRACK, .u.TRACK = {.object = 1, .was = 2, .now = 3}},
        {EVENT_TRACK, .u.TRACK = {.object = 3, .was = 0, .now = 1}},
        {EVENT_HELD, .u.HELD = {.object = 1, .was = 5, .now = 6}},
        {EVENT_FRAME_NEW, .u.FRAME_NEW = {.frame = 1}},
        {EVENT_FRAME_NEW, .u.FRAME_NEW = {.frame = 8, .globals = 9}},
        {EVENT_FRAME_GONE, .u.FRAME_GONE = {.frame = 3}},
        {EVENT_FRAME_ENTER, .u.FRAME_ENTER = {.frame = 3, .caller = 3}},
        {EVENT_FRAME_LEAVE, .u.FRAME_LEAVE = {.frame = 3, .caller = 3}},
        {EVENT_RAISE, .u.RAISE = {.exception = 9}},
        {EVENT_CATCH, .u.CATCH = {.frame = 1}},
        {EVENT_GC_MARK, .u.GC_MARK = {.object = 1}},
        {EVENT_GC_FOUND, .u.GC_FOUND = {.object = 1}},
        {EVENT_GC_END, .u.GC_END = {.collected = 1}},
        {EVENT_STEP, .u.STEP = {.frame = 3, .line_was = 8}},
        {EVENT_STEP, .u.STEP = {.frame = 8}},
    };
    Trace trace;
    World world;
    trace_init(&trace);
    put_scene(&trace);
    world_init(&world, &trace);
    assert_true(world_seek(&world, 1, NULL));
    uint64_t digest = world_digest(&world);
    for (size_t i = 0; i < ARRAY_LEN(wrong); i++) {
        const char *problem = NULL;
        if (world_apply(&world, &wrong[i], &problem))
            fail_msg("event %zu was not refused", i);
        assert_non_null(problem);
        assert_true(world_digest(&world) == digest);
    }
    assert_false(world_seek(&world, 2, NULL));
    assert_int_equal(world_count(&world, 2), 1);
    assert_int_equal(world_count(&world, 99), 0);
    world_done(&world);
    trace_done(&trace);
}

/* A trace with a bad event inside: the state is that of the last good step. */
static void stops_before_a_bad_step(void **state)
{
    Trace trace;
    World world;
    TraceSink sink;
    const char *problem = NULL;
    trace_init(&trace);
    put_scene(&trace);
    trace_sink_init(&sink, &trace);
    sink_put(&sink.sink, HELD, .object = 1, .now = 4);
    sink_put(&sink.sink, SLOT, .owner = 1, .role = ROLE_ITEM, .index = 0, .was = 1, .now = 0);
    sink_put(&sink.sink, STEP, .kind = STEP_KIND_LINE, .frame = 3, .line_now = 2);
    world_init(&world, &trace);
    assert_false(world_seek(&world, 2, &problem));
    assert_non_null(problem);
    assert_int_equal(world.step, 1);
    assert_int_equal(world.event, 0);
    assert_int_equal(world_object(&world, 1)->held, 0);
    world_done(&world);
    trace_done(&trace);
}

/* An exception that nobody catches but that dies is not on its way any more. */
static void freed_exceptions_are_over(void **state)
{
    Trace trace;
    World world;
    trace_init(&trace);
    world_init(&world, &trace);
    const Event born = {EVENT_NEW, .u.NEW = {.object = 5}};
    const Event raised = {EVENT_RAISE, .u.RAISE = {.exception = 5}};
    const Event freed = {EVENT_FREE, .u.FREE = {.object = 5}};
    assert_true(world_apply(&world, &born, NULL));
    assert_true(world_apply(&world, &raised, NULL));
    assert_int_equal(world.raise.exception, 5);
    assert_true(world_apply(&world, &freed, NULL));
    assert_int_equal(world.raise.exception, 0);
    world_undo(&world, &freed);
    assert_int_equal(world.raise.exception, 5);
    world_undo(&world, &raised);
    assert_int_equal(world.raise.exception, 0);
    world_done(&world);
    trace_done(&trace);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(backward_gives_the_states_of_forward),
        cmocka_unit_test(jumps_give_the_states_of_walking),
        cmocka_unit_test(stands_between_steps),
        cmocka_unit_test(counts_agree_with_the_trace),
        cmocka_unit_test(refuses_what_contradicts),
        cmocka_unit_test(stops_before_a_bad_step),
        cmocka_unit_test(freed_exceptions_are_over),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
