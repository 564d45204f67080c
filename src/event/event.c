/* The tables behind event.h, all made from event.def and role.def. A function
 * for each event holds its table, because only inside a function can FIELD be
 * told by a local typedef which struct its field belongs to.
 */
#include "event/event.h"

#include <assert.h>
#include <string.h>

#include "base/contract.h"

#define FIELD(field_kind, field_name)                                                              \
    {FIELD_##field_kind, #field_name, offsetof(Event, u) + offsetof(Fields, field_name)},
#define EVENT(NAME, json, words, ...)                                                              \
    static const EventInfo *info_##NAME(void)                                                      \
    {                                                                                              \
        typedef Event_##NAME Fields;                                                               \
        static const EventField fields[] = {__VA_ARGS__};                                          \
        static const EventInfo info = {json, words, fields, ARRAY_LEN(fields)};                    \
        return &info;                                                                              \
    }
#include "event/event.def"
#undef EVENT
#undef FIELD

static const EventInfo *(*const event_infos[EVENT_COUNT])(void) = {
#define EVENT(NAME, json, sentence, ...) [EVENT_##NAME] = info_##NAME,
#include "event/event.def"
#undef EVENT
};

static const char *const role_names[ROLE_COUNT] = {
#define ROLE(NAME, json, phrase) [ROLE_##NAME] = json,
#include "event/role.def"
#undef ROLE
};

static const char *const role_phrases[ROLE_COUNT] = {
#define ROLE(NAME, json, phrase) [ROLE_##NAME] = phrase,
#include "event/role.def"
#undef ROLE
};

static const char *const step_names[STEP_KIND_COUNT] = {
    [STEP_KIND_CALL] = "call",           [STEP_KIND_LINE] = "line", [STEP_KIND_RETURN] = "return",
    [STEP_KIND_EXCEPTION] = "exception", [STEP_KIND_END] = "end",   [STEP_KIND_LIMIT] = "limit",
};

static const char *const stream_names[STREAM_COUNT] = {
    [STREAM_STDOUT] = "stdout",
    [STREAM_STDERR] = "stderr",
};

static const char *const mark_names[MARK_COUNT] = {
#define GC_MARK(NAME, json, phrase) [MARK_##NAME] = json,
#include "event/gc_mark.def"
#undef GC_MARK
};

static const char *const mark_phrases[MARK_COUNT] = {
#define GC_MARK(NAME, json, phrase) [MARK_##NAME] = phrase,
#include "event/gc_mark.def"
#undef GC_MARK
};

const EventInfo *event_info(EventKind kind)
{
    assert((unsigned)kind < EVENT_COUNT);
    return event_infos[kind]();
}

const char *event_role_name(SlotRole role)
{
    assert((unsigned)role < ROLE_COUNT);
    return role_names[role];
}

const char *event_role_phrase(SlotRole role)
{
    assert((unsigned)role < ROLE_COUNT);
    return role_phrases[role];
}

const char *event_step_name(StepKind kind)
{
    assert((unsigned)kind < STEP_KIND_COUNT);
    return step_names[kind];
}

const char *event_stream_name(OutputStream stream)
{
    assert((unsigned)stream < STREAM_COUNT);
    return stream_names[stream];
}

const char *event_mark_name(GcMark mark)
{
    assert((unsigned)mark < MARK_COUNT);
    return mark_names[mark];
}

const char *event_mark_phrase(GcMark mark)
{
    assert((unsigned)mark < MARK_COUNT);
    return mark_phrases[mark];
}

/* Index of `name` in names[0..count), or `count`. */
static size_t find_name(const char *const *names, size_t count, const char *name)
{
    size_t i = 0;
    while (i < count && strcmp(names[i], name) != 0)
        i++;
    return i;
}

bool event_kind_from_name(const char *name, EventKind *kind)
{
    for (size_t i = 0; i < EVENT_COUNT; i++) {
        if (strcmp(event_infos[i]()->name, name) == 0) {
            *kind = (EventKind)i;
            return true;
        }
    }
    return false;
}

bool event_role_from_name(const char *name, SlotRole *role)
{
    *role = (SlotRole)find_name(role_names, ROLE_COUNT, name);
    return *role < ROLE_COUNT;
}

bool event_step_from_name(const char *name, StepKind *kind)
{
    *kind = (StepKind)find_name(step_names, STEP_KIND_COUNT, name);
    return *kind < STEP_KIND_COUNT;
}

bool event_stream_from_name(const char *name, OutputStream *stream)
{
    *stream = (OutputStream)find_name(stream_names, STREAM_COUNT, name);
    return *stream < STREAM_COUNT;
}

bool event_mark_from_name(const char *name, GcMark *mark)
{
    *mark = (GcMark)find_name(mark_names, MARK_COUNT, name);
    return *mark < MARK_COUNT;
}

static bool is_wide(FieldKind kind)
{
    return kind == FIELD_bytes || kind == FIELD_address;
}

uint64_t event_field_get(const Event *event, const EventField *field)
{
    const char *place = (const char *)event + field->offset;
    uint32_t narrow = 0;
    uint64_t wide = 0;
    if (is_wide(field->kind)) {
        memcpy(&wide, place, sizeof(wide));
        return wide;
    }
    memcpy(&narrow, place, sizeof(narrow));
    return narrow;
}

void event_field_set(Event *event, const EventField *field, uint64_t value)
{
    char *place = (char *)event + field->offset;
    uint32_t narrow = (uint32_t)value;
    if (is_wide(field->kind))
        memcpy(place, &value, sizeof(value));
    else
        memcpy(place, &narrow, sizeof(narrow));
}
