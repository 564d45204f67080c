/* Frames: their memory, and what frame objects show of them. Chunks follow
 * CPython's rule (16 KiB, a larger one for a larger frame); one empty chunk is
 * kept so that a loop of calls at a chunk's border does not map and unmap.
 */
#include "vm/frame.h"

#include <assert.h>
#include <string.h>

#include "base/mem.h"

struct DataChunk {
    DataChunk *previous;
    Slot *limit;
    Slot *top; /* of this chunk when a newer one was opened */
    Slot slots[];
};

bool frame_is_incomplete(const Frame *frame)
{
    if (frame->owner == FRAME_OF_GENERATOR || frame->owner == FRAME_OF_OBJECT)
        return false;
    const CodeObject *code = frame_code(frame);
    int32_t last = frame_unit(frame);
    for (int32_t unit = 0; unit <= last; unit++)
        if (code->code->words[unit].opcode == OP_RESUME)
            return false;
    return true;
}

int32_t frame_line(const Frame *frame)
{
    int32_t unit = frame_unit(frame);
    const Code *code = frame_code(frame)->code;
    return unit < 0 ? code->firstlineno : code_line_at(code, (uint32_t)unit);
}

static DataChunk *chunk_new(DataStack *stack, size_t slots)
{
    size_t size = DATA_CHUNK_SIZE;
    while ((size - sizeof(DataChunk)) / sizeof(Slot) < slots)
        size *= 2;
    DataChunk *chunk = stack->spare;
    stack->spare = NULL;
    if (chunk != NULL && (size_t)(chunk->limit - chunk->slots) < slots) {
        mem_free(chunk);
        chunk = NULL;
    }
    if (chunk == NULL) {
        chunk = mem_alloc(size);
        chunk->limit = chunk->slots + (size - sizeof(DataChunk)) / sizeof(Slot);
    }
    chunk->previous = stack->chunk;
    return chunk;
}

Slot *data_stack_grow(DataStack *stack, size_t slots)
{
    DataChunk *chunk = chunk_new(stack, slots);
    if (stack->chunk != NULL)
        stack->chunk->top = stack->top;
    stack->chunk = chunk;
    stack->limit = chunk->limit;
    stack->top = chunk->slots + slots;
    return chunk->slots;
}

void data_stack_release(DataStack *stack, Slot *mark)
{
    DataChunk *chunk = stack->chunk;
    stack->top = mark;
    if (LIKELY(mark != chunk->slots) || chunk->previous == NULL)
        return;
    stack->chunk = chunk->previous;
    stack->top = stack->chunk->top;
    stack->limit = stack->chunk->limit;
    mem_free(stack->spare);
    stack->spare = chunk;
}

void data_stack_done(DataStack *stack)
{
    mem_free(stack->spare);
    while (stack->chunk != NULL) {
        DataChunk *chunk = stack->chunk;
        stack->chunk = chunk->previous;
        mem_free(chunk);
    }
    *stack = (DataStack){0};
}
