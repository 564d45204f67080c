/* Wires of a scene as a grid of arms, for paint.c only. */
#ifndef DRAW_PAINT_WIRE_H
#define DRAW_PAINT_WIRE_H

#include "draw/paint.h"

/* What of the world is seen, and where it is drawn. */
typedef struct {
    Canvas *canvas;
    const Scene *scene;
    Area window; /* on the canvas */
    Camera camera;
    BoxId selected;
    bool frozen; /* only frames and their channel: arrows end in names at its border */
} PaintTask;

/* Lines, then labels where they leave the window. */
void paint_wires(const PaintTask *task);
/* Heads, which stand over everything. */
void paint_heads(const PaintTask *task);

#endif
