/* from __future__ import ...: read before everything else. */
#ifndef LANG_FUTURE_H
#define LANG_FUTURE_H

#include "base/diag.h"
#include "lang/ast.h"
#include "lang/source.h"

typedef struct {
    uint32_t flags;     /* CODE_FUTURE_... */
    uint32_t last_line; /* of the last such import, 0 if there is none */
} FutureFeatures;

/* False with a SyntaxError in `problems` for an unknown feature or one that
 * comes too late. */
MUST_USE bool future_read(FutureFeatures *features, const Ast *ast, const Source *source,
                          DiagnosticList *problems);

#endif
