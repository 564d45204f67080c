/* Telling scripts from traces, and the little language of FILE:LINE#STEP. A file that
 * exists under the whole name is that file, whatever colons it has.
 */
#include "app/subject.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "app/exit_status.h"
#include "app/live.h"
#include "app/message.h"
#include "base/file.h"
#include "base/mem.h"
#include "port/tutor.h"
#include "trace/source.h"
#include "world/world.h"

/* A mistake that fills memory is told from a large script. */
#define SCRIPT_BYTES_MOST ((size_t)16 << 20)

bool subject_has_operand(const CommandLine *line, const char *what)
{
    if (line->operand_count > 0)
        return true;
    message_error("no %s is named; try 'boxarrow --help'", what);
    return false;
}

/* Cuts "#12" or ":7" off the end; 0 if there is none. */
static uint32_t cut_number(char *path, char sign)
{
    char *mark = strrchr(path, sign), *end;
    if (mark == NULL || mark == path || mark[1] < '0' || mark[1] > '9')
        return 0;
    unsigned long number = strtoul(mark + 1, &end, 10);
    if (*end != '\0' || number == 0 || number > UINT32_MAX)
        return 0;
    *mark = '\0';
    return (uint32_t)number;
}

static void split_place(Subject *subject, const char *operand)
{
    subject->path = mem_copy_string(operand);
    if (access(operand, F_OK) == 0)
        return;
    subject->step = cut_number(subject->path, '#');
    subject->line = cut_number(subject->path, ':');
}

bool subject_read_script(const char *path, Buf *text, int *status)
{
    const char *problem;
    if (file_read(path, SCRIPT_BYTES_MOST, text, &problem))
        return true;
    message_error("%s: %s", path, problem);
    *status = EXIT_NO_INPUT;
    return false;
}

static bool open_trace(Subject *subject, bool from_text, DiagnosticList *problems)
{
    TraceReadOptions options = {.judge = world_judge_new()};
    if (!from_text)
        return trace_open_file(&subject->trace, subject->path, options, problems);
    return trace_open_text(&subject->trace, subject->path, &subject->text, options, problems);
}

static bool open_any(Subject *subject, const CommandLine *line, uint32_t step_limit,
                     DiagnosticList *problems, int *status)
{
    bool is_stdin = strcmp(subject->path, "-") == 0;
    if (!is_stdin && trace_file_is_trace(subject->path))
        return open_trace(subject, false, problems);
    if (!subject_read_script(subject->path, &subject->text, status))
        return false;
    if (trace_is_trace(subject->text.text, subject->text.length))
        return open_trace(subject, true, problems);
    if (tutor_is_trace(subject->text.text, subject->text.length))
        return tutor_open_text(&subject->trace, subject->path, &subject->text, problems);
    subject->is_script = !is_stdin;
    LiveOptions options = {.path = is_stdin ? "<stdin>" : subject->path,
                           .text = subject->text.text,
                           .length = subject->text.length,
                           .argument_count = line->operand_count - 1,
                           .arguments = line->operands + 1,
                           .step_limit = step_limit};
    return live_open(&subject->trace, &options, problems);
}

/* A place in the script is known: it is shown there. */
static bool take_fault(Subject *subject)
{
    const Diagnostic *first = subject->faults.items.count > 0 ? subject->faults.items.items : NULL;
    if (!subject->is_script || first == NULL || first->span.line == 0)
        return false;
    subject->fault = first;
    if (subject->trace.header.files.count == 0)
        trace_add_file(&subject->trace, subject->path, subject->text.text, subject->text.length);
    trace_set_end(&subject->trace, TRACE_FINISHED, EXIT_FAULT, NULL);
    return true;
}

static bool open_subject(Subject *subject, const CommandLine *line, uint32_t step_limit,
                         bool with_faults, int *status)
{
    memset(subject, 0, sizeof(*subject));
    trace_init(&subject->trace);
    buf_init(&subject->text);
    diag_init(&subject->faults);
    if (!subject_has_operand(line, "script or trace")) {
        *status = EXIT_USAGE;
        return false;
    }
    *status = EXIT_BAD_DATA;
    split_place(subject, line->operands[0]);
    if (open_any(subject, line, step_limit, &subject->faults, status)) {
        message_diagnostics(&subject->faults);
        return true;
    }
    if (with_faults && take_fault(subject))
        return true;
    message_diagnostics(&subject->faults);
    return false;
}

bool subject_open(Subject *subject, const CommandLine *line, uint32_t step_limit, int *status)
{
    return open_subject(subject, line, step_limit, false, status);
}

bool subject_open_for_view(Subject *subject, const CommandLine *line, uint32_t step_limit,
                           int *status)
{
    return open_subject(subject, line, step_limit, true, status);
}

void subject_close(Subject *subject)
{
    trace_done(&subject->trace);
    buf_done(&subject->text);
    diag_done(&subject->faults);
    mem_free(subject->path);
}
