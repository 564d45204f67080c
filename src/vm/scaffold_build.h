/* Makes and drops in the heap what CPython's compiler makes and drops besides code. */
#ifndef VM_SCAFFOLD_BUILD_H
#define VM_SCAFFOLD_BUILD_H

#include "lang/scaffold.h"
#include "types/interp.h"

/* The syntax tree's list of constants, then those that no code object has. */
typedef VEC(Ref) TreeObjects;

/* Goes through all steps; what is left then, or when one fails, is in *left, which is empty
 * before. False: MemoryError or an interrupt is raised. */
MUST_USE bool scaffold_build(Interp *in, const Scaffold *scaffold, TreeObjects *left);
void tree_objects_done(Interp *in, TreeObjects *objects);

#endif
