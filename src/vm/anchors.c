/* Which part of a failing expression stands out below a traceback's source line: the
 * operator of a binary operation, the brackets of a subscript. The expression's text is
 * parsed again, as CPython does.
 */
#include "lang/parser.h"
#include "vm/traceback.h"

/* The only expression of the tree, if it is one statement and nothing else. */
static const Node *only_expression(const Ast *ast)
{
    if (ast->root == NULL || ast->root->u.Module.body.count != 1)
        return NULL;
    const Node *statement = ast->root->u.Module.body.items[0];
    return statement->kind == NODE_Expr ? statement->u.Expr.value : NULL;
}

static bool is_blank(char byte)
{
    return byte == ' ' || byte == '\t' || byte == '\f';
}

/* The operator stands between the operands, perhaps behind closing brackets. */
static void find_operator(const Node *operation, const char *text, int64_t *start, int64_t *end)
{
    uint32_t from = operation->u.BinOp.left->span.end_col_offset;
    uint32_t to = operation->u.BinOp.right->span.col_offset;
    for (uint32_t at = from; at < to; at++) {
        if (is_blank(text[at]) || text[at] == ')')
            continue;
        *start = at;
        *end = at + 1;
        if (at + 1 < to && !is_blank(text[at + 1]))
            ++*end;
        return;
    }
}

static void find_subscript(const Node *subscript, const char *text, size_t length, int64_t *start,
                           int64_t *end)
{
    uint32_t from = subscript->u.Subscript.value->span.end_col_offset;
    uint32_t to = subscript->u.Subscript.slice->span.end_col_offset;
    while (from < length && text[from] != '[')
        from++;
    while (to < length && text[to] != ']')
        to++;
    *start = from;
    *end = (int64_t)to + 1;
}

void anchors_find(const char *text, size_t length, int64_t *start, int64_t *end)
{
    DiagnosticList problems;
    Source source;
    Ast ast;
    diag_init(&problems);
    ast_init(&ast);
    if (source_init(&source, "<string>", text, length, &problems) &&
        parse_source(&source, PARSE_FILE, &ast, &problems)) {
        const Node *expression = only_expression(&ast);
        if (expression != NULL && expression->kind == NODE_BinOp)
            find_operator(expression, text, start, end);
        else if (expression != NULL && expression->kind == NODE_Subscript)
            find_subscript(expression, text, length, start, end);
    }
    source_done(&source);
    ast_done(&ast);
    diag_done(&problems);
}
