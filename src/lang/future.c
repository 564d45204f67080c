/* Only a docstring may stand before these imports. Features that became the
 * language in the meantime are known and have no effect.
 */
#include "lang/future.h"

#include <string.h>

#include "lang/code.h"
#include "lang/fold.h"
#include "lang/scope.h"

static const struct {
    const char *name;
    uint32_t flag;
} known_features[] = {
    {"nested_scopes", 0},    {"generators", 0},
    {"division", 0},         {"absolute_import", 0},
    {"with_statement", 0},   {"print_function", 0},
    {"unicode_literals", 0}, {"barry_as_FLUFL", CODE_FUTURE_BARRY_AS_BDFL},
    {"generator_stop", 0},   {"annotations", CODE_FUTURE_ANNOTATIONS},
};

/* CPython points at the character before a late import. */
static bool fail_late(const Node *node, const Source *source, DiagnosticList *problems)
{
    uint32_t column = node->span.col_offset ? node->span.col_offset - 1 : 0;
    SourceSpan span = {node->span.lineno, column, node->span.lineno, column};
    return scope_error(source, problems, span,
                       "from __future__ imports must occur at the beginning of the file");
}

static bool fail(const Node *node, const Source *source, DiagnosticList *problems,
                 const char *message)
{
    SourceSpan span = {node->span.lineno, node->span.col_offset, 0, 0};
    return scope_error(source, problems, span, message);
}

static bool read_feature(FutureFeatures *features, const char *name)
{
    for (size_t i = 0; i < ARRAY_LEN(known_features); i++) {
        if (strcmp(name, known_features[i].name) == 0) {
            features->flags |= known_features[i].flag;
            return true;
        }
    }
    return false;
}

static bool read_import(FutureFeatures *features, const Ast *ast, const Node *node,
                        const Source *source, DiagnosticList *problems)
{
    NodeList names = node->u.ImportFrom.names;
    for (size_t i = 0; i < names.count; i++) {
        const char *name = ast_name_text(ast, names.items[i]->u.alias.name);
        if (strcmp(name, "braces") == 0)
            return fail(node, source, problems, "not a chance");
        if (!read_feature(features, name)) {
            Buf message = BUF_INIT;
            buf_printf(&message, "future feature %.100s is not defined", name);
            fail(node, source, problems, message.text);
            buf_done(&message);
            return false;
        }
    }
    features->last_line = node->span.lineno;
    return true;
}

static bool is_future_import(const Ast *ast, const Node *node)
{
    return node->kind == NODE_ImportFrom && node->u.ImportFrom.module &&
           strcmp(ast_name_text(ast, node->u.ImportFrom.module), "__future__") == 0;
}

bool future_read(FutureFeatures *features, const Ast *ast, const Source *source,
                 DiagnosticList *problems)
{
    *features = (FutureFeatures){0};
    if (ast->root->kind == NODE_Expression)
        return true;
    NodeList body =
        ast->root->kind == NODE_Module ? ast->root->u.Module.body : ast->root->u.Interactive.body;
    uint32_t late_line = 0; /* of the first other statement */
    for (size_t i = fold_docstring(body) ? 1 : 0; i < body.count; i++) {
        const Node *node = body.items[i];
        if (late_line && node->span.lineno > late_line)
            return true;
        if (!is_future_import(ast, node))
            late_line = late_line ? late_line : node->span.lineno;
        else if (late_line)
            return fail_late(node, source, problems);
        else if (!read_import(features, ast, node, source, problems))
            return false;
    }
    return true;
}
