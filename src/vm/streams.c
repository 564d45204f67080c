/* sys.stdin, sys.stdout, sys.stderr, and the streams of bytes below them. What is
 * written goes to the host at once; lines come from it when they are asked for.
 */
#include "vm/streams.h"

#include <string.h>

#include "base/utf8.h"
#include "types/arguments.h"
#include "types/bytes.h"
#include "types/dict.h"
#include "types/int.h"
#include "types/list.h"
#include "types/module.h"
#include "types/protocol.h"
#include "types/str.h"
#include "vm/import.h"
#include "vm/output.h"
#include "vm/record.h"

typedef struct {
    Object base;
    int64_t stream; /* OutputStream, or STANDARD_INPUT */
} StreamObject;

static int64_t stream_of(const Object *self)
{
    return ((const StreamObject *)self)->stream;
}

static bool is_input(const Object *self)
{
    return stream_of(self) == STANDARD_INPUT;
}

static Ref new_stream(Interp *in, TypeObject *type, int64_t stream)
{
    Ref made = object_make(in, type, 0);
    if (made.object != NULL)
        ((StreamObject *)made.object)->stream = stream;
    return made;
}

Ref stream_new(Vm *vm, OutputStream stream)
{
    return new_stream(&vm->in, vm->types.stream, stream);
}

Ref stdin_new(Vm *vm)
{
    return new_stream(&vm->in, vm->types.stream, STANDARD_INPUT);
}

Ref raise_unsupported_operation(Interp *in, const char *text)
{
    Ref module = import_builtin(vm_of(in), "_io");
    if (module.object == NULL)
        return NO_REF;
    Object *kind = dict_get_string(in, module_dict(module.object), "UnsupportedOperation");
    Ref words = str_from_string(in, text);
    Ref error = NO_REF;
    if (kind != NULL && words.object != NULL)
        error = object_call_one(in, kind, words.object);
    drop(in, words);
    drop(in, module);
    return error.object == NULL ? NO_REF : raise_object(in, error);
}

bool stream_check_open(Vm *vm, int64_t stream)
{
    return !vm->closed_streams[stream] ||
           raise_false(&vm->in, EXCEPTION_ValueError, "I/O operation on closed file.");
}

static bool check_open(Interp *in, Object *self)
{
    return stream_check_open(vm_of(in), stream_of(self));
}

/* --- input --- */

bool stream_read_line(Vm *vm, Buf *line)
{
    if (vm->input_rest.length > 0) {
        buf_append(line, vm->input_rest.text, vm->input_rest.length);
        buf_clear(&vm->input_rest);
        return true;
    }
    size_t before = line->length;
    if (vm->options.read_line == NULL || !vm->options.read_line(vm->options.host, line))
        return false;
    if (vm->recorder != NULL)
        record_input(vm, line->text + before, line->length - before);
    return true;
}

/* Bytes of the first `most` characters; negative: all. */
static size_t prefix_length(const Buf *text, int64_t most)
{
    size_t end = 0;
    while (end < text->length && most-- != 0) {
        uint32_t codepoint;
        size_t bytes = utf8_decode(text->text + end, text->length - end, &codepoint);
        end += bytes > 0 ? bytes : 1;
    }
    return end;
}

/* What is read, cut after `most` characters; the rest is kept for later. */
static Ref give_text(Vm *vm, Buf *text, int64_t most)
{
    size_t length = prefix_length(text, most);
    buf_append(&vm->input_rest, text->text + length, text->length - length);
    Ref result = str_from_utf8(&vm->in, text->text, length);
    buf_done(text);
    return result;
}

static bool size_argument(Interp *in, Object *self, Arguments arguments, int64_t *size)
{
    *size = -1;
    Object *given = argument_at(arguments, 0);
    if (given != NULL && given != in->none &&
        !number_as_index(in, given, EXCEPTION_OverflowError, size))
        return false;
    if (!check_open(in, self))
        return false;
    if (is_input(self))
        return true;
    raise_unsupported_operation(in, "not readable");
    return false;
}

/* One line with its newline, "" at the end. */
static Ref stream_readline(Interp *in, Object *self, Arguments arguments)
{
    int64_t most;
    if (!size_argument(in, self, arguments, &most))
        return NO_REF;
    Buf line = BUF_INIT;
    (void)stream_read_line(vm_of(in), &line);
    return give_text(vm_of(in), &line, most);
}

static Ref stream_read(Interp *in, Object *self, Arguments arguments)
{
    int64_t most;
    if (!size_argument(in, self, arguments, &most))
        return NO_REF;
    Buf all = BUF_INIT;
    while ((most < 0 || (int64_t)utf8_count(all.text, all.length) < most) &&
           stream_read_line(vm_of(in), &all))
        continue;
    return give_text(vm_of(in), &all, most);
}

static Ref stream_self(Interp *in, Object *self)
{
    return check_open(in, self) ? keep(self) : NO_REF;
}

static Ref stream_next(Interp *in, Object *self)
{
    Ref line = stream_readline(in, self, (Arguments){0});
    if (line.object == NULL || str_length(line.object) > 0)
        return line;
    drop(in, line);
    return NO_REF;
}

/* All lines that are left, or as many as reach the size hinted at. */
static Ref lines_of(Interp *in, Object *self, Arguments arguments,
                    Ref (*next)(Interp *in, Object *self))
{
    int64_t hint, length = 0;
    if (!size_argument(in, self, arguments, &hint))
        return NO_REF;
    Ref lines = list_new(in, 0);
    while (lines.object != NULL && (hint <= 0 || length < hint)) {
        Ref line = next(in, self);
        if (line.object == NULL)
            break;
        length += object_length(in, line.object);
        (void)list_append(in, lines.object, line);
    }
    if (!is_raised(in))
        return lines;
    drop(in, lines);
    return NO_REF;
}

static Ref stream_readlines(Interp *in, Object *self, Arguments arguments)
{
    return lines_of(in, self, arguments, stream_next);
}

/* --- output --- */

static Ref stream_write(Interp *in, Object *self, Arguments arguments)
{
    Object *text = arguments.slots[0].object;
    if (!is_str(text))
        return raise_error(in, EXCEPTION_TypeError, "write() argument must be str, not %s",
                           type_name_of(text));
    if (!check_open(in, self))
        return NO_REF;
    if (is_input(self))
        return raise_unsupported_operation(in, "not writable");
    output_object(vm_of(in), (OutputStream)stream_of(self), text);
    return int_from_i64(in, str_length(text));
}

/* Each item of an iterable through the stream's own write. */
static Ref write_all(Interp *in, Object *self, Arguments arguments, NativeFunction write)
{
    Ref iterator = object_iter(in, arguments.slots[0].object);
    if (iterator.object == NULL)
        return NO_REF;
    Ref line;
    while ((line = iterator_next(in, iterator.object)).object != NULL) {
        Slot slot = {line.object};
        drop(in, write(in, self, (Arguments){.slots = &slot, .count = 1}));
        drop(in, line);
        if (is_raised(in) || !spend(in, 1))
            break;
    }
    drop(in, iterator);
    return is_raised(in) ? NO_REF : keep_none(in);
}

static Ref stream_writelines(Interp *in, Object *self, Arguments arguments)
{
    return write_all(in, self, arguments, stream_write);
}

static Ref stream_flush(Interp *in, Object *self, Arguments arguments)
{
    Vm *vm = vm_of(in);
    if (!check_open(in, self))
        return NO_REF;
    if (!is_input(self) && vm->options.flush != NULL)
        vm->options.flush(vm->options.host, (OutputStream)stream_of(self));
    return keep_none(in);
}

/* --- facts --- */

static Ref stream_no(Interp *in, Object *self, Arguments arguments)
{
    return keep_bool(in, false);
}

static Ref stream_fileno(Interp *in, Object *self, Arguments arguments)
{
    static const int64_t numbers[] = {
        [STREAM_STDOUT] = 1, [STREAM_STDERR] = 2, [STANDARD_INPUT] = 0};
    return int_from_i64(in, numbers[stream_of(self)]);
}

static Ref stream_writable(Interp *in, Object *self, Arguments arguments)
{
    return keep_bool(in, !is_input(self));
}

static Ref stream_readable(Interp *in, Object *self, Arguments arguments)
{
    return keep_bool(in, is_input(self));
}

static Ref stream_seek(Interp *in, Object *self, Arguments arguments)
{
    return raise_unsupported_operation(in, "underlying stream is not seekable");
}

static Ref stream_reconfigure(Interp *in, Object *self, Arguments arguments)
{
    return keep_none(in);
}

static Ref stream_enter(Interp *in, Object *self, Arguments arguments)
{
    return stream_self(in, self);
}

static Ref stream_exit(Interp *in, Object *self, Arguments arguments)
{
    vm_of(in)->closed_streams[stream_of(self)] = true;
    return keep_none(in);
}

static Ref stream_is_closed(Interp *in, Object *self)
{
    return keep_bool(in, vm_of(in)->closed_streams[stream_of(self)]);
}

static Ref stream_name(Interp *in, Object *self)
{
    static const char *const names[] = {
        [STREAM_STDOUT] = "<stdout>", [STREAM_STDERR] = "<stderr>", [STANDARD_INPUT] = "<stdin>"};
    return str_from_string(in, names[stream_of(self)]);
}

static Ref stream_encoding(Interp *in, Object *self)
{
    return str_from_string(in, "utf-8");
}

static Ref stream_errors(Interp *in, Object *self)
{
    return str_from_string(in, stream_of(self) == STREAM_STDERR ? "backslashreplace" : "strict");
}

static Ref stream_mode(Interp *in, Object *self)
{
    return str_from_string(in, is_input(self) ? "r" : "w");
}

static Ref stream_false(Interp *in, Object *self)
{
    return keep_bool(in, false);
}

static Ref stream_none(Interp *in, Object *self)
{
    return keep_none(in);
}

static Ref stream_buffer(Interp *in, Object *self)
{
    const TypeSpec *spec = is_input(self) ? &stream_reader_spec : &stream_writer_spec;
    TypeObject *type = module_type(in, spec);
    return type == NULL ? NO_REF : new_stream(in, type, stream_of(self));
}

static Ref stream_repr(Interp *in, Object *self)
{
    Ref name = stream_name(in, self);
    Ref text = str_printf(in, "<_io.TextIOWrapper name='%s' mode='%s' encoding='utf-8'>",
                          str_utf8(in, name.object, NULL), is_input(self) ? "r" : "w");
    drop(in, name);
    return text;
}

static const NativeSpec stream_methods[] = {
    {"__enter__", stream_enter, NATIVE_NO_ARGUMENTS, 0, 0, "the stream itself"},
    {"__exit__", stream_exit, NATIVE_POSITIONAL, 0, -1, "close the stream"},
    {"close", stream_exit, NATIVE_NO_ARGUMENTS, 0, 0, "close the stream"},
    {"fileno", stream_fileno, NATIVE_NO_ARGUMENTS, 0, 0, "its descriptor"},
    {"flush", stream_flush, NATIVE_NO_ARGUMENTS, 0, 0, "show what was written"},
    {"isatty", stream_no, NATIVE_NO_ARGUMENTS, 0, 0, "is it a terminal"},
    {"read", stream_read, NATIVE_POSITIONAL, 0, 1, "so many characters, or the rest"},
    {"readable", stream_readable, NATIVE_NO_ARGUMENTS, 0, 0, "can it be read"},
    {"readline", stream_readline, NATIVE_POSITIONAL, 0, 1, "the next line"},
    {"readlines", stream_readlines, NATIVE_POSITIONAL, 0, 1, "the lines that are left"},
    {"reconfigure", stream_reconfigure, NATIVE_ANY, 0, -1, "changes nothing"},
    {"seek", stream_seek, NATIVE_POSITIONAL, 1, 2, "go to a place"},
    {"seekable", stream_no, NATIVE_NO_ARGUMENTS, 0, 0, "can places be gone to"},
    {"tell", stream_seek, NATIVE_NO_ARGUMENTS, 0, 0, "the place"},
    {"writable", stream_writable, NATIVE_NO_ARGUMENTS, 0, 0, "can it be written to"},
    {"write", stream_write, NATIVE_ONE_ARGUMENT, 1, 1, "write a text"},
    {"writelines", stream_writelines, NATIVE_ONE_ARGUMENT, 1, 1, "write several texts"},
    {0},
};

static const PropertySpec stream_properties[] = {
    {"buffer", stream_buffer, NULL},
    {"closed", stream_is_closed, NULL},
    {"encoding", stream_encoding, NULL},
    {"errors", stream_errors, NULL},
    {"line_buffering", stream_false, NULL},
    {"mode", stream_mode, NULL},
    {"name", stream_name, NULL},
    {"newlines", stream_none, NULL},
    {"write_through", stream_false, NULL},
    {0},
};

const TypeSpec stream_spec = {
    .name = "_io.TextIOWrapper",
    .basic_size = sizeof(StreamObject),
    .base = TYPE_object,
    .slots = {.repr = stream_repr, .iter = stream_self, .next = stream_next},
    .methods = stream_methods,
    .properties = stream_properties,
    .sentence = "a standard stream",
};

/* --- bytes --- */

static Ref buffer_write(Interp *in, Object *self, Arguments arguments)
{
    Object *bytes = arguments.slots[0].object;
    if (!is_bytes(bytes))
        return raise_error(in, EXCEPTION_TypeError, "a bytes-like object is required, not '%s'",
                           type_name_of(bytes));
    if (!check_open(in, self))
        return NO_REF;
    if (is_input(self))
        return raise_unsupported_operation(in, "write");
    size_t size = (size_t)bytes_size(bytes);
    if (utf8_validate(bytes_data(bytes), size) != size)
        return raise_error(in, EXCEPTION_RuntimeError,
                           "boxarrow: only UTF-8 can be written to a standard stream");
    output_text(vm_of(in), (OutputStream)stream_of(self), bytes_data(bytes), size);
    return int_from_i64(in, (int64_t)size);
}

/* Whatever line ends: the first `most` bytes, the rest is kept for later; negative: all. */
static Ref give_bytes(Vm *vm, Buf *read, int64_t most)
{
    size_t length = most < 0 || (size_t)most > read->length ? read->length : (size_t)most;
    buf_append(&vm->input_rest, read->text + length, read->length - length);
    Ref bytes = bytes_from(&vm->in, read->text, length);
    buf_done(read);
    return bytes;
}

static Ref buffer_readline(Interp *in, Object *self, Arguments arguments)
{
    int64_t most;
    if (!size_argument(in, self, arguments, &most))
        return NO_REF;
    Buf line = BUF_INIT;
    (void)stream_read_line(vm_of(in), &line);
    return give_bytes(vm_of(in), &line, most);
}

static Ref buffer_read(Interp *in, Object *self, Arguments arguments)
{
    int64_t most;
    if (!size_argument(in, self, arguments, &most))
        return NO_REF;
    Buf all = BUF_INIT;
    while ((most < 0 || (int64_t)all.length < most) && stream_read_line(vm_of(in), &all))
        continue;
    return give_bytes(vm_of(in), &all, most);
}

static Ref buffer_next(Interp *in, Object *self)
{
    Ref line = buffer_readline(in, self, (Arguments){0});
    if (line.object == NULL || bytes_size(line.object) > 0)
        return line;
    drop(in, line);
    return NO_REF;
}

static Ref buffer_readlines(Interp *in, Object *self, Arguments arguments)
{
    return lines_of(in, self, arguments, buffer_next);
}

static Ref buffer_repr(Interp *in, Object *self)
{
    Ref name = stream_name(in, self);
    Ref text = str_printf(in, "<_io.Buffered%s name='%s'>", is_input(self) ? "Reader" : "Writer",
                          str_utf8(in, name.object, NULL));
    drop(in, name);
    return text;
}

static const NativeSpec reader_methods[] = {
    {"fileno", stream_fileno, NATIVE_NO_ARGUMENTS, 0, 0, "its descriptor"},
    {"isatty", stream_no, NATIVE_NO_ARGUMENTS, 0, 0, "is it a terminal"},
    {"read", buffer_read, NATIVE_POSITIONAL, 0, 1, "so many bytes, or all that are left"},
    {"readable", stream_readable, NATIVE_NO_ARGUMENTS, 0, 0, "can it be read"},
    {"readline", buffer_readline, NATIVE_POSITIONAL, 0, 1, "the next line"},
    {"readlines", buffer_readlines, NATIVE_POSITIONAL, 0, 1, "all lines that are left"},
    {"writable", stream_writable, NATIVE_NO_ARGUMENTS, 0, 0, "can it be written to"},
    {"write", buffer_write, NATIVE_ONE_ARGUMENT, 1, 1, "write some bytes"},
    {0},
};

static const NativeSpec writer_methods[] = {
    {"fileno", stream_fileno, NATIVE_NO_ARGUMENTS, 0, 0, "its descriptor"},
    {"flush", stream_flush, NATIVE_NO_ARGUMENTS, 0, 0, "show what was written"},
    {"isatty", stream_no, NATIVE_NO_ARGUMENTS, 0, 0, "is it a terminal"},
    {"read", buffer_read, NATIVE_POSITIONAL, 0, 1, "not for this stream"},
    {"readable", stream_readable, NATIVE_NO_ARGUMENTS, 0, 0, "can it be read"},
    {"writable", stream_writable, NATIVE_NO_ARGUMENTS, 0, 0, "can it be written to"},
    {"write", buffer_write, NATIVE_ONE_ARGUMENT, 1, 1, "write some bytes"},
    {0},
};

static const PropertySpec buffer_properties[] = {
    {"closed", stream_is_closed, NULL},
    {"mode", stream_mode, NULL},
    {"name", stream_name, NULL},
    {0},
};

const TypeSpec stream_reader_spec = {
    .name = "_io.BufferedReader",
    .basic_size = sizeof(StreamObject),
    .base = TYPE_object,
    .slots = {.repr = buffer_repr, .iter = stream_self, .next = buffer_next},
    .methods = reader_methods,
    .properties = buffer_properties,
    .sentence = "the bytes of standard input",
};

const TypeSpec stream_writer_spec = {
    .name = "_io.BufferedWriter",
    .basic_size = sizeof(StreamObject),
    .base = TYPE_object,
    .slots = {.repr = buffer_repr},
    .methods = writer_methods,
    .properties = buffer_properties,
    .sentence = "the bytes of standard output or error",
};
