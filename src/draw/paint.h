/* A scene seen through a window, drawn on a canvas.
 */
#ifndef DRAW_PAINT_H
#define DRAW_PAINT_H

#include <stdbool.h>

#include "draw/canvas.h"
#include "scene/scene.h"

/* The world cell in the window's top left corner. */
typedef struct {
    int x, y;
} Camera;

typedef struct {
    BoxId selected;     /* its box and wires stand out, the others recede; 0: none */
    bool freeze_frames; /* column 0 stays at the left when the camera has moved right */
} PaintOptions;

/* Draws what of the scene falls into `window`, on top of what is there. A wire
 * that leaves the window ends in the name of what stands at its far end, where
 * there is room, and in a small triangle where there is none. */
void paint_scene(Canvas *canvas, Area window, const Scene *scene, Camera camera,
                 PaintOptions options);

/* Columns of the window that the frozen frames take; 0 if they do not stay. */
int paint_frozen_width(Area window, const Scene *scene, Camera camera, PaintOptions options);

#endif
