/* The with statement. "with (" may open a bracketed list of items or an
 * expression, and only what stands behind the closing bracket tells which: the
 * list is tried first, and if it does not fit, the cursor goes back.
 */
#include "lang/parser_state.h"

/* with_item: expression ['as' star_target] */
static Node *parse_with_item(Parser *p)
{
    size_t start = p->at;
    Node *expression = parse_expression(p), *target = NULL;
    if (expression == NULL)
        return NULL;
    if (accept(p, TOKEN_AS)) {
        target = parse_star_target(p);
        if (target == NULL)
            return NULL;
    }
    Node *node = ast_new(p->ast, NODE_withitem, span_since(p, start));
    node->u.withitem.context_expr = expression;
    node->u.withitem.optional_vars = target;
    return node;
}

/* '(' with_item (',' with_item)* [','] ')' &':' */
static bool parse_bracketed_items(Parser *p, NodeList *items)
{
    ParserMark mark = parser_mark(p);
    bool good = accept(p, TOKEN_LPAR);
    while (good) {
        good = push_node(p, parse_with_item(p));
        if (good && !accept(p, TOKEN_COMMA))
            break;
        if (good && peek(p) == TOKEN_RPAR)
            break;
    }
    if (good && accept(p, TOKEN_RPAR) && peek(p) == TOKEN_COLON) {
        *items = take_list(p, mark.stack_count);
        return true;
    }
    parser_back(p, mark);
    return false;
}

/* with_item (',' with_item)* */
static bool parse_items(Parser *p, NodeList *items)
{
    size_t mark = p->stack.count;
    do {
        if (!push_node(p, parse_with_item(p)))
            return false;
    } while (accept(p, TOKEN_COMMA));
    *items = take_list(p, mark);
    return true;
}

/* with_stmt: ['async'] 'with' items ':' block */
Node *parse_with_stmt(Parser *p, size_t start, bool is_async)
{
    advance(p);
    NodeList items, body;
    bool bracketed = peek(p) == TOKEN_LPAR && parse_bracketed_items(p, &items);
    if (!bracketed && (p->too_deep || !parse_items(p, &items)))
        return NULL;
    if (!accept(p, TOKEN_COLON) || !parse_block(p, &body))
        return NULL;
    Node *node = ast_new(p->ast, is_async ? NODE_AsyncWith : NODE_With, span_since(p, start));
    /* With and AsyncWith have the same fields. */
    node->u.With.items = items;
    node->u.With.body = body;
    return node;
}
