/* Atoms: names, constants, and everything in brackets. What a bracket holds is
 * told by what follows its first member: a comma, a colon, "for" or the end.
 */
#include "lang/parser_state.h"

static Node *make_constant(Parser *p, ConstantKind kind)
{
    Node *node = ast_new(p->ast, NODE_Constant, span_of_token(&p->tokens[p->at]));
    node->u.Constant.value.kind = kind;
    advance(p);
    return node;
}

static Node *parse_name(Parser *p)
{
    Node *node = ast_new(p->ast, NODE_Name, span_of_token(&p->tokens[p->at]));
    node->u.Name.id = accept_name(p);
    return node;
}

/* Comprehensions ------------------------------------------------------------ */

static bool at_for(const Parser *p)
{
    return peek(p) == TOKEN_FOR || (peek(p) == TOKEN_ASYNC && peek_second(p) == TOKEN_FOR);
}

/* for_if_clause:
 *     ['async'] 'for' star_targets 'in' disjunction ('if' disjunction)* */
static Node *parse_for_if_clause(Parser *p)
{
    size_t start = p->at;
    bool is_async = accept(p, TOKEN_ASYNC);
    advance(p);
    Node *target = parse_star_targets(p);
    Node *iter = target != NULL && accept(p, TOKEN_IN) ? parse_disjunction(p) : NULL;
    if (iter == NULL)
        return NULL;
    size_t mark = p->stack.count;
    while (accept(p, TOKEN_IF))
        if (!push_node(p, parse_disjunction(p)))
            return NULL;
    Node *node = ast_new(p->ast, NODE_comprehension, span_since(p, start));
    node->u.comprehension.target = target;
    node->u.comprehension.iter = iter;
    node->u.comprehension.ifs = take_list(p, mark);
    node->u.comprehension.is_async = is_async;
    return node;
}

bool parse_for_if_clauses(Parser *p, NodeList *generators)
{
    size_t mark = p->stack.count;
    while (at_for(p))
        if (!push_node(p, parse_for_if_clause(p)))
            return false;
    bool any = p->stack.count > mark;
    *generators = take_list(p, mark);
    return any;
}

/* Behind the element; `start` is the opening bracket. */
static Node *finish_comprehension(Parser *p, size_t start, NodeKind kind, TokenKind close,
                                  Node *element)
{
    NodeList generators;
    if (element->kind == NODE_Starred || !parse_for_if_clauses(p, &generators) || !accept(p, close))
        return NULL;
    Node *node = ast_new(p->ast, kind, span_since(p, start));
    /* The three kinds have the same fields. */
    node->u.ListComp.elt = element;
    node->u.ListComp.generators = generators;
    return node;
}

/* Displays ------------------------------------------------------------------ */

/* Pushes star_named_expressions up to the closing bracket, behind a comma or at
 * the beginning. */
static bool push_members(Parser *p, TokenKind close)
{
    while (!accept(p, close)) {
        if (!push_node(p, parse_star_named_expression(p)))
            return false;
        if (!accept(p, TOKEN_COMMA) && peek(p) != close)
            return false;
    }
    return true;
}

static Node *make_tuple(Parser *p, size_t start, size_t mark)
{
    Node *node = ast_new(p->ast, NODE_Tuple, span_since(p, start));
    node->u.Tuple.elts = take_list(p, mark);
    return node;
}

/* group: '(' (yield_expr | named_expression) ')' ; tuple ; genexp */
static Node *parse_parenthesised(Parser *p)
{
    size_t start = p->at, mark = p->stack.count;
    advance(p);
    if (accept(p, TOKEN_RPAR))
        return make_tuple(p, start, mark);
    if (peek(p) == TOKEN_YIELD) {
        Node *yield = parse_yield_expr(p);
        return yield != NULL && accept(p, TOKEN_RPAR) ? yield : NULL;
    }
    Node *first = parse_star_named_expression(p);
    if (first == NULL)
        return NULL;
    if (at_for(p))
        return finish_comprehension(p, start, NODE_GeneratorExp, TOKEN_RPAR, first);
    if (accept(p, TOKEN_COMMA)) {
        vec_push(&p->stack, first);
        return push_members(p, TOKEN_RPAR) ? make_tuple(p, start, mark) : NULL;
    }
    return accept(p, TOKEN_RPAR) && first->kind != NODE_Starred ? first : NULL;
}

/* list: '[' [star_named_expressions] ']' ; listcomp */
static Node *parse_list(Parser *p)
{
    size_t start = p->at, mark = p->stack.count;
    advance(p);
    if (peek(p) != TOKEN_RSQB) {
        Node *first = parse_star_named_expression(p);
        if (first == NULL)
            return NULL;
        if (at_for(p))
            return finish_comprehension(p, start, NODE_ListComp, TOKEN_RSQB, first);
        vec_push(&p->stack, first);
        if (!accept(p, TOKEN_COMMA) && peek(p) != TOKEN_RSQB)
            return NULL;
    }
    if (!push_members(p, TOKEN_RSQB))
        return NULL;
    Node *node = ast_new(p->ast, NODE_List, span_since(p, start));
    node->u.List.elts = take_list(p, mark);
    return node;
}

typedef struct {
    VEC(Node *) keys; /* NULL for "**" */
    size_t mark;      /* of the values on the stack */
} DictMembers;

/* double_starred_kvpair: '**' bitwise_or | expression ':' expression */
static bool parse_dict_member(Parser *p, DictMembers *members)
{
    Node *key = NULL, *value;
    if (accept(p, TOKEN_DOUBLESTAR)) {
        value = parse_bitwise_or(p);
    } else {
        key = parse_expression(p);
        value = key != NULL && accept(p, TOKEN_COLON) ? parse_expression(p) : NULL;
    }
    vec_push(&members->keys, key);
    return push_node(p, value);
}

/* dictcomp: '{' expression ':' expression for_if_clauses '}' */
static Node *finish_dict_comprehension(Parser *p, size_t start, const DictMembers *members)
{
    Node *key = members->keys.items[0], *value = p->stack.items[members->mark];
    NodeList generators;
    if (key == NULL || !parse_for_if_clauses(p, &generators) || !accept(p, TOKEN_RBRACE))
        return NULL;
    p->stack.count = members->mark;
    Node *node = ast_new(p->ast, NODE_DictComp, span_since(p, start));
    node->u.DictComp.key = key;
    node->u.DictComp.value = value;
    node->u.DictComp.generators = generators;
    return node;
}

/* Behind '{'. */
static Node *parse_dict_members(Parser *p, size_t start, DictMembers *members)
{
    while (!accept(p, TOKEN_RBRACE)) {
        if (!parse_dict_member(p, members))
            return NULL;
        if (members->keys.count == 1 && at_for(p))
            return finish_dict_comprehension(p, start, members);
        if (!accept(p, TOKEN_COMMA) && peek(p) != TOKEN_RBRACE)
            return NULL;
    }
    Node *node = ast_new(p->ast, NODE_Dict, span_since(p, start));
    node->u.Dict.keys = ast_list(p->ast, members->keys.items, members->keys.count);
    node->u.Dict.values = take_list(p, members->mark);
    return node;
}

static Node *parse_dict(Parser *p, size_t start)
{
    DictMembers members = {.mark = p->stack.count};
    Node *node = parse_dict_members(p, start, &members);
    vec_done(&members.keys);
    return node;
}

/* Behind the first member of '{' that turned out to be a set's. */
static Node *finish_set(Parser *p, size_t start, Node *first)
{
    size_t mark = p->stack.count;
    if (at_for(p))
        return finish_comprehension(p, start, NODE_SetComp, TOKEN_RBRACE, first);
    vec_push(&p->stack, first);
    if (!accept(p, TOKEN_COMMA) && peek(p) != TOKEN_RBRACE)
        return NULL;
    if (!push_members(p, TOKEN_RBRACE))
        return NULL;
    Node *node = ast_new(p->ast, NODE_Set, span_since(p, start));
    node->u.Set.elts = take_list(p, mark);
    return node;
}

/* Behind the first key and ':' of a dict. */
static Node *finish_dict(Parser *p, size_t start, Node *first_key)
{
    DictMembers members = {.mark = p->stack.count};
    Node *node = NULL;
    vec_push(&members.keys, first_key);
    if (push_node(p, parse_expression(p))) {
        if (at_for(p))
            node = finish_dict_comprehension(p, start, &members);
        else if (accept(p, TOKEN_COMMA) || peek(p) == TOKEN_RBRACE)
            node = parse_dict_members(p, start, &members);
    }
    vec_done(&members.keys);
    return node;
}

/* dict ; set ; dictcomp ; setcomp */
static Node *parse_braces(Parser *p)
{
    size_t start = p->at;
    advance(p);
    if (peek(p) == TOKEN_RBRACE || peek(p) == TOKEN_DOUBLESTAR)
        return parse_dict(p, start);
    bool plain = peek(p) != TOKEN_STAR && peek_second(p) != TOKEN_COLONEQUAL;
    Node *first = parse_star_named_expression(p);
    if (first == NULL)
        return NULL;
    return plain && accept(p, TOKEN_COLON) ? finish_dict(p, start, first)
                                           : finish_set(p, start, first);
}

/* atom: NAME | NUMBER | strings | 'None' | 'True' | 'False' | '...' |
 *     tuple | group | genexp | list | listcomp | dict | set | dictcomp | setcomp */
Node *parse_atom(Parser *p)
{
    switch (peek(p)) {
    case TOKEN_NAME:
        return parse_name(p);
    case TOKEN_NUMBER:
        return parse_number(p);
    case TOKEN_STRING:
        return parse_strings(p);
    case TOKEN_NONE:
        return make_constant(p, CONSTANT_NONE);
    case TOKEN_TRUE:
        return make_constant(p, CONSTANT_TRUE);
    case TOKEN_FALSE:
        return make_constant(p, CONSTANT_FALSE);
    case TOKEN_ELLIPSIS:
        return make_constant(p, CONSTANT_ELLIPSIS);
    case TOKEN_LPAR:
        return parse_parenthesised(p);
    case TOKEN_LSQB:
        return parse_list(p);
    case TOKEN_LBRACE:
        return parse_braces(p);
    default:
        return NULL;
    }
}
