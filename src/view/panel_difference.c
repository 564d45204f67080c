/* Two steps side by side: their pictures through one window, and below them what changed
 * from the one to the other. */
#include <stdio.h>
#include <string.h>

#include "view/state.h"

enum { LIST_PART = 3, LIST_LEAST = 3, LIST_MOST = 12, SIDE_LEAST = 24 };

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
        view->difference_top = 0;
    }
    page_show(view, PANEL_difference);
    return VIEW_REDRAW;
}

unsigned difference_with(View *view, StepNumber step)
{
    page_show(view, PANEL_difference);
    view->compare_from = step;
    view->difference_top = 0;
    if (step < 1 || step > trace_step_count(view->trace))
        view_say(view, "there is no step %u so far", (unsigned)step);
    return VIEW_REDRAW;
}

static int list_rows(Area pane)
{
    int rows = pane.height / LIST_PART;
    return rows < LIST_LEAST ? LIST_LEAST : rows > LIST_MOST ? LIST_MOST : rows;
}

/* Beside a blank column and the border, below a title, above the list. */
Area difference_window(Area pane)
{
    return (Area){0, 0, (pane.width - 1) / 2 - 1, pane.height - list_rows(pane) - 1};
}

/* One of the two pictures. */
typedef struct {
    StepNumber step;
    Area area; /* with the title */
} Side;

/* Columns of the picture of a step. */
static int picture_columns(View *view, StepNumber step)
{
    const Picture *picture = film_at(&view->stage.film, step, NULL);
    int columns = picture == NULL ? 0 : picture->scene.bounds.width;
    return columns < SIDE_LEAST ? SIDE_LEAST : columns;
}

/* Of so many columns for both, half, unless that is too little for one and more than the
 * other needs. */
static int left_columns(View *view, int both, StepNumber left, StepNumber right)
{
    int half = both / 2, before = picture_columns(view, left), after = picture_columns(view, right);
    return before < half && after > both - half   ? (before + after < both ? both - after : before)
           : before > half && after < both - half ? (before + after < both ? before : both - after)
                                                  : half;
}

/* The earlier step is on the left. */
static void make_sides(View *view, Area pane, Side sides[2])
{
    int height = difference_window(pane).height + 1;
    StepNumber base = base_step(view);
    sides[0].step = base < view->step ? base : view->step;
    sides[1].step = base < view->step ? view->step : base;
    int left = left_columns(view, pane.width - 2, sides[0].step, sides[1].step);
    int right = left + 2; /* behind the border */
    sides[0].area = (Area){pane.x, pane.y, left, height};
    sides[1].area = (Area){pane.x + right, pane.y, pane.width - right, height};
}

static int at_most(int camera, int most)
{
    return camera < most ? camera : most < 0 ? 0 : most;
}

/* The camera is the stage's, moved where the picture is smaller so that it is seen. */
static Camera side_camera(const View *view, const Scene *scene, Area window)
{
    Camera camera = view->stage.camera;
    return (Camera){at_most(camera.x, scene->bounds.width - window.width),
                    at_most(camera.y, scene->bounds.height - window.height)};
}

static void draw_side(View *view, Canvas *canvas, const Side *side)
{
    char title[48];
    Area area = side->area;
    const TraceStep *index = trace_step(view->trace, side->step);
    const Picture *picture = film_at(&view->stage.film, side->step, NULL);
    unsigned line = index->line > 0 ? index->line : 1;
    snprintf(title, sizeof(title), " step %u, line %u", (unsigned)side->step, line);
    canvas_text_cut(canvas, area.x, area.y, ink(STYLE_HEADER_STEP), title, area.width);
    Area window = {area.x, area.y + 1, area.width, area.height - 1};
    Area clip = canvas_narrow_clip(canvas, window);
    if (picture != NULL) {
        paint_scene(canvas, window, &picture->scene, side_camera(view, &picture->scene, window),
                    (PaintOptions){.selected = view->stage.selected});
    }
    canvas_restore_clip(canvas, clip);
}

unsigned difference_press(View *view, Area pane, int x, int y)
{
    Side sides[2];
    make_sides(view, pane, sides);
    for (int i = 0; i < 2; i++) {
        Area window = sides[i].area;
        window.y++;
        window.height--;
        const Picture *picture = film_at(&view->stage.film, sides[i].step, NULL);
        if (picture != NULL && area_contains(window, x, y)) {
            Camera camera = side_camera(view, &picture->scene, window);
            return pointer_choose_box(view, &picture->scene, x - window.x + camera.x,
                                      y - window.y + camera.y);
        }
    }
    return VIEW_REDRAW;
}

void difference_scroll(View *view, int direction)
{
    size_t page = (size_t)list_rows(view->split.panes[PANEL_difference]) - 2;
    if (direction < 0)
        view->difference_top -= view->difference_top < page ? view->difference_top : page;
    else if (view->difference_goes_on)
        view->difference_top += page;
}

static void draw_list(View *view, Canvas *canvas, Area area, StepNumber from, StepNumber to)
{
    canvas_horizontal(canvas, area.x, area.y, area.width, ink(STYLE_PANE), LINE_DASHED);
    if (from == to || !world_diff(&view->scout, from, to, &view->seen, NULL))
        return;
    Narration told = {.world = &view->scout,
                      .diff = &view->seen,
                      .source = &view->source.before,
                      .values_counted = view_values(view) != INLINE_VALUES};
    view->difference_goes_on =
        story_draw_changes(canvas, (Area){area.x, area.y + 1, area.width, area.height - 1}, &told,
                           view->difference_top);
}

void panel_difference_draw(View *view, Canvas *canvas, Area area)
{
    Side sides[2];
    if (view->step == 0)
        return;
    make_sides(view, area, sides);
    int list = list_rows(area);
    draw_side(view, canvas, &sides[0]);
    canvas_vertical(canvas, sides[1].area.x - 2, area.y, area.height - list, ink(STYLE_PANE),
                    LINE_DASHED);
    draw_side(view, canvas, &sides[1]);
    draw_list(view, canvas, (Area){area.x, area.y + area.height - list, area.width, list},
              sides[0].step, sides[1].step);
}
