/* pymalloc, as CPython 3.11 has it (Objects/obmalloc.c).
 *
 *   arena (1 MiB)                     pool (16 KiB, one size class)
 *   +------+------+------+-----+     +--------+-------+-------+-------+----
 *   | pool | pool | pool | ... |     | header | block | block | block | ...
 *   +------+------+------+-----+     +--------+-------+-------+-------+----
 *
 * Each size class has a list of usable pools: some block in them is free. The
 * first pool's free list is taken from; when that runs dry the next block never
 * used is put on it, and a pool with none left leaves the list. A freed block goes
 * to the head of its pool's free list, so the last freed is the first reused. A pool
 * that was full comes back at the front of its class's list; one that is empty goes
 * back to its arena, for any class. Pools come from the arena with the fewest free
 * ones, so that others may empty and be given back to the system.
 */
#include "heap/pymalloc.h"

#include <assert.h>
#include <string.h>
#include <sys/mman.h>

#include "base/mem.h"

#define POOL_OVERHEAD ((uint32_t)sizeof(PoolHeader))
/* From here on the kernel is asked for large pages. */
#define SMALL_HEAP_ARENAS 2

static uint32_t class_block_size(uint32_t size_class)
{
    return (size_class + 1) * 16;
}

void pymalloc_init(Heap *heap)
{
    heap->arenas = mem_alloc_zeroed(1, sizeof(ArenaTable));
    heap->arenas->first_usable = NO_ARENA;
}

void pymalloc_done(Heap *heap)
{
    mem_free(heap->arenas->items);
    mem_free(heap->arenas);
    heap->arenas = NULL;
}

size_t pymalloc_block_size(const void *block)
{
    return class_block_size(pymalloc_pool_of(block)->size_class);
}

/* --- the list of usable arenas --- */

static void arena_unlink(ArenaTable *table, uint32_t index)
{
    HeapArena *arena = &table->items[index];
    if (arena->previous != NO_ARENA)
        table->items[arena->previous].next = arena->next;
    else
        table->first_usable = arena->next;
    if (arena->next != NO_ARENA)
        table->items[arena->next].previous = arena->previous;
}

/* Puts it in front of the first arena with at least as many free pools. */
static void arena_link_sorted(ArenaTable *table, uint32_t index)
{
    HeapArena *arena = &table->items[index];
    uint32_t before = NO_ARENA, after = table->first_usable;
    while (after != NO_ARENA && table->items[after].free_pools < arena->free_pools) {
        before = after;
        after = table->items[after].next;
    }
    arena->previous = before;
    arena->next = after;
    if (before != NO_ARENA)
        table->items[before].next = index;
    else
        table->first_usable = index;
    if (after != NO_ARENA)
        table->items[after].previous = index;
}

static uint8_t *arena_memory(const Heap *heap, uint32_t index)
{
    return heap->arena_base + (size_t)index * ARENA_SIZE;
}

static uint32_t find_unmapped_arena(Heap *heap)
{
    ArenaTable *table = heap->arenas;
    for (uint32_t i = 0; i < table->count; i++)
        if (!table->items[i].mapped)
            return i;
    if (arena_memory(heap, table->count + 1) > heap->large_base)
        return NO_ARENA;
    if (table->count == table->capacity) {
        table->capacity = table->capacity == 0 ? 16 : table->capacity * 2;
        table->items = mem_resize(table->items, table->capacity * sizeof(HeapArena));
    }
    return table->count++;
}

/* A heap that has come this far goes on, and page faults are a fifth of the time of a
 * program that makes much. Only an advice. */
static void advise_large_pages(Heap *heap, uint32_t index)
{
#ifdef MADV_HUGEPAGE
    uint8_t *first = arena_memory(heap, index);
    (void)madvise(first, (size_t)(heap->large_base - first), MADV_HUGEPAGE);
#else
    (void)heap, (void)index;
#endif
}

static bool arena_map(Heap *heap)
{
    if (heap->held + ARENA_SIZE > heap->limit)
        return false;
    uint32_t index = find_unmapped_arena(heap);
    if (index == NO_ARENA)
        return false;
    if (index == SMALL_HEAP_ARENAS)
        advise_large_pages(heap, index);
    heap->arenas->items[index] = (HeapArena){.free_pools = ARENA_POOLS, .mapped = true};
    heap->held += ARENA_SIZE;
    arena_link_sorted(heap->arenas, index);
    return true;
}

static void arena_unmap(Heap *heap, uint32_t index)
{
    arena_unlink(heap->arenas, index);
    heap->arenas->items[index].mapped = false;
    heap->held -= ARENA_SIZE;
    madvise(arena_memory(heap, index), ARENA_SIZE, MADV_DONTNEED);
}

/* --- pools --- */

static PoolHeader *pool_from_arena(Heap *heap, uint32_t index)
{
    HeapArena *arena = &heap->arenas->items[index];
    PoolHeader *pool = arena->free_pool;
    if (pool != NULL) {
        arena->free_pool = pool->next;
    } else {
        pool = (PoolHeader *)(arena_memory(heap, index) + (size_t)arena->carved++ * POOL_SIZE);
        pool->arena = index;
        pool->size_class = SIZE_CLASS_NONE;
    }
    /* Taking from the first of the list keeps it sorted. */
    if (--arena->free_pools == 0)
        arena_unlink(heap->arenas, index);
    return pool;
}

static void pool_link(Heap *heap, PoolHeader *pool)
{
    PoolHeader **first = &heap->usable_pool[pool->size_class];
    pool->previous = NULL;
    pool->next = *first;
    if (*first != NULL)
        (*first)->previous = pool;
    *first = pool;
}

static void pool_unlink(Heap *heap, PoolHeader *pool)
{
    if (pool->previous != NULL)
        pool->previous->next = pool->next;
    else
        heap->usable_pool[pool->size_class] = pool->next;
    if (pool->next != NULL)
        pool->next->previous = pool->previous;
}

/* Puts the next virgin block on the (empty) free list; false if none is left. */
static bool pool_extend(PoolHeader *pool)
{
    if (pool->next_offset > pool->max_offset)
        return false;
    void *block = (uint8_t *)pool + pool->next_offset;
    pool->next_offset += class_block_size(pool->size_class);
    *(void **)block = NULL;
    pool->free_block = block;
    return true;
}

/* A pool last used for the same class keeps its free list. */
static void pool_prepare(PoolHeader *pool, uint32_t size_class)
{
    pool->used = 0;
    if (pool->size_class == size_class)
        return;
    uint32_t size = class_block_size(size_class);
    pool->size_class = size_class;
    pool->next_offset = POOL_OVERHEAD;
    pool->max_offset = (uint32_t)POOL_SIZE - size;
    pool->free_block = NULL;
    pool_extend(pool);
}

static PoolHeader *pool_new(Heap *heap, uint32_t size_class)
{
    if (heap->arenas->first_usable == NO_ARENA && !arena_map(heap))
        return NULL;
    PoolHeader *pool = pool_from_arena(heap, heap->arenas->first_usable);
    pool_prepare(pool, size_class);
    pool_link(heap, pool);
    return pool;
}

void *pymalloc_alloc(Heap *heap, uint32_t size_class)
{
    PoolHeader *pool = heap->usable_pool[size_class];
    if (pool == NULL && (pool = pool_new(heap, size_class)) == NULL)
        return NULL;
    void *block = pool->free_block;
    assert(block != NULL);
    pool->used++;
    pool->free_block = *(void **)block;
    if (pool->free_block == NULL && !pool_extend(pool))
        pool_unlink(heap, pool);
    return block;
}

static void pool_give_back(Heap *heap, PoolHeader *pool)
{
    uint32_t index = pool->arena;
    HeapArena *arena = &heap->arenas->items[index];
    bool was_full = arena->free_pools == 0;
    pool_unlink(heap, pool);
    pool->next = arena->free_pool;
    arena->free_pool = pool;
    if (!was_full)
        arena_unlink(heap->arenas, index);
    arena->free_pools++;
    arena_link_sorted(heap->arenas, index);
    /* A wholly free arena goes back, unless it is the last of the list. */
    if (arena->free_pools == ARENA_POOLS && arena->next != NO_ARENA)
        arena_unmap(heap, index);
}

void pymalloc_free(Heap *heap, void *block)
{
    PoolHeader *pool = pymalloc_pool_of(block);
    bool was_full = pool->free_block == NULL;
    assert(pool->used > 0);
    *(void **)block = pool->free_block;
    pool->free_block = block;
    pool->used--;
    if (was_full)
        pool_link(heap, pool);
    else if (pool->used == 0)
        pool_give_back(heap, pool);
}
