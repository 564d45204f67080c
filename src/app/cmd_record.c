/* boxarrow record SCRIPT -o TRACE: runs the script on the standard streams and adds
 * a line to the trace after each step, so that a killed run leaves what it had.
 */
#include <string.h>

#include "app/command.h"
#include "app/exit_status.h"
#include "app/message.h"
#include "app/streams.h"
#include "app/subject.h"
#include "trace/write.h"

#define STEPS_DEFAULT 1000000

typedef struct {
    Streams streams; /* first: the hooks' host */
    Trace trace;
    TraceWriter *writer;
    bool write_failed;
    bool (*read_line)(void *host, Buf *line); /* of the streams */
} Recording;

static bool on_step(void *host)
{
    Recording *recording = host;
    if (!trace_writer_catch_up(recording->writer, &recording->trace))
        recording->write_failed = true;
    return !recording->write_failed;
}

/* The file has everything before the person at the keyboard is waited for. */
static bool flush_and_read_line(void *host, Buf *line)
{
    Recording *recording = host;
    if (!trace_writer_flush(recording->writer))
        recording->write_failed = true;
    return recording->read_line(host, line);
}

static void describe(Trace *trace, const char *path, const Buf *text, const CommandLine *line)
{
    trace_add_file(trace, path, text->text, text->length);
    for (int i = 0; i < line->operand_count; i++)
        trace_add_argument(trace, line->operands[i]);
    trace_add_option(trace, "hash-seed", "0");
}

static void end_trace(Recording *recording, bool stopped, uint32_t limit, int status)
{
    Buf text = BUF_INIT;
    trace_drop_open_step(&recording->trace);
    if (stopped && !recording->write_failed) {
        buf_printf(&text, "stopped after %u steps (--max-steps): the program may not end", limit);
        message_error("%s", text.text);
        trace_set_end(&recording->trace, TRACE_LIMITED, EXIT_LIMIT, text.text);
    } else {
        trace_set_end(&recording->trace, stopped ? TRACE_INTERRUPTED : TRACE_FINISHED, status,
                      NULL);
    }
    buf_done(&text);
}

static int close_writer(Recording *recording, int status)
{
    Buf message = BUF_INIT;
    bool quiet = trace_writer_pipe_closed(recording->writer);
    bool done = trace_writer_close(recording->writer, &recording->trace, &message);
    if (!done && !quiet)
        message_error("%s", message.text);
    buf_done(&message);
    return done ? status : EXIT_WRITE_ERROR;
}

static int record(Recording *recording, VmOptions *options, uint32_t limit)
{
    TraceSink sink;
    Vm *vm = NULL;
    trace_sink_init(&sink, &recording->trace);
    options->sink = &sink.sink;
    options->step_limit = limit;
    options->on_step = on_step;
    int status = streams_run(&recording->streams, options, &vm);
    bool stopped = vm != NULL && vm_was_stopped(vm);
    end_trace(recording, stopped, limit, status);
    if (vm != NULL)
        vm_free(vm);
    if (stopped && !recording->write_failed)
        status = EXIT_LIMIT;
    return close_writer(recording, status);
}

static int record_to(const CommandLine *line, const char *target, uint32_t limit, const Buf *text)
{
    const char *path = line->operands[0], *problem;
    Recording recording;
    memset(&recording, 0, sizeof(recording));
    recording.writer = trace_writer_open(target, &problem);
    if (recording.writer == NULL) {
        message_error("%s: %s", target, problem);
        return EXIT_CANT_CREATE;
    }
    trace_init(&recording.trace);
    describe(&recording.trace, path, text, line);
    streams_open(&recording.streams);
    VmOptions options = streams_vm_options(&recording.streams);
    recording.read_line = options.read_line;
    options.read_line = flush_and_read_line;
    options.path = path;
    options.text = text->text;
    options.length = text->length;
    options.argument_count = line->operand_count - 1;
    options.arguments = line->operands + 1;
    int status = record(&recording, &options, limit);
    if (!streams_close(&recording.streams))
        status = EXIT_WRITE_ERROR;
    trace_done(&recording.trace);
    return status;
}

int command_record(const CommandLine *line)
{
    uint32_t limit = STEPS_DEFAULT;
    const char *target = line->value[OPTION_output];
    if (!subject_has_operand(line, "script") ||
        !option_number(line, OPTION_max_steps, 0, UINT32_MAX, &limit))
        return EXIT_USAGE;
    if (target == NULL) {
        message_error("say where the trace goes: -o FILE, or -o - for standard output");
        return EXIT_USAGE;
    }
    Buf text = BUF_INIT;
    int status;
    if (subject_read_script(line->operands[0], &text, &status))
        status = record_to(line, target, limit, &text);
    buf_done(&text);
    return status;
}
