/* CPython's unparser of annotations: minimal parentheses by precedence, every
 * string by its repr. A child gets the level below which it needs parentheses.
 */
#include "lang/unparse.h"

#include <string.h>

#include "lang/const_repr.h"
#include "lang/fold.h"

typedef enum {
    LEVEL_TUPLE,
    LEVEL_TEST, /* if-else, lambda */
    LEVEL_OR,
    LEVEL_AND,
    LEVEL_NOT,
    LEVEL_COMPARE,
    LEVEL_BIT_OR, /* level of the operand of a starred expression, too */
    LEVEL_BIT_XOR,
    LEVEL_BIT_AND,
    LEVEL_SHIFT,
    LEVEL_SUM,
    LEVEL_TERM,
    LEVEL_FACTOR, /* -x */
    LEVEL_POWER,
    LEVEL_AWAIT,
    LEVEL_ATOM,
} Level;

typedef struct {
    Buf *out;
    const Ast *ast;
} Unparser;

static void write_node(Unparser *u, const Node *node, Level level);

static void write_text(Unparser *u, const char *text)
{
    buf_append_string(u->out, text);
}

static void write_name(Unparser *u, StringId name)
{
    buf_append(u->out, strtab_text(&u->ast->names, name), strtab_length(&u->ast->names, name));
}

static void open_if(Unparser *u, bool needed)
{
    if (needed)
        buf_append_byte(u->out, '(');
}

static void close_if(Unparser *u, bool needed)
{
    if (needed)
        buf_append_byte(u->out, ')');
}

static void write_list(Unparser *u, NodeList nodes, Level level)
{
    for (size_t i = 0; i < nodes.count; i++) {
        if (i > 0)
            write_text(u, ", ");
        write_node(u, nodes.items[i], level);
    }
}

/* ---- operators ---- */

static const uint8_t operator_levels[OPERATOR_COUNT] = {
    [OPERATOR_Add] = LEVEL_SUM,        [OPERATOR_Sub] = LEVEL_SUM,
    [OPERATOR_Mult] = LEVEL_TERM,      [OPERATOR_MatMult] = LEVEL_TERM,
    [OPERATOR_Div] = LEVEL_TERM,       [OPERATOR_Mod] = LEVEL_TERM,
    [OPERATOR_Pow] = LEVEL_POWER,      [OPERATOR_LShift] = LEVEL_SHIFT,
    [OPERATOR_RShift] = LEVEL_SHIFT,   [OPERATOR_BitOr] = LEVEL_BIT_OR,
    [OPERATOR_BitXor] = LEVEL_BIT_XOR, [OPERATOR_BitAnd] = LEVEL_BIT_AND,
    [OPERATOR_FloorDiv] = LEVEL_TERM,
};

static void write_binary(Unparser *u, const BinOpFields *binary, Level level)
{
    Level own = (Level)operator_levels[binary->op];
    bool right_first = binary->op == OPERATOR_Pow;
    open_if(u, level > own);
    write_node(u, binary->left, (Level)(own + right_first));
    buf_printf(u->out, " %s ", ast_operator_sign(binary->op));
    write_node(u, binary->right, (Level)(own + !right_first));
    close_if(u, level > own);
}

static void write_unary(Unparser *u, const UnaryOpFields *unary, Level level)
{
    Level own = unary->op == UNARY_Not ? LEVEL_NOT : LEVEL_FACTOR;
    open_if(u, level > own);
    write_text(u, ast_unary_sign(unary->op));
    if (unary->op == UNARY_Not)
        write_text(u, " ");
    write_node(u, unary->operand, own);
    close_if(u, level > own);
}

static void write_bool_op(Unparser *u, const BoolOpFields *bool_op, Level level)
{
    Level own = bool_op->op == BOOL_And ? LEVEL_AND : LEVEL_OR;
    open_if(u, level > own);
    for (size_t i = 0; i < bool_op->values.count; i++) {
        if (i > 0)
            write_text(u, bool_op->op == BOOL_And ? " and " : " or ");
        write_node(u, bool_op->values.items[i], (Level)(own + 1));
    }
    close_if(u, level > own);
}

static void write_compare(Unparser *u, const CompareFields *compare, Level level)
{
    open_if(u, level > LEVEL_COMPARE);
    write_node(u, compare->left, LEVEL_COMPARE + 1);
    for (size_t i = 0; i < compare->ops.count; i++) {
        buf_printf(u->out, " %s ", ast_compare_sign((CompareOperator)compare->ops.items[i]));
        write_node(u, compare->comparators.items[i], LEVEL_COMPARE + 1);
    }
    close_if(u, level > LEVEL_COMPARE);
}

static void write_if_expression(Unparser *u, const IfExpFields *expression, Level level)
{
    open_if(u, level > LEVEL_TEST);
    write_node(u, expression->body, LEVEL_TEST + 1);
    write_text(u, " if ");
    write_node(u, expression->test, LEVEL_TEST + 1);
    write_text(u, " else ");
    write_node(u, expression->orelse, LEVEL_TEST);
    close_if(u, level > LEVEL_TEST);
}

/* ---- parameters ---- */

static void write_parameter(Unparser *u, const Node *arg)
{
    write_name(u, arg->u.arg.arg);
    if (arg->u.arg.annotation) {
        write_text(u, ": ");
        write_node(u, arg->u.arg.annotation, LEVEL_TEST);
    }
}

static void write_default(Unparser *u, const Node *value)
{
    if (value) {
        write_text(u, "=");
        write_node(u, value, LEVEL_TEST);
    }
}

static void separate(Unparser *u, bool *first)
{
    if (!*first)
        write_text(u, ", ");
    *first = false;
}

static void write_positional(Unparser *u, const argumentsFields *args, bool *first)
{
    size_t positional = args->posonlyargs.count + args->args.count;
    for (size_t i = 0; i < positional; i++) {
        separate(u, first);
        write_parameter(u, i < args->posonlyargs.count
                               ? args->posonlyargs.items[i]
                               : args->args.items[i - args->posonlyargs.count]);
        size_t without = positional - args->defaults.count;
        write_default(u, i >= without ? args->defaults.items[i - without] : NULL);
        if (i + 1 == args->posonlyargs.count)
            write_text(u, ", /");
    }
}

static void write_parameters(Unparser *u, const argumentsFields *args)
{
    bool first = true;
    write_positional(u, args, &first);
    if (args->vararg || args->kwonlyargs.count) {
        separate(u, &first);
        write_text(u, "*");
        if (args->vararg)
            write_parameter(u, args->vararg);
    }
    for (size_t i = 0; i < args->kwonlyargs.count; i++) {
        separate(u, &first);
        write_parameter(u, args->kwonlyargs.items[i]);
        write_default(u, args->kw_defaults.items[i]);
    }
    if (args->kwarg) {
        separate(u, &first);
        write_text(u, "**");
        write_parameter(u, args->kwarg);
    }
}

static void write_lambda(Unparser *u, const LambdaFields *lambda, Level level)
{
    const argumentsFields *args = &lambda->args->u.arguments;
    bool has_parameters = args->posonlyargs.count || args->args.count || args->vararg ||
                          args->kwonlyargs.count || args->kwarg;
    open_if(u, level > LEVEL_TEST);
    write_text(u, has_parameters ? "lambda " : "lambda");
    write_parameters(u, args);
    write_text(u, ": ");
    write_node(u, lambda->body, LEVEL_TEST);
    close_if(u, level > LEVEL_TEST);
}

/* ---- comprehensions, displays, calls ---- */

static void write_generators(Unparser *u, NodeList generators)
{
    for (size_t i = 0; i < generators.count; i++) {
        const comprehensionFields *generator = &generators.items[i]->u.comprehension;
        write_text(u, generator->is_async ? " async for " : " for ");
        write_node(u, generator->target, LEVEL_TUPLE);
        write_text(u, " in ");
        write_node(u, generator->iter, LEVEL_TEST + 1);
        for (size_t j = 0; j < generator->ifs.count; j++) {
            write_text(u, " if ");
            write_node(u, generator->ifs.items[j], LEVEL_TEST + 1);
        }
    }
}

/* The three kinds with one element have the same fields. */
static void write_comprehension(Unparser *u, const Node *node, const char *brackets)
{
    buf_append_byte(u->out, brackets[0]);
    write_node(u, node->u.ListComp.elt, LEVEL_TEST);
    write_generators(u, node->u.ListComp.generators);
    buf_append_byte(u->out, brackets[1]);
}

static void write_dict_comprehension(Unparser *u, const DictCompFields *comprehension)
{
    write_text(u, "{");
    write_node(u, comprehension->key, LEVEL_TEST);
    write_text(u, ": ");
    write_node(u, comprehension->value, LEVEL_TEST);
    write_generators(u, comprehension->generators);
    write_text(u, "}");
}

static void write_dict(Unparser *u, const DictFields *dict)
{
    write_text(u, "{");
    for (size_t i = 0; i < dict->values.count; i++) {
        if (i > 0)
            write_text(u, ", ");
        if (dict->keys.items[i]) {
            write_node(u, dict->keys.items[i], LEVEL_TEST);
            write_text(u, ": ");
            write_node(u, dict->values.items[i], LEVEL_TEST);
        } else {
            write_text(u, "**");
            write_node(u, dict->values.items[i], LEVEL_BIT_OR);
        }
    }
    write_text(u, "}");
}

static void write_tuple(Unparser *u, NodeList elements, Level level)
{
    if (elements.count == 0) {
        write_text(u, "()");
        return;
    }
    open_if(u, level > LEVEL_TUPLE);
    write_list(u, elements, LEVEL_TEST);
    if (elements.count == 1)
        write_text(u, ",");
    close_if(u, level > LEVEL_TUPLE);
}

static void write_call(Unparser *u, const CallFields *call)
{
    write_node(u, call->func, LEVEL_ATOM);
    if (call->args.count == 1 && !call->keywords.count &&
        call->args.items[0]->kind == NODE_GeneratorExp) {
        write_node(u, call->args.items[0], LEVEL_TEST);
        return;
    }
    write_text(u, "(");
    write_list(u, call->args, LEVEL_TEST);
    for (size_t i = 0; i < call->keywords.count; i++) {
        const keywordFields *keyword = &call->keywords.items[i]->u.keyword;
        if (i > 0 || call->args.count)
            write_text(u, ", ");
        if (keyword->arg) {
            write_name(u, keyword->arg);
            write_text(u, "=");
        } else {
            write_text(u, "**");
        }
        write_node(u, keyword->value, LEVEL_TEST);
    }
    write_text(u, ")");
}

static void write_attribute(Unparser *u, const AttributeFields *attribute)
{
    const Node *value = attribute->value;
    write_node(u, value, LEVEL_ATOM);
    bool is_int =
        value->kind == NODE_Constant && (value->u.Constant.value.kind == CONSTANT_INT ||
                                         value->u.Constant.value.kind == CONSTANT_BIG_INT);
    write_text(u, is_int ? " ." : ".");
    write_name(u, attribute->attr);
}

static void write_slice(Unparser *u, const SliceFields *slice)
{
    if (slice->lower)
        write_node(u, slice->lower, LEVEL_TEST);
    write_text(u, ":");
    if (slice->upper)
        write_node(u, slice->upper, LEVEL_TEST);
    if (slice->step) {
        write_text(u, ":");
        write_node(u, slice->step, LEVEL_TEST);
    }
}

static void write_subscript(Unparser *u, const SubscriptFields *subscript)
{
    write_node(u, subscript->value, LEVEL_ATOM);
    write_text(u, "[");
    write_node(u, subscript->slice, LEVEL_TUPLE);
    write_text(u, "]");
}

/* ---- constants and f-strings ---- */

/* CPython writes an infinite float as 1e309, so that it can be read again. */
static void write_number(Unparser *u, const Const *value)
{
    Buf text = BUF_INIT;
    const_repr(&text, value);
    const char *rest = text.text, *infinite;
    while ((infinite = strstr(rest, "inf"))) {
        buf_append(u->out, rest, (size_t)(infinite - rest));
        write_text(u, "1e309");
        rest = infinite + 3;
    }
    write_text(u, rest);
    buf_done(&text);
}

static void write_constant(Unparser *u, const Constant *literal)
{
    CodeFile file;
    ConstPool pool;
    code_file_init(&file);
    constpool_init(&pool, &file);
    const Const *value = fold_literal(&pool, literal);
    if (literal->u_prefix)
        write_text(u, "u");
    if (value->kind == CONST_ELLIPSIS)
        write_text(u, "...");
    else if (value->kind == CONST_FLOAT || value->kind == CONST_COMPLEX)
        write_number(u, value);
    else
        const_repr(u->out, value);
    constpool_done(&pool);
    code_file_done(&file);
}

static void write_f_string_parts(Unparser *u, const Node *node, bool is_format_spec);

static void append_escaped_braces(Buf *out, const char *text, size_t length)
{
    for (size_t i = 0; i < length; i++) {
        if (text[i] == '{' || text[i] == '}')
            buf_append_byte(out, text[i]);
        buf_append_byte(out, text[i]);
    }
}

static void write_formatted_value(Unparser *u, const FormattedValueFields *value)
{
    Buf expression = BUF_INIT;
    Unparser inner = {&expression, u->ast};
    write_node(&inner, value->value, LEVEL_TEST + 1);
    write_text(u, expression.length && expression.text[0] == '{' ? "{ " : "{");
    buf_append(u->out, expression.text, expression.length);
    buf_done(&expression);
    if (value->conversion > 0)
        buf_printf(u->out, "!%c", (int)value->conversion);
    if (value->format_spec) {
        write_text(u, ":");
        write_f_string_parts(u, value->format_spec, true);
    }
    write_text(u, "}");
}

static void write_f_string_parts(Unparser *u, const Node *node, bool is_format_spec)
{
    if (node->kind == NODE_Constant) {
        const Constant *text = &node->u.Constant.value;
        append_escaped_braces(u->out, text->text, text->length);
    } else if (node->kind == NODE_FormattedValue) {
        write_formatted_value(u, &node->u.FormattedValue);
    } else {
        NodeList values = node->u.JoinedStr.values;
        for (size_t i = 0; i < values.count; i++)
            write_f_string_parts(u, values.items[i], is_format_spec);
    }
}

/* The whole text is made first, then quoted as a string is. */
static void write_f_string(Unparser *u, const Node *node)
{
    Buf text = BUF_INIT;
    Unparser inner = {&text, u->ast};
    write_f_string_parts(&inner, node, false);
    Const whole = {.kind = CONST_STR, .text = {text.text, text.length}};
    write_text(u, "f");
    const_repr(u->out, &whole);
    buf_done(&text);
}

/* ---- others ---- */

static void write_prefixed(Unparser *u, const char *prefix, const Node *value, Level level)
{
    write_text(u, prefix);
    write_node(u, value, level);
}

static void write_await(Unparser *u, const Node *value, Level level)
{
    open_if(u, level > LEVEL_AWAIT);
    write_prefixed(u, "await ", value, LEVEL_ATOM);
    close_if(u, level > LEVEL_AWAIT);
}

static void write_yield(Unparser *u, const Node *value)
{
    if (!value) {
        write_text(u, "(yield)");
        return;
    }
    write_prefixed(u, "(yield ", value, LEVEL_TUPLE);
    write_text(u, ")");
}

static void write_named_expression(Unparser *u, const NamedExprFields *named, Level level)
{
    open_if(u, level > LEVEL_TUPLE);
    write_node(u, named->target, LEVEL_ATOM);
    write_prefixed(u, " := ", named->value, LEVEL_ATOM);
    close_if(u, level > LEVEL_TUPLE);
}

/* Displays, comprehensions and what else brings its own brackets. */
static void write_bracketed(Unparser *u, const Node *node, Level level)
{
    switch (node->kind) {
    case NODE_ListComp:
        write_comprehension(u, node, "[]");
        break;
    case NODE_SetComp:
        write_comprehension(u, node, "{}");
        break;
    case NODE_GeneratorExp:
        write_comprehension(u, node, "()");
        break;
    case NODE_DictComp:
        write_dict_comprehension(u, &node->u.DictComp);
        break;
    case NODE_Dict:
        write_dict(u, &node->u.Dict);
        break;
    case NODE_Set:
    case NODE_List:
        write_text(u, node->kind == NODE_Set ? "{" : "[");
        write_list(u, node->u.Set.elts, LEVEL_TEST);
        write_text(u, node->kind == NODE_Set ? "}" : "]");
        break;
    case NODE_Tuple:
        write_tuple(u, node->u.Tuple.elts, level);
        break;
    case NODE_Yield:
        write_yield(u, node->u.Yield.value);
        break;
    case NODE_YieldFrom:
        write_prefixed(u, "(yield from ", node->u.YieldFrom.value, LEVEL_TEST);
        write_text(u, ")");
        break;
    default:
        break;
    }
}

static void write_node(Unparser *u, const Node *node, Level level)
{
    switch (node->kind) {
    case NODE_BoolOp:
        write_bool_op(u, &node->u.BoolOp, level);
        break;
    case NODE_BinOp:
        write_binary(u, &node->u.BinOp, level);
        break;
    case NODE_UnaryOp:
        write_unary(u, &node->u.UnaryOp, level);
        break;
    case NODE_Lambda:
        write_lambda(u, &node->u.Lambda, level);
        break;
    case NODE_IfExp:
        write_if_expression(u, &node->u.IfExp, level);
        break;
    case NODE_Await:
        write_await(u, node->u.Await.value, level);
        break;
    case NODE_Compare:
        write_compare(u, &node->u.Compare, level);
        break;
    case NODE_Call:
        write_call(u, &node->u.Call);
        break;
    case NODE_FormattedValue:
    case NODE_JoinedStr:
        write_f_string(u, node);
        break;
    case NODE_Constant:
        write_constant(u, &node->u.Constant.value);
        break;
    case NODE_Attribute:
        write_attribute(u, &node->u.Attribute);
        break;
    case NODE_Subscript:
        write_subscript(u, &node->u.Subscript);
        break;
    case NODE_Starred:
        write_prefixed(u, "*", node->u.Starred.value, LEVEL_BIT_OR);
        break;
    case NODE_Name:
        write_name(u, node->u.Name.id);
        break;
    case NODE_Slice:
        write_slice(u, &node->u.Slice);
        break;
    case NODE_NamedExpr:
        write_named_expression(u, &node->u.NamedExpr, level);
        break;
    default:
        write_bracketed(u, node, level);
        break;
    }
}

void unparse_expression(Buf *out, const Ast *ast, const Node *node)
{
    Unparser unparser = {out, ast};
    write_node(&unparser, node, LEVEL_TEST);
}
