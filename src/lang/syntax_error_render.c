/* The report of python3: file and line, the source line without its indentation,
 * carets, kind and message. CPython counts a column as a character or, where the
 * text's encoding is not declared, as a byte; so the carets of a line that is not
 * ASCII may stand beside their text, as they do there.
 */
#include "lang/syntax_error.h"

#include <string.h>

#include "base/utf8.h"

/* Characters in the first `bytes` bytes of a text, or bytes where CPython counts
 * those. */
static long columns(const Diagnostic *diagnostic, size_t length, size_t bytes)
{
    if (diagnostic->byte_offsets)
        return (long)bytes;
    if (bytes > length)
        return (long)utf8_count(diagnostic->source_line, length) + (long)(bytes - length);
    return (long)utf8_count(diagnostic->source_line, bytes);
}

SyntaxErrorOffsets syntax_error_offsets(const Diagnostic *diagnostic)
{
    const SourceSpan *span = &diagnostic->span;
    SyntaxErrorOffsets offsets = {0};
    if (span->column == SYNTAX_ERROR_NO_COLUMN || diagnostic->source_line == NULL)
        return offsets;
    size_t length = strlen(diagnostic->source_line);
    offsets.offset = columns(diagnostic, length, span->column) + 1;
    if (diagnostic->end_unknown)
        offsets.end_offset = -1;
    else if (span->end_line != 0)
        offsets.end_offset = columns(diagnostic, length, span->end_column) + 1;
    return offsets;
}

/* A subclass of SyntaxError gets one caret whatever its end is. */
static long caret_count(const Diagnostic *diagnostic, SyntaxErrorOffsets offsets)
{
    long end = offsets.end_offset;
    if (strcmp(diagnostic->kind, "SyntaxError") != 0)
        return 1;
    if (diagnostic->span.end_line > diagnostic->span.line)
        end = (long)utf8_count(diagnostic->source_line, strlen(diagnostic->source_line)) + 1;
    return end > offsets.offset ? end - offsets.offset : 1;
}

static void render_source_line(Buf *out, const Diagnostic *diagnostic)
{
    SyntaxErrorOffsets offsets = syntax_error_offsets(diagnostic);
    size_t blanks = strspn(diagnostic->source_line, " \t\f");
    const char *text = diagnostic->source_line + blanks;
    long column = offsets.offset - 1 - (long)blanks, limit = (long)strlen(text);
    buf_printf(out, "    %s\n", text);
    if (column < 0)
        return;
    buf_append_fill(out, ' ', 4 + (size_t)(column < limit ? column : limit));
    buf_append_fill(out, '^', (size_t)caret_count(diagnostic, offsets));
    buf_append_byte(out, '\n');
}

void syntax_error_render(Buf *out, const Diagnostic *diagnostic)
{
    if (strcmp(diagnostic->kind, "MemoryError") == 0) {
        buf_append_string(out, "MemoryError\n");
        return;
    }
    if (diagnostic->span.line > 0)
        buf_printf(out, "  File \"%s\", line %u\n", diagnostic->file, diagnostic->span.line);
    if (diagnostic->source_line != NULL)
        render_source_line(out, diagnostic);
    buf_append_string(out, diagnostic->kind);
    if (diagnostic->message[0] != '\0')
        buf_printf(out, ": %s", diagnostic->message);
    buf_append_byte(out, '\n');
}

void syntax_warning_render(Buf *out, const Diagnostic *diagnostic)
{
    if (diagnostic->file == NULL)
        return;
    buf_printf(out, "%s:%u: SyntaxWarning: %s\n", diagnostic->file, diagnostic->span.line,
               diagnostic->message);
    const char *line = diagnostic->source_line == NULL ? "" : diagnostic->source_line;
    line += strspn(line, " \t\f");
    if (line[0] != '\0')
        buf_printf(out, "  %s\n", line);
}
