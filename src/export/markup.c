/* Text inside elements and attributes of SVG and HTML. */
#include "export/write.h"

void markup_append(Buf *out, const char *text, size_t length)
{
    for (size_t i = 0; i < length; i++) {
        switch (text[i]) {
        case '&':
            buf_append_string(out, "&amp;");
            break;
        case '<':
            buf_append_string(out, "&lt;");
            break;
        case '>':
            buf_append_string(out, "&gt;");
            break;
        case '"':
            buf_append_string(out, "&quot;");
            break;
        default:
            buf_append_byte(out, text[i]);
        }
    }
}
