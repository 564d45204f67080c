/* The report of python3: file and line, the source line without its indentation,
 * carets, kind and message. Columns are counted in characters, as CPython does,
 * also where a character takes two columns of the terminal.
 */
#include "lang/syntax_error.h"

#include <string.h>

#include "base/utf8.h"

typedef struct {
    const char *text; /* the source line without leading blanks */
    size_t length;
    long column; /* characters from there; negative: left of the text */
    long carets;
} CaretLine;

/* Characters in the first `bytes` bytes of a text. */
static long characters(const char *text, size_t length, size_t bytes)
{
    if (bytes > length)
        return (long)utf8_count(text, length) + (long)(bytes - length);
    return (long)utf8_count(text, bytes);
}

static CaretLine measure(const Diagnostic *diagnostic)
{
    const SourceSpan *span = &diagnostic->span;
    const char *text = diagnostic->source_line;
    size_t length = strlen(text);
    long start = -1, end = 0;
    if (span->column != SYNTAX_ERROR_NO_COLUMN)
        start = characters(text, length, span->column);
    if (span->end_line > span->line)
        end = characters(text, length, length);
    else if (span->end_line != 0)
        end = characters(text, length, span->end_column);
    size_t blanks = strspn(text, " \t\f");
    return (CaretLine){
        .text = text + blanks,
        .length = length - blanks,
        .column = start - (long)blanks,
        .carets = start >= 0 && end > start ? end - start : 1,
    };
}

void syntax_error_render(Buf *out, const Diagnostic *diagnostic)
{
    if (diagnostic->span.line > 0)
        buf_printf(out, "  File \"%s\", line %u\n", diagnostic->file, diagnostic->span.line);
    if (diagnostic->source_line != NULL) {
        CaretLine line = measure(diagnostic);
        long limit = (long)line.length;
        buf_append_string(out, "    ");
        buf_append(out, line.text, line.length);
        buf_append_byte(out, '\n');
        if (line.column >= 0) {
            buf_append_fill(out, ' ', 4 + (size_t)(line.column < limit ? line.column : limit));
            buf_append_fill(out, '^', (size_t)line.carets);
            buf_append_byte(out, '\n');
        }
    }
    buf_append_string(out, diagnostic->kind);
    if (diagnostic->message[0] != '\0')
        buf_printf(out, ": %s", diagnostic->message);
    buf_append_byte(out, '\n');
}
