/* Questions about one scene:
 *
 *   frame 20 f, called by 10 <module>; both with globals 1
 *   global name -> 2 (list) -> 3 (str);   local x of f -> 3
 *   4 <-> 5, 6 -> 6: islands;   7 held by the machine -> 8
 *   generator frame 30, suspended, held by 9 (generator), itself in global gen
 */
#include "unit.h"

#include "world/query.h"

typedef struct {
    Trace trace;
    World world;
} Scene;

static void put_new(Sink *out, ObjectId id, const char *type, uint32_t flags)
{
    sink_put(out, NEW, .object = id, .type = out->intern(out, type, strlen(type)), .flags = flags);
}

static void put_slot(Sink *out, ObjectId owner, SlotRole role, unsigned index, const char *label,
                     ObjectId now)
{
    sink_put(out, SLOT, .owner = owner, .role = role, .index = index,
             .label = out->intern(out, label, strlen(label)), .now = now);
}

static void put_frame(Sink *out, ObjectId frame, const char *function, ObjectId caller, bool enter)
{
    sink_put(out, FRAME_NEW, .frame = frame, .globals = 1,
             .function = out->intern(out, function, strlen(function)));
    if (enter)
        sink_put(out, FRAME_ENTER, .frame = frame, .caller = caller);
}

static void scene_init(Scene *scene)
{
    TraceSink sink;
    trace_init(&scene->trace);
    trace_sink_init(&sink, &scene->trace);
    Sink *out = &sink.sink;
    put_new(out, 1, "dict", OBJECT_NAMESPACE);
    put_new(out, 2, "list", 0);
    put_new(out, 3, "str", 0);
    for (ObjectId id = 4; id <= 8; id++)
        put_new(out, id, "list", 0);
    put_new(out, 9, "generator", 0);
    put_frame(out, 10, "<module>", 0, true);
    put_frame(out, 20, "f", 10, true);
    put_frame(out, 30, "g", 0, false);
    sink_put(out, VALUE, .object = 3, .now = out->intern(out, "'text'", 6));
    sink_put(out, HELD, .object = 7, .now = 1);
    put_slot(out, 1, ROLE_KEY, 0, "", 3);
    put_slot(out, 1, ROLE_DICT_VALUE, 0, "", 2);
    put_slot(out, 1, ROLE_DICT_VALUE, 1, "gen", 9);
    put_slot(out, 2, ROLE_ITEM, 0, "", 3);
    put_slot(out, 20, ROLE_LOCAL, 0, "x", 3);
    put_slot(out, 4, ROLE_ITEM, 0, "", 5);
    put_slot(out, 5, ROLE_ITEM, 0, "", 4);
    put_slot(out, 6, ROLE_ITEM, 0, "", 6);
    put_slot(out, 7, ROLE_ITEM, 0, "", 8);
    put_slot(out, 9, ROLE_FIELD, 0, "gi_frame", 30);
    put_slot(out, 30, ROLE_LOCAL, 0, "y", 2);
    sink_put(out, STEP, .kind = STEP_KIND_LINE, .frame = 20, .line_now = 3);
    world_init(&scene->world, &scene->trace);
    assert_true(world_seek(&scene->world, 1, NULL));
    assert_true(world_check(&scene->world, NULL));
}

static void scene_done(Scene *scene)
{
    world_done(&scene->world);
    trace_done(&scene->trace);
}

static void assert_holder(const World *world, const WorldHolder *holder, const char *words)
{
    Buf text = BUF_INIT;
    query_append_holder(&text, world, holder);
    assert_string_equal(text.text, words);
    buf_done(&text);
}

static void names_holders(void **state)
{
    Scene scene;
    WorldHolders holders = {0};
    scene_init(&scene);
    query_holders(&scene.world, 3, &holders);
    assert_int_equal(holders.count, 3);
    assert_holder(&scene.world, &holders.items[0], "local x of f");
    assert_holder(&scene.world, &holders.items[1], "key 0 of dict #1");
    assert_holder(&scene.world, &holders.items[2], "item 0 of list #2");
    query_names(&scene.world, 3, &holders);
    assert_int_equal(holders.count, 1);
    query_names(&scene.world, 2, &holders);
    assert_int_equal(holders.count, 2);
    assert_holder(&scene.world, &holders.items[0], "local y of g");
    assert_holder(&scene.world, &holders.items[1], "global text");
    query_names(&scene.world, 9, &holders);
    assert_holder(&scene.world, &holders.items[0], "global gen");
    query_holders(&scene.world, 30, &holders);
    assert_holder(&scene.world, &holders.items[0], "gi_frame of generator #9");
    query_holders(&scene.world, 99, &holders);
    assert_int_equal(holders.count, 0);
    vec_done(&holders);
    scene_done(&scene);
}

static void finds_what_is_reachable(void **state)
{
    static const ObjectId from_9[] = {2, 3, 9, 30};
    Scene scene;
    WorldIds ids = {0};
    scene_init(&scene);
    query_reachable(&scene.world, 9, &ids);
    assert_int_equal(ids.count, ARRAY_LEN(from_9));
    assert_memory_equal(ids.items, from_9, sizeof(from_9));
    query_reachable(&scene.world, 77, &ids);
    assert_int_equal(ids.count, 0);
    vec_done(&ids);
    scene_done(&scene);
}

static void finds_islands(void **state)
{
    static const ObjectId lost[] = {4, 5, 6};
    Scene scene;
    WorldIslands islands = {0};
    scene_init(&scene);
    query_islands(&scene.world, &islands);
    assert_int_equal(islands.ids.count, ARRAY_LEN(lost));
    assert_memory_equal(islands.ids.items, lost, sizeof(lost));
    assert_int_equal(islands.starts.count, 2);
    assert_int_equal(islands.starts.items[1], 2);
    query_islands_done(&islands);
    scene_done(&scene);
}

static void tells_why_alive(void **state)
{
    Scene scene;
    WorldHolders path = {0};
    scene_init(&scene);
    assert_true(query_why_alive(&scene.world, 30, &path));
    assert_int_equal(path.count, 2);
    assert_holder(&scene.world, &path.items[0], "global gen");
    assert_holder(&scene.world, &path.items[1], "gi_frame of generator #9");
    assert_true(query_why_alive(&scene.world, 3, &path));
    assert_int_equal(path.count, 1);
    assert_holder(&scene.world, &path.items[0], "local x of f");
    assert_true(query_why_alive(&scene.world, 7, &path));
    assert_int_equal(path.count, 0);
    assert_false(query_why_alive(&scene.world, 5, &path));
    assert_false(query_why_alive(&scene.world, 99, &path));
    vec_done(&path);
    scene_done(&scene);
}

UNIT_MAIN(cmocka_unit_test(names_holders), cmocka_unit_test(finds_what_is_reachable),
          cmocka_unit_test(finds_islands), cmocka_unit_test(tells_why_alive))
