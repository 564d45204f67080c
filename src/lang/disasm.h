/* Code as a listing, in the form of `python3 -m dis`. A code object has no
 * address here, so where Python writes one it is left out.
 */
#ifndef LANG_DISASM_H
#define LANG_DISASM_H

#include "base/buf.h"
#include "lang/code.h"

/* One instruction; EXTENDED_ARGs are rows of their own, caches are not. */
typedef struct {
    uint32_t unit; /* where it stands; its offset in bytes is twice that */
    Opcode opcode;
    uint32_t oparg; /* with what EXTENDED_ARGs before it gave */
    bool has_operand;
    int32_t starts_line; /* the line that begins here, or -1 */
    uint32_t extended;   /* used by the walk */
    int32_t last_line;   /* used by the walk */
} DisasmRow;

/* Walks the instructions: start with *unit = 0 and a zeroed row; false at the
 * end. */
bool disasm_next(const Code *code, uint32_t *unit, DisasmRow *row);
/* The unit a jump goes to; the row's opcode must be a jump. */
uint32_t disasm_jump_target(const DisasmRow *row);
/* Appends what the operand means: "x", "to 24", "'text'", "NULL + print";
 * nothing if the number says it all. */
void disasm_append_operand(Buf *out, const Code *code, const DisasmRow *row);

/* Appends the listing of one code object, with its exception table. */
void disasm_append_code(Buf *out, const Code *code);
/* Appends it and those of all code objects in it. */
void disasm_append_all(Buf *out, const Code *code);

#endif
