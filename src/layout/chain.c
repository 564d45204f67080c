/* Long chains: a linked list of a thousand nodes shows its first and last ones and
 * one box for the rest. A chain goes on while an object holds exactly one other of
 * its own type in an attribute, and that one is held by nothing else; so a name that
 * points into the middle ends the chain there, and what it names is drawn.
 */
#include "layout/measure.h"

#include "base/map.h"

enum {
    HEAD = 3,             /* members drawn before the fold */
    TAIL = 2,             /* and behind it */
    LENGTH_LIMIT = 50000, /* longer ones are left to the budget of boxes */
};

/* The attribute that leads on to the next member; NULL at the end. */
static const WorldSlot *link_of(const World *world, const WorldObject *object)
{
    size_t count = 0;
    const WorldSlot *slots = world_run(world, object->id, ROLE_ATTRIBUTE, &count);
    const WorldSlot *link = NULL;
    for (size_t i = 0; i < count; i++) {
        const WorldObject *target = world_object(world, slots[i].target);
        if (target == NULL || target->type != object->type || target->id == object->id)
            continue;
        if (link != NULL)
            return NULL;
        link = &slots[i];
    }
    if (link == NULL || world_object(world, link->target)->references != 1)
        return NULL;
    return link;
}

/* Members from `object` on; 0 if they run back into it or are too many. */
static uint32_t chain_length(const World *world, const WorldObject *object)
{
    uint32_t length = 1;
    ObjectId first = object->id;
    for (;;) {
        const WorldSlot *link = link_of(world, object);
        if (link == NULL)
            return length;
        if (link->target == first || length == LENGTH_LIMIT)
            return 0;
        object = world_object(world, link->target);
        length++;
    }
}

static void add_chain(Measure *measure, const WorldObject *object, uint32_t length)
{
    Chain chain = {.count = length - HEAD - TAIL};
    for (uint32_t i = 0; i < length; i++) {
        const WorldSlot *link = link_of(measure->world, object);
        bool is_first = i == HEAD, is_last = i + TAIL + 1 == length;
        map_put(&measure->chained, object->id, is_first ? measure->chains.count + 1 : 0);
        if (is_first)
            chain.first = object->id;
        if (is_last) {
            chain.slot = (SceneSlot){object->id, ROLE_ATTRIBUTE, link->index};
            chain.after = link->target;
            chain.label = link->label;
        }
        object = link != NULL ? world_object(measure->world, link->target) : NULL;
    }
    vec_push(&measure->chains, chain);
}

static bool stays_open(const Measure *measure, ObjectId id)
{
    return measure->options->open != NULL && map_get(measure->options->open, id, NULL);
}

void chain_note(Measure *measure, const WorldObject *object)
{
    int limit = measure->options->chain_limit;
    if (limit == 0 || kind_of(measure, object) != KIND_INSTANCE ||
        map_get(&measure->chained, object->id, NULL))
        return;
    uint32_t length = chain_length(measure->world, object);
    if (length <= (uint32_t)limit || length <= HEAD + TAIL + 1)
        map_put(&measure->chained, object->id, 0);
    else
        add_chain(measure, object, length);
}

const Chain *chain_folded_at(const Measure *measure, ObjectId id)
{
    uint64_t at = map_get_or(&measure->chained, id, 0);
    return at == 0 || stays_open(measure, id) ? NULL : &measure->chains.items[at - 1];
}
