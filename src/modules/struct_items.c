/* Single items of module struct: values to bytes and back. */
#include "modules/struct_module.h"

#include <math.h>
#include <string.h>

#include "types/bytearray.h"
#include "types/bytes.h"
#include "types/float.h"
#include "types/int.h"
#include "types/protocol.h"
#include "types/str.h"

static bool raise_text(Interp *in, const char *text)
{
    return raise_struct(in, str_from_string(in, text));
}

/* Raw bits of up to eight bytes, in the order of the format. */
static void put_bits(const StructPlace *place, char *data, uint64_t bits)
{
    for (int64_t i = 0; i < place->size; i++) {
        int64_t at = place->item.is_big ? place->size - 1 - i : i;
        data[at] = (char)(uint8_t)(bits >> (8 * i));
    }
}

static uint64_t get_bits(const StructPlace *place, const char *data)
{
    uint64_t bits = 0;
    for (int64_t i = 0; i < place->size; i++) {
        int64_t at = place->item.is_big ? place->size - 1 - i : i;
        bits |= (uint64_t)(uint8_t)data[at] << (8 * i);
    }
    return bits;
}

/* --- whole numbers --- */

/* As an int object. */
static Ref whole_of(Interp *in, Object *value)
{
    if (is_int(value))
        return keep(value);
    if (value->type->slots.index != NULL)
        return number_index(in, value);
    raise_text(in, "required argument is not an integer");
    return NO_REF;
}

static bool is_bounded(Interp *in, const StructPlace *place, bool fits, int64_t least,
                       uint64_t most)
{
    static const struct {
        char letter;
        const char *name;
    } names[] = {{'b', "byte"}, {'B', "ubyte"}, {'h', "short"}, {'H', "ushort"}};
    if (fits)
        return true;
    bool is_named = place->size == 1 || !place->item.is_big;
    for (size_t i = 0; i < ARRAY_LEN(names); i++)
        if (is_named && names[i].letter == place->item.letter)
            return raise_struct(in, str_printf(in, "%s format requires %lld <= number <= %llu",
                                               names[i].name, (long long)least,
                                               (unsigned long long)most));
    return raise_struct(in,
                        str_printf(in, "'%c' format requires %lld <= number <= %llu",
                                   place->item.letter, (long long)least, (unsigned long long)most));
}

static bool raise_out_of_range(Interp *in, const StructPlace *place)
{
    bool is_widest = place->item.is_big && place->size == 8;
    return raise_text(in, is_widest ? "int too large to convert" : "argument out of range");
}

static bool put_signed(Interp *in, const StructPlace *place, char *data, Object *number)
{
    int64_t value, most = INT64_MAX >> (64 - 8 * place->size);
    bool is_small = place->item.kind == ITEM_SMALL;
    int64_t least = is_small ? 0 : -most - 1;
    if (is_small)
        most = 2 * most + 1;
    if (!int_to_i64(number, &value))
        return raise_out_of_range(in, place);
    if (!is_bounded(in, place, value >= least && value <= most, least, (uint64_t)most))
        return false;
    put_bits(place, data, (uint64_t)value);
    return true;
}

static bool put_unsigned(Interp *in, const StructPlace *place, char *data, Object *number)
{
    uint64_t value = 0, most = UINT64_MAX >> (64 - 8 * place->size);
    if (int_sign(number) < 0 || int_bit_length(number) > 64 || !int_to_u64(number, &value))
        return raise_out_of_range(in, place);
    if (!is_bounded(in, place, value <= most, 0, most))
        return false;
    put_bits(place, data, value);
    return true;
}

static bool put_pointer(Interp *in, const StructPlace *place, char *data, Object *number)
{
    int64_t negative = 0;
    uint64_t value = 0;
    bool fits = int_sign(number) < 0 ? int_to_i64(number, &negative)
                                     : int_bit_length(number) <= 64 && int_to_u64(number, &value);
    if (!fits)
        return raise_text(in, "int too large to convert");
    put_bits(place, data, negative < 0 ? (uint64_t)negative : value);
    return true;
}

static bool put_whole(Interp *in, const StructPlace *place, char *data, Object *value)
{
    Ref number = whole_of(in, value);
    if (number.object == NULL)
        return false;
    bool is_unsigned = place->item.kind == ITEM_UNSIGNED ||
                       (place->item.kind == ITEM_SMALL && place->item.is_big && place->size > 1);
    bool done;
    if (place->item.kind == ITEM_POINTER)
        done = put_pointer(in, place, data, number.object);
    else if (is_unsigned)
        done = put_unsigned(in, place, data, number.object);
    else
        done = put_signed(in, place, data, number.object);
    drop(in, number);
    return done;
}

static Ref get_whole(Interp *in, const StructPlace *place, const char *data)
{
    uint64_t bits = get_bits(place, data);
    int64_t unused = 64 - 8 * place->size;
    if (place->item.kind == ITEM_SIGNED)
        return int_from_i64(in, (int64_t)(bits << unused) >> unused);
    return int_from_u64(in, bits);
}

/* --- real numbers --- */

#define HALF_FRACTION_BITS 10
#define HALF_LEAST_EXPONENT (-14)
#define HALF_INFINITY 0x7c00u
#define HALF_NAN 0x7e00u
#define HALF_SIGN 0x8000u

/* Nearest number of 16 bits, halves to even; HALF_INFINITY if it is too large. The
 * fraction's highest bit, which is not written, adds one to the exponent by itself. */
static uint32_t half_from_double(double value)
{
    uint32_t sign = signbit(value) ? HALF_SIGN : 0;
    double size = fabs(value);
    if (isnan(value))
        return sign | HALF_NAN;
    if (isinf(value) || size == 0.0)
        return sign | (size > 0.0 ? HALF_INFINITY : 0);
    int exponent = ilogb(size) < HALF_LEAST_EXPONENT ? HALF_LEAST_EXPONENT : ilogb(size);
    if (exponent > 15)
        return sign | HALF_INFINITY;
    uint32_t fraction = (uint32_t)nearbyint(ldexp(size, HALF_FRACTION_BITS - exponent));
    uint32_t above = (uint32_t)(exponent - HALF_LEAST_EXPONENT) << HALF_FRACTION_BITS;
    return sign | (above + fraction);
}

static double double_from_half(uint64_t bits)
{
    int exponent = (int)(bits >> HALF_FRACTION_BITS & 31);
    double fraction = (double)(bits & ((1u << HALF_FRACTION_BITS) - 1));
    double size;
    if (exponent == 31)
        size = fraction > 0.0 ? (double)NAN : (double)INFINITY;
    else if (exponent == 0)
        size = ldexp(fraction, HALF_LEAST_EXPONENT - HALF_FRACTION_BITS);
    else
        size = ldexp(fraction + (1u << HALF_FRACTION_BITS), exponent - 15 - HALF_FRACTION_BITS);
    return bits & HALF_SIGN ? -size : size;
}

/* The bits of a number of the place's size; *overflows: it was finite and is not any more. */
static uint64_t real_bits(const StructPlace *place, double value, bool *overflows)
{
    uint64_t bits = 0;
    float narrow = (float)value;
    switch (place->size) {
    case 2:
        bits = half_from_double(value);
        *overflows = isfinite(value) && (bits & HALF_INFINITY) == HALF_INFINITY;
        return bits;
    case 4:
        memcpy(&bits, &narrow, sizeof(narrow));
        *overflows = isfinite(value) && isinf(narrow) && !place->item.is_native;
        return bits;
    default:
        memcpy(&bits, &value, sizeof(value));
        *overflows = false;
        return bits;
    }
}

static bool put_real(Interp *in, const StructPlace *place, char *data, Object *value)
{
    bool can = value->type->slots.to_float != NULL || value->type->slots.index != NULL;
    Ref number = can && !is_str(value) ? number_to_float(in, value) : NO_REF;
    if (number.object == NULL) {
        raise_clear(in);
        return raise_text(in, "required argument is not a float");
    }
    bool overflows;
    uint64_t bits = real_bits(place, float_value(number.object), &overflows);
    drop(in, number);
    if (overflows && is_int(value))
        return raise_text(in, "int too large to convert");
    if (overflows)
        return raise_false(in, EXCEPTION_OverflowError, "float too large to pack with %c format",
                           place->item.letter);
    put_bits(place, data, bits);
    return true;
}

static Ref get_real(Interp *in, const StructPlace *place, const char *data)
{
    uint64_t bits = get_bits(place, data);
    float narrow;
    double wide;
    switch (place->size) {
    case 2:
        return float_from_double(in, double_from_half(bits));
    case 4:
        memcpy(&narrow, &bits, sizeof(narrow));
        return float_from_double(in, (double)narrow);
    default:
        memcpy(&wide, &bits, sizeof(wide));
        return float_from_double(in, wide);
    }
}

/* --- bytes --- */

static bool put_character(Interp *in, char *data, Object *value)
{
    if (!is_bytes(value) || bytes_size(value) != 1)
        return raise_text(in, "char format requires a bytes object of length 1");
    *data = bytes_data(value)[0];
    return true;
}

#define PASCAL_MOST 255

static bool put_text(Interp *in, const StructPlace *place, char *data, Object *value)
{
    if (!is_bytes(value) && !is_bytearray(value))
        return raise_struct(
            in, str_printf(in, "argument for '%c' must be a bytes object", place->item.letter));
    ByteSpan span;
    if (!buffer_span(in, value, &span))
        return false;
    bool is_pascal = place->item.kind == ITEM_PASCAL;
    int64_t room = is_pascal && place->size > 0 ? place->size - 1 : place->size;
    int64_t size = span.size < room ? span.size : room;
    if (size > 0)
        memcpy(data + is_pascal, span.data, (size_t)size);
    if (is_pascal && place->size > 0)
        *data = (char)(uint8_t)(size < PASCAL_MOST ? size : PASCAL_MOST);
    return true;
}

static Ref get_pascal(Interp *in, const StructPlace *place, const char *data)
{
    int64_t size = place->size == 0 ? 0 : (uint8_t)*data;
    if (size >= place->size && place->size > 0)
        size = place->size - 1;
    return bytes_from(in, data + 1, (size_t)size);
}

/* --- all --- */

bool struct_put(Interp *in, const StructPlace *place, char *data, Object *value)
{
    int truth;
    switch (place->item.kind) {
    case ITEM_CHARACTER:
        return put_character(in, data, value);
    case ITEM_STRING:
    case ITEM_PASCAL:
        return put_text(in, place, data, value);
    case ITEM_TRUTH:
        truth = object_is_true(in, value);
        *data = truth > 0;
        return truth >= 0;
    case ITEM_REAL:
        return put_real(in, place, data, value);
    default:
        return put_whole(in, place, data, value);
    }
}

Ref struct_get(Interp *in, const StructPlace *place, const char *data)
{
    switch (place->item.kind) {
    case ITEM_CHARACTER:
    case ITEM_STRING:
        return bytes_from(in, data, (size_t)place->size);
    case ITEM_PASCAL:
        return get_pascal(in, place, data);
    case ITEM_TRUTH:
        return keep_bool(in, *data != 0);
    case ITEM_REAL:
        return get_real(in, place, data);
    default:
        return get_whole(in, place, data);
    }
}
