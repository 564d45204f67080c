/* Which texts are Python identifiers (Unicode's XID_Start and XID_Continue),
 * and their normal form NFKC, under which two spellings are one name. Also what
 * Python calls printable.
 */
#ifndef BASE_IDENTIFIER_H
#define BASE_IDENTIFIER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/buf.h"

bool identifier_is_start(uint32_t codepoint);
bool identifier_is_continue(uint32_t codepoint);
/* Offset of the first character that does not belong where it stands, or
 * `length` if all of the (valid UTF-8) text is an identifier. */
size_t identifier_scan(const char *text, size_t length);
/* Appends the NFKC form of valid UTF-8. */
void identifier_normalise(Buf *out, const char *text, size_t length);
/* str.isprintable() of one character. */
bool identifier_is_printable(uint32_t codepoint);

#endif
