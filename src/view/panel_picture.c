/* The picture of memory: the scene of this moment through the window, and what of
 * it lies outside. */
#include <string.h>

#include "draw/overview.h"
#include "view/state.h"

void panel_picture_draw(View *view, Canvas *canvas, Area area)
{
    const Scene *scene = stage_scene(&view->stage);
    if (scene == NULL)
        return;
    PaintOptions options = {.selected = view->stage.selected, .freeze_frames = true};
    paint_scene(canvas, area, scene, view->stage.camera, options);
    if (view->overview)
        overview_paint(canvas, area, scene, view->stage.camera);
}

/* "rows 3-14 of 20  columns 1-80 of 120", only of what does not fit. */
static void append_window(const View *view, Buf *out, const Scene *scene)
{
    Camera camera = view->stage.camera;
    if (scene->bounds.height > view->stage.height) {
        int last = camera.y + view->stage.height;
        int all = scene->bounds.height;
        buf_printf(out, "rows %d-%d of %d  ", camera.y + 1, last < all ? last : all, all);
    }
    if (scene->bounds.width > view->stage.width) {
        int last = camera.x + view->stage.width;
        int all = scene->bounds.width;
        buf_printf(out, "columns %d-%d of %d  ", camera.x + 1, last < all ? last : all, all);
    }
}

/* How much of it is said: what the modes are goes last, the least important first. */
enum { NOTE_WHOLE, NOTE_WITHOUT_WINDOW, NOTE_MODES, NOTE_DETAIL, NOTE_LENGTHS };

/* "12 Node folded (*)", "30 older folded (%)". */
static void append_folded(const View *view, Buf *out)
{
    const Stage *stage = &view->stage;
    uint64_t type, value;
    size_t cursor = 0;
    if (stage->picture == NULL || (stage->shut_types.live == 0 && view->oldest == 0))
        return;
    buf_printf(out, "%zu", stage->picture->scene.folded_count);
    while (map_next(&stage->shut_types, &cursor, &type, &value))
        buf_printf(out, " %s", trace_text(view->trace, (StringId)type));
    buf_printf(out, "%s folded (%s)  ", view->oldest != 0 ? " older" : "",
               view->oldest != 0 ? "%" : "*");
}

/* Of what is not all, or not as usual. */
static void append_modes(const View *view, Buf *out)
{
    static const char *const spacings[] = {
        [SPACING_NORMAL] = "", [SPACING_AIRY] = "roomy  ", [SPACING_DENSE] = "dense  "};
    if (view->only != 0)
        buf_printf(out, "only what #%u leads to (X: all)  ", (unsigned)view->only);
    if (view->depth_limit != 0)
        buf_printf(out, "depth %d (_)  ", view->depth_limit);
    append_folded(view, out);
    if (view->stage.hidden.live > 0)
        buf_printf(out, "%zu hidden (\\)  ", view->stage.hidden.live);
    buf_append_string(out, spacings[view->spacing]);
}

static void append_note(View *view, Buf *out, int length)
{
    static const char *const values[] = {[INLINE_NONE] = "values as boxes",
                                         [INLINE_SMALL] = "small values in slots",
                                         [INLINE_VALUES] = "values in slots"};
    const Scene *scene = stage_scene(&view->stage);
    if (scene == NULL)
        return;
    if (scene->hidden_count > 0 && length < NOTE_MODES)
        buf_printf(out, "%u objects not drawn  ", (unsigned)scene->hidden_count);
    if (length == NOTE_WHOLE)
        append_window(view, out, scene);
    if (view->tidier && view->judged == view->step && length < NOTE_MODES)
        buf_append_string(out, "= tidier  ");
    append_modes(view, out);
    if (length < NOTE_DETAIL)
        buf_printf(out, "%s  ", values[view_values(view)]);
    buf_printf(out, "detail %d", view->options.detail);
}

void panel_picture_note(View *view, Buf *out, int columns)
{
    for (int length = NOTE_WHOLE; length < NOTE_LENGTHS; length++) {
        buf_clear(out);
        append_note(view, out, length);
        if ((int)out->length <= columns)
            return;
    }
    buf_clear(out);
}
