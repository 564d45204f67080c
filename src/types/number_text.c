/* Unicode has many decimal digits and spaces; number parsers want ASCII. */
#include "types/number_text.h"

#include "base/unicode.h"
#include "types/buffer.h"
#include "types/str.h"

bool number_text_is_space(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}

static void append_plain(uint32_t codepoint, Buf *out)
{
    int digit = unicode_decimal(codepoint);
    if (digit >= 0)
        buf_append_byte(out, (char)('0' + digit));
    else if (unicode_is_space(codepoint))
        buf_append_byte(out, ' ');
    else
        buf_append_codepoint(out, codepoint);
}

void number_text_of(Interp *in, Object *object, Buf *out)
{
    if (!is_str(object)) {
        ByteSpan span;
        if (buffer_span(in, object, &span))
            buf_append(out, span.data, (size_t)span.size);
        return;
    }
    if (str_is_ascii(object)) {
        str_append_utf8(object, out);
        return;
    }
    for (int64_t i = 0; i < str_length(object); i++)
        append_plain(str_at(object, i), out);
}
