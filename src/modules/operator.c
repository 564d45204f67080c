/* The _operator module: Python's operators as functions. library/operator.py gives them
 * their second names.
 */
#include "modules/operator_module.h"
#include "modules/specs.h"

#include "types/int.h"
#include "types/protocol.h"

static Object *at(Arguments arguments, size_t index)
{
    return arguments.slots[index].object;
}

/* --- operators of the language: OPERATOR(function, BINARY_NAME, "sentence") --- */

#define BINARY_OPERATORS(OPERATOR)                                                                 \
    OPERATOR(add, ADD, "a + b")                                                                    \
    OPERATOR(and_, AND, "a & b")                                                                   \
    OPERATOR(floordiv, FLOOR_DIVIDE, "a // b")                                                     \
    OPERATOR(lshift, LSHIFT, "a << b")                                                             \
    OPERATOR(matmul, MATRIX_MULTIPLY, "a @ b")                                                     \
    OPERATOR(mul, MULTIPLY, "a * b")                                                               \
    OPERATOR(mod, REMAINDER, "a % b")                                                              \
    OPERATOR(or_, OR, "a | b")                                                                     \
    OPERATOR(pow, POWER, "a ** b")                                                                 \
    OPERATOR(rshift, RSHIFT, "a >> b")                                                             \
    OPERATOR(sub, SUBTRACT, "a - b")                                                               \
    OPERATOR(truediv, TRUE_DIVIDE, "a / b")                                                        \
    OPERATOR(xor, XOR, "a ^ b")

#define INPLACE_OPERATORS(OPERATOR)                                                                \
    OPERATOR(iadd, ADD, "a += b")                                                                  \
    OPERATOR(iand, AND, "a &= b")                                                                  \
    OPERATOR(ifloordiv, FLOOR_DIVIDE, "a //= b")                                                   \
    OPERATOR(ilshift, LSHIFT, "a <<= b")                                                           \
    OPERATOR(imatmul, MATRIX_MULTIPLY, "a @= b")                                                   \
    OPERATOR(imul, MULTIPLY, "a *= b")                                                             \
    OPERATOR(imod, REMAINDER, "a %= b")                                                            \
    OPERATOR(ior, OR, "a |= b")                                                                    \
    OPERATOR(ipow, POWER, "a **= b")                                                               \
    OPERATOR(irshift, RSHIFT, "a >>= b")                                                           \
    OPERATOR(isub, SUBTRACT, "a -= b")                                                             \
    OPERATOR(itruediv, TRUE_DIVIDE, "a /= b")                                                      \
    OPERATOR(ixor, XOR, "a ^= b")

#define COMPARISONS(OPERATOR)                                                                      \
    OPERATOR(lt, LT, "a < b")                                                                      \
    OPERATOR(le, LE, "a <= b")                                                                     \
    OPERATOR(eq, EQ, "a == b")                                                                     \
    OPERATOR(ne, NE, "a != b")                                                                     \
    OPERATOR(gt, GT, "a > b")                                                                      \
    OPERATOR(ge, GE, "a >= b")

#define UNARY_OPERATORS(OPERATOR)                                                                  \
    OPERATOR(neg, number_negative, "-a")                                                           \
    OPERATOR(pos, number_positive, "+a")                                                           \
    OPERATOR(inv, number_invert, "~a")                                                             \
    OPERATOR(invert, number_invert, "~a")                                                          \
    OPERATOR(abs, number_absolute, "abs(a)")                                                       \
    OPERATOR(index, number_plain_index, "a.__index__()")

#define DEFINE_BINARY(name, operation, sentence)                                                   \
    static Ref operator_##name(Interp *in, Object *self, Arguments arguments)                      \
    {                                                                                              \
        return number_binary(in, BINARY_##operation, at(arguments, 0), at(arguments, 1));          \
    }
#define DEFINE_INPLACE(name, operation, sentence)                                                  \
    static Ref operator_##name(Interp *in, Object *self, Arguments arguments)                      \
    {                                                                                              \
        return number_binary(in, BINARY_##operation + BINARY_INPLACE, at(arguments, 0),            \
                             at(arguments, 1));                                                    \
    }
#define DEFINE_COMPARISON(name, operation, sentence)                                               \
    static Ref operator_##name(Interp *in, Object *self, Arguments arguments)                      \
    {                                                                                              \
        return object_compare(in, at(arguments, 0), at(arguments, 1), COMPARE_##operation);        \
    }
#define DEFINE_UNARY(name, function, sentence)                                                     \
    static Ref operator_##name(Interp *in, Object *self, Arguments arguments)                      \
    {                                                                                              \
        return function(in, at(arguments, 0));                                                     \
    }
BINARY_OPERATORS(DEFINE_BINARY)
INPLACE_OPERATORS(DEFINE_INPLACE)
COMPARISONS(DEFINE_COMPARISON)
UNARY_OPERATORS(DEFINE_UNARY)

/* --- truth and identity --- */

static Ref operator_truth(Interp *in, Object *self, Arguments arguments)
{
    int truth = object_is_true(in, at(arguments, 0));
    return truth < 0 ? NO_REF : keep_bool(in, truth);
}

static Ref operator_not(Interp *in, Object *self, Arguments arguments)
{
    int truth = object_is_true(in, at(arguments, 0));
    return truth < 0 ? NO_REF : keep_bool(in, !truth);
}

static Ref operator_is(Interp *in, Object *self, Arguments arguments)
{
    return keep_bool(in, at(arguments, 0) == at(arguments, 1));
}

static Ref operator_is_not(Interp *in, Object *self, Arguments arguments)
{
    return keep_bool(in, at(arguments, 0) != at(arguments, 1));
}

/* --- containers --- */

static Ref concat(Interp *in, Arguments arguments, int operation)
{
    const TypeSlots *slots = &at(arguments, 0)->type->slots;
    bool adds = slots->add != NULL ||
                (operation == BINARY_ADD + BINARY_INPLACE && slots->inplace_add != NULL);
    bool both = slots->subscript != NULL && at(arguments, 1)->type->slots.subscript != NULL;
    bool is_sequence = slots->concat != NULL || (both && adds);
    if (!is_sequence)
        return raise_error(in, EXCEPTION_TypeError, "'%s' object can't be concatenated",
                           at(arguments, 0)->type->layout.name);
    return number_binary(in, operation, at(arguments, 0), at(arguments, 1));
}

static Ref operator_concat(Interp *in, Object *self, Arguments arguments)
{
    return concat(in, arguments, BINARY_ADD);
}

static Ref operator_iconcat(Interp *in, Object *self, Arguments arguments)
{
    return concat(in, arguments, BINARY_ADD + BINARY_INPLACE);
}

static Ref operator_contains(Interp *in, Object *self, Arguments arguments)
{
    int found = object_contains(in, at(arguments, 0), at(arguments, 1));
    return found < 0 ? NO_REF : keep_bool(in, found);
}

static Ref operator_getitem(Interp *in, Object *self, Arguments arguments)
{
    return object_get_item(in, at(arguments, 0), at(arguments, 1));
}

static Ref operator_setitem(Interp *in, Object *self, Arguments arguments)
{
    return object_set_item(in, at(arguments, 0), at(arguments, 1), at(arguments, 2)) ? keep_none(in)
                                                                                     : NO_REF;
}

static Ref operator_delitem(Interp *in, Object *self, Arguments arguments)
{
    return object_delete_item(in, at(arguments, 0), at(arguments, 1)) ? keep_none(in) : NO_REF;
}

/* Walks the items equal to a value until `only_first` is found: how many there are, or
 * the place of the first; -1: none. False: raised. */
static bool search(Interp *in, Arguments arguments, bool only_first, int64_t *answer)
{
    Object *container = at(arguments, 0);
    Ref iterator = object_iter(in, container), item;
    if (iterator.object == NULL) {
        if (!is_raised_of(in, EXCEPTION_TypeError))
            return false;
        raise_clear(in);
        return raise_false(in, EXCEPTION_TypeError, "argument of type '%s' is not iterable",
                           container->type->layout.name);
    }
    int64_t place = 0, count = 0;
    int same = 0;
    while (!(only_first && count > 0) && spend(in, 1) &&
           (item = iterator_next(in, iterator.object)).object != NULL) {
        same = object_compare_bool(in, item.object, at(arguments, 1), COMPARE_EQ);
        drop(in, item);
        if (same < 0)
            break;
        count += same;
        place++;
    }
    drop(in, iterator);
    *answer = !only_first ? count : count > 0 ? place - 1 : -1;
    return !is_raised(in);
}

static Ref operator_count_of(Interp *in, Object *self, Arguments arguments)
{
    int64_t count;
    return search(in, arguments, false, &count) ? int_from_i64(in, count) : NO_REF;
}

static Ref operator_index_of(Interp *in, Object *self, Arguments arguments)
{
    int64_t place;
    if (!search(in, arguments, true, &place))
        return NO_REF;
    return place >= 0
               ? int_from_i64(in, place)
               : raise_error(in, EXCEPTION_ValueError, "sequence.index(x): x not in sequence");
}

static Ref operator_length_hint(Interp *in, Object *self, Arguments arguments)
{
    int64_t fallback = 0;
    if (arguments.count > 1 && !number_as_c_size(in, at(arguments, 1), &fallback))
        return NO_REF;
    int64_t hint = object_length_hint(in, at(arguments, 0), fallback);
    return hint < 0 && is_raised(in) ? NO_REF : int_from_i64(in, hint);
}

static Ref operator_call(Interp *in, Object *self, Arguments arguments)
{
    if (arguments.count == 0)
        return raise_error(in, EXCEPTION_TypeError, "call expected at least 1 argument, got 0");
    Arguments rest = {
        .slots = arguments.slots + 1, .count = arguments.count - 1, .keywords = arguments.keywords};
    return object_call(in, at(arguments, 0), rest);
}

#define TWO(name, operation, sentence) {#name, operator_##name, NATIVE_POSITIONAL, 2, 2, sentence},
#define ONE(name, operation, sentence)                                                             \
    {#name, operator_##name, NATIVE_ONE_ARGUMENT, 1, 1, sentence},

static const NativeSpec functions[] = {
    BINARY_OPERATORS(TWO) INPLACE_OPERATORS(TWO) COMPARISONS(TWO)
        UNARY_OPERATORS(ONE){"truth", operator_truth, NATIVE_ONE_ARGUMENT, 1, 1, "bool(a)"},
    {"not_", operator_not, NATIVE_ONE_ARGUMENT, 1, 1, "not a"},
    {"is_", operator_is, NATIVE_POSITIONAL, 2, 2, "a is b"},
    {"is_not", operator_is_not, NATIVE_POSITIONAL, 2, 2, "a is not b"},
    {"concat", operator_concat, NATIVE_POSITIONAL, 2, 2, "a + b, of sequences"},
    {"iconcat", operator_iconcat, NATIVE_POSITIONAL, 2, 2, "a += b, of sequences"},
    {"contains", operator_contains, NATIVE_POSITIONAL, 2, 2, "b in a"},
    {"countOf", operator_count_of, NATIVE_POSITIONAL, 2, 2, "how often b is in a"},
    {"indexOf", operator_index_of, NATIVE_POSITIONAL, 2, 2, "where b first is in a"},
    {"getitem", operator_getitem, NATIVE_POSITIONAL, 2, 2, "a[b]"},
    {"setitem", operator_setitem, NATIVE_POSITIONAL, 3, 3, "a[b] = c"},
    {"delitem", operator_delitem, NATIVE_POSITIONAL, 2, 2, "del a[b]"},
    {"length_hint", operator_length_hint, NATIVE_POSITIONAL, 1, 2, "how many items to expect"},
    {"call", operator_call, NATIVE_ANY, 0, -1, "a(*b, **c)"},
    {0},
};

static const TypeSpec *const types[] = {&itemgetter_spec, &attrgetter_spec, &methodcaller_spec,
                                        NULL};

const ModuleSpec _operator_module = {
    .name = "_operator",
    .functions = functions,
    .types = types,
    .sentence = "operators as functions",
};
