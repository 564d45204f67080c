/* The slots of one owner: a few runs, one for each role it has, in order of role;
 * in each run the slots that are taken, in order of index. A frame's stack grows at
 * the end of its run, a dict's keys and values at the ends of two, so the usual
 * change is at an end and costs nothing.
 */
#include "world/store.h"

void slots_done(WorldSlots *slots)
{
    for (size_t i = 0; i < slots->runs.count; i++)
        vec_done(&slots->runs.items[i].slots);
    vec_done(&slots->runs);
}

bool slots_are_empty(const WorldSlots *slots)
{
    for (size_t i = 0; i < slots->runs.count; i++)
        if (slots->runs.items[i].slots.count > 0)
            return false;
    return true;
}

WorldSlotRun *slots_find_run(const WorldSlots *slots, SlotRole role)
{
    for (size_t i = 0; i < slots->runs.count; i++)
        if (slots->runs.items[i].role == role)
            return &slots->runs.items[i];
    return NULL;
}

static WorldSlotRun *need_run(WorldSlots *slots, SlotRole role)
{
    WorldSlotRun *run = slots_find_run(slots, role);
    if (run != NULL)
        return run;
    size_t at = 0;
    while (at < slots->runs.count && slots->runs.items[at].role < role)
        at++;
    vec_insert(&slots->runs, at, (WorldSlotRun){.role = role});
    return &slots->runs.items[at];
}

/* Where in the run the slot of that index is or would be. */
static size_t place_of(const WorldSlotRun *run, uint32_t index)
{
    size_t low = 0, high = run->slots.count;
    if (high > 0 && run->slots.items[high - 1].index < index)
        return high;
    if (index < high && run->slots.items[index].index == index)
        return index; /* no gap before it */
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (run->slots.items[middle].index < index)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

WorldSlot *slots_find(const WorldSlots *slots, SlotRole role, uint32_t index)
{
    const WorldSlotRun *run = slots_find_run(slots, role);
    if (run == NULL)
        return NULL;
    size_t at = place_of(run, index);
    bool there = at < run->slots.count && run->slots.items[at].index == index;
    return there ? &run->slots.items[at] : NULL;
}

void slots_set(WorldSlots *slots, SlotRole role, uint32_t index, StringId label, ObjectId target)
{
    WorldSlotRun *run = need_run(slots, role);
    size_t at = place_of(run, index);
    bool there = at < run->slots.count && run->slots.items[at].index == index;
    WorldSlot slot = {.index = index, .label = label, .target = target};
    if (there && target != 0)
        run->slots.items[at] = slot;
    else if (there)
        vec_remove(&run->slots, at);
    else if (target != 0)
        vec_insert(&run->slots, at, slot);
}

void slots_open_gap(WorldSlots *slots, SlotRole role, uint32_t index)
{
    WorldSlotRun *run = slots_find_run(slots, role);
    if (run == NULL)
        return;
    for (size_t at = place_of(run, index); at < run->slots.count; at++)
        run->slots.items[at].index++;
}

void slots_close_gap(WorldSlots *slots, SlotRole role, uint32_t index)
{
    WorldSlotRun *run = slots_find_run(slots, role);
    if (run == NULL)
        return;
    for (size_t at = place_of(run, index); at < run->slots.count; at++)
        run->slots.items[at].index--;
}

bool slots_can_open_gap(const WorldSlots *slots, SlotRole role)
{
    const WorldSlotRun *run = slots_find_run(slots, role);
    return run == NULL || run->slots.count == 0 || vec_last(&run->slots).index < UINT32_MAX;
}
