/* A picture made by hand: a frame with one row, and a box it refers to.
 *
 *   ┌ globals ─┐
 *   │ a       ●├────►┌ list ─┐
 *   └──────────┘     └───────┘
 */
#ifndef UNIT_SCENE_SMALL_SCENE_H
#define UNIT_SCENE_SMALL_SCENE_H

#include <string.h>

#include "scene/scene.h"

typedef struct {
    Scene scene;
    SceneBox boxes[3];
    SceneRow rows[2];
    SceneWire wires[2];
    ScenePoint points[2][6];
} SmallScene;

static inline void small_scene(SmallScene *small, Arena *arena)
{
    memset(small, 0, sizeof(*small));
    SceneSlot slot = {1, 0, 0};
    small->rows[0] = (SceneRow){
        .port = PORT_RIGHT, .slot = slot, .slot_count = 1, .target = 2, .label = "a", .value = ""};
    small->boxes[0] = (SceneBox){.id = 1,
                                 .kind = BOX_FRAME,
                                 .at = {0, 0, 12, 3},
                                 .title = "globals",
                                 .badge = "",
                                 .rows = small->rows,
                                 .row_count = 1,
                                 .label_width = 1};
    small->boxes[1] = (SceneBox){.id = 2,
                                 .kind = BOX_OBJECT,
                                 .at = {17, 1, 9, 2},
                                 .column = 1,
                                 .title = "list",
                                 .badge = "1"};
    small->points[0][0] = (ScenePoint){12, 1};
    small->points[0][1] = (ScenePoint){16, 1};
    small->wires[0] = (SceneWire){.net = 4,
                                  .slot = slot,
                                  .source = 1,
                                  .target = 2,
                                  .head = HEAD_RIGHT,
                                  .points = small->points[0],
                                  .point_count = 2};
    small->scene = (Scene){.step = 1,
                           .bounds = {0, 0, 30, 12},
                           .boxes = small->boxes,
                           .box_count = 2,
                           .wires = small->wires,
                           .wire_count = 1};
    scene_index(&small->scene, arena);
}

#endif
