/* Occasions. Most are told by the index of the steps. An alias, a change of something
 * shared and a cycle are found in what a step changed: only slots of the script count
 * (names, items, keys, attributes, cells), and only objects that are no numbers or text,
 * whose sharing nobody can notice. */
#include "view/occasion.h"

#include <string.h>

#include "base/contract.h"
#include "base/map.h"
#include "view/words.h"
#include "world/query.h"

static const OccasionInfo infos[OCCASION_COUNT] = {
#define OCCASION(NAME, letter, word, usual, sentence)                                              \
    [OCCASION_##NAME] = {letter, word, sentence, usual},
#include "view/occasion.def"
#undef OCCASION
};

enum {
    BY_CHANGES =
        1u << OCCASION_ALIAS | 1u << OCCASION_SHARED | 1u << OCCASION_CYCLE | 1u << OCCASION_FREE,
    SLOT_EVENTS = 1u << EVENT_SLOT | 1u << EVENT_INSERT | 1u << EVENT_DELETE | 1u << EVENT_FREE,
};

const OccasionInfo *occasion_info(OccasionId id)
{
    return &infos[id];
}

uint32_t occasion_usual(void)
{
    uint32_t set = 0;
    for (int id = 0; id < OCCASION_COUNT; id++)
        set |= infos[id].usual ? 1u << id : 0u;
    return set;
}

uint32_t occasion_find(const char *name)
{
    for (int id = 0; id < OCCASION_COUNT; id++)
        if (strcmp(infos[id].letter, name) == 0 || strcmp(infos[id].word, name) == 0)
            return 1u << id;
    return 0;
}

void occasion_append_words(Buf *out, uint32_t set)
{
    const char *between = "";
    for (int id = 0; id < OCCASION_COUNT; id++) {
        if (set & 1u << id) {
            buf_append_string(out, between);
            buf_append_string(out, infos[id].word);
            between = ", ";
        }
    }
}

/* -- told by the index -- */

static uint32_t by_index(const TraceStep *step)
{
    uint32_t set = 0;
    bool inner = step->depth > 1;
    set |= step->kind == STEP_KIND_CALL && inner ? 1u << OCCASION_CALL : 0u;
    set |= step->kind == STEP_KIND_RETURN && inner ? 1u << OCCASION_RETURN : 0u;
    set |= step->kind == STEP_KIND_EXCEPTION ? 1u << OCCASION_EXCEPTION : 0u;
    set |= step->event_kinds & 1u << EVENT_OUTPUT ? 1u << OCCASION_OUTPUT : 0u;
    set |= step->event_kinds & 1u << EVENT_INPUT ? 1u << OCCASION_INPUT : 0u;
    set |= step->event_kinds & 1u << EVENT_GC_BEGIN ? 1u << OCCASION_COLLECTION : 0u;
    return set;
}

/* -- told by what changed -- */

/* Instances and containers, not the machine's own things, numbers or text. */
static bool can_be_shared(const World *world, ObjectId id)
{
    static const char *const machinery[] = {"function", "code",   "cell",
                                            "type",     "module", "builtin_function_or_method"};
    const WorldObject *object = world_object(world, id);
    if (object == NULL || object->value != 0 ||
        (object->flags & (OBJECT_STATIC | OBJECT_NAMESPACE | OBJECT_CLASS)))
        return false;
    const char *type = trace_text(world->trace, object->type);
    for (size_t i = 0; i < ARRAY_LEN(machinery); i++)
        if (strcmp(machinery[i], type) == 0)
            return false;
    return true;
}

static bool is_script_slot(const World *world, const WorldDiff *diff, const DiffSlot *slot)
{
    return !words_is_machinery(world, diff, slot);
}

/* Slots of the script that hold it; two are enough to know. */
static bool has_two_holders(const World *world, ObjectId id)
{
    WorldHolders holders = {0};
    int count = 0;
    query_holders(world, id, &holders);
    for (size_t i = 0; i < holders.count; i++) {
        const WorldHolder *holder = &holders.items[i];
        DiffSlot slot = {.owner = holder->owner,
                         .role = holder->role,
                         .index = holder->index,
                         .label = holder->label,
                         .now = id};
        count += is_script_slot(world, &(WorldDiff){0}, &slot);
    }
    vec_done(&holders);
    return count >= 2;
}

static bool is_alias(const World *world, const DiffSlot *slot)
{
    return slot->now != 0 && can_be_shared(world, slot->now) && has_two_holders(world, slot->now);
}

/* A name's own frame is not shared; a change of what was just made is no news. */
static bool is_shared_change(const World *world, const WorldDiff *diff, const DiffSlot *slot)
{
    const DiffObject *owner = diff_find_object(diff, slot->owner);
    bool kept = owner == NULL || (!owner->born && !owner->freed);
    return kept && can_be_shared(world, slot->owner) && has_two_holders(world, slot->owner);
}

/* What a search has still to look into, and what it has met. */
typedef struct {
    const World *world;
    Map met;
    WorldIds waiting;
} Search;

static void look_into(Search *search, ObjectId owner)
{
    SlotRole role;
    const WorldSlot *slot;
    WorldSlotCursor cursor = world_slots_begin(search->world, owner);
    while (world_slots_next(&cursor, &role, &slot)) {
        bool field = role == ROLE_FIELD &&
                     strcmp(trace_text(search->world->trace, slot->label), "__dict__") != 0;
        bool leads = !field && can_be_shared(search->world, slot->target) &&
                     !map_get(&search->met, slot->target, NULL);
        if (leads) {
            map_put(&search->met, slot->target, 1);
            vec_push(&search->waiting, slot->target);
        }
    }
}

/* True if one leads to the other over items, keys, values and attributes. */
static bool leads_to(const World *world, ObjectId from, ObjectId to)
{
    Search search = {.world = world};
    map_init(&search.met);
    look_into(&search, from);
    while (search.waiting.count > 0 && !map_get(&search.met, to, NULL))
        look_into(&search, vec_pop(&search.waiting));
    bool found = from == to || map_get(&search.met, to, NULL);
    map_done(&search.met);
    vec_done(&search.waiting);
    return found;
}

static bool closes_cycle(const World *world, const DiffSlot *slot)
{
    return slot->now != 0 && can_be_shared(world, slot->owner) && can_be_shared(world, slot->now) &&
           leads_to(world, slot->now, slot->owner);
}

static uint32_t of_slots(const World *world, const WorldDiff *diff, uint32_t wanted)
{
    uint32_t set = 0;
    for (size_t i = 0; i < diff->slots.count; i++) {
        const DiffSlot *slot = &diff->slots.items[i];
        if ((wanted & ~set) == 0 || !is_script_slot(world, diff, slot))
            continue;
        uint32_t missing = wanted & ~set;
        if (missing & 1u << OCCASION_ALIAS && is_alias(world, slot))
            set |= 1u << OCCASION_ALIAS;
        if (missing & 1u << OCCASION_SHARED && is_shared_change(world, diff, slot))
            set |= 1u << OCCASION_SHARED;
        if (missing & 1u << OCCASION_CYCLE && closes_cycle(world, slot))
            set |= 1u << OCCASION_CYCLE;
    }
    return set;
}

/* An object of the script's that was there before. */
static bool loses_one(const World *world, const WorldDiff *diff)
{
    static const char *const counted[] = {"list", "dict", "set", "tuple", "frozenset"};
    for (size_t i = 0; i < diff->objects.count; i++) {
        const DiffObject *object = &diff->objects.items[i];
        const char *type = trace_text(world->trace, object->type);
        bool counts = object->flags & OBJECT_INSTANCE;
        for (size_t k = 0; k < ARRAY_LEN(counted); k++)
            counts = counts || strcmp(counted[k], type) == 0;
        if (object->freed && !object->born && counts && object->value_was == 0)
            return true;
    }
    return false;
}

uint32_t occasion_at(const OccasionScout *scout, StepNumber step, uint32_t wanted)
{
    const Trace *trace = scout->scout->trace;
    const TraceStep *index = trace_step(trace, step);
    uint32_t set = by_index(index) & wanted;
    uint32_t by_changes = wanted & BY_CHANGES;
    bool over = index->kind == STEP_KIND_END;
    if (set != 0 || by_changes == 0 || over || !(index->event_kinds & SLOT_EVENTS) ||
        !world_diff(scout->scout, step - 1, step, scout->diff, NULL))
        return set;
    set |= of_slots(scout->scout, scout->diff, by_changes);
    if (by_changes & 1u << OCCASION_FREE && index->event_kinds & 1u << EVENT_FREE &&
        loses_one(scout->scout, scout->diff))
        set |= 1u << OCCASION_FREE;
    return set;
}
