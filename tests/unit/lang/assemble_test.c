/* From blocks to code units: sizes of operands, jumps, exception rows, depth. */
#include "unit.h"

#include "lang/assemble.h"

static const CodePosition somewhere = {1, 1, 0, 1};

static Instruction plain(int opcode, uint32_t oparg)
{
    return (Instruction){.opcode = opcode, .oparg = oparg, .position = somewhere};
}

static Instruction jump(int opcode, Block *target)
{
    return (Instruction){.opcode = opcode, .target = target, .position = somewhere};
}

/* Blocks that follow one another in the code. */
static void chain(FlowGraph *graph, Block **blocks, size_t count)
{
    for (size_t i = 0; i < count; i++)
        blocks[i] = graph_new_block(graph);
    for (size_t i = 0; i + 1 < count; i++)
        blocks[i]->next = blocks[i + 1];
    graph->entry = blocks[0];
}

static void large_operands_get_extended_args(void **state)
{
    FlowGraph graph;
    Arena arena;
    Block *block;
    Code code = {0};
    graph_init(&graph);
    arena_init(&arena);
    chain(&graph, &block, 1);
    block_append(block, plain(OP_LOAD_CONST, 0x12345));
    block_append(block, plain(OP_RETURN_VALUE, 0));
    graph_normalise(&graph);
    assemble_graph(&graph, &arena, &code);
    static const uint8_t expected[][2] = {{OP_EXTENDED_ARG, 0x01},
                                          {OP_EXTENDED_ARG, 0x23},
                                          {OP_LOAD_CONST, 0x45},
                                          {OP_RETURN_VALUE, 0}};
    assert_int_equal(code.word_count, 4);
    assert_memory_equal(code.words, expected, sizeof(expected));
    assert_int_equal(code.stacksize, 1);
    assert_int_equal(code_instruction_size(&code, 0), 3);
    graph_done(&graph);
    arena_done(&arena);
}

/* A jump over 255 units needs an EXTENDED_ARG, which moves its own target. */
static void far_jumps_settle(void **state)
{
    FlowGraph graph;
    Arena arena;
    Block *blocks[3];
    Code code = {0};
    graph_init(&graph);
    arena_init(&arena);
    chain(&graph, blocks, 3);
    block_append(blocks[0], plain(OP_LOAD_CONST, 0));
    block_append(blocks[0], jump(PSEUDO_POP_JUMP_IF_FALSE, blocks[2]));
    for (int i = 0; i < 300; i++)
        block_append(blocks[1], plain(OP_NOP, 0));
    for (int i = 0; i < 300; i++)
        blocks[1]->instructions.items[i].position.line = i + 2;
    block_append(blocks[2], plain(OP_LOAD_CONST, 0));
    block_append(blocks[2], plain(OP_RETURN_VALUE, 0));
    graph_normalise(&graph);
    assemble_graph(&graph, &arena, &code);
    assert_int_equal(code.words[1].opcode, OP_EXTENDED_ARG);
    assert_int_equal(code.words[2].opcode, OP_POP_JUMP_FORWARD_IF_FALSE);
    uint32_t distance = (uint32_t)code.words[1].oparg << 8 | code.words[2].oparg;
    assert_int_equal(code.words[3 + distance].opcode, OP_LOAD_CONST);
    graph_done(&graph);
    arena_done(&arena);
}

static void backward_jumps_are_backward(void **state)
{
    FlowGraph graph;
    Arena arena;
    Block *blocks[2];
    Code code = {0};
    graph_init(&graph);
    arena_init(&arena);
    chain(&graph, blocks, 2);
    block_append(blocks[0], plain(OP_LOAD_CONST, 0));
    block_append(blocks[0], jump(PSEUDO_POP_JUMP_IF_NONE, blocks[0]));
    block_append(blocks[1], jump(PSEUDO_JUMP, blocks[0]));
    graph_normalise(&graph);
    assemble_graph(&graph, &arena, &code);
    assert_int_equal(code.words[1].opcode, OP_POP_JUMP_BACKWARD_IF_NONE);
    assert_int_equal(code.words[1].oparg, 2);
    assert_int_equal(code.words[2].opcode, OP_JUMP_BACKWARD);
    assert_int_equal(code.words[2].oparg, 3);
    graph_done(&graph);
    arena_done(&arena);
}

static void setups_become_exception_rows(void **state)
{
    FlowGraph graph;
    Arena arena;
    Block *blocks[2];
    Code code = {0};
    graph_init(&graph);
    arena_init(&arena);
    chain(&graph, blocks, 2);
    block_append(blocks[0], plain(OP_PUSH_NULL, 0));
    block_append(blocks[0], jump(PSEUDO_SETUP_CLEANUP, blocks[1]));
    block_append(blocks[0], plain(OP_LOAD_CONST, 0));
    block_append(blocks[0], plain(OP_POP_TOP, 0));
    block_append(blocks[0], plain(PSEUDO_POP_BLOCK, 0));
    block_append(blocks[0], plain(OP_RETURN_VALUE, 0));
    block_append(blocks[1], plain(OP_RERAISE, 1));
    graph_normalise(&graph);
    assemble_graph(&graph, &arena, &code);
    assert_int_equal(code.exception_row_count, 1);
    const ExceptionRow *row = &code.exception_rows[0];
    assert_int_equal(row->start, 1);
    assert_int_equal(row->end, 3);
    assert_int_equal(code.words[row->target].opcode, OP_RERAISE);
    assert_int_equal(row->depth, 1);
    assert_true(row->lasti);
    assert_ptr_equal(code_find_handler(&code, 2), row);
    assert_null(code_find_handler(&code, 0));
    assert_null(code_find_handler(&code, 3));
    assert_int_equal(code.stacksize, 3);
    graph_done(&graph);
    arena_done(&arena);
}

/* Every row of opcode.def: what it takes and gives is defined, and caches are few. */
static void opcode_table_is_sound(void **state)
{
    int count = 0;
    for (int opcode = 0; opcode < OPCODE_LIMIT; opcode++) {
        if (!opcode_info[opcode].name)
            continue;
        count++;
        assert_true((opcode >= OPCODE_HAVE_ARGUMENT) ==
                    (opcode_info[opcode].operand != OPERAND_NONE));
        assert_true(opcode_info[opcode].caches <= 10);
        assert_true(opcode_pops((Opcode)opcode, 3, true) <= 8);
    }
    assert_int_equal(count, 110);
    assert_string_equal(opcode_binary_sign(BINARY_FLOOR_DIVIDE + BINARY_INPLACE_OFFSET), "//=");
    assert_string_equal(opcode_comparison_sign(COMPARE_GE), ">=");
    assert_null(opcode_binary_sign(99));
}

UNIT_MAIN(cmocka_unit_test(large_operands_get_extended_args), cmocka_unit_test(far_jumps_settle),
          cmocka_unit_test(backward_jumps_are_backward),
          cmocka_unit_test(setups_become_exception_rows), cmocka_unit_test(opcode_table_is_sound))
