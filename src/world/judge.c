/* Judging a trace while it is read: a world of its own takes each event first. What
 * it refuses never gets into the trace, so later walks over it cannot fail.
 */
#include "base/mem.h"
#include "trace/source.h"
#include "world/world.h"

typedef struct {
    EventJudge judge; /* first */
    World world;
} WorldJudge;

static bool judge_event(EventJudge *self, const Event *event, const char **problem)
{
    return world_apply(&((WorldJudge *)self)->world, event, problem);
}

static void judge_free(EventJudge *self)
{
    world_done(&((WorldJudge *)self)->world);
    mem_free(self);
}

EventJudge *world_judge_new(const Trace *trace)
{
    WorldJudge *self = mem_alloc_zeroed(1, sizeof(WorldJudge));
    self->judge = (EventJudge){.judge = judge_event, .free = judge_free};
    world_init(&self->world, trace);
    return &self->judge;
}
