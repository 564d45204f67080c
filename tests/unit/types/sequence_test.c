/* Tuples, ranges, slices, and the iterators over them. */
#include "machine.h"

#include "types/iterators.h"
#include "types/range.h"
#include "types/slice.h"

static Ref number(Interp *in, int64_t value)
{
    return made(int_from_i64(in, value));
}

static Ref tuple_of(Interp *in, int64_t first, int64_t count)
{
    Ref tuple = made(tuple_new(in, (size_t)count));
    for (int64_t i = 0; i < count; i++)
        slot_init(&tuple_slots(tuple.object)[i], number(in, first + i));
    gc_track(&in->heap, tuple.object);
    return tuple;
}

/* type(a, b, c); NO_VALUE at the end leaves arguments out. */
#define NO_VALUE INT64_MIN
static Ref called(Interp *in, TypeId type, int64_t a, int64_t b, int64_t c)
{
    const int64_t values[] = {a, b, c};
    Slot slots[3];
    size_t count = 0;
    for (; count < 3 && values[count] != NO_VALUE; count++)
        slots[count].object = number(in, values[count]).object;
    Ref result =
        object_call(in, (Object *)in->types[type], (Arguments){.slots = slots, .count = count});
    for (size_t i = 0; i < count; i++)
        drop(in, (Ref){slots[i].object});
    return result;
}

static Ref range(Interp *in, int64_t start, int64_t stop, int64_t step)
{
    return made(called(in, TYPE_range, start, stop, step));
}

static void test_tuples_of_no_items_are_one(void **state)
{
    Interp *in = *state;
    Ref empty = made(tuple_new(in, 0));
    assert_ptr_equal(empty.object, in->empty_tuple);
    Ref tuple = tuple_of(in, 0, 3), whole = made(tuple_slice(in, tuple.object, 0, 3));
    assert_ptr_equal(whole.object, tuple.object);
    drop(in, whole);
    drop(in, empty);
    assert_shows(in, tuple_slice(in, tuple.object, 1, 2), "(1,)");
    drop(in, tuple);
}

static void test_freed_tuples_are_used_again(void **state)
{
    Interp *in = *state;
    Ref tuple = tuple_of(in, 0, 3);
    const Object *place = tuple.object;
    drop(in, tuple);
    tuple = tuple_of(in, 5, 3);
    assert_ptr_equal(tuple.object, place);
    assert_shows(in, tuple, "(5, 6, 7)");
}

static void test_hash_of_tuples(void **state)
{
    Interp *in = *state;
    Ref tuple = tuple_of(in, 1, 3);
    int64_t hash;
    assert_true(object_hash(in, in->empty_tuple, &hash));
    assert_int_equal(hash, 5740354900026072187);
    assert_true(object_hash(in, tuple.object, &hash));
    assert_int_equal(hash, 529344067295497451);
    drop(in, tuple);
}

static void test_comparison(void **state)
{
    Interp *in = *state;
    Ref shorter = tuple_of(in, 1, 2), longer = tuple_of(in, 1, 3), greater = tuple_of(in, 2, 1);
    assert_int_equal(object_compare_bool(in, shorter.object, longer.object, COMPARE_LT), 1);
    assert_int_equal(object_compare_bool(in, greater.object, longer.object, COMPARE_GT), 1);
    assert_int_equal(object_compare_bool(in, shorter.object, longer.object, COMPARE_EQ), 0);
    drop(in, greater);
    drop(in, longer);
    drop(in, shorter);
}

static void test_ranges(void **state)
{
    Interp *in = *state;
    Ref up = range(in, 0, 10, 3), down = range(in, 5, -1, -2), none = range(in, 5, 5, 1);
    assert_int_equal(object_length(in, up.object), 4);
    assert_int_equal(object_length(in, down.object), 3);
    assert_int_equal(object_is_true(in, none.object), 0);
    assert_shows(in, list_from_iterable(in, up.object), "[0, 3, 6, 9]");
    assert_shows(in, list_from_iterable(in, down.object), "[5, 3, 1]");
    Ref six = number(in, 6), seven = number(in, 7);
    assert_int_equal(object_contains(in, up.object, six.object), 1);
    assert_int_equal(object_contains(in, up.object, seven.object), 0);
    assert_shows(in, call_method(in, up.object, "index", six.object), "2");
    assert_raised(in, call_method(in, up.object, "index", seven.object), EXCEPTION_ValueError,
                  "7 is not in range");
    drop(in, six);
    drop(in, seven);
    drop(in, none);
    drop(in, down);
    assert_shows(in, up, "range(0, 10, 3)");
}

static void test_equal_ranges(void **state)
{
    Interp *in = *state;
    Ref a = range(in, 0, 3, 2), b = range(in, 0, 4, 2), c = range(in, 1, 4, 2);
    int64_t hashes[2];
    assert_int_equal(object_compare_bool(in, a.object, b.object, COMPARE_EQ), 1);
    assert_int_equal(object_compare_bool(in, a.object, c.object, COMPARE_EQ), 0);
    assert_true(object_hash(in, a.object, &hashes[0]) && object_hash(in, b.object, &hashes[1]));
    assert_int_equal(hashes[0], hashes[1]);
    drop(in, c);
    drop(in, b);
    drop(in, a);
}

static void test_range_arguments(void **state)
{
    Interp *in = *state;
    assert_raised(in, called(in, TYPE_range, 1, 2, 0), EXCEPTION_ValueError,
                  "range() arg 3 must not be zero");
    assert_raised(in, called(in, TYPE_range, NO_VALUE, 0, 0), EXCEPTION_TypeError,
                  "range expected at least 1 argument, got 0");
    assert_shows(in, called(in, TYPE_range, 4, NO_VALUE, 0), "range(0, 4)");
}

static void test_slices_fit_lengths(void **state)
{
    static const struct {
        int64_t length, start, stop, step, count, first;
    } cases[] = {
        {5, 1, 3, 1, 2, 1},    {5, -2, 100, 1, 2, 3}, {5, 3, 1, 1, 0, 3}, {5, 4, 0, -2, 2, 4},
        {5, -1, -6, -1, 5, 4}, {0, 0, 10, 1, 0, 0},   {5, 0, 5, 2, 3, 0}, {5, 100, 0, -3, 2, 4},
    };
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        int64_t start = cases[i].start, stop = cases[i].stop;
        assert_int_equal(slice_adjust(cases[i].length, &start, &stop, cases[i].step),
                         cases[i].count);
        assert_int_equal(start, cases[i].first);
    }
}

static void test_slice_objects(void **state)
{
    Interp *in = *state;
    Ref slice = made(slice_new(in, number(in, 1), NO_REF, number(in, -2)));
    int64_t start, stop, step, count;
    assert_true(slice_resolve(in, slice.object, 10, &start, &stop, &step, &count));
    assert_int_equal(start, 1);
    assert_int_equal(stop, -1);
    assert_int_equal(count, 1);
    assert_shows(in, slice, "slice(1, None, -2)");
    slice = made(slice_new(in, NO_REF, NO_REF, number(in, 0)));
    assert_false(slice_resolve(in, slice.object, 10, &start, &stop, &step, &count));
    assert_raised(in, NO_REF, EXCEPTION_ValueError, "slice step cannot be zero");
    drop(in, slice);
}

static void test_iterators_let_go(void **state)
{
    Interp *in = *state;
    Ref tuple = tuple_of(in, 0, 2), iterator = made(object_iter(in, tuple.object));
    assert_int_equal(tuple.object->refcount, 2);
    drop(in, made(iterator_next(in, iterator.object)));
    drop(in, made(iterator_next(in, iterator.object)));
    assert_null(iterator_next(in, iterator.object).object);
    assert_int_equal(tuple.object->refcount, 1);
    assert_null(iterator_next(in, iterator.object).object);
    drop(in, iterator);
    drop(in, tuple);
}

static void test_combined(void **state)
{
    Interp *in = *state;
    Ref a = range(in, 0, 3, 1), b = tuple_of(in, 7, 2);
    Slot slots[] = {{a.object}, {b.object}};
    Arguments both = {.slots = slots, .count = 2};
    Ref zip = made(object_call(in, (Object *)in->types[TYPE_zip], both));
    assert_shows(in, list_from_iterable(in, zip.object), "[(0, 7), (1, 8)]");
    drop(in, zip);
    Ref numbered = made(object_call_one(in, (Object *)in->types[TYPE_enumerate], b.object));
    assert_shows(in, list_from_iterable(in, numbered.object), "[(0, 7), (1, 8)]");
    drop(in, numbered);
    Ref backwards = made(object_call_one(in, (Object *)in->types[TYPE_reversed], b.object));
    assert_shows(in, list_from_iterable(in, backwards.object), "[8, 7]");
    drop(in, backwards);
    drop(in, b);
    drop(in, a);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        MACHINE_TEST(test_tuples_of_no_items_are_one),
        MACHINE_TEST(test_freed_tuples_are_used_again),
        MACHINE_TEST(test_hash_of_tuples),
        MACHINE_TEST(test_comparison),
        MACHINE_TEST(test_ranges),
        MACHINE_TEST(test_equal_ranges),
        MACHINE_TEST(test_range_arguments),
        MACHINE_TEST(test_slices_fit_lengths),
        MACHINE_TEST(test_slice_objects),
        MACHINE_TEST(test_iterators_let_go),
        MACHINE_TEST(test_combined),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
