/* How long one frame takes at 200x60: the picture of a step that adds one object to
 * 10, 100, 1,000 and 10,000, laid out anew and drawn on a canvas. And how long a key that is
 * held down may have to wait, for what is laid out beforehand and for its own step.
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

/* Thirty keys a second; in between the view does what it has to do. */
static void hold_key(View *view, Canvas *canvas, int objects)
{
    enum { KEYS = 150 };
    const double pause = 33;
    double worst_piece = 0, worst_key = 0;
    for (int i = 0; i < KEYS; i++) {
        double start = now(), piece = start;
        do {
            view_tick(view, 0);
            double ended = now();
            worst_piece = ended - piece > worst_piece ? ended - piece : worst_piece;
            piece = ended;
        } while (piece - start < pause && view_wait(view) == 0);
        view_key(view, 'l');
        view_draw(view, canvas);
        double taken = now() - piece;
        worst_key = taken > worst_key ? taken : worst_key;
    }
    printf(
        "frame: %5d objects, a key held down: at most %.2f ms until it is seen, %.2f ms until it "
        "is drawn\n",
        objects, worst_piece, worst_key);
}

static void measure(int objects)
{
    char text[sizeof(script) + 16];
    enum { FRAMES = 20, STEPS = 180 };
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
    StepNumber count = trace_step_count(&trace);
    options.start = count > STEPS ? count - STEPS : 1;
    View *view = view_open(&trace, &options);
    canvas_init(&canvas, 200, 60, false);
    view_draw(view, &canvas);
    hold_key(view, &canvas, objects);
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
