/* How much of memory the picture shows, and how wide it is spread: for heaps that are too
 * large to be seen whole, and for screens that are far away. The modes are said in the
 * picture's heading.
 */
#include "view/state.h"

enum { DEPTH_MOST = 3 };

static unsigned draw_so(View *view)
{
    view_apply_options(view, true);
    return VIEW_REDRAW;
}

unsigned command_do_next_spacing(View *view, uint32_t count)
{
    static const struct {
        Spacing next;
        const char *message;
    } spacings[] = {
        [SPACING_NORMAL] = {SPACING_AIRY, "more room between boxes and wires"},
        [SPACING_AIRY] = {SPACING_DENSE, "boxes close together, instances in one row"},
        [SPACING_DENSE] = {SPACING_NORMAL, "boxes as usual"},
    };
    view_say(view, "%s", spacings[view->spacing].message);
    view->spacing = spacings[view->spacing].next;
    return draw_so(view);
}

unsigned command_do_toggle_overview(View *view, uint32_t count)
{
    view->overview = !view->overview;
    view_say(view, view->overview ? "a map of the picture, while it is not seen whole" : "no map");
    return VIEW_REDRAW;
}

unsigned command_do_toggle_only(View *view, uint32_t count)
{
    if (view->only != 0) {
        view->only = 0;
        view_say(view, "everything is drawn");
        return draw_so(view);
    }
    if (view->stage.selected == 0) {
        page_say_unselected(view, "object or frame");
        return VIEW_REDRAW;
    }
    view->only = view->stage.selected;
    view_say(view, "only what the selected box leads to is drawn");
    return draw_so(view);
}

unsigned command_do_next_depth(View *view, uint32_t count)
{
    view->depth_limit = view->depth_limit == DEPTH_MOST ? 0 : view->depth_limit + 1;
    if (view->depth_limit == 0) {
        view_say(view, "objects at any depth are drawn");
    } else {
        view_say(view, "only objects up to %d references from a name are drawn", view->depth_limit);
    }
    return draw_so(view);
}
