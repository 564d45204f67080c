/* The mouse turned into commands. What is meant depends on the pane under the pointer: a
 * line of the source, a box of the picture, a row of a table, a step on the timeline, a
 * hint. A press there begins what a drag goes on with. */
#include <stdlib.h>

#include "view/state.h"

enum { WHEEL_ROWS = 3, WHEEL_COLUMNS = 8 };

static PanelId pane_at(const View *view, int x, int y)
{
    for (int panel = 0; panel < PANEL_COUNT; panel++) {
        Area area = view->split.panes[panel];
        area.y -= view->split.titled[panel];
        area.height += view->split.titled[panel];
        if (split_shows(&view->split, (PanelId)panel) && area_contains(area, x, y))
            return (PanelId)panel;
    }
    return PANEL_COUNT;
}

/* -- presses -- */

/* As the command's key would, which the settings take for themselves. */
static unsigned perform(View *view, CommandId id)
{
    const char *cursor = NULL;
    Key key;
    unsigned bits;
    bool taken = view->page == PANEL_settings && command_next_key(id, &cursor, &key) &&
                 settings_key(view, key, &bits);
    return taken ? bits : command_perform(view, id, 0);
}

static unsigned press_hint(View *view, int x)
{
    for (size_t i = 0; i < view->hints.count; i++) {
        const HintPlace *hint = &view->hints.items[i];
        if (x >= hint->x && x < hint->end)
            return perform(view, hint->command);
    }
    return VIEW_REDRAW;
}

/* In the margin: a breakpoint. On the text: the cursor, and a second time forward to it. */
static unsigned press_source(View *view, Area area, int x, int y)
{
    uint32_t line = panel_source_line(view, area, y);
    if (line == 0)
        return VIEW_REDRAW;
    bool again = view->source.cursor == line;
    view->source.cursor = line;
    if (x < area.x + panel_source_margin(view))
        return command_perform(view, COMMAND_toggle_breakpoint, 0);
    return again ? command_perform(view, COMMAND_to_cursor, 0) : VIEW_REDRAW;
}

unsigned pointer_choose_box(View *view, const Scene *scene, int x, int y)
{
    const SceneBox *box = scene_box_at(scene, x, y);
    BoxId id = box == NULL ? 0 : box->id;
    if (id != 0 && id == view->stage.selected)
        return command_perform(view, COMMAND_details, 0);
    view->stage.selected = id;
    return VIEW_REDRAW;
}

static unsigned press_picture(View *view, Area area, int x, int y)
{
    const Scene *scene = stage_scene(&view->stage);
    Camera camera = view->stage.camera;
    return scene == NULL
               ? VIEW_REDRAW
               : pointer_choose_box(view, scene, x - area.x + camera.x, y - area.y + camera.y);
}

static unsigned press_timeline(View *view, Area area, int x)
{
    StepNumber step = panel_timeline_step(view, area, x);
    return step == 0 ? VIEW_REDRAW : move_to(view, step);
}

/* -- rows of tables, blocks, headings -- */

static void choose(View *view, const Spot *spot)
{
    switch (spot->pane) {
    case PANEL_calls:
        view->calls.cursor = (uint32_t)spot->of;
        break;
    case PANEL_details:
    case PANEL_answers:
        report_choose(&view->report, (size_t)spot->of);
        break;
    case PANEL_watch:
        view->watch.cursor = (size_t)spot->of;
        break;
    case PANEL_settings:
        view->settings.cursor = (int)spot->of;
        break;
    case PANEL_table:
        view->table.cursor = (ObjectId)spot->of;
        break;
    case PANEL_collector:
        view->gc.cursor = (ObjectId)spot->of;
        break;
    default:
        view->memory_cursor = (ObjectId)spot->of;
    }
}

static unsigned sort_by_heading(View *view, const Spot *spot)
{
    if (spot->pane == PANEL_table)
        heap_table_sort(&view->table, (HeapColumnId)spot->of);
    else
        gc_table_sort(&view->gc, (GcColumnId)spot->of);
    return VIEW_REDRAW;
}

static unsigned open_chosen(View *view, PanelId pane)
{
    return pane == PANEL_settings ? settings_turn_chosen(view)
           : pane == PANEL_watch  ? command_perform(view, COMMAND_change_forward, 0)
                                  : command_perform(view, COMMAND_open, 0);
}

/* The first press chooses a row, one more on the same opens it. */
static unsigned press_place(View *view, Mouse mouse, Pointer before)
{
    const Spot *found = spots_at(&view->spots, mouse.x, mouse.y);
    if (found == NULL)
        return VIEW_REDRAW;
    const Spot spot = *found; /* what follows may draw */
    bool same_row = before.pane == spot.pane && before.y == mouse.y;
    if (spot.kind == SPOT_HEADING)
        return sort_by_heading(view, &spot);
    if (spot.kind == SPOT_ROW && same_row && page_chosen(view, spot.pane) == spot.of)
        return open_chosen(view, spot.pane);
    choose(view, &spot);
    if (spot.kind == SPOT_FOLD)
        call_tree_fold(&view->calls, !map_get(&view->calls.folded, spot.of, NULL));
    return VIEW_REDRAW;
}

static const bool takes_focus[PANEL_COUNT] = {
#define PANEL(NAME, title, focus, page, hints) [PANEL_##NAME] = focus,
#include "view/panel.def"
#undef PANEL
};

static unsigned press(View *view, Mouse mouse)
{
    PanelId pane = pane_at(view, mouse.x, mouse.y);
    Pointer before = view->pointer;
    view->pointer = (Pointer){pane, mouse.x, mouse.y};
    if (mouse.button == 3)
        return perform(view, COMMAND_leave);
    if (area_contains(view->split.hints, mouse.x, mouse.y))
        return press_hint(view, mouse.x);
    if (pane == PANEL_COUNT)
        return VIEW_REDRAW;
    Area area = view->split.panes[pane];
    if (takes_focus[pane])
        view->focus = pane;
    switch (mouse.y < area.y ? PANEL_COUNT : pane) {
    case PANEL_source:
        return press_source(view, area, mouse.x, mouse.y);
    case PANEL_picture:
        return press_picture(view, area, mouse.x, mouse.y);
    case PANEL_difference:
        return difference_press(view, area, mouse.x, mouse.y);
    case PANEL_timeline:
        return press_timeline(view, area, mouse.x);
    case PANEL_COUNT:
        return VIEW_REDRAW;
    default:
        return press_place(view, mouse, before);
    }
}

/* -- drags and the wheel -- */

static unsigned drag(View *view, Mouse mouse)
{
    Pointer from = view->pointer;
    view->pointer.x = mouse.x;
    view->pointer.y = mouse.y;
    if (from.pane == PANEL_picture || from.pane == PANEL_difference)
        stage_pan(&view->stage, from.x - mouse.x, from.y - mouse.y);
    else if (from.pane == PANEL_timeline)
        return press_timeline(view, view->split.panes[PANEL_timeline], mouse.x);
    return VIEW_REDRAW;
}

static unsigned wheel(View *view, Mouse mouse)
{
    int direction = mouse.kind == MOUSE_WHEEL_DOWN ? 1 : -1;
    PanelId pane = pane_at(view, mouse.x, mouse.y);
    if (pane == PANEL_timeline)
        return command_perform(view, direction > 0 ? COMMAND_step_forward : COMMAND_step_back, 0);
    if (pane == PANEL_picture || pane == PANEL_difference) {
        stage_pan(&view->stage, mouse.shift ? direction * WHEEL_COLUMNS : 0,
                  mouse.shift ? 0 : direction * WHEEL_ROWS);
        return VIEW_REDRAW;
    }
    if (pane == PANEL_COUNT || !takes_focus[pane])
        return VIEW_REDRAW;
    view->focus = pane;
    return command_perform(view, direction > 0 ? COMMAND_cursor_down : COMMAND_cursor_up,
                           WHEEL_ROWS);
}

unsigned view_mouse(View *view, Mouse mouse)
{
    if (mouse.kind == MOUSE_RELEASE)
        return VIEW_REDRAW;
    buf_clear(&view->message);
    view->idle = 0;
    stage_finish(&view->stage);
    unsigned bits = VIEW_REDRAW;
    if (view->help) {
        bits |= help_mouse(view, mouse);
    } else if (view->prompt.kind == PROMPT_NONE && view->split.kind != SPLIT_NONE) {
        switch (mouse.kind) {
        case MOUSE_PRESS:
            bits |= press(view, mouse);
            break;
        case MOUSE_DRAG:
            bits |= drag(view, mouse);
            break;
        default:
            bits |= wheel(view, mouse);
        }
    }
    view_split(view);
    return bits;
}

bool view_wants_mouse(const View *view)
{
    return !view->options.no_mouse;
}
