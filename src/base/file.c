/* Whole files. A regular file is replaced by rename, so that a reader sees the
 * old text or the new one and nothing between; the temporary file lies in the
 * same folder, as rename does not cross file systems. Its name is short and of
 * our own making, since the target's may already be as long as a name can be.
 */
#include "base/file.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/mem.h"

enum { READ_SIZE = 64 * 1024, TEMPORARY_TRIES = 100 };

static bool fail(const char **problem, const char *text)
{
    *problem = text;
    return false;
}

static bool fail_errno(const char **problem)
{
    return fail(problem, strerror(errno));
}

/* read(2), EINTR handled. */
static ssize_t read_some(int descriptor, char *out, size_t size)
{
    ssize_t count;
    do {
        count = read(descriptor, out, size);
    } while (count < 0 && errno == EINTR);
    return count;
}

static bool read_descriptor(int descriptor, size_t limit, Buf *out, const char **problem)
{
    size_t start = out->length;
    for (;;) {
        buf_reserve(out, READ_SIZE);
        ssize_t count = read_some(descriptor, out->text + out->length, READ_SIZE);
        if (count < 0)
            return fail_errno(problem);
        if (count == 0)
            return true;
        out->length += (size_t)count;
        out->text[out->length] = '\0';
        if (limit > 0 && out->length - start > limit)
            return fail(problem, "file too large");
    }
}

bool file_read(const char *path, size_t limit, Buf *out, const char **problem)
{
    if (strcmp(path, "-") == 0)
        return read_descriptor(STDIN_FILENO, limit, out, problem);
    int descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY);
    if (descriptor < 0)
        return fail_errno(problem);
    struct stat status;
    bool done = false;
    if (fstat(descriptor, &status) != 0)
        fail_errno(problem);
    else if (S_ISDIR(status.st_mode))
        fail(problem, strerror(EISDIR));
    else if (!S_ISREG(status.st_mode) && !S_ISFIFO(status.st_mode))
        fail(problem, "not a regular file or a pipe");
    else
        done = read_descriptor(descriptor, limit, out, problem);
    close(descriptor);
    return done;
}

bool file_write_all(int descriptor, const char *text, size_t length)
{
    while (length > 0) {
        ssize_t count = write(descriptor, text, length);
        if (count >= 0) {
            text += count;
            length -= (size_t)count;
        } else if (errno == EAGAIN) {
            struct pollfd ready = {.fd = descriptor, .events = POLLOUT};
            poll(&ready, 1, -1);
        } else if (errno != EINTR) {
            return false;
        }
    }
    return true;
}

static bool write_in_place(const char *path, const char *text, size_t length, const char **problem)
{
    int descriptor = open(path, O_WRONLY | O_CLOEXEC | O_NOCTTY);
    if (descriptor < 0)
        return fail_errno(problem);
    bool done = file_write_all(descriptor, text, length);
    if (!done)
        fail_errno(problem);
    if (close(descriptor) != 0 && done)
        return fail_errno(problem);
    return done;
}

/* The folder of `path` with its slash; empty for the current one. */
static void append_folder(Buf *out, const char *path)
{
    const char *slash = strrchr(path, '/');
    if (slash != NULL)
        buf_append(out, path, (size_t)(slash - path) + 1);
}

/* Makes a new file next to `path`, its name in `name`; -1 with errno. */
static int open_temporary(Buf *name, const char *path)
{
    for (int try = 0; try < TEMPORARY_TRIES; try++) {
        buf_clear(name);
        append_folder(name, path);
        buf_printf(name, ".boxarrow-%ld-%d", (long)getpid(), try);
        int descriptor = open(name->text, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
        if (descriptor >= 0 || errno != EEXIST)
            return descriptor;
    }
    return -1;
}

/* Writes and syncs all, and closes; false with errno. */
static bool fill_and_close(int descriptor, const struct stat *old, const char *text, size_t length)
{
    bool done = old == NULL || fchmod(descriptor, old->st_mode & 07777) == 0;
    done = done && file_write_all(descriptor, text, length) && fsync(descriptor) == 0;
    int reason = errno;
    if (close(descriptor) != 0 && done)
        return false;
    errno = reason;
    return done;
}

/* So that the new name survives a power cut; not every file system can, and
 * the text itself is safe by now, so failure does not matter. */
static void sync_folder(const char *path)
{
    Buf folder = BUF_INIT;
    append_folder(&folder, path);
    buf_append_byte(&folder, '.');
    int descriptor = open(folder.text, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor >= 0) {
        fsync(descriptor);
        close(descriptor);
    }
    buf_done(&folder);
}

/* old is NULL if there is no such file yet. */
static bool replace(const char *path, const struct stat *old, const char *text, size_t length,
                    const char **problem)
{
    Buf temporary = BUF_INIT;
    bool done = false;
    int descriptor = open_temporary(&temporary, path);
    if (descriptor < 0) {
        fail_errno(problem);
    } else if (!fill_and_close(descriptor, old, text, length) ||
               rename(temporary.text, path) != 0) {
        fail_errno(problem);
        unlink(temporary.text);
    } else {
        sync_folder(path);
        done = true;
    }
    buf_done(&temporary);
    return done;
}

bool file_write_atomic(const char *path, const char *text, size_t length, const char **problem)
{
    struct stat old;
    if (stat(path, &old) != 0) {
        if (errno != ENOENT)
            return fail_errno(problem);
        return replace(path, NULL, text, length, problem);
    }
    if (S_ISDIR(old.st_mode))
        return fail(problem, strerror(EISDIR));
    if (!S_ISREG(old.st_mode))
        return write_in_place(path, text, length, problem);
    /* rename would replace a link by a file, and even a file we may not write. */
    char target[PATH_MAX];
    if (access(path, W_OK) != 0 || realpath(path, target) == NULL)
        return fail_errno(problem);
    return replace(target, &old, text, length, problem);
}
