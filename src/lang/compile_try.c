/* try in its forms, and with. SETUP_* and POP_BLOCK bracket the instructions
 * whose exceptions go to a handler; the assembler makes the exception table of
 * them.
 */
#include "lang/compiler.h"

void emit_pop_except_and_reraise(Compiler *c)
{
    emit_arg(c, OP_COPY, 3);
    emit(c, OP_POP_EXCEPT);
    emit_arg(c, OP_RERAISE, 1);
}

void emit_forget_name(Compiler *c, StringId name)
{
    emit_none(c);
    compile_name(c, name, CONTEXT_Store);
    compile_name(c, name, CONTEXT_Del);
}

/* ---- finally ---- */

typedef void TryBody(Compiler *c, const Node *node);

/* The finally clause is compiled twice: for the normal way and for exceptions. */
static void compile_try_finally(Compiler *c, const Node *node, TryBody *compile_handlers)
{
    const TryFields *statement = &node->u.Try;
    Block *body = new_block(c), *end = new_block(c), *exit = new_block(c), *cleanup = new_block(c);
    emit_jump(c, PSEUDO_SETUP_FINALLY, end);
    use_block(c, body);
    push_nesting(c,
                 (Nesting){.kind = NESTING_FINALLY_TRY, .start = body, .exit = end, .node = node});
    if (statement->handlers.count)
        compile_handlers(c, node);
    else
        compile_statements(c, statement->body);
    emit_artificial(c, PSEUDO_POP_BLOCK);
    pop_nesting(c, NESTING_FINALLY_TRY);
    compile_statements(c, statement->finalbody);
    emit_artificial_jump(c, PSEUDO_JUMP, exit);

    use_block(c, end);
    push_nesting(c, (Nesting){.kind = NESTING_FINALLY_END, .start = end});
    set_no_place(c);
    emit_jump(c, PSEUDO_SETUP_CLEANUP, cleanup);
    emit(c, OP_PUSH_EXC_INFO);
    compile_statements(c, statement->finalbody);
    emit_arg(c, OP_RERAISE, 0);
    pop_nesting(c, NESTING_FINALLY_END);
    use_block(c, cleanup);
    emit_pop_except_and_reraise(c);
    use_block(c, exit);
}

void compile_try(Compiler *c, const Node *node)
{
    if (node->u.Try.finalbody.count)
        compile_try_finally(c, node, compile_try_except);
    else
        compile_try_except(c, node);
}

void compile_try_star(Compiler *c, const Node *node)
{
    if (node->u.TryStar.finalbody.count)
        compile_try_finally(c, node, compile_try_star_except);
    else
        compile_try_star_except(c, node);
}

/* ---- except ---- */

/* The body of try under a handler, up to its normal end. */
static void compile_guarded_body(Compiler *c, const Node *node, Block *body, Block *except)
{
    emit_jump(c, PSEUDO_SETUP_FINALLY, except);
    use_block(c, body);
    push_nesting(c, (Nesting){.kind = NESTING_TRY_EXCEPT, .start = body});
    compile_statements(c, node->u.Try.body);
    pop_nesting(c, NESTING_TRY_EXCEPT);
    emit_artificial(c, PSEUDO_POP_BLOCK);
}

static void compile_named_handler(Compiler *c, const ExceptHandlerFields *handler, Block *end)
{
    Block *cleanup_end = new_block(c), *cleanup_body = new_block(c);
    compile_name(c, handler->name, CONTEXT_Store);
    emit_jump(c, PSEUDO_SETUP_CLEANUP, cleanup_end);
    use_block(c, cleanup_body);
    push_nesting(
        c,
        (Nesting){.kind = NESTING_HANDLER_CLEANUP, .start = cleanup_body, .name = handler->name});
    compile_statements(c, handler->body);
    pop_nesting(c, NESTING_HANDLER_CLEANUP);
    set_no_place(c);
    emit(c, PSEUDO_POP_BLOCK);
    emit(c, PSEUDO_POP_BLOCK);
    emit(c, OP_POP_EXCEPT);
    emit_forget_name(c, handler->name);
    emit_jump(c, PSEUDO_JUMP, end);
    use_block(c, cleanup_end);
    set_no_place(c);
    emit_forget_name(c, handler->name);
    emit_arg(c, OP_RERAISE, 1);
}

static void compile_plain_handler(Compiler *c, const ExceptHandlerFields *handler, Block *end)
{
    Block *cleanup_body = new_block(c);
    emit(c, OP_POP_TOP);
    use_block(c, cleanup_body);
    push_nesting(c, (Nesting){.kind = NESTING_HANDLER_CLEANUP, .start = cleanup_body});
    compile_statements(c, handler->body);
    pop_nesting(c, NESTING_HANDLER_CLEANUP);
    set_no_place(c);
    emit(c, PSEUDO_POP_BLOCK);
    emit(c, OP_POP_EXCEPT);
    emit_jump(c, PSEUDO_JUMP, end);
}

static void compile_handler(Compiler *c, const Node *node, bool last, Block *end)
{
    const ExceptHandlerFields *handler = &node->u.ExceptHandler;
    Block *next = new_block(c);
    set_place(c, node);
    if (!handler->type && !last) {
        compile_error(c, "default 'except:' must be last");
        return;
    }
    if (handler->type) {
        compile_expression(c, handler->type);
        emit(c, OP_CHECK_EXC_MATCH);
        emit_jump(c, PSEUDO_POP_JUMP_IF_FALSE, next);
    }
    if (handler->name)
        compile_named_handler(c, handler, end);
    else
        compile_plain_handler(c, handler, end);
    use_block(c, next);
}

void compile_try_except(Compiler *c, const Node *node)
{
    const TryFields *statement = &node->u.Try;
    Block *body = new_block(c), *except = new_block(c), *end = new_block(c),
          *cleanup = new_block(c);
    compile_guarded_body(c, node, body, except);
    compile_statements(c, statement->orelse);
    emit_artificial_jump(c, PSEUDO_JUMP, end);
    use_block(c, except);
    set_no_place(c);
    emit_jump(c, PSEUDO_SETUP_CLEANUP, cleanup);
    emit(c, OP_PUSH_EXC_INFO);
    push_nesting(c, (Nesting){.kind = NESTING_HANDLER});
    for (size_t i = 0; i < statement->handlers.count; i++)
        compile_handler(c, statement->handlers.items[i], i + 1 == statement->handlers.count, end);
    pop_nesting(c, NESTING_HANDLER);
    set_no_place(c);
    emit_arg(c, OP_RERAISE, 0);
    use_block(c, cleanup);
    emit_pop_except_and_reraise(c);
    use_block(c, end);
}

/* ---- except* ---- */

/* The body of one clause. What it raises is appended to the list of results;
 * both ways lead to next. */
static void compile_star_body(Compiler *c, const ExceptHandlerFields *handler, Block *next)
{
    Block *done = new_block(c);
    Block *cleanup_end = new_block(c), *cleanup_body = new_block(c);
    if (handler->name)
        compile_name(c, handler->name, CONTEXT_Store);
    else
        emit(c, OP_POP_TOP);
    emit_jump(c, PSEUDO_SETUP_CLEANUP, cleanup_end);
    use_block(c, cleanup_body);
    push_nesting(
        c,
        (Nesting){.kind = NESTING_HANDLER_CLEANUP, .start = cleanup_body, .name = handler->name});
    compile_statements(c, handler->body);
    pop_nesting(c, NESTING_HANDLER_CLEANUP);
    set_no_place(c);
    emit(c, PSEUDO_POP_BLOCK);
    if (handler->name)
        emit_forget_name(c, handler->name);
    emit_jump(c, PSEUDO_JUMP, done);
    use_block(c, cleanup_end);
    set_no_place(c);
    if (handler->name)
        emit_forget_name(c, handler->name);
    emit_arg(c, OP_LIST_APPEND, 3);
    emit(c, OP_POP_TOP);
    emit_jump(c, PSEUDO_JUMP, next);
    use_block(c, done);
    emit(c, OP_NOP); /* holds the body's line */
    emit_jump(c, PSEUDO_JUMP, next);
}

static void compile_star_handler(Compiler *c, const Node *node, bool first)
{
    const ExceptHandlerFields *handler = &node->u.ExceptHandler;
    Block *next = new_block(c), *no_match = new_block(c), *match = new_block(c);
    set_place(c, node);
    if (first) {
        emit_arg(c, OP_COPY, 1);
        emit_arg(c, OP_BUILD_LIST, 0);
        emit_arg(c, OP_SWAP, 2);
    }
    if (handler->type) {
        compile_expression(c, handler->type);
        emit(c, OP_CHECK_EG_MATCH);
        emit_arg(c, OP_COPY, 1);
        emit_jump(c, PSEUDO_POP_JUMP_IF_NONE, no_match);
    }
    use_block(c, match);
    compile_star_body(c, handler, next);
    use_block(c, no_match);
    emit(c, OP_POP_TOP);
    use_block(c, next);
}

static void reraise_star(Compiler *c, Block *end)
{
    Block *reraise = new_block(c);
    emit(c, OP_PREP_RERAISE_STAR);
    emit_arg(c, OP_COPY, 1);
    emit_jump(c, PSEUDO_POP_JUMP_IF_NOT_NONE, reraise);
    emit(c, OP_POP_TOP);
    emit(c, PSEUDO_POP_BLOCK);
    emit(c, OP_POP_EXCEPT);
    emit_jump(c, PSEUDO_JUMP, end);
    use_block(c, reraise);
    emit(c, PSEUDO_POP_BLOCK);
    emit_arg(c, OP_SWAP, 2);
    emit(c, OP_POP_EXCEPT);
    emit_arg(c, OP_RERAISE, 0);
}

void compile_try_star_except(Compiler *c, const Node *node)
{
    const TryStarFields *statement = &node->u.TryStar;
    Block *body = new_block(c), *except = new_block(c), *orelse = new_block(c), *end = new_block(c),
          *cleanup = new_block(c), *reraise = new_block(c);
    compile_guarded_body(c, node, body, except);
    emit_artificial_jump(c, PSEUDO_JUMP, orelse);
    use_block(c, except);
    set_no_place(c);
    emit_jump(c, PSEUDO_SETUP_CLEANUP, cleanup);
    emit(c, OP_PUSH_EXC_INFO);
    push_nesting(c, (Nesting){.kind = NESTING_GROUP_HANDLER});
    for (size_t i = 0; i < statement->handlers.count; i++)
        compile_star_handler(c, statement->handlers.items[i], i == 0);
    emit_arg(c, OP_LIST_APPEND, 1);
    emit_jump(c, PSEUDO_JUMP, reraise);
    set_no_place(c);
    pop_nesting(c, NESTING_GROUP_HANDLER);
    use_block(c, reraise);
    reraise_star(c, end);
    use_block(c, cleanup);
    emit_pop_except_and_reraise(c);
    use_block(c, orelse);
    compile_statements(c, statement->orelse);
    use_block(c, end);
}

/* ---- with ---- */

void emit_exit_with_nones(Compiler *c)
{
    emit_none(c);
    emit_none(c);
    emit_none(c);
    emit_call(c, 2);
}

static void finish_with_except(Compiler *c, Block *cleanup)
{
    Block *suppress = new_block(c);
    set_no_place(c);
    emit_jump(c, PSEUDO_POP_JUMP_IF_TRUE, suppress);
    emit_arg(c, OP_RERAISE, 2);
    use_block(c, cleanup);
    emit_pop_except_and_reraise(c);
    use_block(c, suppress);
    emit(c, OP_POP_TOP);
    emit(c, PSEUDO_POP_BLOCK);
    emit(c, OP_POP_EXCEPT);
    emit(c, OP_POP_TOP);
    emit(c, OP_POP_TOP);
}

/* The items from `at` on, and inside the last of them the body. Depth is the
 * number of items, which NESTING_MAX bounds. */
static void compile_with_item(Compiler *c, const Node *node, size_t at, NestingKind kind)
{
    const WithFields *with = &node->u.With;
    const withitemFields *item = &with->items.items[at]->u.withitem;
    bool async = kind == NESTING_ASYNC_WITH;
    Block *block = new_block(c), *final = new_block(c), *exit = new_block(c),
          *cleanup = new_block(c);
    if (c->failed)
        return;
    compile_expression(c, item->context_expr);
    emit(c, async ? OP_BEFORE_ASYNC_WITH : OP_BEFORE_WITH);
    if (async)
        emit_await(c, 1);
    emit_jump(c, PSEUDO_SETUP_WITH, final);
    use_block(c, block);
    push_nesting(c, (Nesting){.kind = kind, .start = block, .exit = final, .node = node});
    if (item->optional_vars)
        compile_expression(c, item->optional_vars);
    else
        emit(c, OP_POP_TOP);
    if (at + 1 == with->items.count)
        compile_statements(c, with->body);
    else
        compile_with_item(c, node, at + 1, kind);
    pop_nesting(c, kind);

    if (!async)
        set_no_place(c);
    emit(c, PSEUDO_POP_BLOCK);
    set_place(c, node);
    emit_exit_with_nones(c);
    if (async)
        emit_await(c, 2);
    emit(c, OP_POP_TOP);
    emit_jump(c, PSEUDO_JUMP, exit);
    use_block(c, final);
    emit_jump(c, PSEUDO_SETUP_CLEANUP, cleanup);
    emit(c, OP_PUSH_EXC_INFO);
    emit(c, OP_WITH_EXCEPT_START);
    if (async)
        emit_await(c, 2);
    finish_with_except(c, cleanup);
    use_block(c, exit);
}

void compile_with(Compiler *c, const Node *node)
{
    compile_with_item(c, node, 0, NESTING_WITH);
}

void compile_async_with(Compiler *c, const Node *node)
{
    if (c->unit->kind != UNIT_ASYNC_FUNCTION)
        compile_error(c, "'async with' outside async function");
    else
        compile_with_item(c, node, 0, NESTING_ASYNC_WITH);
}
