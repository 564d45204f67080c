/* Requests over 512 bytes: a modelled malloc with its own addresses. For heap.c. */
#ifndef HEAP_LARGE_H
#define HEAP_LARGE_H

#include "heap/heap.h"

void large_init(Heap *heap);
void large_done(Heap *heap);
/* size 0 is allowed. NULL: the limit or the region is reached. */
MUST_USE void *large_alloc(Heap *heap, size_t size);
void large_free(Heap *heap, void *block);
/* Grows or shrinks in place where it can. NULL leaves the block alone. */
MUST_USE void *large_resize(Heap *heap, void *block, size_t size);
size_t large_block_size(const void *block);
/* Walks all chunks; false if sizes, flags and bins disagree. */
bool large_check(const Heap *heap);
/* As heap_each_block, the large ones alone. */
bool large_each(const Heap *heap, BlockVisitor visit, void *context);

#endif
