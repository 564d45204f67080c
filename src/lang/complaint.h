/* Reporting what the recogniser finds. Each function stops the recogniser when it
 * reports something. Not for others than recogniser and syntax_error.
 */
#ifndef LANG_COMPLAINT_H
#define LANG_COMPLAINT_H

#include <stdbool.h>
#include <stddef.h>

#include "base/contract.h"
#include "lang/recogniser.h"

/* Of an end that CPython does not know. */
#define COLUMN_UNKNOWN (-2)

/* A place as CPython counts it: columns in bytes from 0, -1 for none. */
typedef struct {
    uint32_t line;
    int32_t column;
    uint32_t end_line;
    int32_t end_column;
} ComplaintPlace;

/* The complaint of an alternative that matched up to token `end`; captures are
 * what was remembered as a and b. True if the alternative counts all the same. */
bool complain(Recogniser *r, ComplaintId id, const Capture captures[2], size_t end);
/* A token that had to be there is not. */
void complain_forced(Recogniser *r, size_t at, TokenKind wanted);
/* The ERROR token was reached. */
void complain_lexical(Recogniser *r);
void complain_too_deep(Recogniser *r);
/* Checks the literals that begin at a token; false if one was reported. */
bool complain_strings(Recogniser *r, size_t at);

/* "invalid syntax" (true) or wrong indentation (false), where the first pass ended. */
bool complain_generic(Recogniser *r, size_t last);
/* A fault of the lexer in what was not read is worse than what was reported:
 * then that is taken back (problems is cut to `count`). */
void complain_about_rest(Recogniser *r, size_t count);
/* Reports a SyntaxError at the last token that was read. */
void complain_at_last(Recogniser *r, const char *message);
/* Reports at a place. */
void complain_at(Recogniser *r, const char *kind, ComplaintPlace place, const char *format, ...)
    PRINTF_LIKE(4, 5);

#endif
