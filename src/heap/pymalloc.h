/* CPython's allocator for requests up to 512 bytes (Objects/obmalloc.c): see the
 * picture in pymalloc.c. For heap.c; others use heap_alloc and heap_free.
 */
#ifndef HEAP_PYMALLOC_H
#define HEAP_PYMALLOC_H

#include "heap/heap.h"

#define ARENA_POOLS ((uint32_t)(ARENA_SIZE / POOL_SIZE))
#define NO_ARENA UINT32_MAX
#define SIZE_CLASS_NONE UINT32_MAX /* a pool never used */

/* One megabyte from the system. */
typedef struct {
    uint32_t free_pools;     /* given back or never carved */
    uint32_t carved;         /* pools ever used, counted from the start */
    PoolHeader *free_pool;   /* given back, last one first */
    uint32_t next, previous; /* among the usable arenas, or NO_ARENA */
    bool mapped;
} HeapArena;

/* Arena i stands at arena_base + i megabytes. Usable arenas (with a free pool)
 * are a list, those with the fewest free pools first. */
typedef struct ArenaTable {
    HeapArena *items;
    uint32_t count, capacity;
    uint32_t first_usable;
} ArenaTable;

void pymalloc_init(Heap *heap);
void pymalloc_done(Heap *heap);
/* NULL: the limit is reached. */
MUST_USE void *pymalloc_alloc(Heap *heap, uint32_t size_class);
void pymalloc_free(Heap *heap, void *block);
size_t pymalloc_block_size(const void *block);

ALWAYS_INLINE PoolHeader *pymalloc_pool_of(const void *block)
{
    return (PoolHeader *)((uintptr_t)block & ~(uintptr_t)(POOL_SIZE - 1));
}

#endif
