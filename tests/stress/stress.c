/* Runs scripts under rare conditions that must change nothing, or end in order.
 *
 *   stress SCRIPT...
 *
 * For each script one line a check, as tests/run wants them:
 *   steps    recorded; after every step the heap agrees with itself, and no object is
 *            held by more slots of tracked objects than its count says
 *   collect  the collector runs at every allocation: the lines of the output are the same,
 *            if not their order (what __del__ of a cycle prints comes earlier), and the status
 *   memory   the n-th block the system is asked for is refused, for growing n: the
 *            script ends with some status, the heap agrees with itself
 * A build of the kind `stress` asks the system for every block, others for new pools
 * and large blocks alone.
 */
#include <stdio.h>
#include <string.h>

#include "base/file.h"
#include "base/map.h"
#include "heap/gc.h"
#include "modules/modules.h"
#include "trace/source.h"
#include "trace/write.h"
#include "vm/vm.h"

enum { STEP_LIMIT = 1500, REFUSALS = 24 };

typedef struct {
    const char *path;
    Buf text;
    Buf output;
    Vm *vm;
    uint64_t refuse; /* which block; 0: none */
    bool collects;   /* at every allocation */
    bool sound;      /* what the checks said so far */
} Run;

static void keep_output(void *host, OutputStream stream, const char *text, size_t length)
{
    Run *run = host;
    if (stream == STREAM_STDOUT)
        buf_append(&run->output, text, length);
}

static bool no_line(void *host, Buf *line)
{
    (void)host, (void)line;
    return false;
}

/* --- recounting --- */

static bool count_one(void *context, Slot *slot, SlotKey key)
{
    Map *counts = context;
    uint64_t address = (uint64_t)(uintptr_t)slot->object, count = 0;
    (void)key;
    if (slot->object == NULL)
        return true;
    (void)map_get(counts, address, &count);
    map_put(counts, address, count + 1);
    return true;
}

static void count_list(Map *counts, const GcHead *list)
{
    for (const GcHead *head = gc_next(list); head != list; head = gc_next(head)) {
        Object *object = gc_object_of(head);
        if (object_layout(object)->traverse != NULL)
            (void)object_layout(object)->traverse(object, count_one, counts);
    }
}

static bool list_is_counted(const Map *counts, const GcHead *list)
{
    for (const GcHead *head = gc_next(list); head != list; head = gc_next(head)) {
        const Object *object = gc_object_of(head);
        uint64_t count = 0;
        if (map_get(counts, (uint64_t)(uintptr_t)object, &count) &&
            (int64_t)count > object->refcount)
            return false;
    }
    return true;
}

static bool recount(const Heap *heap)
{
    const Collector *collector = heap->collector;
    if (collector->collecting)
        return true;
    Map counts;
    map_init(&counts);
    for (int i = 0; i < GENERATION_COUNT; i++)
        count_list(&counts, &collector->generation[i].list);
    bool good = true;
    for (int i = 0; i < GENERATION_COUNT; i++)
        good = good && list_is_counted(&counts, &collector->generation[i].list);
    map_done(&counts);
    return good;
}

static bool is_sound(const Run *run)
{
    const Heap *heap = &vm_interp(run->vm)->heap;
    return heap_check(heap) && recount(heap);
}

static bool on_step(void *host)
{
    Run *run = host;
    run->sound = run->sound && is_sound(run);
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
                         .on_step = on_step};
    diag_init(&problems);
    run->vm = vm_new(&options, &problems);
    diag_done(&problems);
    if (run->vm == NULL)
        return -1;
    Heap *heap = &vm_interp(run->vm)->heap;
    run->sound = true;
    buf_clear(&run->output);
    if (run->collects)
        heap->collector->generation[0].threshold = -1;
    heap->fail_at = run->refuse;
    int status = vm_run(run->vm);
    heap->fail_at = 0;
    run->sound = run->sound && is_sound(run);
    vm_free(run->vm);
    return status;
}

static void report(const Run *run, const char *check, bool good)
{
    const char *slash = strrchr(run->path, '/');
    printf("%s %s %s\n", good ? "ok" : "not ok", slash != NULL ? slash + 1 : run->path, check);
}

static void check_steps(Run *run)
{
    Trace trace;
    TraceSink sink;
    trace_init(&trace);
    trace_sink_init(&sink, &trace);
    trace_add_file(&trace, run->path, run->text.text, run->text.length);
    (void)run_script(run, &sink.sink);
    report(run, "steps", run->sound);
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
    report(run, "collect", same && run->sound);
}

static void check_memory(Run *run)
{
    bool good = true;
    for (uint64_t n = 1, i = 0; i < REFUSALS && good; i++, n += 1 + n / 3) {
        run->refuse = n;
        (void)run_script(run, NULL);
        good = run->sound;
    }
    run->refuse = 0;
    report(run, "memory", good);
}

static void stress(const char *path)
{
    Run run = {.path = path, .text = BUF_INIT, .output = BUF_INIT};
    Buf expected = BUF_INIT;
    const char *problem;
    if (!file_read(path, 0, &run.text, &problem)) {
        report(&run, "can be read", false);
        return;
    }
    int status = run_script(&run, NULL);
    if (status >= 0) {
        buf_append(&expected, run.output.text, run.output.length);
        check_steps(&run);
        if (strstr(run.text.text, "gc.") == NULL) /* else it sees them */
            check_collect(&run, &expected, status);
        check_memory(&run);
    }
    buf_done(&expected);
    buf_done(&run.output);
    buf_done(&run.text);
}

int main(int argc, char **argv)
{
    for (int i = 1; i < argc; i++)
        stress(argv[i]);
    return 0;
}
