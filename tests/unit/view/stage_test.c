/* The camera of a picture that is wider than its window, whose frames stay at the left: it
 * goes to what changes, and cuts no box at their border.
 */
#include "../unit.h"

#include "../layout/heap_text.h"
#include "view/stage.h"

enum { WINDOW_WIDTH = 78, WINDOW_HEIGHT = 23, NODES = 9 };

/* A chain; in which node `changed` holds another value. */
static void write_chain(HeapText *heap, const char *names, int changed)
{
    Buf text = BUF_INIT;
    buf_printf(&text, "globals head=#1 %s", names);
    for (int i = 1; i <= NODES; i++) {
        buf_printf(&text, "\n#%d Node value=%d", i, i == changed ? 7 : 1);
        if (i < NODES)
            buf_printf(&text, " next=#%d", i + 1);
    }
    heap_step(heap, text.text);
    buf_done(&text);
}

typedef struct {
    HeapText heap;
    Stage stage;
} Fixture;

static void fixture_open(Fixture *fixture)
{
    heap_init(&fixture->heap);
    write_chain(&fixture->heap, "n=1", 0);
    write_chain(&fixture->heap, "n=1", NODES);
    write_chain(&fixture->heap, "n=2", NODES);
    write_chain(&fixture->heap, "n=2", 1);
    LayoutOptions options = layout_options(WINDOW_WIDTH, WINDOW_HEIGHT, 2);
    options.inline_mode = INLINE_VALUES;
    stage_init(&fixture->stage, &fixture->heap.trace);
    stage_set_window(&fixture->stage, WINDOW_WIDTH, WINDOW_HEIGHT);
    stage_set_options(&fixture->stage, &options);
}

static void fixture_close(Fixture *fixture)
{
    stage_done(&fixture->stage);
    heap_done(&fixture->heap);
}

/* The first column of the world that is seen beside the frames. */
static int left_border(const Stage *stage)
{
    int frames = stage->camera.x > 0 ? stage->picture->scene.channels[0].x1 : 0;
    return stage->camera.x + frames;
}

static SceneRect changed_box(const Stage *stage)
{
    const Scene *scene = &stage->picture->scene;
    for (size_t i = 0; i < scene->box_count; i++)
        for (size_t r = 0; r < scene->boxes[i].row_count; r++)
            if (scene->boxes[i].kind != BOX_FRAME && scene->boxes[i].rows[r].marks != 0)
                return scene->boxes[i].at;
    return (SceneRect){0};
}

static void assert_seen(const Stage *stage)
{
    SceneRect box = changed_box(stage);
    assert_true(box.width > 0);
    assert_true(box.x >= left_border(stage));
    assert_true(box.x + box.width <= stage->camera.x + WINDOW_WIDTH);
}

static void assert_none_cut(const Stage *stage)
{
    const Scene *scene = &stage->picture->scene;
    int border = left_border(stage);
    for (size_t i = 0; i < scene->box_count; i++) {
        SceneRect at = scene->boxes[i].at;
        assert_true(scene->boxes[i].kind == BOX_FRAME || at.x >= border ||
                    at.x + at.width <= border);
    }
}

static void test_what_changes_is_seen(void **state)
{
    (void)state;
    Fixture fixture;
    Stage *stage = &fixture.stage;
    fixture_open(&fixture);
    stage_show(stage, 1, false);
    stage_show(stage, 2, false);
    assert_true(stage->picture->scene.bounds.width > WINDOW_WIDTH);
    assert_true(stage->camera.x > 0);
    assert_seen(stage);
    assert_none_cut(stage);
    stage_show(stage, 4, false);
    assert_seen(stage);
    fixture_close(&fixture);
}

static void test_names_do_not_move_it(void **state)
{
    (void)state;
    Fixture fixture;
    Stage *stage = &fixture.stage;
    fixture_open(&fixture);
    stage_show(stage, 2, false);
    int there = stage->camera.x;
    assert_true(there > 0);
    stage_show(stage, 3, false);
    assert_int_equal(stage->camera.x, there);
    fixture_close(&fixture);
}

static void test_panning_to_the_end_cuts_none(void **state)
{
    (void)state;
    Fixture fixture;
    Stage *stage = &fixture.stage;
    fixture_open(&fixture);
    stage_show(stage, 1, false);
    stage_pan(stage, 1000, 0);
    assert_none_cut(stage);
    fixture_close(&fixture);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_what_changes_is_seen),
        cmocka_unit_test(test_names_do_not_move_it),
        cmocka_unit_test(test_panning_to_the_end_cuts_none),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
