/* Digits go to and from libtommath's own by repacking bits: its digits have
 * MP_DIGIT_BIT bits (60 on the machines this is for, so two of ours make one).
 */
#include "types/int_mp.h"

#include <string.h>
#include <tommath.h>

#include "base/mem.h"

/* libtommath's only failure with valid arguments is memory. */
static void must(mp_err error)
{
    if (error != MP_OKAY)
        mem_free(mem_alloc(SIZE_MAX / 2)); /* ends the program as any other exhaustion */
}

static void load(mp_int *number, Magnitude a)
{
    int64_t room = (a.count * INT_DIGIT_BITS + MP_DIGIT_BIT - 1) / MP_DIGIT_BIT;
    must(mp_init_size(number, room > 0 ? (int)room : 1));
    uint64_t bits = 0;
    int have = 0;
    int used = 0;
    for (int64_t i = 0; i < a.count; i++) {
        uint64_t digit = a.digits[i];
        bits |= digit << have;
        have += INT_DIGIT_BITS;
        if (have >= MP_DIGIT_BIT) {
            number->dp[used++] = (mp_digit)(bits & MP_MASK);
            have -= MP_DIGIT_BIT;
            bits = digit >> (INT_DIGIT_BITS - have);
        }
    }
    if (have > 0)
        number->dp[used++] = (mp_digit)bits;
    number->used = used;
    number->sign = MP_ZPOS;
    mp_clamp(number);
}

/* The lowest `count` digits, filled up with zeros. */
static void store(const mp_int *number, uint32_t *digits, int64_t count)
{
    uint64_t bits = 0;
    int have = 0;
    int next = 0;
    for (int64_t i = 0; i < count; i++) {
        uint64_t digit = bits;
        if (have < INT_DIGIT_BITS) {
            uint64_t more = next < number->used ? number->dp[next] : 0;
            next++;
            digit |= more << have;
            bits = more >> (INT_DIGIT_BITS - have);
            have += MP_DIGIT_BIT - INT_DIGIT_BITS;
        } else {
            bits >>= INT_DIGIT_BITS;
            have -= INT_DIGIT_BITS;
        }
        digits[i] = (uint32_t)digit & INT_DIGIT_MASK;
    }
}

void mp_multiply_digits(Magnitude a, Magnitude b, uint32_t *out)
{
    mp_int left;
    mp_int right;
    mp_int product;
    load(&left, a);
    load(&right, b);
    must(mp_init(&product));
    must(mp_mul(&left, &right, &product));
    store(&product, out, a.count + b.count);
    mp_clear_multi(&left, &right, &product, NULL);
}

void mp_divide_digits(Magnitude a, Magnitude b, uint32_t *quotient, int64_t quotient_count,
                      uint32_t *remainder)
{
    mp_int left;
    mp_int right;
    mp_int whole;
    mp_int rest;
    load(&left, a);
    load(&right, b);
    must(mp_init_multi(&whole, &rest, NULL));
    must(mp_div(&left, &right, &whole, &rest));
    store(&whole, quotient, quotient_count);
    store(&rest, remainder, b.count);
    mp_clear_multi(&left, &right, &whole, &rest, NULL);
}

void mp_power_digits(Magnitude base, Magnitude exponent, Magnitude modulus, uint32_t *out)
{
    mp_int number;
    mp_int power;
    mp_int divisor;
    mp_int result;
    load(&number, base);
    load(&power, exponent);
    load(&divisor, modulus);
    must(mp_init(&result));
    must(mp_exptmod(&number, &power, &divisor, &result));
    store(&result, out, modulus.count);
    mp_clear_multi(&number, &power, &divisor, &result, NULL);
}
