/* The entries of a traceback. Everything here is read off CPython 3.11's output
 * (Python/traceback.c): the last 1,000 entries, equal ones in a row counted from the
 * fourth on, ^^^^ markers unless they would cover the whole line.
 */
#include "vm/traceback.h"

#include <string.h>

#include "base/utf8.h"
#include "types/object.h"
#include "types/str.h"
#include "vm/program.h"

#define ENTRIES_MOST 1000
#define REPEATS_SHOWN 3

/* Where the text goes, and how deep in exception groups it stands. */
typedef struct {
    Vm *vm;
    uint32_t depth;
    Buf *out;
} Printer;

void traceback_append_margin(uint32_t depth, Buf *out)
{
    if (depth > 0)
        buf_printf(out, "%*s| ", (int)(2 * depth), "");
}

static bool is_blank(char byte)
{
    return byte == ' ' || byte == '\t' || byte == '\f';
}

/* --- source lines and markers --- */

/* Columns of the first `bytes` of a line: wide characters take two, all others one. */
static size_t columns_before(const char *line, size_t length, size_t bytes)
{
    size_t columns = 0, end = bytes < length ? bytes : length;
    for (size_t at = 0; at < end;) {
        uint32_t codepoint;
        size_t step = utf8_decode(line + at, length - at, &codepoint);
        columns += step > 0 && utf8_codepoint_width(codepoint) == 2 ? 2 : 1;
        at += step > 0 ? step : 1;
    }
    return columns;
}

static void append_markers(const Printer *to, const LineMarkers *markers, size_t indent)
{
    Buf *out = to->out;
    traceback_append_margin(to->depth, out);
    buf_append_string(out, "    ");
    for (size_t at = indent; at < markers->end; at++) {
        bool is_operator =
            (int64_t)at >= markers->operator_start && (int64_t)at < markers->operator_end;
        bool has_operator = markers->operator_start >= 0;
        char mark = at < markers->start ? ' ' : has_operator && !is_operator ? '~' : '^';
        buf_append_byte(out, mark);
    }
    buf_append_byte(out, '\n');
}

/* The place's columns are bytes. */
static void find_markers(const char *line, size_t length, const CodePosition *place,
                         LineMarkers *markers)
{
    size_t from = (size_t)place->column, to = (size_t)place->end_column;
    *markers = (LineMarkers){
        .start = columns_before(line, length, from), .operator_start = -1, .operator_end = -1};
    if (place->line != place->end_line) {
        while (length > 0 && is_blank(line[length - 1]))
            length--;
        markers->end = columns_before(line, length, length);
        return;
    }
    to = to < length ? to : length;
    markers->end = columns_before(line, length, to);
    if (to > from)
        anchors_find(line + from, to - from, &markers->operator_start, &markers->operator_end);
    if (markers->operator_start >= 0) {
        size_t first = from + (size_t)markers->operator_start;
        size_t last = from + (size_t)markers->operator_end;
        markers->operator_start = (int64_t)columns_before(line, length, first);
        markers->operator_end = (int64_t)columns_before(line, length, last);
    }
}

static bool has_place(const CodePosition *place)
{
    return place->line >= 0 && place->end_line >= 0 && place->column >= 0 && place->end_column >= 0;
}

static void append_source(const Printer *to, const TracebackObject *entry, const Code *code)
{
    Buf *out = to->out;
    size_t length = 0;
    const Program *program = entry->line < 1 ? NULL : program_find(to->vm, code->filename);
    if (to->vm->modules_gone || program == NULL ||
        (size_t)entry->line > source_line_count(&program->source))
        return;
    const char *line = source_line(&program->source, (uint32_t)entry->line, &length);
    size_t indent = 0;
    while (indent < length && is_blank(line[indent]))
        indent++;
    traceback_append_margin(to->depth, out);
    buf_append_string(out, "    ");
    buf_append(out, line + indent, length - indent);
    buf_append_byte(out, '\n');
    size_t unit = (size_t)entry->instruction / 2;
    if (unit >= code->word_count || !has_place(&code->positions[unit]))
        return;
    LineMarkers markers;
    find_markers(line, length, &code->positions[unit], &markers);
    size_t whole = columns_before(line, length, length) - indent;
    if (markers.end - markers.start != whole || markers.operator_start >= 0)
        append_markers(to, &markers, indent);
}

/* --- entries --- */

static const CodeObject *entry_code(const TracebackObject *entry)
{
    const FrameObject *frame = (const FrameObject *)entry->frame.object;
    return frame_code(frame->frame);
}

static bool is_same_place(const TracebackObject *a, const TracebackObject *b)
{
    return a != NULL && entry_code(a)->code == entry_code(b)->code && a->line == b->line;
}

static void append_entry(const Printer *to, const TracebackObject *entry)
{
    Buf *out = to->out;
    const CodeObject *code = entry_code(entry);
    traceback_append_margin(to->depth, out);
    buf_append_string(out, "  File \"");
    str_append_utf8(code->filename.object, out);
    buf_printf(out, "\", line %d, in ", entry->line);
    str_append_utf8(code->name.object, out);
    buf_append_byte(out, '\n');
    append_source(to, entry, code->code);
}

/* Without a margin, also in groups. */
static void append_repeated(size_t count, Buf *out)
{
    if (count <= REPEATS_SHOWN)
        return;
    count -= REPEATS_SHOWN;
    buf_printf(out, "  [Previous line repeated %zu more time%s]\n", count, count == 1 ? "" : "s");
}

static const TracebackObject *next_entry(const TracebackObject *entry)
{
    const Object *next = entry->next.object;
    return next != NULL && next->type == entry->base.type ? (const TracebackObject *)next : NULL;
}

/* The last entries; how many there are can be seen only by walking. */
static const TracebackObject *first_shown(const TracebackObject *entry)
{
    size_t count = 0;
    for (const TracebackObject *at = entry; at != NULL; at = next_entry(at))
        count++;
    for (; count > ENTRIES_MOST; count--)
        entry = next_entry(entry);
    return entry;
}

static void append_heading(const Printer *to, bool of_group)
{
    if (of_group && to->depth == 1)
        buf_append_string(to->out, "  + ");
    else
        traceback_append_margin(to->depth, to->out);
    buf_append_string(to->out, of_group ? "Exception Group Traceback" : "Traceback");
    buf_append_string(to->out, " (most recent call last):\n");
}

void traceback_append_entries(Vm *vm, Object *traceback, uint32_t depth, bool of_group, Buf *out)
{
    if (traceback == NULL || traceback == vm->in.none)
        return;
    Printer to = {vm, depth, out};
    const TracebackObject *before = NULL;
    size_t same = 0;
    append_heading(&to, of_group);
    for (const TracebackObject *entry = first_shown((const TracebackObject *)traceback);
         entry != NULL; before = entry, entry = next_entry(entry)) {
        if (!is_same_place(before, entry)) {
            append_repeated(same, out);
            same = 0;
        }
        if (++same <= REPEATS_SHOWN)
            append_entry(&to, entry);
    }
    append_repeated(same, out);
}
