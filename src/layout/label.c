/* Labels where a wire leaves the window: the target's name on the wire's own row,
 * in place of its own cells and nobody else's, or a mere triangle where there is no
 * room. A wire whose target can be seen needs none.
 */
#include "layout/layout.h"

#include <string.h>

#include "base/utf8.h"
#include "base/vec.h"

typedef struct {
    Arena *arena;
    const Scene *scene;
    SceneRect window;
    VEC(SceneStub) stubs;
} Labelling;

static bool contains(SceneRect rect, int x, int y)
{
    return x >= rect.x && x < rect.x + rect.width && y >= rect.y && y < rect.y + rect.height;
}

/* Title and head of the target are in the window. */
static bool target_is_seen(const Labelling *labelling, const SceneWire *wire)
{
    const SceneBox *target = scene_box(labelling->scene, wire->target);
    if (target == NULL)
        return false;
    SceneRect at = target->at, window = labelling->window;
    return at.x < window.x + window.width - 2 && at.x + at.width > window.x && at.y >= window.y &&
           at.y < window.y + window.height;
}

static bool covers(const SceneWire *wire, int x, int y)
{
    for (size_t i = 1; i < wire->point_count; i++) {
        ScenePoint a = wire->points[i - 1], b = wire->points[i];
        int x0 = a.x < b.x ? a.x : b.x, x1 = a.x < b.x ? b.x : a.x;
        int y0 = a.y < b.y ? a.y : b.y, y1 = a.y < b.y ? b.y : a.y;
        if (x >= x0 && x <= x1 && y >= y0 && y <= y1)
            return true;
    }
    return false;
}

static bool is_crossed(const Labelling *labelling, const SceneWire *wire, ScenePoint at, int width)
{
    for (size_t i = 0; i < labelling->scene->wire_count; i++) {
        const SceneWire *other = &labelling->scene->wires[i];
        for (int k = 0; k < width && other->net != wire->net; k++)
            if (covers(other, at.x + k, at.y))
                return true;
    }
    return false;
}

static bool has_stub(const Labelling *labelling, const SceneWire *wire, ScenePoint at)
{
    for (size_t i = 0; i < labelling->stubs.count; i++) {
        const SceneStub *stub = &labelling->stubs.items[i];
        if (stub->target == wire->target && stub->at.y == at.y && at.x >= stub->at.x &&
            at.x < stub->at.x + stub->width)
            return true;
    }
    return false;
}

static void add_stub(Labelling *labelling, const SceneWire *wire, ScenePoint at, const char *text)
{
    vec_push(&labelling->stubs, (SceneStub){.source = wire->source,
                                            .target = wire->target,
                                            .slot = wire->slot,
                                            .at = at,
                                            .width = (int)utf8_width(text, strlen(text)),
                                            .hue = wire->hue,
                                            .marks = wire->marks,
                                            .text = text});
}

/* A label that ends (right) or begins (left) at the border cell `at`; `room` cells
 * of the wire lie before or after it in the window. */
static void label_side(Labelling *labelling, const SceneWire *wire, ScenePoint at, int room,
                       bool right)
{
    const SceneBox *target = scene_box(labelling->scene, wire->target);
    const char *title = target != NULL ? target->title : "";
    const char *text = arena_printf(labelling->arena, "%s%s #%u%s", right ? "" : "◂", title,
                                    (unsigned)wire->target, right ? "▸" : "");
    int width = (int)utf8_width(text, strlen(text));
    ScenePoint start = {right ? at.x - width + 1 : at.x, at.y};
    if (has_stub(labelling, wire, at))
        return;
    if (width <= room && !is_crossed(labelling, wire, start, width))
        add_stub(labelling, wire, start, text);
    else
        add_stub(labelling, wire, at, right ? "▸" : "◂");
}

static void label_horizontal(Labelling *labelling, const SceneWire *wire, int y, int x0, int x1)
{
    SceneRect window = labelling->window;
    int first = window.x, last = window.x + window.width - 1;
    if (y < window.y || y >= window.y + window.height)
        return;
    if (x0 <= last && x1 > last)
        label_side(labelling, wire, (ScenePoint){last, y}, last - (x0 > first ? x0 : first) + 1,
                   true);
    if (x0 < first && x1 >= first)
        label_side(labelling, wire, (ScenePoint){first, y}, (x1 < last ? x1 : last) - first + 1,
                   false);
}

static void label_vertical(Labelling *labelling, const SceneWire *wire, int x, int y0, int y1)
{
    SceneRect window = labelling->window;
    int first = window.y, last = window.y + window.height - 1;
    if (y0 < first && y1 >= first && contains(window, x, first) &&
        !has_stub(labelling, wire, (ScenePoint){x, first}))
        add_stub(labelling, wire, (ScenePoint){x, first}, "▴");
    if (y0 <= last && y1 > last && contains(window, x, last) &&
        !has_stub(labelling, wire, (ScenePoint){x, last}))
        add_stub(labelling, wire, (ScenePoint){x, last}, "▾");
}

static void label_wire(Labelling *labelling, const SceneWire *wire)
{
    for (size_t i = 1; i < wire->point_count; i++) {
        ScenePoint a = wire->points[i - 1], b = wire->points[i];
        if (a.y == b.y)
            label_horizontal(labelling, wire, a.y, a.x < b.x ? a.x : b.x, a.x < b.x ? b.x : a.x);
        else
            label_vertical(labelling, wire, a.x, a.y < b.y ? a.y : b.y, a.y < b.y ? b.y : a.y);
    }
}

const Scene *layout_window(Arena *arena, const Scene *scene, SceneRect window)
{
    Labelling labelling = {.arena = arena, .scene = scene, .window = window};
    for (size_t i = 0; i < scene->wire_count; i++)
        if (!target_is_seen(&labelling, &scene->wires[i]))
            label_wire(&labelling, &scene->wires[i]);
    Scene *copy = ARENA_NEW(arena, Scene);
    *copy = *scene;
    SceneStub *stubs = ARENA_ARRAY(arena, SceneStub, labelling.stubs.count + 1);
    if (labelling.stubs.count > 0)
        memcpy(stubs, labelling.stubs.items, sizeof(*stubs) * labelling.stubs.count);
    copy->stubs = stubs;
    copy->stub_count = labelling.stubs.count;
    vec_done(&labelling.stubs);
    return copy;
}
