/* Simple statements: those that fit on one line. An assignment is told by what
 * follows the expression it begins with.
 */
#include "lang/parser_state.h"

typedef Node *(*StatementRule)(Parser *p);

static Node *make_leaf(Parser *p, NodeKind kind)
{
    size_t start = p->at;
    advance(p);
    return ast_new(p->ast, kind, span_since(p, start));
}

static Node *parse_pass(Parser *p)
{
    return make_leaf(p, NODE_Pass);
}

static Node *parse_break(Parser *p)
{
    return make_leaf(p, NODE_Break);
}

static Node *parse_continue(Parser *p)
{
    return make_leaf(p, NODE_Continue);
}

/* Assignments and expressions ----------------------------------------------- */

/* NAME ':' expression ['=' annotated_rhs], or another single target */
static Node *finish_annotation(Parser *p, size_t start, Node *target)
{
    bool simple = p->tokens[start].kind == TOKEN_NAME && target->kind == NODE_Name;
    if (!make_single_target(target))
        return NULL;
    advance(p);
    Node *annotation = parse_expression(p), *value = NULL;
    if (annotation == NULL)
        return NULL;
    if (accept(p, TOKEN_EQUAL)) {
        value = parse_right_hand_side(p);
        if (value == NULL)
            return NULL;
    }
    Node *node = ast_new(p->ast, NODE_AnnAssign, span_since(p, start));
    node->u.AnnAssign.target = target;
    node->u.AnnAssign.annotation = annotation;
    node->u.AnnAssign.value = value;
    node->u.AnnAssign.simple = simple;
    return node;
}

/* (star_targets '=')+ (yield_expr | star_expressions) !'=' */
static Node *finish_assignment(Parser *p, size_t start, Node *first)
{
    size_t mark = p->stack.count;
    Node *value = first;
    while (accept(p, TOKEN_EQUAL)) {
        if (!make_star_target(value))
            return NULL;
        vec_push(&p->stack, value);
        value = parse_right_hand_side(p);
        if (value == NULL)
            return NULL;
    }
    Node *node = ast_new(p->ast, NODE_Assign, span_since(p, start));
    node->u.Assign.targets = take_list(p, mark);
    node->u.Assign.value = value;
    return node;
}

/* The operator of an augmented assignment; OPERATOR_COUNT: none. */
static Operator augmented_operator(TokenKind kind)
{
    static const uint8_t operators[TOKEN_KIND_COUNT] = {
#define AUGMENTED(name, sign) [TOKEN_##name] = OPERATOR_##sign + 1,
#include "lang/token.def"
    };
    return operators[kind] == 0 ? OPERATOR_COUNT : (Operator)(operators[kind] - 1);
}

/* single_target augassign (yield_expr | star_expressions) */
static Node *finish_augmented(Parser *p, size_t start, Node *target)
{
    Operator operation = augmented_operator(peek(p));
    if (!make_single_target(target))
        return NULL;
    advance(p);
    Node *value = parse_right_hand_side(p);
    if (value == NULL)
        return NULL;
    Node *node = ast_new(p->ast, NODE_AugAssign, span_since(p, start));
    node->u.AugAssign.target = target;
    node->u.AugAssign.op = operation;
    node->u.AugAssign.value = value;
    return node;
}

/* assignment | star_expressions | yield_expr */
static Node *parse_expression_statement(Parser *p)
{
    size_t start = p->at;
    Node *value = parse_right_hand_side(p);
    if (value == NULL)
        return NULL;
    if (peek(p) == TOKEN_EQUAL)
        return finish_assignment(p, start, value);
    if (peek(p) == TOKEN_COLON)
        return finish_annotation(p, start, value);
    if (augmented_operator(peek(p)) != OPERATOR_COUNT)
        return finish_augmented(p, start, value);
    Node *node = ast_new(p->ast, NODE_Expr, span_since(p, start));
    node->u.Expr.value = value;
    return node;
}

/* Statements that begin with a keyword -------------------------------------- */

/* return_stmt: 'return' [star_expressions] */
static Node *parse_return(Parser *p)
{
    size_t start = p->at;
    advance(p);
    Node *value = NULL;
    if (starts_expression(peek(p)) || peek(p) == TOKEN_STAR) {
        value = parse_star_expressions(p);
        if (value == NULL)
            return NULL;
    }
    Node *node = ast_new(p->ast, NODE_Return, span_since(p, start));
    node->u.Return.value = value;
    return node;
}

/* raise_stmt: 'raise' [expression ['from' expression]] */
static Node *parse_raise(Parser *p)
{
    size_t start = p->at;
    advance(p);
    Node *exception = NULL, *cause = NULL;
    if (starts_expression(peek(p))) {
        exception = parse_expression(p);
        if (exception == NULL)
            return NULL;
        if (accept(p, TOKEN_FROM)) {
            cause = parse_expression(p);
            if (cause == NULL)
                return NULL;
        }
    }
    Node *node = ast_new(p->ast, NODE_Raise, span_since(p, start));
    node->u.Raise.exc = exception;
    node->u.Raise.cause = cause;
    return node;
}

/* Names separated by commas. */
static bool parse_names(Parser *p, NameList *list)
{
    VEC(StringId) names = {0};
    bool good;
    do {
        StringId name = accept_name(p);
        good = name != 0;
        vec_push(&names, name);
    } while (good && accept(p, TOKEN_COMMA));
    *list = ast_name_list(p->ast, names.items, names.count);
    vec_done(&names);
    return good;
}

/* global_stmt, nonlocal_stmt: keyword NAME (',' NAME)* */
static Node *parse_scope_statement(Parser *p, NodeKind kind)
{
    size_t start = p->at;
    advance(p);
    NameList names;
    if (!parse_names(p, &names))
        return NULL;
    Node *node = ast_new(p->ast, kind, span_since(p, start));
    if (kind == NODE_Global)
        node->u.Global.names = names;
    else
        node->u.Nonlocal.names = names;
    return node;
}

static Node *parse_global(Parser *p)
{
    return parse_scope_statement(p, NODE_Global);
}

static Node *parse_nonlocal(Parser *p)
{
    return parse_scope_statement(p, NODE_Nonlocal);
}

/* del_stmt: 'del' del_targets &(';' | NEWLINE) */
static Node *parse_del(Parser *p)
{
    size_t start = p->at;
    advance(p);
    NodeList targets;
    if (!parse_del_targets(p, &targets) || (peek(p) != TOKEN_SEMI && peek(p) != TOKEN_NEWLINE))
        return NULL;
    Node *node = ast_new(p->ast, NODE_Delete, span_since(p, start));
    node->u.Delete.targets = targets;
    return node;
}

/* assert_stmt: 'assert' expression [',' expression] */
static Node *parse_assert(Parser *p)
{
    size_t start = p->at;
    advance(p);
    Node *test = parse_expression(p), *message = NULL;
    if (test == NULL)
        return NULL;
    if (accept(p, TOKEN_COMMA)) {
        message = parse_expression(p);
        if (message == NULL)
            return NULL;
    }
    Node *node = ast_new(p->ast, NODE_Assert, span_since(p, start));
    node->u.Assert.test = test;
    node->u.Assert.msg = message;
    return node;
}

/* Imports ------------------------------------------------------------------- */

/* dotted_name: NAME ('.' NAME)* as one name; 0 if there is none. */
static StringId parse_dotted_name(Parser *p)
{
    StringId name = accept_name(p);
    if (name == 0 || peek(p) != TOKEN_DOT)
        return name;
    Buf text = BUF_INIT;
    buf_append_string(&text, ast_name_text(p->ast, name));
    while (name != 0 && accept(p, TOKEN_DOT)) {
        name = accept_name(p);
        buf_append_byte(&text, '.');
        if (name != 0)
            buf_append_string(&text, ast_name_text(p->ast, name));
    }
    if (name != 0)
        name = strtab_intern(&p->ast->names, text.text, text.length);
    buf_done(&text);
    return name;
}

/* Behind the name: ['as' NAME] */
static Node *finish_alias(Parser *p, size_t start, StringId name)
{
    StringId other = 0;
    if (name == 0)
        return NULL;
    if (accept(p, TOKEN_AS)) {
        other = accept_name(p);
        if (other == 0)
            return NULL;
    }
    Node *node = ast_new(p->ast, NODE_alias, span_since(p, start));
    node->u.alias.name = name;
    node->u.alias.asname = other;
    return node;
}

/* import_name: 'import' dotted_name ['as' NAME] (',' ...)* */
static Node *parse_import(Parser *p)
{
    size_t start = p->at, mark = p->stack.count;
    advance(p);
    do {
        size_t first = p->at;
        if (!push_node(p, finish_alias(p, first, parse_dotted_name(p))))
            return NULL;
    } while (accept(p, TOKEN_COMMA));
    Node *node = ast_new(p->ast, NODE_Import, span_since(p, start));
    node->u.Import.names = take_list(p, mark);
    return node;
}

/* import_from_targets: '(' names [','] ')' | names !',' | '*' */
static bool parse_import_from_targets(Parser *p, NodeList *names)
{
    size_t mark = p->stack.count, first = p->at;
    if (accept(p, TOKEN_STAR)) {
        StringId star = strtab_intern_string(&p->ast->names, "*");
        push_node(p, finish_alias(p, first, star));
        *names = take_list(p, mark);
        return true;
    }
    bool bracketed = accept(p, TOKEN_LPAR);
    do {
        first = p->at;
        if (bracketed && p->stack.count > mark && peek(p) == TOKEN_RPAR)
            break;
        if (!push_node(p, finish_alias(p, first, accept_name(p))))
            return false;
    } while (accept(p, TOKEN_COMMA));
    *names = take_list(p, mark);
    return !bracketed || accept(p, TOKEN_RPAR);
}

/* ('.' | '...')* */
static int32_t parse_dots(Parser *p)
{
    int32_t dots = 0;
    for (;;)
        if (accept(p, TOKEN_DOT))
            dots++;
        else if (accept(p, TOKEN_ELLIPSIS))
            dots += 3;
        else
            return dots;
}

/* import_from: 'from' dots [dotted_name] 'import' import_from_targets */
static Node *parse_import_from(Parser *p)
{
    size_t start = p->at;
    advance(p);
    int32_t level = parse_dots(p);
    StringId module = 0;
    if (peek(p) == TOKEN_NAME || level == 0) {
        module = parse_dotted_name(p);
        if (module == 0)
            return NULL;
    }
    NodeList names;
    if (!accept(p, TOKEN_IMPORT) || !parse_import_from_targets(p, &names))
        return NULL;
    Node *node = ast_new(p->ast, NODE_ImportFrom, span_since(p, start));
    node->u.ImportFrom.module = module;
    node->u.ImportFrom.names = names;
    node->u.ImportFrom.level = level;
    return node;
}

/* Lines --------------------------------------------------------------------- */

static const StatementRule rules[TOKEN_KIND_COUNT] = {
    [TOKEN_PASS] = parse_pass,         [TOKEN_BREAK] = parse_break,
    [TOKEN_CONTINUE] = parse_continue, [TOKEN_RETURN] = parse_return,
    [TOKEN_RAISE] = parse_raise,       [TOKEN_GLOBAL] = parse_global,
    [TOKEN_NONLOCAL] = parse_nonlocal, [TOKEN_DEL] = parse_del,
    [TOKEN_ASSERT] = parse_assert,     [TOKEN_IMPORT] = parse_import,
    [TOKEN_FROM] = parse_import_from,
};

/* simple_stmts: simple_stmt (';' simple_stmt)* [';'] NEWLINE */
bool parse_simple_stmts(Parser *p)
{
    do {
        if (peek(p) == TOKEN_NEWLINE && p->at > 0 && p->tokens[p->at - 1].kind == TOKEN_SEMI)
            break;
        StatementRule rule = rules[peek(p)];
        if (!push_node(p, rule != NULL ? rule(p) : parse_expression_statement(p)))
            return false;
    } while (accept(p, TOKEN_SEMI));
    return accept(p, TOKEN_NEWLINE);
}
