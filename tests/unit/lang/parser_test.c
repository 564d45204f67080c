/* The parser's modes, trees and limits. Whole programs are compared with CPython
 * by tests/parse; here is what that cannot see.
 */
#include "unit.h"

#include "base/buf.h"
#include "small_tree.h"

static void check_dump(const char *text, ParseMode mode, const char *wanted)
{
    SmallTree tree;
    Buf out = BUF_INIT;
    small_tree_init(&tree, text, mode);
    assert_true(tree.good);
    ast_dump(&out, &tree.ast, tree.ast.root, false);
    assert_string_equal(out.text, wanted);
    buf_done(&out);
    small_tree_done(&tree);
}

static void check_error(const char *text, ParseMode mode, const char *kind, const char *message)
{
    SmallTree tree;
    small_tree_init(&tree, text, mode);
    assert_false(tree.good);
    assert_null(tree.ast.root);
    assert_int_equal(tree.problems.items.count, 1);
    assert_string_equal(tree.problems.items.items[0].kind, kind);
    assert_string_equal(tree.problems.items.items[0].message, message);
    small_tree_done(&tree);
}

static void parses_a_file(void **state)
{
    check_dump("", PARSE_FILE, "Module(body=[], type_ignores=[])");
    check_dump("x = 1", PARSE_FILE,
               "Module(body=[Assign(targets=[Name(id='x', ctx=Store())], "
               "value=Constant(value=1))], type_ignores=[])");
}

static void parses_an_expression(void **state)
{
    check_dump("a, 1\n\n", PARSE_EXPRESSION,
               "Expression(body=Tuple(elts=[Name(id='a', ctx=Load()), Constant(value=1)], "
               "ctx=Load()))");
    check_error("x = 1", PARSE_EXPRESSION, "SyntaxError", "invalid syntax");
    check_error("", PARSE_EXPRESSION, "SyntaxError", "invalid syntax");
}

static void parses_a_single_statement(void **state)
{
    check_dump("a; b\n", PARSE_SINGLE,
               "Interactive(body=[Expr(value=Name(id='a', ctx=Load())), "
               "Expr(value=Name(id='b', ctx=Load()))])");
    check_error("a\nb\n", PARSE_SINGLE, "SyntaxError",
                "multiple statements found while compiling a single statement");
}

static void interns_names(void **state)
{
    SmallTree tree;
    small_tree_init(&tree, "ﬁ = fi", PARSE_FILE);
    assert_true(tree.good);
    const Node *assign = tree.ast.root->u.Module.body.items[0];
    assert_int_equal(assign->kind, NODE_Assign);
    const Node *target = assign->u.Assign.targets.items[0];
    assert_int_equal(target->u.Name.id, assign->u.Assign.value->u.Name.id);
    assert_string_equal(ast_name_text(&tree.ast, target->u.Name.id), "fi");
    assert_int_equal(target->span.end_col_offset, 3);
    small_tree_done(&tree);
}

static void check_constant(const char *text, ConstantKind kind, const char *bytes, size_t length)
{
    SmallTree tree;
    small_tree_init(&tree, text, PARSE_EXPRESSION);
    assert_true(tree.good);
    const Constant *value = &tree.ast.root->u.Expression.body->u.Constant.value;
    assert_int_equal(value->kind, kind);
    assert_int_equal(value->length, length);
    assert_memory_equal(value->text, bytes, length + 1);
    small_tree_done(&tree);
}

static void reads_literals(void **state)
{
    check_constant("'a\\0b'", CONSTANT_STR, "a\0b", 3);
    check_constant("'\\ud800'", CONSTANT_STR, "\xED\xA0\x80", 3);
    check_constant("b'\\xff\\n' b''", CONSTANT_BYTES, "\xFF\n", 2);
    check_constant("0x1_0000_0000_0000_0000", CONSTANT_BIG_INT, "10000000000000000", 17);
    check_constant("18446744073709551616", CONSTANT_BIG_INT, "10000000000000000", 17);
    check_constant("0o2_000_000_000_000_000_000_000", CONSTANT_BIG_INT, "10000000000000000", 17);
}

/* `count` times a text, then another. */
static void repeat(Buf *out, const char *text, size_t count, const char *end)
{
    buf_clear(out);
    for (size_t i = 0; i < count; i++)
        buf_append_string(out, text);
    buf_append_string(out, end);
}

static void limits_depth(void **state)
{
    static const char *const openers[] = {"-", "not ", "lambda:", "a if b else ", "2**"};
    Buf text = BUF_INIT;
    for (size_t i = 0; i < ARRAY_LEN(openers); i++) {
        repeat(&text, openers[i], 100000, "1");
        check_error(text.text, PARSE_EXPRESSION, "MemoryError", "nested too deeply");
    }
    repeat(&text, "(", 201, "");
    check_error(text.text, PARSE_FILE, "SyntaxError", "too many nested parentheses");
    buf_done(&text);
}

static void takes_chains_of_any_length(void **state)
{
    static const char *const links[] = {"a + ", "a.", "a and ", "a, ", "a < "};
    Buf text = BUF_INIT, out = BUF_INIT;
    for (size_t i = 0; i < ARRAY_LEN(links); i++) {
        SmallTree tree;
        repeat(&text, links[i], 50000, "a");
        small_tree_init(&tree, text.text, PARSE_EXPRESSION);
        assert_true(tree.good);
        buf_clear(&out);
        ast_dump(&out, &tree.ast, tree.ast.root, true);
        assert_true(out.length > 50000);
        small_tree_done(&tree);
    }
    repeat(&text, "elif a: b\n", 20000, "else: c\n");
    memcpy(text.text, "if  ", 4);
    SmallTree tree;
    small_tree_init(&tree, text.text, PARSE_FILE);
    assert_true(tree.good);
    small_tree_done(&tree);
    buf_done(&text);
    buf_done(&out);
}

UNIT_MAIN(cmocka_unit_test(parses_a_file), cmocka_unit_test(parses_an_expression),
          cmocka_unit_test(parses_a_single_statement), cmocka_unit_test(interns_names),
          cmocka_unit_test(reads_literals), cmocka_unit_test(limits_depth),
          cmocka_unit_test(takes_chains_of_any_length))
