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

#define SIZE_CLASS_COUNT 32
#define SMALL_REQUEST_MAX 512
#define POOL_SIZE ((size_t)16384)
#define ARENA_SIZE ((size_t)1 << 20)

/* In place at the start of each pool, 48 bytes as CPython's pool_header. */
typedef struct PoolHeader PoolHeader;
struct PoolHeader {
    uint32_t used;        /* blocks handed out */
    uint32_t size_class;
    uint8_t *free_block;  /* head of the list of freed blocks, or NULL */
    PoolHeader *next;     /* in its class's list of partly used pools, or in its */
    PoolHeader *previous; /* arena's list of free pools (next only) */
    uint32_t arena;       /* index */
    uint32_t next_offset; /* bytes to the next virgin block */
    uint32_t max_offset;  /* largest valid next_offset */
    uint32_t padding;
};

typedef struct HeapArena HeapArena;       /* heap/pymalloc.c */
typedef struct LargeBlocks LargeBlocks;   /* heap/large.c */
typedef struct Collector Collector;       /* heap/gc.h */

struct Heap {
    /* The allocator's hot part: first pool with room for each size class. */
    PoolHeader *usable_pool[SIZE_CLASS_COUNT];
    uint8_t *region; /* real address of the region */
    size_t region_size;
    Recorder *recorder; /* NULL: nobody records */
    struct {
        HeapArena *items;
        uint32_t count, capacity;
    } arenas;
    LargeBlocks *large;
    Collector *collector;
    size_t static_used;   /* bytes of the static segment */
    size_t bytes_in_use;  /* asked for and not given back, static ones apart */
    size_t limit;         /* modelled bytes; more is a MemoryError */
    uint64_t blocks_in_use;
    /* Trashcan: depth of nested container deallocations, and those put off. */
    int32_t dealloc_depth;
    Object *deferred;
    /* Runs the type's __del__; set by types. */
    bool collecting;
};

/* Reserves the region. `limit` is the modelled limit in bytes. False if the
 * system gives no address space. */
MUST_USE bool heap_init(Heap *heap, size_t limit);
/* Gives the region back; objects still alive simply vanish with it. */
void heap_done(Heap *heap);

/* A block of `size` bytes (not zeroed), NULL if the modelled limit or the region
 * is reached: the caller raises MemoryError. */
MUST_USE void *heap_alloc(Heap *heap, size_t size);
MUST_USE void *heap_alloc_zeroed(Heap *heap, size_t size);
/* As CPython's realloc rule (facts of pymalloc: stays in place when the block
 * fits and is used by more than 3/4). NULL leaves the old block alone. */
MUST_USE void *heap_resize(Heap *heap, void *block, size_t size);
/* block may be NULL. */
void heap_free(Heap *heap, void *block);
/* Never fails and is never freed: room for objects of the program itself. */
MUST_USE void *heap_alloc_static(Heap *heap, size_t size);

/* A new object with refcount 1, all its own fields zeroed, pre-header in front,
 * not tracked yet; counts its type if that is a heap type; may run the collector
 * first (as CPython does for gc types). `items` extra items for VarObjects.
 * NULL: no memory, nothing raised yet. */
MUST_USE Object *heap_new(Heap *heap, TypeObject *type, size_t items);
/* The same in the static segment: never freed, recorded as OBJECT_STATIC. */
MUST_USE Object *heap_new_static(Heap *heap, TypeObject *type, size_t items);
/* The end of a dealloc: records FREE, untracks, gives the block back, drops the
 * heap type's count. */
void heap_release(Heap *heap, Object *object);

/* Called when a count falls to 0 (heap/dealloc.c): finaliser, then dealloc, with
 * CPython's trashcan so that the C stack stays bounded. */
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

/* Recounts every pool, list and tracked object; asserts in debug builds and
 * returns false if something is wrong. */
bool heap_check(const Heap *heap);

#endif
