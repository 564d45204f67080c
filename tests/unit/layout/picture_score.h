/* Numbers that tell how good a picture is, from the scene alone: crossings, bends,
 * wire cells, and what moved from one picture to the next.
 */
#ifndef UNIT_LAYOUT_PICTURE_SCORE_H
#define UNIT_LAYOUT_PICTURE_SCORE_H

#include <stdlib.h>

#include "base/map.h"
#include "scene/scene.h"

typedef struct {
    int crossings, wire_cells, left_running;
} PictureScore;

/* Cells as net of the horizontal and net of the vertical that run there. */
static inline void score_piece(Map *plane, uint32_t net, ScenePoint a, ScenePoint b)
{
    int dx = (b.x > a.x) - (b.x < a.x), dy = (b.y > a.y) - (b.y < a.y);
    for (ScenePoint at = a;; at.x += dx, at.y += dy) {
        map_put(plane, (uint64_t)at.x << 32 | (uint32_t)at.y, net);
        if (at.x == b.x && at.y == b.y)
            return;
    }
}

static inline PictureScore picture_score(const Scene *scene)
{
    PictureScore score = {0};
    Map horizontal, vertical;
    map_init(&horizontal);
    map_init(&vertical);
    for (size_t i = 0; i < scene->wire_count; i++) {
        const SceneWire *wire = &scene->wires[i];
        score.left_running += wire->head == HEAD_LEFT;
        for (size_t k = 1; k < wire->point_count; k++) {
            bool flat = wire->points[k].y == wire->points[k - 1].y;
            score_piece(flat ? &horizontal : &vertical, wire->net, wire->points[k - 1],
                        wire->points[k]);
        }
    }
    uint64_t cell, net, other;
    for (size_t cursor = 0; map_next(&horizontal, &cursor, &cell, &net);)
        score.crossings += map_get(&vertical, cell, &other) && other != net;
    score.wire_cells = (int)(horizontal.live + vertical.live);
    map_done(&horizontal);
    map_done(&vertical);
    return score;
}

typedef struct {
    int kept, moved_rows, moved_columns, moved_cells;
} PictureMoves;

/* Object boxes that are in both pictures, and how they moved. */
static inline void count_moves(const Scene *before, const Scene *after, PictureMoves *moves)
{
    for (size_t i = 0; i < after->box_count; i++) {
        const SceneBox *box = &after->boxes[i];
        const SceneBox *old = scene_box(before, box->id);
        if (old == NULL || box->kind == BOX_FRAME)
            continue;
        moves->kept++;
        moves->moved_rows += old->at.y != box->at.y;
        moves->moved_columns += old->at.x != box->at.x;
        moves->moved_cells += abs(old->at.x - box->at.x) + abs(old->at.y - box->at.y);
    }
}

#endif
