/* What a trace tells of one object or one slot over all its steps, forward and back,
 * without a world: when it came into being, changed, was freed, and by what.
 */
#ifndef WORLD_HISTORY_H
#define WORLD_HISTORY_H

#include "base/id_index.h"
#include "base/vec.h"
#include "world/query.h"

/* Steps at which each object was born and freed. It grows with the trace.
 * Zero-initialised is empty. */
typedef struct {
    StepNumber read; /* steps looked at */
    IdIndex born, freed;
} History;

void history_done(History *history);
/* Looks at what the trace has gained. */
void history_read(History *history, const Trace *trace);
/* The step it was born or freed in, 0 if it was not (as far as was read). */
StepNumber history_born(const History *history, ObjectId id);
StepNumber history_freed(const History *history, ObjectId id);

/* One slot, wherever its index moves when others are put in or taken out. */
typedef struct {
    ObjectId owner;
    SlotRole role;
    uint32_t index;
} HistorySlot;

/* A place in the trace: the event with that number (from 0) of a step. step 0: none. */
typedef struct {
    StepNumber step;
    uint32_t event;
} HistoryPlace;

/* The last time the slot, which stands where it does at `step`, took what it holds:
 * no later than `step`, no earlier than `least`. */
HistoryPlace history_slot_bound(const Trace *trace, HistorySlot slot, StepNumber step,
                                StepNumber least);
/* The first time it takes or loses something after `step`, as far as is recorded. */
HistoryPlace history_slot_changes(const Trace *trace, HistorySlot slot, StepNumber step);

/* Steps after `from` (direction 1) or before it (-1) at which the object's own slots,
 * value or size changed; the nearest first, at most `most` are appended. */
typedef VEC(StepNumber) HistorySteps;
void history_changes(const Trace *trace, ObjectId id, StepNumber from, int direction, size_t most,
                     HistorySteps *steps);

/* What the call that returns in the step gives back; false if the trace does not tell. */
bool history_result(const Trace *trace, StepNumber step, Event_RESULT *result);

/* The event of step `freed` that let the object go: the last slot that dropped it, or
 * the machine's hand (EVENT_HELD), or the collector's finding (EVENT_GC_FOUND). False
 * if none is recorded. place is that of the event. */
bool history_freeing(const Trace *trace, ObjectId id, StepNumber freed, HistoryPlace *place,
                     Event *event);

#endif
