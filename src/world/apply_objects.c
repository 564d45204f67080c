/* Events of objects: made, freed, what of them changes besides their slots; and the exceptions
 * under way, of which one may end with the object it carries.
 */
#include "world/apply.h"

Problem do_NEW(World *world, const Event_NEW *event)
{
    if (event->object == 0)
        return "an object without an id";
    if (store_references(world, event->object) != NULL)
        return "an object comes into being that exists already";
    WorldObject *object = store_add_object(world, event->object);
    object->type = event->type;
    object->flags = event->flags;
    object->address = event->address;
    object->size = event->size;
    object->block = event->block;
    return NULL;
}

void un_NEW(World *world, const Event_NEW *event)
{
    store_remove_object(world, event->object);
}

static bool is_as_recorded(const WorldObject *object, const Event_FREE *event)
{
    return object->type == event->type && object->flags == event->flags &&
           object->address == event->address && object->size == event->size &&
           object->value == event->value && object->held == event->held &&
           object->block == event->block;
}

Problem do_FREE(World *world, const Event_FREE *event)
{
    const WorldObject *object = store_object(world, event->object);
    if (object == NULL)
        return "an object is freed that does not exist";
    if (object->references > 0)
        return "an object is freed that a slot still holds";
    if (!slots_are_empty(&object->slots))
        return "an object is freed that still holds others";
    if (object->buffers[0].size > 0 || object->buffers[1].size > 0)
        return "an object is freed that still has a block of memory";
    if (!is_as_recorded(object, event))
        return "an object is freed that was not like that";
    if (world->raise.exception == event->object)
        store_push_raise(world, (WorldRaise){0}, event->object);
    store_remove_object(world, event->object);
    return NULL;
}

void un_FREE(World *world, const Event_FREE *event)
{
    const WorldStore *store = world->store;
    WorldObject *object = store_add_object(world, event->object);
    object->type = event->type;
    object->flags = event->flags;
    object->address = event->address;
    object->size = event->size;
    object->block = event->block;
    object->value = event->value;
    object->held = event->held;
    if (store->raise_count > 0 &&
        store->raises.items[store->raise_count - 1].freed == event->object)
        store_pop_raise(world);
}

Problem do_VALUE(World *world, const Event_VALUE *event)
{
    WorldObject *object = store_object(world, event->object);
    if (object == NULL)
        return "an object shows a value that does not exist";
    if (object->value != event->was)
        return "an object did not show what the event says it showed";
    object->value = event->now;
    return NULL;
}

void un_VALUE(World *world, const Event_VALUE *event)
{
    store_object(world, event->object)->value = event->was;
}

Problem do_SIZE(World *world, const Event_SIZE *event)
{
    WorldObject *object = store_object(world, event->object);
    if (object == NULL)
        return "an object changes its size that does not exist";
    if (object->size != event->was)
        return "an object was not of the size the event says";
    object->size = event->now;
    return NULL;
}

void un_SIZE(World *world, const Event_SIZE *event)
{
    store_object(world, event->object)->size = event->was;
}

Problem do_TRACK(World *world, const Event_TRACK *event)
{
    WorldObject *object = store_object(world, event->object);
    if (object == NULL)
        return "the collector looks at an object that does not exist";
    if (event->was == event->now || event->now >= GC_LIST_COUNT ||
        event->was != object_gc_list(object->flags))
        return "an object was not tracked as the event says";
    object->flags = object_flags_in(object->flags, event->now);
    return NULL;
}

void un_TRACK(World *world, const Event_TRACK *event)
{
    WorldObject *object = store_object(world, event->object);
    object->flags = object_flags_in(object->flags, event->was);
}

Problem do_BUFFER(World *world, const Event_BUFFER *event)
{
    WorldObject *object = store_object(world, event->object);
    if (object == NULL)
        return "an object has a block of memory that does not exist";
    if (event->index >= WORLD_BUFFERS)
        return "an object has too many blocks of memory";
    WorldBlock *buffer = &object->buffers[event->index];
    if (buffer->address != event->was || buffer->size != event->was_size)
        return "an object's block of memory was not where the event says";
    *buffer = (WorldBlock){event->now, event->now_size};
    return NULL;
}

void un_BUFFER(World *world, const Event_BUFFER *event)
{
    store_object(world, event->object)->buffers[event->index] =
        (WorldBlock){event->was, event->was_size};
}

Problem do_HELD(World *world, const Event_HELD *event)
{
    WorldObject *object = store_object(world, event->object);
    if (object == NULL)
        return "an object is held that does not exist";
    if (object->held != event->was)
        return "an object was not held as often as the event says";
    object->held = event->now;
    return NULL;
}

void un_HELD(World *world, const Event_HELD *event)
{
    store_object(world, event->object)->held = event->was;
}
