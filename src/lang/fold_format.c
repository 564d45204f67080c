/* Reads a %-format as CPython's optimiser does: at most two digits of width
 * and precision, flags other than "-" do not matter to s, r and a. The literal
 * parts have no place in the source.
 */
#include "lang/fold_format.h"

#include <string.h>

#include "lang/fold.h"

enum { MAX_DIGITS = 3 };

typedef struct {
    Ast *ast;
    ConstText format;
    size_t at;
} FormatReader;

typedef struct {
    char conversion;
    bool left;
    int width, precision; /* -1: none */
} FormatUnit;

static Node *new_text(Ast *ast, const char *text, size_t length)
{
    Node *node = ast_new(ast, NODE_Constant, (NodeSpan){0});
    Constant *value = &node->u.Constant.value;
    value->kind = CONSTANT_STR;
    value->text = arena_copy_text(&ast->arena, text, length);
    value->length = length;
    return node;
}

/* Text up to the next conversion; NULL if there is none. */
static Node *read_literal(FormatReader *reader)
{
    Buf text = BUF_INIT;
    ConstText format = reader->format;
    while (reader->at < format.length) {
        char c = format.text[reader->at];
        if (c == '%') {
            if (reader->at + 1 >= format.length || format.text[reader->at + 1] != '%')
                break;
            reader->at++;
        }
        reader->at++;
        buf_append_byte(&text, c);
    }
    Node *node = text.length ? new_text(reader->ast, text.text, text.length) : NULL;
    buf_done(&text);
    return node;
}

static char next_char(FormatReader *reader)
{
    return reader->at < reader->format.length ? reader->format.text[reader->at++] : '\0';
}

/* Digits from *c on; false if there are too many. *c is the character behind. */
static bool read_number(FormatReader *reader, char *c, int *number)
{
    int digits = 0;
    while (*c >= '0' && *c <= '9') {
        *number = *number * 10 + (*c - '0');
        *c = next_char(reader);
        if (++digits >= MAX_DIGITS)
            return false;
    }
    return true;
}

static bool read_unit(FormatReader *reader, FormatUnit *unit)
{
    *unit = (FormatUnit){.width = -1, .precision = -1};
    reader->at++; /* % */
    char c = next_char(reader);
    while (c && strchr("-+ #0", c)) {
        unit->left = unit->left || c == '-';
        c = next_char(reader);
    }
    if (c >= '0' && c <= '9') {
        unit->width = 0;
        if (!read_number(reader, &c, &unit->width))
            return false;
    }
    if (c == '.') {
        c = next_char(reader);
        unit->precision = 0;
        if (!read_number(reader, &c, &unit->precision))
            return false;
    }
    unit->conversion = c;
    return c == 's' || c == 'r' || c == 'a';
}

static Node *format_spec(Ast *ast, FormatUnit unit)
{
    Buf spec = BUF_INIT;
    if (!unit.left && unit.width > 0)
        buf_append_byte(&spec, '>');
    if (unit.width >= 0)
        buf_append_int(&spec, unit.width);
    if (unit.precision >= 0)
        buf_printf(&spec, ".%d", unit.precision);
    Node *node = spec.length ? new_text(ast, spec.text, spec.length) : NULL;
    buf_done(&spec);
    return node;
}

static Node *formatted_value(Ast *ast, Node *value, FormatUnit unit)
{
    Node *node = ast_new(ast, NODE_FormattedValue, value->span);
    node->u.FormattedValue.value = value;
    node->u.FormattedValue.conversion = unit.conversion;
    node->u.FormattedValue.format_spec = format_spec(ast, unit);
    return node;
}

typedef VEC(Node *) Parts;

static bool read_parts(FormatReader *reader, NodeList values, Parts *parts)
{
    size_t used = 0;
    for (;;) {
        Node *literal = read_literal(reader);
        if (literal)
            vec_push(parts, literal);
        if (reader->at >= reader->format.length)
            return used == values.count;
        FormatUnit unit;
        if (used >= values.count || !read_unit(reader, &unit))
            return false;
        vec_push(parts, formatted_value(reader->ast, values.items[used++], unit));
    }
}

Node *fold_format(Ast *ast, const Node *binary, ConstText format)
{
    FormatReader reader = {.ast = ast, .format = format};
    Parts parts = {0};
    Node *joined = NULL;
    if (read_parts(&reader, binary->u.BinOp.right->u.Tuple.elts, &parts)) {
        joined = ast_new(ast, NODE_JoinedStr, binary->span);
        joined->u.JoinedStr.values = ast_list(ast, parts.items, parts.count);
    }
    vec_done(&parts);
    return joined;
}

static void enter_literal(const Node *node, ConstPool *pool, Map *by_node)
{
    const Const *value = fold_literal(pool, &node->u.Constant.value);
    map_put(by_node, (uint64_t)(uintptr_t)node, (uint64_t)value->index + 1);
}

void fold_format_literals(const Node *joined, ConstPool *pool, Map *by_node)
{
    NodeList parts = joined->u.JoinedStr.values;
    for (size_t i = 0; i < parts.count; i++) {
        const Node *part = parts.items[i];
        if (part->kind == NODE_Constant)
            enter_literal(part, pool, by_node);
        else if (part->u.FormattedValue.format_spec)
            enter_literal(part->u.FormattedValue.format_spec, pool, by_node);
    }
}
