/* Going from view to view. A view that is a pane of its own gets the whole screen, as a
 * zoomed pane does; what is selected goes along. */
#include "view/page.h"

#include <string.h>

#include "view/inquiry.h"
#include "view/state.h"

static const struct {
    const char *page, *hints;
} pages[PANEL_COUNT] = {
#define PANEL(NAME, title, focus, page, hints) [PANEL_##NAME] = {page, hints},
#include "view/panel.def"
#undef PANEL
};

PanelId page_find(const char *name)
{
    for (int panel = 0; panel < PANEL_COUNT; panel++)
        if (pages[panel].page != NULL && strcmp(pages[panel].page, name) == 0)
            return (PanelId)panel;
    return PANEL_COUNT;
}

bool page_is_part(PanelId panel)
{
    return pages[panel].page == NULL;
}

void page_append_names(Buf *out)
{
    const char *between = "";
    for (int panel = 0; panel < PANEL_COUNT; panel++) {
        if (pages[panel].page != NULL) {
            buf_append_string(out, between);
            buf_append_string(out, pages[panel].page);
            between = ", ";
        }
    }
}

const char *page_hints(PanelId panel)
{
    return pages[panel].hints;
}

HeapTable *page_table(View *view)
{
    history_read(&view->history, view->trace);
    heap_table_make(&view->table, &view->world, &view->diff, &view->history);
    return &view->table;
}

CallTree *page_calls(View *view)
{
    call_tree_show(&view->calls, view->trace, view->step);
    return &view->calls;
}

static bool is_report(PanelId page)
{
    return page == PANEL_details || page == PANEL_answers;
}

static void make_report(View *view)
{
    Inquiry inquiry = {.report = &view->report,
                       .world = &view->world,
                       .diff = &view->diff,
                       .history = &view->history,
                       .scout = &view->scout,
                       .id = view->about};
    report_clear(&view->report);
    history_read(&view->history, view->trace);
    if (view->about == 0) {
        buf_append_string(&view->report.text, "no object is selected");
        report_end_line(&view->report, STYLE_DIM);
    } else if (view->page == PANEL_details) {
        inquiry_details(&inquiry);
    } else {
        inquiry_answers(&inquiry);
    }
}

/* Made anew for another step the cursor stays on its row, for another object it does
 * not. */
Report *page_report(View *view)
{
    ReportKey key = {view->page, view->about, view->step, trace_step_count(view->trace),
                     view->event};
    const ReportKey made = view->reported;
    size_t cursor = view->report.cursor;
    bool same = made.page == key.page && made.about == key.about;
    if (!same || made.step != key.step || made.known != key.known || made.event != key.event) {
        make_report(view);
        view->reported = key;
    }
    if (same && cursor < view->report.lines.count)
        view->report.cursor = cursor;
    return &view->report;
}

GcTable *page_gc(View *view)
{
    gc_table_make(&view->gc, &view->world, &view->diff, view->table.all);
    return &view->gc;
}

const MemoryMap *page_memory(View *view)
{
    memory_map_make(&view->memory, &view->world);
    return &view->memory;
}

void page_move_in_memory(View *view, int rows, bool by_pool)
{
    const MemoryMap *map = page_memory(view);
    ObjectId from = page_selected(view);
    view->memory_cursor = by_pool ? memory_map_next_pool(map, from, rows < 0 ? -1 : 1)
                                  : memory_map_step(map, from, rows);
}

ObjectId page_selected(View *view)
{
    if (view->page == PANEL_collector) {
        const GcTable *table = page_gc(view);
        bool none = table->shown.count == 0;
        return none ? 0 : table->rows.items[table->shown.items[gc_table_at(table)]].id;
    }
    if (view->page == PANEL_memory) /* one without a block: the first that has one */
        return memory_map_step(page_memory(view), view->memory_cursor, 0);
    if (view->page == PANEL_table) {
        HeapTable *table = page_table(view);
        return table->rows.count == 0 ? 0 : table->rows.items[heap_table_at(table)].id;
    }
    return is_report(view->page) ? view->about : view->stage.selected;
}

uint64_t page_chosen(View *view, PanelId pane)
{
    switch (pane) {
    case PANEL_calls:
        return view->calls.cursor;
    case PANEL_details:
    case PANEL_answers:
        return view->report.cursor;
    case PANEL_watch:
        return view->watch.cursor;
    case PANEL_settings:
        return (uint64_t)view->settings.cursor;
    default:
        return page_selected(view);
    }
}

static void add_box_spots(View *view, PanelId pane, Area area, const Scene *scene, Camera camera)
{
    for (size_t i = 0; i < scene->box_count; i++) {
        const SceneBox *box = &scene->boxes[i];
        Area at = {area.x + box->at.x - camera.x, area.y + box->at.y - camera.y, box->at.width,
                   box->at.height};
        at = area_intersect(at, area);
        if (box->kind != BOX_FRAME && at.width > 0 && at.height > 0)
            spots_add(&view->spots, pane, SPOT_ROW, at, box->id);
    }
}

void page_draw_picture(View *view, Canvas *canvas, PanelId pane, Area area)
{
    const Scene *scene = stage_scene(&view->stage);
    ObjectId selected = page_selected(view);
    if (scene == NULL)
        return;
    Area before = canvas_narrow_clip(canvas, area);
    Camera camera = stage_camera_on(&view->stage, selected, area.width, area.height);
    PaintOptions options = {.selected = selected, .freeze_frames = true};
    paint_scene(canvas, area, scene, camera, options);
    canvas_restore_clip(canvas, before);
    add_box_spots(view, pane, area, scene, camera);
}

void page_say_unselected(View *view, const char *what)
{
    bool rows = view->page != PANEL_picture && !is_report(view->page);
    const char *how = rows                           ? "there is none in this view at this step"
                      : view->focus == PANEL_picture ? "Up and Down choose one"
                                                     : "Tab to the picture, then Up and Down";
    view_say(view, "no %s is selected: %s", what, how);
}

void page_leave(View *view)
{
    page_show(view, is_report(view->page) ? view->page_from : PANEL_picture);
}

void page_show(View *view, PanelId page)
{
    ObjectId selected = page_selected(view);
    if (view->page == PANEL_settings && page != PANEL_settings)
        settings_save(view);
    view->page = page;
    view->zoomed = false;
    view->focus = page;
    view_split(view);
    if (page == PANEL_picture)
        stage_select(&view->stage, selected);
    else if (page == PANEL_table && selected != 0)
        view->table.cursor = selected;
    else if (page == PANEL_memory && selected != 0)
        view->memory_cursor = selected;
    else if (page == PANEL_collector && selected != 0)
        view->gc.cursor = selected;
}

bool view_show_page(View *view, const char *name)
{
    PanelId page = page_find(name);
    if (page != PANEL_COUNT)
        page_show(view, page);
    return page != PANEL_COUNT;
}

void view_select(View *view, ObjectId object)
{
    stage_select(&view->stage, object);
    view->table.cursor = object;
    view->about = object;
    view->memory_cursor = object;
    view->gc.cursor = object;
}

static unsigned show_view(View *view, PanelId page)
{
    if (view->page == page)
        view_say(view, "this view is shown already");
    page_show(view, page);
    return VIEW_REDRAW;
}

unsigned command_do_page_picture(View *view, uint32_t count)
{
    return show_view(view, PANEL_picture);
}

unsigned command_do_page_memory(View *view, uint32_t count)
{
    return show_view(view, PANEL_memory);
}

unsigned command_do_page_collector(View *view, uint32_t count)
{
    return show_view(view, PANEL_collector);
}

unsigned command_do_page_table(View *view, uint32_t count)
{
    return show_view(view, PANEL_table);
}

unsigned command_do_page_calls(View *view, uint32_t count)
{
    return show_view(view, PANEL_calls);
}

static unsigned show_report(View *view, PanelId page)
{
    ObjectId selected = page_selected(view);
    if (selected == 0) {
        page_say_unselected(view, "object");
        return VIEW_REDRAW;
    }
    if (view->page == page) {
        view_say(view, "this is what is shown: Enter follows a row of it");
        return VIEW_REDRAW;
    }
    if (!is_report(view->page))
        view->page_from = view->page;
    view->about = selected;
    page_show(view, page);
    return VIEW_REDRAW;
}

unsigned command_do_details(View *view, uint32_t count)
{
    return show_report(view, PANEL_details);
}

unsigned command_do_explain(View *view, uint32_t count)
{
    return show_report(view, PANEL_answers);
}

/* To the step of the line, in the picture, or to the object it tells of. */
static unsigned open_report_line(View *view)
{
    const ReportLine *line = report_at(page_report(view));
    if (line != NULL && line->step > 0) {
        StepNumber step = line->step;
        page_show(view, PANEL_picture);
        return move_to(view, step);
    }
    if (line != NULL)
        view->about = line->object;
    return VIEW_REDRAW;
}

static unsigned open_call(View *view)
{
    const CallTree *tree = page_calls(view);
    if (tree->rows.count == 0)
        return VIEW_REDRAW;
    StepNumber step = tree->calls.items[tree->rows.items[call_tree_at(tree)]].first;
    page_show(view, PANEL_picture);
    return move_to(view, step);
}

/* Back to the picture with the object of the row selected. */
static unsigned open_row(View *view)
{
    ObjectId object = page_selected(view);
    page_show(view, PANEL_picture);
    if (object != 0 && view->stage.selected != object) {
        view_say(view, "#%u has no box of its own in the picture: o draws values as boxes",
                 (unsigned)object);
    }
    return VIEW_REDRAW;
}

unsigned command_do_open(View *view, uint32_t count)
{
    if (view->page == PANEL_table || view->page == PANEL_memory || view->page == PANEL_collector)
        return open_row(view);
    if (view->page == PANEL_calls)
        return open_call(view);
    if (is_report(view->page))
        return open_report_line(view);
    bool in_picture = view->focus == PANEL_picture || view->focus == PANEL_difference;
    if (in_picture && view->stage.selected != 0)
        return show_report(view, PANEL_details);
    return command_do_step_forward(view, count);
}

/* -- the heap table and the collector's -- */

static bool on_table(View *view)
{
    bool table = view->page == PANEL_table || view->page == PANEL_collector;
    if (!table)
        view_say(view, "that is for the heap table and the collector: 3 and 4 show them");
    return table;
}

unsigned command_do_sort(View *view, uint32_t count)
{
    if (on_table(view)) {
        bool collector = view->page == PANEL_collector;
        prompt_open(&view->prompt, collector ? PROMPT_SORT_COLLECTOR : PROMPT_SORT);
    }
    return VIEW_REDRAW;
}

unsigned command_do_filter(View *view, uint32_t count)
{
    if (on_table(view))
        prompt_open(&view->prompt, PROMPT_FILTER);
    return VIEW_REDRAW;
}

unsigned command_do_toggle_all(View *view, uint32_t count)
{
    if (on_table(view)) {
        view->table.all = !view->table.all;
        view->table.stale = true;
        view_say(view, view->table.all ? "objects of the machine are shown too"
                                       : "only the script's own objects are shown");
    }
    return VIEW_REDRAW;
}

unsigned page_sort_by(View *view, const char *typed)
{
    HeapColumnId column = heap_column_of_key(typed[0]);
    if (column == HEAP_COLUMN_COUNT)
        view_say(view, "no column has the key %s", typed);
    else
        heap_table_sort(&view->table, column);
    return VIEW_REDRAW;
}

unsigned page_sort_collector_by(View *view, const char *typed)
{
    GcColumnId column = gc_column_of_key(typed[0]);
    if (column == GC_COLUMN_COUNT)
        view_say(view, "no column has the key %s", typed);
    else
        gc_table_sort(&view->gc, column);
    return VIEW_REDRAW;
}

unsigned page_filter_by(View *view, const Buf *typed)
{
    if (view->page == PANEL_collector) {
        gc_table_filter(&view->gc, typed->text, typed->length);
        return VIEW_REDRAW;
    }
    buf_clear(&view->table.filter);
    buf_append(&view->table.filter, typed->text, typed->length);
    view->table.stale = true;
    return VIEW_REDRAW;
}
