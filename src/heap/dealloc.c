/* What happens when a count falls to 0.
 *
 * Deallocating a container drops what it holds, which may deallocate containers in
 * turn. As CPython's trashcan does (Objects/object.c, _PyTrash_*), at most 50 of
 * them nest; deeper ones are put on a list, newest first, and freed when the
 * outermost one is done, then 49 levels at a time. So the C stack stays bounded
 * and the order of deallocation is CPython's.
 */
#include <assert.h>

#include "heap/gc.h"
#include "heap/heap.h"
#include "heap/recorder.h"

#define TRASHCAN_LEVELS 50

/* Runs __del__ once in the object's life, with one reference held meanwhile
 * (PEP 442). True if the object lives on. */
static bool finalize(Heap *heap, Object *object)
{
    bool is_gc = object_has_flag(object, TYPE_FLAG_GC);
    if (is_gc && gc_is_finalized(object))
        return false;
    if (is_gc)
        gc_set_finalized(object);
    object->refcount = 1;
    object_layout(object)->finalize(heap, object);
    assert(object->refcount > 0);
    return --object->refcount > 0;
}

/* An object found dead: finalised, then taken apart by its type. */
static void dispose(Heap *heap, Object *object, bool was_tracked)
{
    if (object_layout(object)->finalize != NULL) {
        if (was_tracked)
            gc_track(heap, object);
        if (finalize(heap, object))
            return;
        if (was_tracked && gc_is_tracked(object))
            gc_untrack(heap, object);
    }
    if (UNLIKELY(heap->recorder != NULL))
        recorder_dying(heap->recorder, object);
    object_layout(object)->dealloc(heap, object);
}

static void defer(Heap *heap, Object *object, bool was_tracked)
{
    GcHead *head = gc_head_of(object);
    assert(head->next == NULL);
    gc_defer_link(head, heap->deferred, was_tracked);
    heap->deferred = object;
}

static void dispose_deferred(Heap *heap)
{
    heap->dealloc_depth++;
    while (heap->deferred != NULL) {
        Object *object = heap->deferred;
        bool was_tracked;
        heap->deferred = gc_defer_unlink(gc_head_of(object), &was_tracked);
        dispose(heap, object, was_tracked);
    }
    heap->dealloc_depth--;
}

/* Objects of built-in types that hold nothing (numbers, most of what dies) are only
 * given back. */
static bool is_leaf(const TypeLayout *layout)
{
    return layout->dealloc == heap_release && layout->finalize == NULL &&
           !(layout->flags & (TYPE_FLAG_GC | TYPE_FLAG_HEAP));
}

void heap_dealloc(Heap *heap, Object *object)
{
    assert(!heap_is_static(heap, object));
    if (is_leaf(object_layout(object)) && heap->recorder == NULL) {
        heap_free(heap, object);
        return;
    }
    if (!object_has_flag(object, TYPE_FLAG_GC)) {
        dispose(heap, object, false);
        return;
    }
    bool was_tracked = gc_is_tracked(object);
    if (was_tracked)
        gc_untrack(heap, object);
    if (!object_has_flag(object, TYPE_FLAG_TRASHCAN)) {
        dispose(heap, object, was_tracked);
        return;
    }
    if (heap->dealloc_depth >= TRASHCAN_LEVELS) {
        defer(heap, object, was_tracked);
        return;
    }
    heap->dealloc_depth++;
    dispose(heap, object, was_tracked);
    heap->dealloc_depth--;
    if (heap->deferred != NULL && heap->dealloc_depth <= 0)
        dispose_deferred(heap);
}
