/* A bump allocator that owns everything which dies together (a syntax tree,
 * one layout). Nothing in it is freed singly.
 */
#ifndef BASE_ARENA_H
#define BASE_ARENA_H

#include <stdarg.h>
#include <stddef.h>

#include "base/contract.h"

typedef struct ArenaBlock ArenaBlock;

/* Invariant: every block but the first is full or too small for the request
 * that made the next one. Zero-initialised is empty and valid. */
typedef struct {
    ArenaBlock *first; /* newest block */
    ArenaBlock *spare; /* blocks kept by a reset, to be used again */
    size_t total;      /* bytes handed out since init or reset */
} Arena;

void arena_init(Arena *arena);
/* Frees every block. */
void arena_done(Arena *arena);
/* Forgets everything but keeps memory for the next use. */
void arena_reset(Arena *arena);

/* Zeroed memory aligned to 16 bytes, valid until reset or done. */
MUST_USE void *arena_alloc(Arena *arena, size_t size);
/* A NUL-terminated copy of `length` bytes. */
MUST_USE char *arena_copy_text(Arena *arena, const char *text, size_t length);
/* Formats into the arena; NUL-terminated. */
MUST_USE char *arena_printf(Arena *arena, const char *format, ...) PRINTF_LIKE(2, 3);
MUST_USE char *arena_vprintf(Arena *arena, const char *format, va_list args) PRINTF_LIKE(2, 0);

#define ARENA_NEW(arena, Type) ((Type *)arena_alloc((arena), sizeof(Type)))
#define ARENA_ARRAY(arena, Type, count) ((Type *)arena_alloc((arena), sizeof(Type) * (count)))

#endif
