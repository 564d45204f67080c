/* Lines are written into one buffer and kept in the arena. */
#include "view/report.h"

void report_init(Report *report)
{
    *report = (Report){0};
    arena_init(&report->arena);
    buf_init(&report->text);
}

void report_done(Report *report)
{
    arena_done(&report->arena);
    buf_done(&report->text);
    vec_done(&report->lines);
}

void report_clear(Report *report)
{
    arena_reset(&report->arena);
    buf_clear(&report->text);
    vec_clear(&report->lines);
    report->cursor = 0;
}

static void end_line(Report *report, ReportLine line)
{
    line.text = arena_copy_text(&report->arena, report->text.text, report->text.length);
    buf_clear(&report->text);
    vec_push(&report->lines, line);
}

void report_heading(Report *report, const char *text)
{
    buf_clear(&report->text);
    if (report->lines.count > 0)
        end_line(report, (ReportLine){.role = STYLE_TEXT});
    buf_append_string(&report->text, text);
    end_line(report, (ReportLine){.role = STYLE_PANE_FOCUS, .heading = true});
}

void report_end_line(Report *report, StyleRole role)
{
    end_line(report, (ReportLine){.role = role});
}

static bool leads(const ReportLine *line)
{
    return line->step != 0 || line->object != 0;
}

void report_end_link(Report *report, StepNumber step, uint32_t line, ObjectId object)
{
    ReportLine link = {.role = STYLE_TEXT, .step = step, .line = line, .object = object};
    bool first = report_at(report) == NULL && leads(&link);
    end_line(report, link);
    if (first)
        report->cursor = report->lines.count - 1;
}

void report_move(Report *report, int lines)
{
    int direction = lines < 0 ? -1 : 1;
    size_t at = report->cursor;
    while (lines != 0) {
        at += (size_t)direction; /* wraps below 0, which ends it too */
        if (at >= report->lines.count)
            return;
        if (leads(&report->lines.items[at])) {
            report->cursor = at;
            lines -= direction;
        }
    }
}

void report_choose(Report *report, size_t line)
{
    if (line < report->lines.count && leads(&report->lines.items[line]))
        report->cursor = line;
}

size_t report_line_to_show(const Report *report)
{
    size_t before = report->cursor, behind = report->cursor + 1;
    while (before > 0 && !leads(&report->lines.items[before - 1]))
        before--;
    while (behind < report->lines.count && !leads(&report->lines.items[behind]))
        behind++;
    return before == 0 ? 0 : behind >= report->lines.count ? behind - 1 : report->cursor;
}

const ReportLine *report_at(const Report *report)
{
    bool there = report->cursor < report->lines.count;
    const ReportLine *line = there ? &report->lines.items[report->cursor] : NULL;
    return line != NULL && leads(line) ? line : NULL;
}
