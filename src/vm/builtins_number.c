/* Builtins about numbers and characters. */
#include "types/bytearray.h"
#include "types/bytes.h"
#include "types/arguments.h"
#include "types/float.h"
#include "types/int.h"
#include "types/object.h"
#include "types/protocol.h"
#include "types/str.h"
#include "vm/builtins.h"

Ref builtin_abs(Interp *in, Object *self, Arguments arguments)
{
    return number_absolute(in, arguments.slots[0].object);
}

Ref builtin_divmod(Interp *in, Object *self, Arguments arguments)
{
    return number_divmod(in, arguments.slots[0].object, arguments.slots[1].object);
}

Ref builtin_pow(Interp *in, Object *self, Arguments arguments)
{
    static const Parameters parameters = {.function = "pow",
                                          .names = {"base", "exp", "mod"},
                                          .count = 3,
                                          .required = 2,
                                          .positional = 3};
    Object *values[3];
    if (!arguments_bind(in, &parameters, arguments, values))
        return NO_REF;
    return number_power(in, values[0], values[1], values[2] == NULL ? in->none : values[2]);
}

Ref builtin_round(Interp *in, Object *self, Arguments arguments)
{
    static const Parameters parameters = {.function = "round",
                                          .kept = NAMES_OF_round,
                                          .names = {"number", "ndigits"},
                                          .count = 2,
                                          .required = 1,
                                          .positional = 2};
    Object *values[2];
    if (!arguments_bind(in, &parameters, arguments, values))
        return NO_REF;
    Ref method = object_special_method(in, values[0], in->names->round_);
    if (method.object == NULL) {
        if (!is_raised(in))
            raise_error(in, EXCEPTION_TypeError, "type %s doesn't define __round__ method",
                        type_name_of(values[0]));
        return NO_REF;
    }
    bool plain = values[1] == NULL || values[1] == in->none;
    Ref result =
        plain ? object_call_none(in, method.object) : object_call_one(in, method.object, values[1]);
    drop(in, method);
    return result;
}

/* "-0b101" */
static Ref digits_text(Interp *in, Object *value, int base, const char *prefix)
{
    Ref number = number_index(in, value);
    if (number.object == NULL)
        return NO_REF;
    Buf digits = BUF_INIT, text = BUF_INIT;
    Ref result = NO_REF;
    if (int_append_text(in, number.object, base, &digits)) {
        bool negative = digits.text[0] == '-';
        buf_append_string(&text, negative ? "-" : "");
        buf_append_string(&text, prefix);
        buf_append_string(&text, digits.text + negative);
        result = str_from_buf(in, &text);
    }
    buf_done(&digits);
    buf_done(&text);
    drop(in, number);
    return result;
}

Ref builtin_bin(Interp *in, Object *self, Arguments arguments)
{
    return digits_text(in, arguments.slots[0].object, 2, "0b");
}

Ref builtin_oct(Interp *in, Object *self, Arguments arguments)
{
    return digits_text(in, arguments.slots[0].object, 8, "0o");
}

Ref builtin_hex(Interp *in, Object *self, Arguments arguments)
{
    return digits_text(in, arguments.slots[0].object, 16, "0x");
}

Ref builtin_chr(Interp *in, Object *self, Arguments arguments)
{
    Ref number = number_index(in, arguments.slots[0].object);
    if (number.object == NULL)
        return NO_REF;
    int64_t value;
    bool fits = int_to_i64(number.object, &value);
    drop(in, number);
    if (!fits || value > INT32_MAX || value < INT32_MIN)
        return raise_error(in, EXCEPTION_OverflowError, "Python int too large to convert to C int");
    if (value < 0 || value > 0x10ffff)
        return raise_error(in, EXCEPTION_ValueError, "chr() arg not in range(0x110000)");
    return str_from_codepoint(in, (uint32_t)value);
}

Ref builtin_ord(Interp *in, Object *self, Arguments arguments)
{
    Object *value = arguments.slots[0].object;
    if (!is_str(value) && !is_bytes(value) && !is_bytearray(value))
        return raise_error(in, EXCEPTION_TypeError,
                           "ord() expected string of length 1, but %s found", type_name_of(value));
    int64_t length = object_length(in, value);
    if (length != 1)
        return raise_error(in, EXCEPTION_TypeError,
                           "ord() expected a character, but string of length %lld found",
                           (long long)length);
    if (is_str(value))
        return int_from_i64(in, str_at(value, 0));
    return object_get_item(in, value, in->small_ints[0 - SMALL_INT_LEAST]);
}
