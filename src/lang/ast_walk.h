/* Walking a tree without naming its fields, and how deep a walk may go. */
#ifndef LANG_AST_WALK_H
#define LANG_AST_WALK_H

#include "lang/ast.h"

/* CPython's limit while it compiles a script: statements and expressions inside
 * each other. Every recursive walk counts them and stops there. */
enum { AST_DEPTH_MAX = 3000 };

/* Called with the place that holds a child, so that it may be replaced. */
typedef void AstChildVisitor(void *context, Node **child);

/* Visits the children that are there, in the order of the fields of ast.def. */
void ast_each_child(Node *node, AstChildVisitor *visit, void *context);

/* True for kinds that count towards AST_DEPTH_MAX. */
bool ast_counts_depth(const Node *node);

#endif
