/* repr, str, format, hash, comparison and truth of any object (Objects/object.c). */
#include "types/exception.h"
#include "types/int.h"
#include "types/names.h"
#include "types/protocol.h"
#include "types/slot_wrap.h"
#include "types/str.h"
#include "types/type.h"

/* Checks that `method` gave a str. Consumes result. */
static Ref require_str(Interp *in, Ref result, const char *method)
{
    if (result.object == NULL || is_str(result.object))
        return result;
    raise_error(in, EXCEPTION_TypeError, "%s returned non-string (type %s)", method,
                result.object->type->layout.name);
    drop(in, result);
    return NO_REF;
}

Ref object_repr(Interp *in, Object *object)
{
    if (!recursion_enter(in, " while getting the repr of an object"))
        return NO_REF;
    Ref result = object->type->slots.repr(in, object);
    recursion_leave(in);
    return require_str(in, result, "__repr__");
}

Ref object_str(Interp *in, Object *object)
{
    if (IS_EXACT(in, object, str))
        return keep(object);
    if (!recursion_enter(in, " while getting the str of an object"))
        return NO_REF;
    Ref result = object->type->slots.str(in, object);
    recursion_leave(in);
    return require_str(in, result, "__str__");
}

static void append_ascii(uint32_t c, Buf *out)
{
    if (c < 0x80)
        buf_append_byte(out, (char)c);
    else if (c < 0x100)
        buf_printf(out, "\\x%02x", c);
    else if (c < 0x10000)
        buf_printf(out, "\\u%04x", c);
    else
        buf_printf(out, "\\U%08x", c);
}

Ref object_ascii(Interp *in, Object *object)
{
    Ref repr = object_repr(in, object);
    if (repr.object == NULL || ((StrObject *)repr.object)->ascii)
        return repr;
    Buf text;
    buf_init(&text);
    for (int64_t i = 0; i < str_length(repr.object); i++)
        append_ascii(str_at(repr.object, i), &text);
    drop(in, repr);
    Ref result = str_from_buf(in, &text);
    buf_done(&text);
    return result;
}

static Ref call_format(Interp *in, Object *object, Object *spec)
{
    Ref method = object_special_method(in, object, in->names->format_);
    if (method.object == NULL) {
        if (!is_raised(in))
            raise_error(in, EXCEPTION_TypeError, "Type %s doesn't define __format__",
                        object->type->layout.name);
        return NO_REF;
    }
    Ref result = object_call_one(in, method.object, spec);
    drop(in, method);
    if (result.object == NULL || is_str(result.object))
        return result;
    raise_error(in, EXCEPTION_TypeError, "__format__ must return a str, not %s",
                result.object->type->layout.name);
    drop(in, result);
    return NO_REF;
}

Ref object_format(Interp *in, Object *object, Object *spec)
{
    if (spec != NULL && !is_str(spec))
        return raise_error(in, EXCEPTION_SystemError, "Format specifier must be a string, not %s",
                           spec->type->layout.name);
    if (spec == NULL || str_length(spec) == 0) {
        if (IS_EXACT(in, object, str))
            return keep(object);
        if (IS_EXACT(in, object, int))
            return object_str(in, object);
    }
    return call_format(in, object, spec != NULL ? spec : in->empty_string);
}

/* Deep tuples count as no level, as in CPython, but must not break the C stack. */
bool object_hash(Interp *in, Object *object, int64_t *hash)
{
    if (UNLIKELY((uintptr_t)__builtin_frame_address(0) <= in->stack_end))
        return raise_false(in, EXCEPTION_RecursionError, "maximum recursion depth exceeded");
    return object->type->slots.hash(in, object, hash);
}

static const CompareOp swapped[] = {
    [COMPARE_LT] = COMPARE_GT, [COMPARE_LE] = COMPARE_GE, [COMPARE_EQ] = COMPARE_EQ,
    [COMPARE_NE] = COMPARE_NE, [COMPARE_GT] = COMPARE_LT, [COMPARE_GE] = COMPARE_LE,
};

static Ref ask(Interp *in, Object *left, Object *right, CompareOp op)
{
    CompareFunction compare = left->type->slots.compare;
    return compare != NULL ? compare(in, left, right, op) : keep(in->not_implemented);
}

/* The right operand goes first if its type is derived from the left one's. */
static Ref compare_both(Interp *in, Object *left, Object *right, CompareOp op)
{
    bool right_first = left->type != right->type && right->type->slots.compare != NULL &&
                       type_is_subtype(right->type, left->type);
    if (right_first) {
        Ref result = ask(in, right, left, swapped[op]);
        if (result.object != in->not_implemented)
            return result;
        drop(in, result);
    }
    Ref result = ask(in, left, right, op);
    if (result.object != in->not_implemented || right_first)
        return result;
    drop(in, result);
    return ask(in, right, left, swapped[op]);
}

Ref object_compare(Interp *in, Object *left, Object *right, CompareOp op)
{
    if (!recursion_enter(in, " in comparison"))
        return NO_REF;
    Ref result = compare_both(in, left, right, op);
    recursion_leave(in);
    if (LIKELY(result.object != in->not_implemented))
        return result;
    drop(in, result);
    if (op == COMPARE_EQ || op == COMPARE_NE)
        return keep_bool(in, (left == right) == (op == COMPARE_EQ));
    return raise_error(
        in, EXCEPTION_TypeError, "'%s' not supported between instances of '%s' and '%s'",
        opcode_comparison_sign((uint32_t)op), left->type->layout.name, right->type->layout.name);
}

/* The answer for operands that are looked for most, without going through their type;
 * -1: they are others. */
static int compare_common(const Interp *in, const Object *left, const Object *right, CompareOp op)
{
    if (left->type != right->type)
        return -1;
    if (IS_EXACT(in, left, int) && int_is_compact(left) && int_is_compact(right)) {
        int64_t a = int_compact_value(left), b = int_compact_value(right);
        return order_holds((a > b) - (a < b), op);
    }
    if (IS_EXACT(in, left, str) && (op == COMPARE_EQ || op == COMPARE_NE))
        return str_equals(left, right) == (op == COMPARE_EQ);
    return -1;
}

int object_compare_bool(Interp *in, Object *left, Object *right, CompareOp op)
{
    if (left == right && op == COMPARE_EQ)
        return 1;
    if (left == right && op == COMPARE_NE)
        return 0;
    int known = compare_common(in, left, right, op);
    if (known >= 0)
        return known;
    Ref result = object_compare(in, left, right, op);
    if (result.object == NULL)
        return -1;
    int truth = object_is_true(in, result.object);
    drop(in, result);
    return truth;
}

int object_is_true(Interp *in, Object *object)
{
    if (object == in->true_object)
        return 1;
    if (object == in->false_object || object == in->none)
        return 0;
    const TypeSlots *slots = &object->type->slots;
    if (slots->is_true != NULL)
        return slots->is_true(in, object);
    if (slots->length == NULL)
        return 1;
    int64_t length = slots->length(in, object);
    return length < 0 ? -1 : length > 0;
}
