/* Comprehensions and generator expressions: a function of its own, called at
 * once with the outermost iterable, which is evaluated outside.
 */
#include "lang/ast_walk.h"
#include "lang/compiler.h"

typedef struct {
    const char *name;
    Opcode build; /* CACHE: a generator, which builds nothing */
    NodeList generators;
    const Node *element;
    const Node *value; /* of a dict comprehension, else NULL */
} Comprehension;

static Comprehension read_comprehension(const Node *node)
{
    switch (node->kind) {
    case NODE_ListComp:
        return (Comprehension){"<listcomp>", OP_BUILD_LIST, node->u.ListComp.generators,
                               node->u.ListComp.elt, NULL};
    case NODE_SetComp:
        return (Comprehension){"<setcomp>", OP_BUILD_SET, node->u.SetComp.generators,
                               node->u.SetComp.elt, NULL};
    case NODE_DictComp:
        return (Comprehension){"<dictcomp>", OP_BUILD_MAP, node->u.DictComp.generators,
                               node->u.DictComp.key, node->u.DictComp.value};
    default:
        return (Comprehension){"<genexpr>", OP_CACHE, node->u.GeneratorExp.generators,
                               node->u.GeneratorExp.elt, NULL};
    }
}

/* The innermost step: depth is the number of iterators on the stack. */
static void compile_element(Compiler *c, const Comprehension *comprehension, uint32_t depth)
{
    compile_expression(c, comprehension->element);
    if (comprehension->value)
        compile_expression(c, comprehension->value);
    switch (comprehension->build) {
    case OP_BUILD_LIST:
        emit_arg(c, OP_LIST_APPEND, depth + 1);
        break;
    case OP_BUILD_SET:
        emit_arg(c, OP_SET_ADD, depth + 1);
        break;
    case OP_BUILD_MAP:
        emit_arg(c, OP_MAP_ADD, depth + 1);
        break;
    default:
        emit_yield(c);
        emit(c, OP_POP_TOP);
        break;
    }
}

static void compile_generator(Compiler *c, const Comprehension *comprehension, size_t at,
                              uint32_t depth);

/* The target, the conditions, and what is inside. */
static void compile_inside(Compiler *c, const Comprehension *comprehension, size_t at,
                           uint32_t depth, Block *if_cleanup)
{
    const comprehensionFields *generator = &comprehension->generators.items[at]->u.comprehension;
    for (size_t i = 0; i < generator->ifs.count; i++)
        compile_jump_if(c, generator->ifs.items[i], if_cleanup, false);
    if (at + 1 < comprehension->generators.count)
        compile_generator(c, comprehension, at + 1, depth);
    else
        compile_element(c, comprehension, depth);
    use_block(c, if_cleanup);
}

/* The one element of `for y in [f(x)]`, which needs no loop; else NULL. */
static const Node *single_element(Compiler *c, const Node *iterable)
{
    if (constant_of(c, iterable) || (iterable->kind != NODE_List && iterable->kind != NODE_Tuple))
        return NULL;
    NodeList elements = iterable->u.List.elts;
    if (elements.count != 1 || elements.items[0]->kind == NODE_Starred)
        return NULL;
    return elements.items[0];
}

static void load_iterable(Compiler *c, const comprehensionFields *generator, size_t at)
{
    if (at == 0) {
        c->unit->argcount = 1;
        emit_arg(c, OP_LOAD_FAST, 0);
    } else {
        compile_expression(c, generator->iter);
        emit(c, generator->is_async ? OP_GET_AITER : OP_GET_ITER);
    }
}

static void compile_sync_generator(Compiler *c, const Comprehension *comprehension, size_t at,
                                   uint32_t depth)
{
    const comprehensionFields *generator = &comprehension->generators.items[at]->u.comprehension;
    Block *start = new_block(c), *if_cleanup = new_block(c), *anchor = new_block(c);
    const Node *single = at > 0 ? single_element(c, generator->iter) : NULL;
    if (single) {
        compile_expression(c, single);
    } else {
        load_iterable(c, generator, at);
        depth++;
        use_block(c, start);
        emit_jump(c, OP_FOR_ITER, anchor);
    }
    compile_expression(c, generator->target);
    compile_inside(c, comprehension, at, depth, if_cleanup);
    if (!single) {
        emit_jump(c, PSEUDO_JUMP, start);
        use_block(c, anchor);
    }
}

static void compile_async_generator(Compiler *c, const Comprehension *comprehension, size_t at,
                                    uint32_t depth)
{
    const comprehensionFields *generator = &comprehension->generators.items[at]->u.comprehension;
    Block *start = new_block(c), *except = new_block(c), *if_cleanup = new_block(c);
    load_iterable(c, generator, at);
    use_block(c, start);
    push_nesting(c, (Nesting){.kind = NESTING_ASYNC_COMPREHENSION, .start = start});
    emit_jump(c, PSEUDO_SETUP_FINALLY, except);
    emit(c, OP_GET_ANEXT);
    emit_none(c);
    emit_yield_from(c, true);
    emit(c, PSEUDO_POP_BLOCK);
    compile_expression(c, generator->target);
    compile_inside(c, comprehension, at, depth + 1, if_cleanup);
    emit_jump(c, PSEUDO_JUMP, start);
    pop_nesting(c, NESTING_ASYNC_COMPREHENSION);
    use_block(c, except);
    emit(c, OP_END_ASYNC_FOR);
}

/* Depth is the number of generators in one comprehension. */
static void compile_generator(Compiler *c, const Comprehension *comprehension, size_t at,
                              uint32_t depth)
{
    if (at > AST_DEPTH_MAX)
        compile_error(c, "too many statically nested blocks");
    if (c->failed)
        return;
    if (comprehension->generators.items[at]->u.comprehension.is_async)
        compile_async_generator(c, comprehension, at, depth);
    else
        compile_sync_generator(c, comprehension, at, depth);
}

void compile_comprehension(Compiler *c, const Node *node)
{
    Comprehension comprehension = read_comprehension(node);
    const comprehensionFields *outermost = &comprehension.generators.items[0]->u.comprehension;
    bool builds = comprehension.build != OP_CACHE;
    bool may_await = c->unit->kind == UNIT_ASYNC_FUNCTION || c->unit->kind == UNIT_COMPREHENSION;
    enter_unit(c, intern_name(c, comprehension.name), UNIT_COMPREHENSION, node,
               (int32_t)node->span.lineno);
    set_place(c, node);
    bool is_async = c->unit->scope->coroutine;
    if (is_async && builds && !may_await)
        compile_error(c, "asynchronous comprehension outside of an asynchronous function");
    if (builds)
        emit_arg(c, comprehension.build, 0);
    compile_generator(c, &comprehension, 0, 0);
    if (builds)
        emit(c, OP_RETURN_VALUE);
    const Const *code = leave_unit(c, true);
    make_closure(c, code, 0);
    compile_expression(c, outermost->iter);
    emit(c, outermost->is_async ? OP_GET_AITER : OP_GET_ITER);
    emit_call(c, 0);
    if (is_async && builds)
        emit_await(c, 0);
}
