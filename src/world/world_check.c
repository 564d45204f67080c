/* Three ways to look at a whole state: recounting what is kept as a count, hashing it
 * and printing it. None of them depends on the history of the state: everything is
 * walked in order of ids, and strings are taken by their text.
 */
#include <string.h>

#include "base/map.h"
#include "world/store.h"

/* -- recounting -- */

typedef struct {
    const World *world;
    Map counted; /* id -> slots that hold it */
    const char *problem;
} Recount;

static void check_run(Recount *recount, const WorldSlotRun *run)
{
    for (size_t i = 0; i < run->slots.count; i++) {
        const WorldSlot *slot = &run->slots.items[i];
        if (i > 0 && slot[-1].index >= slot->index)
            recount->problem = "slots out of order";
        if (store_references(recount->world, slot->target) == NULL)
            recount->problem = "a slot holds what does not exist";
        uint64_t count = map_get_or(&recount->counted, slot->target, 0);
        map_put(&recount->counted, slot->target, count + 1);
    }
}

static void check_slots(Recount *recount, const WorldSlots *slots)
{
    for (size_t i = 0; i < slots->runs.count; i++) {
        if (i > 0 && slots->runs.items[i - 1].role >= slots->runs.items[i].role)
            recount->problem = "roles out of order";
        check_run(recount, &slots->runs.items[i]);
    }
}

static void check_references(Recount *recount, ObjectId id, uint32_t references)
{
    if (map_get_or(&recount->counted, id, 0) != references)
        recount->problem = "a count of references that is not that of the slots";
}

static void check_stack(Recount *recount)
{
    const World *world = recount->world;
    size_t on_stack = 0;
    for (ObjectId id = 0; (id = world_next_frame(world, id)) != 0;)
        on_stack += store_frame(world, id)->on_stack;
    if (on_stack != world->stack.count)
        recount->problem = "frames on the call stack that are not in it";
    for (size_t i = 0; i < world->stack.count; i++) {
        const WorldFrame *frame = store_frame(world, world->stack.items[i]);
        if (frame == NULL || !frame->on_stack)
            recount->problem = "a frame in the call stack that is not on it";
    }
}

bool world_check(const World *world, const char **problem)
{
    Recount recount = {.world = world};
    for (ObjectId id = 0; (id = world_next_object(world, id)) != 0;)
        check_slots(&recount, &store_object(world, id)->slots);
    for (ObjectId id = 0; (id = world_next_frame(world, id)) != 0;)
        check_slots(&recount, &store_frame(world, id)->slots);
    for (ObjectId id = 0; (id = world_next_object(world, id)) != 0;)
        check_references(&recount, id, store_object(world, id)->references);
    for (ObjectId id = 0; (id = world_next_frame(world, id)) != 0;)
        check_references(&recount, id, store_frame(world, id)->references);
    check_stack(&recount);
    map_done(&recount.counted);
    if (problem != NULL)
        *problem = recount.problem;
    return recount.problem == NULL;
}

/* -- hashing -- */

typedef struct {
    const World *world;
    uint64_t hash;
} Digest;

static void mix(Digest *digest, uint64_t value)
{
    digest->hash = (digest->hash ^ value) * UINT64_C(0x9E3779B97F4A7C15);
    digest->hash ^= digest->hash >> 31;
}

static void mix_text(Digest *digest, const char *text, size_t length)
{
    mix(digest, length);
    for (; length >= sizeof(uint64_t); length -= sizeof(uint64_t), text += sizeof(uint64_t)) {
        uint64_t word;
        memcpy(&word, text, sizeof(word));
        mix(digest, word);
    }
    for (; length > 0; length--)
        mix(digest, (unsigned char)*text++);
}

static void mix_string(Digest *digest, StringId id)
{
    const StringTable *strings = &digest->world->trace->strings;
    mix_text(digest, strtab_text(strings, id), strtab_length(strings, id));
}

static void mix_slots(Digest *digest, ObjectId owner)
{
    SlotRole role;
    const WorldSlot *slot;
    WorldSlotCursor cursor = world_slots_begin(digest->world, owner);
    while (world_slots_next(&cursor, &role, &slot)) {
        mix(digest, role);
        mix(digest, slot->index);
        mix_string(digest, slot->label);
        mix(digest, slot->target);
    }
}

static void mix_object(Digest *digest, const WorldObject *object)
{
    mix(digest, object->id);
    mix_string(digest, object->type);
    mix(digest, object->flags);
    mix(digest, object->address);
    mix(digest, object->size);
    mix(digest, object->block);
    for (size_t i = 0; i < WORLD_BUFFERS; i++) {
        mix(digest, object->buffers[i].address);
        mix(digest, object->buffers[i].size);
    }
    mix_string(digest, object->value);
    mix(digest, object->held);
    mix(digest, object->references);
    mix_slots(digest, object->id);
}

static void mix_frame(Digest *digest, const WorldFrame *frame)
{
    mix(digest, frame->id);
    mix_string(digest, frame->function);
    mix_string(digest, frame->file);
    mix(digest, frame->line_defined);
    mix(digest, frame->line);
    mix(digest, frame->globals);
    mix(digest, frame->on_stack);
    mix(digest, frame->references);
    mix_slots(digest, frame->id);
}

static void mix_rest(Digest *digest, const World *world)
{
    for (size_t i = 0; i < world->stack.count; i++)
        mix(digest, world->stack.items[i]);
    mix_text(digest, world_output(world), world->output_length);
    mix(digest, world->input_count);
    mix(digest, world->raise.frame);
    mix(digest, world->raise.exception);
    mix_string(digest, world->raise.message);
    mix(digest, world->collecting);
    mix(digest, world->collection_count);
    mix(digest, world->found_count);
    mix(digest, world->mark_count);
    mix(digest, world->store->raise_count);
}

uint64_t world_digest(const World *world)
{
    Digest digest = {.world = world};
    for (ObjectId id = 0; (id = world_next_object(world, id)) != 0;)
        mix_object(&digest, store_object(world, id));
    for (ObjectId id = 0; (id = world_next_frame(world, id)) != 0;)
        mix_frame(&digest, store_frame(world, id));
    mix_rest(&digest, world);
    return digest.hash;
}

/* -- printing -- */

static void dump_slots(const World *world, ObjectId owner, Buf *out)
{
    SlotRole role;
    const WorldSlot *slot;
    WorldSlotCursor cursor = world_slots_begin(world, owner);
    while (world_slots_next(&cursor, &role, &slot))
        buf_printf(out, "  %s %u \"%s\" -> %u\n", event_role_name(role), slot->index,
                   trace_text(world->trace, slot->label), slot->target);
}

static void dump_object(const World *world, const WorldObject *object, Buf *out)
{
    buf_printf(out, "object %u %s \"%s\" at 0x%llx size %llu flags %u held %u slots %u\n",
               object->id, trace_text(world->trace, object->type),
               trace_text(world->trace, object->value), (unsigned long long)object->address,
               (unsigned long long)object->size, object->flags, object->held, object->references);
    dump_slots(world, object->id, out);
}

static void dump_frame(const World *world, const WorldFrame *frame, Buf *out)
{
    buf_printf(out, "frame %u %s %s:%u line %u globals %u slots %u%s\n", frame->id,
               trace_text(world->trace, frame->function), trace_text(world->trace, frame->file),
               frame->line_defined, frame->line, frame->globals, frame->references,
               frame->on_stack ? " on stack" : "");
    dump_slots(world, frame->id, out);
}

void world_dump(const World *world, Buf *out)
{
    buf_append_string(out, "stack");
    for (size_t i = 0; i < world->stack.count; i++)
        buf_printf(out, " %u", world->stack.items[i]);
    buf_append_byte(out, '\n');
    for (ObjectId id = 0; (id = world_next_frame(world, id)) != 0;)
        dump_frame(world, store_frame(world, id), out);
    for (ObjectId id = 0; (id = world_next_object(world, id)) != 0;)
        dump_object(world, store_object(world, id), out);
    if (world->raise.exception != 0)
        buf_printf(out, "raise %u in %u\n", world->raise.exception, world->raise.frame);
    buf_printf(out, "output %llu\n", (unsigned long long)world->output_length);
}
