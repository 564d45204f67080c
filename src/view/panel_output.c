/* What the script has printed up to this step, its end first in view; what this
 * step added stands out, and so does standard error. While the script waits for a
 * line, the line being typed stands at the end. Lines longer than the pane go on in
 * the next row. */
#include <string.h>

#include "base/clean.h"
#include "base/utf8.h"
#include "view/state.h"

/* A row of the pane: bytes of the output. */
typedef struct {
    size_t start, end;
} OutputRow;

typedef VEC(OutputRow) OutputRows;

enum { BYTES_SHOWN = 65536, TAB_STOP = 8 };

/* Rows of so many columns, with characters beyond ASCII spelt out or not. */
typedef struct {
    size_t columns;
    bool ascii;
} RowShape;

/* Where a row ends in which not every character takes its own columns. */
static size_t ragged_row_end(const char *text, size_t start, size_t line_end, RowShape shape)
{
    size_t at = start, width = 0;
    Buf shown;
    buf_init(&shown);
    while (at < line_end) {
        size_t bytes = utf8_cluster(text + at, line_end - at);
        if (text[at] == '\t') {
            width += TAB_STOP - width % TAB_STOP;
        } else {
            buf_clear(&shown);
            if (shape.ascii)
                clean_append_ascii(&shown, text + at, bytes);
            else
                clean_append(&shown, text + at, bytes, CLEAN_LINE);
            width += utf8_width(shown.text, shown.length);
        }
        if (width > shape.columns && at > start)
            break;
        at += bytes;
    }
    buf_done(&shown);
    return at;
}

static size_t row_end(const char *text, size_t start, size_t line_end, RowShape shape)
{
    size_t bytes = utf8_prefix(text + start, line_end - start, shape.columns, NULL);
    if (!clean_is_clean(text + start, bytes, CLEAN_LINE) ||
        (shape.ascii && utf8_count(text + start, bytes) < bytes))
        return ragged_row_end(text, start, line_end, shape);
    if (bytes == 0)
        bytes = utf8_cluster(text + start, line_end - start);
    return start + bytes;
}

/* Rows of the last part of the output; an unfinished last line counts too. */
static void break_rows(OutputRows *rows, const char *text, size_t length, RowShape shape)
{
    size_t at = length > BYTES_SHOWN ? length - BYTES_SHOWN : 0;
    while (at < length) {
        const char *newline = memchr(text + at, '\n', length - at);
        size_t line_end = newline == NULL ? length : (size_t)(newline - text);
        do {
            size_t end = row_end(text, at, line_end, shape);
            vec_push(rows, (OutputRow){at, end});
            at = end;
        } while (at < line_end);
        at = line_end + 1;
    }
}

static StyleRole role_at(const View *view, size_t offset)
{
    for (size_t i = view->trace->pieces.count; i-- > 0;) {
        const TracePiece *piece = &view->trace->pieces.items[i];
        if (piece->start <= offset && offset < piece->end) {
            return piece->kind == PIECE_STDERR       ? STYLE_OUTPUT_ERROR
                   : offset >= view->diff.output_was ? STYLE_OUTPUT_NEW
                                                     : STYLE_OUTPUT;
        }
        if (piece->end <= offset)
            break;
    }
    return STYLE_OUTPUT;
}

/* What is read from right to left is marked in the column before it. */
static int draw_output_row(const View *view, Canvas *canvas, Area row, OutputRow bytes)
{
    const char *text = world_output(&view->world) + bytes.start;
    size_t length = bytes.end - bytes.start;
    Buf shown;
    buf_init(&shown);
    if (!canvas->ascii && clean_has_right_to_left(text, length))
        canvas_symbol(canvas, row.x - 1, row.y, ink(STYLE_DIM), SYMBOL_FROM_RIGHT);
    clean_append_tabs(&shown, text, length, TAB_STOP);
    int used = canvas_text_cut(canvas, row.x, row.y, ink(role_at(view, bytes.start)), shown.text,
                               row.width);
    buf_done(&shown);
    return used;
}

static void draw_typed(View *view, Canvas *canvas, int x, int y, Area area)
{
    Area rest = {x, y, area.x + area.width - x - 1, 1};
    int used = canvas_foreign_text(canvas, rest, ink(STYLE_MESSAGE), view->prompt.text.text,
                                   view->prompt.text.length);
    canvas_text(canvas, x + used, y, ink_with(ink(STYLE_MESSAGE), LOOK_REVERSE), " ");
    view->caret = (Caret){x + used, y, true, true};
}

static void draw_rows(View *view, Canvas *canvas, Area area, const OutputRows *rows,
                      bool ends_in_line)
{
    bool typing = view->prompt.kind == PROMPT_INPUT;
    int extra = typing && !ends_in_line ? 1 : 0;
    int total = (int)rows->count + extra;
    int most = total > area.height ? total - area.height : 0;
    view->output_back = view->output_back > most ? most : view->output_back;
    view->output_most = most;
    int first = most - view->output_back;
    for (int row = 0; row < area.height && first + row < total; row++) {
        size_t index = (size_t)(first + row);
        Area line = {area.x, area.y + row, area.width, 1};
        int used =
            index < rows->count ? draw_output_row(view, canvas, line, rows->items[index]) : 0;
        if (typing && first + row == total - 1)
            draw_typed(view, canvas, line.x + used, line.y, area);
    }
}

/* The question of an input() belongs to the step that waits for its answer. */
static size_t shown_length(const View *view)
{
    bool typing = view->prompt.kind == PROMPT_INPUT;
    return typing ? view->trace->output.length : (size_t)view->world.output_length;
}

void panel_output_limit(View *view)
{
    if (view->output_back > view->output_most)
        view->output_back = view->output_most;
}

void panel_output_draw(View *view, Canvas *canvas, Area area)
{
    Area inside = {area.x + 1, area.y, area.width - 1, area.height};
    size_t length = shown_length(view);
    const char *text = world_output(&view->world);
    OutputRows rows = {0};
    if (inside.width < 2)
        return;
    break_rows(&rows, text, length, (RowShape){(size_t)inside.width - 1, canvas->ascii});
    if (length == 0 && view->prompt.kind != PROMPT_INPUT) {
        canvas_text_cut(canvas, inside.x, inside.y, ink(STYLE_DIM), "(nothing printed yet)",
                        inside.width);
    }
    draw_rows(view, canvas, inside, &rows, length > 0 && text[length - 1] != '\n');
    vec_done(&rows);
}
