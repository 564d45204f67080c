/* The encodings themselves: one character to bytes and back. */
#ifndef TYPES_CODEC_KIND_H
#define TYPES_CODEC_KIND_H

#include "types/interp.h"

typedef enum {
    FAMILY_UTF8,
    FAMILY_UTF16,
    FAMILY_UTF32,
    FAMILY_ASCII,
    FAMILY_LATIN1,
    FAMILY_CHARMAP,
    FAMILY_ESCAPE, /* codec_escape.h */
    FAMILY_RAW_ESCAPE,
} CodecFamily;

typedef enum { ORDER_LITTLE, ORDER_BIG } ByteOrder;

typedef struct {
    const char *name;  /* with underscores, lower case */
    const char *title; /* as messages have it */
    CodecFamily family;
    ByteOrder order;
    bool has_mark;              /* a byte order mark at the start */
    const uint16_t *upper_half; /* CHARMAP: characters of bytes 128 to 255, 0: none */
} Codec;

/* A place that cannot be decoded. */
typedef struct {
    size_t size; /* bytes */
    const char *reason;
} Fault;

/* The codec of a name as Python compares them, or NULL. */
const Codec *codec_named(const Object *name);
/* utf-8 */
const Codec *codec_default(void);
/* The same family and title with another order of bytes, as a mark at the start of what
 * is decoded decides; *skip: the bytes of the mark. For families without: itself. */
const Codec *codec_by_mark(const Codec *codec, const char *text, size_t length, size_t *skip);

/* Appends one character; false, with nothing appended: the codec has no bytes for it. */
bool codec_encode(const Codec *codec, uint32_t codepoint, Buf *out);
/* The same for a lone surrogate, as "surrogatepass" wants it. */
bool codec_encode_surrogate(const Codec *codec, uint32_t codepoint, Buf *out);
/* Why not. */
const char *codec_encode_reason(const Codec *codec);
/* Decodes one character of length > 0 bytes: how many it took; 0: *fault tells why not. */
size_t codec_decode(const Codec *codec, const char *text, size_t length, uint32_t *codepoint,
                    Fault *fault);
/* The same for a lone surrogate; 0: it is none. */
size_t codec_decode_surrogate(const Codec *codec, const char *text, size_t length,
                              uint32_t *codepoint);

#endif
