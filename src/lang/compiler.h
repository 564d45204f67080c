/* The code generator's inside, shared by the compile_*.c files: the code object
 * under construction (Unit), emission, names, constants, nested statements.
 * After the first error nothing more is generated or reported (c->failed), so
 * functions need not pass failure on.
 */
#ifndef LANG_COMPILER_H
#define LANG_COMPILER_H

#include "lang/ast.h"
#include "lang/compile.h"
#include "lang/fold.h"
#include "lang/graph.h"
#include "lang/scope.h"

typedef enum {
    UNIT_MODULE,
    UNIT_CLASS,
    UNIT_FUNCTION,
    UNIT_ASYNC_FUNCTION,
    UNIT_LAMBDA,
    UNIT_COMPREHENSION,
} UnitKind;

/* What a break, continue or return has to undo on its way out. */
typedef enum {
    NESTING_WHILE,
    NESTING_FOR,
    NESTING_TRY_EXCEPT,  /* the body of try with except */
    NESTING_FINALLY_TRY, /* the body of try with finally */
    NESTING_FINALLY_END, /* the finally clause, an exception waiting */
    NESTING_WITH,
    NESTING_ASYNC_WITH,
    NESTING_HANDLER,         /* an except clause */
    NESTING_HANDLER_CLEANUP, /* the body of an except clause */
    NESTING_GROUP_HANDLER,   /* an except* clause */
    NESTING_VALUE,           /* a return value is on the stack */
    NESTING_ASYNC_COMPREHENSION,
} NestingKind;

typedef struct {
    Block *start;     /* where continue goes */
    Block *exit;      /* where break goes */
    const Node *node; /* WITH: the statement; FINALLY_TRY: the try statement */
    StringId name;    /* HANDLER_CLEANUP: the name bound, or 0 */
    NestingKind kind;
} Nesting;

enum { NESTING_MAX = 20 }; /* CPython's CO_MAXBLOCKS */

/* One code object under construction. */
typedef struct Unit Unit;
struct Unit {
    Unit *outer; /* NULL: the module */
    UnitKind kind;
    Scope *scope;
    StringId name;
    StringId private_class; /* for mangling; 0: outside classes */
    const Const *qualname;
    int32_t first_line;
    int32_t argcount, posonlyargcount, kwonlyargcount;
    FlowGraph graph;
    Block *current;
    CodePosition place; /* given to what is emitted; line -1: artificial */
    Map names;          /* StringId to index in co_names */
    Map locals;         /* mangled StringId to index among the local variables */
    Map cells;          /* ... among cells and free variables: cells first */
    Map frees;
    ConstList consts;
    Map const_index; /* Const.index to index in consts */
    Nesting nestings[NESTING_MAX];
    size_t nesting_count;
    UnitScaffold scaffold;
};

typedef struct {
    const Source *source;
    Ast *ast;
    const ScopeTable *scopes;
    const FoldedConstants *folded;
    ConstPool *pool;
    CodeFile *file;
    DiagnosticList *problems;
    const char *filename;  /* in the file's arena */
    uint32_t future_flags; /* CODE_FUTURE_... */
    uint32_t future_line;  /* of the last from __future__ import */
    bool interactive;      /* COMPILE_SINGLE */
    Unit *unit;
    bool failed;
} Compiler;

/* ---- compiler.c: errors, places, emission ---- */

/* A SyntaxError at the unit's current place. */
void compile_error(Compiler *c, const char *format, ...) PRINTF_LIKE(2, 3);
/* A SyntaxWarning there. */
void compile_warn(Compiler *c, const char *format, ...) PRINTF_LIKE(2, 3);

CodePosition place_of(const Node *node);
void set_place(Compiler *c, const Node *node);
/* What follows belongs to no line of its own. */
void set_no_place(Compiler *c);

Block *new_block(Compiler *c);
/* Places the block behind the current one and goes on in it. */
void use_block(Compiler *c, Block *block);
void emit(Compiler *c, int opcode);
void emit_arg(Compiler *c, int opcode, uint32_t oparg);
void emit_jump(Compiler *c, int opcode, Block *target);
/* The same without a place. */
void emit_artificial(Compiler *c, int opcode);
void emit_artificial_jump(Compiler *c, int opcode, Block *target);
void emit_const(Compiler *c, const Const *value);
/* The same of a tuple or frozenset that CPython's compiler, not its parser, makes. */
void emit_made_const(Compiler *c, const Const *value);
void emit_none(Compiler *c);
/* An opcode whose operand is a name, mangled first. */
void emit_name(Compiler *c, Opcode opcode, StringId name);
/* The same without mangling. */
void emit_plain_name(Compiler *c, Opcode opcode, StringId name);
void emit_call(Compiler *c, size_t count);
/* SEND loop; await says whether it is an await or a yield from. */
void emit_yield_from(Compiler *c, bool await);
/* Waits for the awaitable on the stack: GET_AWAITABLE kind, None, SEND loop. */
void emit_await(Compiler *c, uint32_t kind);
void emit_yield(Compiler *c);
uint32_t const_index_of(Compiler *c, const Const *value);
uint32_t made_const_index(Compiler *c, const Const *value);
const Const *name_const(Compiler *c, StringId name);
StringId mangled(Compiler *c, StringId name);
StringId intern_name(Compiler *c, const char *text);
/* The constant an expression stands for, or NULL. */
const Const *constant_of(Compiler *c, const Node *node);

/* Load, store or delete a variable. */
void compile_name(Compiler *c, StringId name, ExprContext context);
/* True (and an error) for __debug__, which cannot be bound. */
bool is_forbidden_name(Compiler *c, StringId name, ExprContext context);

void push_nesting(Compiler *c, Nesting nesting);
void pop_nesting(Compiler *c, NestingKind kind);

/* ---- compile_unit.c ---- */

void enter_unit(Compiler *c, StringId name, UnitKind kind, const Node *node, int32_t line);
/* Ends the unit and gives its Code's constant (for the module: NULL, and the
 * Code in file->module). return_none adds the missing `return None`. */
const Const *leave_unit(Compiler *c, bool return_none);
/* MAKE_FUNCTION of a code with its closure. */
void make_closure(Compiler *c, const Const *code, uint32_t flags);

/* ---- statements and expressions ---- */

void compile_statement(Compiler *c, const Node *node);
void compile_statements(Compiler *c, NodeList nodes);
/* A module's or class's statements, with __doc__ and __annotations__. */
void compile_body(Compiler *c, NodeList body);
/* One line of a prompt. */
void compile_interactive(Compiler *c, NodeList body);
void compile_expression(Compiler *c, const Node *node);
void compile_expressions(Compiler *c, NodeList nodes);
/* Jumps to target if the expression's truth is `condition`. */
void compile_jump_if(Compiler *c, const Node *node, Block *target, bool condition);

/* BINARY_OP of the operator or of its in-place form. */
void emit_binary(Compiler *c, Operator operator, bool in_place);

void compile_function(Compiler *c, const Node *node);
void compile_lambda(Compiler *c, const Node *node);
void compile_class(Compiler *c, const Node *node);
/* An annotation's value, or its text under from __future__ import annotations. */
void compile_annotation(Compiler *c, const Node *annotation);
void compile_for(Compiler *c, const Node *node);
void compile_async_for(Compiler *c, const Node *node);
void compile_while(Compiler *c, const Node *node);
void compile_if(Compiler *c, const Node *node);
void compile_break(Compiler *c);
void compile_continue(Compiler *c);
void compile_return(Compiler *c, const Node *node);
void compile_try(Compiler *c, const Node *node);
void compile_try_star(Compiler *c, const Node *node);
/* COPY 3, POP_EXCEPT, RERAISE 1: how a handler's failure is handed on. */
void emit_pop_except_and_reraise(Compiler *c);
/* The finally clause in the place of a try statement's body. */
void compile_try_except(Compiler *c, const Node *node);
void compile_try_star_except(Compiler *c, const Node *node);
/* name = None; del name */
void emit_forget_name(Compiler *c, StringId name);
void compile_with(Compiler *c, const Node *node);
void compile_async_with(Compiler *c, const Node *node);
void emit_exit_with_nones(Compiler *c);
void compile_match(Compiler *c, const Node *node);
void compile_import(Compiler *c, const Node *node);
void compile_import_from(Compiler *c, const Node *node);

void compile_call(Compiler *c, const Node *node);
/* Arguments and the call itself, `pushed` arguments being there already. */
void compile_call_arguments(Compiler *c, size_t pushed, NodeList args, NodeList keywords);
void compile_attribute(Compiler *c, const Node *node);
/* The attribute's own line, if the expression before it ends on another. */
void set_place_of_attribute(Compiler *c, const Node *attribute);
void compile_comprehension(Compiler *c, const Node *node);
void compile_list(Compiler *c, const Node *node);
void compile_tuple(Compiler *c, const Node *node);
void compile_set(Compiler *c, const Node *node);
void compile_dict(Compiler *c, const Node *node);
void compile_joined_string(Compiler *c, const Node *node);
void compile_formatted_value(Compiler *c, const Node *node);
/* UNPACK_SEQUENCE or UNPACK_EX by the starred target among the elements, which
 * are Starred expressions or MatchStar patterns. */
void emit_unpack(Compiler *c, NodeList elements, NodeKind starred, const char *too_many,
                 const char *multiple);

typedef struct {
    Opcode build, add, extend;
    bool tuple; /* the list becomes a tuple at the end */
} DisplayOpcodes;

/* Elements, some of them starred, on top of `pushed` others. */
void compile_display(Compiler *c, NodeList elements, size_t pushed, DisplayOpcodes opcodes);

/* From here on a display or call is built piece by piece (CPython's limit). */
enum { STACK_USE_GUIDELINE = 30 };

/* ---- compile_warn.c: SyntaxWarnings about what can hardly be meant ---- */

void warn_about_compare(Compiler *c, const Node *node);
void warn_about_call(Compiler *c, const Node *callee);
void warn_about_subscript(Compiler *c, const Node *node);

#endif
