/* From blocks to code units: stack depth, exception handlers per instruction,
 * direction of jumps, offsets (jumps that need EXTENDED_ARG move what follows,
 * so that is repeated until nothing moves), and the tables.
 */
#include "lang/assemble.h"

#include <assert.h>
#include <string.h>

/* ---- stack depth ---- */

static void push_depth(Block **stack, size_t *count, Block *block, int32_t depth)
{
    assert(block->start_depth < 0 || block->start_depth == depth);
    if (block->start_depth >= depth)
        return;
    block->start_depth = depth;
    stack[(*count)++] = block;
}

/* Follows one block; gives the greatest depth in it and queues what it leads to. */
static int32_t depth_in_block(Block *block, Block **stack, size_t *count)
{
    int32_t depth = block->start_depth, greatest = depth;
    for (size_t i = 0; i < block->instructions.count; i++) {
        const Instruction *instruction = &block->instructions.items[i];
        int32_t after = depth + instruction_effect(instruction, false);
        if (after > greatest)
            greatest = after;
        if (instruction->target) {
            int32_t there = depth + instruction_effect(instruction, true);
            if (there > greatest)
                greatest = there;
            push_depth(stack, count, instruction->target, there);
        }
        depth = after;
        if (opcode_ends_flow(instruction->opcode))
            return greatest;
    }
    if (block->next)
        push_depth(stack, count, block->next, depth);
    return greatest;
}

int32_t assemble_stack_depth(FlowGraph *graph)
{
    Block **stack = mem_alloc((graph->block_count + 1) * sizeof(*stack));
    size_t count = 0;
    int32_t greatest = 0;
    for (Block *block = graph->newest; block; block = block->older)
        block->start_depth = -1;
    push_depth(stack, &count, graph->entry, 0);
    while (count > 0) {
        Block *block = stack[--count];
        int32_t depth = depth_in_block(block, stack, &count);
        if (depth > greatest)
            greatest = depth;
    }
    mem_free(stack);
    return greatest;
}

/* ---- exception handlers ---- */

/* The handlers in force, innermost first; shared tails, in the graph's arena. */
typedef struct HandlerStack HandlerStack;
struct HandlerStack {
    HandlerStack *outer;
    Block *handler;
};

typedef struct {
    FlowGraph *graph;
    Block **stack;
    size_t count;
} HandlerWalk;

static void visit_with(HandlerWalk *walk, Block *block, HandlerStack *handlers)
{
    if (block->visited)
        return;
    block->visited = true;
    block->handlers = handlers;
    walk->stack[walk->count++] = block;
}

static HandlerStack *enter_handler(HandlerWalk *walk, HandlerStack *outer, Instruction *setup)
{
    if (setup->opcode != PSEUDO_SETUP_FINALLY)
        setup->target->preserve_lasti = true;
    HandlerStack *entry = ARENA_NEW(&walk->graph->arena, HandlerStack);
    *entry = (HandlerStack){.outer = outer, .handler = setup->target};
    return entry;
}

/* What is left of SETUP_* and POP_BLOCK cannot raise and has no handler. */
static void label_block(HandlerWalk *walk, Block *block)
{
    HandlerStack *handlers = block->handlers;
    for (size_t i = 0; i < block->instructions.count; i++) {
        Instruction *instruction = &block->instructions.items[i];
        if (instruction_is_setup(instruction)) {
            visit_with(walk, instruction->target, handlers);
            handlers = enter_handler(walk, handlers, instruction);
        } else if (instruction->opcode == PSEUDO_POP_BLOCK) {
            assert(handlers);
            handlers = handlers->outer;
        } else {
            instruction->handler = handlers ? handlers->handler : NULL;
            if (instruction_is_jump(instruction))
                visit_with(walk, instruction->target, handlers);
        }
    }
    if (!block->no_fallthrough && block->next)
        visit_with(walk, block->next, handlers);
}

static void clear_visited(FlowGraph *graph)
{
    for (Block *block = graph->newest; block; block = block->older)
        block->visited = false;
}

static void label_handlers(FlowGraph *graph)
{
    HandlerWalk walk = {.graph = graph};
    walk.stack = mem_alloc((graph->block_count + 1) * sizeof(*walk.stack));
    clear_visited(graph);
    visit_with(&walk, graph->entry, NULL);
    while (walk.count > 0)
        label_block(&walk, walk.stack[--walk.count]);
    mem_free(walk.stack);
}

static void drop_setups(FlowGraph *graph)
{
    for (Block *block = graph->entry; block; block = block->next) {
        for (size_t i = 0; i < block->instructions.count; i++) {
            Instruction *instruction = &block->instructions.items[i];
            if (instruction_is_setup(instruction) || instruction->opcode == PSEUDO_POP_BLOCK) {
                instruction->opcode = OP_NOP;
                instruction->target = NULL;
            }
        }
        block_remove_nops(block);
    }
}

/* ---- jumps ---- */

static int directed(int opcode, bool forward)
{
    switch (opcode) {
    case PSEUDO_JUMP:
        return forward ? OP_JUMP_FORWARD : OP_JUMP_BACKWARD;
    case PSEUDO_JUMP_NO_INTERRUPT:
        return forward ? OP_JUMP_FORWARD : OP_JUMP_BACKWARD_NO_INTERRUPT;
    case PSEUDO_POP_JUMP_IF_FALSE:
        return forward ? OP_POP_JUMP_FORWARD_IF_FALSE : OP_POP_JUMP_BACKWARD_IF_FALSE;
    case PSEUDO_POP_JUMP_IF_TRUE:
        return forward ? OP_POP_JUMP_FORWARD_IF_TRUE : OP_POP_JUMP_BACKWARD_IF_TRUE;
    case PSEUDO_POP_JUMP_IF_NONE:
        return forward ? OP_POP_JUMP_FORWARD_IF_NONE : OP_POP_JUMP_BACKWARD_IF_NONE;
    case PSEUDO_POP_JUMP_IF_NOT_NONE:
        return forward ? OP_POP_JUMP_FORWARD_IF_NOT_NONE : OP_POP_JUMP_BACKWARD_IF_NOT_NONE;
    default:
        return opcode;
    }
}

static void direct_jumps(FlowGraph *graph)
{
    clear_visited(graph);
    for (Block *block = graph->entry; block; block = block->next) {
        block->visited = true;
        Instruction *last = block_last(block);
        if (last && last->target) {
            last->opcode = directed(last->opcode, !last->target->visited);
            last->oparg = 0;
        }
    }
}

static uint32_t place_blocks(FlowGraph *graph)
{
    uint32_t offset = 0;
    for (Block *block = graph->entry; block; block = block->next) {
        block->offset = offset;
        for (size_t i = 0; i < block->instructions.count; i++)
            offset += instruction_size(&block->instructions.items[i]);
    }
    return offset;
}

/* False if an operand's size has changed, so that offsets are wrong. */
static bool resolve_jumps(FlowGraph *graph)
{
    bool stable = true;
    for (Block *block = graph->entry; block; block = block->next) {
        uint32_t after = block->offset;
        for (size_t i = 0; i < block->instructions.count; i++) {
            Instruction *instruction = &block->instructions.items[i];
            uint32_t size = instruction_size(instruction);
            after += size;
            if (!instruction->target)
                continue;
            uint32_t goal = instruction->target->offset;
            instruction->oparg = goal < after ? after - goal : goal - after;
            if (instruction_size(instruction) != size)
                stable = false;
        }
    }
    return stable;
}

/* ---- tables ---- */

typedef struct {
    CodeWord *words;
    CodePosition *positions;
    size_t count;
} Emission;

static void emit_word(Emission *out, int opcode, uint32_t oparg, CodePosition position)
{
    out->words[out->count] = (CodeWord){(uint8_t)opcode, (uint8_t)oparg};
    out->positions[out->count++] = position;
}

/* CPython's location table has columns only together with a line and an end. */
static CodePosition storable(CodePosition position)
{
    if (position.line < 0)
        return (CodePosition){-1, -1, -1, -1};
    if (position.column < 0 || position.end_column < 0)
        return (CodePosition){position.line, position.line, -1, -1};
    return position;
}

static void emit_instruction(Emission *out, const Instruction *instruction)
{
    CodePosition position = storable(instruction->position);
    uint32_t oparg = instruction->oparg;
    for (int shift = 24; shift > 0; shift -= 8)
        if (oparg >> shift)
            emit_word(out, OP_EXTENDED_ARG, oparg >> shift, position);
    emit_word(out, instruction->opcode, oparg, position);
    for (int i = 0; i < opcode_info[instruction->opcode].caches; i++)
        emit_word(out, OP_CACHE, 0, position);
}

static void emit_code(const FlowGraph *graph, Arena *arena, uint32_t size, Code *code)
{
    Emission out = {.words = ARENA_ARRAY(arena, CodeWord, size + 1),
                    .positions = ARENA_ARRAY(arena, CodePosition, size + 1)};
    for (const Block *block = graph->entry; block; block = block->next)
        for (size_t i = 0; i < block->instructions.count; i++)
            emit_instruction(&out, &block->instructions.items[i]);
    assert(out.count == size);
    code->words = out.words;
    code->positions = out.positions;
    code->word_count = size;
}

typedef VEC(ExceptionRow) ExceptionRows;

static void add_row(ExceptionRows *rows, uint32_t start, uint32_t end, const Block *handler)
{
    if (!handler || start == end)
        return;
    int32_t depth = handler->start_depth - 1 - handler->preserve_lasti;
    assert(depth >= 0);
    vec_push(rows,
             (ExceptionRow){start, end, handler->offset, (uint32_t)depth, handler->preserve_lasti});
}

static void emit_exception_rows(const FlowGraph *graph, Arena *arena, Code *code)
{
    ExceptionRows rows = {0};
    const Block *handler = NULL;
    uint32_t start = 0, offset = 0;
    for (const Block *block = graph->entry; block; block = block->next) {
        for (size_t i = 0; i < block->instructions.count; i++) {
            const Instruction *instruction = &block->instructions.items[i];
            if (instruction->handler != handler) {
                add_row(&rows, start, offset, handler);
                start = offset;
                handler = instruction->handler;
            }
            offset += instruction_size(instruction);
        }
    }
    add_row(&rows, start, offset, handler);
    ExceptionRow *kept = ARENA_ARRAY(arena, ExceptionRow, rows.count + 1);
    if (rows.count)
        memcpy(kept, rows.items, rows.count * sizeof(*kept));
    code->exception_rows = kept;
    code->exception_row_count = rows.count;
    vec_done(&rows);
}

void assemble_graph(FlowGraph *graph, Arena *arena, Code *code)
{
    code->stacksize = assemble_stack_depth(graph);
    label_handlers(graph);
    drop_setups(graph);
    direct_jumps(graph);
    uint32_t size;
    do {
        size = place_blocks(graph);
    } while (!resolve_jumps(graph));
    emit_code(graph, arena, size, code);
    emit_exception_rows(graph, arena, code);
}
