/* The modelled heap: one reserved region of address space that holds the static
 * objects, pymalloc's arenas and the large blocks. A block's modelled address is
 * its offset in the region plus a fixed base, so runs repeat exactly.
 *
 *     +-----------+---------------------------+------------------------+
 *     | static    | arenas of 1 MiB, each 64  | large blocks (> 512 B) |
 *     | objects   | pools of 16 KiB           | as glibc would, first  |
 *     |           |                           | fit                    |
 *     +-----------+---------------------------+------------------------+
 */
#ifndef HEAP_HEAP_H
#define HEAP_HEAP_H

#include "heap/object.h"

typedef struct Recorder Recorder;

/* In builds of the kind `stress` every block is asked for the slow way, where the n-th
 * can be refused. */
#ifdef BOXARROW_STRESS
#define HEAP_STRESS true
#else
#define HEAP_STRESS false
#endif

#define SIZE_CLASS_COUNT 32
#define SMALL_REQUEST_MAX 512
#define POOL_SIZE ((size_t)16384)
#define ARENA_SIZE ((size_t)1 << 20)

/* In place at the start of each pool, 48 bytes as CPython's pool_header. A pool
 * stands in its class's list of usable pools exactly while free_block != NULL. */
typedef struct PoolHeader PoolHeader;
struct PoolHeader {
    uint32_t used; /* blocks handed out */
    uint32_t size_class;
    void *free_block;     /* head of the list of free blocks, linked in place */
    PoolHeader *next;     /* in its class's list of usable pools, or in its */
    PoolHeader *previous; /* arena's list of free pools (next only) */
    uint32_t arena;       /* index */
    uint32_t next_offset; /* bytes to the next virgin block */
    uint32_t max_offset;  /* largest valid next_offset */
    uint32_t padding;
};

/* Freed objects of one type kept for the next one of it, last freed first. Their
 * blocks stay in use as far as the pools know. A full collection empties it. */
typedef struct FreeList FreeList;
struct FreeList {
    Object *head; /* linked through Object.type */
    int32_t count, limit;
    size_t preheader;    /* bytes in front of the objects kept */
    FreeList *next_list; /* of those the heap knows */
};

typedef struct Collector Collector; /* heap/gc.h */

struct Heap {
    /* The allocator's hot part: first pool with a free block in each class. */
    PoolHeader *usable_pool[SIZE_CLASS_COUNT];
    uint8_t *region;     /* real address of the region */
    uint8_t *arena_base; /* where the arenas begin, pool-aligned */
    uint8_t *large_base; /* where the large blocks begin */
    uint8_t *region_end;
    void *mapping; /* what mmap gave; the region is an aligned part of it */
    size_t mapping_size;
    Recorder *recorder; /* NULL: nobody records */
    Collector *collector;
    struct ArenaTable *arenas; /* heap/pymalloc.c */
    struct LargeArea *large;   /* heap/large.c */
    FreeList *free_lists;
    size_t static_used; /* bytes of the static segment */
    size_t limit;       /* modelled bytes held from the system; more is a MemoryError */
    size_t held;        /* arenas and large blocks */
    /* Trashcan: depth of nested container deallocations, and those put off. */
    int32_t dealloc_depth;
    Object *deferred;
    /* Fault injection: the n-th block from now fails, 0: off. */
    uint64_t fail_at;
};

/* Reserves the region. `limit` is the modelled limit in bytes. False if the
 * system gives no address space. */
MUST_USE bool heap_init(Heap *heap, size_t limit);
/* Gives the region back; objects still alive simply vanish with it. */
void heap_done(Heap *heap);

/* The slow ways of heap_alloc and heap_free: new pools, full pools, large blocks. */
MUST_USE void *heap_alloc_slow(Heap *heap, size_t size);
void heap_free_slow(Heap *heap, void *block);

/* A block of `size` bytes (not zeroed), NULL if the modelled limit or the region
 * is reached: the caller raises MemoryError. */
ALWAYS_INLINE MUST_USE void *heap_alloc(Heap *heap, size_t size)
{
    if (!HEAP_STRESS && LIKELY(size - 1 < SMALL_REQUEST_MAX)) {
        PoolHeader *pool = heap->usable_pool[(size - 1) / 16];
        if (LIKELY(pool != NULL)) {
            void *block = pool->free_block;
            void *next = *(void **)block;
            if (LIKELY(next != NULL)) {
                pool->free_block = next;
                pool->used++;
                return block;
            }
        }
    }
    return heap_alloc_slow(heap, size);
}
MUST_USE void *heap_alloc_zeroed(Heap *heap, size_t size);
/* As CPython's realloc rule (facts of pymalloc: stays in place when the block
 * fits and is used by more than 3/4). NULL leaves the old block alone. */
MUST_USE void *heap_resize(Heap *heap, void *block, size_t size);
/* block may be NULL. */
ALWAYS_INLINE void heap_free(Heap *heap, void *block)
{
    uint8_t *address = block;
    if (LIKELY(address >= heap->arena_base && address < heap->large_base)) {
        PoolHeader *pool = (PoolHeader *)((uintptr_t)block & ~(uintptr_t)(POOL_SIZE - 1));
        void *head = pool->free_block;
        if (LIKELY(head != NULL && pool->used > 1)) {
            *(void **)block = head;
            pool->free_block = block;
            pool->used--;
            return;
        }
    }
    heap_free_slow(heap, block);
}
/* Usable bytes of a block. */
size_t heap_block_size(const Heap *heap, const void *block);
/* Never fails and is never freed: room for objects of the program itself. */
MUST_USE void *heap_alloc_static(Heap *heap, size_t size);

/* A new object with refcount 1, all its own fields zeroed, pre-header in front,
 * not tracked yet; counts its type if that is a heap type; may run the collector
 * first (as CPython does for gc types). `items` extra items for VarObjects.
 * NULL: no memory, nothing raised yet. */
MUST_USE Object *heap_new(Heap *heap, TypeObject *type, size_t items);
/* The same in the static segment: never freed, recorded as OBJECT_STATIC. */
MUST_USE Object *heap_new_static(Heap *heap, TypeObject *type, size_t items);
/* For objects without pre-header that set all their fields themselves (int, float,
 * str): header set, refcount 1, the rest uninitialised. `size` in bytes. */
ALWAYS_INLINE MUST_USE Object *heap_new_plain(Heap *heap, TypeObject *type, size_t size)
{
    Object *object = heap_alloc(heap, size);
    if (LIKELY(object != NULL)) {
        object->refcount = 1;
        object->type = type;
    }
    return object;
}

/* Makes the free list known, so that full collections empty it. `preheader`: bytes
 * in front of what it keeps. */
void heap_add_free_list(Heap *heap, FreeList *list, int32_t limit, size_t preheader);
/* Keeps a block (with at least 16 bytes) that is no object any more; false: the list
 * is full and the caller gives the block back. */
ALWAYS_INLINE bool free_list_put(FreeList *list, Object *object)
{
    if (list->count >= list->limit)
        return false;
    object->type = (TypeObject *)list->head;
    list->head = object;
    list->count++;
    return true;
}
/* An object kept in the list, or NULL. Its block is as it was left; refcount is
 * set to 1, the type pointer is the caller's to set. */
ALWAYS_INLINE Object *free_list_take(FreeList *list)
{
    Object *object = list->head;
    if (object != NULL) {
        list->head = (Object *)object->type;
        list->count--;
        object->refcount = 1;
    }
    return object;
}
/* Instead of heap_release for an untracked object of an exact type: keeps the
 * block in the list while there is room. */
void heap_release_to(Heap *heap, Object *object, FreeList *list);
/* Gives the blocks of all free lists back (full collections). */
void heap_empty_free_lists(Heap *heap);

/* The end of a dealloc: records FREE, untracks, gives the block back, drops the
 * heap type's count. */
void heap_release(Heap *heap, Object *object);

/* Called when a count falls to 0 (heap/dealloc.c): untracks, finalises once
 * (__del__; the object may live on), then calls the type's dealloc; container
 * types nest at most 50 deep (CPython's trashcan). */
void heap_dealloc(Heap *heap, Object *object);

ALWAYS_INLINE void ref_drop(Heap *heap, Ref ref)
{
    if (ref.object != NULL && --ref.object->refcount == 0)
        heap_dealloc(heap, ref.object);
}

/* Modelled address: what id() gives. */
Address heap_address(const Heap *heap, const void *block);
bool heap_is_static(const Heap *heap, const void *block);
/* sys.getsizeof of the object, pre-header included. */
size_t heap_size_of(const Object *object);
/* Bytes in front of the refcount for objects of this type. */
size_t heap_preheader_size(const TypeObject *type);

/* Blocks handed out by pymalloc and not given back, free lists included. */
uint64_t heap_blocks_in_use(const Heap *heap);
/* Walks every arena, pool, free list, large block and collector list and says
 * whether they agree with each other (heap/heap_check.c). */
bool heap_check(const Heap *heap);

/* Calls visit with every block that is handed out, small or large, free lists included,
 * in the order of addresses, until it gives false; false then. For tests. */
typedef bool (*BlockVisitor)(void *context, const void *block, size_t size);
bool heap_each_block(const Heap *heap, BlockVisitor visit, void *context);

#endif
