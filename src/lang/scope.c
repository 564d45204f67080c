/* The first half of the symbol table: walks the tree and notes in each block
 * how names are used. Errors are found in CPython's order, because only the
 * first one is reported. After an error the walk runs out without effect.
 */
#include "lang/scope.h"

#include <assert.h>
#include <string.h>

#include "lang/ast_walk.h"

typedef struct {
    ScopeTable *table;
    Ast *ast;
    const Source *source;
    DiagnosticList *problems;
    Scope *current;
    StringId private_class;
    StringId name_super, name_class, name_implicit; /* super, __class__, .0 */
    bool future_annotations;
    bool failed;
    int depth;
} Walk;

static void visit(Walk *walk, Node *node);

bool scope_error(const Source *source, DiagnosticList *problems, SourceSpan span,
                 const char *message)
{
    Buf line = BUF_INIT;
    size_t length;
    const char *text = source_line(source, span.line, &length);
    buf_append(&line, text, length);
    diag_add(problems, "SyntaxError", source->name, span, line.text, "%s", message);
    buf_done(&line);
    return false;
}

static void visit_child(void *walk, Node **child)
{
    visit(walk, *child);
}

static void visit_children(Walk *walk, Node *node)
{
    ast_each_child(node, visit_child, walk);
}

static SourceSpan span_of(Node *node)
{
    return (SourceSpan){node->span.lineno, node->span.col_offset, node->span.end_lineno,
                        node->span.end_col_offset};
}

static void fail_at(Walk *walk, SourceSpan span, const char *message)
{
    if (!walk->failed)
        scope_error(walk->source, walk->problems, span, message);
    walk->failed = true;
}

/* The name stands in quotes between the two halves of the message. */
static void fail_name(Walk *walk, Node *node, const char *before, StringId name, const char *after)
{
    Buf message = BUF_INIT;
    buf_printf(&message, "%s '%s' %s", before, ast_name_text(walk->ast, name), after);
    fail_at(walk, span_of(node), message.text);
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

static void enter(Walk *walk, StringId name, ScopeKind kind, Node *node)
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
    map_put(&walk->table->by_node, node_key(node), walk->table->scopes.count);
    vec_push(&walk->table->scopes, scope);
    walk->current = scope;
}

static void leave(Walk *walk)
{
    walk->current = walk->current->parent;
}

static StringId mangle(Walk *walk, StringId name)
{
    return scope_mangle(walk->ast, walk->private_class, name);
}

static uint32_t lookup(Walk *walk, const Scope *scope, StringId name)
{
    return scope_symbol(scope, mangle(walk, name));
}

/* Notes one more use of a name in a block. */
static void add_to(Walk *walk, Scope *scope, StringId name, uint32_t flag, Node *at)
{
    StringId mangled = mangle(walk, name);
    uint32_t flags = scope_symbol(scope, mangled);
    if (flag & flags & SYMBOL_PARAMETER) {
        fail_name(walk, at, "duplicate argument", name, "in function definition");
        return;
    }
    flags |= flag;
    if (scope->iteration_target) {
        if (flags & (SYMBOL_GLOBAL | SYMBOL_NONLOCAL)) {
            Buf message = BUF_INIT;
            buf_printf(&message,
                       "comprehension inner loop cannot rebind assignment expression target '%s'",
                       ast_name_text(walk->ast, name));
            fail_at(walk, span_of(at), message.text);
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

static void add(Walk *walk, StringId name, uint32_t flag, Node *at)
{
    add_to(walk, walk->current, name, flag, at);
}

static void add_directive(Walk *walk, StringId name, Node *at)
{
    vec_push(&walk->current->directives, (Directive){mangle(walk, name), span_of(at)});
}

/* ---- lists of nodes ---- */

static void visit_optional(Walk *walk, Node *node)
{
    if (node)
        visit(walk, node);
}

static void visit_all(Walk *walk, NodeList nodes)
{
    for (size_t i = 0; i < nodes.count; i++)
        visit_optional(walk, nodes.items[i]);
}

/* ---- functions and classes ---- */

static void visit_annotation(Walk *walk, Node *annotation)
{
    if (!annotation)
        return;
    if (walk->future_annotations)
        enter(walk, 0, SCOPE_ANNOTATION, annotation);
    visit(walk, annotation);
    if (walk->future_annotations)
        leave(walk);
}

static void visit_argument_annotations(Walk *walk, NodeList args)
{
    for (size_t i = 0; i < args.count; i++)
        visit_annotation(walk, args.items[i]->u.arg.annotation);
}

static void visit_annotations(Walk *walk, Node *node, Node *returns)
{
    const argumentsFields *args = &node->u.arguments;
    visit_argument_annotations(walk, args->posonlyargs);
    visit_argument_annotations(walk, args->args);
    if (args->vararg)
        visit_annotation(walk, args->vararg->u.arg.annotation);
    if (args->kwarg)
        visit_annotation(walk, args->kwarg->u.arg.annotation);
    visit_argument_annotations(walk, args->kwonlyargs);
    visit_annotation(walk, returns);
}

static void add_parameter(Walk *walk, Node *arg)
{
    add(walk, arg->u.arg.arg, SYMBOL_PARAMETER, arg);
}

static void add_parameters(Walk *walk, Node *node)
{
    const argumentsFields *args = &node->u.arguments;
    for (size_t i = 0; i < args->posonlyargs.count; i++)
        add_parameter(walk, args->posonlyargs.items[i]);
    for (size_t i = 0; i < args->args.count; i++)
        add_parameter(walk, args->args.items[i]);
    for (size_t i = 0; i < args->kwonlyargs.count; i++)
        add_parameter(walk, args->kwonlyargs.items[i]);
    if (args->vararg)
        add_parameter(walk, args->vararg);
    if (args->kwarg)
        add_parameter(walk, args->kwarg);
    walk->current->varargs = args->vararg != NULL;
    walk->current->varkeywords = args->kwarg != NULL;
}

static void visit_defaults(Walk *walk, Node *args)
{
    visit_all(walk, args->u.arguments.defaults);
    visit_all(walk, args->u.arguments.kw_defaults);
}

/* FunctionDef and AsyncFunctionDef have the same fields. */
static void visit_function(Walk *walk, Node *node)
{
    const FunctionDefFields *def = &node->u.FunctionDef;
    add(walk, def->name, SYMBOL_LOCAL, node);
    visit_defaults(walk, def->args);
    visit_annotations(walk, def->args, def->returns);
    visit_all(walk, def->decorator_list);
    enter(walk, def->name, SCOPE_FUNCTION, node);
    walk->current->coroutine = node->kind == NODE_AsyncFunctionDef;
    add_parameters(walk, def->args);
    visit_all(walk, def->body);
    leave(walk);
}

static void visit_lambda(Walk *walk, Node *node)
{
    visit_defaults(walk, node->u.Lambda.args);
    enter(walk, 0, SCOPE_FUNCTION, node);
    add_parameters(walk, node->u.Lambda.args);
    visit(walk, node->u.Lambda.body);
    leave(walk);
}

static void visit_class(Walk *walk, Node *node)
{
    const ClassDefFields *def = &node->u.ClassDef;
    add(walk, def->name, SYMBOL_LOCAL, node);
    visit_all(walk, def->bases);
    visit_all(walk, def->keywords);
    visit_all(walk, def->decorator_list);
    StringId outer = walk->private_class;
    enter(walk, def->name, SCOPE_CLASS, node);
    walk->private_class = def->name;
    visit_all(walk, def->body);
    walk->private_class = outer;
    leave(walk);
}

/* ---- statements that need more than a visit ---- */

static void visit_ann_assign(Walk *walk, Node *node)
{
    const AnnAssignFields *assign = &node->u.AnnAssign;
    Node *target = assign->target;
    if (target->kind == NODE_Name) {
        StringId name = target->u.Name.id;
        uint32_t flags = lookup(walk, walk->current, name);
        if ((flags & (SYMBOL_GLOBAL | SYMBOL_NONLOCAL)) && walk->current != walk->table->module &&
            assign->simple) {
            fail_name(walk, node, "annotated name", name,
                      flags & SYMBOL_GLOBAL ? "can't be global" : "can't be nonlocal");
            return;
        }
        if (assign->simple)
            add(walk, name, SYMBOL_ANNOTATED | SYMBOL_LOCAL, target);
        else if (assign->value)
            add(walk, name, SYMBOL_LOCAL, target);
    } else {
        visit(walk, target);
    }
    visit_annotation(walk, assign->annotation);
    visit_optional(walk, assign->value);
}

/* Import and ImportFrom's names. */
static void visit_alias(Walk *walk, Node *node)
{
    const aliasFields *alias = &node->u.alias;
    const char *text = ast_name_text(walk->ast, alias->name);
    if (strcmp(text, "*") == 0) {
        if (walk->current->kind != SCOPE_MODULE)
            fail_at(walk, span_of(node), "import * only allowed at module level");
        return;
    }
    StringId name = alias->asname;
    if (!name)
        name = strtab_intern(&walk->ast->names, text, strcspn(text, "."));
    add(walk, name, SYMBOL_IMPORT, node);
}

static void fail_declaration(Walk *walk, Node *node, StringId name, uint32_t flags)
{
    bool global = node->kind == NODE_Global;
    Buf after = BUF_INIT;
    const char *word = global ? "global" : "nonlocal";
    if (flags & SYMBOL_PARAMETER)
        buf_printf(&after, "is parameter and %s", word);
    else if (flags & SYMBOL_USE)
        buf_printf(&after, "is used prior to %s declaration", word);
    else if (flags & SYMBOL_ANNOTATED)
        buf_printf(&after, "can't be %s", word);
    else
        buf_printf(&after, "is assigned to before %s declaration", word);
    bool annotated = !(flags & (SYMBOL_PARAMETER | SYMBOL_USE)) && (flags & SYMBOL_ANNOTATED);
    fail_name(walk, node, annotated ? "annotated name" : "name", name, after.text);
    buf_done(&after);
}

/* Global and Nonlocal have the same fields. */
static void visit_declaration(Walk *walk, Node *node)
{
    NameList names = node->u.Global.names;
    for (size_t i = 0; i < names.count && !walk->failed; i++) {
        uint32_t flags = lookup(walk, walk->current, names.items[i]);
        if (flags & (SYMBOL_PARAMETER | SYMBOL_LOCAL | SYMBOL_USE | SYMBOL_ANNOTATED)) {
            fail_declaration(walk, node, names.items[i], flags);
            return;
        }
        add(walk, names.items[i], node->kind == NODE_Global ? SYMBOL_GLOBAL : SYMBOL_NONLOCAL,
            node);
        add_directive(walk, names.items[i], node);
    }
}

/* Try and TryStar have the same fields. */
static void visit_try(Walk *walk, Node *node)
{
    visit_all(walk, node->u.Try.body);
    visit_all(walk, node->u.Try.orelse);
    visit_all(walk, node->u.Try.handlers);
    visit_all(walk, node->u.Try.finalbody);
}

static void visit_handler(Walk *walk, Node *node)
{
    const ExceptHandlerFields *handler = &node->u.ExceptHandler;
    visit_optional(walk, handler->type);
    if (handler->name)
        add(walk, handler->name, SYMBOL_LOCAL, node);
    visit_all(walk, handler->body);
}

/* For and AsyncFor have the same fields. */
static void visit_for(Walk *walk, Node *node)
{
    visit(walk, node->u.For.target);
    visit(walk, node->u.For.iter);
    visit_all(walk, node->u.For.body);
    visit_all(walk, node->u.For.orelse);
}

/* ---- expressions that need more than a visit ---- */

static void visit_name(Walk *walk, Node *node)
{
    const NameFields *name = &node->u.Name;
    add(walk, name->id, name->ctx == CONTEXT_Load ? SYMBOL_USE : SYMBOL_LOCAL, node);
    if (name->ctx == CONTEXT_Load && walk->current->kind == SCOPE_FUNCTION &&
        name->id == walk->name_super)
        add(walk, walk->name_class, SYMBOL_USE, node);
}

/* False if `what` must not stand here because the annotation is not evaluated. */
static bool allowed_in_annotation(Walk *walk, Node *node, const char *what)
{
    if (walk->current->kind != SCOPE_ANNOTATION)
        return true;
    Buf message = BUF_INIT;
    buf_printf(&message, "'%s' can not be used within an annotation", what);
    fail_at(walk, span_of(node), message.text);
    buf_done(&message);
    return false;
}

/* The target of := inside comprehensions belongs to the block around them. */
static void bind_outside_comprehension(Walk *walk, Node *target)
{
    StringId name = target->u.Name.id;
    Scope *scope = walk->current;
    for (; scope->comprehension; scope = scope->parent) {
        if (lookup(walk, scope, name) & SYMBOL_ITERATION) {
            Buf message = BUF_INIT;
            buf_printf(&message,
                       "assignment expression cannot rebind comprehension iteration variable '%s'",
                       ast_name_text(walk->ast, name));
            fail_at(walk, span_of(target), message.text);
            buf_done(&message);
            return;
        }
    }
    if (scope->kind == SCOPE_CLASS) {
        fail_at(walk, span_of(target),
                "assignment expression within a comprehension cannot be used in a class body");
        return;
    }
    bool is_function = scope->kind == SCOPE_FUNCTION;
    bool global = !is_function || (lookup(walk, scope, name) & SYMBOL_GLOBAL);
    add(walk, name, global ? SYMBOL_GLOBAL : SYMBOL_NONLOCAL, target);
    add_directive(walk, name, target);
    add_to(walk, scope, name, is_function ? SYMBOL_LOCAL : SYMBOL_GLOBAL, target);
}

static void visit_named_expression(Walk *walk, Node *node)
{
    if (!allowed_in_annotation(walk, node, "named expression"))
        return;
    if (walk->current->iterable_depth > 0) {
        fail_at(walk, span_of(node),
                "assignment expression cannot be used in a comprehension iterable expression");
        return;
    }
    Node *target = node->u.NamedExpr.target;
    if (walk->current->comprehension)
        bind_outside_comprehension(walk, target);
    visit(walk, node->u.NamedExpr.value);
    visit(walk, target);
}

static void visit_yield(Walk *walk, Node *node)
{
    static const char *const messages[] = {
        [LIST_COMPREHENSION] = "'yield' inside list comprehension",
        [DICT_COMPREHENSION] = "'yield' inside dict comprehension",
        [SET_COMPREHENSION] = "'yield' inside set comprehension",
        [GENERATOR_EXPRESSION] = "'yield' inside generator expression",
    };
    if (!allowed_in_annotation(walk, node, "yield expression"))
        return;
    visit_optional(walk, node->kind == NODE_Yield ? node->u.Yield.value : node->u.YieldFrom.value);
    walk->current->generator = true;
    if (walk->current->comprehension)
        fail_at(walk, span_of(node), messages[walk->current->comprehension]);
}

static void visit_await(Walk *walk, Node *node)
{
    if (!allowed_in_annotation(walk, node, "await expression"))
        return;
    visit(walk, node->u.Await.value);
    walk->current->coroutine = true;
}

/* ---- comprehensions ---- */

static void visit_iteration_target(Walk *walk, Node *target)
{
    walk->current->iteration_target = true;
    visit(walk, target);
    walk->current->iteration_target = false;
}

static void visit_iterable(Walk *walk, Node *iterable)
{
    Scope *scope = walk->current;
    scope->iterable_depth++;
    visit(walk, iterable);
    scope->iterable_depth--;
}

static void visit_generator(Walk *walk, Node *node)
{
    const comprehensionFields *generator = &node->u.comprehension;
    visit_iteration_target(walk, generator->target);
    visit_iterable(walk, generator->iter);
    visit_all(walk, generator->ifs);
    if (generator->is_async)
        walk->current->coroutine = true;
}

typedef struct {
    ComprehensionKind kind;
    NodeList generators;
    Node *element;
    Node *value; /* of a dict comprehension, else NULL */
} ComprehensionParts;

static ComprehensionParts comprehension_parts(Node *node)
{
    switch (node->kind) {
    case NODE_ListComp:
        return (ComprehensionParts){LIST_COMPREHENSION, node->u.ListComp.generators,
                                    node->u.ListComp.elt, NULL};
    case NODE_SetComp:
        return (ComprehensionParts){SET_COMPREHENSION, node->u.SetComp.generators,
                                    node->u.SetComp.elt, NULL};
    case NODE_DictComp:
        return (ComprehensionParts){DICT_COMPREHENSION, node->u.DictComp.generators,
                                    node->u.DictComp.key, node->u.DictComp.value};
    default:
        return (ComprehensionParts){GENERATOR_EXPRESSION, node->u.GeneratorExp.generators,
                                    node->u.GeneratorExp.elt, NULL};
    }
}

/* The outermost iterable belongs to the block outside and comes in as the
 * parameter ".0". */
static void visit_comprehension(Walk *walk, Node *node)
{
    ComprehensionParts parts = comprehension_parts(node);
    const comprehensionFields *outermost = &parts.generators.items[0]->u.comprehension;
    visit_iterable(walk, outermost->iter);
    enter(walk, 0, SCOPE_FUNCTION, node);
    walk->current->comprehension = parts.kind;
    walk->current->coroutine = outermost->is_async;
    add(walk, walk->name_implicit, SYMBOL_PARAMETER, node);
    visit_iteration_target(walk, outermost->target);
    visit_all(walk, outermost->ifs);
    for (size_t i = 1; i < parts.generators.count; i++)
        visit(walk, parts.generators.items[i]);
    visit_optional(walk, parts.value);
    visit(walk, parts.element);
    walk->current->generator = parts.kind == GENERATOR_EXPRESSION;
    bool is_async = walk->current->coroutine && parts.kind != GENERATOR_EXPRESSION;
    leave(walk);
    if (is_async)
        walk->current->coroutine = true;
}

/* ---- patterns ---- */

static void visit_pattern(Walk *walk, Node *node)
{
    switch (node->kind) {
    case NODE_MatchMapping:
        visit_all(walk, node->u.MatchMapping.keys);
        visit_all(walk, node->u.MatchMapping.patterns);
        if (node->u.MatchMapping.rest)
            add(walk, node->u.MatchMapping.rest, SYMBOL_LOCAL, node);
        break;
    case NODE_MatchStar:
        if (node->u.MatchStar.name)
            add(walk, node->u.MatchStar.name, SYMBOL_LOCAL, node);
        break;
    case NODE_MatchAs:
        visit_optional(walk, node->u.MatchAs.pattern);
        if (node->u.MatchAs.name)
            add(walk, node->u.MatchAs.name, SYMBOL_LOCAL, node);
        break;
    default:
        visit_children(walk, node);
        break;
    }
}

static void visit_kind(Walk *walk, Node *node)
{
    switch (node->kind) {
    case NODE_FunctionDef:
    case NODE_AsyncFunctionDef:
        visit_function(walk, node);
        break;
    case NODE_ClassDef:
        visit_class(walk, node);
        break;
    case NODE_AnnAssign:
        visit_ann_assign(walk, node);
        break;
    case NODE_For:
    case NODE_AsyncFor:
        visit_for(walk, node);
        break;
    case NODE_Try:
    case NODE_TryStar:
        visit_try(walk, node);
        break;
    case NODE_ExceptHandler:
        visit_handler(walk, node);
        break;
    case NODE_Global:
    case NODE_Nonlocal:
        visit_declaration(walk, node);
        break;
    case NODE_alias:
        visit_alias(walk, node);
        break;
    case NODE_Lambda:
        visit_lambda(walk, node);
        break;
    case NODE_NamedExpr:
        visit_named_expression(walk, node);
        break;
    case NODE_ListComp:
    case NODE_SetComp:
    case NODE_DictComp:
    case NODE_GeneratorExp:
        visit_comprehension(walk, node);
        break;
    case NODE_comprehension:
        visit_generator(walk, node);
        break;
    case NODE_Yield:
    case NODE_YieldFrom:
        visit_yield(walk, node);
        break;
    case NODE_Await:
        visit_await(walk, node);
        break;
    case NODE_Name:
        visit_name(walk, node);
        break;
    default:
        visit_pattern(walk, node);
        break;
    }
}

static void visit(Walk *walk, Node *node)
{
    if (walk->failed)
        return;
    bool counts = ast_counts_depth(node);
    if (counts && ++walk->depth > AST_DEPTH_MAX) {
        diag_add(walk->problems, "RecursionError", walk->source->name, (SourceSpan){0}, NULL,
                 "maximum recursion depth exceeded during compilation");
        walk->failed = true;
    } else {
        visit_kind(walk, node);
    }
    walk->depth -= counts;
}

bool scope_table_init(ScopeTable *table, Ast *ast, const Source *source, bool future_annotations,
                      DiagnosticList *problems)
{
    *table = (ScopeTable){0};
    Walk walk = {.table = table,
                 .ast = ast,
                 .source = source,
                 .problems = problems,
                 .name_super = strtab_intern_string(&ast->names, "super"),
                 .name_class = strtab_intern_string(&ast->names, "__class__"),
                 .name_implicit = strtab_intern_string(&ast->names, ".0"),
                 .future_annotations = future_annotations};
    enter(&walk, 0, SCOPE_MODULE, ast->root);
    table->module = walk.current;
    visit_children(&walk, ast->root);
    leave(&walk);
    return !walk.failed && scope_analyse(table, ast, source, problems);
}

void scope_table_done(ScopeTable *table)
{
    for (size_t i = 0; i < table->scopes.count; i++) {
        Scope *scope = table->scopes.items[i];
        vec_done(&scope->children);
        map_done(&scope->symbols);
        vec_done(&scope->parameters);
        vec_done(&scope->directives);
        mem_free(scope);
    }
    vec_done(&table->scopes);
    map_done(&table->by_node);
}
