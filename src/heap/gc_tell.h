/* What the collector tells the trace: its candidates, their copied counts, which are
 * reachable, which are found to be an island and what becomes of them. Each object is
 * told one by one only in collections of at most GC_TOLD_MOST objects, so that a trace
 * does not grow with every look at a large heap, and not in the collections that end
 * every script; the others are told in numbers.
 */
#ifndef HEAP_GC_TELL_H
#define HEAP_GC_TELL_H

#include "heap/gc.h"

#define GC_TOLD_MOST 1000

void gc_tell_begin(Heap *heap, int generation, int64_t objects);
void gc_tell_found(Heap *heap, const GcHead *unreachable);
void gc_tell_end(Heap *heap, int generation, int64_t collected);

/* The slow end of gc_tell. */
void gc_tell_mark(Heap *heap, const Object *object, GcMark mark, int64_t number);

ALWAYS_INLINE void gc_tell(Heap *heap, const Object *object, GcMark mark, int64_t number)
{
    if (UNLIKELY(heap->collector->telling))
        gc_tell_mark(heap, object, mark, number);
}

#endif
