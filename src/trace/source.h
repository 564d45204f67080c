/* Where the rest of a trace comes from: a run that goes on, or a file. A viewer
 * asks with trace_more and cannot tell which it is.
 */
#ifndef TRACE_SOURCE_H
#define TRACE_SOURCE_H

#include "base/diag.h"
#include "trace/trace.h"

typedef enum {
    TRACE_GOT,         /* the step asked for is in the trace */
    TRACE_NOT_YET,     /* more came or will come: ask again (after a key or a tick) */
    TRACE_WANTS_INPUT, /* the script waits for a line: trace_give_line, then ask again */
    TRACE_ENDED,       /* that step does not exist; trace->end says why */
} TraceAnswer;

/* A source is embedded as first member of whatever provides it. */
struct TraceSource {
    /* Appends steps to the trace until it has step `want`, for at most some
     * milliseconds. Called only if it has not. When it answers TRACE_ENDED it has
     * called trace_set_end. */
    TraceAnswer (*more)(TraceSource *self, Trace *trace, StepNumber want);
    /* A line for input() or sys.stdin, without newline; NULL text: end of file.
     * The member may be NULL. */
    void (*give_line)(TraceSource *self, const char *text, size_t length);
    /* How many steps there will be, 0 if unknown. The member may be NULL. */
    StepNumber (*expected)(const TraceSource *self);
    void (*close)(TraceSource *self);
};

/* Consumes the source, which the trace closes. At most one per trace. */
void trace_set_source(Trace *trace, TraceSource *source);
/* The only way further. Without a source the trace is all there is. */
TraceAnswer trace_more(Trace *trace, StepNumber want);
/* Asks until the answer is not TRACE_NOT_YET. */
TraceAnswer trace_reach(Trace *trace, StepNumber want);
/* Reads everything there is; the number of steps. */
StepNumber trace_reach_end(Trace *trace);
void trace_give_line(Trace *trace, const char *text, size_t length);
/* Steps there are or will be, as far as known; at least trace_step_count. */
StepNumber trace_expected_steps(const Trace *trace);

/* -- files -- */

/* Says of each event, in order, whether it fits the state before it. world has one
 * (world_judge_new); the trace alone knows no state. */
typedef struct EventJudge EventJudge;
struct EventJudge {
    /* Called first, with the trace that the events will be of. */
    void (*begin)(EventJudge *self, const Trace *trace);
    /* The event is complete. *problem: static text. */
    bool (*judge)(EventJudge *self, const Event *event, const char **problem);
    void (*free)(EventJudge *self);
};

/* True if the text begins as a trace does, whatever its file is called. A few
 * hundred bytes are enough to tell. */
bool trace_is_trace(const char *text, size_t length);
/* The same for a file: reads only its beginning. False too if it cannot be read. */
bool trace_file_is_trace(const char *path);

typedef struct {
    size_t max_line;   /* bytes; 0: 256 MiB */
    EventJudge *judge; /* consumed; may be NULL */
} TraceReadOptions;

/* Opens a trace file: reads its header into the (just initialised) trace and sets
 * a source that reads on as it is asked. Only line ends are looked at beforehand.
 * A file that goes wrong later ends the trace (TRACE_DAMAGED, TRACE_CUT) with a
 * message that names the line. False, with one diagnostic, if it cannot be opened
 * or has no good header. */
bool trace_open_file(Trace *trace, const char *path, TraceReadOptions options,
                     DiagnosticList *problems);
/* The same for text in memory; consumes text (a Buf to be left alone after). name
 * is for messages. */
bool trace_open_text(Trace *trace, const char *name, Buf *text, TraceReadOptions options,
                     DiagnosticList *problems);

/* For `boxarrow check`: reads the whole file and reports every fault with its line
 * and column, up to a limit. True if there is none. After the first event that
 * contradicts the state, the rest is checked for form only. */
bool trace_check_file(const char *path, TraceReadOptions options, DiagnosticList *problems);

/* Of cJSON, as "1.7.15"; static. */
const char *trace_library_version(void);

#endif
