/* The lexer on its own: kinds, places, layout, comments, going on after errors. */
#include "unit.h"

#include "base/buf.h"
#include "lang/lexer.h"

/* The tokens of a text as "kind:text" separated by spaces, "|" for NEWLINE, "<"
 * and ">" for INDENT and DEDENT, "$" for ENDMARKER, "!" for ERROR. */
static void show(Buf *out, Lexer *lexer)
{
    static const char marks[] = {[TOKEN_ENDMARKER] = '$',
                                 [TOKEN_NEWLINE] = '|',
                                 [TOKEN_INDENT] = '<',
                                 [TOKEN_DEDENT] = '>',
                                 [TOKEN_ERROR] = '!'};
    Token token;
    while (lexer_next(lexer, &token)) {
        if (out->length > 0)
            buf_append_byte(out, ' ');
        if (token.kind < sizeof marks && marks[token.kind] != 0)
            buf_append_byte(out, marks[token.kind]);
        else
            buf_append(out, lexer->text + token.start, token.end - token.start);
    }
}

static void check(const char *text, const char *wanted)
{
    Lexer lexer;
    Buf out = BUF_INIT;
    lexer_init(&lexer, text, strlen(text));
    show(&out, &lexer);
    assert_string_equal(out.text, wanted);
    buf_done(&out);
}

static void splits_lines(void **state)
{
    check("", "$");
    check("x = 1\n", "x = 1 | $");
    check("\n  \n# c\nx # d\n", "x | $");
    check("a+b//=c**d->e:=f...\n", "a + b //= c ** d -> e := f ... | $");
    check("x<<=y>>z!=w<>v\n", "x <<= y >> z != w <> v | $");
    check("1.5e3 .5 0xFFj\n", "1.5e3 .5 !");
    check("rb'x' f\"y\" u'''z\n'''\n", "rb'x' f\"y\" u'''z\n''' | $");
    check("(a,\n  b) \\\n c\n", "( a , b ) c | $");
}

static void measures_indentation(void **state)
{
    check("if x:\n  y\n  if z:\n    w\nv\n", "if x : | < y | if z : | < w | > > v | $");
    check("if x:\n\ty\n\tz\n", "if x : | < y | z | > $");
    check("if x:\n  y\n # c\n\n  z\n", "if x : | < y | z | > $");
    check("if x:\n  y\n z\n", "if x : | < y | !");
    check("if x:\n\ty\n        z\n", "if x : | < y | !");
}

static void tells_keywords_from_names(void **state)
{
    assert_int_equal(token_of_name("if", 2), TOKEN_IF);
    assert_int_equal(token_of_name("iff", 3), TOKEN_NAME);
    assert_int_equal(token_of_name("nonlocal", 8), TOKEN_NONLOCAL);
    assert_int_equal(token_of_name("None", 4), TOKEN_NONE);
    assert_int_equal(token_of_name("match", 5), TOKEN_NAME);
    assert_int_equal(token_class(TOKEN_WHILE), TOKEN_CLASS_keyword);
    assert_int_equal(token_class(TOKEN_PLUS), TOKEN_CLASS_operator);
    assert_int_equal(token_class(TOKEN_STRING), TOKEN_CLASS_string);
    assert_string_equal(token_text(TOKEN_LPAR), "(");
}

static void knows_places(void **state)
{
    Lexer lexer;
    const char *text = "é = '''a\nb''' + c\n";
    lexer_init(&lexer, text, strlen(text));
    Token token;
    assert_true(lexer_next(&lexer, &token));
    assert_int_equal(token.end_column, 2);
    assert_true(lexer_next(&lexer, &token));
    assert_true(lexer_next(&lexer, &token));
    assert_int_equal(token.kind, TOKEN_STRING);
    assert_int_equal(token.line, 1);
    assert_int_equal(token.column, 5);
    assert_int_equal(token.end_line, 2);
    assert_int_equal(token.end_column, 4);
    assert_true(lexer_next(&lexer, &token));
    assert_true(lexer_next(&lexer, &token));
    assert_int_equal(token.line, 2);
    assert_int_equal(token.column, 7);
}

static void gives_comments_when_asked(void **state)
{
    Lexer lexer;
    const char *text = "# one\nx # two\n";
    lexer_init(&lexer, text, strlen(text));
    lexer.keep_comments = true;
    Buf out = BUF_INIT;
    show(&out, &lexer);
    assert_string_equal(out.text, "# one x # two | $");
    buf_done(&out);
}

static void goes_on_behind_errors_when_asked(void **state)
{
    static const char *const texts[] = {"x = 'abc\ny\n",      "a € b\n", "0777 + )\n", "\\ x\n",
                                        "if x:\n   y\n  z\n", "'''",     "(",          "x = 1 \\"};
    for (size_t i = 0; i < ARRAY_LEN(texts); i++) {
        Lexer lexer;
        lexer_init(&lexer, texts[i], strlen(texts[i]));
        lexer.tolerant = true;
        Token token = {0};
        uint32_t at = 0;
        int count = 0;
        while (lexer_next(&lexer, &token)) {
            assert_true(token.end >= token.start);
            assert_true(token.end >= at);
            at = token.end;
            assert_true(++count < 50);
        }
        assert_true(lexer.at >= strlen(texts[i]));
    }
}

static void check_error(const char *text, const char *message, uint32_t line, uint32_t column)
{
    Lexer lexer;
    Token token = {0};
    lexer_init(&lexer, text, strlen(text));
    while (lexer_next(&lexer, &token))
        continue;
    assert_int_equal(token.kind, TOKEN_ERROR);
    assert_string_equal(lexer.error.message, message);
    assert_int_equal(lexer.error.line, line);
    assert_int_equal(lexer.error.column, column);
}

static void explains_errors(void **state)
{
    check_error("x = 'a\n", "unterminated string literal (detected at line 1)", 1, 4);
    check_error("x = '''a\n\n", "unterminated triple-quoted string literal (detected at line 2)", 1,
                4);
    check_error("12x\n", "invalid decimal literal", 1, 1);
    check_error("x = a€\n", "invalid character '€' (U+20AC)", 1, 5);
    check_error("x)\n", "unmatched ')'", 1, 1);
    check_error("(\n]\n",
                "closing parenthesis ']' does not match opening parenthesis '(' on line 1", 2, 0);
    check_error("(\n", "'(' was never closed", 1, 0);
}

UNIT_MAIN(cmocka_unit_test(splits_lines), cmocka_unit_test(measures_indentation),
          cmocka_unit_test(tells_keywords_from_names), cmocka_unit_test(knows_places),
          cmocka_unit_test(gives_comments_when_asked),
          cmocka_unit_test(goes_on_behind_errors_when_asked), cmocka_unit_test(explains_errors))
