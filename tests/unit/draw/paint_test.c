/* Scenes made by hand, seen through windows: pictures as text. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

#include "draw/paint.h"

/* globals: head -> Node #2, next -> Node #3, whose next runs back to #2. */
static const SceneRow frame_rows[] = {
    {.kind = ROW_SLOT,
     .port = PORT_RIGHT,
     .slot = {1, 0, 0},
     .target = 2,
     .label = "head",
     .value = ""},
    {.kind = ROW_SLOT,
     .marks = MARK_CHANGED,
     .slot = {1, 0, 1},
     .label = "n",
     .value = "7",
     .was = "3"},
};
static const SceneRow left_rows[] = {
    {.kind = ROW_SLOT, .slot = {2, 1, 0}, .label = "val", .value = "1"},
    {.kind = ROW_SLOT,
     .port = PORT_RIGHT,
     .slot = {2, 1, 1},
     .target = 3,
     .target_hue = 1,
     .label = "next",
     .value = ""},
};
static const SceneRow right_rows[] = {
    {.kind = ROW_SLOT, .slot = {3, 1, 0}, .label = "val", .value = "5"},
    {.kind = ROW_SLOT,
     .port = PORT_LEFT,
     .slot = {3, 1, 1},
     .target = 2,
     .label = "next",
     .value = ""},
};
static const SceneBox boxes[] = {
    {.id = 1,
     .kind = BOX_FRAME,
     .at = {0, 0, 17, 4},
     .title = "globals",
     .badge = "",
     .marks = MARK_CURRENT,
     .label_width = 4,
     .rows = frame_rows,
     .row_count = 2},
    {.id = 2,
     .kind = BOX_OBJECT,
     .at = {22, 0, 15, 4},
     .column = 1,
     .title = "Node",
     .badge = "1→2",
     .trend = 1,
     .indent = 1,
     .label_width = 4,
     .rows = left_rows,
     .row_count = 2},
    {.id = 3,
     .kind = BOX_OBJECT,
     .at = {42, 0, 13, 4},
     .column = 2,
     .hue = 1,
     .title = "Node",
     .marks = MARK_NEW,
     .badge = "1",
     .indent = 1,
     .label_width = 4,
     .rows = right_rows,
     .row_count = 2},
};
static const ScenePoint head_points[] = {{17, 1}, {18, 1}, {18, 0}, {21, 0}};
static const ScenePoint next_points[] = {{37, 2}, {38, 2}, {38, 0}, {41, 0}};
static const ScenePoint back_points[] = {{41, 2}, {40, 2}, {40, 1}, {37, 1}, {37, 0}};
static const SceneWire wires[] = {
    {.net = 1,
     .slot = {1, 0, 0},
     .source = 1,
     .target = 2,
     .head = HEAD_RIGHT,
     .points = head_points,
     .point_count = 4},
    {.net = 2,
     .slot = {2, 1, 1},
     .source = 2,
     .target = 3,
     .row = 1,
     .hue = 1,
     .head = HEAD_RIGHT,
     .points = next_points,
     .point_count = 4},
    {.net = 3,
     .slot = {3, 1, 1},
     .source = 3,
     .target = 2,
     .row = 1,
     .head = HEAD_LEFT,
     .points = back_points,
     .point_count = 5},
};
static const SceneChannel channels[] = {{0, 17, 22}, {1, 37, 42}};
static const uint32_t by_id[] = {0, 1, 2};
static const Scene scene = {
    .bounds = {0, 0, 55, 4},
    .boxes = boxes,
    .box_count = 3,
    .wires = wires,
    .wire_count = 3,
    .channels = channels,
    .channel_count = 2,
    .by_id = by_id,
};

static void assert_picture(Area window, Camera camera, PaintOptions options, bool ascii,
                           const char *expected)
{
    Canvas canvas;
    Buf text;
    canvas_init(&canvas, window.x + window.width, window.y + window.height, ascii);
    buf_init(&text);
    paint_scene(&canvas, window, &scene, camera, options);
    assert_true(canvas_check(&canvas));
    for (int y = 0; y < canvas.height; y++) {
        canvas_row_text(&canvas, y, &text);
        buf_append_byte(&text, '\n');
    }
    assert_string_equal(text.text, expected);
    buf_done(&text);
    canvas_done(&canvas);
}

static void test_whole_picture(void **state)
{
    assert_picture((Area){0, 0, 56, 4}, (Camera){0, 0}, (PaintOptions){0}, false,
                   "┌ globals ──────┐ ╭──►┌ Node ──┤1→2├┐◄╭──►┌+Node ──┤1├┐\n"
                   "│ head         ●├─╯   │  val   1    │╰│─╮ │  val   5  │\n"
                   "│~n     7 was 3 │     │  next      ●├─╯ ╰─┤● next     │\n"
                   "└───────────────┘     └─────────────┘     └───────────┘\n");
}

static void test_ascii_picture(void **state)
{
    assert_picture((Area){0, 0, 56, 4}, (Camera){0, 0}, (PaintOptions){0}, true,
                   "+ globals ------+ .-->+ Node --[1>2]+<.-->++Node --[1]+\n"
                   "| head         *+-'   |  val   1    |'|-. |  val   5  |\n"
                   "|~n     7 was 3 |     |  next      *+-' '-+* next     |\n"
                   "+---------------+     +-------------+     +-----------+\n");
}

static void test_selection(void **state)
{
    assert_picture((Area){0, 0, 56, 4}, (Camera){0, 0}, (PaintOptions){.selected = 3}, false,
                   "┌ globals ──────┐ ╭──►┌ Node ──┤1→2├┐◄┏━━►╔+Node ══┤1├╗\n"
                   "│ head         ●├─╯   │  val   1    │┗┃━┓ ║  val   5  ║\n"
                   "│~n     7 was 3 │     │  next      ●├━┛ ┗━╢● next     ║\n"
                   "└───────────────┘     └─────────────┘     ╚═══════════╝\n");
}

static void test_edges_name_what_is_beyond(void **state)
{
    assert_picture((Area){2, 1, 20, 4}, (Camera){18, 0}, (PaintOptions){0}, false,
                   "\n"
                   "  ╭──►┌ Node ──┤1→2├┐◄\n"
                   "  ◂   │  val   1    │▸\n"
                   "      │  next      ●├▸\n"
                   "      └─────────────┘\n");
    assert_picture((Area){0, 0, 24, 2}, (Camera){37, 1}, (PaintOptions){0}, false,
                   "▴▴─╮ │  val   5  │\n"
                   "◂╯ ╰─┤● next     │\n");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_whole_picture),
        cmocka_unit_test(test_ascii_picture),
        cmocka_unit_test(test_selection),
        cmocka_unit_test(test_edges_name_what_is_beyond),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
