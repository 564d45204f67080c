/* Finding a text. Where it is looked for depends on the pane that has the keys: in the
 * source, in what the script printed, in the rows of the heap table, or in the picture,
 * where names, types and values count. What the pane does not have is looked for in the
 * source. */
#include <string.h>

#include "view/state.h"
#include "view/words.h"

/* -- rows and lines -- */

static bool find_row(View *view, const char *text, int direction, bool from_here)
{
    HeapTable *table = page_table(view);
    return heap_table_find(table, &view->world, text, direction, from_here);
}

static bool find_line(View *view, const char *text, int direction, bool from_here)
{
    uint32_t line = command_cursor_line(view) + (direction > 0 && !from_here);
    uint32_t found = source_text_lines(&view->source.text) == 0
                         ? 0
                         : source_text_find(&view->source.text, line, direction, text);
    if (found == 0) {
        return false;
    }
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
    for (int i = 0; i < count; i++) {
        if (scene->boxes[i].id == view->stage.selected) {
            at = from_here ? i - direction : i;
        }
    }
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
        while (start > 0 && output[start - 1] != '\n') {
            start--;
        }
        bool further = direction > 0 ? lines < shown : lines > shown;
        bool here = from_here && lines == shown;
        if ((further || here) && holds(output + start, end - start, text)) {
            best = lines;
            if (direction < 0) {
                break;
            }
        }
        lines++;
        end = start == 0 ? 0 : start - 1;
    }
    view->output_back = best < 0 ? view->output_back : best;
    return best >= 0;
}

/* -- the commands -- */

/* from_here: what stands where one is counts too. */
static unsigned find_from(View *view, bool from_here, int direction)
{
    const char *text = view->source.searched.text;
    if (text[0] == '\0') {
        view_say(view, "nothing was searched for yet: / asks");
        return VIEW_REDRAW;
    }
    bool found = view->page == PANEL_table     ? find_row(view, text, direction, from_here)
                 : view->focus == PANEL_output ? find_output(view, text, -direction, from_here)
                 : view->focus == PANEL_picture && view->page == PANEL_picture
                     ? find_box(view, text, direction, from_here)
                     : false;
    found = found || (view->page != PANEL_table && view->focus != PANEL_output &&
                      find_line(view, text, direction, from_here));
    if (!found) {
        view_say(view, "not found");
    }
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
