/* Lookups, and the check of what a picture may be. */
#include "../unit.h"

#include "small_scene.h"

static void test_lookups(void **state)
{
    Arena arena;
    SmallScene small;
    arena_init(&arena);
    small_scene(&small, &arena);
    assert_ptr_equal(scene_box(&small.scene, 2), &small.boxes[1]);
    assert_null(scene_box(&small.scene, 3));
    assert_ptr_equal(scene_box_at(&small.scene, 20, 2), &small.boxes[1]);
    assert_null(scene_box_at(&small.scene, 20, 4));
    assert_int_equal(scene_row_of_slot(&small.boxes[0], (SceneSlot){1, 0, 0}), 0);
    assert_int_equal(scene_row_of_slot(&small.boxes[0], (SceneSlot){1, 0, 1}), -1);
    assert_int_equal(scene_row_y(&small.boxes[0], 0), 1);
    assert_int_equal(scene_wire_length(&small.wires[0]), 5);
    arena_done(&arena);
}

static void assert_problem(const Scene *scene, const char *expected)
{
    const char *problem;
    assert_false(scene_check(scene, &problem));
    assert_string_equal(problem, expected);
}

static void test_legal(void **state)
{
    Arena arena;
    SmallScene small;
    arena_init(&arena);
    small_scene(&small, &arena);
    assert_true(scene_check(&small.scene, NULL));
    arena_done(&arena);
}

static void test_boxes_overlap(void **state)
{
    Arena arena;
    SmallScene small;
    arena_init(&arena);
    small_scene(&small, &arena);
    small.boxes[1].at.x = 11;
    assert_problem(&small.scene, "two boxes overlap");
    small.boxes[1].at.x = 25;
    assert_problem(&small.scene, "something lies outside the bounds");
    arena_done(&arena);
}

static void test_wire_ends(void **state)
{
    Arena arena;
    SmallScene small;
    arena_init(&arena);
    small_scene(&small, &arena);
    small.points[0][0].x = 13;
    assert_problem(&small.scene, "a wire does not start at its row's port");
    small_scene(&small, &arena);
    small.points[0][1].x = 15;
    assert_problem(&small.scene, "a wire does not end at its target's title");
    arena_done(&arena);
}

static void test_wire_over_box(void **state)
{
    Arena arena;
    SmallScene small;
    arena_init(&arena);
    small_scene(&small, &arena);
    small.boxes[2] = (SceneBox){.id = 3, .at = {14, 0, 2, 3}, .title = "int", .badge = ""};
    small.scene.box_count = 3;
    scene_index(&small.scene, &arena);
    assert_problem(&small.scene, "a wire runs over a box");
    arena_done(&arena);
}

/* A second arrow from the frame's second row to a box below. */
static void add_second_wire(SmallScene *small, Arena *arena)
{
    SceneSlot slot = {1, 0, 1};
    small->rows[1] = (SceneRow){
        .port = PORT_RIGHT, .slot = slot, .slot_count = 1, .target = 3, .label = "b", .value = ""};
    small->boxes[0].row_count = 2;
    small->boxes[0].at.height = 4;
    small->boxes[2] = (SceneBox){.id = 3, .at = {17, 6, 9, 2}, .title = "int", .badge = ""};
    small->wires[1] = (SceneWire){.net = 6,
                                  .slot = slot,
                                  .source = 1,
                                  .target = 3,
                                  .row = 1,
                                  .head = HEAD_RIGHT,
                                  .points = small->points[1],
                                  .point_count = 4};
    ScenePoint points[] = {{12, 2}, {14, 2}, {14, 6}, {16, 6}};
    memcpy(small->points[1], points, sizeof(points));
    small->scene.box_count = 3;
    small->scene.wire_count = 2;
    scene_index(&small->scene, arena);
}

static void test_crossing(void **state)
{
    Arena arena;
    SmallScene small;
    arena_init(&arena);
    small_scene(&small, &arena);
    add_second_wire(&small, &arena);
    assert_true(scene_check(&small.scene, NULL));
    ScenePoint over[] = {{12, 2}, {14, 2}, {14, 0}, {15, 0}, {15, 6}, {16, 6}};
    memcpy(small.points[1], over, sizeof(over));
    small.wires[1].point_count = 6;
    assert_true(scene_check(&small.scene, NULL));
    ScenePoint along[] = {{12, 2}, {13, 2}, {13, 1}, {15, 1}, {15, 6}, {16, 6}};
    memcpy(small.points[1], along, sizeof(along));
    assert_problem(&small.scene, "two nets share a cell without crossing");
    arena_done(&arena);
}

static void test_slanted(void **state)
{
    Arena arena;
    SmallScene small;
    arena_init(&arena);
    small_scene(&small, &arena);
    add_second_wire(&small, &arena);
    small.points[1][1].y = 3;
    assert_problem(&small.scene, "a piece of a wire is empty or slanted");
    arena_done(&arena);
}

UNIT_MAIN(cmocka_unit_test(test_lookups), cmocka_unit_test(test_legal),
          cmocka_unit_test(test_boxes_overlap), cmocka_unit_test(test_wire_ends),
          cmocka_unit_test(test_wire_over_box), cmocka_unit_test(test_crossing),
          cmocka_unit_test(test_slanted))
