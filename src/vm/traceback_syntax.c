/* The place that an uncaught SyntaxError tells of: file, line, the line's text and the
 * carets below it, as CPython 3.11 prints them from the exception's attributes.
 */
#include <string.h>

#include "types/int.h"
#include "types/object.h"
#include "types/protocol.h"
#include "types/str.h"
#include "vm/traceback.h"

/* Columns count from 1; 0 and less: none. */
typedef struct {
    int64_t line, offset, end_line, end_offset;
} SyntaxPlace;

/* An int attribute; None gives `otherwise`. False: it is something else. */
static bool read_number(Interp *in, Object *exception, ExceptionField field,
                        const int64_t *otherwise, int64_t *number)
{
    Object *value = exception_field(in, exception, field);
    if (value == in->none && otherwise != NULL) {
        *number = *otherwise;
        return true;
    }
    bool done = number_as_index(in, value, EXCEPTION_COUNT, number);
    raise_clear(in);
    return done;
}

static bool read_place(Interp *in, Object *exception, SyntaxPlace *place)
{
    const int64_t none = -1;
    return read_number(in, exception, SYNTAX_ERROR_LINE, NULL, &place->line) &&
           read_number(in, exception, SYNTAX_ERROR_OFFSET, &none, &place->offset) &&
           read_number(in, exception, SYNTAX_ERROR_END_LINE, &place->line, &place->end_line) &&
           read_number(in, exception, SYNTAX_ERROR_END_OFFSET, &none, &place->end_offset);
}

static bool append_file(Interp *in, Object *filename, int64_t line, uint32_t depth, Buf *out)
{
    Ref name = filename == in->none ? str_from_utf8(in, "<string>", 8) : object_str(in, filename);
    if (name.object == NULL) {
        raise_clear(in);
        return false;
    }
    traceback_append_margin(depth, out);
    buf_append_string(out, "  File \"");
    str_append_utf8(name.object, out);
    buf_printf(out, "\", line %lld\n", (long long)line);
    drop(in, name);
    return true;
}

/* Of several lines the one with the column is shown; *offset then counts from its
 * beginning. */
static const char *find_line(const char *text, int64_t *offset)
{
    for (const char *end; (end = strchr(text, '\n')) != NULL && end - text < *offset;) {
        *offset -= end + 1 - text;
        text = end + 1;
    }
    return text;
}

/* Without a margin, also in groups. */
static void append_line(const Buf *text, const SyntaxPlace *place, Buf *out)
{
    int64_t size = (int64_t)text->length,
            end = place->end_line > place->line ? size : place->end_offset;
    end = end < size + 1 ? end : size + 1;
    int64_t carets = end > 0 && end > place->offset ? end - place->offset : 1;
    int64_t offset = place->offset - 1;
    const char *line = text->text;
    for (; *line == ' ' || *line == '\t' || *line == '\f'; line++)
        offset--;
    int64_t length = (int64_t)strlen(line);
    length -= length > 0 && line[length - 1] == '\n';
    offset = offset < length ? offset : length;
    const char *shown = find_line(line, &offset);
    length -= shown - line;
    buf_append_string(out, "    ");
    buf_append(out, shown, (size_t)length);
    buf_append_byte(out, '\n');
    if (offset < 0)
        return;
    buf_append_string(out, "    ");
    buf_append_fill(out, ' ', (size_t)offset);
    buf_append_fill(out, '^', (size_t)carets);
    buf_append_byte(out, '\n');
}

bool syntax_place_append(Vm *vm, Object *exception, uint32_t depth, Buf *out)
{
    Interp *in = &vm->in;
    SyntaxPlace place;
    if (!is_instance_of(exception, in->exceptions[EXCEPTION_SyntaxError]) ||
        !read_place(in, exception, &place) ||
        !append_file(in, exception_field(in, exception, SYNTAX_ERROR_FILENAME), place.line, depth,
                     out))
        return false;
    Object *text = exception_field(in, exception, SYNTAX_ERROR_TEXT);
    if (is_str(text)) {
        Buf bytes = BUF_INIT;
        str_append_utf8(text, &bytes);
        append_line(&bytes, &place, out);
        buf_done(&bytes);
    }
    return true;
}
