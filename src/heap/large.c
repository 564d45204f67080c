/* A boundary-tag allocator for large blocks, with the sizes of glibc's malloc:
 * usable = round_up(n + 8, 16) - 8, at least 24.
 *
 *   chunk                            free chunk
 *   +------+-----------------+      +------+------+------+--------+------+
 *   | size | user's bytes    |      | size | next | prev | ...    | size |
 *   +------+-----------------+      +------+------+------+--------+------+
 *     8 B    16-aligned                                             8 B
 *
 * size counts the whole chunk; its low bit says that the chunk in front is in use
 * (else that one's size stands in the 8 bytes before). Free chunks neighbouring each
 * other are joined; they wait in bins by size (four to a power of two), and the
 * smallest bin with a fit is searched first. What lies above the top chunk was never
 * touched. Which address a large request gets is a convention of this model:
 * glibc's depends on the machine.
 */
#include "heap/large.h"

#include <assert.h>
#include <string.h>
#include <sys/mman.h>

#include "base/mem.h"

#define PREVIOUS_IN_USE ((size_t)1)
#define CHUNK_OVERHEAD ((size_t)8)
#define CHUNK_LEAST ((size_t)32)
#define BIN_COUNT 256
#define RELEASE_AT ((size_t)1 << 20) /* the kernel gets back free tops this large */

typedef struct Chunk Chunk;
struct Chunk {
    size_t size_bits;
    Chunk *next, *previous; /* only while free */
};

typedef struct LargeArea {
    uint8_t *top; /* first chunk never handed out */
    uint8_t *touched_end;
    bool top_previous_in_use;
    Chunk *bins[BIN_COUNT];
} LargeArea;

static size_t chunk_size(const Chunk *chunk)
{
    return chunk->size_bits & ~PREVIOUS_IN_USE;
}

static Chunk *chunk_after(const Chunk *chunk)
{
    return (Chunk *)((uintptr_t)chunk + chunk_size(chunk));
}

static Chunk *chunk_of(const void *block)
{
    return (Chunk *)((uintptr_t)block - CHUNK_OVERHEAD);
}

static void *block_of(Chunk *chunk)
{
    return (uint8_t *)chunk + CHUNK_OVERHEAD;
}

static size_t chunk_size_for(size_t size)
{
    size_t total = (size + CHUNK_OVERHEAD + 15) & ~(size_t)15;
    return total < CHUNK_LEAST ? CHUNK_LEAST : total;
}

/* Four bins to each power of two. */
static unsigned bin_of(size_t size)
{
    unsigned log = 63u - (unsigned)__builtin_clzll(size);
    return log * 4 + (unsigned)(size >> (log - 2) & 3);
}

static void bin_add(LargeArea *area, Chunk *chunk)
{
    Chunk **bin = &area->bins[bin_of(chunk_size(chunk))];
    chunk->previous = NULL;
    chunk->next = *bin;
    if (*bin != NULL)
        (*bin)->previous = chunk;
    *bin = chunk;
}

static void bin_remove(LargeArea *area, Chunk *chunk)
{
    if (chunk->previous != NULL)
        chunk->previous->next = chunk->next;
    else
        area->bins[bin_of(chunk_size(chunk))] = chunk->next;
    if (chunk->next != NULL)
        chunk->next->previous = chunk->previous;
}

/* Tells the chunk behind (or the top) whether the one in front of it is in use. */
static void mark_after(LargeArea *area, Chunk *chunk, bool in_use)
{
    Chunk *after = chunk_after(chunk);
    if ((uint8_t *)after == area->top)
        area->top_previous_in_use = in_use;
    else if (in_use)
        after->size_bits |= PREVIOUS_IN_USE;
    else
        after->size_bits &= ~PREVIOUS_IN_USE;
    if (!in_use)
        ((size_t *)after)[-1] = chunk_size(chunk);
}

static bool chunk_is_free(const LargeArea *area, const Chunk *chunk)
{
    const Chunk *after = chunk_after(chunk);
    if ((const uint8_t *)after == area->top)
        return !area->top_previous_in_use;
    return (after->size_bits & PREVIOUS_IN_USE) == 0;
}

void large_init(Heap *heap)
{
    LargeArea *area = mem_alloc_zeroed(1, sizeof(LargeArea));
    area->top = heap->large_base + CHUNK_OVERHEAD; /* blocks 16-aligned */
    area->touched_end = area->top;
    area->top_previous_in_use = true;
    heap->large = area;
}

void large_done(Heap *heap)
{
    mem_free(heap->large);
    heap->large = NULL;
}

size_t large_block_size(const void *block)
{
    return chunk_size(chunk_of(block)) - CHUNK_OVERHEAD;
}

static Chunk *find_in_bins(const LargeArea *area, size_t size)
{
    for (unsigned bin = bin_of(size); bin < BIN_COUNT; bin++)
        for (Chunk *chunk = area->bins[bin]; chunk != NULL; chunk = chunk->next)
            if (chunk_size(chunk) >= size)
                return chunk;
    return NULL;
}

/* Cuts a chunk in use to size; the rest, if worth it, becomes free. */
static void split(LargeArea *area, Chunk *chunk, size_t size)
{
    size_t rest = chunk_size(chunk) - size;
    if (rest < CHUNK_LEAST)
        return;
    chunk->size_bits = size | (chunk->size_bits & PREVIOUS_IN_USE);
    Chunk *tail = chunk_after(chunk);
    tail->size_bits = rest | PREVIOUS_IN_USE;
    mark_after(area, tail, false);
    bin_add(area, tail);
}

static Chunk *take_from_top(Heap *heap, size_t size)
{
    LargeArea *area = heap->large;
    if (size > (size_t)(heap->region_end - area->top) - CHUNK_OVERHEAD)
        return NULL;
    Chunk *chunk = (Chunk *)area->top;
    chunk->size_bits = size | (area->top_previous_in_use ? PREVIOUS_IN_USE : 0);
    area->top += size;
    area->top_previous_in_use = true;
    if (area->top > area->touched_end)
        area->touched_end = area->top;
    return chunk;
}

void *large_alloc(Heap *heap, size_t size)
{
    LargeArea *area = heap->large;
    if (size > heap->limit)
        return NULL;
    size_t total = chunk_size_for(size);
    if (total > heap->limit - (heap->held < heap->limit ? heap->held : heap->limit))
        return NULL;
    Chunk *chunk = find_in_bins(area, total);
    if (chunk != NULL) {
        bin_remove(area, chunk);
        mark_after(area, chunk, true);
        split(area, chunk, total);
    } else if ((chunk = take_from_top(heap, total)) == NULL) {
        return NULL;
    }
    heap->held += chunk_size(chunk);
    return block_of(chunk);
}

/* Joins a chunk just freed with free neighbours; returns the whole. */
static Chunk *join(LargeArea *area, Chunk *chunk)
{
    if (!(chunk->size_bits & PREVIOUS_IN_USE)) {
        size_t before_size = ((size_t *)chunk)[-1];
        Chunk *before = (Chunk *)((uintptr_t)chunk - before_size);
        bin_remove(area, before);
        before->size_bits += chunk_size(chunk);
        chunk = before;
    }
    Chunk *after = chunk_after(chunk);
    if ((uint8_t *)after != area->top && chunk_is_free(area, after)) {
        bin_remove(area, after);
        chunk->size_bits += chunk_size(after);
    }
    return chunk;
}

static void give_to_top(LargeArea *area, Chunk *chunk)
{
    area->top = (uint8_t *)chunk;
    area->top_previous_in_use = true;
    uint8_t *page = (uint8_t *)(((uintptr_t)area->top + 4095) & ~(uintptr_t)4095);
    if (area->touched_end > page && (size_t)(area->touched_end - page) >= RELEASE_AT) {
        madvise(page, (size_t)(area->touched_end - page), MADV_DONTNEED);
        area->touched_end = page;
    }
}

void large_free(Heap *heap, void *block)
{
    LargeArea *area = heap->large;
    Chunk *chunk = chunk_of(block);
    assert(!chunk_is_free(area, chunk));
    heap->held -= chunk_size(chunk);
    chunk = join(area, chunk);
    if ((uint8_t *)chunk_after(chunk) == area->top) {
        give_to_top(area, chunk);
        return;
    }
    mark_after(area, chunk, false);
    bin_add(area, chunk);
}

/* Takes in the free chunk or the top behind it; false if there is too little. */
static bool grow_in_place(Heap *heap, Chunk *chunk, size_t total)
{
    LargeArea *area = heap->large;
    size_t old = chunk_size(chunk);
    Chunk *after = chunk_after(chunk);
    if (heap->held - old + total > heap->limit)
        return false;
    if ((uint8_t *)after == area->top) {
        if (take_from_top(heap, total - old) == NULL)
            return false;
        chunk->size_bits += total - old;
    } else if (chunk_is_free(area, after) && old + chunk_size(after) >= total) {
        bin_remove(area, after);
        chunk->size_bits += chunk_size(after);
        mark_after(area, chunk, true);
        split(area, chunk, total);
    } else {
        return false;
    }
    heap->held += chunk_size(chunk) - old;
    return true;
}

/* Gives the part behind the first `total` bytes back. */
static void shrink_in_place(Heap *heap, Chunk *chunk, size_t total)
{
    size_t rest = chunk_size(chunk) - total;
    if (rest < CHUNK_LEAST)
        return;
    chunk->size_bits -= rest;
    Chunk *tail = chunk_after(chunk);
    tail->size_bits = rest | PREVIOUS_IN_USE;
    large_free(heap, block_of(tail));
}

void *large_resize(Heap *heap, void *block, size_t size)
{
    Chunk *chunk = chunk_of(block);
    if (size > heap->limit)
        return NULL;
    size_t total = chunk_size_for(size);
    if (total <= chunk_size(chunk)) {
        shrink_in_place(heap, chunk, total);
        return block;
    }
    if (grow_in_place(heap, chunk, total))
        return block;
    void *moved = large_alloc(heap, size);
    if (moved == NULL)
        return NULL;
    memcpy(moved, block, large_block_size(block));
    large_free(heap, block);
    return moved;
}

static bool bin_holds(const LargeArea *area, const Chunk *wanted)
{
    for (const Chunk *c = area->bins[bin_of(chunk_size(wanted))]; c != NULL; c = c->next)
        if (c == wanted)
            return true;
    return false;
}

bool large_check(const Heap *heap)
{
    const LargeArea *area = heap->large;
    bool previous_in_use = true;
    const uint8_t *at = heap->large_base + CHUNK_OVERHEAD;
    while (at < area->top) {
        const Chunk *chunk = (const Chunk *)at;
        bool is_free = chunk_is_free(area, chunk);
        if (((chunk->size_bits & PREVIOUS_IN_USE) != 0) != previous_in_use)
            return false;
        if (is_free && (!previous_in_use || !bin_holds(area, chunk)))
            return false;
        previous_in_use = !is_free;
        at += chunk_size(chunk);
    }
    return at == area->top;
}

bool large_each(const Heap *heap, BlockVisitor visit, void *context)
{
    const LargeArea *area = heap->large;
    const uint8_t *at = heap->large_base + CHUNK_OVERHEAD;
    while (at < area->top) {
        const Chunk *chunk = (const Chunk *)at;
        size_t size = chunk_size(chunk);
        if (!chunk_is_free(area, chunk) &&
            !visit(context, at + CHUNK_OVERHEAD, size - CHUNK_OVERHEAD))
            return false;
        at += size;
    }
    return true;
}
