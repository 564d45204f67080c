/* The cycle collector: CPython 3.11's three generations over lists of tracked
 * containers (Modules/gcmodule.c).
 */
#ifndef HEAP_GC_H
#define HEAP_GC_H

#include "heap/heap.h"

#define GENERATION_COUNT 3

typedef struct {
    GcHead list; /* circular, head is a sentinel */
    int64_t threshold;
    int64_t count; /* allocations, or collections of the younger generation */
} Generation;

struct Collector {
    Generation generation[GENERATION_COUNT];
    GcHead permanent; /* gc.freeze */
    bool enabled;
    bool collecting;
    int64_t long_lived_total, long_lived_pending;
    struct {
        int64_t collections, collected, uncollectable;
    } stats[GENERATION_COUNT];
    /* Set by types: clears weak references into the unreachable set and runs
     * their callbacks; calls finalisers (__del__) of `object`; keeps garbage. */
    void (*handle_weakrefs)(Heap *heap, GcHead *unreachable);
    void (*keep_garbage)(Heap *heap, Object *object);
};

MUST_USE bool gc_init(Heap *heap);
void gc_done(Heap *heap);

/* The object must be of a gc type; tracking twice is an error (assert). */
void gc_track(Heap *heap, Object *object);
void gc_untrack(Heap *heap, Object *object);
ALWAYS_INLINE bool gc_is_tracked(const Object *object)
{
    return object_has_flag(object, TYPE_FLAG_GC) && gc_head_of(object)->next != NULL;
}

/* Collects generations 0..generation. Returns unreachable objects found (as
 * gc.collect() does). Calls back into Python for finalisers. */
int64_t gc_collect(Heap *heap, int generation);
/* What an allocation of a gc object does before it: collects if thresholds say so. */
void gc_before_allocation(Heap *heap);

#endif
