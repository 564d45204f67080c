/* A step drawn without a terminal: a view that is told which step, and whose canvas
 * goes to a writer. The picture alone is the picture pane given the whole width. */
#include "export/export.h"

#include "base/clean.h"

enum { ROWS_AROUND_PICTURE = 6 };

View *screen_open(Trace *trace, const ViewOptions *options, bool whole_screen)
{
    ViewOptions still = *options;
    if (!whole_screen) {
        still.height += ROWS_AROUND_PICTURE;
        still.width = still.width < VIEW_LEAST_WIDTH ? VIEW_LEAST_WIDTH : still.width;
    }
    View *view = view_open(trace, &still);
    if (!whole_screen)
        view_key(view, 'z');
    return view;
}

static void append_heading(Buf *out, const View *view, const Buf *story, bool ascii)
{
    buf_printf(out, "step %u", (unsigned)view_step(view));
    buf_append_string(out, "   ");
    if (ascii)
        canvas_append_ascii(out, story->text);
    else
        buf_append(out, story->text, story->length);
    buf_append_byte(out, '\n');
}

bool screen_append(Buf *out, View *view, StepNumber step, const ScreenOptions *options)
{
    Canvas canvas;
    Buf story;
    if (!view_go(view, step))
        return false;
    if (options->object != 0)
        view_select(view, options->object);
    canvas_init(&canvas, 0, 0, false);
    buf_init(&story);
    view_append_story(view, &story);
    ExportOptions export = options->export;
    export.description = export.description != NULL ? export.description : story.text;
    if (options->whole_screen) {
        view_draw(view, &canvas);
    } else {
        view_draw_picture(view, &canvas, CANVAS_SIDE_MAX, CANVAS_SIDE_MAX);
        if (export.format != EXPORT_svg)
            append_heading(out, view, &story, canvas.ascii);
    }
    export_canvas(out, &canvas, &export);
    buf_done(&story);
    canvas_done(&canvas);
    return true;
}
