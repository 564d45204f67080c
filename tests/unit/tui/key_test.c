/* From terminal codes to keys, and what of a cell is sent to ncurses. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>
#include <curses.h>
#include <locale.h>
#include <unistd.h>
#include <wchar.h>

#include "tui/blit.h"
#include "tui/term.h"
#include "tui/term_key.h"

static void test_function_keys(void **state)
{
    assert_int_equal(term_key_from_code(KEY_RIGHT, true), SPECIAL_RIGHT);
    assert_int_equal(term_key_from_code(KEY_F(5), true), SPECIAL_F5);
    assert_int_equal(term_key_from_code(KEY_SLEFT, true), SPECIAL_LEFT | KEY_WITH_SHIFT);
    assert_int_equal(term_key_from_code(KEY_BTAB, true), SPECIAL_TAB | KEY_WITH_SHIFT);
    assert_int_equal(term_key_from_code(KEY_RESIZE, true), KEY_NOTHING);
}

static void test_characters(void **state)
{
    assert_int_equal(term_key_from_code('a', false), 'a');
    assert_int_equal(term_key_from_code(0x6f22, false), 0x6f22);
    assert_int_equal(term_key_from_code('\r', false), SPECIAL_ENTER);
    assert_int_equal(term_key_from_code('\n', false), SPECIAL_ENTER);
    assert_int_equal(term_key_from_code(0x7f, false), SPECIAL_BACKSPACE);
    assert_int_equal(term_key_from_code(0x1b, false), SPECIAL_ESCAPE);
    assert_int_equal(term_key_from_code('\t', false), SPECIAL_TAB);
    assert_int_equal(term_key_from_code(12, false), KEY_WITH_CONTROL | 'l');
    assert_int_equal(term_key_from_code(0, false), KEY_NOTHING);
    assert_int_equal(term_key_from_code(0x200000, false), KEY_NOTHING);
}

static void test_attributes(void **state)
{
    assert_int_equal(blit_attributes(0), A_NORMAL);
    assert_int_equal(blit_attributes(LOOK_BOLD | LOOK_REVERSE), A_BOLD | A_REVERSE);
}

static void test_cell_characters(void **state)
{
    wchar_t text[8];
    setlocale(LC_CTYPE, "C.UTF-8");
    Cell plain = {.glyph = "a", .width = 1};
    assert_int_equal(blit_characters(&plain, text, 8), 1);
    assert_int_equal(text[0], L'a');
    Cell combined = {.glyph = "e\xcc\x81", .width = 1};
    assert_int_equal(blit_characters(&combined, text, 8), 2);
    Cell wide = {.glyph = "漢", .width = 2};
    assert_int_equal(blit_characters(&wide, text, 8), 1);
    assert_int_equal(text[0], 0x6f22);
    /* One column for us, two for the C library: it would shift the row. */
    Cell disputed = {.glyph = "漢", .width = 1};
    assert_int_equal(blit_characters(&disputed, text, 8), 1);
    assert_int_equal(text[0], L'?');
}

static void test_no_terminal_is_said(void **state)
{
    const char *problem = NULL;
    if (!isatty(1)) {
        assert_false(term_start(TERM_COLOR_AUTO, &problem));
        assert_non_null(problem);
    }
    term_stop();
}

static void test_no_color(void **state)
{
    assert_true(term_wants_color(TERM_COLOR_AUTO, NULL));
    assert_true(term_wants_color(TERM_COLOR_AUTO, ""));
    assert_false(term_wants_color(TERM_COLOR_AUTO, "1"));
    assert_true(term_wants_color(TERM_COLOR_ALWAYS, "1"));
    assert_false(term_wants_color(TERM_COLOR_NEVER, NULL));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_function_keys),       cmocka_unit_test(test_characters),
        cmocka_unit_test(test_attributes),          cmocka_unit_test(test_cell_characters),
        cmocka_unit_test(test_no_terminal_is_said), cmocka_unit_test(test_no_color),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
