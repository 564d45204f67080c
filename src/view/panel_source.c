/* The source: line numbers, the line just run and the one to run next, breakpoints,
 * the cursor. The text scrolls only as far as it must to keep the interesting line
 * a little inside the pane. Compact screens show just the line to be run. */
#include <stdio.h>
#include <string.h>

#include "base/clean.h"
#include "base/utf8.h"
#include "view/state.h"

enum {
    TAB_STOP = 4,
    NUMBER_LEAST = 3, /* columns of a line's number */
    KEPT_PART = 6,    /* of the rows, above and below the line in focus */
};

/* Columns of the greatest number of a line. */
static int number_columns(const View *view)
{
    int columns = 1;
    for (uint32_t most = source_text_lines(&view->source.text); most >= 10; most /= 10)
        columns++;
    return columns > NUMBER_LEAST ? columns : NUMBER_LEAST;
}

/* A sign, the number, a breakpoint, the cursor. */
int panel_source_margin(const View *view)
{
    return number_columns(view) + 3;
}

static uint32_t next_line(const View *view)
{
    const TraceStep *step = view->step > 0 ? trace_step(view->trace, view->step) : NULL;
    bool stands = step != NULL && step->kind != STEP_KIND_END;
    return stands ? step->line : 0;
}

static bool is_over(const View *view)
{
    return view->step > 0 && trace_step(view->trace, view->step)->kind == STEP_KIND_END;
}

/* The line that ran last, if it is in the file shown. */
static uint32_t done_line(const View *view)
{
    StepNumber done = narrate_done_step(view->trace, view->step);
    if (done == 0)
        return 0;
    const TraceStep *ran = trace_step(view->trace, done);
    const TraceStep *now = trace_step(view->trace, view->step);
    return now->kind == STEP_KIND_END || ran->file == now->file ? ran->line : 0;
}

/* What of a line is at work, as bytes of it; empty if nothing is known. */
typedef struct {
    size_t start, end;
} SourcePart;

/* A statement with a body begins there: its head is at work, not the body. */
static bool begins_statement(SourceLine line, size_t column)
{
    static const char *const words[] = {"for",   "while", "with", "async", "try",  "if",
                                        "class", "def",   "@",    "match", "case", "except"};
    for (size_t i = 0; i < ARRAY_LEN(words) && column < line.length; i++) {
        size_t length = strlen(words[i]);
        if (line.length - column >= length && memcmp(line.text + column, words[i], length) == 0)
            return true;
    }
    return false;
}

static size_t indentation(SourceLine line)
{
    size_t columns = 0;
    while (columns < line.length && (line.text[columns] == ' ' || line.text[columns] == '\t'))
        columns++;
    return columns;
}

static SourcePart part_at_work(const View *view, uint32_t line, SourceLine text)
{
    const ViewPlaces *places = view->options.places;
    const TraceStep *step = view->step > 0 ? trace_step(view->trace, view->step) : NULL;
    SourceSpan span;
    bool tells = places != NULL && step != NULL && view->source.text.file != NULL &&
                 (step->kind == STEP_KIND_LINE || step->kind == STEP_KIND_EXCEPTION ||
                  step->kind == STEP_KIND_RETURN);
    if (!tells ||
        !places->find(places->self, view->source.text.file, trace_text(view->trace, step->function),
                      step, &span) ||
        line < span.line || line > span.end_line)
        return (SourcePart){0, 0};
    SourceLine first = source_text_line(&view->source.text, span.line);
    if (line > span.line && begins_statement(first, span.column))
        return (SourcePart){0, 0};
    SourcePart part = {line == span.line ? span.column : indentation(text),
                       line == span.end_line ? span.end_column : text.length};
    part.end = part.end < text.length ? part.end : text.length;
    return part.start < part.end ? part : (SourcePart){0, 0};
}

static int draw_run(Canvas *canvas, int x, Area row, Ink style, const char *text, size_t length)
{
    Area rest = {x, row.y, row.x + row.width - x, 1};
    return canvas_foreign_text(canvas, rest, style, text, length);
}

/* Code in runs of one role; tabs go to the next tab stop. What is at work is underlined.
 * Gives the column behind it. */
static int draw_code(Canvas *canvas, Area row, SourceLine line, SourcePart part, const Ink *mark)
{
    int x = row.x;
    for (size_t at = 0; at < line.length && x < row.x + row.width;) {
        if (line.text[at] == '\t') {
            x += TAB_STOP - (x - row.x) % TAB_STOP;
            at++;
            continue;
        }
        size_t end = at + 1;
        while (end < line.length && line.roles[end] == line.roles[at] && line.text[end] != '\t' &&
               end != part.start && end != part.end)
            end++;
        bool works = at >= part.start && at < part.end;
        Ink style = mark != NULL ? *mark : ink((StyleRole)line.roles[at]);
        style = works ? ink_with(style, LOOK_UNDERLINE) : style;
        x += draw_run(canvas, x, row, style, line.text + at, end - at);
        at = end;
        if (at < line.length && x >= row.x + row.width)
            canvas_symbol(canvas, row.x + row.width - 1, row.y, style, SYMBOL_ELLIPSIS);
    }
    return x;
}

static Symbol line_sign(const View *view, uint32_t line, bool *signs)
{
    *signs = true;
    if (line == next_line(view))
        return SYMBOL_LINE_NEXT;
    if (line == done_line(view))
        return SYMBOL_LINE_DONE;
    *signs = false;
    return SYMBOL_LINE_DONE;
}

static void draw_breakpoint(const View *view, Canvas *canvas, Area row, uint32_t line)
{
    const char *condition =
        view->step == 0 ? NULL : move_breakpoint(view, command_cursor_file(view), line);
    if (condition != NULL) {
        canvas_symbol(canvas, row.x + panel_source_margin(view) - 2, row.y, ink(STYLE_ERROR),
                      condition[0] == '\0' ? SYMBOL_BREAKPOINT : SYMBOL_BREAKPOINT_IF);
    }
}

/* How often the line ran, at the right end, where the text leaves room. */
static void draw_count(const View *view, Canvas *canvas, Area row, uint32_t line, int code_end,
                       Ink style)
{
    char text[24];
    uint32_t count = line_counts_at(&view->source.counts, line);
    snprintf(text, sizeof(text), "%u×", (unsigned)count);
    int x = row.x + row.width - (int)utf8_width(text, strlen(text)) - 1;
    if (count > 1 && x > code_end + 1)
        canvas_text(canvas, x, row.y, style, text);
}

static void draw_line(View *view, Canvas *canvas, Area row, uint32_t line)
{
    bool signs;
    Symbol sign = line_sign(view, line, &signs);
    bool next = signs && sign == SYMBOL_LINE_NEXT;
    Ink mark = ink(next ? STYLE_LINE_NEXT : STYLE_LINE_DONE);
    Ink number_style = signs ? mark : ink(STYLE_LINE_NUMBER);
    char number[16];
    if (next) {
        canvas_fill(canvas, row, mark);
        view->caret = (Caret){row.x, row.y, true, false};
    }
    if (signs)
        canvas_symbol(canvas, row.x, row.y, mark, sign);
    snprintf(number, sizeof(number), "%*u", number_columns(view), (unsigned)line);
    canvas_text(canvas, row.x + 1, row.y, number_style, number);
    draw_breakpoint(view, canvas, row, line);
    int margin = panel_source_margin(view);
    Area code = {row.x + margin, row.y, row.width - margin, 1};
    SourceLine text = source_text_line(&view->source.text, line);
    if (line == view->source.cursor)
        canvas_symbol(canvas, code.x - 1, row.y, ink(STYLE_SELECTED), SYMBOL_CURSOR);
    else if (!canvas->ascii && clean_has_right_to_left(text.text, text.length))
        canvas_symbol(canvas, code.x - 1, row.y, number_style, SYMBOL_FROM_RIGHT);
    SourcePart part = part_at_work(view, line, text);
    int end = draw_code(canvas, code, text, part, next ? &mark : NULL);
    draw_count(view, canvas, row, line, end, next ? mark : ink(STYLE_LINE_NUMBER));
}

/* The line that must be seen. A module that has just been called stands on none: its
 * beginning is shown. */
static uint32_t line_in_focus(const View *view)
{
    uint32_t focus = view->source.cursor != 0 ? view->source.cursor : next_line(view);
    if (focus == 0 && is_over(view))
        focus = done_line(view) != 0 ? done_line(view) : source_text_lines(&view->source.text);
    return focus;
}

/* The first line shown: the one shown before, as long as the line in focus stands a little
 * inside the pane; else that line comes into its middle third. No blank rows are shown behind
 * the end while there is text before. */
static uint32_t first_line(const View *view, int rows)
{
    const SourcePane *pane = &view->source;
    uint32_t focus = line_in_focus(view), height = rows > 0 ? (uint32_t)rows : 1;
    uint32_t last = source_text_lines(&pane->text);
    uint32_t margin = pane->cursor != 0 ? 0 : height / KEPT_PART; /* a pressed line stays put */
    uint32_t most = last > height ? last - height + 1 : 1, top = pane->top;
    bool known = top != 0 && pane->top_file == pane->text.file;
    bool stays = known && (focus == 0 || (focus >= top + (top > 1 ? margin : 0) &&
                                          focus + (top < most ? margin : 0) < top + height));
    if (!stays) {
        uint32_t above = known && focus >= top + height - margin ? height / 3 : height * 2 / 3;
        top = focus > above ? focus - above : 1;
    }
    return top < most ? top : most;
}

uint32_t panel_source_line(const View *view, Area area, int y)
{
    if (view->split.kind == SPLIT_COMPACT) {
        uint32_t done = done_line(view);
        return y == area.y && done != 0 ? done : next_line(view);
    }
    uint32_t line = first_line(view, area.height) + (uint32_t)(y - area.y);
    return line <= source_text_lines(&view->source.text) ? line : 0;
}

static void draw_compact(View *view, Canvas *canvas, Area area)
{
    uint32_t done = done_line(view);
    if (done != 0)
        draw_line(view, canvas, (Area){area.x, area.y, area.width, 1}, done);
    if (next_line(view) != 0) {
        draw_line(view, canvas, (Area){area.x, area.y + (done != 0), area.width, 1},
                  next_line(view));
    }
}

void panel_source_draw(View *view, Canvas *canvas, Area area)
{
    if (view->step > 0)
        line_counts_show(&view->source.counts, view->trace, command_cursor_file(view), view->step);
    if (view->split.kind == SPLIT_COMPACT) {
        draw_compact(view, canvas, area);
        return;
    }
    uint32_t first = first_line(view, area.height);
    view->source.top = first;
    view->source.top_file = view->source.text.file;
    for (int row = 0; row < area.height; row++) {
        uint32_t line = first + (uint32_t)row;
        if (line <= source_text_lines(&view->source.text))
            draw_line(view, canvas, (Area){area.x, area.y + row, area.width, 1}, line);
    }
}
