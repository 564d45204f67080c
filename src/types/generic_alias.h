/* list[int] and int | str: what annotations are made of. They do nothing but show
 * themselves, and a union serves isinstance.
 */
#ifndef TYPES_GENERIC_ALIAS_H
#define TYPES_GENERIC_ALIAS_H

#include "types/interp.h"

typedef struct {
    Object base;
    Slot origin, arguments, parameters;
    Object *weaklist;
    void *unused[2];  /* CPython's starred and vectorcall */
} GenericAliasObject; /* 64 bytes */

typedef struct {
    Object base;
    Slot arguments, parameters;
} UnionTypeObject; /* 32 bytes */

/* origin[item]: item is one argument or a tuple of them. */
Ref generic_alias_new(Interp *in, Object *origin, Object *item);
/* left | right, flattened, doubles dropped; NotImplemented if one is no type. */
Ref union_type_new(Interp *in, Object *left, Object *right);
/* The tuple of a union's members, borrowed; NULL if object is no union. */
Object *union_type_members(const Interp *in, const Object *object);
/* __parameters__ of either, a tuple, worked out when it is wanted first. NO_REF: raised. */
Ref generic_alias_parameters(Interp *in, Object *self);
Ref union_type_parameters(Interp *in, Object *self);
/* What both are made with: the tuple in `*parameters` (of the owner, under `key`), which is
 * found in the arguments if it is not there yet. */
Ref generic_parameters(Interp *in, Object *owner, Slot *parameters, SlotKey key, Object *arguments);
/* self[item]: the parameters, which are consumed, replaced by the item or the items of a
 * tuple. NO_REF: raised, perhaps because there are none. */
Ref generic_subscript(Interp *in, Object *self, Ref parameters, Object *item);
/* The __class_getitem__ of built-in containers, for their method tables:
 * {"__class_getitem__", class_getitem, NATIVE_ONE_ARGUMENT | NATIVE_CLASS, ...}. */
Ref class_getitem(Interp *in, Object *self, Arguments arguments);

extern const TypeSpec generic_alias_spec, union_type_spec;

#endif
