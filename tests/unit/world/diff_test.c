/* What changed: against a slow comparison of whole states, and on small scenes.
 */
#include "unit.h"

#include "fake_machine.h"
#include "world/diff.h"

static void make_run(Trace *trace, uint64_t seed, unsigned steps)
{
    TraceSink sink;
    trace_init(trace);
    trace_sink_init(&sink, trace);
    fake_run(&sink.sink, seed, steps);
}

/* Objects in a and not in b must be told as born or freed; counts and values that
 * differ must be told, and nothing else. */
static void assert_tells_objects(const World *before, const World *after, const WorldDiff *diff)
{
    size_t changed = 0;
    for (ObjectId id = 1; id < 20000; id++) {
        const WorldObject *was = world_object(before, id), *now = world_object(after, id);
        const DiffObject *told = diff_find_object(diff, id);
        if (was == NULL && now == NULL) {
            assert_null(told);
            continue;
        }
        bool differs = was == NULL || now == NULL || was->value != now->value ||
                       was->size != now->size || world_count(before, id) != world_count(after, id);
        assert_int_equal(told != NULL, differs);
        changed += differs;
        if (told == NULL)
            continue;
        assert_int_equal(told->born, was == NULL);
        assert_int_equal(told->freed, now == NULL);
        assert_int_equal(told->count_was, world_count(before, id));
        assert_int_equal(told->count_now, world_count(after, id));
    }
    assert_int_equal(changed, diff->objects.count);
}

/* Every told slot is true; every place that differs is told, but for moved items. */
static void assert_tells_slots(const World *before, const World *after, const WorldDiff *diff)
{
    for (size_t i = 0; i < diff->slots.count; i++) {
        const DiffSlot *told = &diff->slots.items[i];
        const World *world = told->now != 0 ? after : before;
        const WorldSlot *slot = world_slot(world, told->owner, told->role, told->index);
        assert_non_null(slot);
        assert_int_equal(slot->target, told->now != 0 ? told->now : told->was);
        assert_int_equal(slot->label, told->label);
    }
    for (ObjectId id = 0; (id = world_next_frame(after, id)) != 0;) {
        size_t count;
        const WorldSlot *run = world_run(after, id, ROLE_LOCAL, &count);
        for (size_t i = 0; i < count; i++) {
            const WorldSlot *was = world_slot(before, id, ROLE_LOCAL, run[i].index);
            const DiffSlot *told = diff_find_slot(diff, id, ROLE_LOCAL, run[i].index);
            bool differs = (was == NULL ? 0 : was->target) != run[i].target;
            assert_int_equal(told != NULL, differs);
        }
    }
}

static void tells_the_difference(void **state)
{
    Trace trace;
    World world, before, after;
    WorldDiff diff = {0};
    FakeMachine dice = {.random = 4711};
    make_run(&trace, 9, 300);
    world_init(&world, &trace);
    world_init(&before, &trace);
    world_init(&after, &trace);
    for (unsigned i = 0; i < 300; i++) {
        StepNumber from = fake_random(&dice, 301);
        StepNumber to = i % 2 ? fake_random(&dice, 301) : from + (from < 300);
        assert_true(world_diff(&world, from, to, &diff, NULL));
        assert_int_equal(world.step, to);
        assert_true(world_seek(&before, from, NULL));
        assert_true(world_seek(&after, to, NULL));
        assert_tells_objects(&before, &after, &diff);
        assert_tells_slots(&before, &after, &diff);
        assert_int_equal(diff.output_was, before.output_length);
        assert_int_equal(diff.output_now, after.output_length);
    }
    assert_false(world_diff(&world, 3, 301, &diff, NULL));
    diff_done(&diff);
    world_done(&world);
    world_done(&before);
    world_done(&after);
    trace_done(&trace);
}

/* A list of four, to and from which items come and go in the middle. */
static void make_list(Trace *trace)
{
    TraceSink sink;
    trace_init(trace);
    trace_sink_init(&sink, trace);
    Sink *out = &sink.sink;
    StringId type = out->intern(out, "list", 4);
    for (ObjectId id = 1; id <= 6; id++)
        sink_put(out, NEW, .object = id, .type = type);
    for (unsigned i = 0; i < 4; i++)
        sink_put(out, SLOT, .owner = 1, .role = ROLE_ITEM, .index = i, .now = i + 2);
    sink_put(out, STEP, .kind = STEP_KIND_LINE);
    sink_put(out, INSERT, .owner = 1, .role = ROLE_ITEM, .index = 0, .now = 6);
    sink_put(out, STEP, .kind = STEP_KIND_LINE);
    sink_put(out, DELETE, .owner = 1, .role = ROLE_ITEM, .index = 2, .was = 3);
    sink_put(out, STEP, .kind = STEP_KIND_LINE);
    sink_put(out, SLOT, .owner = 1, .role = ROLE_ITEM, .index = 0, .was = 6, .now = 5);
    sink_put(out, SLOT, .owner = 1, .role = ROLE_ITEM, .index = 3, .was = 5, .now = 6);
    sink_put(out, STEP, .kind = STEP_KIND_LINE);
}

static void moved_items_are_no_change(void **state)
{
    Trace trace;
    World world;
    WorldDiff diff = {0};
    make_list(&trace);
    world_init(&world, &trace);
    assert_true(world_diff(&world, 1, 2, &diff, NULL));
    assert_int_equal(diff.slots.count, 1);
    assert_int_equal(diff.slots.items[0].index, 0);
    assert_int_equal(diff.slots.items[0].was, 0);
    assert_int_equal(diff.slots.items[0].now, 6);
    assert_true(world_diff(&world, 2, 3, &diff, NULL));
    assert_int_equal(diff.slots.count, 1);
    assert_int_equal(diff.slots.items[0].index, 2);
    assert_int_equal(diff.slots.items[0].was, 3);
    assert_int_equal(diff.slots.items[0].now, 0);
    assert_int_equal(diff_find_object(&diff, 3)->count_now, 0);
    assert_true(world_diff(&world, 3, 4, &diff, NULL));
    assert_int_equal(diff.slots.count, 2);
    assert_int_equal(diff.objects.count, 0);
    assert_true(world_diff(&world, 4, 3, &diff, NULL));
    assert_int_equal(diff.slots.count, 2);
    assert_int_equal(diff.slots.items[0].was, 5);
    assert_int_equal(diff.slots.items[0].now, 6);
    diff_done(&diff);
    world_done(&world);
    trace_done(&trace);
}

UNIT_MAIN(cmocka_unit_test(tells_the_difference), cmocka_unit_test(moved_items_are_no_change))
