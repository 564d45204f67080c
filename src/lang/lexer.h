/* Text to tokens, one at a time; knows nothing of the grammar, so that a viewer
 * can colour source text with it alone.
 */
#ifndef LANG_LEXER_H
#define LANG_LEXER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/contract.h"

typedef enum {
#define TOKEN(name, text, class) TOKEN_##name,
#define KEYWORD(name, text) TOKEN_##name,
#include "lang/token.def"
    TOKEN_KIND_COUNT
} TokenKind;

/* What a reader would colour alike. */
typedef enum {
    TOKEN_CLASS_layout, /* has no text of its own */
    TOKEN_CLASS_name,
    TOKEN_CLASS_keyword,
    TOKEN_CLASS_number,
    TOKEN_CLASS_string,
    TOKEN_CLASS_comment,
    TOKEN_CLASS_operator,
    TOKEN_CLASS_error,
} TokenClass;

/* Lines count from 1, columns are bytes from 0. */
typedef struct {
    uint8_t kind;        /* TokenKind */
    uint8_t level;       /* open brackets behind this token */
    uint32_t start, end; /* offsets in the text; end is behind the last byte */
    uint32_t line, column;
    uint32_t end_line, end_column;
} Token;

enum {
    LEXER_BRACKETS_MAX = 200, /* CPython's limits */
    LEXER_INDENTS_MAX = 100,
};

typedef struct {
    char bracket; /* 0: none */
    uint32_t line, column;
} OpenBracket;

/* What is wrong where an ERROR token stands, in CPython's words. */
typedef struct {
    const char *kind; /* "SyntaxError", "IndentationError", "TabError"; static; NULL: no error */
    char message[160];
    uint32_t line, column; /* column UINT32_MAX: only the line is known */
    uint32_t end_column;   /* on the same line; not greater than column: a point */
    bool direct;           /* wrong characters; not wrong indentation, line or end */
    bool at_end;           /* the text ends too early */
    OpenBracket open;      /* the innermost one then, if any */
} LexicalError;

typedef struct {
    const char *text; /* borrowed */
    uint32_t length;
    uint32_t at;
    uint32_t line, line_start;
    uint32_t logical_start; /* of the line, or of the one where its first token began */
    bool keep_comments;     /* give COMMENT tokens */
    bool tolerant;          /* go on behind an error */
    bool at_line_start;
    bool blank_line; /* the present line has no token */
    bool finished;
    int pending; /* INDENT (positive) or DEDENT (negative) tokens to give */
    uint32_t indent_count;
    struct {
        uint32_t columns;     /* with tabs of 8 */
        uint32_t alternative; /* with tabs of 1: both must tell the same story */
    } indents[LEXER_INDENTS_MAX];
    uint32_t bracket_count;
    OpenBracket brackets[LEXER_BRACKETS_MAX];
    LexicalError error;
} Lexer;

/* Starts at the beginning of text[0..length), UTF-8 with "\n" or "\r\n" at the end
 * of every line, valid as long as the lexer. Nothing to release. */
void lexer_init(Lexer *lexer, const char *text, size_t length);
/* Gives the next token; false when there is none any more: behind ENDMARKER and,
 * unless tolerant, behind an ERROR, which lexer->error explains. */
bool lexer_next(Lexer *lexer, Token *token);

TokenClass token_class(TokenKind kind);
/* "(", "if", "name": static text. */
const char *token_text(TokenKind kind);
/* The keyword a text is, or TOKEN_NAME. */
TokenKind token_of_name(const char *text, size_t length);

#endif
