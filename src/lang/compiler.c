/* Emission: every instruction of every code object goes through here and takes
 * the unit's current place with it. A jump ends its block, so what is emitted
 * after one starts the next.
 */
#include "lang/compiler.h"

#include <assert.h>
#include <string.h>

/* ---- errors ---- */

static void report(Compiler *c, const char *kind, const char *format, va_list arguments)
{
    CodePosition place = c->unit->place;
    SourceSpan span = {0};
    Buf message = BUF_INIT, line = BUF_INIT;
    buf_vprintf(&message, format, arguments);
    if (place.line > 0) {
        size_t length;
        const char *text = source_line(c->source, (uint32_t)place.line, &length);
        buf_append(&line, text, length);
        span = (SourceSpan){(uint32_t)place.line, (uint32_t)place.column, (uint32_t)place.end_line,
                            (uint32_t)place.end_column};
    }
    diag_add(c->problems, kind, c->source->name, span, line.length ? line.text : NULL, "%s",
             message.text);
    vec_last(&c->problems->items).no_text = c->source->is_text;
    buf_done(&message);
    buf_done(&line);
}

void compile_error(Compiler *c, const char *format, ...)
{
    if (c->failed)
        return;
    va_list arguments;
    va_start(arguments, format);
    report(c, "SyntaxError", format, arguments);
    va_end(arguments);
    c->failed = true;
}

void compile_warn(Compiler *c, const char *format, ...)
{
    if (c->failed)
        return;
    va_list arguments;
    va_start(arguments, format);
    report(c, "SyntaxWarning", format, arguments);
    va_end(arguments);
}

/* ---- places ---- */

CodePosition place_of(const Node *node)
{
    if (node->span.lineno == 0)
        return (CodePosition){-1, -1, -1, -1};
    return (CodePosition){(int32_t)node->span.lineno, (int32_t)node->span.end_lineno,
                          (int32_t)node->span.col_offset, (int32_t)node->span.end_col_offset};
}

void set_place(Compiler *c, const Node *node)
{
    c->unit->place = place_of(node);
}

void set_no_place(Compiler *c)
{
    c->unit->place = (CodePosition){-1, -1, -1, -1};
}

/* ---- blocks and instructions ---- */

Block *new_block(Compiler *c)
{
    return graph_new_block(&c->unit->graph);
}

void use_block(Compiler *c, Block *block)
{
    assert(!c->unit->current->next);
    c->unit->current->next = block;
    c->unit->current = block;
}

static void add_instruction(Compiler *c, Instruction instruction)
{
    const Instruction *last = block_last(c->unit->current);
    if (last && (instruction_is_jump(last) || opcode_ends_flow(last->opcode)))
        use_block(c, new_block(c));
    block_append(c->unit->current, instruction);
}

void emit(Compiler *c, int opcode)
{
    emit_arg(c, opcode, 0);
}

void emit_arg(Compiler *c, int opcode, uint32_t oparg)
{
    add_instruction(c, (Instruction){.opcode = opcode, .oparg = oparg, .position = c->unit->place});
}

void emit_jump(Compiler *c, int opcode, Block *target)
{
    add_instruction(c,
                    (Instruction){.opcode = opcode, .target = target, .position = c->unit->place});
}

void emit_artificial(Compiler *c, int opcode)
{
    emit_artificial_jump(c, opcode, NULL);
}

void emit_artificial_jump(Compiler *c, int opcode, Block *target)
{
    CodePosition place = c->unit->place;
    set_no_place(c);
    emit_jump(c, opcode, target);
    c->unit->place = place;
}

static uint32_t add_const(Compiler *c, const Const *value, uint32_t made)
{
    Unit *unit = c->unit;
    uint64_t index;
    scaffold_constant(c->pool->scaffold, value, made);
    if (map_get(&unit->const_index, value->index, &index))
        return (uint32_t)index;
    map_put(&unit->const_index, value->index, unit->consts.count);
    vec_push(&unit->consts, value);
    return (uint32_t)unit->consts.count - 1;
}

uint32_t const_index_of(Compiler *c, const Const *value)
{
    return add_const(c, value, SCAFFOLD_NONE);
}

uint32_t made_const_index(Compiler *c, const Const *value)
{
    return add_const(c, value, scaffold_make_constant(c->pool->scaffold, value));
}

void emit_const(Compiler *c, const Const *value)
{
    emit_arg(c, OP_LOAD_CONST, const_index_of(c, value));
}

void emit_made_const(Compiler *c, const Const *value)
{
    emit_arg(c, OP_LOAD_CONST, made_const_index(c, value));
}

void emit_none(Compiler *c)
{
    emit_const(c, constpool_singleton(c->pool, CONST_NONE));
}

const Const *name_const(Compiler *c, StringId name)
{
    return constpool_name(c->pool, strtab_text(&c->ast->names, name),
                          strtab_length(&c->ast->names, name));
}

StringId mangled(Compiler *c, StringId name)
{
    return scope_mangle(c->ast, c->unit->private_class, name);
}

StringId intern_name(Compiler *c, const char *text)
{
    return strtab_intern_string(&c->ast->names, text);
}

static uint32_t index_in(Map *map, StringId name)
{
    uint64_t index;
    if (map_get(map, name, &index))
        return (uint32_t)index;
    map_put(map, name, map->live);
    return (uint32_t)map->live - 1;
}

void emit_plain_name(Compiler *c, Opcode opcode, StringId name)
{
    emit_arg(c, opcode, index_in(&c->unit->names, name));
}

void emit_name(Compiler *c, Opcode opcode, StringId name)
{
    emit_plain_name(c, opcode, mangled(c, name));
}

void emit_call(Compiler *c, size_t count)
{
    emit_arg(c, OP_PRECALL, (uint32_t)count);
    emit_arg(c, OP_CALL, (uint32_t)count);
}

void emit_yield_from(Compiler *c, bool await)
{
    Block *start = new_block(c), *resume = new_block(c), *exit = new_block(c);
    use_block(c, start);
    emit_jump(c, OP_SEND, exit);
    use_block(c, resume);
    emit(c, OP_YIELD_VALUE);
    emit_arg(c, OP_RESUME, await ? 3 : 2);
    emit_jump(c, PSEUDO_JUMP_NO_INTERRUPT, start);
    use_block(c, exit);
}

void emit_await(Compiler *c, uint32_t kind)
{
    emit_arg(c, OP_GET_AWAITABLE, kind);
    emit_none(c);
    emit_yield_from(c, true);
}

void emit_yield(Compiler *c)
{
    if (c->unit->scope->generator && c->unit->scope->coroutine)
        emit(c, OP_ASYNC_GEN_WRAP);
    emit(c, OP_YIELD_VALUE);
    emit_arg(c, OP_RESUME, 1);
}

const Const *constant_of(Compiler *c, const Node *node)
{
    return folded_constant(c->folded, node);
}

/* ---- variables ---- */

bool is_forbidden_name(Compiler *c, StringId name, ExprContext context)
{
    if (context == CONTEXT_Load || strcmp(ast_name_text(c->ast, name), "__debug__") != 0)
        return false;
    compile_error(c, context == CONTEXT_Store ? "cannot assign to __debug__"
                                              : "cannot delete __debug__");
    return true;
}

static void compile_deref(Compiler *c, StringId name, Binding binding, ExprContext context)
{
    static const Opcode opcodes[] = {OP_LOAD_DEREF, OP_STORE_DEREF, OP_DELETE_DEREF};
    const Map *variables = binding == BINDING_CELL ? &c->unit->cells : &c->unit->frees;
    uint64_t index = 0;
    bool known = map_get(variables, name, &index);
    assert(known);
    (void)known;
    Opcode opcode = opcodes[context];
    if (opcode == OP_LOAD_DEREF && c->unit->scope->kind == SCOPE_CLASS)
        opcode = OP_LOAD_CLASSDEREF;
    emit_arg(c, opcode, (uint32_t)index);
}

static void compile_local(Compiler *c, StringId name, ExprContext context)
{
    static const Opcode opcodes[] = {OP_LOAD_FAST, OP_STORE_FAST, OP_DELETE_FAST};
    emit_arg(c, opcodes[context], index_in(&c->unit->locals, name));
}

static void compile_global(Compiler *c, StringId name, ExprContext context)
{
    static const Opcode opcodes[] = {OP_LOAD_GLOBAL, OP_STORE_GLOBAL, OP_DELETE_GLOBAL};
    uint32_t index = index_in(&c->unit->names, name);
    emit_arg(c, opcodes[context], context == CONTEXT_Load ? index << 1 : index);
}

static void compile_any(Compiler *c, StringId name, ExprContext context)
{
    static const Opcode opcodes[] = {OP_LOAD_NAME, OP_STORE_NAME, OP_DELETE_NAME};
    emit_arg(c, opcodes[context], index_in(&c->unit->names, name));
}

void compile_name(Compiler *c, StringId name, ExprContext context)
{
    if (is_forbidden_name(c, name, context))
        return;
    bool in_function = c->unit->scope->kind == SCOPE_FUNCTION;
    name = mangled(c, name);
    Binding binding = scope_binding(c->unit->scope, name);
    switch (binding) {
    case BINDING_FREE:
    case BINDING_CELL:
        compile_deref(c, name, binding, context);
        return;
    case BINDING_GLOBAL_EXPLICIT:
        compile_global(c, name, context);
        return;
    case BINDING_LOCAL:
        if (in_function) {
            compile_local(c, name, context);
            return;
        }
        break;
    case BINDING_GLOBAL_IMPLICIT:
        if (in_function) {
            compile_global(c, name, context);
            return;
        }
        break;
    case BINDING_UNKNOWN:
        break;
    }
    compile_any(c, name, context);
}

/* ---- nested statements ---- */

void push_nesting(Compiler *c, Nesting nesting)
{
    Unit *unit = c->unit;
    if (unit->nesting_count == NESTING_MAX) {
        compile_error(c, "too many statically nested blocks");
        return;
    }
    unit->nestings[unit->nesting_count++] = nesting;
}

void pop_nesting(Compiler *c, NestingKind kind)
{
    if (c->failed)
        return;
    assert(c->unit->nesting_count > 0);
    c->unit->nesting_count--;
    assert(c->unit->nestings[c->unit->nesting_count].kind == kind);
}
