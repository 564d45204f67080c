/* Going from view to view. A view that is a pane of its own gets the whole screen, as a
 * zoomed pane does; what is selected goes along. */
#include "view/page.h"

#include <string.h>

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
    for (int panel = 0; panel < PANEL_COUNT; panel++) {
        if (pages[panel].page != NULL && strcmp(pages[panel].page, name) == 0) {
            return (PanelId)panel;
        }
    }
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

ObjectId page_selected(View *view)
{
    if (view->page == PANEL_table) {
        HeapTable *table = page_table(view);
        return table->rows.count == 0 ? 0 : table->rows.items[heap_table_at(table)].id;
    }
    return view->stage.selected;
}

void page_show(View *view, PanelId page)
{
    ObjectId selected = page_selected(view);
    view->page = page;
    view->zoomed = false;
    view->focus = page;
    view_split(view);
    if (page == PANEL_picture) {
        stage_select(&view->stage, selected);
    } else if (page == PANEL_table && selected != 0) {
        view->table.cursor = selected;
    }
}

bool view_show_page(View *view, const char *name)
{
    PanelId page = page_find(name);
    if (page != PANEL_COUNT) {
        page_show(view, page);
    }
    return page != PANEL_COUNT;
}

void view_select(View *view, ObjectId object)
{
    stage_select(&view->stage, object);
    view->table.cursor = object;
}

unsigned command_do_page_picture(View *view, uint32_t count)
{
    page_show(view, PANEL_picture);
    return VIEW_REDRAW;
}

unsigned command_do_page_table(View *view, uint32_t count)
{
    page_show(view, PANEL_table);
    return VIEW_REDRAW;
}

/* Back to the picture with the object of the row selected. */
static unsigned open_table_row(View *view)
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
    if (view->page == PANEL_table) {
        return open_table_row(view);
    }
    return command_do_step_forward(view, count);
}

/* -- the heap table -- */

static bool on_table(View *view)
{
    if (view->page != PANEL_table) {
        view_say(view, "that is for the heap table: 3 shows it");
    }
    return view->page == PANEL_table;
}

unsigned command_do_sort(View *view, uint32_t count)
{
    if (on_table(view)) {
        prompt_open(&view->prompt, PROMPT_SORT);
    }
    return VIEW_REDRAW;
}

unsigned command_do_filter(View *view, uint32_t count)
{
    if (on_table(view)) {
        prompt_open(&view->prompt, PROMPT_FILTER);
    }
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
    if (column == HEAP_COLUMN_COUNT) {
        view_say(view, "no column has the key %s", typed);
    } else {
        heap_table_sort(&view->table, column);
    }
    return VIEW_REDRAW;
}

unsigned page_filter_by(View *view, const Buf *typed)
{
    buf_clear(&view->table.filter);
    buf_append(&view->table.filter, typed->text, typed->length);
    view->table.stale = true;
    return VIEW_REDRAW;
}
