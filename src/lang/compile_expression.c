/* Expressions other than calls, displays and comprehensions; and conditions,
 * which jump instead of making a truth value.
 */
#include "lang/compiler.h"

void compile_expressions(Compiler *c, NodeList nodes)
{
    for (size_t i = 0; i < nodes.count; i++)
        compile_expression(c, nodes.items[i]);
}

/* ---- operators ---- */

static void compile_bool_op(Compiler *c, const Node *node)
{
    const BoolOpFields *bool_op = &node->u.BoolOp;
    int jump = bool_op->op == BOOL_And ? OP_JUMP_IF_FALSE_OR_POP : OP_JUMP_IF_TRUE_OR_POP;
    Block *end = new_block(c);
    for (size_t i = 0; i + 1 < bool_op->values.count; i++) {
        compile_expression(c, bool_op->values.items[i]);
        emit_jump(c, jump, end);
    }
    compile_expression(c, bool_op->values.items[bool_op->values.count - 1]);
    use_block(c, end);
}

static void compile_binary(Compiler *c, const Node *node)
{
    compile_expression(c, node->u.BinOp.left);
    compile_expression(c, node->u.BinOp.right);
    emit_binary(c, node->u.BinOp.op, false);
}

static void compile_unary(Compiler *c, const Node *node)
{
    static const uint8_t opcodes[UNARY_OPERATOR_COUNT] = {
        [UNARY_Invert] = OP_UNARY_INVERT,
        [UNARY_Not] = OP_UNARY_NOT,
        [UNARY_UAdd] = OP_UNARY_POSITIVE,
        [UNARY_USub] = OP_UNARY_NEGATIVE,
    };
    compile_expression(c, node->u.UnaryOp.operand);
    emit(c, opcodes[node->u.UnaryOp.op]);
}

static void emit_compare(Compiler *c, CompareOperator operator)
{
    static const struct {
        uint8_t opcode, oparg;
    } rows[COMPARE_OPERATOR_COUNT] = {
        [COMPARE_Eq] = {OP_COMPARE_OP, COMPARE_EQ},
        [COMPARE_NotEq] = {OP_COMPARE_OP, COMPARE_NE},
        [COMPARE_Lt] = {OP_COMPARE_OP, COMPARE_LT},
        [COMPARE_LtE] = {OP_COMPARE_OP, COMPARE_LE},
        [COMPARE_Gt] = {OP_COMPARE_OP, COMPARE_GT},
        [COMPARE_GtE] = {OP_COMPARE_OP, COMPARE_GE},
        [COMPARE_Is] = {OP_IS_OP, 0},
        [COMPARE_IsNot] = {OP_IS_OP, 1},
        [COMPARE_In] = {OP_CONTAINS_OP, 0},
        [COMPARE_NotIn] = {OP_CONTAINS_OP, 1},
    };
    emit_arg(c, rows[operator].opcode, rows[operator].oparg);
}

/* Of a < b < c, the comparison at `at`, keeping its right side for the next. */
static void compile_chain_link(Compiler *c, const CompareFields *compare, size_t at, int jump,
                               Block *cleanup)
{
    compile_expression(c, compare->comparators.items[at]);
    emit_arg(c, OP_SWAP, 2);
    emit_arg(c, OP_COPY, 2);
    emit_compare(c, (CompareOperator)compare->ops.items[at]);
    emit_jump(c, jump, cleanup);
}

static void compile_compare(Compiler *c, const Node *node)
{
    const CompareFields *compare = &node->u.Compare;
    size_t last = compare->ops.count - 1;
    warn_about_compare(c, node);
    compile_expression(c, compare->left);
    if (last == 0) {
        compile_expression(c, compare->comparators.items[0]);
        emit_compare(c, (CompareOperator)compare->ops.items[0]);
        return;
    }
    Block *cleanup = new_block(c);
    for (size_t i = 0; i < last; i++)
        compile_chain_link(c, compare, i, OP_JUMP_IF_FALSE_OR_POP, cleanup);
    compile_expression(c, compare->comparators.items[last]);
    emit_compare(c, (CompareOperator)compare->ops.items[last]);
    Block *end = new_block(c);
    emit_artificial_jump(c, PSEUDO_JUMP, end);
    use_block(c, cleanup);
    emit_arg(c, OP_SWAP, 2);
    emit(c, OP_POP_TOP);
    use_block(c, end);
}

static void compile_if_expression(Compiler *c, const Node *node)
{
    Block *end = new_block(c), *next = new_block(c);
    compile_jump_if(c, node->u.IfExp.test, next, false);
    compile_expression(c, node->u.IfExp.body);
    emit_artificial_jump(c, PSEUDO_JUMP, end);
    use_block(c, next);
    compile_expression(c, node->u.IfExp.orelse);
    use_block(c, end);
}

/* ---- conditions ---- */

static void jump_if_bool_op(Compiler *c, const BoolOpFields *bool_op, Block *target, bool condition)
{
    bool early = bool_op->op == BOOL_Or; /* the truth that decides at once */
    size_t last = bool_op->values.count - 1;
    Block *decided = early == condition ? target : new_block(c);
    for (size_t i = 0; i < last; i++)
        compile_jump_if(c, bool_op->values.items[i], decided, early);
    compile_jump_if(c, bool_op->values.items[last], target, condition);
    if (decided != target)
        use_block(c, decided);
}

static void jump_if_if_expression(Compiler *c, const IfExpFields *expression, Block *target,
                                  bool condition)
{
    Block *end = new_block(c), *next = new_block(c);
    compile_jump_if(c, expression->test, next, false);
    compile_jump_if(c, expression->body, target, condition);
    emit_artificial_jump(c, PSEUDO_JUMP, end);
    use_block(c, next);
    compile_jump_if(c, expression->orelse, target, condition);
    use_block(c, end);
}

static void jump_if_chain(Compiler *c, const Node *node, Block *target, bool condition)
{
    const CompareFields *compare = &node->u.Compare;
    size_t last = compare->ops.count - 1;
    Block *cleanup = new_block(c);
    warn_about_compare(c, node);
    compile_expression(c, compare->left);
    for (size_t i = 0; i < last; i++)
        compile_chain_link(c, compare, i, PSEUDO_POP_JUMP_IF_FALSE, cleanup);
    compile_expression(c, compare->comparators.items[last]);
    emit_compare(c, (CompareOperator)compare->ops.items[last]);
    emit_jump(c, condition ? PSEUDO_POP_JUMP_IF_TRUE : PSEUDO_POP_JUMP_IF_FALSE, target);
    Block *end = new_block(c);
    emit_artificial_jump(c, PSEUDO_JUMP, end);
    use_block(c, cleanup);
    emit(c, OP_POP_TOP);
    if (!condition)
        emit_artificial_jump(c, PSEUDO_JUMP, target);
    use_block(c, end);
}

void compile_jump_if(Compiler *c, const Node *node, Block *target, bool condition)
{
    if (c->failed)
        return;
    if (!constant_of(c, node)) {
        switch (node->kind) {
        case NODE_UnaryOp:
            if (node->u.UnaryOp.op != UNARY_Not)
                break;
            compile_jump_if(c, node->u.UnaryOp.operand, target, !condition);
            return;
        case NODE_BoolOp:
            jump_if_bool_op(c, &node->u.BoolOp, target, condition);
            return;
        case NODE_IfExp:
            jump_if_if_expression(c, &node->u.IfExp, target, condition);
            return;
        case NODE_Compare:
            set_place(c, node); /* for the jump, too */
            if (node->u.Compare.ops.count == 1)
                break;
            jump_if_chain(c, node, target, condition);
            return;
        default:
            break;
        }
    }
    compile_expression(c, node);
    emit_jump(c, condition ? PSEUDO_POP_JUMP_IF_TRUE : PSEUDO_POP_JUMP_IF_FALSE, target);
}

/* ---- others ---- */

static void compile_named_expression(Compiler *c, const Node *node)
{
    compile_expression(c, node->u.NamedExpr.value);
    emit_arg(c, OP_COPY, 1);
    compile_expression(c, node->u.NamedExpr.target);
}

static void compile_name_node(Compiler *c, const Node *node)
{
    compile_name(c, node->u.Name.id, node->u.Name.ctx);
}

static void compile_subscript(Compiler *c, const Node *node)
{
    static const uint8_t opcodes[] = {OP_BINARY_SUBSCR, OP_STORE_SUBSCR, OP_DELETE_SUBSCR};
    const SubscriptFields *subscript = &node->u.Subscript;
    if (subscript->ctx == CONTEXT_Load)
        warn_about_subscript(c, node);
    compile_expression(c, subscript->value);
    compile_expression(c, subscript->slice);
    emit(c, opcodes[subscript->ctx]);
}

static void compile_bound(Compiler *c, const Node *node)
{
    if (node)
        compile_expression(c, node);
    else
        emit_none(c);
}

static void compile_slice(Compiler *c, const Node *node)
{
    const SliceFields *slice = &node->u.Slice;
    compile_bound(c, slice->lower);
    compile_bound(c, slice->upper);
    if (slice->step)
        compile_expression(c, slice->step);
    emit_arg(c, OP_BUILD_SLICE, slice->step ? 3 : 2);
}

static void compile_starred(Compiler *c, const Node *node)
{
    compile_error(c, node->u.Starred.ctx == CONTEXT_Store
                         ? "starred assignment target must be in a list or tuple"
                         : "can't use starred expression here");
}

static bool in_function(Compiler *c, const char *message)
{
    if (c->unit->scope->kind != SCOPE_FUNCTION)
        compile_error(c, "%s", message);
    return !c->failed;
}

static void compile_yield(Compiler *c, const Node *node)
{
    if (!in_function(c, "'yield' outside function"))
        return;
    compile_bound(c, node->u.Yield.value);
    emit_yield(c);
}

static void compile_yield_from(Compiler *c, const Node *node)
{
    if (!in_function(c, "'yield' outside function"))
        return;
    if (c->unit->kind == UNIT_ASYNC_FUNCTION) {
        compile_error(c, "'yield from' inside async function");
        return;
    }
    compile_expression(c, node->u.YieldFrom.value);
    emit(c, OP_GET_YIELD_FROM_ITER);
    emit_none(c);
    emit_yield_from(c, false);
}

static void compile_await(Compiler *c, const Node *node)
{
    if (!in_function(c, "'await' outside function"))
        return;
    if (c->unit->kind != UNIT_ASYNC_FUNCTION && c->unit->kind != UNIT_COMPREHENSION) {
        compile_error(c, "'await' outside async function");
        return;
    }
    compile_expression(c, node->u.Await.value);
    emit_await(c, 0);
}

/* ---- dispatch ---- */

typedef void ExpressionCompiler(Compiler *c, const Node *node);

static ExpressionCompiler *const expression_compilers[NODE_KIND_COUNT] = {
    [NODE_BoolOp] = compile_bool_op,
    [NODE_NamedExpr] = compile_named_expression,
    [NODE_BinOp] = compile_binary,
    [NODE_UnaryOp] = compile_unary,
    [NODE_Lambda] = compile_lambda,
    [NODE_IfExp] = compile_if_expression,
    [NODE_Dict] = compile_dict,
    [NODE_Set] = compile_set,
    [NODE_ListComp] = compile_comprehension,
    [NODE_SetComp] = compile_comprehension,
    [NODE_DictComp] = compile_comprehension,
    [NODE_GeneratorExp] = compile_comprehension,
    [NODE_Await] = compile_await,
    [NODE_Yield] = compile_yield,
    [NODE_YieldFrom] = compile_yield_from,
    [NODE_Compare] = compile_compare,
    [NODE_Call] = compile_call,
    [NODE_FormattedValue] = compile_formatted_value,
    [NODE_JoinedStr] = compile_joined_string,
    [NODE_Attribute] = compile_attribute,
    [NODE_Subscript] = compile_subscript,
    [NODE_Starred] = compile_starred,
    [NODE_Name] = compile_name_node,
    [NODE_List] = compile_list,
    [NODE_Tuple] = compile_tuple,
    [NODE_Slice] = compile_slice,
};

void compile_expression(Compiler *c, const Node *node)
{
    if (c->failed)
        return;
    CodePosition outer = c->unit->place;
    set_place(c, node);
    const Const *constant = constant_of(c, node);
    if (constant)
        emit_const(c, constant);
    else
        expression_compilers[node->kind](c, node);
    c->unit->place = outer;
}
