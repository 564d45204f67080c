/* How the built-in types come into being at start-up: see type_make.c. */
#ifndef TYPES_TYPE_MAKE_H
#define TYPES_TYPE_MAKE_H

#include "types/type.h"

/* First step: a TypeObject for each row of type.def, with layout and slots. */
MUST_USE bool types_lay_out(Interp *in);
/* Second: their bases, MROs and dicts. */
MUST_USE bool types_fill(Interp *in);
/* A static type of several bases (a tuple); the first gives the layout. NULL: raised. */
TypeObject *type_from_spec_and_bases(Interp *in, const TypeSpec *spec, Object *bases);
/* At the end: gives host memory of all types back. */
void types_forget(Interp *in);
/* Notes `type` as a direct subclass of each of its bases. False: raised. */
MUST_USE bool type_join_bases(Interp *in, TypeObject *type);
void type_leave_bases(Interp *in, TypeObject *type);
/* The layout's finalize function for types with a finalize slot. */
void type_finalize_instance(Heap *heap, Object *object);
/* Sets layout.finalize after slots.finalize changed. */
void type_update_finalize(TypeObject *type);

/* MRO of the type by C3 from its bases, as a tuple; "Cannot create a consistent
 * method resolution order (MRO) for bases ...". */
Ref type_compute_mro(Interp *in, TypeObject *type);

#endif
