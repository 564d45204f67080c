/* Whole numbers as sign and magnitude in 32-bit limbs. Sizes are those of
 * source literals (CPython refuses decimal ones of more than 4300 digits), so
 * the schoolbook methods are enough, and division goes bit by bit: plain to
 * check, and fast enough for what is folded once per literal.
 */
#include "lang/bigint.h"

#include <assert.h>
#include <math.h>
#include <string.h>

static BigInt make(bool negative, const uint32_t *limbs, size_t count)
{
    while (count > 0 && limbs[count - 1] == 0)
        count--;
    return (BigInt){.negative = negative && count > 0, .count = count, .limbs = limbs};
}

static uint32_t limb_at(BigInt a, size_t i)
{
    return i < a.count ? a.limbs[i] : 0;
}

static size_t larger(size_t a, size_t b)
{
    return a > b ? a : b;
}

BigInt bigint_from_int(Arena *arena, int64_t value)
{
    uint64_t magnitude = value < 0 ? 0 - (uint64_t)value : (uint64_t)value;
    uint32_t *limbs = ARENA_ARRAY(arena, uint32_t, 2);
    limbs[0] = (uint32_t)magnitude;
    limbs[1] = (uint32_t)(magnitude >> 32);
    return make(value < 0, limbs, 2);
}

static uint32_t digit_value(char digit)
{
    if (digit >= '0' && digit <= '9')
        return (uint32_t)(digit - '0');
    return (uint32_t)((digit | 0x20) - 'a' + 10);
}

/* limbs = limbs * factor + carry. */
static void multiply_add(uint32_t *limbs, size_t *count, uint32_t factor, uint32_t carry)
{
    uint64_t rest = carry;
    for (size_t i = 0; i < *count; i++) {
        rest += (uint64_t)limbs[i] * factor;
        limbs[i] = (uint32_t)rest;
        rest >>= 32;
    }
    if (rest)
        limbs[(*count)++] = (uint32_t)rest;
}

BigInt bigint_from_digits(Arena *arena, const char *digits, size_t length, uint32_t base)
{
    uint32_t *limbs = ARENA_ARRAY(arena, uint32_t, length / 8 + 2);
    size_t count = 0;
    if (base != 16) {
        for (size_t i = 0; i < length; i++)
            multiply_add(limbs, &count, base, digit_value(digits[i]));
        return make(false, limbs, count);
    }
    for (size_t i = 0; i < length; i++) {
        size_t place = length - 1 - i; /* of the digit, from the right */
        limbs[place / 8] |= digit_value(digits[i]) << (place % 8 * 4);
    }
    return make(false, limbs, length / 8 + 1);
}

bool bigint_to_int(BigInt a, int64_t *value)
{
    if (a.count > 2)
        return false;
    uint64_t magnitude = limb_at(a, 0) | (uint64_t)limb_at(a, 1) << 32;
    if (magnitude > (uint64_t)INT64_MAX + a.negative)
        return false;
    *value = a.negative ? (int64_t)(0 - magnitude) : (int64_t)magnitude;
    return true;
}

size_t bigint_bits(BigInt a)
{
    if (a.count == 0)
        return 0;
    return 32 * a.count - (size_t)__builtin_clz(a.limbs[a.count - 1]);
}

static bool bit_at(BigInt a, size_t bit)
{
    return limb_at(a, bit / 32) >> bit % 32 & 1;
}

/* The magnitude's top bits, at most 62, the lowest of them set too if anything
 * below them is ("sticky"); *exponent is the power of two they count. */
static uint64_t top_bits(BigInt a, int *exponent)
{
    size_t bits = bigint_bits(a);
    size_t low = bits > 62 ? bits - 62 : 0;
    uint64_t top = 0;
    for (size_t bit = bits; bit > low; bit--)
        top = top << 1 | bit_at(a, bit - 1);
    for (size_t bit = 0; bit < low && !(top & 1); bit++)
        top |= bit_at(a, bit);
    *exponent = (int)low;
    return top;
}

bool bigint_to_double(BigInt a, double *value)
{
    if (bigint_bits(a) > 1025)
        return false;
    int exponent;
    double magnitude = (double)top_bits(a, &exponent);
    magnitude = ldexp(magnitude, exponent);
    *value = a.negative ? -magnitude : magnitude;
    return isfinite(magnitude);
}

static char *reversed(char *text, size_t length)
{
    for (size_t i = 0; i < length / 2; i++) {
        char other = text[i];
        text[i] = text[length - 1 - i];
        text[length - 1 - i] = other;
    }
    return text;
}

char *bigint_to_hex(Arena *arena, BigInt a)
{
    char *text = ARENA_ARRAY(arena, char, 8 * a.count + 2);
    size_t length = 0;
    for (size_t i = 0; i < a.count * 8; i++)
        text[length++] = "0123456789abcdef"[a.limbs[i / 8] >> i % 8 * 4 & 15];
    while (length > 0 && text[length - 1] == '0')
        text[--length] = '\0';
    if (length == 0)
        text[length++] = '0';
    return reversed(text, length);
}

/* Divides in place and gives the remainder. */
static uint32_t divide_small(uint32_t *limbs, size_t *count, uint32_t divisor)
{
    uint64_t rest = 0;
    for (size_t i = *count; i > 0; i--) {
        rest = rest << 32 | limbs[i - 1];
        limbs[i - 1] = (uint32_t)(rest / divisor);
        rest %= divisor;
    }
    while (*count > 0 && limbs[*count - 1] == 0)
        --*count;
    return (uint32_t)rest;
}

static uint32_t *copy_limbs(Arena *arena, BigInt a, size_t room)
{
    uint32_t *limbs = ARENA_ARRAY(arena, uint32_t, room + 1);
    if (a.count > 0)
        memcpy(limbs, a.limbs, a.count * sizeof(*limbs));
    return limbs;
}

char *bigint_to_decimal(Arena *arena, BigInt a)
{
    uint32_t *limbs = copy_limbs(arena, a, a.count);
    size_t count = a.count, length = 0;
    char *text = ARENA_ARRAY(arena, char, 10 * a.count + 11);
    while (count > 0) {
        uint32_t group = divide_small(limbs, &count, 1000000000);
        for (int i = 0; i < 9; i++, group /= 10)
            text[length++] = (char)('0' + group % 10);
    }
    while (length > 0 && text[length - 1] == '0')
        text[--length] = '\0';
    if (length == 0)
        text[length++] = '0';
    return reversed(text, length);
}

static int compare_magnitude(BigInt a, BigInt b)
{
    if (a.count != b.count)
        return a.count < b.count ? -1 : 1;
    for (size_t i = a.count; i > 0; i--)
        if (a.limbs[i - 1] != b.limbs[i - 1])
            return a.limbs[i - 1] < b.limbs[i - 1] ? -1 : 1;
    return 0;
}

int bigint_compare(BigInt a, BigInt b)
{
    if (a.negative != b.negative)
        return a.negative ? -1 : 1;
    int order = compare_magnitude(a, b);
    return a.negative ? -order : order;
}

BigInt bigint_negate(BigInt a)
{
    a.negative = a.count > 0 && !a.negative;
    return a;
}

static BigInt add_magnitude(Arena *arena, BigInt a, BigInt b, bool negative)
{
    size_t count = larger(a.count, b.count) + 1;
    uint32_t *limbs = ARENA_ARRAY(arena, uint32_t, count);
    uint64_t carry = 0;
    for (size_t i = 0; i < count; i++) {
        carry += (uint64_t)limb_at(a, i) + limb_at(b, i);
        limbs[i] = (uint32_t)carry;
        carry >>= 32;
    }
    return make(negative, limbs, count);
}

/* |a| - |b|, where |a| >= |b|. */
static BigInt subtract_magnitude(Arena *arena, BigInt a, BigInt b, bool negative)
{
    uint32_t *limbs = ARENA_ARRAY(arena, uint32_t, a.count + 1);
    uint32_t borrow = 0;
    for (size_t i = 0; i < a.count; i++) {
        uint64_t take = (uint64_t)limb_at(b, i) + borrow;
        borrow = a.limbs[i] < take;
        limbs[i] = (uint32_t)(a.limbs[i] - take);
    }
    assert(borrow == 0);
    return make(negative, limbs, a.count);
}

BigInt bigint_add(Arena *arena, BigInt a, BigInt b)
{
    if (a.negative == b.negative)
        return add_magnitude(arena, a, b, a.negative);
    if (compare_magnitude(a, b) >= 0)
        return subtract_magnitude(arena, a, b, a.negative);
    return subtract_magnitude(arena, b, a, b.negative);
}

BigInt bigint_subtract(Arena *arena, BigInt a, BigInt b)
{
    return bigint_add(arena, a, bigint_negate(b));
}

BigInt bigint_multiply(Arena *arena, BigInt a, BigInt b)
{
    uint32_t *limbs = ARENA_ARRAY(arena, uint32_t, a.count + b.count + 1);
    for (size_t i = 0; i < a.count; i++) {
        uint64_t carry = 0;
        for (size_t j = 0; j < b.count; j++) {
            carry += (uint64_t)a.limbs[i] * b.limbs[j] + limbs[i + j];
            limbs[i + j] = (uint32_t)carry;
            carry >>= 32;
        }
        limbs[i + b.count] = (uint32_t)carry;
    }
    return make(a.negative != b.negative, limbs, a.count + b.count);
}

/* rest = 2 * rest + bit, within count limbs. */
static void shift_in(uint32_t *rest, size_t count, uint32_t bit)
{
    for (size_t i = 0; i < count; i++) {
        uint32_t out = rest[i] >> 31;
        rest[i] = rest[i] << 1 | bit;
        bit = out;
    }
}

static void subtract_in_place(uint32_t *rest, size_t count, BigInt b)
{
    uint32_t borrow = 0;
    for (size_t i = 0; i < count; i++) {
        uint64_t take = (uint64_t)limb_at(b, i) + borrow;
        borrow = rest[i] < take;
        rest[i] = (uint32_t)(rest[i] - take);
    }
}

/* Magnitudes only: |a| = quotient * |b| + remainder. */
static void divide_magnitude(Arena *arena, BigInt a, BigInt b, BigInt *quotient, BigInt *remainder)
{
    size_t room = b.count + 1;
    uint32_t *rest = ARENA_ARRAY(arena, uint32_t, room);
    uint32_t *result = ARENA_ARRAY(arena, uint32_t, a.count + 1);
    b.negative = false;
    for (size_t bit = bigint_bits(a); bit > 0; bit--) {
        shift_in(rest, room, bit_at(a, bit - 1));
        if (compare_magnitude(make(false, rest, room), b) >= 0) {
            subtract_in_place(rest, room, b);
            result[(bit - 1) / 32] |= (uint32_t)1 << (bit - 1) % 32;
        }
    }
    *quotient = make(false, result, a.count);
    *remainder = make(false, rest, room);
}

void bigint_divide(Arena *arena, BigInt a, BigInt b, BigInt *quotient, BigInt *remainder)
{
    assert(b.count > 0);
    BigInt whole, rest;
    divide_magnitude(arena, a, b, &whole, &rest);
    bool apart = a.negative != b.negative;
    if (apart && rest.count > 0) {
        whole = bigint_add(arena, whole, bigint_from_int(arena, 1));
        b.negative = false;
        rest = bigint_subtract(arena, b, rest);
        b.negative = !a.negative;
    }
    if (quotient)
        *quotient = apart ? bigint_negate(whole) : whole;
    if (remainder)
        *remainder = b.negative ? bigint_negate(rest) : rest;
}

/* The quotient is computed with about 60 bits, the lowest one sticky, so that
 * the one conversion to double rounds correctly; a subnormal result gets fewer
 * bits, two below its last place, so that ldexp rounds only once too. */
bool bigint_true_divide(Arena *arena, BigInt a, BigInt b, double *value)
{
    assert(b.count > 0);
    bool negative = a.negative != b.negative;
    a.negative = b.negative = false;
    long shift = 60 - ((long)bigint_bits(a) - (long)bigint_bits(b));
    if (shift > 1076)
        shift = 1076;
    BigInt scaled_a = shift > 0 ? bigint_shift_left(arena, a, (size_t)shift) : a;
    BigInt scaled_b = shift < 0 ? bigint_shift_left(arena, b, (size_t)-shift) : b;
    BigInt whole, rest;
    divide_magnitude(arena, scaled_a, scaled_b, &whole, &rest);
    uint64_t bits = limb_at(whole, 0) | (uint64_t)limb_at(whole, 1) << 32;
    double magnitude = ldexp((double)(bits | (rest.count > 0)), (int)-shift);
    *value = negative ? -magnitude : magnitude;
    return isfinite(magnitude);
}

BigInt bigint_power(Arena *arena, BigInt a, uint32_t exponent)
{
    BigInt result = bigint_from_int(arena, 1);
    for (; exponent > 0; exponent >>= 1) {
        if (exponent & 1)
            result = bigint_multiply(arena, result, a);
        if (exponent > 1)
            a = bigint_multiply(arena, a, a);
    }
    return result;
}

BigInt bigint_shift_left(Arena *arena, BigInt a, size_t bits)
{
    size_t whole = bits / 32, part = bits % 32;
    uint32_t *limbs = ARENA_ARRAY(arena, uint32_t, a.count + whole + 1);
    for (size_t i = 0; i < a.count; i++) {
        uint64_t moved = (uint64_t)a.limbs[i] << part;
        limbs[i + whole] |= (uint32_t)moved;
        limbs[i + whole + 1] = (uint32_t)(moved >> 32);
    }
    return make(a.negative, limbs, a.count + whole + 1);
}

BigInt bigint_shift_right(Arena *arena, BigInt a, size_t bits)
{
    size_t whole = bits / 32, part = bits % 32;
    size_t count = a.count > whole ? a.count - whole : 0;
    uint32_t *limbs = ARENA_ARRAY(arena, uint32_t, count + 1);
    for (size_t i = 0; i < count; i++) {
        uint64_t pair = limb_at(a, i + whole) | (uint64_t)limb_at(a, i + whole + 1) << 32;
        limbs[i] = (uint32_t)(pair >> part);
    }
    BigInt result = make(a.negative, limbs, count);
    bool lost = false;
    for (size_t bit = 0; bit < bits && bit < 32 * a.count && !lost; bit++)
        lost = bit_at(a, bit);
    if (a.negative && lost)
        result = bigint_subtract(arena, result, bigint_from_int(arena, 1));
    return result;
}

/* Turns a magnitude into two's complement and back. */
static void complement(uint32_t *limbs, size_t count)
{
    uint64_t carry = 1;
    for (size_t i = 0; i < count; i++) {
        carry += (uint32_t)~limbs[i];
        limbs[i] = (uint32_t)carry;
        carry >>= 32;
    }
}

BigInt bigint_bitwise(Arena *arena, BitOperation operation, BigInt a, BigInt b)
{
    size_t count = larger(a.count, b.count) + 1;
    uint32_t *left = copy_limbs(arena, a, count);
    uint32_t *right = copy_limbs(arena, b, count);
    if (a.negative)
        complement(left, count);
    if (b.negative)
        complement(right, count);
    for (size_t i = 0; i < count; i++)
        if (operation == BIT_AND)
            left[i] &= right[i];
        else if (operation == BIT_OR)
            left[i] |= right[i];
        else
            left[i] ^= right[i];
    bool negative = left[count - 1] >> 31;
    if (negative)
        complement(left, count);
    return make(negative, left, count);
}
