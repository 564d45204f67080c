/* The type object, what all objects do unless their type does something else,
 * and instances of classes.
 */
#ifndef TYPES_OBJECT_H
#define TYPES_OBJECT_H

#include "types/instance_dict.h"
#include "types/type.h"

/* object.__getattribute__: data descriptor, then the instance's own, then the type's. */
Ref generic_get_attribute(Interp *in, Object *self, Object *name);
/* The same, but NO_REF without an exception where AttributeError would be raised by
 * the lookup itself. */
Ref generic_find_attribute(Interp *in, Object *self, Object *name);
/* object.__setattr__ and __delattr__ (value NULL). */
bool generic_set_attribute(Interp *in, Object *self, Object *name, Object *value);
/* "'C' object has no attribute 'x'". Always NO_REF. */
Ref raise_no_attribute(Interp *in, Object *self, Object *name);
/* CPython makes an AttributeError and drops it before it looks elsewhere: so here, for the
 * collector counts it. */
void miss_attribute(Interp *in, Object *self, Object *name);

/* The attribute in the instance's own dict or inline values; borrowed; NULL if it is
 * not there, with an exception pending only if a key's comparison raised. */
Object *instance_own_attribute(Interp *in, Object *self, Object *name);
/* The slot of an object's dict (types with dict_offset), or NULL. */
Slot *object_dict_slot(const Object *object);
/* The object's __dict__, made if need be; new reference; raises AttributeError if it
 * can have none. */
Ref object_dict(Interp *in, Object *object);
bool object_set_dict(Interp *in, Object *object, Object *dict);
/* The same as getters for property tables; __weakref__ too. */
Ref object_get_dict_property(Interp *in, Object *self);
Ref object_get_weakref_property(Interp *in, Object *self);

/* A new instance of the class with all slots empty (tp_alloc): `items` for types with
 * items, of which subclasses of such types get one more. */
Ref instance_alloc(Interp *in, TypeObject *type, size_t items);
/* object.__new__ without checks: the instance with room for inline attributes. */
Ref instance_new(Interp *in, TypeObject *type);

/* Layout functions of classes made by a script. */
bool instance_traverse(Object *object, SlotVisitor visit, void *context);
void instance_clear(Heap *heap, Object *object);
void instance_dealloc(Heap *heap, Object *object);
void instance_label(Heap *heap, Object *owner, SlotKey key, Buf *out);

/* Slot numbers: attributes named in __slots__ are ATTRIBUTE slots from here on,
 * above every index of shared keys. */
#define SLOTS_ATTRIBUTE_BASE 0x10000u
/* FIELD numbers above those of built-in layouts. */
#define FIELD_CLASS 1000u
#define FIELD_DICT 1001u

Ref object_default_repr(Interp *in, Object *self);
/* Address rotated as CPython's _Py_HashPointer. */
int64_t object_address_hash(const Interp *in, const Object *object);

extern const TypeSpec object_spec, none_spec, not_implemented_spec, ellipsis_spec;

#endif
