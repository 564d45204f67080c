/* Going to a step: from the nearest state there is (the present one, a keyframe or
 * the empty beginning) event by event, forward or back. Between two whole steps the
 * world may stand some events into the next one.
 */
#include "world/store.h"

static bool fail(const char **problem, const char *text)
{
    if (problem != NULL)
        *problem = text;
    return false;
}

/* Takes back what the world is into the next step. */
static void leave_step(World *world)
{
    if (world->event == 0)
        return;
    Event event;
    TraceCursor cursor = trace_cursor_first(world->trace, world->step + 1);
    for (uint32_t i = world->event; i > 0; i--)
        trace_cursor_next(&cursor, &event);
    while (trace_cursor_back(&cursor, &event))
        world_undo(world, &event);
}

static void undo_step(World *world)
{
    Event event;
    TraceCursor cursor = trace_cursor_last(world->trace, world->step);
    while (trace_cursor_back(&cursor, &event))
        world_undo(world, &event);
}

/* Up to `count` events of the next step, from its beginning. On failure the world is
 * at its beginning again. */
static bool enter_step(World *world, uint32_t count, const char **problem)
{
    Event event;
    TraceCursor cursor = trace_cursor_first(world->trace, world->step + 1);
    while (count > 0 && trace_cursor_next(&cursor, &event)) {
        if (!world_apply(world, &event, problem)) {
            trace_cursor_back(&cursor, &event);
            while (trace_cursor_back(&cursor, &event))
                world_undo(world, &event);
            return false;
        }
        count--;
    }
    return true;
}

bool world_seek(World *world, StepNumber step, const char **problem)
{
    if (step > trace_step_count(world->trace))
        return fail(problem, "that step is not in the trace");
    leave_step(world);
    keyframes_use(world, step);
    while (world->step > step)
        undo_step(world);
    while (world->step < step) {
        if (!enter_step(world, UINT32_MAX, problem))
            return false;
        keyframes_offer(world);
    }
    return true;
}

bool world_seek_event(World *world, StepNumber step, uint32_t event, const char **problem)
{
    if (!world_seek(world, step, problem))
        return false;
    if (event == 0 || step == trace_step_count(world->trace))
        return true;
    uint32_t most = trace_step(world->trace, step + 1)->event_count - 1;
    return enter_step(world, event < most ? event : most, problem);
}
