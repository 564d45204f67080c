/* What the files of the parser share. A parse function is named after its rule
 * of the grammar and starts with the cursor on the rule's first token; it gives
 * the node, or NULL if the tokens do not match. It explains nothing: what to
 * say about a text that does not parse is found afterwards (syntax_error.h).
 */
#ifndef LANG_PARSER_STATE_H
#define LANG_PARSER_STATE_H

#include <assert.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/diag.h"
#include "base/vec.h"
#include "lang/ast.h"
#include "lang/lexer.h"
#include "lang/parser.h"
#include "lang/token_stream.h"

/* What CPython's limit of 6000 rules leaves to an expression in a statement. */
enum { PARSER_DEPTH_MAX = 5968 };

typedef struct {
    const TokenStream *stream;
    const Token *tokens; /* stream->tokens.items */
    size_t at;
    Ast *ast;
    VEC(Node *) stack; /* members of the lists under construction */
    uint32_t depth;
    bool too_deep;
    /* Where a fault inside a literal goes; NULL: only the fact counts. */
    struct LiteralFaults *faults;
} Parser;

/* Starts at the stream's first token. Caller ends it with parser_done. */
void parser_init(Parser *parser, const TokenStream *stream, Ast *ast);
void parser_done(Parser *parser);

/* A place to come back to when an alternative does not match. */
typedef struct {
    size_t at, stack_count;
    uint32_t depth;
} ParserMark;

ALWAYS_INLINE ParserMark parser_mark(const Parser *p)
{
    return (ParserMark){p->at, p->stack.count, p->depth};
}

ALWAYS_INLINE void parser_back(Parser *p, ParserMark mark)
{
    p->at = mark.at;
    p->stack.count = mark.stack_count;
    p->depth = mark.depth;
}

ALWAYS_INLINE TokenKind peek(const Parser *p)
{
    return (TokenKind)p->tokens[p->at].kind;
}

/* The kind of the token after the next one; the last token repeats. */
ALWAYS_INLINE TokenKind peek_second(const Parser *p)
{
    size_t at = p->at + 1 < p->stream->tokens.count ? p->at + 1 : p->at;
    return (TokenKind)p->tokens[at].kind;
}

/* Never moves beyond the last token, which is ENDMARKER or ERROR. */
ALWAYS_INLINE void advance(Parser *p)
{
    if (p->at + 1 < p->stream->tokens.count)
        p->at++;
}

ALWAYS_INLINE bool accept(Parser *p, TokenKind kind)
{
    if (peek(p) != kind)
        return false;
    advance(p);
    return true;
}

/* Counts more levels of nesting; false if that is too many. */
ALWAYS_INLINE bool enter(Parser *p, uint32_t levels)
{
    p->depth += levels;
    if (p->depth > PARSER_DEPTH_MAX)
        p->too_deep = true;
    return !p->too_deep;
}

ALWAYS_INLINE void leave(Parser *p, uint32_t levels)
{
    p->depth -= levels;
}

/* From a token to the last one consumed, without line ends. */
NodeSpan span_since(const Parser *p, size_t start);
NodeSpan span_of_token(const Token *token);

/* Members pushed since `mark` become a list. */
NodeList take_list(Parser *p, size_t mark);
/* Pushes a member; false (and nothing done) if it is NULL. */
bool push_node(Parser *p, Node *node);

/* True if the token's text is the given name (a soft keyword). */
bool token_is_name(const Parser *p, const Token *token, const char *text);
/* Interns the identifier of a NAME token, NFKC-normalised. */
StringId intern_token(Parser *p, const Token *token);
/* NAME: its identifier; 0 if the next token is none. */
StringId accept_name(Parser *p);

/* Expressions (parser_expression.c) */
bool starts_expression(TokenKind kind);
Node *parse_expression(Parser *p);
Node *parse_disjunction(Parser *p);
Node *parse_bitwise_or(Parser *p);
Node *parse_named_expression(Parser *p);
Node *parse_star_expressions(Parser *p);
Node *parse_expressions(Parser *p);
Node *parse_star_named_expression(Parser *p);
Node *parse_yield_expr(Parser *p);
/* yield_expr | star_expressions */
Node *parse_right_hand_side(Parser *p);

/* Primaries and calls (parser_primary.c) */
Node *parse_primary(Parser *p);
/* '(' [arguments] ')' behind a call's function or a class's name, into args and
 * keywords; a bare generator expression only if `generator` is true. */
bool parse_arguments(Parser *p, bool generator, NodeList *args, NodeList *keywords);

/* Atoms (parser_atom.c) */
Node *parse_atom(Parser *p);
/* for_if_clause+ */
bool parse_for_if_clauses(Parser *p, NodeList *generators);
/* Adjacent STRING tokens (parser_string.c). */
Node *parse_strings(Parser *p);
Node *parse_number(Parser *p);

/* Parameters (parser_parameter.c): those of a def, up to ')', or of a lambda,
 * up to ':'; the closing token is left. */
Node *parse_parameters(Parser *p, bool of_lambda);

/* Targets (parser_target.c) */
/* Makes a parsed expression a target; false if it cannot be one. */
bool make_star_target(Node *node);
bool make_single_target(Node *node);
Node *parse_star_targets(Parser *p);
Node *parse_star_target(Parser *p);
bool parse_del_targets(Parser *p, NodeList *targets);

/* Statements (parser_simple.c, parser_compound.c, parser_with.c, parser_match.c) */
/* simple_stmts: pushes its statements. */
bool parse_simple_stmts(Parser *p);
/* statement: pushes one or several. */
bool parse_statement(Parser *p);
bool starts_compound_stmt(const Parser *p);
bool parse_block(Parser *p, NodeList *body);
Node *parse_with_stmt(Parser *p, size_t start, bool is_async);
/* NULL also if "match" is only a name here; the cursor is then where it was. */
Node *parse_match_stmt(Parser *p);

#endif
