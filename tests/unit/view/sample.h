/* A view over a recorded run, for tests: insert.py builds a linked list of three
 * nodes, inserts a fourth and prints before and after (38 steps). */
#ifndef TESTS_VIEW_SAMPLE_H
#define TESTS_VIEW_SAMPLE_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

#include "trace/source.h"
#include "view/view.h"

#ifndef SAMPLE_TRACE
#define SAMPLE_TRACE "tests/unit/view/insert.trace"
#endif

enum { SAMPLE_STEPS = 38 };

typedef struct {
    Trace trace;
    DiagnosticList problems;
    View *view;
    Canvas canvas;
} Sample;

static inline void sample_open(Sample *sample, ViewOptions options)
{
    trace_init(&sample->trace);
    diag_init(&sample->problems);
    assert_true(
        trace_open_file(&sample->trace, SAMPLE_TRACE, (TraceReadOptions){0}, &sample->problems));
    sample->view = view_open(&sample->trace, &options);
    canvas_init(&sample->canvas, 0, 0, false);
}

static inline void sample_close(Sample *sample)
{
    view_close(sample->view);
    canvas_done(&sample->canvas);
    trace_done(&sample->trace);
    diag_done(&sample->problems);
}

/* Presses keys by name, separated by spaces. */
static inline unsigned sample_press(Sample *sample, const char *keys)
{
    unsigned bits = 0;
    while (*keys != '\0') {
        size_t length = strcspn(keys, " ");
        Key key;
        assert_true(key_parse(keys, length, &key));
        bits = view_key(sample->view, key);
        assert_true(view_check(sample->view));
        keys += length;
        keys += *keys == ' ';
    }
    return bits;
}

static inline void sample_draw(Sample *sample, Buf *out)
{
    view_draw(sample->view, &sample->canvas);
    assert_true(canvas_check(&sample->canvas));
    buf_clear(out);
    for (int y = 0; y < sample->canvas.height; y++) {
        canvas_row_text(&sample->canvas, y, out);
        buf_append_byte(out, '\n');
    }
}

static inline bool sample_shows(Sample *sample, const char *text)
{
    Buf screen;
    buf_init(&screen);
    sample_draw(sample, &screen);
    bool found = strstr(screen.text, text) != NULL;
    if (!found)
        print_message("not on the screen: %s\n%s", text, screen.text);
    buf_done(&screen);
    return found;
}

#endif
