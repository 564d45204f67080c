/* The type str: construction, operators, the table of methods. */
#include "types/arguments.h"
#include "types/buffer.h"
#include "types/codec.h"
#include "types/format.h"
#include "types/int.h"
#include "types/iterators.h"
#include "types/pieces.h"
#include "types/slice.h"
#include "types/str_type.h"
#include "types/tuple.h"

/* --- construction --- */

static const Parameters parameters = {
    .function = "str", .names = {"object", "encoding", "errors"}, .count = 3, .positional = 3};

static Ref decoded(Interp *in, Object *object, Object *encoding, Object *errors)
{
    static const char *const names[] = {"encoding", "errors"};
    Object *texts[] = {encoding, errors};
    for (int i = 0; i < 2; i++) {
        if (texts[i] != NULL && !is_str(texts[i]))
            return raise_error(in, EXCEPTION_TypeError, "str() argument '%s' must be str, not %s",
                               names[i], argument_kind(in, texts[i]));
    }
    if (is_bytes_like(object))
        return decode_bytes(in, object, encoding, errors);
    if (is_str(object))
        return raise_error(in, EXCEPTION_TypeError, "decoding str is not supported");
    return raise_error(in, EXCEPTION_TypeError,
                       "decoding to str: need a bytes-like object, %s found", type_name_of(object));
}

static Ref str_construct(Interp *in, TypeObject *type, Arguments arguments)
{
    Object *values[3];
    if (!arguments_bind(in, &parameters, arguments, values))
        return NO_REF;
    Ref str;
    if (values[0] == NULL)
        str = keep(in->empty_string);
    else if (values[1] == NULL && values[2] == NULL)
        str = object_str(in, values[0]);
    else
        str = decoded(in, values[0], values[1], values[2]);
    return type == in->types[TYPE_str] ? str : str_of_subclass(in, type, str);
}

/* --- operators --- */

static Ref slot_repr(Interp *in, Object *self)
{
    Buf text;
    buf_init(&text);
    Ref str = str_repr_into(in, self, &text) ? str_from_buf(in, &text) : NO_REF;
    buf_done(&text);
    return str;
}

static bool slot_hash(Interp *in, Object *self, int64_t *hash)
{
    *hash = str_hash(in, self);
    return true;
}

static Ref slot_compare(Interp *in, Object *left, Object *right, CompareOp op)
{
    if (!is_str(left) || !is_str(right))
        return keep(in->not_implemented);
    if (op == COMPARE_EQ || op == COMPARE_NE)
        return keep_bool(in, str_equals(left, right) == (op == COMPARE_EQ));
    return keep_bool(in, order_holds(left == right ? 0 : str_order(left, right), op));
}

static int64_t slot_length(Interp *in, Object *self)
{
    return str_length(self);
}

static Ref item_at(Interp *in, Object *self, int64_t index)
{
    if (index < 0)
        index += str_length(self);
    if (index < 0 || index >= str_length(self))
        return raise_error(in, EXCEPTION_IndexError, "string index out of range");
    return str_from_codepoint(in, str_at(self, index));
}

static Ref strided(Interp *in, Object *self, int64_t start, int64_t step, int64_t count)
{
    uint32_t widest = 0;
    for (int64_t i = 0; i < count; i++)
        widest |= str_at(self, start + i * step);
    Ref str = str_new(in, count, widest);
    if (str.object == NULL || count == 0)
        return str;
    for (int64_t i = 0; i < count; i++)
        str_put(str.object, i, str_at(self, start + i * step));
    return str;
}

static Ref slot_subscript(Interp *in, Object *self, Object *key)
{
    if (key->type->slots.index != NULL) {
        int64_t index;
        if (!number_as_index(in, key, EXCEPTION_IndexError, &index))
            return NO_REF;
        return item_at(in, self, index);
    }
    if (!IS_EXACT(in, key, slice))
        return raise_error(in, EXCEPTION_TypeError, "string indices must be integers, not '%s'",
                           type_name_of(key));
    int64_t start;
    int64_t stop;
    int64_t step;
    int64_t count;
    if (!slice_resolve(in, key, str_length(self), &start, &stop, &step, &count))
        return NO_REF;
    if (step == 1)
        return str_substring(in, self, start, start + count);
    return strided(in, self, start, step, count);
}

int str_contains(Interp *in, Object *self, Object *item)
{
    if (is_str(item))
        return str_find(self, item, 0, str_length(self)) >= 0;
    raise_error(in, EXCEPTION_TypeError, "'in <string>' requires string as left operand, not %s",
                type_name_of(item));
    return -1;
}

static Ref slot_concat(Interp *in, Object *left, Object *right)
{
    if (!is_str(right))
        return raise_error(in, EXCEPTION_TypeError, "can only concatenate str (not \"%s\") to str",
                           type_name_of(right));
    return str_concat(in, left, right);
}

static Ref slot_repeat(Interp *in, Object *self, int64_t times)
{
    int64_t length = str_length(self);
    if (times < 1 || length == 0)
        return keep(in->empty_string);
    if (times == 1)
        return str_exact(in, self);
    if (length > INT64_MAX / times)
        return raise_error(in, EXCEPTION_OverflowError, "repeated string is too long");
    Ref str = str_new(in, length * times, str_widest(self));
    if (str.object == NULL)
        return str;
    str_copy(str.object, 0, self, 0, length);
    size_t bytes = (size_t)length * str_kind(str.object);
    if (pieces_repeat(in, str_data(str.object), bytes, bytes * (size_t)times))
        return str;
    drop(in, str);
    return NO_REF;
}

static Ref slot_remainder(Interp *in, Object *left, Object *right)
{
    if (!is_str(left))
        return keep(in->not_implemented);
    return percent_format(in, left, right);
}

static Ref slot_iter(Interp *in, Object *self)
{
    return sequence_iterator_new(
        in, str_is_ascii(self) ? TYPE_str_ascii_iterator : TYPE_str_iterator, self);
}

/* --- methods of no other theme --- */

static Ref method_dunder_format(Interp *in, Object *self, Arguments arguments)
{
    return format_method(in, self, arguments, format_str);
}

static Ref method_sizeof(Interp *in, Object *self, Arguments arguments)
{
    return int_from_u64(in, str_size_of(self));
}

static Ref method_getnewargs(Interp *in, Object *self, Arguments arguments)
{
    Slot slot = {str_exact(in, self).object};
    return slot.object == NULL ? NO_REF : tuple_from_taken(in, &slot, 1);
}

Ref str_method_format(Interp *in, Object *self, Arguments arguments)
{
    return template_format(in, self, arguments, NULL);
}

Ref str_method_format_map(Interp *in, Object *self, Arguments arguments)
{
    return template_format(in, self, (Arguments){0}, arguments.slots[0].object);
}

Ref str_method_encode(Interp *in, Object *self, Arguments arguments)
{
    static const Parameters encode_parameters = {.function = "encode",
                                                 .kept = NAMES_OF_str_encode,
                                                 .names = {"encoding", "errors"},
                                                 .count = 2,
                                                 .positional = 2};
    Object *values[2];
    if (!arguments_bind(in, &encode_parameters, arguments, values))
        return NO_REF;
    for (int i = 0; i < 2; i++) {
        if (values[i] != NULL && !is_str(values[i]))
            return raise_error(in, EXCEPTION_TypeError,
                               "encode() argument '%s' must be str, not %s",
                               encode_parameters.names[i], argument_kind(in, values[i]));
    }
    return encode_str(in, self, values[0], values[1]);
}

static const NativeSpec methods[] = {
#define STR_METHOD(name, kind, least, most, sentence)                                              \
    {#name, str_method_##name, kind, least, most, sentence},
#include "types/str_method.def"
#undef STR_METHOD
    {"__format__", method_dunder_format, NATIVE_ONE_ARGUMENT, 0, 0,
     "the text as a format spec has it"},
    {"__sizeof__", method_sizeof, NATIVE_NO_ARGUMENTS, 0, 0, "bytes it takes"},
    {"__getnewargs__", method_getnewargs, NATIVE_NO_ARGUMENTS, 0, 0, "what a copy is made of"},
    {0},
};

const TypeSpec str_spec = {
    .name = "str",
    .basic_size = sizeof(StrSubclassObject),
    .flags = TYPE_FLAG_BASE | TYPE_FLAG_STR_SUBCLASS | TYPE_FLAG_MATCH_SELF,
    .base = TYPE_object,
    .dealloc = str_dealloc,
    .size_of = str_size_of,
    .show = str_show,
    .object_flags = str_object_flags,
    .slots =
        {
            .repr = slot_repr,
            .str = str_exact,
            .iter = slot_iter,
            .hash = slot_hash,
            .get_attribute = generic_get_attribute,
            .compare = slot_compare,
            .new = str_construct,
            .remainder = slot_remainder,
            .length = slot_length,
            .subscript = slot_subscript,
            .contains = str_contains,
            .concat = slot_concat,
            .repeat = slot_repeat,
        },
    .methods = methods,
    .sentence = "text: a row of characters that never changes",
};
