/* Does the heap agree with itself? Walks what the allocator and the collector keep
 * in two forms and compares: used blocks of a pool against its free list, pools of a
 * class, arenas' free pools, large chunks, collector lists.
 */
#include "heap/gc.h"
#include "heap/heap.h"
#include "heap/large.h"
#include "heap/pymalloc.h"

static uint32_t free_list_length(const PoolHeader *pool)
{
    uint32_t length = 0;
    for (const void *block = pool->free_block; block != NULL; block = *(void *const *)block)
        length++;
    return length;
}

static bool pool_check(const PoolHeader *pool)
{
    if (pool->size_class >= SIZE_CLASS_COUNT)
        return false;
    uint32_t size = (pool->size_class + 1) * 16;
    uint32_t carved = (pool->next_offset - (uint32_t)sizeof(PoolHeader)) / size;
    return pool->used + free_list_length(pool) == carved;
}

static bool class_list_check(const Heap *heap, uint32_t size_class)
{
    const PoolHeader *previous = NULL;
    for (const PoolHeader *pool = heap->usable_pool[size_class]; pool != NULL; pool = pool->next) {
        if (pool->previous != previous || pool->size_class != size_class)
            return false;
        if (pool->free_block == NULL || pool->used == 0 || !pool_check(pool))
            return false;
        previous = pool;
    }
    return true;
}

static bool arenas_check(const Heap *heap)
{
    const ArenaTable *table = heap->arenas;
    uint32_t previous = NO_ARENA, least = 0;
    for (uint32_t i = table->first_usable; i != NO_ARENA; i = table->items[i].next) {
        const HeapArena *arena = &table->items[i];
        uint32_t given_back = 0;
        for (const PoolHeader *pool = arena->free_pool; pool != NULL; pool = pool->next)
            given_back++;
        if (arena->free_pools != given_back + ARENA_POOLS - arena->carved)
            return false;
        if (arena->previous != previous || arena->free_pools < least)
            return false;
        previous = i;
        least = arena->free_pools;
    }
    return true;
}

static bool gc_list_check(const GcHead *list, uint32_t number)
{
    const GcHead *previous = list;
    for (const GcHead *head = list->next; head != list; head = gc_next(head)) {
        const Object *object = gc_object_of(head);
        if (gc_previous(head) != previous || gc_list_of(object) != number)
            return false;
        if (!object_has_flag(object, TYPE_FLAG_GC) || object->refcount <= 0)
            return false;
        previous = head;
    }
    return true;
}

static bool collector_check(const Collector *collector)
{
    for (uint32_t i = 0; i < GENERATION_COUNT; i++)
        if (!gc_list_check(&collector->generation[i].list, GC_LIST_YOUNGEST + i))
            return false;
    return gc_list_check(&collector->permanent, GC_LIST_PERMANENT) &&
           gc_list_check(&collector->hidden, GC_LIST_OLDEST);
}

bool heap_check(const Heap *heap)
{
    for (uint32_t i = 0; i < SIZE_CLASS_COUNT; i++)
        if (!class_list_check(heap, i))
            return false;
    if (!heap->collector->collecting && !collector_check(heap->collector))
        return false;
    return arenas_check(heap) && large_check(heap);
}

/* --- blocks in use --- */

enum { POOL_BLOCKS_MOST = POOL_SIZE / 16 };

static uint32_t block_index(const PoolHeader *pool, const void *block, uint32_t size)
{
    return (uint32_t)((const uint8_t *)block - (const uint8_t *)(pool + 1)) / size;
}

static bool pool_each(const PoolHeader *pool, BlockVisitor visit, void *context)
{
    bool is_free[POOL_BLOCKS_MOST] = {false};
    if (pool->used == 0)
        return true;
    uint32_t size = (pool->size_class + 1) * 16;
    uint32_t carved = (pool->next_offset - (uint32_t)sizeof(PoolHeader)) / size;
    for (const void *block = pool->free_block; block != NULL; block = *(void *const *)block)
        is_free[block_index(pool, block, size)] = true;
    for (uint32_t i = 0; i < carved; i++)
        if (!is_free[i] && !visit(context, (const uint8_t *)(pool + 1) + i * size, size))
            return false;
    return true;
}

bool heap_each_block(const Heap *heap, BlockVisitor visit, void *context)
{
    for (uint32_t i = 0; i < heap->arenas->count; i++) {
        const HeapArena *arena = &heap->arenas->items[i];
        const uint8_t *pool = heap->arena_base + (size_t)i * ARENA_SIZE;
        for (uint32_t p = 0; arena->mapped && p < arena->carved; p++, pool += POOL_SIZE)
            if (!pool_each((const PoolHeader *)pool, visit, context))
                return false;
    }
    return large_each(heap, visit, context);
}

uint64_t heap_blocks_in_use(const Heap *heap)
{
    uint64_t blocks = 0;
    for (uint32_t i = 0; i < heap->arenas->count; i++) {
        if (!heap->arenas->items[i].mapped)
            continue;
        uint32_t carved = heap->arenas->items[i].carved;
        for (uint32_t p = 0; p < carved; p++) {
            size_t offset = (size_t)i * ARENA_SIZE + (size_t)p * POOL_SIZE;
            blocks += ((const PoolHeader *)(heap->arena_base + offset))->used;
        }
    }
    return blocks;
}
