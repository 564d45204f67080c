/* Where the living objects stand in memory: arenas, pools, blocks and what is larger,
 * found from addresses alone. Free of any screen.
 */
#ifndef VIEW_MEMORY_MAP_H
#define VIEW_MEMORY_MAP_H

#include "base/vec.h"
#include "world/world.h"

/* pymalloc's measures in CPython 3.11. */
enum {
    MEMORY_ARENA_BYTES = 1 << 20,
    MEMORY_POOL_BYTES = 1 << 14,
    MEMORY_POOL_HEADER = 48,
    MEMORY_SMALL_MOST = 512,
    MEMORY_CLASS_BYTES = 16,
    MEMORY_CLASSES = MEMORY_SMALL_MOST / MEMORY_CLASS_BYTES,
    MEMORY_ARENA_POOLS = MEMORY_ARENA_BYTES / MEMORY_POOL_BYTES,
};

/* A block an object uses: its own (buffer 0), or its array or table. */
typedef struct {
    Address address; /* of the object, or where the buffer begins */
    uint64_t size;   /* of the block */
    ObjectId object;
    uint32_t buffer;
} MemoryBlock;

/* Blocks of one size. What no object uses is free, or the machine's. */
typedef struct {
    Address address;
    uint32_t block_size;
    uint32_t capacity;
    uint32_t first, count; /* in blocks */
} MemoryPool;

typedef struct {
    Address address;
    uint32_t first, count; /* in pools */
    uint64_t bytes;        /* of the blocks used */
} MemoryArena;

typedef struct {
    uint32_t pools, used, capacity; /* blocks */
} MemoryClass;

/* Zero-initialised is empty. */
typedef struct {
    VEC(MemoryBlock) blocks; /* small ones, by address */
    VEC(MemoryBlock) large;  /* those in no pool, by address */
    VEC(MemoryPool) pools;   /* by address */
    VEC(MemoryArena) arenas;
    MemoryClass classes[MEMORY_CLASSES];
    uint64_t asked;  /* bytes that objects of the heap say they use */
    uint64_t held;   /* bytes of pools and large blocks in use */
    size_t outside;  /* objects that are static, or whose block is not known */
    StepNumber step; /* of the state; 0: none */
    uint32_t event;
} MemoryMap;

void memory_map_done(MemoryMap *map);
/* Looks at the world, unless it stands where it stood. */
void memory_map_make(MemoryMap *map, const World *world);
/* A kind of what stands in blocks: objects of a type, or their arrays and tables. */
typedef struct {
    StringId type;
    bool buffer;
    uint32_t count;
} MemoryKind;

enum { MEMORY_KINDS = 3 };

/* The most frequent kinds in the blocks of a size class (from 0), the most frequent first;
 * gives how many there are. The map is of this world. */
size_t memory_map_kinds(const MemoryMap *map, const World *world, uint32_t number,
                        MemoryKind kinds[MEMORY_KINDS]);
/* The pool with the object's own block, NULL if it is in none. */
const MemoryPool *memory_map_pool(const MemoryMap *map, ObjectId object);
/* Whether blocks of that size stand in pools. An array that shrank stays among the large
 * blocks, whose sizes are 8 more than a multiple of 16. */
bool memory_is_in_pool(uint64_t size);
/* Where the pool begins that a small block at that address is in. */
Address memory_pool_of(Address address);
/* Which block of its pool it is, from 0. */
uint32_t memory_block_index(const MemoryPool *pool, const MemoryBlock *block);
/* The object so many own blocks on from `object` in the order of addresses, large ones
 * last, as far as there are any; 0 if there are none. */
ObjectId memory_map_step(const MemoryMap *map, ObjectId object, int steps);
/* The first object of the next pool (1) or the one before (-1); `object` if there is none. */
ObjectId memory_map_next_pool(const MemoryMap *map, ObjectId object, int direction);

#endif
