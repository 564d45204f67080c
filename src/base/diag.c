/* Diagnostics. All texts are copied into the list's arena, because a message is
 * often printed after the thing it speaks of (a token, a mapped file) is gone.
 * Rendering is the only place where the layout of a message is known; a source
 * line too long for a terminal is shown from a little before the fault.
 */
#include "base/diag.h"

#include <stdarg.h>
#include <string.h>

#include "base/clean.h"
#include "base/utf8.h"

enum {
    LINE_COLUMNS = 100, /* of the source line */
    COLUMNS_BEFORE = 60 /* at most so many of them before the fault */
};

void diag_init(DiagnosticList *list)
{
    *list = (DiagnosticList){0};
}

void diag_done(DiagnosticList *list)
{
    arena_done(&list->arena);
    vec_done(&list->items);
}

static const char *copy_or_null(Arena *arena, const char *text)
{
    return text == NULL ? NULL : arena_copy_text(arena, text, strlen(text));
}

bool diag_add(DiagnosticList *list, const char *kind, const char *file, SourceSpan span,
              const char *source_line, const char *format, ...)
{
    va_list args;
    va_start(args, format);
    const char *message = arena_vprintf(&list->arena, format, args);
    va_end(args);
    vec_push(&list->items, (Diagnostic){
                               .kind = kind,
                               .file = copy_or_null(&list->arena, file),
                               .message = message,
                               .source_line = copy_or_null(&list->arena, source_line),
                               .span = span,
                           });
    return false;
}

static size_t at_most(size_t value, size_t limit)
{
    return value < limit ? value : limit;
}

static void render_heading(Buf *out, const Diagnostic *diagnostic)
{
    const SourceSpan *span = &diagnostic->span;
    if (diagnostic->file != NULL) {
        clean_append_line(out, diagnostic->file);
        buf_append_byte(out, ':');
    }
    if (span->line > 0) {
        size_t column = span->column;
        if (diagnostic->source_line != NULL) {
            column = utf8_count(diagnostic->source_line,
                                at_most(column, strlen(diagnostic->source_line)));
        }
        buf_printf(out, "%u:%zu:", span->line, column + 1);
    }
    if (diagnostic->file != NULL || span->line > 0)
        buf_append_byte(out, ' ');
    buf_printf(out, "%s: ", diagnostic->kind);
    clean_append_line(out, diagnostic->message);
    buf_append_byte(out, '\n');
}

static size_t cleaned_width(const char *text, size_t length)
{
    Buf cleaned = BUF_INIT;
    clean_append(&cleaned, text, length, CLEAN_LINE);
    size_t width = utf8_width(cleaned.text, cleaned.length);
    buf_done(&cleaned);
    return width;
}

/* Where the shown part of the line begins: after the indentation, or as near
 * to the fault as COLUMNS_BEFORE asks. */
static size_t first_shown(const char *line, size_t fault)
{
    size_t start = at_most(strspn(line, " \t\f"), fault);
    size_t far = fault - start > COLUMNS_BEFORE ? fault - COLUMNS_BEFORE : start;
    while (far > start && ((unsigned char)line[far] & 0xC0) == 0x80)
        far--;
    return far;
}

static void render_source(Buf *out, const Diagnostic *diagnostic)
{
    const char *line = diagnostic->source_line;
    const SourceSpan *span = &diagnostic->span;
    size_t length = strlen(line);
    size_t fault = at_most(span->column, length);
    size_t end = fault;
    if (span->end_line == span->line)
        end = at_most(span->end_column, length);
    else if (span->end_line > span->line)
        end = length;
    size_t start = first_shown(line, fault);
    buf_append_string(out, "    ");
    clean_append_cut(out, line + start, length - start, LINE_COLUMNS, false);
    buf_append_string(out, "\n    ");
    size_t before = cleaned_width(line + start, fault - start);
    size_t under =
        end > fault ? cleaned_width(line + fault, at_most(end - fault, LINE_COLUMNS)) : 1;
    before = at_most(before, LINE_COLUMNS - 1);
    buf_append_fill(out, ' ', before);
    buf_append_fill(out, '^', at_most(under > 0 ? under : 1, LINE_COLUMNS - before));
    buf_append_byte(out, '\n');
}

void diag_render(Buf *out, const Diagnostic *diagnostic)
{
    render_heading(out, diagnostic);
    if (diagnostic->source_line != NULL && diagnostic->span.line > 0)
        render_source(out, diagnostic);
}
