/* A pool is held while one of its blocks is used; a block too large for pools is held by
 * itself. Events tell both what a block was and what it is, so that no object has to be
 * remembered. */
#include "view/held_bytes.h"

#include "view/memory_map.h"

void held_bytes_done(HeldBytes *held)
{
    map_done(&held->pools);
    map_done(&held->outside);
    vec_done(&held->steps);
}

static void take_block(HeldBytes *held, Address address, uint64_t size)
{
    if (!memory_is_in_pool(size)) {
        held->held += size;
    } else if (size > 0) {
        uint64_t pool = memory_pool_of(address), used = map_get_or(&held->pools, pool, 0);
        held->held += used == 0 ? MEMORY_POOL_BYTES : 0;
        map_put(&held->pools, pool, used + 1);
    }
}

static void give_block(HeldBytes *held, Address address, uint64_t size)
{
    if (!memory_is_in_pool(size)) {
        held->held -= size < held->held ? size : held->held;
    } else if (size > 0) {
        uint64_t pool = memory_pool_of(address), used = map_get_or(&held->pools, pool, 0);
        held->held -= used == 1 ? MEMORY_POOL_BYTES : 0;
        if (used > 1)
            map_put(&held->pools, pool, used - 1);
        else
            map_remove(&held->pools, pool);
    }
}

static void note_event(HeldBytes *held, const Event *event)
{
    switch (event->kind) {
    case EVENT_NEW:
        take_block(held, event->u.NEW.address, event->u.NEW.block);
        if (event->u.NEW.block == 0)
            map_put(&held->outside, event->u.NEW.object, 1);
        break;
    case EVENT_FREE:
        give_block(held, event->u.FREE.address, event->u.FREE.block);
        map_remove(&held->outside, event->u.FREE.object);
        break;
    case EVENT_BUFFER:
        if (!map_get(&held->outside, event->u.BUFFER.object, NULL)) {
            give_block(held, event->u.BUFFER.was, event->u.BUFFER.was_size);
            take_block(held, event->u.BUFFER.now, event->u.BUFFER.now_size);
        }
        break;
    default:
        break;
    }
}

void held_bytes_read(HeldBytes *held, const Trace *trace)
{
    enum { NOTED = 1u << EVENT_NEW | 1u << EVENT_FREE | 1u << EVENT_BUFFER };
    while (held->steps.count < trace_step_count(trace)) {
        StepNumber step = (StepNumber)held->steps.count + 1;
        if (trace_step(trace, step)->event_kinds & NOTED) {
            Event event;
            TraceCursor cursor = trace_cursor_first(trace, step);
            while (trace_cursor_next(&cursor, &event))
                note_event(held, &event);
        }
        vec_push(&held->steps, held->held);
    }
}

uint64_t held_bytes_at(const HeldBytes *held, StepNumber step)
{
    return step >= 1 && step <= held->steps.count ? held->steps.items[step - 1] : 0;
}
