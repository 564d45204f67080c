/* A whole trace file, faults and all. Unlike reading for replay this goes on behind a
 * bad line: first with state, then, once an event contradicts it or a line is lost,
 * for form only, since everything after would contradict too.
 */
#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "trace/header_json.h"
#include "trace/lines.h"
#include "trace/source.h"
#include "trace/step_json.h"

enum { FAULT_LIMIT = 20, LOOK_SIZE = 256 };
static const size_t default_max_line = (size_t)256 << 20;

typedef struct {
    const char *path;
    LineReader lines;
    StepCodec codec;
    EventJudge *judge; /* NULL once the state is not known any more */
    Trace trace;
    DiagnosticList *problems;
    unsigned faults;
    bool ended; /* the last line was seen */
} Check;

static void report(Check *check, uint32_t line, size_t column, const char *problem)
{
    SourceSpan span = {.line = line, .column = (uint32_t)column};
    check->faults++;
    if (check->faults <= FAULT_LIMIT)
        diag_add(check->problems, "error", check->path, span, NULL, "%s", problem);
    if (check->faults == FAULT_LIMIT + 1)
        diag_add(check->problems, "error", check->path, (SourceSpan){0}, NULL,
                 "more faults follow, which are not listed");
}

static void check_header(Check *check, const char *line, size_t length)
{
    JsonFault fault;
    if (!trace_is_trace(line, length)) {
        report(check, 1, 0, "not a trace: the first line is no header");
        check->ended = true; /* nothing behind it means anything */
        return;
    }
    size_t mark = line[0] == '{' ? 0 : 3 * (memcmp(line, "\xef\xbb\xbf", 3) == 0);
    if (!header_json_read(&check->trace, line + mark, length - mark, &fault))
        report(check, 1, fault.offset + mark, fault.problem);
}

static void check_end(Check *check, const char *line, size_t length)
{
    JsonFault fault;
    check->ended = true;
    if (!end_json_read(&check->trace, line, length, &fault) && check->faults == 0)
        report(check, check->lines.number, fault.offset, fault.problem);
}

static void check_step(Check *check, const char *line, size_t length)
{
    StepFault fault;
    if (step_json_read(&check->codec, &check->trace, check->judge, line, length, &fault))
        return;
    report(check, check->lines.number, fault.column, fault.problem);
    trace_drop_open_step(&check->trace);
    if (check->judge != NULL)
        check->judge->free(check->judge);
    check->judge = NULL;
}

static void check_line(Check *check, const char *line, size_t length)
{
    if (check->lines.number == 1)
        check_header(check, line, length);
    else if (check->ended)
        report(check, check->lines.number, 0, "a line behind the last one");
    else if (end_json_is(line, length))
        check_end(check, line, length);
    else
        check_step(check, line, length);
}

/* False at the end of the file, or where reading cannot go on. */
static bool check_next(Check *check)
{
    const char *line;
    size_t length;
    switch (lines_next(&check->lines, &line, &length)) {
    case LINE_WHOLE:
        check_line(check, line, length);
        return check->lines.number > 1 || !check->ended;
    case LINE_TORN:
        report(check, check->lines.number, length, "the file ends inside a line");
        return false;
    case LINE_NONE:
        if (check->lines.number == 0)
            report(check, 0, 0, "the file is empty");
        else if (!check->ended)
            report(check, check->lines.number, 0, "the file ends without its last line");
        return false;
    case LINE_TOO_LONG:
        report(check, check->lines.number + 1, 0, "a line longer than allowed");
        return false;
    case LINE_FAILED:
        break;
    }
    report(check, check->lines.number, 0, strerror(errno));
    return false;
}

bool trace_check_file(const char *path, TraceReadOptions options, DiagnosticList *problems)
{
    Check check = {.path = path, .judge = options.judge, .problems = problems};
    size_t max_line = options.max_line != 0 ? options.max_line : default_max_line;
    const char *problem;
    trace_init(&check.trace);
    if (check.judge != NULL)
        check.judge->begin(check.judge, &check.trace);
    if (lines_open(&check.lines, path, max_line, &problem)) {
        while (check_next(&check))
            continue;
        lines_close(&check.lines);
    } else {
        report(&check, 0, 0, problem);
    }
    if (check.judge != NULL)
        check.judge->free(check.judge);
    step_codec_done(&check.codec);
    trace_done(&check.trace);
    return check.faults == 0;
}

bool trace_file_is_trace(const char *path)
{
    struct stat status;
    char beginning[LOOK_SIZE];
    int descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK);
    if (descriptor < 0)
        return false;
    bool regular = fstat(descriptor, &status) == 0 && S_ISREG(status.st_mode);
    ssize_t length = regular ? read(descriptor, beginning, sizeof(beginning)) : -1;
    close(descriptor);
    return length > 0 && trace_is_trace(beginning, (size_t)length);
}
