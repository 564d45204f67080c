/* How much of memory the picture shows, and how wide it is spread: for heaps that are too
 * large to be seen whole, and for screens that are far away. The modes are said in the
 * picture's heading.
 */
#include <string.h>

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
    if (view->depth_limit == 0)
        view_say(view, "objects at any depth are drawn");
    else
        view_say(view, "only objects up to %d references from a name are drawn", view->depth_limit);
    return draw_so(view);
}

/* -- folding by type and by age -- */

static unsigned fold_type(View *view, StringId type)
{
    Stage *stage = &view->stage;
    const char *name = trace_text(view->trace, type);
    if (map_remove(&stage->shut_types, type)) {
        view_say(view, "objects of type %s are drawn", name);
    } else {
        map_put(&stage->shut_types, type, 1);
        view_say(view, "all objects of type %s are folded: :fold-type %s draws them", name, name);
        stage->selected = 0; /* it has no box any more */
    }
    return draw_so(view);
}

/* With nothing selected, since what is folded cannot be: all types are drawn again. */
unsigned command_do_fold_type(View *view, uint32_t count)
{
    const WorldObject *object = world_object(&view->world, view->stage.selected);
    if (object != NULL)
        return fold_type(view, object->type);
    if (view->stage.shut_types.live == 0) {
        page_say_unselected(view, "object");
        return VIEW_REDRAW;
    }
    map_clear(&view->stage.shut_types);
    view_say(view, "objects of all types are drawn");
    return draw_so(view);
}

unsigned fold_type_named(View *view, const char *name)
{
    for (ObjectId id = world_next_object(&view->world, 0); id != 0;
         id = world_next_object(&view->world, id)) {
        StringId type = world_object(&view->world, id)->type;
        if (strcmp(trace_text(view->trace, type), name) == 0)
            return fold_type(view, type);
    }
    view_say(view, "no object here has a type called '%s'", name);
    return VIEW_REDRAW;
}

static ObjectId youngest(const World *world)
{
    ObjectId last = 0;
    for (ObjectId id = world_next_object(world, 0); id != 0; id = world_next_object(world, id))
        last = id;
    return last;
}

/* Ids ascend with birth, so one id parts the old from the new, at every step. */
unsigned command_do_fold_older(View *view, uint32_t count)
{
    StepNumber step = count < view->step ? view->step - count : 0;
    if (view->oldest != 0) {
        view->oldest = 0;
        view_say(view, "objects of any age are drawn");
        return draw_so(view);
    }
    if (!world_seek(&view->scout, step, NULL))
        return VIEW_REDRAW;
    view->oldest = youngest(&view->scout) + 1;
    view->stage.selected = 0;
    view_say(view, "what was there at step %u is folded, what is born later is drawn",
             (unsigned)step);
    return draw_so(view);
}

/* -- hiding -- */

unsigned command_do_hide(View *view, uint32_t count)
{
    ObjectId object = view->stage.selected;
    if (world_object(&view->world, object) == NULL) {
        page_say_unselected(view, "object");
        return VIEW_REDRAW;
    }
    map_put(&view->stage.hidden, object, 1);
    view->stage.selected = 0;
    view_say(view, "#%u is not drawn any more: \\ shows what is hidden", (unsigned)object);
    return draw_so(view);
}

unsigned command_do_unhide(View *view, uint32_t count)
{
    if (view->stage.hidden.live == 0) {
        view_say(view, "nothing is hidden");
        return VIEW_REDRAW;
    }
    map_clear(&view->stage.hidden);
    view_say(view, "what was hidden is drawn");
    return draw_so(view);
}
