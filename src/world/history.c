/* Walks along the packed events. The step index says which kinds of events a step
 * has, so that most steps are passed over without being read. */
#include "world/history.h"

/* -- born and freed -- */

void history_done(History *history)
{
    id_index_done(&history->born);
    id_index_done(&history->freed);
}

static void note_event(History *history, const Event *event, StepNumber step)
{
    if (event->kind == EVENT_NEW && event->u.NEW.object != 0)
        id_index_put(&history->born, event->u.NEW.object, step);
    else if (event->kind == EVENT_FREE && event->u.FREE.object != 0)
        id_index_put(&history->freed, event->u.FREE.object, step);
}

void history_read(History *history, const Trace *trace)
{
    enum { NOTED = 1u << EVENT_NEW | 1u << EVENT_FREE };
    Event event;
    for (; history->read < trace_step_count(trace); history->read++) {
        StepNumber step = history->read + 1;
        if (!(trace_step(trace, step)->event_kinds & NOTED))
            continue;
        TraceCursor cursor = trace_cursor_first(trace, step);
        while (trace_cursor_next(&cursor, &event))
            note_event(history, &event, step);
    }
}

StepNumber history_born(const History *history, ObjectId id)
{
    return id_index_get(&history->born, id);
}

StepNumber history_freed(const History *history, ObjectId id)
{
    return id_index_get(&history->freed, id);
}

/* -- one slot -- */

enum { SLOT_KINDS = 1u << EVENT_SLOT | 1u << EVENT_INSERT | 1u << EVENT_DELETE };

static bool is_run(HistorySlot slot, ObjectId owner, uint32_t role)
{
    return slot.owner == owner && (uint32_t)slot.role == role;
}

/* Whether going back over the event one comes before the slot took what it holds; if
 * not, the slot's index becomes what it was before the event. */
static bool binds(HistorySlot *slot, const Event *event)
{
    if (event->kind == EVENT_SLOT && is_run(*slot, event->u.SLOT.owner, event->u.SLOT.role))
        return event->u.SLOT.index == slot->index;
    if (event->kind == EVENT_INSERT && is_run(*slot, event->u.INSERT.owner, event->u.INSERT.role)) {
        if (event->u.INSERT.index == slot->index)
            return true;
        slot->index -= event->u.INSERT.index < slot->index;
    }
    if (event->kind == EVENT_DELETE && is_run(*slot, event->u.DELETE.owner, event->u.DELETE.role))
        slot->index += event->u.DELETE.index <= slot->index;
    return false;
}

/* The same forward: whether the event changes what the slot holds. */
static bool rebinds(HistorySlot *slot, const Event *event)
{
    if (event->kind == EVENT_SLOT && is_run(*slot, event->u.SLOT.owner, event->u.SLOT.role))
        return event->u.SLOT.index == slot->index;
    if (event->kind == EVENT_INSERT && is_run(*slot, event->u.INSERT.owner, event->u.INSERT.role))
        slot->index += event->u.INSERT.index <= slot->index;
    if (event->kind == EVENT_DELETE && is_run(*slot, event->u.DELETE.owner, event->u.DELETE.role)) {
        if (event->u.DELETE.index == slot->index)
            return true;
        slot->index -= event->u.DELETE.index < slot->index;
    }
    return false;
}

HistoryPlace history_slot_bound(const Trace *trace, HistorySlot slot, StepNumber step,
                                StepNumber least)
{
    Event event;
    for (; step >= least && step > 0; step--) {
        if (!(trace_step(trace, step)->event_kinds & SLOT_KINDS))
            continue;
        uint32_t at = trace_step(trace, step)->event_count;
        TraceCursor cursor = trace_cursor_last(trace, step);
        while (trace_cursor_back(&cursor, &event)) {
            at--;
            if (binds(&slot, &event))
                return (HistoryPlace){step, at};
        }
    }
    return (HistoryPlace){0};
}

HistoryPlace history_slot_changes(const Trace *trace, HistorySlot slot, StepNumber step)
{
    Event event;
    for (step++; step <= trace_step_count(trace); step++) {
        if (!(trace_step(trace, step)->event_kinds & SLOT_KINDS))
            continue;
        TraceCursor cursor = trace_cursor_first(trace, step);
        for (uint32_t at = 0; trace_cursor_next(&cursor, &event); at++)
            if (rebinds(&slot, &event))
                return (HistoryPlace){step, at};
    }
    return (HistoryPlace){0};
}

/* -- one object -- */

static bool changes_object(const Event *event, ObjectId id)
{
    switch (event->kind) {
    case EVENT_SLOT:
        return event->u.SLOT.owner == id;
    case EVENT_INSERT:
        return event->u.INSERT.owner == id;
    case EVENT_DELETE:
        return event->u.DELETE.owner == id;
    case EVENT_VALUE:
        return event->u.VALUE.object == id;
    case EVENT_SIZE:
        return event->u.SIZE.object == id;
    default:
        return false;
    }
}

static bool step_names(const Trace *trace, StepNumber step, ObjectId id, EventKind edge, bool *ends)
{
    bool changed = false;
    Event event;
    TraceCursor cursor = trace_cursor_first(trace, step);
    while (trace_cursor_next(&cursor, &event)) {
        changed = changed || changes_object(&event, id);
        *ends = *ends || (event.kind == edge && edge == EVENT_NEW && event.u.NEW.object == id) ||
                (event.kind == edge && edge == EVENT_FREE && event.u.FREE.object == id);
    }
    return changed;
}

void history_changes(const Trace *trace, ObjectId id, StepNumber from, int direction, size_t most,
                     HistorySteps *steps)
{
    EventKind edge = direction > 0 ? EVENT_FREE : EVENT_NEW;
    unsigned kinds = SLOT_KINDS | 1u << EVENT_VALUE | 1u << EVENT_SIZE | 1u << edge;
    bool ends = false;
    size_t enough = steps->count + most;
    for (StepNumber step = from; !ends && steps->count < enough;) {
        if (direction < 0 ? step <= 1 : step >= trace_step_count(trace))
            return;
        step = direction < 0 ? step - 1 : step + 1;
        if (trace_step(trace, step)->event_kinds & kinds &&
            step_names(trace, step, id, edge, &ends) && !ends)
            vec_push(steps, step);
    }
}

bool history_result(const Trace *trace, StepNumber step, Event_RESULT *result)
{
    Event event;
    if (!(trace_step(trace, step)->event_kinds & 1u << EVENT_RESULT))
        return false;
    TraceCursor cursor = trace_cursor_last(trace, step);
    while (trace_cursor_back(&cursor, &event)) {
        if (event.kind == EVENT_RESULT) {
            *result = event.u.RESULT;
            return true;
        }
    }
    return false;
}

static bool lets_go(const Event *event, ObjectId id)
{
    switch (event->kind) {
    case EVENT_SLOT:
        return event->u.SLOT.was == id && event->u.SLOT.owner != id;
    case EVENT_DELETE:
        return event->u.DELETE.was == id && event->u.DELETE.owner != id;
    case EVENT_HELD:
        return event->u.HELD.object == id && event->u.HELD.now < event->u.HELD.was;
    case EVENT_GC_FOUND:
        return event->u.GC_FOUND.object == id;
    default:
        return false;
    }
}

bool history_freeing(const Trace *trace, ObjectId id, StepNumber freed, HistoryPlace *place,
                     Event *event)
{
    Event seen;
    bool found = false;
    TraceCursor cursor = trace_cursor_first(trace, freed);
    for (uint32_t at = 0; trace_cursor_next(&cursor, &seen); at++) {
        if (seen.kind == EVENT_FREE && seen.u.FREE.object == id)
            return found;
        bool by_collector = found && event->kind == EVENT_GC_FOUND;
        if (!lets_go(&seen, id) || by_collector)
            continue;
        *place = (HistoryPlace){freed, at};
        *event = seen;
        found = true;
    }
    return false;
}
