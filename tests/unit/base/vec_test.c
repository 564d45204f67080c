/* Typed arrays. */
#include "unit.h"

#include "base/vec.h"

typedef VEC(int) Numbers;

static void assert_numbers(const Numbers *numbers, const int *expected, size_t count)
{
    assert_int_equal(numbers->count, count);
    for (size_t i = 0; i < count; i++)
        assert_int_equal(numbers->items[i], expected[i]);
}

static void pushes_and_pops(void **state)
{
    Numbers numbers = {0};
    for (int i = 0; i < 1000; i++) {
        vec_push(&numbers, i);
        assert_int_equal(vec_last(&numbers), i);
        assert_true(numbers.count <= numbers.capacity);
    }
    for (int i = 999; i >= 0; i--) {
        int popped = vec_pop(&numbers);
        assert_int_equal(popped, i);
    }
    vec_done(&numbers);
    assert_null(numbers.items);
}

static void inserts_and_removes_in_place(void **state)
{
    Numbers numbers = {0};
    vec_insert(&numbers, 0, 2);
    vec_insert(&numbers, 0, 1);
    vec_insert(&numbers, 2, 4);
    vec_insert(&numbers, 2, 3);
    assert_numbers(&numbers, (int[]){1, 2, 3, 4}, 4);
    vec_remove(&numbers, 1);
    assert_numbers(&numbers, (int[]){1, 3, 4}, 3);
    vec_remove(&numbers, 2);
    vec_remove(&numbers, 0);
    assert_numbers(&numbers, (int[]){3}, 1);
    vec_clear(&numbers);
    assert_int_equal(numbers.count, 0);
    vec_done(&numbers);
}

static void takes_compound_literals(void **state)
{
    typedef struct {
        int x, y;
    } Point;
    VEC(Point) points = {0};
    vec_push(&points, (Point){1, 2});
    vec_push(&points, (Point){.y = 5});
    assert_int_equal(points.items[0].y, 2);
    assert_int_equal(points.items[1].x, 0);
    vec_done(&points);
}

static void capacity_covers_the_need(void **state)
{
    assert_true(vec_grown_capacity(0, 1) >= 1);
    assert_true(vec_grown_capacity(8, 9) >= 9);
    assert_true(vec_grown_capacity(8, 1000) >= 1000);
    assert_true(vec_grown_capacity(SIZE_MAX / 2 + 2, SIZE_MAX - 5) >= SIZE_MAX - 5);
}

UNIT_MAIN(cmocka_unit_test(pushes_and_pops), cmocka_unit_test(inserts_and_removes_in_place),
          cmocka_unit_test(takes_compound_literals), cmocka_unit_test(capacity_covers_the_need))
