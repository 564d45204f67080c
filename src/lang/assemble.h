/* The last step: a finished flow graph becomes a Code. */
#ifndef LANG_ASSEMBLE_H
#define LANG_ASSEMBLE_H

#include "lang/graph.h"

/* Lays out the graph (already optimised) and fills in code->words, positions,
 * exception_rows and stacksize; memory from the pool's file. The graph cannot
 * be used afterwards except to be ended. */
void assemble_graph(FlowGraph *graph, Arena *arena, Code *code);

/* Computes the greatest depth of the evaluation stack, and start_depth of every
 * block that is reached. */
int32_t assemble_stack_depth(FlowGraph *graph);

#endif
