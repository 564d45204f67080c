/* What each event does to a world, one pair of functions an event, spread over the files
 * apply*.c. Used by these only; world.h has what others call.
 */
#ifndef WORLD_APPLY_H
#define WORLD_APPLY_H

#include "world/store.h"

typedef const char *Problem; /* static text; NULL: all is well */

#define EVENT(NAME, json, sentence, ...)                                                           \
    Problem do_##NAME(World *world, const Event_##NAME *event);                                    \
    void un_##NAME(World *world, const Event_##NAME *event);
#include "event/event.def"
#undef EVENT

#endif
