/* Runs scripts and holds the machine against what the viewer makes of its trace.
 *
 *   replay SCRIPT...
 *
 * For each script one line a check, as tests/run wants them:
 *   heap     after every step each object the machine told of is in the viewer's world
 *            with its address, size, blocks, list of the collector, count and references,
 *            and no other is
 *   memory   after some of them and at the end the memory map's blocks are blocks the
 *            machine has handed out, each to one object, in pools of their size
 *   undo     forward to the end and back to 0 gives equal digests at every step
 *   file     written and read again, the trace has the same events
 *   frames   screens drawn from the live trace and from the file are equal
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/file.h"
#include "base/map.h"
#include "export/export.h"
#include "heap/gc.h"
#include "heap/pymalloc.h"
#include "heap/recorder.h"
#include "trace/source.h"
#include "trace/write.h"
#include "modules/modules.h"
#include "view/memory_map.h"
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
    MemoryMap map;
    StepNumber faulty_step, faulty_map;
    Buf fault, map_fault;
    const Recorder *recorder;
    Map blocks; /* addresses of those the machine has handed out, to their sizes */
    bool vm_is_over;
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

/* What it dies of may run Python code: its blocks are the machine's affair by then. */
static bool compare_blocks(Run *run, ObjectId id, Object *object, const WorldObject *told)
{
    const Heap *heap = &vm_interp(run->vm)->heap;
    const void *found[OBJECT_BUFFERS] = {NULL};
    if (told->flags & OBJECT_STATIC || object->refcount == 0)
        return true;
    size_t block =
        heap_block_size(heap, (const uint8_t *)object - heap_preheader_size(object->type));
    if (told->block != block)
        return fail(run, "object #%u: a block of %llu, the world has %llu", id, block, told->block);
    if (object_layout(object)->buffers != NULL)
        object_layout(object)->buffers(object, found);
    for (int i = 0; i < OBJECT_BUFFERS; i++) {
        bool outside = found[i] == NULL || heap_is_static(heap, found[i]);
        Address address = outside ? 0 : heap_address(heap, found[i]);
        if (told->buffers[i].address != address)
            return fail(run, "object #%u: a buffer at %llx, the world has %llx", id, address,
                        told->buffers[i].address);
        size_t size = outside ? 0 : heap_block_size(heap, found[i]);
        if (told->buffers[i].size != size)
            return fail(run, "object #%u: a buffer of %llu, the world has %llu", id, size,
                        told->buffers[i].size);
    }
    return true;
}

/* The collections at the end of a script are told of when it is over. */
static bool compare_gc_list(Run *run, ObjectId id, const Object *object, const WorldObject *told)
{
    uint32_t list = gc_list_of(object), known = object_gc_list(told->flags);
    bool late = run->vm_is_over ? false : vm_interp(run->vm)->heap.collector->told_less;
    if (list == known || late || object->refcount == 0)
        return true;
    return fail(run, "object #%u: in the collector's list %llu, the world has %llu", id, list,
                known);
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
    return compare_gc_list(run, id, object, told) && compare_blocks(run, id, object, told) &&
           compare_slots(run, id, object, told);
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

/* --- the memory map --- */

static bool note_block(void *context, const void *block, size_t size)
{
    Run *run = context;
    map_put(&run->blocks, heap_address(&vm_interp(run->vm)->heap, block), size);
    return true;
}

/* Nothing where a block begins: the machine's heap says nothing of that address. */
static bool compare_block(Run *run, const MemoryBlock *block, Address address)
{
    uint64_t size = 0;
    if (!map_get(&run->blocks, address, &size) || size != block->size) {
        buf_printf(&run->map_fault,
                   "object #%u, buffer %u: a block of %llu at %llx, the machine "
                   "has handed out %llu there",
                   block->object, block->buffer, (unsigned long long)block->size,
                   (unsigned long long)address, (unsigned long long)size);
        return false;
    }
    (void)map_remove(&run->blocks, address); /* it is one object's alone */
    return true;
}

static bool compare_pool(Run *run, const MemoryPool *pool)
{
    const MemoryBlock *blocks = &run->map.blocks.items[pool->first];
    for (uint32_t i = 0; i < pool->count; i++) {
        uint32_t index = memory_block_index(pool, &blocks[i]);
        Address address = pool->address + MEMORY_POOL_HEADER + index * (Address)pool->block_size;
        if (!compare_block(run, &blocks[i], address))
            return false;
    }
    return true;
}

/* What the world has is where the object begins, behind its pre-header. */
static Address large_block_of(const Run *run, size_t at)
{
    const MemoryBlock *block = &run->map.large.items[at];
    Address address = block->address;
    for (int words = 0; block->buffer == 0 && words <= 4; words += 2)
        if (map_get(&run->blocks, block->address - words * sizeof(void *), NULL))
            address = block->address - words * sizeof(void *);
    return address;
}

static bool compare_memory(Run *run)
{
    bool equal = true;
    map_init(&run->blocks);
    (void)heap_each_block(&vm_interp(run->vm)->heap, note_block, run);
    memory_map_make(&run->map, &run->world);
    for (size_t i = 0; equal && i < run->map.pools.count; i++)
        equal = compare_pool(run, &run->map.pools.items[i]);
    for (size_t i = 0; equal && i < run->map.large.count; i++)
        equal = compare_block(run, &run->map.large.items[i], large_block_of(run, i));
    map_done(&run->blocks);
    return equal;
}

static void compare(Run *run)
{
    StepNumber step = trace_step_count(&run->trace);
    run->recorder = vm_interp(run->vm)->heap.recorder;
    if (run->faulty_step == 0 && !compare_heaps(run))
        run->faulty_step = step;
    if ((step % SOMETIMES == 0 || run->vm_is_over) && run->faulty_step == 0 &&
        run->faulty_map == 0 && !compare_memory(run))
        run->faulty_map = step;
}

static bool on_step(void *host)
{
    Run *run = host;
    if (looked_at(trace_step_count(&run->trace)))
        compare(run);
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
    run->vm_is_over = true;
    compare(run);
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

static void report(const Run *run, const char *check, bool good, StepNumber step, const Buf *fault)
{
    const char *name = strrchr(run->path, '/') != NULL ? strrchr(run->path, '/') + 1 : run->path;
    printf("%s %s %s\n", good ? "ok" : "not ok", name, check);
    if (!good)
        printf("    step %u of %u: %s\n", step, trace_step_count(&run->trace),
               fault == NULL ? "" : fault->text);
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
    report(run, "file", good, count, NULL);
    report(run, "frames", good && frames_equal(&run->trace, &read, &wrong), wrong, NULL);
    buf_done(&text);
    buf_done(&again);
    trace_done(&read);
    diag_done(&problems);
}

static void replay(const char *path)
{
    Buf text = BUF_INIT;
    const char *problem;
    Run run = {.path = path, .fault = BUF_INIT, .map_fault = BUF_INIT};
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
        report(&run, "heap", run.faulty_step == 0, run.faulty_step, &run.fault);
        report(&run, "memory", run.faulty_map == 0, run.faulty_map, &run.map_fault);
        StepNumber wrong = check_undo(&run.trace);
        report(&run, "undo", wrong == 0, wrong, NULL);
        check_file(&run);
    }
    fflush(stdout);
    world_done(&run.world);
    memory_map_done(&run.map);
    trace_done(&run.trace);
    buf_done(&run.fault);
    buf_done(&run.map_fault);
    buf_done(&text);
}

int main(int argc, char **argv)
{
    for (int i = 1; i < argc; i++)
        replay(argv[i]);
    return 0;
}
