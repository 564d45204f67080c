/* Powers, with and without modulus, and the correctly rounded quotient of two ints.
 * The size of a power is foretold before anything is computed.
 */
#include <math.h>
#include <string.h>

#include "base/mem.h"
#include "types/float_core.h"
#include "types/int_core.h"
#include "types/int_digits.h"
#include "types/int_mp.h"

__extension__ typedef unsigned __int128 Wide;

/* Up to this size of modulus and exponent libtommath's power takes less than the time
 * between two looks for an interrupt. */
#define MP_MODULUS_DIGITS 100
#define MP_EXPONENT_BITS 4000

static bool bit_at(const Object *object, int64_t bit)
{
    return int_digits(object)[bit / INT_DIGIT_BITS] >> bit % INT_DIGIT_BITS & 1;
}

/* --- without modulus --- */

/* A product under way: two buffers that change roles with each step. */
typedef struct {
    uint32_t *digits, *spare;
    int64_t count;
} Product;

static bool product_times(Interp *in, Product *product, Magnitude factor)
{
    Magnitude so_far = {product->digits, product->count};
    if (!magnitude_multiply(in, so_far, factor, product->spare))
        return false;
    uint32_t *other = product->digits;
    product->digits = product->spare;
    product->spare = other;
    product->count = digits_trim(product->digits, so_far.count + factor.count);
    return true;
}

static bool raise_to(Interp *in, Product *product, const Object *base, const Object *exponent)
{
    for (int64_t bit = int_bit_length(exponent) - 2; bit >= 0; bit--) {
        if (!product_times(in, product, (Magnitude){product->digits, product->count}))
            return false;
        if (bit_at(exponent, bit) && !product_times(in, product, int_magnitude(base)))
            return false;
    }
    return true;
}

static Ref power_long(Interp *in, Object *base, Object *exponent, int64_t digits)
{
    Product product = {mem_alloc((size_t)digits * sizeof(uint32_t)),
                       mem_alloc((size_t)digits * sizeof(uint32_t)), int_count(base)};
    memcpy(product.digits, int_digits(base), (size_t)product.count * sizeof(uint32_t));
    Ref made = NO_REF;
    if (raise_to(in, &product, base, exponent))
        made = int_from_digits(in, product.digits, product.count,
                               int_is_negative(base) && bit_at(exponent, 0));
    mem_free(product.digits);
    mem_free(product.spare);
    return made;
}

static Ref power_plain(Interp *in, Object *base, Object *exponent)
{
    if (int_is_zero(exponent))
        return int_from_i64(in, 1);
    if (int_is_compact(base) && int_digits(base)[0] <= 1) {
        int64_t value = int_compact_value(base);
        return int_from_i64(in, value < 0 && !bit_at(exponent, 0) ? 1 : value);
    }
    int64_t times;
    if (!int_to_i64(exponent, &times) ||
        times > INT_DIGITS_MOST * INT_DIGIT_BITS / (int_bit_length(base) - 1))
        return raise_no_memory(in);
    return power_long(in, base, exponent,
                      int_bit_length(base) * times / INT_DIGIT_BITS + 2 * int_count(base) + 4);
}

/* --- with modulus --- */

static Ref power_word(Interp *in, const Object *base, const Object *exponent, uint64_t modulus)
{
    uint64_t factor = (uint64_t)int_short_value(base);
    uint64_t result = 1;
    for (int64_t bit = int_bit_length(exponent) - 1; bit >= 0; bit--) {
        result = (uint64_t)((Wide)result * result % modulus);
        if (bit_at(exponent, bit))
            result = (uint64_t)((Wide)result * factor % modulus);
        if (bit % INT_DIGIT_BITS == 0 && !spend(in, 1))
            return NO_REF;
    }
    return int_from_u64(in, result % modulus);
}

/* product = product * factor % modulus */
static bool times_modulo(Interp *in, Product *product, Magnitude factor, Magnitude modulus)
{
    if (!product_times(in, product, factor))
        return false;
    if (!magnitude_divide(in, (Magnitude){product->digits, product->count}, modulus, NULL,
                          product->spare))
        return false;
    uint32_t *other = product->digits;
    product->digits = product->spare;
    product->spare = other;
    product->count = digits_trim(product->digits, modulus.count);
    return true;
}

static Ref power_modulo_long(Interp *in, const Object *base, const Object *exponent,
                             Magnitude modulus)
{
    size_t room = (size_t)(2 * modulus.count + 2);
    Product product = {mem_alloc(room * sizeof(uint32_t)), mem_alloc(room * sizeof(uint32_t)), 1};
    product.digits[0] = 1;
    bool done = true;
    for (int64_t bit = int_bit_length(exponent) - 1; done && bit >= 0; bit--) {
        done = times_modulo(in, &product, (Magnitude){product.digits, product.count}, modulus);
        if (done && bit_at(exponent, bit))
            done = times_modulo(in, &product, int_magnitude(base), modulus);
    }
    Ref made = done ? int_from_digits(in, product.digits, product.count, false) : NO_REF;
    mem_free(product.digits);
    mem_free(product.spare);
    return made;
}

/* 0 <= base < modulus, modulus > 1, exponent >= 0 */
static Ref power_modulo(Interp *in, Object *base, Object *exponent, Object *modulus)
{
    if (int_is_short(modulus))
        return power_word(in, base, exponent, (uint64_t)int_short_value(modulus));
    Magnitude m = int_magnitude(modulus);
    if (m.count > MP_MODULUS_DIGITS || int_bit_length(exponent) > MP_EXPONENT_BITS)
        return power_modulo_long(in, base, exponent, m);
    uint32_t *digits = mem_alloc((size_t)m.count * sizeof(uint32_t));
    mp_power_digits(int_magnitude(base), int_magnitude(exponent), m, digits);
    Ref made = spend(in, 1000) ? int_from_digits(in, digits, m.count, false) : NO_REF;
    mem_free(digits);
    return made;
}

/* Replaces *number by what takes its place; false: raised. */
static bool become(Interp *in, Ref *number, Ref by)
{
    drop(in, *number);
    *number = by;
    return by.object != NULL;
}

/* One step of Euclid's algorithm: (a, b, x, y) becomes (b, a % b, y, x - a // b * y). */
static bool euclid_step(Interp *in, Ref state[4])
{
    Ref quotient;
    Ref rest;
    if (!int_divide_floor(in, state[0].object, state[1].object, &quotient, &rest))
        return false;
    Ref product = int_multiply(in, quotient.object, state[3].object);
    drop(in, quotient);
    Ref next = product.object == NULL ? NO_REF : int_subtract(in, state[2].object, product.object);
    drop(in, product);
    if (next.object == NULL) {
        drop(in, rest);
        return false;
    }
    drop(in, state[0]);
    drop(in, state[2]);
    state[0] = state[1];
    state[1] = rest;
    state[2] = state[3];
    state[3] = next;
    return true;
}

/* The number that times `number` leaves 1 modulo modulus. */
static Ref inverse_modulo(Interp *in, Object *number, Object *modulus)
{
    Ref state[4] = {keep(number), keep(modulus), int_from_i64(in, 1), int_from_i64(in, 0)};
    bool going = true;
    while (going && !int_is_zero(state[1].object))
        going = euclid_step(in, state);
    Ref result = NO_REF;
    if (going && int_is_compact(state[0].object) && int_compact_value(state[0].object) == 1)
        result = keep(state[2].object);
    else if (going)
        raise_error(in, EXCEPTION_ValueError, "base is not invertible for the given modulus");
    for (int i = 0; i < 4; i++)
        drop(in, state[i]);
    return result;
}

/* The two numbers fitted to a positive modulus; base and exponent are owned and
 * replaced. */
static bool fit_to_modulus(Interp *in, Ref *base, Ref *exponent, Object *modulus)
{
    if (int_is_negative(exponent->object) &&
        !(become(in, exponent, int_negated(in, exponent->object)) &&
          become(in, base, inverse_modulo(in, base->object, modulus))))
        return false;
    if (int_is_negative(base->object) || int_order(base->object, modulus) >= 0)
        return become(in, base, int_remainder(in, base->object, modulus));
    return true;
}

static Ref power_with_modulus(Interp *in, Object *base, Object *exponent, Object *modulus)
{
    if (int_is_zero(modulus))
        return raise_error(in, EXCEPTION_ValueError, "pow() 3rd argument cannot be 0");
    Ref positive = int_is_negative(modulus) ? int_negated(in, modulus) : keep(modulus);
    if (positive.object == NULL)
        return NO_REF;
    Ref number = keep(base);
    Ref power = keep(exponent);
    Ref result = NO_REF;
    if (int_is_compact(positive.object) && int_digits(positive.object)[0] == 1)
        result = int_from_i64(in, 0);
    else if (fit_to_modulus(in, &number, &power, positive.object))
        result = power_modulo(in, number.object, power.object, positive.object);
    if (result.object != NULL && int_is_negative(modulus) && !int_is_zero(result.object))
        become(in, &result, int_add(in, result.object, modulus));
    drop(in, number);
    drop(in, power);
    drop(in, positive);
    return result;
}

static Ref power_as_float(Interp *in, Object *base, Object *exponent)
{
    double a;
    double b;
    if (!int_to_double(in, base, &a) || !int_to_double(in, exponent, &b))
        return NO_REF;
    return float_power(in, a, b);
}

Ref int_power(Interp *in, Object *base, Object *exponent, Object *modulus)
{
    if (modulus != NULL)
        return power_with_modulus(in, base, exponent, modulus);
    if (int_is_negative(exponent))
        return power_as_float(in, base, exponent);
    return power_plain(in, base, exponent);
}

/* --- true division --- */

#define MANTISSA_BITS 53
#define LEAST_EXPONENT (-1021)
#define MOST_EXPONENT 1024

/* a / b scaled by 2**-shift, cut to whole numbers; the lowest bit tells of the rest.
 * The quotient is known to fit 64 bits. False: raised. */
static bool scaled_quotient(Interp *in, Magnitude a, Magnitude b, int64_t shift, uint64_t *out)
{
    int64_t count = shift < 0 ? digits_after_shift_left(a, -shift) : a.count;
    uint32_t *scaled = mem_alloc_zeroed((size_t)(2 * count + b.count + 2), sizeof(uint32_t));
    uint32_t *quotient = scaled + count;
    uint32_t *rest = quotient + count;
    bool inexact = false;
    if (shift < 0)
        digits_shift_left(a, -shift, scaled);
    else
        inexact = digits_shift_right(a, shift, scaled);
    Magnitude dividend = {scaled, digits_trim(scaled, count)};
    bool done = magnitude_divide(in, dividend, b, quotient, rest);
    uint64_t value = 0;
    for (int64_t i = digits_trim(quotient, dividend.count) - 1; i >= 0; i--)
        value = value << INT_DIGIT_BITS | quotient[i];
    inexact = inexact || digits_trim(rest, b.count) != 0;
    *out = value | inexact;
    mem_free(scaled);
    return done;
}

/* Rounds half to even to the bits a double has at this exponent. */
static double round_scaled(uint64_t value, int64_t shift)
{
    int64_t bits = value == 0 ? 0 : 64 - __builtin_clzll(value);
    int64_t least = LEAST_EXPONENT - shift;
    int64_t extra = (bits > least ? bits : least) - MANTISSA_BITS;
    uint64_t half = UINT64_C(1) << (extra - 1);
    if (value & half && value & (3 * half - 1))
        value += half;
    value &= ~(2 * half - 1);
    return ldexp((double)value, (int)shift);
}

Ref int_true_divide(Interp *in, Object *left, Object *right)
{
    if (int_is_zero(right))
        return raise_error(in, EXCEPTION_ZeroDivisionError, "division by zero");
    if (int_bit_length(left) <= MANTISSA_BITS && int_bit_length(right) <= MANTISSA_BITS)
        return float_from_double(in,
                                 (double)int_short_value(left) / (double)int_short_value(right));
    bool negative = int_is_negative(left) != int_is_negative(right);
    Magnitude a = int_magnitude(left);
    Magnitude b = int_magnitude(right);
    int64_t difference = magnitude_bits(a) - magnitude_bits(b);
    double value = 0.0;
    if (difference > MOST_EXPONENT)
        value = INFINITY;
    else if (a.count != 0 && difference >= LEAST_EXPONENT - MANTISSA_BITS - 1) {
        int64_t shift =
            (difference > LEAST_EXPONENT ? difference : LEAST_EXPONENT) - MANTISSA_BITS - 2;
        uint64_t scaled;
        if (!scaled_quotient(in, a, b, shift, &scaled))
            return NO_REF;
        value = round_scaled(scaled, shift);
    }
    if (isinf(value))
        return raise_error(in, EXCEPTION_OverflowError,
                           "integer division result too large for a float");
    return float_from_double(in, negative ? -value : value);
}
