/* Start and stop of each kind of object: see start.def. */
#ifndef TYPES_START_H
#define TYPES_START_H

#include "types/interp.h"

#define START(kind)                                                                                \
    MUST_USE bool kind##_start(Interp *in);                                                        \
    void kind##_stop(Interp *in);
#include "types/start.def"
#undef START

#endif
