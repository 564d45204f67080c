/* boxarrow check FILE...: every fault of every file, each with its place; nothing is
 * run. Fit for many files at once.
 */
#include <string.h>

#include "app/command.h"
#include "app/exit_status.h"
#include "app/message.h"
#include "app/subject.h"
#include "lang/compile.h"
#include "trace/source.h"
#include "world/world.h"

static bool check_script(const char *path, DiagnosticList *problems, int *status)
{
    Buf text = BUF_INIT;
    CompileOptions options = {.mode = COMPILE_EXEC};
    CodeFile code;
    bool good = false;
    if (subject_read_script(path, &text, status)) {
        code_file_init(&code);
        good = compile_source(path, text.text, text.length, &options, &code, problems);
        code_file_done(&code);
    }
    buf_done(&text);
    return good;
}

static int check_file(const char *path)
{
    DiagnosticList problems;
    int status = EXIT_FAULT;
    diag_init(&problems);
    bool good;
    if (strcmp(path, "-") != 0 && trace_file_is_trace(path))
        good = trace_check_file(path, (TraceReadOptions){.judge = world_judge_new()}, &problems);
    else
        good = check_script(path, &problems, &status);
    message_diagnostics(&problems);
    diag_done(&problems);
    return good ? EXIT_FINE : status;
}

int command_check(const CommandLine *line)
{
    if (!subject_has_operand(line, "file"))
        return EXIT_USAGE;
    int worst = EXIT_FINE;
    for (int i = 0; i < line->operand_count; i++) {
        int status = check_file(line->operands[i]);
        if (status > worst)
            worst = status;
    }
    return worst;
}
