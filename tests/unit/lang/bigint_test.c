/* Whole numbers of any size: signs, carries, division, conversion. */
#include "unit.h"

#include "lang/bigint.h"

static Arena arena;

static int setup(void **state)
{
    arena_init(&arena);
    return 0;
}

static int teardown(void **state)
{
    arena_done(&arena);
    return 0;
}

static BigInt big(const char *decimal)
{
    bool negative = *decimal == '-';
    BigInt value = bigint_from_digits(&arena, decimal + negative, strlen(decimal + negative), 10);
    return negative ? bigint_negate(value) : value;
}

static void assert_big(BigInt value, const char *expected)
{
    if (value.negative)
        assert_int_equal(*expected++, '-');
    assert_string_equal(bigint_to_decimal(&arena, value), expected);
}

#define TWO_128 "340282366920938463463374607431768211456"

static void reads_and_writes_every_base(void **state)
{
    assert_big(big("0"), "0");
    assert_big(big(TWO_128), TWO_128);
    assert_string_equal(bigint_to_hex(&arena, big(TWO_128)), "100000000000000000000000000000000");
    assert_big(bigint_from_digits(&arena, "ffffffffffffffffff", 18, 16), "4722366482869645213695");
    assert_big(bigint_from_digits(&arena, "0000123", 7, 16), "291");
    assert_big(bigint_from_digits(&arena, "1010", 4, 2), "10");
    assert_big(bigint_from_digits(&arena, "777", 3, 8), "511");
}

static void fits_int64_exactly(void **state)
{
    int64_t value;
    assert_true(bigint_to_int(big("9223372036854775807"), &value));
    assert_true(value == INT64_MAX);
    assert_false(bigint_to_int(big("9223372036854775808"), &value));
    assert_true(bigint_to_int(big("-9223372036854775808"), &value));
    assert_true(value == INT64_MIN);
    assert_false(bigint_to_int(big("-9223372036854775809"), &value));
    assert_big(bigint_from_int(&arena, INT64_MIN), "-9223372036854775808");
}

static void adds_and_subtracts_with_signs(void **state)
{
    assert_big(bigint_add(&arena, big("18446744073709551615"), big("1")), "18446744073709551616");
    assert_big(bigint_add(&arena, big("-5"), big("3")), "-2");
    assert_big(bigint_add(&arena, big("5"), big("-5")), "0");
    assert_big(bigint_subtract(&arena, big("3"), big(TWO_128)),
               "-340282366920938463463374607431768211453");
}

static void multiplies_and_powers(void **state)
{
    assert_big(bigint_multiply(&arena, big("-18446744073709551616"), big("18446744073709551616")),
               "-" TWO_128);
    assert_big(bigint_power(&arena, big("2"), 128), TWO_128);
    assert_big(bigint_power(&arena, big("-3"), 3), "-27");
    assert_big(bigint_power(&arena, big("7"), 0), "1");
}

static void divides_towards_minus_infinity(void **state)
{
    static const struct {
        const char *a, *b, *quotient, *remainder;
    } rows[] = {
        {"7", "2", "3", "1"},
        {"-7", "2", "-4", "1"},
        {"7", "-2", "-4", "-1"},
        {"-7", "-2", "3", "-1"},
        {"6", "-3", "-2", "0"},
        {TWO_128, "12345678901234567890123", "27562871968661863", "3497502651852243732307"},
    };
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        BigInt quotient, remainder;
        bigint_divide(&arena, big(rows[i].a), big(rows[i].b), &quotient, &remainder);
        assert_big(quotient, rows[i].quotient);
        assert_big(remainder, rows[i].remainder);
    }
}

static void rounds_to_double_half_to_even(void **state)
{
    double value;
    assert_true(bigint_to_double(big("9007199254740993"), &value));
    assert_true(value == 9007199254740992.0);
    assert_true(bigint_to_double(big("9007199254740995"), &value));
    assert_true(value == 9007199254740996.0);
    assert_false(bigint_to_double(bigint_power(&arena, big("2"), 1024), &value));
    assert_true(bigint_true_divide(&arena, big("1"), big("3"), &value));
    assert_true(value == 1.0 / 3);
    assert_true(bigint_true_divide(&arena, big("-" TWO_128), big("3"), &value));
    assert_true(value == -0x1p128 / 3);
}

static void shifts_and_combines_bits(void **state)
{
    assert_big(bigint_shift_left(&arena, big("1"), 128), TWO_128);
    assert_big(bigint_shift_right(&arena, big("-5"), 1), "-3");
    assert_big(bigint_shift_right(&arena, big("-4"), 1), "-2");
    assert_big(bigint_shift_right(&arena, big("5"), 64), "0");
    assert_big(bigint_bitwise(&arena, BIT_AND, big("-12"), big("10")), "0");
    assert_big(bigint_bitwise(&arena, BIT_OR, big("-12"), big("3")), "-9");
    assert_big(bigint_bitwise(&arena, BIT_XOR, big("-1"), big(TWO_128)),
               "-340282366920938463463374607431768211457");
}

static void compares(void **state)
{
    assert_true(bigint_compare(big("-2"), big("1")) < 0);
    assert_true(bigint_compare(big("-2"), big("-3")) > 0);
    assert_true(bigint_compare(big(TWO_128), big(TWO_128)) == 0);
    assert_int_equal(bigint_bits(big("0")), 0);
    assert_int_equal(bigint_bits(big("256")), 9);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, setup, teardown)
UNIT_MAIN(TEST(reads_and_writes_every_base), TEST(fits_int64_exactly),
          TEST(adds_and_subtracts_with_signs), TEST(multiplies_and_powers),
          TEST(divides_towards_minus_infinity), TEST(rounds_to_double_half_to_even),
          TEST(shifts_and_combines_bits), TEST(compares))
