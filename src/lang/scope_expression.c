/* The first half of the symbol table, expressions and patterns: uses of names,
 * the walrus, yield and await, and comprehensions, which are blocks of their own.
 */
#include "lang/scope_walk.h"

void walk_name(ScopeWalk *walk, Node *node)
{
    const NameFields *name = &node->u.Name;
    walk_add(walk, name->id, name->ctx == CONTEXT_Load ? SYMBOL_USE : SYMBOL_LOCAL, node);
    if (name->ctx == CONTEXT_Load && walk->current->kind == SCOPE_FUNCTION &&
        name->id == walk->name_super)
        walk_add(walk, walk->name_class, SYMBOL_USE, node);
}

/* False if `what` must not stand here because the annotation is not evaluated. */
static bool allowed_in_annotation(ScopeWalk *walk, Node *node, const char *what)
{
    if (walk->current->kind != SCOPE_ANNOTATION)
        return true;
    Buf message = BUF_INIT;
    buf_printf(&message, "'%s' can not be used within an annotation", what);
    walk_fail(walk, walk_span(node), message.text);
    buf_done(&message);
    return false;
}

/* The target of := inside comprehensions belongs to the block around them. */
static void bind_outside_comprehension(ScopeWalk *walk, Node *target)
{
    StringId name = target->u.Name.id;
    Scope *scope = walk->current;
    for (; scope->comprehension; scope = scope->parent) {
        if (walk_lookup(walk, scope, name) & SYMBOL_ITERATION) {
            Buf message = BUF_INIT;
            buf_printf(&message,
                       "assignment expression cannot rebind comprehension iteration variable '%s'",
                       ast_name_text(walk->ast, name));
            walk_fail(walk, walk_span(target), message.text);
            buf_done(&message);
            return;
        }
    }
    if (scope->kind == SCOPE_CLASS) {
        walk_fail(walk, walk_span(target),
                  "assignment expression within a comprehension cannot be used in a class body");
        return;
    }
    bool is_function = scope->kind == SCOPE_FUNCTION;
    bool global = !is_function || (walk_lookup(walk, scope, name) & SYMBOL_GLOBAL);
    walk_add(walk, name, global ? SYMBOL_GLOBAL : SYMBOL_NONLOCAL, target);
    walk_add_directive(walk, name, target);
    walk_add_to(walk, scope, name, is_function ? SYMBOL_LOCAL : SYMBOL_GLOBAL, target);
}

void walk_named_expression(ScopeWalk *walk, Node *node)
{
    if (!allowed_in_annotation(walk, node, "named expression"))
        return;
    if (walk->current->iterable_depth > 0) {
        walk_fail(walk, walk_span(node),
                  "assignment expression cannot be used in a comprehension iterable expression");
        return;
    }
    Node *target = node->u.NamedExpr.target;
    if (walk->current->comprehension)
        bind_outside_comprehension(walk, target);
    walk_node(walk, node->u.NamedExpr.value);
    walk_node(walk, target);
}

void walk_yield(ScopeWalk *walk, Node *node)
{
    static const char *const messages[] = {
        [LIST_COMPREHENSION] = "'yield' inside list comprehension",
        [DICT_COMPREHENSION] = "'yield' inside dict comprehension",
        [SET_COMPREHENSION] = "'yield' inside set comprehension",
        [GENERATOR_EXPRESSION] = "'yield' inside generator expression",
    };
    if (!allowed_in_annotation(walk, node, "yield expression"))
        return;
    walk_optional(walk, node->kind == NODE_Yield ? node->u.Yield.value : node->u.YieldFrom.value);
    walk->current->generator = true;
    if (walk->current->comprehension)
        walk_fail(walk, walk_span(node), messages[walk->current->comprehension]);
}

void walk_await(ScopeWalk *walk, Node *node)
{
    if (!allowed_in_annotation(walk, node, "await expression"))
        return;
    walk_node(walk, node->u.Await.value);
    walk->current->coroutine = true;
}

/* ---- comprehensions ---- */

static void visit_iteration_target(ScopeWalk *walk, Node *target)
{
    walk->current->iteration_target = true;
    walk_node(walk, target);
    walk->current->iteration_target = false;
}

static void visit_iterable(ScopeWalk *walk, Node *iterable)
{
    Scope *scope = walk->current;
    scope->iterable_depth++;
    walk_node(walk, iterable);
    scope->iterable_depth--;
}

void walk_generator(ScopeWalk *walk, Node *node)
{
    const comprehensionFields *generator = &node->u.comprehension;
    visit_iteration_target(walk, generator->target);
    visit_iterable(walk, generator->iter);
    walk_all(walk, generator->ifs);
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
void walk_comprehension(ScopeWalk *walk, Node *node)
{
    ComprehensionParts parts = comprehension_parts(node);
    const comprehensionFields *outermost = &parts.generators.items[0]->u.comprehension;
    visit_iterable(walk, outermost->iter);
    walk_enter(walk, 0, SCOPE_FUNCTION, node);
    walk->current->comprehension = parts.kind;
    walk->current->coroutine = outermost->is_async;
    walk_add(walk, walk->name_implicit, SYMBOL_PARAMETER, node);
    visit_iteration_target(walk, outermost->target);
    walk_all(walk, outermost->ifs);
    for (size_t i = 1; i < parts.generators.count; i++)
        walk_node(walk, parts.generators.items[i]);
    walk_optional(walk, parts.value);
    walk_node(walk, parts.element);
    walk->current->generator = parts.kind == GENERATOR_EXPRESSION;
    bool is_async = walk->current->coroutine && parts.kind != GENERATOR_EXPRESSION;
    walk_leave(walk);
    if (is_async)
        walk->current->coroutine = true;
}

/* ---- patterns ---- */

void walk_pattern(ScopeWalk *walk, Node *node)
{
    switch (node->kind) {
    case NODE_MatchMapping:
        walk_all(walk, node->u.MatchMapping.keys);
        walk_all(walk, node->u.MatchMapping.patterns);
        if (node->u.MatchMapping.rest)
            walk_add(walk, node->u.MatchMapping.rest, SYMBOL_LOCAL, node);
        break;
    case NODE_MatchStar:
        if (node->u.MatchStar.name)
            walk_add(walk, node->u.MatchStar.name, SYMBOL_LOCAL, node);
        break;
    case NODE_MatchAs:
        walk_optional(walk, node->u.MatchAs.pattern);
        if (node->u.MatchAs.name)
            walk_add(walk, node->u.MatchAs.name, SYMBOL_LOCAL, node);
        break;
    default:
        walk_children(walk, node);
        break;
    }
}
