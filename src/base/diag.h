/* Diagnostics: what is wrong with a user's script, trace or option, with its
 * place. Several are collected; each renders as one line, with the source
 * line and a caret under it where there is one.
 */
#ifndef BASE_DIAG_H
#define BASE_DIAG_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/vec.h"

/* Lines count from 1, columns are byte offsets in the line from 0;
 * line 0 means "no place". end_line 0 means "a point". */
typedef struct {
    uint32_t line, column, end_line, end_column;
} SourceSpan;

typedef struct {
    const char *kind;        /* "SyntaxError", "error", "warning"; static text */
    const char *file;        /* in the list's arena; may be NULL */
    const char *message;     /* in the list's arena */
    const char *source_line; /* text of span.line without newline, or NULL */
    SourceSpan span;
    /* Of a SyntaxError: what Python puts in the exception. */
    bool byte_offsets; /* its columns count bytes, not characters */
    bool bare_line;    /* its text is the line without its newline */
    bool no_text;      /* its text is None */
    bool end_unknown;  /* its end_offset is -1 */
} Diagnostic;

typedef struct {
    Arena arena;
    VEC(Diagnostic) items;
} DiagnosticList;

void diag_init(DiagnosticList *list);
void diag_done(DiagnosticList *list);
/* Adds one; file and source_line may be NULL and are copied. Returns false, so
 * that a failing function can `return diag_add(...)`. */
bool diag_add(DiagnosticList *list, const char *kind, const char *file, SourceSpan span,
              const char *source_line, const char *format, ...) PRINTF_LIKE(6, 7);
/* "file:line:column: kind: message", then the source line and carets; all
 * text cleaned. */
void diag_render(Buf *out, const Diagnostic *diagnostic);

#endif
