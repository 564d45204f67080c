/* Targets of assignment, "for", "with" and "del". Where a target stands before
 * '=' it has been parsed as an expression and is made a target afterwards; where
 * "in" follows, it is parsed as primaries, so that "in" is not taken for a
 * comparison. Recursion is bounded by the brackets the lexer allows.
 */
#include "lang/parser_state.h"

static bool set_members(NodeList list, ExprContext context);

/* Gives a Name, Attribute, Subscript, or a Tuple or List of them another
 * context; a Starred member only where values are stored. */
static bool set_context(Node *node, ExprContext context)
{
    switch (node->kind) {
    case NODE_Name:
        node->u.Name.ctx = context;
        return true;
    case NODE_Attribute:
        node->u.Attribute.ctx = context;
        return true;
    case NODE_Subscript:
        node->u.Subscript.ctx = context;
        return true;
    case NODE_Tuple:
        node->u.Tuple.ctx = context;
        return set_members(node->u.Tuple.elts, context);
    case NODE_List:
        node->u.List.ctx = context;
        return set_members(node->u.List.elts, context);
    case NODE_Starred:
        node->u.Starred.ctx = context;
        return context == CONTEXT_Store && node->u.Starred.value->kind != NODE_Starred &&
               set_context(node->u.Starred.value, context);
    default:
        return false;
    }
}

static bool set_members(NodeList list, ExprContext context)
{
    for (size_t i = 0; i < list.count; i++)
        if (!set_context(list.items[i], context))
            return false;
    return true;
}

bool make_star_target(Node *node)
{
    return set_context(node, CONTEXT_Store);
}

bool make_single_target(Node *node)
{
    bool single =
        node->kind == NODE_Name || node->kind == NODE_Attribute || node->kind == NODE_Subscript;
    return single && set_context(node, CONTEXT_Store);
}

static bool starts_target(const Parser *p)
{
    return peek(p) == TOKEN_STAR || starts_expression(peek(p));
}

/* star_target: '*' !'*' star_target | target_with_star_atom */
Node *parse_star_target(Parser *p)
{
    size_t start = p->at;
    bool starred = accept(p, TOKEN_STAR);
    Node *target = parse_primary(p);
    if (target == NULL || !make_star_target(target))
        return NULL;
    if (!starred)
        return target;
    Node *node = ast_new(p->ast, NODE_Starred, span_since(p, start));
    node->u.Starred.value = target;
    node->u.Starred.ctx = CONTEXT_Store;
    return node;
}

/* star_targets: star_target (',' star_target)* [','] */
Node *parse_star_targets(Parser *p)
{
    size_t start = p->at, mark = p->stack.count;
    Node *first = parse_star_target(p);
    if (first == NULL || peek(p) != TOKEN_COMMA)
        return first;
    vec_push(&p->stack, first);
    while (accept(p, TOKEN_COMMA) && starts_target(p))
        if (!push_node(p, parse_star_target(p)))
            return NULL;
    Node *node = ast_new(p->ast, NODE_Tuple, span_since(p, start));
    node->u.Tuple.elts = take_list(p, mark);
    node->u.Tuple.ctx = CONTEXT_Store;
    return node;
}

/* del_targets: del_target (',' del_target)* [','] */
bool parse_del_targets(Parser *p, NodeList *targets)
{
    size_t mark = p->stack.count;
    do {
        Node *target = parse_primary(p);
        if (target == NULL || !set_context(target, CONTEXT_Del))
            return false;
        vec_push(&p->stack, target);
    } while (accept(p, TOKEN_COMMA) && starts_expression(peek(p)));
    *targets = take_list(p, mark);
    return true;
}
