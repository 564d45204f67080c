/* Whole numbers of any size, for constant folding and for literals. Values
 * are immutable and live in an arena; nothing here can fail but by its result.
 */
#ifndef LANG_BIGINT_H
#define LANG_BIGINT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/contract.h"

/* Invariants: limbs are little-endian without leading zeros; zero has no limbs
 * and is not negative. */
typedef struct {
    bool negative;
    size_t count;
    const uint32_t *limbs;
} BigInt;

BigInt bigint_from_int(Arena *arena, int64_t value);
/* digits[0..length) are digits of the base (2, 8, 10, 16), without sign,
 * prefix or underscores. */
BigInt bigint_from_digits(Arena *arena, const char *digits, size_t length, uint32_t base);
/* True and *value set if it fits. */
bool bigint_to_int(BigInt a, int64_t *value);
/* Rounded to the nearest, ties to even; false if it is too large. */
bool bigint_to_double(BigInt a, double *value);
/* The magnitude without sign; in the arena. */
char *bigint_to_hex(Arena *arena, BigInt a);
char *bigint_to_decimal(Arena *arena, BigInt a);

/* Bits of the magnitude: 0 for zero. */
size_t bigint_bits(BigInt a);
/* -1, 0 or 1. */
int bigint_compare(BigInt a, BigInt b);

BigInt bigint_negate(BigInt a);
BigInt bigint_add(Arena *arena, BigInt a, BigInt b);
BigInt bigint_subtract(Arena *arena, BigInt a, BigInt b);
BigInt bigint_multiply(Arena *arena, BigInt a, BigInt b);
/* Python's floor division; b is not zero. quotient or remainder may be NULL. */
void bigint_divide(Arena *arena, BigInt a, BigInt b, BigInt *quotient, BigInt *remainder);
/* a / b correctly rounded; b is not zero; false if it is too large. */
bool bigint_true_divide(Arena *arena, BigInt a, BigInt b, double *value);
BigInt bigint_power(Arena *arena, BigInt a, uint32_t exponent);
BigInt bigint_shift_left(Arena *arena, BigInt a, size_t bits);
/* Rounds towards minus infinity. */
BigInt bigint_shift_right(Arena *arena, BigInt a, size_t bits);

typedef enum {
    BIT_AND,
    BIT_OR,
    BIT_XOR,
} BitOperation;

/* In two's complement of unlimited width, as Python's. */
BigInt bigint_bitwise(Arena *arena, BitOperation operation, BigInt a, BigInt b);

#endif
