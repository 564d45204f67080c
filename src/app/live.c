/* Live stepping. The machine runs on a thread of its own, so that it can be held in the
 * middle of anything (a call from C code into Python, a builtin's long loop, input()),
 * and control is handed over strictly: at any time only one of the two threads runs,
 * the other waits for its turn. So nothing is shared at the same time, and a run gives
 * the same trace however it was asked for.
 *
 *     viewer                         machine
 *     more(): turn = machine  --->   runs until the step is there, 20 ms are over,
 *             waits           <---   or it wants input; turn = viewer
 */
#include "app/live.h"

#include <assert.h>
#include <pthread.h>
#include <signal.h>
#include <time.h>

#include "base/mem.h"
#include "modules/modules.h"
#include "vm/vm.h"

#define SLICE_SECONDS 0.02
/* For Python code called from C code called from Python code ... */
#define MACHINE_STACK_BYTES ((size_t)256 << 20)

typedef enum { TURN_VIEWER, TURN_MACHINE } Turn;

typedef struct {
    TraceSource source; /* first */
    Trace *trace;
    TraceSink sink;
    Vm *vm;
    pthread_t thread;
    pthread_mutex_t lock;
    pthread_cond_t changed;
    Turn turn;
    StepNumber want;
    double deadline;    /* of this turn, in seconds of the monotonic clock */
    TraceAnswer answer; /* what the machine's turn came to */
    bool closing;       /* the machine shall stop at once */
    bool finished;      /* the machine's thread has nothing more to do */
    int status;
    Buf line; /* for input() */
    bool has_line, input_ended;
} Live;

static double now(void)
{
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return (double)time.tv_sec + (double)time.tv_nsec * 1e-9;
}

/* --- handing over --- */

static void wait_for_turn(Live *live, Turn turn)
{
    while (live->turn != turn)
        pthread_cond_wait(&live->changed, &live->lock);
}

static void give_turn(Live *live, Turn turn)
{
    live->turn = turn;
    pthread_cond_broadcast(&live->changed);
}

/* On the machine's side: lets the viewer go on and waits to be asked again. */
static void yield_to_viewer(Live *live, TraceAnswer answer)
{
    live->answer = answer;
    give_turn(live, TURN_VIEWER);
    wait_for_turn(live, TURN_MACHINE);
}

/* --- the machine's hooks --- */

static bool on_step(void *host)
{
    Live *live = host;
    if (trace_step_count(live->trace) >= live->want && !live->closing)
        yield_to_viewer(live, TRACE_GOT);
    return !live->closing;
}

static int interrupted(void *host)
{
    Live *live = host;
    if (!live->closing && now() >= live->deadline)
        yield_to_viewer(live, TRACE_NOT_YET);
    return live->closing ? 2 : 0;
}

static bool read_line(void *host, Buf *line)
{
    Live *live = host;
    while (!live->has_line && !live->input_ended && !live->closing)
        yield_to_viewer(live, TRACE_WANTS_INPUT);
    if (!live->has_line)
        return false;
    live->has_line = false;
    buf_append(line, live->line.text, live->line.length);
    buf_append_byte(line, '\n');
    return true;
}

/* What is written is in the trace already. */
static void write_nowhere(void *host, OutputStream stream, const char *text, size_t length)
{
    (void)host, (void)stream, (void)text, (void)length;
}

static void end_trace(Live *live)
{
    bool stopped = vm_was_stopped(live->vm);
    trace_drop_open_step(live->trace);
    if (live->closing)
        trace_set_end(live->trace, TRACE_INTERRUPTED, live->status, NULL);
    else if (stopped)
        trace_set_end(live->trace, TRACE_LIMITED, live->status, "stopped at the limit of steps");
    else
        trace_set_end(live->trace, TRACE_FINISHED, live->status, NULL);
}

/* Signals are the terminal's business, on the viewer's thread; only those that this
 * thread causes itself come here. */
static void leave_signals_to_viewer(void)
{
    static const int own[] = {SIGSEGV, SIGBUS, SIGFPE, SIGILL, SIGABRT};
    sigset_t others;
    sigfillset(&others);
    for (size_t i = 0; i < ARRAY_LEN(own); i++)
        sigdelset(&others, own[i]);
    pthread_sigmask(SIG_BLOCK, &others, NULL);
}

static void *machine_main(void *argument)
{
    Live *live = argument;
    leave_signals_to_viewer();
    pthread_mutex_lock(&live->lock);
    wait_for_turn(live, TURN_MACHINE);
    if (!live->closing)
        live->status = vm_run(live->vm);
    end_trace(live);
    live->finished = true;
    give_turn(live, TURN_VIEWER);
    pthread_mutex_unlock(&live->lock);
    return NULL;
}

/* --- the source --- */

static TraceAnswer live_more(TraceSource *self, Trace *trace, StepNumber want)
{
    Live *live = (Live *)self;
    assert(trace == live->trace);
    if (live->finished)
        return TRACE_ENDED;
    pthread_mutex_lock(&live->lock);
    live->want = want;
    live->deadline = now() + SLICE_SECONDS;
    give_turn(live, TURN_MACHINE);
    wait_for_turn(live, TURN_VIEWER);
    bool finished = live->finished;
    pthread_mutex_unlock(&live->lock);
    if (!finished)
        return live->answer;
    return trace_step_count(trace) >= want ? TRACE_GOT : TRACE_ENDED;
}

static void live_give_line(TraceSource *self, const char *text, size_t length)
{
    Live *live = (Live *)self;
    buf_clear(&live->line);
    live->has_line = text != NULL;
    live->input_ended = text == NULL;
    if (text != NULL)
        buf_append(&live->line, text, length);
}

static void live_close(TraceSource *self)
{
    Live *live = (Live *)self;
    pthread_mutex_lock(&live->lock);
    live->closing = true;
    while (!live->finished) {
        give_turn(live, TURN_MACHINE);
        wait_for_turn(live, TURN_VIEWER);
    }
    pthread_mutex_unlock(&live->lock);
    pthread_join(live->thread, NULL);
    vm_free(live->vm);
    pthread_cond_destroy(&live->changed);
    pthread_mutex_destroy(&live->lock);
    buf_done(&live->line);
    mem_free(live);
}

static void describe_run(Trace *trace, const LiveOptions *options)
{
    trace_add_file(trace, options->path, options->text, options->length);
    trace_add_argument(trace, options->path);
    for (int i = 0; i < options->argument_count; i++)
        trace_add_argument(trace, options->arguments[i]);
    trace_add_option(trace, "hash-seed", "0");
}

static bool start_thread(Live *live)
{
    pthread_attr_t attributes;
    pthread_attr_init(&attributes);
    pthread_attr_setstacksize(&attributes, MACHINE_STACK_BYTES);
    int failure = pthread_create(&live->thread, &attributes, machine_main, live);
    pthread_attr_destroy(&attributes);
    return failure == 0;
}

static Live *live_new(Trace *trace)
{
    Live *live = mem_alloc_zeroed(1, sizeof(*live));
    live->source =
        (TraceSource){.more = live_more, .give_line = live_give_line, .close = live_close};
    live->trace = trace;
    trace_sink_init(&live->sink, trace);
    buf_init(&live->line);
    pthread_mutex_init(&live->lock, NULL);
    pthread_cond_init(&live->changed, NULL);
    return live;
}

static void live_discard(Live *live)
{
    if (live->vm != NULL)
        vm_free(live->vm);
    pthread_cond_destroy(&live->changed);
    pthread_mutex_destroy(&live->lock);
    buf_done(&live->line);
    mem_free(live);
}

bool live_open(Trace *trace, const LiveOptions *options, DiagnosticList *problems)
{
    Live *live = live_new(trace);
    VmOptions vm_options = {.path = options->path,
                            .text = options->text,
                            .length = options->length,
                            .argument_count = options->argument_count,
                            .arguments = options->arguments,
                            .modules = &standard_modules,
                            .imports_files = true,
                            .sink = &live->sink.sink,
                            .step_limit = options->step_limit,
                            .host = live,
                            .write = write_nowhere,
                            .read_line = read_line,
                            .interrupted = interrupted,
                            .on_step = on_step};
    describe_run(trace, options);
    live->vm = vm_new(&vm_options, problems);
    if (live->vm == NULL || !start_thread(live)) {
        if (live->vm != NULL)
            diag_add(problems, "error", options->path, (SourceSpan){0}, NULL,
                     "the system gives no thread to run it");
        live_discard(live);
        return false;
    }
    trace_set_source(trace, &live->source);
    return true;
}
