/* A run that is still going on: steps that come late, input() that waits, an end;
 * and text that would like to drive the terminal. */
#include "sample.h"

#include <stdio.h>

#include "base/mem.h"

/* A source that gives a step a call, asks for a line before step 5 and ends with
 * step 8. */
typedef struct {
    TraceSource source;
    int made, calls;
    char line[64];
    bool has_line;
    bool closed_input;
} SlowSource;

static StringId text_of(Trace *trace, const char *text)
{
    return trace_intern(trace, text, strlen(text));
}

static void put_step(Trace *trace, int number, const char *output)
{
    Event event = {.kind = EVENT_OUTPUT,
                   .u.OUTPUT = {.stream = STREAM_STDOUT, .text = text_of(trace, output)}};
    if (number == 1) {
        trace_put(trace, &(Event){.kind = EVENT_NEW,
                                  .u.NEW = {.object = 1,
                                            .type = text_of(trace, "dict"),
                                            .flags = OBJECT_NAMESPACE,
                                            .size = 64}});
        trace_put(trace, &(Event){.kind = EVENT_FRAME_NEW,
                                  .u.FRAME_NEW = {.frame = 2,
                                                  .function = text_of(trace, "<module>"),
                                                  .file = text_of(trace, "live.py"),
                                                  .line = 1,
                                                  .globals = 1}});
        trace_put(trace, &(Event){.kind = EVENT_FRAME_ENTER, .u.FRAME_ENTER = {.frame = 2}});
    }
    if (output[0] != '\0')
        trace_put(trace, &event);
    trace_put(
        trace,
        &(Event){.kind = EVENT_STEP,
                 .u.STEP = {.kind = STEP_KIND_LINE, .frame = 2, .line_now = (uint32_t)number}});
}

static TraceAnswer slow_more(TraceSource *self, Trace *trace, StepNumber want)
{
    SlowSource *slow = (SlowSource *)self;
    if (slow->made >= 8) {
        trace_set_end(trace, TRACE_FINISHED, 0, "");
        return TRACE_ENDED;
    }
    if (slow->made == 4 && !slow->has_line)
        return TRACE_WANTS_INPUT;
    if (slow->calls++ % 3 != 2)
        return TRACE_NOT_YET;
    slow->made++;
    put_step(trace, slow->made, slow->made == 5 ? slow->line : "");
    return slow->made >= (int)want ? TRACE_GOT : TRACE_NOT_YET;
}

static void slow_give_line(TraceSource *self, const char *text, size_t length)
{
    SlowSource *slow = (SlowSource *)self;
    slow->has_line = true;
    slow->closed_input = text == NULL;
    snprintf(slow->line, sizeof(slow->line), "got %.*s", (int)length, text == NULL ? "" : text);
}

static void slow_close(TraceSource *self)
{
    mem_free(self);
}

static void open_live(Sample *sample, SlowSource **slow)
{
    ViewOptions options = view_default_options();
    options.animate = false;
    *slow = mem_alloc_zeroed(1, sizeof(**slow));
    (*slow)->source =
        (TraceSource){.more = slow_more, .give_line = slow_give_line, .close = slow_close};
    trace_init(&sample->trace);
    diag_init(&sample->problems);
    static const char source[] = "a = 1\n\x1b[31mb = 2\t# \xe2\x80\xae\xff\n";
    trace_add_file(&sample->trace, "live.py", source, strlen(source));
    trace_set_source(&sample->trace, &(*slow)->source);
    sample->view = view_open(&sample->trace, &options);
    canvas_init(&sample->canvas, 0, 0, false);
}

static void run_on(Sample *sample)
{
    for (int i = 0; i < 100 && view_wait(sample->view) >= 0; i++)
        view_tick(sample->view, 0.1);
}

static void test_steps_come_late(void **state)
{
    Sample sample;
    SlowSource *slow;
    open_live(&sample, &slow);
    assert_int_equal(view_step(sample.view), 1);
    sample_press(&sample, "0 3 Right");
    run_on(&sample);
    assert_int_equal(view_step(sample.view), 4);
    sample_close(&sample);
}

static void test_input(void **state)
{
    Sample sample;
    SlowSource *slow;
    open_live(&sample, &slow);
    sample_press(&sample, "G");
    run_on(&sample);
    assert_int_equal(view_step(sample.view), 4);
    assert_true(sample_shows(&sample, "WAITS FOR INPUT"));
    assert_true(view_wait(sample.view) < 0);
    sample_press(&sample, "q 7 é");
    assert_true(sample_shows(&sample, "q7é"));
    sample_press(&sample, "Enter");
    run_on(&sample);
    assert_int_equal(view_step(sample.view), 8);
    assert_true(sample_shows(&sample, "got q7é"));
    sample_close(&sample);
}

static void test_input_can_wait(void **state)
{
    Sample sample;
    SlowSource *slow;
    open_live(&sample, &slow);
    sample_press(&sample, "G");
    run_on(&sample);
    sample_press(&sample, "Esc Left");
    assert_int_equal(view_step(sample.view), 3);
    sample_press(&sample, "Right Right");
    run_on(&sample);
    assert_true(sample_shows(&sample, "WAITS FOR INPUT"));
    sample_press(&sample, "^D");
    run_on(&sample);
    assert_true(slow->closed_input);
    assert_int_equal(view_step(sample.view), 5);
    sample_close(&sample);
}

static void test_stopping(void **state)
{
    Sample sample;
    SlowSource *slow;
    open_live(&sample, &slow);
    sample_press(&sample, "3 g");
    assert_true(view_wait(sample.view) >= 0);
    assert_true(sample_shows(&sample, "RUNNING"));
    StepNumber known = trace_step_count(&sample.trace);
    for (int i = 0; i < 10 && trace_step_count(&sample.trace) == known; i++)
        view_tick(sample.view, 0);
    sample_press(&sample, "^C");
    view_tick(sample.view, 1);
    assert_true(view_wait(sample.view) < 0);
    assert_true(sample_shows(&sample, "stopped"));
    assert_int_equal(view_step(sample.view), 2); /* as far as it had come */
    sample_press(&sample, "u");
    assert_int_equal(view_step(sample.view), 1);
    sample_close(&sample);
}

static void test_hostile_text(void **state)
{
    Sample sample;
    SlowSource *slow;
    open_live(&sample, &slow);
    assert_true(sample_shows(&sample, "\\x1b[31mb = 2"));
    assert_true(sample_shows(&sample, "\\u202e\\xff"));
    sample_close(&sample);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_steps_come_late), cmocka_unit_test(test_input),
        cmocka_unit_test(test_input_can_wait),  cmocka_unit_test(test_stopping),
        cmocka_unit_test(test_hostile_text),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
