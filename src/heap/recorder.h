/* Turns what happens to objects into events. An object gets its ObjectId when a
 * recorded slot first holds it ("announced"): NEW, its VALUE, then a SLOT for each
 * reference it holds, by work list. Objects that live and die unseen inside one
 * step leave no event. Frames are owners too and take ids from the same count.
 *
 * Ids live in a shadow of the region, one for each 16 bytes, so objects carry
 * nothing for the recorder's sake.
 */
#ifndef HEAP_RECORDER_H
#define HEAP_RECORDER_H

#include "heap/object.h"

typedef struct Recorder Recorder;

/* Starts recording into sink (borrowed, outlives the recorder) and hangs the
 * recorder on the heap. Returns NULL if there is no address space. */
MUST_USE Recorder *recorder_new(Heap *heap, Sink *sink);
void recorder_free(Heap *heap, Recorder *recorder);

Sink *recorder_sink(Recorder *recorder);

/* The object's id, announcing it if need be; 0 for NULL. */
ObjectId recorder_announce(Recorder *recorder, Object *object);
/* The same with OBJECT_NAMESPACE or other flags added to what NEW says. */
ObjectId recorder_announce_as(Recorder *recorder, Object *object, uint32_t flags);
/* The id, or 0 if it was never announced. */
ObjectId recorder_id(const Recorder *recorder, const Object *object);
/* An id for a frame. */
ObjectId recorder_new_frame_id(Recorder *recorder);

/* What happened to a slot of owner; nothing if owner is not announced.
 * was and now may be NULL. */
void recorder_slot(Recorder *recorder, Object *owner, SlotKey key, Object *was, Object *now);
void recorder_insert(Recorder *recorder, Object *owner, SlotKey key, Object *now);
void recorder_delete(Recorder *recorder, Object *owner, SlotKey key, Object *was);
/* The same for a slot of a frame; label is its name or 0 (temporaries). The
 * frame's owner remembers was: what this function gave for now last time (0: empty). */
ObjectId recorder_frame_slot(Recorder *recorder, ObjectId frame, SlotKey key, StringId label,
                             ObjectId was, Object *now);
/* The frame that the object kept (TypeLayout.frame) is gone. */
void recorder_frame_let_go(Recorder *recorder, Object *owner);
/* The object's size or shown value may have changed. */
void recorder_changed(Recorder *recorder, Object *object);
/* Sizes of many may have changed: those of dicts that share a table of keys do with it. */
void recorder_sizes_changed(Recorder *recorder);
/* The object may stand in another of the collector's lists (gc_list_of). */
void recorder_tracked(Recorder *recorder, Object *object);
/* Each of them may. */
void recorder_all_tracked(Recorder *recorder);
/* The object is about to be taken apart: what it holds is let go in the trace now,
 * and later changes of its slots are its own affair. */
void recorder_dying(Recorder *recorder, Object *object);
/* The object's block is given back: FREE if it was announced. */
void recorder_freed(Recorder *recorder, Object *object);

/* What the call of a frame gives back; the object may be unknown to the trace. */
void recorder_result(Recorder *recorder, ObjectId frame, Object *value);
/* At the end of each step, before its STEP event: HELD for objects whose count no recorded
 * slots explain: those touched in it, and all if it `stirred`, that is, if C code ran that
 * may have taken or dropped references. */
void recorder_end_step(Recorder *recorder, bool stirred);
/* Calls visit with every living announced object, until it gives false; *count objects
 * were visited. For tests that hold the heap against the trace. */
bool recorder_each(const Recorder *recorder,
                   bool (*visit)(void *context, ObjectId id, Object *object), void *context,
                   size_t *count);
/* True if the count of every announced object that is not static is what the trace
 * says: slots + held. For tests; walks all objects. */
bool recorder_check(const Recorder *recorder);

#endif
