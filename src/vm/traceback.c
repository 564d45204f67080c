/* The text of an uncaught exception. Everything here is read off CPython 3.11's
 * output (Python/traceback.c, Python/pythonrun.c): the last 1,000 entries, equal ones
 * in a row counted from the fourth on, ^^^^ markers unless they would cover the whole
 * line. Chains are walked with a list, for they can be long.
 */
#include "vm/traceback.h"

#include <string.h>

#include "base/utf8.h"
#include "types/int.h"
#include "types/object.h"
#include "types/protocol.h"
#include "types/str.h"
#include "types/tuple.h"
#include "vm/program.h"

#define ENTRIES_MOST 1000
#define REPEATS_SHOWN 3

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

static void append_markers(const LineMarkers *markers, size_t indent, Buf *out)
{
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

static void append_source(Vm *vm, const TracebackObject *entry, const Code *code, Buf *out)
{
    size_t length = 0;
    const Program *program = entry->line < 1 ? NULL : program_find(vm, code->filename);
    if (program == NULL || (size_t)entry->line > source_line_count(&program->source))
        return;
    const char *line = source_line(&program->source, (uint32_t)entry->line, &length);
    size_t indent = 0;
    while (indent < length && is_blank(line[indent]))
        indent++;
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
        append_markers(&markers, indent, out);
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

static void append_entry(Vm *vm, const TracebackObject *entry, Buf *out)
{
    const CodeObject *code = entry_code(entry);
    buf_append_string(out, "  File \"");
    str_append_utf8(code->filename.object, out);
    buf_printf(out, "\", line %d, in ", entry->line);
    str_append_utf8(code->name.object, out);
    buf_append_byte(out, '\n');
    append_source(vm, entry, code->code, out);
}

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

void traceback_append_entries(Vm *vm, Object *traceback, Buf *out)
{
    if (traceback == NULL || traceback == vm->in.none)
        return;
    buf_append_string(out, "Traceback (most recent call last):\n");
    size_t count = 0;
    const TracebackObject *entry = (const TracebackObject *)traceback;
    for (const TracebackObject *at = entry; at != NULL; at = next_entry(at))
        count++;
    for (; count > ENTRIES_MOST; count--)
        entry = next_entry(entry);
    const TracebackObject *before = NULL;
    size_t same = 0;
    for (; entry != NULL; before = entry, entry = next_entry(entry)) {
        if (!is_same_place(before, entry)) {
            append_repeated(same, out);
            same = 0;
        }
        if (++same <= REPEATS_SHOWN)
            append_entry(vm, entry, out);
    }
    append_repeated(same, out);
}

/* --- the last line --- */

static void append_class(Vm *vm, TypeObject *type, Buf *out)
{
    Interp *in = &vm->in;
    Ref module = type_module_object(in, type);
    if (module.object == NULL || !is_str(module.object)) {
        raise_clear(in);
        buf_append_string(out, "<unknown>.");
    } else if (!str_equals_ascii(module.object, "builtins") &&
               !str_equals_ascii(module.object, "__main__")) {
        str_append_utf8(module.object, out);
        buf_append_byte(out, '.');
    }
    drop(in, module);
    Ref name = type_qualname_object(in, type);
    if (name.object != NULL)
        str_append_utf8(name.object, out);
    drop(in, name);
}

void traceback_append_title(Vm *vm, Object *exception, Buf *out)
{
    Interp *in = &vm->in;
    append_class(vm, exception->type, out);
    Ref text = object_str(in, exception);
    if (text.object == NULL) {
        raise_clear(in);
        buf_append_string(out, ": <exception str() failed>");
    } else if (str_length(text.object) > 0) {
        buf_append_string(out, ": ");
        str_append_utf8(text.object, out);
    }
    drop(in, text);
}

static void append_note_lines(Object *note, Buf *out)
{
    Buf text = BUF_INIT;
    str_append_utf8(note, &text);
    buf_append(out, text.text, text.length);
    buf_append_byte(out, '\n');
    buf_done(&text);
}

static void append_notes(Vm *vm, Object *exception, Buf *out)
{
    Interp *in = &vm->in;
    Ref notes = object_find_attribute(in, exception, in->names->notes);
    if (notes.object == NULL) {
        raise_clear(in);
        return;
    }
    Ref items = tuple_from_iterable(in, notes.object);
    for (int64_t i = 0; items.object != NULL && i < tuple_size(items.object); i++) {
        Ref text = object_str(in, tuple_get(items.object, i));
        if (text.object != NULL)
            append_note_lines(text.object, out);
        drop(in, text);
        raise_clear(in);
    }
    raise_clear(in);
    drop(in, items);
    drop(in, notes);
}

static void append_one(Vm *vm, Object *exception, Buf *out)
{
    traceback_append_entries(vm, ((ExceptionObject *)exception)->traceback.object, out);
    traceback_append_title(vm, exception, out);
    suggestion_append(vm, exception, out);
    buf_append_byte(out, '\n');
    append_notes(vm, exception, out);
}

/* --- chains --- */

typedef struct {
    Object *exception; /* borrowed: the last one holds all */
    const char *link;  /* how the next one came of it */
} ChainLink;

typedef VEC(ChainLink) Chain;

static bool is_in_chain(const Chain *chain, const Object *exception)
{
    for (size_t i = 0; i < chain->count; i++)
        if (chain->items[i].exception == exception)
            return true;
    return false;
}

/* What the exception came of, or NULL. */
static Object *origin_of(const Vm *vm, const Object *exception, const char **link)
{
    const ExceptionObject *raised = (const ExceptionObject *)exception;
    if (raised->cause.object != NULL && raised->cause.object != vm->in.none) {
        *link = "\nThe above exception was the direct cause of the following exception:\n\n";
        return raised->cause.object;
    }
    *link = "\nDuring handling of the above exception, another exception occurred:\n\n";
    return raised->suppress_context ? NULL : raised->context.object;
}

void traceback_append(Vm *vm, Object *exception, Buf *out)
{
    Chain chain = {0};
    const char *link = "";
    while (exception != NULL && is_exception(exception) && !is_in_chain(&chain, exception)) {
        vec_push(&chain, (ChainLink){exception, link});
        exception = origin_of(vm, exception, &link);
    }
    while (chain.count > 0) {
        ChainLink last = vec_pop(&chain);
        append_one(vm, last.exception, out);
        buf_append_string(out, last.link);
    }
    vec_done(&chain);
}
