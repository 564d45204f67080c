/* bool: the two ints with names of their own. */
#include "types/arguments.h"
#include "types/int_type.h"
#include "types/protocol.h"
#include "types/str.h"
#include "types/type.h"

static Ref bool_repr(Interp *in, Object *self)
{
    return str_intern_string(in, int_is_zero(self) ? "False" : "True");
}

static Ref bool_construct(Interp *in, TypeObject *type, Arguments arguments)
{
    if (!arguments_no_keywords(in, "bool", arguments))
        return NO_REF;
    if (arguments.count > 1)
        return raise_error(in, EXCEPTION_TypeError, "bool expected at most 1 argument, got %zu",
                           arguments.count);
    if (arguments.count == 0)
        return keep_bool(in, false);
    int truth = object_is_true(in, arguments.slots[0].object);
    return truth < 0 ? NO_REF : keep_bool(in, truth);
}

static bool are_bools(const Interp *in, const Object *left, const Object *right)
{
    return IS_EXACT(in, left, bool) && IS_EXACT(in, right, bool);
}

/* Of two bools a bool, of a bool and an int an int. */
#define LOGIC(name, sign)                                                                          \
    static Ref bool_##name(Interp *in, Object *left, Object *right)                                \
    {                                                                                              \
        INT_OPERANDS(in, left, right);                                                             \
        if (are_bools(in, left, right))                                                            \
            return keep_bool(in, (int)!int_is_zero(left) sign(int) !int_is_zero(right));           \
        return int_##name(in, left, right);                                                        \
    }
LOGIC(and, &)
LOGIC(or, |)
LOGIC(xor, ^)

static void bool_show(Heap *heap, Object *object, Buf *out)
{
    buf_append_string(out, int_is_zero(object) ? "False" : "True");
}

const TypeSpec bool_spec = {
    .name = "bool",
    .base = TYPE_int,
    .show = bool_show,
    .slots =
        {
            .repr = bool_repr,
            .new = bool_construct,
            .and_ = bool_and,
            .xor = bool_xor,
            .or_ = bool_or,
        },
    .sentence = "True or False",
};
