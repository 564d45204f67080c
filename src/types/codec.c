/* Encoding and decoding run until a fault, ask the handler what to put in its place and
 * go on. The encodings themselves are in codec_kind.c.
 */
#include "types/codec.h"

#include <stdio.h>
#include <string.h>

#include "base/unicode_name.h"
#include "types/buffer.h"
#include "types/bytes.h"
#include "types/codec_escape.h"
#include "types/exception.h"
#include "types/int.h"
#include "types/str.h"
#include "types/str_builder.h"

typedef enum {
    ERRORS_STRICT,
    ERRORS_IGNORE,
    ERRORS_REPLACE,
    ERRORS_BACKSLASH,
    ERRORS_XML,
    ERRORS_ESCAPE,
    ERRORS_PASS,
    ERRORS_NAME,
    ERRORS_COUNT,
} Handler;

static const char *const handler_names[ERRORS_COUNT] = {
    "strict",          "ignore",        "replace",     "backslashreplace", "xmlcharrefreplace",
    "surrogateescape", "surrogatepass", "namereplace",
};

/* NULL: raised. */
static const Codec *find_codec(Interp *in, const Object *encoding)
{
    if (encoding == NULL)
        return codec_default();
    const Codec *codec = codec_named(encoding);
    Buf name;
    buf_init(&name);
    str_append_utf8(encoding, &name);
    if (memchr(name.text, '\0', name.length) != NULL) {
        raise_error(in, EXCEPTION_ValueError, "embedded null character");
        codec = NULL;
    } else if (codec == NULL) {
        raise_error(in, EXCEPTION_LookupError, "unknown encoding: %s", name.text);
    }
    buf_done(&name);
    return codec;
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

/* UnicodeEncodeError(encoding, object, start, end, reason) or the like. Consumes object. */
static bool raise_unicode(Interp *in, ExceptionId type, const Codec *codec, Ref object,
                          int64_t start, int64_t end, const char *reason)
{
    Ref parts[] = {str_from_string(in, codec->title), object, int_from_i64(in, start),
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

static void append_ascii(const Codec *codec, const char *text, Buf *out)
{
    for (; *text != '\0'; text++)
        (void)codec_encode(codec, (uint8_t)*text, out);
}

static void append_backslash(const Codec *codec, uint32_t codepoint, Buf *out)
{
    const char *format = codepoint < 0x100     ? "\\x%02x"
                         : codepoint < 0x10000 ? "\\u%04x"
                                               : "\\U%08x";
    char text[16];
    snprintf(text, sizeof(text), format, (unsigned)codepoint);
    append_ascii(codec, text, out);
}

static void append_name(const Codec *codec, uint32_t codepoint, Buf *out)
{
    Buf name;
    buf_init(&name);
    buf_append_string(&name, "\\N{");
    if (unicode_append_name(codepoint, &name)) {
        buf_append_byte(&name, '}');
        append_ascii(codec, name.text, out);
    } else {
        append_backslash(codec, codepoint, out);
    }
    buf_done(&name);
}

static bool append_escaped_byte(const Codec *codec, uint32_t codepoint, Buf *out)
{
    bool wide = codec->family == FAMILY_UTF16 || codec->family == FAMILY_UTF32;
    if (wide || codepoint < 0xDC80 || codepoint > 0xDCFF)
        return false;
    buf_append_byte(out, (char)(codepoint - 0xDC00));
    return true;
}

/* What stands for one character that cannot be encoded; false: nothing can. */
static bool append_substitute(const Codec *codec, Handler handler, uint32_t codepoint, Buf *out)
{
    char text[16];
    switch (handler) {
    case ERRORS_IGNORE:
        return true;
    case ERRORS_REPLACE:
        append_ascii(codec, "?", out);
        return true;
    case ERRORS_BACKSLASH:
        append_backslash(codec, codepoint, out);
        return true;
    case ERRORS_NAME:
        append_name(codec, codepoint, out);
        return true;
    case ERRORS_XML:
        snprintf(text, sizeof(text), "&#%u;", (unsigned)codepoint);
        append_ascii(codec, text, out);
        return true;
    case ERRORS_ESCAPE:
        return append_escaped_byte(codec, codepoint, out);
    case ERRORS_PASS:
        return codec_encode_surrogate(codec, codepoint, out);
    default:
        return false;
    }
}

static bool can_encode(const Codec *codec, uint32_t codepoint)
{
    Buf unused;
    buf_init(&unused);
    bool can = codec_encode(codec, codepoint, &unused);
    buf_done(&unused);
    return can;
}

/* Behind the characters from `start` on that cannot be encoded: one after the other is a
 * fault of its own where units have more than a byte. */
static int64_t end_of_fault(const Codec *codec, const Object *str, int64_t start)
{
    int64_t end = start + 1;
    if (codec->family == FAMILY_UTF16 || codec->family == FAMILY_UTF32)
        return end;
    while (end < str_length(str) && !can_encode(codec, str_at(str, end)))
        end++;
    return end;
}

static bool encode_fault(Interp *in, Object *str, const Codec *codec, const Object *errors,
                         int64_t *at, Buf *out)
{
    int64_t start = *at;
    int64_t end = end_of_fault(codec, str, start);
    Handler handler;
    if (!find_handler(in, errors, &handler))
        return false;
    for (; *at < end; (*at)++) {
        if (append_substitute(codec, handler, str_at(str, *at), out))
            continue;
        if (codec->family != FAMILY_CHARMAP) /* what was substituted so far is done with */
            start = *at;
        return raise_unicode(in, EXCEPTION_UnicodeEncodeError, codec, keep(str), start, end,
                             codec_encode_reason(codec));
    }
    return true;
}

static bool encode_into(Interp *in, Object *str, const Codec *codec, const Object *errors, Buf *out)
{
    if (codec->has_mark)
        (void)codec_encode(codec, 0xFEFF, out);
    for (int64_t i = 0; i < str_length(str);)
        if (codec_encode(codec, str_at(str, i), out))
            i++;
        else if (!encode_fault(in, str, codec, errors, &i, out))
            return false;
    return true;
}

Ref encode_str(Interp *in, Object *str, Object *encoding, Object *errors)
{
    const Codec *codec = find_codec(in, encoding);
    if (codec == NULL)
        return NO_REF;
    bool as_it_is = codec->family != FAMILY_UTF16 && codec->family != FAMILY_UTF32 &&
                    codec->family != FAMILY_ESCAPE;
    if (str_is_ascii(str) && as_it_is && !codec->has_mark)
        return bytes_from(in, str_data(str), (size_t)str_length(str));
    Buf out;
    buf_init(&out);
    bool done = encode_into(in, str, codec, errors, &out);
    Ref bytes = done ? bytes_from(in, out.text, out.length) : NO_REF;
    buf_done(&out);
    return bytes;
}

/* --- decoding --- */

/* Bytes that are no ASCII become U+DC80 and so on: how many. */
static size_t escape_bytes(const char *text, size_t size, StrBuilder *out)
{
    size_t count = 0;
    for (; count < size && text[count] & 0x80; count++)
        builder_add(out, 0xDC00 + (uint8_t)text[count]);
    return count;
}

/* Puts something for the faulty bytes; how many are thereby done with, 0: nothing can. */
static size_t substitute(const Codec *codec, Handler handler, const char *text, size_t length,
                         Fault fault, StrBuilder *out)
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
        return escape_bytes(text, fault.size, out);
    case ERRORS_PASS: {
        size_t size = codec_decode_surrogate(codec, text, length, &codepoint);
        if (size > 0)
            builder_add(out, codepoint);
        return size;
    }
    default:
        return 0;
    }
}

/* What is decoded, and from where. */
typedef struct {
    ByteSpan span;
    const Codec *codec;
    Object *object; /* whose bytes they are */
    const Object *errors;
} Decoding;

/* bytes(object), for the exception. */
static Ref bytes_decoded(Interp *in, const Decoding *decoding)
{
    if (is_bytes(decoding->object))
        return keep(decoding->object);
    return bytes_from(in, decoding->span.data, (size_t)decoding->span.size);
}

static bool decode_fault(Interp *in, const Decoding *decoding, Fault fault, size_t *at,
                         StrBuilder *out)
{
    Handler handler;
    if (!find_handler(in, decoding->errors, &handler))
        return false;
    if (handler == ERRORS_XML || handler == ERRORS_NAME)
        return raise_false(in, EXCEPTION_TypeError,
                           "don't know how to handle UnicodeDecodeError in error callback");
    size_t size = substitute(decoding->codec, handler, decoding->span.data + *at,
                             (size_t)decoding->span.size - *at, fault, out);
    if (size == 0)
        return raise_unicode(in, EXCEPTION_UnicodeDecodeError, decoding->codec,
                             bytes_decoded(in, decoding), (int64_t)*at, (int64_t)(*at + fault.size),
                             fault.reason);
    *at += size;
    return true;
}

/* One character, or what an escape stands for; as codec_decode. */
static size_t decode_one(const Codec *codec, const char *text, size_t length, StrBuilder *out,
                         Fault *fault)
{
    if (codec->family == FAMILY_ESCAPE || codec->family == FAMILY_RAW_ESCAPE)
        return escape_decode(codec, text, length, out, fault);
    uint32_t codepoint;
    size_t size = codec_decode(codec, text, length, &codepoint, fault);
    if (size != 0)
        builder_add(out, codepoint);
    return size;
}

static bool decode_into(Interp *in, Decoding *decoding, StrBuilder *out)
{
    const char *text = decoding->span.data;
    size_t length = (size_t)decoding->span.size;
    size_t at;
    decoding->codec = codec_by_mark(decoding->codec, text, length, &at);
    while (at < length) {
        Fault fault;
        size_t size = decode_one(decoding->codec, text + at, length - at, out, &fault);
        if (size == 0 && !decode_fault(in, decoding, fault, &at, out))
            return false;
        at += size;
    }
    return true;
}

Ref decode_bytes(Interp *in, Object *bytes, Object *encoding, Object *errors)
{
    Decoding decoding = {.object = bytes, .errors = errors, .codec = find_codec(in, encoding)};
    if (decoding.codec == NULL || !buffer_span(in, bytes, &decoding.span))
        return NO_REF;
    StrBuilder out = {0};
    if (decode_into(in, &decoding, &out))
        return builder_finish(in, &out);
    builder_done(&out);
    return NO_REF;
}
