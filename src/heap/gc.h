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

/* gc.set_debug, with CPython's numbers. */
typedef enum {
    GC_DEBUG_STATS = 1,
    GC_DEBUG_COLLECTABLE = 2,
    GC_DEBUG_UNCOLLECTABLE = 4,
    GC_DEBUG_SAVEALL = 32,
} GcDebug;

struct Collector {
    Generation generation[GENERATION_COUNT];
    GcHead permanent; /* gc.freeze */
    GcHead hidden;    /* the machine's own objects: never looked at */
    bool enabled;
    bool collecting;
    bool telling;   /* the trace is told of each object: heap/gc_tell.h */
    bool told_less; /* from the end of the script on it never is */
    int64_t long_lived_total, long_lived_pending;
    struct {
        int64_t collections, collected, uncollectable;
    } stats[GENERATION_COUNT];
    /* Set by types, may be NULL: clears weak references into the unreachable set and
     * runs their callbacks; returns how many weak references died of it, and moves the
     * others to the list of the next older generation. */
    int64_t (*handle_weakrefs)(Heap *heap, GcHead *unreachable, GcHead *old);
    /* Set by types: a tuple or dict that can be untracked, as a full collection
     * (generation 2) or any collection finds it; true: untrack it. */
    bool (*may_untrack)(Heap *heap, Object *object, bool full);
    int64_t debug; /* GcDebug bits */
    /* May be NULL: told of each unreachable object with GC_DEBUG_COLLECTABLE; keeps one
     * instead of its being cleared with GC_DEBUG_SAVEALL. */
    void (*report)(Heap *heap, Object *object);
    void (*save)(Heap *heap, Object *object);
    /* May be NULL: told before and after each collection; may run Python code. */
    void (*tell)(Heap *heap, bool begins, int generation, int64_t collected);
};

/* A list's next and prev carry the collector's bits; these give plain pointers. */
ALWAYS_INLINE GcHead *gc_next(const GcHead *head)
{
    return (GcHead *)((uintptr_t)head->next & ~(uintptr_t)1);
}
ALWAYS_INLINE GcHead *gc_previous(const GcHead *head)
{
    return (GcHead *)((uintptr_t)head->prev & ~(uintptr_t)15);
}
/* The object's __del__ has run (PEP 442: once in its life). */
bool gc_is_finalized(const Object *object);
void gc_set_finalized(Object *object);

MUST_USE bool gc_init(Heap *heap);
void gc_done(Heap *heap);

/* The object must be of a gc type; tracking twice is an error (assert). */
void gc_track(Heap *heap, Object *object);
void gc_untrack(Heap *heap, Object *object);
ALWAYS_INLINE bool gc_is_tracked(const Object *object)
{
    return object_has_flag(object, TYPE_FLAG_GC) && gc_head_of(object)->next != NULL;
}

/* The list in which the object stands, by TRACK's numbers (event/event.h). One that is
 * set aside by a collection counts to the list it came from. */
ALWAYS_INLINE uint32_t gc_list_of(const Object *object)
{
    if (!gc_is_tracked(object))
        return GC_LIST_NONE;
    return GC_LIST_YOUNGEST + ((uintptr_t)gc_head_of(object)->prev >> 2 & 3);
}

/* Moves a tracked object to the end of another of the collector's lists. */
void gc_move(Heap *heap, Object *object, GcHead *list);

/* For dealloc.c: an untracked object waits in a chain linked through its head. */
void gc_defer_link(GcHead *head, Object *next, bool was_tracked);
Object *gc_defer_unlink(GcHead *head, bool *was_tracked);

/* Takes all tracked objects out of the collector's sight for ever. */
void gc_hide(Heap *heap);
/* Moves all tracked objects to the permanent list, which is never looked at, and back
 * to the oldest generation. */
void gc_freeze(Heap *heap);
void gc_unfreeze(Heap *heap);

/* Collects generations 0..generation. Returns unreachable objects found (as
 * gc.collect() does). Calls back into Python for finalisers. */
int64_t gc_collect(Heap *heap, int generation);
/* Counts the allocation of a gc object and collects if the thresholds say so. */
void gc_count_allocation(Heap *heap);
/* Counts a gc object's memory going back. */
ALWAYS_INLINE void gc_count_release(Heap *heap)
{
    if (heap->collector->generation[0].count > 0)
        heap->collector->generation[0].count--;
}

#endif
