/* The pictures between two pictures: ends, order of the stages, growth along a line. */
#include "../unit.h"

#include "scene/tween.h"
#include "small_scene.h"

typedef struct {
    Arena arena;
    SmallScene from, to;
} Pair;

static void pair_init(Pair *pair)
{
    arena_init(&pair->arena);
    small_scene(&pair->from, &pair->arena);
    small_scene(&pair->to, &pair->arena);
}

static const Scene *at(Pair *pair, double t)
{
    return tween(&pair->arena, &pair->from.scene, &pair->to.scene, t);
}

static void test_equal_scenes_have_no_stages(void **state)
{
    Pair pair;
    pair_init(&pair);
    assert_int_equal(tween_stages(&pair.from.scene, &pair.to.scene), 0);
    assert_true(tween_seconds(0) == 0);
    assert_ptr_equal(at(&pair, 0), &pair.from.scene);
    assert_ptr_equal(at(&pair, 1), &pair.to.scene);
    arena_done(&pair.arena);
}

static void test_new_wire_grows(void **state)
{
    Pair pair;
    pair_init(&pair);
    pair.from.scene.wire_count = 0;
    assert_int_equal(tween_stages(&pair.from.scene, &pair.to.scene), 1u << TWEEN_GROW);
    int before = 0;
    for (int i = 1; i < 10; i++) {
        const Scene *scene = at(&pair, i / 10.0);
        assert_int_equal(scene->wire_count, 1);
        int length = scene_wire_length(&scene->wires[0]);
        assert_true(length >= before && length <= 5);
        assert_int_equal(scene->wires[0].head, HEAD_NONE);
        before = length;
    }
    assert_int_equal(before, 4);
    arena_done(&pair.arena);
}

static void test_old_wire_withdraws(void **state)
{
    Pair pair;
    pair_init(&pair);
    pair.to.scene.wire_count = 0;
    assert_int_equal(tween_stages(&pair.from.scene, &pair.to.scene), 1u << TWEEN_WITHDRAW);
    const Scene *scene = at(&pair, 0.5);
    assert_int_equal(scene->wire_count, 1);
    assert_true(scene_wire_length(&scene->wires[0]) < 5);
    arena_done(&pair.arena);
}

/* The count changes only when its arrow is there. */
static void test_badge_rises_last(void **state)
{
    Pair pair;
    pair_init(&pair);
    pair.from.scene.wire_count = 0;
    pair.to.boxes[1].badge = "0→1";
    pair.to.boxes[1].trend = 1;
    assert_string_equal(scene_box(at(&pair, 0.3), 2)->badge, "0");
    assert_string_equal(scene_box(at(&pair, 0.99), 2)->badge, "0→1");
    arena_done(&pair.arena);
}

static void test_box_opens_before_its_arrow(void **state)
{
    Pair pair;
    pair_init(&pair);
    pair.from.scene.wire_count = 0;
    pair.from.scene.box_count = 1;
    pair.to.boxes[1].at.height = 8;
    scene_index(&pair.from.scene, &pair.arena);
    const Scene *early = at(&pair, 0.2);
    const SceneBox *box = scene_box(early, 2);
    assert_true(box == NULL || box->at.height < 8);
    assert_int_equal(early->wire_count, 0);
    const Scene *late = at(&pair, 0.9);
    assert_int_equal(scene_box(late, 2)->at.height, 8);
    assert_int_equal(late->wire_count, 1);
    arena_done(&pair.arena);
}

static void test_freed_box_fades(void **state)
{
    Pair pair;
    pair_init(&pair);
    pair.to.scene.wire_count = 0;
    pair.to.scene.box_count = 1;
    scene_index(&pair.to.scene, &pair.arena);
    uint8_t before = 0;
    for (int i = 1; i < 10; i++) {
        const SceneBox *box = scene_box(at(&pair, i / 10.0), 2);
        if (box == NULL)
            break;
        assert_true(box->fade >= before);
        before = box->fade;
    }
    assert_int_equal(before, 2);
    arena_done(&pair.arena);
}

/* An arrow leaves its row before the row goes and the box gets smaller. */
static void test_box_closes_behind_its_arrow(void **state)
{
    Pair pair;
    pair_init(&pair);
    int height = pair.from.boxes[0].at.height;
    pair.to.scene.wire_count = 0;
    pair.to.boxes[0].at.height = height - 1;
    pair.to.boxes[0].row_count--;
    unsigned stages = 1u << TWEEN_WITHDRAW | 1u << TWEEN_CLOSE;
    assert_int_equal(tween_stages(&pair.from.scene, &pair.to.scene), stages);
    const Scene *early = at(&pair, 0.4);
    assert_int_equal(early->wire_count, 1);
    assert_int_equal(scene_box(early, 1)->at.height, height);
    assert_int_equal(scene_box(early, 1)->row_count, pair.from.boxes[0].row_count);
    const Scene *late = at(&pair, 0.9);
    assert_int_equal(late->wire_count, 0);
    assert_int_equal(scene_box(late, 1)->at.height, height - 1);
    arena_done(&pair.arena);
}

/* What nothing leads to any more is an island when the last arrow has gone, not before. */
static void test_island_when_let_go(void **state)
{
    Pair pair;
    pair_init(&pair);
    pair.to.scene.wire_count = 0;
    pair.to.boxes[1].marks |= MARK_ISLAND;
    pair.to.boxes[1].badge = "2→1";
    pair.to.boxes[1].trend = -1;
    assert_false(scene_box(at(&pair, 0.3), 2)->marks & MARK_ISLAND);
    assert_true(scene_box(at(&pair, 0.95), 2)->marks & MARK_ISLAND);
    arena_done(&pair.arena);
}

static void test_boxes_move_together(void **state)
{
    Pair pair;
    pair_init(&pair);
    pair.to.boxes[1].at.y = 7;
    const Scene *scene = at(&pair, 0.5);
    int y = scene_box(scene, 2)->at.y;
    assert_true(y > 1 && y < 7);
    assert_true(scene->wires[0].marks & MARK_DOTTED);
    arena_done(&pair.arena);
}

UNIT_MAIN(cmocka_unit_test(test_equal_scenes_have_no_stages), cmocka_unit_test(test_new_wire_grows),
          cmocka_unit_test(test_old_wire_withdraws), cmocka_unit_test(test_badge_rises_last),
          cmocka_unit_test(test_box_opens_before_its_arrow), cmocka_unit_test(test_freed_box_fades),
          cmocka_unit_test(test_box_closes_behind_its_arrow),
          cmocka_unit_test(test_island_when_let_go), cmocka_unit_test(test_boxes_move_together))
