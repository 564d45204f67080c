/* The record of one run: header, strings, every event in order, and an index of
 * its steps. It only grows. Whoever shows a run sees this and nothing else, and
 * cannot tell a live run from a replayed file: both arrive through trace_more.
 *
 * Steps count from 1. Step n is its events, the last of which is its STEP event;
 * the state "at step n" is the one after that event, and step 0 is the empty state
 * before everything.
 */
#ifndef TRACE_TRACE_H
#define TRACE_TRACE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/contract.h"
#include "base/ids.h"
#include "base/strtab.h"
#include "base/vec.h"
#include "event/event.h"

#define TRACE_FORMAT "boxarrow-trace"
#define TRACE_VERSION 1
#define TRACE_PYTHON "3.11"

/* A source file of the script; text is as the file has it. */
typedef struct {
    const char *name;
    const char *text; /* NUL-terminated; may hold NULs */
    size_t length;
} TraceFile;

/* An option of the run that matters for replaying or reproducing it, such as
 * "hash-seed" = "0". */
typedef struct {
    const char *name;
    const char *value;
} TraceOption;

/* All text belongs to the trace. files[0] is the script. */
typedef struct {
    int version;
    const char *python;
    VEC(TraceFile) files;
    VEC(const char *) arguments; /* sys.argv */
    VEC(TraceOption) options;
} TraceHeader;

/* What is known of a step without replaying anything (timeline, stepping over
 * and out, breakpoints). Counts are those after the step. */
typedef struct {
    uint64_t log_end;       /* where its record ends in the log */
    uint64_t heap_bytes;    /* sizes of the living recorded objects */
    uint64_t output_length; /* bytes of trace_output so far */
    uint32_t event_count;   /* with the STEP event */
    uint32_t live_objects;  /* recorded, not freed; frames not counted */
    uint32_t event_kinds;   /* bit 1u << EVENT_X is set if an EVENT_X is in it */
    ObjectId frame;         /* where the script stands */
    StringId function;      /* of that frame */
    StringId file;          /* of that frame */
    uint32_t line;
    uint32_t instruction; /* byte offset in the frame's code */
    uint32_t depth;       /* frames on the call stack */
    StepKind kind;
} TraceStep;

/* A stretch of what was written or read. */
typedef enum { PIECE_STDOUT, PIECE_STDERR, PIECE_INPUT } TracePieceKind;
typedef struct {
    TracePieceKind kind;
    size_t start, end; /* in the text of trace_output */
    StepNumber step;   /* in whose events it is */
} TracePiece;

/* How a run ended. */
typedef enum {
    TRACE_OPEN,        /* not over, or not known yet */
    TRACE_FINISHED,    /* the script is over; status is its exit status */
    TRACE_LIMITED,     /* a limit on steps, time or memory was reached */
    TRACE_INTERRUPTED, /* the user stopped it */
    TRACE_CUT,         /* a file without its last line: still being written, or cut */
    TRACE_DAMAGED,     /* a file that is wrong from some line on */
    TRACE_END_COUNT
} TraceEndKind;

typedef struct {
    TraceEndKind kind;
    int status;
    const char *message; /* one plain sentence or ""; belongs to the trace, not cleaned */
} TraceEnd;

typedef struct TraceSource TraceSource;
typedef struct TraceLedger TraceLedger;

/* Read the fields, change them only through the functions. */
typedef struct {
    TraceHeader header;
    StringTable strings;
    VEC(uint8_t) log;     /* packed events, see trace_log.h */
    VEC(TraceStep) steps; /* steps.items[n - 1] is step n */
    Buf output;           /* everything written and read */
    VEC(TracePiece) pieces;
    TraceEnd end;
    TraceStep open;      /* the step that is not closed yet */
    TraceLedger *ledger; /* facts of living objects that later events repeat */
    TraceSource *source; /* owned; NULL if nothing more will come */
    Arena arena;         /* header and messages */
} Trace;

void trace_init(Trace *trace);
/* Closes the source as well. */
void trace_done(Trace *trace);

/* -- header -- */

/* Texts are copied. The first file is the script. */
void trace_add_file(Trace *trace, const char *name, const char *text, size_t length);
void trace_add_argument(Trace *trace, const char *text);
void trace_add_option(Trace *trace, const char *name, const char *value);
/* NULL if there is no file of that name. */
const TraceFile *trace_find_file(const Trace *trace, const char *name);

/* -- growing -- */

/* Appends an event. Fields that follow from earlier events (all of FREE but object,
 * all of FRAME_GONE but frame, line_was of STEP) are filled in here, whatever the
 * caller gave. A STEP event closes the step. */
void trace_put(Trace *trace, const Event *event);
StringId trace_intern(Trace *trace, const char *text, size_t length);
/* Forgets the events since the last STEP. */
void trace_drop_open_step(Trace *trace);
/* Nothing comes any more. message may be NULL. The first call counts. */
void trace_set_end(Trace *trace, TraceEndKind kind, int status, const char *message);

/* A Sink that appends to a trace (borrowed). */
typedef struct {
    Sink sink; /* first */
    Trace *trace;
} TraceSink;
void trace_sink_init(TraceSink *sink, Trace *trace);

/* -- reading -- */

static inline StepNumber trace_step_count(const Trace *trace)
{
    return (StepNumber)trace->steps.count;
}
/* step from 1 to trace_step_count. Borrowed until the trace grows. */
static inline const TraceStep *trace_step(const Trace *trace, StepNumber step)
{
    return &trace->steps.items[step - 1];
}
/* Text of a string id of this trace; borrowed as long as the trace. */
static inline const char *trace_text(const Trace *trace, StringId id)
{
    return strtab_text(&trace->strings, id);
}
/* Bytes of trace_output that were there after the step; step 0: 0. */
size_t trace_output_length(const Trace *trace, StepNumber step);
/* "finished", "limit", ...; static. */
const char *trace_end_name(TraceEndKind kind);

/* Walks the events of one step in both directions. Valid while the trace lives,
 * also when it grows. */
typedef struct {
    const Trace *trace;
    uint64_t begin, at, end; /* offsets in the log */
} TraceCursor;

/* Stands before the first event of the step (1 to trace_step_count). */
TraceCursor trace_cursor_first(const Trace *trace, StepNumber step);
/* Stands behind its last event. */
TraceCursor trace_cursor_last(const Trace *trace, StepNumber step);
/* Reads the event behind the cursor and moves over it; false at the end. */
bool trace_cursor_next(TraceCursor *cursor, Event *event);
/* Reads the event before the cursor and moves over it; false at the beginning. */
bool trace_cursor_back(TraceCursor *cursor, Event *event);

#endif
