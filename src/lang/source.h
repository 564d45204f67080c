/* A script's text as the lexer wants it: UTF-8, lines ended by "\n", the last
 * one too; with an index of lines.
 */
#ifndef LANG_SOURCE_H
#define LANG_SOURCE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/buf.h"
#include "base/contract.h"
#include "base/diag.h"
#include "base/vec.h"

/* Invariants: text ends with a newline unless it is empty; line_starts holds
 * the offset of every line, and the text's length last. */
typedef struct {
    const char *name; /* borrowed */
    Buf text;
    bool declared; /* the text or its owner says what its encoding is */
    bool is_text;  /* given to exec(), eval() or compile(): CPython then knows the last line */
    bool is_open;  /* is_text, and CPython sees no newline at the end of the last line */
    VEC(uint32_t) line_starts;
} Source;

/* Decodes bytes[0..length) as PEP 263 says (byte order mark, coding line;
 * utf-8, latin-1 and ascii). `name` is the file's name for messages and must
 * live as long as the source. On failure gives false with the
 * SyntaxError in `problems`. Caller ends *source with source_done in both cases. */
MUST_USE bool source_init(Source *source, const char *name, const char *bytes, size_t length,
                          DiagnosticList *problems);
/* The same for the characters of a str, in UTF-8: marks and coding lines mean nothing. */
MUST_USE bool source_init_str(Source *source, const char *name, const char *bytes, size_t length,
                              DiagnosticList *problems);
void source_done(Source *source);

/* Lines, counted as CPython counts them: "a\nb" and "a\nb\n" have two. */
size_t source_line_count(const Source *source);
/* The text of a line (from 1) without its newline; "" beyond the end. Borrowed. */
const char *source_line(const Source *source, uint32_t line, size_t *length);

#endif
