/* From the state before to what a snapshot wants. The world stands at the step before
 * and does not move while the events are put, so it can be walked meanwhile. Order:
 * frames leave and enter, slots change, then what is gone is freed.
 */
#include "port/tutor_import.h"

static const TutorSlot *wanted_at(const TutorSource *self, ObjectId owner, SlotRole role,
                                  uint32_t index)
{
    uint64_t key = (uint64_t)owner << 32 | (uint64_t)role << 27 | (index & ((1u << 27) - 1));
    uint64_t at = map_get_or(&self->wanted_at, key, 0);
    return at == 0 ? NULL : &self->wanted.items[at - 1];
}

static void put_slot(TutorSource *self, const TutorSlot *slot, ObjectId was, ObjectId now)
{
    sink_put(&self->sink.sink, SLOT, .owner = slot->owner, .role = slot->role, .index = slot->index,
             .label = slot->label, .was = was, .now = now);
}

/* The slots an owner has: each stays, takes another target, or is emptied. */
static void change_owner(TutorSource *self, ObjectId owner)
{
    SlotRole role;
    const WorldSlot *slot;
    WorldSlotCursor cursor = world_slots_begin(&self->world, owner);
    while (world_slots_next(&cursor, &role, &slot)) {
        const TutorSlot *wanted = wanted_at(self, owner, role, slot->index);
        TutorSlot present = {.owner = owner,
                             .role = role,
                             .index = slot->index,
                             .label = slot->label,
                             .target = slot->target};
        bool renamed = wanted != NULL && wanted->label != slot->label;
        if (wanted == NULL || renamed)
            put_slot(self, &present, slot->target, 0);
        if (renamed)
            put_slot(self, wanted, 0, wanted->target);
        else if (wanted != NULL && wanted->target != slot->target)
            put_slot(self, wanted, slot->target, wanted->target);
    }
}

static void change_slots(TutorSource *self)
{
    for (ObjectId id = 0; (id = world_next_object(&self->world, id)) != 0;)
        change_owner(self, id);
    for (ObjectId id = 0; (id = world_next_frame(&self->world, id)) != 0;)
        change_owner(self, id);
    for (size_t i = 0; i < self->wanted.count; i++) {
        const TutorSlot *wanted = &self->wanted.items[i];
        if (world_slot(&self->world, wanted->owner, wanted->role, wanted->index) == NULL)
            put_slot(self, wanted, 0, wanted->target);
    }
}

/* Leaves and enters until the call stack is the one wanted. */
static void change_stack(TutorSource *self)
{
    const World *world = &self->world;
    size_t common = 0, depth = world->stack.count;
    while (common < depth && common < self->stack.count &&
           world->stack.items[common] == self->stack.items[common])
        common++;
    for (; depth > common; depth--)
        sink_put(&self->sink.sink, FRAME_LEAVE, .frame = world->stack.items[depth - 1],
                 .caller = depth > 1 ? world->stack.items[depth - 2] : 0);
    for (; depth < self->stack.count; depth++)
        sink_put(&self->sink.sink, FRAME_ENTER, .frame = self->stack.items[depth],
                 .caller = depth > 0 ? self->stack.items[depth - 1] : 0);
}

static void free_the_rest(TutorSource *self)
{
    const World *world = &self->world;
    for (ObjectId id = 0; (id = world_next_object(world, id)) != 0;) {
        bool stays = (world_object(world, id)->flags & OBJECT_STATIC) != 0 ||
                     id == self->exception || map_get(&self->alive, id, NULL);
        if (!stays)
            sink_put(&self->sink.sink, FREE, .object = id);
    }
    for (ObjectId id = 0; (id = world_next_frame(world, id)) != 0;)
        if (!map_get(&self->alive, id, NULL))
            sink_put(&self->sink.sink, FRAME_GONE, .frame = id);
}

void tutor_put_changes(TutorSource *self)
{
    change_stack(self);
    change_slots(self);
    free_the_rest(self);
}
