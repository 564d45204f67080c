/* Merging of constants: what is one object in CPython is one pointer here. */
#include <math.h>

#include "unit.h"

#include "lang/constpool.h"

typedef struct {
    CodeFile file;
    ConstPool pool;
} Fixture;

static int setup(void **state)
{
    Fixture *fixture = mem_alloc_zeroed(1, sizeof(*fixture));
    code_file_init(&fixture->file);
    constpool_init(&fixture->pool, &fixture->file);
    *state = fixture;
    return 0;
}

static int teardown(void **state)
{
    Fixture *fixture = *state;
    constpool_done(&fixture->pool);
    code_file_done(&fixture->file);
    mem_free(fixture);
    return 0;
}

static void equal_values_of_a_type_are_one(void **state)
{
    ConstPool *pool = &((Fixture *)*state)->pool;
    assert_ptr_equal(constpool_int(pool, 1000), constpool_int(pool, 1000));
    assert_ptr_not_equal(constpool_int(pool, 1), constpool_float(pool, 1));
    assert_ptr_not_equal(constpool_int(pool, 1), constpool_bool(pool, true));
    assert_ptr_not_equal(constpool_float(pool, 0.0), constpool_float(pool, -0.0));
    assert_ptr_not_equal(constpool_float(pool, nan("")), constpool_float(pool, nan("")));
    assert_ptr_not_equal(constpool_complex(pool, 0, -0.0), constpool_complex(pool, 0, 0.0));
    assert_ptr_not_equal(constpool_str(pool, "a", 1), constpool_bytes(pool, "a", 1));
}

static void names_are_interned_and_other_text_is_not(void **state)
{
    ConstPool *pool = &((Fixture *)*state)->pool;
    assert_ptr_equal(constpool_str(pool, "name_1", 6), constpool_name(pool, "name_1", 6));
    assert_true(constpool_str(pool, "", 0)->interned);
    assert_false(constpool_str(pool, "a b", 3)->interned);
    assert_ptr_not_equal(constpool_str(pool, "\xc3\xa9", 2), constpool_name(pool, "\xc3\xa9", 2));
}

static void tuples_compare_by_their_items(void **state)
{
    ConstPool *pool = &((Fixture *)*state)->pool;
    const Const *one = constpool_int(pool, 1), *real = constpool_float(pool, 1);
    const Const *items[] = {one, real};
    const Const *same[] = {one, real};
    const Const *other[] = {real, one};
    assert_ptr_equal(constpool_tuple(pool, items, 2), constpool_tuple(pool, same, 2));
    assert_ptr_not_equal(constpool_tuple(pool, items, 2), constpool_tuple(pool, other, 2));
    assert_ptr_not_equal(constpool_tuple(pool, items, 1), constpool_tuple(pool, other, 1));
}

static void sets_keep_the_first_of_equal_items_in_any_order(void **state)
{
    ConstPool *pool = &((Fixture *)*state)->pool;
    const Const *one = constpool_int(pool, 1), *two = constpool_int(pool, 2);
    const Const *items[] = {one, constpool_bool(pool, true), constpool_float(pool, 1), two};
    const Const *turned[] = {two, one};
    const Const *set = constpool_frozenset(pool, items, 4);
    assert_int_equal(set->sequence.count, 2);
    assert_ptr_equal(set, constpool_frozenset(pool, turned, 2));
}

static void many_constants_stay_findable(void **state)
{
    Fixture *fixture = *state;
    for (int64_t i = 0; i < 5000; i++)
        assert_int_equal(constpool_int(&fixture->pool, i * 7)->index, i);
    for (int64_t i = 0; i < 5000; i++)
        assert_int_equal(constpool_int(&fixture->pool, i * 7)->index, i);
    assert_int_equal(fixture->file.constants.count, 5000);
}

static void big_integers_shrink_when_they_can(void **state)
{
    ConstPool *pool = &((Fixture *)*state)->pool;
    BigInt small = bigint_from_digits(&pool->file->arena, "00ff", 4, 16);
    assert_ptr_equal(constpool_bigint(pool, small), constpool_int(pool, 255));
    BigInt big = bigint_from_digits(&pool->file->arena, "10000000000000000", 17, 16);
    const Const *value = constpool_bigint(pool, bigint_negate(big));
    assert_int_equal(value->kind, CONST_BIG_INT);
    assert_true(value->big.negative);
    assert_string_equal(value->big.hex.text, "10000000000000000");
    assert_int_equal(bigint_compare(constpool_to_bigint(pool, value), bigint_negate(big)), 0);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, setup, teardown)
UNIT_MAIN(TEST(equal_values_of_a_type_are_one), TEST(names_are_interned_and_other_text_is_not),
          TEST(tuples_compare_by_their_items),
          TEST(sets_keep_the_first_of_equal_items_in_any_order), TEST(many_constants_stay_findable),
          TEST(big_integers_shrink_when_they_can))
