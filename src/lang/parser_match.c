/* The match statement. "match" and "case" are ordinary names elsewhere, so the
 * statement is tried whenever a line begins with the name "match" and given up
 * if its head does not fit.
 */
#include "lang/parser_pattern.h"
#include "lang/parser_state.h"

/* subject_expr: star_named_expression ',' [star_named_expressions] |
 *     named_expression */
static Node *parse_subject(Parser *p)
{
    size_t start = p->at, mark = p->stack.count;
    Node *first = parse_star_named_expression(p);
    if (first == NULL || peek(p) != TOKEN_COMMA)
        return first != NULL && first->kind == NODE_Starred ? NULL : first;
    vec_push(&p->stack, first);
    while (accept(p, TOKEN_COMMA) && peek(p) != TOKEN_COLON)
        if (!push_node(p, parse_star_named_expression(p)))
            return NULL;
    Node *node = ast_new(p->ast, NODE_Tuple, span_since(p, start));
    node->u.Tuple.elts = take_list(p, mark);
    return node;
}

/* case_block: "case" patterns ['if' named_expression] ':' block */
static Node *parse_case(Parser *p)
{
    size_t start = p->at;
    if (!token_is_name(p, &p->tokens[p->at], "case"))
        return NULL;
    advance(p);
    Node *pattern = parse_patterns(p), *guard = NULL;
    if (pattern == NULL)
        return NULL;
    if (accept(p, TOKEN_IF)) {
        guard = parse_named_expression(p);
        if (guard == NULL)
            return NULL;
    }
    NodeList body;
    if (!accept(p, TOKEN_COLON) || !parse_block(p, &body))
        return NULL;
    Node *node = ast_new(p->ast, NODE_match_case, span_since(p, start));
    node->u.match_case.pattern = pattern;
    node->u.match_case.guard = guard;
    node->u.match_case.body = body;
    return node;
}

static bool parse_cases(Parser *p, NodeList *cases)
{
    size_t mark = p->stack.count;
    do {
        if (!push_node(p, parse_case(p)))
            return false;
    } while (!accept(p, TOKEN_DEDENT));
    *cases = take_list(p, mark);
    return true;
}

/* match_stmt: "match" subject_expr ':' NEWLINE INDENT case_block+ DEDENT */
Node *parse_match_stmt(Parser *p)
{
    ParserMark mark = parser_mark(p);
    advance(p);
    Node *subject = parse_subject(p);
    NodeList cases;
    if (subject != NULL && accept(p, TOKEN_COLON) && accept(p, TOKEN_NEWLINE) &&
        accept(p, TOKEN_INDENT) && parse_cases(p, &cases)) {
        Node *node = ast_new(p->ast, NODE_Match, span_since(p, mark.at));
        node->u.Match.subject = subject;
        node->u.Match.cases = cases;
        return node;
    }
    parser_back(p, mark);
    return NULL;
}
