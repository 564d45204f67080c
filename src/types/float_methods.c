/* The methods of float. */
#include <float.h>
#include <math.h>
#include <stdlib.h>

#include "types/arguments.h"
#include "types/float_type.h"
#include "types/format.h"
#include "types/int.h"
#include "types/int_core.h"
#include "types/number_text.h"
#include "types/object.h"
#include "types/protocol.h"
#include "types/sequence.h"
#include "types/str.h"
#include "types/tuple.h"
#include "types/type.h"

/* Beyond these rounding to so many places changes nothing, or leaves nothing. */
#define PLACES_MOST 323
#define PLACES_LEAST (-308)
/* The exponent of a hexadecimal text is not read further than this. */
#define HEX_EXPONENT_MOST 1000000

static Ref float_of_subclass(Interp *in, TypeObject *type, Ref value)
{
    if (value.object == NULL || type == in->types[TYPE_float])
        return value;
    Ref made = instance_new(in, type);
    if (made.object != NULL)
        ((FloatObject *)made.object)->value = float_value(value.object);
    drop(in, value);
    return made;
}

Ref float_construct(Interp *in, TypeObject *type, Arguments arguments)
{
    if (!allow_keywords(in, TYPE_float, type, arguments))
        return NO_REF;
    if (arguments.count > 1)
        return raise_error(in, EXCEPTION_TypeError, "float expected at most 1 argument, got %zu",
                           arguments.count);
    Ref value = arguments.count == 0 ? float_from_double(in, 0.0)
                                     : number_to_float(in, arguments.slots[0].object);
    return float_of_subclass(in, type, value);
}

static Ref method_self(Interp *in, Object *self, Arguments arguments)
{
    return float_exact(in, self);
}

static Ref method_trunc(Interp *in, Object *self, Arguments arguments)
{
    return int_from_double(in, float_value(self));
}

static Ref method_floor(Interp *in, Object *self, Arguments arguments)
{
    return int_from_double(in, floor(float_value(self)));
}

static Ref method_ceil(Interp *in, Object *self, Arguments arguments)
{
    return int_from_double(in, ceil(float_value(self)));
}

static Ref method_is_integer(Interp *in, Object *self, Arguments arguments)
{
    double value = float_value(self);
    return keep_bool(in, isfinite(value) && floor(value) == value);
}

static Ref round_to_int(Interp *in, double value)
{
    double rounded = round(value);
    if (fabs(value - rounded) == 0.5)
        rounded = 2.0 * round(value / 2.0);
    return int_from_double(in, rounded);
}

static Ref round_to_places(Interp *in, double value, int places)
{
    Buf digits;
    buf_init(&digits);
    int point;
    float_append_digits(fabs(value), DIGITS_AFTER, places, &digits, &point);
    double rounded = 0.0;
    if (digits.length > 0)
        rounded = float_from_decimal(digits.text, point - (int64_t)digits.length);
    buf_done(&digits);
    if (isinf(rounded))
        return raise_error(in, EXCEPTION_OverflowError, "rounded value too large to represent");
    return float_from_double(in, copysign(rounded, value));
}

static Ref method_round(Interp *in, Object *self, Arguments arguments)
{
    double value = float_value(self);
    Object *digits = argument_at(arguments, 0);
    if (digits == NULL || digits == in->none)
        return round_to_int(in, value);
    int64_t places;
    if (!number_as_index(in, digits, EXCEPTION_COUNT, &places))
        return NO_REF;
    if (!isfinite(value) || places > PLACES_MOST)
        return float_from_double(in, value);
    if (places < PLACES_LEAST)
        return float_from_double(in, 0.0 * value);
    return round_to_places(in, value, (int)places);
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

static Ref power_of_two(Interp *in, int64_t exponent)
{
    Ref one = int_from_i64(in, 1);
    Ref by = int_from_i64(in, exponent);
    Ref result = by.object == NULL ? NO_REF : int_shift_left(in, one.object, by.object);
    drop(in, one);
    drop(in, by);
    return result;
}

static Ref method_as_integer_ratio(Interp *in, Object *self, Arguments arguments)
{
    double value = float_value(self);
    if (isinf(value))
        return raise_error(in, EXCEPTION_OverflowError, "cannot convert Infinity to integer ratio");
    if (isnan(value))
        return raise_error(in, EXCEPTION_ValueError, "cannot convert NaN to integer ratio");
    int exponent;
    double fraction = frexp(value, &exponent);
    while (fraction != floor(fraction)) {
        fraction *= 2.0;
        exponent--;
    }
    if (exponent >= 0)
        return pair_of(in, int_from_double(in, value), int_from_i64(in, 1));
    return pair_of(in, int_from_double(in, fraction), power_of_two(in, -exponent));
}

/* --- hexadecimal --- */

static Ref method_hex(Interp *in, Object *self, Arguments arguments)
{
    double value = float_value(self);
    Buf text;
    buf_init(&text);
    if (!isfinite(value)) {
        float_append_repr(value, &text);
    } else if (value == 0.0) {
        buf_append_string(&text, signbit(value) ? "-0x0.0p+0" : "0x0.0p+0");
    } else {
        int exponent;
        double fraction = frexp(fabs(value), &exponent);
        int below = DBL_MIN_EXP - exponent > 0 ? DBL_MIN_EXP - exponent : 0;
        fraction = ldexp(fraction, 1 - below);
        exponent -= 1 - below;
        buf_printf(&text, "%s0x%d.", value < 0 ? "-" : "", (int)fraction);
        fraction -= (int)fraction;
        for (int i = 0; i < (DBL_MANT_DIG - 1) / 4; i++) {
            fraction *= 16.0;
            buf_append_byte(&text, "0123456789abcdef"[(int)fraction]);
            fraction -= (int)fraction;
        }
        buf_printf(&text, "p%+d", exponent);
    }
    Ref str = str_from_buf(in, &text);
    buf_done(&text);
    return str;
}

static bool is_hex_digit(char c)
{
    return (c >= '0' && c <= '9') || ((c | 0x20) >= 'a' && (c | 0x20) <= 'f');
}

/* A number of any length in hexadecimal: `head` times 2 to the `exponent`, and whether
 * anything but zeros follows what the head holds. */
typedef struct {
    uint64_t head;
    int64_t exponent;
    bool has_tail;
} HexNumber;

static void take_hex_digit(HexNumber *number, char digit, bool after_point)
{
    unsigned value = digit <= '9' ? (unsigned)(digit - '0') : (unsigned)((digit | 0x20) - 'a' + 10);
    if (number->head >> 60 == 0) {
        number->head = number->head << 4 | value;
        number->exponent -= after_point ? 4 : 0;
    } else {
        number->has_tail |= value != 0;
        number->exponent += after_point ? 0 : 4;
    }
}

/* p[+-]DEC at `*at`; moves on behind it. */
static bool take_binary_exponent(HexNumber *number, const char **at)
{
    if ((**at | 0x20) != 'p')
        return true;
    (*at)++;
    bool negative = **at == '-';
    if (**at == '-' || **at == '+')
        (*at)++;
    if (**at < '0' || **at > '9')
        return false;
    int64_t value = 0;
    for (; **at >= '0' && **at <= '9'; (*at)++)
        value = value < HEX_EXPONENT_MOST ? value * 10 + (**at - '0') : value;
    number->exponent += negative ? -value : value;
    return true;
}

/* Reads [0x]HEX[.HEX][p[+-]DEC], up to `end`. */
static bool read_hex_number(const char *at, const char *end, HexNumber *number)
{
    if (at[0] == '0' && (at[1] | 0x20) == 'x')
        at += 2;
    bool after_point = false, has_digit = false;
    for (; is_hex_digit(*at) || (*at == '.' && !after_point); at++) {
        if (*at == '.') {
            after_point = true;
            continue;
        }
        take_hex_digit(number, *at, after_point);
        has_digit = true;
    }
    return has_digit && take_binary_exponent(number, &at) && at == end;
}

/* To the nearest double, even of two (glibc's strtod errs below the normal ones). */
static double round_hex_number(const HexNumber *number)
{
    if (number->head == 0)
        return 0.0;
    int length = 64 - __builtin_clzll(number->head);
    int64_t lowest = number->exponent + length - DBL_MANT_DIG; /* place of the last bit kept */
    if (lowest < DBL_MIN_EXP - DBL_MANT_DIG)
        lowest = DBL_MIN_EXP - DBL_MANT_DIG;
    int64_t cut = lowest - number->exponent;
    if (cut > 64)
        return 0.0;
    if (cut <= 0)
        return ldexp((double)number->head,
                     (int)(number->exponent < 2 * HEX_EXPONENT_MOST ? number->exponent
                                                                    : 2 * HEX_EXPONENT_MOST));
    uint64_t kept = cut == 64 ? 0 : number->head >> cut;
    uint64_t half = UINT64_C(1) << (cut - 1), rest = number->head & (half * 2 - 1);
    if (rest > half || (rest == half && (number->has_tail || (kept & 1) != 0)))
        kept++;
    return ldexp((double)kept, lowest < 2 * HEX_EXPONENT_MOST ? (int)lowest : INT32_MAX);
}

static bool is_word(const char *text, const char *word)
{
    for (; *word != '\0'; text++, word++)
        if ((*text | 0x20) != *word)
            return false;
    return *text == '\0';
}

/* text: without spaces around it, up to `end`, where a NUL stands. */
static bool read_hex(const char *text, const char *end, double *value)
{
    bool negative = *text == '-';
    if (*text == '-' || *text == '+')
        text++;
    bool valid = true;
    if (is_word(text, "inf") || is_word(text, "infinity")) {
        *value = INFINITY;
    } else if (is_word(text, "nan")) {
        *value = NAN;
    } else {
        HexNumber number = {0};
        valid = read_hex_number(text, end, &number);
        *value = valid ? round_hex_number(&number) : 0.0;
        if (isinf(*value))
            valid = false;
    }
    if (negative)
        *value = -*value;
    return valid;
}

static Ref method_fromhex(Interp *in, Object *type, Arguments arguments)
{
    Object *given = arguments.slots[0].object;
    if (!is_str(given))
        return raise_error(in, EXCEPTION_TypeError, "bad argument type for built-in operation");
    Buf text;
    buf_init(&text);
    str_append_utf8(given, &text);
    while (text.length > 0 && number_text_is_space(text.text[text.length - 1]))
        buf_truncate(&text, text.length - 1);
    const char *start = text.text;
    while (number_text_is_space(*start))
        start++;
    double value;
    bool valid = read_hex(start, text.text + text.length, &value);
    buf_done(&text);
    if (!valid && isinf(value))
        return raise_error(in, EXCEPTION_OverflowError,
                           "hexadecimal value too large to represent as a float");
    if (!valid)
        return raise_error(in, EXCEPTION_ValueError, "invalid hexadecimal floating-point string");
    Ref made = float_from_double(in, value);
    if (made.object == NULL || type == (Object *)in->types[TYPE_float])
        return made;
    Ref result = object_call_one(in, type, made.object);
    drop(in, made);
    return result;
}

static Ref method_getnewargs(Interp *in, Object *self, Arguments arguments)
{
    Slot slot = {float_from_double(in, float_value(self)).object};
    return slot.object == NULL ? NO_REF : tuple_from_taken(in, &slot, 1);
}

static Ref method_format(Interp *in, Object *self, Arguments arguments)
{
    return format_method(in, self, arguments, format_float);
}

static Ref method_getformat(Interp *in, Object *type, Arguments arguments)
{
    Object *name = arguments.slots[0].object;
    if (!is_str(name))
        return raise_error(in, EXCEPTION_TypeError, "__getformat__() argument must be str, not %s",
                           argument_kind(in, name));
    if (!str_equals_ascii(name, "double") && !str_equals_ascii(name, "float"))
        return raise_error(in, EXCEPTION_ValueError,
                           "__getformat__() argument 1 must be 'double' or 'float'");
    return str_from_string(in, "IEEE, little-endian");
}

const NativeSpec float_methods[] = {
    {"__getformat__", method_getformat, NATIVE_ONE_ARGUMENT | NATIVE_CLASS, 0, 0,
     "how the machine keeps floats"},
    {"conjugate", method_self, NATIVE_NO_ARGUMENTS, 0, 0, "the number itself"},
    {"__trunc__", method_trunc, NATIVE_NO_ARGUMENTS, 0, 0, "the whole part"},
    {"__floor__", method_floor, NATIVE_NO_ARGUMENTS, 0, 0, "the next int below"},
    {"__ceil__", method_ceil, NATIVE_NO_ARGUMENTS, 0, 0, "the next int above"},
    {"__round__", method_round, NATIVE_POSITIONAL, 0, 1, "rounded to so many decimal places"},
    {"as_integer_ratio", method_as_integer_ratio, NATIVE_NO_ARGUMENTS, 0, 0,
     "two ints whose quotient is the number"},
    {"fromhex", method_fromhex, NATIVE_ONE_ARGUMENT | NATIVE_CLASS, 0, 0,
     "the number a hexadecimal text means"},
    {"hex", method_hex, NATIVE_NO_ARGUMENTS, 0, 0, "the number as hexadecimal text"},
    {"is_integer", method_is_integer, NATIVE_NO_ARGUMENTS, 0, 0, "is it a whole number"},
    {"__getnewargs__", method_getnewargs, NATIVE_NO_ARGUMENTS, 0, 0, "what a copy is made of"},
    {"__format__", method_format, NATIVE_ONE_ARGUMENT, 0, 0, "the number as a format spec has it"},
    {0},
};

static Ref get_imag(Interp *in, Object *self)
{
    return float_from_double(in, 0.0);
}

const PropertySpec float_properties[] = {
    {"real", float_exact, NULL},
    {"imag", get_imag, NULL},
    {0},
};
