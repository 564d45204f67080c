/* Names of characters (Unicode 14), as "\N{...}" and module unicodedata have them. */
#ifndef BASE_UNICODE_NAME_H
#define BASE_UNICODE_NAME_H

#include <stdbool.h>

#include "base/buf.h"

/* The character of a name or alias of `length` bytes, in small letters too; false: there
 * is none. */
bool unicode_of_name(const char *name, size_t length, uint32_t *codepoint);
/* Appends the character's name; false, nothing appended: it has none. */
bool unicode_append_name(uint32_t codepoint, Buf *out);

#endif
