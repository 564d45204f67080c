/* Plain text: rows without trailing blanks. */
#include "export/write.h"

void write_text(Buf *out, const Canvas *canvas, const ExportOptions *options)
{
    for (int y = 0; y < canvas->height; y++) {
        canvas_row_text(canvas, y, out);
        buf_append_byte(out, '\n');
    }
}
