/* What each name means in each block of a script: local, global, cell or free.
 * One pass over the tree before code is made, as CPython's symbol table.
 */
#ifndef LANG_SCOPE_H
#define LANG_SCOPE_H

#include "base/diag.h"
#include "base/map.h"
#include "base/vec.h"
#include "lang/ast.h"
#include "lang/scaffold.h"
#include "lang/source.h"

typedef enum {
    SCOPE_MODULE,
    SCOPE_CLASS,
    SCOPE_FUNCTION,   /* lambdas and comprehensions too */
    SCOPE_ANNOTATION, /* annotations that are not evaluated; nothing in it counts */
} ScopeKind;

typedef enum {
    NOT_COMPREHENSION,
    LIST_COMPREHENSION,
    DICT_COMPREHENSION,
    SET_COMPREHENSION,
    GENERATOR_EXPRESSION,
} ComprehensionKind;

/* How a name is used in a block: bits of a symbol. */
enum {
    SYMBOL_GLOBAL = 1 << 0, /* named in a global statement */
    SYMBOL_LOCAL = 1 << 1,  /* bound */
    SYMBOL_PARAMETER = 1 << 2,
    SYMBOL_NONLOCAL = 1 << 3,   /* named in a nonlocal statement */
    SYMBOL_USE = 1 << 4,        /* read */
    SYMBOL_FREE_CLASS = 1 << 5, /* bound in a class, and free in a method */
    SYMBOL_IMPORT = 1 << 6,     /* bound by an import */
    SYMBOL_ANNOTATED = 1 << 7,
    SYMBOL_ITERATION = 1 << 8, /* target of a comprehension's for */
    SYMBOL_BOUND = SYMBOL_LOCAL | SYMBOL_PARAMETER | SYMBOL_IMPORT,
};

typedef enum {
    BINDING_UNKNOWN, /* the name is not in the block */
    BINDING_LOCAL,
    BINDING_GLOBAL_EXPLICIT,
    BINDING_GLOBAL_IMPLICIT,
    BINDING_FREE,
    BINDING_CELL,
} Binding;

/* Names of a global or nonlocal statement, for messages. */
typedef struct {
    StringId name;
    SourceSpan span;
} Directive;

typedef struct Scope Scope;
struct Scope {
    ScopeKind kind;
    ComprehensionKind comprehension;
    StringId name;
    Scope *parent; /* NULL: the module */
    VEC(Scope *) children;
    Map symbols;              /* mangled StringId to SYMBOL_ bits; the Binding above bit 16 */
    VEC(StringId) parameters; /* mangled; positional, keyword-only, *args, **kwargs */
    VEC(Directive) directives;
    bool nested; /* inside a function */
    bool generator;
    bool coroutine;
    bool varargs;
    bool varkeywords;
    bool needs_class_cell; /* a method uses __class__ or super */
    bool iteration_target; /* while a comprehension's target is visited */
    int iterable_depth;    /* > 0 while a comprehension's iterable is visited */
    ScaffoldNumbers made;  /* the scaffold's: dict, two lists, list and tuples of directives */
};

/* Owns the scopes. */
typedef struct {
    VEC(Scope *) scopes;
    Map by_node; /* Node * to Scope * */
    Scope *module;
    Scaffold *scaffold;     /* borrowed; may be NULL */
    uint32_t stack, blocks; /* the scaffold's list and dict */
} ScopeTable;

/* table is empty but for its scaffold. Resolves every name of ast->root. Names made by mangling are
 * added to ast->names. On failure gives false with the error in `problems`. Caller ends *table with
 * scope_table_done in both cases. */
MUST_USE bool scope_table_init(ScopeTable *table, Ast *ast, const Source *source,
                               bool future_annotations, DiagnosticList *problems);
void scope_table_done(ScopeTable *table);

/* The scope that a module, function, lambda, class or comprehension node opens. */
Scope *scope_of_node(const ScopeTable *table, const Node *node);
/* SYMBOL_ bits of a mangled name, 0 if it is not in the block. */
uint32_t scope_symbol(const Scope *scope, StringId name);
Binding scope_binding(const Scope *scope, StringId name);
/* The name as it is inside the class `private_class` (0: in none): __x becomes
 * _Class__x. */
StringId scope_mangle(Ast *ast, StringId private_class, StringId name);

/* Second half of scope_table_init: decides each symbol's Binding. */
MUST_USE bool scope_analyse(ScopeTable *table, Ast *ast, const Source *source,
                            DiagnosticList *problems);

/* Adds a SyntaxError at a place of the source; gives false. */
bool scope_error(const Source *source, DiagnosticList *problems, SourceSpan span,
                 const char *message);

enum { SYMBOL_BINDING_SHIFT = 16 };

#endif
