/* Events of slots: which object a place holds, and with it every object's count of references. */
#include "world/apply.h"

static bool exists(const World *world, ObjectId id)
{
    return store_references(world, id) != NULL;
}

static void count_reference(const World *world, ObjectId target, int change)
{
    if (target != 0)
        *store_references(world, target) += (uint32_t)change;
}

/* The place must hold `was`, under that label. */
static Problem check_place(const WorldSlots *slots, const Event_SLOT *event)
{
    if (slots == NULL)
        return "a slot of an object that does not exist";
    const WorldSlot *slot = slots_find(slots, (SlotRole)event->role, event->index);
    if ((slot == NULL ? 0 : slot->target) != event->was)
        return "a slot does not hold what the event says it held";
    if (slot != NULL && slot->label != event->label)
        return "a slot changes its label";
    return NULL;
}

static void put_reference(World *world, const Event_SLOT *event, ObjectId target)
{
    WorldSlots *slots = store_slots(world, event->owner);
    slots_set(slots, (SlotRole)event->role, event->index, event->label, target);
}

Problem do_SLOT(World *world, const Event_SLOT *event)
{
    Problem problem = check_place(store_slots(world, event->owner), event);
    if (problem != NULL)
        return problem;
    if (event->now != 0 && !exists(world, event->now))
        return "a slot takes an object that does not exist";
    put_reference(world, event, event->now);
    count_reference(world, event->was, -1);
    count_reference(world, event->now, +1);
    return NULL;
}

void un_SLOT(World *world, const Event_SLOT *event)
{
    put_reference(world, event, event->was);
    count_reference(world, event->now, -1);
    count_reference(world, event->was, +1);
}

/* INSERT and DELETE are each other's undo: a gap opens and the slot is set in it, or
 * the slot is emptied and the gap closes. */
static void insert_slot(World *world, const Event_SLOT *place, ObjectId target)
{
    slots_open_gap(store_slots(world, place->owner), (SlotRole)place->role, place->index);
    put_reference(world, place, target);
    count_reference(world, target, +1);
}

static void delete_slot(World *world, const Event_SLOT *place, ObjectId target)
{
    put_reference(world, place, 0);
    slots_close_gap(store_slots(world, place->owner), (SlotRole)place->role, place->index);
    count_reference(world, target, -1);
}

static Event_SLOT place_of_insert(const Event_INSERT *event)
{
    return (Event_SLOT){
        .owner = event->owner, .role = event->role, .index = event->index, .label = event->label};
}

static Event_SLOT place_of_delete(const Event_DELETE *event)
{
    return (Event_SLOT){.owner = event->owner,
                        .role = event->role,
                        .index = event->index,
                        .label = event->label,
                        .was = event->was};
}

Problem do_INSERT(World *world, const Event_INSERT *event)
{
    const WorldSlots *slots = store_slots(world, event->owner);
    if (slots == NULL)
        return "a slot of an object that does not exist";
    if (!slots_can_open_gap(slots, (SlotRole)event->role))
        return "no index is left for another slot";
    if (event->now != 0 && !exists(world, event->now))
        return "a slot takes an object that does not exist";
    Event_SLOT place = place_of_insert(event);
    insert_slot(world, &place, event->now);
    return NULL;
}

void un_INSERT(World *world, const Event_INSERT *event)
{
    Event_SLOT place = place_of_insert(event);
    delete_slot(world, &place, event->now);
}

Problem do_DELETE(World *world, const Event_DELETE *event)
{
    Event_SLOT place = place_of_delete(event);
    Problem problem = check_place(store_slots(world, event->owner), &place);
    if (problem == NULL)
        delete_slot(world, &place, event->was);
    return problem;
}

void un_DELETE(World *world, const Event_DELETE *event)
{
    Event_SLOT place = place_of_delete(event);
    insert_slot(world, &place, event->was);
}
