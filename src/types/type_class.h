/* Parts of the type `type` that stand in files of their own: attribute access on
 * classes, its methods, and assigning __bases__.
 */
#ifndef TYPES_TYPE_CLASS_H
#define TYPES_TYPE_CLASS_H

#include "types/type.h"
#include "types/weakref.h"

/* type.__getattribute__, __setattr__ and __delattr__: type_attr.c */
Ref type_get_attribute(Interp *in, Object *self, Object *name);
bool type_set_attribute(Interp *in, Object *self, Object *name, Object *value);

/* Methods and properties: type_methods.c */
Ref type_mro_method(Interp *in, Object *self, Arguments arguments);
Ref type_subclasses_method(Interp *in, Object *self, Arguments arguments);
Ref type_prepare_method(Interp *in, Object *self, Arguments arguments);
Ref type_instancecheck_method(Interp *in, Object *self, Arguments arguments);
Ref type_subclasscheck_method(Interp *in, Object *self, Arguments arguments);
Ref type_dir_method(Interp *in, Object *self, Arguments arguments);
Ref type_sizeof_method(Interp *in, Object *self, Arguments arguments);
Ref type_get_basic_size(Interp *in, Object *self);
Ref type_get_item_size(Interp *in, Object *self);
Ref type_get_flags(Interp *in, Object *self);
Ref type_get_dict_offset(Interp *in, Object *self);
Ref type_get_weaklist_offset(Interp *in, Object *self);
bool type_set_bases(Interp *in, Object *self, Object *value);

/* The base whose layout a class of these bases extends (a tuple of types), borrowed;
 * NULL raised: "multiple bases have instance lay-out conflict". type_layout.c */
TypeObject *type_best_base(Interp *in, Object *bases);
/* May an instance change from the one class to the other: are the layouts equal? */
bool type_same_layout(const TypeObject *left, const TypeObject *right);
/* Do instances of the type begin with what makes up those of the other? */
bool type_has_layout_of(const TypeObject *type, const TypeObject *other);
/* After the bases: fills in what instances of the class look like, from its
 * __slots__ (a tuple, or NULL), and the MRO, which CPython makes before the class's
 * own descriptors. Raises. */
bool type_lay_out_class(Interp *in, TypeObject *type, Object *slots);
/* Sets the MRO, by the metatype's own mro() if it has one. type_new.c */
bool type_set_mro(Interp *in, TypeObject *type);
/* The order by the metaclass's mro(), a new tuple; NO_REF: raised. */
Ref type_find_mro(Interp *in, TypeObject *type);

#endif
