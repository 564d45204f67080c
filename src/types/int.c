/* The int object: CPython's 30-bit digits in the object. Values -5..256 are shared
 * static objects and every result passes through that test; other results are new
 * objects, in blocks as large as CPython's own algorithms ask for.
 */
#include "types/int.h"

#include <assert.h>
#include <math.h>
#include <string.h>

#include "types/int_core.h"
#include "types/object.h"
#include "types/start.h"

#define HEAD offsetof(IntObject, digits)
#define PERMANENT_COUNT 999999999
#define HASH_BITS 61
#define HASH_MODULUS ((UINT64_C(1) << HASH_BITS) - 1)

_Static_assert(HEAD == 24, "an int's digits begin where CPython's do");

/* --- making --- */

Ref int_make(Interp *in, int64_t count)
{
    if (count > INT_DIGITS_MOST)
        return raise_no_memory(in);
    size_t room = count > 0 ? (size_t)count : 1;
    Object *object = heap_new_plain(&in->heap, in->types[TYPE_int], HEAD + room * sizeof(uint32_t));
    if (object == NULL)
        return raise_no_memory(in);
    ((VarObject *)object)->size = count;
    int_digits(object)[0] = 0;
    return (Ref){object};
}

ALWAYS_INLINE bool is_small(int64_t value)
{
    return value >= SMALL_INT_LEAST && value <= SMALL_INT_MOST;
}

ALWAYS_INLINE Ref keep_small(Interp *in, int64_t value)
{
    return keep(in->small_ints[value - SMALL_INT_LEAST]);
}

Ref int_finish(Interp *in, Ref made, bool negative)
{
    if (made.object == NULL)
        return made;
    VarObject *var = (VarObject *)made.object;
    int64_t count = digits_trim(int_digits(made.object), var->size);
    var->size = negative ? -count : count;
    if (count > 1)
        return made;
    int64_t value = count == 0 ? 0 : int_compact_value(made.object);
    if (!is_small(value))
        return made;
    drop(in, made);
    return keep_small(in, value);
}

static int64_t write_digits(uint32_t *digits, uint64_t magnitude)
{
    int64_t count = 0;
    do {
        digits[count++] = (uint32_t)magnitude & INT_DIGIT_MASK;
        magnitude >>= INT_DIGIT_BITS;
    } while (magnitude != 0);
    return count;
}

static int64_t digits_needed(uint64_t magnitude)
{
    int64_t count = 1;
    while ((magnitude >>= INT_DIGIT_BITS) != 0)
        count++;
    return count;
}

static Ref from_magnitude(Interp *in, uint64_t magnitude, bool negative, int64_t room)
{
    Ref made = int_make(in, room);
    if (made.object == NULL)
        return made;
    int64_t count = write_digits(int_digits(made.object), magnitude);
    ((VarObject *)made.object)->size = negative ? -count : count;
    return made;
}

Ref int_from_i64(Interp *in, int64_t value)
{
    if (is_small(value))
        return keep_small(in, value);
    uint64_t magnitude = value < 0 ? 0 - (uint64_t)value : (uint64_t)value;
    if (UNLIKELY(magnitude > INT_DIGIT_MASK))
        return from_magnitude(in, magnitude, value < 0, digits_needed(magnitude));
    Object *object = heap_new_plain(&in->heap, in->types[TYPE_int], HEAD + sizeof(uint32_t));
    if (UNLIKELY(object == NULL))
        return raise_no_memory(in);
    ((VarObject *)object)->size = value < 0 ? -1 : 1;
    int_digits(object)[0] = (uint32_t)magnitude;
    return (Ref){object};
}

Ref int_from_u64(Interp *in, uint64_t value)
{
    if (value <= SMALL_INT_MOST)
        return keep_small(in, (int64_t)value);
    return from_magnitude(in, value, false, digits_needed(value));
}

Ref int_from_short(Interp *in, int64_t value, int64_t count)
{
    if (is_small(value))
        return keep_small(in, value);
    uint64_t magnitude = value < 0 ? 0 - (uint64_t)value : (uint64_t)value;
    return from_magnitude(in, magnitude, value < 0, count);
}

Ref int_from_digits(Interp *in, const uint32_t *digits, int64_t count, bool negative)
{
    count = digits_trim(digits, count);
    Ref made = int_make(in, count);
    if (made.object != NULL)
        memcpy(int_digits(made.object), digits, (size_t)count * sizeof(uint32_t));
    return int_finish(in, made, negative);
}

int64_t digits_from_double(double value, uint32_t *digits)
{
    int exponent;
    double fraction = frexp(value, &exponent);
    if (exponent <= 0)
        return 0;
    int64_t count = (exponent - 1) / INT_DIGIT_BITS + 1;
    fraction = ldexp(fraction, (exponent - 1) % INT_DIGIT_BITS + 1);
    for (int64_t i = count - 1; i >= 0; i--) {
        digits[i] = (uint32_t)fraction;
        fraction = ldexp(fraction - digits[i], INT_DIGIT_BITS);
    }
    return count;
}

Ref int_from_double(Interp *in, double value)
{
    if (isnan(value))
        return raise_error(in, EXCEPTION_ValueError, "cannot convert float NaN to integer");
    if (isinf(value))
        return raise_error(in, EXCEPTION_OverflowError, "cannot convert float infinity to integer");
    if (value > -0x1p62 && value < 0x1p62)
        return int_from_i64(in, (int64_t)value);
    uint32_t digits[DOUBLE_DIGITS_MOST];
    return int_from_digits(in, digits, digits_from_double(fabs(value), digits), value < 0);
}

Ref int_exact(Interp *in, Object *object)
{
    if (IS_EXACT(in, object, int))
        return keep(object);
    return int_from_digits(in, int_digits(object), int_count(object), int_is_negative(object));
}

/* --- asking --- */

int64_t digits_trim(const uint32_t *digits, int64_t count)
{
    while (count > 0 && digits[count - 1] == 0)
        count--;
    return count;
}

static bool short_magnitude(const Object *object, uint64_t *magnitude)
{
    int64_t count = int_count(object);
    *magnitude = 0;
    for (int64_t i = count - 1; i >= 0; i--) {
        if (count > 3 || *magnitude >> (64 - INT_DIGIT_BITS) != 0)
            return false;
        *magnitude = *magnitude << INT_DIGIT_BITS | int_digits(object)[i];
    }
    return true;
}

bool int_to_u64(const Object *object, uint64_t *value)
{
    return short_magnitude(object, value) && !int_is_negative(object);
}

bool int_to_i64(const Object *object, int64_t *value)
{
    uint64_t magnitude;
    if (!short_magnitude(object, &magnitude))
        return false;
    if (magnitude > (uint64_t)INT64_MAX + int_is_negative(object))
        return false;
    *value = int_is_negative(object) ? (int64_t)(0 - magnitude) : (int64_t)magnitude;
    return true;
}

/* The 64 highest bits of a number of more; the lowest of them is set too if any bit
 * below is, so that rounding to a double sees it. */
static uint64_t high_bits(Magnitude a, int64_t bits)
{
    int64_t below = bits - 64;
    uint64_t high = 0;
    bool rest = false;
    for (int64_t i = 0; i < a.count; i++) {
        int64_t place = i * INT_DIGIT_BITS - below; /* of the digit's lowest bit */
        uint64_t digit = a.digits[i];
        if (place >= 0)
            high |= digit << place;
        else if (place > -INT_DIGIT_BITS)
            high |= digit >> -place;
        if (place < 0 &&
            digit & ((UINT64_C(1) << (-place < INT_DIGIT_BITS ? -place : INT_DIGIT_BITS)) - 1))
            rest = true;
    }
    return high | rest;
}

bool int_to_double(Interp *in, Object *object, double *value)
{
    if (int_is_short(object)) {
        *value = (double)int_short_value(object);
        return true;
    }
    Magnitude a = int_magnitude(object);
    int64_t bits = magnitude_bits(a);
    double magnitude = INFINITY;
    if (bits <= 64)
        magnitude = (double)(a.digits[0] | (uint64_t)a.digits[1] << INT_DIGIT_BITS |
                             (uint64_t)a.digits[2] << 2 * INT_DIGIT_BITS);
    else if (bits <= 1024)
        magnitude = ldexp((double)high_bits(a, bits), (int)(bits - 64));
    if (isinf(magnitude))
        return raise_false(in, EXCEPTION_OverflowError, "int too large to convert to float");
    *value = int_is_negative(object) ? -magnitude : magnitude;
    return true;
}

int int_sign(const Object *object)
{
    int64_t size = ((const VarObject *)object)->size;
    return (size > 0) - (size < 0);
}

int64_t magnitude_bits(Magnitude a)
{
    if (a.count == 0)
        return 0;
    return a.count * INT_DIGIT_BITS - __builtin_clz(a.digits[a.count - 1]) + (32 - INT_DIGIT_BITS);
}

int64_t int_bit_length(const Object *object)
{
    return magnitude_bits(int_magnitude(object));
}

int magnitude_order(Magnitude a, Magnitude b)
{
    if (a.count != b.count)
        return a.count < b.count ? -1 : 1;
    for (int64_t i = a.count - 1; i >= 0; i--)
        if (a.digits[i] != b.digits[i])
            return a.digits[i] < b.digits[i] ? -1 : 1;
    return 0;
}

int int_order(const Object *left, const Object *right)
{
    if (int_is_short(left) && int_is_short(right)) {
        int64_t a = int_short_value(left);
        int64_t b = int_short_value(right);
        return (a > b) - (a < b);
    }
    if (int_sign(left) != int_sign(right))
        return int_sign(left) < int_sign(right) ? -1 : 1;
    int order = magnitude_order(int_magnitude(left), int_magnitude(right));
    return int_is_negative(left) ? -order : order;
}

int64_t int_hash(const Object *object)
{
    if (int_is_compact(object)) {
        int64_t value = int_compact_value(object);
        return value == -1 ? -2 : value;
    }
    uint64_t hash = 0;
    for (int64_t i = int_count(object) - 1; i >= 0; i--) {
        hash = (hash << INT_DIGIT_BITS & HASH_MODULUS) | hash >> (HASH_BITS - INT_DIGIT_BITS);
        hash += int_digits(object)[i];
        if (hash >= HASH_MODULUS)
            hash -= HASH_MODULUS;
    }
    int64_t value = int_is_negative(object) ? -(int64_t)hash : (int64_t)hash;
    return value == -1 ? -2 : value;
}

/* --- start --- */

static Object *static_int(Interp *in, TypeId type, int64_t value)
{
    IntObject *object = heap_alloc_static(&in->heap, HEAD + sizeof(uint32_t));
    object->var.base.refcount = type == TYPE_int ? PERMANENT_COUNT : 1;
    object->var.base.type = in->types[type];
    object->var.size = (value > 0) - (value < 0);
    object->digits[0] = (uint32_t)(value < 0 ? -value : value);
    return &object->var.base;
}

#define MAX_TEXT_DIGITS 4300

bool ints_start(Interp *in)
{
    for (int value = SMALL_INT_LEAST; value <= SMALL_INT_MOST; value++)
        in->small_ints[value - SMALL_INT_LEAST] = static_int(in, TYPE_int, value);
    in->false_object = static_int(in, TYPE_bool, 0);
    in->true_object = static_int(in, TYPE_bool, 1);
    in->max_text_digits = MAX_TEXT_DIGITS;
    return true;
}

void ints_stop(Interp *in) {}
