/* The walk of query_holders, once for all objects, sorted by what is held. And which
 * objects are the script's: the machine's own (code, names, constants, modules'
 * __dunder__ names) hang on slots a script does not speak of, so a walk that leaves
 * those slots out meets just the others. */
#include "world/holdings.h"

#include <stdlib.h>
#include <string.h>

#include "base/map.h"

enum { ISLANDS_UP_TO = 20000 /* objects; beyond that the search costs too much */ };

/* -- holdings -- */

static void take_owner(Holdings *holdings, const World *world, ObjectId owner, bool is_frame)
{
    SlotRole role;
    const WorldSlot *slot;
    WorldSlotCursor cursor = world_slots_begin(world, owner);
    while (world_slots_next(&cursor, &role, &slot)) {
        WorldHolder holder = {.owner = owner,
                              .owner_is_frame = is_frame,
                              .role = role,
                              .index = slot->index,
                              .label = slot->label};
        vec_push(&holdings->items,
                 (Holding){slot->target, (uint32_t)holdings->items.count, holder});
    }
}

static int compare_holdings(const void *left, const void *right)
{
    const Holding *a = left, *b = right;
    if (a->target != b->target)
        return a->target < b->target ? -1 : 1;
    return (a->order > b->order) - (a->order < b->order);
}

void holdings_take(Holdings *holdings, const World *world)
{
    vec_clear(&holdings->items);
    for (size_t i = world->stack.count; i > 0; i--)
        take_owner(holdings, world, world->stack.items[i - 1], true);
    for (ObjectId id = 0; (id = world_next_frame(world, id)) != 0;)
        if (!world_frame(world, id)->on_stack)
            take_owner(holdings, world, id, true);
    for (ObjectId id = 0; (id = world_next_object(world, id)) != 0;)
        take_owner(holdings, world, id, false);
    if (holdings->items.count > 1)
        qsort(holdings->items.items, holdings->items.count, sizeof(Holding), compare_holdings);
}

void holdings_done(Holdings *holdings)
{
    vec_done(&holdings->items);
}

/* The first holding of a target that is not less than `target`. */
static size_t first_of(const Holdings *holdings, ObjectId target)
{
    size_t low = 0, high = holdings->items.count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (holdings->items.items[middle].target < target)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

const Holding *holdings_of(const Holdings *holdings, ObjectId target, size_t *count)
{
    size_t first = first_of(holdings, target);
    *count = first_of(holdings, target + 1) - first;
    return *count == 0 ? NULL : &holdings->items.items[first];
}

/* -- the script's objects -- */

typedef struct {
    const World *world;
    Map met;
    WorldIds list; /* in the order of being met, frames too */
} Walk;

static bool has_type(const World *world, const WorldObject *object, const char *type)
{
    return strcmp(trace_text(world->trace, object->type), type) == 0;
}

static bool is_one_of(const char *text, const char *const *list, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (strcmp(text, list[i]) == 0)
            return true;
    return false;
}

/* Its label goes on with the names of its variables. */
static bool is_closure(const char *label)
{
    static const char closure[] = "__closure__";
    return strncmp(label, closure, sizeof(closure) - 1) == 0;
}

/* What functions and classes keep of the script's: the rest is code and names. */
static bool is_field_of_script(const World *world, const WorldObject *owner, StringId label)
{
    static const char *const of_function[] = {"__defaults__", "__kwdefaults__", "__dict__"};
    static const char *const of_code[] = {"code", "module", "builtin_function_or_method"};
    const char *type = trace_text(world->trace, owner->type);
    if (strcmp(type, "function") == 0)
        return is_closure(trace_text(world->trace, label)) ||
               is_one_of(trace_text(world->trace, label), of_function, ARRAY_LEN(of_function));
    if (strcmp(type, "type") == 0 || (owner->flags & OBJECT_CLASS))
        return strcmp(trace_text(world->trace, label), "__dict__") == 0;
    return !is_one_of(type, of_code, ARRAY_LEN(of_code));
}

static bool is_dunder(const char *name, size_t length)
{
    return length > 4 && memcmp(name, "__", 2) == 0 && memcmp(name + length - 2, "__", 2) == 0;
}

/* A name of a module or a class that Python itself put there. */
static bool is_dunder_entry(const World *world, const WorldObject *dict, const WorldSlot *slot)
{
    const char *name;
    size_t length;
    const WorldObject *value = world_object(world, slot->target);
    bool plain = value != NULL && has_type(world, value, "function");
    return !plain && query_global_name(world, dict->id, slot->index, &name, &length) &&
           is_dunder(name, length);
}

static bool is_of_script(const World *world, ObjectId owner, SlotRole role, const WorldSlot *slot)
{
    const WorldObject *object = world_object(world, owner);
    switch (role) {
    case ROLE_CONSTANT:
        return false;
    case ROLE_FIELD:
        return object != NULL && is_field_of_script(world, object, slot->label);
    case ROLE_KEY: /* the names of a module are no objects of its reader's */
        return object != NULL && !(object->flags & OBJECT_NAMESPACE) &&
               !is_dunder_entry(world, object, slot);
    case ROLE_DICT_VALUE:
        return object != NULL && !is_dunder_entry(world, object, slot);
    default:
        return true;
    }
}

static void meet(Walk *walk, ObjectId id)
{
    const WorldObject *object = world_object(walk->world, id);
    bool is_static = object != NULL && (object->flags & OBJECT_STATIC) != 0;
    if (is_static || map_get(&walk->met, id, NULL))
        return;
    map_put(&walk->met, id, 1);
    vec_push(&walk->list, id);
}

static void meet_roots(Walk *walk)
{
    const World *world = walk->world;
    WorldIslands islands = {0};
    for (ObjectId id = 0; (id = world_next_frame(world, id)) != 0;) {
        meet(walk, id);
        if (world_frame(world, id)->globals != 0)
            meet(walk, world_frame(world, id)->globals);
    }
    if (world->object_count <= ISLANDS_UP_TO)
        query_islands(world, &islands);
    for (size_t i = 0; i < islands.ids.count; i++)
        meet(walk, islands.ids.items[i]);
    query_islands_done(&islands);
}

static void meet_targets(Walk *walk, ObjectId owner)
{
    SlotRole role;
    const WorldSlot *slot;
    WorldSlotCursor cursor = world_slots_begin(walk->world, owner);
    while (world_slots_next(&cursor, &role, &slot))
        if (is_of_script(walk->world, owner, role, slot))
            meet(walk, slot->target);
}

static int compare_ids(const void *left, const void *right)
{
    ObjectId a = *(const ObjectId *)left, b = *(const ObjectId *)right;
    return (a > b) - (a < b);
}

/* A module's dict is its frame's globals, and an opaque object is the program's. */
static bool is_shown(const World *world, ObjectId id)
{
    const WorldObject *object = world_object(world, id);
    return object != NULL && !(object->flags & OBJECT_NAMESPACE) &&
           !(object->flags & OBJECT_OPAQUE && !(object->flags & OBJECT_CLASS)) &&
           !has_type(world, object, "code");
}

void query_script_objects(const World *world, WorldIds *ids)
{
    Walk walk = {.world = world};
    map_init(&walk.met);
    vec_clear(ids);
    meet_roots(&walk);
    for (size_t i = 0; i < walk.list.count; i++)
        meet_targets(&walk, walk.list.items[i]);
    for (size_t i = 0; i < walk.list.count; i++)
        if (is_shown(world, walk.list.items[i]))
            vec_push(ids, walk.list.items[i]);
    if (ids->count > 1)
        qsort(ids->items, ids->count, sizeof(ObjectId), compare_ids);
    map_done(&walk.met);
    vec_done(&walk.list);
}
