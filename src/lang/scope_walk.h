/* Shared by the files that walk the tree for the symbol table. */
#ifndef LANG_SCOPE_WALK_H
#define LANG_SCOPE_WALK_H

#include "lang/scope.h"

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
} ScopeWalk;

/* ---- scope.c ---- */

SourceSpan walk_span(Node *node);
/* The first error counts; after it nothing more is visited. */
void walk_fail(ScopeWalk *walk, SourceSpan span, const char *message);
/* The name stands in quotes between the two halves of the message. */
void walk_fail_name(ScopeWalk *walk, Node *node, const char *before, StringId name,
                    const char *after);
/* Opens a block inside the current one, and closes it. */
void walk_enter(ScopeWalk *walk, StringId name, ScopeKind kind, Node *node);
void walk_leave(ScopeWalk *walk);
/* SYMBOL_ bits of a name (not yet mangled) in a block. */
uint32_t walk_lookup(ScopeWalk *walk, const Scope *scope, StringId name);
/* Notes one more use of a name in a block, or in the current one. */
void walk_add_to(ScopeWalk *walk, Scope *scope, StringId name, uint32_t flag, Node *at);
void walk_add(ScopeWalk *walk, StringId name, uint32_t flag, Node *at);
/* Remembers where a global or nonlocal declaration stands. */
void walk_add_directive(ScopeWalk *walk, StringId name, Node *at);

/* ---- scope_statement.c: any node, checking the depth ---- */

void walk_node(ScopeWalk *walk, Node *node);
void walk_children(ScopeWalk *walk, Node *node);
/* node may be NULL. */
void walk_optional(ScopeWalk *walk, Node *node);
void walk_all(ScopeWalk *walk, NodeList nodes);

/* ---- scope_expression.c: one kind each ---- */

void walk_name(ScopeWalk *walk, Node *node);
void walk_named_expression(ScopeWalk *walk, Node *node);
void walk_yield(ScopeWalk *walk, Node *node);
void walk_await(ScopeWalk *walk, Node *node);
void walk_generator(ScopeWalk *walk, Node *node);
void walk_comprehension(ScopeWalk *walk, Node *node);
/* A pattern, or any other kind that needs no more than a visit of its parts. */
void walk_pattern(ScopeWalk *walk, Node *node);

#endif
