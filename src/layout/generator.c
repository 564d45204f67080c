/* A generator (or coroutine) is a call that waits: its box is that call's frame, with the line
 * it waits at and its variables. While it runs, these are in the frame on the call stack.
 *
 *     ┌ generator squares() ┄┤2├┐
 *     ┊ waits, line 7           ┊
 *     ┊ source                 ●├──►
 */
#include "layout/measure.h"

#include <string.h>

#include "world/query.h"

/* NULL: it is finished, or the trace does not tell. */
static const WorldFrame *frame_of(const Measure *measure, ObjectId generator)
{
    size_t count = 0;
    const WorldSlot *slots = world_run(measure->world, generator, ROLE_FIELD, &count);
    return count == 0 ? NULL : world_frame(measure->world, slots[0].target);
}

static const char *state_of(Measure *measure, const WorldFrame *frame)
{
    if (frame == NULL)
        return "finished";
    if (frame->on_stack)
        return "runs";
    if (frame->line == 0)
        return "has not begun";
    return arena_printf(measure->arena, "waits, line %u", (unsigned)frame->line);
}

void generator_title(Measure *measure, const WorldObject *object, SceneBox *box)
{
    const WorldFrame *frame = frame_of(measure, object->id);
    if (frame == NULL)
        return;
    box->title =
        arena_printf(measure->arena, "%s %s", box->title, measure_frame_name(measure, frame));
    if (!frame->on_stack)
        box->marks |= MARK_SUSPENDED;
}

void generator_rows(Measure *measure, const WorldObject *object, ModelBox *box)
{
    const WorldFrame *frame = frame_of(measure, object->id);
    SceneCell *cell = ARENA_NEW(measure->arena, SceneCell);
    const char *state = state_of(measure, frame);
    *cell = (SceneCell){.text = state, .width = text_columns(state)};
    SceneRow row = {.kind = ROW_STRIP, .label = "", .value = "", .cells = cell, .cell_count = 1};
    vec_clear(&measure->entries);
    if (frame != NULL && !frame->on_stack)
        entries_of_frame(measure, frame);
    fold_rows(measure, box, (RowStyle){.row_limit = measure->options->row_limit});
    measure_rows_above(measure, box, &row, 1);
}

ObjectId generator_of_frame(const Measure *measure, const WorldFrame *frame)
{
    ObjectId found = 0;
    WorldHolders holders = {0};
    if (frame->references > 0)
        query_holders(measure->world, frame->id, &holders);
    for (size_t i = 0; i < holders.count && found == 0; i++)
        found = holders.items[i].owner_is_frame ? 0 : holders.items[i].owner;
    vec_done(&holders);
    return found;
}
