/* The window holds what was read and not yet given out. When it has no whole line,
 * what is left moves to its front and more is read behind it.
 */
#include "trace/lines.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/file.h"

enum { READ_SIZE = 256 * 1024 };
static const size_t pipe_limit = (size_t)1 << 30;

/* A descriptor of a regular file, or -1 with *problem. */
static int open_regular(const char *path, const char **problem)
{
    int descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY);
    if (descriptor < 0)
        *problem = strerror(errno);
    return descriptor;
}

bool lines_open(LineReader *reader, const char *path, size_t max_length, const char **problem)
{
    struct stat status;
    *reader = (LineReader){.descriptor = -1, .window = BUF_INIT, .max_length = max_length};
    bool regular = strcmp(path, "-") != 0 && stat(path, &status) == 0 && S_ISREG(status.st_mode);
    if (regular) {
        reader->descriptor = open_regular(path, problem);
        return reader->descriptor >= 0;
    }
    if (file_read(path, pipe_limit, &reader->window, problem))
        return true;
    buf_done(&reader->window);
    return false;
}

void lines_open_text(LineReader *reader, Buf *text, size_t max_length)
{
    *reader = (LineReader){.descriptor = -1, .window = *text, .max_length = max_length};
    buf_init(text);
}

void lines_close(LineReader *reader)
{
    if (reader->descriptor >= 0)
        close(reader->descriptor);
    buf_done(&reader->window);
    reader->descriptor = -1;
}

/* Bytes added to the window; 0 at the end of the file, -1 on failure. */
static ssize_t read_more(LineReader *reader)
{
    Buf *window = &reader->window;
    if (reader->descriptor < 0)
        return 0;
    if (reader->start > 0) {
        memmove(window->text, window->text + reader->start, window->length - reader->start);
        buf_truncate(window, window->length - reader->start);
        reader->start = 0;
    }
    buf_reserve(window, READ_SIZE);
    ssize_t count;
    do {
        count = read(reader->descriptor, window->text + window->length, READ_SIZE);
    } while (count < 0 && errno == EINTR);
    if (count > 0) {
        window->length += (size_t)count;
        window->text[window->length] = '\0';
    }
    return count;
}

static LineAnswer give_out(LineReader *reader, size_t length, bool whole)
{
    reader->start += length + whole;
    reader->number++;
    return whole ? LINE_WHOLE : LINE_TORN;
}

LineAnswer lines_next(LineReader *reader, const char **line, size_t *length)
{
    size_t seen = 0;
    for (;;) {
        const char *begin = reader->window.text + reader->start;
        size_t there = reader->window.length - reader->start;
        const char *newline = there > seen ? memchr(begin + seen, '\n', there - seen) : NULL;
        *line = begin;
        *length = newline != NULL ? (size_t)(newline - begin) : there;
        if (*length > reader->max_length)
            return LINE_TOO_LONG;
        if (newline != NULL)
            return give_out(reader, *length, true);
        seen = there;
        ssize_t more = read_more(reader);
        if (more < 0)
            return LINE_FAILED;
        if (more == 0) { /* the window has moved to its beginning */
            *line = reader->window.text + reader->start;
            return there == 0 ? LINE_NONE : give_out(reader, there, false);
        }
    }
}

/* State of counting: the first byte of the last line that has one. */
typedef struct {
    uint32_t count;
    char begins;
    bool at_start;
} Counting;

static void count_in(Counting *counting, const char *text, size_t length)
{
    const char *end = text + length;
    while (text < end) {
        if (counting->at_start && *text != '\n')
            counting->begins = *text;
        const char *newline = memchr(text, '\n', (size_t)(end - text));
        counting->at_start = newline != NULL;
        if (newline == NULL)
            return;
        counting->count++;
        text = newline + 1;
    }
}

uint32_t lines_count(LineReader *reader, char *last_begins)
{
    Counting counting = {.at_start = true};
    if (reader->descriptor < 0) {
        count_in(&counting, reader->window.text, reader->window.length);
    } else {
        while (read_more(reader) > 0) {
            count_in(&counting, reader->window.text, reader->window.length);
            buf_clear(&reader->window);
        }
        lseek(reader->descriptor, 0, SEEK_SET);
    }
    *last_begins = counting.begins;
    return counting.count;
}
