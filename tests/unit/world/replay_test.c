/* Trace files with a judge: what gets into the trace can be walked to its end, whatever
 * the file says; and the sample of tests/trace.
 */
#include "unit.h"

#include <stdio.h>
#include <stdlib.h>

#include "fake_machine.h"
#include "trace/source.h"
#include "trace/write.h"
#include "world/world.h"

enum { STEPS = 60 };

static bool open_text(Trace *trace, const char *text, size_t length)
{
    Buf copy = BUF_INIT;
    DiagnosticList problems;
    trace_init(trace);
    diag_init(&problems);
    buf_append(&copy, text, length);
    TraceReadOptions options = {.judge = world_judge_new()};
    bool good = trace_open_text(trace, "t", &copy, options, &problems);
    diag_done(&problems);
    return good;
}

static void write_run(Buf *text, uint64_t seed)
{
    Trace trace;
    TraceSink sink;
    trace_init(&trace);
    trace_add_file(&trace, "fake.py", "x\n", 2);
    trace_sink_init(&sink, &trace);
    fake_run(&sink.sink, seed, STEPS);
    trace_set_end(&trace, TRACE_FINISHED, 0, NULL);
    trace_write_text(text, &trace);
    trace_done(&trace);
}

static void written_runs_are_judged_good(void **state)
{
    for (uint64_t seed = 20; seed < 30; seed++) {
        Buf text = BUF_INIT;
        Trace trace;
        write_run(&text, seed);
        assert_true(open_text(&trace, text.text, text.length));
        assert_int_equal(trace_reach_end(&trace), STEPS);
        assert_int_equal(trace.end.kind, TRACE_FINISHED);
        trace_done(&trace);
        buf_done(&text);
    }
}

/* Walks to the end and back. */
static void assert_walkable(const Trace *trace)
{
    World world;
    const char *problem = NULL;
    world_init(&world, trace);
    if (!world_seek(&world, trace_step_count(trace), &problem))
        fail_msg("%s", problem);
    assert_true(world_check(&world, NULL));
    assert_true(world_seek(&world, 0, NULL));
    for (StepNumber step = trace_step_count(trace); step > 0; step /= 2)
        assert_true(world_seek(&world, step, NULL));
    world_done(&world);
}

static void spoil(char *text, size_t length, FakeMachine *dice)
{
    static const char likely[] = "[]{},:\"\\0123456789-. \n";
    for (unsigned i = fake_random(dice, 4) + 1; i > 0; i--) {
        size_t at = fake_random(dice, (unsigned)length);
        bool digit = text[at] >= '0' && text[at] <= '9';
        if (digit && fake_random(dice, 3) > 0)
            text[at] = (char)('0' + fake_random(dice, 10));
        else if (fake_random(dice, 3) == 0)
            text[at] = likely[fake_random(dice, sizeof(likely) - 1)];
    }
}

/* Drops, repeats or swaps whole lines, which stay well formed. */
static void shuffle_lines(Buf *text, FakeMachine *dice)
{
    size_t from = fake_random(dice, (unsigned)text->length);
    const char *begin = memchr(text->text + from, '\n', text->length - from);
    const char *end = begin == NULL ? NULL : strchr(begin + 1, '\n');
    if (end == NULL)
        return;
    Buf other = BUF_INIT;
    buf_append(&other, text->text, (size_t)(begin - text->text));
    if (fake_random(dice, 2) == 0) {
        buf_append(&other, begin, (size_t)(end - begin));
        buf_append(&other, begin, (size_t)(end - begin));
    }
    buf_append_string(&other, end);
    buf_done(text);
    *text = other;
}

static void hostile_files_are_walkable(void **state)
{
    FakeMachine dice = {.random = 99991};
    for (unsigned round = 0; round < 2000; round++) {
        Buf text = BUF_INIT;
        Trace trace;
        write_run(&text, 40 + round % 7);
        size_t header = strcspn(text.text, "\n") + 1;
        if (round % 4 == 0)
            shuffle_lines(&text, &dice);
        else
            spoil(text.text + header, text.length - header, &dice);
        if (open_text(&trace, text.text, text.length)) {
            trace_reach_end(&trace);
            assert_walkable(&trace);
        }
        trace_done(&trace);
        buf_done(&text);
    }
}

static void huge_ids_and_indexes_cost_nothing(void **state)
{
    static const char text[] =
        "{\"format\":\"boxarrow-trace\",\"version\":1,\"files\":[]}\n"
        "[[\"new\",4294967295,\"list\",\"18446744073709551615\",\"\",\"18446744073709551615\",0],"
        "[\"slot\",4294967295,\"item\",4294967295,\"\",0,4294967295],[\"line\",1,2,0]]\n"
        "[[\"insert\",4294967295,\"item\",0,\"\",4294967295],[\"line\",1,2,0]]\n";
    Trace trace;
    assert_true(open_text(&trace, text, strlen(text)));
    assert_int_equal(trace_reach_end(&trace), 0); /* -2^64 + 1 is no distance */
    trace_done(&trace);
    Buf small = BUF_INIT;
    buf_append_string(&small, text);
    char *place = strstr(small.text, "\"18446744073709551615\"");
    memcpy(place, "                     0", 22);
    assert_true(open_text(&trace, small.text, small.length));
    assert_int_equal(trace_reach_end(&trace), 1);
    assert_non_null(strstr(trace.end.message, "line 3"));
    assert_walkable(&trace);
    buf_done(&small);
    trace_done(&trace);
}

static void samples_are_without_fault(void **state)
{
    static const char *const names[] = {"agath", "alias", "hanoi", "linked"};
    for (size_t i = 0; i < ARRAY_LEN(names); i++) {
        char path[64];
        DiagnosticList problems;
        snprintf(path, sizeof(path), "tests/trace/%s.trace", names[i]);
        diag_init(&problems);
        TraceReadOptions options = {.judge = world_judge_new()};
        assert_true(trace_check_file(path, options, &problems));
        assert_int_equal(problems.items.count, 0);
        diag_done(&problems);
    }
}

static void the_sample_opens(void **state)
{
    Trace trace;
    World world;
    Buf dump = BUF_INIT;
    DiagnosticList problems;
    const char *path = "tests/trace/agath.trace";
    diag_init(&problems);
    trace_init(&trace);
    TraceReadOptions options = {.judge = world_judge_new()};
    assert_true(trace_open_file(&trace, path, options, &problems));
    assert_int_equal(trace_reach_end(&trace), 4);
    assert_int_equal(trace.end.kind, TRACE_FINISHED);
    world_init(&world, &trace);
    assert_true(world_seek(&world, 3, NULL));
    world_dump(&world, &dump);
    assert_string_equal(
        dump.text, "stack 2\n"
                   "frame 2 <module> agath.py:1 line 1 globals 1 slots 0 on stack\n"
                   "object 1 dict \"\" at 0x7f5c3a401000 size 232 flags 72 held 1 slots 0\n"
                   "  key 0 \"\" -> 3\n"
                   "  dictval 0 \"name\" -> 4\n"
                   "object 3 str \"'name'\" at 0x7f5c3a401200 size 53 flags 2 held 1 slots 1\n"
                   "object 4 str \"'agath'\" at 0x7f5c3a401240 size 54 flags 2 held 1 slots 1\n"
                   "output 0\n");
    world_done(&world);
    trace_done(&trace);
    buf_done(&dump);
    diag_done(&problems);
}

UNIT_MAIN(cmocka_unit_test(written_runs_are_judged_good),
          cmocka_unit_test(hostile_files_are_walkable),
          cmocka_unit_test(huge_ids_and_indexes_cost_nothing), cmocka_unit_test(the_sample_opens),
          cmocka_unit_test(samples_are_without_fault))
