/* A trace file as a source. Opening reads the header and counts the lines; asking
 * for a step reads on from where it stopped, a few milliseconds at a time. Since a
 * step's line says only what changed, lines are read in order and each once.
 *
 * The first line that is not good ends the trace: what follows depends on it.
 */
#include "trace/source.h"

#include <errno.h>
#include <string.h>
#include <time.h>

#include "base/mem.h"
#include "trace/header_json.h"
#include "trace/lines.h"
#include "trace/step_json.h"

enum { LINES_BETWEEN_CLOCKS = 64 };
static const size_t default_max_line = (size_t)256 << 20;
static const int64_t slice_nanoseconds = 8000000;

typedef struct {
    TraceSource source; /* first */
    LineReader lines;
    StepCodec codec;
    EventJudge *judge;
    StepNumber expected;
} FileSource;

/* -- going on -- */

PRINTF_LIKE(3, 4)
static TraceAnswer end_with(Trace *trace, TraceEndKind kind, const char *format, ...)
{
    Buf message = BUF_INIT;
    va_list args;
    va_start(args, format);
    buf_vprintf(&message, format, args);
    va_end(args);
    trace_drop_open_step(trace);
    trace_set_end(trace, kind, 0, message.text);
    buf_done(&message);
    return TRACE_ENDED;
}

static TraceAnswer end_damaged(const FileSource *self, Trace *trace, const char *problem,
                               size_t column)
{
    return end_with(trace, TRACE_DAMAGED,
                    "The trace is damaged: line %u, column %zu: %s. The %u steps before it can "
                    "be replayed.",
                    self->lines.number, column + 1, problem, trace_step_count(trace));
}

static TraceAnswer end_without_last_line(Trace *trace, size_t torn)
{
    if (torn == 0)
        return end_with(trace, TRACE_CUT, "The trace ends early: its last line is missing.");
    return end_with(trace, TRACE_CUT, "The trace ends early: 1 line of %zu bytes dropped.", torn);
}

static bool is_blank(const char *line, size_t length)
{
    for (size_t i = 0; i < length; i++)
        if (line[i] != ' ' && line[i] != '\t' && line[i] != '\r' && line[i] != '\0')
            return false;
    return true;
}

/* What follows the last line can only be damage. */
static TraceAnswer take_last_line(FileSource *self, Trace *trace, const char *line, size_t length)
{
    JsonFault fault;
    if (!end_json_read(trace, line, length, &fault))
        return end_damaged(self, trace, fault.problem, fault.offset);
    return TRACE_ENDED;
}

static TraceAnswer take_line(FileSource *self, Trace *trace, const char *line, size_t length)
{
    StepFault fault;
    if (end_json_is(line, length))
        return take_last_line(self, trace, line, length);
    if (trace_step_count(trace) == UINT32_MAX - 1)
        return end_damaged(self, trace, "more steps than can be counted", 0);
    if (!step_json_read(&self->codec, trace, self->judge, line, length, &fault))
        return end_damaged(self, trace, fault.problem, fault.column);
    return TRACE_NOT_YET;
}

static TraceAnswer next_line(FileSource *self, Trace *trace)
{
    const char *line;
    size_t length;
    switch (lines_next(&self->lines, &line, &length)) {
    case LINE_WHOLE:
        return take_line(self, trace, line, length);
    case LINE_TORN:
        if (end_json_is(line, length) && line[length - 1] == '}')
            return take_last_line(self, trace, line, length);
        return end_without_last_line(trace, is_blank(line, length) ? 0 : length);
    case LINE_NONE:
        return end_without_last_line(trace, 0);
    case LINE_TOO_LONG:
        self->lines.number++;
        return end_damaged(self, trace, "a line longer than allowed", self->lines.max_length);
    case LINE_FAILED:
        break;
    }
    return end_with(trace, TRACE_DAMAGED, "Reading the trace failed after line %u: %s.",
                    self->lines.number, strerror(errno));
}

static int64_t now_nanoseconds(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (int64_t)now.tv_sec * 1000000000 + now.tv_nsec;
}

static TraceAnswer file_more(TraceSource *source, Trace *trace, StepNumber want)
{
    FileSource *self = (FileSource *)source;
    int64_t deadline = now_nanoseconds() + slice_nanoseconds;
    for (unsigned lines = 1;; lines++) {
        TraceAnswer answer = next_line(self, trace);
        if (trace_step_count(trace) >= want)
            return TRACE_GOT;
        if (answer == TRACE_ENDED)
            return answer;
        if (lines % LINES_BETWEEN_CLOCKS == 0 && now_nanoseconds() > deadline)
            return TRACE_NOT_YET;
    }
}

static StepNumber file_expected(const TraceSource *source)
{
    return ((const FileSource *)source)->expected;
}

static void file_close(TraceSource *source)
{
    FileSource *self = (FileSource *)source;
    lines_close(&self->lines);
    step_codec_done(&self->codec);
    if (self->judge != NULL)
        self->judge->free(self->judge);
    mem_free(self);
}

/* -- opening -- */

/* What a file that is no trace looks like, to say more than "no". */
static const char *guess_format(const char *text, size_t length)
{
    static const struct {
        const char *begin, *name;
    } known[] = {{"\x1f\x8b", "gzip"},
                 {"PK\x03\x04", "zip"},
                 {"\x7f"
                  "ELF",
                  "a program"},
                 {"\x89PNG", "PNG"},
                 {"<", "HTML or XML"},
                 {"\xff\xfe", "UTF-16"},
                 {"\xfe\xff", "UTF-16"},
                 {"\x28\xb5\x2f\xfd", "zstd"}};
    for (size_t i = 0; i < ARRAY_LEN(known); i++) {
        size_t size = strlen(known[i].begin);
        if (length >= size && memcmp(text, known[i].begin, size) == 0)
            return known[i].name;
    }
    return NULL;
}

static bool report(DiagnosticList *problems, const char *name, uint32_t line, size_t offset,
                   const char *problem)
{
    SourceSpan span = {.line = line, .column = (uint32_t)offset};
    return diag_add(problems, "error", name, span, NULL, "%s", problem);
}

static bool report_no_trace(DiagnosticList *problems, const char *name, const char *text,
                            size_t length)
{
    SourceSpan nowhere = {0};
    const char *format = length == 0 ? NULL : guess_format(text, length);
    if (format == NULL)
        return diag_add(problems, "error", name, nowhere, NULL,
                        length == 0 ? "the file is empty" : "not a trace");
    return diag_add(problems, "error", name, nowhere, NULL, "not a trace: it looks like %s",
                    format);
}

/* The first line, behind a byte order mark if there is one. */
static bool read_header(FileSource *self, Trace *trace, const char *name, DiagnosticList *problems)
{
    const char *line;
    size_t length;
    JsonFault fault;
    LineAnswer answer = lines_next(&self->lines, &line, &length);
    if (answer == LINE_FAILED)
        return report(problems, name, 0, 0, strerror(errno));
    if (answer == LINE_NONE || !trace_is_trace(line, length))
        return report_no_trace(problems, name, line, answer == LINE_NONE ? 0 : length);
    if (answer == LINE_TOO_LONG)
        return report(problems, name, 1, 0, "the header is longer than allowed");
    size_t mark = line[0] == '{' ? 0 : 3 * (memcmp(line, "\xef\xbb\xbf", 3) == 0);
    if (!header_json_read(trace, line + mark, length - mark, &fault))
        return report(problems, name, 1, fault.offset + mark, fault.problem);
    return true;
}

static FileSource *new_source(TraceReadOptions options)
{
    FileSource *self = mem_alloc_zeroed(1, sizeof(FileSource));
    self->source = (TraceSource){.more = file_more, .expected = file_expected, .close = file_close};
    self->judge = options.judge;
    return self;
}

/* The lines are open. Consumes the source. */
static bool begin(FileSource *self, Trace *trace, const char *name, DiagnosticList *problems)
{
    char last;
    if (self->judge != NULL)
        self->judge->begin(self->judge, trace);
    uint32_t newlines = lines_count(&self->lines, &last);
    if (!read_header(self, trace, name, problems)) {
        file_close(&self->source);
        return false;
    }
    uint32_t others = 1 + (last == '{');
    self->expected = newlines > others ? newlines - others : 0;
    trace_set_source(trace, &self->source);
    return true;
}

static size_t max_line(TraceReadOptions options)
{
    return options.max_line != 0 ? options.max_line : default_max_line;
}

bool trace_open_file(Trace *trace, const char *path, TraceReadOptions options,
                     DiagnosticList *problems)
{
    const char *problem;
    FileSource *self = new_source(options);
    if (!lines_open(&self->lines, path, max_line(options), &problem)) {
        file_close(&self->source);
        return report(problems, path, 0, 0, problem);
    }
    return begin(self, trace, path, problems);
}

bool trace_open_text(Trace *trace, const char *name, Buf *text, TraceReadOptions options,
                     DiagnosticList *problems)
{
    FileSource *self = new_source(options);
    lines_open_text(&self->lines, text, max_line(options));
    return begin(self, trace, name, problems);
}
