/* Text to events. Each event is read as a whole, completed, judged, and only then
 * appended; whatever the line says, nothing but well-formed events get that far.
 */
#include "trace/ledger.h"
#include "trace/step_codec.h"

typedef struct {
    JsonReader json;
    StepCodec *codec;
    Trace *trace;
    EventJudge *judge;
    Buf text;
    bool contradiction;
} Reader;

static bool fail(Reader *reader, const char *problem)
{
    return json_fail(&reader->json, problem);
}

static bool admit(Reader *reader, Event *event)
{
    const char *problem = NULL;
    ledger_complete(reader->trace->ledger, event);
    if (reader->judge != NULL && !reader->judge->judge(reader->judge, event, &problem)) {
        reader->contradiction = true;
        return fail(reader, problem);
    }
    trace_put(reader->trace, event);
    return true;
}

static bool take_text(Reader *reader)
{
    buf_clear(&reader->text);
    return json_string(&reader->json, &reader->text);
}

static bool take_string_id(Reader *reader, uint64_t *id)
{
    if (!take_text(reader))
        return false;
    *id = trace_intern(reader->trace, reader->text.text, reader->text.length);
    return true;
}

static bool take_role(Reader *reader, uint64_t *value)
{
    SlotRole role;
    if (!take_text(reader))
        return false;
    if (!event_role_from_name(reader->text.text, &role))
        return fail(reader, "a role that does not exist");
    *value = role;
    return true;
}

static bool take_stream(Reader *reader, uint64_t *value)
{
    OutputStream stream;
    if (!take_text(reader))
        return false;
    if (!event_stream_from_name(reader->text.text, &stream))
        return fail(reader, "an output stream that does not exist");
    *value = stream;
    return true;
}

static bool take_mark(Reader *reader, uint64_t *value)
{
    GcMark mark;
    if (!take_text(reader))
        return false;
    if (!event_mark_from_name(reader->text.text, &mark))
        return fail(reader, "a mark of the collector that does not exist");
    *value = mark;
    return true;
}

static bool take_field(Reader *reader, Event *event, const EventField *field)
{
    uint64_t value = 0;
    bool good = false;
    switch (field->kind) {
    case FIELD_string:
        good = take_string_id(reader, &value);
        break;
    case FIELD_role:
        good = take_role(reader, &value);
        break;
    case FIELD_stream:
        good = take_stream(reader, &value);
        break;
    case FIELD_mark:
        good = take_mark(reader, &value);
        break;
    case FIELD_object:
    case FIELD_number:
        good = json_unsigned(&reader->json, UINT32_MAX, &value);
        break;
    case FIELD_bytes:
    case FIELD_address:
        good = json_unsigned(&reader->json, UINT64_MAX, &value);
        break;
    case FIELD_step: /* only in STEP, which has a form of its own */
        break;
    }
    if (good)
        event_field_set(event, field, value);
    return good;
}

static bool read_any(Reader *reader, EventKind kind)
{
    const EventInfo *info = event_info(kind);
    Event event = {.kind = kind};
    for (size_t i = 0; i < info->field_count; i++) {
        if (step_left_out[kind] >> i & 1)
            continue;
        if (!json_mark(&reader->json, ',') || !take_field(reader, &event, &info->fields[i]))
            return false;
    }
    return json_mark(&reader->json, ']') && admit(reader, &event);
}

/* True if another field stands there (then the comma is taken). */
static bool has_field(Reader *reader)
{
    return json_peek(&reader->json) != ']' && json_mark(&reader->json, ',');
}

static bool read_new_fields(Reader *reader, Event_NEW *event, uint64_t *first_value)
{
    uint64_t id = 0, type = 0, flags = 0;
    int64_t distance = 0;
    if (!json_mark(&reader->json, ',') || !json_unsigned(&reader->json, UINT32_MAX, &id) ||
        !json_mark(&reader->json, ',') || !take_string_id(reader, &type) ||
        !json_mark(&reader->json, ',') || !json_signed(&reader->json, &distance))
        return false;
    StepTypeForm *form = step_type_form(reader->codec, (StringId)type);
    *event = (Event_NEW){.object = (ObjectId)id,
                         .type = (StringId)type,
                         .flags = form->flags,
                         .size = form->size,
                         .block = form->block,
                         .address = reader->codec->address + (uint64_t)distance};
    if (has_field(reader) && !take_string_id(reader, first_value))
        return false;
    if (has_field(reader)) {
        if (!json_unsigned(&reader->json, UINT64_MAX, &event->size) ||
            !json_mark(&reader->json, ',') || !json_unsigned(&reader->json, UINT32_MAX, &flags))
            return false;
        event->flags = (uint32_t)flags;
    }
    if (has_field(reader) && !json_unsigned(&reader->json, UINT64_MAX, &event->block))
        return false;
    *form = (StepTypeForm){.flags = event->flags, .size = event->size, .block = event->block};
    reader->codec->address = event->address;
    return json_mark(&reader->json, ']');
}

static bool read_new(Reader *reader)
{
    Event born = {.kind = EVENT_NEW};
    uint64_t value = 0;
    if (!read_new_fields(reader, &born.u.NEW, &value) || !admit(reader, &born))
        return false;
    Event shows = {.kind = EVENT_VALUE,
                   .u.VALUE = {.object = born.u.NEW.object, .now = (StringId)value}};
    return value == 0 || admit(reader, &shows);
}

static bool read_step(Reader *reader, StepKind kind)
{
    uint64_t line = 0, instruction = 0, frame = reader->codec->frame;
    if (!json_mark(&reader->json, ',') || !json_unsigned(&reader->json, UINT32_MAX, &line) ||
        !json_mark(&reader->json, ',') || !json_unsigned(&reader->json, UINT32_MAX, &instruction))
        return false;
    if (has_field(reader) && !json_unsigned(&reader->json, UINT32_MAX, &frame))
        return false;
    if (!json_mark(&reader->json, ']') || !json_mark(&reader->json, ']') ||
        !json_end(&reader->json))
        return false;
    reader->codec->frame = (ObjectId)frame;
    Event event = {.kind = EVENT_STEP,
                   .u.STEP = {.kind = kind,
                              .frame = (ObjectId)frame,
                              .line_now = (uint32_t)line,
                              .instruction = (uint32_t)instruction}};
    return admit(reader, &event);
}

/* *closed is set by the STEP event, which ends the line. */
static bool read_event(Reader *reader, bool *closed)
{
    StepKind step;
    EventKind kind;
    if (!json_mark(&reader->json, '[') || !take_text(reader))
        return false;
    const char *name = reader->text.text;
    if (event_step_from_name(name, &step)) {
        *closed = true;
        return read_step(reader, step);
    }
    if (!event_kind_from_name(name, &kind) || kind == EVENT_STEP)
        return fail(reader, "an event that does not exist");
    return kind == EVENT_NEW ? read_new(reader) : read_any(reader, kind);
}

static bool read_line(Reader *reader)
{
    bool first = true, closed = false;
    if (!json_mark(&reader->json, '['))
        return false;
    while (!closed) {
        if (!json_item(&reader->json, &first))
            return fail(reader, "a step without its last event");
        if (!read_event(reader, &closed))
            return false;
    }
    return true;
}

bool step_json_read(StepCodec *codec, Trace *trace, EventJudge *judge, const char *line,
                    size_t length, StepFault *fault)
{
    Reader reader = {.json = json_reader(line, length),
                     .codec = codec,
                     .trace = trace,
                     .judge = judge,
                     .text = BUF_INIT};
    bool good = read_line(&reader);
    *fault = (StepFault){.problem = reader.json.problem,
                         .column = (size_t)(reader.json.at - reader.json.begin),
                         .contradiction = reader.contradiction};
    buf_done(&reader.text);
    return good;
}
