/* Pools and arenas are aligned to their sizes, so an address says which it is in; the size
 * of one block in a pool is that of all. A pre-header before an object is smaller than its
 * block, so rounding down finds the block. */
#include "view/memory_map.h"

#include <stdlib.h>

void memory_map_done(MemoryMap *map)
{
    vec_done(&map->blocks);
    vec_done(&map->large);
    vec_done(&map->pools);
    vec_done(&map->arenas);
}

/* -- blocks -- */

bool memory_is_in_pool(uint64_t size)
{
    return size <= MEMORY_SMALL_MOST && size % MEMORY_CLASS_BYTES == 0;
}

static void add_block(MemoryMap *map, MemoryBlock block)
{
    if (block.size == 0)
        return;
    if (memory_is_in_pool(block.size)) {
        vec_push(&map->blocks, block);
    } else {
        vec_push(&map->large, block);
        map->held += block.size;
    }
}

static void add_object(MemoryMap *map, const WorldObject *object)
{
    if (object->block == 0) {
        map->outside++;
        return;
    }
    map->asked += object->size;
    add_block(map, (MemoryBlock){object->address, object->block, object->id, 0});
    for (uint32_t i = 0; i < WORLD_BUFFERS; i++) {
        const WorldBlock *buffer = &object->buffers[i];
        add_block(map, (MemoryBlock){buffer->address, buffer->size, object->id, i + 1});
    }
}

static int compare_blocks(const void *left, const void *right)
{
    const MemoryBlock *a = left, *b = right;
    if (a->address != b->address)
        return a->address < b->address ? -1 : 1;
    return (a->object > b->object) - (a->object < b->object);
}

/* -- pools and arenas -- */

Address memory_pool_of(Address address)
{
    return address & ~(Address)(MEMORY_POOL_BYTES - 1);
}

static Address arena_of(Address address)
{
    return address & ~(Address)(MEMORY_ARENA_BYTES - 1);
}

/* Only a foreign trace has blocks of several sizes in a pool: the first one counts. */
static void add_to_pool(MemoryMap *map, uint32_t at)
{
    const MemoryBlock *block = &map->blocks.items[at];
    Address address = memory_pool_of(block->address);
    if (map->pools.count == 0 || vec_last(&map->pools).address != address) {
        uint32_t room = MEMORY_POOL_BYTES - MEMORY_POOL_HEADER;
        uint32_t size = (uint32_t)block->size;
        vec_push(&map->pools, (MemoryPool){address, size, room / size, at, 0});
    }
    vec_last(&map->pools).count++;
}

static void add_to_arena(MemoryMap *map, uint32_t at)
{
    const MemoryPool *pool = &map->pools.items[at];
    Address address = arena_of(pool->address);
    if (map->arenas.count == 0 || vec_last(&map->arenas).address != address)
        vec_push(&map->arenas, (MemoryArena){address, at, 0, 0});
    MemoryArena *arena = &vec_last(&map->arenas);
    arena->count++;
    arena->bytes += (uint64_t)pool->count * pool->block_size;
    MemoryClass *class = &map->classes[pool->block_size / MEMORY_CLASS_BYTES - 1];
    class->pools++;
    class->used += pool->count;
    class->capacity += pool->capacity;
    map->held += MEMORY_POOL_BYTES;
}

static void clear(MemoryMap *map)
{
    vec_clear(&map->blocks);
    vec_clear(&map->large);
    vec_clear(&map->pools);
    vec_clear(&map->arenas);
    memset(map->classes, 0, sizeof(map->classes));
    map->asked = map->held = 0;
    map->outside = 0;
}

void memory_map_make(MemoryMap *map, const World *world)
{
    if (map->step == world->step && map->event == world->event && map->step > 0)
        return;
    clear(map);
    for (ObjectId id = 0; (id = world_next_object(world, id)) != 0;)
        add_object(map, world_object(world, id));
    if (map->blocks.count > 1)
        qsort(map->blocks.items, map->blocks.count, sizeof(MemoryBlock), compare_blocks);
    if (map->large.count > 1)
        qsort(map->large.items, map->large.count, sizeof(MemoryBlock), compare_blocks);
    for (size_t i = 0; i < map->blocks.count; i++)
        add_to_pool(map, (uint32_t)i);
    for (size_t i = 0; i < map->pools.count; i++)
        add_to_arena(map, (uint32_t)i);
    map->step = world->step;
    map->event = world->event;
}

uint32_t memory_block_index(const MemoryPool *pool, const MemoryBlock *block)
{
    uint64_t offset = block->address - pool->address;
    return offset < MEMORY_POOL_HEADER
               ? 0
               : (uint32_t)((offset - MEMORY_POOL_HEADER) / pool->block_size);
}

/* -- kinds -- */

typedef VEC(MemoryKind) Kinds;

static void count_kind(Kinds *kinds, const World *world, const MemoryBlock *block)
{
    const WorldObject *object = world_object(world, block->object);
    MemoryKind kind = {object == NULL ? 0 : object->type, block->buffer != 0, 1};
    for (size_t i = 0; i < kinds->count; i++) {
        MemoryKind *known = &kinds->items[i];
        if (known->type == kind.type && known->buffer == kind.buffer) {
            known->count++;
            return;
        }
    }
    vec_push(kinds, kind);
}

static int compare_kinds(const void *left, const void *right)
{
    const MemoryKind *a = left, *b = right;
    if (a->count != b->count)
        return a->count > b->count ? -1 : 1;
    return a->type != b->type ? (a->type > b->type) - (a->type < b->type) : a->buffer - b->buffer;
}

size_t memory_map_kinds(const MemoryMap *map, const World *world, uint32_t number,
                        MemoryKind kinds[MEMORY_KINDS])
{
    Kinds all = {0};
    for (size_t i = 0; i < map->pools.count; i++) {
        const MemoryPool *pool = &map->pools.items[i];
        bool fits = pool->block_size == (number + 1) * MEMORY_CLASS_BYTES;
        for (uint32_t k = 0; fits && k < pool->count; k++)
            count_kind(&all, world, &map->blocks.items[pool->first + k]);
    }
    if (all.count > 1)
        qsort(all.items, all.count, sizeof(MemoryKind), compare_kinds);
    size_t count = all.count < MEMORY_KINDS ? all.count : MEMORY_KINDS;
    for (size_t i = 0; i < count; i++)
        kinds[i] = all.items[i];
    vec_done(&all);
    return count;
}

/* -- going about -- */

static size_t block_count(const MemoryMap *map)
{
    return map->blocks.count + map->large.count;
}

static const MemoryBlock *block_at(const MemoryMap *map, size_t at)
{
    return at < map->blocks.count ? &map->blocks.items[at]
                                  : &map->large.items[at - map->blocks.count];
}

/* Where the object's own block stands; block_count if nowhere. */
static size_t place_of(const MemoryMap *map, ObjectId object)
{
    size_t at = 0;
    while (at < block_count(map) &&
           (block_at(map, at)->object != object || block_at(map, at)->buffer != 0))
        at++;
    return at;
}

static size_t pool_at(const MemoryMap *map, ObjectId object)
{
    size_t place = place_of(map, object), at = 0;
    if (place >= map->blocks.count)
        return map->pools.count;
    while (at < map->pools.count &&
           map->pools.items[at].first + map->pools.items[at].count <= place)
        at++;
    return at;
}

const MemoryPool *memory_map_pool(const MemoryMap *map, ObjectId object)
{
    size_t at = pool_at(map, object);
    return at < map->pools.count ? &map->pools.items[at] : NULL;
}

ObjectId memory_map_step(const MemoryMap *map, ObjectId object, int steps)
{
    size_t count = block_count(map), at = place_of(map, object);
    int direction = steps < 0 ? -1 : 1;
    if (at == count) {
        at = 0;
        while (at < count && block_at(map, at)->buffer != 0)
            at++;
        return at < count ? block_at(map, at)->object : 0;
    }
    while (steps != 0) {
        at += (size_t)direction; /* wraps below 0, which ends it too */
        if (at >= count)
            break;
        if (block_at(map, at)->buffer == 0) {
            object = block_at(map, at)->object;
            steps -= direction;
        }
    }
    return object;
}

ObjectId memory_map_next_pool(const MemoryMap *map, ObjectId object, int direction)
{
    size_t at = pool_at(map, object);
    for (;;) {
        at += (size_t)direction;
        if (at >= map->pools.count)
            return object;
        const MemoryPool *pool = &map->pools.items[at];
        for (uint32_t i = pool->first; i < pool->first + pool->count; i++)
            if (map->blocks.items[i].buffer == 0)
                return map->blocks.items[i].object;
    }
}
