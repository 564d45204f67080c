/* Where a world keeps its objects and frames, and the logs that let the events be
 * undone which do not carry all of what they end. For the files of world only.
 *
 * The logs only grow: what the n-th RAISE or collection is does not change, so a
 * state needs just the number of entries that count, and going back is to count
 * fewer.
 */
#ifndef WORLD_STORE_H
#define WORLD_STORE_H

#include "base/id_index.h"
#include "world/world.h"

/* A change of the exception on its way: what it was before. */
typedef struct {
    WorldRaise before;
    ObjectId freed; /* the object whose FREE ended it, 0: RAISE or CATCH */
} StoreRaise;

typedef struct Keyframes Keyframes;

struct WorldStore {
    IdIndex object_index; /* id -> place in objects + 1 */
    IdIndex frame_index;
    VEC(WorldObject) objects; /* in an unused place one with the id 0 */
    VEC(WorldFrame) frames;
    VEC(uint32_t) unused_objects; /* places + 1 */
    VEC(uint32_t) unused_frames;
    VEC(StoreRaise) raises;
    size_t raise_count;
    VEC(WorldCollection) collections;
    VEC(ObjectId) found;
    VEC(WorldMark) marks;
    Keyframes *keyframes;
};

/* Borrowed until the next add. NULL if there is none. */
WorldObject *store_object(const World *world, ObjectId id);
WorldFrame *store_frame(const World *world, ObjectId id);
/* Adds an empty one; there must be none of that id. */
WorldObject *store_add_object(World *world, ObjectId id);
WorldFrame *store_add_frame(World *world, ObjectId id);
/* Removes it with its slots, whose targets' counts are the caller's business. */
void store_remove_object(World *world, ObjectId id);
void store_remove_frame(World *world, ObjectId id);
/* Back to the empty state; logs and keyframes stay. */
void store_clear(World *world);

/* The slots of an owner to be changed; NULL if there is no such owner. */
WorldSlots *store_slots(const World *world, ObjectId owner);
/* The references field of an object or frame, NULL if there is neither. */
uint32_t *store_references(const World *world, ObjectId id);
/* Another exception (or none) is under way, and the one before it again. `freed`: the object
 * with which the last one went, or 0. */
void store_push_raise(World *world, WorldRaise now, ObjectId freed);
void store_pop_raise(World *world);

/* -- slots.c -- */

void slots_done(WorldSlots *slots);
bool slots_are_empty(const WorldSlots *slots);
/* NULL if that place is empty. Borrowed until the slots change. */
WorldSlot *slots_find(const WorldSlots *slots, SlotRole role, uint32_t index);
/* The run of a role, NULL if there is none. */
WorldSlotRun *slots_find_run(const WorldSlots *slots, SlotRole role);
/* Puts target at the place, which may be taken; target 0 empties it. */
void slots_set(WorldSlots *slots, SlotRole role, uint32_t index, StringId label, ObjectId target);
/* Moves the slots at index and above up by one, or those above index down by one (the
 * place itself must be empty then). */
void slots_open_gap(WorldSlots *slots, SlotRole role, uint32_t index);
void slots_close_gap(WorldSlots *slots, SlotRole role, uint32_t index);
/* False if a slot stands at the greatest index there can be. */
bool slots_can_open_gap(const WorldSlots *slots, SlotRole role);

/* -- keyframe.c -- */

Keyframes *keyframes_new(void);
void keyframes_free(Keyframes *keyframes);
/* Takes one of the world's state (at a whole step) if it is time for one. */
void keyframes_offer(World *world);
/* Where a keyframe stands that is nearer to step (in bytes of the log) than the
 * world is: its step, and the world becomes that state. */
void keyframes_use(World *world, StepNumber step);

#endif
