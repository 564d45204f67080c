/* Stages are decided once from the differences of the two scenes; the time is
 * divided among those that occur. Each box and each wire then asks how far its own
 * stage is (0 before, 1 after) and draws itself from that alone.
 */
#include "scene/tween.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

static const double stage_seconds[TWEEN_STAGE_COUNT] = {
    [TWEEN_MOVE] = 0.30, [TWEEN_PUSH] = 0.08,     [TWEEN_OPEN] = 0.08, [TWEEN_GROW] = 0.12,
    [TWEEN_RISE] = 0.04, [TWEEN_WITHDRAW] = 0.09, [TWEEN_FALL] = 0.04, [TWEEN_CLOSE] = 0.06,
    [TWEEN_POP] = 0.08,  [TWEEN_FREE] = 0.09,
};
static const double longest = 0.45;

typedef struct {
    Arena *arena;
    const Scene *from, *to;
    double progress[TWEEN_STAGE_COUNT]; /* 0..1 */
    SceneBox *boxes;
    size_t box_count;
    SceneWire *wires;
    size_t wire_count;
} Tween;

static bool becomes_larger(const SceneBox *old, const SceneBox *box)
{
    return box->at.width > old->at.width || box->at.height > old->at.height;
}

static bool becomes_smaller(const SceneBox *old, const SceneBox *box)
{
    return box->at.width < old->at.width || box->at.height < old->at.height;
}

static bool same_slot(SceneSlot a, SceneSlot b)
{
    return a.owner == b.owner && a.role == b.role && a.index == b.index;
}

static const SceneWire *wire_like(const Scene *scene, const SceneWire *wire)
{
    for (size_t i = 0; i < scene->wire_count; i++)
        if (same_slot(scene->wires[i].slot, wire->slot) && scene->wires[i].target == wire->target)
            return &scene->wires[i];
    return NULL;
}

static bool is_gone(const SceneBox *box)
{
    return (box->marks & MARK_GONE) != 0;
}

static unsigned stages_of_box(const SceneBox *old, const SceneBox *box)
{
    if (old == NULL)
        return box->kind == BOX_FRAME ? 1u << TWEEN_PUSH : 1u << TWEEN_OPEN;
    unsigned stages = 0;
    if (old->at.x != box->at.x || old->at.y != box->at.y)
        stages |= 1u << TWEEN_MOVE;
    else {
        stages |= becomes_larger(old, box) ? 1u << TWEEN_OPEN : 0u;
        stages |= becomes_smaller(old, box) ? 1u << TWEEN_CLOSE : 0u;
    }
    if (is_gone(box) && !is_gone(old))
        stages |= 1u << TWEEN_FREE;
    if (box->trend != 0)
        stages |= 1u << (box->trend < 0 ? TWEEN_FALL : TWEEN_RISE);
    return stages;
}

unsigned tween_stages(const Scene *from, const Scene *to)
{
    unsigned stages = 0;
    for (size_t i = 0; i < to->box_count; i++)
        stages |= stages_of_box(scene_box(from, to->boxes[i].id), &to->boxes[i]);
    for (size_t i = 0; i < from->box_count; i++) {
        const SceneBox *old = &from->boxes[i];
        if (scene_box(to, old->id) == NULL && !is_gone(old))
            stages |= old->kind == BOX_FRAME ? 1u << TWEEN_POP : 1u << TWEEN_FREE;
    }
    for (size_t i = 0; i < to->wire_count; i++)
        if (wire_like(from, &to->wires[i]) == NULL)
            stages |= 1u << TWEEN_GROW;
    for (size_t i = 0; i < from->wire_count; i++)
        if (wire_like(to, &from->wires[i]) == NULL)
            stages |= 1u << TWEEN_WITHDRAW;
    return stages;
}

static double stages_sum(unsigned stages)
{
    double sum = 0;
    for (int i = 0; i < TWEEN_STAGE_COUNT; i++)
        if (stages & 1u << i)
            sum += stage_seconds[i];
    return sum;
}

double tween_seconds(unsigned stages)
{
    double sum = stages_sum(stages);
    return sum < longest ? sum : longest;
}

static double clamp(double value)
{
    return value < 0 ? 0 : value > 1 ? 1 : value;
}

/* A stage that does not occur counts as done when the one before it is. */
static void share_time(Tween *tween, double t)
{
    unsigned stages = tween_stages(tween->from, tween->to);
    double now = t * stages_sum(stages), begin = 0;
    for (int i = 0; i < TWEEN_STAGE_COUNT; i++) {
        double length = stages & 1u << i ? stage_seconds[i] : 0;
        tween->progress[i] = length > 0 ? clamp((now - begin) / length) : now >= begin;
        begin += length;
    }
}

static int between(int a, int b, double t)
{
    return a + (int)lround((b - a) * t);
}

static double ease(double t)
{
    return t * t * (3 - 2 * t);
}

static const char *badge_before(Tween *tween, const char *badge)
{
    const char *arrow = strstr(badge, "→");
    return arrow == NULL ? badge : arena_copy_text(tween->arena, badge, (size_t)(arrow - badge));
}

/* A box that will have fewer rows has its old ones until it gets smaller, so that arrows
 * have a place to leave from; any other takes its new ones when what they hold is there. */
static bool has_old_rows(const Tween *tween, const SceneBox *old, const SceneBox *box)
{
    bool fewer = box->row_count < old->row_count;
    return tween->progress[fewer ? TWEEN_CLOSE : TWEEN_GROW] <= 0;
}

/* Rows as they were, without the marks of the step before. */
static void take_old_rows(Tween *tween, SceneBox *box, const SceneBox *old)
{
    SceneRow *rows = ARENA_ARRAY(tween->arena, SceneRow, old->row_count + 1);
    for (size_t i = 0; i < old->row_count; i++) {
        rows[i] = old->rows[i];
        rows[i].marks &= ~(unsigned)(MARK_NEW | MARK_CHANGED);
    }
    box->rows = rows;
    box->row_count = old->row_count;
    box->indent = old->indent;
    box->label_width = old->label_width;
}

static void cut_to_height(SceneBox *box, int height)
{
    box->at.height = height;
    size_t inner = height > 2 ? (size_t)height - 2 : 0;
    if (box->row_count > inner)
        box->row_count = inner;
}

static void add_box(Tween *tween, const SceneBox *box)
{
    tween->boxes[tween->box_count++] = *box;
}

static void add_new_box(Tween *tween, const SceneBox *box)
{
    double opened = tween->progress[box->kind == BOX_FRAME ? TWEEN_PUSH : TWEEN_OPEN];
    if (opened <= 0)
        return;
    SceneBox copy = *box;
    cut_to_height(&copy, between(2, box->at.height, opened));
    add_box(tween, &copy);
}

static void add_old_box(Tween *tween, const SceneBox *old)
{
    SceneBox copy = *old;
    if (is_gone(old))
        return;
    take_old_rows(tween, &copy, old);
    double gone = tween->progress[old->kind == BOX_FRAME ? TWEEN_POP : TWEEN_FREE];
    if (gone >= 1)
        return;
    if (old->kind == BOX_FRAME)
        cut_to_height(&copy, between(old->at.height, 2, gone));
    else
        copy.fade = (uint8_t)(gone <= 0 ? 0 : gone < 0.5 ? 1 : 2);
    add_box(tween, &copy);
}

static int size_between(const Tween *tween, int old, int now)
{
    return between(old, now, tween->progress[now > old ? TWEEN_OPEN : TWEEN_CLOSE]);
}

/* Only then is something an island that was none. */
static bool is_let_go(const Tween *tween)
{
    return tween->progress[TWEEN_WITHDRAW] >= 1 && tween->progress[TWEEN_FALL] > 0;
}

static void add_kept_box(Tween *tween, const SceneBox *old, const SceneBox *box)
{
    SceneBox copy = *box;
    double moved = ease(tween->progress[TWEEN_MOVE]);
    copy.at.x = between(old->at.x, box->at.x, moved);
    copy.at.y = between(old->at.y, box->at.y, moved);
    if (has_old_rows(tween, old, box))
        take_old_rows(tween, &copy, old);
    copy.at.width = size_between(tween, old->at.width, box->at.width);
    cut_to_height(&copy, size_between(tween, old->at.height, box->at.height));
    if (!is_let_go(tween))
        copy.marks = (copy.marks & ~(unsigned)MARK_ISLAND) | (old->marks & MARK_ISLAND);
    if (copy.trend != 0 && tween->progress[copy.trend < 0 ? TWEEN_FALL : TWEEN_RISE] <= 0) {
        copy.badge = badge_before(tween, box->badge);
        copy.trend = 0;
    }
    if (is_gone(box) && !is_gone(old) && tween->progress[TWEEN_FREE] <= 0)
        copy.marks = old->marks & ~(unsigned)(MARK_NEW | MARK_CHANGED);
    add_box(tween, &copy);
}

static void add_boxes(Tween *tween)
{
    const Scene *from = tween->from, *to = tween->to;
    tween->boxes = ARENA_ARRAY(tween->arena, SceneBox, from->box_count + to->box_count + 1);
    for (size_t i = 0; i < from->box_count; i++)
        if (scene_box(to, from->boxes[i].id) == NULL)
            add_old_box(tween, &from->boxes[i]);
    for (size_t i = 0; i < to->box_count; i++) {
        const SceneBox *old = scene_box(from, to->boxes[i].id);
        if (old == NULL)
            add_new_box(tween, &to->boxes[i]);
        else
            add_kept_box(tween, old, &to->boxes[i]);
    }
}

/* The first `length` cells of a wire's line. */
static void cut_wire(Tween *tween, SceneWire *wire, int length)
{
    ScenePoint *points = ARENA_ARRAY(tween->arena, ScenePoint, wire->point_count);
    size_t count = 0;
    points[count++] = wire->points[0];
    length--;
    for (size_t i = 1; i < wire->point_count && length > 0; i++) {
        ScenePoint a = wire->points[i - 1], b = wire->points[i];
        int reach = abs(b.x - a.x) + abs(b.y - a.y);
        int part = reach < length ? reach : length;
        points[count++] =
            (ScenePoint){a.x + (b.x - a.x) * part / reach, a.y + (b.y - a.y) * part / reach};
        length -= part;
    }
    wire->points = points;
    wire->point_count = count;
    wire->head = HEAD_NONE;
}

static void add_wire(Tween *tween, const SceneWire *wire, double shown)
{
    if (shown <= 0)
        return;
    SceneWire copy = *wire;
    if (shown < 1)
        cut_wire(tween, &copy, 1 + (int)(shown * (scene_wire_length(wire) - 1)));
    if (tween->progress[TWEEN_MOVE] < 1)
        copy.marks |= MARK_DOTTED;
    tween->wires[tween->wire_count++] = copy;
}

/* A wire that goes is dotted as soon as its slot has begun to hold something else. */
static void add_going_wire(Tween *tween, const SceneWire *wire)
{
    SceneWire copy = *wire;
    if (tween->progress[TWEEN_GROW] > 0)
        copy.marks |= MARK_DOTTED;
    add_wire(tween, &copy, 1 - tween->progress[TWEEN_WITHDRAW]);
}

/* A wire that stays runs as it did for as long as its source has its old rows. */
static const SceneWire *kept_wire(const Tween *tween, const SceneWire *old, const SceneWire *wire)
{
    const SceneBox *source = scene_box(tween->from, wire->source);
    const SceneBox *now = scene_box(tween->to, wire->source);
    bool moving = tween->progress[TWEEN_MOVE] < 1;
    bool as_before = !moving && source != NULL && now != NULL && has_old_rows(tween, source, now);
    return as_before ? old : wire;
}

static void add_wires(Tween *tween)
{
    const Scene *from = tween->from, *to = tween->to;
    bool moving = tween->progress[TWEEN_MOVE] < 1;
    tween->wires = ARENA_ARRAY(tween->arena, SceneWire, from->wire_count + to->wire_count + 1);
    for (size_t i = 0; i < from->wire_count && !moving; i++)
        if (wire_like(to, &from->wires[i]) == NULL)
            add_going_wire(tween, &from->wires[i]);
    for (size_t i = 0; i < to->wire_count; i++) {
        const SceneWire *old = wire_like(from, &to->wires[i]);
        if (old != NULL)
            add_wire(tween, kept_wire(tween, old, &to->wires[i]), 1);
        else
            add_wire(tween, &to->wires[i], tween->progress[TWEEN_GROW]);
    }
}

const Scene *tween(Arena *arena, const Scene *from, const Scene *to, double t)
{
    if (t <= 0 || t >= 1)
        return t <= 0 ? from : to;
    Tween state = {.arena = arena, .from = from, .to = to};
    share_time(&state, t);
    add_boxes(&state);
    add_wires(&state);
    Scene *scene = ARENA_NEW(arena, Scene);
    *scene = *to;
    scene->boxes = state.boxes;
    scene->box_count = state.box_count;
    scene->wires = state.wires;
    scene->wire_count = state.wire_count;
    if (from->bounds.width > scene->bounds.width)
        scene->bounds.width = from->bounds.width;
    if (from->bounds.height > scene->bounds.height)
        scene->bounds.height = from->bounds.height;
    scene_index(scene, arena);
    return scene;
}
