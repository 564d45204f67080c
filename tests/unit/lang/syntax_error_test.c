/* How a syntax error is shown, and the columns the exception gets. What the
 * complaints are is compared with CPython by tests/parse.
 */
#include "unit.h"

#include "base/buf.h"
#include "lang/syntax_error.h"
#include "small_tree.h"

static void check_rendered(const char *text, const char *wanted)
{
    SmallTree tree;
    Buf out = BUF_INIT;
    small_tree_init(&tree, text, PARSE_FILE);
    assert_false(tree.good);
    syntax_error_render(&out, &tree.problems.items.items[0]);
    assert_string_equal(out.text, wanted);
    buf_done(&out);
    small_tree_done(&tree);
}

static void draws_carets(void **state)
{
    check_rendered("f(a b)\n", "  File \"x.py\", line 1\n    f(a b)\n      ^^^\n"
                               "SyntaxError: invalid syntax. Perhaps you forgot a comma?\n");
    check_rendered("if x:\nyield y\n",
                   "  File \"x.py\", line 2\n    yield y\n    ^\nIndentationError: expected an "
                   "indented block after 'if' statement on line 1\n");
    check_rendered("   x\n", "  File \"x.py\", line 1\n    x\n"
                             "IndentationError: unexpected indent\n");
    check_rendered("# coding: klingon\n", "SyntaxError: encoding problem: klingon\n");
}

static SyntaxErrorOffsets offsets_of(const char *text, bool declared)
{
    SmallTree tree;
    diag_init(&tree.problems);
    ast_init(&tree.ast);
    assert_true(source_init(&tree.source, "x.py", text, strlen(text), &tree.problems));
    tree.source.declared = declared;
    assert_false(parse_source(&tree.source, PARSE_FILE, &tree.ast, &tree.problems));
    SyntaxErrorOffsets offsets = syntax_error_offsets(&tree.problems.items.items[0]);
    small_tree_done(&tree);
    return offsets;
}

static void counts_as_cpython_counts(void **state)
{
    SyntaxErrorOffsets offsets = offsets_of("é = 'a' cd\n", true);
    assert_int_equal(offsets.offset, 9);
    assert_int_equal(offsets.end_offset, 11);
    offsets = offsets_of("é = 'a' cd\n", false);
    assert_int_equal(offsets.offset, 10);
    assert_int_equal(offsets.end_offset, 12);
    offsets = offsets_of("é = 'a\n", false);
    assert_int_equal(offsets.offset, 5);
    assert_int_equal(offsets.end_offset, 5);
}

UNIT_MAIN(cmocka_unit_test(draws_carets), cmocka_unit_test(counts_as_cpython_counts))
