/* What a trace tells of objects and slots over its steps:
 *
 *   step 1  list 2 is born, in global "a" of 1; 3 and 4 are born as its items
 *   step 2  5 is put before them
 *   step 3  the item 4 is taken out, and with it 4 freed
 *   step 4  "a" takes 5; 2 is freed, which drops 3
 */
#include "unit.h"

#include "trace/trace.h"
#include "world/history.h"

typedef struct {
    Trace trace;
    TraceSink sink;
    History history;
} Scene;

static void put_step(Sink *out)
{
    sink_put(out, STEP, .kind = STEP_KIND_LINE, .frame = 10, .line_now = 1);
}

static void put_list(Sink *out, ObjectId id)
{
    sink_put(out, NEW, .object = id, .type = out->intern(out, "list", 4));
}

static void put_item(Sink *out, uint32_t index, ObjectId was, ObjectId now)
{
    sink_put(out, SLOT, .owner = 2, .role = ROLE_ITEM, .index = index, .was = was, .now = now);
}

static void scene_init(Scene *scene)
{
    *scene = (Scene){0};
    trace_init(&scene->trace);
    trace_sink_init(&scene->sink, &scene->trace);
    Sink *out = &scene->sink.sink;
    for (ObjectId id = 1; id <= 4; id++)
        put_list(out, id);
    sink_put(out, FRAME_NEW, .frame = 10, .globals = 1);
    sink_put(out, FRAME_ENTER, .frame = 10);
    sink_put(out, SLOT, .owner = 1, .role = ROLE_DICT_VALUE, .index = 0, .now = 2);
    put_item(out, 0, 0, 3);
    put_item(out, 1, 0, 4);
    put_step(out);
    put_list(out, 5);
    sink_put(out, INSERT, .owner = 2, .role = ROLE_ITEM, .index = 0, .now = 5);
    put_step(out);
    sink_put(out, DELETE, .owner = 2, .role = ROLE_ITEM, .index = 2, .was = 4);
    sink_put(out, FREE, .object = 4);
    put_step(out);
    sink_put(out, SLOT, .owner = 1, .role = ROLE_DICT_VALUE, .index = 0, .was = 2, .now = 5);
    put_item(out, 0, 5, 0);
    put_item(out, 1, 3, 0);
    sink_put(out, FREE, .object = 3);
    sink_put(out, FREE, .object = 2);
    put_step(out);
    history_read(&scene->history, &scene->trace);
}

static void scene_done(Scene *scene)
{
    history_done(&scene->history);
    trace_done(&scene->trace);
}

static void knows_born_and_freed(void **state)
{
    Scene scene;
    scene_init(&scene);
    assert_int_equal(scene.history.read, 4);
    assert_int_equal(history_born(&scene.history, 2), 1);
    assert_int_equal(history_born(&scene.history, 5), 2);
    assert_int_equal(history_freed(&scene.history, 4), 3);
    assert_int_equal(history_freed(&scene.history, 2), 4);
    assert_int_equal(history_freed(&scene.history, 5), 0);
    assert_int_equal(history_born(&scene.history, 99), 0);
    scene_done(&scene);
}

static void follows_a_slot_that_moves(void **state)
{
    Scene scene;
    scene_init(&scene);
    HistorySlot item = {2, ROLE_ITEM, 1}; /* 3, which stood at 0 before step 2 */
    HistoryPlace place = history_slot_bound(&scene.trace, item, 3, 1);
    assert_int_equal(place.step, 1);
    assert_int_equal(place.event, 7);
    place = history_slot_bound(&scene.trace, item, 3, 2);
    assert_int_equal(place.step, 0);
    item.index = 0;
    place = history_slot_bound(&scene.trace, item, 3, 1);
    assert_int_equal(place.step, 2);
    item.index = 1; /* 4 in step 1 */
    place = history_slot_changes(&scene.trace, item, 1);
    assert_int_equal(place.step, 3);
    assert_int_equal(place.event, 0);
    HistorySlot name = {1, ROLE_DICT_VALUE, 0};
    assert_int_equal(history_slot_changes(&scene.trace, name, 1).step, 4);
    assert_int_equal(history_slot_changes(&scene.trace, name, 4).step, 0);
    scene_done(&scene);
}

static void lists_changes(void **state)
{
    Scene scene;
    HistorySteps steps = {0};
    scene_init(&scene);
    history_changes(&scene.trace, 2, 1, 1, 9, &steps);
    assert_int_equal(steps.count, 2); /* the step of its end is not one of them */
    assert_int_equal(steps.items[0], 2);
    assert_int_equal(steps.items[1], 3);
    vec_clear(&steps);
    history_changes(&scene.trace, 2, 4, -1, 1, &steps);
    assert_int_equal(steps.count, 1);
    assert_int_equal(steps.items[0], 3);
    vec_done(&steps);
    scene_done(&scene);
}

static void tells_who_let_it_go(void **state)
{
    Scene scene;
    HistoryPlace place;
    Event event;
    scene_init(&scene);
    assert_true(history_freeing(&scene.trace, 4, 3, &place, &event));
    assert_int_equal(event.kind, EVENT_DELETE);
    assert_true(history_freeing(&scene.trace, 2, 4, &place, &event));
    assert_int_equal(event.u.SLOT.owner, 1);
    assert_int_equal(place.event, 0);
    assert_true(history_freeing(&scene.trace, 3, 4, &place, &event));
    assert_int_equal(event.u.SLOT.owner, 2);
    assert_false(history_freeing(&scene.trace, 5, 4, &place, &event));
    scene_done(&scene);
}

UNIT_MAIN(cmocka_unit_test(knows_born_and_freed), cmocka_unit_test(follows_a_slot_that_moves),
          cmocka_unit_test(lists_changes), cmocka_unit_test(tells_who_let_it_go))
