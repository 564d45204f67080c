/* Lines are gathered and written together, as a write(2) for each takes as long as the
 * step itself: at once after a step in which the script wrote or read something, so that
 * a program that is killed has lost no step whose output was seen, and else when they
 * are GATHERED bytes. A regular file grows under the name PATH.partial, so that
 * PATH is always a finished trace; what a crash leaves behind is readable as it is.
 */
#include "trace/write.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/file.h"
#include "base/mem.h"
#include "trace/header_json.h"
#include "trace/step_json.h"

struct TraceWriter {
    int descriptor;
    char *path;    /* as given, for messages */
    char *target;  /* of the rename; NULL: written in place */
    char *partial; /* what is written until then */
    int error;     /* errno of the first failure */
    bool header_written;
    StepNumber gathered; /* steps in the file or in `lines` */
    StepNumber written;  /* steps in the file */
    StepCodec codec;
    Buf lines; /* whole ones that are not in the file yet */
};

enum { GATHERED = 1 << 16 };

static char *join(const char *left, const char *right)
{
    Buf text = BUF_INIT;
    buf_append_string(&text, left);
    buf_append_string(&text, right);
    return buf_detach(&text);
}

/* The file a symbolic link leads to is what is replaced, not the link. */
static char *resolve(const char *path)
{
    char *real = realpath(path, NULL);
    char *copy = mem_copy_string(real != NULL ? real : path);
    free(real); /* realpath's own memory */
    return copy;
}

static bool is_special(const char *path)
{
    struct stat status;
    return stat(path, &status) == 0 && !S_ISREG(status.st_mode);
}

static int open_partial(TraceWriter *writer, const char *path)
{
    writer->target = resolve(path);
    writer->partial = join(writer->target, ".partial");
    unlink(writer->partial);
    return open(writer->partial, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOCTTY, 0666);
}

static void free_writer(TraceWriter *writer)
{
    step_codec_done(&writer->codec);
    buf_done(&writer->lines);
    mem_free(writer->path);
    mem_free(writer->target);
    mem_free(writer->partial);
    mem_free(writer);
}

TraceWriter *trace_writer_open(const char *path, const char **problem)
{
    TraceWriter *writer = mem_alloc_zeroed(1, sizeof(TraceWriter));
    writer->path = mem_copy_string(path);
    buf_init(&writer->lines);
    if (strcmp(path, "-") == 0)
        writer->descriptor = fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, 0);
    else if (is_special(path))
        writer->descriptor = open(path, O_WRONLY | O_CLOEXEC | O_NOCTTY);
    else
        writer->descriptor = open_partial(writer, path);
    if (writer->descriptor >= 0)
        return writer;
    *problem = strerror(errno);
    free_writer(writer);
    return NULL;
}

bool trace_writer_flush(TraceWriter *writer)
{
    if (writer->error == 0 &&
        !file_write_all(writer->descriptor, writer->lines.text, writer->lines.length))
        writer->error = errno;
    buf_clear(&writer->lines);
    if (writer->error == 0)
        writer->written = writer->gathered;
    return writer->error == 0;
}

static void gather_step(TraceWriter *writer, const Trace *trace, StepNumber step)
{
    step_json_write(&writer->codec, &writer->lines, trace, step);
    buf_append_byte(&writer->lines, '\n');
    uint32_t kinds = trace_step(trace, step)->event_kinds;
    bool seen = (kinds & (1u << EVENT_OUTPUT | 1u << EVENT_INPUT)) != 0;
    if (seen || writer->lines.length >= GATHERED)
        trace_writer_flush(writer);
}

bool trace_writer_catch_up(TraceWriter *writer, const Trace *trace)
{
    if (!writer->header_written) {
        header_json_write(&writer->lines, trace);
        buf_append_byte(&writer->lines, '\n');
        writer->header_written = trace_writer_flush(writer);
    }
    while (writer->error == 0 && writer->gathered < trace_step_count(trace))
        gather_step(writer, trace, ++writer->gathered);
    return writer->error == 0;
}

bool trace_writer_pipe_closed(const TraceWriter *writer)
{
    return writer->error == EPIPE;
}

/* So that the new name outlives a power cut. Failure is of no consequence. */
static void sync_folder(const char *path)
{
    char *folder = mem_copy_string(path);
    char *slash = strrchr(folder, '/');
    if (slash != NULL)
        slash[slash == folder ? 1 : 0] = '\0';
    int descriptor = open(slash != NULL ? folder : ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor >= 0) {
        fsync(descriptor);
        close(descriptor);
    }
    mem_free(folder);
}

/* Gives the finished file its name. */
static void finish(TraceWriter *writer)
{
    if (writer->target != NULL && writer->error == 0 && fdatasync(writer->descriptor) != 0)
        writer->error = errno;
    if (close(writer->descriptor) != 0 && writer->error == 0)
        writer->error = errno;
    if (writer->target == NULL || writer->error != 0)
        return;
    if (rename(writer->partial, writer->target) != 0)
        writer->error = errno;
    else
        sync_folder(writer->target);
}

static void describe(const TraceWriter *writer, Buf *message)
{
    buf_printf(message, "%s: %s after step %u", writer->path, strerror(writer->error),
               writer->written);
    if (writer->partial != NULL && writer->written > 0)
        buf_printf(message, "; the %u steps written can be replayed from %s", writer->written,
                   writer->partial);
}

bool trace_writer_close(TraceWriter *writer, const Trace *trace, Buf *message)
{
    trace_writer_catch_up(writer, trace);
    if (trace->end.kind != TRACE_OPEN) {
        end_json_write(&writer->lines, trace);
        buf_append_byte(&writer->lines, '\n');
    }
    trace_writer_flush(writer);
    finish(writer);
    bool good = writer->error == 0;
    if (!good)
        describe(writer, message);
    free_writer(writer);
    return good;
}

void trace_write_text(Buf *out, const Trace *trace)
{
    StepCodec codec = {0};
    header_json_write(out, trace);
    buf_append_byte(out, '\n');
    for (StepNumber step = 1; step <= trace_step_count(trace); step++) {
        step_json_write(&codec, out, trace, step);
        buf_append_byte(out, '\n');
    }
    if (trace->end.kind != TRACE_OPEN) {
        end_json_write(out, trace);
        buf_append_byte(out, '\n');
    }
    step_codec_done(&codec);
}
