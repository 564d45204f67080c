/* The kinds of exceptions that are more than args: what their fields are, how they
 * are filled from the arguments, what str() shows.
 */
#include "types/exception_kind.h"

#include <errno.h>

#include "types/buffer.h"
#include "types/bytes.h"
#include "types/dict.h"
#include "types/int.h"
#include "types/protocol.h"
#include "types/str.h"
#include "types/tuple.h"
#include "types/type.h"

/* The value given for keyword `name`, or NULL. */
static Object *keyword(Arguments arguments, const char *name)
{
    for (int64_t i = 0; arguments.keywords != NULL && i < tuple_size(arguments.keywords); i++)
        if (str_equals_ascii(tuple_get(arguments.keywords, i), name))
            return arguments.slots[arguments.count + (size_t)i].object;
    return NULL;
}

/* Each keyword must be one of the names (up to two, NULL for none). */
static bool check_keywords(Interp *in, const char *kind, Arguments arguments,
                           const char *const names[2])
{
    for (int64_t i = 0; arguments.keywords != NULL && i < tuple_size(arguments.keywords); i++) {
        Object *given = tuple_get(arguments.keywords, i);
        if (str_equals_ascii(given, names[0]) ||
            (names[1] != NULL && str_equals_ascii(given, names[1])))
            continue;
        Buf text;
        buf_init(&text);
        str_append_utf8(given, &text);
        raise_error(in, EXCEPTION_TypeError, "'%s' is an invalid keyword argument for %s()",
                    text.text, kind);
        buf_done(&text);
        return false;
    }
    return true;
}

static Object *positional(Arguments arguments, size_t index)
{
    return index < arguments.count ? arguments.slots[index].object : NULL;
}

/* --- one value: StopIteration.value, SystemExit.code --- */

static bool stop_iteration_init(Interp *in, Object *self, Arguments arguments)
{
    if (!base_exception_init(in, self, arguments))
        return false;
    Object *value = positional(arguments, 0);
    exception_set_field(in, self, STOP_ITERATION_VALUE, value != NULL ? value : in->none);
    return true;
}

static bool system_exit_init(Interp *in, Object *self, Arguments arguments)
{
    if (!base_exception_init(in, self, arguments))
        return false;
    if (arguments.count > 0)
        exception_set_field(in, self, SYSTEM_EXIT_CODE,
                            arguments.count == 1 ? arguments.slots[0].object
                                                 : exception_args(self));
    return true;
}

/* --- names --- */

static bool name_error_init(Interp *in, Object *self, Arguments arguments)
{
    static const char *const names[2] = {"name", NULL};
    if (!check_keywords(in, "NameError", arguments, names))
        return false;
    exception_set_field(in, self, NAME_ERROR_NAME, keyword(arguments, "name"));
    return exception_init_args(in, self, arguments);
}

static bool attribute_error_init(Interp *in, Object *self, Arguments arguments)
{
    static const char *const names[2] = {"name", "obj"};
    if (!check_keywords(in, "AttributeError", arguments, names))
        return false;
    exception_set_field(in, self, ATTRIBUTE_ERROR_NAME, keyword(arguments, "name"));
    exception_set_field(in, self, ATTRIBUTE_ERROR_OBJECT, keyword(arguments, "obj"));
    return exception_init_args(in, self, arguments);
}

static bool import_error_init(Interp *in, Object *self, Arguments arguments)
{
    static const char *const names[2] = {"name", "path"};
    if (!check_keywords(in, "ImportError", arguments, names))
        return false;
    exception_set_field(in, self, IMPORT_ERROR_NAME, keyword(arguments, "name"));
    exception_set_field(in, self, IMPORT_ERROR_PATH, keyword(arguments, "path"));
    exception_set_field(in, self, IMPORT_ERROR_MESSAGE,
                        arguments.count == 1 ? arguments.slots[0].object : NULL);
    return exception_init_args(in, self, arguments);
}

/* The attributes that a copy is to have besides args: the dict's and the two fields; NO_REF
 * without an exception: none. */
static Ref import_error_state(Interp *in, Object *self)
{
    Object *dict = ((ExceptionObject *)self)->dict.object;
    Object *name = exception_slot(self, IMPORT_ERROR_NAME)->object;
    Object *path = exception_slot(self, IMPORT_ERROR_PATH)->object;
    if (name == NULL && path == NULL)
        return dict == NULL ? NO_REF : keep(dict);
    Ref state = dict_new(in);
    bool done = state.object != NULL && (dict == NULL || dict_merge(in, state.object, dict, 1)) &&
                (name == NULL || dict_set_string(in, state.object, "name", name)) &&
                (path == NULL || dict_set_string(in, state.object, "path", path));
    if (done)
        return state;
    drop(in, state);
    return NO_REF;
}

static Ref import_error_reduce(Interp *in, Object *self, Arguments arguments)
{
    Ref state = import_error_state(in, self);
    if (is_raised(in))
        return NO_REF;
    Slot slots[] = {
        {(Object *)self->type}, {((ExceptionObject *)self)->args.object}, {state.object}};
    Ref made = tuple_from_slots(in, slots, state.object != NULL ? 3 : 2);
    drop(in, state);
    return made;
}

static const NativeSpec import_error_methods[] = {
    {"__reduce__", import_error_reduce, NATIVE_NO_ARGUMENTS, 0, 0, "what a copy is made of"},
    {0},
};

static Ref import_error_str(Interp *in, Object *self)
{
    Object *message = exception_field(in, self, IMPORT_ERROR_MESSAGE);
    return IS_EXACT(in, message, str) ? keep(message) : base_exception_str(in, self);
}

/* A missing key is shown as the key is, not as its str: KeyError('') says ''. */
static Ref key_error_str(Interp *in, Object *self)
{
    Object *args = exception_args(self);
    return tuple_size(args) == 1 ? object_repr(in, tuple_get(args, 0))
                                 : base_exception_str(in, self);
}

/* --- OSError --- */

static const struct {
    int number;
    ExceptionId kind;
} errno_kinds[] = {
    {EAGAIN, EXCEPTION_BlockingIOError},
    {EALREADY, EXCEPTION_BlockingIOError},
    {EINPROGRESS, EXCEPTION_BlockingIOError},
    {EPIPE, EXCEPTION_BrokenPipeError},
    {ESHUTDOWN, EXCEPTION_BrokenPipeError},
    {ECHILD, EXCEPTION_ChildProcessError},
    {ECONNABORTED, EXCEPTION_ConnectionAbortedError},
    {ECONNREFUSED, EXCEPTION_ConnectionRefusedError},
    {ECONNRESET, EXCEPTION_ConnectionResetError},
    {EEXIST, EXCEPTION_FileExistsError},
    {ENOENT, EXCEPTION_FileNotFoundError},
    {EISDIR, EXCEPTION_IsADirectoryError},
    {ENOTDIR, EXCEPTION_NotADirectoryError},
    {EINTR, EXCEPTION_InterruptedError},
    {EACCES, EXCEPTION_PermissionError},
    {EPERM, EXCEPTION_PermissionError},
    {ESRCH, EXCEPTION_ProcessLookupError},
    {ETIMEDOUT, EXCEPTION_TimeoutError},
};

/* OSError(2, "...") is a FileNotFoundError. */
static TypeObject *os_error_kind(Interp *in, TypeObject *type, Arguments arguments)
{
    int64_t number;
    if (type != in->exceptions[EXCEPTION_OSError] || arguments.count < 2 || arguments.count > 5 ||
        !is_int(arguments.slots[0].object) || !int_to_i64(arguments.slots[0].object, &number))
        return type;
    for (size_t i = 0; i < ARRAY_LEN(errno_kinds); i++)
        if (errno_kinds[i].number == number)
            return in->exceptions[errno_kinds[i].kind];
    return type;
}

/* CPython has a number in its place, -1 where nothing is known. */
static Ref get_written(Interp *in, Object *self)
{
    Object *written = exception_slot(self, OS_ERROR_WRITTEN)->object;
    return written != NULL ? keep(written)
                           : raise_error(in, EXCEPTION_AttributeError, "characters_written");
}

static bool set_written(Interp *in, Object *self, Object *value)
{
    int64_t written;
    if (value == NULL && exception_slot(self, OS_ERROR_WRITTEN)->object == NULL)
        return raise_false(in, EXCEPTION_AttributeError, "characters_written");
    if (value != NULL && !number_as_index(in, value, EXCEPTION_ValueError, &written))
        return false;
    Ref number = value == NULL ? NO_REF : int_from_i64(in, written);
    exception_set_field(in, self, OS_ERROR_WRITTEN, number.object);
    drop(in, number);
    return true;
}

static bool os_error_fill(Interp *in, Object *self, Arguments arguments)
{
    if (arguments.count < 2 || arguments.count > 5)
        return true;
    exception_set_field(in, self, OS_ERROR_NUMBER, positional(arguments, 0));
    exception_set_field(in, self, OS_ERROR_TEXT, positional(arguments, 1));
    Object *filename = positional(arguments, 2);
    if (filename == NULL || filename == in->none)
        return true;
    /* BlockingIOError(number, text, characters written) */
    if (arguments.count == 3 && filename->type->slots.index != NULL &&
        self->type == in->exceptions[EXCEPTION_BlockingIOError])
        return set_written(in, self, filename);
    exception_set_field(in, self, OS_ERROR_FILENAME, filename);
    Object *second = positional(arguments, 4);
    if (second != NULL && second != in->none)
        exception_set_field(in, self, OS_ERROR_FILENAME2, second);
    Ref args = tuple_from_slots(in, arguments.slots, 2);
    if (args.object == NULL)
        return false;
    exception_set_args(in, self, args);
    return true;
}

static bool os_error_init(Interp *in, Object *self, Arguments arguments);

/* As CPython: everything is done by new, unless a subclass overrides only init. */
static Ref os_error_new(Interp *in, TypeObject *type, Arguments arguments)
{
    bool by_init = type->slots.init != os_error_init;
    if (!by_init && arguments.keywords != NULL && tuple_size(arguments.keywords) > 0)
        return raise_error(in, EXCEPTION_TypeError, "%s() takes no keyword arguments",
                           type->layout.name);
    Ref made = base_exception_new(in, os_error_kind(in, type, arguments), arguments);
    if (made.object != NULL && type->slots.init == os_error_init &&
        !os_error_fill(in, made.object, arguments)) {
        drop(in, made);
        return NO_REF;
    }
    return made;
}

static bool os_error_init(Interp *in, Object *self, Arguments arguments)
{
    if (self->type->slots.init == os_error_init)
        return true;
    return exception_init_args(in, self, arguments) && os_error_fill(in, self, arguments);
}

static bool append_part(Interp *in, Buf *text, const char *before, Object *part, bool as_repr)
{
    Ref shown = as_repr ? object_repr(in, part) : object_str(in, part);
    if (shown.object == NULL)
        return false;
    buf_append_string(text, before);
    str_append_utf8(shown.object, text);
    drop(in, shown);
    return true;
}

static Ref os_error_str(Interp *in, Object *self)
{
    Object *number = exception_field(in, self, OS_ERROR_NUMBER);
    Object *message = exception_field(in, self, OS_ERROR_TEXT);
    Object *filename = exception_field(in, self, OS_ERROR_FILENAME);
    Object *second = exception_field(in, self, OS_ERROR_FILENAME2);
    bool has_number = exception_slot(self, OS_ERROR_NUMBER)->object != NULL;
    if (!has_number)
        return base_exception_str(in, self);
    Buf text;
    buf_init(&text);
    bool done = append_part(in, &text, "[Errno ", number, false) &&
                append_part(in, &text, "] ", message, false);
    if (done && filename != in->none)
        done = append_part(in, &text, ": ", filename, true);
    if (done && second != in->none)
        done = append_part(in, &text, " -> ", second, true);
    Ref result = done ? str_from_buf(in, &text) : NO_REF;
    buf_done(&text);
    return result;
}

/* --- SyntaxError --- */

static bool syntax_error_place(Interp *in, Object *self, Object *place)
{
    static const ExceptionField order[] = {SYNTAX_ERROR_FILENAME, SYNTAX_ERROR_LINE,
                                           SYNTAX_ERROR_OFFSET,   SYNTAX_ERROR_TEXT,
                                           SYNTAX_ERROR_END_LINE, SYNTAX_ERROR_END_OFFSET};
    Ref parts = tuple_from_iterable(in, place);
    if (parts.object == NULL)
        return false;
    int64_t count = tuple_size(parts.object);
    bool done = count == 4 || count == 6;
    if (!done && (count < 4 || count > 6))
        raise_error(in, EXCEPTION_TypeError, "function takes at %s %d arguments (%lld given)",
                    count < 4 ? "least" : "most", count < 4 ? 4 : 6, (long long)count);
    else if (!done)
        raise_error(in, EXCEPTION_TypeError,
                    "end_offset must be provided when end_lineno is provided");
    for (int64_t i = 0; done && i < count; i++)
        exception_set_field(in, self, order[i], tuple_get(parts.object, i));
    drop(in, parts);
    return done;
}

static bool syntax_error_init(Interp *in, Object *self, Arguments arguments)
{
    if (!base_exception_init(in, self, arguments))
        return false;
    if (arguments.count >= 1)
        exception_set_field(in, self, SYNTAX_ERROR_MESSAGE, positional(arguments, 0));
    return arguments.count != 2 || syntax_error_place(in, self, positional(arguments, 1));
}

/* "message (file, line 3)", the file without its folders. */
static Ref syntax_error_str(Interp *in, Object *self)
{
    Object *filename = exception_field(in, self, SYNTAX_ERROR_FILENAME);
    Object *line = exception_field(in, self, SYNTAX_ERROR_LINE);
    bool has_file = is_str(filename), has_line = IS_EXACT(in, line, int);
    Buf text, file;
    buf_init(&text);
    buf_init(&file);
    bool done = append_part(in, &text, "", exception_field(in, self, SYNTAX_ERROR_MESSAGE), false);
    if (has_file)
        str_append_utf8(filename, &file);
    const char *name = file.text;
    for (const char *c = file.text; *c != '\0'; c++)
        name = *c == '/' ? c + 1 : name;
    if (has_file && has_line)
        buf_printf(&text, " (%s, line ", name);
    else if (has_file)
        buf_printf(&text, " (%s)", name);
    else if (has_line)
        buf_append_string(&text, " (line ");
    if (done && has_line)
        done = append_part(in, &text, "", line, false);
    buf_append_string(&text, has_line ? ")" : "");
    Ref result = done ? str_from_buf(in, &text) : NO_REF;
    buf_done(&text);
    buf_done(&file);
    return result;
}

/* --- Unicode errors --- */

/* Anything that shows bytes is kept as bytes. */
static bool set_unicode_field(Interp *in, Object *self, ExceptionField field, Object *value,
                              bool as_bytes)
{
    Ref kept = as_bytes && !is_bytes(value) ? buffer_to_bytes(in, value) : keep(value);
    if (kept.object == NULL)
        return false;
    exception_set_field(in, self, field, kept.object);
    drop(in, kept);
    return true;
}

/* The arguments as fields, of the given kinds: s str, b bytes, i int. */
static bool unicode_fill(Interp *in, Object *self, Arguments arguments, const char *kinds)
{
    size_t count = 0;
    while (kinds[count] != '\0')
        count++;
    if (arguments.count != count)
        return raise_false(in, EXCEPTION_TypeError,
                           "function takes exactly %zu arguments (%zu given)", count,
                           arguments.count);
    ExceptionField first = count == 5 ? UNICODE_ERROR_ENCODING : UNICODE_ERROR_OBJECT;
    for (size_t i = 0; i < count; i++) {
        Object *value = arguments.slots[i].object;
        if (kinds[i] == 'i' && !is_int(value))
            return raise_false(in, EXCEPTION_TypeError,
                               "'%s' object cannot be interpreted as an integer",
                               value->type->layout.name);
        if (kinds[i] == 'b' && !is_bytes_like(value))
            return raise_false(in, EXCEPTION_TypeError, "a bytes-like object is required, not '%s'",
                               type_name_of(value));
        if (kinds[i] == 's' && !is_str(value))
            return raise_false(in, EXCEPTION_TypeError, "argument %zu must be str, not %s", i + 1,
                               value->type->layout.name);
        if (!set_unicode_field(in, self, (ExceptionField)(first + i), value, kinds[i] == 'b'))
            return false;
    }
    return true;
}

static bool unicode_decode_init(Interp *in, Object *self, Arguments arguments)
{
    return base_exception_init(in, self, arguments) && unicode_fill(in, self, arguments, "sbiis");
}

static bool unicode_encode_init(Interp *in, Object *self, Arguments arguments)
{
    return base_exception_init(in, self, arguments) && unicode_fill(in, self, arguments, "ssiis");
}

static bool unicode_translate_init(Interp *in, Object *self, Arguments arguments)
{
    return base_exception_init(in, self, arguments) && unicode_fill(in, self, arguments, "siis");
}

static int64_t index_field(Interp *in, Object *self, ExceptionField field)
{
    int64_t value = 0;
    Object *object = exception_field(in, self, field);
    if (object != in->none && !int_to_i64(object, &value))
        value = 0;
    return value;
}

static void append_escaped(uint32_t c, Buf *out)
{
    if (c <= 0xff)
        buf_printf(out, "\\x%02x", c);
    else if (c <= 0xffff)
        buf_printf(out, "\\u%04x", c);
    else
        buf_printf(out, "\\U%08x", c);
}

/* "character '\xe9' in position 1" or "characters in position 1-2" */
static void append_characters(Interp *in, Object *self, Buf *text)
{
    int64_t start = index_field(in, self, UNICODE_ERROR_START);
    int64_t end = index_field(in, self, UNICODE_ERROR_END);
    const Object *object = exception_field(in, self, UNICODE_ERROR_OBJECT);
    if (start >= 0 && end == start + 1 && start < str_length(object)) {
        buf_append_string(text, "character '");
        append_escaped(str_at(object, start), text);
        buf_printf(text, "' in position %lld", (long long)start);
    } else {
        buf_printf(text, "characters in position %lld-%lld", (long long)start,
                   (long long)(end - 1));
    }
}

static Ref unicode_str(Interp *in, Object *self, void (*append)(Interp *, Object *, Buf *))
{
    if (exception_slot(self, UNICODE_ERROR_OBJECT)->object == NULL)
        return keep(in->empty_string);
    Buf text;
    buf_init(&text);
    append(in, self, &text);
    buf_append_string(&text, ": ");
    bool done = append_part(in, &text, "", exception_field(in, self, UNICODE_ERROR_REASON), false);
    Ref result = done ? str_from_buf(in, &text) : NO_REF;
    buf_done(&text);
    return result;
}

static void append_encode(Interp *in, Object *self, Buf *text)
{
    buf_append_byte(text, '\'');
    str_append_utf8(exception_field(in, self, UNICODE_ERROR_ENCODING), text);
    buf_append_string(text, "' codec can't encode ");
    append_characters(in, self, text);
}

static Ref unicode_encode_str(Interp *in, Object *self)
{
    return unicode_str(in, self, append_encode);
}

static void append_translate(Interp *in, Object *self, Buf *text)
{
    buf_append_string(text, "can't translate ");
    append_characters(in, self, text);
}

static Ref unicode_translate_str(Interp *in, Object *self)
{
    return unicode_str(in, self, append_translate);
}

static void append_decode(Interp *in, Object *self, Buf *text)
{
    int64_t start = index_field(in, self, UNICODE_ERROR_START);
    int64_t end = index_field(in, self, UNICODE_ERROR_END);
    Object *bytes = exception_field(in, self, UNICODE_ERROR_OBJECT);
    buf_append_byte(text, '\'');
    str_append_utf8(exception_field(in, self, UNICODE_ERROR_ENCODING), text);
    buf_append_string(text, "' codec can't decode ");
    if (start >= 0 && end == start + 1 && start < bytes_size(bytes))
        buf_printf(text, "byte 0x%02x in position %lld",
                   (unsigned)(uint8_t)bytes_data(bytes)[start], (long long)start);
    else
        buf_printf(text, "bytes in position %lld-%lld", (long long)start, (long long)(end - 1));
}

static Ref unicode_decode_str(Interp *in, Object *self)
{
    return unicode_str(in, self, append_decode);
}

#define UNICODE_FIELDS                                                                             \
    {                                                                                              \
        "encoding", "object", "start", "end", "reason"                                             \
    }

/* Its args end before the names of files, which a copy needs, too. */
static Ref os_error_copied_args(Interp *in, Object *self)
{
    Object *args = ((ExceptionObject *)self)->args.object;
    Object *filename = exception_field(in, self, OS_ERROR_FILENAME);
    Object *second = exception_field(in, self, OS_ERROR_FILENAME2);
    if (filename == in->none || tuple_size(args) != 2)
        return keep(args);
    Slot slots[] = {{tuple_get(args, 0)}, {tuple_get(args, 1)}, {filename}, {in->none}, {second}};
    return tuple_from_slots(in, slots, second == in->none ? 3 : 5);
}

static Ref os_error_reduce(Interp *in, Object *self, Arguments arguments)
{
    (void)arguments;
    Ref args = os_error_copied_args(in, self);
    if (args.object == NULL)
        return args;
    Slot slots[] = {{(Object *)self->type}, {args.object}, ((ExceptionObject *)self)->dict};
    Ref made = tuple_from_slots(in, slots, slots[2].object != NULL ? 3 : 2);
    drop(in, args);
    return made;
}

static const NativeSpec os_error_methods[] = {
    {"__reduce__", os_error_reduce, NATIVE_NO_ARGUMENTS, 0, 0, "what a copy is made of"},
    {0},
};

static const PropertySpec os_error_properties[] = {
    {"characters_written", get_written, set_written},
    {0},
};

const ExceptionKind exception_kinds[EXCEPTION_COUNT] = {
    [EXCEPTION_BaseExceptionGroup] = {{"message", "exceptions"},
                                      .is_read_only = true,
                                      .new = exception_group_new,
                                      .str = exception_group_str,
                                      .methods = exception_group_methods},
    [EXCEPTION_StopIteration] = {{"value"}, .init = stop_iteration_init},
    [EXCEPTION_SystemExit] = {{"code"}, .init = system_exit_init},
    [EXCEPTION_NameError] = {{"name"}, .init = name_error_init},
    [EXCEPTION_AttributeError] = {{"obj", "name"}, .init = attribute_error_init},
    [EXCEPTION_ImportError] = {{"msg", "name", "path"},
                               .init = import_error_init,
                               .str = import_error_str,
                               .methods = import_error_methods},
    [EXCEPTION_KeyError] = {{NULL}, .str = key_error_str},
    [EXCEPTION_OSError] = {{"errno", "strerror", "filename", "filename2"},
                           .hidden_name = "characters_written",
                           .new = os_error_new,
                           .init = os_error_init,
                           .str = os_error_str,
                           .methods = os_error_methods,
                           .properties = os_error_properties},
    [EXCEPTION_SyntaxError] = {{"msg", "filename", "lineno", "offset", "end_lineno", "end_offset",
                                "text", "print_file_and_line"},
                               .init = syntax_error_init,
                               .str = syntax_error_str},
    [EXCEPTION_UnicodeDecodeError] = {UNICODE_FIELDS, .init = unicode_decode_init,
                                      .str = unicode_decode_str},
    [EXCEPTION_UnicodeEncodeError] = {UNICODE_FIELDS, .init = unicode_encode_init,
                                      .str = unicode_encode_str},
    [EXCEPTION_UnicodeTranslateError] = {UNICODE_FIELDS, .init = unicode_translate_init,
                                         .str = unicode_translate_str},
};
