/* How diagnostics look. */
#include "unit.h"

#include "base/diag.h"

static void assert_rendered(const DiagnosticList *list, size_t index, const char *expected)
{
    Buf out = BUF_INIT;
    diag_render(&out, &list->items.items[index]);
    assert_string_equal(out.text, expected);
    buf_done(&out);
}

static void renders_with_place_and_carets(void **state)
{
    DiagnosticList list;
    diag_init(&list);
    SourceSpan span = {3, 4, 3, 7};
    assert_false(diag_add(&list, "SyntaxError", "a.py", span, "x = 1 2", "invalid %s", "syntax"));
    assert_int_equal(list.items.count, 1);
    assert_rendered(&list, 0, "a.py:3:5: SyntaxError: invalid syntax\n    x = 1 2\n        ^^^\n");
    diag_done(&list);
}

static void renders_what_there_is(void **state)
{
    DiagnosticList list = {0};
    SourceSpan nowhere = {0};
    SourceSpan point = {7, 2, 0, 0};
    diag_add(&list, "error", NULL, nowhere, NULL, "no such option: %s", "--x");
    diag_add(&list, "error", "t.jsonl", nowhere, NULL, "empty");
    diag_add(&list, "error", "t.jsonl", point, NULL, "not JSON");
    diag_add(&list, "error", NULL, point, "ab", "at the end");
    assert_rendered(&list, 0, "error: no such option: --x\n");
    assert_rendered(&list, 1, "t.jsonl: error: empty\n");
    assert_rendered(&list, 2, "t.jsonl:7:3: error: not JSON\n");
    assert_rendered(&list, 3, "7:3: error: at the end\n    ab\n      ^\n");
    diag_done(&list);
}

static void carets_stand_under_wide_characters(void **state)
{
    DiagnosticList list = {0};
    SourceSpan wide = {1, 4, 1, 10};
    diag_add(&list, "error", NULL, wide, "\t\u4E2D\u6587\u5B57", "wide");
    assert_rendered(&list, 0, "1:3: error: wide\n    \u4E2D\u6587\u5B57\n      ^^^^\n");
    SourceSpan lines = {1, 2, 4, 1};
    diag_add(&list, "error", NULL, lines, "f(abc,", "several lines");
    assert_rendered(&list, 1, "1:3: error: several lines\n    f(abc,\n      ^^^^\n");
    diag_done(&list);
}

static void everything_is_cleaned(void **state)
{
    DiagnosticList list = {0};
    SourceSpan span = {1, 1, 1, 2};
    diag_add(&list, "error", "a\n\x1b.py", span, "\x1b\x1b[m", "bad %s", "\x9b\u202E");
    assert_rendered(&list, 0,
                    "a\\n\\x1b.py:1:2: error: bad \\x9b\\u202e\n    \\x1b\\x1b[m\n        ^^^^\n");
    diag_done(&list);
}

static void places_out_of_range_do_no_harm(void **state)
{
    DiagnosticList list = {0};
    SourceSpan beyond = {1, 900, 1, 5};
    diag_add(&list, "error", NULL, beyond, "abc", "beyond");
    assert_rendered(&list, 0, "1:4: error: beyond\n    abc\n       ^\n");
    diag_done(&list);
}

static void long_lines_are_shown_near_the_fault(void **state)
{
    char line[5001];
    memset(line, '-', 5000);
    line[5000] = '\0';
    line[3000] = '#';
    DiagnosticList list = {0};
    SourceSpan span = {1, 3000, 1, 3001};
    diag_add(&list, "error", NULL, span, line, "far");
    Buf out = BUF_INIT;
    diag_render(&out, &list.items.items[0]);
    char *shown = strchr(out.text, '\n') + 1;
    char *carets = strchr(shown, '\n') + 1;
    assert_true(carets - shown < 120);
    assert_int_equal(strchr(shown, '#') - shown, strchr(carets, '^') - carets);
    buf_done(&out);
    diag_done(&list);
}

UNIT_MAIN(cmocka_unit_test(renders_with_place_and_carets), cmocka_unit_test(renders_what_there_is),
          cmocka_unit_test(carets_stand_under_wide_characters),
          cmocka_unit_test(everything_is_cleaned), cmocka_unit_test(places_out_of_range_do_no_harm),
          cmocka_unit_test(long_lines_are_shown_near_the_fault))
