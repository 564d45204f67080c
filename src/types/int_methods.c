/* The methods of int. */
#include <string.h>

#include "base/mem.h"
#include "types/arguments.h"
#include "types/bytes.h"
#include "types/float.h"
#include "types/format.h"
#include "types/int_type.h"
#include "types/names.h"
#include "types/protocol.h"
#include "types/str.h"
#include "types/tuple.h"
#include "types/type.h"

/* --- small ones --- */

static Ref method_self(Interp *in, Object *self, Arguments arguments)
{
    return int_exact(in, self);
}

static Ref method_bit_length(Interp *in, Object *self, Arguments arguments)
{
    return int_from_i64(in, int_bit_length(self));
}

static Ref method_bit_count(Interp *in, Object *self, Arguments arguments)
{
    int64_t bits = 0;
    for (int64_t i = 0; i < int_count(self); i++)
        bits += __builtin_popcount(int_digits(self)[i]);
    return int_from_i64(in, bits);
}

static Ref pair_of(Interp *in, Ref first, Ref second)
{
    Slot slots[] = {{first.object}, {second.object}};
    if (first.object != NULL && second.object != NULL)
        return tuple_from_taken(in, slots, 2);
    drop(in, first);
    drop(in, second);
    return NO_REF;
}

static Ref method_as_integer_ratio(Interp *in, Object *self, Arguments arguments)
{
    return pair_of(in, int_exact(in, self), int_from_i64(in, 1));
}

static Ref method_getnewargs(Interp *in, Object *self, Arguments arguments)
{
    Slot slot = {
        int_from_digits(in, int_digits(self), int_count(self), int_is_negative(self)).object};
    return slot.object == NULL ? NO_REF : tuple_from_taken(in, &slot, 1);
}

static Ref method_sizeof(Interp *in, Object *self, Arguments arguments)
{
    return int_from_u64(in, heap_size_of(self) - heap_preheader_size(self->type));
}

static Ref method_format(Interp *in, Object *self, Arguments arguments)
{
    return format_method(in, self, arguments, format_int);
}

/* --- rounding to tens --- */

/* number - number mod power, or the next multiple: the nearest, half to even. */
static Ref nearest_multiple(Interp *in, Object *number, Object *power)
{
    Ref quotient;
    Ref rest;
    if (!int_divide_floor(in, number, power, &quotient, &rest))
        return NO_REF;
    bool odd = int_count(quotient.object) != 0 && (int_digits(quotient.object)[0] & 1);
    Ref result = int_subtract(in, number, rest.object);
    Ref twice = int_add(in, rest.object, rest.object);
    if (result.object != NULL && twice.object != NULL) {
        int order = int_order(twice.object, power);
        if (order > 0 || (order == 0 && odd)) {
            Ref above = int_add(in, result.object, power);
            drop(in, result);
            result = above;
        }
    }
    drop(in, twice);
    drop(in, quotient);
    drop(in, rest);
    return result;
}

static Ref method_round(Interp *in, Object *self, Arguments arguments)
{
    if (arguments.count == 0)
        return int_exact(in, self);
    Ref digits = number_index(in, arguments.slots[0].object);
    if (digits.object == NULL)
        return NO_REF;
    if (!int_is_negative(digits.object)) {
        drop(in, digits);
        return int_exact(in, self);
    }
    /* 10**k with 3*k bits and more is larger than twice the number. */
    int64_t places;
    bool all_gone = !int_to_i64(digits.object, &places) || -places > int_bit_length(self) / 3 + 2;
    drop(in, digits);
    if (all_gone)
        return int_from_i64(in, 0);
    Ref ten = int_from_i64(in, 10);
    Ref exponent = int_from_i64(in, -places);
    Ref power = exponent.object == NULL ? NO_REF : int_power(in, ten.object, exponent.object, NULL);
    drop(in, ten);
    drop(in, exponent);
    Ref result = power.object == NULL ? NO_REF : nearest_multiple(in, self, power.object);
    drop(in, power);
    return result;
}

/* --- bytes --- */

static bool is_little(Interp *in, Object *order, bool *little)
{
    *little = order != NULL && str_equals_ascii(order, "little");
    if (order == NULL || *little || str_equals_ascii(order, "big"))
        return true;
    return raise_false(in, EXCEPTION_ValueError, "byteorder must be either 'little' or 'big'");
}

static bool want_str(Interp *in, Object *object, const char *function, const char *parameter)
{
    if (object == NULL || is_str(object))
        return true;
    return raise_false(in, EXCEPTION_TypeError, "%s() argument '%s' must be str, not %s", function,
                       parameter, argument_kind(in, object));
}

static void reverse(char *data, int64_t size)
{
    for (int64_t i = 0; i < size / 2; i++) {
        char byte = data[i];
        data[i] = data[size - 1 - i];
        data[size - 1 - i] = byte;
    }
}

/* Writes the two's complement, least byte first. */
static void write_bytes(const Object *self, char *data, int64_t size)
{
    uint64_t have = 0;
    int bits = 0;
    int64_t next = 0;
    uint32_t carry = int_is_negative(self);
    for (int64_t i = 0; i < size; i++) {
        if (bits < 8) {
            have |= (uint64_t)(next < int_count(self) ? int_digits(self)[next] : 0) << bits;
            next++;
            bits += INT_DIGIT_BITS;
        }
        uint32_t byte = (uint32_t)have & 0xFF;
        have >>= 8;
        bits -= 8;
        if (int_is_negative(self)) {
            carry += byte ^ 0xFF;
            byte = carry & 0xFF;
            carry >>= 8;
        }
        data[i] = (char)byte;
    }
}

/* Is it 1 and then only zeros in base 2. */
static bool is_power_of_two(const Object *self)
{
    int64_t count = int_count(self);
    for (int64_t i = 0; i < count - 1; i++)
        if (int_digits(self)[i] != 0)
            return false;
    uint32_t top = int_digits(self)[count - 1];
    return (top & (top - 1)) == 0;
}

/* A negative number needs as many bits as its complement, and a bit for the sign; no
 * bytes at all are enough for 0 and -1. */
static bool fits_bytes(const Object *self, int64_t size, bool is_signed)
{
    int64_t bits = int_bit_length(self);
    if (is_signed && int_is_negative(self) && is_power_of_two(self))
        bits--;
    return is_signed && size > 0 ? bits < size * 8 : bits <= size * 8;
}

static const Parameters to_bytes_parameters = {.function = "to_bytes",
                                               .names = {"length", "byteorder", "signed"},
                                               .count = 3,
                                               .positional = 2};

static Ref method_to_bytes(Interp *in, Object *self, Arguments arguments)
{
    Object *values[3];
    int64_t size = 1;
    bool little;
    if (!arguments_bind(in, &to_bytes_parameters, arguments, values) ||
        (values[0] != NULL && !number_as_c_size(in, values[0], &size)) ||
        !want_str(in, values[1], "to_bytes", "byteorder"))
        return NO_REF;
    int is_signed = values[2] == NULL ? 0 : object_is_true(in, values[2]);
    if (is_signed < 0 || !is_little(in, values[1], &little))
        return NO_REF;
    if (size < 0)
        return raise_error(in, EXCEPTION_ValueError, "length argument must be non-negative");
    if (int_is_negative(self) && !is_signed)
        return raise_error(in, EXCEPTION_OverflowError, "can't convert negative int to unsigned");
    if (!fits_bytes(self, size, is_signed))
        return raise_error(in, EXCEPTION_OverflowError, "int too big to convert");
    Ref made = bytes_new(in, size);
    if (made.object == NULL || size == 0)
        return made;
    memset(bytes_data(made.object), 0, (size_t)size);
    write_bytes(self, bytes_data(made.object), size);
    if (!little)
        reverse(bytes_data(made.object), size);
    return made;
}

/* data: least byte first. */
static Ref from_bytes(Interp *in, const char *data, int64_t size, bool is_signed)
{
    bool negative = is_signed && size > 0 && (data[size - 1] & 0x80);
    int64_t count = size * 8 / INT_DIGIT_BITS + 1;
    uint32_t *digits = mem_alloc_zeroed((size_t)count, sizeof(uint32_t));
    uint64_t have = 0;
    int bits = 0;
    int64_t at = 0;
    uint32_t carry = negative;
    for (int64_t i = 0; i < size; i++) {
        uint32_t byte = (uint8_t)data[i];
        if (negative) {
            carry += byte ^ 0xFF;
            byte = carry & 0xFF;
            carry >>= 8;
        }
        have |= (uint64_t)byte << bits;
        bits += 8;
        if (bits >= INT_DIGIT_BITS) {
            digits[at++] = (uint32_t)have & INT_DIGIT_MASK;
            have >>= INT_DIGIT_BITS;
            bits -= INT_DIGIT_BITS;
        }
    }
    if (at < count)
        digits[at] = (uint32_t)have;
    Ref made = int_from_digits(in, digits, count, negative);
    mem_free(digits);
    return made;
}

static const Parameters from_bytes_parameters = {.function = "from_bytes",
                                                 .names = {"bytes", "byteorder", "signed"},
                                                 .count = 3,
                                                 .required = 1,
                                                 .positional = 2};

static Ref method_from_bytes(Interp *in, Object *type, Arguments arguments)
{
    Object *values[3];
    bool little;
    if (!arguments_bind(in, &from_bytes_parameters, arguments, values) ||
        !want_str(in, values[1], "from_bytes", "byteorder") || !is_little(in, values[1], &little))
        return NO_REF;
    int is_signed = values[2] == NULL ? 0 : object_is_true(in, values[2]);
    if (is_signed < 0)
        return NO_REF;
    Ref bytes = bytes_from_object(in, values[0]);
    if (bytes.object == NULL)
        return NO_REF;
    int64_t size = bytes_size(bytes.object);
    char *data = mem_alloc((size_t)size + 1);
    memcpy(data, bytes_data(bytes.object), (size_t)size);
    drop(in, bytes);
    if (!little)
        reverse(data, size);
    Ref made = from_bytes(in, data, size, is_signed);
    mem_free(data);
    if (made.object == NULL || type == (Object *)in->types[TYPE_int])
        return made;
    Ref result = object_call_one(in, type, made.object);
    drop(in, made);
    return result;
}

const NativeSpec int_methods[] = {
    {"conjugate", method_self, NATIVE_NO_ARGUMENTS, 0, 0, "the number itself"},
    {"bit_length", method_bit_length, NATIVE_NO_ARGUMENTS, 0, 0,
     "how many bits the number needs without its sign"},
    {"bit_count", method_bit_count, NATIVE_NO_ARGUMENTS, 0, 0, "how many of its bits are 1"},
    {"to_bytes", method_to_bytes, NATIVE_ANY, 0, 0, "the number as bytes"},
    {"from_bytes", method_from_bytes, NATIVE_ANY | NATIVE_CLASS, 0, 0, "the number of some bytes"},
    {"as_integer_ratio", method_as_integer_ratio, NATIVE_NO_ARGUMENTS, 0, 0,
     "the number as numerator and denominator"},
    {"__trunc__", method_self, NATIVE_NO_ARGUMENTS, 0, 0, "the number itself"},
    {"__floor__", method_self, NATIVE_NO_ARGUMENTS, 0, 0, "the number itself"},
    {"__ceil__", method_self, NATIVE_NO_ARGUMENTS, 0, 0, "the number itself"},
    {"__round__", method_round, NATIVE_POSITIONAL, 0, 1, "rounded to so many decimal places"},
    {"__getnewargs__", method_getnewargs, NATIVE_NO_ARGUMENTS, 0, 0, "what a copy is made of"},
    {"__format__", method_format, NATIVE_ONE_ARGUMENT, 0, 0, "the number as a format spec has it"},
    {"__sizeof__", method_sizeof, NATIVE_NO_ARGUMENTS, 0, 0, "bytes it takes"},
    {0},
};

static Ref get_zero(Interp *in, Object *self)
{
    return int_from_i64(in, 0);
}

static Ref get_one(Interp *in, Object *self)
{
    return int_from_i64(in, 1);
}

const PropertySpec int_properties[] = {
    {"real", int_exact, NULL},
    {"imag", get_zero, NULL},
    {"numerator", int_exact, NULL},
    {"denominator", get_one, NULL},
    {0},
};
