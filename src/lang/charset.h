/* Encodings of source texts that are neither UTF-8 nor Latin-1, by the C library's iconv. */
#ifndef LANG_CHARSET_H
#define LANG_CHARSET_H

#include <stdbool.h>

#include "base/buf.h"
#include "base/contract.h"

/* Is `name` (as CPython normalises it: lower case, "-") an encoding with ASCII in the places
 * of ASCII, which this machine can decode? */
bool charset_is_known(const char *name);
/* Appends the text as UTF-8. False: bytes that mean nothing in it; `out` then holds a part. */
MUST_USE bool charset_decode(const char *name, const char *bytes, size_t length, Buf *out);

#endif
