/* What a mouse does, as cells of the screen. */
#ifndef VIEW_MOUSE_H
#define VIEW_MOUSE_H

#include <stdbool.h>

typedef enum {
    MOUSE_PRESS,
    MOUSE_RELEASE,
    MOUSE_DRAG, /* moved with a button down */
    MOUSE_WHEEL_UP,
    MOUSE_WHEEL_DOWN,
} MouseKind;

typedef struct {
    MouseKind kind;
    int x, y;
    int button; /* 1 to 3, from the left; 0 of a wheel */
    bool shift;
} Mouse;

#endif
