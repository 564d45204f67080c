/* The encodings. Units of two and four bytes are put together by the codec's order. */
#include "types/codec_kind.h"

#include <string.h>

#include "base/utf8.h"
#include "types/codec_escape.h"
#include "types/str.h"

#define FIRST_SURROGATE 0xD800u
#define FIRST_LOW_SURROGATE 0xDC00u
#define LAST_SURROGATE 0xDFFFu
#define FIRST_OF_PAIRS 0x10000u
#define CODEPOINT_LIMIT 0x110000u
#define MARK 0xFEFFu

#define CHARMAP(name, ...) static const uint16_t upper_##name[128] = {__VA_ARGS__};
#include "types/charmap.def"
#undef CHARMAP

typedef enum {
#define CODEC(name, title, family, order, mark, upper) CODEC_##name,
#define CODEC_ALIAS(alias, name)
#include "types/codec.def"
#undef CODEC
#undef CODEC_ALIAS
} CodecId;

static const Codec codecs[] = {
#define CODEC(name, title, family, order, mark, upper)                                             \
    [CODEC_##name] = {#name, title, FAMILY_##family, ORDER_##order, mark, upper},
#define CODEC_ALIAS(alias, name)
#include "types/codec.def"
#undef CODEC
#undef CODEC_ALIAS
};

static const struct {
    const char *alias;
    CodecId codec;
} aliases[] = {
#define CODEC(name, title, family, order, mark, upper) {#name, CODEC_##name},
#define CODEC_ALIAS(alias, name) {alias, CODEC_##name},
#include "types/codec.def"
#undef CODEC
#undef CODEC_ALIAS
};

/* --- names --- */

static bool is_word_character(uint32_t c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || c == '.';
}

/* Lower case, one underscore for whatever stands between words. */
static void append_normal_name(const Object *name, Buf *out)
{
    bool between = false;
    for (int64_t i = 0; i < str_length(name); i++) {
        uint32_t c = str_at(name, i);
        if (c >= 'A' && c <= 'Z')
            c += 0x20;
        if (!is_word_character(c)) {
            between = true;
            continue;
        }
        if (between && out->length > 0)
            buf_append_byte(out, '_');
        between = false;
        buf_append_byte(out, (char)c);
    }
}

const Codec *codec_named(const Object *name)
{
    Buf plain;
    buf_init(&plain);
    append_normal_name(name, &plain);
    const Codec *found = NULL;
    for (size_t i = 0; i < ARRAY_LEN(aliases) && found == NULL; i++)
        if (strcmp(plain.text, aliases[i].alias) == 0)
            found = &codecs[aliases[i].codec];
    buf_done(&plain);
    return found;
}

const Codec *codec_default(void)
{
    return &codecs[CODEC_utf_8];
}

/* --- units --- */

static bool is_surrogate(uint32_t codepoint)
{
    return codepoint >= FIRST_SURROGATE && codepoint <= LAST_SURROGATE;
}

static void append_unit(const Codec *codec, uint32_t unit, int size, Buf *out)
{
    for (int i = 0; i < size; i++) {
        int place = codec->order == ORDER_LITTLE ? i : size - 1 - i;
        buf_append_byte(out, (char)(unit >> (8 * place)));
    }
}

static uint32_t unit_at(const Codec *codec, const char *text, int size)
{
    uint32_t unit = 0;
    for (int i = 0; i < size; i++) {
        int place = codec->order == ORDER_LITTLE ? i : size - 1 - i;
        unit |= (uint32_t)(uint8_t)text[i] << (8 * place);
    }
    return unit;
}

const Codec *codec_by_mark(const Codec *codec, const char *text, size_t length, size_t *skip)
{
    *skip = 0;
    if (codec->family == FAMILY_UTF8 && codec->has_mark)
        *skip = length >= 3 && memcmp(text, "\xEF\xBB\xBF", 3) == 0 ? 3 : 0;
    int size = codec->family == FAMILY_UTF16 ? 2 : codec->family == FAMILY_UTF32 ? 4 : 0;
    if (size == 0 || !codec->has_mark)
        return codec;
    const Codec *little = &codecs[size == 2 ? CODEC_utf_16_le : CODEC_utf_32_le];
    const Codec *big = &codecs[size == 2 ? CODEC_utf_16_be : CODEC_utf_32_be];
    if (length < (size_t)size)
        return little;
    bool is_big = unit_at(big, text, size) == MARK;
    if (is_big || unit_at(little, text, size) == MARK)
        *skip = (size_t)size;
    return is_big ? big : little;
}

/* --- encoding --- */

static bool encode_charmap(const Codec *codec, uint32_t codepoint, Buf *out)
{
    if (codepoint < 0x80) {
        buf_append_byte(out, (char)codepoint);
        return true;
    }
    for (int i = 0; i < 128; i++) {
        if (codec->upper_half[i] == codepoint) {
            buf_append_byte(out, (char)(128 + i));
            return true;
        }
    }
    return false;
}

static void append_utf16(const Codec *codec, uint32_t codepoint, Buf *out)
{
    if (codepoint < FIRST_OF_PAIRS) {
        append_unit(codec, codepoint, 2, out);
        return;
    }
    codepoint -= FIRST_OF_PAIRS;
    append_unit(codec, FIRST_SURROGATE + (codepoint >> 10), 2, out);
    append_unit(codec, FIRST_LOW_SURROGATE + (codepoint & 0x3FF), 2, out);
}

bool codec_encode_surrogate(const Codec *codec, uint32_t codepoint, Buf *out)
{
    if (!is_surrogate(codepoint))
        return false;
    if (codec->family == FAMILY_UTF8)
        buf_append_codepoint(out, codepoint);
    else if (codec->family == FAMILY_UTF16 || codec->family == FAMILY_UTF32)
        append_unit(codec, codepoint, codec->family == FAMILY_UTF16 ? 2 : 4, out);
    else
        return false;
    return true;
}

bool codec_encode(const Codec *codec, uint32_t codepoint, Buf *out)
{
    switch (codec->family) {
    case FAMILY_ASCII:
    case FAMILY_LATIN1:
        if (codepoint >= (codec->family == FAMILY_ASCII ? 0x80u : 0x100u))
            return false;
        buf_append_byte(out, (char)codepoint);
        return true;
    case FAMILY_CHARMAP:
        return encode_charmap(codec, codepoint, out);
    case FAMILY_ESCAPE:
    case FAMILY_RAW_ESCAPE:
        escape_encode(codec, codepoint, out);
        return true;
    default:
        break;
    }
    if (is_surrogate(codepoint))
        return false;
    if (codec->family == FAMILY_UTF8)
        buf_append_codepoint(out, codepoint);
    else if (codec->family == FAMILY_UTF16)
        append_utf16(codec, codepoint, out);
    else
        append_unit(codec, codepoint, 4, out);
    return true;
}

const char *codec_encode_reason(const Codec *codec)
{
    switch (codec->family) {
    case FAMILY_ASCII:
        return "ordinal not in range(128)";
    case FAMILY_LATIN1:
        return "ordinal not in range(256)";
    case FAMILY_CHARMAP:
        return "character maps to <undefined>";
    default:
        return "surrogates not allowed";
    }
}

/* --- decoding --- */

/* How many bytes a lead byte wants, and the range its second byte may have. */
static int sequence_size(uint8_t lead, uint8_t *low, uint8_t *high)
{
    *low = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
    *high = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
    if (lead >= 0xC2 && lead <= 0xDF)
        return 2;
    if (lead >= 0xE0 && lead <= 0xEF)
        return 3;
    return lead >= 0xF0 && lead <= 0xF4 ? 4 : 0;
}

static Fault utf8_fault(const char *text, size_t length)
{
    uint8_t low;
    uint8_t high;
    int size = sequence_size((uint8_t)text[0], &low, &high);
    if (size == 0)
        return (Fault){1, "invalid start byte"};
    for (size_t i = 1; i < (size_t)size; i++) {
        if (i >= length)
            return (Fault){length, "unexpected end of data"};
        uint8_t byte = (uint8_t)text[i];
        bool fits = i == 1 ? byte >= low && byte <= high : (byte & 0xC0) == 0x80;
        if (!fits)
            return (Fault){i, "invalid continuation byte"};
    }
    return (Fault){1, "invalid start byte"};
}

static size_t decode_utf16(const Codec *codec, const char *text, size_t length, uint32_t *codepoint,
                           Fault *fault)
{
    *fault = (Fault){length, "truncated data"};
    if (length < 2)
        return 0;
    *codepoint = unit_at(codec, text, 2);
    if (!is_surrogate(*codepoint))
        return 2;
    *fault = (Fault){2, "illegal encoding"};
    if (*codepoint >= FIRST_LOW_SURROGATE)
        return 0;
    *fault = (Fault){length, "unexpected end of data"};
    if (length < 4)
        return 0;
    uint32_t low = unit_at(codec, text + 2, 2);
    *fault = (Fault){2, "illegal UTF-16 surrogate"};
    if (low < FIRST_LOW_SURROGATE || low > LAST_SURROGATE)
        return 0;
    *codepoint = FIRST_OF_PAIRS + ((*codepoint - FIRST_SURROGATE) << 10 | (low & 0x3FF));
    return 4;
}

static size_t decode_utf32(const Codec *codec, const char *text, size_t length, uint32_t *codepoint,
                           Fault *fault)
{
    *fault = (Fault){length, "truncated data"};
    if (length < 4)
        return 0;
    *codepoint = unit_at(codec, text, 4);
    *fault = (Fault){4, "code point not in range(0x110000)"};
    if (*codepoint >= CODEPOINT_LIMIT)
        return 0;
    fault->reason = "code point in surrogate code point range(0xd800, 0xe000)";
    return is_surrogate(*codepoint) ? 0 : 4;
}

static size_t decode_byte(const Codec *codec, const char *text, uint32_t *codepoint, Fault *fault)
{
    *codepoint = (uint8_t)text[0];
    *fault = (Fault){1, codec_encode_reason(codec)};
    if (*codepoint < 0x80 || codec->family == FAMILY_LATIN1)
        return 1;
    if (codec->family == FAMILY_ASCII)
        return 0;
    *codepoint = codec->upper_half[*codepoint - 0x80];
    return *codepoint != 0 ? 1 : 0;
}

size_t codec_decode(const Codec *codec, const char *text, size_t length, uint32_t *codepoint,
                    Fault *fault)
{
    switch (codec->family) {
    case FAMILY_UTF16:
        return decode_utf16(codec, text, length, codepoint, fault);
    case FAMILY_UTF32:
        return decode_utf32(codec, text, length, codepoint, fault);
    case FAMILY_UTF8:
        break;
    default:
        return decode_byte(codec, text, codepoint, fault);
    }
    size_t size = utf8_decode(text, length, codepoint);
    if (size == 0)
        *fault = utf8_fault(text, length);
    return size;
}

size_t codec_decode_surrogate(const Codec *codec, const char *text, size_t length,
                              uint32_t *codepoint)
{
    size_t size = codec->family == FAMILY_UTF16   ? 2
                  : codec->family == FAMILY_UTF32 ? 4
                  : codec->family == FAMILY_UTF8  ? 3
                                                  : 0;
    if (size == 0 || length < size)
        return 0;
    if (size == 3)
        return utf8_decode_surrogate(text, length, codepoint) == 3 ? 3 : 0;
    *codepoint = unit_at(codec, text, (int)size);
    return is_surrogate(*codepoint) ? size : 0;
}
