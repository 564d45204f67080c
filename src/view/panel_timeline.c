/* The whole run in one row: bytes of the heap as bars, below them what happened
 * and where this step is. Each column stands for a stretch of steps; it shows the
 * most telling event in it, looked for in a sample if the stretch is long, so that
 * drawing costs the same for any run. */
#include <stdio.h>
#include <string.h>

#include "trace/source.h"
#include "view/state.h"
#include "view/words.h"

enum { LEVELS = 8, SAMPLES = 32, LABEL_COLUMNS = 11, MARGIN = 1 };

typedef struct {
    const View *view;
    Area area;
    int columns;
    StepNumber steps; /* that the row stands for */
} Timeline;

static StepNumber column_first(const Timeline *line, int column)
{
    return 1 + (StepNumber)((uint64_t)column * line->steps / (uint64_t)line->columns);
}

/* The last step of a column that is known; 0 if none is. */
static StepNumber column_last(const Timeline *line, int column)
{
    StepNumber last = column_first(line, column + 1) - 1;
    StepNumber first = column_first(line, column);
    StepNumber known = trace_step_count(line->view->trace);
    last = last < first ? first : last;
    return first > known ? 0 : last < known ? last : known;
}

static int column_of(const Timeline *line, StepNumber step)
{
    for (int low = 0, high = line->columns - 1;;) {
        int middle = (low + high + 1) / 2;
        if (low == high) {
            return low;
        }
        if (column_first(line, middle) <= step) {
            low = middle;
        } else {
            high = middle - 1;
        }
    }
}

static uint64_t most_bytes(const Timeline *line)
{
    uint64_t most = 1;
    for (int column = 0; column < line->columns; column++) {
        StepNumber step = column_last(line, column);
        uint64_t bytes = step > 0 ? trace_step(line->view->trace, step)->heap_bytes : 0;
        most = bytes > most ? bytes : most;
    }
    return most;
}

static void draw_bars(const Timeline *line, Canvas *canvas, int here)
{
    uint64_t most = most_bytes(line);
    for (int column = 0; column < line->columns; column++) {
        StepNumber step = column_last(line, column);
        if (step == 0) {
            continue;
        }
        uint64_t bytes = trace_step(line->view->trace, step)->heap_bytes;
        int level = 1 + (int)(bytes * (LEVELS - 1) / most);
        StyleRole role = column == here  ? STYLE_TIME_HERE
                         : column < here ? STYLE_TIME_BAR
                                         : STYLE_TIME_AHEAD;
        canvas_symbol(canvas, line->area.x + MARGIN + column, line->area.y, ink(role),
                      glyph_level(level));
    }
}

/* What a step is marked with, the most telling sign first; 0 for none. */
static char step_sign(const TraceStep *step)
{
    if (step->kind == STEP_KIND_EXCEPTION) {
        return '!';
    }
    if (step->event_kinds & 1u << EVENT_GC_BEGIN) {
        return 'g';
    }
    if (step->kind == STEP_KIND_CALL && step->depth > 1) {
        return 'c';
    }
    if (step->kind == STEP_KIND_RETURN && step->depth > 1) {
        return 'r';
    }
    return step->event_kinds & 1u << EVENT_OUTPUT ? 'p' : 0;
}

static int sign_weight(char sign)
{
    static const char order[] = "prcg!";
    const char *at = sign == 0 ? NULL : strchr(order, sign);
    return at == NULL ? 0 : 1 + (int)(at - order);
}

static char column_sign(const Timeline *line, int column)
{
    StepNumber first = column_first(line, column);
    StepNumber last = column_last(line, column);
    if (last == 0 || (column > 0 && column_first(line, column - 1) == first)) {
        return 0;
    }
    StepNumber stride = (last - first) / SAMPLES + 1;
    char best = 0;
    for (StepNumber step = first; step <= last; step += stride) {
        char sign = step_sign(trace_step(line->view->trace, step));
        best = sign_weight(sign) > sign_weight(best) ? sign : best;
    }
    return best;
}

static void draw_signs(const Timeline *line, Canvas *canvas, int here)
{
    int y = line->area.y + line->area.height - 1;
    for (int column = 0; column < line->columns; column++) {
        char sign[2] = {column_sign(line, column), '\0'};
        StyleRole role = sign[0] == '!' ? STYLE_ERROR : STYLE_TIME_MARK;
        if (sign[0] != '\0') {
            canvas_text(canvas, line->area.x + MARGIN + column, y, ink(role), sign);
        }
    }
    char number[24];
    snprintf(number, sizeof(number), "%u", (unsigned)line->view->step);
    int length = (int)strlen(number);
    int x = line->area.x + MARGIN + here;
    int text_x = here + 2 + length <= line->columns ? x + 1 : x - length;
    canvas_symbol(canvas, x, y, ink(STYLE_TIME_HERE), SYMBOL_HERE);
    canvas_text(canvas, text_x, y, ink(STYLE_TIME_HERE), number);
}

void panel_timeline_draw(View *view, Canvas *canvas, Area area)
{
    Timeline line = {view, area, area.width - MARGIN - LABEL_COLUMNS,
                     trace_expected_steps(view->trace)};
    if (line.columns < 8 || line.steps == 0 || view->step == 0) {
        return;
    }
    int here = column_of(&line, view->step);
    draw_signs(&line, canvas, here);
    if (area.height < 2) {
        return;
    }
    draw_bars(&line, canvas, here);
    Buf label;
    buf_init(&label);
    words_bytes(&label, trace_step(view->trace, view->step)->heap_bytes);
    canvas_text(canvas, area.x + MARGIN + line.columns + 1, area.y, ink(STYLE_DIM), label.text);
    canvas_text(canvas, area.x + MARGIN + line.columns + 1, area.y + 1, ink(STYLE_DIM), "heap");
    buf_done(&label);
}
