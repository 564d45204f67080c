/* Blocks and instructions as data: making, appending, and the facts about an
 * instruction that opcode.def gives (pseudo instructions add theirs here).
 */
#include "lang/graph.h"

#include <assert.h>

void graph_init(FlowGraph *graph)
{
    *graph = (FlowGraph){0};
    arena_init(&graph->arena);
}

void graph_done(FlowGraph *graph)
{
    for (Block *block = graph->newest; block; block = block->older)
        vec_done(&block->instructions);
    arena_done(&graph->arena);
    *graph = (FlowGraph){0};
}

Block *graph_new_block(FlowGraph *graph)
{
    Block *block = ARENA_NEW(&graph->arena, Block);
    block->older = graph->newest;
    block->start_depth = -1;
    graph->newest = block;
    graph->block_count++;
    return block;
}

void block_append(Block *block, Instruction instruction)
{
    vec_push(&block->instructions, instruction);
}

void block_insert(Block *block, size_t index, Instruction instruction)
{
    assert(index <= block->instructions.count);
    vec_insert(&block->instructions, index, instruction);
}

Instruction *block_last(const Block *block)
{
    return block->instructions.count ? &vec_last(&block->instructions) : NULL;
}

bool instruction_is_jump(const Instruction *instruction)
{
    if (instruction->opcode >= OPCODE_LIMIT)
        return instruction->opcode <= PSEUDO_POP_JUMP_IF_NOT_NONE;
    uint8_t operand = opcode_info[instruction->opcode].operand;
    return operand == OPERAND_FORWARD || operand == OPERAND_BACKWARD;
}

bool instruction_is_setup(const Instruction *instruction)
{
    return instruction->opcode >= PSEUDO_SETUP_FINALLY && instruction->opcode <= PSEUDO_SETUP_WITH;
}

bool opcode_ends_flow(int opcode)
{
    switch (opcode) {
    case OP_RETURN_VALUE:
    case OP_RAISE_VARARGS:
    case OP_RERAISE:
    case PSEUDO_JUMP:
    case PSEUDO_JUMP_NO_INTERRUPT:
        return true;
    default:
        return false;
    }
}

static int32_t pseudo_effect(int opcode, bool jump)
{
    switch (opcode) {
    case PSEUDO_SETUP_FINALLY:
    case PSEUDO_SETUP_WITH:
        return jump ? 1 : 0;
    case PSEUDO_SETUP_CLEANUP:
        return jump ? 2 : 0;
    case PSEUDO_JUMP:
    case PSEUDO_JUMP_NO_INTERRUPT:
    case PSEUDO_POP_BLOCK:
        return 0;
    default:
        return -1; /* conditional jumps */
    }
}

int32_t instruction_effect(const Instruction *instruction, bool jump)
{
    if (instruction->opcode >= OPCODE_LIMIT)
        return pseudo_effect(instruction->opcode, jump);
    Opcode opcode = (Opcode)instruction->opcode;
    return (int32_t)opcode_pushes(opcode, instruction->oparg, jump) -
           (int32_t)opcode_pops(opcode, instruction->oparg, jump);
}

uint32_t instruction_size(const Instruction *instruction)
{
    assert(instruction->opcode < OPCODE_LIMIT);
    uint32_t size = 1u + opcode_info[instruction->opcode].caches;
    for (uint32_t rest = instruction->oparg >> 8; rest; rest >>= 8)
        size++;
    return size;
}
