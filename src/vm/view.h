/* What Interp's hooks ask about the running frame. */
#ifndef VM_VIEW_H
#define VM_VIEW_H

#include "vm/machine.h"

/* FIELD numbers of a frame's own references, in frames and in the frame objects
 * that took a frame over (whose FIELD 0 is the caller's frame object). */
enum {
    FRAME_FIELD_FUNCTION = 1,
    FRAME_FIELD_CODE,
    FRAME_FIELD_NAMESPACE,
    FRAME_FIELD_OBJECT,
};

/* Interp.super_arguments and Interp.current_globals. */
bool view_super_arguments(Interp *in, Object **type, Object **self);
Object *view_current_globals(Interp *in);

#endif
