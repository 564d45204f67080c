/* Operators, comparison, containers and iteration of any object: dispatch and the
 * messages CPython gives.
 */
#include "machine.h"

static void assert_type_error(Interp *in, Ref result, const char *message)
{
    assert_raised(in, result, EXCEPTION_TypeError, message);
}

static void test_operands(void **state)
{
    Interp *in = *state;
    Ref one = made(int_from_i64(in, 1)), text = named(in, "a"), list = made(list_new(in, 0));
    Object *o = one.object, *t = text.object;
    assert_type_error(in, number_binary(in, BINARY_ADD, o, t),
                      "unsupported operand type(s) for +: 'int' and 'str'");
    assert_type_error(in, number_binary(in, BINARY_SUBTRACT + BINARY_INPLACE, o, t),
                      "unsupported operand type(s) for -=: 'int' and 'str'");
    assert_type_error(in, number_binary(in, BINARY_POWER, o, t),
                      "unsupported operand type(s) for ** or pow(): 'int' and 'str'");
    assert_type_error(in, number_power(in, o, t, o),
                      "unsupported operand type(s) for ** or pow(): 'int', 'str', 'int'");
    assert_type_error(in, number_divmod(in, o, t),
                      "unsupported operand type(s) for divmod(): 'int' and 'str'");
    assert_type_error(in, number_binary(in, BINARY_MULTIPLY, list.object, t),
                      "can't multiply sequence by non-int of type 'str'");
    assert_type_error(in, number_negative(in, t), "bad operand type for unary -: 'str'");
    assert_type_error(in, object_compare(in, o, t, COMPARE_LT),
                      "'<' not supported between instances of 'int' and 'str'");
    assert_shows(in, object_compare(in, o, t, COMPARE_EQ), "False");
    assert_shows(in, number_binary(in, BINARY_MULTIPLY, o, list.object), "[]");
    drop(in, one);
    drop(in, text);
    drop(in, list);
}

static void test_items(void **state)
{
    Interp *in = *state;
    Ref one = made(int_from_i64(in, 1)), tuple = made(tuple_from_slots(in, NULL, 0));
    assert_type_error(in, object_get_item(in, one.object, one.object),
                      "'int' object is not subscriptable");
    assert_type_error(in, object_get_item(in, (Object *)in->types[TYPE_int], one.object),
                      "type 'int' is not subscriptable");
    assert_shows(in,
                 object_get_item(in, (Object *)in->types[TYPE_list], (Object *)in->types[TYPE_int]),
                 "list[int]");
    assert_false(object_set_item(in, tuple.object, one.object, one.object));
    assert_type_error(in, NO_REF, "'tuple' object does not support item assignment");
    assert_int_equal(object_length(in, one.object), -1);
    assert_type_error(in, NO_REF, "object of type 'int' has no len()");
    assert_int_equal(object_contains(in, one.object, one.object), -1);
    assert_type_error(in, NO_REF, "argument of type 'int' is not iterable");
    assert_type_error(in, object_iter(in, one.object), "'int' object is not iterable");
    assert_int_equal(object_length_hint(in, one.object, 5), 5);
    drop(in, one);
    drop(in, tuple);
}

static void test_instances(void **state)
{
    Interp *in = *state;
    Object *types[] = {(Object *)in->types[TYPE_int], (Object *)in->types[TYPE_str]};
    Ref either = made(number_binary(in, BINARY_OR, types[0], types[1]));
    assert_int_equal(object_is_instance(in, in->true_object, types[0]), 1);
    assert_int_equal(object_is_instance(in, in->true_object, either.object), 1);
    assert_int_equal(object_is_instance(in, in->none, either.object), 0);
    assert_int_equal(object_is_subclass(in, (Object *)in->types[TYPE_bool], types[0]), 1);
    assert_int_equal(object_is_instance(in, in->none, in->none), -1);
    assert_type_error(in, NO_REF,
                      "isinstance() arg 2 must be a type, a tuple of types, or a union");
    assert_shows(in, either, "int | str");
}

static void test_recursion_is_bounded(void **state)
{
    Interp *in = *state;
    int depth = 0;
    while (recursion_enter(in, " in a test"))
        depth++;
    assert_int_equal(depth, in->recursion_limit);
    while (depth-- > 0)
        recursion_leave(in);
    assert_raised(in, NO_REF, EXCEPTION_RecursionError,
                  "maximum recursion depth exceeded in a test");
    assert_int_equal(in->recursion_depth, 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        MACHINE_TEST(test_operands),
        MACHINE_TEST(test_items),
        MACHINE_TEST(test_instances),
        MACHINE_TEST(test_recursion_is_bounded),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
