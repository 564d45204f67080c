/* A parsed text for tests of the front half of lang. */
#ifndef UNIT_LANG_SMALL_TREE_H
#define UNIT_LANG_SMALL_TREE_H

#include "lang/parser.h"

typedef struct {
    Source source;
    DiagnosticList problems;
    Ast ast;
    bool good;
} SmallTree;

static inline void small_tree_init(SmallTree *tree, const char *text, ParseMode mode)
{
    diag_init(&tree->problems);
    ast_init(&tree->ast);
    tree->good = source_init(&tree->source, "x.py", text, strlen(text), &tree->problems) &&
                 parse_source(&tree->source, mode, &tree->ast, &tree->problems);
}

static inline void small_tree_done(SmallTree *tree)
{
    ast_done(&tree->ast);
    source_done(&tree->source);
    diag_done(&tree->problems);
}

#endif
