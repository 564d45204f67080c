/* The fields of a node are found by the kinds that ast.def gives, laid out as C
 * lays out a struct of those types.
 */
#include "lang/ast_walk.h"

#include <assert.h>

typedef enum {
    FIELD_node,
    FIELD_optional,
    FIELD_nodes,
    FIELD_gaps,
    FIELD_name,
    FIELD_maybe_name,
    FIELD_names,
    FIELD_operator,
    FIELD_bool_operator,
    FIELD_unary_operator,
    FIELD_operators,
    FIELD_context,
    FIELD_number,
    FIELD_constant,
} FieldKind;

enum { FIELDS_MAX = 8 };

/* Each list ends with a 0; kinds are stored plus 1. */
static const uint8_t fields_of[NODE_KIND_COUNT][FIELDS_MAX] = {
#define FIELD(kind, name) FIELD_##kind + 1,
#define AST_NODE(name, group, ...) [NODE_##name] = {__VA_ARGS__ 0},
#include "lang/ast.def"
#undef FIELD
};

typedef struct {
    uint8_t size, alignment;
} FieldLayout;

#define LAYOUT(kind) [FIELD_##kind] = {sizeof(AST_TYPE_##kind), (uint8_t) _Alignof(AST_TYPE_##kind)}
static const FieldLayout layouts[] = {
    LAYOUT(node),          LAYOUT(optional),       LAYOUT(nodes),     LAYOUT(gaps),
    LAYOUT(name),          LAYOUT(maybe_name),     LAYOUT(names),     LAYOUT(operator),
    LAYOUT(bool_operator), LAYOUT(unary_operator), LAYOUT(operators), LAYOUT(context),
    LAYOUT(number),        LAYOUT(constant),
};
#undef LAYOUT

static void visit_field(FieldKind kind, void *place, AstChildVisitor *visit, void *context)
{
    if (kind == FIELD_node || kind == FIELD_optional) {
        Node **child = place;
        if (*child)
            visit(context, child);
    } else if (kind == FIELD_nodes || kind == FIELD_gaps) {
        const NodeList *list = place;
        for (size_t i = 0; i < list->count; i++)
            if (list->items[i])
                visit(context, &list->items[i]);
    }
}

void ast_each_child(Node *node, AstChildVisitor *visit, void *context)
{
    char *fields = (char *)&node->u;
    size_t offset = 0;
    for (const uint8_t *field = fields_of[node->kind]; *field; field++) {
        FieldLayout layout = layouts[*field - 1];
        offset = (offset + layout.alignment - 1) / layout.alignment * layout.alignment;
        visit_field((FieldKind)(*field - 1), fields + offset, visit, context);
        offset += layout.size;
    }
}

bool ast_counts_depth(const Node *node)
{
    return ast_is_statement(node->kind) || ast_is_expression(node->kind);
}
