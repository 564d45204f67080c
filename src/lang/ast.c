/* Making nodes and asking about them. The memory of a node is cut to its kind,
 * because most nodes are names and constants and the largest kind (arguments)
 * is three times as large.
 */
#include "lang/ast.h"

#include <assert.h>
#include <string.h>

typedef struct {
    const char *name;
    uint16_t size;
    uint8_t group;
} NodeFacts;

enum {
    GROUP_module,
    GROUP_statement,
    GROUP_expression,
    GROUP_pattern,
    GROUP_placed,
    GROUP_plain,
};

static const NodeFacts facts[NODE_KIND_COUNT] = {
#define AST_NODE(name, group, ...)                                                                 \
    {#name, (uint16_t)(offsetof(Node, u) + sizeof(name##Fields)), GROUP_##group},
#define FIELD(kind, name)
#include "lang/ast.def"
#undef FIELD
};

typedef struct {
    const char *name, *sign;
} OperatorFacts;

static const OperatorFacts operators[OPERATOR_COUNT] = {
#define AST_OPERATOR(name, sign) {#name, sign},
#include "lang/ast.def"
};

static const char *const compare_signs[COMPARE_OPERATOR_COUNT] = {
#define AST_COMPARE(name, sign) sign,
#include "lang/ast.def"
};

static const char *const unary_signs[UNARY_OPERATOR_COUNT] = {
#define AST_UNARY_OPERATOR(name, sign) sign,
#include "lang/ast.def"
};

void ast_init(Ast *ast)
{
    *ast = (Ast){0};
    arena_init(&ast->arena);
    strtab_init(&ast->names);
}

void ast_done(Ast *ast)
{
    arena_done(&ast->arena);
    strtab_done(&ast->names);
    ast->root = NULL;
}

Node *ast_new(Ast *ast, NodeKind kind, NodeSpan span)
{
    assert(kind < NODE_KIND_COUNT);
    Node *node = arena_alloc(&ast->arena, facts[kind].size);
    node->kind = kind;
    node->span = span;
    return node;
}

NodeList ast_list(Ast *ast, Node *const *items, size_t count)
{
    NodeList list = {NULL, count};
    if (count > 0) {
        list.items = ARENA_ARRAY(&ast->arena, Node *, count);
        memcpy(list.items, items, count * sizeof *items);
    }
    return list;
}

NameList ast_name_list(Ast *ast, const StringId *names, size_t count)
{
    NameList list = {NULL, count};
    if (count > 0) {
        list.items = ARENA_ARRAY(&ast->arena, StringId, count);
        memcpy(list.items, names, count * sizeof *names);
    }
    return list;
}

const char *ast_name_text(const Ast *ast, StringId name)
{
    return strtab_text(&ast->names, name);
}

const char *ast_kind_name(NodeKind kind)
{
    assert(kind < NODE_KIND_COUNT);
    return facts[kind].name;
}

const char *ast_operator_sign(Operator operation)
{
    assert(operation < OPERATOR_COUNT);
    return operators[operation].sign;
}

const char *ast_compare_sign(CompareOperator operation)
{
    assert(operation < COMPARE_OPERATOR_COUNT);
    return compare_signs[operation];
}

const char *ast_unary_sign(UnaryOperator operation)
{
    assert(operation < UNARY_OPERATOR_COUNT);
    return unary_signs[operation];
}

bool ast_is_expression(NodeKind kind)
{
    return facts[kind].group == GROUP_expression;
}

bool ast_is_statement(NodeKind kind)
{
    return facts[kind].group == GROUP_statement;
}

bool ast_is_pattern(NodeKind kind)
{
    return facts[kind].group == GROUP_pattern;
}
