/* An expression back to source text, as from __future__ import annotations
 * stores annotations.
 */
#ifndef LANG_UNPARSE_H
#define LANG_UNPARSE_H

#include "base/buf.h"
#include "lang/ast.h"

/* Appends the text CPython makes of the expression. The depth of the tree must
 * have been checked. */
void unparse_expression(Buf *out, const Ast *ast, const Node *node);

#endif
