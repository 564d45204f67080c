/* What number and string literals mean. Not for others than the parser.
 */
#ifndef LANG_LITERAL_H
#define LANG_LITERAL_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/contract.h"
#include "lang/ast.h"

/* Why a literal means nothing, in CPython's words. */
typedef struct {
    char message[400];
} LiteralFault;

/* A NUMBER token's value. Digits of large integers go into the arena. False: an
 * integer with more decimal digits than CPython converts. */
MUST_USE bool literal_number(Arena *arena, const char *text, size_t length, Constant *value,
                             LiteralFault *fault);

/* Appends the text between the quotes with its escapes resolved. */
MUST_USE bool literal_decode_str(Buf *out, const char *text, size_t length, LiteralFault *fault);
MUST_USE bool literal_decode_bytes(Buf *out, const char *text, size_t length, LiteralFault *fault);

#endif
