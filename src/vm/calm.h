/* Which instructions cannot change what the machine itself holds of an object (a variable of C
 * code, a cache: references that are in no slot). After a step of such instructions alone, and
 * nothing called or freed, the recorder need not look at every object's count.
 */
#ifndef VM_CALM_H
#define VM_CALM_H

#include "vm/machine.h"

typedef enum {
    CALM_NEVER,
    CALM_ALWAYS,
    CALM_ON_ATOMS,  /* if the two on top are int, float, bool or str */
    CALM_ON_ATOM,   /* if the one on top is that or None */
    CALM_ON_NUMBERS /* if the two on top are int, float or bool */
} Calm;

extern const uint8_t calm_opcodes[OPCODE_LIMIT]; /* Calm */

ALWAYS_INLINE bool is_number_exactly(const Interp *in, const Object *object)
{
    return IS_EXACT(in, object, int) || IS_EXACT(in, object, float) || IS_EXACT(in, object, bool);
}

ALWAYS_INLINE bool is_atom_exactly(const Interp *in, const Object *object)
{
    return is_number_exactly(in, object) || IS_EXACT(in, object, str);
}

/* `opcode` is about to run on the frame's evaluation stack. */
ALWAYS_INLINE bool instruction_is_calm(const Interp *in, const Frame *frame, uint8_t opcode)
{
    const Slot *top = frame->slots + frame->top;
    switch ((Calm)calm_opcodes[opcode]) {
    case CALM_ALWAYS:
        return true;
    case CALM_ON_NUMBERS:
        return is_number_exactly(in, top[-1].object) && is_number_exactly(in, top[-2].object);
    case CALM_ON_ATOMS:
        return is_atom_exactly(in, top[-1].object) && is_atom_exactly(in, top[-2].object);
    case CALM_ON_ATOM:
        return is_atom_exactly(in, top[-1].object) || top[-1].object == in->none;
    case CALM_NEVER:
        break;
    }
    return false;
}

#endif
