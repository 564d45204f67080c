/* Parses what the recogniser matched: the tokens are copied, ended with an
 * ENDMARKER, and given to the fast parser with a tree of their own, which is
 * thrown away when the question is answered.
 */
#include "lang/complaint_expression.h"

#include <assert.h>
#include <string.h>

#include "lang/parser_state.h"

/* Some tokens parsed on their own. */
typedef struct {
    TokenStream stream;
    Ast ast;
    Parser parser;
} Excerpt;

static void push_bracket(TokenStream *stream, TokenKind kind, const Token *beside)
{
    Token token = *beside;
    token.kind = (uint8_t)kind;
    vec_push(&stream->tokens, token);
}

/* With `bracketed`, in round brackets. */
static void excerpt_init(Excerpt *excerpt, Recogniser *r, size_t first, size_t end, bool bracketed)
{
    const Token *tokens = r->stream->tokens.items;
    excerpt->stream = *r->stream;
    memset(&excerpt->stream.tokens, 0, sizeof excerpt->stream.tokens);
    if (bracketed)
        push_bracket(&excerpt->stream, TOKEN_LPAR, &tokens[first]);
    for (size_t at = first; at < end; at++)
        vec_push(&excerpt->stream.tokens, tokens[at]);
    if (bracketed)
        push_bracket(&excerpt->stream, TOKEN_RPAR, &tokens[end - 1]);
    push_bracket(&excerpt->stream, TOKEN_ENDMARKER, &tokens[end - 1]);
    ast_init(&excerpt->ast);
    parser_init(&excerpt->parser, &excerpt->stream, &excerpt->ast);
}

static void excerpt_done(Excerpt *excerpt)
{
    parser_done(&excerpt->parser);
    ast_done(&excerpt->ast);
    token_stream_done(&excerpt->stream);
}

static bool is_expression_rule(RuleId rule)
{
    switch (rule) {
    case RULE_expression:
    case RULE_expression_without_invalid:
    case RULE_star_expressions:
    case RULE_star_named_expression:
    case RULE_star_named_expressions:
    case RULE_disjunction:
    case RULE_bitwise_or:
    case RULE_yield_expr:
    case RULE_invalid_ann_assign_target:
        return true;
    default:
        return false;
    }
}

/* NULL if the capture is no expression. */
static Node *parse_capture(Excerpt *excerpt, Recogniser *r, const Capture *capture)
{
    excerpt_init(excerpt, r, capture->first, capture->end, false);
    Parser *p = &excerpt->parser;
    if (!is_expression_rule(capture->rule) && capture->end != capture->first + 1)
        return NULL;
    if (peek(p) == TOKEN_NAME && peek_second(p) == TOKEN_COLONEQUAL)
        return parse_named_expression(p);
    return parse_right_hand_side(p);
}

static NodeSpan span_of_tokens(const Recogniser *r, const Capture *capture)
{
    const Token *tokens = r->stream->tokens.items;
    size_t last = capture->end - 1;
    bool parameter =
        capture->rule == RULE_param_no_default || capture->rule == RULE_lambda_param_no_default;
    if (parameter && tokens[last].kind == TOKEN_COMMA)
        last--;
    const Token *from = &tokens[capture->first], *to = &tokens[last];
    return (NodeSpan){from->line, from->column, to->end_line, to->end_column};
}

/* The last condition or iterable of the last clause. */
static const Node *last_of_clauses(Excerpt *excerpt, Recogniser *r, const Capture *capture)
{
    excerpt_init(excerpt, r, capture->first, capture->end, false);
    NodeList clauses;
    if (!parse_for_if_clauses(&excerpt->parser, &clauses))
        return NULL;
    const comprehensionFields *last = &clauses.items[clauses.count - 1]->u.comprehension;
    return last->ifs.count > 0 ? last->ifs.items[last->ifs.count - 1] : last->iter;
}

static const Node *last_member(const Node *node)
{
    return node != NULL && node->kind == NODE_Tuple && node->u.Tuple.elts.count > 0
               ? node->u.Tuple.elts.items[node->u.Tuple.elts.count - 1]
               : node;
}

NodeSpan complaint_span(Recogniser *r, const Capture *capture)
{
    Excerpt excerpt;
    const Node *node;
    if (capture->rule == RULE_for_if_clauses)
        node = last_of_clauses(&excerpt, r, capture);
    else
        node = parse_capture(&excerpt, r, capture);
    if (capture->rule == RULE_star_named_expressions)
        node = last_member(node);
    NodeSpan span = node != NULL ? node->span : span_of_tokens(r, capture);
    excerpt_done(&excerpt);
    return span;
}

static const char *constant_kind(ConstantKind kind)
{
    switch (kind) {
    case CONSTANT_NONE:
        return "None";
    case CONSTANT_TRUE:
        return "True";
    case CONSTANT_FALSE:
        return "False";
    case CONSTANT_ELLIPSIS:
        return "ellipsis";
    default:
        return "literal";
    }
}

static const char *kind_of_expression(const Node *node)
{
    static const char *const names[NODE_KIND_COUNT] = {
        [NODE_Attribute] = "attribute",
        [NODE_Subscript] = "subscript",
        [NODE_Starred] = "starred",
        [NODE_Name] = "name",
        [NODE_List] = "list",
        [NODE_Tuple] = "tuple",
        [NODE_Lambda] = "lambda",
        [NODE_Call] = "function call",
        [NODE_BoolOp] = "expression",
        [NODE_BinOp] = "expression",
        [NODE_UnaryOp] = "expression",
        [NODE_GeneratorExp] = "generator expression",
        [NODE_Yield] = "yield expression",
        [NODE_YieldFrom] = "yield expression",
        [NODE_Await] = "await expression",
        [NODE_ListComp] = "list comprehension",
        [NODE_SetComp] = "set comprehension",
        [NODE_DictComp] = "dict comprehension",
        [NODE_Dict] = "dict literal",
        [NODE_Set] = "set display",
        [NODE_JoinedStr] = "f-string expression",
        [NODE_FormattedValue] = "f-string expression",
        [NODE_Compare] = "comparison",
        [NODE_IfExp] = "conditional expression",
        [NODE_NamedExpr] = "named expression",
    };
    if (node->kind == NODE_Constant)
        return constant_kind(node->u.Constant.value.kind);
    return names[node->kind] != NULL ? names[node->kind] : "expression";
}

const char *complaint_expression_kind(Recogniser *r, const Capture *capture)
{
    Excerpt excerpt;
    const Node *node = parse_capture(&excerpt, r, capture);
    const char *kind = node != NULL ? kind_of_expression(node) : "expression";
    excerpt_done(&excerpt);
    return kind;
}

bool complaint_is_name(Recogniser *r, const Capture *capture, const char *name)
{
    Excerpt excerpt;
    const Node *node = parse_capture(&excerpt, r, capture);
    bool same = node != NULL && node->kind == NODE_Name &&
                strcmp(ast_name_text(&excerpt.ast, node->u.Name.id), name) == 0;
    excerpt_done(&excerpt);
    return same;
}

static const Node *invalid_target(const Node *node, TargetKind kind);

static const Node *invalid_member(NodeList members, TargetKind kind)
{
    for (size_t i = 0; i < members.count; i++) {
        const Node *found = invalid_target(members.items[i], kind);
        if (found != NULL)
            return found;
    }
    return NULL;
}

/* Recursion is bounded by the brackets of the text. */
static const Node *invalid_target(const Node *node, TargetKind kind)
{
    switch (node->kind) {
    case NODE_List:
        return invalid_member(node->u.List.elts, kind);
    case NODE_Tuple:
        return invalid_member(node->u.Tuple.elts, kind);
    case NODE_Starred:
        return kind == TARGET_DEL ? node : invalid_target(node->u.Starred.value, kind);
    case NODE_Compare:
        /* "for a in b" was read as a comparison. */
        if (kind != TARGET_FOR)
            return node;
        return node->u.Compare.ops.items[0] == COMPARE_In
                   ? invalid_target(node->u.Compare.left, kind)
                   : NULL;
    case NODE_Name:
    case NODE_Subscript:
    case NODE_Attribute:
        return NULL;
    default:
        return node;
    }
}

bool complaint_invalid_target(Recogniser *r, const Capture *capture, TargetKind kind,
                              ExpressionFacts *found)
{
    Excerpt excerpt;
    const Node *node = parse_capture(&excerpt, r, capture);
    const Node *wrong = node != NULL ? invalid_target(node, kind) : NULL;
    if (wrong != NULL)
        *found = (ExpressionFacts){wrong->span, kind_of_expression(wrong)};
    excerpt_done(&excerpt);
    return wrong != NULL;
}

void complaint_call_facts(Recogniser *r, const Capture *capture, CallFacts *facts)
{
    Excerpt excerpt;
    NodeList args, keywords;
    *facts = (CallFacts){0};
    excerpt_init(&excerpt, r, capture->first, capture->end, true);
    if (parse_arguments(&excerpt.parser, false, &args, &keywords)) {
        facts->argument_count = args.count;
        if (args.count > 0)
            facts->last_argument = args.items[args.count - 1]->span;
        for (size_t i = 0; i < keywords.count; i++)
            facts->double_star |= keywords.items[i]->u.keyword.arg == 0;
    }
    excerpt_done(&excerpt);
}

bool complaint_number_is_good(Recogniser *r, const Capture *capture, LiteralFault *fault)
{
    const Token *token = &r->stream->tokens.items[capture->first];
    Arena arena;
    arena_init(&arena);
    Constant value;
    bool good = literal_number(&arena, r->stream->text + token->start, token->end - token->start,
                               &value, fault);
    arena_done(&arena);
    return good;
}

void complaint_check_strings(Recogniser *r, size_t at, LiteralFaults *faults)
{
    Ast ast;
    Parser parser;
    ast_init(&ast);
    parser_init(&parser, r->stream, &ast);
    parser.at = at;
    parser.faults = faults;
    const Node *node = parse_strings(&parser);
    assert((node == NULL) == faults->found || parser.too_deep);
    (void)node;
    parser_done(&parser);
    ast_done(&ast);
}
