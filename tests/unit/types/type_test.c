/* Types: start-up, MRO, lookups through the cache, slots and special methods both
 * ways, layouts of classes.
 */
#include "machine.h"

static void test_builtin_types_are_ready(void **state)
{
    Interp *in = *state;
    for (int id = 0; id < TYPE_COUNT; id++) {
        const TypeObject *type = in->types[id];
        assert_non_null(type->mro.object);
        assert_non_null(type->dict.object);
        assert_non_null(type->slots.repr);
        assert_true(type->version != 0);
    }
    assert_shows(in, keep((Object *)in->types[TYPE_int]), "<class 'int'>");
    assert_true(type_is_subtype(in->types[TYPE_bool], in->types[TYPE_int]));
    assert_false(type_is_subtype(in->types[TYPE_int], in->types[TYPE_bool]));
    assert_shows(in, keep(in->exceptions[EXCEPTION_ExceptionGroup]->mro.object),
                 "(<class 'ExceptionGroup'>, <class 'BaseExceptionGroup'>, <class 'Exception'>, "
                 "<class 'BaseException'>, <class 'object'>)");
}

static void test_sizes_are_cpythons(void **state)
{
    Interp *in = *state;
    Ref plain = made(make_class(in, "C", BASES(NULL), NULL));
    assert_int_equal(heap_size_of(plain.object), 1688);
    assert_int_equal(heap_size_of((Object *)in->types[TYPE_int]), 424);
    Ref instance = made(object_call_none(in, plain.object));
    assert_int_equal(heap_size_of(instance.object), 56);
    drop(in, instance);
    drop(in, plain);
    static const struct {
        ExceptionId base;
        size_t size;
    } exceptions[] = {{EXCEPTION_ValueError, 88},          {EXCEPTION_StopIteration, 96},
                      {EXCEPTION_NameError, 96},           {EXCEPTION_AttributeError, 104},
                      {EXCEPTION_ImportError, 112},        {EXCEPTION_OSError, 128},
                      {EXCEPTION_UnicodeDecodeError, 128}, {EXCEPTION_SyntaxError, 152}};
    for (size_t i = 0; i < ARRAY_LEN(exceptions); i++) {
        TypeObject *type = in->exceptions[exceptions[i].base];
        assert_int_equal(type->layout.basic_size + heap_preheader_size(type), exceptions[i].size);
    }
}

static void test_mro_is_c3(void **state)
{
    Interp *in = *state;
    Ref a = made(make_class(in, "A", BASES(NULL), NULL));
    Ref b = made(make_class(in, "B", BASES(type_in(a)), NULL));
    Ref c = made(make_class(in, "C", BASES(type_in(a)), NULL));
    Ref d = made(make_class(in, "D", BASES(type_in(b), type_in(c)), NULL));
    assert_shows(in, keep(type_in(d)->mro.object),
                 "(<class 'D'>, <class 'B'>, <class 'C'>, <class 'A'>, <class 'object'>)");
    assert_raised(in, make_class(in, "X", BASES(type_in(a), type_in(b)), NULL), EXCEPTION_TypeError,
                  "Cannot create a consistent method resolution\norder (MRO) for bases A, B");
    assert_raised(in, make_class(in, "X", BASES(type_in(a), type_in(a)), NULL), EXCEPTION_TypeError,
                  "duplicate base class A");
    assert_raised(in, make_class(in, "X", BASES(in->types[TYPE_int], in->types[TYPE_str]), NULL),
                  EXCEPTION_TypeError, "multiple bases have instance lay-out conflict");
    assert_raised(in, make_class(in, "X", BASES(in->types[TYPE_bool]), NULL), EXCEPTION_TypeError,
                  "type 'bool' is not an acceptable base type");
    drop(in, d);
    drop(in, c);
    drop(in, b);
    drop(in, a);
}

static void test_lookups_see_changes_above(void **state)
{
    Interp *in = *state;
    Ref base = made(make_class(in, "Base", BASES(NULL), NULL));
    Ref derived = made(make_class(in, "Derived", BASES(type_in(base)), NULL));
    Ref object = made(object_call_none(in, derived.object));
    Ref one = made(int_from_i64(in, 1)), two = made(int_from_i64(in, 2));
    assert_raised(in, get(in, object.object, "x"), EXCEPTION_AttributeError,
                  "'Derived' object has no attribute 'x'");
    assert_true(set(in, base.object, "x", one.object));
    assert_shows(in, get(in, object.object, "x"), "1");
    assert_true(set(in, derived.object, "x", two.object));
    assert_shows(in, get(in, object.object, "x"), "2");
    assert_true(set(in, derived.object, "x", NULL));
    assert_shows(in, get(in, object.object, "x"), "1");
    assert_true(set(in, object.object, "x", two.object));
    assert_shows(in, get(in, object.object, "x"), "2");
    assert_raised(in, get(in, derived.object, "y"), EXCEPTION_AttributeError,
                  "type object 'Derived' has no attribute 'y'");
    drop(in, object);
    drop(in, derived);
    drop(in, base);
    drop(in, one);
    drop(in, two);
}

/* A subclass of a built-in type keeps its C functions until a name is overridden. */
static void test_slots_follow_special_methods(void **state)
{
    Interp *in = *state;
    Ref base = made(make_class(in, "L", BASES(in->types[TYPE_list]), NULL));
    Ref derived = made(make_class(in, "M", BASES(type_in(base)), NULL));
    const TypeSlots *of_list = &in->types[TYPE_list]->slots;
    assert_true(type_in(derived)->slots.length == of_list->length);
    assert_true(type_in(derived)->slots.concat == of_list->concat);
    assert_null(type_in(derived)->slots.add);
    /* L.__getitem__ = list.count: what stands in a base reaches derived classes. */
    Ref count = made(get(in, (Object *)in->types[TYPE_list], "count"));
    assert_true(set(in, base.object, "__getitem__", count.object));
    assert_true(type_in(derived)->slots.subscript != of_list->subscript);
    Ref object = made(object_call_none(in, derived.object));
    Ref seven = made(int_from_i64(in, 7));
    assert_true(list_append(in, object.object, keep(seven.object)));
    assert_true(list_append(in, object.object, keep(seven.object)));
    assert_shows(in, object_get_item(in, object.object, seven.object), "2");
    assert_true(set(in, base.object, "__getitem__", NULL));
    assert_true(type_in(derived)->slots.subscript == of_list->subscript);
    drop(in, seven);
    drop(in, object);
    drop(in, count);
    drop(in, derived);
    drop(in, base);
}

static void test_slots_are_special_methods(void **state)
{
    Interp *in = *state;
    Ref one = made(int_from_i64(in, 1)), two = made(int_from_i64(in, 2));
    assert_shows(in, call_method(in, one.object, "__add__", two.object), "3");
    assert_shows(in, call_method(in, one.object, "__rsub__", two.object), "1");
    assert_shows(in, call_method(in, one.object, "__lt__", two.object), "True");
    assert_shows(in, call_method(in, one.object, "__bool__", NULL), "True");
    assert_shows(in, get(in, (Object *)in->types[TYPE_int], "__add__"),
                 "<slot wrapper '__add__' of 'int' objects>");
    assert_raised(in, call_method(in, one.object, "__add__", NULL), EXCEPTION_TypeError,
                  "expected 1 argument, got 0");
    assert_shows(in, get(in, (Object *)in->types[TYPE_list], "__hash__"), "None");
    drop(in, one);
    drop(in, two);
}

static void test_slots_attribute(void **state)
{
    Interp *in = *state;
    Ref dict = made(dict_new(in)), names = made(list_new(in, 0)), seven = made(int_from_i64(in, 7));
    assert_true(list_append(in, names.object, named(in, "b")));
    assert_true(list_append(in, names.object, named(in, "a")));
    assert_true(dict_set_string(in, dict.object, "__slots__", names.object));
    Ref type = made(make_class(in, "S", BASES(NULL), dict.object));
    Ref object = made(object_call_none(in, type.object));
    assert_int_equal(heap_size_of(object.object), 48);
    assert_int_equal(heap_size_of(type.object), 920);
    assert_raised(in, get(in, object.object, "a"), EXCEPTION_AttributeError,
                  "'S' object has no attribute 'a'");
    assert_true(set(in, object.object, "a", seven.object));
    assert_shows(in, get(in, object.object, "a"), "7");
    assert_false(set(in, object.object, "c", seven.object));
    assert_raised(in, NO_REF, EXCEPTION_AttributeError, "'S' object has no attribute 'c'");
    assert_shows(in, keep(type_in(type)->slot_names.object), "('a', 'b')");
    drop(in, object);
    drop(in, type);
    drop(in, seven);
    drop(in, names);
    drop(in, dict);
}

static void test_calls_of_types(void **state)
{
    Interp *in = *state;
    Ref one = made(int_from_i64(in, 1));
    assert_shows(in, object_call_one(in, (Object *)in->types[TYPE_type], one.object),
                 "<class 'int'>");
    Ref type = made(make_class(in, "C", BASES(NULL), NULL));
    assert_raised(in, object_call_one(in, type.object, one.object), EXCEPTION_TypeError,
                  "C() takes no arguments");
    assert_raised(in, object_call_none(in, (Object *)in->types[TYPE_builtin_function_or_method]),
                  EXCEPTION_TypeError, "cannot create 'builtin_function_or_method' instances");
    assert_raised(in, object_call_none(in, one.object), EXCEPTION_TypeError,
                  "'int' object is not callable");
    drop(in, type);
    drop(in, one);
}

/* name, __mro__ and two descriptors; nothing is left when the class goes. */
static void test_class_counts(void **state)
{
    Interp *in = *state;
    Ref warm = made(make_class(in, "C", BASES(NULL), NULL));
    drop(in, warm);
    gc_collect(&in->heap, 2);
    uint64_t before = heap_blocks_in_use(&in->heap);
    Ref type = made(make_class(in, "C", BASES(NULL), NULL));
    assert_int_equal(type.object->refcount, 4);
    Ref object = made(object_call_none(in, type.object));
    assert_int_equal(type.object->refcount, 5);
    drop(in, object);
    drop(in, type);
    gc_collect(&in->heap, 2);
    assert_int_equal(heap_blocks_in_use(&in->heap), before);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        MACHINE_TEST(test_builtin_types_are_ready),
        MACHINE_TEST(test_sizes_are_cpythons),
        MACHINE_TEST(test_mro_is_c3),
        MACHINE_TEST(test_lookups_see_changes_above),
        MACHINE_TEST(test_slots_follow_special_methods),
        MACHINE_TEST(test_slots_are_special_methods),
        MACHINE_TEST(test_slots_attribute),
        MACHINE_TEST(test_calls_of_types),
        MACHINE_TEST(test_class_counts),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
