/* Sets: tables, order of iteration, operations, hashes. */
#include "machine.h"

#include "types/set_core.h"

static Ref set_of(Interp *in, const int64_t *numbers, size_t count)
{
    Ref set = made(set_new(in, NULL));
    for (size_t i = 0; i < count; i++) {
        Ref number = made(int_from_i64(in, numbers[i]));
        assert_true(set_add(in, set.object, number.object));
        drop(in, number);
    }
    return set;
}

#define SET(...)                                                                                   \
    set_of(in, (const int64_t[]){__VA_ARGS__}, sizeof((const int64_t[]){__VA_ARGS__}) / 8)

static Ref up_to(Interp *in, int64_t count)
{
    Ref set = made(set_new(in, NULL));
    for (int64_t i = 0; i < count; i++) {
        Ref number = made(int_from_i64(in, i));
        assert_true(set_add(in, set.object, number.object));
        drop(in, number);
    }
    return set;
}

static void discard(Interp *in, Object *set, int64_t number)
{
    Ref item = made(int_from_i64(in, number));
    assert_int_equal(set_discard(in, set, item.object), 1);
    drop(in, item);
}

static void test_tables_grow_as_in_cpython(void **state)
{
    static const struct {
        int64_t items, slots, copied;
    } steps[] = {{4, 8, 8}, {5, 32, 16}, {18, 32, 64}, {19, 128, 64}, {77, 512, 256}};
    Interp *in = *state;
    for (size_t i = 0; i < ARRAY_LEN(steps); i++) {
        Ref set = up_to(in, steps[i].items), copy = made(set_new(in, set.object));
        assert_int_equal(as_set(set.object)->mask + 1, steps[i].slots);
        assert_int_equal(as_set(copy.object)->mask + 1, steps[i].copied);
        drop(in, copy);
        drop(in, set);
    }
}

static void test_order_is_that_of_the_table(void **state)
{
    Interp *in = *state;
    assert_shows(in, SET(3, 1, 2), "{1, 2, 3}");
    assert_shows(in, SET(64, 32, 16, 8), "{64, 16, 32, 8}");
    assert_shows(in, SET(-1, -2, -3), "{-3, -1, -2}");
}

static void test_deleted_slots_are_used_again(void **state)
{
    Interp *in = *state;
    Ref set = SET(1, 2, 3);
    discard(in, set.object, 2);
    assert_int_equal(as_set(set.object)->fill, 3);
    Ref ten = made(int_from_i64(in, 10)); /* passes the place of 2 */
    assert_true(set_add(in, set.object, ten.object));
    assert_int_equal(as_set(set.object)->fill, 3);
    drop(in, ten);
    assert_shows(in, set, "{1, 10, 3}");
}

static void test_operations(void **state)
{
    Interp *in = *state;
    Ref a = SET(1, 2, 3, 4), b = SET(3, 4, 5);
    assert_shows(in, set_union(in, a.object, b.object), "{1, 2, 3, 4, 5}");
    assert_shows(in, set_intersection(in, a.object, b.object), "{3, 4}");
    assert_shows(in, set_difference(in, a.object, b.object), "{1, 2}");
    assert_shows(in, set_symmetric_difference(in, a.object, b.object), "{1, 2, 5}");
    assert_int_equal(set_is_subset(in, b.object, a.object), 0);
    assert_true(set_difference_update(in, a.object, b.object));
    assert_true(set_symmetric_update(in, b.object, a.object));
    assert_int_equal(set_is_subset(in, a.object, b.object), 1);
    assert_shows(in, a, "{1, 2}");
    assert_shows(in, b, "{1, 2, 3, 4, 5}");
}

static void test_pop_goes_round(void **state)
{
    Interp *in = *state;
    Ref set = up_to(in, 4);
    for (int64_t i = 0; i < 4; i++) {
        Ref item = made(set_pop(in, set.object));
        assert_int_equal(int_compact_value(item.object), i);
        drop(in, item);
    }
    assert_raised(in, set_pop(in, set.object), EXCEPTION_KeyError, "'pop from an empty set'");
    drop(in, set);
}

static void test_swap(void **state)
{
    Interp *in = *state;
    Ref small = SET(1, 2), large = up_to(in, 30);
    set_swap(in, small.object, large.object);
    assert_int_equal(set_size(small.object), 30);
    assert_shows(in, large, "{1, 2}");
    Ref last = made(int_from_i64(in, 29));
    assert_int_equal(set_contains(in, small.object, last.object), 1);
    drop(in, last);
    drop(in, small);
}

static void test_hash_of_frozensets(void **state)
{
    Interp *in = *state;
    Ref items = SET(1, 2), set = made(frozenset_new(in, items.object)),
        empty = made(frozenset_new(in, NULL));
    int64_t hash;
    assert_true(object_hash(in, set.object, &hash));
    assert_int_equal(hash, -1826646154956904602);
    assert_true(object_hash(in, empty.object, &hash));
    assert_int_equal(hash, 133146708735736);
    assert_false(object_hash(in, items.object, &hash));
    assert_raised(in, NO_REF, EXCEPTION_TypeError, "unhashable type: 'set'");
    drop(in, empty);
    drop(in, set);
    drop(in, items);
}

static void test_counts_of_items(void **state)
{
    Interp *in = *state;
    Ref item = made(str_from_string(in, "an item")), set = made(set_new(in, NULL));
    assert_true(set_add(in, set.object, item.object));
    assert_true(set_add(in, set.object, item.object));
    Ref copy = made(set_new(in, set.object));
    assert_int_equal(item.object->refcount, 3);
    set_clear_all(in, copy.object);
    assert_int_equal(set_discard(in, set.object, item.object), 1);
    assert_int_equal(item.object->refcount, 1);
    drop(in, copy);
    drop(in, set);
    drop(in, item);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        MACHINE_TEST(test_tables_grow_as_in_cpython),
        MACHINE_TEST(test_order_is_that_of_the_table),
        MACHINE_TEST(test_deleted_slots_are_used_again),
        MACHINE_TEST(test_operations),
        MACHINE_TEST(test_pop_goes_round),
        MACHINE_TEST(test_swap),
        MACHINE_TEST(test_hash_of_frozensets),
        MACHINE_TEST(test_counts_of_items),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
