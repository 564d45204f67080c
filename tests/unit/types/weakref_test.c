/* Weak references: shared ones, what death does to them, callbacks newest first.
 */
#include "machine.h"

#include "types/weakref.h"

static Ref weak(Interp *in, Object *target, Object *callback)
{
    return weakref_new(in, in->types[TYPE_ReferenceType], target, callback);
}

static Ref instance_of_new_class(Interp *in)
{
    Ref type = made(make_class(in, "C", BASES(NULL), NULL));
    Ref object = made(object_call_none(in, type.object));
    drop(in, type);
    return object;
}

static void test_shared_without_callback(void **state)
{
    Interp *in = *state;
    Ref object = instance_of_new_class(in);
    Ref first = made(weak(in, object.object, NULL)), second = made(weak(in, object.object, NULL));
    assert_ptr_equal(first.object, second.object);
    assert_int_equal(weakref_count(object.object), 1);
    assert_int_equal(object.object->refcount, 1);
    drop(in, object);
    assert_null(weakref_target(first.object));
    drop(in, first);
    drop(in, second);
}

static void test_callbacks_run_newest_first(void **state)
{
    Interp *in = *state;
    Ref object = instance_of_new_class(in);
    Ref dead = made(list_new(in, 0));
    Ref append = made(get(in, dead.object, "append"));
    Ref first = made(weak(in, object.object, append.object));
    Ref second = made(weak(in, object.object, append.object));
    drop(in, object);
    assert_int_equal(list_size(dead.object), 2);
    assert_ptr_equal(list_get(dead.object, 0), second.object);
    assert_ptr_equal(list_get(dead.object, 1), first.object);
    drop(in, first);
    drop(in, second);
    drop(in, append);
    drop(in, dead);
}

static void test_collector_empties_them(void **state)
{
    Interp *in = *state;
    Ref object = instance_of_new_class(in);
    assert_true(set(in, object.object, "me", object.object));
    Ref dead = made(list_new(in, 0));
    Ref append = made(get(in, dead.object, "append"));
    Ref weakref = made(weak(in, object.object, append.object));
    drop(in, object);
    assert_non_null(weakref_target(weakref.object));
    gc_collect(&in->heap, 2);
    assert_null(weakref_target(weakref.object));
    assert_int_equal(list_size(dead.object), 1);
    drop(in, weakref);
    drop(in, append);
    drop(in, dead);
}

static void test_some_types_cannot(void **state)
{
    Interp *in = *state;
    Ref number = made(int_from_i64(in, 1));
    assert_raised(in, weak(in, number.object, NULL), EXCEPTION_TypeError,
                  "cannot create weak reference to 'int' object");
    drop(in, number);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        MACHINE_TEST(test_shared_without_callback),
        MACHINE_TEST(test_callbacks_run_newest_first),
        MACHINE_TEST(test_collector_empties_them),
        MACHINE_TEST(test_some_types_cannot),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
