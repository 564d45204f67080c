/* Questions about a state: who holds this, by which names, what is reachable, what
 * is an island. Answers are ids in ascending order unless said otherwise; lists are
 * cleared first and belong to the caller (vec_done).
 */
#ifndef WORLD_QUERY_H
#define WORLD_QUERY_H

#include "world/world.h"

/* One slot, seen from what it holds. */
typedef struct {
    ObjectId owner;
    bool owner_is_frame;
    SlotRole role;
    uint32_t index;
    StringId label;
} WorldHolder;

typedef VEC(WorldHolder) WorldHolders;
typedef VEC(ObjectId) WorldIds;

/* Every slot that holds the object: those of frames first, on the call stack from
 * the running one outward, then suspended ones; then those of objects by id. */
void query_holders(const World *world, ObjectId id, WorldHolders *holders);
/* Only names a script would use: locals and global names, in the same order. */
void query_names(const World *world, ObjectId id, WorldHolders *names);
/* "local b of f", "global name", "item 2 of list #7": not cleaned. */
void query_append_holder(Buf *out, const World *world, const WorldHolder *holder);
/* "f" of a frame; of an object its shortest description, "list #7". */
void query_append_owner(Buf *out, const World *world, ObjectId owner);
/* The name of a slot of a namespace dict: its label, or the text of its key. False
 * if it has none. */
bool query_global_name(const World *world, ObjectId namespace_dict, uint32_t index,
                       const char **name, size_t *length);

/* What can be reached from `from` over slots, itself included; frames too. */
void query_reachable(const World *world, ObjectId from, WorldIds *ids);
/* Living objects that nothing leads to any more, from the frames on the call stack
 * and their globals, from what the machine holds or what is static: only the cycle
 * collector can free them. Grouped: those connected with each other follow one
 * another, ascending in the group; starts has the first position of each group. */
typedef struct {
    WorldIds ids;
    VEC(size_t) starts;
} WorldIslands;
void query_islands(const World *world, WorldIslands *islands);
void query_islands_done(WorldIslands *islands);
/* A path of slots from a frame (or whatever keeps it alive) to the object, outermost
 * first; false if nothing leads there. */
bool query_why_alive(const World *world, ObjectId id, WorldHolders *path);

/* True if the frame runs the body of a class statement: its names are those of the class
 * to be. As far as the source tells. */
bool query_is_class_body(const World *world, const WorldFrame *frame);

#endif
