/* The symbol table itself: blocks, their symbols, and what a walk over the tree
 * does to them. scope_statement.c and scope_expression.c are that walk,
 * scope_analyse.c decides what the names mean.
 */
#include "lang/scope.h"

#include <assert.h>
#include <string.h>

#include "lang/scope_walk.h"

bool scope_error(const Source *source, DiagnosticList *problems, SourceSpan span,
                 const char *message)
{
    Buf line = BUF_INIT;
    size_t length;
    const char *text = source_line(source, span.line, &length);
    buf_append(&line, text, length);
    diag_add(problems, "SyntaxError", source->name, span, line.text, "%s", message);
    vec_last(&problems->items).no_text = source->is_text;
    buf_done(&line);
    return false;
}

SourceSpan walk_span(Node *node)
{
    return (SourceSpan){node->span.lineno, node->span.col_offset, node->span.end_lineno,
                        node->span.end_col_offset};
}

void walk_fail(ScopeWalk *walk, SourceSpan span, const char *message)
{
    if (!walk->failed)
        scope_error(walk->source, walk->problems, span, message);
    walk->failed = true;
}

/* The name stands in quotes between the two halves of the message. */
void walk_fail_name(ScopeWalk *walk, Node *node, const char *before, StringId name,
                    const char *after)
{
    Buf message = BUF_INIT;
    buf_printf(&message, "%s '%s' %s", before, ast_name_text(walk->ast, name), after);
    walk_fail(walk, walk_span(node), message.text);
    buf_done(&message);
}

StringId scope_mangle(Ast *ast, StringId private_class, StringId name)
{
    const char *text = ast_name_text(ast, name);
    size_t length = strtab_length(&ast->names, name);
    if (!private_class || text[0] != '_' || text[1] != '_' || strchr(text, '.') ||
        (text[length - 1] == '_' && text[length - 2] == '_'))
        return name;
    const char *class_name = ast_name_text(ast, private_class);
    class_name += strspn(class_name, "_");
    if (!*class_name)
        return name;
    Buf mangled = BUF_INIT;
    buf_printf(&mangled, "_%s%s", class_name, text);
    StringId id = strtab_intern(&ast->names, mangled.text, mangled.length);
    buf_done(&mangled);
    return id;
}

/* ---- scopes and symbols ---- */

static uint64_t node_key(const Node *node)
{
    return (uint64_t)(uintptr_t)node;
}

Scope *scope_of_node(const ScopeTable *table, const Node *node)
{
    uint64_t found = 0;
    bool known = map_get(&table->by_node, node_key(node), &found);
    assert(known);
    return known ? table->scopes.items[found] : NULL;
}

uint32_t scope_symbol(const Scope *scope, StringId name)
{
    return (uint32_t)map_get_or(&scope->symbols, name, 0);
}

Binding scope_binding(const Scope *scope, StringId name)
{
    return (Binding)(scope_symbol(scope, name) >> SYMBOL_BINDING_SHIFT);
}

static void make_block(ScopeTable *table, Scope *scope)
{
    static const ScaffoldKind kinds[] = {SCAFFOLD_DICT, SCAFFOLD_LIST, SCAFFOLD_LIST};
    for (size_t i = 0; i < ARRAY_LEN(kinds); i++)
        vec_push(&scope->made, scaffold_make(table->scaffold, kinds[i], 0));
}

/* Names, parameters and inner blocks; then where names were declared, from the last. */
static void drop_block(ScopeTable *table, const Scope *scope)
{
    size_t count = scope->made.count;
    for (size_t i = 0; i < 3; i++)
        scaffold_drop(table->scaffold, scope->made.items[i]);
    for (size_t i = count; i-- > 4;)
        scaffold_drop(table->scaffold, scope->made.items[i]);
    if (count > 3)
        scaffold_drop(table->scaffold, scope->made.items[3]);
}

void walk_enter(ScopeWalk *walk, StringId name, ScopeKind kind, Node *node)
{
    Scope *parent = walk->current;
    Scope *scope = mem_alloc_zeroed(1, sizeof(*scope));
    scope->kind = kind;
    scope->name = name;
    scope->parent = parent;
    if (parent) {
        scope->nested = parent->nested || parent->kind == SCOPE_FUNCTION;
        scope->iterable_depth = parent->iterable_depth;
    }
    if (parent && kind != SCOPE_ANNOTATION)
        vec_push(&parent->children, scope);
    make_block(walk->table, scope);
    map_put(&walk->table->by_node, node_key(node), walk->table->scopes.count);
    vec_push(&walk->table->scopes, scope);
    walk->current = scope;
}

void walk_leave(ScopeWalk *walk)
{
    walk->current = walk->current->parent;
}

static StringId mangle(ScopeWalk *walk, StringId name)
{
    return scope_mangle(walk->ast, walk->private_class, name);
}

uint32_t walk_lookup(ScopeWalk *walk, const Scope *scope, StringId name)
{
    return scope_symbol(scope, mangle(walk, name));
}

/* Notes one more use of a name in a block. */
void walk_add_to(ScopeWalk *walk, Scope *scope, StringId name, uint32_t flag, Node *at)
{
    StringId mangled = mangle(walk, name);
    uint32_t flags = scope_symbol(scope, mangled);
    if (flag & flags & SYMBOL_PARAMETER) {
        walk_fail_name(walk, at, "duplicate argument", name, "in function definition");
        return;
    }
    flags |= flag;
    if (scope->iteration_target) {
        if (flags & (SYMBOL_GLOBAL | SYMBOL_NONLOCAL)) {
            Buf message = BUF_INIT;
            buf_printf(&message,
                       "comprehension inner loop cannot rebind assignment expression target '%s'",
                       ast_name_text(walk->ast, name));
            walk_fail(walk, walk_span(at), message.text);
            buf_done(&message);
            return;
        }
        flags |= SYMBOL_ITERATION;
    }
    map_put(&scope->symbols, mangled, flags);
    if (flag & SYMBOL_PARAMETER) {
        vec_push(&scope->parameters, mangled);
    } else if (flag & SYMBOL_GLOBAL) {
        Scope *module = walk->table->module;
        map_put(&module->symbols, mangled, scope_symbol(module, mangled) | flag);
    }
}

void walk_add(ScopeWalk *walk, StringId name, uint32_t flag, Node *at)
{
    walk_add_to(walk, walk->current, name, flag, at);
}

void walk_add_directive(ScopeWalk *walk, StringId name, Node *at)
{
    ScopeTable *table = walk->table;
    Scope *scope = walk->current;
    if (scope->directives.count == 0)
        vec_push(&scope->made, scaffold_make(table->scaffold, SCAFFOLD_LIST, 0));
    vec_push(&scope->made, scaffold_make(table->scaffold, SCAFFOLD_TUPLE, 5));
    vec_push(&scope->directives, (Directive){mangle(walk, name), walk_span(at)});
}

bool scope_table_init(ScopeTable *table, Ast *ast, const Source *source, bool future_annotations,
                      DiagnosticList *problems)
{
    table->stack = scaffold_make(table->scaffold, SCAFFOLD_LIST, 0);
    table->blocks = scaffold_make(table->scaffold, SCAFFOLD_DICT, 0);
    ScopeWalk walk = {.table = table,
                      .ast = ast,
                      .source = source,
                      .problems = problems,
                      .name_super = strtab_intern_string(&ast->names, "super"),
                      .name_class = strtab_intern_string(&ast->names, "__class__"),
                      .name_implicit = strtab_intern_string(&ast->names, ".0"),
                      .future_annotations = future_annotations};
    walk_enter(&walk, 0, SCOPE_MODULE, ast->root);
    table->module = walk.current;
    walk_children(&walk, ast->root);
    walk_leave(&walk);
    return !walk.failed && scope_analyse(table, ast, source, problems);
}

void scope_table_done(ScopeTable *table)
{
    for (size_t i = 0; i < table->scopes.count; i++) {
        Scope *scope = table->scopes.items[i];
        drop_block(table, scope);
        vec_done(&scope->made);
        vec_done(&scope->children);
        map_done(&scope->symbols);
        vec_done(&scope->parameters);
        vec_done(&scope->directives);
        mem_free(scope);
    }
    if (table->module != NULL) {
        scaffold_drop(table->scaffold, table->blocks);
        scaffold_drop(table->scaffold, table->stack);
    }
    vec_done(&table->scopes);
    map_done(&table->by_node);
}
