/* The syntax tree of Python 3.11: the nodes and fields of CPython's ast module,
 * made from ast.def. node->kind is NODE_FunctionDef, its fields are
 * node->u.FunctionDef.name and so on.
 *
 * A tree and everything it points to live in one Ast and die with it. A node
 * takes only the memory its own kind needs, so nodes are never copied or
 * assigned as a whole. Chains (a+b+c..., x.y.z..., elif) make trees as deep as
 * the source is long: walk them with a checked depth.
 */
#ifndef LANG_AST_H
#define LANG_AST_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/contract.h"
#include "base/ids.h"
#include "base/strtab.h"

typedef struct Node Node;

typedef enum {
#define AST_NODE(name, group, ...) NODE_##name,
#include "lang/ast.def"
    NODE_KIND_COUNT
} NodeKind;

typedef enum {
#define AST_OPERATOR(name, sign) OPERATOR_##name,
#include "lang/ast.def"
    OPERATOR_COUNT
} Operator;

typedef enum {
#define AST_BOOL_OPERATOR(name, sign) BOOL_##name,
#include "lang/ast.def"
    BOOL_OPERATOR_COUNT
} BoolOperator;

typedef enum {
#define AST_UNARY_OPERATOR(name, sign) UNARY_##name,
#include "lang/ast.def"
    UNARY_OPERATOR_COUNT
} UnaryOperator;

typedef enum {
#define AST_COMPARE(name, sign) COMPARE_##name,
#include "lang/ast.def"
    COMPARE_OPERATOR_COUNT
} CompareOperator;

typedef enum {
#define AST_CONTEXT(name) CONTEXT_##name,
#include "lang/ast.def"
    CONTEXT_COUNT
} ExprContext;

/* Lists lie in the tree's arena; items is NULL if count is 0. */
typedef struct {
    Node **items;
    size_t count;
} NodeList;

typedef struct {
    StringId *items;
    size_t count;
} NameList;

typedef struct {
    uint8_t *items; /* CompareOperator */
    size_t count;
} CompareList;

typedef enum {
    CONSTANT_NONE,
    CONSTANT_TRUE,
    CONSTANT_FALSE,
    CONSTANT_ELLIPSIS,
    CONSTANT_INT,     /* fits int64_t */
    CONSTANT_BIG_INT, /* does not: text is its hexadecimal digits */
    CONSTANT_FLOAT,
    CONSTANT_COMPLEX, /* number is the imaginary part */
    CONSTANT_STR,     /* text is UTF-8, lone surrogates encoded as they stand */
    CONSTANT_BYTES,
} ConstantKind;

/* A literal's value. Numbers are never negative. Text lies in the tree's arena,
 * may hold NULs and is NUL-terminated besides. BIG_INT's digits are lower case
 * without prefix or leading zeros. */
typedef struct {
    ConstantKind kind;
    bool u_prefix; /* STR: written u"..." (CPython's Constant.kind) */
    union {
        int64_t integer;
        double number;
        struct {
            const char *text;
            size_t length; /* bytes */
        };
    };
} Constant;

/* Lines count from 1, columns are bytes (of the source as UTF-8) from 0; the
 * end is behind the last byte. All 0 for modules. */
typedef struct {
    uint32_t lineno, col_offset, end_lineno, end_col_offset;
} NodeSpan;

#define AST_TYPE_node Node *
#define AST_TYPE_optional Node *
#define AST_TYPE_nodes NodeList
#define AST_TYPE_gaps NodeList
#define AST_TYPE_name StringId
#define AST_TYPE_maybe_name StringId
#define AST_TYPE_names NameList
#define AST_TYPE_operator Operator
#define AST_TYPE_bool_operator BoolOperator
#define AST_TYPE_unary_operator UnaryOperator
#define AST_TYPE_operators CompareList
#define AST_TYPE_context ExprContext
#define AST_TYPE_number int32_t
#define AST_TYPE_constant Constant

/* FunctionDefFields and so on: the fields of one kind. `end` because Pass, Break
 * and Continue have none and ISO C wants one. */
#define FIELD(kind, name) AST_TYPE_##kind name;
#define AST_NODE(name, group, ...)                                                                 \
    typedef struct {                                                                               \
        __VA_ARGS__ char end;                                                                      \
    } name##Fields;
#include "lang/ast.def"

struct Node {
    NodeKind kind;
    NodeSpan span;
    union {
#define AST_NODE(name, group, ...) name##Fields name;
#include "lang/ast.def"
    } u;
};
#undef FIELD

/* One tree. `root` is a Module, Interactive or Expression. Identifiers are
 * NFKC-normalised and interned in `names`; equal names are equal StringIds. */
typedef struct {
    Arena arena;
    StringTable names;
    Node *root;
} Ast;

void ast_init(Ast *ast);
/* Frees the tree and all its text. */
void ast_done(Ast *ast);

/* A node whose fields are all zero, in the arena. */
MUST_USE Node *ast_new(Ast *ast, NodeKind kind, NodeSpan span);
/* A list in the arena with a copy of items[0..count). */
MUST_USE NodeList ast_list(Ast *ast, Node *const *items, size_t count);
MUST_USE NameList ast_name_list(Ast *ast, const StringId *names, size_t count);

/* The text of an identifier; borrowed from the Ast. */
const char *ast_name_text(const Ast *ast, StringId name);
/* "FunctionDef", "Add", "Load": CPython's class names. Static text. */
const char *ast_kind_name(NodeKind kind);
/* "+", "not in": as written in source. Static text. */
const char *ast_operator_sign(Operator operation);
const char *ast_compare_sign(CompareOperator operation);
const char *ast_unary_sign(UnaryOperator operation);

/* True if the kind belongs to CPython's expr, stmt, pattern. */
bool ast_is_expression(NodeKind kind);
bool ast_is_statement(NodeKind kind);
bool ast_is_pattern(NodeKind kind);

/* Appends what CPython's ast.dump(node, include_attributes=places) gives, with
 * everything but ASCII escaped as by ascii(). Takes any depth. */
void ast_dump(Buf *out, const Ast *ast, const Node *node, bool places);

#endif
