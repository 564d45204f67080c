/* JSON as this program reads it, strictly: RFC 8259 without any leniency, UTF-8
 * checked, no NUL bytes, integers exact. A JsonReader pulls one value after
 * another out of a text without building anything; json_check looks over a whole
 * text before it is given to cJSON, which forgives more than it should.
 */
#ifndef TRACE_JSON_IN_H
#define TRACE_JSON_IN_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/buf.h"

/* Once problem is set (static text), `at` stays where it is and every call fails. */
typedef struct {
    const char *begin, *at, *end;
    const char *problem;
} JsonReader;

JsonReader json_reader(const char *text, size_t length);
/* Sets the problem, unless there is one already; false. */
bool json_fail(JsonReader *reader, const char *problem);
/* The first byte of the next value or mark, '\0' at the end. */
char json_peek(JsonReader *reader);
/* Takes one mark: [ ] { } , : */
bool json_mark(JsonReader *reader, char mark);
/* Within an array, before each item and at its end: takes the comma, if one is due,
 * or the closing bracket. True if an item follows. *first is true to begin with. */
bool json_item(JsonReader *reader, bool *first);
/* An integer from 0 to limit, or from -2^63 on; also as a string of digits. */
bool json_unsigned(JsonReader *reader, uint64_t limit, uint64_t *number);
bool json_signed(JsonReader *reader, int64_t *number);
/* Appends a string's text, {"bytes":"..."} included; lone surrogates as WTF-8. */
bool json_string(JsonReader *reader, Buf *out);
/* Nothing but white space follows. */
bool json_end(JsonReader *reader);

typedef struct {
    const char *problem; /* static text */
    size_t offset;
} JsonFault;

/* One value, nesting at most 64 deep, no key twice in an object; if `plain`, no
 * \u0000 and no lone surrogates either. Linear in the length, without recursion. */
bool json_check(const char *text, size_t length, bool plain, JsonFault *fault);

#endif
