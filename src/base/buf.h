/* Growable text. Invariants: `text` is never NULL after buf_init, text[length]
 * is NUL, length < capacity (or text is the shared empty string). Text may
 * hold NUL bytes; `length` counts bytes.
 */
#ifndef BASE_BUF_H
#define BASE_BUF_H

#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include "base/contract.h"

typedef struct {
    char *text;
    size_t length;
    size_t capacity;
} Buf;

extern char buf_empty_text[1];
#define BUF_INIT                                                                                   \
    {                                                                                              \
        buf_empty_text, 0, 0                                                                       \
    }

void buf_init(Buf *buf);
void buf_done(Buf *buf);
/* length = 0; memory is kept. */
void buf_clear(Buf *buf);
/* Makes room for `extra` more bytes. */
void buf_reserve(Buf *buf, size_t extra);
void buf_append(Buf *buf, const char *text, size_t length);
void buf_append_string(Buf *buf, const char *text);
void buf_append_byte(Buf *buf, char byte);
void buf_append_fill(Buf *buf, char byte, size_t count);
/* One code point as UTF-8; surrogates are encoded as they stand (WTF-8). */
void buf_append_codepoint(Buf *buf, uint32_t codepoint);
void buf_append_int(Buf *buf, int64_t value);
void buf_printf(Buf *buf, const char *format, ...) PRINTF_LIKE(2, 3);
void buf_vprintf(Buf *buf, const char *format, va_list args) PRINTF_LIKE(2, 0);
/* Cuts to `length` bytes, which must not exceed the present length. */
void buf_truncate(Buf *buf, size_t length);
/* Gives the text away (caller frees with mem_free); the buf is empty after. */
MUST_USE char *buf_detach(Buf *buf);

#endif
