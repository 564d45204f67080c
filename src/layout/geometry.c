/* The writer: a fixed shape, so a few printf lines are all there is. Objects are
 * named o7, frames f12; a net is its target's name and F (runs right) or B.
 */
#include "layout/geometry.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

static void write_text(Buf *out, const char *text)
{
    buf_append_byte(out, '"');
    for (; *text != '\0'; text++) {
        if (*text == '"' || *text == '\\')
            buf_append_byte(out, '\\');
        buf_append_byte(out, *text);
    }
    buf_append_byte(out, '"');
}

static const char *kind_name(const SceneBox *box)
{
    switch (box->kind) {
    case BOX_FRAME:
        return "frame";
    case BOX_FOLD:
        return "fold";
    default:
        return box->marks & MARK_ISLAND ? "island" : "object";
    }
}

static char prefix_of(const Scene *scene, BoxId id)
{
    const SceneBox *box = scene_box(scene, id);
    return box != NULL && box->kind == BOX_FRAME ? 'f' : 'o';
}

static void write_id(Buf *out, const Scene *scene, BoxId id)
{
    buf_printf(out, "\"%c%u\"", prefix_of(scene, id), (unsigned)id);
}

/* The count after the step, or null where there is none. */
static void write_count(Buf *out, const char *badge)
{
    const char *arrow = strstr(badge, "→");
    const char *number = arrow == NULL ? badge : arrow + strlen("→");
    buf_append_string(out, isdigit((unsigned char)number[0]) ? number : "null");
}

static void write_box(Buf *out, const Scene *scene, const SceneBox *box)
{
    buf_append_string(out, "{\"id\":");
    write_id(out, scene, box->id);
    buf_printf(out, ",\"kind\":\"%s\",\"x\":%d,\"y\":%d,\"w\":%d,\"h\":%d,\"col\":%d,\"title\":",
               kind_name(box), box->at.x, box->at.y, box->at.width, box->at.height, box->column);
    write_text(out, box->title);
    buf_append_string(out, ",\"rc\":");
    write_count(out, box->badge);
    buf_append_byte(out, '}');
}

static void write_wire(Buf *out, const Scene *scene, const SceneWire *wire)
{
    buf_printf(out, "{\"id\":\"%c%u.%u\",\"src\":", prefix_of(scene, wire->source),
               (unsigned)wire->source, (unsigned)wire->row);
    write_id(out, scene, wire->source);
    buf_printf(out, ",\"slot\":%u,\"dst\":", (unsigned)wire->row);
    write_id(out, scene, wire->target);
    buf_printf(out, ",\"net\":\"o%u%c\",\"pts\":[", (unsigned)wire->target,
               wire->net % 2 == 1 ? 'B' : 'F');
    for (size_t i = 0; i < wire->point_count; i++)
        buf_printf(out, "%s[%d,%d]", i > 0 ? "," : "", wire->points[i].x, wire->points[i].y);
    buf_append_string(out, "]}");
}

static void write_stub(Buf *out, const Scene *scene, const SceneStub *stub)
{
    buf_append_string(out, "{\"src\":");
    write_id(out, scene, stub->source);
    buf_append_string(out, ",\"dst\":");
    write_id(out, scene, stub->target);
    buf_printf(out, ",\"x\":%d,\"y\":%d,\"text\":", stub->at.x, stub->at.y);
    write_text(out, stub->text);
    buf_append_byte(out, '}');
}

static void begin_list(Buf *out, const char *name)
{
    buf_printf(out, ",\"%s\":[", name);
}

static void next_item(Buf *out, size_t index)
{
    if (index > 0)
        buf_append_byte(out, ',');
}

void geometry_write(Buf *out, const Scene *scene)
{
    buf_printf(out, "{\"version\":1,\"step\":%u,\"w\":%d,\"h\":%d", (unsigned)scene->step,
               scene->bounds.width, scene->bounds.height);
    begin_list(out, "boxes");
    for (size_t i = 0; i < scene->box_count; i++) {
        next_item(out, i);
        write_box(out, scene, &scene->boxes[i]);
    }
    buf_append_byte(out, ']');
    begin_list(out, "arrows");
    for (size_t i = 0; i < scene->wire_count; i++) {
        next_item(out, i);
        write_wire(out, scene, &scene->wires[i]);
    }
    buf_append_byte(out, ']');
    begin_list(out, "stubs");
    for (size_t i = 0; i < scene->stub_count; i++) {
        next_item(out, i);
        write_stub(out, scene, &scene->stubs[i]);
    }
    buf_append_byte(out, ']');
    begin_list(out, "channels");
    for (size_t i = 0; i < scene->channel_count; i++) {
        next_item(out, i);
        buf_printf(out, "{\"after\":%d,\"x0\":%d,\"x1\":%d}", scene->channels[i].after,
                   scene->channels[i].x0, scene->channels[i].x1);
    }
    buf_append_string(out, "]}\n");
}
