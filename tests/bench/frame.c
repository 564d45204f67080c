/* How long one frame takes at 200x60: the picture of a step that adds one object to
 * 10, 100, 1,000 and 10,000, laid out anew and drawn on a canvas.
 */
#include <stdio.h>
#include <string.h>
#include <time.h>

#include "draw/canvas.h"
#include "trace/source.h"
#include "view/state.h"
#include "modules/modules.h"
#include "vm/vm.h"

static double now(void)
{
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return (double)time.tv_sec * 1e3 + (double)time.tv_nsec * 1e-6;
}

static void write_nowhere(void *host, OutputStream stream, const char *text, size_t length)
{
    (void)host, (void)stream, (void)text, (void)length;
}

/* A balanced tree of instances, built one after the other. */
static const char script[] = "class Node:\n"
                             "    def __init__(self, key):\n"
                             "        self.key = key\n"
                             "        self.left = None\n"
                             "        self.right = None\n"
                             "nodes = [Node(0)]\n"
                             "for i in range(1, %d):\n"
                             "    n = Node(i)\n"
                             "    p = nodes[(i - 1) // 2]\n"
                             "    if i %% 2:\n"
                             "        p.left = n\n"
                             "    else:\n"
                             "        p.right = n\n"
                             "    nodes.append(n)\n";

static bool record(Trace *trace, const char *text)
{
    TraceSink sink;
    DiagnosticList problems;
    trace_sink_init(&sink, trace);
    diag_init(&problems);
    trace_add_file(trace, "tree.py", text, strlen(text));
    VmOptions options = {.path = "tree.py",
                         .text = text,
                         .length = strlen(text),
                         .modules = &standard_modules,
                         .sink = &sink.sink,
                         .write = write_nowhere};
    Vm *vm = vm_new(&options, &problems);
    bool good = vm != NULL && vm_run(vm) == 0;
    if (vm != NULL)
        vm_free(vm);
    diag_done(&problems);
    return good;
}

static void measure(int objects)
{
    char text[sizeof(script) + 16];
    enum { FRAMES = 20 };
    Trace trace;
    Canvas canvas;
    snprintf(text, sizeof(text), script, objects);
    trace_init(&trace);
    if (!record(&trace, text)) {
        printf("frame: the script failed\n");
        return;
    }
    ViewOptions options = view_default_options();
    options.width = 200;
    options.height = 60;
    options.animate = false;
    options.start = trace_step_count(&trace) - FRAMES - 1;
    View *view = view_open(&trace, &options);
    canvas_init(&canvas, 200, 60, false);
    view_draw(view, &canvas);
    double step_time = 0, draw_time = 0, key_time = 0;
    for (int i = 0; i < FRAMES; i++) {
        double start = now();
        view_go(view, view_step(view) + 1);
        double stepped = now();
        view_draw(view, &canvas);
        step_time += stepped - start;
        draw_time += now() - stepped;
    }
    for (int i = 0; i < FRAMES; i++) { /* keys that change what is seen, not the step */
        double start = now();
        view_key(view, i % 2 == 0 ? 'L' : 'H');
        view_draw(view, &canvas);
        key_time += now() - start;
    }
    printf("frame: %5d objects, %4zu boxes: step and layout %.2f ms, draw %.2f ms, redraw after a "
           "key %.2f ms\n",
           objects, stage_scene(&view->stage)->box_count, step_time / FRAMES, draw_time / FRAMES,
           key_time / FRAMES);
    view_close(view);
    canvas_done(&canvas);
    trace_done(&trace);
}

int main(void)
{
    measure(10);
    measure(100);
    measure(1000);
    measure(10000);
    return 0;
}
