/* The heap table: a row for each object with its holders by name and its contents, below
 * it the row the cursor is on once more, uncut. */
#include <stdio.h>
#include <string.h>

#include "base/utf8.h"
#include "view/state.h"
#include "view/words.h"

enum {
    SIGN_COLUMNS = 3,
    GAP = 1,
    WIDE_GAP = 2,
    FOOTER_ROWS = 4,
    FOOTER_FROM = 16, /* rows of the pane */
    LABEL_X = 16,
    HOLDERS_PART = 45, /* percent of what the two widest columns share */
    WIDE = 100,        /* columns of the pane; below, its columns are narrow and close */
    PICTURE_FROM = 36, /* rows of the pane; the picture takes a part of them */
    PICTURE_PART = 45, /* percent */
};

typedef struct {
    int x, width;
} Column;

typedef struct {
    View *view;
    Canvas *canvas;
    Area area;
    Column columns[HEAP_COLUMN_COUNT]; /* width 0: not shown */
} TableDrawing;

static int digits(uint64_t number)
{
    int columns = 1;
    for (; number >= 10; number /= 10)
        columns++;
    return columns;
}

/* Columns of a number of the row, without making its text. */
static int number_columns(const View *view, HeapColumnId column, const HeapRow *row)
{
    switch (column) {
    case HEAP_COLUMN_ID:
        return digits(row->id);
    case HEAP_COLUMN_SIZE:
        return digits(row->size);
    case HEAP_COLUMN_RC:
        return digits(row->count) + (row->count == row->count_was ? 0 : 1 + digits(row->count_was));
    case HEAP_COLUMN_HOLDS:
        return digits(row->holds);
    case HEAP_COLUMN_AGE:
        return digits(view->step - row->born);
    default:
        return 0;
    }
}

/* Numbers are never cut. */
static int column_width(const TableDrawing *drawing, HeapColumnId column)
{
    const HeapColumnInfo *info = heap_column(column);
    const HeapTable *table = &drawing->view->table;
    int width = drawing->area.width >= WIDE ? info->width : info->narrow;
    if (drawing->area.width < info->least)
        return 0;
    for (size_t i = 0; info->right && i < table->rows.count; i++) {
        int needed = number_columns(drawing->view, column, &table->rows.items[i]);
        width = needed > width ? needed : width;
    }
    return width;
}

static void place_columns(TableDrawing *drawing)
{
    int gap = drawing->area.width >= WIDE ? WIDE_GAP : GAP;
    int fixed = SIGN_COLUMNS;
    for (int i = 0; i < HEAP_COLUMN_COUNT; i++) {
        drawing->columns[i].width = column_width(drawing, (HeapColumnId)i);
        fixed += drawing->columns[i].width > 0 ? drawing->columns[i].width + gap : 0;
    }
    int shared = drawing->area.width - fixed - 2 * gap;
    int holders = shared > 0 ? shared * HOLDERS_PART / 100 : 0;
    drawing->columns[HEAP_COLUMN_HOLDERS].width = holders;
    drawing->columns[HEAP_COLUMN_VALUE].width = shared > holders ? shared - holders : 0;
    int x = drawing->area.x + SIGN_COLUMNS;
    for (int i = 0; i < HEAP_COLUMN_COUNT; i++) {
        drawing->columns[i].x = x;
        x += drawing->columns[i].width > 0 ? drawing->columns[i].width + gap : 0;
    }
}

static void put(TableDrawing *drawing, HeapColumnId id, int y, Ink style, const char *text)
{
    Column column = drawing->columns[id];
    int used = (int)utf8_width(text, strlen(text));
    int x =
        heap_column(id)->right && used < column.width ? column.x + column.width - used : column.x;
    if (column.width > 0)
        canvas_text_cut(drawing->canvas, x, y, style, text, column.width);
}

/* Behind its heading, for numbers in the gap between two columns. */
static void draw_sort_mark(TableDrawing *drawing, HeapColumnId id, Ink style)
{
    const HeapColumnInfo *info = heap_column(id);
    Column column = drawing->columns[id];
    int x = column.x + (info->right ? column.width : (int)strlen(info->heading));
    canvas_text(drawing->canvas, x, drawing->area.y, style,
                drawing->view->table.descending ? "▾" : "▴");
}

static void draw_heading(TableDrawing *drawing)
{
    for (int i = 0; i < HEAP_COLUMN_COUNT; i++) {
        Column column = drawing->columns[i];
        bool sorted = (int)drawing->view->table.sort == i;
        Ink style = ink_with(ink(sorted ? STYLE_PANE_FOCUS : STYLE_DIM), LOOK_UNDERLINE);
        put(drawing, (HeapColumnId)i, drawing->area.y, style,
            heap_column((HeapColumnId)i)->heading);
        if (sorted && column.width > 0)
            draw_sort_mark(drawing, (HeapColumnId)i, style);
        spots_add(&drawing->view->spots, PANEL_table, SPOT_HEADING,
                  (Area){column.x, drawing->area.y, column.width, 1}, (uint64_t)i);
    }
}

/* The colour the object has in the picture, if it is drawn there. */
static unsigned hue_of(const View *view, ObjectId id)
{
    const Picture *picture = view->stage.picture;
    const SceneBox *box = picture == NULL ? NULL : scene_box(&picture->scene, id);
    return box == NULL ? HUE_NONE : box->hue + 1u;
}

static void write_count(const HeapRow *row, char *text, size_t size)
{
    if (row->flags & OBJECT_STATIC)
        snprintf(text, size, "∞");
    else if (row->count != row->count_was)
        snprintf(text, size, "%u→%u", (unsigned)row->count_was, (unsigned)row->count);
    else
        snprintf(text, size, "%u", (unsigned)row->count);
}

static void write_number(HeapColumnId column, const View *view, const HeapRow *row, char *text,
                         size_t size)
{
    text[0] = '\0';
    if (column == HEAP_COLUMN_ID)
        snprintf(text, size, "%u", (unsigned)row->id);
    else if (column == HEAP_COLUMN_SIZE)
        snprintf(text, size, "%llu", (unsigned long long)row->size);
    else if (column == HEAP_COLUMN_HOLDS && row->sign != '-')
        snprintf(text, size, "%u", (unsigned)row->holds);
    else if (column == HEAP_COLUMN_GENERATION && row->gc_list == GC_LIST_PERMANENT)
        snprintf(text, size, "ever");
    else if (column == HEAP_COLUMN_GENERATION && row->gc_list != GC_LIST_NONE)
        snprintf(text, size, "%u", (unsigned)(row->gc_list - GC_LIST_YOUNGEST));
    else if (column == HEAP_COLUMN_AGE && row->born > 0)
        snprintf(text, size, "%u", (unsigned)(view->step - row->born));
    else if (column == HEAP_COLUMN_ADDRESS)
        snprintf(text, size, "0x%llx", (unsigned long long)row->address);
    else if (column == HEAP_COLUMN_RC)
        write_count(row, text, size);
}

/* The function that ran when it was born, unless that was the module; and ":9" or "line 9". */
static void append_birth(const View *view, Buf *function, Buf *line, StepNumber born)
{
    StepNumber before = born > 1 ? born - 1 : born;
    if (born > 0) {
        const TraceStep *step = trace_step(view->trace, before);
        bool in_module = trace_text(view->trace, step->function)[0] == '<';
        if (!in_module)
            words_function(function, &view->world, step->function);
        buf_printf(line, in_module ? "line %u" : ":%u", step->line > 0 ? (unsigned)step->line : 1u);
    }
}

/* Of a long name the beginning; the line is always told. */
static void draw_birth(TableDrawing *drawing, const HeapRow *row, int y)
{
    Column column = drawing->columns[HEAP_COLUMN_BORN];
    Buf function, line;
    buf_init(&function);
    buf_init(&line);
    append_birth(drawing->view, &function, &line, row->born);
    int room = column.width - (int)line.length;
    int used = canvas_text_cut(drawing->canvas, column.x, y, ink(STYLE_DIM), function.text, room);
    canvas_text_cut(drawing->canvas, column.x + used, y, ink(STYLE_DIM), line.text,
                    column.width - used);
    buf_done(&function);
    buf_done(&line);
}

static void draw_texts(TableDrawing *drawing, const HeapRow *row, int y, StyleRole role)
{
    const View *view = drawing->view;
    draw_birth(drawing, row, y);
    put(drawing, HEAP_COLUMN_TYPE, y, ink_hue(STYLE_BOX_TITLE, hue_of(view, row->id)),
        trace_text(view->trace, row->type));
    put(drawing, HEAP_COLUMN_HOLDERS, y, ink(role), row->holders);
    put(drawing, HEAP_COLUMN_VALUE, y, ink(role == STYLE_GHOST ? role : STYLE_VALUE), row->value);
}

static void draw_row(TableDrawing *drawing, const HeapRow *row, int y, bool current)
{
    char text[32], sign[2] = {row->sign, '\0'};
    StyleRole role = row->sign == '-' ? STYLE_GHOST : STYLE_TEXT;
    StyleRole sign_role = row->sign == '-'   ? STYLE_BADGE_DOWN
                          : row->sign == '+' ? STYLE_BADGE_UP
                                             : STYLE_CHANGED;
    int x = drawing->area.x;
    if (current)
        canvas_symbol(drawing->canvas, x, y, ink(STYLE_SELECTED), SYMBOL_CURSOR);
    canvas_text(drawing->canvas, x + 1, y, ink(row->sign == ' ' ? role : sign_role), sign);
    for (int i = 0; i < HEAP_COLUMN_COUNT; i++) {
        bool changed = i == HEAP_COLUMN_RC && row->count != row->count_was;
        StyleRole number = !changed                      ? role
                           : row->count > row->count_was ? STYLE_BADGE_UP
                                                         : STYLE_BADGE_DOWN;
        write_number((HeapColumnId)i, drawing->view, row, text, sizeof(text));
        put(drawing, (HeapColumnId)i, y,
            current && i == HEAP_COLUMN_ID ? ink(STYLE_SELECTED) : ink(number), text);
    }
    draw_texts(drawing, row, y, role);
}

/* -- the row of the cursor, uncut -- */

static void draw_fact(TableDrawing *drawing, int y, const char *label, const char *text)
{
    Area area = drawing->area;
    canvas_text(drawing->canvas, area.x + 1, y, ink(STYLE_DIM), label);
    canvas_text_cut(drawing->canvas, area.x + LABEL_X, y, ink(STYLE_TEXT), text,
                    area.width - LABEL_X - 1);
}

static void append_life(const View *view, Buf *out, const HeapRow *row)
{
    buf_printf(out, "%llu bytes at 0x%llx", (unsigned long long)row->size,
               (unsigned long long)row->address);
    if (row->born > 0) {
        Buf line;
        buf_init(&line);
        buf_printf(out, ", born in step %u, ", (unsigned)row->born);
        append_birth(view, out, &line, row->born);
        buf_append(out, line.text, line.length);
        buf_done(&line);
    }
    StepNumber freed = history_freed(&view->history, row->id);
    if (freed > 0)
        buf_printf(out, ", freed in step %u", (unsigned)freed);
}

static void draw_footer(TableDrawing *drawing, const HeapRow *row)
{
    View *view = drawing->view;
    Area area = drawing->area;
    int y = area.y + area.height - FOOTER_ROWS;
    Buf text;
    buf_init(&text);
    canvas_horizontal(drawing->canvas, area.x, y, area.width, ink(STYLE_PANE), LINE_DASHED);
    buf_printf(&text, " %s #%u ", trace_text(view->trace, row->type), (unsigned)row->id);
    canvas_text_cut(drawing->canvas, area.x + 1, y, ink_hue(STYLE_BOX_TITLE, hue_of(view, row->id)),
                    text.text, area.width - 2);
    draw_fact(drawing, y + 1, "who holds it", row->holders);
    draw_fact(drawing, y + 2, "what it holds", row->value);
    buf_clear(&text);
    append_life(view, &text, row);
    draw_fact(drawing, y + 3, "its life", text.text);
    buf_done(&text);
}

/* -- the table -- */

/* The picture below, in which the object of the cursor stands out; gives its rows. */
static int draw_picture(View *view, Canvas *canvas, Area area)
{
    int rows = area.height >= PICTURE_FROM ? area.height * PICTURE_PART / 100 : 0;
    if (rows > 0) {
        int y = area.y + area.height - rows;
        canvas_horizontal(canvas, area.x, y, area.width, ink(STYLE_PANE), LINE_DASHED);
        page_draw_picture(view, canvas, PANEL_table,
                          (Area){area.x + 1, y + 1, area.width - 1, rows - 1});
    }
    return rows;
}

void panel_table_draw(View *view, Canvas *canvas, Area area)
{
    HeapTable *table = page_table(view);
    area.height -= draw_picture(view, canvas, area);
    TableDrawing drawing = {.view = view, .canvas = canvas, .area = area};
    bool footer = area.height >= FOOTER_FROM && table->rows.count > 0;
    int rows = area.height - 1 - (footer ? FOOTER_ROWS : 0);
    place_columns(&drawing);
    draw_heading(&drawing);
    if (table->rows.count == 0) {
        canvas_text_cut(canvas, area.x + SIGN_COLUMNS, area.y + 1, ink(STYLE_DIM),
                        table->filtered > 0 ? "no object holds that text: F, Enter shows all again"
                                            : "no objects yet",
                        area.width - SIGN_COLUMNS);
        return;
    }
    size_t at = heap_table_at(table), count = table->rows.count;
    size_t first = spots_scroll(&view->spots, PANEL_table, at, count, rows > 0 ? (size_t)rows : 0);
    for (size_t i = first; i < count && (int)(i - first) < rows; i++) {
        const HeapRow *row = &table->rows.items[i];
        Area line = {area.x, area.y + 1 + (int)(i - first), area.width, 1};
        draw_row(&drawing, row, line.y, i == at);
        if (i == at)
            canvas_choose(canvas, line);
        spots_add(&view->spots, PANEL_table, SPOT_ROW, line, row->id);
    }
    if (footer)
        draw_footer(&drawing, &table->rows.items[at]);
}

void panel_table_note(View *view, Buf *out, int columns)
{
    const HeapTable *table = page_table(view);
    if (table->filter.length > 0)
        buf_printf(out, "filter %s  ", table->filter.text);
    size_t freed = 0;
    for (size_t i = 0; i < table->rows.count; i++)
        freed += table->rows.items[i].sign == '-';
    buf_printf(out, "%u objects  ", (unsigned)(table->rows.count - freed));
    words_bytes(out, table->bytes);
    if (freed > 0)
        buf_printf(out, "  %u freed", (unsigned)freed);
    if (table->hidden > 0)
        buf_printf(out, "  %u of the machine hidden", (unsigned)table->hidden);
    if ((int)utf8_width(out->text, out->length) > columns)
        buf_clear(out);
}
