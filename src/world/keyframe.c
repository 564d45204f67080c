/* Snapshots of the state, taken while walking forward, so that a far jump is a short
 * walk from the nearest one. A keyframe is the state packed into numbers, a few
 * bytes for each slot. It is taken when the log has grown by some multiple of its
 * own size, so taking them costs a constant share of the walking; when their memory
 * is used up every second one goes, and from then on they lie twice as far apart.
 */
#include <assert.h>

#include "base/mem.h"
#include "trace/number.h"
#include "world/store.h"

enum { SPACING_IN_SIZES = 4 };
static const size_t default_budget = (size_t)64 << 20;
#ifdef BOXARROW_STRESS
static const size_t default_spacing = 1; /* one at nearly every step */
#else
static const size_t default_spacing = (size_t)128 << 10;
#endif

typedef struct {
    StepNumber step;
    uint64_t log_end; /* of that step */
    uint8_t *state;
    size_t size;
} Keyframe;

struct Keyframes {
    VEC(Keyframe) frames; /* by step */
    size_t total;         /* bytes of states */
    size_t budget;
    size_t spacing;
    uint64_t next_at; /* where in the log the next one is due */
};

Keyframes *keyframes_new(void)
{
    Keyframes *keyframes = mem_alloc_zeroed(1, sizeof(Keyframes));
    keyframes->budget = default_budget;
    keyframes->spacing = default_spacing;
    keyframes->next_at = default_spacing;
    return keyframes;
}

void keyframes_free(Keyframes *keyframes)
{
    for (size_t i = 0; i < keyframes->frames.count; i++)
        mem_free(keyframes->frames.items[i].state);
    vec_done(&keyframes->frames);
    mem_free(keyframes);
}

void world_set_keyframes(World *world, size_t budget, size_t spacing)
{
    Keyframes *keyframes = world->store->keyframes;
    keyframes->budget = budget;
    keyframes->spacing = spacing;
    keyframes->next_at = spacing;
}

/* -- packing -- */

typedef VEC(uint8_t) Bytes;

static void put(Bytes *out, uint64_t number)
{
    vec_reserve(out, out->count + NUMBER_MAX);
    out->count = (size_t)(number_put(out->items + out->count, number) - out->items);
}

static void pack_slots(Bytes *out, const WorldSlots *slots)
{
    put(out, slots->runs.count);
    for (size_t i = 0; i < slots->runs.count; i++) {
        const WorldSlotRun *run = &slots->runs.items[i];
        put(out, run->role);
        put(out, run->slots.count);
        for (size_t at = 0; at < run->slots.count; at++) {
            put(out, run->slots.items[at].index);
            put(out, run->slots.items[at].label);
            put(out, run->slots.items[at].target);
        }
    }
}

static void pack_objects(Bytes *out, const World *world)
{
    put(out, world->object_count);
    for (ObjectId id = 0; (id = world_next_object(world, id)) != 0;) {
        const WorldObject *object = store_object(world, id);
        put(out, id);
        put(out, object->type);
        put(out, object->flags);
        put(out, object->address);
        put(out, object->size);
        put(out, object->block);
        for (size_t i = 0; i < WORLD_BUFFERS; i++) {
            put(out, object->buffers[i].address);
            put(out, object->buffers[i].size);
        }
        put(out, object->value);
        put(out, object->held);
        put(out, object->references);
        pack_slots(out, &object->slots);
    }
}

static void pack_frames(Bytes *out, const World *world)
{
    put(out, world->frame_count);
    for (ObjectId id = 0; (id = world_next_frame(world, id)) != 0;) {
        const WorldFrame *frame = store_frame(world, id);
        put(out, id);
        put(out, frame->function);
        put(out, frame->file);
        put(out, frame->line_defined);
        put(out, frame->line);
        put(out, frame->globals);
        put(out, frame->on_stack);
        put(out, frame->references);
        pack_slots(out, &frame->slots);
    }
}

static void pack_rest(Bytes *out, const World *world)
{
    put(out, world->output_length);
    put(out, world->input_count);
    put(out, world->raise.frame);
    put(out, world->raise.exception);
    put(out, world->raise.message);
    put(out, world->collecting);
    put(out, world->collection_count);
    put(out, world->found_count);
    put(out, world->mark_count);
    put(out, world->store->raise_count);
    put(out, world->stack.count);
    for (size_t i = 0; i < world->stack.count; i++)
        put(out, world->stack.items[i]);
}

/* -- unpacking -- */

static uint32_t take(const uint8_t **at)
{
    return (uint32_t)number_take(at);
}

static void unpack_slots(const uint8_t **at, WorldSlots *slots)
{
    size_t runs = number_take(at);
    for (size_t i = 0; i < runs; i++) {
        vec_push(&slots->runs, (WorldSlotRun){.role = (SlotRole)take(at)});
        WorldSlotRun *run = &vec_last(&slots->runs);
        size_t count = number_take(at);
        vec_reserve(&run->slots, count);
        for (size_t slot = 0; slot < count; slot++) {
            WorldSlot *place = &run->slots.items[run->slots.count++];
            place->index = take(at);
            place->label = take(at);
            place->target = take(at);
        }
    }
}

static void unpack_objects(const uint8_t **at, World *world)
{
    for (size_t count = number_take(at); count > 0; count--) {
        WorldObject *object = store_add_object(world, take(at));
        object->type = take(at);
        object->flags = take(at);
        object->address = number_take(at);
        object->size = number_take(at);
        object->block = number_take(at);
        for (size_t i = 0; i < WORLD_BUFFERS; i++) {
            object->buffers[i].address = number_take(at);
            object->buffers[i].size = number_take(at);
        }
        object->value = take(at);
        object->held = take(at);
        object->references = take(at);
        unpack_slots(at, &object->slots);
    }
}

static void unpack_frames(const uint8_t **at, World *world)
{
    for (size_t count = number_take(at); count > 0; count--) {
        WorldFrame *frame = store_add_frame(world, take(at));
        frame->function = take(at);
        frame->file = take(at);
        frame->line_defined = take(at);
        frame->line = take(at);
        frame->globals = take(at);
        frame->on_stack = take(at) != 0;
        frame->references = take(at);
        unpack_slots(at, &frame->slots);
    }
}

static void unpack_rest(const uint8_t **at, World *world)
{
    world->output_length = number_take(at);
    world->input_count = take(at);
    world->raise.frame = take(at);
    world->raise.exception = take(at);
    world->raise.message = take(at);
    world->collecting = take(at) != 0;
    world->collection_count = take(at);
    world->found_count = take(at);
    world->mark_count = take(at);
    world->store->raise_count = number_take(at);
    for (size_t count = number_take(at); count > 0; count--)
        vec_push(&world->stack, take(at));
}

/* -- taking -- */

static uint64_t log_end_of(const World *world, StepNumber step)
{
    return step == 0 ? 0 : trace_step(world->trace, step)->log_end;
}

static void forget(Keyframes *keyframes, Keyframe *frame)
{
    keyframes->total -= frame->size;
    mem_free(frame->state);
}

static void thin_out(Keyframes *keyframes)
{
    size_t kept = 0;
    for (size_t i = 0; i < keyframes->frames.count; i++)
        if (i % 2 == 1)
            keyframes->frames.items[kept++] = keyframes->frames.items[i];
        else
            forget(keyframes, &keyframes->frames.items[i]);
    keyframes->frames.count = kept;
    keyframes->spacing *= 2;
}

void keyframes_offer(World *world)
{
    Keyframes *keyframes = world->store->keyframes;
    uint64_t log_end = log_end_of(world, world->step);
    if (log_end < keyframes->next_at)
        return;
    assert(world->event == 0);
    Bytes state = {0};
    pack_objects(&state, world);
    pack_frames(&state, world);
    pack_rest(&state, world);
    Keyframe frame = {.step = world->step,
                      .log_end = log_end,
                      .state = mem_resize(state.items, state.count),
                      .size = state.count};
    vec_push(&keyframes->frames, frame);
    keyframes->total += frame.size;
    while (keyframes->total > keyframes->budget)
        thin_out(keyframes);
    size_t distance = frame.size * SPACING_IN_SIZES;
    keyframes->next_at = log_end + (distance > keyframes->spacing ? distance : keyframes->spacing);
}

/* -- using -- */

static void restore(World *world, const Keyframe *frame)
{
    const uint8_t *at = frame->state;
    store_clear(world);
    unpack_objects(&at, world);
    unpack_frames(&at, world);
    unpack_rest(&at, world);
    assert(at == frame->state + frame->size);
    world->step = frame->step;
    world->event = 0;
}

/* The state before the first event, which is a keyframe that needs no memory. */
static void restore_beginning(World *world)
{
    store_clear(world);
    world->store->raise_count = 0;
    world->step = 0;
    world->event = 0;
    world->output_length = 0;
    world->input_count = 0;
    world->raise = (WorldRaise){0};
    world->collecting = false;
    world->collection_count = 0;
    world->found_count = 0;
    world->mark_count = 0;
}

static uint64_t distance(uint64_t a, uint64_t b)
{
    return a > b ? a - b : b - a;
}

/* The number of keyframes that are not behind the step. */
static size_t count_until(const Keyframes *keyframes, StepNumber step)
{
    size_t low = 0, high = keyframes->frames.count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (keyframes->frames.items[middle].step <= step)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

void keyframes_use(World *world, StepNumber step)
{
    const Keyframes *keyframes = world->store->keyframes;
    uint64_t target = log_end_of(world, step);
    uint64_t nearest = distance(target, log_end_of(world, world->step));
    size_t behind = count_until(keyframes, step);
    const Keyframe *best = NULL;
    for (size_t i = behind > 0 ? behind - 1 : 0; i <= behind && i < keyframes->frames.count; i++) {
        const Keyframe *frame = &keyframes->frames.items[i];
        uint64_t cost = distance(target, frame->log_end) + frame->size;
        if (cost < nearest) {
            nearest = cost;
            best = frame;
        }
    }
    if (target < nearest)
        restore_beginning(world);
    else if (best != NULL)
        restore(world, best);
}
