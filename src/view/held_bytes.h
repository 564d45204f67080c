/* Bytes of pools and large blocks in use at every step of a run: what the allocator holds for
 * what the script's objects ask, as memory_map.h has it for one step. Found by looking once
 * at every event.
 */
#ifndef VIEW_HELD_BYTES_H
#define VIEW_HELD_BYTES_H

#include "base/map.h"
#include "base/vec.h"
#include "trace/trace.h"

/* Zero-initialised is empty. */
typedef struct {
    Map pools;   /* address of a pool: blocks used in it */
    Map outside; /* objects whose block is not known */
    uint64_t held;
    VEC(uint64_t) steps; /* by step, from 1 */
} HeldBytes;

void held_bytes_done(HeldBytes *held);
/* Looks at the steps that are known by now and were not looked at yet. */
void held_bytes_read(HeldBytes *held, const Trace *trace);
/* At a step that has been read. */
uint64_t held_bytes_at(const HeldBytes *held, StepNumber step);

#endif
