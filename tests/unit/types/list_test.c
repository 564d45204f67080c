/* Lists: the sizes of their blocks, cutting and splicing, sorting. */
#include "machine.h"

#include "types/slice.h"

static void append(Interp *in, Object *list, int64_t number)
{
    assert_true(list_append(in, list, made(int_from_i64(in, number))));
}

/* [0, 1, ... count - 1], appended one by one. */
static Ref counted(Interp *in, int64_t count)
{
    Ref list = made(list_new(in, 0));
    for (int64_t i = 0; i < count; i++)
        append(in, list.object, i);
    return list;
}

static int64_t block(Ref list)
{
    return ((const ListObject *)list.object)->allocated;
}

static Ref slice_of(Interp *in, int64_t start, int64_t stop, int64_t step)
{
    return made(slice_new(in, made(int_from_i64(in, start)), made(int_from_i64(in, stop)),
                          made(int_from_i64(in, step))));
}

static void test_blocks_grow_as_in_cpython(void **state)
{
    static const struct {
        int64_t size, slots;
    } steps[] = {{1, 4}, {4, 4}, {5, 8}, {9, 16}, {17, 24}, {25, 32}, {33, 40}, {41, 52}, {53, 64}};
    Interp *in = *state;
    for (size_t i = 0; i < ARRAY_LEN(steps); i++) {
        Ref list = counted(in, steps[i].size);
        assert_int_equal(block(list), steps[i].slots);
        drop(in, list);
    }
}

static void test_blocks_shrink_as_in_cpython(void **state)
{
    Interp *in = *state;
    Ref list = counted(in, 53);
    while (list_size(list.object) > 32)
        drop(in, made(call_method(in, list.object, "pop", NULL)));
    assert_int_equal(block(list), 64);
    drop(in, made(call_method(in, list.object, "pop", NULL)));
    assert_int_equal(block(list), 40);
    list_clear(in, list.object);
    assert_int_equal(block(list), 0);
    assert_null(((const ListObject *)list.object)->items);
    drop(in, list);
}

static void test_extending_an_empty_list_is_even(void **state)
{
    Interp *in = *state;
    Ref source = counted(in, 5), list = made(list_new(in, 0));
    assert_true(list_extend(in, list.object, source.object));
    assert_int_equal(block(list), 6);
    Ref copy = made(list_slice(in, list.object, 0, 5));
    assert_int_equal(block(copy), 5);
    drop(in, copy);
    drop(in, list);
    drop(in, source);
}

static void test_insert_clips_its_index(void **state)
{
    Interp *in = *state;
    Ref list = counted(in, 3);
    assert_true(list_insert(in, list.object, -100, made(int_from_i64(in, 7))));
    assert_true(list_insert(in, list.object, 100, made(int_from_i64(in, 8))));
    assert_true(list_insert(in, list.object, -1, made(int_from_i64(in, 9))));
    assert_shows(in, list, "[7, 0, 1, 2, 9, 8]");
}

static void test_slice_assignment(void **state)
{
    Interp *in = *state;
    Ref list = counted(in, 6), items = counted(in, 4);
    assert_true(list_assign_slice(in, list.object, 1, 3, items.object));
    assert_shows(in, keep(list.object), "[0, 0, 1, 2, 3, 3, 4, 5]");
    assert_true(list_assign_slice(in, list.object, 5, 100, NULL));
    assert_true(list_assign_slice(in, list.object, 1, 3, list.object));
    assert_shows(in, list, "[0, 0, 0, 1, 2, 3, 2, 3]");
    drop(in, items);
}

static void test_steps(void **state)
{
    Interp *in = *state;
    Ref list = counted(in, 7), every_third = slice_of(in, -1, -100, -3);
    Ref values = made(list_slice(in, list.object, 0, 3));
    assert_shows(in, object_get_item(in, list.object, every_third.object), "[6, 3, 0]");
    assert_true(object_set_item(in, list.object, every_third.object, values.object));
    assert_shows(in, keep(list.object), "[2, 1, 2, 1, 4, 5, 0]");
    assert_false(object_set_item(in, list.object, every_third.object, list.object));
    assert_raised(in, NO_REF, EXCEPTION_ValueError,
                  "attempt to assign sequence of size 7 to extended slice of size 3");
    assert_true(object_delete_item(in, list.object, every_third.object));
    assert_shows(in, list, "[1, 2, 4, 5]");
    drop(in, values);
    drop(in, every_third);
}

static void test_counts_of_items(void **state)
{
    Interp *in = *state;
    Ref item = made(list_new(in, 0)), list = made(list_new(in, 0));
    for (int i = 0; i < 5; i++)
        assert_true(list_append(in, list.object, keep(item.object)));
    assert_int_equal(item.object->refcount, 6);
    Ref three = made(int_from_i64(in, 3));
    Ref repeated = made(number_binary(in, BINARY_MULTIPLY, list.object, three.object));
    assert_int_equal(item.object->refcount, 21);
    drop(in, repeated);
    assert_true(list_reverse(in, list.object));
    assert_true(list_assign_slice(in, list.object, 1, 4, NULL));
    assert_int_equal(item.object->refcount, 3);
    drop(in, list);
    assert_int_equal(item.object->refcount, 1);
    drop(in, item);
    drop(in, three);
}

/* Not sorted, with equal pairs, long enough for several runs and merges. */
static Ref scrambled(Interp *in, int64_t count, int64_t kinds)
{
    Ref list = made(list_new(in, 0));
    uint32_t seed = 1;
    for (int64_t i = 0; i < count; i++) {
        seed = seed * 1103515245u + 12345u;
        append(in, list.object, (int64_t)(seed >> 16) % kinds);
    }
    return list;
}

static void test_sort(void **state)
{
    Interp *in = *state;
    Ref list = scrambled(in, 2000, 300);
    assert_true(list_sort(in, list.object, NULL, false));
    for (int64_t i = 1; i < list_size(list.object); i++)
        assert_true(int_compact_value(list_get(list.object, i - 1)) <=
                    int_compact_value(list_get(list.object, i)));
    assert_true(list_sort(in, list.object, NULL, true));
    for (int64_t i = 1; i < list_size(list.object); i++)
        assert_true(int_compact_value(list_get(list.object, i - 1)) >=
                    int_compact_value(list_get(list.object, i)));
    drop(in, list);
}

static void test_sort_by_key_is_stable(void **state)
{
    Interp *in = *state;
    Object *key = (Object *)in->types[TYPE_bool];
    Ref list = made(list_new(in, 0));
    static const int64_t numbers[] = {5, 0, 3, 0, 1};
    for (size_t i = 0; i < ARRAY_LEN(numbers); i++)
        append(in, list.object, numbers[i]);
    assert_true(list_sort(in, list.object, key, false));
    assert_shows(in, keep(list.object), "[0, 0, 5, 3, 1]");
    assert_true(list_sort(in, list.object, key, true));
    assert_shows(in, list, "[5, 3, 1, 0, 0]");
}

static void test_sort_of_mixed_kinds_fails_whole(void **state)
{
    Interp *in = *state;
    Ref list = counted(in, 3);
    assert_true(list_append(in, list.object, named(in, "x")));
    assert_false(list_sort(in, list.object, NULL, false));
    assert_raised(in, NO_REF, EXCEPTION_TypeError,
                  "'<' not supported between instances of 'str' and 'int'");
    assert_int_equal(list_size(list.object), 4);
    drop(in, list);
}

static void test_repr_of_a_list_in_itself(void **state)
{
    Interp *in = *state;
    Ref list = counted(in, 1);
    assert_true(list_append(in, list.object, keep(list.object)));
    assert_shows(in, keep(list.object), "[0, [...]]");
    list_clear(in, list.object);
    drop(in, list);
}

static void test_messages(void **state)
{
    Interp *in = *state;
    Ref list = counted(in, 2), far = made(int_from_i64(in, 2)), text = named(in, "a");
    assert_raised(in, object_get_item(in, list.object, far.object), EXCEPTION_IndexError,
                  "list index out of range");
    assert_raised(in, object_get_item(in, list.object, text.object), EXCEPTION_TypeError,
                  "list indices must be integers or slices, not str");
    assert_raised(in, call_method(in, list.object, "remove", text.object), EXCEPTION_ValueError,
                  "list.remove(x): x not in list");
    assert_raised(in, call_method(in, list.object, "index", text.object), EXCEPTION_ValueError,
                  "'a' is not in list");
    assert_raised(in, call_method(in, list.object, "pop", far.object), EXCEPTION_IndexError,
                  "pop index out of range");
    drop(in, text);
    drop(in, far);
    drop(in, list);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        MACHINE_TEST(test_blocks_grow_as_in_cpython),
        MACHINE_TEST(test_blocks_shrink_as_in_cpython),
        MACHINE_TEST(test_extending_an_empty_list_is_even),
        MACHINE_TEST(test_insert_clips_its_index),
        MACHINE_TEST(test_slice_assignment),
        MACHINE_TEST(test_steps),
        MACHINE_TEST(test_counts_of_items),
        MACHINE_TEST(test_sort),
        MACHINE_TEST(test_sort_by_key_is_stable),
        MACHINE_TEST(test_sort_of_mixed_kinds_fails_whole),
        MACHINE_TEST(test_repr_of_a_list_in_itself),
        MACHINE_TEST(test_messages),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
