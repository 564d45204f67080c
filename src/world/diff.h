/* What changed between two steps, netted: what the picture marks for one step and
 * what the animation moves. The events themselves (trace_cursor_first) tell the
 * order in which it happened; this tells what it came to.
 */
#ifndef WORLD_DIFF_H
#define WORLD_DIFF_H

#include "world/world.h"

/* A slot that holds another object. was 0: newly bound; now 0: unbound.
 * For sequences that grew or shrank in the middle, and tables of dicts and sets made
 * anew, slots that only moved are not listed: of [a, b] -> [x, a, b] the one change is x
 * at index 0. index counts in
 * the state after for bound and rebound slots, in the one before for unbound. */
typedef struct {
    ObjectId owner;
    SlotRole role;
    uint32_t index;
    StringId label;
    ObjectId was, now;
} DiffSlot;

/* Facts of one object before and after. For a born object the before-side is 0, for
 * a freed one the after-side. */
typedef struct {
    ObjectId id;
    bool born, freed;
    StringId type;
    uint32_t flags;
    Address address;
    uint32_t count_was, count_now; /* reference counts */
    uint32_t references_now;       /* of count_now, from recorded slots */
    StringId value_was, value_now;
    uint64_t size_was, size_now;
} DiffObject;

typedef struct {
    ObjectId id;
    bool made, gone;    /* the frame came into being or was given back */
    bool entered, left; /* it came on the call stack or went from it */
    StringId function, file;
    uint32_t line_was, line_now;
} DiffFrame;

/* Each list ascends by id (slots: owner, role, index). Zero-initialised is empty;
 * can be used again and again. */
typedef struct {
    StepNumber from, to;
    VEC(DiffObject) objects; /* only those with a change */
    VEC(DiffFrame) frames;
    VEC(DiffSlot) slots;           /* also of frames and of born and freed owners */
    size_t output_was, output_now; /* lengths */
    WorldRaise raise_was, raise_now;
    bool collected; /* the cycle collector ran in between */
} WorldDiff;

void diff_done(WorldDiff *diff);
/* Moves the world to `from`, then to `to`, where it stays, and says what changed on
 * the way. from may be greater than to. Cheap when they are near each other: use
 * (step - 1, step) for the marks of a step. False as world_seek. */
bool world_diff(World *world, StepNumber from, StepNumber to, WorldDiff *diff,
                const char **problem);

/* The same of one event of the step that follows `step`: the world stands behind it then. The
 * first is 1. */
bool world_diff_event(World *world, StepNumber step, uint32_t event, WorldDiff *diff,
                      const char **problem);

/* NULL if it is not in there. */
const DiffObject *diff_find_object(const WorldDiff *diff, ObjectId id);
const DiffFrame *diff_find_frame(const WorldDiff *diff, ObjectId id);
const DiffSlot *diff_find_slot(const WorldDiff *diff, ObjectId owner, SlotRole role,
                               uint32_t index);

#endif
