/* Slots of the script told apart from those of the machine: a number held by names and
 * a list, and by what a code object keeps.
 */
#include "../unit.h"

#include "../layout/heap_text.h"
#include "world/script_slots.h"

static ObjectId value_of(const World *world, const char *name)
{
    for (ObjectId id = world_next_object(world, 0); id != 0; id = world_next_object(world, id)) {
        const char *value = trace_text(world->trace, world_object(world, id)->value);
        if (strcmp(value, name) == 0)
            return id;
    }
    return 0;
}

static void test_only_the_script_counts(void **state)
{
    HeapText heap;
    heap_init(&heap);
    heap_step(&heap, "globals a=12 b=12 xs=#1\n#1 list 12 12\n"
                     "#2 code co_consts=#3\n#3 tuple 12\n#4 function __code__=#2 __doc__=12");
    heap_step(&heap, "globals a=12 xs=#1\n#1 list 12\n"
                     "#2 code co_consts=#3\n#3 tuple 12\n#4 function __code__=#2 __doc__=12");
    World world;
    WorldDiff diff = {0};
    ScriptSlots slots;
    world_init(&world, &heap.trace);
    assert_true(world_diff(&world, 1, 2, &diff, NULL));
    script_slots_init(&slots, &world);
    ObjectId twelve = value_of(&world, "12");
    assert_int_not_equal(twelve, 0);
    assert_int_equal(world_object(&world, twelve)->references, 4);
    assert_int_equal(script_slots_holding(&slots, twelve), 2);
    assert_int_equal(script_slots_gained(&slots, &diff, twelve), -2);
    script_slots_done(&slots);
    diff_done(&diff);
    world_done(&world);
    heap_done(&heap);
}

UNIT_MAIN(cmocka_unit_test(test_only_the_script_counts))
