/* A scene that lives longer than what it was made in. */
#ifndef SCENE_SCENE_COPY_H
#define SCENE_SCENE_COPY_H

#include "scene/scene.h"

/* A copy of the scene with all its arrays and text in `arena`. */
Scene *scene_copy(Arena *arena, const Scene *scene);

#endif
