/* A small map of a whole scene, with the part marked that a window shows.
 */
#ifndef DRAW_OVERVIEW_H
#define DRAW_OVERVIEW_H

#include "draw/paint.h"

/* Draws it over the lower right corner of `window`, as large as the scene asks for and at most
 * a third of the window each way. False if there is no room for one, or no need: the window
 * shows all. */
bool overview_paint(Canvas *canvas, Area window, const Scene *scene, Camera camera);

#endif
