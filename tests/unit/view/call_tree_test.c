/* The tree of calls: of a run made up here, and of a recorded one on the screen.
 *
 *   step 1 call module, 2 line, 3 call f, 4 call g, 5 return g, 6 return f, 7 call f,
 *   8 line, 9 return f, 10 return module
 */
#include "sample.h"

#include "view/call_tree.h"

static void put_step(Sink *out, StepKind kind, ObjectId frame)
{
    sink_put(out, STEP, .kind = kind, .frame = frame, .line_now = 1);
}

static void enter(Sink *out, ObjectId frame, ObjectId caller, const char *name)
{
    sink_put(out, FRAME_NEW, .frame = frame, .function = out->intern(out, name, strlen(name)));
    sink_put(out, FRAME_ENTER, .frame = frame, .caller = caller);
    put_step(out, STEP_KIND_CALL, frame);
}

static void leave(Sink *out, ObjectId frame, ObjectId caller)
{
    put_step(out, STEP_KIND_RETURN, frame);
    sink_put(out, FRAME_LEAVE, .frame = frame, .caller = caller);
}

static void write_run(Trace *trace)
{
    TraceSink sink;
    trace_init(trace);
    trace_sink_init(&sink, trace);
    Sink *out = &sink.sink;
    enter(out, 1, 0, "<module>");
    put_step(out, STEP_KIND_LINE, 1);
    enter(out, 2, 1, "f");
    enter(out, 3, 2, "g");
    leave(out, 3, 2);
    leave(out, 2, 1);
    enter(out, 4, 1, "f");
    put_step(out, STEP_KIND_LINE, 4);
    leave(out, 4, 1);
    leave(out, 1, 0);
}

static void test_tree(void **state)
{
    Trace trace;
    CallTree tree;
    write_run(&trace);
    call_tree_init(&tree);
    call_tree_show(&tree, &trace, 8);
    assert_int_equal(tree.rows.count, 4);
    const Call *calls = tree.calls.items;
    assert_int_equal(calls[1].first, 3);
    assert_int_equal(calls[1].last, 6);
    assert_int_equal(calls[2].parent, 1);
    assert_int_equal(calls[2].depth, 2);
    assert_int_equal(calls[3].depth, 1);
    assert_int_equal(call_tree_inner(&tree, 0, 8), 3);
    assert_int_equal(call_tree_inner(&tree, 0, 4), 2);
    assert_int_equal(call_tree_inner(&tree, 1, 3), 0);
    assert_true(call_is_open(&calls[3], 8));
    assert_false(call_is_open(&calls[1], 8));
    assert_int_equal(call_tree_at(&tree), 3); /* the one that runs */
    call_tree_show(&tree, &trace, 4);
    assert_int_equal(tree.rows.count, 3);
    assert_int_equal(call_tree_at(&tree), 2);
    call_tree_done(&tree);
    trace_done(&trace);
}

static void test_folding(void **state)
{
    Trace trace;
    CallTree tree;
    write_run(&trace);
    call_tree_init(&tree);
    call_tree_show(&tree, &trace, 10);
    call_tree_move(&tree, 9);
    call_tree_move(&tree, -1);
    assert_int_equal(tree.cursor, 2);
    call_tree_fold(&tree, true); /* g made no call: f is folded */
    assert_int_equal(tree.cursor, 1);
    assert_int_equal(tree.rows.count, 3);
    call_tree_fold(&tree, true);
    assert_int_equal(tree.rows.count, 1);
    call_tree_fold(&tree, false);
    assert_int_equal(tree.rows.count, 3);
    call_tree_move(&tree, 1);
    call_tree_fold(&tree, false);
    assert_int_equal(tree.rows.count, 4);
    call_tree_done(&tree);
    trace_done(&trace);
}

static ViewOptions wide(void)
{
    ViewOptions options = view_default_options();
    options.animate = false;
    options.width = 120;
    options.height = 36;
    return options;
}

static void test_on_screen(void **state)
{
    Sample sample;
    sample_open(&sample, wide());
    sample_press(&sample, "3 4 g 5");
    assert_true(sample_shows(&sample, "insert(head=Node"));
    sample_press(&sample, "Up - +");
    sample_press(&sample, "PgUp Down Enter");
    assert_true(view_step(sample.view) < 34);
    assert_true(sample_shows(&sample, "stack ▸ heap"));
    sample_close(&sample);
}

static void test_reports(void **state)
{
    Sample sample;
    sample_open(&sample, wide());
    sample_press(&sample, "3 4 g x");
    assert_true(sample_shows(&sample, "no object is selected"));
    sample_press(&sample, "3 / v a l Space 7 Enter i");
    assert_true(sample_shows(&sample, "Held by"));
    assert_true(sample_shows(&sample, "History"));
    assert_true(sample_shows(&sample, "born"));
    sample_press(&sample, "x");
    assert_true(sample_shows(&sample, "Why is it alive?"));
    assert_true(sample_shows(&sample, "took it"));
    sample_press(&sample, "Down Up Esc");
    assert_true(sample_shows(&sample, "heap table"));
    sample_press(&sample, "i 0 2 g");
    assert_true(sample_shows(&sample, "does not live"));
    sample_press(&sample, "PgUp Enter");
    assert_true(view_step(sample.view) < 34);
    assert_true(sample_shows(&sample, "stack ▸ heap"));
    sample_press(&sample, "u i");
    sample_close(&sample);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_tree),
        cmocka_unit_test(test_folding),
        cmocka_unit_test(test_on_screen),
        cmocka_unit_test(test_reports),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
