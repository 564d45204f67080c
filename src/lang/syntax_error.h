/* What to say about a text that does not parse, in CPython 3.11's words and at
 * its places, and how python3 shows it.
 */
#ifndef LANG_SYNTAX_ERROR_H
#define LANG_SYNTAX_ERROR_H

#include "base/buf.h"
#include "base/diag.h"
#include "lang/token_stream.h"

/* The column of a place that is only a line: no caret is drawn. */
#define SYNTAX_ERROR_NO_COLUMN UINT32_MAX

/* Finds out why the stream's tokens do not parse and adds one diagnostic. */
void syntax_error_find(const TokenStream *stream, DiagnosticList *problems);

/* What CPython puts in the exception: columns from 1, 0 where there is none, -1 where
 * CPython does not know the end. */
typedef struct {
    long offset, end_offset;
} SyntaxErrorOffsets;

SyntaxErrorOffsets syntax_error_offsets(const Diagnostic *diagnostic);

/* Appends what python3 prints on standard error for the exception:
 *   File "x.py", line 1
 *     x = = 1
 *         ^
 * SyntaxError: invalid syntax */
void syntax_error_render(Buf *out, const Diagnostic *diagnostic);
/* "script.py:3: SyntaxWarning: text", then the line. */
void syntax_warning_render(Buf *out, const Diagnostic *diagnostic);

#endif
