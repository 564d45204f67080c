/* The state of a run at one point of its trace: objects, frames, what they hold,
 * call stack, output. A World is moved, not made: it walks its trace's events
 * forward and back, and jumps by keyframes it took on the way.
 *
 * Pointers into a world are borrowed until it moves. Everything that can be walked
 * is in an order that depends on the state alone (ids ascending; slots by role, then
 * index), never on how the world got there.
 */
#ifndef WORLD_WORLD_H
#define WORLD_WORLD_H

#include "trace/trace.h"

/* One reference. An empty place has no slot. */
typedef struct {
    uint32_t index;
    StringId label; /* 0 where it has no name */
    ObjectId target;
} WorldSlot;

/* All slots of one role, by index. */
typedef struct {
    SlotRole role;
    VEC(WorldSlot) slots;
} WorldSlotRun;

/* What an object or a frame holds: runs by role; a run may be empty. */
typedef struct {
    VEC(WorldSlotRun) runs;
} WorldSlots;

/* A block of memory; size 0: none. */
typedef struct {
    Address address;
    uint64_t size;
} WorldBlock;

enum { WORLD_BUFFERS = 2 };

typedef struct {
    ObjectId id;
    uint32_t flags; /* ObjectFlag bits */
    StringId type;
    StringId value; /* repr of a scalar, or 0 */
    Address address;
    uint64_t size;
    uint64_t block; /* bytes of the block it stands in, 0: not known */
    WorldBlock buffers[WORLD_BUFFERS];
    uint32_t held;       /* references that no recorded slot holds */
    uint32_t references; /* recorded slots that hold it */
    WorldSlots slots;
} WorldObject;

typedef struct {
    ObjectId id;
    StringId function;
    StringId file;
    uint32_t line_defined;
    uint32_t line;    /* where it stands; 0: nowhere yet */
    ObjectId globals; /* its namespace dict */
    bool on_stack;    /* false: not entered yet, suspended or left */
    uint32_t references;
    WorldSlots slots;
} WorldFrame;

/* An exception on its way. exception 0: none. */
typedef struct {
    ObjectId frame; /* where it was raised */
    ObjectId exception;
    StringId message;
} WorldRaise;

/* One run of the cycle collector. */
typedef struct {
    uint32_t generation;
    uint32_t objects; /* examined */
    uint32_t collected, uncollectable;
    uint32_t found_first, found_count; /* in the found ids of the world */
    uint32_t mark_first;               /* in its marks */
} WorldCollection;

/* What the cycle collector did with an object. */
typedef struct {
    ObjectId object;
    GcMark mark;
    uint32_t number;
} WorldMark;

typedef struct WorldStore WorldStore;

typedef struct {
    const Trace *trace;  /* borrowed */
    StepNumber step;     /* the last whole step applied */
    uint32_t event;      /* events of the next step applied on top of it */
    VEC(ObjectId) stack; /* call stack, outermost first */
    size_t object_count, frame_count;
    uint64_t output_length; /* bytes of trace->output written so far */
    uint32_t input_count;
    WorldRaise raise; /* the exception on its way */
    bool collecting;  /* between GC_BEGIN and GC_END */
    uint32_t collection_count;
    uint32_t found_count;
    uint32_t mark_count;
    WorldStore *store; /* objects, frames, undo logs, keyframes */
} World;

/* At step 0, which is empty. The trace must outlive the world and may grow. */
void world_init(World *world, const Trace *trace);
void world_done(World *world);

/* -- reading -- */

/* NULL if there is no such living object (or if it is a frame). */
const WorldObject *world_object(const World *world, ObjectId id);
const WorldFrame *world_frame(const World *world, ObjectId id);
/* Ids of objects and frames in ascending order: the next one greater than id, 0
 * at the end; start with 0. */
ObjectId world_next_object(const World *world, ObjectId id);
ObjectId world_next_frame(const World *world, ObjectId id);

/* Reference count as CPython's: held and recorded slots together. Meaningless for
 * OBJECT_STATIC. 0 for unknown ids. */
uint32_t world_count(const World *world, ObjectId id);

/* The slot there, NULL if that place is empty. */
const WorldSlot *world_slot(const World *world, ObjectId owner, SlotRole role, uint32_t index);
/* The slots of one role; *count is set, NULL if 0. */
const WorldSlot *world_run(const World *world, ObjectId owner, SlotRole role, size_t *count);

/* Walks all slots of an owner: role after role, by index. */
typedef struct {
    const WorldSlots *slots;
    size_t run, at;
} WorldSlotCursor;
WorldSlotCursor world_slots_begin(const World *world, ObjectId owner);
/* False at the end. */
bool world_slots_next(WorldSlotCursor *cursor, SlotRole *role, const WorldSlot **slot);

/* True of files and frames of library modules, which make no steps: "<frozen NAME>". */
bool world_file_is_library(const World *world, StringId file);
bool world_frame_is_library(const World *world, const WorldFrame *frame);
/* The running frame (top of the stack), NULL if none. */
const WorldFrame *world_running(const World *world);
/* What was written and read so far: world->output_length bytes, borrowed from the
 * trace; trace->pieces says which stream each stretch is of. */
const char *world_output(const World *world);
/* The last run of the cycle collector (or the one under way, of which collected,
 * uncollectable and found_count are not known yet), NULL if none yet. */
const WorldCollection *world_last_collection(const World *world);
/* Objects it found unreachable so far; *count is set. */
const ObjectId *world_found(const World *world, size_t *count);
/* What it did so far, in that order; *count is set. */
const WorldMark *world_marks(const World *world, size_t *count);
/* While it runs: the last of its marks on the object, NULL if none. The collector's copy
 * of the object's count is the number of the last mark that is counted or subtracted:
 * world_gc_count, -1 if there is none. */
const WorldMark *world_gc_mark(const World *world, ObjectId id);
int64_t world_gc_count(const World *world, ObjectId id);

/* -- moving -- */

/* To the state at `step`, which must be in the trace (trace_more). False if an
 * event contradicts the state (*problem, static text; may be NULL); the world then
 * stands at the last whole step before it. */
bool world_seek(World *world, StepNumber step, const char **problem);
/* To `step` and then `event` events further into the next step (0: none). Event
 * counts up to that step's event_count - 1; more is cut to that. */
bool world_seek_event(World *world, StepNumber step, uint32_t event, const char **problem);

/* One event forward or back, not looking at the trace; used by seek, by judges and
 * by tests. False if it contradicts the state, which is then unchanged. Undo of an
 * event that was just applied cannot fail. */
bool world_apply(World *world, const Event *event, const char **problem);
void world_undo(World *world, const Event *event);

/* Memory for keyframes, in bytes (default 64 MiB), and how many bytes of the log to
 * leave between them at least (default 128 KiB, about 14,000 events). For tests and
 * small machines. */
void world_set_keyframes(World *world, size_t budget, size_t spacing);

/* A judge for trace_open_file and trace_check_file, which consume it: refuses events
 * that contradict the state. */
struct EventJudge *world_judge_new(void);

/* -- checking -- */

/* Equal for equal states, of whichever trace and however reached. */
uint64_t world_digest(const World *world);
/* Recounts everything; false (and *problem) if the world contradicts itself. */
bool world_check(const World *world, const char **problem);
/* The state as text, a line for each frame, object and slot, in order. */
void world_dump(const World *world, Buf *out);

#endif
