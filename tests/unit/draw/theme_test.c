/* Themes: those compiled in are right, texts are read with their faults told. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

#include "draw/theme.h"

static void test_builtin_themes(void **state)
{
    static const char *const expected[] = {"dark",         "light", "high-contrast",
                                           "colour-blind", "mono",  "sixteen"};
    Theme theme;
    size_t count = 0;
    while (theme_builtin_at(count, &theme))
        count++;
    assert_int_equal(count, sizeof(expected) / sizeof(expected[0]));
    for (size_t i = 0; i < count; i++) {
        assert_true(theme_builtin(expected[i], &theme));
        assert_string_equal(theme.name, expected[i]);
        assert_true(theme.about[0] != '\0');
    }
    assert_false(theme_builtin("no such theme", &theme));
}

static void test_hues_differ_where_there_are_colours(void **state)
{
    Theme theme;
    for (size_t t = 0; theme_builtin_at(t, &theme); t++) {
        if (strcmp(theme.name, "mono") == 0)
            continue;
        for (unsigned a = 1; a <= HUE_COUNT; a++) {
            for (unsigned b = a + 1; b <= HUE_COUNT; b++) {
                assert_int_not_equal(
                    theme_look(&theme, ink_hue(STYLE_BOX, a), COLOR_256).foreground,
                    theme_look(&theme, ink_hue(STYLE_BOX, b), COLOR_256).foreground);
            }
        }
    }
}

static void test_no_colour_keeps_attributes(void **state)
{
    Theme theme;
    for (size_t t = 0; theme_builtin_at(t, &theme); t++) {
        for (int role = 0; role < STYLE_COUNT; role++) {
            Look look = theme_look(&theme, ink_hue((StyleRole)role, 1), COLOR_NONE);
            assert_int_equal(look.foreground, COLOR_DEFAULT);
            assert_int_equal(look.background, COLOR_DEFAULT);
            look = theme_look(&theme, ink_hue((StyleRole)role, 3), COLOR_8);
            assert_true(look.foreground < 8 && look.background < 8);
        }
    }
}

static void test_parse(void **state)
{
    const char *text = "# mine\nname = mine\nbase = dark\nerror = 9 bold\n"
                       "label = 200/5 on 17 underline # why not\nhue.2 = 33\n"
                       "value = rgb:e69f00/3\n";
    Theme theme, dark;
    DiagnosticList problems;
    diag_init(&problems);
    assert_true(theme_builtin("dark", &dark));
    assert_true(theme_parse(&theme, text, strlen(text), "mine.theme", &problems));
    assert_string_equal(theme.name, "mine");
    Look look = theme_look(&theme, ink(STYLE_LABEL), COLOR_256);
    assert_int_equal(look.foreground, 200);
    assert_int_equal(look.background, 17);
    assert_int_equal(look.look, LOOK_UNDERLINE);
    look = theme_look(&theme, ink(STYLE_VALUE), COLOR_TRUE);
    assert_int_equal(look.front_rgb, 0xe69f00);
    assert_int_equal(look.foreground, 178);
    assert_int_equal(theme_look(&theme, ink(STYLE_VALUE), COLOR_8).foreground, 3);
    assert_int_equal(theme_look(&theme, ink(STYLE_LABEL), COLOR_16).foreground, 5);
    assert_int_equal(theme_look(&theme, ink_hue(STYLE_BOX, 2), COLOR_256).foreground, 33);
    assert_int_equal(theme_look(&theme, ink(STYLE_CODE_KEYWORD), COLOR_256).foreground,
                     theme_look(&dark, ink(STYLE_CODE_KEYWORD), COLOR_256).foreground);
    diag_done(&problems);
}

static void test_faults_have_lines(void **state)
{
    const char *text =
        "name = bad\nnonsense\nlabel = 900\nno.such.role = 3\nhue.9 = 1\nbase = bad\n"
        "label = 12/77\nlabel = 5";
    Theme theme;
    DiagnosticList problems;
    diag_init(&problems);
    assert_false(theme_parse(&theme, text, strlen(text), "bad.theme", &problems));
    assert_int_equal(problems.items.count, 6);
    for (uint32_t i = 0; i < 6; i++)
        assert_int_equal(problems.items.items[i].span.line, i + 2);
    assert_int_equal(theme_look(&theme, ink(STYLE_LABEL), COLOR_256).foreground, 5);
    assert_false(theme_open(&theme, "nowhere/to/be.found", &problems));
    assert_false(theme_open(&theme, "unknown", &problems));
    assert_int_equal(problems.items.count, 8);
    diag_done(&problems);
}

/* Where dim text would stand out, a theme says what all but the selected looks like. */
static void test_faded(void **state)
{
    Theme dark, light;
    assert_true(theme_builtin("dark", &dark) && theme_builtin("light", &light));
    Ink faded = ink_with(ink_hue(STYLE_BOX, 1), LOOK_DIM);
    assert_true(theme_look(&dark, faded, COLOR_256).look & LOOK_DIM);
    Look look = theme_look(&light, faded, COLOR_256);
    assert_false(look.look & LOOK_DIM);
    assert_int_equal(look.foreground, light.styles[STYLE_FADED].foreground.of_256);
}

static void test_rgb(void **state)
{
    assert_int_equal(theme_rgb(196), 0xff0000);
    assert_int_equal(theme_rgb(214), 0xffaf00);
    assert_int_equal(theme_rgb(232), 0x080808);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_builtin_themes),
        cmocka_unit_test(test_hues_differ_where_there_are_colours),
        cmocka_unit_test(test_no_colour_keeps_attributes),
        cmocka_unit_test(test_parse),
        cmocka_unit_test(test_faults_have_lines),
        cmocka_unit_test(test_faded),
        cmocka_unit_test(test_rgb),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
