/* The first half of the symbol table, statements: notes in each block how names
 * are used. Errors are found in CPython's order, because only the first one is
 * reported. After an error the walk runs out without effect.
 */
#include <string.h>

#include "lang/ast_walk.h"
#include "lang/scope_walk.h"

static void visit_child(void *walk, Node **child)
{
    walk_node(walk, *child);
}

void walk_children(ScopeWalk *walk, Node *node)
{
    ast_each_child(node, visit_child, walk);
}

/* ---- lists of nodes ---- */

void walk_optional(ScopeWalk *walk, Node *node)
{
    if (node)
        walk_node(walk, node);
}

void walk_all(ScopeWalk *walk, NodeList nodes)
{
    for (size_t i = 0; i < nodes.count; i++)
        walk_optional(walk, nodes.items[i]);
}

/* ---- functions and classes ---- */

static void visit_annotation(ScopeWalk *walk, Node *annotation)
{
    if (!annotation)
        return;
    if (walk->future_annotations)
        walk_enter(walk, 0, SCOPE_ANNOTATION, annotation);
    walk_node(walk, annotation);
    if (walk->future_annotations)
        walk_leave(walk);
}

static void visit_argument_annotations(ScopeWalk *walk, NodeList args)
{
    for (size_t i = 0; i < args.count; i++)
        visit_annotation(walk, args.items[i]->u.arg.annotation);
}

static void visit_annotations(ScopeWalk *walk, Node *node, Node *returns)
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

static void add_parameter(ScopeWalk *walk, Node *arg)
{
    walk_add(walk, arg->u.arg.arg, SYMBOL_PARAMETER, arg);
}

static void add_parameters(ScopeWalk *walk, Node *node)
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

static void visit_defaults(ScopeWalk *walk, Node *args)
{
    walk_all(walk, args->u.arguments.defaults);
    walk_all(walk, args->u.arguments.kw_defaults);
}

/* FunctionDef and AsyncFunctionDef have the same fields. */
static void visit_function(ScopeWalk *walk, Node *node)
{
    const FunctionDefFields *def = &node->u.FunctionDef;
    walk_add(walk, def->name, SYMBOL_LOCAL, node);
    visit_defaults(walk, def->args);
    visit_annotations(walk, def->args, def->returns);
    walk_all(walk, def->decorator_list);
    walk_enter(walk, def->name, SCOPE_FUNCTION, node);
    walk->current->coroutine = node->kind == NODE_AsyncFunctionDef;
    add_parameters(walk, def->args);
    walk_all(walk, def->body);
    walk_leave(walk);
}

static void visit_lambda(ScopeWalk *walk, Node *node)
{
    visit_defaults(walk, node->u.Lambda.args);
    walk_enter(walk, 0, SCOPE_FUNCTION, node);
    add_parameters(walk, node->u.Lambda.args);
    walk_node(walk, node->u.Lambda.body);
    walk_leave(walk);
}

static void visit_class(ScopeWalk *walk, Node *node)
{
    const ClassDefFields *def = &node->u.ClassDef;
    walk_add(walk, def->name, SYMBOL_LOCAL, node);
    walk_all(walk, def->bases);
    walk_all(walk, def->keywords);
    walk_all(walk, def->decorator_list);
    StringId outer = walk->private_class;
    walk_enter(walk, def->name, SCOPE_CLASS, node);
    walk->private_class = def->name;
    walk_all(walk, def->body);
    walk->private_class = outer;
    walk_leave(walk);
}

/* ---- statements that need more than a visit ---- */

static void visit_ann_assign(ScopeWalk *walk, Node *node)
{
    const AnnAssignFields *assign = &node->u.AnnAssign;
    Node *target = assign->target;
    if (target->kind == NODE_Name) {
        StringId name = target->u.Name.id;
        uint32_t flags = walk_lookup(walk, walk->current, name);
        if ((flags & (SYMBOL_GLOBAL | SYMBOL_NONLOCAL)) && walk->current != walk->table->module &&
            assign->simple) {
            walk_fail_name(walk, node, "annotated name", name,
                           flags & SYMBOL_GLOBAL ? "can't be global" : "can't be nonlocal");
            return;
        }
        if (assign->simple)
            walk_add(walk, name, SYMBOL_ANNOTATED | SYMBOL_LOCAL, target);
        else if (assign->value)
            walk_add(walk, name, SYMBOL_LOCAL, target);
    } else {
        walk_node(walk, target);
    }
    visit_annotation(walk, assign->annotation);
    walk_optional(walk, assign->value);
}

/* Import and ImportFrom's names. */
static void visit_alias(ScopeWalk *walk, Node *node)
{
    const aliasFields *alias = &node->u.alias;
    const char *text = ast_name_text(walk->ast, alias->name);
    if (strcmp(text, "*") == 0) {
        if (walk->current->kind != SCOPE_MODULE)
            walk_fail(walk, walk_span(node), "import * only allowed at module level");
        return;
    }
    StringId name = alias->asname;
    if (!name)
        name = strtab_intern(&walk->ast->names, text, strcspn(text, "."));
    walk_add(walk, name, SYMBOL_IMPORT, node);
}

static void fail_declaration(ScopeWalk *walk, Node *node, StringId name, uint32_t flags)
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
    walk_fail_name(walk, node, annotated ? "annotated name" : "name", name, after.text);
    buf_done(&after);
}

/* Global and Nonlocal have the same fields. */
static void visit_declaration(ScopeWalk *walk, Node *node)
{
    NameList names = node->u.Global.names;
    for (size_t i = 0; i < names.count && !walk->failed; i++) {
        uint32_t flags = walk_lookup(walk, walk->current, names.items[i]);
        if (flags & (SYMBOL_PARAMETER | SYMBOL_LOCAL | SYMBOL_USE | SYMBOL_ANNOTATED)) {
            fail_declaration(walk, node, names.items[i], flags);
            return;
        }
        walk_add(walk, names.items[i], node->kind == NODE_Global ? SYMBOL_GLOBAL : SYMBOL_NONLOCAL,
                 node);
        walk_add_directive(walk, names.items[i], node);
    }
}

/* Try and TryStar have the same fields. */
static void visit_try(ScopeWalk *walk, Node *node)
{
    walk_all(walk, node->u.Try.body);
    walk_all(walk, node->u.Try.orelse);
    walk_all(walk, node->u.Try.handlers);
    walk_all(walk, node->u.Try.finalbody);
}

static void visit_handler(ScopeWalk *walk, Node *node)
{
    const ExceptHandlerFields *handler = &node->u.ExceptHandler;
    walk_optional(walk, handler->type);
    if (handler->name)
        walk_add(walk, handler->name, SYMBOL_LOCAL, node);
    walk_all(walk, handler->body);
}

/* For and AsyncFor have the same fields. */
static void visit_for(ScopeWalk *walk, Node *node)
{
    walk_node(walk, node->u.For.target);
    walk_node(walk, node->u.For.iter);
    walk_all(walk, node->u.For.body);
    walk_all(walk, node->u.For.orelse);
}

/* Expressions and patterns. */
static void visit_expression(ScopeWalk *walk, Node *node)
{
    switch (node->kind) {
    case NODE_Lambda:
        visit_lambda(walk, node);
        break;
    case NODE_NamedExpr:
        walk_named_expression(walk, node);
        break;
    case NODE_ListComp:
    case NODE_SetComp:
    case NODE_DictComp:
    case NODE_GeneratorExp:
        walk_comprehension(walk, node);
        break;
    case NODE_comprehension:
        walk_generator(walk, node);
        break;
    case NODE_Yield:
    case NODE_YieldFrom:
        walk_yield(walk, node);
        break;
    case NODE_Await:
        walk_await(walk, node);
        break;
    case NODE_Name:
        walk_name(walk, node);
        break;
    default:
        walk_pattern(walk, node);
        break;
    }
}

static void visit_kind(ScopeWalk *walk, Node *node)
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
    default:
        visit_expression(walk, node);
        break;
    }
}

void walk_node(ScopeWalk *walk, Node *node)
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
