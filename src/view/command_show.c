/* Commands that change what is shown and how: playing, panes, camera, detail,
 * folding, themes. `count` is the number typed before the key, 0 if there was none.
 */
#include <string.h>

#include "view/state.h"

enum { DETAIL_MOST = 4 };

static uint32_t at_least_one(uint32_t count)
{
    return count > 0 ? count : 1;
}

/* -- playing -- */

unsigned command_do_play(View *view, uint32_t count)
{
    view->player.playing = !view->player.playing;
    view->player.elapsed = 0;
    return view->player.playing ? move_to(view, view->step + 1) : VIEW_REDRAW;
}

static unsigned change_speed(View *view, int by)
{
    int speed = view->player.speed + by;
    if (speed >= 0 && speed < SPEED_COUNT)
        view->player.speed = speed;
    view_say(view, "plays %g steps a second", move_rate(view->player.speed));
    return VIEW_REDRAW;
}

unsigned command_do_play_faster(View *view, uint32_t count)
{
    return change_speed(view, 1);
}

unsigned command_do_play_slower(View *view, uint32_t count)
{
    return change_speed(view, -1);
}

unsigned command_do_toggle_animation(View *view, uint32_t count)
{
    view->options.animate = !view->options.animate;
    view_say(view, view->options.animate ? "steps are animated" : "steps are not animated");
    return VIEW_REDRAW;
}

/* -- moving about -- */

static const bool takes_focus[PANEL_COUNT] = {
#define PANEL(NAME, title, focus, page, hints) [PANEL_##NAME] = focus,
#include "view/panel.def"
#undef PANEL
};

/* When a pane is zoomed, all panes can be reached. */
static bool can_focus(const View *view, PanelId panel)
{
    bool around = view->zoomed && (panel == PANEL_picture || page_is_part(panel));
    return takes_focus[panel] && (around || split_shows(&view->split, panel));
}

static unsigned move_focus(View *view, int direction)
{
    int panel = (int)view->focus, before = panel;
    do {
        panel = (panel + direction + PANEL_COUNT) % PANEL_COUNT;
    } while (!can_focus(view, (PanelId)panel) && panel != (int)view->focus);
    view->focus = (PanelId)panel;
    view_split(view);
    if (panel == before)
        view_say(view, "there is no other pane here: 1 shows the picture and the panes around it");
    return VIEW_REDRAW;
}

unsigned command_do_focus_next(View *view, uint32_t count)
{
    return move_focus(view, 1);
}

unsigned command_do_focus_previous(View *view, uint32_t count)
{
    return move_focus(view, -1);
}

static void move_source_cursor(View *view, int lines)
{
    int last = (int)source_text_lines(&view->source.text);
    int line = (int)command_cursor_line(view) + lines;
    view->source.cursor = (uint32_t)(line < 1 ? 1 : line > last ? last : line);
}

static void move_watch_cursor(View *view, int rows)
{
    int last = (int)view->watch.expressions.items.count - 1;
    int at = (int)view->watch.cursor + rows;
    view->watch.cursor = at < 0 || last < 0 ? 0 : (size_t)(at > last ? last : at);
}

/* Where the keys that move stand in the pane that has them. */
static uint64_t place_in_pane(View *view)
{
    switch (view->focus) {
    case PANEL_table:
    case PANEL_memory:
    case PANEL_collector:
    case PANEL_calls:
    case PANEL_details:
    case PANEL_answers:
    case PANEL_watch:
    case PANEL_settings:
        return page_chosen(view, view->focus);
    case PANEL_source:
        return view->source.cursor;
    case PANEL_output:
        return (uint64_t)view->output_back;
    case PANEL_difference:
        return (uint64_t)view->stage.selected << 32 ^ view->difference_top;
    default:
        return (uint64_t)view->stage.selected << 32 ^ (uint32_t)view->stage.camera.y;
    }
}

static void move_cursor(View *view, int rows, bool by_page)
{
    if (view->focus == PANEL_collector) {
        gc_table_move(page_gc(view), rows);
    } else if (view->focus == PANEL_memory) {
        page_move_in_memory(view, rows, by_page);
    } else if (view->focus == PANEL_calls) {
        call_tree_move(page_calls(view), rows);
    } else if (view->focus == PANEL_details || view->focus == PANEL_answers) {
        report_move(page_report(view), rows);
    } else if (view->focus == PANEL_table) {
        page_table(view);
        heap_table_move(&view->table, rows);
    } else if (view->focus == PANEL_watch) {
        move_watch_cursor(view, rows);
    } else if (view->focus == PANEL_settings) {
        settings_move(view, rows);
    } else if (view->focus == PANEL_source) {
        move_source_cursor(view, rows);
    } else if (view->focus == PANEL_output) {
        view->output_back = view->output_back - rows < 0 ? 0 : view->output_back - rows;
    } else if (by_page && view->focus == PANEL_difference) {
        difference_scroll(view, rows);
    } else if (by_page) {
        stage_pan(&view->stage, 0, rows);
    } else {
        stage_select_next(&view->stage, rows);
    }
}

static unsigned move_in_pane(View *view, int rows, bool by_page)
{
    if (by_page) {
        int height = view->split.panes[view->focus].height;
        rows *= height > 2 ? height - 1 : 1;
    }
    uint64_t before = place_in_pane(view);
    move_cursor(view, rows, by_page);
    if (view->focus == PANEL_output)
        panel_output_limit(view);
    if (place_in_pane(view) == before)
        view_say(view, rows < 0 ? "there is nothing above" : "there is nothing below");
    return VIEW_REDRAW;
}

unsigned command_do_cursor_up(View *view, uint32_t count)
{
    return move_in_pane(view, -(int)at_least_one(count), false);
}

unsigned command_do_cursor_down(View *view, uint32_t count)
{
    return move_in_pane(view, (int)at_least_one(count), false);
}

unsigned command_do_page_up(View *view, uint32_t count)
{
    return move_in_pane(view, -1, true);
}

unsigned command_do_page_down(View *view, uint32_t count)
{
    return move_in_pane(view, 1, true);
}

/* The picture is part of what is shown. */
static bool shows_picture(const View *view)
{
    return view->page == PANEL_picture || view->page == PANEL_difference ||
           view->page == PANEL_collector;
}

static unsigned pan(View *view, int columns, int rows)
{
    Camera before = view->stage.camera;
    if (!shows_picture(view)) {
        view_say(view, "there is no picture here to move: 1 shows it");
        return VIEW_REDRAW;
    }
    stage_pan(&view->stage, columns, rows);
    if (before.x == view->stage.camera.x && before.y == view->stage.camera.y)
        view_say(view, "the picture ends there");
    return VIEW_REDRAW;
}

unsigned command_do_pan_left(View *view, uint32_t count)
{
    return pan(view, -PAN_COLUMNS, 0);
}

unsigned command_do_pan_down(View *view, uint32_t count)
{
    return pan(view, 0, PAN_ROWS);
}

unsigned command_do_pan_up(View *view, uint32_t count)
{
    return pan(view, 0, -PAN_ROWS);
}

unsigned command_do_pan_right(View *view, uint32_t count)
{
    return pan(view, PAN_COLUMNS, 0);
}

unsigned command_do_toggle_follow(View *view, uint32_t count)
{
    Stage *stage = &view->stage;
    bool named = view->followed.length > 0;
    buf_clear(&view->followed);
    if (!named && stage->selected != 0 && stage->selected != stage->followed) {
        stage->follow = true;
        stage->followed = stage->selected;
        stage_follow_changes(stage);
        view_say(view, "the picture keeps what is selected in sight");
        return VIEW_REDRAW;
    }
    stage->follow = named || stage->followed != 0 || !stage->follow;
    stage->followed = 0;
    if (stage->follow)
        stage_follow_changes(stage);
    view_say(view,
             stage->follow ? "the picture follows what changes" : "the picture stays where it is");
    return VIEW_REDRAW;
}

unsigned command_do_leave(View *view, uint32_t count)
{
    if (view->move.kind != MOVE_NONE) {
        move_cancel(view);
    } else if (view->stage.selected != 0 && view->page == PANEL_picture) {
        view->stage.selected = 0;
    } else if (view->page != PANEL_picture) {
        page_leave(view);
    } else if (view->zoomed) {
        view->zoomed = false;
        view_split(view);
    } else {
        view->source.cursor = 0;
        view->output_back = 0;
    }
    return VIEW_REDRAW;
}

/* -- what is shown -- */

static unsigned change_detail(View *view, int by)
{
    int detail = view->options.detail + by;
    if (detail >= 1 && detail <= DETAIL_MOST) {
        view->options.detail = detail;
        view_apply_options(view, true);
    }
    view_say(view, "detail %d of %d", view->options.detail, DETAIL_MOST);
    return VIEW_REDRAW;
}

unsigned command_do_more_detail(View *view, uint32_t count)
{
    return change_detail(view, view->options.detail == DETAIL_MOST ? 1 - DETAIL_MOST : 1);
}

unsigned command_do_less_detail(View *view, uint32_t count)
{
    return change_detail(view, view->options.detail == 1 ? DETAIL_MOST - 1 : -1);
}

unsigned command_do_next_inline(View *view, uint32_t count)
{
    static const struct {
        InlineMode next;
        const char *message;
    } modes[] = {
        [INLINE_VALUES] = {INLINE_SMALL, "only small values are drawn inside slots"},
        [INLINE_SMALL] = {INLINE_NONE, "every value is drawn as an object"},
        [INLINE_NONE] = {INLINE_VALUES, "values are drawn inside slots"},
    };
    InlineMode mode = view_values(view);
    view_say(view, "%s", modes[mode].message);
    view->options.inline_mode = modes[mode].next;
    view_apply_options(view, true);
    return VIEW_REDRAW;
}

static unsigned fold_calls(View *view, bool open)
{
    CallTree *tree = page_calls(view);
    size_t before = tree->rows.count;
    call_tree_fold(tree, !open);
    if (page_calls(view)->rows.count == before)
        view_say(view, open ? "nothing is folded here" : "there is nothing to fold here");
    return VIEW_REDRAW;
}

/* Rows of the selected object's box, 0 if it has none. */
static int selected_height(View *view)
{
    const Scene *scene = stage_scene(&view->stage);
    const SceneBox *box = scene == NULL ? NULL : scene_box(scene, view->stage.selected);
    return box == NULL ? 0 : box->at.height;
}

/* + and - move an object one state along: folded, as it is, unfolded. */
static unsigned set_folding(View *view, bool open)
{
    Stage *stage = &view->stage;
    if (view->page == PANEL_calls)
        return fold_calls(view, open);
    if (!shows_picture(view)) {
        view_say(view, "that is for the picture and the calls: 1 and 5 show them");
        return VIEW_REDRAW;
    }
    if (stage->selected == 0) {
        page_say_unselected(view, "object");
        return VIEW_REDRAW;
    }
    int before = selected_height(view);
    bool was_other = map_remove(open ? &stage->shut : &stage->open, stage->selected);
    if (!was_other)
        map_put(open ? &stage->open : &stage->shut, stage->selected, 1);
    view_apply_options(view, true);
    if (selected_height(view) == before)
        view_say(view, open ? "all of it is shown already" : "it cannot be shown shorter here");
    return VIEW_REDRAW;
}

unsigned command_do_unfold(View *view, uint32_t count)
{
    return set_folding(view, true);
}

unsigned command_do_fold(View *view, uint32_t count)
{
    return set_folding(view, false);
}

unsigned command_do_zoom(View *view, uint32_t count)
{
    if (view->page != PANEL_picture)
        view_say(view, "this view has the whole window already");
    view->zoomed = view->page == PANEL_picture && !view->zoomed;
    view_split(view);
    return VIEW_REDRAW;
}

/* Which size the pane with the keys has to itself; panes share their borders. */
static unsigned resize_pane(View *view, int by)
{
    bool beside = view->split.kind == SPLIT_BESIDE;
    bool low = view->focus == PANEL_watch && beside;
    if (view->page != PANEL_picture || view->zoomed || view->split.kind == SPLIT_COMPACT) {
        view_say(view, "there are no panes beside this one to give or take room");
        return VIEW_REDRAW;
    }
    if (low)
        view->sizes.low += by;
    else if (view->focus == PANEL_picture)
        *(beside ? &view->sizes.column : &view->sizes.source) -= by;
    else if (view->focus == PANEL_source)
        *(beside ? &view->sizes.column : &view->sizes.source) += by;
    else
        view->sizes.column += beside ? by : -by;
    view_split(view);
    return VIEW_REDRAW;
}

unsigned command_do_larger(View *view, uint32_t count)
{
    return resize_pane(view, (int)at_least_one(count));
}

unsigned command_do_smaller(View *view, uint32_t count)
{
    return resize_pane(view, -(int)at_least_one(count));
}

unsigned command_do_toggle_guidance(View *view, uint32_t count)
{
    view->options.no_guidance = !view->options.no_guidance;
    return VIEW_REDRAW; /* the line itself shows what it is now */
}

unsigned command_do_tidy(View *view, uint32_t count)
{
    stage_tidy(&view->stage, view->options.animate);
    view->judged = view->step;
    view->tidier = false;
    view_say(view, "laid out afresh");
    return VIEW_REDRAW;
}

unsigned command_do_next_theme(View *view, uint32_t count)
{
    Theme theme;
    size_t next = 0;
    for (size_t i = 0; theme_builtin_at(i, &theme); i++)
        if (strcmp(theme.name, view->theme.name) == 0)
            next = i + 1;
    if (!theme_builtin_at(next, &theme))
        theme_builtin_at(0, &theme);
    view->theme = theme;
    memcpy(view->options.theme, theme.name, sizeof(theme.name));
    view_say(view, "theme %s: %s", theme.name, theme.about);
    return VIEW_REDRAW | VIEW_REPAINT;
}

/* -- other -- */

static unsigned leave_for(View *view, unsigned bit)
{
    const ViewHost *host = view->options.host;
    if (host == NULL || !host->can_edit) {
        view_say(view, "there is no script here that could be edited and run again");
        return VIEW_REDRAW;
    }
    return bit;
}

unsigned command_do_edit(View *view, uint32_t count)
{
    return leave_for(view, VIEW_EDIT);
}

unsigned command_do_rerun(View *view, uint32_t count)
{
    return leave_for(view, VIEW_RERUN);
}

unsigned command_do_redraw(View *view, uint32_t count)
{
    return VIEW_REDRAW | VIEW_REPAINT;
}

unsigned command_do_suspend(View *view, uint32_t count)
{
    return VIEW_SUSPEND;
}

unsigned command_do_stop(View *view, uint32_t count)
{
    if (view->stopping)
        return VIEW_QUIT;
    bool busy = view->move.kind != MOVE_NONE || view->player.playing;
    move_stop(view);
    view->player.playing = false;
    view->stopping = true;
    view_say(view, !busy                          ? "press ^C once more to quit, or q"
                   : view->move.kind != MOVE_NONE ? "stopped here: u goes back"
                                                  : "stopped");
    return VIEW_REDRAW;
}

unsigned command_do_quit(View *view, uint32_t count)
{
    return VIEW_QUIT;
}
