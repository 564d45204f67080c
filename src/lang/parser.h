/* Tokens to tree: the whole grammar of Python 3.11. */
#ifndef LANG_PARSER_H
#define LANG_PARSER_H

#include <stdbool.h>

#include "base/contract.h"
#include "base/diag.h"
#include "lang/ast.h"
#include "lang/source.h"

typedef enum {
    PARSE_FILE,       /* statements: root is a Module */
    PARSE_EXPRESSION, /* one expression, without leading blanks: Expression */
    PARSE_SINGLE,     /* one statement, as typed at a prompt: Interactive */
} ParseMode;

/* Parses a source into *ast, which ast_init has made. On failure gives false
 * and adds one diagnostic with CPython's exception kind ("SyntaxError",
 * "IndentationError", "TabError", "MemoryError": nested too deeply), message and
 * place; ast->root is then NULL. Nothing in the tree points into the source. */
MUST_USE bool parse_source(const Source *source, ParseMode mode, Ast *ast,
                           DiagnosticList *problems);

#endif
