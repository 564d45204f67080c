/* Source text: encodings, line ends, lines. */
#include "unit.h"

#include "lang/source.h"

static bool load(Source *source, DiagnosticList *problems, const char *text)
{
    diag_init(problems);
    return source_init(source, "x.py", text, strlen(text), problems);
}

static void check_text(const char *text, const char *wanted)
{
    Source source;
    DiagnosticList problems;
    assert_true(load(&source, &problems, text));
    assert_string_equal(source.text.text, wanted);
    source_done(&source);
    diag_done(&problems);
}

static void unifies_line_ends(void **state)
{
    check_text("", "");
    check_text("a", "a\n");
    check_text("a\n", "a\n");
    check_text("a\r\nb\rc\n\r\n", "a\nb\nc\n\n");
    check_text("\r", "\n");
}

static void decodes(void **state)
{
    check_text("\xEF\xBB\xBFx = 'é'", "x = 'é'\n");
    check_text("# coding: latin-1\n'\xE9'", "# coding: latin-1\n'é'\n");
    check_text("#!/usr/bin/python\n# -*- coding: ISO_8859-1 -*-\n\xFF",
               "#!/usr/bin/python\n# -*- coding: ISO_8859-1 -*-\nÿ\n");
    check_text("x = 1\n# coding: klingon\n", "x = 1\n# coding: klingon\n");
}

static void check_fault(const char *text, const char *message)
{
    Source source;
    DiagnosticList problems;
    assert_false(load(&source, &problems, text));
    assert_int_equal(problems.items.count, 1);
    assert_string_equal(problems.items.items[0].kind, "SyntaxError");
    assert_string_equal(problems.items.items[0].message, message);
    source_done(&source);
    diag_done(&problems);
}

static void refuses_what_it_cannot_decode(void **state)
{
    check_fault("# coding: klingon\n", "encoding problem: klingon");
    check_fault("\xEF\xBB\xBF# coding: latin-1\n", "encoding problem: iso-8859-1 with BOM");
    check_fault("# coding: ascii\n\xE9", "encoding problem: ascii");
    check_fault("# coding: utf-16\n", "encoding problem: utf-16");
    check_fault("# coding: gbk\n\xFF\xFF", "encoding problem: gbk");
    check_fault("a\n\xE9",
                "Non-UTF-8 code starting with '\\xe9' in file x.py on line 2, but no encoding "
                "declared; see https://peps.python.org/pep-0263/ for details");
}

static void refuses_nul(void **state)
{
    Source source;
    DiagnosticList problems;
    diag_init(&problems);
    assert_false(source_init(&source, "x.py", "a\nb\0c\n", 6, &problems));
    assert_string_equal(problems.items.items[0].message, "source code cannot contain null bytes");
    assert_int_equal(problems.items.items[0].span.line, 2);
    source_done(&source);
    diag_done(&problems);
}

static void knows_its_lines(void **state)
{
    Source source;
    DiagnosticList problems;
    assert_true(load(&source, &problems, "one\n\nthree"));
    assert_int_equal(source_line_count(&source), 3);
    size_t length;
    assert_memory_equal(source_line(&source, 1, &length), "one", 3);
    assert_int_equal(length, 3);
    source_line(&source, 2, &length);
    assert_int_equal(length, 0);
    assert_memory_equal(source_line(&source, 3, &length), "three", 5);
    assert_int_equal(length, 5);
    assert_string_equal(source_line(&source, 4, &length), "");
    assert_string_equal(source_line(&source, 0, &length), "");
    source_done(&source);
    diag_done(&problems);
}

UNIT_MAIN(cmocka_unit_test(unifies_line_ends), cmocka_unit_test(decodes),
          cmocka_unit_test(refuses_what_it_cannot_decode), cmocka_unit_test(refuses_nul),
          cmocka_unit_test(knows_its_lines))
