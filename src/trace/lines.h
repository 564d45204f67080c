/* A text line by line, from a file or from memory, with no more of it in memory than
 * the longest line needs.
 */
#ifndef TRACE_LINES_H
#define TRACE_LINES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/buf.h"

typedef enum {
    LINE_WHOLE,
    LINE_TORN,     /* text without a newline at the end */
    LINE_NONE,     /* no more */
    LINE_TOO_LONG, /* longer than allowed */
    LINE_FAILED,   /* reading failed: errno */
} LineAnswer;

typedef struct {
    int descriptor; /* -1: the window is all there is */
    Buf window;
    size_t start;      /* of what was not given out yet, in the window */
    uint32_t number;   /* of the last line given out, from 1 */
    size_t max_length; /* bytes */
} LineReader;

/* Opens a regular file; a pipe or "-" is read into memory as a whole. False and
 * *problem (strerror or static text) if it cannot be read. */
bool lines_open(LineReader *reader, const char *path, size_t max_length, const char **problem);
/* Consumes the text. */
void lines_open_text(LineReader *reader, Buf *text, size_t max_length);
void lines_close(LineReader *reader);

/* The next line without its newline, borrowed until the next call. */
LineAnswer lines_next(LineReader *reader, const char **line, size_t *length);
/* Counts all newlines there are, and where the last non-empty line begins like
 * (its first byte), then stands at the beginning again. To be called first. */
uint32_t lines_count(LineReader *reader, char *last_begins);

#endif
