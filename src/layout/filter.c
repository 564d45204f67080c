/* Which boxes are shown. Frames first: the globals, then the call stack. Then what
 * can be reached from them by rows that are drawn, breadth first from the running
 * frame outward, until the budget of boxes is spent; what is beyond becomes a chip
 * in its slot. Last come freed objects, for one step, and islands that wait for the
 * collector.
 */
#include "layout/measure.h"

#include "world/query.h"

enum { ISLANDS_UP_TO = 20000 /* objects in the world; beyond that the search costs too much */ };

static bool has_box(const Measure *measure, ObjectId id)
{
    return map_get(&measure->model->index, id, NULL);
}

static bool is_in(const Map *map, ObjectId id)
{
    return map != NULL && map_get(map, id, NULL);
}

static bool is_shut(const Measure *measure, ObjectId id)
{
    return is_in(measure->options->shut, id) || is_in(measure->options->hidden, id);
}

/* By its type or its age, all objects of which are; those are counted. */
static bool is_folded(Measure *measure, const WorldObject *object)
{
    bool folded =
        is_in(measure->options->shut_types, object->type) || object->id < measure->options->oldest;
    if (folded && object->id != measure->options->focus)
        map_put(&measure->model->folded, object->id, 1);
    return folded && object->id != measure->options->focus;
}

static bool is_too_deep(const Measure *measure, int depth)
{
    return measure->options->depth_limit > 0 && depth > measure->options->depth_limit;
}

/* `depth` references away from a name. */
static void meet(Measure *measure, ObjectId id, unsigned marks, int depth)
{
    const WorldObject *object = world_object(measure->world, id);
    if (object == NULL || has_box(measure, id) || is_shut(measure, id) ||
        is_folded(measure, object))
        return;
    if (is_too_deep(measure, depth) && id != measure->options->focus)
        return;
    size_t boxes = measure->model->boxes.count - (size_t)measure->model->frame_count;
    if (measure->options->box_limit > 0 && boxes >= (size_t)measure->options->box_limit &&
        id != measure->options->focus) {
        measure->model->hidden_count++;
        return;
    }
    chain_note(measure, object);
    const Chain *chain = chain_folded_at(measure, id);
    if (chain != NULL)
        measure_chain(measure, chain, marks);
    else
        measure_object(measure, object, marks);
    vec_last(&measure->model->boxes).depth = depth;
}

static void follow_rows(Measure *measure, size_t index, unsigned marks)
{
    size_t rows = measure->model->boxes.items[index].box.row_count;
    int depth = measure->model->boxes.items[index].depth + 1;
    for (size_t i = 0; i < rows; i++) {
        const SceneRow *row = &measure->model->boxes.items[index].rows[i];
        if (row->port != PORT_NONE)
            meet(measure, row->target, marks, depth);
    }
}

static void follow_from(Measure *measure, size_t first)
{
    for (size_t i = first; i < measure->model->boxes.count; i++)
        follow_rows(measure, i, measure->model->boxes.items[i].box.marks & MARK_ISLAND);
}

static const WorldFrame *stack_frame(const World *world, size_t index)
{
    return world_frame(world, world->stack.items[index]);
}

bool stack_runs_module(const World *world, const WorldFrame *frame)
{
    size_t locals = 0;
    (void)world_run(world, frame->id, ROLE_LOCAL, &locals);
    const char *name = trace_text(world->trace, frame->function);
    return locals == 0 && name[0] == '<' && name[1] == 'm';
}

static ObjectId first_namespace(const World *world)
{
    ObjectId id = world_next_object(world, 0);
    while (id != 0 && !(world_object(world, id)->flags & OBJECT_NAMESPACE))
        id = world_next_object(world, id);
    return id;
}

static void add_globals(Measure *measure)
{
    const World *world = measure->world;
    for (size_t i = 0; i < world->stack.count; i++) {
        const WorldFrame *frame = stack_frame(world, i);
        bool is_module = stack_runs_module(world, frame);
        if (world_frame_is_library(world, frame))
            continue;
        if (frame->globals != 0 && (i == 0 || is_module) && !has_box(measure, frame->globals))
            measure_globals(measure, frame->globals, is_module ? frame : NULL);
    }
    ObjectId first = world->stack.count == 0 ? first_namespace(world) : 0;
    if (first != 0)
        measure_globals(measure, first, NULL);
}

static bool is_off_stack(const Measure *measure, const WorldFrame *frame)
{
    return !frame->on_stack && !world_frame_is_library(measure->world, frame);
}

/* A suspended frame is shown by its generator, if the trace tells which one. */
static bool is_shown_off_stack(const Measure *measure, const WorldFrame *frame)
{
    return is_off_stack(measure, frame) && frame->references == 0;
}

static void note_named_in(Measure *measure, ObjectId owner, SlotRole role)
{
    size_t count = 0;
    const WorldSlot *slots = world_run(measure->world, owner, role, &count);
    for (size_t i = 0; i < count; i++)
        kind_note_named(measure, slots[i].target);
}

static void note_named(Measure *measure)
{
    const World *world = measure->world;
    ObjectId globals = world->stack.count == 0 ? first_namespace(world) : 0;
    if (globals != 0)
        note_named_in(measure, globals, ROLE_DICT_VALUE);
    for (ObjectId id = world_next_frame(world, 0); id != 0; id = world_next_frame(world, id)) {
        const WorldFrame *frame = world_frame(world, id);
        if (world_frame_is_library(world, frame))
            continue;
        note_named_in(measure, id, ROLE_LOCAL);
        if (frame->globals != globals)
            note_named_in(measure, frame->globals, ROLE_DICT_VALUE);
        globals = frame->globals;
    }
}

static void add_frames(Measure *measure)
{
    const World *world = measure->world;
    if (measure->options->inline_mode == INLINE_VALUES)
        note_named(measure);
    add_globals(measure);
    stack_measure(measure);
    for (ObjectId id = world_next_frame(world, 0); id != 0; id = world_next_frame(world, id))
        if (is_shown_off_stack(measure, world_frame(world, id)))
            measure_frame(measure, world_frame(world, id));
}

/* True if the object lives but nothing that is drawn leads to it any more; what
 * the budget, a fold or the user hides is another matter. */
static bool is_left_behind(const Measure *measure, const DiffObject *object)
{
    bool fell = object->count_now < object->count_was;
    return !object->freed && fell && measure->model->hidden_count == 0 &&
           !is_shut(measure, object->id) && measure->model->folded.live == 0 &&
           !map_get(&measure->chained, object->id, NULL) &&
           !map_get(&measure->merged, object->id, NULL);
}

static void add_ghosts(Measure *measure)
{
    const LayoutInput *input = measure->input;
    if (input->diff == NULL || input->before == NULL || !measure->options->ghosts)
        return;
    for (size_t i = 0; i < input->diff->objects.count; i++) {
        const DiffObject *object = &input->diff->objects.items[i];
        const SceneBox *box = scene_box(&input->before->scene, object->id);
        bool drawn = box != NULL && box->kind != BOX_FRAME && !(box->marks & MARK_GONE);
        if (drawn && !has_box(measure, object->id) &&
            (object->freed || is_left_behind(measure, object)))
            measure_ghost(measure, box, object);
    }
}

static void meet_islands(Measure *measure, const WorldIslands *islands, bool instances)
{
    for (size_t i = 0; i < islands->ids.count; i++) {
        ObjectId id = islands->ids.items[i];
        const WorldObject *object = world_object(measure->world, id);
        if (object == NULL || map_get(&measure->merged, id, NULL))
            continue;
        ObjectKind kind = kind_of(measure, object);
        bool has_attributes = kind == KIND_INSTANCE || kind == KIND_CLASS;
        if (has_attributes != instances || kind_is_written(measure, id))
            continue;
        size_t first = measure->model->boxes.count;
        meet(measure, id, MARK_ISLAND, 1);
        follow_from(measure, first);
    }
}

/* Instances come first: their dicts are part of them. */
static void add_islands(Measure *measure)
{
    if (!measure->options->islands || measure->world->object_count > ISLANDS_UP_TO)
        return;
    WorldIslands islands = {0};
    query_islands(measure->world, &islands);
    meet_islands(measure, &islands, true);
    meet_islands(measure, &islands, false);
    query_islands_done(&islands);
}

/* What names lead to, from the newest frame outward; or what the chosen object or frame
 * leads to. */
static void add_reached(Measure *measure)
{
    ObjectId only = measure->options->only;
    size_t frames = measure->model->boxes.count;
    if (measure->options->focus != 0)
        meet(measure, measure->options->focus, 0, 1);
    if (only != 0 && !has_box(measure, only))
        meet(measure, only, 0, 1);
    for (size_t i = frames; i > 0; i--)
        if (only == 0 || measure->model->boxes.items[i - 1].box.id == only)
            follow_rows(measure, i - 1, 0);
    follow_from(measure, frames);
}

/* Those that only a statement holds, such as a loop: calls that wait are shown always. */
static void add_waiting(Measure *measure)
{
    const World *world = measure->world;
    for (ObjectId id = world_next_frame(world, 0); id != 0; id = world_next_frame(world, id)) {
        const WorldFrame *frame = world_frame(world, id);
        size_t first = measure->model->boxes.count;
        if (is_off_stack(measure, frame) && frame->references > 0)
            meet(measure, generator_of_frame(measure, frame), 0, 1);
        follow_from(measure, first);
    }
}

void filter_world(Measure *measure)
{
    add_frames(measure);
    add_reached(measure);
    if (measure->options->only == 0)
        add_islands(measure);
    if (measure->options->only == 0)
        add_waiting(measure);
    add_ghosts(measure);
    measure_chips(measure);
    measure_sizes(measure);
}
