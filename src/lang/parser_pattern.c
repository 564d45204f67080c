/* Patterns. A name is a capture, a dotted name a value, either before '(' a
 * class; "_" alone is always the wildcard. Nesting is bounded by the brackets the
 * lexer allows.
 */
#include "lang/parser_pattern.h"

#include <string.h>

static Node *parse_pattern(Parser *p);

static Node *make_match_value(Parser *p, size_t start, Node *value)
{
    if (value == NULL)
        return NULL;
    Node *node = ast_new(p->ast, NODE_MatchValue, span_since(p, start));
    node->u.MatchValue.value = value;
    return node;
}

/* Literals ------------------------------------------------------------------ */

/* ['-'] NUMBER */
static Node *parse_signed_number(Parser *p)
{
    size_t start = p->at;
    bool negative = accept(p, TOKEN_MINUS);
    if (peek(p) != TOKEN_NUMBER)
        return NULL;
    Node *number = parse_number(p);
    if (number == NULL || !negative)
        return number;
    Node *node = ast_new(p->ast, NODE_UnaryOp, span_since(p, start));
    node->u.UnaryOp.op = UNARY_USub;
    node->u.UnaryOp.operand = number;
    return node;
}

static bool is_complex(const Node *node)
{
    if (node->kind == NODE_UnaryOp)
        node = node->u.UnaryOp.operand;
    return node->u.Constant.value.kind == CONSTANT_COMPLEX;
}

/* signed_number !('+' | '-') | signed_real_number ('+' | '-') imaginary_number */
static Node *parse_number_expression(Parser *p)
{
    size_t start = p->at;
    Node *real = parse_signed_number(p);
    if (real == NULL || (peek(p) != TOKEN_PLUS && peek(p) != TOKEN_MINUS))
        return real;
    Operator operation = peek(p) == TOKEN_PLUS ? OPERATOR_Add : OPERATOR_Sub;
    advance(p);
    Node *imaginary = peek(p) == TOKEN_NUMBER ? parse_number(p) : NULL;
    if (imaginary == NULL || is_complex(real) || !is_complex(imaginary))
        return NULL;
    Node *node = ast_new(p->ast, NODE_BinOp, span_since(p, start));
    node->u.BinOp.left = real;
    node->u.BinOp.op = operation;
    node->u.BinOp.right = imaginary;
    return node;
}

/* The constant of 'None', 'True', 'False'; CONSTANT_ELLIPSIS: none of them. */
static ConstantKind singleton(TokenKind kind)
{
    switch (kind) {
    case TOKEN_NONE:
        return CONSTANT_NONE;
    case TOKEN_TRUE:
        return CONSTANT_TRUE;
    case TOKEN_FALSE:
        return CONSTANT_FALSE;
    default:
        return CONSTANT_ELLIPSIS;
    }
}

/* Names --------------------------------------------------------------------- */

static bool at_wildcard(const Parser *p)
{
    return token_is_name(p, &p->tokens[p->at], "_");
}

/* pattern_capture_target: !"_" NAME !('.' | '(' | '='); 0 if there is none. */
static StringId parse_capture_target(Parser *p)
{
    StringId name = at_wildcard(p) ? 0 : accept_name(p);
    TokenKind next = peek(p);
    return next == TOKEN_DOT || next == TOKEN_LPAR || next == TOKEN_EQUAL ? 0 : name;
}

/* name_or_attr: NAME ('.' NAME)* */
static Node *parse_name_or_attr(Parser *p)
{
    size_t start = p->at;
    Node *node = ast_new(p->ast, NODE_Name, span_of_token(&p->tokens[start]));
    node->u.Name.id = accept_name(p);
    while (accept(p, TOKEN_DOT)) {
        StringId name = accept_name(p);
        if (name == 0)
            return NULL;
        Node *attribute = ast_new(p->ast, NODE_Attribute, span_since(p, start));
        attribute->u.Attribute.value = node;
        attribute->u.Attribute.attr = name;
        node = attribute;
    }
    return node;
}

static Node *make_match_as(Parser *p, size_t start, Node *pattern, StringId name)
{
    Node *node = ast_new(p->ast, NODE_MatchAs, span_since(p, start));
    node->u.MatchAs.pattern = pattern;
    node->u.MatchAs.name = name;
    return node;
}

/* Classes ------------------------------------------------------------------- */

typedef struct {
    VEC(StringId) names;
    VEC(Node *) patterns;
} KeywordPatterns;

/* pattern | NAME '=' pattern; positional ones only before the others */
static bool parse_class_argument(Parser *p, KeywordPatterns *keywords)
{
    if (peek(p) != TOKEN_NAME || peek_second(p) != TOKEN_EQUAL)
        return keywords->names.count == 0 && push_node(p, parse_pattern(p));
    vec_push(&keywords->names, accept_name(p));
    advance(p);
    Node *pattern = parse_pattern(p);
    vec_push(&keywords->patterns, pattern);
    return pattern != NULL;
}

static bool parse_class_arguments(Parser *p, KeywordPatterns *keywords)
{
    advance(p);
    while (!accept(p, TOKEN_RPAR)) {
        if (!parse_class_argument(p, keywords))
            return false;
        if (!accept(p, TOKEN_COMMA) && peek(p) != TOKEN_RPAR)
            return false;
    }
    return true;
}

/* class_pattern: name_or_attr '(' [patterns] [',' keyword patterns] [','] ')' */
static Node *finish_class_pattern(Parser *p, size_t start, Node *class_node)
{
    KeywordPatterns keywords = {0};
    size_t mark = p->stack.count;
    Node *node = NULL;
    if (parse_class_arguments(p, &keywords)) {
        node = ast_new(p->ast, NODE_MatchClass, span_since(p, start));
        node->u.MatchClass.cls = class_node;
        node->u.MatchClass.patterns = take_list(p, mark);
        node->u.MatchClass.kwd_attrs =
            ast_name_list(p->ast, keywords.names.items, keywords.names.count);
        node->u.MatchClass.kwd_patterns =
            ast_list(p->ast, keywords.patterns.items, keywords.patterns.count);
    }
    vec_done(&keywords.names);
    vec_done(&keywords.patterns);
    return node;
}

/* capture_pattern | wildcard_pattern | value_pattern | class_pattern */
static Node *parse_name_pattern(Parser *p)
{
    size_t start = p->at;
    if (at_wildcard(p)) {
        advance(p);
        return make_match_as(p, start, NULL, 0);
    }
    Node *name = parse_name_or_attr(p);
    if (name == NULL)
        return NULL;
    if (peek(p) == TOKEN_LPAR)
        return finish_class_pattern(p, start, name);
    if (peek(p) == TOKEN_EQUAL)
        return NULL;
    return name->kind == NODE_Name ? make_match_as(p, start, NULL, name->u.Name.id)
                                   : make_match_value(p, start, name);
}

/* Sequences ----------------------------------------------------------------- */

/* star_pattern: '*' (pattern_capture_target | "_") */
static Node *parse_star_pattern(Parser *p)
{
    size_t start = p->at;
    advance(p);
    StringId name = 0;
    if (at_wildcard(p))
        advance(p);
    else if ((name = parse_capture_target(p)) == 0)
        return NULL;
    Node *node = ast_new(p->ast, NODE_MatchStar, span_since(p, start));
    node->u.MatchStar.name = name;
    return node;
}

/* maybe_star_pattern: star_pattern | pattern */
static Node *parse_maybe_star_pattern(Parser *p)
{
    return peek(p) == TOKEN_STAR ? parse_star_pattern(p) : parse_pattern(p);
}

static Node *make_sequence(Parser *p, size_t start, size_t mark)
{
    Node *node = ast_new(p->ast, NODE_MatchSequence, span_since(p, start));
    node->u.MatchSequence.patterns = take_list(p, mark);
    return node;
}

/* sequence_pattern: '[' ... ']' | '(' ... ')', and group_pattern */
static Node *parse_bracketed_pattern(Parser *p, TokenKind close)
{
    size_t start = p->at, mark = p->stack.count;
    advance(p);
    bool comma = false;
    while (!accept(p, close)) {
        if (!push_node(p, parse_maybe_star_pattern(p)))
            return NULL;
        bool more = accept(p, TOKEN_COMMA);
        comma |= more;
        if (!more && peek(p) != close)
            return NULL;
    }
    if (close == TOKEN_RPAR && !comma && p->stack.count == mark + 1) {
        Node *single = vec_pop(&p->stack);
        return single->kind == NODE_MatchStar ? NULL : single;
    }
    return make_sequence(p, start, mark);
}

/* Mappings ------------------------------------------------------------------ */

/* literal_expr | attr */
static Node *parse_mapping_key(Parser *p)
{
    ConstantKind kind = singleton(peek(p));
    if (kind != CONSTANT_ELLIPSIS) {
        Node *node = ast_new(p->ast, NODE_Constant, span_of_token(&p->tokens[p->at]));
        node->u.Constant.value.kind = kind;
        advance(p);
        return node;
    }
    switch (peek(p)) {
    case TOKEN_STRING:
        return parse_strings(p);
    case TOKEN_NUMBER:
    case TOKEN_MINUS:
        return parse_number_expression(p);
    case TOKEN_NAME: {
        Node *node = parse_name_or_attr(p);
        return node != NULL && node->kind == NODE_Attribute ? node : NULL;
    }
    default:
        return NULL;
    }
}

typedef struct {
    VEC(Node *) keys;
    StringId rest;
} MappingParts;

/* key_value_pattern | '**' pattern_capture_target, which must be the last */
static bool parse_mapping_item(Parser *p, MappingParts *parts)
{
    if (parts->rest != 0)
        return false;
    if (accept(p, TOKEN_DOUBLESTAR)) {
        parts->rest = parse_capture_target(p);
        return parts->rest != 0;
    }
    Node *key = parse_mapping_key(p);
    vec_push(&parts->keys, key);
    return key != NULL && accept(p, TOKEN_COLON) && push_node(p, parse_pattern(p));
}

static bool parse_mapping_items(Parser *p, MappingParts *parts)
{
    advance(p);
    while (!accept(p, TOKEN_RBRACE)) {
        if (!parse_mapping_item(p, parts))
            return false;
        if (!accept(p, TOKEN_COMMA) && peek(p) != TOKEN_RBRACE)
            return false;
    }
    return true;
}

/* mapping_pattern: '{' [items] [','] ['**' NAME] [','] '}' */
static Node *parse_mapping_pattern(Parser *p)
{
    size_t start = p->at, mark = p->stack.count;
    MappingParts parts = {0};
    Node *node = NULL;
    if (parse_mapping_items(p, &parts)) {
        node = ast_new(p->ast, NODE_MatchMapping, span_since(p, start));
        node->u.MatchMapping.keys = ast_list(p->ast, parts.keys.items, parts.keys.count);
        node->u.MatchMapping.patterns = take_list(p, mark);
        node->u.MatchMapping.rest = parts.rest;
    }
    vec_done(&parts.keys);
    return node;
}

/* Patterns ------------------------------------------------------------------ */

/* closed_pattern */
static Node *parse_closed_pattern(Parser *p)
{
    size_t start = p->at;
    switch (peek(p)) {
    case TOKEN_NUMBER:
    case TOKEN_MINUS:
        return make_match_value(p, start, parse_number_expression(p));
    case TOKEN_STRING:
        return make_match_value(p, start, parse_strings(p));
    case TOKEN_NONE:
    case TOKEN_TRUE:
    case TOKEN_FALSE: {
        Node *node = ast_new(p->ast, NODE_MatchSingleton, span_of_token(&p->tokens[start]));
        node->u.MatchSingleton.value.kind = singleton(peek(p));
        advance(p);
        return node;
    }
    case TOKEN_NAME:
        return parse_name_pattern(p);
    case TOKEN_LPAR:
        return parse_bracketed_pattern(p, TOKEN_RPAR);
    case TOKEN_LSQB:
        return parse_bracketed_pattern(p, TOKEN_RSQB);
    case TOKEN_LBRACE:
        return parse_mapping_pattern(p);
    default:
        return NULL;
    }
}

/* or_pattern: closed_pattern ('|' closed_pattern)* */
static Node *parse_or_pattern(Parser *p)
{
    size_t start = p->at, mark = p->stack.count;
    do {
        if (!push_node(p, parse_closed_pattern(p)))
            return NULL;
    } while (accept(p, TOKEN_VBAR));
    if (p->stack.count == mark + 1)
        return vec_pop(&p->stack);
    Node *node = ast_new(p->ast, NODE_MatchOr, span_since(p, start));
    node->u.MatchOr.patterns = take_list(p, mark);
    return node;
}

/* pattern: or_pattern ['as' pattern_capture_target] */
static Node *parse_pattern(Parser *p)
{
    size_t start = p->at;
    Node *pattern = parse_or_pattern(p);
    if (pattern == NULL || !accept(p, TOKEN_AS))
        return pattern;
    StringId name = parse_capture_target(p);
    return name == 0 ? NULL : make_match_as(p, start, pattern, name);
}

/* patterns: maybe_star_pattern ',' [...] | pattern */
Node *parse_patterns(Parser *p)
{
    size_t start = p->at, mark = p->stack.count;
    Node *first = parse_maybe_star_pattern(p);
    if (first == NULL || peek(p) != TOKEN_COMMA)
        return first != NULL && first->kind == NODE_MatchStar ? NULL : first;
    vec_push(&p->stack, first);
    while (accept(p, TOKEN_COMMA) && peek(p) != TOKEN_COLON && peek(p) != TOKEN_IF)
        if (!push_node(p, parse_maybe_star_pattern(p)))
            return NULL;
    return make_sequence(p, start, mark);
}
