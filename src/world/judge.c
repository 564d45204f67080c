/* Judging a trace while it is read: a world of its own takes each event first. What
 * it refuses never gets into the trace, so later walks over it cannot fail.
 */
#include "base/mem.h"
#include "trace/source.h"
#include "world/world.h"

typedef struct {
    EventJudge judge; /* first */
    World world;
    bool begun;
} WorldJudge;

static void judge_begin(EventJudge *self, const Trace *trace)
{
    WorldJudge *judge = (WorldJudge *)self;
    world_init(&judge->world, trace);
    judge->begun = true;
}

static bool judge_event(EventJudge *self, const Event *event, const char **problem)
{
    return world_apply(&((WorldJudge *)self)->world, event, problem);
}

static void judge_free(EventJudge *self)
{
    WorldJudge *judge = (WorldJudge *)self;
    if (judge->begun)
        world_done(&judge->world);
    mem_free(judge);
}

EventJudge *world_judge_new(void)
{
    WorldJudge *self = mem_alloc_zeroed(1, sizeof(WorldJudge));
    self->judge = (EventJudge){.begin = judge_begin, .judge = judge_event, .free = judge_free};
    return &self->judge;
}
