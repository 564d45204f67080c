/* The two kinds of glue between slots and special methods: special_FIELD is the C
 * function of a slot that calls a class's special method; slot_kind_call calls a C
 * function of a slot as a special method, with arguments from a script.
 */
#ifndef TYPES_SLOT_CALL_H
#define TYPES_SLOT_CALL_H

#include "types/descriptor.h"
#include "types/names.h"

/* How a slot's function and its special method are wrapped around each other. */
typedef enum {
    SLOT_KIND_UNARY,
    SLOT_KIND_HASH,
    SLOT_KIND_CALL,
    SLOT_KIND_GETATTR,
    SLOT_KIND_GETATTR_HOOK,
    SLOT_KIND_SETATTR,
    SLOT_KIND_DELATTR,
    SLOT_KIND_COMPARE_LT,
    SLOT_KIND_COMPARE_LE,
    SLOT_KIND_COMPARE_EQ,
    SLOT_KIND_COMPARE_NE,
    SLOT_KIND_COMPARE_GT,
    SLOT_KIND_COMPARE_GE,
    SLOT_KIND_NEXT,
    SLOT_KIND_DESCRIPTOR_GET,
    SLOT_KIND_DESCRIPTOR_SET,
    SLOT_KIND_DESCRIPTOR_DELETE,
    SLOT_KIND_INIT,
    SLOT_KIND_NEW,
    SLOT_KIND_FINALIZE,
    SLOT_KIND_BINARY,
    SLOT_KIND_REFLECTED,
    SLOT_KIND_POWER,
    SLOT_KIND_REFLECTED_POWER,
    SLOT_KIND_PREDICATE,
    SLOT_KIND_LENGTH,
    SLOT_KIND_BINARY_LEFT,
    SLOT_KIND_SET_ITEM,
    SLOT_KIND_DELETE_ITEM,
    SLOT_KIND_CONTAINS,
    SLOT_KIND_SEQUENCE_BINARY,
    SLOT_KIND_SEQUENCE_REPEAT,
    SLOT_KIND_SEQUENCE_REFLECTED_REPEAT,
    SLOT_KIND_COUNT,
} SlotKind;

typedef struct {
    Object *self;
    Arguments arguments;
} SelfAndArguments;

/* Checks the arguments, then calls `function`, which is of the kind's type. */
Ref slot_kind_call(Interp *in, SlotKind kind, const char *name, AnyFunction function,
                   SelfAndArguments with);

/* A special method of self called with up to two more arguments (borrowed). NO_REF
 * with *found false and nothing raised if the type has none. */
Ref call_special(Interp *in, Object *self, Object *name, Arguments arguments, bool *found);

/* object.__new__ */
Ref object_new(Interp *in, TypeObject *type, Arguments arguments);

/* special_FIELD for each field of typeslot.def, in slot_call.c and slot_call_number.c. */
#define DECLARE_UNARY(field) Ref special_##field(Interp *in, Object *self);
#define DECLARE_BINARY(field) Ref special_##field(Interp *in, Object *left, Object *right);
DECLARE_UNARY(repr)
DECLARE_UNARY(str)
DECLARE_UNARY(iter)
DECLARE_UNARY(next)
DECLARE_UNARY(await)
DECLARE_UNARY(aiter)
DECLARE_UNARY(anext)
DECLARE_UNARY(negative)
DECLARE_UNARY(positive)
DECLARE_UNARY(absolute)
DECLARE_UNARY(invert)
DECLARE_UNARY(to_int)
DECLARE_UNARY(to_float)
DECLARE_UNARY(index)
DECLARE_BINARY(add)
DECLARE_BINARY(subtract)
DECLARE_BINARY(multiply)
DECLARE_BINARY(remainder)
DECLARE_BINARY(divmod)
DECLARE_BINARY(left_shift)
DECLARE_BINARY(right_shift)
DECLARE_BINARY(and_)
DECLARE_BINARY(xor)
DECLARE_BINARY(or_)
DECLARE_BINARY(floor_divide)
DECLARE_BINARY(true_divide)
DECLARE_BINARY(matrix_multiply)
DECLARE_BINARY(inplace_add)
DECLARE_BINARY(inplace_subtract)
DECLARE_BINARY(inplace_multiply)
DECLARE_BINARY(inplace_remainder)
DECLARE_BINARY(inplace_power)
DECLARE_BINARY(inplace_left_shift)
DECLARE_BINARY(inplace_right_shift)
DECLARE_BINARY(inplace_and)
DECLARE_BINARY(inplace_xor)
DECLARE_BINARY(inplace_or)
DECLARE_BINARY(inplace_floor_divide)
DECLARE_BINARY(inplace_true_divide)
DECLARE_BINARY(inplace_matrix_multiply)
DECLARE_BINARY(subscript)
#undef DECLARE_UNARY
#undef DECLARE_BINARY
Ref special_power(Interp *in, Object *base, Object *exponent, Object *modulus);
bool special_hash(Interp *in, Object *self, int64_t *hash);
Ref special_call(Interp *in, Object *self, Arguments arguments);
Ref special_get_attribute(Interp *in, Object *self, Object *name);
bool special_set_attribute(Interp *in, Object *self, Object *name, Object *value);
Ref special_compare(Interp *in, Object *left, Object *right, CompareOp op);
Ref special_descriptor_get(Interp *in, Object *self, Object *instance, Object *owner);
bool special_descriptor_set(Interp *in, Object *self, Object *instance, Object *value);
bool special_init(Interp *in, Object *self, Arguments arguments);
Ref special_new(Interp *in, TypeObject *type, Arguments arguments);
void special_finalize(Interp *in, Object *self);
int special_is_true(Interp *in, Object *self);
int64_t special_length(Interp *in, Object *self);
bool special_set_subscript(Interp *in, Object *self, Object *key, Object *value);
int special_contains(Interp *in, Object *self, Object *item);
/* A sequence's + and * are never set by a class: its __add__ is the number's. */
#define special_concat NULL
#define special_repeat NULL
#define special_inplace_concat NULL
#define special_inplace_repeat NULL

#endif
