/* Addition, subtraction, multiplication, division of ints. One- and two-digit operands
 * are computed in machine words; the rest digit by digit, and from some size on by
 * libtommath, in pieces short enough that an interrupt is seen between them.
 */
#include <assert.h>
#include <string.h>

#include "base/mem.h"
#include "types/int_core.h"
#include "types/int_mp.h"

/* Below this many digits in the shorter factor the plain method is faster than
 * converting for libtommath. */
#define PLAIN_DIGITS_MOST 24
/* Longest dividend that is divided digit by digit. */
#define PLAIN_DIVIDEND_MOST 64
/* Largest factor handed to libtommath at once; larger ones are split by Karatsuba. */
#define PIECE_DIGITS 4096
/* Digit products that count as one unit of work. */
#define PRODUCTS_PER_UNIT 32

static int32_t work_of(int64_t products)
{
    int64_t units = products / PRODUCTS_PER_UNIT + 1;
    return units < 1000000 ? (int32_t)units : 1000000;
}

/* --- addition and subtraction of magnitudes --- */

/* out = a + b, a.count >= b.count; out has a.count + 1 digits and may be a's. */
static void add_digits(Magnitude a, Magnitude b, uint32_t *out)
{
    uint32_t carry = 0;
    for (int64_t i = 0; i < a.count; i++) {
        carry += a.digits[i] + (i < b.count ? b.digits[i] : 0);
        out[i] = carry & INT_DIGIT_MASK;
        carry >>= INT_DIGIT_BITS;
    }
    out[a.count] = carry;
}

/* out = a - b, a >= b; out has a.count digits and may be a's. */
static void subtract_digits(Magnitude a, Magnitude b, uint32_t *out)
{
    uint32_t borrow = 0;
    for (int64_t i = 0; i < a.count; i++) {
        borrow = a.digits[i] - (i < b.count ? b.digits[i] : 0) - borrow;
        out[i] = borrow & INT_DIGIT_MASK;
        borrow = borrow >> INT_DIGIT_BITS & 1;
    }
    assert(borrow == 0);
}

static Ref add_magnitudes(Interp *in, Magnitude a, Magnitude b, bool negative)
{
    if (a.count < b.count) {
        Magnitude other = a;
        a = b;
        b = other;
    }
    if (!spend(in, work_of(a.count)))
        return NO_REF;
    Ref made = int_make(in, a.count + 1);
    if (made.object != NULL)
        add_digits(a, b, int_digits(made.object));
    return int_finish(in, made, negative);
}

static Ref subtract_magnitudes(Interp *in, Magnitude a, Magnitude b, bool negative)
{
    int order = magnitude_order(a, b);
    if (order == 0)
        return int_from_i64(in, 0);
    if (order < 0) {
        Magnitude other = a;
        a = b;
        b = other;
        negative = !negative;
    }
    if (!spend(in, work_of(a.count)))
        return NO_REF;
    Ref made = int_make(in, a.count);
    if (made.object != NULL)
        subtract_digits(a, b, int_digits(made.object));
    return int_finish(in, made, negative);
}

static int64_t larger_count(const Object *left, const Object *right)
{
    int64_t a = int_count(left);
    int64_t b = int_count(right);
    return a > b ? a : b;
}

Ref int_add(Interp *in, Object *left, Object *right)
{
    if (int_is_compact(left) && int_is_compact(right))
        return int_from_i64(in, int_compact_value(left) + int_compact_value(right));
    bool same_sign = int_is_negative(left) == int_is_negative(right);
    if (int_is_short(left) && int_is_short(right))
        return int_from_short(in, int_short_value(left) + int_short_value(right),
                              larger_count(left, right) + same_sign);
    Magnitude a = int_magnitude(left);
    Magnitude b = int_magnitude(right);
    return same_sign ? add_magnitudes(in, a, b, int_is_negative(left))
                     : subtract_magnitudes(in, a, b, int_is_negative(left));
}

Ref int_subtract(Interp *in, Object *left, Object *right)
{
    if (int_is_compact(left) && int_is_compact(right))
        return int_from_i64(in, int_compact_value(left) - int_compact_value(right));
    bool same_sign = int_is_negative(left) == int_is_negative(right);
    if (int_is_short(left) && int_is_short(right))
        return int_from_short(in, int_short_value(left) - int_short_value(right),
                              larger_count(left, right) + !same_sign);
    Magnitude a = int_magnitude(left);
    Magnitude b = int_magnitude(right);
    return same_sign ? subtract_magnitudes(in, a, b, int_is_negative(left))
                     : add_magnitudes(in, a, b, int_is_negative(left));
}

Ref int_negated(Interp *in, Object *object)
{
    if (int_is_compact(object))
        return int_from_i64(in, -int_compact_value(object));
    return int_from_digits(in, int_digits(object), int_count(object), !int_is_negative(object));
}

/* --- multiplication --- */

static void multiply_plain(Magnitude a, Magnitude b, uint32_t *out)
{
    memset(out, 0, (size_t)(a.count + b.count) * sizeof(uint32_t));
    for (int64_t i = 0; i < a.count; i++) {
        uint64_t factor = a.digits[i];
        uint64_t carry = 0;
        for (int64_t j = 0; j < b.count; j++) {
            carry += out[i + j] + factor * b.digits[j];
            out[i + j] = (uint32_t)carry & INT_DIGIT_MASK;
            carry >>= INT_DIGIT_BITS;
        }
        out[i + b.count] = (uint32_t)carry;
    }
}

/* out += a, from digit `at` on; the sum is known to fit. */
static void accumulate(uint32_t *out, int64_t at, const uint32_t *digits, int64_t count)
{
    uint32_t carry = 0;
    int64_t i = at;
    for (int64_t j = 0; j < count; i++, j++) {
        carry += out[i] + digits[j];
        out[i] = carry & INT_DIGIT_MASK;
        carry >>= INT_DIGIT_BITS;
    }
    for (; carry != 0; i++) {
        carry += out[i];
        out[i] = carry & INT_DIGIT_MASK;
        carry >>= INT_DIGIT_BITS;
    }
}

static Magnitude trimmed(const uint32_t *digits, int64_t count)
{
    return (Magnitude){digits, digits_trim(digits, count)};
}

static bool multiply_into(Interp *in, Magnitude a, Magnitude b, uint32_t *out);

/* a much longer than b: b times pieces of a of b's length. */
static bool multiply_lopsided(Interp *in, Magnitude a, Magnitude b, uint32_t *out)
{
    memset(out, 0, (size_t)(a.count + b.count) * sizeof(uint32_t));
    uint32_t *product = mem_alloc((size_t)(2 * b.count) * sizeof(uint32_t));
    bool done = true;
    for (int64_t at = 0; done && at < a.count; at += b.count) {
        int64_t left = a.count - at;
        Magnitude piece = trimmed(a.digits + at, left < b.count ? left : b.count);
        done = multiply_into(in, piece, b, product);
        if (done)
            accumulate(out, at, product, digits_trim(product, piece.count + b.count));
    }
    mem_free(product);
    return done;
}

/* Karatsuba: with a = ah*B + al and b = bh*B + bl the middle part is
 * (ah + al)(bh + bl) - ah*bh - al*bl. */
static bool multiply_halves(Interp *in, Magnitude a, Magnitude b, uint32_t *out)
{
    int64_t half = (a.count + 1) / 2;
    Magnitude low_a = trimmed(a.digits, half);
    Magnitude low_b = trimmed(b.digits, half);
    Magnitude high_a = {a.digits + half, a.count - half};
    Magnitude high_b = {b.digits + half, b.count - half};
    uint32_t *scratch = mem_alloc_zeroed((size_t)(4 * half + 8), sizeof(uint32_t));
    uint32_t *sum_a = scratch;
    uint32_t *sum_b = scratch + half + 1;
    uint32_t *middle = scratch + 2 * half + 2;
    bool done = multiply_into(in, low_a, low_b, out);
    if (done) {
        memset(out + low_a.count + low_b.count, 0,
               (size_t)(2 * half - low_a.count - low_b.count) * sizeof(uint32_t));
        done = multiply_into(in, high_a, high_b, out + 2 * half);
    }
    if (done) {
        add_digits((Magnitude){a.digits, half}, high_a, sum_a);
        add_digits((Magnitude){b.digits, half}, high_b, sum_b);
        Magnitude sums[] = {trimmed(sum_a, half + 1), trimmed(sum_b, half + 1)};
        done = multiply_into(in, sums[0], sums[1], middle);
        Magnitude whole = {middle, sums[0].count + sums[1].count};
        if (done) {
            subtract_digits(whole, trimmed(out, 2 * half), middle);
            subtract_digits(whole, trimmed(out + 2 * half, high_a.count + high_b.count), middle);
            accumulate(out, half, middle, digits_trim(middle, whole.count));
        }
    }
    mem_free(scratch);
    return done;
}

/* out[0..a.count + b.count); recursion ends with the logarithm of the length. */
static bool multiply_into(Interp *in, Magnitude a, Magnitude b, uint32_t *out)
{
    if (a.count < b.count)
        return multiply_into(in, b, a, out);
    if (b.count <= PLAIN_DIGITS_MOST) {
        multiply_plain(b, a, out);
        return spend(in, work_of(a.count * b.count));
    }
    if (2 * b.count <= a.count)
        return multiply_lopsided(in, a, b, out);
    if (a.count <= PIECE_DIGITS) {
        mp_multiply_digits(a, b, out);
        return spend(in, work_of(a.count * b.count / 8));
    }
    return multiply_halves(in, a, b, out);
}

bool magnitude_multiply(Interp *in, Magnitude a, Magnitude b, uint32_t *out)
{
    return multiply_into(in, a, b, out);
}

Ref int_multiply(Interp *in, Object *left, Object *right)
{
    if (int_is_compact(left) && int_is_compact(right))
        return int_from_i64(in, int_compact_value(left) * int_compact_value(right));
    Magnitude a = int_magnitude(left);
    Magnitude b = int_magnitude(right);
    if (a.count == 0 || b.count == 0)
        return int_from_i64(in, 0);
    Ref made = int_make(in, a.count + b.count);
    if (made.object == NULL)
        return made;
    if (!magnitude_multiply(in, a, b, int_digits(made.object))) {
        drop(in, made);
        return NO_REF;
    }
    return int_finish(in, made, int_is_negative(left) != int_is_negative(right));
}

/* --- division --- */

uint32_t digits_divide_by(uint32_t *digits, int64_t count, uint32_t divisor)
{
    uint64_t rest = 0;
    for (int64_t i = count - 1; i >= 0; i--) {
        rest = rest << INT_DIGIT_BITS | digits[i];
        digits[i] = (uint32_t)(rest / divisor);
        rest %= divisor;
    }
    return (uint32_t)rest;
}

/* Long division in pieces of the dividend, highest first: what is left over and the
 * next piece are divided by libtommath. */
static bool divide_in_pieces(Interp *in, Magnitude a, Magnitude b, uint32_t *quotient,
                             uint32_t *remainder)
{
    int64_t piece = (int64_t)(1 << 20) / b.count + 1;
    if (piece > a.count)
        piece = a.count;
    uint32_t *work = mem_alloc_zeroed((size_t)(b.count + piece), sizeof(uint32_t));
    uint32_t *part = mem_alloc((size_t)(b.count + piece) * sizeof(uint32_t));
    uint32_t *rest = mem_alloc_zeroed((size_t)b.count, sizeof(uint32_t));
    bool done = true;
    for (int64_t end = a.count; done && end > 0; end -= piece) {
        int64_t start = end > piece ? end - piece : 0;
        memcpy(work, a.digits + start, (size_t)(end - start) * sizeof(uint32_t));
        memcpy(work + end - start, rest, (size_t)b.count * sizeof(uint32_t));
        mp_divide_digits(trimmed(work, end - start + b.count), b, part, end - start, rest);
        if (quotient != NULL)
            memcpy(quotient + start, part, (size_t)(end - start) * sizeof(uint32_t));
        done = spend(in, work_of((end - start) * b.count / 4));
    }
    if (remainder != NULL)
        memcpy(remainder, rest, (size_t)b.count * sizeof(uint32_t));
    mem_free(rest);
    mem_free(part);
    mem_free(work);
    return done;
}

/* out = digits << bits, 0 <= bits < INT_DIGIT_BITS; out has count + 1 digits. */
static void shift_digits_up(const uint32_t *digits, int64_t count, int bits, uint32_t *out)
{
    uint32_t carry = 0;
    for (int64_t i = 0; i < count; i++) {
        uint64_t shifted = (uint64_t)digits[i] << bits | carry;
        out[i] = shifted & INT_DIGIT_MASK;
        carry = (uint32_t)(shifted >> INT_DIGIT_BITS);
    }
    out[count] = carry;
}

static void shift_digits_down(const uint32_t *digits, int64_t count, int bits, uint32_t *out)
{
    for (int64_t i = 0; i < count; i++)
        out[i] = (digits[i] >> bits | (uint64_t)digits[i + 1] << (INT_DIGIT_BITS - bits)) &
                 INT_DIGIT_MASK;
}

/* rest -= factor * divisor; rest has a digit more. True if that went below 0. */
static bool subtract_product(uint32_t *rest, uint64_t factor, const uint32_t *divisor,
                             int64_t count)
{
    uint64_t carry = 0;
    int64_t borrow = 0;
    for (int64_t i = 0; i <= count; i++) {
        carry += i < count ? factor * divisor[i] : 0;
        int64_t digit = (int64_t)rest[i] - (int64_t)(carry & INT_DIGIT_MASK) - borrow;
        rest[i] = (uint32_t)digit & INT_DIGIT_MASK;
        borrow = digit < 0;
        carry >>= INT_DIGIT_BITS;
    }
    return borrow != 0;
}

static void add_back(uint32_t *rest, const uint32_t *divisor, int64_t count)
{
    uint32_t carry = 0;
    for (int64_t i = 0; i <= count; i++) {
        carry += rest[i] + (i < count ? divisor[i] : 0);
        rest[i] = carry & INT_DIGIT_MASK;
        carry >>= INT_DIGIT_BITS;
    }
}

/* One digit of the quotient: at most 2 too large when guessed from the leading two digits,
 * and at most 1 after a look at the third. The divisor has two digits or more. */
static uint32_t quotient_digit(uint32_t *rest, const uint32_t *divisor, int64_t count)
{
    uint64_t leading = (uint64_t)rest[count] << INT_DIGIT_BITS | rest[count - 1];
    uint64_t guess = leading / divisor[count - 1];
    uint64_t left = leading % divisor[count - 1];
    while (guess >> INT_DIGIT_BITS != 0 ||
           guess * divisor[count - 2] > (left << INT_DIGIT_BITS | rest[count - 2])) {
        guess--;
        left += divisor[count - 1];
        if (left >> INT_DIGIT_BITS != 0)
            break;
    }
    if (subtract_product(rest, guess, divisor, count)) {
        guess--;
        add_back(rest, divisor, count);
    }
    return (uint32_t)guess;
}

/* Knuth, The Art of Computer Programming, volume 2, 4.3.1, algorithm D. */
static void divide_plain(Magnitude a, Magnitude b, uint32_t *quotient, uint32_t *remainder)
{
    uint32_t rest[PLAIN_DIVIDEND_MOST + 1];
    uint32_t divisor[PLAIN_DIVIDEND_MOST + 1];
    int bits = 0;
    while (b.digits[b.count - 1] << bits >> (INT_DIGIT_BITS - 1) == 0)
        bits++;
    shift_digits_up(a.digits, a.count, bits, rest);
    shift_digits_up(b.digits, b.count, bits, divisor);
    for (int64_t at = a.count - 1; at >= 0; at--) {
        uint32_t digit = at > a.count - b.count ? 0 : quotient_digit(rest + at, divisor, b.count);
        if (quotient != NULL)
            quotient[at] = digit;
    }
    if (remainder != NULL)
        shift_digits_down(rest, b.count, bits, remainder);
}

bool magnitude_divide(Interp *in, Magnitude a, Magnitude b, uint32_t *quotient, uint32_t *remainder)
{
    if (magnitude_order(a, b) < 0) {
        if (quotient != NULL)
            memset(quotient, 0, (size_t)a.count * sizeof(uint32_t));
        if (remainder != NULL) {
            memset(remainder, 0, (size_t)b.count * sizeof(uint32_t));
            memcpy(remainder, a.digits, (size_t)a.count * sizeof(uint32_t));
        }
        return true;
    }
    if (b.count > 1 && a.count > PLAIN_DIVIDEND_MOST)
        return divide_in_pieces(in, a, b, quotient, remainder);
    if (b.count > 1) {
        divide_plain(a, b, quotient, remainder);
        return spend(in, work_of(a.count * b.count));
    }
    uint32_t *work = quotient != NULL ? quotient : mem_alloc((size_t)a.count * sizeof(uint32_t));
    memcpy(work, a.digits, (size_t)a.count * sizeof(uint32_t));
    uint32_t rest = digits_divide_by(work, a.count, b.digits[0]);
    if (remainder != NULL)
        remainder[0] = rest;
    if (work != quotient)
        mem_free(work);
    return spend(in, work_of(a.count));
}

/* Truncated division of the magnitudes into new ints with the signs of Python's: the
 * quotient's, and the dividend's for the remainder. */
static bool divide_truncated(Interp *in, Object *left, Object *right, Ref *quotient, Ref *remainder)
{
    Magnitude a = int_magnitude(left);
    Magnitude b = int_magnitude(right);
    int64_t quotient_room = b.count == 1 ? a.count : a.count > b.count ? a.count - b.count + 1 : 1;
    uint32_t *digits = mem_alloc_zeroed((size_t)(a.count + b.count + 2), sizeof(uint32_t));
    *quotient = *remainder = NO_REF;
    if (magnitude_divide(in, a, b, digits, digits + a.count)) {
        *quotient = int_make(in, quotient_room);
        *remainder = int_make(in, b.count);
    }
    if (quotient->object == NULL || remainder->object == NULL) {
        mem_free(digits);
        drop(in, *quotient);
        drop(in, *remainder);
        return false;
    }
    int64_t used = quotient_room < a.count ? quotient_room : a.count;
    memset(int_digits(quotient->object), 0, (size_t)quotient_room * sizeof(uint32_t));
    memcpy(int_digits(quotient->object), digits, (size_t)used * sizeof(uint32_t));
    memcpy(int_digits(remainder->object), digits + a.count, (size_t)b.count * sizeof(uint32_t));
    mem_free(digits);
    *quotient = int_finish(in, *quotient, int_is_negative(left) != int_is_negative(right));
    *remainder = int_finish(in, *remainder, int_is_negative(left));
    return true;
}

/* Replaces *number by a new one; false: raised. */
static bool replace(Interp *in, Ref *number, Ref by)
{
    drop(in, *number);
    *number = by;
    return by.object != NULL;
}

static bool divide_long(Interp *in, Object *left, Object *right, Ref *quotient, Ref *remainder)
{
    if (!divide_truncated(in, left, right, quotient, remainder))
        return false;
    if (int_is_zero(remainder->object) ||
        int_is_negative(remainder->object) == int_is_negative(right))
        return true;
    Object *one = in->small_ints[1 - SMALL_INT_LEAST];
    if (replace(in, remainder, int_add(in, remainder->object, right)) &&
        replace(in, quotient, int_subtract(in, quotient->object, one)))
        return true;
    drop(in, *quotient);
    drop(in, *remainder);
    return false;
}

static int64_t floor_quotient(int64_t a, int64_t b)
{
    return a / b - (a % b != 0 && (a % b < 0) != (b < 0));
}

bool int_divide_floor(Interp *in, Object *left, Object *right, Ref *quotient, Ref *remainder)
{
    if (int_is_zero(right))
        return raise_false(in, EXCEPTION_ZeroDivisionError, "integer division or modulo by zero");
    if (int_is_short(left) && int_is_short(right)) {
        int64_t a = int_short_value(left);
        int64_t b = int_short_value(right);
        int64_t whole = floor_quotient(a, b);
        Ref first = int_from_i64(in, whole);
        Ref second = int_from_i64(in, a - whole * b);
        if (quotient != NULL)
            *quotient = first;
        else
            drop(in, first);
        if (remainder != NULL)
            *remainder = second;
        else
            drop(in, second);
        return first.object != NULL && second.object != NULL;
    }
    Ref unused_quotient;
    Ref unused_remainder;
    if (!divide_long(in, left, right, quotient != NULL ? quotient : &unused_quotient,
                     remainder != NULL ? remainder : &unused_remainder))
        return false;
    if (quotient == NULL)
        drop(in, unused_quotient);
    if (remainder == NULL)
        drop(in, unused_remainder);
    return true;
}

Ref int_floor_divide(Interp *in, Object *left, Object *right)
{
    if (int_is_compact(left) && int_is_compact(right) && !int_is_zero(right))
        return int_from_i64(in, floor_quotient(int_compact_value(left), int_compact_value(right)));
    Ref quotient;
    return int_divide_floor(in, left, right, &quotient, NULL) ? quotient : NO_REF;
}

Ref int_remainder(Interp *in, Object *left, Object *right)
{
    if (int_is_zero(right))
        return raise_error(in, EXCEPTION_ZeroDivisionError, "integer modulo by zero");
    if (int_is_compact(left) && int_is_compact(right)) {
        int64_t a = int_compact_value(left);
        int64_t b = int_compact_value(right);
        return int_from_i64(in, a - floor_quotient(a, b) * b);
    }
    Ref remainder;
    return int_divide_floor(in, left, right, NULL, &remainder) ? remainder : NO_REF;
}
