/* What the parsers of patterns and of replacement templates share: reading a str or
 * bytes token by token (a character, or a backslash and a character), and re.error.
 */
#ifndef MODULES_RE_SCAN_H
#define MODULES_RE_SCAN_H

#include "types/interp.h"

#define RE_GROUPS_MOST 1073741823 /* CPython's MAXGROUPS */

typedef struct {
    uint32_t first, second;
    int length; /* characters: 0 at the end, 1, or 2 for a backslash and `second` */
} ReToken;

typedef struct {
    Interp *in;
    Object *source; /* str or bytes, borrowed */
    bool is_text;
    int64_t length;
    int64_t position; /* where `next` begins */
    ReToken next;
} ReScanner;

/* May raise (a backslash at the end): the first token is then the end. */
void re_scanner_init(ReScanner *scanner, Interp *in, Object *source);
/* Gives the next token and goes on. Raises as re_scanner_init. */
ReToken re_take(ReScanner *scanner);
/* Is the next token this character? Then it is taken. */
bool re_accept(ReScanner *scanner, char character);
ALWAYS_INLINE bool re_next_is(const ReScanner *scanner, char character)
{
    return scanner->next.length == 1 && scanner->next.first == (uint32_t)character;
}
/* Takes up to `most` characters of a base; gives how many. */
int re_take_digits(ReScanner *scanner, int base, int most, uint32_t *value);
bool re_next_is_digit(const ReScanner *scanner, int base);
/* The text up to the terminator, which is taken too, as a str; `what` names it in
 * errors. NO_REF: raised. */
Ref re_take_until(ReScanner *scanner, char terminator, const char *what);
/* Text of a whole number that is no identifier: false if it is none. */
bool re_group_number(const Object *name, uint64_t *number);
/* The letters that stand for one character after a backslash: \n, \t, ... and \\. */
bool re_simple_escape(uint32_t letter, uint32_t *character);
/* \ooo: raises if it is above 0o377; digits: those after the backslash. */
bool re_check_octal(ReScanner *scanner, uint32_t value, int digits);
/* Source text as UTF-8. */
void re_append_source(const ReScanner *scanner, int64_t start, int64_t end, Buf *out);
/* Raises re.error for the place `back` characters before the next token. Does nothing
 * if something was raised already, so that the first error stays. Always false. */
bool re_fail(ReScanner *scanner, int64_t back, const char *format, ...) PRINTF_LIKE(3, 4);
/* The same at a place; position -1: an error without pattern and place. */
bool re_fail_at(ReScanner *scanner, int64_t position, const char *format, ...) PRINTF_LIKE(3, 4);
/* `NAME` as repr has it, behind the words; reported at `back`. Always false. */
bool re_fail_name(ReScanner *scanner, int64_t back, const char *words, Object *name);
/* Is the name an identifier? Else raises. */
bool re_check_name(ReScanner *scanner, Object *name, int64_t extra);
bool re_is_identifier(const Object *name);

#endif
