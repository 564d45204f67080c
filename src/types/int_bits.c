/* Shifts and bitwise logic. A negative number is taken in two's complement of
 * unlimited width: its digits are complemented on the way in and, if the result is
 * negative, on the way out.
 */
#include <string.h>

#include "base/mem.h"
#include "types/int_core.h"
#include "types/int_digits.h"

/* --- digits --- */

void digits_shift_left(Magnitude a, int64_t bits, uint32_t *out)
{
    int64_t whole = bits / INT_DIGIT_BITS;
    int part = (int)(bits % INT_DIGIT_BITS);
    memset(out, 0, (size_t)whole * sizeof(uint32_t));
    uint64_t carry = 0;
    for (int64_t i = 0; i < a.count; i++) {
        carry |= (uint64_t)a.digits[i] << part;
        out[whole + i] = (uint32_t)carry & INT_DIGIT_MASK;
        carry >>= INT_DIGIT_BITS;
    }
    if (part != 0)
        out[whole + a.count] = (uint32_t)carry;
}

int64_t digits_after_shift_left(Magnitude a, int64_t bits)
{
    return a.count + bits / INT_DIGIT_BITS + (bits % INT_DIGIT_BITS != 0);
}

bool digits_shift_right(Magnitude a, int64_t bits, uint32_t *out)
{
    int64_t whole = bits / INT_DIGIT_BITS;
    int part = (int)(bits % INT_DIGIT_BITS);
    uint32_t lost = a.digits[whole] & ((1u << part) - 1);
    for (int64_t i = 0; i < whole; i++)
        lost |= a.digits[i];
    for (int64_t i = whole; i < a.count; i++) {
        uint64_t pair = a.digits[i];
        if (i + 1 < a.count)
            pair |= (uint64_t)a.digits[i + 1] << INT_DIGIT_BITS;
        out[i - whole] = (uint32_t)(pair >> part) & INT_DIGIT_MASK;
    }
    return lost != 0;
}

/* Two's complement in place. */
static void complement(uint32_t *digits, int64_t count)
{
    uint32_t carry = 1;
    for (int64_t i = 0; i < count; i++) {
        carry += digits[i] ^ INT_DIGIT_MASK;
        digits[i] = carry & INT_DIGIT_MASK;
        carry >>= INT_DIGIT_BITS;
    }
}

/* --- shifts --- */

/* The shift as a number. It is not negative; INT64_MAX stands for any that is larger. */
static bool shift_count(Interp *in, Object *by, int64_t *bits)
{
    if (int_is_negative(by))
        return raise_false(in, EXCEPTION_ValueError, "negative shift count");
    if (!int_to_i64(by, bits))
        *bits = INT64_MAX;
    return true;
}

Ref int_shift_left(Interp *in, Object *object, Object *by)
{
    int64_t bits;
    if (!shift_count(in, by, &bits))
        return NO_REF;
    if (int_is_zero(object))
        return int_from_i64(in, 0);
    if (bits == INT64_MAX)
        return raise_error(in, EXCEPTION_OverflowError, "too many digits in integer");
    if (int_is_compact(object) && bits < 32)
        return int_from_i64(in, int_compact_value(object) * ((int64_t)1 << bits));
    Magnitude a = int_magnitude(object);
    if (bits / INT_DIGIT_BITS > INT_DIGITS_MOST)
        return raise_no_memory(in);
    Ref made = int_make(in, digits_after_shift_left(a, bits));
    if (made.object != NULL)
        digits_shift_left(a, bits, int_digits(made.object));
    return int_finish(in, made, int_is_negative(object));
}

Ref int_shift_right(Interp *in, Object *object, Object *by)
{
    int64_t bits;
    if (!shift_count(in, by, &bits))
        return NO_REF;
    if (int_is_compact(object))
        return int_from_i64(in, int_compact_value(object) >> (bits < 63 ? bits : 63));
    Magnitude a = int_magnitude(object);
    if (bits / INT_DIGIT_BITS >= a.count)
        return int_from_i64(in, int_is_negative(object) ? -1 : 0);
    int64_t count = a.count - bits / INT_DIGIT_BITS;
    Ref made = int_make(in, count + int_is_negative(object));
    if (made.object == NULL)
        return made;
    uint32_t *digits = int_digits(made.object);
    digits[count - 1 + int_is_negative(object)] = 0;
    bool lost = digits_shift_right(a, bits, digits);
    for (int64_t i = 0; lost && int_is_negative(object); i++) {
        digits[i] = (digits[i] + 1) & INT_DIGIT_MASK;
        lost = digits[i] == 0;
    }
    return int_finish(in, made, int_is_negative(object));
}

/* --- logic --- */

static uint32_t apply(char sign, uint32_t a, uint32_t b)
{
    return sign == '&' ? a & b : sign == '|' ? a | b : a ^ b;
}

/* The number's digits in two's complement, `count` of them; caller frees. */
static uint32_t *widened(const Object *object, int64_t count)
{
    uint32_t *digits = mem_alloc_zeroed((size_t)count, sizeof(uint32_t));
    memcpy(digits, int_digits(object), (size_t)int_count(object) * sizeof(uint32_t));
    if (int_is_negative(object))
        complement(digits, count);
    return digits;
}

static Ref bitwise_long(Interp *in, char sign, Object *left, Object *right)
{
    int64_t longer = int_count(left) > int_count(right) ? int_count(left) : int_count(right);
    int64_t count = longer + 1;
    if (!spend(in, (int32_t)(count / 64 + 1)))
        return NO_REF;
    uint32_t *a = widened(left, count);
    uint32_t *b = widened(right, count);
    for (int64_t i = 0; i < count; i++)
        a[i] = apply(sign, a[i], b[i]);
    bool negative = apply(sign, int_is_negative(left), int_is_negative(right));
    if (negative)
        complement(a, count);
    Ref made = int_from_digits(in, a, count, negative);
    mem_free(a);
    mem_free(b);
    return made;
}

Ref int_and(Interp *in, Object *left, Object *right)
{
    if (int_is_short(left) && int_is_short(right))
        return int_from_i64(in, int_short_value(left) & int_short_value(right));
    return bitwise_long(in, '&', left, right);
}

Ref int_or(Interp *in, Object *left, Object *right)
{
    if (int_is_short(left) && int_is_short(right))
        return int_from_i64(in, int_short_value(left) | int_short_value(right));
    return bitwise_long(in, '|', left, right);
}

Ref int_xor(Interp *in, Object *left, Object *right)
{
    if (int_is_short(left) && int_is_short(right))
        return int_from_i64(in, int_short_value(left) ^ int_short_value(right));
    return bitwise_long(in, '^', left, right);
}

Ref int_inverted(Interp *in, Object *object)
{
    if (int_is_short(object))
        return int_from_i64(in, ~int_short_value(object));
    Object *one = in->small_ints[1 - SMALL_INT_LEAST];
    Ref next = int_add(in, object, one);
    if (next.object == NULL)
        return next;
    Ref result = int_negated(in, next.object);
    drop(in, next);
    return result;
}
