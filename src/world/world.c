/* The world as others read it, and the store underneath: objects and frames lie in
 * two pools whose places are used again, found by an ordered index of ids, so that
 * walking them gives the same order however the state was reached.
 */
#include "world/world.h"

#include <assert.h>
#include <string.h>

#include "base/mem.h"
#include "world/store.h"

void world_init(World *world, const Trace *trace)
{
    *world = (World){.trace = trace};
    world->store = mem_alloc_zeroed(1, sizeof(WorldStore));
    world->store->keyframes = keyframes_new();
}

void world_done(World *world)
{
    WorldStore *store = world->store;
    store_clear(world);
    vec_done(&store->objects);
    vec_done(&store->frames);
    vec_done(&store->unused_objects);
    vec_done(&store->unused_frames);
    vec_done(&store->raises);
    vec_done(&store->collections);
    vec_done(&store->found);
    vec_done(&store->marks);
    keyframes_free(store->keyframes);
    mem_free(store);
    vec_done(&world->stack);
    *world = (World){0};
}

/* -- store -- */

WorldObject *store_object(const World *world, ObjectId id)
{
    uint32_t place = id_index_get(&world->store->object_index, id);
    return place == 0 ? NULL : &world->store->objects.items[place - 1];
}

WorldFrame *store_frame(const World *world, ObjectId id)
{
    uint32_t place = id_index_get(&world->store->frame_index, id);
    return place == 0 ? NULL : &world->store->frames.items[place - 1];
}

WorldObject *store_add_object(World *world, ObjectId id)
{
    WorldStore *store = world->store;
    uint32_t place;
    assert(store_object(world, id) == NULL);
    if (store->unused_objects.count > 0) {
        place = vec_pop(&store->unused_objects);
    } else {
        vec_push(&store->objects, (WorldObject){0});
        place = (uint32_t)store->objects.count;
    }
    id_index_put(&store->object_index, id, place);
    world->object_count++;
    store->objects.items[place - 1] = (WorldObject){.id = id};
    return &store->objects.items[place - 1];
}

WorldFrame *store_add_frame(World *world, ObjectId id)
{
    WorldStore *store = world->store;
    uint32_t place;
    assert(store_frame(world, id) == NULL);
    if (store->unused_frames.count > 0) {
        place = vec_pop(&store->unused_frames);
    } else {
        vec_push(&store->frames, (WorldFrame){0});
        place = (uint32_t)store->frames.count;
    }
    id_index_put(&store->frame_index, id, place);
    world->frame_count++;
    store->frames.items[place - 1] = (WorldFrame){.id = id};
    return &store->frames.items[place - 1];
}

void store_remove_object(World *world, ObjectId id)
{
    WorldStore *store = world->store;
    uint32_t place = id_index_get(&store->object_index, id);
    slots_done(&store->objects.items[place - 1].slots);
    store->objects.items[place - 1].id = 0;
    vec_push(&store->unused_objects, place);
    id_index_remove(&store->object_index, id);
    world->object_count--;
}

void store_remove_frame(World *world, ObjectId id)
{
    WorldStore *store = world->store;
    uint32_t place = id_index_get(&store->frame_index, id);
    slots_done(&store->frames.items[place - 1].slots);
    store->frames.items[place - 1].id = 0;
    vec_push(&store->unused_frames, place);
    id_index_remove(&store->frame_index, id);
    world->frame_count--;
}

void store_clear(World *world)
{
    WorldStore *store = world->store;
    for (ObjectId id = 0; (id = world_next_object(world, id)) != 0;)
        slots_done(&store_object(world, id)->slots);
    for (ObjectId id = 0; (id = world_next_frame(world, id)) != 0;)
        slots_done(&store_frame(world, id)->slots);
    id_index_done(&store->object_index);
    id_index_done(&store->frame_index);
    vec_clear(&store->objects);
    vec_clear(&store->frames);
    vec_clear(&store->unused_objects);
    vec_clear(&store->unused_frames);
    vec_clear(&world->stack);
    world->object_count = world->frame_count = 0;
}

WorldSlots *store_slots(const World *world, ObjectId owner)
{
    WorldObject *object = store_object(world, owner);
    if (object != NULL)
        return &object->slots;
    WorldFrame *frame = store_frame(world, owner);
    return frame == NULL ? NULL : &frame->slots;
}

uint32_t *store_references(const World *world, ObjectId id)
{
    WorldObject *object = store_object(world, id);
    if (object != NULL)
        return &object->references;
    WorldFrame *frame = store_frame(world, id);
    return frame == NULL ? NULL : &frame->references;
}

void store_push_raise(World *world, WorldRaise now, ObjectId freed)
{
    WorldStore *store = world->store;
    StoreRaise entry = {.before = world->raise, .freed = freed};
    if (store->raise_count == store->raises.count)
        vec_push(&store->raises, entry);
    store->raises.items[store->raise_count++] = entry;
    world->raise = now;
}

void store_pop_raise(World *world)
{
    WorldStore *store = world->store;
    assert(store->raise_count > 0);
    world->raise = store->raises.items[--store->raise_count].before;
}

/* -- reading -- */

const WorldObject *world_object(const World *world, ObjectId id)
{
    return store_object(world, id);
}

const WorldFrame *world_frame(const World *world, ObjectId id)
{
    return store_frame(world, id);
}

ObjectId world_next_object(const World *world, ObjectId id)
{
    return id_index_next(&world->store->object_index, id);
}

ObjectId world_next_frame(const World *world, ObjectId id)
{
    return id_index_next(&world->store->frame_index, id);
}

uint32_t world_count(const World *world, ObjectId id)
{
    const WorldObject *object = store_object(world, id);
    return object == NULL ? 0 : object->held + object->references;
}

const WorldSlot *world_slot(const World *world, ObjectId owner, SlotRole role, uint32_t index)
{
    const WorldSlots *slots = store_slots(world, owner);
    return slots == NULL ? NULL : slots_find(slots, role, index);
}

const WorldSlot *world_run(const World *world, ObjectId owner, SlotRole role, size_t *count)
{
    const WorldSlots *slots = store_slots(world, owner);
    const WorldSlotRun *run = slots == NULL ? NULL : slots_find_run(slots, role);
    *count = run == NULL ? 0 : run->slots.count;
    return *count == 0 ? NULL : run->slots.items;
}

WorldSlotCursor world_slots_begin(const World *world, ObjectId owner)
{
    return (WorldSlotCursor){.slots = store_slots(world, owner)};
}

bool world_slots_next(WorldSlotCursor *cursor, SlotRole *role, const WorldSlot **slot)
{
    while (cursor->slots != NULL && cursor->run < cursor->slots->runs.count) {
        const WorldSlotRun *run = &cursor->slots->runs.items[cursor->run];
        if (cursor->at < run->slots.count) {
            *role = run->role;
            *slot = &run->slots.items[cursor->at++];
            return true;
        }
        cursor->run++;
        cursor->at = 0;
    }
    return false;
}

bool world_file_is_library(const World *world, StringId file)
{
    static const char prefix[] = "<frozen ";
    return strncmp(trace_text(world->trace, file), prefix, sizeof(prefix) - 1) == 0;
}

bool world_frame_is_library(const World *world, const WorldFrame *frame)
{
    return world_file_is_library(world, frame->file);
}

const WorldFrame *world_running(const World *world)
{
    return world->stack.count == 0 ? NULL : store_frame(world, vec_last(&world->stack));
}

const char *world_output(const World *world)
{
    return world->trace->output.text;
}

const WorldCollection *world_last_collection(const World *world)
{
    if (world->collection_count == 0)
        return NULL;
    return &world->store->collections.items[world->collection_count - 1];
}

const ObjectId *world_found(const World *world, size_t *count)
{
    const WorldCollection *last = world_last_collection(world);
    *count = last == NULL ? 0 : world->found_count - last->found_first;
    return *count == 0 ? NULL : world->store->found.items + last->found_first;
}

const WorldMark *world_marks(const World *world, size_t *count)
{
    const WorldCollection *last = world_last_collection(world);
    *count = last == NULL ? 0 : world->mark_count - last->mark_first;
    return *count == 0 ? NULL : world->store->marks.items + last->mark_first;
}

const WorldMark *world_gc_mark(const World *world, ObjectId id)
{
    size_t count;
    const WorldMark *marks = world_marks(world, &count);
    while (world->collecting && count-- > 0)
        if (marks[count].object == id)
            return &marks[count];
    return NULL;
}

int64_t world_gc_count(const World *world, ObjectId id)
{
    size_t count;
    const WorldMark *marks = world_marks(world, &count);
    while (world->collecting && count-- > 0)
        if (marks[count].object == id &&
            (marks[count].mark == MARK_COUNTED || marks[count].mark == MARK_SUBTRACTED))
            return marks[count].number;
    return -1;
}
