/* The one cleaner through which every untrusted text (scripts, traces, file
 * names, printed output, environment) passes on its way to a screen, a message
 * or a drawn file. After it no byte can drive a terminal: C0 and C1 controls,
 * DEL, bidirectional overrides, invalid UTF-8, surrogates and noncharacters
 * become visible escapes (\n, \x1b, \u202e, ...), and at most 4 combining
 * marks stay on one base character.
 */
#ifndef BASE_CLEAN_H
#define BASE_CLEAN_H

#include <stdbool.h>
#include <stddef.h>

#include "base/buf.h"

typedef enum {
    CLEAN_LINE, /* one line: newline and tab are escaped too */
    CLEAN_TEXT, /* newline and tab stay */
} CleanMode;

/* Appends the cleaned text to `out`. */
void clean_append(Buf *out, const char *text, size_t length, CleanMode mode);
/* The same for a NUL-terminated text, one line. */
void clean_append_line(Buf *out, const char *text);
/* The text cleaned, one line, with every character beyond ASCII as \xe9, \u65e5 or
 * \U0001f600, as Python's ascii() writes them. */
void clean_append_ascii(Buf *out, const char *text, size_t length);
/* True if cleaning would change nothing. */
bool clean_is_clean(const char *text, size_t length, CleanMode mode);
/* The same as one line in which each tab is blanks up to the next of the columns that are
 * multiples of `stop`, as a terminal shows it. */
void clean_append_tabs(Buf *out, const char *text, size_t length, size_t stop);
/* True if any of the text is read from right to left. */
bool clean_has_right_to_left(const char *text, size_t length);
/* Cuts to `columns` terminal columns with "…" (or "..." when ascii) and appends
 * the cleaned text, behind a "⇐" if any of it is read from right to left; returns the columns
 * appended. */
size_t clean_append_cut(Buf *out, const char *text, size_t length, size_t columns, bool ascii);

#endif
