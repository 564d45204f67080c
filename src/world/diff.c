/* The difference of two states is found by looking at what the events between them
 * mention: copies of those objects and frames are kept in a small second world, the
 * world moves, and each is compared with its copy. When the steps are far apart,
 * everything there is counts as mentioned, so that the cost is bounded by the two
 * states and not by the way between them.
 */
#include "world/diff.h"

#include <stdlib.h>

#include "base/map.h"
#include "world/store.h"

static const uint64_t near_in_log = (uint64_t)1 << 20;

typedef struct {
    World before; /* copies */
    const World *after;
    VEC(ObjectId) ids; /* what to compare, ascending */
    WorldDiff *diff;
} Comparison;

/* -- what to compare -- */

static int compare_ids(const void *left, const void *right)
{
    ObjectId a = *(const ObjectId *)left, b = *(const ObjectId *)right;
    return (a > b) - (a < b);
}

static void sort_ids(Comparison *comparison)
{
    size_t kept = 0, count = comparison->ids.count;
    ObjectId *ids = comparison->ids.items;
    if (count > 0)
        qsort(ids, count, sizeof(*ids), compare_ids);
    for (size_t i = 0; i < count; i++)
        if (kept == 0 || ids[kept - 1] != ids[i])
            ids[kept++] = ids[i];
    comparison->ids.count = kept;
}

static void mention_event(Comparison *comparison, const Event *event)
{
    const EventInfo *info = event_info(event->kind);
    for (size_t i = 0; i < info->field_count; i++) {
        if (info->fields[i].kind != FIELD_object)
            continue;
        ObjectId id = (ObjectId)event_field_get(event, &info->fields[i]);
        if (id != 0)
            vec_push(&comparison->ids, id);
    }
}

static void mention_events(Comparison *comparison, StepNumber after, StepNumber until)
{
    Event event;
    for (StepNumber step = after + 1; step <= until; step++) {
        TraceCursor cursor = trace_cursor_first(comparison->after->trace, step);
        while (trace_cursor_next(&cursor, &event))
            mention_event(comparison, &event);
    }
}

static void mention_all(Comparison *comparison, const World *world)
{
    for (ObjectId id = 0; (id = world_next_object(world, id)) != 0;)
        vec_push(&comparison->ids, id);
    for (ObjectId id = 0; (id = world_next_frame(world, id)) != 0;)
        vec_push(&comparison->ids, id);
}

static bool are_near(const Trace *trace, StepNumber a, StepNumber b)
{
    uint64_t at_a = a == 0 ? 0 : trace_step(trace, a)->log_end;
    uint64_t at_b = b == 0 ? 0 : trace_step(trace, b)->log_end;
    return (at_a > at_b ? at_a - at_b : at_b - at_a) < near_in_log;
}

/* -- copies -- */

static void copy_slots(WorldSlots *copy, const WorldSlots *slots)
{
    *copy = (WorldSlots){0};
    for (size_t i = 0; i < slots->runs.count; i++) {
        const WorldSlotRun *run = &slots->runs.items[i];
        WorldSlotRun taken = {.role = run->role};
        vec_reserve(&taken.slots, run->slots.count);
        for (size_t at = 0; at < run->slots.count; at++)
            vec_push(&taken.slots, run->slots.items[at]);
        vec_push(&copy->runs, taken);
    }
}

static void keep_copies(Comparison *comparison, const World *world)
{
    for (size_t i = 0; i < comparison->ids.count; i++) {
        ObjectId id = comparison->ids.items[i];
        const WorldObject *object = store_object(world, id);
        const WorldFrame *frame = store_frame(world, id);
        if (object != NULL) {
            WorldObject *copy = store_add_object(&comparison->before, id);
            *copy = *object;
            copy_slots(&copy->slots, &object->slots);
        } else if (frame != NULL) {
            WorldFrame *copy = store_add_frame(&comparison->before, id);
            *copy = *frame;
            copy_slots(&copy->slots, &frame->slots);
        }
    }
}

/* -- slots -- */

typedef struct {
    WorldDiff *diff;
    ObjectId owner;
    SlotRole role;
    const WorldSlot *was, *now;
    size_t was_count, now_count;
} RunPair;

/* was or now may be NULL: an empty place. */
static void report_slot(const RunPair *pair, const WorldSlot *was, const WorldSlot *now)
{
    ObjectId target_was = was == NULL ? 0 : was->target;
    ObjectId target_now = now == NULL ? 0 : now->target;
    if (target_was == target_now)
        return;
    const WorldSlot *shown = now != NULL ? now : was;
    DiffSlot entry = {.owner = pair->owner,
                      .role = pair->role,
                      .index = shown->index,
                      .label = shown->label,
                      .was = target_was,
                      .now = target_now};
    vec_push(&pair->diff->slots, entry);
}

/* Places are told by their index: names, dict entries, stack positions. */
static void compare_by_index(const RunPair *pair)
{
    size_t a = 0, b = 0;
    while (a < pair->was_count || b < pair->now_count) {
        const WorldSlot *was = a < pair->was_count ? &pair->was[a] : NULL;
        const WorldSlot *now = b < pair->now_count ? &pair->now[b] : NULL;
        if (was != NULL && now != NULL && was->index != now->index) {
            if (was->index < now->index)
                now = NULL;
            else
                was = NULL;
        }
        report_slot(pair, was, now);
        a += was != NULL;
        b += now != NULL;
    }
}

/* A sequence that became longer or shorter: what is alike at both ends stayed, and
 * the change is what lies between. */
static void compare_sequence(RunPair pair)
{
    while (pair.was_count > 0 && pair.now_count > 0 && pair.was->target == pair.now->target) {
        pair.was++;
        pair.now++;
        pair.was_count--;
        pair.now_count--;
    }
    while (pair.was_count > 0 && pair.now_count > 0 &&
           pair.was[pair.was_count - 1].target == pair.now[pair.now_count - 1].target) {
        pair.was_count--;
        pair.now_count--;
    }
    for (size_t i = 0; i < pair.was_count || i < pair.now_count; i++)
        report_slot(&pair, i < pair.was_count ? &pair.was[i] : NULL,
                    i < pair.now_count ? &pair.now[i] : NULL);
}

/* -- entries of a dict or a set whose table was made anew: they have other places -- */

static const WorldSlot *slot_at(const WorldSlot *slots, size_t count, uint32_t index)
{
    size_t low = 0, high = count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (slots[middle].index < index)
            low = middle + 1;
        else
            high = middle;
    }
    return low < count && slots[low].index == index ? &slots[low] : NULL;
}

/* keys: those of a dict, or what a set holds. */
static bool have_moved(const RunPair *keys)
{
    for (size_t i = 0; i < keys->was_count; i++) {
        const WorldSlot *was = &keys->was[i];
        const WorldSlot *now = slot_at(keys->now, keys->now_count, was->index);
        if (now == NULL || now->target != was->target)
            return true;
    }
    return false;
}

static void map_places(Map *map, const WorldSlot *slots, size_t count)
{
    map_init(map);
    for (size_t i = 0; i < count; i++)
        map_put(map, slots[i].target, slots[i].index);
}

static int compare_index(const void *left, const void *right)
{
    const DiffSlot *a = left, *b = right;
    return a->index != b->index ? (a->index > b->index) - (a->index < b->index)
                                : (a->now > b->now) - (a->now < b->now);
}

/* An entry is told by its key: one that only stands elsewhere has not changed. */
static void compare_entries(const RunPair *keys, const RunPair *pair)
{
    Map was, now;
    size_t first = pair->diff->slots.count;
    map_places(&was, keys->was, keys->was_count);
    map_places(&now, keys->now, keys->now_count);
    for (size_t i = 0; i < keys->now_count; i++) {
        uint64_t before;
        bool stayed = map_get(&was, keys->now[i].target, &before);
        report_slot(pair, stayed ? slot_at(pair->was, pair->was_count, (uint32_t)before) : NULL,
                    slot_at(pair->now, pair->now_count, keys->now[i].index));
    }
    for (size_t i = 0; i < keys->was_count; i++)
        if (!map_get(&now, keys->was[i].target, NULL))
            report_slot(pair, slot_at(pair->was, pair->was_count, keys->was[i].index), NULL);
    if (pair->diff->slots.count > first)
        qsort(&pair->diff->slots.items[first], pair->diff->slots.count - first, sizeof(DiffSlot),
              compare_index);
    map_done(&was);
    map_done(&now);
}

static RunPair pair_runs(const Comparison *comparison, ObjectId owner, SlotRole role)
{
    RunPair pair = {.diff = comparison->diff, .owner = owner, .role = role};
    pair.was = world_run(&comparison->before, owner, role, &pair.was_count);
    pair.now = world_run(comparison->after, owner, role, &pair.now_count);
    return pair;
}

static void compare_owner(Comparison *comparison, ObjectId owner)
{
    for (int role = 0; role < ROLE_COUNT; role++) {
        bool entries = role == ROLE_KEY || role == ROLE_DICT_VALUE || role == ROLE_ELEMENT;
        RunPair pair = pair_runs(comparison, owner, (SlotRole)role);
        RunPair keys = role == ROLE_DICT_VALUE ? pair_runs(comparison, owner, ROLE_KEY) : pair;
        if (role == ROLE_ITEM && pair.was_count != pair.now_count)
            compare_sequence(pair);
        else if (entries && have_moved(&keys))
            compare_entries(&keys, &pair);
        else
            compare_by_index(&pair);
    }
}

/* -- objects and frames -- */

static void compare_object(Comparison *comparison, ObjectId id)
{
    const WorldObject *was = store_object(&comparison->before, id);
    const WorldObject *now = store_object(comparison->after, id);
    const WorldObject *any = now != NULL ? now : was;
    if (any == NULL)
        return;
    DiffObject entry = {.id = id,
                        .born = was == NULL,
                        .freed = now == NULL,
                        .type = any->type,
                        .flags = any->flags,
                        .address = any->address};
    if (was != NULL) {
        entry.count_was = was->held + was->references;
        entry.value_was = was->value;
        entry.size_was = was->size;
    }
    if (now != NULL) {
        entry.count_now = now->held + now->references;
        entry.references_now = now->references;
        entry.value_now = now->value;
        entry.size_now = now->size;
    }
    if (entry.born || entry.freed || entry.count_was != entry.count_now ||
        entry.value_was != entry.value_now || entry.size_was != entry.size_now)
        vec_push(&comparison->diff->objects, entry);
}

static void compare_frame(Comparison *comparison, ObjectId id)
{
    const WorldFrame *was = store_frame(&comparison->before, id);
    const WorldFrame *now = store_frame(comparison->after, id);
    const WorldFrame *any = now != NULL ? now : was;
    if (any == NULL)
        return;
    bool stood = was != NULL && was->on_stack, stands = now != NULL && now->on_stack;
    DiffFrame entry = {.id = id,
                       .made = was == NULL,
                       .gone = now == NULL,
                       .entered = stands && !stood,
                       .left = stood && !stands,
                       .function = any->function,
                       .file = any->file,
                       .line_was = was == NULL ? 0 : was->line,
                       .line_now = now == NULL ? 0 : now->line};
    if (entry.made || entry.gone || entry.entered || entry.left || entry.line_was != entry.line_now)
        vec_push(&comparison->diff->frames, entry);
}

static void compare_all(Comparison *comparison)
{
    for (size_t i = 0; i < comparison->ids.count; i++) {
        compare_object(comparison, comparison->ids.items[i]);
        compare_frame(comparison, comparison->ids.items[i]);
        compare_owner(comparison, comparison->ids.items[i]);
    }
}

/* -- the whole -- */

static void clear_diff(WorldDiff *diff, StepNumber from, StepNumber to)
{
    vec_clear(&diff->objects);
    vec_clear(&diff->frames);
    vec_clear(&diff->slots);
    diff->from = from;
    diff->to = to;
}

void diff_done(WorldDiff *diff)
{
    vec_done(&diff->objects);
    vec_done(&diff->frames);
    vec_done(&diff->slots);
}

/* What was before is noted, of all that is mentioned. */
static void begin_comparison(Comparison *comparison, const World *world)
{
    sort_ids(comparison);
    keep_copies(comparison, world);
    comparison->diff->output_was = world->output_length;
    comparison->diff->raise_was = world->raise;
}

static void end_comparison(Comparison *comparison, const World *world, uint32_t collections)
{
    WorldDiff *diff = comparison->diff;
    sort_ids(comparison);
    compare_all(comparison);
    diff->output_now = world->output_length;
    diff->raise_now = world->raise;
    diff->collected = world->collection_count != collections;
}

static bool run_comparison(Comparison *comparison, World *world, const char **problem)
{
    WorldDiff *diff = comparison->diff;
    bool near = are_near(world->trace, diff->from, diff->to);
    if (near && diff->from < diff->to)
        mention_events(comparison, diff->from, diff->to);
    else if (near)
        mention_events(comparison, diff->to, diff->from);
    else
        mention_all(comparison, world);
    begin_comparison(comparison, world);
    uint32_t collections = world->collection_count;
    if (!world_seek(world, diff->to, problem))
        return false;
    if (!near)
        mention_all(comparison, world);
    end_comparison(comparison, world, collections);
    return true;
}

bool world_diff(World *world, StepNumber from, StepNumber to, WorldDiff *diff, const char **problem)
{
    clear_diff(diff, from, to);
    if (!world_seek(world, from, problem))
        return false;
    if (to > trace_step_count(world->trace))
        return world_seek(world, to, problem); /* says what is wrong */
    Comparison comparison = {.after = world, .diff = diff};
    world_init(&comparison.before, world->trace);
    bool good = run_comparison(&comparison, world, problem);
    world_done(&comparison.before);
    vec_done(&comparison.ids);
    return good;
}

bool world_diff_event(World *world, StepNumber step, uint32_t event, WorldDiff *diff,
                      const char **problem)
{
    clear_diff(diff, step, step + 1);
    if (!world_seek_event(world, step, event > 0 ? event - 1 : 0, problem))
        return false;
    Comparison comparison = {.after = world, .diff = diff};
    world_init(&comparison.before, world->trace);
    mention_events(&comparison, step, step + 1);
    begin_comparison(&comparison, world);
    uint32_t collections = world->collection_count;
    bool good = world_seek_event(world, step, event, problem);
    if (good)
        end_comparison(&comparison, world, collections);
    world_done(&comparison.before);
    vec_done(&comparison.ids);
    return good;
}

/* -- look-up -- */

static int compare_object_id(const void *key, const void *item)
{
    return compare_ids(key, &((const DiffObject *)item)->id);
}

static int compare_frame_id(const void *key, const void *item)
{
    return compare_ids(key, &((const DiffFrame *)item)->id);
}

static int compare_slot_place(const void *key, const void *item)
{
    const DiffSlot *a = key, *b = item;
    if (a->owner != b->owner)
        return a->owner < b->owner ? -1 : 1;
    if (a->role != b->role)
        return a->role < b->role ? -1 : 1;
    return (a->index > b->index) - (a->index < b->index);
}

const DiffObject *diff_find_object(const WorldDiff *diff, ObjectId id)
{
    if (diff->objects.count == 0)
        return NULL;
    return bsearch(&id, diff->objects.items, diff->objects.count, sizeof(DiffObject),
                   compare_object_id);
}

const DiffFrame *diff_find_frame(const WorldDiff *diff, ObjectId id)
{
    if (diff->frames.count == 0)
        return NULL;
    return bsearch(&id, diff->frames.items, diff->frames.count, sizeof(DiffFrame),
                   compare_frame_id);
}

const DiffSlot *diff_find_slot(const WorldDiff *diff, ObjectId owner, SlotRole role, uint32_t index)
{
    DiffSlot key = {.owner = owner, .role = role, .index = index};
    if (diff->slots.count == 0)
        return NULL;
    return bsearch(&key, diff->slots.items, diff->slots.count, sizeof(DiffSlot),
                   compare_slot_place);
}
