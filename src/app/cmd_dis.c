/* boxarrow dis SCRIPT: the code the machine would run, listed; nothing is run. */
#include <string.h>
#include <unistd.h>

#include "app/command.h"
#include "app/exit_status.h"
#include "app/message.h"
#include "app/subject.h"
#include "base/clean.h"
#include "base/file.h"
#include "lang/compile.h"
#include "lang/disasm.h"

static int print_listing(const CodeFile *code)
{
    Buf raw = BUF_INIT, text = BUF_INIT;
    disasm_append_all(&raw, code->module);
    clean_append(&text, raw.text, raw.length, CLEAN_TEXT);
    bool done = file_write_all(STDOUT_FILENO, text.text, text.length);
    buf_done(&raw);
    buf_done(&text);
    return done ? EXIT_FINE : EXIT_WRITE_ERROR;
}

static int list_code(const char *path, const Buf *text)
{
    CompileOptions options = {.mode = COMPILE_EXEC};
    DiagnosticList problems;
    CodeFile code;
    const char *name = strcmp(path, "-") == 0 ? "<stdin>" : path;
    diag_init(&problems);
    code_file_init(&code);
    bool good = compile_source(name, text->text, text->length, &options, &code, &problems);
    message_diagnostics(&problems);
    int status = good ? print_listing(&code) : EXIT_BAD_DATA;
    code_file_done(&code);
    diag_done(&problems);
    return status;
}

int command_dis(const CommandLine *line)
{
    Buf text = BUF_INIT;
    int status;
    if (!subject_has_operand(line, "script"))
        return EXIT_USAGE;
    if (subject_read_script(line->operands[0], &text, &status))
        status = list_code(line->operands[0], &text);
    buf_done(&text);
    return status;
}
