/* Runs scripts and holds the machine against what the viewer makes of its trace.
 *
 *   replay SCRIPT...
 *
 * For each script one line a check, as tests/run wants them:
 *   heap     after every step each object the machine told of is in the viewer's world
 *            with its address, size, type, count and references, and no other is
 *   undo     forward to the end and back to 0 gives equal digests at every step
 *   file     written and read again, the trace has the same events
 *   frames   screens drawn from the live trace and from the file are equal
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/file.h"
#include "export/export.h"
#include "heap/recorder.h"
#include "trace/source.h"
#include "trace/write.h"
#include "modules/modules.h"
#include "vm/vm.h"
#include "world/world.h"

/* More steps than this are not worth the time of every test run; after the first
 * EVERY_STEP ones heaps and digests are compared at every SOMETIMES-th. */
enum { STEP_LIMIT = 1500, EVERY_STEP = 150, SOMETIMES = 23, SCREENS = 6 };
/* Before the picture of a step is placed, those before it are. */
enum { DRAWN_STEPS = 200 };

static bool looked_at(StepNumber step)
{
    return step <= EVERY_STEP || step % SOMETIMES == 0;
}

/* In larger heaps what C code holds for a moment may be told a few steps late (see
 * recorder_end_step). */
enum { LIVE_EXACT = 500 };

typedef struct {
    const char *path;
    Trace trace;
    World world;
    Vm *vm;
    StepNumber faulty_step;
    Buf fault;
    const Recorder *recorder;
} Run;

/* --- heap: the machine against the world --- */

static bool fail(Run *run, const char *format, ObjectId id, unsigned long long machine,
                 unsigned long long world)
{
    if (run->fault.length == 0)
        buf_printf(&run->fault, format, id, machine, world);
    return false;
}

typedef struct {
    Run *run;
    ObjectId owner;
    size_t slots;
    bool equal;
} Walk;

static bool compare_slot(void *context, Slot *slot, SlotKey key)
{
    Walk *walk = context;
    if (slot->object == NULL)
        return true;
    walk->slots++;
    const WorldSlot *told = world_slot(&walk->run->world, walk->owner, key.role, key.index);
    ObjectId id = recorder_id(walk->run->recorder, slot->object);
    if (told == NULL || told->target != id)
        walk->equal = fail(walk->run, "slot of #%u: the machine has #%llu, the world #%llu",
                           walk->owner, id, told == NULL ? 0 : told->target);
    return walk->equal;
}

static size_t count_slots(const World *world, ObjectId owner)
{
    WorldSlotCursor cursor = world_slots_begin(world, owner);
    SlotRole role;
    const WorldSlot *slot;
    size_t count = 0;
    while (world_slots_next(&cursor, &role, &slot))
        count++;
    return count;
}

static bool compare_slots(Run *run, ObjectId id, Object *object, const WorldObject *told)
{
    Walk walk = {run, id, 0, true};
    if (told->flags & OBJECT_OPAQUE)
        return true;
    /* It dies, and Python code runs on what it held: the trace has let that go. */
    if (object->refcount == 0)
        return true;
    if (object_layout(object)->traverse != NULL)
        object_layout(object)->traverse(object, compare_slot, &walk);
    size_t slots = count_slots(&run->world, id);
    if (walk.equal && walk.slots != slots)
        return fail(run, "object #%u: %llu references, the world has %llu", id, walk.slots, slots);
    return walk.equal;
}

static bool compare_object(void *context, ObjectId id, Object *object)
{
    Run *run = context;
    const WorldObject *told = world_object(&run->world, id);
    if (told == NULL)
        return fail(run, "object #%u is not in the world", id, 0, 0);
    Address address = heap_address(&vm_interp(run->vm)->heap, object);
    if (told->address != address)
        return fail(run, "object #%u: address %llx, the world has %llx", id, address,
                    told->address);
    if (told->size != heap_size_of(object))
        return fail(run, "object #%u: size %llu, the world has %llu", id, heap_size_of(object),
                    told->size);
    bool exact = run->world.object_count <= LIVE_EXACT && !(told->flags & OBJECT_STATIC);
    if (exact && object->refcount != world_count(&run->world, id))
        return fail(run, "object #%u: count %llu, the world has %llu", id,
                    (unsigned long long)object->refcount, world_count(&run->world, id));
    return compare_slots(run, id, object, told);
}

static bool compare_heaps(Run *run)
{
    const char *problem = NULL;
    if (!heap_check(&vm_interp(run->vm)->heap))
        return fail(run, "the heap contradicts itself", 0, 0, 0);
    if (!world_seek(&run->world, trace_step_count(&run->trace), &problem))
        return fail(run, "the trace contradicts itself", 0, 0, 0);
    if (!world_check(&run->world, &problem))
        return fail(run, "the world contradicts itself", 0, 0, 0);
    size_t count = 0;
    if (!recorder_each(run->recorder, compare_object, run, &count))
        return false;
    if (count != run->world.object_count)
        return fail(run, "objects: %2$llu, the world has %3$llu", 0, count,
                    run->world.object_count);
    return true;
}

static bool on_step(void *host)
{
    Run *run = host;
    StepNumber step = trace_step_count(&run->trace);
    run->recorder = vm_interp(run->vm)->heap.recorder;
    if (looked_at(step) && run->faulty_step == 0 && !compare_heaps(run))
        run->faulty_step = step;
    return true;
}

/* --- running --- */

static void write_nowhere(void *host, OutputStream stream, const char *text, size_t length)
{
    (void)host, (void)stream, (void)text, (void)length;
}

static bool no_line(void *host, Buf *line)
{
    (void)host, (void)line;
    return false;
}

static bool run_script(Run *run, const Buf *text)
{
    DiagnosticList problems;
    TraceSink sink;
    trace_sink_init(&sink, &run->trace);
    VmOptions options = {.path = run->path,
                         .text = text->text,
                         .length = text->length,
                         .modules = &standard_modules,
                         .imports_files = true,
                         .sink = &sink.sink,
                         .step_limit = STEP_LIMIT,
                         .host = run,
                         .write = write_nowhere,
                         .read_line = no_line,
                         .on_step = on_step};
    diag_init(&problems);
    trace_add_file(&run->trace, run->path, text->text, text->length);
    run->vm = vm_new(&options, &problems);
    diag_done(&problems);
    if (run->vm == NULL)
        return false;
    int status = vm_run(run->vm);
    trace_drop_open_step(&run->trace);
    trace_set_end(&run->trace, TRACE_FINISHED, status, NULL);
    vm_free(run->vm);
    return true;
}

/* --- undo --- */

static StepNumber check_undo(const Trace *trace)
{
    StepNumber count = trace_step_count(trace), wrong = 0;
    uint64_t *digests = malloc((count + 1) * sizeof(*digests));
    World world;
    world_init(&world, trace);
    for (StepNumber step = 0; step <= count; step++) {
        world_seek(&world, step, NULL);
        if (looked_at(step))
            digests[step] = world_digest(&world);
    }
    for (StepNumber step = count; step > 0 && wrong == 0; step--) {
        world_seek(&world, step - 1, NULL);
        if (looked_at(step - 1) && world_digest(&world) != digests[step - 1])
            wrong = step;
    }
    world_done(&world);
    free(digests);
    return wrong;
}

/* --- file and frames --- */

static View *open_screen(Trace *trace, const int *size)
{
    ViewOptions options = view_default_options();
    options.width = size[0];
    options.height = size[1];
    return screen_open(trace, &options, true);
}

/* One size a script: which, its length says. */
static bool frames_equal(Trace *live, Trace *read, StepNumber *wrong)
{
    static const int sizes[][2] = {{80, 24}, {120, 36}, {180, 50}};
    static const ScreenOptions options = {.export = {.format = EXPORT_ansi, .level = COLOR_256},
                                          .whole_screen = true};
    StepNumber count = trace_step_count(live);
    const int *size = sizes[count % ARRAY_LEN(sizes)];
    if (count > DRAWN_STEPS)
        count = DRAWN_STEPS;
    StepNumber stride = count / SCREENS + 1;
    View *views[] = {open_screen(live, size), open_screen(read, size)};
    Buf a = BUF_INIT, b = BUF_INIT;
    bool equal = true;
    for (*wrong = 1; equal && *wrong <= count; *wrong += stride) {
        buf_clear(&a);
        buf_clear(&b);
        screen_append(&a, views[0], *wrong, &options);
        screen_append(&b, views[1], *wrong, &options);
        equal = a.length == b.length && memcmp(a.text, b.text, a.length) == 0;
    }
    buf_done(&a);
    buf_done(&b);
    view_close(views[0]);
    view_close(views[1]);
    return equal;
}

static void report(const Run *run, const char *check, bool good, StepNumber step)
{
    const char *name = strrchr(run->path, '/') != NULL ? strrchr(run->path, '/') + 1 : run->path;
    printf("%s %s %s\n", good ? "ok" : "not ok", name, check);
    if (!good)
        printf("    step %u of %u: %s\n", step, trace_step_count(&run->trace), run->fault.text);
}

static void check_file(Run *run)
{
    Buf text = BUF_INIT, again = BUF_INIT;
    Trace read;
    DiagnosticList problems;
    diag_init(&problems);
    trace_init(&read);
    trace_write_text(&text, &run->trace);
    Buf copy = BUF_INIT;
    buf_append(&copy, text.text, text.length);
    TraceReadOptions options = {.judge = world_judge_new()};
    bool good = trace_open_text(&read, run->path, &copy, options, &problems);
    StepNumber count = good ? trace_reach_end(&read) : 0, wrong = 0;
    trace_write_text(&again, &read);
    good = count == trace_step_count(&run->trace) && again.length == text.length &&
           memcmp(again.text, text.text, text.length) == 0;
    report(run, "file", good, count);
    report(run, "frames", good && frames_equal(&run->trace, &read, &wrong), wrong);
    buf_done(&text);
    buf_done(&again);
    trace_done(&read);
    diag_done(&problems);
}

static void replay(const char *path)
{
    Buf text = BUF_INIT;
    const char *problem;
    Run run = {.path = path, .fault = BUF_INIT};
    if (!file_read(path, 0, &text, &problem)) {
        printf("not ok %s\n    %s\n", path, problem);
        return;
    }
    trace_init(&run.trace);
    world_init(&run.world, &run.trace);
    if (!run_script(&run, &text)) {
        /* A script that does not compile has nothing to replay. */
        printf("ok %s does not compile\n", path);
    } else {
        report(&run, "heap", run.faulty_step == 0, run.faulty_step);
        StepNumber wrong = check_undo(&run.trace);
        report(&run, "undo", wrong == 0, wrong);
        check_file(&run);
    }
    fflush(stdout);
    world_done(&run.world);
    trace_done(&run.trace);
    buf_done(&run.fault);
    buf_done(&text);
}

int main(int argc, char **argv)
{
    for (int i = 1; i < argc; i++)
        replay(argv[i]);
    return 0;
}
