/* Rewrites the tree before code is made of it, as CPython's optimiser does:
 * constant expressions, `not (a in b)`, `in [..]`, '%s' % (x,).
 */
#ifndef LANG_FOLD_H
#define LANG_FOLD_H

#include "base/diag.h"
#include "base/map.h"
#include "lang/ast.h"
#include "lang/constpool.h"

/* The constants that expressions stand for. A folded expression stays in the
 * tree, so that its place is known; whoever generates code asks here first. */
typedef struct {
    Map by_node;     /* Node * to Const.index + 1 */
    ConstPool *pool; /* borrowed */
} FoldedConstants;

/* Folds ast->root. With future_annotations annotations stay as they were
 * written. False with a RecursionError in `problems` if the tree is too deep.
 * Caller ends *folded with folded_done in both cases. */
MUST_USE bool fold_tree(FoldedConstants *folded, Ast *ast, ConstPool *pool, bool future_annotations,
                        DiagnosticList *problems);
void folded_done(FoldedConstants *folded);

/* The constant of an expression, or NULL. */
const Const *folded_constant(const FoldedConstants *folded, const Node *node);
/* A literal's value. */
const Const *fold_literal(ConstPool *pool, const Constant *literal);
/* The docstring's node if the body begins with one, else NULL. */
Node *fold_docstring(NodeList body);

#endif
