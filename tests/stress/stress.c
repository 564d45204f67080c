/* Runs scripts under rare conditions that must change nothing, or end in order.
 *
 *   stress SCRIPT...
 *
 * For each script one line a check, as tests/run wants them:
 *   steps    recorded; after every step the heap agrees with itself, and every count is
 *            the number of references there are (recount.h); while C code runs that the
 *            script called and that calls back, it may be larger
 *   collect  the collector runs at every allocation: the lines of the output are the same,
 *            if not their order (what __del__ of a cycle prints comes earlier), and the status
 *   memory   the n-th block the system is asked for is refused, for the first ones and
 *            others at random (BLOCK=n: that one alone): the script ends with some status
 *
 * After each run the heap agrees with itself and every count is exact. A build of the kind
 * `stress` asks the system for every block, others for new pools and large blocks alone.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/file.h"
#include "modules/modules.h"
#include "recount.h"
#include "trace/source.h"
#include "trace/write.h"
#include "heap/recorder.h"
#include "world/history.h"
#include "vm/vm.h"

/* With more objects than FOUND_A_STEP not after every step. */
enum { FOUND_A_STEP = 10000 };
enum { STEP_LIMIT = 1500, FIRST_REFUSALS = 10, RANDOM_REFUSALS = 14 };

typedef struct {
    const char *path;
    Buf text;
    Buf output;
    Vm *vm;
    const Trace *trace; /* being recorded, or NULL */
    Recount recount;
    size_t passed;      /* steps since the last recount */
    uint64_t refuse;    /* which block; 0: none */
    uint64_t asked_for; /* blocks in the last run, if none was refused */
    uint64_t questions; /* whether to stop, in the last run */
    uint64_t patience;  /* those of a run to which nothing was refused */
    bool collects;      /* at every allocation */
    Buf fault;          /* what the checks said in the last run */
} Run;

static void keep_output(void *host, OutputStream stream, const char *text, size_t length)
{
    Run *run = host;
    if (stream == STREAM_STDOUT)
        buf_append(&run->output, text, length);
}

/* A script that goes on for ever because of what was refused to it is stopped. */
static int interrupted(void *host)
{
    enum { PATIENCE = 4, STOP = 2 };
    Run *run = host;
    run->questions++;
    return run->refuse != 0 && run->questions > PATIENCE * (run->patience + 1) ? STOP : 0;
}

static bool no_line(void *host, Buf *line)
{
    (void)host, (void)line;
    return false;
}

/* --- checking --- */

typedef struct {
    ObjectId id;
    Object *object;
} Wanted;

static bool is_wanted(void *context, ObjectId id, Object *object)
{
    Wanted *wanted = context;
    if (id == wanted->id)
        wanted->object = object;
    return id != wanted->id;
}

/* What the frame gives back is C code's for the moment of the step; NULL: nothing, or an
 * object that the trace does not know. */
static Object *value_on_the_way(const Run *run)
{
    Event_RESULT result = {0};
    size_t count;
    (void)history_result(run->trace, trace_step_count(run->trace), &result);
    Wanted wanted = {.id = result.object};
    if (result.object != 0)
        (void)recorder_each(vm_interp(run->vm)->heap.recorder, is_wanted, &wanted, &count);
    return wanted.object;
}

/* References that C code may hold besides; -1: any number. An exception on its way is not
 * always told of. */
static int64_t granted(const Run *run, const Object *held)
{
    StepKind kind = trace_step(run->trace, trace_step_count(run->trace))->kind;
    if (!recount_is_exact(run->vm) || (kind == STEP_KIND_RETURN && held == NULL))
        return -1;
    return kind == STEP_KIND_EXCEPTION ? 1 : 0;
}

static void check(Run *run, const char *when, Object *held, int64_t most)
{
    const Heap *heap = &vm_interp(run->vm)->heap;
    RecountTerms terms = {.held = held, .most = most, .with_static = run->refuse == 0};
    bool counts = !heap->collector->collecting;
    if (run->fault.length > 0)
        return;
    if (!heap_check(heap))
        buf_printf(&run->fault, "    %s the heap contradicts itself\n", when);
    else if (counts && !recount_compare(&run->recount, run->vm, terms, &run->fault))
        buf_printf(&run->fault, "    %s\n", when);
}

static bool on_step(void *host)
{
    Run *run = host;
    char when[32];
    if (run->trace == NULL || run->passed++ < run->recount.found.count / FOUND_A_STEP)
        return true;
    run->passed = 0;
    snprintf(when, sizeof(when), "step %u", trace_step_count(run->trace));
    Object *held = value_on_the_way(run);
    check(run, when, held, granted(run, held));
    return true;
}

/* --- running --- */

/* The exit status; -1: no Python. */
static int run_script(Run *run, Sink *sink)
{
    DiagnosticList problems;
    VmOptions options = {.path = run->path,
                         .text = run->text.text,
                         .length = run->text.length,
                         .modules = &standard_modules,
                         .imports_files = true,
                         .sink = sink,
                         .step_limit = sink == NULL ? 0 : STEP_LIMIT,
                         .host = run,
                         .write = keep_output,
                         .read_line = no_line,
                         .interrupted = interrupted,
                         .on_step = on_step};
    diag_init(&problems);
    run->vm = vm_new(&options, &problems);
    diag_done(&problems);
    if (run->vm == NULL)
        return -1;
    Heap *heap = &vm_interp(run->vm)->heap;
    buf_clear(&run->fault);
    run->questions = 0;
    buf_clear(&run->output);
    recount_init(&run->recount, run->vm);
    if (run->collects)
        heap->collector->generation[0].threshold = -1;
    heap->fail_at = run->refuse != 0 ? run->refuse : UINT64_MAX;
    int status = vm_run(run->vm);
    run->asked_for = UINT64_MAX - heap->fail_at;
    heap->fail_at = 0;
    bool whole = run->fault.length == 0 && run->refuse == 0;
    check(run, "at the end", NULL, 0);
    if (whole && !recount_compare_blocks(&run->recount, heap, &run->fault))
        buf_append_string(&run->fault, "    at the end\n");
    recount_done(&run->recount);
    vm_free(run->vm);
    return status;
}

static void report(const Run *run, const char *what, bool good)
{
    const char *slash = strrchr(run->path, '/');
    printf("%s %s %s\n", good ? "ok" : "not ok", slash != NULL ? slash + 1 : run->path, what);
    if (!good)
        printf("%s", run->fault.length > 0 ? run->fault.text : "");
}

static void check_steps(Run *run)
{
    Trace trace;
    TraceSink sink;
    trace_init(&trace);
    trace_sink_init(&sink, &trace);
    trace_add_file(&trace, run->path, run->text.text, run->text.length);
    run->trace = &trace;
    (void)run_script(run, &sink.sink);
    run->trace = NULL;
    report(run, "steps", run->fault.length == 0);
    trace_done(&trace);
}

static uint64_t hash_line(const char *line, size_t length)
{
    uint64_t hash = 1469598103934665603u; /* FNV-1a */
    for (size_t i = 0; i < length; i++)
        hash = (hash ^ (uint8_t)line[i]) * 1099511628211u;
    return hash;
}

/* The same for the same lines in any order. */
static uint64_t sum_of_lines(const Buf *text)
{
    uint64_t sum = 0;
    for (size_t at = 0; at < text->length;) {
        size_t length = strcspn(text->text + at, "\n") + 1;
        sum += hash_line(text->text + at, length);
        at += length;
    }
    return sum;
}

static void check_collect(Run *run, const Buf *expected, int status)
{
    run->collects = true;
    bool same = run_script(run, NULL) == status && run->output.length == expected->length &&
                sum_of_lines(&run->output) == sum_of_lines(expected);
    run->collects = false;
    report(run, "collect", same && run->fault.length == 0);
}

/* The same numbers for a script each time. */
static uint64_t next_random(uint64_t *state)
{
    *state = *state * 6364136223846793005u + 1442695040888963407u;
    return *state >> 33;
}

static bool refuse(Run *run, uint64_t n)
{
    run->refuse = n;
    (void)run_script(run, NULL);
    run->refuse = 0;
    if (run->fault.length > 0)
        buf_printf(&run->fault, "    block %llu was refused\n", (unsigned long long)n);
    return run->fault.length == 0;
}

static void check_memory(Run *run, uint64_t asked_for)
{
    bool good = true;
    uint64_t random = hash_line(run->text.text, run->text.length);
    const char *block = getenv("BLOCK");
    if (block != NULL) {
        report(run, "memory", refuse(run, strtoull(block, NULL, 10)));
        return;
    }
    for (uint64_t n = 1, i = 0; i < FIRST_REFUSALS && good; i++, n += 1 + n / 2)
        good = refuse(run, n);
    for (int i = 0; i < RANDOM_REFUSALS && good && asked_for > 0; i++)
        good = refuse(run, 1 + next_random(&random) % asked_for);
    report(run, "memory", good);
}

static void stress(const char *path)
{
    Run run = {.path = path, .text = BUF_INIT, .output = BUF_INIT, .fault = BUF_INIT};
    Buf expected = BUF_INIT;
    const char *problem;
    if (!file_read(path, 0, &run.text, &problem)) {
        report(&run, "can be read", false);
        return;
    }
    int status = run_script(&run, NULL);
    uint64_t asked_for = run.asked_for;
    run.patience = run.questions;
    if (status >= 0) {
        buf_append(&expected, run.output.text, run.output.length);
        check_steps(&run);
        if (strstr(run.text.text, "gc.") == NULL) /* else it sees them */
            check_collect(&run, &expected, status);
        check_memory(&run, asked_for);
    }
    buf_done(&expected);
    buf_done(&run.output);
    buf_done(&run.fault);
    buf_done(&run.text);
}

int main(int argc, char **argv)
{
    for (int i = 1; i < argc; i++)
        stress(argv[i]);
    return 0;
}
