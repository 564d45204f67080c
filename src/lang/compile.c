/* The pipeline: decode, parse, read future features, fold constants, resolve
 * names, generate. Each step reports its own errors, and the first one ends it.
 */
#include "lang/compile.h"

#include <string.h>

#include "lang/compiler.h"
#include "lang/future.h"
#include "lang/parser.h"

static const ParseMode parse_modes[] = {
    [COMPILE_EXEC] = PARSE_FILE,
    [COMPILE_EVAL] = PARSE_EXPRESSION,
    [COMPILE_SINGLE] = PARSE_SINGLE,
};

static void compile_module(Compiler *c, const Node *root)
{
    enter_unit(c, intern_name(c, "<module>"), UNIT_MODULE, root, 1);
    if (root->kind == NODE_Expression)
        compile_expression(c, root->u.Expression.body);
    else if (root->kind == NODE_Module)
        compile_body(c, root->u.Module.body);
    else
        compile_interactive(c, root->u.Interactive.body);
    leave_unit(c, root->kind != NODE_Expression);
}

/* Everything after parsing. */
static bool compile_tree(const Source *source, Ast *ast, const CompileOptions *options,
                         CodeFile *out, DiagnosticList *problems)
{
    FutureFeatures future;
    if (!future_read(&future, ast, source, problems))
        return false;
    uint32_t flags = future.flags | options->inherited_flags;
    bool future_annotations = (flags & CODE_FUTURE_ANNOTATIONS) != 0;
    ConstPool pool;
    FoldedConstants folded;
    ScopeTable scopes = {0};
    constpool_init(&pool, out);
    pool.scaffold = scopes.scaffold = options->scaffold;
    scaffold_begin(pool.scaffold);
    bool good = fold_tree(&folded, ast, &pool, future_annotations, problems) &&
                scope_table_init(&scopes, ast, source, future_annotations, problems);
    if (good) {
        Compiler compiler = {
            .source = source,
            .ast = ast,
            .scopes = &scopes,
            .folded = &folded,
            .pool = &pool,
            .file = out,
            .problems = problems,
            .filename = arena_copy_text(&out->arena, source->name, strlen(source->name)),
            .future_flags = flags,
            .future_line = future.last_line,
            .interactive = options->mode == COMPILE_SINGLE,
        };
        compile_module(&compiler, ast->root);
        good = !compiler.failed;
    }
    scope_table_done(&scopes);
    folded_done(&folded);
    scaffold_end(pool.scaffold);
    constpool_done(&pool);
    return good;
}

bool compile_source(const char *filename, const char *text, size_t length,
                    const CompileOptions *options, CodeFile *out, DiagnosticList *diagnostics)
{
    Source source;
    bool good = (options->is_str ? source_init_str : source_init)(&source, filename, text, length,
                                                                  diagnostics);
    if (good) {
        source.is_text = options->is_text;
        source.is_open = options->is_text && options->mode != COMPILE_EXEC && length > 0 &&
                         text[length - 1] != '\n' && text[length - 1] != '\r';
        Ast ast;
        ast_init(&ast);
        scaffold_make(options->scaffold, SCAFFOLD_LIST, 0);
        good = parse_source(&source, parse_modes[options->mode], &ast, diagnostics) &&
               compile_tree(&source, &ast, options, out, diagnostics);
        ast_done(&ast);
    }
    source_done(&source);
    return good;
}
