/* References that are the machine's are few and stand in few owners: code objects and
 * the tuples they keep, functions, types, namespaces, frames. These are counted, and
 * what is left of an object's references is the script's. */
#include "world/script_slots.h"

#include <string.h>

#include "world/store.h"

static bool has_type(const World *world, const WorldObject *object, const char *type)
{
    return strcmp(trace_text(world->trace, object->type), type) == 0;
}

static bool is_cell_content(const World *world, StringId label)
{
    return strcmp(trace_text(world->trace, label), "cell_contents") == 0;
}

/* The namespace of a module, or the dict of a class: its keys are names. */
static bool is_namespace(const World *world, ObjectId id)
{
    const WorldObject *object = world_object(world, id);
    return object != NULL && (object->flags & OBJECT_NAMESPACE);
}

static bool is_of_machine(const ScriptSlots *slots, ObjectId owner, SlotRole role, StringId label)
{
    switch (role) {
    case ROLE_TEMPORARY:
    case ROLE_CONSTANT:
        return true;
    case ROLE_FIELD:
        return !is_cell_content(slots->world, label);
    case ROLE_KEY:
        return is_namespace(slots->world, owner);
    default:
        return map_get(&slots->tuples, owner, NULL);
    }
}

static void note_tuples(ScriptSlots *slots, ObjectId code)
{
    WorldSlotCursor cursor = world_slots_begin(slots->world, code);
    SlotRole role;
    const WorldSlot *slot;
    while (world_slots_next(&cursor, &role, &slot)) {
        const WorldObject *kept = world_object(slots->world, slot->target);
        bool of_code = role == ROLE_FIELD || role == ROLE_CONSTANT;
        if (of_code && kept != NULL && has_type(slots->world, kept, "tuple"))
            map_put(&slots->tuples, slot->target, code);
    }
}

static void count_slots_of(ScriptSlots *slots, ObjectId owner)
{
    WorldSlotCursor cursor = world_slots_begin(slots->world, owner);
    SlotRole role;
    const WorldSlot *slot;
    while (world_slots_next(&cursor, &role, &slot))
        if (is_of_machine(slots, owner, role, slot->label))
            map_put(&slots->hidden, slot->target, map_get_or(&slots->hidden, slot->target, 0) + 1);
}

/* Containers and instances hold what the script put there. */
static bool serves_machine(const ScriptSlots *slots, const WorldObject *object)
{
    static const char *const of_script[] = {"list", "set", "frozenset", "dict", "tuple"};
    if (object->flags & OBJECT_INSTANCE)
        return false;
    if (map_get(&slots->tuples, object->id, NULL) || (object->flags & OBJECT_NAMESPACE))
        return true;
    for (size_t i = 0; i < ARRAY_LEN(of_script); i++)
        if (has_type(slots->world, object, of_script[i]))
            return false;
    return true;
}

void script_slots_init(ScriptSlots *slots, const World *world)
{
    *slots = (ScriptSlots){.world = world};
    map_init(&slots->tuples);
    map_init(&slots->hidden);
    const WorldStore *store = world->store;
    for (size_t i = 0; i < store->objects.count; i++)
        if (store->objects.items[i].id != 0 && has_type(world, &store->objects.items[i], "code"))
            note_tuples(slots, store->objects.items[i].id);
    for (size_t i = 0; i < store->objects.count; i++)
        if (store->objects.items[i].id != 0 && serves_machine(slots, &store->objects.items[i]))
            count_slots_of(slots, store->objects.items[i].id);
    for (size_t i = 0; i < store->frames.count; i++)
        if (store->frames.items[i].id != 0)
            count_slots_of(slots, store->frames.items[i].id);
}

void script_slots_done(ScriptSlots *slots)
{
    map_done(&slots->tuples);
    map_done(&slots->hidden);
}

uint32_t script_slots_holding(const ScriptSlots *slots, ObjectId id)
{
    const WorldObject *object = world_object(slots->world, id);
    uint64_t hidden = map_get_or(&slots->hidden, id, 0);
    return object == NULL || object->references < hidden ? 0
                                                         : object->references - (uint32_t)hidden;
}

int script_slots_gained(const ScriptSlots *slots, const WorldDiff *diff, ObjectId id)
{
    int gained = 0;
    for (size_t i = 0; i < diff->slots.count; i++) {
        const DiffSlot *slot = &diff->slots.items[i];
        if ((slot->was == id || slot->now == id) &&
            !is_of_machine(slots, slot->owner, slot->role, slot->label))
            gained += (slot->now == id) - (slot->was == id);
    }
    return gained;
}
