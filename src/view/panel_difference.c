/* Two steps side by side: their pictures through one window, and below them what changed
 * from the one to the other. */
#include <stdio.h>
#include <string.h>

#include "view/state.h"

enum { LIST_PART = 4, LIST_LEAST = 3, LIST_MOST = 12 };

/* The step to compare with, which is always another one that exists. */
static StepNumber base_step(const View *view)
{
    StepNumber from = view->compare_from;
    bool usable = from > 0 && from <= trace_step_count(view->trace) && from != view->step;
    return usable ? from : view->step > 1 ? view->step - 1 : view->step;
}

/* Compares with the place the last jump began at, or with the step before. */
unsigned command_do_page_difference(View *view, uint32_t count)
{
    if (view->page != PANEL_difference) {
        view->compare_from = view->jumps.count > 0 ? vec_last(&view->jumps) : 0;
    }
    page_show(view, PANEL_difference);
    return VIEW_REDRAW;
}

unsigned difference_with(View *view, StepNumber step)
{
    page_show(view, PANEL_difference);
    view->compare_from = step;
    if (step < 1 || step > trace_step_count(view->trace)) {
        view_say(view, "there is no step %u so far", (unsigned)step);
    }
    return VIEW_REDRAW;
}

int difference_window_width(int pane_width)
{
    return (pane_width - 1) / 2 - 1; /* a blank column before the border */
}

static void draw_side(View *view, Canvas *canvas, Area area, StepNumber step)
{
    char title[48];
    const TraceStep *index = trace_step(view->trace, step);
    const Picture *picture = film_at(&view->stage.film, step, NULL);
    unsigned line = index->line > 0 ? index->line : 1;
    snprintf(title, sizeof(title), " step %u, line %u", (unsigned)step, line);
    canvas_text_cut(canvas, area.x, area.y, ink(STYLE_HEADER_STEP), title, area.width);
    Area window = {area.x, area.y + 1, area.width, area.height - 1};
    Area clip = canvas_narrow_clip(canvas, window);
    if (picture != NULL) {
        paint_scene(canvas, window, &picture->scene, view->stage.camera,
                    (PaintOptions){.selected = view->stage.selected});
    }
    canvas_restore_clip(canvas, clip);
}

static void draw_list(View *view, Canvas *canvas, Area area, StepNumber from, StepNumber to)
{
    canvas_horizontal(canvas, area.x, area.y, area.width, ink(STYLE_PANE), LINE_DASHED);
    if (from == to || !world_diff(&view->scout, from, to, &view->seen, NULL)) {
        return;
    }
    Narration told = {.world = &view->scout,
                      .diff = &view->seen,
                      .source = &view->source.before,
                      .values_counted = view_values(view) != INLINE_VALUES};
    story_draw_changes(canvas, (Area){area.x, area.y + 1, area.width, area.height - 1}, &told);
}

void panel_difference_draw(View *view, Canvas *canvas, Area area)
{
    if (view->step == 0) {
        return;
    }
    StepNumber from = base_step(view), to = view->step;
    if (from > to) {
        StepNumber later = from;
        from = to;
        to = later;
    }
    int list = area.height / LIST_PART;
    list = list < LIST_LEAST ? LIST_LEAST : list > LIST_MOST ? LIST_MOST : list;
    int half = difference_window_width(area.width), height = area.height - list;
    int border = half + 1;
    draw_side(view, canvas, (Area){area.x, area.y, half, height}, from);
    for (int y = 0; y < height; y++) {
        canvas_line(canvas, area.x + border, area.y + y, ink(STYLE_PANE), LINE_DASHED,
                    ARM_UP | ARM_DOWN);
    }
    draw_side(view, canvas, (Area){area.x + border + 1, area.y, area.width - border - 1, height},
              to);
    draw_list(view, canvas, (Area){area.x, area.y + height, area.width, list}, from, to);
}
