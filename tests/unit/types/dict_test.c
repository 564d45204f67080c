/* Dicts: tables, their growth and sizes, order, merges, views. */
#include "machine.h"

#include "types/dict_core.h"

static void put(Interp *in, Object *dict, int64_t key)
{
    Ref number = made(int_from_i64(in, key));
    assert_true(dict_set(in, dict, number.object, number.object));
    drop(in, number);
}

static Ref numbers(Interp *in, int64_t count)
{
    Ref dict = made(dict_new(in));
    for (int64_t i = 0; i < count; i++)
        put(in, dict.object, i);
    return dict;
}

static int64_t slots(Ref dict)
{
    return keys_slots(as_dict(dict.object)->keys);
}

static size_t size(Ref dict)
{
    return heap_size_of(dict.object);
}

static void test_tables_grow_as_in_cpython(void **state)
{
    static const struct {
        int64_t entries, slots;
        size_t size;
    } steps[] = {{1, 8, 224},    {5, 8, 224},     {6, 16, 352},   {11, 32, 632},
                 {22, 64, 1168}, {43, 128, 2264}, {86, 256, 4688}};
    Interp *in = *state;
    Ref empty = made(dict_new(in));
    assert_int_equal(size(empty), 64);
    drop(in, empty);
    for (size_t i = 0; i < ARRAY_LEN(steps); i++) {
        Ref dict = numbers(in, steps[i].entries);
        assert_int_equal(slots(dict), steps[i].slots);
        assert_int_equal(size(dict), steps[i].size);
        drop(in, dict);
    }
}

static void test_a_first_other_key_makes_the_table_general(void **state)
{
    Interp *in = *state;
    Ref dict = made(dict_new(in)), name = named(in, "a");
    assert_true(dict_set(in, dict.object, name.object, in->none));
    assert_int_equal(as_dict(dict.object)->keys->kind, KEYS_STR);
    assert_int_equal(size(dict), 184);
    put(in, dict.object, 1);
    assert_int_equal(as_dict(dict.object)->keys->kind, KEYS_GENERAL);
    assert_int_equal(size(dict), 352);
    assert_ptr_equal(dict_get(in, dict.object, name.object), in->none);
    drop(in, name);
    assert_shows(in, dict, "{'a': None, 1: 1}");
}

static void test_deleted_entries_leave_holes_until_a_rebuild(void **state)
{
    Interp *in = *state;
    Ref dict = numbers(in, 5), two = made(int_from_i64(in, 2));
    assert_int_equal(dict_delete(in, dict.object, two.object), 1);
    assert_int_equal(dict_delete(in, dict.object, two.object), 0);
    assert_int_equal(as_dict(dict.object)->keys->used, 5);
    put(in, dict.object, 2);
    assert_int_equal(as_dict(dict.object)->keys->used, 5);
    assert_int_equal(slots(dict), 16);
    drop(in, two);
    assert_shows(in, dict, "{0: 0, 1: 1, 3: 3, 4: 4, 2: 2}");
}

static void test_stored_key_stays(void **state)
{
    Interp *in = *state;
    Ref dict = made(dict_new(in)), truth = keep_bool(in, true);
    put(in, dict.object, 1);
    assert_true(dict_set(in, dict.object, truth.object, in->none));
    drop(in, truth);
    assert_shows(in, dict, "{1: None}");
}

static void test_many_keys_with_one_hash(void **state)
{
    Interp *in = *state;
    Ref dict = made(dict_new(in));
    int64_t modulus = ((int64_t)1 << 61) - 1; /* hash(n) == n % modulus */
    for (int64_t i = 0; i < 4; i++)
        put(in, dict.object, 5 + i * modulus);
    assert_int_equal(dict_size(dict.object), 4);
    for (int64_t i = 3; i >= 0; i--) {
        Ref key = made(int_from_i64(in, 5 + i * modulus));
        assert_int_equal(dict_contains(in, dict.object, key.object), 1);
        assert_int_equal(dict_delete(in, dict.object, key.object), 1);
        assert_int_equal(dict_contains(in, dict.object, key.object), 0);
        drop(in, key);
    }
    drop(in, dict);
}

static void test_merge_takes_a_tight_table_over(void **state)
{
    Interp *in = *state;
    Ref from = numbers(in, 10), to = made(dict_new(in));
    assert_true(dict_merge(in, to.object, from.object, 1));
    assert_int_equal(slots(to), slots(from));
    for (int64_t i = 9; i > 2; i--) {
        Ref key = made(int_from_i64(in, i));
        assert_int_equal(dict_delete(in, from.object, key.object), 1);
        drop(in, key);
    }
    Ref compact = made(dict_copy(in, from.object));
    assert_int_equal(slots(compact), 16); /* presized for 3 */
    assert_shows(in, compact, "{0: 0, 1: 1, 2: 2}");
    drop(in, from);
    drop(in, to);
}

static void test_merge_may_keep_or_refuse(void **state)
{
    Interp *in = *state;
    Ref dict = numbers(in, 2), other = made(dict_new(in)), one = made(int_from_i64(in, 1));
    assert_true(dict_set(in, other.object, one.object, in->none));
    assert_true(dict_merge(in, dict.object, other.object, 0));
    assert_ptr_equal(dict_get(in, dict.object, one.object), one.object);
    assert_false(dict_merge(in, dict.object, other.object, 2));
    assert_raised(in, NO_REF, EXCEPTION_KeyError, "1");
    assert_true(dict_merge(in, dict.object, other.object, 1));
    assert_shows(in, dict, "{0: 0, 1: None}");
    drop(in, other);
    drop(in, one);
}

static void test_pop_last_and_clear(void **state)
{
    Interp *in = *state;
    Ref dict = numbers(in, 3), key, value;
    assert_true(dict_pop_last(in, dict.object, &key, &value));
    assert_int_equal(int_compact_value(key.object), 2);
    drop(in, key);
    drop(in, value);
    dict_clear(in, dict.object);
    assert_int_equal(size(dict), 64);
    assert_false(dict_pop_last(in, dict.object, &key, &value));
    assert_raised(in, call_method(in, dict.object, "popitem", NULL), EXCEPTION_KeyError,
                  "'popitem(): dictionary is empty'");
    drop(in, dict);
}

static void test_counts_of_keys_and_values(void **state)
{
    Interp *in = *state;
    Ref value = made(list_new(in, 0)), dict = made(dict_new(in)),
        name = made(str_from_string(in, "k v"));
    assert_true(dict_set(in, dict.object, name.object, value.object));
    Ref copy = made(dict_copy(in, dict.object));
    assert_int_equal(value.object->refcount, 3);
    assert_int_equal(name.object->refcount, 3);
    assert_true(dict_set(in, copy.object, name.object, in->none));
    assert_int_equal(value.object->refcount, 2);
    assert_int_equal(name.object->refcount, 3);
    drop(in, copy);
    drop(in, made(dict_pop(in, dict.object, name.object)));
    assert_int_equal(value.object->refcount, 1);
    assert_int_equal(name.object->refcount, 1);
    drop(in, dict);
    drop(in, value);
    drop(in, name);
}

static void test_tracking_starts_with_the_first_container(void **state)
{
    Interp *in = *state;
    Ref dict = numbers(in, 2), list = made(list_new(in, 0)), key = made(int_from_i64(in, 9));
    assert_false(gc_is_tracked(dict.object));
    assert_true(dict_set(in, dict.object, key.object, in->empty_tuple));
    assert_false(gc_is_tracked(dict.object));
    assert_true(dict_set(in, dict.object, key.object, list.object));
    assert_true(gc_is_tracked(dict.object));
    drop(in, key);
    drop(in, list);
    drop(in, dict);
}

static void test_views(void **state)
{
    Interp *in = *state;
    Ref dict = numbers(in, 3), other = numbers(in, 2);
    Ref keys = made(call_method(in, dict.object, "keys", NULL));
    Ref items = made(call_method(in, dict.object, "items", NULL));
    Ref other_items = made(call_method(in, other.object, "items", NULL));
    assert_shows(in, keep(items.object), "dict_items([(0, 0), (1, 1), (2, 2)])");
    assert_shows(in, number_binary(in, BINARY_AND, keys.object, other.object), "{0, 1}");
    assert_shows(in, number_binary(in, BINARY_XOR, items.object, other_items.object), "{(2, 2)}");
    put(in, dict.object, 7);
    assert_int_equal(object_length(in, keys.object), 4);
    drop(in, other_items);
    drop(in, items);
    drop(in, keys);
    drop(in, other);
    drop(in, dict);
}

static void test_walk_notices_change(void **state)
{
    Interp *in = *state;
    Ref dict = numbers(in, 3), iterator = made(object_iter(in, dict.object));
    drop(in, made(iterator_next(in, iterator.object)));
    put(in, dict.object, 3);
    assert_raised(in, iterator_next(in, iterator.object), EXCEPTION_RuntimeError,
                  "dictionary changed size during iteration");
    drop(in, iterator);
    drop(in, dict);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        MACHINE_TEST(test_tables_grow_as_in_cpython),
        MACHINE_TEST(test_a_first_other_key_makes_the_table_general),
        MACHINE_TEST(test_deleted_entries_leave_holes_until_a_rebuild),
        MACHINE_TEST(test_stored_key_stays),
        MACHINE_TEST(test_many_keys_with_one_hash),
        MACHINE_TEST(test_merge_takes_a_tight_table_over),
        MACHINE_TEST(test_merge_may_keep_or_refuse),
        MACHINE_TEST(test_pop_last_and_clear),
        MACHINE_TEST(test_counts_of_keys_and_values),
        MACHINE_TEST(test_tracking_starts_with_the_first_container),
        MACHINE_TEST(test_views),
        MACHINE_TEST(test_walk_notices_change),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
