/* Blocks in a list, the newest first, each twice as large as the one before up
 * to a limit, so that a small arena is cheap and a large one has few blocks.
 * A request too large for that gets a block of its own behind the first, whose
 * free rest stays usable. Blocks of the largest size survive a reset, since who fills an
 * arena again and again fills it about as far each time. In stress builds every request gets its
 * own block, so that the address sanitizer sees each overrun.
 */
#include "base/arena.h"

#include <assert.h>
#include <stdalign.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include "base/mem.h"

#ifdef BOXARROW_STRESS
enum { FIRST_BLOCK = 1, LARGEST_BLOCK = 1 };
#else
enum { FIRST_BLOCK = 1024, LARGEST_BLOCK = 256 * 1024 };
#endif
enum { ALIGNMENT = 16 };

struct ArenaBlock {
    ArenaBlock *next; /* older */
    size_t size;      /* of bytes */
    size_t used;
    alignas(ALIGNMENT) unsigned char bytes[];
};

void arena_init(Arena *arena)
{
    *arena = (Arena){0};
}

static void free_blocks(ArenaBlock *block)
{
    while (block != NULL) {
        ArenaBlock *next = block->next;
        mem_free(block);
        block = next;
    }
}

void arena_done(Arena *arena)
{
    free_blocks(arena->first);
    free_blocks(arena->spare);
    arena_init(arena);
}

/* Keeps a block for later if any request of usual size fits it. */
static void put_away(Arena *arena, ArenaBlock *block)
{
    bool usual = block->size == LARGEST_BLOCK;
    block->next = usual ? arena->spare : NULL;
    if (usual)
        arena->spare = block;
    else
        free_blocks(block);
}

void arena_reset(Arena *arena)
{
    while (arena->first != NULL && arena->first->next != NULL) {
        ArenaBlock *block = arena->first->next;
        arena->first->next = block->next;
        put_away(arena, block);
    }
    if (arena->first != NULL)
        arena->first->used = 0;
    arena->total = 0;
}

static ArenaBlock *block_new(size_t size)
{
    assert(size <= SIZE_MAX - sizeof(ArenaBlock));
    ArenaBlock *block = mem_alloc(sizeof(ArenaBlock) + size);
    *block = (ArenaBlock){.size = size};
    return block;
}

static ArenaBlock *take_spare(Arena *arena)
{
    ArenaBlock *block = arena->spare;
    arena->spare = block->next;
    block->used = 0;
    return block;
}

/* A block with room for `size` bytes; one made for this request alone is
 * linked behind the first. */
static ArenaBlock *block_for(Arena *arena, size_t size)
{
    ArenaBlock *first = arena->first;
    size_t usual = first == NULL ? FIRST_BLOCK : first->size * 2;
    if (usual > LARGEST_BLOCK)
        usual = LARGEST_BLOCK;
    bool alone = first != NULL && size > usual / 4;
    bool fits_spare = arena->spare != NULL && !alone && size <= LARGEST_BLOCK;
    ArenaBlock *block =
        fits_spare ? take_spare(arena) : block_new(alone || size > usual ? size : usual);
    if (alone) {
        block->next = first->next;
        first->next = block;
    } else {
        block->next = first;
        arena->first = block;
    }
    return block;
}

static void *allocate(Arena *arena, size_t size, size_t alignment)
{
    ArenaBlock *block = arena->first;
    size_t start = 0;
    if (block != NULL)
        start = (block->used + alignment - 1) & ~(alignment - 1);
    if (block == NULL || start > block->size || size > block->size - start) {
        block = block_for(arena, size);
        start = 0;
    }
    block->used = start + size;
    arena->total += size;
    return block->bytes + start;
}

void *arena_alloc(Arena *arena, size_t size)
{
    return memset(allocate(arena, size, ALIGNMENT), 0, size);
}

char *arena_copy_text(Arena *arena, const char *text, size_t length)
{
    char *copy = allocate(arena, length + 1, 1);
    if (length > 0)
        memcpy(copy, text, length);
    copy[length] = '\0';
    return copy;
}

char *arena_vprintf(Arena *arena, const char *format, va_list args)
{
    va_list again;
    va_copy(again, args);
    int length = vsnprintf(NULL, 0, format, again);
    va_end(again);
    assert(length >= 0);
    char *text = allocate(arena, (size_t)length + 1, 1);
    vsnprintf(text, (size_t)length + 1, format, args);
    return text;
}

char *arena_printf(Arena *arena, const char *format, ...)
{
    va_list args;
    va_start(args, format);
    char *text = arena_vprintf(arena, format, args);
    va_end(args);
    return text;
}
