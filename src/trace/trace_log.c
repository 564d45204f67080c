/* One packing and one unpacking function for each event, made from event.def, so
 * that no field can be forgotten. Numbers take 7 bits a byte, low bits first: ids,
 * indexes and lines are small, and a typical event of five fields takes 10 bytes
 * where the struct takes 48.
 */
#include "trace/trace_log.h"

#include <assert.h>

#include "trace/number.h"

#define FIELD(kind, name) at = number_put(at, payload->name);
#define EVENT(NAME, json, sentence, ...)                                                           \
    static uint8_t *pack_##NAME(uint8_t *at, const Event_##NAME *payload)                          \
    {                                                                                              \
        __VA_ARGS__                                                                                \
        return at;                                                                                 \
    }
#include "event/event.def"
#undef EVENT
#undef FIELD

#define FIELD(kind, name) payload->name = (Field_##kind)number_take(&at);
#define EVENT(NAME, json, sentence, ...)                                                           \
    static const uint8_t *unpack_##NAME(const uint8_t *at, Event_##NAME *payload)                  \
    {                                                                                              \
        __VA_ARGS__                                                                                \
        return at;                                                                                 \
    }
#include "event/event.def"
#undef EVENT
#undef FIELD

size_t log_pack(const Event *event, uint8_t out[LOG_RECORD_MAX])
{
    uint8_t *at = out;
    *at++ = (uint8_t)event->kind;
    switch (event->kind) {
#define EVENT(NAME, json, sentence, ...)                                                           \
    case EVENT_##NAME:                                                                             \
        at = pack_##NAME(at, &event->u.NAME);                                                      \
        break;
#include "event/event.def"
#undef EVENT
    case EVENT_COUNT:
        assert(false);
    }
    size_t length = (size_t)(at - out) + 1;
    assert(length <= LOG_RECORD_MAX);
    *at = (uint8_t)length;
    return length;
}

size_t log_unpack(const uint8_t *at, Event *event)
{
    const uint8_t *begin = at;
    event->kind = (EventKind)*at++;
    switch (event->kind) {
#define EVENT(NAME, json, sentence, ...)                                                           \
    case EVENT_##NAME:                                                                             \
        at = unpack_##NAME(at, &event->u.NAME);                                                    \
        break;
#include "event/event.def"
#undef EVENT
    case EVENT_COUNT:
        assert(false);
    }
    return (size_t)(at - begin) + 1;
}

size_t log_unpack_back(const uint8_t *end, Event *event)
{
    size_t length = end[-1];
    log_unpack(end - length, event);
    return length;
}
