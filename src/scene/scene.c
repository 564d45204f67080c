/* Lookups in a finished picture. A scene is written once and read often, so it
 * carries an index of its boxes by id; everything else is found by walking the
 * few rows of one box.
 */
#include "scene/scene.h"

#include <assert.h>
#include <stdlib.h>

typedef struct {
    BoxId id;
    uint32_t index;
} IdEntry;

static int compare_ids(const void *left, const void *right)
{
    BoxId a = ((const IdEntry *)left)->id;
    BoxId b = ((const IdEntry *)right)->id;
    return (a > b) - (a < b);
}

void scene_index(Scene *scene, Arena *arena)
{
    IdEntry *entries = ARENA_ARRAY(arena, IdEntry, scene->box_count + 1);
    uint32_t *by_id = ARENA_ARRAY(arena, uint32_t, scene->box_count + 1);
    for (size_t i = 0; i < scene->box_count; i++)
        entries[i] = (IdEntry){scene->boxes[i].id, (uint32_t)i};
    qsort(entries, scene->box_count, sizeof(*entries), compare_ids);
    for (size_t i = 0; i < scene->box_count; i++) {
        assert(i == 0 || entries[i - 1].id != entries[i].id);
        by_id[i] = entries[i].index;
    }
    scene->by_id = by_id;
}

const SceneBox *scene_box(const Scene *scene, BoxId id)
{
    size_t low = 0, high = scene->box_count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        const SceneBox *box = &scene->boxes[scene->by_id[middle]];
        if (box->id == id)
            return box;
        if (box->id < id)
            low = middle + 1;
        else
            high = middle;
    }
    return NULL;
}

static bool row_shows(const SceneRow *row, SceneSlot slot)
{
    if (row->slot.owner != slot.owner || row->slot.role != slot.role)
        return false;
    return slot.index >= row->slot.index && slot.index - row->slot.index < row->slot_count;
}

static bool strip_shows(const SceneRow *row, SceneSlot slot)
{
    for (size_t i = 0; i < row->cell_count; i++) {
        const SceneSlot *cell = &row->cells[i].slot;
        if (cell->owner == slot.owner && cell->role == slot.role && cell->index == slot.index)
            return true;
    }
    return false;
}

int scene_row_of_slot(const SceneBox *box, SceneSlot slot)
{
    for (size_t i = 0; i < box->row_count; i++) {
        const SceneRow *row = &box->rows[i];
        if (row->kind == ROW_FOLD)
            continue;
        if (row->kind == ROW_STRIP ? strip_shows(row, slot) : row_shows(row, slot))
            return (int)i;
    }
    return -1;
}

int scene_row_y(const SceneBox *box, size_t row)
{
    assert(row < box->row_count);
    return box->at.y + 1 + (int)row;
}

const SceneBox *scene_box_at(const Scene *scene, int x, int y)
{
    for (size_t i = 0; i < scene->box_count; i++)
        if (scene_rect_meets(scene->boxes[i].at, (SceneRect){x, y, 1, 1}))
            return &scene->boxes[i];
    return NULL;
}

bool scene_rect_meets(SceneRect a, SceneRect b)
{
    return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height &&
           b.y < a.y + a.height;
}

int scene_wire_length(const SceneWire *wire)
{
    int length = 1;
    for (size_t i = 1; i < wire->point_count; i++)
        length += abs(wire->points[i].x - wire->points[i - 1].x) +
                  abs(wire->points[i].y - wire->points[i - 1].y);
    return length;
}
