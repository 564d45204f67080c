/* Standard output is written in large pieces, by lines on a terminal; before anything
 * is written to standard error or read, it is written out, as python3 does.
 */
#include "app/streams.h"

#include <errno.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "app/message.h"
#include "base/file.h"
#include "lang/syntax_error.h"
#include "modules/modules.h"

#define OUTPUT_PIECE ((size_t)1 << 16)

static volatile sig_atomic_t interrupt_count;
static Vm *volatile running; /* whom an interrupt concerns, or NULL */

static void on_interrupt(int signal)
{
    (void)signal;
    interrupt_count++;
    Vm *vm = running;
    if (vm != NULL)
        vm_ask_soon(vm);
}

void streams_open(Streams *streams)
{
    struct sigaction action = {.sa_handler = on_interrupt};
    memset(streams, 0, sizeof(*streams));
    buf_init(&streams->out);
    buf_init(&streams->in);
    streams->is_terminal = isatty(STDOUT_FILENO);
    sigaction(SIGINT, &action, NULL);
    signal(SIGPIPE, SIG_IGN);
}

static void flush_out(Streams *streams)
{
    if (streams->out.length == 0)
        return;
    if (!streams->failed &&
        !file_write_all(STDOUT_FILENO, streams->out.text, streams->out.length)) {
        streams->failed = true;
        streams->quiet = errno == EPIPE;
        if (!streams->quiet)
            message_error("cannot write the output: %s", strerror(errno));
    }
    buf_clear(&streams->out);
}

bool streams_close(Streams *streams)
{
    flush_out(streams);
    buf_done(&streams->out);
    buf_done(&streams->in);
    return !streams->failed;
}

/* --- hooks --- */

static void write_text(void *host, OutputStream stream, const char *text, size_t length)
{
    Streams *streams = host;
    if (stream == STREAM_STDERR) {
        flush_out(streams);
        if (!file_write_all(STDERR_FILENO, text, length))
            streams->failed = true;
        return;
    }
    buf_append(&streams->out, text, length);
    bool line_done = streams->is_terminal && memchr(text, '\n', length) != NULL;
    if (line_done || streams->out.length >= OUTPUT_PIECE)
        flush_out(streams);
}

static void flush_stream(void *host, OutputStream stream)
{
    (void)stream;
    flush_out(host);
}

/* Reads on; false at the end of standard input or when interrupted. */
static bool read_more(Streams *streams)
{
    char piece[4096];
    ssize_t count = read(STDIN_FILENO, piece, sizeof(piece));
    if (count <= 0) {
        streams->in_ended = count == 0 || errno != EINTR;
        return false;
    }
    buf_append(&streams->in, piece, (size_t)count);
    return true;
}

static bool read_line(void *host, Buf *line)
{
    Streams *streams = host;
    flush_out(streams);
    for (;;) {
        const char *start = streams->in.text + streams->in_taken;
        size_t left = streams->in.length - streams->in_taken;
        const char *end = memchr(start, '\n', left);
        if (end != NULL || (left > 0 && streams->in_ended)) {
            size_t length = end != NULL ? (size_t)(end - start) + 1 : left;
            buf_append(line, start, length);
            streams->in_taken += length;
            return true;
        }
        if (streams->in_ended || (!read_more(streams) && !streams->in_ended))
            return false;
    }
}

/* The first ^C is the script's; if it goes on all the same, the third ends the run. */
static int interrupted(void *host)
{
    Streams *streams = host;
    if (interrupt_count == 0)
        return streams->failed ? 2 : 0;
    if (interrupt_count > 2)
        return 2;
    interrupt_count = 0;
    return 1;
}

VmOptions streams_vm_options(Streams *streams)
{
    return (VmOptions){.host = streams,
                       .modules = &standard_modules,
                       .imports_files = true,
                       .write = write_text,
                       .flush = flush_stream,
                       .read_line = read_line,
                       .interrupted = interrupted};
}

/* Errors of Python as python3 prints them; what boxarrow does not support, as ours. */
static void print_problems(const DiagnosticList *problems)
{
    Buf text = BUF_INIT;
    for (size_t i = 0; i < problems->items.count; i++) {
        const Diagnostic *problem = &problems->items.items[i];
        if (strcmp(problem->kind, "error") == 0)
            diag_render(&text, problem);
        else if (strcmp(problem->kind, "SyntaxWarning") == 0)
            syntax_warning_render(&text, problem);
        else
            syntax_error_render(&text, problem);
    }
    (void)!file_write_all(STDERR_FILENO, text.text, text.length);
    buf_done(&text);
}

static void print_warnings(const DiagnosticList *problems)
{
    Buf text = BUF_INIT;
    for (size_t i = 0; i < problems->items.count; i++)
        if (strcmp(problems->items.items[i].kind, "SyntaxWarning") == 0)
            syntax_warning_render(&text, &problems->items.items[i]);
    (void)!file_write_all(STDERR_FILENO, text.text, text.length);
    buf_done(&text);
}

int streams_run(Streams *streams, const VmOptions *options, Vm **vm_out)
{
    DiagnosticList problems;
    diag_init(&problems);
    Vm *vm = vm_new(options, &problems);
    if (vm == NULL) {
        print_problems(&problems);
        diag_done(&problems);
        return 1;
    }
    print_warnings(&problems);
    diag_done(&problems);
    running = vm;
    int status = vm_run(vm);
    running = NULL;
    flush_out(streams);
    streams->interrupted = vm_was_interrupted(vm);
    if (vm_out != NULL)
        *vm_out = vm;
    else
        vm_free(vm);
    return status;
}

void streams_die_of_interrupt(void)
{
    (void)signal(SIGINT, SIG_DFL);
    (void)raise(SIGINT);
}
