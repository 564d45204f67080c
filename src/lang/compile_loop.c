/* if, loops, and the ways out of nested statements: break, continue and return
 * undo from the inside what each statement around them has begun.
 */
#include <assert.h>

#include "lang/compiler.h"

void compile_if(Compiler *c, const Node *node)
{
    const IfFields *branch = &node->u.If;
    Block *end = new_block(c);
    Block *next = branch->orelse.count ? new_block(c) : end;
    compile_jump_if(c, branch->test, next, false);
    compile_statements(c, branch->body);
    if (branch->orelse.count) {
        emit_artificial_jump(c, PSEUDO_JUMP, end);
        use_block(c, next);
        compile_statements(c, branch->orelse);
    }
    use_block(c, end);
}

void compile_for(Compiler *c, const Node *node)
{
    const ForFields *loop = &node->u.For;
    Block *start = new_block(c), *body = new_block(c), *cleanup = new_block(c), *end = new_block(c);
    push_nesting(c, (Nesting){.kind = NESTING_FOR, .start = start, .exit = end});
    compile_expression(c, loop->iter);
    emit(c, OP_GET_ITER);
    use_block(c, start);
    emit_jump(c, OP_FOR_ITER, cleanup);
    use_block(c, body);
    compile_expression(c, loop->target);
    compile_statements(c, loop->body);
    set_no_place(c);
    emit_jump(c, PSEUDO_JUMP, start);
    use_block(c, cleanup);
    pop_nesting(c, NESTING_FOR);
    compile_statements(c, loop->orelse);
    use_block(c, end);
}

void compile_async_for(Compiler *c, const Node *node)
{
    const AsyncForFields *loop = &node->u.AsyncFor;
    if (c->unit->kind != UNIT_ASYNC_FUNCTION) {
        compile_error(c, "'async for' outside async function");
        return;
    }
    Block *start = new_block(c), *except = new_block(c), *end = new_block(c);
    compile_expression(c, loop->iter);
    emit(c, OP_GET_AITER);
    use_block(c, start);
    push_nesting(c, (Nesting){.kind = NESTING_FOR, .start = start, .exit = end});
    emit_jump(c, PSEUDO_SETUP_FINALLY, except);
    emit(c, OP_GET_ANEXT);
    emit_none(c);
    emit_yield_from(c, true);
    emit(c, PSEUDO_POP_BLOCK);
    compile_expression(c, loop->target);
    compile_statements(c, loop->body);
    set_no_place(c);
    emit_jump(c, PSEUDO_JUMP, start);
    pop_nesting(c, NESTING_FOR);
    use_block(c, except);
    set_place(c, loop->iter);
    emit(c, OP_END_ASYNC_FOR);
    compile_statements(c, loop->orelse);
    use_block(c, end);
}

void compile_while(Compiler *c, const Node *node)
{
    const WhileFields *loop = &node->u.While;
    Block *start = new_block(c), *body = new_block(c), *anchor = new_block(c), *end = new_block(c);
    use_block(c, start);
    push_nesting(c, (Nesting){.kind = NESTING_WHILE, .start = start, .exit = end});
    compile_jump_if(c, loop->test, anchor, false);
    use_block(c, body);
    compile_statements(c, loop->body);
    set_place(c, node);
    compile_jump_if(c, loop->test, body, true);
    pop_nesting(c, NESTING_WHILE);
    use_block(c, anchor);
    compile_statements(c, loop->orelse);
    use_block(c, end);
}

/* ---- ways out ---- */

static void swap_below_value(Compiler *c, bool keeps_value)
{
    if (keeps_value)
        emit_arg(c, OP_SWAP, 2);
}

static void unwind_finally(Compiler *c, const Nesting *nesting, bool keeps_value)
{
    emit(c, PSEUDO_POP_BLOCK);
    if (keeps_value)
        push_nesting(c, (Nesting){.kind = NESTING_VALUE});
    compile_statements(c, nesting->node->u.Try.finalbody);
    if (keeps_value)
        pop_nesting(c, NESTING_VALUE);
    set_no_place(c);
}

static void unwind_with(Compiler *c, const Nesting *nesting, bool keeps_value)
{
    set_place(c, nesting->node);
    emit(c, PSEUDO_POP_BLOCK);
    swap_below_value(c, keeps_value);
    emit_exit_with_nones(c);
    if (nesting->kind == NESTING_ASYNC_WITH)
        emit_await(c, 2);
    emit(c, OP_POP_TOP);
    set_no_place(c);
}

static void unwind_handler(Compiler *c, const Nesting *nesting, bool keeps_value)
{
    if (nesting->name)
        emit(c, PSEUDO_POP_BLOCK);
    swap_below_value(c, keeps_value);
    emit(c, PSEUDO_POP_BLOCK);
    emit(c, OP_POP_EXCEPT);
    if (nesting->name)
        emit_forget_name(c, nesting->name);
}

static void unwind(Compiler *c, const Nesting *nesting, bool keeps_value)
{
    switch (nesting->kind) {
    case NESTING_WHILE:
    case NESTING_HANDLER:
    case NESTING_GROUP_HANDLER:
    case NESTING_ASYNC_COMPREHENSION:
        break;
    case NESTING_FOR:
    case NESTING_VALUE:
        swap_below_value(c, keeps_value);
        emit(c, OP_POP_TOP);
        break;
    case NESTING_TRY_EXCEPT:
        emit(c, PSEUDO_POP_BLOCK);
        break;
    case NESTING_FINALLY_TRY:
        unwind_finally(c, nesting, keeps_value);
        break;
    case NESTING_FINALLY_END:
        swap_below_value(c, keeps_value);
        emit(c, OP_POP_TOP);
        swap_below_value(c, keeps_value);
        emit(c, PSEUDO_POP_BLOCK);
        emit(c, OP_POP_EXCEPT);
        break;
    case NESTING_WITH:
    case NESTING_ASYNC_WITH:
        unwind_with(c, nesting, keeps_value);
        break;
    case NESTING_HANDLER_CLEANUP:
        unwind_handler(c, nesting, keeps_value);
        break;
    }
}

static bool is_loop(const Nesting *nesting)
{
    return nesting->kind == NESTING_WHILE || nesting->kind == NESTING_FOR;
}

/* Undoes everything down to the innermost loop (to_loop) or to the bottom. While
 * one nesting is undone only those around it are in force, as a finally clause
 * compiled here may itself contain a return. Gives how many nestings are left:
 * with to_loop the last of them is the loop, 0 means there is none. */
static size_t unwind_nestings(Compiler *c, bool keeps_value, bool to_loop)
{
    Unit *unit = c->unit;
    Nesting saved[NESTING_MAX];
    size_t count = unit->nesting_count;
    for (size_t i = 0; i < count; i++)
        saved[i] = unit->nestings[i];
    size_t left = count;
    while (left > 0 && !c->failed) {
        const Nesting *top = &saved[left - 1];
        if (top->kind == NESTING_GROUP_HANDLER)
            compile_error(c, "'break', 'continue' and 'return' cannot appear in an except* block");
        if (to_loop && is_loop(top))
            break;
        unit->nesting_count = --left;
        unwind(c, top, keeps_value);
    }
    for (size_t i = 0; i < count; i++)
        unit->nestings[i] = saved[i];
    unit->nesting_count = count;
    return left;
}

void compile_break(Compiler *c)
{
    CodePosition place = c->unit->place;
    emit(c, OP_NOP);
    size_t left = unwind_nestings(c, false, true);
    if (left == 0) {
        c->unit->place = place;
        compile_error(c, "'break' outside loop");
        return;
    }
    const Nesting *loop = &c->unit->nestings[left - 1];
    unwind(c, loop, false);
    emit_jump(c, PSEUDO_JUMP, loop->exit);
}

void compile_continue(Compiler *c)
{
    CodePosition place = c->unit->place;
    emit(c, OP_NOP);
    size_t left = unwind_nestings(c, false, true);
    if (left == 0) {
        c->unit->place = place;
        compile_error(c, "'continue' not properly in loop");
        return;
    }
    emit_jump(c, PSEUDO_JUMP, c->unit->nestings[left - 1].start);
}

void compile_return(Compiler *c, const Node *node)
{
    const Node *value = node->u.Return.value;
    const Const *constant = value ? constant_of(c, value) : NULL;
    bool keeps_value = value && !constant;
    if (c->unit->scope->kind != SCOPE_FUNCTION) {
        compile_error(c, "'return' outside function");
        return;
    }
    if (value && c->unit->scope->coroutine && c->unit->scope->generator) {
        compile_error(c, "'return' with value in async generator");
        return;
    }
    if (keeps_value) {
        compile_expression(c, value);
    } else if (value) {
        set_place(c, value);
        emit(c, OP_NOP);
    }
    if (!value || value->span.lineno != node->span.lineno) {
        set_place(c, node);
        emit(c, OP_NOP);
    }
    unwind_nestings(c, keeps_value, false);
    if (!value)
        emit_none(c);
    else if (constant)
        emit_const(c, constant);
    emit(c, OP_RETURN_VALUE);
}
