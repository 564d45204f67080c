/* Telling single events, for stepping inside a step. The world stands near the
 * event, before or behind it, so objects that are gone or not there yet are told by
 * their number. */
#include "view/narrate.h"

#include <string.h>

#include "base/clean.h"
#include "view/words.h"

enum { OUTPUT_COLUMNS = 60 };

typedef struct {
    Buf *out;
    const World *world;
} Teller;

static const WorldDiff no_diff = {0};

static void put_object(const Teller *tell, ObjectId id)
{
    words_object(tell->out, tell->world, &no_diff, id);
}

static void put_text(const Teller *tell, StringId text)
{
    const Trace *trace = tell->world->trace;
    clean_append_cut(tell->out, trace_text(trace, text), strtab_length(&trace->strings, text),
                     OUTPUT_COLUMNS, false);
}

static void put(const Teller *tell, const char *text)
{
    buf_append_string(tell->out, text);
}

/* The place of a key has no name of its own. */
static void tell_key(const Teller *tell, const DiffSlot *slot)
{
    ObjectId key = slot->now != 0 ? slot->now : slot->was;
    if (words_is_namespace(tell->world, slot->owner)) {
        put_object(tell, key);
        put(tell, slot->now != 0 ? " is put among the names" : " is taken from the names");
        return;
    }
    words_owner(tell->out, tell->world, &no_diff, slot);
    put(tell, slot->now != 0 ? " takes the key " : " drops the key ");
    put_object(tell, key);
}

static void tell_slot(const Teller *tell, DiffSlot slot)
{
    if (slot.role == ROLE_KEY) {
        tell_key(tell, &slot);
        return;
    }
    if (slot.role == ROLE_TEMPORARY) {
        put(tell, slot.now != 0 ? "the evaluation stack takes " : "the evaluation stack drops ");
        put_object(tell, slot.now != 0 ? slot.now : slot.was);
        return;
    }
    words_place(tell->out, tell->world, &no_diff, &slot);
    put(tell, slot.now == 0 ? " drops " : slot.was == 0 ? " takes " : ": ");
    if (slot.was != 0)
        put_object(tell, slot.was);
    put(tell, slot.was != 0 && slot.now != 0 ? " → " : "");
    if (slot.now != 0)
        put_object(tell, slot.now);
}

static void tell_object(const Teller *tell, ObjectId id, StringId type, const char *what)
{
    put_text(tell, type);
    buf_printf(tell->out, " #%u %s", (unsigned)id, what);
}

static void tell_frame(const Teller *tell, ObjectId id, const char *what)
{
    put_object(tell, id);
    put(tell, what);
}

/* The phrase of the mark, its %N filled in. */
static void tell_mark(const Teller *tell, const Event_GC_MARK *event)
{
    const char *phrase = event_mark_phrase((GcMark)event->mark);
    const char *number = strstr(phrase, "%N");
    put_object(tell, event->object);
    put(tell, " ");
    if (number == NULL) {
        put(tell, phrase);
        return;
    }
    buf_append(tell->out, phrase, (size_t)(number - phrase));
    buf_printf(tell->out, "%u", (unsigned)event->number);
    put(tell, number + 2);
}

static void tell_track(const Teller *tell, const Event_TRACK *event)
{
    put_object(tell, event->object);
    if (event->now == GC_LIST_NONE) {
        put(tell, " is left alone by the collector from now on");
    } else if (event->now == GC_LIST_PERMANENT) {
        put(tell, " is frozen: the collector leaves it alone");
    } else if (event->was == GC_LIST_NONE) {
        put(tell, " is looked at by the collector from now on");
    } else {
        buf_printf(tell->out, " stands in the collector's generation %u from now on",
                   (unsigned)(event->now - GC_LIST_YOUNGEST));
    }
}

static void tell_collection(const Teller *tell, const Event *event)
{
    if (event->kind == EVENT_GC_BEGIN) {
        buf_printf(tell->out, "the collector looks at generation %u: %u objects",
                   (unsigned)event->u.GC_BEGIN.generation, (unsigned)event->u.GC_BEGIN.objects);
    } else if (event->kind == EVENT_GC_FOUND) {
        put_object(tell, event->u.GC_FOUND.object);
        put(tell, " cannot be reached");
    } else {
        buf_printf(tell->out, "the collector is done: %u found",
                   (unsigned)event->u.GC_END.collected);
    }
}

/* Events about slots; true if it was one. */
static bool tell_if_slot(const Teller *tell, const Event *event)
{
    switch (event->kind) {
    case EVENT_SLOT:
        tell_slot(tell,
                  (DiffSlot){event->u.SLOT.owner, (SlotRole)event->u.SLOT.role, event->u.SLOT.index,
                             event->u.SLOT.label, event->u.SLOT.was, event->u.SLOT.now});
        return true;
    case EVENT_INSERT:
        tell_slot(tell,
                  (DiffSlot){event->u.INSERT.owner, (SlotRole)event->u.INSERT.role,
                             event->u.INSERT.index, event->u.INSERT.label, 0, event->u.INSERT.now});
        return true;
    case EVENT_DELETE:
        tell_slot(tell,
                  (DiffSlot){event->u.DELETE.owner, (SlotRole)event->u.DELETE.role,
                             event->u.DELETE.index, event->u.DELETE.label, event->u.DELETE.was, 0});
        return true;
    default:
        return false;
    }
}

static void tell_buffer(Teller *tell, const Event_BUFFER *event)
{
    put_object(tell, event->object);
    if (event->now_size == 0) {
        put(tell, " gives a block of memory back");
    } else {
        buf_printf(tell->out, " has a block of %llu bytes at 0x%llx",
                   (unsigned long long)event->now_size, (unsigned long long)event->now);
    }
}

void narrate_event(Buf *out, const World *world, const Event *event)
{
    Teller tell = {out, world};
    if (tell_if_slot(&tell, event))
        return;
    switch (event->kind) {
    case EVENT_NEW:
        tell_object(&tell, event->u.NEW.object, event->u.NEW.type, "comes into being");
        break;
    case EVENT_FREE:
        tell_object(&tell, event->u.FREE.object, event->u.FREE.type, "is freed");
        break;
    case EVENT_VALUE:
        buf_printf(out, "#%u shows ", (unsigned)event->u.VALUE.object);
        put_text(&tell, event->u.VALUE.now);
        break;
    case EVENT_TRACK:
        tell_track(&tell, &event->u.TRACK);
        break;
    case EVENT_BUFFER:
        tell_buffer(&tell, &event->u.BUFFER);
        break;
    case EVENT_FRAME_ENTER:
        tell_frame(&tell, event->u.FRAME_ENTER.frame, " is pushed on the call stack");
        break;
    case EVENT_FRAME_LEAVE:
        tell_frame(&tell, event->u.FRAME_LEAVE.frame, " is popped from the call stack");
        break;
    case EVENT_RESULT:
        tell_frame(&tell, event->u.RESULT.frame, " gives back ");
        put_text(&tell, event->u.RESULT.value);
        break;
    case EVENT_FILE:
        put(&tell, "loads ");
        put_text(&tell, event->u.FILE.name);
        break;
    case EVENT_OUTPUT:
        put(&tell, "prints ");
        put_text(&tell, event->u.OUTPUT.text);
        break;
    case EVENT_GC_MARK:
        tell_mark(&tell, &event->u.GC_MARK);
        break;
    case EVENT_GC_BEGIN:
    case EVENT_GC_FOUND:
    case EVENT_GC_END:
        tell_collection(&tell, event);
        break;
    default:
        put(&tell, event_info(event->kind)->sentence);
    }
}
