/* Questions to a finished code object. The tables are searched as they stand:
 * positions are one row per unit, and exception rows are sorted and do not
 * overlap, because the assembler writes the innermost handler only.
 */
#include "lang/code.h"

#include <assert.h>

uint32_t code_instruction_size(const Code *code, uint32_t unit)
{
    uint32_t end = unit;
    while (end + 1 < code->word_count && code->words[end].opcode == OP_EXTENDED_ARG)
        end++;
    return end + 1 + opcode_info[code->words[end].opcode].caches - unit;
}

enum { LOCATION_UNITS_MAX = 8 }; /* an entry of CPython's location table */

bool code_next_line(const Code *code, uint32_t *unit, CodeLineRange *range)
{
    if (*unit >= code->word_count)
        return false;
    if (*unit == 0 || *unit == range->instruction_end)
        range->instruction_end = *unit + code_instruction_size(code, *unit);
    range->start = *unit;
    range->line = code->positions[*unit].line;
    range->end = range->instruction_end;
    if (range->end - range->start > LOCATION_UNITS_MAX)
        range->end = range->start + LOCATION_UNITS_MAX;
    *unit = range->end;
    return true;
}

int32_t code_line_at(const Code *code, uint32_t unit)
{
    return unit < code->word_count ? code->positions[unit].line : -1;
}

const ExceptionRow *code_find_handler(const Code *code, uint32_t unit)
{
    size_t low = 0, high = code->exception_row_count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        const ExceptionRow *row = &code->exception_rows[middle];
        if (unit < row->start)
            high = middle;
        else if (unit >= row->end)
            low = middle + 1;
        else
            return row;
    }
    return NULL;
}

const char *code_local_name(const Code *code, uint32_t index)
{
    assert(index < code->localsplus_count);
    return code->localsplus_names[index]->text.text;
}

void code_file_init(CodeFile *file)
{
    *file = (CodeFile){0};
    arena_init(&file->arena);
}

void code_file_done(CodeFile *file)
{
    vec_done(&file->constants);
    vec_done(&file->codes);
    arena_done(&file->arena);
    file->module = NULL;
}
