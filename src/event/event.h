/* The narrow waist between machine and viewer: what can be recorded, and the
 * Sink that takes it. Enum, structs, union, names and field tables are all made
 * from event.def.
 */
#ifndef EVENT_EVENT_H
#define EVENT_EVENT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/ids.h"

typedef enum {
#define ROLE(NAME, json, phrase) ROLE_##NAME,
#include "event/role.def"
#undef ROLE
    ROLE_COUNT
} SlotRole;

/* How the cycle collector stands with an object while it runs. */
typedef enum {
#define GC_MARK(NAME, json, phrase) MARK_##NAME,
#include "event/gc_mark.def"
#undef GC_MARK
    MARK_COUNT
} GcMark;

/* As sys.settrace reports them, and then
 * END: the script is over; LIMIT: the run was cut short. */
typedef enum {
    STEP_KIND_CALL,
    STEP_KIND_LINE,
    STEP_KIND_RETURN,
    STEP_KIND_EXCEPTION,
    STEP_KIND_END,
    STEP_KIND_LIMIT,
    STEP_KIND_COUNT
} StepKind;

typedef enum { STREAM_STDOUT, STREAM_STDERR, STREAM_COUNT } OutputStream;

typedef enum {
    OBJECT_STATIC = 1,          /* of the program, never freed: small ints, None, built-in types */
    OBJECT_INTERNED = 2,        /* an interned string */
    OBJECT_OPAQUE = 4,          /* what it refers to is not recorded (built-in modules and types) */
    OBJECT_TRACKED = 8,         /* the cycle collector knows it */
    OBJECT_CLASS = 16,          /* a class made by the script */
    OBJECT_INSTANCE = 32,       /* an instance of such a class */
    OBJECT_NAMESPACE = 64,      /* a module's globals dict, drawn as a frame */
    OBJECT_GENERATION = 3 << 7, /* of a tracked one: the collector's, 3: gc.freeze's */
} ObjectFlag;

/* Which of the collector's lists keeps an object: TRACK's numbers. */
enum { GC_LIST_NONE, GC_LIST_YOUNGEST, GC_LIST_OLDEST = 3, GC_LIST_PERMANENT, GC_LIST_COUNT };

/* The same in ObjectFlag bits. */
static inline uint32_t object_gc_list(uint32_t flags)
{
    return flags & OBJECT_TRACKED ? GC_LIST_YOUNGEST + (flags >> 7 & 3) : GC_LIST_NONE;
}

static inline uint32_t object_flags_in(uint32_t flags, uint32_t list)
{
    flags &= ~(uint32_t)(OBJECT_TRACKED | OBJECT_GENERATION);
    return list == GC_LIST_NONE ? flags : flags | OBJECT_TRACKED | (list - GC_LIST_YOUNGEST) << 7;
}

typedef enum {
#define EVENT(NAME, json, sentence, ...) EVENT_##NAME,
#include "event/event.def"
#undef EVENT
    EVENT_COUNT
} EventKind;

typedef enum {
    FIELD_object,
    FIELD_string,
    FIELD_number,
    FIELD_bytes,
    FIELD_address,
    FIELD_role,
    FIELD_step,
    FIELD_stream,
    FIELD_mark,
} FieldKind;

typedef ObjectId Field_object;
typedef StringId Field_string;
typedef uint32_t Field_number;
typedef uint64_t Field_bytes;
typedef uint64_t Field_address;
typedef uint32_t Field_role;   /* SlotRole */
typedef uint32_t Field_step;   /* StepKind */
typedef uint32_t Field_stream; /* OutputStream */
typedef uint32_t Field_mark;   /* GcMark */

#define FIELD(kind, name) Field_##kind name;
#define EVENT(NAME, json, sentence, ...)                                                           \
    typedef struct {                                                                               \
        __VA_ARGS__                                                                                \
    } Event_##NAME;
#include "event/event.def"
#undef EVENT
#undef FIELD

typedef struct {
    EventKind kind;
    union {
#define EVENT(NAME, json, sentence, ...) Event_##NAME NAME;
#include "event/event.def"
#undef EVENT
    } u;
} Event;

/* One field of one event, for readers and writers that work from the table. */
typedef struct {
    FieldKind kind;
    const char *name;
    size_t offset; /* in Event */
} EventField;

typedef struct {
    const char *name;     /* JSON name */
    const char *sentence; /* plain words */
    const EventField *fields;
    size_t field_count;
} EventInfo;

/* Static tables; borrowed for ever. */
const EventInfo *event_info(EventKind kind);
const char *event_role_name(SlotRole role);   /* JSON name */
const char *event_role_phrase(SlotRole role); /* "local %L" */
const char *event_step_name(StepKind kind);   /* "line", "call", ... */
const char *event_stream_name(OutputStream stream);
const char *event_mark_name(GcMark mark);   /* JSON name */
const char *event_mark_phrase(GcMark mark); /* "has its count, %N, copied" */
/* Names back to values; false if unknown. */
bool event_kind_from_name(const char *name, EventKind *kind);
bool event_role_from_name(const char *name, SlotRole *role);
bool event_step_from_name(const char *name, StepKind *kind);
bool event_stream_from_name(const char *name, OutputStream *stream);
bool event_mark_from_name(const char *name, GcMark *mark);

/* Field values as 64-bit numbers, whatever their kind. */
uint64_t event_field_get(const Event *event, const EventField *field);
void event_field_set(Event *event, const EventField *field, uint64_t value);

/* Takes events as they happen. Strings are interned through the sink, so that
 * their ids are those of the trace that keeps them. */
typedef struct Sink Sink;
struct Sink {
    void (*put)(Sink *self, const Event *event);
    StringId (*intern)(Sink *self, const char *text, size_t length);
};

/* sink_put(sink, SLOT, .owner = 3, .index = 0, ...) */
#define sink_put(sink, NAME, ...)                                                                  \
    ((sink)->put((sink), &(Event){.kind = EVENT_##NAME, .u.NAME = {__VA_ARGS__}}))

#endif
