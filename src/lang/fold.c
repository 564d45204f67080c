/* The optimiser's walk: children first, then one rule by kind of node. Values
 * are not written into the tree but into a map, because a literal of the tree
 * cannot be a tuple, and the place of the expression must be kept.
 */
#include "lang/fold.h"

#include <assert.h>
#include <string.h>

#include "lang/ast_walk.h"
#include "lang/fold_format.h"
#include "lang/fold_value.h"
#include "lang/scaffold.h"

typedef struct {
    FoldedConstants *folded;
    Ast *ast;
    DiagnosticList *problems;
    StringId name_debug; /* __debug__ */
    bool future_annotations;
    bool failed;
    int depth;
} Folder;

static uint64_t node_key(const Node *node)
{
    return (uint64_t)(uintptr_t)node;
}

const Const *folded_constant(const FoldedConstants *folded, const Node *node)
{
    uint64_t found = map_get_or(&folded->by_node, node_key(node), 0);
    return found ? folded->pool->file->constants.items[found - 1] : NULL;
}

static void set_constant(Folder *folder, const Node *node, const Const *value)
{
    if (!value)
        return;
    scaffold_fold(folder->folded->pool->scaffold, value);
    constpool_note_in_tree(folder->folded->pool, value);
    map_put(&folder->folded->by_node, node_key(node), (uint64_t)value->index + 1);
}

static const Const *constant_of(Folder *folder, const Node *node)
{
    return folded_constant(folder->folded, node);
}

const Const *fold_literal(ConstPool *pool, const Constant *literal)
{
    switch (literal->kind) {
    case CONSTANT_NONE:
        return constpool_singleton(pool, CONST_NONE);
    case CONSTANT_TRUE:
        return constpool_singleton(pool, CONST_TRUE);
    case CONSTANT_FALSE:
        return constpool_singleton(pool, CONST_FALSE);
    case CONSTANT_ELLIPSIS:
        return constpool_singleton(pool, CONST_ELLIPSIS);
    case CONSTANT_INT:
        return constpool_int(pool, literal->integer);
    case CONSTANT_BIG_INT:
        return constpool_bigint(
            pool, bigint_from_digits(&pool->file->arena, literal->text, literal->length, 16));
    case CONSTANT_FLOAT:
        return constpool_float(pool, literal->number);
    case CONSTANT_COMPLEX:
        return constpool_complex(pool, 0, literal->number);
    case CONSTANT_STR:
        return constpool_str(pool, literal->text, literal->length);
    case CONSTANT_BYTES:
        return constpool_bytes(pool, literal->text, literal->length);
    }
    return NULL;
}

static Node *docstring_of(const Folder *folder, NodeList body)
{
    if (body.count == 0 || body.items[0]->kind != NODE_Expr)
        return NULL;
    Node *value = body.items[0]->u.Expr.value;
    if (folder) {
        const Const *constant = folded_constant(folder->folded, value);
        return constant && constant->kind == CONST_STR ? value : NULL;
    }
    bool is_text = value->kind == NODE_Constant && value->u.Constant.value.kind == CONSTANT_STR;
    return is_text ? value : NULL;
}

Node *fold_docstring(NodeList body)
{
    return docstring_of(NULL, body);
}

/* NULL if one of them is no constant. */
static const Const *constant_tuple(Folder *folder, NodeList nodes)
{
    const Const **items = mem_alloc((nodes.count + 1) * sizeof(*items));
    const Const *tuple = NULL;
    size_t count = 0;
    while (count < nodes.count) {
        items[count] = constant_of(folder, nodes.items[count]);
        if (!items[count])
            break;
        count++;
    }
    if (count == nodes.count)
        tuple = constpool_tuple(folder->folded->pool, items, count);
    mem_free(items);
    return tuple;
}

static bool has_starred(NodeList nodes)
{
    for (size_t i = 0; i < nodes.count; i++)
        if (nodes.items[i]->kind == NODE_Starred)
            return true;
    return false;
}

/* What is only iterated or searched need not be a list or set. */
static void fold_iterable(Folder *folder, Node *node)
{
    if (node->kind == NODE_List && !has_starred(node->u.List.elts)) {
        NodeList elements = node->u.List.elts;
        node->kind = NODE_Tuple;
        node->u.Tuple.elts = elements;
        node->u.Tuple.ctx = CONTEXT_Load;
        set_constant(folder, node, constant_tuple(folder, elements));
    } else if (node->kind == NODE_Set) {
        const Const *tuple = constant_tuple(folder, node->u.Set.elts);
        if (tuple)
            set_constant(folder, node,
                         constpool_frozenset(folder->folded->pool, tuple->sequence.items,
                                             tuple->sequence.count));
    }
}

/* not (a is b) is a is not b. */
static void fold_not(Node **slot)
{
    static const uint8_t opposites[COMPARE_OPERATOR_COUNT] = {
        [COMPARE_Is] = COMPARE_IsNot + 1,
        [COMPARE_IsNot] = COMPARE_Is + 1,
        [COMPARE_In] = COMPARE_NotIn + 1,
        [COMPARE_NotIn] = COMPARE_In + 1,
    };
    Node *operand = (*slot)->u.UnaryOp.operand;
    if (operand->kind != NODE_Compare || operand->u.Compare.ops.count != 1)
        return;
    uint8_t *operator= & operand->u.Compare.ops.items[0];
    if (opposites[*operator]) {
        *operator = (uint8_t)(opposites[*operator] - 1);
        *slot = operand;
    }
}

static void fold_unary_node(Folder *folder, Node **slot)
{
    const UnaryOpFields *unary = &(*slot)->u.UnaryOp;
    const Const *operand = constant_of(folder, unary->operand);
    if (operand)
        set_constant(folder, *slot, fold_unary(folder->folded->pool, unary->op, operand));
    else if (unary->op == UNARY_Not)
        fold_not(slot);
}

static void fold_binary_node(Folder *folder, Node **slot)
{
    const BinOpFields *binary = &(*slot)->u.BinOp;
    const Const *left = constant_of(folder, binary->left);
    const Const *right = constant_of(folder, binary->right);
    if (!left)
        return;
    if (right) {
        set_constant(folder, *slot, fold_binary(folder->folded->pool, binary->op, left, right));
    } else if (binary->op == OPERATOR_Mod && left->kind == CONST_STR &&
               binary->right->kind == NODE_Tuple && !has_starred(binary->right->u.Tuple.elts)) {
        Node *joined = fold_format(folder->ast, *slot, left->text);
        if (joined) {
            *slot = joined;
            fold_format_literals(joined, folder->folded->pool, &folder->folded->by_node);
        }
    }
}

static void fold_subscript_node(Folder *folder, Node *node)
{
    const SubscriptFields *subscript = &node->u.Subscript;
    const Const *container = constant_of(folder, subscript->value);
    const Const *index = constant_of(folder, subscript->slice);
    if (container && index && subscript->ctx == CONTEXT_Load)
        set_constant(folder, node, fold_subscript(folder->folded->pool, container, index));
}

static void fold_compare_node(Folder *folder, Node *node)
{
    const CompareFields *compare = &node->u.Compare;
    size_t last = compare->ops.count - 1;
    if (compare->ops.items[last] == COMPARE_In || compare->ops.items[last] == COMPARE_NotIn)
        fold_iterable(folder, compare->comparators.items[last]);
}

/* The rule for a node whose children are folded already. */
static void apply_rule(Folder *folder, Node **slot)
{
    Node *node = *slot;
    ConstPool *pool = folder->folded->pool;
    switch (node->kind) {
    case NODE_Constant:
        set_constant(folder, node, fold_literal(pool, &node->u.Constant.value));
        break;
    case NODE_Name:
        if (node->u.Name.ctx == CONTEXT_Load && node->u.Name.id == folder->name_debug)
            set_constant(folder, node, constpool_bool(pool, true));
        break;
    case NODE_UnaryOp:
        fold_unary_node(folder, slot);
        break;
    case NODE_BinOp:
        fold_binary_node(folder, slot);
        break;
    case NODE_Subscript:
        fold_subscript_node(folder, node);
        break;
    case NODE_Tuple:
        if (node->u.Tuple.ctx == CONTEXT_Load)
            set_constant(folder, node, constant_tuple(folder, node->u.Tuple.elts));
        break;
    case NODE_Compare:
        fold_compare_node(folder, node);
        break;
    case NODE_For:
        fold_iterable(folder, node->u.For.iter);
        break;
    case NODE_comprehension:
        fold_iterable(folder, node->u.comprehension.iter);
        break;
    default:
        break;
    }
}

static void fold_child(void *context, Node **slot);

static void fold_children(Folder *folder, Node *node)
{
    Node **annotation = NULL;
    if (folder->future_annotations && node->kind == NODE_arg)
        return;
    if (folder->future_annotations && node->kind == NODE_AnnAssign)
        annotation = &node->u.AnnAssign.annotation;
    else if (folder->future_annotations &&
             (node->kind == NODE_FunctionDef || node->kind == NODE_AsyncFunctionDef))
        annotation = &node->u.FunctionDef.returns;
    if (!annotation) {
        ast_each_child(node, fold_child, folder);
        return;
    }
    Node *kept = *annotation; /* out of the walk's sight */
    *annotation = NULL;
    ast_each_child(node, fold_child, folder);
    *annotation = kept;
}

static NodeList *body_with_docstring(Node *node)
{
    switch (node->kind) {
    case NODE_Module:
        return &node->u.Module.body;
    case NODE_FunctionDef:
    case NODE_AsyncFunctionDef:
        return &node->u.FunctionDef.body;
    case NODE_ClassDef:
        return &node->u.ClassDef.body;
    default:
        return NULL;
    }
}

/* An expression that only folding makes a string is no docstring: it is hidden
 * in an f-string of one part. */
static void hide_folded_docstring(Folder *folder, NodeList body)
{
    Node *value = docstring_of(folder, body);
    if (!value || fold_docstring(body))
        return;
    Node *joined = ast_new(folder->ast, NODE_JoinedStr, value->span);
    joined->u.JoinedStr.values = ast_list(folder->ast, &value, 1);
    body.items[0]->u.Expr.value = joined;
}

static void fold_child(void *context, Node **slot)
{
    Folder *folder = context;
    Node *node = *slot;
    if (folder->failed)
        return;
    bool counts = ast_counts_depth(node);
    if (counts && ++folder->depth > AST_DEPTH_MAX) {
        diag_add(folder->problems, "RecursionError", NULL, (SourceSpan){0}, NULL,
                 "maximum recursion depth exceeded during compilation");
        folder->failed = true;
    } else {
        fold_children(folder, node);
        const NodeList *body = body_with_docstring(node);
        if (body)
            hide_folded_docstring(folder, *body);
        apply_rule(folder, slot);
    }
    folder->depth -= counts;
}

bool fold_tree(FoldedConstants *folded, Ast *ast, ConstPool *pool, bool future_annotations,
               DiagnosticList *problems)
{
    *folded = (FoldedConstants){.pool = pool};
    Folder folder = {.folded = folded,
                     .ast = ast,
                     .problems = problems,
                     .name_debug = strtab_intern_string(&ast->names, "__debug__"),
                     .future_annotations = future_annotations};
    fold_child(&folder, &ast->root);
    return !folder.failed;
}

void folded_done(FoldedConstants *folded)
{
    map_done(&folded->by_node);
}
