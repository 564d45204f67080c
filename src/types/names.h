/* Names the machine itself looks up, interned once at start-up:
 * `in->names->init_subclass`. Special methods that are type slots are
 * `in->names->slot[ROW_add_BINARY]`, by row of typeslot.def.
 */
#ifndef TYPES_NAMES_H
#define TYPES_NAMES_H

#include "types/interp.h"

/* One enumerator for each row of typeslot.def. */
typedef enum {
#define TYPE_SLOT(field, signature, name, kind) ROW_##field##_##kind,
#include "types/typeslot.def"
#undef TYPE_SLOT
    ROW_COUNT
} SlotRow;

struct Names {
#define NAME(member, text) Object *member;
#include "types/names.def"
#undef NAME
    Object *slot[ROW_COUNT];
};

#endif
