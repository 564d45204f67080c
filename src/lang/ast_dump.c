/* The tree as text. A tree may be as deep as its source is long, so the dump
 * keeps its own stack of what is still to be written: nodes, names, constants
 * and pieces of punctuation. A node is written up to its first field and its
 * fields are pushed in reverse order.
 */
#include "lang/ast.h"

#include <assert.h>
#include <string.h>

#include "base/float_text.h"
#include "base/utf8.h"
#include "base/vec.h"
#include "lang/bigint.h"

typedef enum {
    PIECE_TEXT, /* static text */
    PIECE_NODE, /* may be NULL: None */
    PIECE_NAME, /* StringId */
    PIECE_NUMBER,
    PIECE_CONSTANT,
    PIECE_SPAN,
} PieceKind;

typedef struct {
    PieceKind kind;
    union {
        const char *text;
        const Node *node;
        StringId name;
        int32_t number;
        const Constant *constant;
        const NodeSpan *span;
    };
} Piece;

typedef struct {
    Buf *out;
    const Ast *ast;
    bool places;
    VEC(Piece) stack;
} Dump;

/* Values ------------------------------------------------------------------ */

/* The next character of WTF-8 text, or one byte. */
static size_t next_character(const char *text, size_t length, bool bytes, uint32_t *codepoint)
{
    size_t size = bytes ? 0 : utf8_decode_surrogate(text, length, codepoint);
    if (size == 0) {
        *codepoint = (unsigned char)text[0];
        size = 1;
    }
    return size;
}

static void append_character(Buf *out, uint32_t codepoint, char quote)
{
    if (codepoint == (unsigned char)quote || codepoint == '\\')
        buf_printf(out, "\\%c", (int)codepoint);
    else if (codepoint == '\n')
        buf_append_string(out, "\\n");
    else if (codepoint == '\r')
        buf_append_string(out, "\\r");
    else if (codepoint == '\t')
        buf_append_string(out, "\\t");
    else if (codepoint >= ' ' && codepoint < 0x7F)
        buf_append_byte(out, (char)codepoint);
    else if (codepoint < 0x100)
        buf_printf(out, "\\x%02x", codepoint);
    else if (codepoint < 0x10000)
        buf_printf(out, "\\u%04x", codepoint);
    else
        buf_printf(out, "\\U%08x", codepoint);
}

static void append_quoted(Buf *out, const char *text, size_t length, bool bytes)
{
    bool single = memchr(text, '\'', length) != NULL, twice = memchr(text, '"', length) != NULL;
    char quote = single && !twice ? '"' : '\'';
    buf_append_byte(out, quote);
    for (size_t at = 0; at < length;) {
        uint32_t codepoint;
        at += next_character(text + at, length - at, bytes, &codepoint);
        append_character(out, codepoint, quote);
    }
    buf_append_byte(out, quote);
}

static void append_big_int(Buf *out, const char *hex, size_t length)
{
    Arena arena;
    arena_init(&arena);
    buf_append_string(out, bigint_to_decimal(&arena, bigint_from_digits(&arena, hex, length, 16)));
    arena_done(&arena);
}

static void append_constant(Buf *out, const Constant *constant)
{
    switch (constant->kind) {
    case CONSTANT_NONE:
        buf_append_string(out, "None");
        break;
    case CONSTANT_TRUE:
        buf_append_string(out, "True");
        break;
    case CONSTANT_FALSE:
        buf_append_string(out, "False");
        break;
    case CONSTANT_ELLIPSIS:
        buf_append_string(out, "Ellipsis");
        break;
    case CONSTANT_INT:
        buf_append_int(out, constant->integer);
        break;
    case CONSTANT_BIG_INT:
        append_big_int(out, constant->text, constant->length);
        break;
    case CONSTANT_FLOAT:
        float_repr(out, constant->number);
        break;
    case CONSTANT_COMPLEX:
        float_repr_part(out, constant->number);
        buf_append_byte(out, 'j');
        break;
    case CONSTANT_BYTES:
        buf_append_byte(out, 'b');
        append_quoted(out, constant->text, constant->length, true);
        break;
    case CONSTANT_STR:
        append_quoted(out, constant->text, constant->length, false);
        break;
    }
}

/* Fields ------------------------------------------------------------------- */

/* Fields come in reverse order; each pushes its value, then its name and "=";
 * the separator before the first is dropped when the node is finished. */
static void push_text(Dump *dump, const char *text)
{
    vec_push(&dump->stack, (Piece){.kind = PIECE_TEXT, .text = text});
}

static void push_label(Dump *dump, const char *label)
{
    push_text(dump, "=");
    push_text(dump, label);
    push_text(dump, ", ");
}

static void push_node(Dump *dump, const char *label, const Node *node)
{
    vec_push(&dump->stack, (Piece){.kind = PIECE_NODE, .node = node});
    push_label(dump, label);
}

static void push_optional(Dump *dump, const char *label, const Node *node)
{
    if (node != NULL)
        push_node(dump, label, node);
}

static void push_nodes(Dump *dump, const char *label, NodeList list)
{
    push_text(dump, "]");
    for (size_t i = list.count; i-- > 0;) {
        vec_push(&dump->stack, (Piece){.kind = PIECE_NODE, .node = list.items[i]});
        if (i > 0)
            push_text(dump, ", ");
    }
    push_text(dump, "[");
    push_label(dump, label);
}

static void push_name(Dump *dump, const char *label, StringId name)
{
    vec_push(&dump->stack, (Piece){.kind = PIECE_NAME, .name = name});
    push_label(dump, label);
}

static void push_maybe_name(Dump *dump, const char *label, StringId name)
{
    if (name != 0)
        push_name(dump, label, name);
}

static void push_names(Dump *dump, const char *label, NameList list)
{
    push_text(dump, "]");
    for (size_t i = list.count; i-- > 0;) {
        vec_push(&dump->stack, (Piece){.kind = PIECE_NAME, .name = list.items[i]});
        if (i > 0)
            push_text(dump, ", ");
    }
    push_text(dump, "[");
    push_label(dump, label);
}

static const char *const operator_calls[] = {
#define AST_OPERATOR(name, sign) #name "()",
#include "lang/ast.def"
};
static const char *const bool_operator_calls[] = {
#define AST_BOOL_OPERATOR(name, sign) #name "()",
#include "lang/ast.def"
};
static const char *const unary_operator_calls[] = {
#define AST_UNARY_OPERATOR(name, sign) #name "()",
#include "lang/ast.def"
};
static const char *const compare_calls[] = {
#define AST_COMPARE(name, sign) #name "()",
#include "lang/ast.def"
};
static const char *const context_calls[] = {
#define AST_CONTEXT(name) #name "()",
#include "lang/ast.def"
};

static void push_operator(Dump *dump, const char *label, Operator operation)
{
    push_text(dump, operator_calls[operation]);
    push_label(dump, label);
}

static void push_bool_operator(Dump *dump, const char *label, BoolOperator operation)
{
    push_text(dump, bool_operator_calls[operation]);
    push_label(dump, label);
}

static void push_unary_operator(Dump *dump, const char *label, UnaryOperator operation)
{
    push_text(dump, unary_operator_calls[operation]);
    push_label(dump, label);
}

static void push_context(Dump *dump, const char *label, ExprContext context)
{
    push_text(dump, context_calls[context]);
    push_label(dump, label);
}

static void push_operators(Dump *dump, const char *label, CompareList list)
{
    push_text(dump, "]");
    for (size_t i = list.count; i-- > 0;) {
        push_text(dump, compare_calls[list.items[i]]);
        if (i > 0)
            push_text(dump, ", ");
    }
    push_text(dump, "[");
    push_label(dump, label);
}

static void push_number(Dump *dump, const char *label, int32_t number)
{
    vec_push(&dump->stack, (Piece){.kind = PIECE_NUMBER, .number = number});
    push_label(dump, label);
}

/* By address: the constant stays in its node. */
static void push_constant(Dump *dump, const char *label, const Constant *constant)
{
    if (constant->kind == CONSTANT_STR && constant->u_prefix)
        push_text(dump, ", kind='u'");
    vec_push(&dump->stack, (Piece){.kind = PIECE_CONSTANT, .constant = constant});
    push_label(dump, label);
}

/* Reverses stack[from..count): fields were pushed one after another, each in
 * reverse, so field by field the order must turn. */
static void reverse_fields(Dump *dump, const size_t *starts, size_t field_count, size_t end)
{
    size_t base = starts[0];
    size_t size = end - base;
    Piece *copy = mem_alloc(size * sizeof *copy);
    size_t at = 0;
    for (size_t field = field_count; field-- > 0;) {
        size_t stop = field + 1 < field_count ? starts[field + 1] : end;
        size_t count = stop - starts[field];
        memcpy(copy + at, dump->stack.items + starts[field], count * sizeof *copy);
        at += count;
    }
    memcpy(dump->stack.items + base, copy, size * sizeof *copy);
    mem_free(copy);
}

enum { FIELDS_MAX = 8 };

/* Pushes all fields of a node, the first on top. */
static void push_fields(Dump *dump, const Node *node)
{
    size_t starts[FIELDS_MAX];
    size_t count = 0;
    switch (node->kind) {
#define VALUE_node(field) field
#define VALUE_optional(field) field
#define VALUE_nodes(field) field
#define VALUE_gaps(field) field
#define VALUE_name(field) field
#define VALUE_maybe_name(field) field
#define VALUE_names(field) field
#define VALUE_operator(field) field
#define VALUE_bool_operator(field) field
#define VALUE_unary_operator(field) field
#define VALUE_operators(field) field
#define VALUE_context(field) field
#define VALUE_number(field) field
#define VALUE_constant(field) &field
#define push_gaps push_nodes
#define FIELD(kind, field)                                                                         \
    starts[count++] = dump->stack.count;                                                           \
    push_##kind(dump, #field, VALUE_##kind(fields->field));
#define AST_NODE(name, group, ...)                                                                 \
    case NODE_##name: {                                                                            \
        const name##Fields *fields UNUSED = &node->u.name;                                         \
        __VA_ARGS__ break;                                                                         \
    }
#include "lang/ast.def"
#undef FIELD
#undef push_gaps
    case NODE_KIND_COUNT:
        assert(false);
    }
    if (count > 0)
        reverse_fields(dump, starts, count, dump->stack.count);
}

static bool has_place(const Node *node)
{
    return ast_is_expression(node->kind) || ast_is_statement(node->kind) ||
           ast_is_pattern(node->kind) || node->kind == NODE_ExceptHandler ||
           node->kind == NODE_arg || node->kind == NODE_keyword || node->kind == NODE_alias;
}

static void dump_node(Dump *dump, const Node *node)
{
    if (node == NULL) {
        buf_append_string(dump->out, "None");
        return;
    }
    buf_append_string(dump->out, ast_kind_name(node->kind));
    buf_append_byte(dump->out, '(');
    push_text(dump, ")");
    size_t bottom = dump->stack.count;
    if (dump->places && has_place(node))
        vec_push(&dump->stack, (Piece){.kind = PIECE_SPAN, .span = &node->span});
    push_fields(dump, node);
    /* The separator before the first field is on top now. */
    if (dump->stack.count > bottom && vec_last(&dump->stack).kind == PIECE_TEXT)
        dump->stack.count--;
}

static void dump_span(Dump *dump, const NodeSpan *span)
{
    if (dump->out->text[dump->out->length - 1] != '(')
        buf_append_string(dump->out, ", ");
    buf_printf(dump->out, "lineno=%u, col_offset=%u, end_lineno=%u, end_col_offset=%u",
               span->lineno, span->col_offset, span->end_lineno, span->end_col_offset);
}

static void dump_piece(Dump *dump, Piece piece)
{
    switch (piece.kind) {
    case PIECE_TEXT:
        buf_append_string(dump->out, piece.text);
        break;
    case PIECE_NODE:
        dump_node(dump, piece.node);
        break;
    case PIECE_NAME:
        append_quoted(dump->out, strtab_text(&dump->ast->names, piece.name),
                      strtab_length(&dump->ast->names, piece.name), false);
        break;
    case PIECE_NUMBER:
        buf_append_int(dump->out, piece.number);
        break;
    case PIECE_CONSTANT:
        append_constant(dump->out, piece.constant);
        break;
    case PIECE_SPAN:
        dump_span(dump, piece.span);
        break;
    }
}

void ast_dump(Buf *out, const Ast *ast, const Node *node, bool places)
{
    Dump dump = {.out = out, .ast = ast, .places = places};
    vec_push(&dump.stack, (Piece){.kind = PIECE_NODE, .node = node});
    while (dump.stack.count > 0) {
        Piece piece = vec_pop(&dump.stack);
        dump_piece(&dump, piece);
    }
    vec_done(&dump.stack);
}
