/* The second half of the symbol table: decides for each name of each block
 * whether it is local, global, a cell or free. Goes down with what is bound and
 * global outside, and comes up with what is free inside. Blocks are visited to
 * the depth to which they are nested, which the first half has checked.
 */
#include <assert.h>

#include "lang/scope.h"

/* Sets of names are maps whose values do not matter. */
typedef struct {
    Ast *ast;
    const Source *source;
    DiagnosticList *problems;
    Scaffold *scaffold;
    StringId name_class;
    bool failed;
} Analysis;

/* What one block gives to the blocks in it, and learns from them. */
typedef struct {
    Map local, global, free, bound;
    Map bindings; /* name to Binding */
} BlockNames;

static bool contains(const Map *names, StringId name)
{
    return map_get(names, name, NULL);
}

static void add_all(Map *names, const Map *more)
{
    size_t cursor = 0;
    uint64_t name, value;
    while (more && map_next(more, &cursor, &name, &value))
        map_put(names, name, 1);
}

static void fail(Analysis *analysis, const Scope *scope, StringId name, const char *before,
                 const char *after)
{
    SourceSpan span = {0};
    for (size_t i = 0; i < scope->directives.count; i++) {
        if (scope->directives.items[i].name == name) {
            span = scope->directives.items[i].span;
            break;
        }
    }
    Buf message = BUF_INIT;
    if (after)
        buf_printf(&message, "%s '%s' %s", before, ast_name_text(analysis->ast, name), after);
    else
        buf_append_string(&message, before);
    scope_error(analysis->source, analysis->problems, span, message.text);
    buf_done(&message);
    analysis->failed = true;
}

static void bind(BlockNames *names, StringId name, Binding binding)
{
    map_put(&names->bindings, name, binding);
}

static void analyse_global(Analysis *analysis, const Scope *scope, BlockNames *names, StringId name,
                           Map *bound, Map *global)
{
    if (scope_symbol(scope, name) & SYMBOL_NONLOCAL) {
        fail(analysis, scope, name, "name", "is nonlocal and global");
        return;
    }
    bind(names, name, BINDING_GLOBAL_EXPLICIT);
    map_put(global, name, 1);
    if (bound)
        map_remove(bound, name);
}

static void analyse_nonlocal(Analysis *analysis, const Scope *scope, BlockNames *names,
                             StringId name, const Map *bound, Map *free)
{
    if (!bound) {
        fail(analysis, scope, name, "nonlocal declaration not allowed at module level", NULL);
    } else if (!contains(bound, name)) {
        fail(analysis, scope, name, "no binding for nonlocal", "found");
    } else {
        bind(names, name, BINDING_FREE);
        map_put(free, name, 1);
    }
}

/* bound is NULL for the module: nothing is outside. */
static void analyse_name(Analysis *analysis, const Scope *scope, BlockNames *names, StringId name,
                         Map *outside[3])
{
    Map *bound = outside[0], *free = outside[1], *global = outside[2];
    uint32_t flags = scope_symbol(scope, name);
    if (flags & SYMBOL_GLOBAL) {
        analyse_global(analysis, scope, names, name, bound, global);
    } else if (flags & SYMBOL_NONLOCAL) {
        analyse_nonlocal(analysis, scope, names, name, bound, free);
    } else if (flags & SYMBOL_BOUND) {
        bind(names, name, BINDING_LOCAL);
        map_put(&names->local, name, 1);
        map_remove(global, name);
    } else if (bound && contains(bound, name)) {
        bind(names, name, BINDING_FREE);
        map_put(free, name, 1);
    } else {
        bind(names, name, BINDING_GLOBAL_IMPLICIT);
    }
}

/* Locals that an inner block needs become cells and are not free further out. */
static void make_cells(BlockNames *names)
{
    size_t cursor = 0;
    uint64_t name, binding;
    while (map_next(&names->bindings, &cursor, &name, &binding))
        if (binding == BINDING_LOCAL && map_remove(&names->free, name))
            map_put(&names->bindings, name, BINDING_CELL);
}

static void update_symbols(Scope *scope, const BlockNames *names, const Map *bound)
{
    size_t cursor = 0;
    uint64_t name, binding;
    while (map_next(&names->bindings, &cursor, &name, &binding)) {
        uint64_t flags = map_get_or(&scope->symbols, name, 0);
        map_put(&scope->symbols, name, flags | binding << SYMBOL_BINDING_SHIFT);
    }
    cursor = 0;
    while (map_next(&names->free, &cursor, &name, &binding)) {
        uint64_t flags;
        if (map_get(&scope->symbols, name, &flags)) {
            if (scope->kind == SCOPE_CLASS && (flags & (SYMBOL_BOUND | SYMBOL_GLOBAL)))
                map_put(&scope->symbols, name, flags | SYMBOL_FREE_CLASS);
        } else if (!bound || contains(bound, (StringId)name)) {
            map_put(&scope->symbols, name, (uint64_t)BINDING_FREE << SYMBOL_BINDING_SHIFT);
        }
    }
}

/* The scaffold's sets of names, and the dict where a block's names get their binding. */
typedef struct {
    uint32_t numbers[6];
    size_t count;
} NameSets;

static void make_set(Analysis *analysis, NameSets *sets, ScaffoldKind kind)
{
    sets->numbers[sets->count++] = scaffold_make(analysis->scaffold, kind, 0);
}

static void drop_sets(Analysis *analysis, const NameSets *sets)
{
    for (size_t i = 0; i < sets->count; i++)
        scaffold_drop(analysis->scaffold, sets->numbers[i]);
}

static void analyse_block(Analysis *analysis, Scope *scope, Map *outside[3]);

/* Every inner block gets copies, so that siblings do not see each other. */
static void analyse_child(Analysis *analysis, Scope *child, const BlockNames *names, Map *all_free)
{
    Map bound = {0}, free = {0}, global = {0};
    NameSets sets = {0};
    for (int i = 0; i < 3; i++)
        make_set(analysis, &sets, SCAFFOLD_SET);
    add_all(&bound, &names->bound);
    add_all(&free, &names->free);
    add_all(&global, &names->global);
    analyse_block(analysis, child, (Map *[]){&bound, &free, &global});
    add_all(all_free, &free);
    drop_sets(analysis, &sets);
    map_done(&bound);
    map_done(&free);
    map_done(&global);
}

/* A class shows its names to the blocks in it not at all, a function does. */
static void show_names(BlockNames *names, const Scope *scope, Map *const outside[3],
                       StringId name_class)
{
    if (scope->kind == SCOPE_CLASS) {
        map_put(&names->bound, name_class, 1);
        return;
    }
    if (scope->kind == SCOPE_FUNCTION)
        add_all(&names->bound, &names->local);
    add_all(&names->bound, outside[0]);
    add_all(&names->global, outside[2]);
}

/* outside: bound (NULL for the module), free and global names. */
static void analyse_block(Analysis *analysis, Scope *scope, Map *outside[3])
{
    BlockNames names = {0};
    NameSets sets = {0};
    for (int i = 0; i < 5; i++)
        make_set(analysis, &sets, i == 1 ? SCAFFOLD_DICT : SCAFFOLD_SET);
    if (scope->kind == SCOPE_CLASS) {
        add_all(&names.global, outside[2]);
        add_all(&names.bound, outside[0]);
    }
    size_t cursor = 0;
    uint64_t name, value;
    while (!analysis->failed && map_next(&scope->symbols, &cursor, &name, &value))
        analyse_name(analysis, scope, &names, (StringId)name, outside);
    show_names(&names, scope, outside, analysis->name_class);
    Map all_free = {0};
    make_set(analysis, &sets, SCAFFOLD_SET);
    for (size_t i = 0; i < scope->children.count && !analysis->failed; i++)
        analyse_child(analysis, scope->children.items[i], &names, &all_free);
    add_all(&names.free, &all_free);
    if (scope->kind == SCOPE_FUNCTION)
        make_cells(&names);
    else if (scope->kind == SCOPE_CLASS && map_remove(&names.free, analysis->name_class))
        scope->needs_class_cell = true;
    update_symbols(scope, &names, outside[0]);
    scaffold_drop(analysis->scaffold, scaffold_make(analysis->scaffold, SCAFFOLD_ITERATOR, 0));
    add_all(outside[1], &names.free);
    drop_sets(analysis, &sets);
    Map *maps[] = {&names.local, &names.global,   &names.free,
                   &names.bound, &names.bindings, &all_free};
    for (size_t i = 0; i < ARRAY_LEN(maps); i++)
        map_done(maps[i]);
}

bool scope_analyse(ScopeTable *table, Ast *ast, const Source *source, DiagnosticList *problems)
{
    Analysis analysis = {.ast = ast,
                         .source = source,
                         .problems = problems,
                         .scaffold = table->scaffold,
                         .name_class = strtab_intern_string(&ast->names, "__class__")};
    Map free = {0}, global = {0};
    NameSets sets = {0};
    for (int i = 0; i < 2; i++)
        make_set(&analysis, &sets, SCAFFOLD_SET);
    analyse_block(&analysis, table->module, (Map *[]){NULL, &free, &global});
    drop_sets(&analysis, &sets);
    map_done(&free);
    map_done(&global);
    return !analysis.failed;
}
