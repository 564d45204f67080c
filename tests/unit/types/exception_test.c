/* Exceptions: what their kinds keep and show, matching, groups. */
#include "types/exception_group.h"
#include "machine.h"

static Ref make(Interp *in, ExceptionId kind, const Slot *slots, size_t count)
{
    return exception_new(in, in->exceptions[kind], (Arguments){.slots = slots, .count = count});
}

static void assert_text(Interp *in, Object *object, const char *text)
{
    Ref shown = made(object_str(in, object));
    assert_string_equal(str_utf8(in, shown.object, NULL), text);
    drop(in, shown);
}

static void test_raise_and_take(void **state)
{
    Interp *in = *state;
    assert_null(raise_error(in, EXCEPTION_ValueError, "bad %d", 7).object);
    assert_true(is_raised_of(in, EXCEPTION_Exception));
    assert_false(is_raised_of(in, EXCEPTION_KeyError));
    Ref exception = raise_take(in);
    assert_false(is_raised(in));
    assert_shows(in, keep(exception.object), "ValueError('bad 7')");
    assert_int_equal(exception.object->refcount, 1);
    drop(in, exception);
}

static void test_matching(void **state)
{
    Interp *in = *state;
    Ref exception = made(exception_with_text(in, EXCEPTION_KeyError, "k"));
    Object *lookup = (Object *)in->exceptions[EXCEPTION_LookupError];
    Object *index = (Object *)in->exceptions[EXCEPTION_IndexError];
    assert_int_equal(exception_matches(in, exception.object, lookup), 1);
    assert_int_equal(exception_matches(in, exception.object, index), 0);
    Slot slots[] = {{index}, {lookup}};
    Ref classes = made(tuple_from_slots(in, slots, 2));
    assert_int_equal(exception_matches(in, exception.object, classes.object), 1);
    drop(in, classes);
    assert_int_equal(exception_matches(in, exception.object, in->none), -1);
    assert_raised(in, NO_REF, EXCEPTION_TypeError,
                  "catching classes that do not inherit from BaseException is not allowed");
    drop(in, exception);
}

static void test_key_error_shows_repr(void **state)
{
    Interp *in = *state;
    Ref exception = made(exception_with_text(in, EXCEPTION_KeyError, "k"));
    assert_text(in, exception.object, "'k'");
    drop(in, exception);
}

static void test_fields(void **state)
{
    Interp *in = *state;
    Ref number = made(int_from_i64(in, 2)), text = named(in, "no such file");
    Slot slots[] = {{number.object}, {text.object}};
    Ref exception = made(make(in, EXCEPTION_OSError, slots, 2));
    assert_ptr_equal(exception.object->type, in->exceptions[EXCEPTION_FileNotFoundError]);
    assert_text(in, exception.object, "[Errno 2] no such file");
    assert_shows(in, get(in, exception.object, "errno"), "2");
    assert_shows(in, get(in, exception.object, "filename"), "None");
    drop(in, exception);
    exception = made(make(in, EXCEPTION_StopIteration, slots, 1));
    assert_shows(in, get(in, exception.object, "value"), "2");
    drop(in, exception);
    exception = made(make(in, EXCEPTION_SystemExit, NULL, 0));
    assert_shows(in, get(in, exception.object, "code"), "None");
    drop(in, exception);
    drop(in, number);
    drop(in, text);
}

static void test_attribute_error_knows_object(void **state)
{
    Interp *in = *state;
    Ref number = made(int_from_i64(in, 1000));
    assert_null(get(in, number.object, "nope").object);
    Ref exception = raise_take(in);
    assert_ptr_equal(exception_field(in, exception.object, ATTRIBUTE_ERROR_OBJECT), number.object);
    assert_text(in, exception.object, "'int' object has no attribute 'nope'");
    drop(in, exception);
    drop(in, number);
}

static void test_groups_split(void **state)
{
    Interp *in = *state;
    Ref items = made(list_new(in, 2)), message = named(in, "m");
    assert_true(
        list_append(in, items.object, made(exception_with_text(in, EXCEPTION_ValueError, "v"))));
    assert_true(
        list_append(in, items.object, made(exception_with_text(in, EXCEPTION_TypeError, "t"))));
    Slot slots[] = {{message.object}, {items.object}};
    Ref group = made(make(in, EXCEPTION_BaseExceptionGroup, slots, 2));
    assert_ptr_equal(group.object->type, in->exceptions[EXCEPTION_ExceptionGroup]);
    assert_text(in, group.object, "m (2 sub-exceptions)");
    GroupParts parts;
    Object *type = (Object *)in->exceptions[EXCEPTION_TypeError];
    assert_true(exception_group_match(in, group.object, type, &parts));
    assert_shows(in, parts.match, "ExceptionGroup('m', [TypeError('t')])");
    assert_shows(in, parts.rest, "ExceptionGroup('m', [ValueError('v')])");
    drop(in, group);
    drop(in, items);
    drop(in, message);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        MACHINE_TEST(test_raise_and_take),
        MACHINE_TEST(test_matching),
        MACHINE_TEST(test_key_error_shows_repr),
        MACHINE_TEST(test_fields),
        MACHINE_TEST(test_attribute_error_knows_object),
        MACHINE_TEST(test_groups_split),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
