/* Parameters of def and lambda. Both have one shape; a lambda's have no
 * annotations and end before ':' instead of ')'. What has been seen decides what
 * may follow, so one loop takes them from left to right.
 */
#include "lang/parser_state.h"

typedef struct {
    bool of_lambda;
    TokenKind close;
    bool default_seen; /* among the positional ones: all later ones need one */
    bool slash_seen;
    bool star_seen;
    bool bare_star; /* '*' alone: a keyword-only parameter must follow */
    bool done;      /* '**' seen */
    size_t mark;    /* of the positional parameters on the parser's stack */
    VEC(Node *) defaults, keyword_only, keyword_defaults;
    Node *node;
} ParameterState;

/* param: NAME [':' expression]; a '*' parameter's annotation may be starred. */
static Node *parse_parameter(Parser *p, const ParameterState *state, bool star_annotation)
{
    size_t start = p->at;
    StringId name = accept_name(p);
    if (name == 0)
        return NULL;
    Node *annotation = NULL;
    if (!state->of_lambda && accept(p, TOKEN_COLON)) {
        annotation = star_annotation && peek(p) == TOKEN_STAR ? parse_star_named_expression(p)
                                                              : parse_expression(p);
        if (annotation == NULL)
            return NULL;
    }
    Node *node = ast_new(p->ast, NODE_arg, span_since(p, start));
    node->u.arg.arg = name;
    node->u.arg.annotation = annotation;
    return node;
}

/* NAME [annotation] ['=' expression] */
static bool parse_plain_parameter(Parser *p, ParameterState *state)
{
    Node *parameter = parse_parameter(p, state, false);
    if (parameter == NULL)
        return false;
    Node *value = NULL;
    if (accept(p, TOKEN_EQUAL)) {
        value = parse_expression(p);
        if (value == NULL)
            return false;
    }
    if (state->star_seen) {
        vec_push(&state->keyword_only, parameter);
        vec_push(&state->keyword_defaults, value);
        state->bare_star = false;
        return true;
    }
    if (value != NULL)
        vec_push(&state->defaults, value);
    else if (state->default_seen)
        return false;
    state->default_seen = value != NULL;
    return push_node(p, parameter);
}

/* '/': those before it become positional-only. */
static bool parse_slash(Parser *p, ParameterState *state)
{
    advance(p);
    if (state->slash_seen || state->star_seen || p->stack.count == state->mark)
        return false;
    state->slash_seen = true;
    state->node->u.arguments.posonlyargs = take_list(p, state->mark);
    return true;
}

/* '*' alone, or '*' param */
static bool parse_star_parameter(Parser *p, ParameterState *state)
{
    advance(p);
    if (state->star_seen)
        return false;
    state->star_seen = true;
    if (peek(p) == TOKEN_COMMA) {
        state->bare_star = true;
        return true;
    }
    state->node->u.arguments.vararg = parse_parameter(p, state, true);
    return state->node->u.arguments.vararg != NULL;
}

/* '**' param */
static bool parse_double_star_parameter(Parser *p, ParameterState *state)
{
    advance(p);
    if (state->bare_star)
        return false;
    state->done = true;
    state->node->u.arguments.kwarg = parse_parameter(p, state, false);
    return state->node->u.arguments.kwarg != NULL;
}

static bool parse_one(Parser *p, ParameterState *state)
{
    if (state->done)
        return false;
    switch (peek(p)) {
    case TOKEN_SLASH:
        return parse_slash(p, state);
    case TOKEN_STAR:
        return parse_star_parameter(p, state);
    case TOKEN_DOUBLESTAR:
        return parse_double_star_parameter(p, state);
    default:
        return parse_plain_parameter(p, state);
    }
}

static bool parse_all(Parser *p, ParameterState *state)
{
    while (peek(p) != state->close) {
        if (!parse_one(p, state))
            return false;
        if (!accept(p, TOKEN_COMMA) && peek(p) != state->close)
            return false;
    }
    return !state->bare_star;
}

/* parameters: posonly... ['/'] plain... ['*' [param]] keyword-only... ['**' param] */
Node *parse_parameters(Parser *p, bool of_lambda)
{
    ParameterState state = {
        .of_lambda = of_lambda,
        .close = of_lambda ? TOKEN_COLON : TOKEN_RPAR,
        .mark = p->stack.count,
        .node = ast_new(p->ast, NODE_arguments, (NodeSpan){0}),
    };
    bool good = parse_all(p, &state);
    if (good) {
        argumentsFields *fields = &state.node->u.arguments;
        fields->args = take_list(p, state.mark);
        fields->kwonlyargs = ast_list(p->ast, state.keyword_only.items, state.keyword_only.count);
        fields->kw_defaults =
            ast_list(p->ast, state.keyword_defaults.items, state.keyword_defaults.count);
        fields->defaults = ast_list(p->ast, state.defaults.items, state.defaults.count);
    }
    vec_done(&state.defaults);
    vec_done(&state.keyword_only);
    vec_done(&state.keyword_defaults);
    return good ? state.node : NULL;
}
