/* The tables behind opcode.h. Everything here is one reading or another of
 * opcode.def; nothing about an opcode is said twice.
 */
#include "lang/opcode.h"

#include <stddef.h>

#include "base/contract.h"

const OpcodeInfo opcode_info[OPCODE_LIMIT] = {
#define OPCODE(name, number, operand, pops, pushes, caches, sentence)                              \
    [number] = {#name, sentence, OPERAND_##operand, caches},
#include "lang/opcode.def"
#undef OPCODE
};

uint32_t opcode_pops(Opcode opcode, uint32_t oparg, bool jump)
{
    switch (opcode) {
#define OPCODE(name, number, operand, pops, pushes, caches, sentence)                              \
    case OP_##name:                                                                                \
        return (uint32_t)(pops);
#include "lang/opcode.def"
#undef OPCODE
    }
    return 0;
}

uint32_t opcode_pushes(Opcode opcode, uint32_t oparg, bool jump)
{
    switch (opcode) {
#define OPCODE(name, number, operand, pops, pushes, caches, sentence)                              \
    case OP_##name:                                                                                \
        return (uint32_t)(pushes);
#include "lang/opcode.def"
#undef OPCODE
    }
    return 0;
}

const char *opcode_binary_sign(uint32_t oparg)
{
    static const char *const signs[] = {
#define BINARY_OPERATION(name, number, sign)                                                       \
    [number] = sign, [(number) + BINARY_INPLACE_OFFSET] = sign "=",
#include "lang/binary_operation.def"
#undef BINARY_OPERATION
    };
    return oparg < ARRAY_LEN(signs) ? signs[oparg] : NULL;
}

const char *opcode_comparison_sign(uint32_t oparg)
{
    static const char *const signs[] = {"<", "<=", "==", "!=", ">", ">="};
    return oparg < ARRAY_LEN(signs) ? signs[oparg] : NULL;
}
