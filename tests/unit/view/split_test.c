/* The arrangement of the screen in every size: panes inside, none over another. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include "view/split.h"
#include "view/view.h"

static bool inside(Area area, int width, int height)
{
    return area.x >= 0 && area.y >= 0 && area.x + area.width <= width &&
           area.y + area.height <= height;
}

static bool meets(Area a, Area b)
{
    Area both = area_intersect(a, b);
    return both.width > 0 && both.height > 0;
}

static void check_split(const Split *split, int width, int height)
{
    for (int i = 0; i < PANEL_COUNT; i++) {
        if (!split_shows(split, (PanelId)i))
            continue;
        assert_true(inside(split->panes[i], width, height));
        assert_false(meets(split->panes[i], split->header));
        assert_false(meets(split->panes[i], split->hints));
        for (int j = i + 1; j < PANEL_COUNT; j++)
            assert_false(meets(split->panes[i], split->panes[j]));
    }
    for (int i = 0; i < split->rule_count; i++) {
        const SplitRule *rule = &split->rules[i];
        Area area = {rule->x, rule->y, rule->vertical ? 1 : rule->length,
                     rule->vertical ? rule->length : 1};
        assert_true(inside(area, width, height));
    }
}

static SplitWish random_wish(int width, int height)
{
    SplitSizes sizes = {width % 7 * 9 - 27, height % 5 * 7 - 14, (width + height) % 11 * 3 - 15};
    return (SplitWish){.width = width % 90,
                       .rows = height * 7 % 60,
                       .watches = (width * height) % 6,
                       .sizes = sizes};
}

static void test_all_sizes(void **state)
{
    for (int width = 0; width <= 320; width++) {
        for (int height = 0; height <= 110; height++) {
            Split split = split_make(width, height, random_wish(width, height), PANEL_COUNT);
            bool small = width < VIEW_LEAST_WIDTH || height < VIEW_LEAST_HEIGHT;
            assert_int_equal(split.kind == SPLIT_NONE, small);
            if (!small) {
                assert_true(split_shows(&split, PANEL_picture));
                check_split(&split, width, height);
                Split zoomed =
                    split_make(width, height, (SplitWish){.width = 40, .rows = 30}, PANEL_output);
                assert_true(split_shows(&zoomed, PANEL_output));
                check_split(&zoomed, width, height);
            }
        }
    }
}

static void test_kinds(void **state)
{
    const SplitWish long_source = {.width = 40, .rows = 100};
    assert_int_equal(split_make(80, 24, long_source, PANEL_COUNT).kind, SPLIT_STACKED);
    assert_int_equal(split_make(120, 36, long_source, PANEL_COUNT).kind, SPLIT_BESIDE);
    assert_int_equal(split_make(40, 12, long_source, PANEL_COUNT).kind, SPLIT_COMPACT);
    assert_int_equal(split_make(120, 36, long_source, PANEL_source).kind, SPLIT_ZOOMED);
    /* The heap of an 80x24 screen has the full width and 11 rows. */
    Split split = split_make(80, 24, long_source, PANEL_COUNT);
    assert_int_equal(split.panes[PANEL_picture].width, 80);
    assert_int_equal(split.panes[PANEL_picture].height, 11);
}

/* Rows a short source has no use for go to the picture, or to the output beside it. */
static void test_short_source(void **state)
{
    Split small = split_make(80, 24, (SplitWish){.width = 40, .rows = 3}, PANEL_COUNT);
    assert_int_equal(small.panes[PANEL_picture].height, 13);
    Split wide = split_make(120, 36, (SplitWish){.width = 40, .rows = 8}, PANEL_COUNT);
    assert_true(wide.panes[PANEL_source].height >= 8);
    assert_true(wide.panes[PANEL_output].height > 10);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_all_sizes),
        cmocka_unit_test(test_kinds),
        cmocka_unit_test(test_short_source),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
