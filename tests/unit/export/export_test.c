/* Canvases as text, coloured text and SVG. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

#include "export/export.h"
#include "trace/source.h"

static Buf export_sample(const ExportOptions *options)
{
    Canvas canvas;
    Buf out;
    buf_init(&out);
    canvas_init(&canvas, 9, 3, false);
    canvas_box(&canvas, (Area){0, 0, 5, 3}, ink_hue(STYLE_BOX, 1), LINE_SQUARE);
    canvas_text(&canvas, 1, 1, ink(STYLE_VALUE), "<&>");
    canvas_line(&canvas, 5, 1, ink_hue(STYLE_WIRE, 2), LINE_ROUND, ARM_HORIZONTAL);
    canvas_line(&canvas, 6, 1, ink_hue(STYLE_WIRE, 2), LINE_ROUND, ARM_LEFT | ARM_DOWN);
    canvas_symbol(&canvas, 7, 2, ink_hue(STYLE_WIRE, 2), SYMBOL_HEAD_RIGHT);
    canvas_text(&canvas, 6, 0, ink_with(ink(STYLE_TEXT), LOOK_REVERSE), "漢");
    export_canvas(&out, &canvas, options);
    canvas_done(&canvas);
    return out;
}

static void test_text(void **state)
{
    Buf out = export_sample(&(ExportOptions){.format = EXPORT_text});
    assert_string_equal(out.text, "┌───┐ 漢\n│<&>│─╮\n└───┘  ►\n");
    buf_done(&out);
}

static void test_ansi(void **state)
{
    Theme mono;
    assert_true(theme_builtin("dark", &mono));
    Buf out =
        export_sample(&(ExportOptions){.format = EXPORT_ansi, .theme = &mono, .level = COLOR_NONE});
    assert_string_equal(out.text, "┌───┐ \x1b[0;7m漢\x1b[0m\n│<&>│─╮\n└───┘  ►\n");
    buf_done(&out);
    out = export_sample(&(ExportOptions){.format = EXPORT_ansi, .level = COLOR_256});
    assert_non_null(strstr(out.text, "\x1b[0;38;5;178m┌───┐"));
    assert_non_null(strstr(out.text, "\x1b[0;38;5;74m"));
    buf_done(&out);
    out = export_sample(&(ExportOptions){.format = EXPORT_ansi, .level = COLOR_16});
    assert_non_null(strstr(out.text, "\x1b[0;33m┌───┐"));
    buf_done(&out);
}

static void test_svg(void **state)
{
    Buf out = export_sample(&(ExportOptions){.format = EXPORT_svg, .title = "a < b"});
    assert_non_null(strstr(out.text, "<title>a &lt; b</title>"));
    assert_non_null(strstr(out.text, ">&lt;&amp;&gt;</text>"));
    assert_non_null(strstr(out.text, "prefers-color-scheme:dark"));
    assert_null(strstr(out.text, "─")); /* lines are paths */
    assert_non_null(strstr(out.text, "</svg>\n"));
    buf_done(&out);
}

static void test_formats(void **state)
{
    ExportFormat format;
    for (int i = 0; i < EXPORT_FORMAT_COUNT; i++) {
        assert_true(export_format_find(export_format_name((ExportFormat)i), &format));
        assert_int_equal(format, i);
        assert_int_equal(export_format_ending(format)[0], '.');
        assert_true(export_format_sentence(format)[0] != '\0');
    }
    assert_false(export_format_find("gif", &format));
}

static void test_screens(void **state)
{
    Trace trace;
    DiagnosticList problems;
    Buf out;
    trace_init(&trace);
    diag_init(&problems);
    buf_init(&out);
    assert_true(
        trace_open_file(&trace, "tests/unit/view/insert.trace", (TraceReadOptions){0}, &problems));
    ViewOptions options = view_default_options();
    ScreenOptions screen = {.export = {.format = EXPORT_text}};
    View *view = screen_open(&trace, &options, false);
    assert_true(screen_append(&out, view, 34, &screen));
    assert_non_null(strstr(out.text, "step 34   Line 11  cur.next = n   "));
    assert_non_null(strstr(out.text, "┌ globals "));
    assert_null(strstr(out.text, "source"));
    buf_clear(&out);
    assert_false(screen_append(&out, view, 39, &screen));
    assert_int_equal(out.length, 0);
    view_close(view);
    screen.whole_screen = true;
    view = screen_open(&trace, &options, true);
    assert_true(screen_append(&out, view, 34, &screen));
    assert_non_null(strstr(out.text, "┄ source ┄"));
    assert_null(strstr(out.text, "STILL"));
    view_close(view);
    trace_done(&trace);
    diag_done(&problems);
    buf_done(&out);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_text),    cmocka_unit_test(test_ansi),    cmocka_unit_test(test_svg),
        cmocka_unit_test(test_formats), cmocka_unit_test(test_screens),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
