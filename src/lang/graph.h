/* The flow graph of one code object while it is being made: blocks of
 * instructions with jumps to blocks. The compiler appends, graph_optimise.c and
 * graph_lines.c rewrite, assemble.c turns it into a Code.
 */
#ifndef LANG_GRAPH_H
#define LANG_GRAPH_H

#include "base/vec.h"
#include "lang/constpool.h"

/* Instructions that exist only here. Jumps get their direction when the order
 * of blocks is final; SETUP_* and POP_BLOCK become exception table rows. */
typedef enum {
    PSEUDO_JUMP = OPCODE_LIMIT,
    PSEUDO_JUMP_NO_INTERRUPT,
    PSEUDO_POP_JUMP_IF_FALSE,
    PSEUDO_POP_JUMP_IF_TRUE,
    PSEUDO_POP_JUMP_IF_NONE,
    PSEUDO_POP_JUMP_IF_NOT_NONE,
    PSEUDO_SETUP_FINALLY, /* from here on exceptions go to the target */
    PSEUDO_SETUP_CLEANUP, /* the same, and the offset is pushed below the exception */
    PSEUDO_SETUP_WITH,    /* the same, with the result of __enter__ still on the stack */
    PSEUDO_POP_BLOCK,     /* the innermost of these ends */
} PseudoOpcode;

typedef struct Block Block;

typedef struct {
    int opcode; /* Opcode or PseudoOpcode */
    uint32_t oparg;
    Block *target;         /* of jumps and SETUP_*, else NULL */
    Block *handler;        /* where an exception here goes, or NULL; set by the assembler */
    CodePosition position; /* line -1: artificial */
} Instruction;

/* Instructions that run one after another; only the last may jump. */
struct Block {
    VEC(Instruction) instructions;
    Block *next;                   /* the block that follows in the code, or NULL */
    Block *older;                  /* the block made before this one, or NULL */
    struct HandlerStack *handlers; /* while handlers are being assigned */
    uint32_t predecessors;         /* ways to reach it; 0 before graph_mark_reachable */
    int32_t start_depth;           /* stack entries at its start; negative: not known yet */
    uint32_t offset;               /* of its first code unit */
    bool exits;                    /* ends with return or raise */
    bool no_fallthrough;           /* the next block is not reached from its end */
    bool preserve_lasti;           /* as a handler: the offset is pushed too */
    bool visited;
};

/* Owns its blocks. */
typedef struct {
    Arena arena;
    Block *entry;
    Block *newest; /* head of the list over `older` */
    size_t block_count;
} FlowGraph;

void graph_init(FlowGraph *graph);
void graph_done(FlowGraph *graph);
/* A new block, not yet placed after any other. */
Block *graph_new_block(FlowGraph *graph);
/* Adds at the end, or before the instruction at an index. */
void block_append(Block *block, Instruction instruction);
void block_insert(Block *block, size_t index, Instruction instruction);
/* NULL if it is empty. */
Instruction *block_last(const Block *block);

bool instruction_is_jump(const Instruction *instruction);
bool instruction_is_setup(const Instruction *instruction);
/* Control never goes on to the instruction behind it. */
bool opcode_ends_flow(int opcode);
/* Stack entries added (negative: taken) on the path that jumps or not. */
int32_t instruction_effect(const Instruction *instruction, bool jump);
/* Code units with EXTENDED_ARGs and caches. */
uint32_t instruction_size(const Instruction *instruction);

/* The constants of a code object under construction. */
typedef VEC(const Const *) ConstList;

/* All rewriting CPython does, in its order: constant conditions, jumps to
 * jumps, tuples of constants, swaps, unreachable code, copies of small exits,
 * lines of artificial instructions. `consts` may grow and shrink. */
void graph_optimise(FlowGraph *graph, ConstPool *pool, ConstList *consts, int32_t first_line);

/* Marks how blocks end; before anything else. */
void graph_normalise(FlowGraph *graph);

/* Steps of graph_optimise, each in a file with its theme. */
void graph_optimise_blocks(FlowGraph *graph, ConstPool *pool, ConstList *consts);
void graph_propagate_lines(FlowGraph *graph, int32_t first_line);
void graph_duplicate_exits_without_line(FlowGraph *graph);
/* Drops NOPs that no line needs. */
void block_remove_nops(Block *block);

#endif
