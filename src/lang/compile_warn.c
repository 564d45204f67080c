/* SyntaxWarnings, found by the kind of what is compared, called or indexed. */
#include <string.h>

#include "lang/compiler.h"

static const char *const const_type_names[] = {
    [CONST_NONE] = "NoneType",     [CONST_FALSE] = "bool",      [CONST_TRUE] = "bool",
    [CONST_ELLIPSIS] = "ellipsis", [CONST_INT] = "int",         [CONST_BIG_INT] = "int",
    [CONST_FLOAT] = "float",       [CONST_COMPLEX] = "complex", [CONST_STR] = "str",
    [CONST_BYTES] = "bytes",       [CONST_TUPLE] = "tuple",     [CONST_FROZENSET] = "frozenset",
    [CONST_CODE] = "code",
};

/* The type an expression is sure to have, or NULL. */
static const char *known_type(Compiler *c, const Node *node)
{
    const Const *constant = constant_of(c, node);
    if (constant)
        return const_type_names[constant->kind];
    switch (node->kind) {
    case NODE_Tuple:
        return "tuple";
    case NODE_List:
    case NODE_ListComp:
        return "list";
    case NODE_Dict:
    case NODE_DictComp:
        return "dict";
    case NODE_Set:
    case NODE_SetComp:
        return "set";
    case NODE_GeneratorExp:
        return "generator";
    case NODE_Lambda:
        return "function";
    case NODE_JoinedStr:
    case NODE_FormattedValue:
        return "str";
    default:
        return NULL;
    }
}

/* `is` between such a constant and anything is a matter of luck. */
static bool is_singleton_or_unknown(Compiler *c, const Node *node)
{
    const Const *constant = constant_of(c, node);
    return !constant || constant->kind <= CONST_ELLIPSIS;
}

void warn_about_compare(Compiler *c, const Node *node)
{
    const CompareFields *compare = &node->u.Compare;
    bool left = is_singleton_or_unknown(c, compare->left);
    CodePosition place = c->unit->place;
    for (size_t i = 0; i < compare->ops.count; i++) {
        bool right = is_singleton_or_unknown(c, compare->comparators.items[i]);
        uint8_t operator= compare->ops.items[i];
        if ((operator== COMPARE_Is || operator== COMPARE_IsNot) && !(left && right)) {
            set_place(c, node);
            compile_warn(c, operator== COMPARE_Is
                                ? "\"is\" with a literal. Did you mean \"==\"?"
                                : "\"is not\" with a literal. Did you mean \"!=\"?");
            break;
        }
        left = right;
    }
    c->unit->place = place;
}

/* Of the kinds known here only functions can be called. */
void warn_about_call(Compiler *c, const Node *callee)
{
    const char *type = known_type(c, callee);
    if (type && strcmp(type, "function") != 0)
        compile_warn(c, "'%.200s' object is not callable; perhaps you missed a comma?", type);
}

static bool can_be_subscripted(Compiler *c, const Node *node)
{
    const Const *constant = constant_of(c, node);
    if (constant)
        return constant->kind == CONST_STR || constant->kind == CONST_BYTES ||
               constant->kind == CONST_TUPLE;
    return node->kind != NODE_Set && node->kind != NODE_SetComp &&
           node->kind != NODE_GeneratorExp && node->kind != NODE_Lambda;
}

static bool is_sequence(Compiler *c, const Node *node)
{
    const Const *constant = constant_of(c, node);
    if (constant)
        return constant->kind == CONST_STR || constant->kind == CONST_BYTES ||
               constant->kind == CONST_TUPLE;
    return node->kind == NODE_Tuple || node->kind == NODE_List || node->kind == NODE_ListComp ||
           node->kind == NODE_JoinedStr || node->kind == NODE_FormattedValue;
}

void warn_about_subscript(Compiler *c, const Node *node)
{
    const Node *value = node->u.Subscript.value, *index = node->u.Subscript.slice;
    if (!can_be_subscripted(c, value)) {
        compile_warn(c, "'%.200s' object is not subscriptable; perhaps you missed a comma?",
                     known_type(c, value));
        return;
    }
    const char *type = known_type(c, index);
    if (!is_sequence(c, value) || !type || strcmp(type, "int") == 0 || strcmp(type, "bool") == 0)
        return;
    compile_warn(c,
                 "%.200s indices must be integers or slices, not %.200s; perhaps you missed a "
                 "comma?",
                 known_type(c, value), type);
}
