/* The measured content of a picture, before anything has a place: boxes with
 * rows and sizes. A row that asks for a wire has port PORT_RIGHT; the emitter
 * turns it to the side the wire leaves on.
 */
#ifndef LAYOUT_MODEL_H
#define LAYOUT_MODEL_H

#include "base/vec.h"
#include "layout/layout.h"

typedef struct {
    SceneBox box;   /* all but place, hue and port sides; at holds width and height */
    SceneRow *rows; /* = box.rows, still open to change */
    int depth;      /* references from a name */
    bool ghost;
} ModelBox;

typedef struct {
    VEC(ModelBox) boxes; /* frames, then objects in the order in which they were met */
    int frame_count;
    int frames_width; /* that they need at least */
    int hidden_count;
    Map folded; /* objects that are chips because of their type or age */
    Map index;  /* BoxId to index in boxes */
} Model;

#endif
