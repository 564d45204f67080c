/* A script that cannot be run: the lines around the fault, a caret under it, and what is
 * wrong. */
#include <stdio.h>

#include "base/clean.h"
#include "base/utf8.h"
#include "view/state.h"

enum { CODE_X = 6, TAB_STOP = 4, CARETS_MOST = 200, MESSAGE_ROWS = 3 };

static void draw_code_line(View *view, Canvas *canvas, Area row, uint32_t line, bool faulty)
{
    char number[16];
    Buf shown;
    SourceLine text = source_text_line(&view->source.text, line);
    buf_init(&shown);
    snprintf(number, sizeof(number), "%*u", CODE_X - 2, (unsigned)line);
    canvas_text(canvas, row.x, row.y, ink(faulty ? STYLE_ERROR : STYLE_LINE_NUMBER), number);
    clean_append_tabs(&shown, text.text, text.length, TAB_STOP);
    canvas_text_cut(canvas, row.x + CODE_X, row.y, ink(faulty ? STYLE_STRONG : STYLE_CODE),
                    shown.text, row.width - CODE_X);
    buf_done(&shown);
}

/* Columns that the beginning of a line takes on the screen. */
static int columns_of(SourceLine line, size_t length)
{
    Buf shown;
    buf_init(&shown);
    clean_append_tabs(&shown, line.text, length, TAB_STOP);
    int columns = (int)utf8_width(shown.text, shown.length);
    buf_done(&shown);
    return columns;
}

static void draw_carets(View *view, Canvas *canvas, Area row, SourceSpan span)
{
    SourceLine text = source_text_line(&view->source.text, span.line);
    size_t start = span.column < text.length ? span.column : text.length;
    size_t end = span.end_line == span.line && span.end_column > start ? span.end_column : start;
    end = end < text.length ? end : text.length;
    int x = columns_of(text, start), count = columns_of(text, end) - x;
    for (int i = 0; i < (count > 0 ? count : 1) && i < CARETS_MOST; i++)
        canvas_text(canvas, row.x + CODE_X + x + i, row.y, ink(STYLE_ERROR), "^");
}

/* Carets and what is wrong, below the line; gives the rows used. */
static int draw_what_is_wrong(View *view, Canvas *canvas, Area area, const Diagnostic *fault)
{
    Buf text, clean;
    buf_init(&text);
    buf_init(&clean);
    draw_carets(view, canvas, area, fault->span);
    buf_printf(&text, "%s: %s", fault->kind, fault->message);
    clean_append_line(&clean, text.text);
    Area rest = {area.x + CODE_X, area.y + 1, area.width - CODE_X, MESSAGE_ROWS};
    int rows = story_draw_words(canvas, rest, 0, ink(STYLE_ERROR), clean.text);
    buf_done(&text);
    buf_done(&clean);
    return 1 + rows;
}

void panel_fault_draw(View *view, Canvas *canvas, Area area)
{
    const Diagnostic *fault = view->options.fault;
    if (fault == NULL) {
        canvas_text_cut(canvas, area.x + 1, area.y, ink(STYLE_DIM),
                        "nothing is wrong with this script: it has run", area.width - 2);
        return;
    }
    uint32_t last = source_text_lines(&view->source.text);
    uint32_t above = (uint32_t)(area.height / 2);
    uint32_t first = fault->span.line > above ? fault->span.line - above : 1;
    int y = area.y;
    for (uint32_t line = first; line <= last && y < area.y + area.height; line++, y++) {
        bool faulty = line == fault->span.line;
        draw_code_line(view, canvas, (Area){area.x, y, area.width, 1}, line, faulty);
        if (faulty) {
            Area below = {area.x, y + 1, area.width, area.y + area.height - y - 1};
            y += draw_what_is_wrong(view, canvas, below, fault);
        }
    }
}
