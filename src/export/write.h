/* The writers behind export_canvas, for this folder only. */
#ifndef EXPORT_WRITE_H
#define EXPORT_WRITE_H

#include "export/export.h"

typedef void ExportFunction(Buf *out, const Canvas *canvas, const ExportOptions *options);

#define FORMAT(name, ending, sentence) ExportFunction write_##name;
#include "export/format.def"
#undef FORMAT

/* One row of a canvas with its colours, which it takes back at its end, without newline.
 * The options must have a theme. */
void ansi_append_row(Buf *out, const Canvas *canvas, int y, const ExportOptions *options);

/* `text` with the characters escaped that mean something in SVG and HTML. */
void markup_append(Buf *out, const char *text, size_t length);

#endif
