/* The collector's view: what it counts for each object it tracks, beside the picture in
 * which what nothing reaches is dashed, and what its last run came to. */
#include <stdio.h>
#include <string.h>

#include "base/utf8.h"
#include "view/state.h"
#include "view/words.h"

enum {
    WITH_PICTURE = 112, /* columns of the pane; the table leaves some to the picture */
    TABLE_NARROW = 61,  /* columns that are enough for it */
    TABLE_WIDE = 72,
    BOTH_WIDE = 140,
    SUMMARY_ROWS = 5,
    SUMMARY_LEAST = 2,
    SUMMARY_FROM = 14, /* rows of the pane; fewer leave room for the least of it */
    PHASES = 5,
};

/* Where the columns of a table end, the last one begins. */
typedef struct {
    int name, count, inner, left, verdict;
} Columns;

static const Columns wide_columns = {24, 30, 37, 43, 45}, narrow_columns = {19, 24, 30, 36, 38};

static const Columns *columns_of(Area table)
{
    return table.width >= TABLE_WIDE ? &wide_columns : &narrow_columns;
}

static void put_right(Canvas *canvas, int end, int y, Ink style, const char *text)
{
    canvas_text(canvas, end - (int)utf8_width(text, strlen(text)), y, style, text);
}

static void put_number(Canvas *canvas, int end, int y, Ink style, const char *sign, unsigned number)
{
    char text[24];
    snprintf(text, sizeof(text), "%s%u", sign, number);
    put_right(canvas, end, y, style, text);
}

static void draw_heading(View *view, Canvas *canvas, Area area)
{
    const GcTable *table = &view->gc;
    const Columns *columns = columns_of(area);
    const int places[GC_COLUMN_COUNT] = {[GC_COLUMN_OBJECT] = 2,
                                         [GC_COLUMN_REFERENCES] = columns->count,
                                         [GC_COLUMN_INNER] = columns->inner,
                                         [GC_COLUMN_LEFT] = columns->left,
                                         [GC_COLUMN_ALIVE] = columns->verdict};
    for (int i = 0; i < GC_COLUMN_COUNT; i++) {
        const GcColumnInfo *info = gc_column((GcColumnId)i);
        bool sorted = (int)table->sort == i;
        Ink style = ink_with(ink(sorted ? STYLE_PANE_FOCUS : STYLE_DIM), LOOK_UNDERLINE);
        char text[24];
        snprintf(text, sizeof(text), "%s%s", info->heading,
                 !sorted             ? ""
                 : table->descending ? "▾"
                                     : "▴");
        int width = (int)utf8_width(text, strlen(text));
        int x = area.x + places[i] - (info->right ? width : 0);
        canvas_text(canvas, x, area.y, style, text);
        spots_add(&view->spots, PANEL_collector, SPOT_HEADING, (Area){x, area.y, width, 1},
                  (uint64_t)i);
    }
}

static void draw_row(View *view, Canvas *canvas, Area line, const GcRow *row, bool current)
{
    Buf text;
    buf_init(&text);
    const Columns *columns = columns_of(line);
    Ink style = ink(row->verdict == GC_LOST ? STYLE_ISLAND : STYLE_TEXT);
    const WorldMark *mark = world_gc_mark(&view->world, row->id);
    words_object(&text, &view->world, &view->diff, row->id);
    if (current)
        canvas_symbol(canvas, line.x, line.y, ink(STYLE_SELECTED), SYMBOL_CURSOR);
    canvas_text_cut(canvas, line.x + 2, line.y, current ? ink(STYLE_SELECTED) : style, text.text,
                    columns->name - 2);
    put_number(canvas, line.x + columns->count, line.y, style, "", row->count);
    put_number(canvas, line.x + columns->inner, line.y, style, row->inner > 0 ? "-" : "",
               row->inner);
    put_number(canvas, line.x + columns->left, line.y,
               gc_row_left(row) > 0 ? ink(STYLE_STRONG) : style, "", gc_row_left(row));
    buf_clear(&text);
    if (mark != NULL)
        buf_append_string(&text, event_mark_name(mark->mark));
    else
        gc_table_append_verdict(&text, &view->world, &view->diff, row);
    canvas_text_cut(canvas, line.x + columns->verdict, line.y,
                    row->verdict == GC_LOST ? ink(STYLE_BADGE_DOWN) : style, text.text,
                    line.width - columns->verdict - 1);
    buf_done(&text);
}

/* -- its phases -- */

/* The phase a mark belongs to, from 1. */
static const int phase_of_mark[MARK_COUNT] = {
    [MARK_COUNTED] = 1,   [MARK_SUBTRACTED] = 2, [MARK_ASIDE] = 3,
    [MARK_REACHABLE] = 3, [MARK_BACK] = 3,       [MARK_WEAKREFS] = 4,
    [MARK_FINALIZED] = 4, [MARK_RESCUED] = 4,    [MARK_CLEARED] = 5,
};

static int running_phase(const World *world)
{
    size_t marks, found;
    const WorldMark *list = world_marks(world, &marks);
    int phase = marks == 0 ? 1 : phase_of_mark[list[marks - 1].mark]; /* or they are not told */
    (void)world_found(world, &found);
    return phase <= 3 && found > 0 ? 4 : phase;
}

static void draw_phases(const View *view, Canvas *canvas, Area area)
{
    static const char *const names[PHASES] = {"copy counts", "subtract inner", "walk from the left",
                                              "unreachable", "clear and free"};
    int running = running_phase(&view->world), x = area.x + 1;
    for (int i = 0; i < PHASES; i++) {
        char text[40];
        snprintf(text, sizeof(text), "%d %s", i + 1, names[i]);
        StyleRole role = i + 1 == running ? STYLE_MODE : i + 1 < running ? STYLE_TEXT : STYLE_DIM;
        x += canvas_text_cut(canvas, x, area.y, ink(role), text, area.x + area.width - x);
        x += canvas_text_cut(canvas, x, area.y, ink(STYLE_DIM), i + 1 < PHASES ? " ▸ " : "",
                             area.x + area.width - x);
    }
}

/* How many objects each of its marks was put on, in a line. */
static void append_marks(const View *view, Buf *out)
{
    static const struct {
        GcMark mark;
        const char *words;
    } told[] = {{MARK_COUNTED, "counts copied"}, {MARK_ASIDE, "set aside"},
                {MARK_BACK, "back again"},       {MARK_WEAKREFS, "with weak references cleared"},
                {MARK_FINALIZED, "finalised"},   {MARK_RESCUED, "rescued"},
                {MARK_CLEARED, "cleared"}};
    size_t count, start = out->length;
    const WorldMark *marks = world_marks(&view->world, &count);
    for (size_t i = 0; i < ARRAY_LEN(told); i++) {
        unsigned number = 0;
        for (size_t at = 0; at < count; at++)
            number += marks[at].mark == told[i].mark;
        if (number > 0)
            buf_printf(out, "%s%u %s", out->length > start ? ", " : "", number, told[i].words);
    }
}

/* -- what its last run came to -- */

/* The step in which the last collection began, 0 if there was none. */
static StepNumber last_collection(const View *view)
{
    StepNumber step = view->world.event > 0 && view->world.collecting ? view->step + 1 : view->step;
    while (step > 0 && !(trace_step(view->trace, step)->event_kinds & 1u << EVENT_GC_BEGIN))
        step--;
    return step;
}

static void append_last(const View *view, Buf *out)
{
    const WorldCollection *last = world_last_collection(&view->world);
    if (last == NULL) {
        buf_append_string(out, "The collector has not run yet.");
        return;
    }
    buf_printf(out, "Collection %u, step %u: generation %u, %u objects looked at",
               (unsigned)view->world.collection_count, (unsigned)last_collection(view),
               (unsigned)last->generation, (unsigned)last->objects);
    if (view->world.collecting)
        buf_append_string(out, "; it is at work.");
    else
        buf_printf(out, ", %u unreachable.", (unsigned)last->collected);
}

static void draw_summary(const View *view, Canvas *canvas, Area area)
{
    static const char *const words[] = {
        "inner: references from tracked objects; left: from outside, a frame or C code.",
        "alive: left is not 0, or an object that is alive leads to it.",
    };
    Buf text;
    buf_init(&text);
    canvas_horizontal(canvas, area.x, area.y, area.width, ink(STYLE_PANE), LINE_DASHED);
    append_last(view, &text);
    canvas_text_cut(canvas, area.x + 1, area.y + 1, ink(STYLE_TEXT), text.text, area.width - 2);
    buf_clear(&text);
    append_marks(view, &text);
    if (area.height > SUMMARY_LEAST)
        canvas_text_cut(canvas, area.x + 1, area.y + 2, ink(STYLE_TEXT), text.text, area.width - 2);
    for (int i = 0; i < (int)ARRAY_LEN(words) && i + 3 < area.height; i++) {
        canvas_text_cut(canvas, area.x + 1, area.y + 3 + i, ink(STYLE_DIM), words[i],
                        area.width - 2);
    }
    buf_done(&text);
}

static void draw_table(View *view, Canvas *canvas, Area area)
{
    const GcTable *table = page_gc(view);
    int rows = area.height - 1;
    size_t at = gc_table_at(table), count = table->shown.count;
    size_t fits = rows > 0 ? (size_t)rows : 0;
    size_t top = spots_scroll(&view->spots, PANEL_collector, at, count, fits);
    draw_heading(view, canvas, area);
    if (count == 0) {
        canvas_text_cut(canvas, area.x + 2, area.y + 1, ink(STYLE_DIM),
                        table->filtered > 0
                            ? "no tracked object holds that text: F, Enter shows all again"
                            : "no object of the script is tracked: A shows the machine's",
                        area.width - 2);
    }
    for (size_t i = top; i < count && i - top < fits; i++) {
        Area line = {area.x, area.y + 1 + (int)(i - top), area.width, 1};
        const GcRow *row = &table->rows.items[table->shown.items[i]];
        draw_row(view, canvas, line, row, i == at);
        if (i == at)
            canvas_choose(canvas, line);
        spots_add(&view->spots, PANEL_collector, SPOT_ROW, line, row->id);
    }
}

static void draw_picture(View *view, Canvas *canvas, Area area)
{
    canvas_vertical(canvas, area.x, area.y, area.height, ink(STYLE_PANE), LINE_DASHED);
    page_draw_picture(view, canvas, PANEL_collector,
                      (Area){area.x + 2, area.y, area.width - 2, area.height});
}

static int table_columns(int width)
{
    return width < WITH_PICTURE ? width : width < BOTH_WIDE ? TABLE_NARROW : TABLE_WIDE;
}

void panel_collector_draw(View *view, Canvas *canvas, Area area)
{
    bool both = area.width >= WITH_PICTURE;
    if (view->world.collecting) {
        draw_phases(view, canvas, area);
        area.y++;
        area.height--;
    }
    int summary = area.height >= SUMMARY_FROM ? SUMMARY_ROWS : SUMMARY_LEAST;
    int height = area.height - summary;
    int columns = table_columns(area.width);
    Area table = {area.x, area.y, columns, height};
    Area before = canvas_narrow_clip(canvas, table);
    draw_table(view, canvas, table);
    canvas_restore_clip(canvas, before);
    if (both) {
        Area rest = {area.x + columns, area.y, area.width - columns, height};
        before = canvas_narrow_clip(canvas, rest);
        draw_picture(view, canvas, rest);
        canvas_restore_clip(canvas, before);
    }
    draw_summary(view, canvas, (Area){area.x, area.y + height, area.width, summary});
}

void panel_collector_note(View *view, Buf *out, int columns)
{
    const GcTable *table = page_gc(view);
    if (table->filter.length > 0) {
        buf_printf(out, "filter %s leaves %u of ", table->filter.text,
                   (unsigned)table->shown.count);
    }
    buf_printf(out, "%u objects tracked", (unsigned)table->rows.count);
    if (table->hidden > 0)
        buf_printf(out, ", %u of the machine hidden", (unsigned)table->hidden);
    buf_printf(out, "  %u unreachable", (unsigned)table->lost);
    if ((int)utf8_width(out->text, out->length) > columns)
        buf_clear(out);
}
