/* The whole run in one row: bytes of the heap as bars (and the depth of calls, where there
 * is room), below them what happened and where this step is. Each column stands for a stretch of
 * steps; it shows the most telling event in it, looked for in a sample if the stretch is long, so
 * that drawing costs the same for any run. */
#include <stdio.h>
#include <string.h>

#include "trace/source.h"
#include "view/state.h"
#include "view/words.h"

enum { LEVELS = 8, SAMPLES = 32, LABEL_COLUMNS = 11, MARGIN = 1, LEAST_COLUMNS = 8 };

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
        if (low == high)
            return low;
        if (column_first(line, middle) <= step)
            low = middle;
        else
            high = middle - 1;
    }
}

/* What a row of bars stands for. */
typedef uint64_t Measure(const View *view, StepNumber step);

static uint64_t bytes_of(const View *view, StepNumber step)
{
    return trace_step(view->trace, step)->heap_bytes;
}

static uint64_t depth_of(const View *view, StepNumber step)
{
    return trace_step(view->trace, step)->depth;
}

static uint64_t held_of(const View *view, StepNumber step)
{
    return held_bytes_at(&view->held, step);
}

typedef struct {
    uint64_t least, most;
} Range;

/* The end counts as little: there all is taken down. */
static Range range_of(const Timeline *line, Measure *measure)
{
    Range range = {UINT64_MAX, 0};
    for (int column = 0; column < line->columns; column++) {
        StepNumber step = column_last(line, column);
        const TraceStep *index = step > 0 ? trace_step(line->view->trace, step) : NULL;
        if (index != NULL && index->kind != STEP_KIND_END) {
            uint64_t size = measure(line->view, step);
            range.least = size < range.least ? size : range.least;
            range.most = size > range.most ? size : range.most;
        }
    }
    return range;
}

/* Bars stand for what is between the least and the most: of a heap in which the machine's
 * own objects take the most, the changes would not be seen otherwise. */
static int level_of(Range range, uint64_t size)
{
    if (size < range.least)
        return 1;
    uint64_t width = range.most - range.least;
    uint64_t above = size < range.most ? size - range.least : width;
    return width == 0 ? LEVELS / 2 : 1 + (int)(above * (LEVELS - 1) / width);
}

static void draw_bars(const Timeline *line, Canvas *canvas, int y, int here, Measure *measure)
{
    Range range = range_of(line, measure);
    for (int column = 0; column < line->columns; column++) {
        StepNumber step = column_last(line, column);
        if (step == 0)
            continue;
        int level = level_of(range, measure(line->view, step));
        StyleRole role = column == here  ? STYLE_TIME_HERE
                         : column < here ? STYLE_TIME_BAR
                                         : STYLE_TIME_AHEAD;
        canvas_symbol(canvas, line->area.x + MARGIN + column, y, ink(role), glyph_level(level));
    }
}

static void draw_label(const Timeline *line, Canvas *canvas, int y, const char *text)
{
    canvas_text(canvas, line->area.x + MARGIN + line->columns + 1, y, ink(STYLE_DIM), text);
}

/* What a step is marked with, the most telling sign first; 0 for none. */
static char step_sign(const TraceStep *step)
{
    if (step->kind == STEP_KIND_EXCEPTION)
        return '!';
    if (step->event_kinds & 1u << EVENT_GC_BEGIN)
        return 'g';
    if (step->kind == STEP_KIND_CALL && step->depth > 1)
        return 'c';
    if (step->kind == STEP_KIND_RETURN && step->depth > 1)
        return 'r';
    if (step->event_kinds & 1u << EVENT_OUTPUT)
        return 'p';
    return step->event_kinds & 1u << EVENT_FREE ? 'f' : 0;
}

static int sign_weight(char sign)
{
    static const char order[] = "fprcg!";
    const char *at = sign == 0 ? NULL : strchr(order, sign);
    return at == NULL ? 0 : 1 + (int)(at - order);
}

static char column_sign(const Timeline *line, int column)
{
    StepNumber first = column_first(line, column);
    StepNumber last = column_last(line, column);
    if (last == 0 || (column > 0 && column_first(line, column - 1) == first))
        return 0;
    StepNumber stride = (last - first) / SAMPLES + 1;
    char best = 0;
    for (StepNumber step = first; step <= last; step += stride) {
        char sign = step_sign(trace_step(line->view->trace, step));
        best = sign_weight(sign) > sign_weight(best) ? sign : best;
    }
    return best;
}

/* Signs change only with the window and with what is known of the run, and looking for
 * them goes all over a long trace: they are kept from one picture to the next. */
static const char *column_signs(const Timeline *line, TimelineSigns *signs)
{
    StepNumber known = trace_step_count(line->view->trace);
    if (signs->columns == line->columns && signs->steps == line->steps && signs->known == known)
        return signs->signs.items;
    vec_clear(&signs->signs);
    for (int column = 0; column < line->columns; column++)
        vec_push(&signs->signs, column_sign(line, column));
    signs->columns = line->columns;
    signs->steps = line->steps;
    signs->known = known;
    return signs->signs.items;
}

static void draw_signs(const Timeline *line, Canvas *canvas, int here, const char *signs)
{
    int y = line->area.y + line->area.height - 1;
    for (int column = 0; column < line->columns; column++) {
        char sign[2] = {signs[column], '\0'};
        StyleRole role = sign[0] == '!' ? STYLE_ERROR : STYLE_TIME_MARK;
        if (sign[0] != '\0')
            canvas_text(canvas, line->area.x + MARGIN + column, y, ink(role), sign);
    }
    char number[24];
    snprintf(number, sizeof(number), "%u", (unsigned)line->view->step);
    int length = (int)strlen(number);
    int x = line->area.x + MARGIN + here;
    int text_x = here + 2 + length <= line->columns ? x + 1 : x - length;
    canvas_symbol(canvas, x, y, ink(STYLE_TIME_HERE), SYMBOL_HERE);
    canvas_text(canvas, text_x, y, ink(STYLE_TIME_HERE), number);
}

static void draw_depth(const Timeline *line, Canvas *canvas, int y, int here)
{
    char label[24];
    unsigned depth = trace_step(line->view->trace, line->view->step)->depth;
    draw_bars(line, canvas, y, here, depth_of);
    snprintf(label, sizeof(label), "%u deep", depth);
    draw_label(line, canvas, y, label);
}

void panel_timeline_draw_held(View *view, Canvas *canvas, Area row)
{
    Timeline line = {view, row, row.width - MARGIN - LABEL_COLUMNS,
                     trace_expected_steps(view->trace)};
    if (line.columns < LEAST_COLUMNS || line.steps == 0 || view->step == 0)
        return;
    held_bytes_read(&view->held, view->trace);
    draw_bars(&line, canvas, row.y, column_of(&line, view->step), held_of);
    Buf label;
    buf_init(&label);
    words_bytes(&label, held_bytes_at(&view->held, view->step));
    draw_label(&line, canvas, row.y, label.text);
    buf_done(&label);
}

/* The step of the column at x of the pane, 0 if there is none. */
StepNumber panel_timeline_step(const View *view, Area area, int x)
{
    Timeline line = {view, area, area.width - MARGIN - LABEL_COLUMNS,
                     trace_expected_steps(view->trace)};
    int column = x - area.x - MARGIN;
    if (line.columns < LEAST_COLUMNS || line.steps == 0 || column < 0 || column >= line.columns)
        return 0;
    return column_first(&line, column);
}

void panel_timeline_draw(View *view, Canvas *canvas, Area area)
{
    Timeline line = {view, area, area.width - MARGIN - LABEL_COLUMNS,
                     trace_expected_steps(view->trace)};
    if (line.columns < LEAST_COLUMNS || line.steps == 0 || view->step == 0)
        return;
    int here = column_of(&line, view->step);
    draw_signs(&line, canvas, here, column_signs(&line, &view->timeline_signs));
    if (area.height < 2)
        return;
    draw_bars(&line, canvas, area.y, here, bytes_of);
    if (area.height > 2)
        draw_depth(&line, canvas, area.y + 1, here);
    Buf label;
    buf_init(&label);
    words_bytes(&label, trace_step(view->trace, view->step)->heap_bytes);
    draw_label(&line, canvas, area.y, label.text);
    draw_label(&line, canvas, area.y + area.height - 1, area.height > 2 ? "" : "heap");
    buf_done(&label);
}
