/* Statements other than the compound ones: assignments in all forms, del,
 * assert, raise, imports, and the dispatch over all kinds.
 */
#include <string.h>

#include "lang/compiler.h"

void compile_statements(Compiler *c, NodeList nodes)
{
    for (size_t i = 0; i < nodes.count; i++)
        compile_statement(c, nodes.items[i]);
}

/* ---- bodies ---- */

static bool has_annotation(NodeList body);

static bool holds_annotation(const Node *node)
{
    switch (node->kind) {
    case NODE_AnnAssign:
        return true;
    case NODE_For:
    case NODE_AsyncFor:
        return has_annotation(node->u.For.body) || has_annotation(node->u.For.orelse);
    case NODE_While:
        return has_annotation(node->u.While.body) || has_annotation(node->u.While.orelse);
    case NODE_If:
        return has_annotation(node->u.If.body) || has_annotation(node->u.If.orelse);
    case NODE_With:
    case NODE_AsyncWith:
        return has_annotation(node->u.With.body);
    case NODE_Try:
    case NODE_TryStar:
        for (size_t i = 0; i < node->u.Try.handlers.count; i++)
            if (has_annotation(node->u.Try.handlers.items[i]->u.ExceptHandler.body))
                return true;
        return has_annotation(node->u.Try.body) || has_annotation(node->u.Try.orelse) ||
               has_annotation(node->u.Try.finalbody);
    case NODE_Match:
        for (size_t i = 0; i < node->u.Match.cases.count; i++)
            if (has_annotation(node->u.Match.cases.items[i]->u.match_case.body))
                return true;
        return false;
    default:
        return false;
    }
}

/* Depth is that of nested statements, which the symbol table has checked. */
static bool has_annotation(NodeList body)
{
    for (size_t i = 0; i < body.count; i++)
        if (holds_annotation(body.items[i]))
            return true;
    return false;
}

void compile_body(Compiler *c, NodeList body)
{
    if (c->unit->kind == UNIT_MODULE && body.count)
        set_place(c, body.items[0]);
    if (has_annotation(body))
        emit(c, OP_SETUP_ANNOTATIONS);
    const Node *docstring = fold_docstring(body);
    if (docstring) {
        compile_expression(c, docstring);
        set_no_place(c);
        compile_name(c, intern_name(c, "__doc__"), CONTEXT_Store);
    }
    for (size_t i = docstring ? 1 : 0; i < body.count; i++)
        compile_statement(c, body.items[i]);
}

void compile_interactive(Compiler *c, NodeList body)
{
    if (has_annotation(body))
        emit(c, OP_SETUP_ANNOTATIONS);
    compile_statements(c, body);
}

/* ---- assignments ---- */

static void compile_assign(Compiler *c, const Node *node)
{
    const AssignFields *assign = &node->u.Assign;
    compile_expression(c, assign->value);
    for (size_t i = 0; i < assign->targets.count; i++) {
        if (i + 1 < assign->targets.count)
            emit_arg(c, OP_COPY, 1);
        compile_expression(c, assign->targets.items[i]);
    }
}

static const uint8_t binary_operations[OPERATOR_COUNT] = {
    [OPERATOR_Add] = BINARY_ADD,
    [OPERATOR_Sub] = BINARY_SUBTRACT,
    [OPERATOR_Mult] = BINARY_MULTIPLY,
    [OPERATOR_MatMult] = BINARY_MATRIX_MULTIPLY,
    [OPERATOR_Div] = BINARY_TRUE_DIVIDE,
    [OPERATOR_Mod] = BINARY_REMAINDER,
    [OPERATOR_Pow] = BINARY_POWER,
    [OPERATOR_LShift] = BINARY_LSHIFT,
    [OPERATOR_RShift] = BINARY_RSHIFT,
    [OPERATOR_BitOr] = BINARY_OR,
    [OPERATOR_BitXor] = BINARY_XOR,
    [OPERATOR_BitAnd] = BINARY_AND,
    [OPERATOR_FloorDiv] = BINARY_FLOOR_DIVIDE,
};

void emit_binary(Compiler *c, Operator operator, bool in_place)
{
    emit_arg(c, OP_BINARY_OP,
             binary_operations[operator] + (in_place ? (uint32_t)BINARY_INPLACE_OFFSET : 0));
}

static void load_augmented(Compiler *c, const Node *target)
{
    if (target->kind == NODE_Attribute) {
        compile_expression(c, target->u.Attribute.value);
        emit_arg(c, OP_COPY, 1);
        set_place_of_attribute(c, target);
        emit_name(c, OP_LOAD_ATTR, target->u.Attribute.attr);
    } else if (target->kind == NODE_Subscript) {
        compile_expression(c, target->u.Subscript.value);
        compile_expression(c, target->u.Subscript.slice);
        emit_arg(c, OP_COPY, 2);
        emit_arg(c, OP_COPY, 2);
        emit(c, OP_BINARY_SUBSCR);
    } else {
        compile_name(c, target->u.Name.id, CONTEXT_Load);
    }
}

static void store_augmented(Compiler *c, const Node *target)
{
    if (target->kind == NODE_Attribute) {
        set_place_of_attribute(c, target);
        emit_arg(c, OP_SWAP, 2);
        emit_name(c, OP_STORE_ATTR, target->u.Attribute.attr);
    } else if (target->kind == NODE_Subscript) {
        emit_arg(c, OP_SWAP, 3);
        emit_arg(c, OP_SWAP, 2);
        emit(c, OP_STORE_SUBSCR);
    } else {
        compile_name(c, target->u.Name.id, CONTEXT_Store);
    }
}

static void compile_aug_assign(Compiler *c, const Node *node)
{
    const AugAssignFields *assign = &node->u.AugAssign;
    set_place(c, assign->target);
    load_augmented(c, assign->target);
    set_place(c, node);
    compile_expression(c, assign->value);
    emit_binary(c, assign->op, true);
    set_place(c, assign->target);
    store_augmented(c, assign->target);
}

static void evaluate_and_drop(Compiler *c, const Node *node)
{
    compile_expression(c, node);
    emit(c, OP_POP_TOP);
}

static void drop_optional(Compiler *c, const Node *node)
{
    if (node)
        evaluate_and_drop(c, node);
}

/* The parts of a subscript that is annotated but not assigned to. */
static void drop_subscript(Compiler *c, const Node *node)
{
    if (node->kind == NODE_Slice) {
        drop_optional(c, node->u.Slice.lower);
        drop_optional(c, node->u.Slice.upper);
        drop_optional(c, node->u.Slice.step);
    } else if (node->kind == NODE_Tuple) {
        for (size_t i = 0; i < node->u.Tuple.elts.count; i++)
            drop_subscript(c, node->u.Tuple.elts.items[i]);
    } else {
        evaluate_and_drop(c, node);
    }
}

static bool annotations_are_kept(const Compiler *c)
{
    return c->unit->kind == UNIT_MODULE || c->unit->kind == UNIT_CLASS;
}

static void annotate_name(Compiler *c, const AnnAssignFields *assign)
{
    StringId name = assign->target->u.Name.id;
    if (is_forbidden_name(c, name, CONTEXT_Store) || !assign->simple || !annotations_are_kept(c))
        return;
    compile_annotation(c, assign->annotation);
    emit_name(c, OP_LOAD_NAME, intern_name(c, "__annotations__"));
    emit_const(c, name_const(c, mangled(c, name)));
    emit(c, OP_STORE_SUBSCR);
}

static void compile_ann_assign(Compiler *c, const Node *node)
{
    const AnnAssignFields *assign = &node->u.AnnAssign;
    const Node *target = assign->target;
    if (assign->value) {
        compile_expression(c, assign->value);
        compile_expression(c, target);
    }
    if (target->kind == NODE_Name) {
        annotate_name(c, assign);
    } else if (target->kind == NODE_Attribute) {
        if (!is_forbidden_name(c, target->u.Attribute.attr, CONTEXT_Store) && !assign->value)
            evaluate_and_drop(c, target->u.Attribute.value);
    } else if (!assign->value) {
        evaluate_and_drop(c, target->u.Subscript.value);
        drop_subscript(c, target->u.Subscript.slice);
    }
    if (!assign->simple && annotations_are_kept(c) && !(c->future_flags & CODE_FUTURE_ANNOTATIONS))
        evaluate_and_drop(c, assign->annotation);
}

/* ---- others ---- */

static void compile_expression_statement(Compiler *c, const Node *value)
{
    if (c->interactive && !c->unit->outer) {
        compile_expression(c, value);
        emit(c, OP_PRINT_EXPR);
    } else if (constant_of(c, value)) {
        emit(c, OP_NOP);
    } else {
        compile_expression(c, value);
        set_no_place(c);
        emit(c, OP_POP_TOP);
    }
}

static bool is_nonempty_tuple(Compiler *c, const Node *node)
{
    const Const *constant = constant_of(c, node);
    if (constant)
        return constant->kind == CONST_TUPLE && constant->sequence.count > 0;
    return node->kind == NODE_Tuple && node->u.Tuple.elts.count > 0;
}

static void compile_assert(Compiler *c, const Node *node)
{
    const AssertFields *assertion = &node->u.Assert;
    if (is_nonempty_tuple(c, assertion->test))
        compile_warn(c, "assertion is always true, perhaps remove parentheses?");
    Block *end = new_block(c);
    compile_jump_if(c, assertion->test, end, true);
    emit(c, OP_LOAD_ASSERTION_ERROR);
    if (assertion->msg) {
        compile_expression(c, assertion->msg);
        emit_call(c, 0);
    }
    emit_arg(c, OP_RAISE_VARARGS, 1);
    use_block(c, end);
}

static void compile_raise(Compiler *c, const Node *node)
{
    uint32_t count = 0;
    if (node->u.Raise.exc) {
        compile_expression(c, node->u.Raise.exc);
        count++;
        if (node->u.Raise.cause) {
            compile_expression(c, node->u.Raise.cause);
            count++;
        }
    }
    emit_arg(c, OP_RAISE_VARARGS, count);
}

/* ---- imports ---- */

static StringId name_part(Compiler *c, const char *text, size_t length)
{
    return strtab_intern(&c->ast->names, text, length);
}

/* import a.b.c as d: the submodule is reached by attributes. */
static void import_as(Compiler *c, StringId module, StringId as)
{
    const char *dot = strchr(ast_name_text(c->ast, module), '.');
    bool dotted = dot != NULL;
    while (dot) {
        const char *part = dot + 1;
        dot = strchr(part, '.');
        emit_plain_name(c, OP_IMPORT_FROM, name_part(c, part, strcspn(part, ".")));
        if (dot) {
            emit_arg(c, OP_SWAP, 2);
            emit(c, OP_POP_TOP);
        }
    }
    compile_name(c, as, CONTEXT_Store);
    if (dotted)
        emit(c, OP_POP_TOP);
}

void compile_import(Compiler *c, const Node *node)
{
    NodeList names = node->u.Import.names;
    for (size_t i = 0; i < names.count; i++) {
        const aliasFields *alias = &names.items[i]->u.alias;
        emit_const(c, constpool_int(c->pool, 0));
        emit_none(c);
        emit_name(c, OP_IMPORT_NAME, alias->name);
        if (alias->asname) {
            import_as(c, alias->name, alias->asname);
        } else {
            const char *text = ast_name_text(c->ast, alias->name);
            compile_name(c, name_part(c, text, strcspn(text, ".")), CONTEXT_Store);
        }
    }
}

static const Const *wanted_names(Compiler *c, NodeList names)
{
    const Const **items = mem_alloc((names.count + 1) * sizeof(*items));
    for (size_t i = 0; i < names.count; i++)
        items[i] = name_const(c, names.items[i]->u.alias.name);
    const Const *tuple = constpool_tuple(c->pool, items, names.count);
    mem_free(items);
    return tuple;
}

void compile_import_from(Compiler *c, const Node *node)
{
    const ImportFromFields *from = &node->u.ImportFrom;
    StringId module = from->module;
    emit_const(c, constpool_int(c->pool, from->level));
    if (module && node->span.lineno > c->future_line &&
        strcmp(ast_name_text(c->ast, module), "__future__") == 0) {
        compile_error(c, "from __future__ imports must occur at the beginning of the file");
        return;
    }
    emit_made_const(c, wanted_names(c, from->names));
    emit_name(c, OP_IMPORT_NAME, module ? module : intern_name(c, ""));
    for (size_t i = 0; i < from->names.count; i++) {
        const aliasFields *alias = &from->names.items[i]->u.alias;
        if (strcmp(ast_name_text(c->ast, alias->name), "*") == 0) {
            emit(c, OP_IMPORT_STAR);
            return;
        }
        emit_name(c, OP_IMPORT_FROM, alias->name);
        compile_name(c, alias->asname ? alias->asname : alias->name, CONTEXT_Store);
    }
    emit(c, OP_POP_TOP);
}

/* ---- dispatch ---- */

typedef void StatementCompiler(Compiler *c, const Node *node);

static void compile_delete(Compiler *c, const Node *node)
{
    compile_expressions(c, node->u.Delete.targets);
}

static void compile_pass(Compiler *c, const Node *node)
{
    emit(c, OP_NOP);
}

static void compile_nothing(Compiler *c, const Node *node) {}

static void compile_expr(Compiler *c, const Node *node)
{
    compile_expression_statement(c, node->u.Expr.value);
}

static void compile_break_node(Compiler *c, const Node *node)
{
    compile_break(c);
}

static void compile_continue_node(Compiler *c, const Node *node)
{
    compile_continue(c);
}

static StatementCompiler *const statement_compilers[NODE_KIND_COUNT] = {
    [NODE_FunctionDef] = compile_function,
    [NODE_AsyncFunctionDef] = compile_function,
    [NODE_ClassDef] = compile_class,
    [NODE_Return] = compile_return,
    [NODE_Delete] = compile_delete,
    [NODE_Assign] = compile_assign,
    [NODE_AugAssign] = compile_aug_assign,
    [NODE_AnnAssign] = compile_ann_assign,
    [NODE_For] = compile_for,
    [NODE_AsyncFor] = compile_async_for,
    [NODE_While] = compile_while,
    [NODE_If] = compile_if,
    [NODE_With] = compile_with,
    [NODE_AsyncWith] = compile_async_with,
    [NODE_Match] = compile_match,
    [NODE_Raise] = compile_raise,
    [NODE_Try] = compile_try,
    [NODE_TryStar] = compile_try_star,
    [NODE_Assert] = compile_assert,
    [NODE_Import] = compile_import,
    [NODE_ImportFrom] = compile_import_from,
    [NODE_Global] = compile_nothing,
    [NODE_Nonlocal] = compile_nothing,
    [NODE_Expr] = compile_expr,
    [NODE_Pass] = compile_pass,
    [NODE_Break] = compile_break_node,
    [NODE_Continue] = compile_continue_node,
};

void compile_statement(Compiler *c, const Node *node)
{
    if (c->failed)
        return;
    set_place(c, node);
    statement_compilers[node->kind](c, node);
}
