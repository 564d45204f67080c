/* The canvas: wide glyphs stay whole, lines join, clips hold, ASCII is ASCII. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/buf.h"
#include "draw/canvas.h"
#include "draw/compare.h"

static const Ink plain = {STYLE_TEXT, 0, 0};

static void assert_row(const Canvas *canvas, int y, const char *expected)
{
    Buf row;
    buf_init(&row);
    canvas_row_text(canvas, y, &row);
    assert_string_equal(row.text, expected);
    buf_done(&row);
    assert_true(canvas_check(canvas));
}

static void test_text_and_wide_glyphs(void **state)
{
    Canvas canvas;
    canvas_init(&canvas, 8, 2, false);
    assert_int_equal(canvas_text(&canvas, 0, 0, plain, "a漢b"), 4);
    assert_row(&canvas, 0, "a漢b");
    assert_int_equal(canvas_at(&canvas, 1, 0)->width, 2);
    assert_int_equal(canvas_at(&canvas, 2, 0)->width, 0);
    canvas_text(&canvas, 2, 0, plain, "x"); /* over the right half */
    assert_row(&canvas, 0, "a xb");
    canvas_text(&canvas, 1, 0, plain, "漢");
    canvas_text(&canvas, 1, 0, plain, "y"); /* over the left half */
    assert_row(&canvas, 0, "ay b");
    canvas_text(&canvas, 7, 1, plain, "漢"); /* half of it outside */
    assert_row(&canvas, 1, "");
    canvas_done(&canvas);
}

static void test_cut(void **state)
{
    Canvas canvas;
    canvas_init(&canvas, 20, 1, false);
    assert_int_equal(canvas_text_cut(&canvas, 0, 0, plain, "abcdef", 4), 4);
    assert_row(&canvas, 0, "abc…");
    canvas_clear(&canvas);
    canvas_text_cut(&canvas, 0, 0, plain, "漢漢漢", 4);
    assert_row(&canvas, 0, "漢…");
    canvas_clear(&canvas);
    canvas_foreign_text(&canvas, (Area){0, 0, 20, 1}, plain, "a\x1b[31m\n", 7);
    assert_row(&canvas, 0, "a\\x1b[31m\\n");
    canvas_done(&canvas);
}

static void test_control_never_reaches_a_cell(void **state)
{
    Canvas canvas;
    canvas_init(&canvas, 10, 1, false);
    canvas_text(&canvas, 0, 0, plain, "a\x1b\x07z\xc2\x9b\xff.");
    assert_row(&canvas, 0, "a??z??.");
    canvas_done(&canvas);
}

static void test_boxes_join(void **state)
{
    Canvas canvas;
    canvas_init(&canvas, 8, 3, false);
    canvas_box(&canvas, (Area){0, 0, 4, 3}, plain, LINE_SQUARE);
    canvas_line(&canvas, 3, 1, plain, LINE_SQUARE, ARM_RIGHT);
    canvas_line(&canvas, 4, 1, plain, LINE_ROUND, ARM_HORIZONTAL);
    canvas_line(&canvas, 5, 1, plain, LINE_ROUND, ARM_LEFT | ARM_UP);
    assert_row(&canvas, 0, "┌──┐");
    assert_row(&canvas, 1, "│  ├─╯");
    assert_row(&canvas, 2, "└──┘");
    canvas_done(&canvas);
}

static void test_every_mask_has_a_glyph_of_one_column(void **state)
{
    for (int weight = 0; weight < LINE_WEIGHT_COUNT; weight++) {
        for (unsigned mask = 1; mask < ARM_MASK_COUNT; mask++) {
            Canvas canvas;
            for (int ascii = 0; ascii < 2; ascii++) {
                canvas_init(&canvas, 2, 1, ascii);
                canvas_line(&canvas, 0, 0, plain, (LineWeight)weight, mask);
                assert_int_equal(canvas_at(&canvas, 0, 0)->mask, mask);
                assert_string_not_equal(canvas_at(&canvas, 0, 0)->glyph, " ");
                assert_true(canvas_check(&canvas));
                canvas_done(&canvas);
            }
        }
    }
    assert_string_equal(glyph_line(LINE_ROUND, ARM_DOWN | ARM_RIGHT, false), "╭");
    assert_string_equal(glyph_line(LINE_ROUND, ARM_DOWN | ARM_RIGHT, true), ".");
    assert_string_equal(glyph_line(LINE_ROUND, ARM_UP | ARM_LEFT, true), "'");
    assert_string_equal(glyph_line(LINE_SQUARE, ARM_UP | ARM_LEFT, true), "+");
    assert_string_equal(glyph_line(LINE_ROUND, ARM_HORIZONTAL | ARM_UP, false), "┴");
}

static void test_symbols(void **state)
{
    for (int i = 0; i < SYMBOL_COUNT; i++)
        assert_int_equal(strlen(glyph_symbol((Symbol)i, true)), 1);
    assert_string_equal(glyph_ascii_form("│", strlen("│")), "|");
    assert_string_equal(glyph_ascii_form("→", strlen("→")), ">");
    assert_null(glyph_ascii_form("漢", strlen("漢")));
}

static void test_ascii_keeps_the_shape(void **state)
{
    Canvas canvas;
    canvas_init(&canvas, 20, 1, true);
    assert_int_equal(canvas_text(&canvas, 0, 0, plain, "1→2 ∞·"), 6);
    assert_row(&canvas, 0, "1>2 *.");
    canvas_done(&canvas);
}

/* What has no form in ASCII is escaped as Python does it, and cut where it is too long. */
static void test_ascii_escapes(void **state)
{
    Canvas canvas;
    canvas_init(&canvas, 20, 2, true);
    assert_int_equal(canvas_text(&canvas, 0, 0, plain, "漢 é"), 11);
    assert_row(&canvas, 0, "\\u6f22 \\xe9");
    assert_int_equal(canvas_text_cut(&canvas, 0, 1, plain, "漢 é", 8), 8);
    assert_row(&canvas, 1, "\\u6f22 ~");
    canvas_done(&canvas);
}

static void test_clip(void **state)
{
    Canvas canvas;
    canvas_init(&canvas, 6, 3, false);
    Area before = canvas_narrow_clip(&canvas, (Area){1, 1, 3, 1});
    canvas_text(&canvas, 0, 1, plain, "abcdef");
    canvas_text(&canvas, 0, 0, plain, "abcdef");
    canvas_fill(&canvas, (Area){-5, -5, 90, 90}, plain);
    canvas_text(&canvas, -1, 1, plain, "漢bcdef");
    assert_row(&canvas, 1, " bcd");
    assert_row(&canvas, 0, "");
    canvas_restore_clip(&canvas, before);
    canvas_text(&canvas, 0, 2, plain, "abcdefgh");
    assert_row(&canvas, 2, "abcdef");
    canvas_done(&canvas);
}

static void test_compare(void **state)
{
    Canvas before, after;
    canvas_init(&before, 20, 2, false);
    canvas_init(&after, 20, 2, false);
    CellRun run = {0};
    assert_false(compare_next(&before, &after, &run));
    canvas_text(&after, 2, 0, plain, "ab");
    canvas_text(&after, 6, 0, plain, "c");
    canvas_text(&after, 15, 0, plain, "d");
    canvas_text(&before, 4, 1, plain, "漢");
    run = (CellRun){0};
    assert_true(compare_next(&before, &after, &run));
    assert_int_equal(run.x, 2);
    assert_int_equal(run.end, 7);
    assert_true(compare_next(&before, &after, &run));
    assert_int_equal(run.x, 15);
    assert_true(compare_next(&before, &after, &run));
    assert_int_equal(run.y, 1);
    assert_int_equal(run.x, 4);
    assert_int_equal(run.end, 6);
    assert_false(compare_next(&before, &after, &run));
    canvas_done(&before);
    canvas_done(&after);
}

/* Anything drawn anywhere leaves a sound canvas. */
static void test_random_drawing(void **state)
{
    static const char *const texts[] = {"abc", "漢字", "é", "\x1b", "👩‍👩‍👧‍👦x",
                                        "́",    ""};
    srand(7);
    for (int round = 0; round < 300; round++) {
        Canvas canvas;
        canvas_init(&canvas, rand() % 12, rand() % 6, rand() % 2);
        for (int i = 0; i < 30; i++) {
            int x = rand() % 20 - 4, y = rand() % 12 - 3;
            Area area = {x, y, rand() % 8, rand() % 5};
            canvas_text_cut(&canvas, x, y, plain, texts[rand() % 7], rand() % 9);
            canvas_fill(&canvas, (Area){y, x, 2, 1}, plain);
            canvas_line(&canvas, y, x, plain, (LineWeight)(rand() % 6), 1u + (unsigned)rand() % 15);
            area.width += 2;
            area.height += 2;
            canvas_box(&canvas, area, plain, (LineWeight)(rand() % 6));
            canvas_text(&canvas, y, x, plain, texts[rand() % 7]);
            assert_true(canvas_check(&canvas));
        }
        canvas_done(&canvas);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_text_and_wide_glyphs),
        cmocka_unit_test(test_cut),
        cmocka_unit_test(test_control_never_reaches_a_cell),
        cmocka_unit_test(test_boxes_join),
        cmocka_unit_test(test_every_mask_has_a_glyph_of_one_column),
        cmocka_unit_test(test_symbols),
        cmocka_unit_test(test_ascii_keeps_the_shape),
        cmocka_unit_test(test_ascii_escapes),
        cmocka_unit_test(test_clip),
        cmocka_unit_test(test_compare),
        cmocka_unit_test(test_random_drawing),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
