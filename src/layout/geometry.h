/* A scene's geometry as JSON, for tools that measure pictures and for tests that
 * need no terminal: boxes, arrows as polylines, stubs, channels. Cells are
 * counted from 0 and rectangles include borders.
 */
#ifndef LAYOUT_GEOMETRY_H
#define LAYOUT_GEOMETRY_H

#include "base/buf.h"
#include "scene/scene.h"

/* Appends one JSON object and a newline. */
void geometry_write(Buf *out, const Scene *scene);

#endif
