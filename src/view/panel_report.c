/* Reports about an object on the screen: its details, and the answers about it. The step
 * of a line stands before it, so that steps can be compared at a glance. */
#include <stdio.h>
#include <string.h>

#include "view/state.h"

enum { STEP_X = 2, TEXT_X = 4, LINKED_X = 24 };

static void draw_line(const View *view, Canvas *canvas, Area row, const ReportLine *line,
                      bool current)
{
    int x = row.x + (line->heading ? 1 : line->step > 0 ? LINKED_X : TEXT_X);
    if (current)
        canvas_symbol(canvas, row.x, row.y, ink(STYLE_SELECTED), SYMBOL_CURSOR);
    if (line->step > 0) {
        char place[40];
        int used = snprintf(place, sizeof(place), "step %-5u ", (unsigned)line->step);
        if (line->line > 0) {
            snprintf(place + used, sizeof(place) - (size_t)used, "line %u", (unsigned)line->line);
        } else {
            snprintf(place + used, sizeof(place) - (size_t)used,
                     line->step == 1 ? "start" : "the end");
        }
        StyleRole role = line->step > view->step ? STYLE_DIM : STYLE_STRONG;
        canvas_text_cut(canvas, row.x + STEP_X + 2, row.y, ink(role), place, LINKED_X - TEXT_X - 1);
    }
    StyleRole role = current && !line->heading ? STYLE_SELECTED : line->role;
    canvas_text_cut(canvas, x, row.y, ink(role), line->text, row.x + row.width - x);
}

static void draw_report(View *view, Canvas *canvas, Area area)
{
    const Report *report = page_report(view);
    size_t rows = area.height > 0 ? (size_t)area.height : 0, count = report->lines.count;
    size_t top = spots_scroll(&view->spots, view->page, report_line_to_show(report), count, rows);
    for (size_t i = top; i < count && i - top < rows; i++) {
        Area row = {area.x, area.y + (int)(i - top), area.width, 1};
        bool current = i == report->cursor && report_at(report) != NULL;
        draw_line(view, canvas, row, &report->lines.items[i], current);
        if (current)
            canvas_choose(canvas, row);
        spots_add(&view->spots, view->page, SPOT_ROW, row, i);
    }
}

void panel_details_draw(View *view, Canvas *canvas, Area area)
{
    draw_report(view, canvas, area);
}

void panel_answers_draw(View *view, Canvas *canvas, Area area)
{
    draw_report(view, canvas, area);
}
