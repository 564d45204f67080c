/* Primaries: an atom and what hangs behind it, in a loop; and the arguments of
 * calls. A chain's span begins at its first token, brackets included, so the
 * start is kept as a token and not taken from the inner node.
 */
#include "lang/parser_state.h"

/* Subscripts --------------------------------------------------------------- */

static bool at_slice_part_end(const Parser *p)
{
    TokenKind kind = peek(p);
    return kind == TOKEN_COLON || kind == TOKEN_COMMA || kind == TOKEN_RSQB;
}

/* [expression]: true if it is absent or parses. */
static bool parse_slice_part(Parser *p, Node **part)
{
    *part = NULL;
    if (at_slice_part_end(p))
        return true;
    *part = parse_expression(p);
    return *part != NULL;
}

/* slice: [expression] ':' [expression] [':' [expression]] | named_expression */
static Node *parse_slice(Parser *p)
{
    size_t start = p->at;
    Node *lower = NULL, *upper = NULL, *step = NULL;
    if (peek(p) != TOKEN_COLON) {
        lower = parse_named_expression(p);
        if (lower == NULL || peek(p) != TOKEN_COLON)
            return lower;
        /* A bare NAME ':=' expression is no part of a slice. */
        if (lower->kind == NODE_NamedExpr && p->tokens[start + 1].kind == TOKEN_COLONEQUAL)
            return NULL;
    }
    advance(p);
    if (!parse_slice_part(p, &upper))
        return NULL;
    if (accept(p, TOKEN_COLON) && !parse_slice_part(p, &step))
        return NULL;
    Node *node = ast_new(p->ast, NODE_Slice, span_since(p, start));
    node->u.Slice.lower = lower;
    node->u.Slice.upper = upper;
    node->u.Slice.step = step;
    return node;
}

/* starred_expression: '*' expression */
static Node *parse_starred_expression(Parser *p)
{
    size_t start = p->at;
    advance(p);
    Node *value = parse_expression(p);
    if (value == NULL)
        return NULL;
    Node *node = ast_new(p->ast, NODE_Starred, span_since(p, start));
    node->u.Starred.value = value;
    return node;
}

static Node *parse_slice_member(Parser *p)
{
    return peek(p) == TOKEN_STAR ? parse_starred_expression(p) : parse_slice(p);
}

/* slices: slice !',' | (slice | starred_expression) (',' ...)* [','] */
static Node *parse_slices(Parser *p)
{
    size_t start = p->at, mark = p->stack.count;
    bool starred = peek(p) == TOKEN_STAR;
    Node *first = parse_slice_member(p);
    if (first == NULL || (peek(p) != TOKEN_COMMA && !starred))
        return first;
    vec_push(&p->stack, first);
    while (accept(p, TOKEN_COMMA) && peek(p) != TOKEN_RSQB)
        if (!push_node(p, parse_slice_member(p)))
            return NULL;
    Node *node = ast_new(p->ast, NODE_Tuple, span_since(p, start));
    node->u.Tuple.elts = take_list(p, mark);
    return node;
}

/* Arguments ---------------------------------------------------------------- */

/* What has been seen so far decides what may follow. */
typedef struct {
    VEC(Node *) keywords;
    bool keyword_seen;     /* no positional argument any more */
    bool double_star_seen; /* no '*' any more either */
} ArgumentState;

static bool add_keyword(Parser *p, ArgumentState *state, size_t start, StringId name)
{
    Node *value = parse_expression(p);
    if (value == NULL)
        return false;
    Node *node = ast_new(p->ast, NODE_keyword, span_since(p, start));
    node->u.keyword.arg = name;
    node->u.keyword.value = value;
    vec_push(&state->keywords, node);
    state->keyword_seen = true;
    return true;
}

/* Turns the last pushed argument into a generator expression; its brackets are
 * those of the call, the opening one being token `start`. */
static bool finish_bare_generator(Parser *p, size_t start)
{
    NodeList generators;
    if (!parse_for_if_clauses(p, &generators) || !accept(p, TOKEN_RPAR))
        return false;
    Node *element = vec_pop(&p->stack);
    Node *node = ast_new(p->ast, NODE_GeneratorExp, span_since(p, start));
    node->u.GeneratorExp.elt = element;
    node->u.GeneratorExp.generators = generators;
    vec_push(&p->stack, node);
    return true;
}

/* One argument: '*' expression | '**' expression | NAME '=' expression |
 * named_expression. */
static bool parse_argument(Parser *p, ArgumentState *state)
{
    size_t start = p->at;
    switch (peek(p)) {
    case TOKEN_STAR:
        return !state->double_star_seen && push_node(p, parse_starred_expression(p));
    case TOKEN_DOUBLESTAR:
        advance(p);
        state->double_star_seen = true;
        return add_keyword(p, state, start, 0);
    case TOKEN_NAME:
        if (peek_second(p) == TOKEN_EQUAL) {
            StringId name = accept_name(p);
            advance(p);
            return add_keyword(p, state, start, name);
        }
        break;
    default:
        break;
    }
    return !state->keyword_seen && push_node(p, parse_named_expression(p)) &&
           peek(p) != TOKEN_EQUAL;
}

static bool parse_argument_list(Parser *p, bool generator, ArgumentState *state)
{
    size_t start = p->at, mark = p->stack.count;
    advance(p);
    while (!accept(p, TOKEN_RPAR)) {
        if (!parse_argument(p, state))
            return false;
        bool single = generator && p->stack.count == mark + 1 && state->keywords.count == 0;
        if (single && (peek(p) == TOKEN_FOR || peek(p) == TOKEN_ASYNC)) {
            bool plain = vec_last(&p->stack)->kind != NODE_Starred;
            return plain && p->tokens[p->at - 1].kind != TOKEN_COMMA &&
                   finish_bare_generator(p, start);
        }
        if (!accept(p, TOKEN_COMMA) && peek(p) != TOKEN_RPAR)
            return false;
        generator = false;
    }
    return true;
}

bool parse_arguments(Parser *p, bool generator, NodeList *args, NodeList *keywords)
{
    ArgumentState state = {0};
    size_t mark = p->stack.count;
    bool good = parse_argument_list(p, generator, &state);
    if (good) {
        *args = take_list(p, mark);
        *keywords = ast_list(p->ast, state.keywords.items, state.keywords.count);
    }
    vec_done(&state.keywords);
    return good;
}

/* Primaries ---------------------------------------------------------------- */

static Node *finish_attribute(Parser *p, size_t start, Node *value)
{
    advance(p);
    StringId name = accept_name(p);
    if (name == 0)
        return NULL;
    Node *node = ast_new(p->ast, NODE_Attribute, span_since(p, start));
    node->u.Attribute.value = value;
    node->u.Attribute.attr = name;
    return node;
}

static Node *finish_call(Parser *p, size_t start, Node *function)
{
    NodeList args, keywords;
    if (!parse_arguments(p, true, &args, &keywords))
        return NULL;
    Node *node = ast_new(p->ast, NODE_Call, span_since(p, start));
    node->u.Call.func = function;
    node->u.Call.args = args;
    node->u.Call.keywords = keywords;
    return node;
}

static Node *finish_subscript(Parser *p, size_t start, Node *value)
{
    advance(p);
    Node *slice = parse_slices(p);
    if (slice == NULL || !accept(p, TOKEN_RSQB))
        return NULL;
    Node *node = ast_new(p->ast, NODE_Subscript, span_since(p, start));
    node->u.Subscript.value = value;
    node->u.Subscript.slice = slice;
    return node;
}

/* primary: atom ('.' NAME | '(' [arguments] ')' | '[' slices ']')* */
Node *parse_primary(Parser *p)
{
    size_t start = p->at;
    Node *node = parse_atom(p);
    while (node != NULL) {
        switch (peek(p)) {
        case TOKEN_DOT:
            node = finish_attribute(p, start, node);
            break;
        case TOKEN_LPAR:
            node = finish_call(p, start, node);
            break;
        case TOKEN_LSQB:
            node = finish_subscript(p, start, node);
            break;
        default:
            return node;
        }
    }
    return NULL;
}
