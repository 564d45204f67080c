/* StringIO: a stream of text in memory. The characters are an array of code points in
 * a heap block, as CPython keeps them.
 */
#include <string.h>

#include "types/arguments.h"
#include "types/int.h"
#include "types/object.h"
#include "types/protocol.h"
#include "types/str.h"
#include "types/tuple.h"
#include "types/weakref.h"
#include "modules/io_module.h"

/* What the newline argument asks for. */
typedef enum {
    NEWLINE_LF,        /* "\n": nothing is changed */
    NEWLINE_UNIVERSAL, /* None: "\r" and "\r\n" become "\n" when written */
    NEWLINE_ANY,       /* "": nothing is changed, lines end with any of the three */
    NEWLINE_CR,        /* "\r": "\n" becomes "\r" when written */
    NEWLINE_CRLF,      /* "\r\n" */
} Newline;

enum { SEEN_CR = 1, SEEN_LF = 2, SEEN_CRLF = 4 };

typedef struct {
    IoObject io;
    uint32_t *text; /* heap block, or NULL */
    int64_t length, capacity, position;
    uint8_t newline, seen, closed;
    uint8_t padding[5];
    void *unused[6]; /* CPython's writer and decoder: keeps the object at 120 bytes */
} StringIOObject;

_Static_assert(sizeof(StringIOObject) == 120, "as CPython's");

static StringIOObject *stream_of(Object *object)
{
    return (StringIOObject *)object;
}

static bool check_open(Interp *in, Object *self)
{
    return !stream_of(self)->closed ||
           raise_false(in, EXCEPTION_ValueError, "I/O operation on closed file");
}

static bool reserve(Interp *in, StringIOObject *stream, int64_t needed)
{
    if (needed <= stream->capacity)
        return true;
    int64_t capacity = needed + needed / 8 + 16;
    if (needed > INT64_MAX / 16) {
        raise_no_memory(in);
        return false;
    }
    uint32_t *text = heap_resize(&in->heap, stream->text, (size_t)capacity * sizeof(uint32_t));
    if (text == NULL) {
        raise_no_memory(in);
        return false;
    }
    stream->text = text;
    stream->capacity = capacity;
    return true;
}

/* Puts a code point at the position, which moves on; what lies between the end and a
 * position beyond it is filled with NULs. */
static bool put(Interp *in, StringIOObject *stream, uint32_t codepoint)
{
    if (!reserve(in, stream, stream->position + 1))
        return false;
    if (stream->position > stream->length)
        memset(stream->text + stream->length, 0,
               (size_t)(stream->position - stream->length) * sizeof(uint32_t));
    stream->text[stream->position++] = codepoint;
    if (stream->position > stream->length)
        stream->length = stream->position;
    return true;
}

static uint8_t newline_seen(const Object *text, int64_t *index)
{
    if (str_at(text, *index) == '\n')
        return SEEN_LF;
    if (*index + 1 < str_length(text) && str_at(text, *index + 1) == '\n') {
        ++*index;
        return SEEN_CRLF;
    }
    return SEEN_CR;
}

/* One character, or a line's end of two, written as the stream has it. */
static bool put_translated(Interp *in, StringIOObject *stream, const Object *text, int64_t *index)
{
    uint32_t c = str_at(text, *index);
    if (c != '\n' && c != '\r')
        return put(in, stream, c);
    switch ((Newline)stream->newline) {
    case NEWLINE_UNIVERSAL:
        stream->seen |= newline_seen(text, index);
        return put(in, stream, '\n');
    case NEWLINE_ANY:
        stream->seen |= newline_seen(text, index);
        return (c != '\r' || put(in, stream, '\r')) &&
               (str_at(text, *index) != '\n' || put(in, stream, '\n'));
    case NEWLINE_CR:
        return put(in, stream, '\r');
    case NEWLINE_CRLF:
        return c == '\n' ? put(in, stream, '\r') && put(in, stream, '\n') : put(in, stream, c);
    default:
        return put(in, stream, c);
    }
}

static bool write_text(Interp *in, Object *self, Object *text)
{
    StringIOObject *stream = stream_of(self);
    bool done = true;
    for (int64_t i = 0; done && i < str_length(text); i++)
        done = put_translated(in, stream, text, &i);
    object_changed(&in->heap, self);
    return done && spend(in, 1 + (int32_t)(str_length(text) >> 8 & 0xffff));
}

static Ref string_write(Interp *in, Object *self, Arguments arguments)
{
    Object *text = arguments.slots[0].object;
    if (!is_str(text))
        return raise_error(in, EXCEPTION_TypeError, "string argument expected, got '%s'",
                           type_name_of(text));
    if (!check_open(in, self) || !write_text(in, self, text))
        return NO_REF;
    return int_from_i64(in, str_length(text));
}

/* --- reading --- */

static Ref range_text(Interp *in, const StringIOObject *stream, int64_t start, int64_t end)
{
    uint32_t widest = 0;
    for (int64_t i = start; i < end; i++)
        widest |= stream->text[i];
    Ref text = end - start == 1 ? str_from_codepoint(in, stream->text[start])
                                : str_new(in, end - start, widest > 0x10ffff ? 0x10ffff : widest);
    for (int64_t i = start; text.object != NULL && end - start > 1 && i < end; i++)
        str_put(text.object, i - start, stream->text[i]);
    return text;
}

/* The text up to `end`; the position moves there. */
static Ref take(Interp *in, Object *self, int64_t end)
{
    StringIOObject *stream = stream_of(self);
    int64_t start = stream->position;
    if (end <= start)
        return keep(in->empty_string);
    stream->position = end;
    object_changed(&in->heap, self);
    return range_text(in, stream, start, end);
}

static Ref string_read(Interp *in, Object *self, Arguments arguments)
{
    StringIOObject *stream = stream_of(self);
    int64_t size;
    if (!io_size_argument(in, argument_at(arguments, 0), -1, &size) || !check_open(in, self))
        return NO_REF;
    int64_t left = stream->length - stream->position;
    return take(in, self, size < 0 || size > left ? stream->length : stream->position + size);
}

/* Where the line that begins at the position ends. */
static int64_t line_end(const StringIOObject *stream)
{
    for (int64_t i = stream->position; i < stream->length; i++) {
        uint32_t c = stream->text[i];
        bool feed_follows = i + 1 < stream->length && stream->text[i + 1] == '\n';
        switch ((Newline)stream->newline) {
        case NEWLINE_CR:
            if (c == '\r')
                return i + 1;
            break;
        case NEWLINE_CRLF:
            if (c == '\r' && feed_follows)
                return i + 2;
            break;
        case NEWLINE_ANY:
            if (c == '\r')
                return i + 1 + feed_follows;
            if (c == '\n')
                return i + 1;
            break;
        default:
            if (c == '\n')
                return i + 1;
        }
    }
    return stream->length;
}

static Ref next_line(Interp *in, Object *self, int64_t most)
{
    StringIOObject *stream = stream_of(self);
    int64_t end = line_end(stream);
    if (most >= 0 && end - stream->position > most)
        end = stream->position + most;
    return take(in, self, end);
}

static Ref string_readline(Interp *in, Object *self, Arguments arguments)
{
    int64_t most;
    if (!io_size_argument(in, argument_at(arguments, 0), -1, &most) || !check_open(in, self))
        return NO_REF;
    return next_line(in, self, most);
}

static Ref string_next(Interp *in, Object *self)
{
    if (!check_open(in, self))
        return NO_REF;
    if (stream_of(self)->position >= stream_of(self)->length)
        return NO_REF;
    return next_line(in, self, -1);
}

static Ref string_getvalue(Interp *in, Object *self, Arguments arguments)
{
    return check_open(in, self) ? range_text(in, stream_of(self), 0, stream_of(self)->length)
                                : NO_REF;
}

/* --- places --- */

static Ref string_tell(Interp *in, Object *self, Arguments arguments)
{
    return check_open(in, self) ? int_from_i64(in, stream_of(self)->position) : NO_REF;
}

static Ref string_seek(Interp *in, Object *self, Arguments arguments)
{
    StringIOObject *stream = stream_of(self);
    int64_t offset, whence = 0;
    if (!number_as_c_size(in, arguments.slots[0].object, &offset) ||
        (arguments.count > 1 && !number_as_c_int(in, arguments.slots[1].object, &whence)) ||
        !check_open(in, self))
        return NO_REF;
    if (whence < 0 || whence > 2)
        return raise_error(in, EXCEPTION_ValueError, "Invalid whence (%lld, should be 0, 1 or 2)",
                           (long long)whence);
    if (offset < 0 && whence == 0)
        return raise_error(in, EXCEPTION_ValueError, "Negative seek position %lld",
                           (long long)offset);
    if (whence != 0 && offset != 0)
        return raise_error(in, EXCEPTION_OSError, "Can't do nonzero cur-relative seeks");
    stream->position = whence == 0 ? offset : whence == 1 ? stream->position : stream->length;
    object_changed(&in->heap, self);
    return int_from_i64(in, stream->position);
}

static Ref string_truncate(Interp *in, Object *self, Arguments arguments)
{
    StringIOObject *stream = stream_of(self);
    int64_t size;
    if (!io_size_argument(in, argument_at(arguments, 0), stream->position, &size) ||
        !check_open(in, self))
        return NO_REF;
    if (size < 0)
        return raise_error(in, EXCEPTION_ValueError, "Negative size value %lld", (long long)size);
    if (size < stream->length)
        stream->length = size;
    object_changed(&in->heap, self);
    return int_from_i64(in, size);
}

/* --- life --- */

static void release_text(Heap *heap, StringIOObject *stream)
{
    heap_free(heap, stream->text);
    stream->text = NULL;
    stream->length = stream->capacity = stream->position = 0;
}

static Ref string_close(Interp *in, Object *self, Arguments arguments)
{
    stream_of(self)->closed = true;
    release_text(&in->heap, stream_of(self));
    object_changed(&in->heap, self);
    return keep_none(in);
}

static void string_dealloc(Heap *heap, Object *object)
{
    release_text(heap, stream_of(object));
    io_dealloc(heap, object);
}

static bool choose_newline(Interp *in, Object *given, uint8_t *newline)
{
    static const struct {
        const char *text;
        Newline newline;
    } kinds[] = {{"\n", NEWLINE_LF}, {"", NEWLINE_ANY}, {"\r", NEWLINE_CR}, {"\r\n", NEWLINE_CRLF}};
    *newline = given == NULL ? NEWLINE_LF : NEWLINE_UNIVERSAL;
    if (given == NULL || given == in->none)
        return true;
    if (!is_str(given))
        return raise_false(in, EXCEPTION_TypeError, "newline must be str or None, not %s",
                           type_name_of(given));
    for (size_t i = 0; i < ARRAY_LEN(kinds); i++) {
        if (str_equals_ascii(given, kinds[i].text)) {
            *newline = (uint8_t)kinds[i].newline;
            return true;
        }
    }
    Buf shown = BUF_INIT;
    str_append_repr(given, &shown);
    raise_error(in, EXCEPTION_ValueError, "illegal newline value: %s", shown.text);
    buf_done(&shown);
    return false;
}

static bool string_init(Interp *in, Object *self, Arguments arguments)
{
    static const Parameters parameters = {
        .function = "StringIO", .names = {"initial_value", "newline"}, .count = 2, .positional = 2};
    Object *values[2];
    if (!arguments_bind(in, &parameters, arguments, values))
        return false;
    StringIOObject *stream = stream_of(self);
    if (!choose_newline(in, values[1], &stream->newline))
        return false;
    Object *initial = values[0] == in->none ? NULL : values[0];
    if (initial != NULL && !is_str(initial))
        return raise_false(in, EXCEPTION_TypeError, "initial_value must be str or None, not %s",
                           type_name_of(initial));
    release_text(&in->heap, stream);
    stream->closed = stream->seen = 0;
    if (initial != NULL && !write_text(in, self, initial))
        return false;
    stream->position = 0;
    return true;
}

static Ref string_new(Interp *in, TypeObject *type, Arguments arguments)
{
    return instance_new(in, type);
}

/* --- attributes --- */

static Ref string_yes(Interp *in, Object *self, Arguments arguments)
{
    return check_open(in, self) ? keep_bool(in, true) : NO_REF;
}

static Ref string_closed(Interp *in, Object *self)
{
    return keep_bool(in, stream_of(self)->closed);
}

static Ref string_line_buffering(Interp *in, Object *self)
{
    return check_open(in, self) ? keep_bool(in, false) : NO_REF;
}

/* None, the kind of line's end met, or a tuple of several. */
static Ref string_newlines(Interp *in, Object *self)
{
    static const char *const texts[] = {"\r", "\n", "\r\n"};
    if (!check_open(in, self))
        return NO_REF;
    Slot found[3];
    size_t count = 0;
    for (int i = 0; i < 3; i++)
        if (stream_of(self)->seen & 1 << i)
            found[count++].object = str_from_string(in, texts[i]).object;
    if (count == 0)
        return keep_none(in);
    return count == 1 ? (Ref){found[0].object} : tuple_from_taken(in, found, count);
}

static void string_show(Heap *heap, Object *object, Buf *out)
{
    const StringIOObject *stream = stream_of(object);
    buf_append_string(out, stream->closed ? "closed" : "'");
    for (int64_t i = 0; i < stream->length; i++)
        if (stream->text[i] == '\n')
            buf_append_string(out, "\\n");
        else
            buf_append_codepoint(out, stream->text[i]);
    if (!stream->closed)
        buf_append_byte(out, '\'');
}

static const NativeSpec methods[] = {
    {"close", string_close, NATIVE_NO_ARGUMENTS, 0, 0, "give the text up"},
    {"getvalue", string_getvalue, NATIVE_NO_ARGUMENTS, 0, 0, "all of the text"},
    {"read", string_read, NATIVE_POSITIONAL, 0, 1, "so many characters, or the rest"},
    {"readable", string_yes, NATIVE_NO_ARGUMENTS, 0, 0, "can it be read"},
    {"readline", string_readline, NATIVE_POSITIONAL, 0, 1, "the next line"},
    {"seek", string_seek, NATIVE_POSITIONAL, 1, 2, "go to a place"},
    {"seekable", string_yes, NATIVE_NO_ARGUMENTS, 0, 0, "can places be gone to"},
    {"tell", string_tell, NATIVE_NO_ARGUMENTS, 0, 0, "the place"},
    {"truncate", string_truncate, NATIVE_POSITIONAL, 0, 1, "cut off the rest"},
    {"writable", string_yes, NATIVE_NO_ARGUMENTS, 0, 0, "can it be written to"},
    {"write", string_write, NATIVE_ONE_ARGUMENT, 1, 1, "write a text"},
    {0},
};

static const PropertySpec properties[] = {
    {"closed", string_closed, NULL},
    {"line_buffering", string_line_buffering, NULL},
    {"newlines", string_newlines, NULL},
    {0},
};

const TypeSpec string_io_spec = {
    .name = "_io.StringIO",
    .basic_size = sizeof(StringIOObject),
    .flags = TYPE_FLAG_GC | TYPE_FLAG_BASE,
    .base_spec = &text_io_base_spec,
    .dealloc = string_dealloc,
    .show = string_show,
    .slots = {.new = string_new, .init = string_init, .next = string_next},
    .methods = methods,
    .properties = properties,
    .sentence = "a stream of text in memory",
};
