/* Numbers of the specialised instructions. */
#ifndef VM_SPECIALISED_H
#define VM_SPECIALISED_H

enum {
#define SPECIALISED(name, number) OP_##name = (number),
#include "vm/specialised.def"
#undef SPECIALISED
};

#endif
