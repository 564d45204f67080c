/* The one writer of references. Whoever changes what a slot of a living object
 * holds comes here, so that the trace sees was and now.
 *
 * Filling the slots of an object that nobody has seen yet needs no event: when
 * it is first stored somewhere recorded, the recorder walks it.
 */
#ifndef HEAP_SLOT_H
#define HEAP_SLOT_H

#include "heap/heap.h"
#include "heap/recorder.h"

/* Fills an empty slot of a new object. Consumes ref. */
ALWAYS_INLINE void slot_init(Slot *slot, Ref ref)
{
    slot->object = ref.object;
}

/* Stores and drops what was there (after the store, as CPython does). Consumes
 * ref, which may be NO_REF to empty the slot. */
ALWAYS_INLINE void slot_store(Heap *heap, Object *owner, Slot *slot, SlotKey key, Ref ref)
{
    Object *was = slot->object;
    slot->object = ref.object;
    if (UNLIKELY(heap->recorder != NULL))
        recorder_slot(heap->recorder, owner, key, was, ref.object);
    ref_drop(heap, (Ref){was});
}

/* Empties the slot; the caller owns what was there (NO_REF if nothing). */
ALWAYS_INLINE Ref slot_take(Heap *heap, Object *owner, Slot *slot, SlotKey key)
{
    Object *was = slot->object;
    slot->object = NULL;
    if (UNLIKELY(heap->recorder != NULL && was != NULL))
        recorder_slot(heap->recorder, owner, key, was, NULL);
    return (Ref){was};
}

ALWAYS_INLINE void slot_clear(Heap *heap, Object *owner, Slot *slot, SlotKey key)
{
    ref_drop(heap, slot_take(heap, owner, slot, key));
}

/* For arrays of slots that are shifted with memmove: tell the trace that the
 * slot at key now stands between others, or is gone (was: what it held). The
 * counts are the caller's business. */
ALWAYS_INLINE void slot_record_insert(Heap *heap, Object *owner, SlotKey key, Object *now)
{
    if (UNLIKELY(heap->recorder != NULL))
        recorder_insert(heap->recorder, owner, key, now);
}

ALWAYS_INLINE void slot_record_delete(Heap *heap, Object *owner, SlotKey key, Object *was)
{
    if (UNLIKELY(heap->recorder != NULL))
        recorder_delete(heap->recorder, owner, key, was);
}

/* Tells the trace about a change made by moving references about (sort). */
ALWAYS_INLINE void slot_record_change(Heap *heap, Object *owner, SlotKey key, Object *was,
                                      Object *now)
{
    if (UNLIKELY(heap->recorder != NULL && was != now))
        recorder_slot(heap->recorder, owner, key, was, now);
}

/* An object that may have been seen stands in another of the collector's lists, or none. */
ALWAYS_INLINE void object_tracked(Heap *heap, Object *object)
{
    if (UNLIKELY(heap->recorder != NULL))
        recorder_tracked(heap->recorder, object);
}

/* The object shows another value (bytearray, iterator position) or size. */
ALWAYS_INLINE void object_changed(Heap *heap, Object *object)
{
    if (UNLIKELY(heap->recorder != NULL))
        recorder_changed(heap->recorder, object);
}

#endif
