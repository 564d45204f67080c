/* Special methods and type slots, each made from the other by typeslot.def: a
 * built-in type's C functions become wrapper_descriptor objects in its dict; a
 * class's __add__ becomes the C function in its slot that calls it.
 */
#ifndef TYPES_SLOT_WRAP_H
#define TYPES_SLOT_WRAP_H

#include "types/descriptor.h"
#include "types/names.h"

/* Puts wrappers of the type's own slots into its dict. */
MUST_USE bool slots_add_wrappers(Interp *in, TypeObject *type, const TypeSlots *own);
/* Sets every slot of a class from what lookups find. */
void slots_fix_all(Interp *in, TypeObject *type);
/* After type.name changed: the slots that name stands for, in the type and all types
 * derived from it. */
void slots_fix_name(Interp *in, TypeObject *type, Object *name);
/* Built-in types: copies what the type has not from its base. */
void slots_inherit(TypeSlots *slots, const TypeSlots *base);

/* Calls what a wrapper descriptor stands for. */
Ref slot_wrapper_call(Interp *in, const WrapperDescriptorObject *wrapper, Object *self,
                      Arguments arguments);
const char *slot_row_name(SlotRow row);

/* TypeError "unhashable type: 'X'": what stands in the hash slot of such types. */
bool hash_not_implemented(Interp *in, Object *self, int64_t *hash);
/* The native function behind every built-in type's __new__. */
extern const NativeSpec new_wrapper_spec;

#endif
