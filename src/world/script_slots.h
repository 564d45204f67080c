/* Which references are the script's own: names, items, keys, attributes, variables in
 * cells. The rest serve the machine: constants and names of code, fields of functions
 * and types, the evaluation stack, keys of a namespace. Told of objects that are
 * never freed, whose reference count means nothing.
 */
#ifndef WORLD_SCRIPT_SLOTS_H
#define WORLD_SCRIPT_SLOTS_H

#include "base/map.h"
#include "world/diff.h"

typedef struct {
    const World *world; /* borrowed; must not move while this is used */
    Map tuples;         /* tuples that only code objects hold */
    Map hidden;         /* objects to how many slots of the machine hold them */
} ScriptSlots;

/* Looks at what the machine's owners hold; cost grows with the number of objects, not
 * with what containers of the script hold. */
void script_slots_init(ScriptSlots *slots, const World *world);
void script_slots_done(ScriptSlots *slots);

/* How many slots of the script hold the object now. */
uint32_t script_slots_holding(const ScriptSlots *slots, ObjectId id);
/* By how many they became more in the step of `diff`; negative if fewer. */
int script_slots_gained(const ScriptSlots *slots, const WorldDiff *diff, ObjectId id);

#endif
