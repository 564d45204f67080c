/* Codecs. Encoding and decoding run until a fault, ask the handler what to put in its
 * place and go on. Names of encodings are compared as Python does: case, spaces,
 * hyphens and underscores do not matter.
 */
#include "types/codec.h"

#include <stdio.h>
#include <string.h>

#include "base/utf8.h"
#include "types/bytes.h"
#include "types/exception.h"
#include "types/int.h"
#include "types/str.h"
#include "types/str_builder.h"

typedef enum { CODEC_UTF8, CODEC_ASCII, CODEC_LATIN1 } Codec;

typedef struct {
    const char *alias;
    Codec codec;
} CodecName;

static const CodecName codec_names[] = {
    {"utf8", CODEC_UTF8},    {"u8", CODEC_UTF8},         {"utf", CODEC_UTF8},
    {"cp65001", CODEC_UTF8}, {"ascii", CODEC_ASCII},     {"usascii", CODEC_ASCII},
    {"646", CODEC_ASCII},    {"us", CODEC_ASCII},        {"latin1", CODEC_LATIN1},
    {"latin", CODEC_LATIN1}, {"iso88591", CODEC_LATIN1}, {"8859", CODEC_LATIN1},
    {"l1", CODEC_LATIN1},    {"cp819", CODEC_LATIN1},    {"iso8859", CODEC_LATIN1},
};

/* By Codec, as messages have them. */
static const char *const codec_titles[] = {"utf-8", "ascii", "latin-1"};

typedef enum {
    ERRORS_STRICT,
    ERRORS_IGNORE,
    ERRORS_REPLACE,
    ERRORS_BACKSLASH,
    ERRORS_XML,
    ERRORS_ESCAPE,
    ERRORS_PASS,
    ERRORS_COUNT,
} Handler;

static const char *const handler_names[ERRORS_COUNT] = {
    "strict",          "ignore",        "replace", "backslashreplace", "xmlcharrefreplace",
    "surrogateescape", "surrogatepass",
};

static bool find_codec(Interp *in, const Object *encoding, Codec *codec)
{
    *codec = CODEC_UTF8;
    if (encoding == NULL)
        return true;
    Buf plain;
    buf_init(&plain);
    for (int64_t i = 0; i < str_length(encoding); i++) {
        uint32_t c = str_at(encoding, i);
        if (c != ' ' && c != '-' && c != '_')
            buf_append_codepoint(&plain, c >= 'A' && c <= 'Z' ? c + 0x20 : c);
    }
    bool found = false;
    for (size_t i = 0; i < ARRAY_LEN(codec_names) && !found; i++) {
        found = strcmp(plain.text, codec_names[i].alias) == 0;
        *codec = codec_names[i].codec;
    }
    buf_clear(&plain);
    str_append_utf8(encoding, &plain);
    if (!found)
        raise_error(in, EXCEPTION_LookupError, "unknown encoding: %s", plain.text);
    buf_done(&plain);
    return found;
}

/* Unknown handlers are an error only when one is needed. */
static bool find_handler(Interp *in, const Object *errors, Handler *handler)
{
    *handler = ERRORS_STRICT;
    if (errors == NULL)
        return true;
    for (int i = 0; i < ERRORS_COUNT; i++) {
        *handler = (Handler)i;
        if (str_equals_ascii(errors, handler_names[i]))
            return true;
    }
    Buf name;
    buf_init(&name);
    str_append_utf8(errors, &name);
    raise_error(in, EXCEPTION_LookupError, "unknown error handler name '%s'", name.text);
    buf_done(&name);
    return false;
}

/* UnicodeEncodeError(encoding, object, start, end, reason) or the like. */
static bool raise_unicode(Interp *in, ExceptionId type, Codec codec, Object *object, int64_t start,
                          int64_t end, const char *reason)
{
    Ref parts[] = {str_from_string(in, codec_titles[codec]), keep(object), int_from_i64(in, start),
                   int_from_i64(in, end), str_from_string(in, reason)};
    Slot slots[ARRAY_LEN(parts)];
    bool made = true;
    for (size_t i = 0; i < ARRAY_LEN(parts); i++) {
        slots[i].object = parts[i].object;
        made = made && parts[i].object != NULL;
    }
    if (made) {
        Ref exception = exception_new(in, in->exceptions[type],
                                      (Arguments){.slots = slots, .count = ARRAY_LEN(parts)});
        if (exception.object != NULL)
            raise_object(in, exception);
    }
    for (size_t i = 0; i < ARRAY_LEN(parts); i++)
        drop(in, parts[i]);
    return false;
}

/* --- encoding --- */

static bool can_encode(Codec codec, uint32_t codepoint)
{
    if (codec == CODEC_UTF8)
        return codepoint < 0xD800 || codepoint > 0xDFFF;
    return codepoint < (codec == CODEC_ASCII ? 0x80u : 0x100u);
}

static void append_encoded(Codec codec, uint32_t codepoint, Buf *out)
{
    if (codec == CODEC_UTF8)
        buf_append_codepoint(out, codepoint);
    else
        buf_append_byte(out, (char)codepoint);
}

static void append_backslash(uint32_t codepoint, Buf *out)
{
    const char *format = codepoint < 0x100     ? "\\x%02x"
                         : codepoint < 0x10000 ? "\\u%04x"
                                               : "\\U%08x";
    char text[16];
    snprintf(text, sizeof(text), format, (unsigned)codepoint);
    buf_append_string(out, text);
}

/* What stands for one character that cannot be encoded; false: nothing can. */
static bool append_substitute(Codec codec, Handler handler, uint32_t codepoint, Buf *out)
{
    switch (handler) {
    case ERRORS_IGNORE:
        return true;
    case ERRORS_REPLACE:
        buf_append_byte(out, '?');
        return true;
    case ERRORS_BACKSLASH:
        append_backslash(codepoint, out);
        return true;
    case ERRORS_XML:
        buf_printf(out, "&#%u;", (unsigned)codepoint);
        return true;
    case ERRORS_ESCAPE:
        if (codepoint < 0xDC80 || codepoint > 0xDCFF)
            return false;
        buf_append_byte(out, (char)(codepoint - 0xDC00));
        return true;
    case ERRORS_PASS:
        if (codec != CODEC_UTF8)
            return false;
        buf_append_codepoint(out, codepoint);
        return true;
    default:
        return false;
    }
}

static const char *encode_reason(Codec codec)
{
    return codec == CODEC_UTF8    ? "surrogates not allowed"
           : codec == CODEC_ASCII ? "ordinal not in range(128)"
                                  : "ordinal not in range(256)";
}

static bool encode_into(Interp *in, Object *str, Codec codec, const Object *errors, Buf *out)
{
    int64_t length = str_length(str);
    for (int64_t i = 0; i < length;) {
        uint32_t codepoint = str_at(str, i);
        if (can_encode(codec, codepoint)) {
            append_encoded(codec, codepoint, out);
            i++;
            continue;
        }
        int64_t end = i + 1;
        while (end < length && !can_encode(codec, str_at(str, end)))
            end++;
        Handler handler;
        if (!find_handler(in, errors, &handler))
            return false;
        for (int64_t start = i; i < end; i++) {
            if (!append_substitute(codec, handler, str_at(str, i), out))
                return raise_unicode(in, EXCEPTION_UnicodeEncodeError, codec, str, start, end,
                                     encode_reason(codec));
        }
    }
    return true;
}

Ref encode_str(Interp *in, Object *str, Object *encoding, Object *errors)
{
    Codec codec;
    if (!find_codec(in, encoding, &codec))
        return NO_REF;
    if (str_is_ascii(str))
        return bytes_from(in, str_data(str), (size_t)str_length(str));
    Buf out;
    buf_init(&out);
    bool done = encode_into(in, str, codec, errors, &out);
    Ref bytes = done ? bytes_from(in, out.text, out.length) : NO_REF;
    buf_done(&out);
    return bytes;
}

/* --- decoding --- */

/* A place that cannot be decoded. */
typedef struct {
    size_t size; /* bytes */
    const char *reason;
} Fault;

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

/* Decodes one character; 0: it cannot be, and *fault tells. */
static size_t decode_one(Codec codec, const char *text, size_t length, uint32_t *codepoint,
                         Fault *fault)
{
    *codepoint = (uint8_t)text[0];
    if (codec == CODEC_LATIN1 || *codepoint < 0x80)
        return 1;
    *fault = (Fault){1, "ordinal not in range(128)"};
    if (codec == CODEC_ASCII)
        return 0;
    size_t size = utf8_decode(text, length, codepoint);
    if (size == 0)
        *fault = utf8_fault(text, length);
    return size;
}

/* Puts something for the faulty bytes; how many are thereby done with, 0: nothing can. */
static size_t substitute(Handler handler, const char *text, size_t length, Fault fault,
                         StrBuilder *out)
{
    uint32_t codepoint;
    switch (handler) {
    case ERRORS_IGNORE:
        return fault.size;
    case ERRORS_REPLACE:
        builder_add(out, 0xFFFD);
        return fault.size;
    case ERRORS_BACKSLASH:
        for (size_t i = 0; i < fault.size; i++) {
            char escape[8];
            snprintf(escape, sizeof(escape), "\\x%02x", (uint8_t)text[i]);
            builder_add_ascii(out, escape, 4);
        }
        return fault.size;
    case ERRORS_ESCAPE:
        for (size_t i = 0; i < fault.size; i++)
            builder_add(out, 0xDC00 + (uint8_t)text[i]);
        return fault.size;
    case ERRORS_PASS:
        if (utf8_decode_surrogate(text, length, &codepoint) != 3)
            return 0;
        builder_add(out, codepoint);
        return 3;
    default:
        return 0;
    }
}

static bool decode_into(Interp *in, Object *bytes, Codec codec, const Object *errors,
                        StrBuilder *out)
{
    const char *text = bytes_data(bytes);
    size_t length = (size_t)bytes_size(bytes);
    for (size_t i = 0; i < length;) {
        uint32_t codepoint;
        Fault fault;
        size_t size = decode_one(codec, text + i, length - i, &codepoint, &fault);
        if (size != 0) {
            builder_add(out, codepoint);
            i += size;
            continue;
        }
        Handler handler;
        if (!find_handler(in, errors, &handler))
            return false;
        size = substitute(handler, text + i, length - i, fault, out);
        if (size == 0)
            return raise_unicode(in, EXCEPTION_UnicodeDecodeError, codec, bytes, (int64_t)i,
                                 (int64_t)(i + fault.size), fault.reason);
        i += size;
    }
    return true;
}

Ref decode_bytes(Interp *in, Object *bytes, Object *encoding, Object *errors)
{
    Codec codec;
    if (!find_codec(in, encoding, &codec))
        return NO_REF;
    StrBuilder out = {0};
    if (decode_into(in, bytes, codec, errors, &out))
        return builder_finish(in, &out);
    builder_done(&out);
    return NO_REF;
}
