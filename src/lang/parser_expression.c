/* Expressions from the loosest binding (star_expressions, lambda, if-else) down
 * to unary operators. The six levels of binary operators that group from the
 * left are one loop over the precedences of token.def; the others are a function
 * each. Levels that nest without brackets are counted (enter, leave).
 */
#include "lang/parser_state.h"

#include <string.h>

typedef struct {
    uint8_t precedence; /* 0: no binary operation */
    uint8_t operation;
} BinaryFacts;

static const BinaryFacts binary_facts[TOKEN_KIND_COUNT] = {
#define BINARY(name, precedence, sign) [TOKEN_##name] = {precedence, OPERATOR_##sign},
#include "lang/token.def"
};

static const bool expression_starts[TOKEN_KIND_COUNT] = {
    [TOKEN_NAME] = true,  [TOKEN_NUMBER] = true, [TOKEN_STRING] = true, [TOKEN_LPAR] = true,
    [TOKEN_LSQB] = true,  [TOKEN_LBRACE] = true, [TOKEN_PLUS] = true,   [TOKEN_MINUS] = true,
    [TOKEN_TILDE] = true, [TOKEN_NOT] = true,    [TOKEN_LAMBDA] = true, [TOKEN_AWAIT] = true,
    [TOKEN_NONE] = true,  [TOKEN_TRUE] = true,   [TOKEN_FALSE] = true,  [TOKEN_ELLIPSIS] = true,
};

bool starts_expression(TokenKind kind)
{
    return expression_starts[kind];
}

/* await_primary: 'await' primary | primary */
static Node *parse_await_primary(Parser *p)
{
    size_t start = p->at;
    if (!accept(p, TOKEN_AWAIT))
        return parse_primary(p);
    Node *value = parse_primary(p);
    if (value == NULL)
        return NULL;
    Node *node = ast_new(p->ast, NODE_Await, span_since(p, start));
    node->u.Await.value = value;
    return node;
}

static Node *make_binary(Parser *p, size_t start, Node *left, Operator operation, Node *right)
{
    if (right == NULL)
        return NULL;
    Node *node = ast_new(p->ast, NODE_BinOp, span_since(p, start));
    node->u.BinOp.left = left;
    node->u.BinOp.op = operation;
    node->u.BinOp.right = right;
    return node;
}

static Node *parse_factor(Parser *p);

/* power: await_primary ['**' factor] */
static Node *parse_power(Parser *p)
{
    size_t start = p->at;
    Node *left = parse_await_primary(p);
    if (left == NULL || !accept(p, TOKEN_DOUBLESTAR))
        return left;
    /* Two rules of CPython's. */
    if (!enter(p, 2))
        return NULL;
    Node *node = make_binary(p, start, left, OPERATOR_Pow, parse_factor(p));
    leave(p, 2);
    return node;
}

static Node *make_unary(Parser *p, size_t start, UnaryOperator operation, Node *operand)
{
    if (operand == NULL)
        return NULL;
    Node *node = ast_new(p->ast, NODE_UnaryOp, span_since(p, start));
    node->u.UnaryOp.op = operation;
    node->u.UnaryOp.operand = operand;
    return node;
}

/* factor: ('+' | '-' | '~') factor | power */
static Node *parse_factor(Parser *p)
{
    UnaryOperator operation;
    size_t start = p->at;
    switch (peek(p)) {
    case TOKEN_PLUS:
        operation = UNARY_UAdd;
        break;
    case TOKEN_MINUS:
        operation = UNARY_USub;
        break;
    case TOKEN_TILDE:
        operation = UNARY_Invert;
        break;
    default:
        return parse_power(p);
    }
    if (!enter(p, 1))
        return NULL;
    advance(p);
    Node *node = make_unary(p, start, operation, parse_factor(p));
    leave(p, 1);
    return node;
}

/* bitwise_or ... term: operands of at least this precedence, from the left. */
static Node *parse_binary(Parser *p, unsigned least)
{
    size_t start = p->at;
    Node *left = parse_factor(p);
    while (left != NULL) {
        BinaryFacts facts = binary_facts[peek(p)];
        if (facts.precedence == 0 || facts.precedence < least)
            return left;
        advance(p);
        left = make_binary(p, start, left, (Operator)facts.operation,
                           parse_binary(p, facts.precedence + 1u));
    }
    return NULL;
}

Node *parse_bitwise_or(Parser *p)
{
    return parse_binary(p, 1);
}

/* The comparison operator at the cursor, which is moved behind it; -1: none. */
static int accept_compare_operator(Parser *p)
{
    static const int8_t operators[TOKEN_KIND_COUNT] = {
        [TOKEN_EQEQUAL] = COMPARE_Eq + 1, [TOKEN_NOTEQUAL] = COMPARE_NotEq + 1,
        [TOKEN_LESS] = COMPARE_Lt + 1,    [TOKEN_LESSEQUAL] = COMPARE_LtE + 1,
        [TOKEN_GREATER] = COMPARE_Gt + 1, [TOKEN_GREATEREQUAL] = COMPARE_GtE + 1,
        [TOKEN_IN] = COMPARE_In + 1,      [TOKEN_IS] = COMPARE_Is + 1,
        [TOKEN_NOT] = COMPARE_NotIn + 1,
    };
    int operation = operators[peek(p)] - 1;
    if (operation == COMPARE_NotIn) {
        if (peek_second(p) != TOKEN_IN)
            return -1;
        advance(p);
    } else if (operation == COMPARE_Is && peek_second(p) == TOKEN_NOT) {
        advance(p);
        operation = COMPARE_IsNot;
    }
    if (operation >= 0)
        advance(p);
    return operation;
}

/* "<>" is a token, but only an operator under a future import nobody makes. */
static bool is_old_unequal(const Parser *p)
{
    return peek(p) == TOKEN_NOTEQUAL && p->stream->text[p->tokens[p->at].start] == '<';
}

static Node *finish_comparison(Parser *p, size_t start, Node *left, int operation)
{
    VEC(uint8_t) operators = {0};
    size_t mark = p->stack.count;
    bool good = true;
    while (good && operation >= 0) {
        vec_push(&operators, (uint8_t)operation);
        good = push_node(p, parse_bitwise_or(p)) && !is_old_unequal(p);
        if (good)
            operation = accept_compare_operator(p);
    }
    Node *node = NULL;
    if (good) {
        node = ast_new(p->ast, NODE_Compare, span_since(p, start));
        node->u.Compare.left = left;
        node->u.Compare.ops.count = operators.count;
        node->u.Compare.ops.items = ARENA_ARRAY(&p->ast->arena, uint8_t, operators.count);
        memcpy(node->u.Compare.ops.items, operators.items, operators.count);
        node->u.Compare.comparators = take_list(p, mark);
    }
    vec_done(&operators);
    return node;
}

/* comparison: bitwise_or (compare_operator bitwise_or)* */
static Node *parse_comparison(Parser *p)
{
    size_t start = p->at;
    Node *left = parse_bitwise_or(p);
    if (left == NULL || is_old_unequal(p))
        return NULL;
    int operation = accept_compare_operator(p);
    return operation < 0 ? left : finish_comparison(p, start, left, operation);
}

/* inversion: 'not' inversion | comparison */
static Node *parse_inversion(Parser *p)
{
    size_t start = p->at;
    if (peek(p) != TOKEN_NOT)
        return parse_comparison(p);
    if (!enter(p, 1))
        return NULL;
    advance(p);
    Node *node = make_unary(p, start, UNARY_Not, parse_inversion(p));
    leave(p, 1);
    return node;
}

/* operand (sign operand)*: one BoolOp for the whole chain. */
static Node *parse_bool_op(Parser *p, TokenKind sign, BoolOperator operation,
                           Node *(*parse_operand)(Parser *))
{
    size_t start = p->at, mark = p->stack.count;
    Node *first = parse_operand(p);
    if (first == NULL || peek(p) != sign)
        return first;
    vec_push(&p->stack, first);
    while (accept(p, sign))
        if (!push_node(p, parse_operand(p)))
            return NULL;
    Node *node = ast_new(p->ast, NODE_BoolOp, span_since(p, start));
    node->u.BoolOp.op = operation;
    node->u.BoolOp.values = take_list(p, mark);
    return node;
}

/* conjunction: inversion ('and' inversion)* */
static Node *parse_conjunction(Parser *p)
{
    return parse_bool_op(p, TOKEN_AND, BOOL_And, parse_inversion);
}

/* disjunction: conjunction ('or' conjunction)* */
Node *parse_disjunction(Parser *p)
{
    return parse_bool_op(p, TOKEN_OR, BOOL_Or, parse_conjunction);
}

/* lambdef: 'lambda' [lambda_params] ':' expression */
static Node *parse_lambdef(Parser *p)
{
    size_t start = p->at;
    advance(p);
    if (!enter(p, 1))
        return NULL;
    Node *args = parse_parameters(p, true);
    Node *body = args != NULL && accept(p, TOKEN_COLON) ? parse_expression(p) : NULL;
    leave(p, 1);
    if (body == NULL)
        return NULL;
    Node *node = ast_new(p->ast, NODE_Lambda, span_since(p, start));
    node->u.Lambda.args = args;
    node->u.Lambda.body = body;
    return node;
}

/* Behind "disjunction 'if'". */
static Node *finish_if_expression(Parser *p, size_t start, Node *body)
{
    Node *test = parse_disjunction(p);
    Node *orelse = test != NULL && accept(p, TOKEN_ELSE) ? parse_expression(p) : NULL;
    if (orelse == NULL)
        return NULL;
    Node *node = ast_new(p->ast, NODE_IfExp, span_since(p, start));
    node->u.IfExp.test = test;
    node->u.IfExp.body = body;
    node->u.IfExp.orelse = orelse;
    return node;
}

/* expression: disjunction ['if' disjunction 'else' expression] | lambdef */
Node *parse_expression(Parser *p)
{
    size_t start = p->at;
    if (!enter(p, 1))
        return NULL;
    Node *node;
    if (peek(p) == TOKEN_LAMBDA) {
        node = parse_lambdef(p);
    } else {
        node = parse_disjunction(p);
        if (node != NULL && accept(p, TOKEN_IF))
            node = finish_if_expression(p, start, node);
    }
    leave(p, 1);
    return node;
}

/* named_expression: NAME ':=' expression | expression !':=' */
Node *parse_named_expression(Parser *p)
{
    size_t start = p->at;
    if (peek(p) != TOKEN_NAME || peek_second(p) != TOKEN_COLONEQUAL) {
        Node *node = parse_expression(p);
        return peek(p) == TOKEN_COLONEQUAL ? NULL : node;
    }
    Node *target = ast_new(p->ast, NODE_Name, span_of_token(&p->tokens[start]));
    target->u.Name.id = accept_name(p);
    target->u.Name.ctx = CONTEXT_Store;
    advance(p);
    Node *value = parse_expression(p);
    if (value == NULL)
        return NULL;
    Node *node = ast_new(p->ast, NODE_NamedExpr, span_since(p, start));
    node->u.NamedExpr.target = target;
    node->u.NamedExpr.value = value;
    return node;
}

/* '*' bitwise_or */
static Node *parse_starred(Parser *p)
{
    size_t start = p->at;
    advance(p);
    Node *value = parse_bitwise_or(p);
    if (value == NULL)
        return NULL;
    Node *node = ast_new(p->ast, NODE_Starred, span_since(p, start));
    node->u.Starred.value = value;
    return node;
}

/* star_expression: '*' bitwise_or | expression */
static Node *parse_star_expression(Parser *p)
{
    return peek(p) == TOKEN_STAR ? parse_starred(p) : parse_expression(p);
}

/* star_named_expression: '*' bitwise_or | named_expression */
Node *parse_star_named_expression(Parser *p)
{
    return peek(p) == TOKEN_STAR ? parse_starred(p) : parse_named_expression(p);
}

/* member (',' member)* [',']: a tuple if there is a comma. */
static Node *parse_tuple_of(Parser *p, Node *(*parse_member)(Parser *), bool with_stars)
{
    size_t start = p->at, mark = p->stack.count;
    Node *first = parse_member(p);
    if (first == NULL || peek(p) != TOKEN_COMMA)
        return first;
    vec_push(&p->stack, first);
    while (accept(p, TOKEN_COMMA)) {
        if (!starts_expression(peek(p)) && !(with_stars && peek(p) == TOKEN_STAR))
            break;
        if (!push_node(p, parse_member(p)))
            return NULL;
    }
    Node *node = ast_new(p->ast, NODE_Tuple, span_since(p, start));
    node->u.Tuple.elts = take_list(p, mark);
    return node;
}

/* star_expressions: star_expression (',' star_expression)* [','] */
Node *parse_star_expressions(Parser *p)
{
    return parse_tuple_of(p, parse_star_expression, true);
}

/* expressions: expression (',' expression)* [','] */
Node *parse_expressions(Parser *p)
{
    return parse_tuple_of(p, parse_expression, false);
}

/* yield_expr: 'yield' 'from' expression | 'yield' [star_expressions] */
Node *parse_yield_expr(Parser *p)
{
    size_t start = p->at;
    advance(p);
    bool from = accept(p, TOKEN_FROM);
    Node *value = NULL;
    if (from)
        value = parse_expression(p);
    else if (starts_expression(peek(p)) || peek(p) == TOKEN_STAR)
        value = parse_star_expressions(p);
    else
        return ast_new(p->ast, NODE_Yield, span_since(p, start));
    if (value == NULL)
        return NULL;
    Node *node = ast_new(p->ast, from ? NODE_YieldFrom : NODE_Yield, span_since(p, start));
    if (from)
        node->u.YieldFrom.value = value;
    else
        node->u.Yield.value = value;
    return node;
}

Node *parse_right_hand_side(Parser *p)
{
    return peek(p) == TOKEN_YIELD ? parse_yield_expr(p) : parse_star_expressions(p);
}
