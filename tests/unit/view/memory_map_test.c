/* The memory map of a world made up here:
 *
 *   arena 0x100000, pool 0x100000 of 64-byte blocks: object 1 in block 0 (after a pre-header
 *   of 16), the table of 1 in block 3, object 2 in block 4; pool 0x104000 of 32 bytes: 3
 *   arena 0x300000, pool 0x30c000 of 48 bytes: 4;   5 is large, 6 is static
 */
#include "unit.h"

#include "trace/source.h"
#include "view/held_bytes.h"
#include "view/memory_map.h"

enum { FIRST_POOL = 0x100000, SECOND_POOL = 0x104000, FAR_POOL = 0x30c000, LARGE = 0x900000 };

typedef struct {
    Trace trace;
    World world;
    MemoryMap map;
} Scene;

static void put_object(Sink *out, ObjectId id, Address address, uint64_t block)
{
    sink_put(out, NEW, .object = id, .type = out->intern(out, "list", 4), .address = address,
             .size = 40, .block = block);
}

static void scene_init(Scene *scene)
{
    TraceSink sink;
    *scene = (Scene){0};
    trace_init(&scene->trace);
    trace_sink_init(&sink, &scene->trace);
    Sink *out = &sink.sink;
    put_object(out, 1, FIRST_POOL + 48 + 16, 64);
    put_object(out, 2, FIRST_POOL + 48 + 4 * 64, 64);
    put_object(out, 3, SECOND_POOL + 48 + 32, 32);
    put_object(out, 4, FAR_POOL + 48, 48);
    put_object(out, 5, LARGE, 1000);
    put_object(out, 6, 16, 0);
    sink_put(out, BUFFER, .object = 1, .now = FIRST_POOL + 48 + 3 * 64, .now_size = 64);
    sink_put(out, STEP, .kind = STEP_KIND_LINE, .line_now = 1);
    sink_put(out, BUFFER, .object = 1, .was = FIRST_POOL + 48 + 3 * 64, .was_size = 64,
             .now = LARGE + 2000, .now_size = 600);
    sink_put(out, STEP, .kind = STEP_KIND_LINE, .line_now = 2);
    world_init(&scene->world, &scene->trace);
    assert_true(world_seek(&scene->world, 1, NULL));
    memory_map_make(&scene->map, &scene->world);
}

static void scene_done(Scene *scene)
{
    memory_map_done(&scene->map);
    world_done(&scene->world);
    trace_done(&scene->trace);
}

static void finds_pools_and_arenas(void **state)
{
    Scene scene;
    scene_init(&scene);
    const MemoryMap *map = &scene.map;
    assert_int_equal(map->arenas.count, 2);
    assert_int_equal(map->arenas.items[0].count, 2);
    assert_int_equal(map->arenas.items[1].address, 0x300000);
    assert_int_equal(map->pools.count, 3);
    assert_int_equal(map->pools.items[0].count, 3);
    assert_int_equal(map->pools.items[0].capacity, (16384 - 48) / 64);
    assert_int_equal(map->large.count, 1);
    assert_int_equal(map->outside, 1);
    assert_int_equal(map->asked, 5 * 40);
    assert_int_equal(map->held, 3 * MEMORY_POOL_BYTES + 1000);
    assert_int_equal(map->classes[3].used, 3);
    assert_int_equal(map->classes[1].pools, 1);
    const MemoryPool *pool = memory_map_pool(map, 2);
    assert_ptr_equal(pool, &map->pools.items[0]);
    assert_int_equal(memory_block_index(pool, &map->blocks.items[0]), 0);
    assert_int_equal(memory_block_index(pool, &map->blocks.items[1]), 3);
    assert_int_equal(memory_block_index(pool, &map->blocks.items[2]), 4);
    assert_null(memory_map_pool(map, 5));
    assert_null(memory_map_pool(map, 6));
    scene_done(&scene);
}

static void goes_about(void **state)
{
    Scene scene;
    scene_init(&scene);
    assert_int_equal(memory_map_step(&scene.map, 1, 1), 2);
    assert_int_equal(memory_map_step(&scene.map, 1, 2), 3);
    assert_int_equal(memory_map_step(&scene.map, 1, 99), 5);
    assert_int_equal(memory_map_step(&scene.map, 5, -1), 4);
    assert_int_equal(memory_map_step(&scene.map, 3, -99), 1);
    assert_int_equal(memory_map_step(&scene.map, 6, 0), 1); /* one without a block */
    assert_int_equal(memory_map_next_pool(&scene.map, 2, 1), 3);
    assert_int_equal(memory_map_next_pool(&scene.map, 4, 1), 4);
    assert_int_equal(memory_map_next_pool(&scene.map, 4, -1), 3);
    scene_done(&scene);
}

static void follows_moved_buffers(void **state)
{
    Scene scene;
    scene_init(&scene);
    assert_true(world_seek(&scene.world, 2, NULL));
    memory_map_make(&scene.map, &scene.world);
    assert_int_equal(scene.map.large.count, 2);
    assert_int_equal(scene.map.pools.items[0].count, 2);
    assert_true(world_seek(&scene.world, 1, NULL));
    memory_map_make(&scene.map, &scene.world);
    assert_int_equal(scene.map.large.count, 1);
    assert_int_equal(scene.map.pools.items[0].count, 3);
    scene_done(&scene);
}

/* What events alone give is what the map of each step gives. */
static void held_bytes_agree(const Trace *trace, World *world)
{
    HeldBytes held = {0};
    MemoryMap map = {0};
    held_bytes_read(&held, trace);
    for (StepNumber step = 1; step <= trace_step_count(trace); step++) {
        assert_true(world_seek(world, step, NULL));
        memory_map_make(&map, world);
        assert_int_equal(held_bytes_at(&held, step), map.held);
    }
    assert_int_equal(held_bytes_at(&held, trace_step_count(trace) + 1), 0);
    memory_map_done(&map);
    held_bytes_done(&held);
}

static void knows_what_was_held(void **state)
{
    Scene scene;
    scene_init(&scene);
    held_bytes_agree(&scene.trace, &scene.world);
    scene_done(&scene);
}

static void knows_what_a_run_held(void **state)
{
    Trace trace;
    World world;
    DiagnosticList problems;
    trace_init(&trace);
    diag_init(&problems);
    assert_true(trace_open_file(&trace, "tests/golden/traces/7_cycle.trace", (TraceReadOptions){0},
                                &problems));
    trace_reach(&trace, 1000);
    world_init(&world, &trace);
    held_bytes_agree(&trace, &world);
    world_done(&world);
    trace_done(&trace);
    diag_done(&problems);
}

static void counts_kinds(void **state)
{
    Scene scene;
    MemoryKind kinds[MEMORY_KINDS];
    scene_init(&scene);
    assert_int_equal(memory_map_kinds(&scene.map, &scene.world, 64 / MEMORY_CLASS_BYTES - 1, kinds),
                     2);
    assert_int_equal(kinds[0].count, 2);
    assert_false(kinds[0].buffer);
    assert_int_equal(kinds[1].count, 1);
    assert_true(kinds[1].buffer);
    assert_int_equal(memory_map_kinds(&scene.map, &scene.world, 0, kinds), 0);
    scene_done(&scene);
}

UNIT_MAIN(cmocka_unit_test(finds_pools_and_arenas), cmocka_unit_test(goes_about),
          cmocka_unit_test(follows_moved_buffers), cmocka_unit_test(knows_what_was_held),
          cmocka_unit_test(knows_what_a_run_held), cmocka_unit_test(counts_kinds))
