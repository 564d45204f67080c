/* Growable text. An empty Buf points at one shared NUL, so that `text` can be
 * printed without asking and making a Buf allocates nothing; capacity 0 tells
 * that the text is not ours. The shared byte is never written.
 */
#include "base/buf.h"

#include <assert.h>
#include <stdio.h>
#include <string.h>

#include "base/mem.h"
#include "base/utf8.h"
#include "base/vec.h"

char buf_empty_text[1];

void buf_init(Buf *buf)
{
    *buf = (Buf)BUF_INIT;
}

void buf_done(Buf *buf)
{
    if (buf->capacity > 0)
        mem_free(buf->text);
    buf_init(buf);
}

void buf_clear(Buf *buf)
{
    buf_truncate(buf, 0);
}

void buf_truncate(Buf *buf, size_t length)
{
    assert(length <= buf->length);
    buf->length = length;
    if (buf->capacity > 0)
        buf->text[length] = '\0';
}

void buf_reserve(Buf *buf, size_t extra)
{
    size_t needed = buf->length + extra + 1;
    assert(needed > extra);
    if (needed <= buf->capacity)
        return;
    size_t capacity = vec_grown_capacity(buf->capacity, needed);
    buf->text = mem_resize(buf->capacity > 0 ? buf->text : NULL, capacity);
    buf->capacity = capacity;
    buf->text[buf->length] = '\0';
}

void buf_append(Buf *buf, const char *text, size_t length)
{
    if (length == 0)
        return;
    buf_reserve(buf, length);
    memcpy(buf->text + buf->length, text, length);
    buf->length += length;
    buf->text[buf->length] = '\0';
}

void buf_append_string(Buf *buf, const char *text)
{
    buf_append(buf, text, strlen(text));
}

void buf_append_byte(Buf *buf, char byte)
{
    buf_reserve(buf, 1);
    buf->text[buf->length++] = byte;
    buf->text[buf->length] = '\0';
}

void buf_append_fill(Buf *buf, char byte, size_t count)
{
    if (count == 0)
        return;
    buf_reserve(buf, count);
    memset(buf->text + buf->length, byte, count);
    buf->length += count;
    buf->text[buf->length] = '\0';
}

void buf_append_codepoint(Buf *buf, uint32_t codepoint)
{
    char bytes[4];
    size_t length = utf8_encode(codepoint, bytes);
    buf_append(buf, bytes, length);
}

void buf_append_int(Buf *buf, int64_t value)
{
    char digits[20];
    size_t start = sizeof(digits);
    uint64_t rest = value < 0 ? 0 - (uint64_t)value : (uint64_t)value;
    do {
        digits[--start] = (char)('0' + rest % 10);
        rest /= 10;
    } while (rest > 0);
    if (value < 0)
        digits[--start] = '-';
    buf_append(buf, digits + start, sizeof(digits) - start);
}

void buf_vprintf(Buf *buf, const char *format, va_list args)
{
    va_list again;
    va_copy(again, args);
    int length = vsnprintf(NULL, 0, format, again);
    va_end(again);
    assert(length >= 0);
    buf_reserve(buf, (size_t)length);
    vsnprintf(buf->text + buf->length, (size_t)length + 1, format, args);
    buf->length += (size_t)length;
}

void buf_printf(Buf *buf, const char *format, ...)
{
    va_list args;
    va_start(args, format);
    buf_vprintf(buf, format, args);
    va_end(args);
}

char *buf_detach(Buf *buf)
{
    char *text = buf->capacity > 0 ? buf->text : mem_copy_string("");
    buf_init(buf);
    return text;
}
