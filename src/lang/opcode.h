/* The instruction set, made from opcode.def and binary_operation.def: the
 * enum, and one row of facts per opcode.
 */
#ifndef LANG_OPCODE_H
#define LANG_OPCODE_H

#include <stdbool.h>
#include <stdint.h>

typedef enum {
#define OPCODE(name, number, operand, pops, pushes, caches, sentence) OP_##name = (number),
#include "lang/opcode.def"
#undef OPCODE
} Opcode;

#define OPCODE_HAVE_ARGUMENT 90 /* numbers from here on use their operand */
#define OPCODE_LIMIT 256

typedef enum {
#define BINARY_OPERATION(name, number, sign) BINARY_##name = (number),
#include "lang/binary_operation.def"
#undef BINARY_OPERATION
    BINARY_INPLACE_OFFSET = 13, /* x += y is BINARY_ADD + this */
} BinaryOperation;

/* COMPARE_OP's operand, CPython's numbers. */
typedef enum {
    COMPARE_LT,
    COMPARE_LE,
    COMPARE_EQ,
    COMPARE_NE,
    COMPARE_GT,
    COMPARE_GE,
} ComparisonOperation;

typedef enum {
    OPERAND_NONE,
    OPERAND_COUNT,
    OPERAND_CONST,
    OPERAND_NAME,
    OPERAND_GLOBAL,
    OPERAND_LOCAL,
    OPERAND_FREE,
    OPERAND_FORWARD,
    OPERAND_BACKWARD,
    OPERAND_COMPARE,
    OPERAND_BINARY,
    OPERAND_FORMAT,
    OPERAND_MAKE,
} OperandKind;

typedef struct {
    const char *name; /* NULL: there is no such opcode */
    const char *sentence;
    uint8_t operand; /* OperandKind */
    uint8_t caches;  /* CACHE units that follow */
} OpcodeInfo;

/* By opcode; rows of numbers that are no opcode have name NULL. */
extern const OpcodeInfo opcode_info[OPCODE_LIMIT];

/* What the instruction takes from the evaluation stack and puts there, on the
 * path that jumps or on the one that does not. Opcodes that never jump ignore
 * `jump`. */
uint32_t opcode_pops(Opcode opcode, uint32_t oparg, bool jump);
uint32_t opcode_pushes(Opcode opcode, uint32_t oparg, bool jump);

/* "+", "+=" and so on by BINARY_OP's operand; "<" ... by COMPARE_OP's. Static
 * text, NULL if there is no such operand. */
const char *opcode_binary_sign(uint32_t oparg);
const char *opcode_comparison_sign(uint32_t oparg);

#endif
