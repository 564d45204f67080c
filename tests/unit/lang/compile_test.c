/* The entry of the folder: what it gives on success, on failure, and to a
 * reader of code. Equality with CPython's code is the dis suite's.
 */
#include "unit.h"

#include "lang/compile.h"
#include "lang/disasm.h"

typedef struct {
    CodeFile file;
    DiagnosticList problems;
    bool good;
} Compilation;

static void compile_text(Compilation *compilation, const char *text, CompileMode mode)
{
    CompileOptions options = {.mode = mode};
    code_file_init(&compilation->file);
    diag_init(&compilation->problems);
    compilation->good = compile_source("test.py", text, strlen(text), &options, &compilation->file,
                                       &compilation->problems);
}

static void drop(Compilation *compilation)
{
    code_file_done(&compilation->file);
    diag_done(&compilation->problems);
}

static void codes_are_numbered_with_the_module_last(void **state)
{
    Compilation c;
    compile_text(&c, "def f():\n    def g(): pass\nclass C: pass\n", COMPILE_EXEC);
    assert_true(c.good);
    assert_int_equal(c.file.codes.count, 4);
    assert_ptr_equal(c.file.codes.items[3], c.file.module);
    for (size_t i = 0; i < c.file.codes.count; i++)
        assert_int_equal(c.file.codes.items[i]->index, i);
    assert_string_equal(c.file.codes.items[0]->qualname->text.text, "f.<locals>.g");
    assert_string_equal(c.file.module->filename, "test.py");
    assert_null(c.file.module->self);
    assert_ptr_equal(c.file.codes.items[0]->self->code, c.file.codes.items[0]);
    drop(&c);
}

static void constants_are_shared_over_the_file(void **state)
{
    Compilation c;
    compile_text(&c, "a = 1000\ndef f(): return 1000\n", COMPILE_EXEC);
    const Code *f = c.file.codes.items[0];
    assert_ptr_equal(c.file.module->consts[0], f->consts[1]);
    drop(&c);
}

static void an_expression_returns_its_value(void **state)
{
    Compilation c;
    compile_text(&c, "1 + x", COMPILE_EVAL);
    assert_true(c.good);
    const Code *code = c.file.module;
    assert_int_equal(code->words[code->word_count - 1].opcode, OP_RETURN_VALUE);
    drop(&c);
}

static void a_prompt_prints(void **state)
{
    Compilation c;
    compile_text(&c, "x\n", COMPILE_SINGLE);
    assert_true(c.good);
    assert_int_equal(c.file.module->words[2].opcode, OP_PRINT_EXPR);
    drop(&c);
}

static void a_failure_leaves_no_code(void **state)
{
    Compilation c;
    compile_text(&c, "x = 1\nreturn x\n", COMPILE_EXEC);
    assert_false(c.good);
    assert_null(c.file.module);
    assert_int_equal(c.problems.items.count, 1);
    const Diagnostic *problem = &c.problems.items.items[0];
    assert_string_equal(problem->kind, "SyntaxError");
    assert_string_equal(problem->message, "'return' outside function");
    assert_int_equal(problem->span.line, 2);
    drop(&c);
}

static void a_warning_does_not_stop_it(void **state)
{
    Compilation c;
    compile_text(&c, "x = 1\nx is 1\n", COMPILE_EXEC);
    assert_true(c.good);
    assert_int_equal(c.problems.items.count, 1);
    assert_string_equal(c.problems.items.items[0].kind, "SyntaxWarning");
    drop(&c);
}

static void deep_nesting_is_refused_and_not_overrun(void **state)
{
    Buf text = BUF_INIT;
    buf_append_byte(&text, 'x');
    for (int i = 0; i < 100000; i++)
        buf_append_string(&text, "+x");
    Compilation c;
    compile_text(&c, text.text, COMPILE_EXEC);
    assert_false(c.good);
    assert_string_equal(c.problems.items.items[0].kind, "RecursionError");
    drop(&c);
    buf_done(&text);
}

static void listing_explains_operands(void **state)
{
    Compilation c;
    Buf text = BUF_INIT;
    compile_text(&c, "print('x')\n", COMPILE_EXEC);
    disasm_append_code(&text, c.file.module);
    assert_non_null(strstr(text.text, "LOAD_CONST               0 ('x')"));
    assert_non_null(strstr(text.text, "  1           2 PUSH_NULL"));
    buf_done(&text);
    drop(&c);
}

UNIT_MAIN(cmocka_unit_test(codes_are_numbered_with_the_module_last),
          cmocka_unit_test(constants_are_shared_over_the_file),
          cmocka_unit_test(an_expression_returns_its_value), cmocka_unit_test(a_prompt_prints),
          cmocka_unit_test(a_failure_leaves_no_code), cmocka_unit_test(a_warning_does_not_stop_it),
          cmocka_unit_test(deep_nesting_is_refused_and_not_overrun),
          cmocka_unit_test(listing_explains_operands))
