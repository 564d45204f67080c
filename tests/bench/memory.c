/* Runs a script and records it in memory alone: what live stepping costs. */
#include <stdio.h>

#include "base/file.h"
#include "trace/trace.h"
#include "modules/modules.h"
#include "vm/vm.h"

static void write_out(void *host, OutputStream stream, const char *text, size_t length)
{
    (void)host;
    fwrite(text, 1, length, stream == STREAM_STDERR ? stderr : stdout);
}

static bool no_line(void *host, Buf *line)
{
    (void)host, (void)line;
    return false;
}

int main(int argc, char **argv)
{
    Buf text = BUF_INIT;
    const char *problem;
    Trace trace;
    TraceSink sink;
    DiagnosticList problems;
    if (argc != 2 || !file_read(argv[1], 0, &text, &problem))
        return 2;
    trace_init(&trace);
    trace_sink_init(&sink, &trace);
    diag_init(&problems);
    VmOptions options = {.path = argv[1],
                         .text = text.text,
                         .length = text.length,
                         .modules = &standard_modules,
                         .sink = &sink.sink,
                         .write = write_out,
                         .read_line = no_line};
    Vm *vm = vm_new(&options, &problems);
    int status = vm == NULL ? 1 : vm_run(vm);
    fprintf(stderr, "steps %u\n", trace_step_count(&trace));
    if (vm != NULL)
        vm_free(vm);
    trace_done(&trace);
    diag_done(&problems);
    buf_done(&text);
    return status;
}
