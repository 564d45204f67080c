/* Counts recounted: every object that can be reached from the types is visited slot
 * by slot, and its count must be the number of slots that hold it. What the machine
 * itself holds (names, caches, shared objects) is left out by kind.
 */
#include "machine.h"

#include "base/map.h"

typedef struct {
    Map incoming; /* address of object -> slots seen with it */
    VEC(Object *) work;
} Census;

static void note(Census *census, Object *object)
{
    uint64_t seen = map_get_or(&census->incoming, (uint64_t)(uintptr_t)object, UINT64_MAX);
    if (seen != UINT64_MAX)
        return;
    map_put(&census->incoming, (uint64_t)(uintptr_t)object, 0);
    vec_push(&census->work, object);
}

static bool visit(void *context, Slot *slot, SlotKey key)
{
    Census *census = context;
    if (slot->object == NULL)
        return true;
    note(census, slot->object);
    uint64_t address = (uint64_t)(uintptr_t)slot->object;
    map_put(&census->incoming, address, map_get_or(&census->incoming, address, 0) + 1);
    return true;
}

static void take_census(Interp *in, Census *census, Object *root)
{
    for (int id = 0; id < TYPE_COUNT; id++)
        note(census, (Object *)in->types[id]);
    for (int id = 0; id < EXCEPTION_COUNT; id++)
        note(census, (Object *)in->exceptions[id]);
    if (root != NULL)
        note(census, root);
    while (census->work.count > 0) {
        Object *object = vec_pop(&census->work);
        if (object_layout(object)->traverse != NULL)
            object_layout(object)->traverse(object, visit, census);
    }
}

/* Held by the machine besides: strings by names and caches, shared and static ones. */
static bool is_counted_by_slots(const Interp *in, const Object *object)
{
    return !is_str(object) && !heap_is_static(&in->heap, object) && object != in->empty_tuple &&
           object != in->empty_bytes;
}

static void check_census(Interp *in, const Census *census, const Object *root)
{
    size_t cursor = 0;
    uint64_t address, count;
    size_t checked = 0;
    while (map_next(&census->incoming, &cursor, &address, &count)) {
        const Object *object = (const Object *)(uintptr_t)address;
        if (!is_counted_by_slots(in, object))
            continue;
        if ((uint64_t)object->refcount != count + (object == root))
            fail_msg("%s object: count %lld, slots %llu", object->type->layout.name,
                     (long long)object->refcount, (unsigned long long)count);
        checked++;
    }
    assert_true(checked > 0 || root == NULL);
}

static void recount(Interp *in, Object *root)
{
    Census census = {0};
    map_init(&census.incoming);
    take_census(in, &census, root);
    check_census(in, &census, root);
    map_done(&census.incoming);
    vec_done(&census.work);
}

static void test_start_up(void **state)
{
    recount(*state, NULL);
}

static void test_class_with_everything(void **state)
{
    Interp *in = *state;
    Ref dict = made(dict_new(in));
    Ref append = made(get(in, (Object *)in->types[TYPE_list], "append"));
    Ref property = made(object_call_one(in, (Object *)in->types[TYPE_property], append.object));
    Ref static_ = made(object_call_one(in, (Object *)in->types[TYPE_staticmethod], append.object));
    Ref class_ = made(object_call_one(in, (Object *)in->types[TYPE_classmethod], append.object));
    assert_true(dict_set_string(in, dict.object, "p", property.object));
    assert_true(dict_set_string(in, dict.object, "s", static_.object));
    assert_true(dict_set_string(in, dict.object, "c", class_.object));
    Ref type = made(make_class(in, "L", BASES(in->types[TYPE_list]), dict.object));
    drop(in, property);
    drop(in, static_);
    drop(in, class_);
    drop(in, append);
    drop(in, dict);
    Ref object = made(object_call_none(in, type.object));
    drop(in, type);
    assert_true(list_append(in, object.object, keep(object.object)));
    assert_true(set(in, object.object, "me", object.object));
    recount(in, object.object);
    drop(in, object);
    gc_collect(&in->heap, 2);
    recount(in, NULL);
}

static void test_exception_with_everything(void **state)
{
    Interp *in = *state;
    Ref number = made(int_from_i64(in, 1000));
    Slot slot = {number.object};
    Ref exception = made(exception_new(in, in->exceptions[EXCEPTION_StopIteration],
                                       (Arguments){.slots = &slot, .count = 1}));
    drop(in, number);
    Ref cause = made(exception_with_text(in, EXCEPTION_KeyError, "why"));
    exception_set_cause(in, exception.object, keep(cause.object));
    exception_set_context(in, exception.object, cause);
    Ref note_text = named(in, "note");
    drop(in, made(call_method(in, exception.object, "add_note", note_text.object)));
    drop(in, note_text);
    recount(in, exception.object);
    drop(in, exception);
    recount(in, NULL);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        MACHINE_TEST(test_start_up),
        MACHINE_TEST(test_class_with_everything),
        MACHINE_TEST(test_exception_with_everything),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
