/* The meaning of each event: do_X takes the state one event further or refuses it
 * and leaves everything as it was; un_X takes back what do_X has done. The two
 * switches at the end are made from event.def, so every event has both.
 */
#include <assert.h>

#include "trace/transcript.h"
#include "world/store.h"

typedef const char *Problem; /* static text; NULL: all is well */

/* -- slots -- */

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

static Problem do_SLOT(World *world, const Event_SLOT *event)
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

static void un_SLOT(World *world, const Event_SLOT *event)
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

static Problem do_INSERT(World *world, const Event_INSERT *event)
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

static void un_INSERT(World *world, const Event_INSERT *event)
{
    Event_SLOT place = place_of_insert(event);
    delete_slot(world, &place, event->now);
}

static Problem do_DELETE(World *world, const Event_DELETE *event)
{
    Event_SLOT place = place_of_delete(event);
    Problem problem = check_place(store_slots(world, event->owner), &place);
    if (problem == NULL)
        delete_slot(world, &place, event->was);
    return problem;
}

static void un_DELETE(World *world, const Event_DELETE *event)
{
    Event_SLOT place = place_of_delete(event);
    insert_slot(world, &place, event->was);
}

/* -- objects -- */

static Problem do_NEW(World *world, const Event_NEW *event)
{
    if (event->object == 0)
        return "an object without an id";
    if (exists(world, event->object))
        return "an object comes into being that exists already";
    WorldObject *object = store_add_object(world, event->object);
    object->type = event->type;
    object->flags = event->flags;
    object->address = event->address;
    object->size = event->size;
    object->block = event->block;
    return NULL;
}

static void un_NEW(World *world, const Event_NEW *event)
{
    store_remove_object(world, event->object);
}

static void push_raise(World *world, WorldRaise now, ObjectId freed)
{
    WorldStore *store = world->store;
    StoreRaise entry = {.before = world->raise, .freed = freed};
    if (store->raise_count == store->raises.count)
        vec_push(&store->raises, entry);
    store->raises.items[store->raise_count++] = entry;
    world->raise = now;
}

static void pop_raise(World *world)
{
    WorldStore *store = world->store;
    assert(store->raise_count > 0);
    world->raise = store->raises.items[--store->raise_count].before;
}

static bool is_as_recorded(const WorldObject *object, const Event_FREE *event)
{
    return object->type == event->type && object->flags == event->flags &&
           object->address == event->address && object->size == event->size &&
           object->value == event->value && object->held == event->held &&
           object->block == event->block;
}

static Problem do_FREE(World *world, const Event_FREE *event)
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
        push_raise(world, (WorldRaise){0}, event->object);
    store_remove_object(world, event->object);
    return NULL;
}

static void un_FREE(World *world, const Event_FREE *event)
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
        pop_raise(world);
}

static Problem do_VALUE(World *world, const Event_VALUE *event)
{
    WorldObject *object = store_object(world, event->object);
    if (object == NULL)
        return "an object shows a value that does not exist";
    if (object->value != event->was)
        return "an object did not show what the event says it showed";
    object->value = event->now;
    return NULL;
}

static void un_VALUE(World *world, const Event_VALUE *event)
{
    store_object(world, event->object)->value = event->was;
}

static Problem do_SIZE(World *world, const Event_SIZE *event)
{
    WorldObject *object = store_object(world, event->object);
    if (object == NULL)
        return "an object changes its size that does not exist";
    if (object->size != event->was)
        return "an object was not of the size the event says";
    object->size = event->now;
    return NULL;
}

static void un_SIZE(World *world, const Event_SIZE *event)
{
    store_object(world, event->object)->size = event->was;
}

static void set_tracked(WorldObject *object, uint32_t tracked)
{
    object->flags &= ~(uint32_t)OBJECT_TRACKED;
    object->flags |= tracked ? OBJECT_TRACKED : 0;
}

static Problem do_TRACK(World *world, const Event_TRACK *event)
{
    WorldObject *object = store_object(world, event->object);
    if (object == NULL)
        return "the collector looks at an object that does not exist";
    if (event->was == event->now || event->was > 1 || event->now > 1 ||
        (event->was != 0) != ((object->flags & OBJECT_TRACKED) != 0))
        return "an object was not tracked as the event says";
    set_tracked(object, event->now);
    return NULL;
}

static void un_TRACK(World *world, const Event_TRACK *event)
{
    set_tracked(store_object(world, event->object), event->was);
}

static Problem do_BUFFER(World *world, const Event_BUFFER *event)
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

static void un_BUFFER(World *world, const Event_BUFFER *event)
{
    store_object(world, event->object)->buffers[event->index] =
        (WorldBlock){event->was, event->was_size};
}

static Problem do_HELD(World *world, const Event_HELD *event)
{
    WorldObject *object = store_object(world, event->object);
    if (object == NULL)
        return "an object is held that does not exist";
    if (object->held != event->was)
        return "an object was not held as often as the event says";
    object->held = event->now;
    return NULL;
}

static void un_HELD(World *world, const Event_HELD *event)
{
    store_object(world, event->object)->held = event->was;
}

/* -- frames -- */

static Problem do_FRAME_NEW(World *world, const Event_FRAME_NEW *event)
{
    if (event->frame == 0)
        return "a frame without an id";
    if (exists(world, event->frame))
        return "a frame is made that exists already";
    if (event->globals != 0 && store_object(world, event->globals) == NULL)
        return "a frame is made with globals that do not exist";
    WorldFrame *frame = store_add_frame(world, event->frame);
    frame->function = event->function;
    frame->file = event->file;
    frame->line_defined = event->line;
    frame->globals = event->globals;
    return NULL;
}

static void un_FRAME_NEW(World *world, const Event_FRAME_NEW *event)
{
    store_remove_frame(world, event->frame);
}

static Problem do_FRAME_GONE(World *world, const Event_FRAME_GONE *event)
{
    const WorldFrame *frame = store_frame(world, event->frame);
    if (frame == NULL)
        return "a frame is given back that does not exist";
    if (frame->on_stack)
        return "a frame is given back that is on the call stack";
    if (frame->references > 0)
        return "a frame is given back that a slot still holds";
    if (!slots_are_empty(&frame->slots))
        return "a frame is given back that still holds objects";
    if (frame->function != event->function || frame->file != event->file ||
        frame->line_defined != event->line || frame->globals != event->globals ||
        frame->line != event->stood)
        return "a frame is given back that was not like that";
    store_remove_frame(world, event->frame);
    return NULL;
}

static void un_FRAME_GONE(World *world, const Event_FRAME_GONE *event)
{
    WorldFrame *frame = store_add_frame(world, event->frame);
    frame->function = event->function;
    frame->file = event->file;
    frame->line_defined = event->line;
    frame->globals = event->globals;
    frame->line = event->stood;
}

static ObjectId top_frame(const World *world)
{
    return world->stack.count == 0 ? 0 : vec_last(&world->stack);
}

static Problem do_FRAME_ENTER(World *world, const Event_FRAME_ENTER *event)
{
    WorldFrame *frame = store_frame(world, event->frame);
    if (frame == NULL)
        return "a frame is entered that does not exist";
    if (frame->on_stack)
        return "a frame is entered that is on the call stack already";
    if (top_frame(world) != event->caller)
        return "a frame is entered from one that is not running";
    frame->on_stack = true;
    vec_push(&world->stack, event->frame);
    return NULL;
}

static void un_FRAME_ENTER(World *world, const Event_FRAME_ENTER *event)
{
    store_frame(world, event->frame)->on_stack = false;
    world->stack.count--;
}

static Problem do_FRAME_LEAVE(World *world, const Event_FRAME_LEAVE *event)
{
    size_t depth = world->stack.count;
    if (depth == 0 || vec_last(&world->stack) != event->frame)
        return "a frame is left that is not running";
    if ((depth == 1 ? 0 : world->stack.items[depth - 2]) != event->caller)
        return "a frame is left for one that did not call it";
    store_frame(world, event->frame)->on_stack = false;
    world->stack.count--;
    return NULL;
}

static void un_FRAME_LEAVE(World *world, const Event_FRAME_LEAVE *event)
{
    store_frame(world, event->frame)->on_stack = true;
    vec_push(&world->stack, event->frame);
}

/* -- files: the trace keeps them from the first time on -- */

static Problem do_FILE(World *world, const Event_FILE *event)
{
    return NULL;
}

static void un_FILE(World *world, const Event_FILE *event) {}

static Problem do_RESULT(World *world, const Event_RESULT *event)
{
    bool made = store_frame(world, event->frame) != NULL;
    return made ? NULL : "a frame gives a value back that does not exist";
}

static void un_RESULT(World *world, const Event_RESULT *event) {}

/* -- input and output -- */

static void count_text(World *world, const Event *event, bool forward)
{
    size_t length = transcript_length(&world->trace->strings, event);
    world->output_length += forward ? length : 0 - (uint64_t)length;
}

static Problem do_OUTPUT(World *world, const Event_OUTPUT *event)
{
    count_text(world, &(Event){.kind = EVENT_OUTPUT, .u.OUTPUT = *event}, true);
    return NULL;
}

static void un_OUTPUT(World *world, const Event_OUTPUT *event)
{
    count_text(world, &(Event){.kind = EVENT_OUTPUT, .u.OUTPUT = *event}, false);
}

static Problem do_INPUT(World *world, const Event_INPUT *event)
{
    count_text(world, &(Event){.kind = EVENT_INPUT, .u.INPUT = *event}, true);
    world->input_count++;
    return NULL;
}

static void un_INPUT(World *world, const Event_INPUT *event)
{
    count_text(world, &(Event){.kind = EVENT_INPUT, .u.INPUT = *event}, false);
    world->input_count--;
}

/* -- exceptions -- */

static Problem check_exception(const World *world, ObjectId frame, ObjectId exception)
{
    if (frame != 0 && store_frame(world, frame) == NULL)
        return "an exception in a frame that does not exist";
    if (exception != 0 && store_object(world, exception) == NULL)
        return "an exception that does not exist";
    return NULL;
}

static Problem do_RAISE(World *world, const Event_RAISE *event)
{
    Problem problem = check_exception(world, event->frame, event->exception);
    if (problem == NULL)
        push_raise(world,
                   (WorldRaise){.frame = event->frame,
                                .exception = event->exception,
                                .message = event->message},
                   0);
    return problem;
}

static void un_RAISE(World *world, const Event_RAISE *event)
{
    pop_raise(world);
}

static Problem do_CATCH(World *world, const Event_CATCH *event)
{
    Problem problem = check_exception(world, event->frame, event->exception);
    if (problem == NULL)
        push_raise(world, (WorldRaise){0}, 0);
    return problem;
}

static void un_CATCH(World *world, const Event_CATCH *event)
{
    pop_raise(world);
}

/* -- cycle collector -- */

static Problem do_GC_BEGIN(World *world, const Event_GC_BEGIN *event)
{
    WorldStore *store = world->store;
    if (world->collecting)
        return "the cycle collector starts while it is running";
    WorldCollection entry = {.generation = event->generation,
                             .objects = event->objects,
                             .found_first = world->found_count,
                             .mark_first = world->mark_count};
    if (world->collection_count == store->collections.count)
        vec_push(&store->collections, entry);
    world->collection_count++;
    world->collecting = true;
    return NULL;
}

static void un_GC_BEGIN(World *world, const Event_GC_BEGIN *event)
{
    world->collection_count--;
    world->collecting = false;
}

static Problem do_GC_MARK(World *world, const Event_GC_MARK *event)
{
    if (!world->collecting)
        return "the collector marks an object while it does not run";
    if (store_object(world, event->object) == NULL)
        return "the collector marks an object that does not exist";
    WorldMark entry = {event->object, (GcMark)event->mark, event->number};
    if (world->mark_count == world->store->marks.count)
        vec_push(&world->store->marks, entry);
    world->mark_count++;
    return NULL;
}

static void un_GC_MARK(World *world, const Event_GC_MARK *event)
{
    world->mark_count--;
}

static Problem do_GC_FOUND(World *world, const Event_GC_FOUND *event)
{
    if (!world->collecting)
        return "an object is found unreachable while nobody looks for such";
    if (store_object(world, event->object) == NULL)
        return "an object is found unreachable that does not exist";
    if (world->found_count == world->store->found.count)
        vec_push(&world->store->found, event->object);
    world->found_count++;
    return NULL;
}

static void un_GC_FOUND(World *world, const Event_GC_FOUND *event)
{
    world->found_count--;
}

static Problem do_GC_END(World *world, const Event_GC_END *event)
{
    if (!world->collecting)
        return "the cycle collector is done that did not start";
    WorldCollection *entry = &world->store->collections.items[world->collection_count - 1];
    entry->collected = event->collected;
    entry->uncollectable = event->uncollectable;
    entry->found_count = world->found_count - entry->found_first;
    world->collecting = false;
    return NULL;
}

static void un_GC_END(World *world, const Event_GC_END *event)
{
    world->collecting = true;
}

/* -- steps -- */

static Problem do_STEP(World *world, const Event_STEP *event)
{
    WorldFrame *frame = store_frame(world, event->frame);
    if (event->frame != 0 && frame == NULL)
        return "a step in a frame that does not exist";
    if (frame != NULL && frame->line != event->line_was)
        return "a step's frame did not stand on the line the event says";
    if (frame != NULL)
        frame->line = event->line_now;
    return NULL;
}

static void un_STEP(World *world, const Event_STEP *event)
{
    if (event->frame != 0)
        store_frame(world, event->frame)->line = event->line_was;
}

/* -- all of them -- */

static Problem do_event(World *world, const Event *event)
{
    switch (event->kind) {
#define EVENT(NAME, json, sentence, ...)                                                           \
    case EVENT_##NAME:                                                                             \
        return do_##NAME(world, &event->u.NAME);
#include "event/event.def"
#undef EVENT
    case EVENT_COUNT:
        break;
    }
    return "an event that does not exist";
}

static void undo_event(World *world, const Event *event)
{
    switch (event->kind) {
#define EVENT(NAME, json, sentence, ...)                                                           \
    case EVENT_##NAME:                                                                             \
        un_##NAME(world, &event->u.NAME);                                                          \
        break;
#include "event/event.def"
#undef EVENT
    case EVENT_COUNT:
        break;
    }
}

bool world_apply(World *world, const Event *event, const char **problem)
{
    Problem found = do_event(world, event);
    if (found != NULL) {
        if (problem != NULL)
            *problem = found;
        return false;
    }
    if (event->kind == EVENT_STEP) {
        world->step++;
        world->event = 0;
    } else {
        world->event++;
    }
    return true;
}

void world_undo(World *world, const Event *event)
{
    undo_event(world, event);
    if (event->kind == EVENT_STEP) {
        world->event = trace_step(world->trace, world->step)->event_count - 1;
        world->step--;
    } else {
        assert(world->event > 0);
        world->event--;
    }
}
