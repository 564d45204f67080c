/* The encodings unicode_escape and raw_unicode_escape: characters as a Python literal has
 * them.
 */
#ifndef TYPES_CODEC_ESCAPE_H
#define TYPES_CODEC_ESCAPE_H

#include "types/codec_kind.h"
#include "types/str_builder.h"

/* Appends one character, which always can be. */
void escape_encode(const Codec *codec, uint32_t codepoint, Buf *out);
/* Decodes what begins at `text` (length > 0) up to a whole escape or character: how many
 * bytes it took; 0: *fault tells why not, and nothing was added. An escape may stand for no
 * character (backslash and line end) or stay as it is (an unknown one). */
size_t escape_decode(const Codec *codec, const char *text, size_t length, StrBuilder *out,
                     Fault *fault);

#endif
