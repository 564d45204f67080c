/* The lexer's frame: lines, indentation, brackets and operators. Between two
 * calls the cursor stands behind the last token; indentation is measured when a
 * line begins outside brackets, and the INDENT or DEDENT tokens it makes are
 * then given one by one. The order of the checks is CPython's, because the
 * first fault found is the one that is reported.
 */
#include "lang/lexer.h"

#include <assert.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "base/identifier.h"
#include "lang/lexer_scan.h"

typedef struct {
    const char *text;
    uint8_t class;
} TokenFacts;

static const TokenFacts facts[TOKEN_KIND_COUNT] = {
#define TOKEN(name, text, class) [TOKEN_##name] = {text, TOKEN_CLASS_##class},
#define KEYWORD(name, text) [TOKEN_##name] = {text, TOKEN_CLASS_keyword},
#include "lang/token.def"
};

TokenClass token_class(TokenKind kind)
{
    assert(kind < TOKEN_KIND_COUNT);
    return (TokenClass)facts[kind].class;
}

const char *token_text(TokenKind kind)
{
    assert(kind < TOKEN_KIND_COUNT);
    return facts[kind].text;
}

TokenKind token_of_name(const char *text, size_t length)
{
    if (length < 2 || length > 8)
        return TOKEN_NAME;
    for (unsigned kind = TOKEN_FALSE; kind < TOKEN_KIND_COUNT; kind++) {
        const char *keyword = facts[kind].text;
        if (keyword[0] == text[0] && strncmp(keyword, text, length) == 0 && keyword[length] == '\0')
            return (TokenKind)kind;
    }
    return TOKEN_NAME;
}

/* Errors ----------------------------------------------------------------- */

static TokenKind fail_at(Lexer *lexer, const char *kind, uint32_t column, const char *message)
{
    lexer->error.kind = kind;
    lexer->error.line = lexer->line;
    lexer->error.column = column;
    lexer->error.end_column = 0;
    lexer->error.direct = lexer->error.at_end = false;
    lexer->error.open = (OpenBracket){0};
    if (lexer->bracket_count > 0)
        lexer->error.open = lexer->brackets[lexer->bracket_count - 1];
    snprintf(lexer->error.message, sizeof lexer->error.message, "%s", message);
    return TOKEN_ERROR;
}

/* The column where the last character before the cursor begins. */
static uint32_t last_column(const Lexer *lexer)
{
    uint32_t at = lexer->at;
    if (at > lexer->line_start)
        at--;
    while (at > lexer->line_start && ((unsigned char)lexer->text[at] & 0xC0) == 0x80)
        at--;
    return at - lexer->line_start;
}

TokenKind lexer_fail(Lexer *lexer, const char *format, ...)
{
    char message[sizeof lexer->error.message];
    va_list args;
    va_start(args, format);
    vsnprintf(message, sizeof message, format, args);
    va_end(args);
    fail_at(lexer, "SyntaxError", last_column(lexer), message);
    lexer->error.direct = true;
    return TOKEN_ERROR;
}

/* Where the present line ends, its newline included. */
static uint32_t line_end(const Lexer *lexer)
{
    const char *newline =
        memchr(lexer->text + lexer->line_start, '\n', lexer->length - lexer->line_start);
    return newline == NULL ? lexer->length : (uint32_t)(newline - lexer->text) + 1;
}

static TokenKind fail_unclosed(Lexer *lexer)
{
    const OpenBracket *open = &lexer->brackets[lexer->bracket_count - 1];
    char message[40];
    snprintf(message, sizeof message, "'%c' was never closed", open->bracket);
    fail_at(lexer, "SyntaxError", open->column, message);
    lexer->error.line = open->line;
    return TOKEN_ERROR;
}

/* Lines and indentation --------------------------------------------------- */

static void begin_next_line(Lexer *lexer)
{
    if (lexer->at < lexer->length) {
        lexer->line++;
        lexer->line_start = lexer->at;
    }
}

/* Behind a backslash: it must be the last character of a line that is not the
 * last. `first` says that nothing but blanks stands before it. */
static bool continue_line(Lexer *lexer, bool first)
{
    if (lexer->at < lexer->length && lexer_peek(lexer, 0) != '\n') {
        /* CPython counts this column from where its buffer begins. */
        fail_at(lexer, "SyntaxError", lexer->at - lexer->logical_start,
                "unexpected character after line continuation character");
        return false;
    }
    if (lexer->at + 1 >= lexer->length) {
        if (lexer->bracket_count > 0) {
            fail_unclosed(lexer);
            return false;
        }
        /* Without a token on the line CPython has forgotten the column. */
        uint32_t column = first ? UINT32_MAX : lexer->length - lexer->line_start - 1;
        fail_at(lexer, "SyntaxError", column, "unexpected EOF while parsing");
        lexer->error.at_end = true;
        return false;
    }
    lexer->at++;
    begin_next_line(lexer);
    if (first)
        lexer->logical_start = lexer->line_start;
    return true;
}

static bool fail_indentation(Lexer *lexer, const char *kind, bool at_line_end, const char *message)
{
    uint32_t end = line_end(lexer);
    fail_at(lexer, kind, at_line_end ? end - lexer->line_start - 1 : 0, message);
    lexer->at = end;
    return false;
}

static bool fail_tabs(Lexer *lexer)
{
    return fail_indentation(lexer, "TabError", false,
                            "inconsistent use of tabs and spaces in indentation");
}

/* Compares the line's indentation with the open ones. */
static bool apply_indentation(Lexer *lexer, uint32_t columns, uint32_t alternative)
{
    uint32_t top = lexer->indent_count;
    if (columns == lexer->indents[top].columns)
        return alternative == lexer->indents[top].alternative || fail_tabs(lexer);
    if (columns > lexer->indents[top].columns) {
        if (top + 1 >= LEXER_INDENTS_MAX)
            return fail_indentation(lexer, "IndentationError", false,
                                    "too many levels of indentation");
        if (alternative <= lexer->indents[top].alternative)
            return fail_tabs(lexer);
        lexer->pending++;
        lexer->indent_count = ++top;
        lexer->indents[top].columns = columns;
        lexer->indents[top].alternative = alternative;
        return true;
    }
    while (top > 0 && columns < lexer->indents[top].columns) {
        lexer->pending--;
        top--;
    }
    lexer->indent_count = top;
    if (columns != lexer->indents[top].columns) {
        lexer->pending = 0;
        return fail_indentation(lexer, "IndentationError", true,
                                "unindent does not match any outer indentation level");
    }
    return alternative == lexer->indents[top].alternative || fail_tabs(lexer);
}

/* Measures the blanks at the beginning of a line. Those after a backslash do
 * not count, unless nothing stood before it. */
static bool measure_indentation(Lexer *lexer)
{
    uint32_t columns = 0, alternative = 0, continued = 0;
    bool counting = true;
    while (counting) {
        switch (lexer_peek(lexer, 0)) {
        case ' ':
            columns++;
            alternative++;
            lexer->at++;
            break;
        case '\t':
            columns = (columns / 8 + 1) * 8;
            alternative++;
            lexer->at++;
            break;
        case '\f':
            columns = alternative = 0;
            lexer->at++;
            break;
        case '\\':
            continued = continued != 0 ? continued : columns;
            lexer->at++;
            if (!continue_line(lexer, true))
                return false;
            break;
        default:
            counting = false;
        }
    }
    int next = lexer_peek(lexer, 0);
    /* '\r' only in the texts of viewers: a source has none. */
    lexer->blank_line = lexer->at < lexer->length && (next == '#' || next == '\n' || next == '\r');
    if (lexer->blank_line || lexer->bracket_count > 0)
        return true;
    if (continued != 0)
        columns = alternative = continued;
    return apply_indentation(lexer, columns, alternative);
}

/* Operators --------------------------------------------------------------- */

typedef struct {
    char text[4];
    uint8_t length;
    uint8_t kind;
} OperatorSpelling;

/* Longer ones before their beginnings. */
static const OperatorSpelling spellings[] = {
    {"**=", 3, TOKEN_DOUBLESTAREQUAL}, {"//=", 3, TOKEN_DOUBLESLASHEQUAL},
    {"<<=", 3, TOKEN_LEFTSHIFTEQUAL},  {">>=", 3, TOKEN_RIGHTSHIFTEQUAL},
    {"...", 3, TOKEN_ELLIPSIS},        {"**", 2, TOKEN_DOUBLESTAR},
    {"//", 2, TOKEN_DOUBLESLASH},      {"<<", 2, TOKEN_LEFTSHIFT},
    {">>", 2, TOKEN_RIGHTSHIFT},       {"<=", 2, TOKEN_LESSEQUAL},
    {">=", 2, TOKEN_GREATEREQUAL},     {"==", 2, TOKEN_EQEQUAL},
    {"!=", 2, TOKEN_NOTEQUAL},         {"<>", 2, TOKEN_NOTEQUAL},
    {"->", 2, TOKEN_RARROW},           {":=", 2, TOKEN_COLONEQUAL},
    {"+=", 2, TOKEN_PLUSEQUAL},        {"-=", 2, TOKEN_MINEQUAL},
    {"*=", 2, TOKEN_STAREQUAL},        {"/=", 2, TOKEN_SLASHEQUAL},
    {"%=", 2, TOKEN_PERCENTEQUAL},     {"&=", 2, TOKEN_AMPEREQUAL},
    {"|=", 2, TOKEN_VBAREQUAL},        {"^=", 2, TOKEN_CIRCUMFLEXEQUAL},
    {"@=", 2, TOKEN_ATEQUAL},
};

static const uint8_t single_characters[128] = {
    ['('] = TOKEN_LPAR,    [')'] = TOKEN_RPAR,       ['['] = TOKEN_LSQB,    [']'] = TOKEN_RSQB,
    ['{'] = TOKEN_LBRACE,  ['}'] = TOKEN_RBRACE,     [':'] = TOKEN_COLON,   [','] = TOKEN_COMMA,
    [';'] = TOKEN_SEMI,    ['.'] = TOKEN_DOT,        ['='] = TOKEN_EQUAL,   ['|'] = TOKEN_VBAR,
    ['&'] = TOKEN_AMPER,   ['^'] = TOKEN_CIRCUMFLEX, ['+'] = TOKEN_PLUS,    ['-'] = TOKEN_MINUS,
    ['*'] = TOKEN_STAR,    ['/'] = TOKEN_SLASH,      ['%'] = TOKEN_PERCENT, ['@'] = TOKEN_AT,
    ['~'] = TOKEN_TILDE,   ['<'] = TOKEN_LESS,       ['>'] = TOKEN_GREATER, ['$'] = TOKEN_UNKNOWN,
    ['?'] = TOKEN_UNKNOWN, ['!'] = TOKEN_UNKNOWN,    ['`'] = TOKEN_UNKNOWN,
};

static TokenKind open_bracket(Lexer *lexer, TokenKind kind, char bracket)
{
    if (lexer->bracket_count >= LEXER_BRACKETS_MAX)
        return lexer_fail(lexer, "too many nested parentheses");
    lexer->brackets[lexer->bracket_count++] =
        (OpenBracket){bracket, lexer->line, lexer->at - 1 - lexer->line_start};
    return kind;
}

static TokenKind close_bracket(Lexer *lexer, TokenKind kind, char bracket)
{
    if (lexer->bracket_count == 0)
        return lexer_fail(lexer, "unmatched '%c'", bracket);
    const OpenBracket *open = &lexer->brackets[--lexer->bracket_count];
    char wanted = open->bracket == '(' ? ')' : open->bracket == '[' ? ']' : '}';
    if (bracket == wanted)
        return kind;
    if (open->line != lexer->line)
        return lexer_fail(
            lexer, "closing parenthesis '%c' does not match opening parenthesis '%c' on line %u",
            bracket, open->bracket, open->line);
    return lexer_fail(lexer, "closing parenthesis '%c' does not match opening parenthesis '%c'",
                      bracket, open->bracket);
}

static TokenKind scan_single(Lexer *lexer)
{
    int byte = lexer_peek(lexer, 0);
    lexer->at++;
    TokenKind kind = byte < 128 ? (TokenKind)single_characters[byte] : TOKEN_ENDMARKER;
    switch (kind) {
    case TOKEN_LPAR:
    case TOKEN_LSQB:
    case TOKEN_LBRACE:
        return open_bracket(lexer, kind, (char)byte);
    case TOKEN_RPAR:
    case TOKEN_RSQB:
    case TOKEN_RBRACE:
        return close_bracket(lexer, kind, (char)byte);
    case TOKEN_ENDMARKER:
        return lexer_fail(lexer, "invalid non-printable character U+%04X", (unsigned)byte);
    default:
        return kind;
    }
}

static TokenKind scan_operator(Lexer *lexer)
{
    int second = lexer_peek(lexer, 1);
    if (second == '=' || second == '>' || second == lexer_peek(lexer, 0)) {
        const char *text = lexer->text + lexer->at;
        size_t left = lexer->length - lexer->at;
        for (size_t i = 0; i < ARRAY_LEN(spellings); i++) {
            const OperatorSpelling *spelling = &spellings[i];
            if (spelling->length <= left && memcmp(text, spelling->text, spelling->length) == 0) {
                lexer->at += spelling->length;
                return (TokenKind)spelling->kind;
            }
        }
    }
    return scan_single(lexer);
}

/* Tokens ------------------------------------------------------------------ */

static TokenKind scan_token(Lexer *lexer)
{
    int byte = lexer_peek(lexer, 0);
    if (is_digit(byte) || (byte == '.' && is_digit(lexer_peek(lexer, 1))))
        return lexer_scan_number(lexer);
    if (is_name_byte(byte))
        return lexer_scan_name(lexer);
    if (byte == '"' || byte == '\'')
        return lexer_scan_string(lexer, lexer->at);
    return scan_operator(lexer);
}

/* A token without text at the cursor. */
static bool give_point(Lexer *lexer, Token *token, TokenKind kind)
{
    uint32_t column = lexer->at - lexer->line_start;
    *token = (Token){kind,        (uint8_t)lexer->bracket_count,
                     lexer->at,   lexer->at,
                     lexer->line, column,
                     lexer->line, column};
    return true;
}

static bool give_indentation(Lexer *lexer, Token *token)
{
    bool deeper = lexer->pending > 0;
    lexer->pending += deeper ? -1 : 1;
    return give_point(lexer, token, deeper ? TOKEN_INDENT : TOKEN_DEDENT);
}

static bool give_end(Lexer *lexer, Token *token)
{
    lexer->finished = true;
    if (lexer->bracket_count == 0)
        return give_point(lexer, token, TOKEN_ENDMARKER);
    fail_unclosed(lexer);
    return give_point(lexer, token, TOKEN_ERROR);
}

static bool give_error(Lexer *lexer, Token *token, uint32_t start)
{
    if (!lexer->tolerant)
        lexer->finished = true;
    else if (lexer->at <= start && lexer->at < lexer->length)
        lexer->at++;
    give_point(lexer, token, TOKEN_ERROR);
    token->start = start;
    token->column = start >= lexer->line_start ? start - lexer->line_start : 0;
    return true;
}

/* The end of a line: with tokens, a NEWLINE that begins where the line's comment
 * does (`start`); else nothing. */
static bool end_line(Lexer *lexer, Token *token, uint32_t start)
{
    bool given = !lexer->blank_line && lexer->bracket_count == 0;
    if (given) {
        give_point(lexer, token, TOKEN_NEWLINE);
        token->start = start;
        token->column = start - lexer->line_start;
    }
    lexer->at++;
    begin_next_line(lexer);
    lexer->logical_start = lexer->line_start;
    lexer->at_line_start = true;
    return given;
}

static void skip_comment(Lexer *lexer)
{
    while (lexer->at < lexer->length && lexer->text[lexer->at] != '\n')
        lexer->at++;
}

static void skip_blanks(Lexer *lexer)
{
    int byte = lexer_peek(lexer, 0);
    while (byte == ' ' || byte == '\t' || byte == '\f' || byte == '\r')
        byte = lexer_peek(lexer, (lexer->at++, 0));
}

static bool give_token(Lexer *lexer, Token *token)
{
    uint32_t start = lexer->at, line = lexer->line, column = start - lexer->line_start;
    TokenKind kind = scan_token(lexer);
    if (kind == TOKEN_ERROR)
        return give_error(lexer, token, start);
    *token = (Token){kind,        (uint8_t)lexer->bracket_count, start, lexer->at, line, column,
                     lexer->line, lexer->at - lexer->line_start};
    return true;
}

static bool give_comment(Lexer *lexer, Token *token)
{
    give_point(lexer, token, TOKEN_COMMENT);
    skip_comment(lexer);
    token->end = lexer->at;
    token->end_column = lexer->at - lexer->line_start;
    return true;
}

/* Passes what is no token. True if a token was given meanwhile. */
static bool pass_line_parts(Lexer *lexer, Token *token, bool *again)
{
    *again = true;
    skip_blanks(lexer);
    switch (lexer_peek(lexer, 0)) {
    case '#': {
        uint32_t comment = lexer->at;
        if (lexer->keep_comments)
            return give_comment(lexer, token);
        skip_comment(lexer);
        return lexer->at < lexer->length && end_line(lexer, token, comment);
    }
    case '\n':
        return end_line(lexer, token, lexer->at);
    case '\\': {
        uint32_t start = lexer->at++;
        return !continue_line(lexer, false) && give_error(lexer, token, start);
    }
    default:
        *again = false;
        return false;
    }
}

void lexer_init(Lexer *lexer, const char *text, size_t length)
{
    assert(length < UINT32_MAX);
    memset(lexer, 0, sizeof *lexer);
    lexer->text = text;
    lexer->length = (uint32_t)length;
    lexer->line = 1;
    lexer->at_line_start = true;
}

bool lexer_next(Lexer *lexer, Token *token)
{
    if (lexer->finished)
        return false;
    for (;;) {
        if (lexer->at_line_start) {
            uint32_t start = lexer->at;
            lexer->at_line_start = false;
            if (!measure_indentation(lexer))
                return give_error(lexer, token, start);
        }
        if (lexer->pending != 0)
            return give_indentation(lexer, token);
        bool again = true;
        if (lexer->at < lexer->length && pass_line_parts(lexer, token, &again))
            return true;
        if (lexer->at >= lexer->length && !lexer->at_line_start)
            return give_end(lexer, token);
        if (!again)
            return give_token(lexer, token);
    }
}
