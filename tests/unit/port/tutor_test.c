/* Python Tutor's format, in and out; spoilt files; there and back again. */
#include "unit.h"

#include <stdio.h>
#include <stdlib.h>

#include "fake_machine.h"
#include "port/json_node.h"
#include "port/tutor.h"
#include "trace/json_in.h"
#include "world/query.h"
#include "world/world.h"

#define FRAME(name, id, zombie, locals)                                                            \
    "{\"func_name\":\"" name "\",\"frame_id\":" id ",\"is_zombie\":" zombie                        \
    ",\"encoded_locals\":" locals "}"

static const char sample[] =
    "var t = {\"code\":\"x = [1]\\n\",\"trace\":[\n"
    "{\"line\":1,\"event\":\"step_line\",\"func_name\":\"<module>\",\"globals\":{},"
    "\"stack_to_render\":[],\"heap\":{},\"stdout\":\"\"},\n"
    "{\"line\":2,\"event\":\"call\",\"func_name\":\"f\",\"globals\":{\"x\":[\"REF\",1],"
    "\"big\":123456789012345678901234567890,\"n\":null,\"s\":\"it's\\n\\ud800\"},"
    "\"stack_to_render\":[" FRAME(
        "f", "1", "false",
        "{\"y\":[\"REF\",1],\"z\":1.5}") "],"
                                         "\"heap\":{\"1\":[\"LIST\",1,[\"REF\",2],[\"REF\",77],["
                                         "\"SPECIAL_FLOAT\",\"NaN\"]],"
                                         "\"2\":[\"INSTANCE\",\"P\",[\"a\",true]],\"3\":[\"CLASS\","
                                         "\"P\",[],[\"m\",[\"REF\",4]]],"
                                         "\"4\":[\"FUNCTION\",\"m(self)\",null,[[\"d\",5]]],\"5\":["
                                         "\"JS_OBJECT\",\"q\"],"
                                         "\"6\":[\"DICT\",[\"k\",[\"REF\",6]]],\"7\":[\"HEAP_"
                                         "PRIMITIVE\",\"str\",\"hi\"]},"
                                         "\"stdout\":\"one\\n\"},\n"
                                         "{\"line\":3,\"event\":\"exception\",\"exception_msg\":"
                                         "\"KeyError: 'x'\",\"globals\":{},"
                                         "\"stack_to_render\":[" FRAME(
                                             "f", "1", "true",
                                             "{}") "],"
                                                   "\"heap\":{\"1\":[\"SET\",3]},\"stdout\":"
                                                   "\"one\\ntwo\\n\"},\n"
                                                   "{\"event\":\"instruction_limit_reached\","
                                                   "\"exception_msg\":\"enough\"}]};\n";

static bool open_text(Trace *trace, const char *text, size_t length)
{
    Buf copy = BUF_INIT;
    DiagnosticList problems;
    trace_init(trace);
    diag_init(&problems);
    buf_append(&copy, text, length);
    bool good = tutor_open_text(trace, "dir/a.json", &copy, &problems);
    assert_int_equal(problems.items.count, !good);
    diag_done(&problems);
    return good;
}

static ObjectId global_named(const World *world, const char *wanted)
{
    size_t count, length;
    const char *name;
    ObjectId globals = world_frame(world, world->stack.items[0])->globals;
    const WorldSlot *slots = world_run(world, globals, ROLE_DICT_VALUE, &count);
    for (size_t i = 0; i < count; i++)
        if (query_global_name(world, globals, slots[i].index, &name, &length) &&
            strlen(wanted) == length && memcmp(name, wanted, length) == 0)
            return slots[i].target;
    return 0;
}

static const char *value_of(const World *world, ObjectId id)
{
    return trace_text(world->trace, world_object(world, id)->value);
}

static const char *type_of(const World *world, ObjectId id)
{
    return trace_text(world->trace, world_object(world, id)->type);
}

static void reads_snapshots(void **state)
{
    Trace trace;
    World world;
    assert_true(tutor_is_trace(sample, strlen(sample)));
    assert_true(open_text(&trace, sample, strlen(sample)));
    assert_int_equal(trace_expected_steps(&trace), 4);
    assert_int_equal(trace_reach_end(&trace), 3);
    assert_int_equal(trace.end.kind, TRACE_LIMITED);
    assert_string_equal(trace.end.message, "enough");
    assert_string_equal(trace.header.files.items[0].name, "a.py");
    assert_string_equal(trace.header.files.items[0].text, "x = [1]\n");
    world_init(&world, &trace);
    assert_true(world_seek(&world, 2, NULL));
    ObjectId list = global_named(&world, "x");
    assert_string_equal(type_of(&world, list), "list");
    assert_int_equal(world_count(&world, list), 2);
    assert_string_equal(value_of(&world, global_named(&world, "big")),
                        "123456789012345678901234567890");
    assert_string_equal(value_of(&world, global_named(&world, "s")), "\"it's\\n\xed\xa0\x80\"");
    assert_string_equal(value_of(&world, world_slot(&world, list, ROLE_ITEM, 2)->target),
                        "<missing #77>");
    assert_string_equal(value_of(&world, world_slot(&world, list, ROLE_ITEM, 3)->target), "nan");
    assert_int_equal(world.stack.count, 2);
    assert_int_equal(world_running(&world)->line, 2);
    assert_int_equal(world.output_length, 4);
    assert_true(world_seek(&world, 3, NULL));
    assert_null(world_object(&world, list)); /* the same number, another type */
    assert_int_equal(world.stack.count, 1);
    assert_int_equal(world.frame_count, 2);
    assert_string_equal(trace_text(&trace, world.raise.message), "KeyError: 'x'");
    assert_string_equal(trace.output.text, "one\ntwo\n");
    assert_true(world_check(&world, NULL));
    world_done(&world);
    trace_done(&trace);
}

static void refuses_what_is_none(void **state)
{
    static const char *const bad[] = {"",
                                      "[]",
                                      "{\"code\":1}",
                                      "{\"trace\":[]}",
                                      "{\"code\":\"\",\"trace\":{}}",
                                      "{\"code\":\"\",\"trace\":[",
                                      "{\"code\":\"\",\"trace\":[1,]}"};
    for (size_t i = 0; i < ARRAY_LEN(bad); i++) {
        Trace trace;
        if (open_text(&trace, bad[i], strlen(bad[i])))
            fail_msg("accepted: %s", bad[i]);
        trace_done(&trace);
    }
}

static void spoilt_files_do_no_harm(void **state)
{
    static const char likely[] = "[]{},:\"0123456789 tfnR";
    FakeMachine dice = {.random = 777};
    char *copy = malloc(sizeof(sample));
    for (unsigned round = 0; round < 20000; round++) {
        Trace trace;
        memcpy(copy, sample, sizeof(sample));
        for (unsigned i = fake_random(&dice, 3) + 1; i > 0; i--)
            copy[fake_random(&dice, sizeof(sample) - 1)] =
                likely[fake_random(&dice, sizeof(likely) - 1)];
        size_t length = round % 5 == 0 ? fake_random(&dice, sizeof(sample)) : sizeof(sample) - 1;
        if (open_text(&trace, copy, length)) {
            World world;
            trace_reach_end(&trace);
            world_init(&world, &trace);
            assert_true(world_seek(&world, trace_step_count(&trace), NULL));
            world_done(&world);
        }
        trace_done(&trace);
    }
    free(copy);
}

static void export_text(Buf *out, Trace *trace)
{
    JsonFault fault;
    tutor_export(out, trace, 0);
    if (!json_check(out->text, out->length, true, &fault))
        fail_msg("%s at %zu", fault.problem, fault.offset);
}

/* What is written and read is written again as it was. */
static void there_and_back(void **state)
{
    Trace first, second, third;
    Buf once = BUF_INIT, twice = BUF_INIT, thrice = BUF_INIT;
    TraceSink sink;
    trace_init(&first);
    trace_sink_init(&sink, &first);
    fake_run(&sink.sink, 31, 200);
    export_text(&once, &first);
    assert_true(open_text(&second, once.text, once.length));
    assert_int_equal(trace_reach_end(&second), 200);
    assert_int_equal(second.end.kind, TRACE_FINISHED);
    export_text(&twice, &second);
    assert_true(open_text(&third, twice.text, twice.length));
    assert_int_equal(trace_reach_end(&third), 200);
    export_text(&thrice, &third);
    assert_int_equal(twice.length, thrice.length);
    assert_memory_equal(twice.text, thrice.text, twice.length);
    trace_done(&first);
    trace_done(&second);
    trace_done(&third);
    buf_done(&once);
    buf_done(&twice);
    buf_done(&thrice);
}

static void exports_steps(void **state)
{
    Trace trace;
    Buf out = BUF_INIT;
    Arena arena = {0};
    assert_true(open_text(&trace, sample, strlen(sample)));
    export_text(&out, &trace);
    const JsonNode *root = json_node_parse(&arena, out.text, out.length);
    const JsonNode *steps = json_node_member(root, "trace");
    const JsonNode *call = json_node_item(steps, 1);
    assert_true(json_node_equals(json_node_member(call, "event"), "call"));
    assert_int_equal(json_node_number(json_node_member(call, "line"), 99, 0), 2);
    const JsonNode *globals = json_node_member(call, "globals");
    assert_true(json_node_is(json_node_member(globals, "n"), 'n'));
    const JsonNode *big = json_node_member(globals, "big");
    assert_int_equal(big->length, 30);
    const JsonNode *frame = json_node_item(json_node_member(call, "stack_to_render"), 0);
    assert_true(json_node_equals(json_node_member(frame, "unique_hash"), "f_f1"));
    assert_true(json_node_is(json_node_member(frame, "is_highlighted"), 't'));
    const JsonNode *last = json_node_item(steps, 3);
    assert_true(json_node_equals(json_node_member(last, "event"), "instruction_limit_reached"));
    arena_done(&arena);
    buf_done(&out);
    trace_done(&trace);
}

UNIT_MAIN(cmocka_unit_test(reads_snapshots), cmocka_unit_test(refuses_what_is_none),
          cmocka_unit_test(spoilt_files_do_no_harm), cmocka_unit_test(there_and_back),
          cmocka_unit_test(exports_steps))
