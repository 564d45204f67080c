/* The pictures between two pictures, for animation: two scenes and a time give a
 * scene. One kind of change at a time, in the order in which CPython makes them: a frame is
 * pushed, objects are allocated and boxes get room for more, a slot takes the new, whose count
 * rises, and lets go of what it held, whose count falls; then boxes that hold less get
 * smaller, a frame is popped, and what nothing holds is freed. Kinds that do not occur take no
 * time. If boxes move (a new layout), they all move first.
 */
#ifndef SCENE_TWEEN_H
#define SCENE_TWEEN_H

#include "scene/scene.h"

/* The kinds of change between two scenes, in the order in which they play. It is CPython's:
 * what is made is there first, then it is bound and counted, then what was held is let go and
 * counted, and freed at last. */
typedef enum {
    TWEEN_MOVE,
    TWEEN_PUSH,
    TWEEN_OPEN,
    TWEEN_GROW,
    TWEEN_RISE,
    TWEEN_WITHDRAW,
    TWEEN_FALL,
    TWEEN_CLOSE,
    TWEEN_POP,
    TWEEN_FREE,
    TWEEN_STAGE_COUNT
} TweenStage;

/* Which stages there is something to play in, as bits 1 << stage; 0: the two
 * pictures differ in marks at most. */
unsigned tween_stages(const Scene *from, const Scene *to);
/* Seconds it should take at normal speed: each stage has its share, 0.45 at most. */
double tween_seconds(unsigned stages);
/* The picture at `t` (0: from, 1: to). Its arrays are in the arena and borrow text
 * from both scenes. Not fit for scene_check: while boxes move, wires are dotted. */
const Scene *tween(Arena *arena, const Scene *from, const Scene *to, double t);

#endif
