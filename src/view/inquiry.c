/* What both reports about an object need: places in the source, and the hand that let an
 * object go, named as things were called at that moment. */
#include "view/inquiry.h"

#include "view/narrate.h"
#include "view/words.h"

uint32_t inquiry_line(const Inquiry *inquiry, StepNumber step)
{
    const Trace *trace = inquiry->world->trace;
    StepNumber done = narrate_done_step(trace, step);
    return step == 0 ? 0 : trace_step(trace, done > 0 ? done : step)->line;
}

void inquiry_end_step(const Inquiry *inquiry, StepNumber step)
{
    report_end_link(inquiry->report, step, inquiry_line(inquiry, step), 0);
}

static void append_slot(const Inquiry *inquiry, ObjectId owner, uint32_t role, uint32_t index,
                        StringId label)
{
    const WorldDiff nothing = {0};
    WorldHolder holder = {.owner = owner,
                          .owner_is_frame = world_frame(inquiry->scout, owner) != NULL,
                          .role = (SlotRole)role,
                          .index = index,
                          .label = label};
    words_holder(&inquiry->report->text, inquiry->scout, &nothing, &holder);
}

/* The slot that was emptied last. */
static void append_last_holder(const Inquiry *inquiry, const Event *event)
{
    Buf *out = &inquiry->report->text;
    size_t start = out->length;
    if (event->kind == EVENT_SLOT) {
        append_slot(inquiry, event->u.SLOT.owner, event->u.SLOT.role, event->u.SLOT.index,
                    event->u.SLOT.label);
    } else if (event->kind == EVENT_DELETE) {
        append_slot(inquiry, event->u.DELETE.owner, event->u.DELETE.role, event->u.DELETE.index,
                    event->u.DELETE.label);
    }
    if (out->length == start)
        buf_append_string(out, "the machine");
}

void inquiry_append_freeing(const Inquiry *inquiry, StepNumber freed)
{
    Buf *out = &inquiry->report->text;
    HistoryPlace place;
    Event event;
    buf_append_string(out, "freed");
    if (!history_freeing(inquiry->world->trace, inquiry->id, freed, &place, &event))
        return;
    if (event.kind == EVENT_GC_FOUND) {
        buf_append_string(out, " by the cycle collector: nothing outside leads to it");
        return;
    }
    world_seek_event(inquiry->scout, freed - 1, place.event, NULL);
    buf_append_string(out, ": ");
    append_last_holder(inquiry, &event);
    buf_append_string(out, " let it go last");
}
