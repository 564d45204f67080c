/* Only objects the trace knows are told: others are of no step. */
#include "heap/gc_tell.h"

#include "heap/recorder.h"

void gc_tell_begin(Heap *heap, int generation, int64_t objects)
{
    heap->collector->telling =
        heap->recorder != NULL && !heap->collector->told_less && objects <= GC_TOLD_MOST;
    if (heap->recorder != NULL)
        sink_put(recorder_sink(heap->recorder), GC_BEGIN, .generation = (uint32_t)generation,
                 .objects = (uint32_t)objects);
}

void gc_tell_found(Heap *heap, const GcHead *unreachable)
{
    if (heap->recorder == NULL)
        return;
    for (const GcHead *h = unreachable->next; h != unreachable; h = h->next) {
        ObjectId id = recorder_id(heap->recorder, gc_object_of(h));
        if (id != 0)
            sink_put(recorder_sink(heap->recorder), GC_FOUND, .object = id);
    }
}

void gc_tell_end(Heap *heap, int generation, int64_t collected)
{
    heap->collector->telling = false;
    if (heap->recorder != NULL)
        sink_put(recorder_sink(heap->recorder), GC_END, .generation = (uint32_t)generation,
                 .collected = (uint32_t)collected);
}

void gc_tell_mark(Heap *heap, const Object *object, GcMark mark, int64_t number)
{
    ObjectId id = recorder_id(heap->recorder, object);
    if (id != 0)
        sink_put(recorder_sink(heap->recorder), GC_MARK, .object = id, .mark = mark,
                 .number = (uint32_t)number);
}
