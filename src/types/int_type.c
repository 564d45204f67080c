/* The types int and bool: operators and their tables. */
#include "types/float.h"
#include "types/int_type.h"
#include "types/object.h"
#include "types/protocol.h"
#include "types/str.h"
#include "types/tuple.h"
#include "types/type.h"

static Ref slot_repr(Interp *in, Object *self)
{
    Buf text;
    buf_init(&text);
    Ref str = NO_REF;
    if (int_append_text(in, self, 10, &text)) {
        str = str_new(in, (int64_t)text.length, 0x7F);
        for (size_t i = 0; str.object != NULL && i < text.length; i++)
            str_put(str.object, (int64_t)i, (uint8_t)text.text[i]);
    }
    buf_done(&text);
    return str;
}

static bool slot_hash(Interp *in, Object *self, int64_t *hash)
{
    *hash = int_hash(self);
    return true;
}

bool order_holds(int order, CompareOp op)
{
    switch (op) {
    case COMPARE_LT:
        return order < 0;
    case COMPARE_LE:
        return order <= 0;
    case COMPARE_EQ:
        return order == 0;
    case COMPARE_NE:
        return order != 0;
    case COMPARE_GT:
        return order > 0;
    default:
        return order >= 0;
    }
}

static Ref slot_compare(Interp *in, Object *left, Object *right, CompareOp op)
{
    INT_OPERANDS(in, left, right);
    return keep_bool(in, order_holds(left == right ? 0 : int_order(left, right), op));
}

#define BINARY(name, function)                                                                     \
    static Ref slot_##name(Interp *in, Object *left, Object *right)                                \
    {                                                                                              \
        INT_OPERANDS(in, left, right);                                                             \
        return function(in, left, right);                                                          \
    }
BINARY(add, int_add)
BINARY(subtract, int_subtract)
BINARY(multiply, int_multiply)
BINARY(floor_divide, int_floor_divide)
BINARY(true_divide, int_true_divide)
BINARY(left_shift, int_shift_left)
BINARY(right_shift, int_shift_right)
BINARY(and, int_and)
BINARY(or, int_or)
BINARY(xor, int_xor)

static Ref slot_remainder(Interp *in, Object *left, Object *right)
{
    INT_OPERANDS(in, left, right);
    return int_remainder(in, left, right);
}

static Ref slot_divmod(Interp *in, Object *left, Object *right)
{
    INT_OPERANDS(in, left, right);
    Ref quotient;
    Ref remainder;
    if (!int_divide_floor(in, left, right, &quotient, &remainder))
        return NO_REF;
    Slot slots[] = {{quotient.object}, {remainder.object}};
    return tuple_from_taken(in, slots, 2);
}

static Ref slot_power(Interp *in, Object *base, Object *exponent, Object *modulus)
{
    INT_OPERANDS(in, base, exponent);
    if (modulus == in->none)
        modulus = NULL;
    if (modulus != NULL && !is_int(modulus))
        return keep(in->not_implemented);
    return int_power(in, base, exponent, modulus);
}

static Ref slot_absolute(Interp *in, Object *self)
{
    return int_is_negative(self) ? int_negated(in, self) : int_exact(in, self);
}

static int slot_is_true(Interp *in, Object *self)
{
    return !int_is_zero(self);
}

static Ref slot_to_float(Interp *in, Object *self)
{
    double value;
    return int_to_double(in, self, &value) ? float_from_double(in, value) : NO_REF;
}

static size_t int_size_of(const Object *object)
{
    int64_t count = int_count(object);
    return offsetof(IntObject, digits) + sizeof(uint32_t) * (size_t)(count > 0 ? count : 1);
}

static void show_int(Heap *heap, Object *object, Buf *out)
{
    int_show(object, out);
}

const TypeSpec int_spec = {
    .name = "int",
    .basic_size = offsetof(IntObject, digits),
    .item_size = sizeof(uint32_t),
    .flags = TYPE_FLAG_BASE | TYPE_FLAG_INT_SUBCLASS | TYPE_FLAG_MATCH_SELF,
    .base = TYPE_object,
    .dealloc = heap_release,
    .size_of = int_size_of,
    .show = show_int,
    .slots =
        {
            .repr = slot_repr,
            .hash = slot_hash,
            .get_attribute = generic_get_attribute,
            .compare = slot_compare,
            .new = int_construct,
            .add = slot_add,
            .subtract = slot_subtract,
            .multiply = slot_multiply,
            .remainder = slot_remainder,
            .divmod = slot_divmod,
            .power = slot_power,
            .negative = int_negated,
            .positive = int_exact,
            .absolute = slot_absolute,
            .is_true = slot_is_true,
            .invert = int_inverted,
            .left_shift = slot_left_shift,
            .right_shift = slot_right_shift,
            .and_ = slot_and,
            .xor = slot_xor,
            .or_ = slot_or,
            .to_int = int_exact,
            .to_float = slot_to_float,
            .index = int_exact,
            .floor_divide = slot_floor_divide,
            .true_divide = slot_true_divide,
        },
    .methods = int_methods,
    .properties = int_properties,
    .sentence = "a whole number of any size",
};
