/* Reading an expression. It is cut into tokens by the lexer of the language and worked
 * out while it is read, from the loosest operator to the tightest; what `and` and `or`
 * pass over is read with `skipping` set, so that its names need not exist. A number sign
 * begins a comment in Python: "#12" is turned into "@12" before the lexer sees it. */
#include "view/formula.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/clean.h"
#include "base/contract.h"
#include "view/formula_value.h"
#include "view/words.h"

enum { TOKENS_MAX = 128, NESTING_MAX = 40, EXPRESSION_BYTES = 1000 };

typedef struct {
    FormulaHost host;
    const char *text;
    Token tokens[TOKENS_MAX];
    size_t count, at;
    int nesting;
    bool skipping;
} Reader;

bool formula_fail(FormulaHost *host, const char *format, ...)
{
    if (host->problem[0] == '\0') {
        va_list args;
        va_start(args, format);
        vsnprintf(host->problem, FORMULA_PROBLEM_BYTES, format, args);
        va_end(args);
    }
    return false;
}

/* -- tokens -- */

static TokenKind peek(const Reader *reader)
{
    return reader->at < reader->count ? (TokenKind)reader->tokens[reader->at].kind
                                      : TOKEN_ENDMARKER;
}

static bool accept(Reader *reader, TokenKind kind)
{
    bool is = peek(reader) == kind;
    reader->at += is;
    return is;
}

static bool expect(Reader *reader, TokenKind kind)
{
    return accept(reader, kind) ||
           formula_fail(&reader->host, "a '%s' is missing", token_text(kind));
}

static bool cut_into_tokens(Reader *reader, size_t length)
{
    Lexer lexer;
    Token token;
    lexer_init(&lexer, reader->text, length);
    while (lexer_next(&lexer, &token)) {
        TokenClass class = token_class((TokenKind)token.kind);
        if (class == TOKEN_CLASS_error)
            return formula_fail(&reader->host, "this cannot be read as an expression");
        if (class != TOKEN_CLASS_layout) {
            if (reader->count == TOKENS_MAX)
                return formula_fail(&reader->host, "the expression is too long");
            reader->tokens[reader->count++] = token;
        }
    }
    return reader->count > 0 ||
           formula_fail(&reader->host,
                        "an expression is missing: a name, an attribute, a comparison");
}

/* -- from the loosest operator to the tightest -- */

static bool read_or(Reader *reader, FormulaValue *value);

static bool read_number(Reader *reader, const Token *token, FormulaValue *value)
{
    const char *text = reader->text + token->start;
    size_t length = token->end - token->start;
    char digits[64], *end;
    if (length >= sizeof(digits))
        return formula_fail(&reader->host, "the number is too long");
    memcpy(digits, text, length);
    digits[length] = '\0';
    *value = (FormulaValue){.kind = FORMULA_INT, .integer = strtoll(digits, &end, 0)};
    if (*end != '\0')
        *value = (FormulaValue){.kind = FORMULA_FLOAT, .number = strtod(digits, &end)};
    return *end == '\0' || formula_fail(&reader->host, "the number '%s' is not known", digits);
}

static bool read_object(Reader *reader, FormulaValue *value)
{
    FormulaValue number;
    const Token *token = &reader->tokens[reader->at];
    if (!expect(reader, TOKEN_NUMBER) || !read_number(reader, token, &number))
        return false;
    return reader->skipping || formula_of_object(&reader->host, (ObjectId)number.integer, value);
}

/* A name, or a function with its one argument. */
static bool read_name(Reader *reader, const Token *token, FormulaValue *value)
{
    const char *name = reader->text + token->start;
    size_t length = token->end - token->start;
    if (!accept(reader, TOKEN_LPAR))
        return reader->skipping || formula_name(&reader->host, name, length, value);
    FormulaValue argument = {.kind = FORMULA_NONE};
    if (!read_or(reader, &argument) || !expect(reader, TOKEN_RPAR))
        return false;
    return reader->skipping || formula_function(&reader->host, name, length, &argument, value) ||
           formula_fail(&reader->host, "only len, id, type, size and refcount can be called");
}

static bool read_atom(Reader *reader, FormulaValue *value)
{
    const Token *token = &reader->tokens[reader->at];
    TokenKind kind = peek(reader);
    reader->at++;
    *value = (FormulaValue){.kind = FORMULA_NONE};
    switch (kind) {
    case TOKEN_NAME:
        return read_name(reader, token, value);
    case TOKEN_NUMBER:
        return read_number(reader, token, value);
    case TOKEN_STRING:
        return formula_of_literal(&reader->host, reader->text + token->start,
                                  token->end - token->start, value);
    case TOKEN_AT:
        return read_object(reader, value);
    case TOKEN_NONE:
        return true;
    case TOKEN_TRUE:
    case TOKEN_FALSE:
        *value = (FormulaValue){.kind = FORMULA_BOOL, .integer = kind == TOKEN_TRUE};
        return true;
    case TOKEN_LPAR:
        return read_or(reader, value) && expect(reader, TOKEN_RPAR);
    default:
        return reader->at > reader->count
                   ? formula_fail(&reader->host, "a name or a value is missing at the end")
                   : formula_fail(&reader->host, "a name or a value is missing before '%.*s'",
                                  (int)(token->end - token->start), reader->text + token->start);
    }
}

static bool read_part(Reader *reader, FormulaValue *value)
{
    FormulaValue owner = *value;
    if (accept(reader, TOKEN_DOT)) {
        const Token *name = &reader->tokens[reader->at];
        return expect(reader, TOKEN_NAME) &&
               (reader->skipping ||
                formula_attribute(&reader->host, &owner, reader->text + name->start,
                                  name->end - name->start, value));
    }
    FormulaValue index;
    return expect(reader, TOKEN_LSQB) && read_or(reader, &index) && expect(reader, TOKEN_RSQB) &&
           (reader->skipping || formula_item(&reader->host, &owner, &index, value));
}

static bool read_primary(Reader *reader, FormulaValue *value)
{
    if (!read_atom(reader, value))
        return false;
    while (peek(reader) == TOKEN_DOT || peek(reader) == TOKEN_LSQB)
        if (!read_part(reader, value))
            return false;
    return true;
}

static bool read_unary(Reader *reader, FormulaValue *value)
{
    if (!accept(reader, TOKEN_MINUS))
        return read_primary(reader, value);
    static const FormulaValue zero = {.kind = FORMULA_INT};
    FormulaValue operand;
    return read_primary(reader, &operand) &&
           (reader->skipping ||
            formula_calculate(&reader->host, TOKEN_MINUS, &zero, &operand, value));
}

static bool is_product(TokenKind kind)
{
    return kind == TOKEN_STAR || kind == TOKEN_DOUBLESLASH || kind == TOKEN_PERCENT;
}

static bool is_sum(TokenKind kind)
{
    return kind == TOKEN_PLUS || kind == TOKEN_MINUS;
}

/* Operators that group from the left. */
static bool read_chain(Reader *reader, bool (*is_operator)(TokenKind),
                       bool (*read)(Reader *, FormulaValue *), FormulaValue *value)
{
    if (!read(reader, value))
        return false;
    while (is_operator(peek(reader))) {
        TokenKind operation = peek(reader);
        FormulaValue left = *value, right;
        reader->at++;
        if (!read(reader, &right) ||
            (!reader->skipping &&
             !formula_calculate(&reader->host, operation, &left, &right, value)))
            return false;
    }
    return true;
}

static bool read_product(Reader *reader, FormulaValue *value)
{
    return read_chain(reader, is_product, read_unary, value);
}

static bool read_sum(Reader *reader, FormulaValue *value)
{
    return read_chain(reader, is_sum, read_product, value);
}

/* A comparison's operator; `not in` and `is not` are turned round. */
static bool read_comparison(Reader *reader, TokenKind *operation, bool *turned)
{
    static const TokenKind known[] = {TOKEN_EQEQUAL,   TOKEN_NOTEQUAL, TOKEN_LESS,
                                      TOKEN_LESSEQUAL, TOKEN_GREATER,  TOKEN_GREATEREQUAL,
                                      TOKEN_IN};
    *turned = false;
    *operation = peek(reader);
    for (size_t i = 0; i < ARRAY_LEN(known); i++)
        if (accept(reader, known[i]))
            return true;
    if (accept(reader, TOKEN_IS)) {
        *turned = accept(reader, TOKEN_NOT);
        return true;
    }
    bool not_in = peek(reader) == TOKEN_NOT && reader->at + 1 < reader->count &&
                  reader->tokens[reader->at + 1].kind == TOKEN_IN;
    if (not_in) {
        reader->at += 2;
        *operation = TOKEN_IN;
        *turned = true;
    }
    return not_in;
}

/* a < b < c means a < b and b < c, as in Python. */
static bool read_compared(Reader *reader, FormulaValue *value)
{
    TokenKind operation;
    bool turned, all = true;
    FormulaValue left, right;
    if (!read_sum(reader, value))
        return false;
    left = *value;
    while (read_comparison(reader, &operation, &turned)) {
        bool result = false;
        if (!read_sum(reader, &right) ||
            (!reader->skipping &&
             !formula_compare(&reader->host, operation, &left, &right, &result)))
            return false;
        all = all && result != turned;
        *value = (FormulaValue){.kind = FORMULA_BOOL, .integer = all};
        left = right;
    }
    return true;
}

static bool read_not(Reader *reader, FormulaValue *value)
{
    int turns = 0;
    while (accept(reader, TOKEN_NOT))
        turns++;
    bool truth = false;
    if (!read_compared(reader, value))
        return false;
    if (turns > 0 && !reader->skipping) {
        if (!formula_truth(&reader->host, value, &truth))
            return false;
        *value = (FormulaValue){.kind = FORMULA_BOOL, .integer = truth != (turns % 2 == 1)};
    }
    return true;
}

/* `and` goes on while what it has is true, `or` while it is false. */
static bool read_logic(Reader *reader, TokenKind operation, bool (*read)(Reader *, FormulaValue *),
                       FormulaValue *value)
{
    if (!read(reader, value))
        return false;
    while (accept(reader, operation)) {
        bool truth = false, skipped = reader->skipping;
        if (!skipped && !formula_truth(&reader->host, value, &truth))
            return false;
        FormulaValue right = *value;
        bool goes_on = truth == (operation == TOKEN_AND);
        reader->skipping = skipped || !goes_on;
        bool good = read(reader, &right);
        reader->skipping = skipped;
        if (!good)
            return false;
        *value = goes_on ? right : *value;
    }
    return true;
}

static bool read_and(Reader *reader, FormulaValue *value)
{
    return read_logic(reader, TOKEN_AND, read_not, value);
}

static bool read_or(Reader *reader, FormulaValue *value)
{
    if (++reader->nesting > NESTING_MAX)
        return formula_fail(&reader->host, "the expression is nested too deeply");
    bool good = read_logic(reader, TOKEN_OR, read_and, value);
    reader->nesting--;
    return good;
}

/* -- the whole -- */

/* "#12" outside of quotes becomes "@12". */
static void copy_expression(const char *expression, char *copy)
{
    char quote = '\0';
    size_t at = 0;
    for (; expression[at] != '\0' && at < EXPRESSION_BYTES - 1; at++) {
        char c = expression[at];
        if (quote == '\0' && (c == '\'' || c == '"'))
            quote = c;
        else if (c == quote)
            quote = '\0';
        bool number = expression[at + 1] >= '0' && expression[at + 1] <= '9';
        copy[at] = c == '#' && quote == '\0' && number ? '@' : c;
    }
    copy[at] = '\0';
}

static bool read_all(const World *world, const char *expression, Arena *arena, FormulaValue *value,
                     char *problem)
{
    char copy[EXPRESSION_BYTES];
    Reader reader = {.text = copy, .skipping = world == NULL};
    problem[0] = '\0';
    reader.host = (FormulaHost){world, arena, problem};
    copy_expression(expression, copy);
    if (!cut_into_tokens(&reader, strlen(copy)) || !read_or(&reader, value))
        return false;
    if (reader.at < reader.count) {
        const Token *token = &reader.tokens[reader.at];
        return formula_fail(&reader.host, "'%.*s' cannot stand there",
                            (int)(token->end - token->start), reader.text + token->start);
    }
    return true;
}

bool formula_value(const World *world, const char *expression, Arena *arena, FormulaValue *value,
                   char problem[FORMULA_PROBLEM_BYTES])
{
    return read_all(world, expression, arena, value, problem);
}

bool formula_can_be_read(const char *expression, char problem[FORMULA_PROBLEM_BYTES])
{
    FormulaValue value;
    Arena arena;
    arena_init(&arena);
    bool good = read_all(NULL, expression, &arena, &value, problem);
    arena_done(&arena);
    return good;
}

bool formula_holds(const World *world, const char *expression)
{
    char problem[FORMULA_PROBLEM_BYTES];
    FormulaValue value;
    FormulaHost host = {world, NULL, problem};
    bool truth = false;
    Arena arena;
    arena_init(&arena);
    bool holds = formula_value(world, expression, &arena, &value, problem) &&
                 formula_truth(&host, &value, &truth) && truth;
    arena_done(&arena);
    return holds;
}

static void append_text(Buf *out, const FormulaValue *value)
{
    bool has_single = memchr(value->text, '\'', value->length) != NULL;
    buf_append_byte(out, has_single ? '"' : '\'');
    clean_append(out, value->text, value->length, CLEAN_LINE);
    buf_append_byte(out, has_single ? '"' : '\'');
}

void formula_append_value(Buf *out, const World *world, const FormulaValue *value)
{
    if (value->object != 0) {
        words_object(out, world, NULL, value->object);
        return;
    }
    switch (value->kind) {
    case FORMULA_BOOL:
        buf_append_string(out, value->integer ? "True" : "False");
        break;
    case FORMULA_INT:
        buf_append_int(out, value->integer);
        break;
    case FORMULA_FLOAT:
        buf_printf(out, "%.12g", value->number);
        break;
    case FORMULA_TEXT:
        append_text(out, value);
        break;
    default:
        buf_append_string(out, "None");
    }
}

bool formula_same(const FormulaValue *a, const FormulaValue *b)
{
    if (a->kind != b->kind)
        return false;
    switch (a->kind) {
    case FORMULA_NONE:
        return true;
    case FORMULA_BOOL:
    case FORMULA_INT:
        return a->integer == b->integer;
    case FORMULA_FLOAT:
        return memcmp(&a->number, &b->number, sizeof(a->number)) == 0;
    case FORMULA_TEXT:
        return a->length == b->length && memcmp(a->text, b->text, a->length) == 0;
    default:
        return a->object == b->object;
    }
}
