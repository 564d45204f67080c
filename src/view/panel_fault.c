/* A script that cannot be run: the lines around the fault, a caret under it, and what is
 * wrong. */
#include <stdio.h>

#include "base/clean.h"
#include "base/utf8.h"
#include "view/state.h"

enum { NUMBER_X = 1, CODE_X = 6, CARETS_MOST = 200 };

static void draw_code_line(View *view, Canvas *canvas, Area row, uint32_t line, bool faulty)
{
    char number[16];
    SourceLine text = source_text_line(&view->source.text, line);
    snprintf(number, sizeof(number), "%*u", CODE_X - 2, (unsigned)line);
    canvas_text(canvas, row.x, row.y, ink(faulty ? STYLE_ERROR : STYLE_LINE_NUMBER), number);
    canvas_foreign_text(canvas, (Area){row.x + CODE_X, row.y, row.width - CODE_X, 1},
                        ink(faulty ? STYLE_STRONG : STYLE_CODE), text.text, text.length);
}

/* Columns that the text takes on the screen, cleaned as it is drawn. */
static int columns_of(const char *text, size_t length)
{
    Buf cleaned;
    buf_init(&cleaned);
    clean_append(&cleaned, text, length, CLEAN_LINE);
    int columns = (int)utf8_width(cleaned.text, cleaned.length);
    buf_done(&cleaned);
    return columns;
}

static void draw_carets(View *view, Canvas *canvas, Area row, SourceSpan span)
{
    SourceLine text = source_text_line(&view->source.text, span.line);
    size_t start = span.column < text.length ? span.column : text.length;
    size_t end = span.end_line == span.line && span.end_column > start ? span.end_column : start;
    end = end < text.length ? end : text.length;
    int x = columns_of(text.text, start);
    int count = columns_of(text.text + start, end - start);
    for (int i = 0; i < (count > 0 ? count : 1) && i < CARETS_MOST; i++) {
        canvas_text(canvas, row.x + CODE_X + x + i, row.y, ink(STYLE_ERROR), "^");
    }
}

void panel_fault_draw(View *view, Canvas *canvas, Area area)
{
    const Diagnostic *fault = view->options.fault;
    if (fault == NULL) {
        return;
    }
    uint32_t last = source_text_lines(&view->source.text);
    uint32_t above = (uint32_t)(area.height / 2);
    uint32_t first = fault->span.line > above ? fault->span.line - above : 1;
    int y = area.y;
    for (uint32_t line = first; line <= last && y < area.y + area.height; line++, y++) {
        draw_code_line(view, canvas, (Area){area.x, y, area.width, 1}, line,
                       line == fault->span.line);
        if (line == fault->span.line) {
            Area row = {area.x, ++y, area.width, 1};
            draw_carets(view, canvas, row, fault->span);
            Buf text;
            buf_init(&text);
            buf_printf(&text, "%s: %s", fault->kind, fault->message);
            row = (Area){area.x + CODE_X, ++y, area.width - CODE_X, 1};
            canvas_foreign_text(canvas, row, ink(STYLE_ERROR), text.text, text.length);
            buf_done(&text);
        }
    }
}
