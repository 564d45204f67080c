/* Numeric slot functions of classes made by a script. A binary one is called for
 * either operand's sake, so it must find out which operands are of such a class and
 * who goes first: a right operand of a derived type that overrides the reflected
 * method does (Objects/typeobject.c, SLOT1BINFULL).
 */
#include "types/protocol.h"
#include "types/slot_call.h"
#include "types/type.h"

/* One operator: where its slot is, which methods it stands for. */
typedef struct {
    size_t offset; /* in TypeSlots */
    SlotRow row, reflected;
    AnyFunction own; /* the special_FIELD function itself */
} Operator;

static bool goes_through(const Object *operand, const Operator *operator)
{
    const char *slots = (const char *)&operand->type->slots;
    return *(const AnyFunction *)(slots + operator->offset) == operator->own;
}

/* NotImplemented if the type has no such method. */
static Ref call_maybe(Interp *in, Object *self, SlotRow row, Object *other)
{
    bool found;
    Slot slot = {other};
    Ref result = call_special(in, self, in->names->slot[row],
                              (Arguments){.slots = &slot, .count = 1}, &found);
    return found ? result : keep(in->not_implemented);
}

static bool is_overridden(Interp *in, const Object *left, const Object *right, SlotRow row)
{
    const Object *of_right = type_lookup(in, right->type, in->names->slot[row]);
    return of_right != NULL && of_right != type_lookup(in, left->type, in->names->slot[row]);
}

static bool is_final(const Interp *in, Ref result)
{
    return result.object != in->not_implemented;
}

static Ref binary_special(Interp *in, Object *left, Object *right, const Operator *operator)
{
    bool try_right = left->type != right->type && goes_through(right, operator);
    if (goes_through(left, operator)) {
        if (try_right && type_is_subtype(right->type, left->type) &&
            is_overridden(in, left, right, operator->reflected)) {
            Ref first = call_maybe(in, right, operator->reflected, left);
            if (is_final(in, first))
                return first;
            drop(in, first);
            try_right = false;
        }
        Ref result = call_maybe(in, left, operator->row, right);
        if (is_final(in, result) || left->type == right->type)
            return result;
        drop(in, result);
    }
    return try_right ? call_maybe(in, right, operator->reflected, left) : keep(in->not_implemented);
}

#define SPECIAL_BINARY(field)                                                                      \
    Ref special_##field(Interp *in, Object *left, Object *right)                                   \
    {                                                                                              \
        static const Operator operator= {offsetof(TypeSlots, field), ROW_##field##_BINARY,         \
                                         ROW_##field##_REFLECTED, (AnyFunction)special_##field};   \
        return binary_special(in, left, right, &operator);                                         \
    }
SPECIAL_BINARY(add)
SPECIAL_BINARY(subtract)
SPECIAL_BINARY(multiply)
SPECIAL_BINARY(remainder)
SPECIAL_BINARY(divmod)
SPECIAL_BINARY(left_shift)
SPECIAL_BINARY(right_shift)
SPECIAL_BINARY(and_)
SPECIAL_BINARY(xor)
SPECIAL_BINARY(or_)
SPECIAL_BINARY(floor_divide)
SPECIAL_BINARY(true_divide)
SPECIAL_BINARY(matrix_multiply)

/* With a modulus only the base's method counts. */
Ref special_power(Interp *in, Object *base, Object *exponent, Object *modulus)
{
    static const Operator operator= {offsetof(TypeSlots, power), ROW_power_POWER,
                                     ROW_power_REFLECTED_POWER, (AnyFunction)special_power};
    if (modulus == in->none)
        return binary_special(in, base, exponent, &operator);
    if (!goes_through(base, &operator))
        return keep(in->not_implemented);
    bool found;
    Slot slots[] = {{exponent}, {modulus}};
    Ref result = call_special(in, base, in->names->slot[ROW_power_POWER],
                              (Arguments){.slots = slots, .count = 2}, &found);
    return found ? result : keep(in->not_implemented);
}

#define SPECIAL_INPLACE(field)                                                                     \
    Ref special_##field(Interp *in, Object *left, Object *right)                                   \
    {                                                                                              \
        return call_maybe(in, left, ROW_##field##_BINARY, right);                                  \
    }
SPECIAL_INPLACE(inplace_add)
SPECIAL_INPLACE(inplace_subtract)
SPECIAL_INPLACE(inplace_multiply)
SPECIAL_INPLACE(inplace_remainder)
SPECIAL_INPLACE(inplace_power)
SPECIAL_INPLACE(inplace_left_shift)
SPECIAL_INPLACE(inplace_right_shift)
SPECIAL_INPLACE(inplace_and)
SPECIAL_INPLACE(inplace_xor)
SPECIAL_INPLACE(inplace_or)
SPECIAL_INPLACE(inplace_floor_divide)
SPECIAL_INPLACE(inplace_true_divide)
SPECIAL_INPLACE(inplace_matrix_multiply)

static Ref unary_special(Interp *in, Object *self, SlotRow row)
{
    bool found;
    Ref result = call_special(in, self, in->names->slot[row], (Arguments){0}, &found);
    if (!found)
        raise_value(in, EXCEPTION_AttributeError, keep(in->names->slot[row]));
    return result;
}

#define SPECIAL_UNARY(field)                                                                       \
    Ref special_##field(Interp *in, Object *self)                                                  \
    {                                                                                              \
        return unary_special(in, self, ROW_##field##_UNARY);                                       \
    }
SPECIAL_UNARY(await)
SPECIAL_UNARY(aiter)
SPECIAL_UNARY(anext)
SPECIAL_UNARY(negative)
SPECIAL_UNARY(positive)
SPECIAL_UNARY(absolute)
SPECIAL_UNARY(invert)
SPECIAL_UNARY(to_int)
SPECIAL_UNARY(to_float)
SPECIAL_UNARY(index)
