/* What leads where: walks over slots with a work list and a mark for each object and
 * frame, never by recursion, since a linked list in a script may be a million long.
 */
#include <stdlib.h>

#include "base/mem.h"
#include "world/query.h"
#include "world/store.h"

/* -- marks -- */

/* A number for each object and frame, by its place in the store; 0 to begin with. */
typedef struct {
    const World *world;
    uint32_t *of_object;
    uint32_t *of_frame;
} Marks;

static void marks_init(Marks *marks, const World *world)
{
    *marks = (Marks){
        .world = world,
        .of_object = mem_alloc_zeroed(world->store->objects.count, sizeof(uint32_t)),
        .of_frame = mem_alloc_zeroed(world->store->frames.count, sizeof(uint32_t)),
    };
}

static void marks_done(Marks *marks)
{
    mem_free(marks->of_object);
    mem_free(marks->of_frame);
}

/* NULL if there is no such object or frame. */
static uint32_t *marks_at(const Marks *marks, ObjectId id)
{
    uint32_t place = id_index_get(&marks->world->store->object_index, id);
    if (place != 0)
        return &marks->of_object[place - 1];
    place = id_index_get(&marks->world->store->frame_index, id);
    return place == 0 ? NULL : &marks->of_frame[place - 1];
}

static int compare_ids(const void *left, const void *right)
{
    ObjectId a = *(const ObjectId *)left, b = *(const ObjectId *)right;
    return (a > b) - (a < b);
}

static void sort_ids(ObjectId *ids, size_t count)
{
    if (count > 1)
        qsort(ids, count, sizeof(*ids), compare_ids);
}

/* Marks the object and puts it on the list, unless it is marked already. */
static void visit(const Marks *marks, WorldIds *list, ObjectId id, uint32_t mark)
{
    uint32_t *place = marks_at(marks, id);
    if (place == NULL || *place != 0)
        return;
    *place = mark;
    vec_push(list, id);
}

/* Goes on from list[from] to everything that can be reached, which is appended. */
static void spread(const Marks *marks, WorldIds *list, size_t from, uint32_t mark)
{
    SlotRole role;
    const WorldSlot *slot;
    for (size_t i = from; i < list->count; i++) {
        WorldSlotCursor cursor = world_slots_begin(marks->world, list->items[i]);
        while (world_slots_next(&cursor, &role, &slot))
            visit(marks, list, slot->target, mark);
    }
}

void query_reachable(const World *world, ObjectId from, WorldIds *ids)
{
    Marks marks;
    vec_clear(ids);
    marks_init(&marks, world);
    visit(&marks, ids, from, 1);
    spread(&marks, ids, 0, 1);
    marks_done(&marks);
    sort_ids(ids->items, ids->count);
}

/* -- roots -- */

/* Whatever lives by itself, in the order in which a way to an object is looked for:
 * frames on the call stack, the running one first, then their globals, frames that
 * nothing recorded holds, objects that the machine holds or that are static. Gives how
 * many are of the first two kinds. */
static size_t list_roots(const World *world, WorldIds *roots)
{
    for (size_t i = world->stack.count; i > 0; i--)
        vec_push(roots, world->stack.items[i - 1]);
    for (size_t i = world->stack.count; i > 0; i--) {
        ObjectId globals = store_frame(world, world->stack.items[i - 1])->globals;
        if (globals != 0)
            vec_push(roots, globals);
    }
    size_t names = roots->count;
    for (ObjectId id = 0; (id = world_next_frame(world, id)) != 0;)
        if (store_frame(world, id)->references == 0)
            vec_push(roots, id);
    for (size_t i = 0; i < world->store->objects.count; i++) {
        const WorldObject *object = &world->store->objects.items[i];
        if (object->id != 0 && (object->held > 0 || (object->flags & OBJECT_STATIC) != 0))
            vec_push(roots, object->id);
    }
    return names;
}

/* -- islands -- */

/* Union-find over positions in a list of ids; a root is its own parent. */
static size_t find_root(size_t *parents, size_t at)
{
    while (parents[at] != at) {
        parents[at] = parents[parents[at]];
        at = parents[at];
    }
    return at;
}

/* The root is the smallest position, so that groups come in order of their first id. */
static void unite(size_t *parents, size_t a, size_t b)
{
    a = find_root(parents, a);
    b = find_root(parents, b);
    if (a < b)
        parents[b] = a;
    else
        parents[a] = b;
}

typedef struct {
    Marks places; /* position in ids + 1 */
    WorldIds ids; /* lost objects and frames that only they hold, ascending */
    size_t *parents;
} Lost;

static void connect(Lost *lost, size_t at)
{
    SlotRole role;
    const WorldSlot *slot;
    WorldSlotCursor cursor = world_slots_begin(lost->places.world, lost->ids.items[at]);
    while (world_slots_next(&cursor, &role, &slot)) {
        const uint32_t *place = marks_at(&lost->places, slot->target);
        if (place != NULL && *place != 0)
            unite(lost->parents, at, *place - 1);
    }
}

/* By their places, which is quicker than by their ids: it is asked for every picture. */
static void list_unmarked(Lost *lost, const Marks *reached)
{
    const WorldStore *store = reached->world->store;
    for (size_t i = 0; i < store->objects.count; i++)
        if (reached->of_object[i] == 0 && store->objects.items[i].id != 0)
            vec_push(&lost->ids, store->objects.items[i].id);
    for (size_t i = 0; i < store->frames.count; i++)
        if (reached->of_frame[i] == 0 && store->frames.items[i].id != 0)
            vec_push(&lost->ids, store->frames.items[i].id);
}

static void find_lost(Lost *lost, const World *world)
{
    Marks reached;
    WorldIds roots = {0}, alive = {0};
    marks_init(&reached, world);
    (void)list_roots(world, &roots);
    for (size_t i = 0; i < roots.count; i++)
        visit(&reached, &alive, roots.items[i], 1);
    spread(&reached, &alive, 0, 1);
    vec_done(&roots);
    vec_done(&alive);
    list_unmarked(lost, &reached);
    sort_ids(lost->ids.items, lost->ids.count);
    marks_done(&reached);
}

static int compare_keys(const void *left, const void *right)
{
    uint64_t a = *(const uint64_t *)left, b = *(const uint64_t *)right;
    return (a > b) - (a < b);
}

/* One group after another, objects only: frames just connect them. Sorted by group,
 * then by position. */
static void list_islands(const Lost *lost, WorldIslands *islands)
{
    VEC(uint64_t) keys = {0};
    for (size_t at = 0; at < lost->ids.count; at++)
        if (store_object(lost->places.world, lost->ids.items[at]) != NULL)
            vec_push(&keys, (uint64_t)find_root(lost->parents, at) << 32 | at);
    if (keys.count > 1)
        qsort(keys.items, keys.count, sizeof(keys.items[0]), compare_keys);
    for (size_t i = 0; i < keys.count; i++) {
        if (i == 0 || keys.items[i - 1] >> 32 != keys.items[i] >> 32)
            vec_push(&islands->starts, islands->ids.count);
        vec_push(&islands->ids, lost->ids.items[keys.items[i] & UINT32_MAX]);
    }
    vec_done(&keys);
}

void query_islands(const World *world, WorldIslands *islands)
{
    Lost lost = {0};
    vec_clear(&islands->ids);
    vec_clear(&islands->starts);
    find_lost(&lost, world);
    marks_init(&lost.places, world);
    lost.parents = mem_alloc(lost.ids.count * sizeof(size_t));
    for (size_t i = 0; i < lost.ids.count; i++) {
        lost.parents[i] = i;
        *marks_at(&lost.places, lost.ids.items[i]) = (uint32_t)i + 1;
    }
    for (size_t i = 0; i < lost.ids.count; i++)
        connect(&lost, i);
    list_islands(&lost, islands);
    marks_done(&lost.places);
    mem_free(lost.parents);
    vec_done(&lost.ids);
}

void query_islands_done(WorldIslands *islands)
{
    vec_done(&islands->ids);
    vec_done(&islands->starts);
}

/* -- why alive -- */

typedef struct {
    Marks from;         /* position in steps + 1 of the way to it */
    WorldIds list;      /* in the order of being reached */
    WorldHolders steps; /* steps[i]: the slot that led to list[i] */
} Ways;

static void follow_slots(Ways *ways, size_t at)
{
    SlotRole role;
    const WorldSlot *slot;
    ObjectId owner = ways->list.items[at];
    WorldSlotCursor cursor = world_slots_begin(ways->from.world, owner);
    while (world_slots_next(&cursor, &role, &slot)) {
        size_t before = ways->list.count;
        visit(&ways->from, &ways->list, slot->target, (uint32_t)before + 1);
        if (ways->list.count == before)
            continue;
        WorldHolder step = {.owner = owner,
                            .owner_is_frame = store_frame(ways->from.world, owner) != NULL,
                            .role = role,
                            .index = slot->index,
                            .label = slot->label};
        vec_push(&ways->steps, step);
    }
}

/* The way back from the object to its root, then turned round. */
static void collect_path(const Ways *ways, ObjectId id, WorldHolders *path)
{
    for (;;) {
        const WorldHolder *step = &ways->steps.items[*marks_at(&ways->from, id) - 1];
        if (step->owner == 0)
            break;
        vec_push(path, *step);
        id = step->owner;
    }
    for (size_t i = 0; i < path->count / 2; i++) {
        WorldHolder turned = path->items[i];
        path->items[i] = path->items[path->count - 1 - i];
        path->items[path->count - 1 - i] = turned;
    }
}

static void begin_at(Ways *ways, ObjectId root)
{
    size_t before = ways->list.count;
    visit(&ways->from, &ways->list, root, (uint32_t)before + 1);
    if (ways->list.count > before)
        vec_push(&ways->steps, (WorldHolder){0});
}

/* Names come first: only what they do not lead to is looked for from the other roots. */
static void find_ways(Ways *ways, const WorldIds *roots, size_t names)
{
    size_t at = 0;
    for (size_t i = 0; i < names; i++)
        begin_at(ways, roots->items[i]);
    for (; at < ways->list.count; at++)
        follow_slots(ways, at);
    for (size_t i = names; i < roots->count; i++)
        begin_at(ways, roots->items[i]);
    for (; at < ways->list.count; at++)
        follow_slots(ways, at);
}

bool query_why_alive(const World *world, ObjectId id, WorldHolders *path)
{
    Ways ways = {0};
    WorldIds roots = {0};
    vec_clear(path);
    marks_init(&ways.from, world);
    size_t names = list_roots(world, &roots);
    find_ways(&ways, &roots, names);
    const uint32_t *found = marks_at(&ways.from, id);
    bool alive = found != NULL && *found != 0;
    if (alive)
        collect_path(&ways, id, path);
    marks_done(&ways.from);
    vec_done(&roots);
    vec_done(&ways.list);
    vec_done(&ways.steps);
    return alive;
}
