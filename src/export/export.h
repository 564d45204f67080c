/* Canvases as text, coloured text and SVG: other readers of the same cells that a
 * terminal shows. Equal input gives equal bytes.
 */
#ifndef EXPORT_EXPORT_H
#define EXPORT_EXPORT_H

#include <stdbool.h>

#include "base/buf.h"
#include "draw/canvas.h"
#include "draw/theme.h"
#include "view/view.h"

typedef enum {
#define FORMAT(name, ending, sentence) EXPORT_##name,
#include "export/format.def"
#undef FORMAT
    EXPORT_FORMAT_COUNT
} ExportFormat;

/* Static text: "svg", ".svg", "a drawing ...". */
const char *export_format_name(ExportFormat format);
const char *export_format_ending(ExportFormat format);
const char *export_format_sentence(ExportFormat format);
/* False if there is no format of that name. */
bool export_format_find(const char *name, ExportFormat *format);

typedef struct {
    ExportFormat format;
    const Theme *theme; /* NULL: for SVG the light and the dark one, by the reader's choice */
    ColorLevel level;   /* for ansi */
    const char *title;  /* of an SVG; any text; may be NULL */
    const char *description;
} ExportOptions;

/* Appends the canvas in the format. */
void export_canvas(Buf *out, const Canvas *canvas, const ExportOptions *options);

/* Columns a picture may take when nothing else is asked for. */
enum { EXPORT_PICTURE_WIDTH = 120, EXPORT_PICTURE_HEIGHT = 2000 };

/* What `boxarrow show` shows of a step. */
typedef struct {
    ExportOptions export;
    const char *page;  /* a view by name, on the whole screen; NULL: the picture */
    ObjectId object;   /* selected; 0: none */
    bool whole_screen; /* as the program's screen looks; else only the picture */
} ScreenOptions;

/* A view that was opened for drawing without a terminal: no animation. options as
 * for view_open; where only the picture is wanted, width and height are its most. */
MUST_USE View *screen_open(Trace *trace, const ViewOptions *options, bool whole_screen);
/* Appends the step, drawn. False if the trace has no such step (nothing is
 * appended). Text and ansi begin with a line that tells the step. */
bool screen_append(Buf *out, View *view, StepNumber step, const ScreenOptions *options);

#endif
