/* The watch pane: expressions with what they are worth at the step shown, and what they
 * were worth in the step before if that was something else. */
#include <string.h>

#include "base/utf8.h"
#include "view/state.h"
#include "view/words.h"

enum { WATCHES_MOST = 50, SIGN_X = 1, TEXT_X = 3, CONTENTS_COLUMNS = 60 };

static size_t watch_count(const View *view)
{
    return view->watch.expressions.items.count;
}

static const char *watch_at(const View *view, size_t index)
{
    return view->watch.expressions.items.items[index];
}

unsigned watch_add(View *view, const char *expression)
{
    char problem[FORMULA_PROBLEM_BYTES];
    if (!formula_can_be_read(expression, problem)) {
        view_say(view, "%s", problem);
        return VIEW_REDRAW;
    }
    text_list_remember(&view->watch.expressions, expression, WATCHES_MOST);
    view->watch.cursor = watch_count(view) - 1;
    view_split(view);
    if (!split_shows(&view->split, PANEL_watch))
        view_say(view, "watched: there is no room for the watch pane here, but z shows it alone");
    return VIEW_REDRAW;
}

unsigned watch_remove(View *view, const char *expression)
{
    for (size_t i = 0; i < watch_count(view); i++) {
        bool chosen = expression[0] == '\0' ? i == view->watch.cursor
                                            : strcmp(watch_at(view, i), expression) == 0;
        if (chosen) {
            text_list_remove(&view->watch.expressions, i);
            view->watch.cursor -= view->watch.cursor > 0 && view->watch.cursor >= i;
            view_split(view);
            return VIEW_REDRAW;
        }
    }
    view_say(view, "that is not watched: w watches something");
    return VIEW_REDRAW;
}

const char *watch_chosen(const View *view)
{
    bool here = view->focus == PANEL_watch && view->page == PANEL_picture;
    return here && view->watch.cursor < watch_count(view) ? watch_at(view, view->watch.cursor)
                                                          : NULL;
}

unsigned command_do_watch(View *view, uint32_t count)
{
    prompt_open(&view->prompt, PROMPT_WATCH);
    if (view->stage.selected != 0 && view->page == PANEL_picture &&
        world_object(&view->world, view->stage.selected) != NULL)
        buf_printf(&view->prompt.text, "#%u", (unsigned)view->stage.selected);
    return VIEW_REDRAW;
}

unsigned command_do_unwatch(View *view, uint32_t count)
{
    return watch_remove(view, "");
}

/* -- drawing -- */

typedef struct {
    Buf text;
    FormulaValue value;
    bool known;
} Worth;

/* What an object is made of: "list #7 [1, 2]". */
static void append_contents(Buf *out, const World *world, const FormulaValue *value)
{
    static const WorldDiff no_change;
    bool is_container = value->kind == FORMULA_OBJECT && value->object != 0 &&
                        !words_is_value(world, NULL, value->object);
    if (is_container) {
        size_t before = out->length;
        buf_append_byte(out, ' ');
        words_contents(out, world, &no_change, value->object, CONTENTS_COLUMNS);
        if (out->length == before + 1)
            buf_truncate(out, before);
    }
}

static void find_worth(Worth *worth, const World *world, const char *expression, Arena *arena)
{
    char problem[FORMULA_PROBLEM_BYTES];
    buf_init(&worth->text);
    worth->known = formula_value(world, expression, arena, &worth->value, problem);
    if (worth->known) {
        formula_append_value(&worth->text, world, &worth->value);
        append_contents(&worth->text, world, &worth->value);
    } else {
        buf_append_string(&worth->text, problem);
    }
}

static bool differs(const Worth *was, const Worth *now)
{
    return was->known != now->known || (now->known && !formula_same(&was->value, &now->value));
}

static void draw_worth(View *view, Canvas *canvas, Area row, const char *expression, int value_x)
{
    Arena arena;
    Worth now, was;
    arena_init(&arena);
    find_worth(&now, &view->world, expression, &arena);
    bool has_was = view->step > 1 && world_seek(&view->scout, view->step - 1, NULL);
    find_worth(&was, has_was ? &view->scout : &view->world, expression, &arena);
    bool changed = has_was && differs(&was, &now);
    if (changed) {
        canvas_text(canvas, row.x + SIGN_X, row.y, ink(STYLE_STRONG), "~");
        if (was.known && now.known) {
            buf_append_string(&was.text, " → ");
            canvas_text_cut(canvas, row.x + value_x, row.y, ink(STYLE_WAS), was.text.text,
                            row.width - value_x);
            value_x += (int)utf8_width(was.text.text, was.text.length);
        }
    }
    if (value_x < row.width) {
        canvas_text_cut(canvas, row.x + value_x, row.y,
                        ink(!now.known ? STYLE_DIM
                            : changed  ? STYLE_CHANGED
                                       : STYLE_VALUE),
                        now.text.text, row.width - value_x);
    }
    buf_done(&now.text);
    buf_done(&was.text);
    arena_done(&arena);
}

static int expression_columns(const View *view, int width)
{
    int widest = 0;
    for (size_t i = 0; i < watch_count(view); i++) {
        int columns = (int)utf8_width(watch_at(view, i), strlen(watch_at(view, i)));
        widest = columns > widest ? columns : widest;
    }
    return widest < width / 2 ? widest : width / 2;
}

void panel_watch_draw(View *view, Canvas *canvas, Area area)
{
    int columns = expression_columns(view, area.width - TEXT_X);
    int rows = area.height;
    int first = (int)view->watch.cursor >= rows ? (int)view->watch.cursor - rows + 1 : 0;
    if (watch_count(view) == 0) {
        canvas_text_cut(canvas, area.x + SIGN_X, area.y, ink(STYLE_DIM),
                        "(nothing is watched: w asks)", area.width - SIGN_X);
    }
    for (int i = 0; i < rows && (size_t)(first + i) < watch_count(view); i++) {
        size_t index = (size_t)(first + i);
        Area row = {area.x, area.y + i, area.width, 1};
        bool chosen = view->focus == PANEL_watch && index == view->watch.cursor;
        spots_add(&view->spots, PANEL_watch, SPOT_ROW, row, index);
        if (chosen)
            canvas_symbol(canvas, row.x, row.y, ink(STYLE_SELECTED), SYMBOL_CURSOR);
        Area text = {row.x + TEXT_X, row.y, columns, 1};
        const char *expression = watch_at(view, index);
        canvas_foreign_text(canvas, text, ink(chosen ? STYLE_SELECTED : STYLE_LABEL), expression,
                            strlen(expression));
        draw_worth(view, canvas, row, expression, TEXT_X + columns + 2);
    }
}
