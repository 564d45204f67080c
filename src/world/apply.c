/* The meaning of each event: do_X takes the state one event further or refuses it
 * and leaves everything as it was; un_X takes back what do_X has done. The two
 * switches at the end are made from event.def, so every event has both. Here are
 * frames, input and output, the collector and steps.
 */
#include "world/apply.h"

#include <assert.h>

#include "trace/transcript.h"

/* -- frames -- */

Problem do_FRAME_NEW(World *world, const Event_FRAME_NEW *event)
{
    if (event->frame == 0)
        return "a frame without an id";
    if (store_references(world, event->frame) != NULL)
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

void un_FRAME_NEW(World *world, const Event_FRAME_NEW *event)
{
    store_remove_frame(world, event->frame);
}

Problem do_FRAME_GONE(World *world, const Event_FRAME_GONE *event)
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

void un_FRAME_GONE(World *world, const Event_FRAME_GONE *event)
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

Problem do_FRAME_ENTER(World *world, const Event_FRAME_ENTER *event)
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

void un_FRAME_ENTER(World *world, const Event_FRAME_ENTER *event)
{
    store_frame(world, event->frame)->on_stack = false;
    world->stack.count--;
}

Problem do_FRAME_LEAVE(World *world, const Event_FRAME_LEAVE *event)
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

void un_FRAME_LEAVE(World *world, const Event_FRAME_LEAVE *event)
{
    store_frame(world, event->frame)->on_stack = true;
    vec_push(&world->stack, event->frame);
}

/* -- files: the trace keeps them from the first time on -- */

Problem do_FILE(World *world, const Event_FILE *event)
{
    return NULL;
}

void un_FILE(World *world, const Event_FILE *event) {}

Problem do_RESULT(World *world, const Event_RESULT *event)
{
    bool made = store_frame(world, event->frame) != NULL;
    return made ? NULL : "a frame gives a value back that does not exist";
}

void un_RESULT(World *world, const Event_RESULT *event) {}

/* -- input and output -- */

static void count_text(World *world, const Event *event, bool forward)
{
    size_t length = transcript_length(&world->trace->strings, event);
    world->output_length += forward ? length : 0 - (uint64_t)length;
}

Problem do_OUTPUT(World *world, const Event_OUTPUT *event)
{
    count_text(world, &(Event){.kind = EVENT_OUTPUT, .u.OUTPUT = *event}, true);
    return NULL;
}

void un_OUTPUT(World *world, const Event_OUTPUT *event)
{
    count_text(world, &(Event){.kind = EVENT_OUTPUT, .u.OUTPUT = *event}, false);
}

Problem do_INPUT(World *world, const Event_INPUT *event)
{
    count_text(world, &(Event){.kind = EVENT_INPUT, .u.INPUT = *event}, true);
    world->input_count++;
    return NULL;
}

void un_INPUT(World *world, const Event_INPUT *event)
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

Problem do_RAISE(World *world, const Event_RAISE *event)
{
    Problem problem = check_exception(world, event->frame, event->exception);
    if (problem == NULL)
        store_push_raise(world,
                         (WorldRaise){.frame = event->frame,
                                      .exception = event->exception,
                                      .message = event->message},
                         0);
    return problem;
}

void un_RAISE(World *world, const Event_RAISE *event)
{
    store_pop_raise(world);
}

Problem do_CATCH(World *world, const Event_CATCH *event)
{
    Problem problem = check_exception(world, event->frame, event->exception);
    if (problem == NULL)
        store_push_raise(world, (WorldRaise){0}, 0);
    return problem;
}

void un_CATCH(World *world, const Event_CATCH *event)
{
    store_pop_raise(world);
}

/* -- cycle collector -- */

Problem do_GC_BEGIN(World *world, const Event_GC_BEGIN *event)
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

void un_GC_BEGIN(World *world, const Event_GC_BEGIN *event)
{
    world->collection_count--;
    world->collecting = false;
}

Problem do_GC_MARK(World *world, const Event_GC_MARK *event)
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

void un_GC_MARK(World *world, const Event_GC_MARK *event)
{
    world->mark_count--;
}

Problem do_GC_FOUND(World *world, const Event_GC_FOUND *event)
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

void un_GC_FOUND(World *world, const Event_GC_FOUND *event)
{
    world->found_count--;
}

Problem do_GC_END(World *world, const Event_GC_END *event)
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

void un_GC_END(World *world, const Event_GC_END *event)
{
    world->collecting = true;
}

/* -- steps -- */

Problem do_STEP(World *world, const Event_STEP *event)
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

void un_STEP(World *world, const Event_STEP *event)
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
