/* '...%s...' % (a, b) as an f-string. */
#ifndef LANG_FOLD_FORMAT_H
#define LANG_FOLD_FORMAT_H

#include "base/map.h"
#include "lang/ast.h"
#include "lang/constpool.h"

/* The JoinedStr that `binary` (format % tuple) can be replaced with, or NULL:
 * other conversions than %s %r %a, or the numbers do not match. */
Node *fold_format(Ast *ast, const Node *binary, ConstText format);
/* Enters the literals of such a JoinedStr, which are new nodes, into a map from
 * node to Const.index + 1. */
void fold_format_literals(const Node *joined, ConstPool *pool, Map *by_node);

#endif
