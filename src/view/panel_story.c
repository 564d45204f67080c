/* What happened in this step: a sentence broken into the rows there are, and a list
 * of the single changes. */
#include <stdio.h>
#include <string.h>

#include "base/utf8.h"
#include "view/narrate.h"
#include "view/state.h"
#include "view/words.h"

enum { SIGN_X = 1, KIND_X = 3, PLACE_X = 10, CHANGES_MOST = 200, WIDE = 100 };

/* Bytes of the words that fit into `columns`; at least one character. */
static size_t fitting_words(const char *text, size_t length, int columns)
{
    size_t bytes = utf8_prefix(text, length, (size_t)columns, NULL);
    if (bytes == length)
        return bytes;
    for (size_t at = bytes; at > 0; at--)
        if (text[at] == ' ')
            return at;
    return bytes > 0 ? bytes : utf8_cluster(text, length);
}

int story_draw_words(Canvas *canvas, Area area, int indent, Ink style, const char *text)
{
    int x = area.x + indent, row = 0;
    for (; row < area.height && *text != '\0'; row++) {
        int columns = area.x + area.width - 1 - x;
        if (row == area.height - 1) {
            canvas_text_cut(canvas, x, area.y + row, style, text, columns);
            return area.height;
        }
        size_t bytes = fitting_words(text, strlen(text), columns);
        canvas_foreign_text(canvas, (Area){x, area.y + row, columns, 1}, style, text, bytes);
        text += bytes;
        text += *text == ' ';
        x = area.x;
    }
    return row;
}

/* The event that has just been applied on top of the step. */
static void tell_event(const View *view, Buf *place, Buf *story)
{
    TraceCursor cursor = trace_cursor_first(view->trace, view->step + 1);
    Event event;
    for (uint32_t i = 0; i < view->event; i++)
        trace_cursor_next(&cursor, &event);
    buf_printf(place, "Event %u of %u", (unsigned)view->event,
               (unsigned)trace_step(view->trace, view->step + 1)->event_count - 1);
    narrate_event(story, &view->world, &event);
    buf_append_byte(story, '.');
}

static void tell_step(const View *view, Buf *place, Buf *story, bool wide)
{
    Narration told = view_narration(view);
    narrate_place(place, &told, wide);
    narrate_story(story, &told);
}

void panel_story_draw(View *view, Canvas *canvas, Area area)
{
    Buf place, story;
    buf_init(&place);
    buf_init(&story);
    if (view->event > 0)
        tell_event(view, &place, &story);
    else
        tell_step(view, &place, &story, area.width >= WIDE);
    int most = area.width * 2 / 3;
    int used = canvas_text_cut(canvas, area.x + 1, area.y, ink(STYLE_STORY_CODE), place.text, most);
    Area words = {area.x + 1, area.y, area.width - 1, area.height};
    story_draw_words(canvas, words, used + (used > 0 ? 3 : 0), ink(STYLE_STORY), story.text);
    buf_done(&place);
    buf_done(&story);
}

static void draw_change(Canvas *canvas, Area row, int change_x, const Change *change)
{
    StyleRole role = change->sign == '-'   ? STYLE_BADGE_DOWN
                     : change->sign == '+' ? STYLE_BADGE_UP
                                           : STYLE_STRONG;
    char sign[2] = {change->sign, '\0'};
    canvas_text(canvas, row.x + SIGN_X, row.y, ink(role), sign);
    canvas_text(canvas, row.x + KIND_X, row.y, ink(STYLE_DIM), change->kind);
    canvas_text_cut(canvas, row.x + PLACE_X, row.y, ink(STYLE_TEXT), change->place,
                    change_x - PLACE_X - 1);
    canvas_text_cut(canvas, row.x + change_x, row.y, ink(STYLE_TEXT), change->change,
                    row.width - change_x);
}

/* Where the changes begin: behind the widest place, as long as they fit. */
static int second_column(const ChangeList *list, size_t shown, int width)
{
    int place = 0, change = 0;
    for (size_t i = 0; i < shown; i++) {
        const Change *item = &list->items.items[i];
        int place_columns = (int)utf8_width(item->place, strlen(item->place));
        int change_columns = (int)utf8_width(item->change, strlen(item->change));
        place = place_columns > place ? place_columns : place;
        change = change_columns > change ? change_columns : change;
    }
    int wished = PLACE_X + place + 2;
    int most = width - change - 1 > width / 2 ? width - change - 1 : width / 2;
    return wished < most ? wished : most;
}

static void append_totals(const View *view, Buf *out)
{
    if (view->step < 1)
        return;
    const TraceStep *now = trace_step(view->trace, view->step);
    const TraceStep none = {0};
    const TraceStep *was = view->step > 1 ? trace_step(view->trace, view->step - 1) : &none;
    buf_append_string(out, "heap ");
    words_bytes(out, was->heap_bytes);
    buf_append_string(out, " → ");
    words_bytes(out, now->heap_bytes);
    buf_printf(out, "   objects %u → %u", (unsigned)was->live_objects, (unsigned)now->live_objects);
}

/* Changes from `first` on, in all rows or, where not all fit, all but the last; what is left
 * out behind them is counted. Gives the rows used. */
static int draw_list(Canvas *canvas, Area area, const Narration *told, size_t first,
                     bool keeps_last, size_t *left_out)
{
    ChangeList list = {0};
    Arena arena;
    arena_init(&arena);
    narrate_changes(&list, &arena, told, CHANGES_MOST);
    size_t rows = area.height > 0 ? (size_t)area.height : 0;
    rows -= rows > 0 && (keeps_last || list.total > rows);
    size_t most = list.items.count > rows ? list.items.count - rows : 0;
    first = first < most ? first : most;
    size_t shown = list.items.count - first < rows ? list.items.count - first : rows;
    int change_x = second_column(&list, shown, area.width);
    for (size_t i = 0; i < shown; i++) {
        Area row = {area.x, area.y + (int)i, area.width, 1};
        draw_change(canvas, row, change_x, &list.items.items[first + i]);
    }
    *left_out = list.total - first - shown;
    vec_done(&list.items);
    arena_done(&arena);
    return (int)shown;
}

bool story_draw_changes(Canvas *canvas, Area area, const Narration *told, size_t first)
{
    char text[40];
    size_t left_out;
    int rows = draw_list(canvas, area, told, first, false, &left_out);
    if (rows == 0) {
        canvas_text_cut(canvas, area.x + KIND_X, area.y, ink(STYLE_DIM),
                        "nothing in memory differs", area.width - KIND_X);
    }
    if (left_out > 0) {
        snprintf(text, sizeof(text), "%u more: PgDn", (unsigned)left_out);
        canvas_text_cut(canvas, area.x + KIND_X, area.y + rows, ink(STYLE_DIM), text,
                        area.width - KIND_X);
    }
    return left_out > 0;
}

/* The events of the step one stands inside of, the last one applied marked. */
static void draw_events(View *view, Canvas *canvas, Area area)
{
    TraceCursor cursor = trace_cursor_first(view->trace, view->step + 1);
    uint32_t count = trace_step(view->trace, view->step + 1)->event_count - 1;
    uint32_t rows = area.height > 0 ? (uint32_t)area.height : 0;
    uint32_t first = view->event > rows / 2 ? view->event - rows / 2 : 1;
    first = first + rows > count + 1 ? (count + 1 > rows ? count + 1 - rows : 1) : first;
    Event event;
    Buf text;
    buf_init(&text);
    for (uint32_t i = 1; i <= count && i < first + rows; i++) {
        trace_cursor_next(&cursor, &event);
        if (i < first)
            continue;
        int y = area.y + (int)(i - first);
        buf_clear(&text);
        narrate_event(&text, &view->world, &event);
        StyleRole role = i == view->event ? STYLE_STRONG : i < view->event ? STYLE_TEXT : STYLE_DIM;
        if (i == view->event)
            canvas_symbol(canvas, area.x + SIGN_X, y, ink(STYLE_STRONG), SYMBOL_STUB_RIGHT);
        canvas_text_cut(canvas, area.x + KIND_X, y, ink(role), text.text, area.width - KIND_X);
    }
    buf_done(&text);
}

void panel_changes_draw(View *view, Canvas *canvas, Area area)
{
    if (view->event > 0) {
        draw_events(view, canvas, area);
        return;
    }
    Narration told = view_narration(view);
    size_t left_out;
    int rows = draw_list(canvas, area, &told, 0, true, &left_out);
    Buf totals;
    buf_init(&totals);
    if (left_out > 0)
        buf_printf(&totals, "%u more   ", (unsigned)left_out);
    append_totals(view, &totals);
    canvas_text_cut(canvas, area.x + KIND_X, area.y + rows, ink(STYLE_DIM), totals.text,
                    area.width - KIND_X);
    buf_done(&totals);
}
