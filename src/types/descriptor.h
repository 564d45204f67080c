/* Descriptors that stand in the dicts of built-in types, and those that scripts
 * make: property, staticmethod, classmethod.
 */
#ifndef TYPES_DESCRIPTOR_H
#define TYPES_DESCRIPTOR_H

#include "types/names.h"

/* The common head: 40 bytes. */
typedef struct {
    Object base;
    Slot type, name, qualname;
} DescriptorObject;

typedef struct {
    DescriptorObject head;
    const NativeSpec *spec;
    void *unused;         /* CPython's vectorcall */
} MethodDescriptorObject; /* 56 bytes; method_descriptor and classmethod_descriptor */

typedef void (*AnyFunction)(void);

typedef struct {
    DescriptorObject head;
    AnyFunction wrapped;   /* the type slot's function */
    intptr_t row;          /* SlotRow */
} WrapperDescriptorObject; /* 56 bytes */

typedef struct {
    DescriptorObject head;
    const PropertySpec *spec;
} GetsetDescriptorObject; /* 48 bytes */

typedef enum { MEMBER_SLOT = 1, MEMBER_READ_ONLY = 2, MEMBER_NONE_IF_EMPTY = 4 } MemberKind;

/* A reference at a fixed place of the object: __slots__, fields of exceptions. */
typedef struct {
    DescriptorObject head;
    uint32_t offset;
    uint16_t number;      /* of the slot's SlotKey */
    uint16_t kind;        /* MemberKind bits */
} MemberDescriptorObject; /* 48 bytes */

typedef struct {
    Object base;
    Slot descriptor, self;
} MethodWrapperObject; /* 32 bytes */

typedef struct {
    Object base;
    Slot get, set, delete, doc, name;
    int64_t doc_from_getter;
} PropertyObject; /* 64 bytes */

typedef struct {
    Object base;
    Slot callable, dict;
} FunctionWrapperObject; /* staticmethod, classmethod: 32 bytes */

Ref method_descriptor_new(Interp *in, TypeObject *type, const NativeSpec *spec);
/* The `set` of what is a read-only member in CPython: its error, not a getset's. */
bool refuse_to_set_member(Interp *in, Object *self, Object *value);
Ref getset_descriptor_new(Interp *in, TypeObject *type, const PropertySpec *spec);
Ref wrapper_descriptor_new(Interp *in, TypeObject *type, SlotRow row, AnyFunction wrapped);
/* number: index of a FIELD, or of an ATTRIBUTE for MEMBER_SLOT. */
Ref member_descriptor_new(Interp *in, TypeObject *type, Object *name, uint32_t offset,
                          uint32_t number, uint32_t kind);
Ref staticmethod_new(Interp *in, Object *callable);
Ref classmethod_new(Interp *in, Object *callable);

/* Does assigning through the attribute go to it rather than the instance. */
ALWAYS_INLINE bool is_data_descriptor(const Object *attribute)
{
    return attribute->type->slots.descriptor_set != NULL;
}

extern const TypeSpec method_descriptor_spec, classmethod_descriptor_spec, wrapper_descriptor_spec,
    method_wrapper_spec, getset_descriptor_spec, member_descriptor_spec, property_spec,
    staticmethod_spec, classmethod_spec;

#endif
