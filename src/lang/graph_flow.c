/* Rewriting across blocks: what cannot be reached goes, small exits are copied
 * to where they are jumped to, and artificial instructions get the line of what
 * leads to them. The order of the steps is CPython 3.11's, because line events
 * and offsets follow from it.
 */
#include <assert.h>

#include "lang/graph.h"

enum { MAX_COPIED_EXIT = 4 }; /* instructions */

void block_remove_nops(Block *block)
{
    int32_t previous_line = -1;
    Instruction *items = block->instructions.items;
    size_t kept = 0, count = block->instructions.count;
    for (size_t i = 0; i < count; i++) {
        int32_t line = items[i].position.line;
        if (items[i].opcode == OP_NOP) {
            if (line < 0 || line == previous_line)
                continue;
            if (i + 1 < count) {
                int32_t next_line = items[i + 1].position.line;
                if (next_line < 0)
                    items[i + 1].position = items[i].position;
                if (next_line < 0 || next_line == line)
                    continue;
            } else {
                const Block *next = block->next;
                while (next && next->instructions.count == 0)
                    next = next->next;
                if (next && next->instructions.items[0].position.line == line)
                    continue;
            }
        }
        items[kept++] = items[i];
        previous_line = line;
    }
    block->instructions.count = kept;
}

/* Marks how blocks end. */
static void normalise(Block *block)
{
    for (size_t i = 0; i < block->instructions.count; i++) {
        const Instruction *instruction = &block->instructions.items[i];
        assert(!instruction_is_jump(instruction) || i + 1 == block->instructions.count);
        if (!opcode_ends_flow(instruction->opcode))
            continue;
        block->no_fallthrough = true;
        if (instruction->opcode < OPCODE_LIMIT)
            block->exits = true;
    }
}

static bool is_exit_without_line(const Block *block)
{
    if (!block->exits)
        return false;
    for (size_t i = 0; i < block->instructions.count; i++)
        if (block->instructions.items[i].position.line >= 0)
            return false;
    return true;
}

/* A jump to a short way out that no line names is replaced by that way out. */
static void extend(Block *block)
{
    Instruction *last = block_last(block);
    if (!last || last->opcode != PSEUDO_JUMP)
        return;
    Block *exit = last->target;
    if (!is_exit_without_line(exit) || exit->instructions.count > MAX_COPIED_EXIT)
        return;
    last->opcode = OP_NOP;
    last->target = NULL;
    for (size_t i = 0; i < exit->instructions.count; i++)
        block_append(block, exit->instructions.items[i]);
    block->exits = true;
}

static void push_unreached(Block **stack, size_t *count, Block *block)
{
    if (block->predecessors == 0)
        stack[(*count)++] = block;
    block->predecessors++;
}

static void mark_reachable(FlowGraph *graph)
{
    Block **stack = mem_alloc((graph->block_count + 1) * sizeof(*stack));
    size_t count = 0;
    push_unreached(stack, &count, graph->entry);
    while (count > 0) {
        Block *block = stack[--count];
        if (block->next && !block->no_fallthrough)
            push_unreached(stack, &count, block->next);
        for (size_t i = 0; i < block->instructions.count; i++)
            if (block->instructions.items[i].target)
                push_unreached(stack, &count, block->instructions.items[i].target);
    }
    mem_free(stack);
}

static void drop_unreachable(FlowGraph *graph)
{
    for (Block *block = graph->entry; block; block = block->next) {
        if (block->predecessors == 0) {
            vec_clear(&block->instructions);
            block->no_fallthrough = false;
        }
    }
}

static void drop_empty_blocks(FlowGraph *graph)
{
    for (Block *block = graph->entry; block; block = block->next)
        while (block->next && block->next->instructions.count == 0 && block->next->next)
            block->next = block->next->next;
    for (Block *block = graph->entry; block; block = block->next) {
        for (size_t i = 0; i < block->instructions.count; i++) {
            Instruction *instruction = &block->instructions.items[i];
            while (instruction->target && instruction->target->instructions.count == 0)
                instruction->target = instruction->target->next;
        }
    }
}

/* A jump to what follows anyway. The NOP keeps its place in the block until
 * artificial instructions behind it have got theirs. */
static void drop_redundant_jumps(FlowGraph *graph)
{
    for (Block *block = graph->entry; block; block = block->next) {
        Instruction *last = block_last(block);
        if (!last || last->opcode != PSEUDO_JUMP || last->target != block->next)
            continue;
        last->opcode = OP_NOP;
        last->target = NULL;
        block->no_fallthrough = false;
    }
}

static Block *copy_block(FlowGraph *graph, const Block *block)
{
    Block *copy = graph_new_block(graph);
    for (size_t i = 0; i < block->instructions.count; i++)
        block_append(copy, block->instructions.items[i]);
    copy->exits = block->exits;
    copy->no_fallthrough = block->no_fallthrough;
    return copy;
}

/* `return` that several jumps reach and no line names (the end of a function)
 * is copied, so that each copy has the line of its jump. */
void graph_duplicate_exits_without_line(FlowGraph *graph)
{
    for (Block *block = graph->newest; block; block = block->older) {
        Instruction *last = block_last(block);
        if (!last || !instruction_is_jump(last))
            continue;
        Block *target = last->target;
        if (!is_exit_without_line(target) || target->predecessors < 2)
            continue;
        Block *copy = copy_block(graph, target);
        copy->instructions.items[0].position = last->position;
        last->target = copy;
        target->predecessors--;
        copy->predecessors = 1;
        copy->next = target->next;
        target->next = copy;
    }
    for (Block *block = graph->entry; block; block = block->next)
        while (block->next && block->next->instructions.count == 0)
            block->next = block->next->next;
    for (Block *block = graph->entry; block; block = block->next) {
        const Instruction *last = block_last(block);
        if (!block->no_fallthrough && block->next && last && is_exit_without_line(block->next))
            block->next->instructions.items[0].position = last->position;
    }
}

static void inherit_position(Block *block, CodePosition position)
{
    if (block->predecessors == 1 && block->instructions.items[0].position.line < 0)
        block->instructions.items[0].position = position;
}

static void propagate(FlowGraph *graph)
{
    for (Block *block = graph->entry; block; block = block->next) {
        CodePosition position = {-1, -1, -1, -1};
        for (size_t i = 0; i < block->instructions.count; i++) {
            Instruction *instruction = &block->instructions.items[i];
            if (instruction->position.line < 0)
                instruction->position = position;
            else
                position = instruction->position;
        }
        const Instruction *last = block_last(block);
        if (!last)
            continue;
        if (!block->no_fallthrough && block->next && block->next->instructions.count)
            inherit_position(block->next, position);
        if (instruction_is_jump(last))
            inherit_position(last->target, position);
    }
}

void graph_propagate_lines(FlowGraph *graph, int32_t first_line)
{
    propagate(graph);
    int32_t line = first_line;
    for (Block *block = graph->entry; block; block = block->next) {
        const Instruction *last = block_last(block);
        if (!last)
            continue;
        if (last->position.line >= 0)
            line = last->position.line;
        else if (last->opcode == OP_RETURN_VALUE)
            for (size_t i = 0; i < block->instructions.count; i++)
                block->instructions.items[i].position.line = line;
    }
}

/* Constants behind the last one used go; the first stays (it may be a
 * docstring). */
static void trim_consts(const FlowGraph *graph, ConstList *consts)
{
    uint32_t highest = 0;
    for (const Block *block = graph->entry; block; block = block->next) {
        for (size_t i = 0; i < block->instructions.count; i++) {
            const Instruction *instruction = &block->instructions.items[i];
            bool is_real = instruction->opcode < OPCODE_LIMIT;
            if (is_real && opcode_info[instruction->opcode].operand == OPERAND_CONST &&
                instruction->oparg > highest)
                highest = instruction->oparg;
        }
    }
    if (highest + 1 < consts->count)
        consts->count = highest + 1;
}

/* Newest first, as CPython: an exit made in one step may be copied in the next. */
static void extend_all(FlowGraph *graph)
{
    for (Block *block = graph->newest; block; block = block->older)
        extend(block);
}

void graph_normalise(FlowGraph *graph)
{
    for (Block *block = graph->newest; block; block = block->older)
        normalise(block);
}

void graph_optimise(FlowGraph *graph, ConstPool *pool, ConstList *consts, int32_t first_line)
{
    drop_empty_blocks(graph);
    extend_all(graph);
    graph_optimise_blocks(graph, pool, consts);
    extend_all(graph);
    mark_reachable(graph);
    drop_unreachable(graph);
    for (Block *block = graph->entry; block; block = block->next)
        block_remove_nops(block);
    drop_empty_blocks(graph);
    drop_redundant_jumps(graph);
    graph_duplicate_exits_without_line(graph);
    trim_consts(graph, consts);
    graph_propagate_lines(graph, first_line);
}
