/* The region and the objects in it.
 *
 * All modelled memory lies in one reserved stretch of address space, so that a
 * modelled address is an offset plus a constant and the recorder can shadow it.
 * The kernel gives memory only for what is touched. Static objects (small ints,
 * None, built-in types) are bumped out of the first segment; CPython has them in
 * the program's data segment, hence their own base of addresses.
 */
#include "heap/heap.h"

#include <assert.h>
#include <string.h>
#include <sys/mman.h>

#include "heap/gc.h"
#include "heap/large.h"
#include "heap/pymalloc.h"
#include "heap/recorder.h"

#define STATIC_SEGMENT_SIZE ((size_t)16 << 20)
#define LIMIT_LEAST ((size_t)16 << 20)
#define STATIC_BASE_ADDRESS 0x0000000000a1d000u
#define HEAP_BASE_ADDRESS 0x00007f3a1c000000u

_Static_assert(sizeof(PoolHeader) == 48, "CPython's pool header");
_Static_assert(sizeof(Object) == 16 && sizeof(VarObject) == 24, "CPython's object headers");

static size_t round_up(size_t size, size_t unit)
{
    return (size + unit - 1) / unit * unit;
}

static bool region_reserve(Heap *heap)
{
    size_t arenas = round_up(heap->limit, ARENA_SIZE) + 16 * ARENA_SIZE;
    size_t large = round_up(heap->limit, ARENA_SIZE) * 2 + 64 * ARENA_SIZE;
    size_t size = STATIC_SEGMENT_SIZE + arenas + large;
    void *map = mmap(NULL, size + ARENA_SIZE, PROT_READ | PROT_WRITE,
                     MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
    if (map == MAP_FAILED)
        return false;
    heap->mapping = map;
    heap->mapping_size = size + ARENA_SIZE;
    heap->region = (uint8_t *)round_up((uintptr_t)map, ARENA_SIZE);
    heap->arena_base = heap->region + STATIC_SEGMENT_SIZE;
    heap->large_base = heap->arena_base + arenas;
    heap->region_end = heap->large_base + large;
    return true;
}

bool heap_init(Heap *heap, size_t limit)
{
    memset(heap, 0, sizeof(*heap));
    heap->limit = limit;
    /* Under a limit on address space (ulimit -v) a smaller heap is modelled. */
    while (!region_reserve(heap)) {
        if (heap->limit < LIMIT_LEAST)
            return false;
        heap->limit /= 2;
    }
    pymalloc_init(heap);
    large_init(heap);
    return gc_init(heap);
}

void heap_done(Heap *heap)
{
    if (heap->mapping == NULL)
        return;
    gc_done(heap);
    large_done(heap);
    pymalloc_done(heap);
    munmap(heap->mapping, heap->mapping_size);
    memset(heap, 0, sizeof(*heap));
}

static bool is_small_block(const Heap *heap, const void *block)
{
    const uint8_t *address = block;
    return address >= heap->arena_base && address < heap->large_base;
}

void *heap_alloc_slow(Heap *heap, size_t size)
{
    if (UNLIKELY(heap->fail_at != 0) && --heap->fail_at == 0)
        return NULL;
    if (size - 1 < SMALL_REQUEST_MAX)
        return pymalloc_alloc(heap, (uint32_t)((size - 1) / 16));
    return large_alloc(heap, size);
}

void *heap_alloc_zeroed(Heap *heap, size_t size)
{
    void *block = heap_alloc(heap, size);
    if (block != NULL)
        memset(block, 0, size);
    return block;
}

void heap_free_slow(Heap *heap, void *block)
{
    if (block == NULL)
        return;
    if (is_small_block(heap, block))
        pymalloc_free(heap, block);
    else
        large_free(heap, block);
}

size_t heap_block_size(const Heap *heap, const void *block)
{
    return is_small_block(heap, block) ? pymalloc_block_size(block) : large_block_size(block);
}

static void *move_block(Heap *heap, void *block, size_t old_size, size_t new_size)
{
    void *moved = heap_alloc(heap, new_size);
    if (moved == NULL)
        return NULL;
    memcpy(moved, block, old_size < new_size ? old_size : new_size);
    heap_free(heap, block);
    return moved;
}

void *heap_resize(Heap *heap, void *block, size_t size)
{
    if (block == NULL)
        return heap_alloc(heap, size);
    if (!is_small_block(heap, block))
        return large_resize(heap, block, size);
    size_t old_size = pymalloc_block_size(block);
    if (size <= old_size && 4 * size > 3 * old_size)
        return block;
    return move_block(heap, block, old_size, size);
}

void *heap_alloc_static(Heap *heap, size_t size)
{
    assert(heap->static_used + size <= STATIC_SEGMENT_SIZE);
    void *block = heap->region + heap->static_used;
    heap->static_used += round_up(size, 16);
    return block;
}

bool heap_is_static(const Heap *heap, const void *block)
{
    return (const uint8_t *)block < heap->arena_base;
}

Address heap_address(const Heap *heap, const void *block)
{
    const uint8_t *address = block;
    if (address < heap->arena_base)
        return STATIC_BASE_ADDRESS + (Address)(address - heap->region);
    return HEAP_BASE_ADDRESS + (Address)(address - heap->arena_base);
}

size_t heap_preheader_size(const TypeObject *type)
{
    uint32_t flags = ((const TypeLayout *)type)->flags;
    return (flags & TYPE_FLAG_GC ? sizeof(GcHead) : 0) +
           (flags & TYPE_FLAG_MANAGED_DICT ? 2 * sizeof(void *) : 0);
}

/* In whole words: a slot may stand behind the items. */
static size_t object_bytes(const TypeObject *type, size_t items)
{
    const TypeLayout *layout = (const TypeLayout *)type;
    size_t bytes = layout->basic_size + items * layout->item_size;
    return (bytes + sizeof(void *) - 1) / sizeof(void *) * sizeof(void *);
}

static Object *object_begin(uint8_t *block, size_t preheader, size_t bytes, TypeObject *type)
{
    memset(block, 0, preheader + bytes);
    Object *object = (Object *)(block + preheader);
    object->refcount = 1;
    object->type = type;
    return object;
}

Object *heap_new(Heap *heap, TypeObject *type, size_t items)
{
    const TypeLayout *layout = (const TypeLayout *)type;
    size_t preheader = heap_preheader_size(type);
    if (layout->item_size != 0 && items > heap->limit / layout->item_size)
        return NULL;
    size_t bytes = object_bytes(type, items);
    uint8_t *block = heap_alloc(heap, preheader + bytes);
    if (block == NULL)
        return NULL;
    Object *object = object_begin(block, preheader, bytes, type);
    if (layout->flags & TYPE_FLAG_HEAP)
        ((Object *)type)->refcount++;
    if (layout->flags & TYPE_FLAG_GC)
        gc_count_allocation(heap);
    return object;
}

Object *heap_new_static(Heap *heap, TypeObject *type, size_t items)
{
    size_t preheader = heap_preheader_size(type);
    size_t bytes = object_bytes(type, items);
    return object_begin(heap_alloc_static(heap, preheader + bytes), preheader, bytes, type);
}

/* The modelled block of an object begins with its pre-header. */
static void free_object_block(Heap *heap, Object *object, TypeObject *type)
{
    if (((TypeLayout *)type)->flags & TYPE_FLAG_GC)
        gc_count_release(heap);
    heap_free(heap, (uint8_t *)object - heap_preheader_size(type));
}

static void record_end_of_life(Heap *heap, Object *object)
{
    assert(!heap_is_static(heap, object));
    if (object_has_flag(object, TYPE_FLAG_GC) && gc_is_tracked(object))
        gc_untrack(heap, object);
    if (UNLIKELY(heap->recorder != NULL))
        recorder_freed(heap->recorder, object);
}

void heap_release(Heap *heap, Object *object)
{
    TypeObject *type = object->type;
    record_end_of_life(heap, object);
    free_object_block(heap, object, type);
    if (((TypeLayout *)type)->flags & TYPE_FLAG_HEAP)
        ref_drop(heap, (Ref){(Object *)type});
}

void heap_add_free_list(Heap *heap, FreeList *list, int32_t limit, size_t preheader)
{
    *list = (FreeList){.limit = limit, .preheader = preheader, .next_list = heap->free_lists};
    heap->free_lists = list;
}

void heap_release_to(Heap *heap, Object *object, FreeList *list)
{
    if (list->count >= list->limit) {
        heap_release(heap, object);
        return;
    }
    record_end_of_life(heap, object);
    free_list_put(list, object);
}

void heap_empty_free_lists(Heap *heap)
{
    for (FreeList *list = heap->free_lists; list != NULL; list = list->next_list) {
        Object *object;
        while ((object = free_list_take(list)) != NULL) {
            if (list->preheader != 0)
                gc_count_release(heap);
            heap_free(heap, (uint8_t *)object - list->preheader);
        }
    }
}

size_t heap_size_of(const Object *object)
{
    const TypeLayout *layout = object_layout(object);
    size_t size = heap_preheader_size(object->type);
    if (layout->size_of != NULL)
        return size + layout->size_of(object);
    if (layout->item_size == 0)
        return size + layout->basic_size;
    int64_t items = ((const VarObject *)object)->size;
    return size + layout->basic_size + (size_t)(items < 0 ? -items : items) * layout->item_size;
}
