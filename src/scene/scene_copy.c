/* Copying from the outside in: first the arrays as they are, then what each element
 * points to. */
#include "scene/scene_copy.h"

#include <string.h>

static void *copy_items(Arena *arena, const void *items, size_t count, size_t size)
{
    if (count == 0)
        return NULL;
    void *copy = arena_alloc(arena, count * size);
    memcpy(copy, items, count * size);
    return copy;
}

static const char *copy_text(Arena *arena, const char *text)
{
    return text == NULL ? NULL : arena_copy_text(arena, text, strlen(text));
}

static void copy_cells(Arena *arena, SceneRow *row)
{
    SceneCell *cells = copy_items(arena, row->cells, row->cell_count, sizeof(*cells));
    for (size_t i = 0; i < row->cell_count; i++)
        cells[i].text = copy_text(arena, cells[i].text);
    row->cells = cells;
}

static void copy_rows(Arena *arena, SceneBox *box)
{
    SceneRow *rows = copy_items(arena, box->rows, box->row_count, sizeof(*rows));
    for (size_t i = 0; i < box->row_count; i++) {
        rows[i].label = copy_text(arena, rows[i].label);
        rows[i].value = copy_text(arena, rows[i].value);
        rows[i].was = copy_text(arena, rows[i].was);
        copy_cells(arena, &rows[i]);
    }
    box->rows = rows;
}

static void copy_boxes(Arena *arena, Scene *scene)
{
    SceneBox *boxes = copy_items(arena, scene->boxes, scene->box_count, sizeof(*boxes));
    for (size_t i = 0; i < scene->box_count; i++) {
        boxes[i].title = copy_text(arena, boxes[i].title);
        boxes[i].badge = copy_text(arena, boxes[i].badge);
        copy_rows(arena, &boxes[i]);
    }
    scene->boxes = boxes;
}

static void copy_wires(Arena *arena, Scene *scene)
{
    SceneWire *wires = copy_items(arena, scene->wires, scene->wire_count, sizeof(*wires));
    for (size_t i = 0; i < scene->wire_count; i++)
        wires[i].points =
            copy_items(arena, wires[i].points, wires[i].point_count, sizeof(ScenePoint));
    scene->wires = wires;
}

static void copy_stubs(Arena *arena, Scene *scene)
{
    SceneStub *stubs = copy_items(arena, scene->stubs, scene->stub_count, sizeof(*stubs));
    for (size_t i = 0; i < scene->stub_count; i++)
        stubs[i].text = copy_text(arena, stubs[i].text);
    scene->stubs = stubs;
}

Scene *scene_copy(Arena *arena, const Scene *scene)
{
    Scene *copy = copy_items(arena, scene, 1, sizeof(*scene));
    copy_boxes(arena, copy);
    copy_wires(arena, copy);
    copy_stubs(arena, copy);
    copy->channels = copy_items(arena, scene->channels, scene->channel_count, sizeof(SceneChannel));
    copy->by_id = copy_items(arena, scene->by_id, scene->box_count, sizeof(uint32_t));
    return copy;
}
