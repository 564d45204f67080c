/* A source file as lines with the role of each byte, for showing. */
#ifndef VIEW_SOURCE_TEXT_H
#define VIEW_SOURCE_TEXT_H

#include <stddef.h>
#include <stdint.h>

#include "base/buf.h"
#include "base/vec.h"
#include "trace/trace.h"

typedef struct {
    const TraceFile *file; /* borrowed from the trace; NULL: none */
    Buf text;              /* its text, decoded */
    VEC(uint32_t) starts;  /* byte offset of each line */
    uint8_t *roles;        /* StyleRole of each byte */
    int widest;            /* columns of the longest line */
} SourceText;

/* One line without its newline; length 0 if there is no such line. */
typedef struct {
    const char *text;
    size_t length;
    const uint8_t *roles;
} SourceLine;

/* Takes another file (may be NULL); does nothing if it has it already. */
void source_text_take(SourceText *source, const TraceFile *file);
void source_text_done(SourceText *source);
uint32_t source_text_lines(const SourceText *source);
/* Lines count from 1. */
SourceLine source_text_line(const SourceText *source, uint32_t line);
/* The next line from `line` on (in direction 1 or -1, going round) that holds
 * `text`; 0 if none does. */
uint32_t source_text_find(const SourceText *source, uint32_t line, int direction, const char *text);

#endif
