/* Compound statements and blocks. An "elif" chain may be as long as the source,
 * so it is collected in a loop and its nested Ifs are tied together from the
 * last to the first.
 */
#include "lang/parser_state.h"

/* block: NEWLINE INDENT statement+ DEDENT | simple_stmts */
bool parse_block(Parser *p, NodeList *body)
{
    size_t mark = p->stack.count;
    if (!accept(p, TOKEN_NEWLINE)) {
        if (!parse_simple_stmts(p))
            return false;
    } else {
        if (!accept(p, TOKEN_INDENT))
            return false;
        do {
            if (!parse_statement(p))
                return false;
        } while (!accept(p, TOKEN_DEDENT));
    }
    *body = take_list(p, mark);
    return true;
}

/* ':' block */
static bool parse_body(Parser *p, NodeList *body)
{
    return accept(p, TOKEN_COLON) && parse_block(p, body);
}

/* [keyword ':' block]: an empty list if the keyword is not there. */
static bool parse_optional_block(Parser *p, TokenKind keyword, NodeList *body)
{
    *body = (NodeList){0};
    return !accept(p, keyword) || parse_body(p, body);
}

/* if_stmt: 'if' named_expression ':' block
 *     ('elif' named_expression ':' block)* ['else' ':' block] */
static Node *parse_if(Parser *p)
{
    size_t mark = p->stack.count;
    do {
        size_t start = p->at;
        advance(p);
        Node *node = ast_new(p->ast, NODE_If, span_of_token(&p->tokens[start]));
        node->u.If.test = parse_named_expression(p);
        if (node->u.If.test == NULL || !parse_body(p, &node->u.If.body))
            return NULL;
        vec_push(&p->stack, node);
    } while (peek(p) == TOKEN_ELIF);
    NodeList orelse;
    if (!parse_optional_block(p, TOKEN_ELSE, &orelse))
        return NULL;
    NodeSpan end = span_since(p, 0);
    Node *node = NULL;
    while (p->stack.count > mark) {
        node = vec_pop(&p->stack);
        node->span.end_lineno = end.end_lineno;
        node->span.end_col_offset = end.end_col_offset;
        node->u.If.orelse = orelse;
        orelse = ast_list(p->ast, &node, 1);
    }
    return node;
}

/* while_stmt: 'while' named_expression ':' block [else_block] */
static Node *parse_while(Parser *p)
{
    size_t start = p->at;
    advance(p);
    NodeList body, orelse;
    Node *test = parse_named_expression(p);
    if (test == NULL || !parse_body(p, &body) || !parse_optional_block(p, TOKEN_ELSE, &orelse))
        return NULL;
    Node *node = ast_new(p->ast, NODE_While, span_since(p, start));
    node->u.While.test = test;
    node->u.While.body = body;
    node->u.While.orelse = orelse;
    return node;
}

/* for_stmt: 'for' star_targets 'in' star_expressions ':' block [else_block] */
static Node *parse_for(Parser *p, size_t start, bool is_async)
{
    advance(p);
    NodeList body, orelse;
    Node *target = parse_star_targets(p);
    Node *iter = target != NULL && accept(p, TOKEN_IN) ? parse_star_expressions(p) : NULL;
    if (iter == NULL || !parse_body(p, &body) || !parse_optional_block(p, TOKEN_ELSE, &orelse))
        return NULL;
    Node *node = ast_new(p->ast, is_async ? NODE_AsyncFor : NODE_For, span_since(p, start));
    /* For and AsyncFor have the same fields. */
    node->u.For.target = target;
    node->u.For.iter = iter;
    node->u.For.body = body;
    node->u.For.orelse = orelse;
    return node;
}

/* Exceptions ---------------------------------------------------------------- */

/* except_block: 'except' ['*'] [expression ['as' NAME]] ':' block; `star` says
 * which of the two kinds this try has. */
static Node *parse_except(Parser *p, bool star)
{
    size_t start = p->at;
    advance(p);
    if (accept(p, TOKEN_STAR) != star)
        return NULL;
    Node *type = NULL;
    StringId name = 0;
    if (star || peek(p) != TOKEN_COLON) {
        type = parse_expression(p);
        if (type == NULL)
            return NULL;
        if (accept(p, TOKEN_AS)) {
            name = accept_name(p);
            if (name == 0)
                return NULL;
        }
    }
    NodeList body;
    if (!parse_body(p, &body))
        return NULL;
    Node *node = ast_new(p->ast, NODE_ExceptHandler, span_since(p, start));
    node->u.ExceptHandler.type = type;
    node->u.ExceptHandler.name = name;
    node->u.ExceptHandler.body = body;
    return node;
}

static bool parse_handlers(Parser *p, bool star, NodeList *handlers)
{
    size_t mark = p->stack.count;
    while (peek(p) == TOKEN_EXCEPT)
        if (!push_node(p, parse_except(p, star)))
            return false;
    *handlers = take_list(p, mark);
    return true;
}

/* try_stmt: 'try' ':' block (finally_block |
 *     (except_block+ | except_star_block+) [else_block] [finally_block]) */
static Node *parse_try(Parser *p)
{
    size_t start = p->at;
    advance(p);
    NodeList body, handlers, orelse = {0}, finalbody;
    if (!parse_body(p, &body))
        return NULL;
    bool star = peek(p) == TOKEN_EXCEPT && peek_second(p) == TOKEN_STAR;
    if (!parse_handlers(p, star, &handlers))
        return NULL;
    if (handlers.count > 0 && !parse_optional_block(p, TOKEN_ELSE, &orelse))
        return NULL;
    if (!parse_optional_block(p, TOKEN_FINALLY, &finalbody))
        return NULL;
    if (handlers.count == 0 && finalbody.count == 0)
        return NULL;
    Node *node = ast_new(p->ast, star ? NODE_TryStar : NODE_Try, span_since(p, start));
    /* Try and TryStar have the same fields. */
    node->u.Try.body = body;
    node->u.Try.handlers = handlers;
    node->u.Try.orelse = orelse;
    node->u.Try.finalbody = finalbody;
    return node;
}

/* Definitions --------------------------------------------------------------- */

/* class_def_raw: 'class' NAME ['(' [arguments] ')'] ':' block */
static Node *parse_class(Parser *p, NodeList decorators)
{
    size_t start = p->at;
    advance(p);
    NodeList bases = {0}, keywords = {0}, body;
    StringId name = accept_name(p);
    if (name == 0)
        return NULL;
    if (peek(p) == TOKEN_LPAR && !parse_arguments(p, false, &bases, &keywords))
        return NULL;
    if (!parse_body(p, &body))
        return NULL;
    Node *node = ast_new(p->ast, NODE_ClassDef, span_since(p, start));
    node->u.ClassDef.name = name;
    node->u.ClassDef.bases = bases;
    node->u.ClassDef.keywords = keywords;
    node->u.ClassDef.body = body;
    node->u.ClassDef.decorator_list = decorators;
    return node;
}

/* function_def_raw: ['async'] 'def' NAME '(' [params] ')' ['->' expression] ':' block */
static Node *parse_function(Parser *p, size_t start, bool is_async, NodeList decorators)
{
    advance(p);
    StringId name = accept_name(p);
    Node *args = name != 0 && accept(p, TOKEN_LPAR) ? parse_parameters(p, false) : NULL;
    if (args == NULL || !accept(p, TOKEN_RPAR))
        return NULL;
    Node *returns = NULL;
    if (accept(p, TOKEN_RARROW)) {
        returns = parse_expression(p);
        if (returns == NULL)
            return NULL;
    }
    NodeList body;
    if (!parse_body(p, &body))
        return NULL;
    NodeKind kind = is_async ? NODE_AsyncFunctionDef : NODE_FunctionDef;
    Node *node = ast_new(p->ast, kind, span_since(p, start));
    /* FunctionDef and AsyncFunctionDef have the same fields. */
    node->u.FunctionDef.name = name;
    node->u.FunctionDef.args = args;
    node->u.FunctionDef.body = body;
    node->u.FunctionDef.decorator_list = decorators;
    node->u.FunctionDef.returns = returns;
    return node;
}

/* async_stmt: 'async' (function_def | with_stmt | for_stmt) */
static Node *parse_async(Parser *p, NodeList decorators)
{
    size_t start = p->at;
    advance(p);
    if (peek(p) == TOKEN_DEF)
        return parse_function(p, start, true, decorators);
    if (decorators.count > 0)
        return NULL;
    if (peek(p) == TOKEN_FOR)
        return parse_for(p, start, true);
    return peek(p) == TOKEN_WITH ? parse_with_stmt(p, start, true) : NULL;
}

/* decorators: ('@' named_expression NEWLINE)+, then a class or function */
static Node *parse_decorated(Parser *p)
{
    size_t mark = p->stack.count;
    while (accept(p, TOKEN_AT))
        if (!push_node(p, parse_named_expression(p)) || !accept(p, TOKEN_NEWLINE))
            return NULL;
    NodeList decorators = take_list(p, mark);
    switch (peek(p)) {
    case TOKEN_CLASS:
        return parse_class(p, decorators);
    case TOKEN_DEF:
        return parse_function(p, p->at, false, decorators);
    case TOKEN_ASYNC:
        return parse_async(p, decorators);
    default:
        return NULL;
    }
}

/* Statements ---------------------------------------------------------------- */

bool starts_compound_stmt(const Parser *p)
{
    switch (peek(p)) {
    case TOKEN_IF:
    case TOKEN_WHILE:
    case TOKEN_FOR:
    case TOKEN_TRY:
    case TOKEN_WITH:
    case TOKEN_DEF:
    case TOKEN_CLASS:
    case TOKEN_AT:
    case TOKEN_ASYNC:
        return true;
    default:
        return false;
    }
}

static Node *parse_compound_stmt(Parser *p)
{
    NodeList none = {0};
    switch (peek(p)) {
    case TOKEN_IF:
        return parse_if(p);
    case TOKEN_WHILE:
        return parse_while(p);
    case TOKEN_FOR:
        return parse_for(p, p->at, false);
    case TOKEN_TRY:
        return parse_try(p);
    case TOKEN_WITH:
        return parse_with_stmt(p, p->at, false);
    case TOKEN_DEF:
        return parse_function(p, p->at, false, none);
    case TOKEN_CLASS:
        return parse_class(p, none);
    case TOKEN_AT:
        return parse_decorated(p);
    default:
        return parse_async(p, none);
    }
}

/* statement: compound_stmt | simple_stmts */
bool parse_statement(Parser *p)
{
    if (starts_compound_stmt(p))
        return push_node(p, parse_compound_stmt(p));
    if (token_is_name(p, &p->tokens[p->at], "match")) {
        Node *node = parse_match_stmt(p);
        if (node != NULL)
            return push_node(p, node);
    }
    return parse_simple_stmts(p);
}
