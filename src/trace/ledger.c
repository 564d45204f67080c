/* An entry of the ledger is the event that would end the object now: its FREE, or
 * the frame's FRAME_GONE. Completing such an event is then a copy, and every other
 * event changes the field it is about.
 *
 *   NEW 7 ...  -> entry FREE 7 ...      VALUE 7 now  -> entry.value = now
 *   FREE 7     -> filled from the entry, which goes
 */
#include "trace/ledger.h"

#include "base/id_index.h"
#include "base/mem.h"

typedef struct {
    bool is_frame;
    union {
        Event_FREE object;
        Event_FRAME_GONE frame;
    } u;
} Entry;

struct TraceLedger {
    IdIndex index; /* id -> place in entries + 1 */
    VEC(Entry) entries;
    VEC(uint32_t) unused;
};

TraceLedger *ledger_new(void)
{
    return mem_alloc_zeroed(1, sizeof(TraceLedger));
}

void ledger_free(TraceLedger *ledger)
{
    if (ledger == NULL)
        return;
    id_index_done(&ledger->index);
    vec_done(&ledger->entries);
    vec_done(&ledger->unused);
    mem_free(ledger);
}

static Entry *find(const TraceLedger *ledger, ObjectId id, bool is_frame)
{
    uint32_t place = id_index_get(&ledger->index, id);
    if (place == 0 || ledger->entries.items[place - 1].is_frame != is_frame)
        return NULL;
    return &ledger->entries.items[place - 1];
}

static Event_FREE *find_object(const TraceLedger *ledger, ObjectId id)
{
    Entry *entry = find(ledger, id, false);
    return entry == NULL ? NULL : &entry->u.object;
}

static Event_FRAME_GONE *find_frame(const TraceLedger *ledger, ObjectId id)
{
    Entry *entry = find(ledger, id, true);
    return entry == NULL ? NULL : &entry->u.frame;
}

void ledger_complete(const TraceLedger *ledger, Event *event)
{
    const Event_FREE *object = NULL;
    const Event_FRAME_GONE *frame = NULL;
    switch (event->kind) {
    case EVENT_FREE:
        if ((object = find_object(ledger, event->u.FREE.object)) != NULL)
            event->u.FREE = *object;
        break;
    case EVENT_VALUE:
        if ((object = find_object(ledger, event->u.VALUE.object)) != NULL)
            event->u.VALUE.was = object->value;
        break;
    case EVENT_SIZE:
        if ((object = find_object(ledger, event->u.SIZE.object)) != NULL)
            event->u.SIZE.was = object->size;
        break;
    case EVENT_HELD:
        if ((object = find_object(ledger, event->u.HELD.object)) != NULL)
            event->u.HELD.was = object->held;
        break;
    case EVENT_FRAME_GONE:
        if ((frame = find_frame(ledger, event->u.FRAME_GONE.frame)) != NULL)
            event->u.FRAME_GONE = *frame;
        break;
    case EVENT_STEP:
        if ((frame = find_frame(ledger, event->u.STEP.frame)) != NULL)
            event->u.STEP.line_was = frame->stood;
        break;
    default: /* nothing of theirs follows from here */
        break;
    }
}

static void remove_entry(TraceLedger *ledger, TraceStep *open, ObjectId id)
{
    uint32_t place = id_index_get(&ledger->index, id);
    if (place == 0)
        return;
    Entry *entry = &ledger->entries.items[place - 1];
    if (!entry->is_frame) {
        open->live_objects--;
        open->heap_bytes -= entry->u.object.size;
    }
    vec_push(&ledger->unused, place);
    id_index_remove(&ledger->index, id);
}

static Entry *add_entry(TraceLedger *ledger, TraceStep *open, ObjectId id)
{
    remove_entry(ledger, open, id); /* only a damaged trace has it twice */
    uint32_t place;
    if (ledger->unused.count > 0) {
        place = vec_pop(&ledger->unused);
    } else {
        vec_push(&ledger->entries, (Entry){0});
        place = (uint32_t)ledger->entries.count;
    }
    id_index_put(&ledger->index, id, place);
    return &ledger->entries.items[place - 1];
}

static void note_new(TraceLedger *ledger, TraceStep *open, const Event_NEW *event)
{
    if (event->object == 0)
        return;
    *add_entry(ledger, open, event->object) = (Entry){
        .u.object = {.object = event->object,
                     .type = event->type,
                     .flags = event->flags,
                     .address = event->address,
                     .size = event->size,
                     .block = event->block},
    };
    open->live_objects++;
    open->heap_bytes += event->size;
}

static void note_frame(TraceLedger *ledger, TraceStep *open, const Event_FRAME_NEW *event)
{
    if (event->frame == 0)
        return;
    *add_entry(ledger, open, event->frame) = (Entry){
        .is_frame = true,
        .u.frame = {.frame = event->frame,
                    .function = event->function,
                    .file = event->file,
                    .line = event->line,
                    .globals = event->globals},
    };
}

static void note_size(const TraceLedger *ledger, TraceStep *open, const Event_SIZE *event)
{
    Event_FREE *object = find_object(ledger, event->object);
    if (object == NULL)
        return;
    open->heap_bytes += event->now - object->size;
    object->size = event->now;
}

static void note_track(const TraceLedger *ledger, const Event_TRACK *event)
{
    Event_FREE *object = find_object(ledger, event->object);
    if (object != NULL)
        object->flags = object_flags_in(object->flags, event->now);
}

static void note_step(const TraceLedger *ledger, TraceStep *open, const Event_STEP *event)
{
    Event_FRAME_GONE *frame = find_frame(ledger, event->frame);
    open->kind = (StepKind)event->kind;
    open->frame = event->frame;
    open->line = event->line_now;
    open->instruction = event->instruction;
    open->function = frame != NULL ? frame->function : 0;
    open->file = frame != NULL ? frame->file : 0;
    if (frame != NULL)
        frame->stood = event->line_now;
}

static void note_object(const TraceLedger *ledger, const Event *event)
{
    Event_FREE *object = NULL;
    if (event->kind == EVENT_VALUE) {
        if ((object = find_object(ledger, event->u.VALUE.object)) != NULL)
            object->value = event->u.VALUE.now;
    } else if ((object = find_object(ledger, event->u.HELD.object)) != NULL) {
        object->held = event->u.HELD.now;
    }
}

void ledger_note(TraceLedger *ledger, TraceStep *open, const Event *event)
{
    open->event_count++;
    open->event_kinds |= 1u << event->kind;
    switch (event->kind) {
    case EVENT_NEW:
        note_new(ledger, open, &event->u.NEW);
        break;
    case EVENT_FREE:
        remove_entry(ledger, open, event->u.FREE.object);
        break;
    case EVENT_FRAME_NEW:
        note_frame(ledger, open, &event->u.FRAME_NEW);
        break;
    case EVENT_FRAME_GONE:
        remove_entry(ledger, open, event->u.FRAME_GONE.frame);
        break;
    case EVENT_VALUE:
    case EVENT_HELD:
        note_object(ledger, event);
        break;
    case EVENT_SIZE:
        note_size(ledger, open, &event->u.SIZE);
        break;
    case EVENT_TRACK:
        note_track(ledger, &event->u.TRACK);
        break;
    case EVENT_FRAME_ENTER:
        open->depth++;
        break;
    case EVENT_FRAME_LEAVE:
        open->depth -= open->depth > 0;
        break;
    case EVENT_STEP:
        note_step(ledger, open, &event->u.STEP);
        break;
    default: /* no count of theirs is kept */
        break;
    }
}
