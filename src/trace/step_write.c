/* Events to text: most go field by field from the event's table; NEW and STEP, the
 * frequent ones, have a shorter form of their own.
 */
#include "trace/json_out.h"
#include "trace/step_codec.h"

static void out_text(Buf *out, const Trace *trace, StringId id)
{
    json_out_string(out, trace_text(trace, id), strtab_length(&trace->strings, id));
}

static void out_name(Buf *out, const char *name)
{
    buf_append_byte(out, '"');
    buf_append_string(out, name);
    buf_append_byte(out, '"');
}

static void out_field(Buf *out, const Trace *trace, const Event *event, const EventField *field)
{
    uint64_t value = event_field_get(event, field);
    switch (field->kind) {
    case FIELD_string:
        out_text(out, trace, (StringId)value);
        break;
    case FIELD_role:
        out_name(out, event_role_name((SlotRole)value));
        break;
    case FIELD_stream:
        out_name(out, event_stream_name((OutputStream)value));
        break;
    case FIELD_mark:
        out_name(out, event_mark_name((GcMark)value));
        break;
    case FIELD_step:
        out_name(out, event_step_name((StepKind)value));
        break;
    case FIELD_object:
    case FIELD_number:
    case FIELD_bytes:
    case FIELD_address:
        json_out_unsigned(out, value);
        break;
    }
}

static void write_any(Buf *out, const Trace *trace, const Event *event)
{
    const EventInfo *info = event_info(event->kind);
    out_name(out, info->name);
    for (size_t i = 0; i < info->field_count; i++) {
        if (step_left_out[event->kind] >> i & 1)
            continue;
        buf_append_byte(out, ',');
        out_field(out, trace, event, &info->fields[i]);
    }
}

static void write_new(StepCodec *codec, Buf *out, const Trace *trace, const Event_NEW *event,
                      StringId value)
{
    StepTypeForm *form = step_type_form(codec, event->type);
    bool alike =
        form->size == event->size && form->flags == event->flags && form->block == event->block;
    out_name(out, event_info(EVENT_NEW)->name);
    buf_append_byte(out, ',');
    json_out_unsigned(out, event->object);
    buf_append_byte(out, ',');
    out_text(out, trace, event->type);
    buf_append_byte(out, ',');
    json_out_signed(out, (int64_t)(event->address - codec->address));
    if (value != 0 || !alike) {
        buf_append_byte(out, ',');
        out_text(out, trace, value);
    }
    if (!alike) {
        buf_append_byte(out, ',');
        json_out_unsigned(out, event->size);
        buf_append_byte(out, ',');
        json_out_unsigned(out, event->flags);
    }
    if (form->block != event->block) {
        buf_append_byte(out, ',');
        json_out_unsigned(out, event->block);
    }
    codec->address = event->address;
    *form = (StepTypeForm){.flags = event->flags, .size = event->size, .block = event->block};
}

static void write_step(StepCodec *codec, Buf *out, const Event_STEP *event)
{
    out_name(out, event_step_name((StepKind)event->kind));
    buf_append_byte(out, ',');
    json_out_unsigned(out, event->line_now);
    buf_append_byte(out, ',');
    json_out_unsigned(out, event->instruction);
    if (event->frame != codec->frame) {
        buf_append_byte(out, ',');
        json_out_unsigned(out, event->frame);
    }
    codec->frame = event->frame;
}

/* The value that a VALUE event right behind a NEW gives its object; the cursor moves
 * over it. 0 if there is none. */
static StringId take_first_value(TraceCursor *cursor, ObjectId object)
{
    TraceCursor ahead = *cursor;
    Event next;
    if (!trace_cursor_next(&ahead, &next) || next.kind != EVENT_VALUE)
        return 0;
    if (next.u.VALUE.object != object || next.u.VALUE.was != 0 || next.u.VALUE.now == 0)
        return 0;
    *cursor = ahead;
    return next.u.VALUE.now;
}

void step_json_write(StepCodec *codec, Buf *out, const Trace *trace, StepNumber step)
{
    TraceCursor cursor = trace_cursor_first(trace, step);
    Event event;
    char before = '[';
    while (trace_cursor_next(&cursor, &event)) {
        buf_append_byte(out, before);
        buf_append_byte(out, '[');
        if (event.kind == EVENT_NEW)
            write_new(codec, out, trace, &event.u.NEW,
                      take_first_value(&cursor, event.u.NEW.object));
        else if (event.kind == EVENT_STEP)
            write_step(codec, out, &event.u.STEP);
        else
            write_any(out, trace, &event);
        buf_append_byte(out, ']');
        before = ',';
    }
    buf_append_byte(out, ']');
}
