/* Finding a text. Where it is looked for depends on the pane that has the keys: in the
 * source, in what the script printed, in the rows of a view, or in the picture, where names,
 * types and values count. What the picture does not have is looked for in the source. */
#include <string.h>

#include "view/state.h"
#include "view/words.h"

/* -- rows and lines -- */

static bool find_object(View *view, const char *text, int direction, bool from_here)
{
    return heap_table_find(page_table(view), &view->world, text, direction, from_here);
}

static bool find_tracked(View *view, const char *text, int direction, bool from_here)
{
    return gc_table_find(page_gc(view), &view->world, &view->diff, text, direction, from_here);
}

static bool find_call(View *view, const char *text, int direction, bool from_here)
{
    return call_tree_find(page_calls(view), view->trace, text, direction, from_here);
}

static bool find_line(View *view, const char *text, int direction, bool from_here)
{
    uint32_t line = command_cursor_line(view) + (direction > 0 && !from_here);
    uint32_t found = source_text_lines(&view->source.text) == 0
                         ? 0
                         : source_text_find(&view->source.text, line, direction, text);
    if (found == 0)
        return false;
    view->source.cursor = found;
    view->focus = PANEL_source;
    view_split(view);
    return true;
}

/* -- the picture -- */

static bool holds(const char *text, size_t length, const char *sought)
{
    return memmem(text, length, sought, strlen(sought)) != NULL;
}

/* Title, names and values of a box. */
static bool box_holds(const SceneBox *box, const char *sought)
{
    bool found = box->title != NULL && holds(box->title, strlen(box->title), sought);
    for (size_t i = 0; i < box->row_count && !found; i++) {
        const char *label = box->rows[i].label, *value = box->rows[i].value;
        found = (label != NULL && holds(label, strlen(label), sought)) ||
                (value != NULL && holds(value, strlen(value), sought));
    }
    return found;
}

static bool find_box(View *view, const char *text, int direction, bool from_here)
{
    const Scene *scene = stage_scene(&view->stage);
    int count = scene == NULL ? 0 : (int)scene->box_count;
    int at = direction > 0 ? -1 : 0;
    for (int i = 0; i < count; i++)
        if (scene->boxes[i].id == view->stage.selected)
            at = from_here ? i - direction : i;
    for (int i = 1; i <= count; i++) {
        const SceneBox *box = &scene->boxes[((at + i * direction) % count + count) % count];
        if (box_holds(box, text)) {
            stage_select(&view->stage, box->id);
            return true;
        }
    }
    return false;
}

/* -- the output -- */

/* Scrolls so that the newest place before the rows at the bottom is in view. */
static bool find_output(View *view, const char *text, int direction, bool from_here)
{
    const char *output = world_output(&view->world);
    size_t length = (size_t)view->world.output_length;
    int lines = 0, shown = view->output_back;
    size_t end = length;
    int best = -1;
    while (end > 0) {
        size_t start = end;
        while (start > 0 && output[start - 1] != '\n')
            start--;
        bool further = direction > 0 ? lines < shown : lines > shown;
        bool here = from_here && lines == shown;
        if ((further || here) && holds(output + start, end - start, text)) {
            best = lines;
            if (direction < 0)
                break;
        }
        lines++;
        end = start == 0 ? 0 : start - 1;
    }
    view->output_back = best < 0 ? view->output_back : best;
    return best >= 0;
}

/* -- the commands -- */

static bool find_printed(View *view, const char *text, int direction, bool from_here)
{
    return find_output(view, text, -direction, from_here);
}

static bool find_drawn(View *view, const char *text, int direction, bool from_here)
{
    return find_box(view, text, direction, from_here) ||
           find_line(view, text, direction, from_here);
}

/* Where a text is looked for. */
typedef struct {
    PanelId pane;
    bool (*find)(View *view, const char *text, int direction, bool from_here);
    const char *where;
} Searched;

/* NULL: a view without anything to find. */
static const Searched *searched_now(const View *view)
{
    static const Searched all[] = {
        {PANEL_table, find_object, "in the rows shown: F, Enter and A show all"},
        {PANEL_collector, find_tracked, "in the rows shown: F, Enter and A show all"},
        {PANEL_calls, find_call, "among the functions called so far"},
        {PANEL_output, find_printed, "in the output so far"},
        {PANEL_source, find_line, "in the source"},
        {PANEL_watch, find_line, "in the source"},
        {PANEL_picture, find_drawn, "in the picture of this step, nor in the source"},
    };
    PanelId pane = view->page == PANEL_picture ? view->focus : view->page;
    for (size_t i = 0; i < ARRAY_LEN(all); i++)
        if (all[i].pane == pane)
            return &all[i];
    return NULL;
}

/* from_here: what stands where one is counts too. */
static unsigned find_from(View *view, bool from_here, int direction)
{
    const char *text = view->source.searched.text;
    const Searched *searched = searched_now(view);
    if (searched == NULL)
        view_say(view, "nothing is searched in this view: 1 shows the picture and the source");
    else if (text[0] == '\0')
        view_say(view, "nothing was searched for yet: / asks");
    else if (!searched->find(view, text, direction, from_here))
        view_say(view, "'%s' is not found %s", text, searched->where);
    return VIEW_REDRAW;
}

unsigned find_text(View *view, const char *text)
{
    buf_clear(&view->source.searched);
    buf_append_string(&view->source.searched, text);
    return find_from(view, true, 1);
}

unsigned command_do_find(View *view, uint32_t count)
{
    prompt_open(&view->prompt, PROMPT_FIND);
    return VIEW_REDRAW;
}

unsigned command_do_find_next(View *view, uint32_t count)
{
    return find_from(view, false, 1);
}

unsigned command_do_find_previous(View *view, uint32_t count)
{
    return find_from(view, false, -1);
}
