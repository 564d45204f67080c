/* The listing reads the facts of opcode.def: the kind of the operand says how
 * it is explained. Widths and blank lines are those of Python's dis module.
 */
#include "lang/disasm.h"

#include <assert.h>

#include "lang/const_repr.h"

bool disasm_next(const Code *code, uint32_t *unit, DisasmRow *row)
{
    while (*unit < code->word_count && code->words[*unit].opcode == OP_CACHE)
        ++*unit;
    if (*unit >= code->word_count)
        return false;
    if (*unit == 0)
        *row = (DisasmRow){.last_line = -1};
    CodeWord word = code->words[*unit];
    int32_t line = code->positions[*unit].line;
    row->unit = *unit;
    row->opcode = (Opcode)word.opcode;
    row->oparg = row->extended << 8 | word.oparg;
    row->extended = row->opcode == OP_EXTENDED_ARG ? row->oparg : 0;
    row->has_operand = word.opcode >= OPCODE_HAVE_ARGUMENT;
    row->starts_line = line >= 0 && line != row->last_line ? line : -1;
    if (line >= 0)
        row->last_line = line;
    ++*unit;
    return true;
}

static bool is_jump(const DisasmRow *row)
{
    uint8_t operand = opcode_info[row->opcode].operand;
    return operand == OPERAND_FORWARD || operand == OPERAND_BACKWARD;
}

uint32_t disasm_jump_target(const DisasmRow *row)
{
    assert(is_jump(row));
    bool forward = opcode_info[row->opcode].operand == OPERAND_FORWARD;
    return forward ? row->unit + 1 + row->oparg : row->unit + 1 - row->oparg;
}

/* ---- operands ---- */

static void append_format(Buf *out, uint32_t flags)
{
    static const char *const conversions[] = {"", "str", "repr", "ascii"};
    buf_append_string(out, conversions[flags & 3]);
    if (flags & 4)
        buf_append_string(out, flags & 3 ? ", with format" : "with format");
}

static void append_make_flags(Buf *out, uint32_t flags)
{
    static const char *const names[] = {"defaults", "kwdefaults", "annotations", "closure"};
    const char *separator = "";
    for (size_t i = 0; i < ARRAY_LEN(names); i++) {
        if (!(flags >> i & 1))
            continue;
        buf_printf(out, "%s%s", separator, names[i]);
        separator = ", ";
    }
}

void disasm_append_operand(Buf *out, const Code *code, const DisasmRow *row)
{
    uint32_t oparg = row->oparg;
    switch ((OperandKind)opcode_info[row->opcode].operand) {
    case OPERAND_CONST:
        const_repr(out, code->consts[oparg]);
        break;
    case OPERAND_NAME:
        buf_append_string(out, code->names[oparg]->text.text);
        break;
    case OPERAND_GLOBAL:
        buf_printf(out, "%s%s", oparg & 1 ? "NULL + " : "", code->names[oparg >> 1]->text.text);
        break;
    case OPERAND_LOCAL:
    case OPERAND_FREE:
        buf_append_string(out, code_local_name(code, oparg));
        break;
    case OPERAND_FORWARD:
    case OPERAND_BACKWARD:
        buf_printf(out, "to %u", 2 * disasm_jump_target(row));
        break;
    case OPERAND_COMPARE:
        buf_append_string(out, opcode_comparison_sign(oparg));
        break;
    case OPERAND_BINARY:
        buf_append_string(out, opcode_binary_sign(oparg));
        break;
    case OPERAND_FORMAT:
        append_format(out, oparg);
        break;
    case OPERAND_MAKE:
        append_make_flags(out, oparg);
        break;
    case OPERAND_NONE:
    case OPERAND_COUNT:
        break;
    }
}

/* ---- listing ---- */

typedef struct {
    int line_width; /* 0: no instruction has a line */
    int offset_width;
    bool *targets; /* by unit */
} Layout;

static int digits_of(int64_t number)
{
    int digits = 1;
    while (number >= 10) {
        number /= 10;
        digits++;
    }
    return digits;
}

static Layout make_layout(const Code *code)
{
    enum { LINES_SHORT = 1000, OFFSETS_SHORT = 10000 };
    Layout layout = {.targets = mem_alloc_zeroed(code->word_count + 1, sizeof(bool))};
    int32_t last_line = -1;
    DisasmRow row = {0};
    uint32_t unit = 0;
    while (disasm_next(code, &unit, &row)) {
        if (row.starts_line > last_line)
            last_line = row.starts_line;
        if (is_jump(&row))
            layout.targets[disasm_jump_target(&row)] = true;
    }
    for (size_t i = 0; i < code->exception_row_count; i++)
        layout.targets[code->exception_rows[i].target] = true;
    int64_t last_offset = 2 * (int64_t)code->word_count - 2;
    layout.offset_width = last_offset < OFFSETS_SHORT ? 4 : digits_of(last_offset);
    if (last_line >= 0)
        layout.line_width = last_line < LINES_SHORT ? 3 : digits_of(last_line);
    return layout;
}

static void append_row(Buf *out, const Code *code, const DisasmRow *row, const Layout *layout)
{
    if (row->starts_line >= 0 && row->unit > 0)
        buf_append_byte(out, '\n');
    if (row->starts_line >= 0)
        buf_printf(out, "%*d ", layout->line_width, row->starts_line);
    else if (layout->line_width)
        buf_printf(out, "%*s ", layout->line_width, "");
    buf_printf(out, "    %s %*u %s", layout->targets[row->unit] ? ">>" : "  ", layout->offset_width,
               2 * row->unit, opcode_info[row->opcode].name);
    if (row->has_operand) {
        Buf operand = BUF_INIT;
        int name_width = (int)(20 - strlen(opcode_info[row->opcode].name));
        buf_printf(out, "%*s %5u", name_width > 0 ? name_width : 0, "", row->oparg);
        if (row->opcode != OP_KW_NAMES) /* dis leaves these names out */
            disasm_append_operand(&operand, code, row);
        if (operand.length) {
            buf_append_string(out, " (");
            buf_append(out, operand.text, operand.length);
            buf_append_byte(out, ')');
        }
        buf_done(&operand);
    }
    buf_append_byte(out, '\n');
}

void disasm_append_code(Buf *out, const Code *code)
{
    Layout layout = make_layout(code);
    DisasmRow row = {0};
    uint32_t unit = 0;
    while (disasm_next(code, &unit, &row))
        append_row(out, code, &row, &layout);
    mem_free(layout.targets);
    if (code->exception_row_count)
        buf_append_string(out, "ExceptionTable:\n");
    for (size_t i = 0; i < code->exception_row_count; i++) {
        const ExceptionRow *entry = &code->exception_rows[i];
        buf_printf(out, "  %u to %u -> %u [%u]%s\n", 2 * entry->start, 2 * entry->end - 2,
                   2 * entry->target, entry->depth, entry->lasti ? " lasti" : "");
    }
}

/* Depth is that of code in code, which the depth of a tree bounds. */
void disasm_append_all(Buf *out, const Code *code)
{
    disasm_append_code(out, code);
    for (size_t i = 0; i < code->const_count; i++) {
        if (code->consts[i]->kind != CONST_CODE)
            continue;
        buf_append_string(out, "\nDisassembly of ");
        const_repr(out, code->consts[i]);
        buf_append_string(out, ":\n");
        disasm_append_all(out, code->consts[i]->code);
    }
}
