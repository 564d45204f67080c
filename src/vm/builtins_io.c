/* print, input, and the ends of a script. */
#include "types/arguments.h"
#include "types/dict.h"
#include "types/names.h"
#include "types/object.h"
#include "types/protocol.h"
#include "types/str.h"
#include "types/tuple.h"
#include "vm/builtins.h"
#include "vm/output.h"
#include "vm/streams.h"

/* sep or end: a text, the default for None and if not given. */
static bool append_part(Interp *in, Object *part, const char *name, const char *fallback, Buf *out)
{
    if (part == NULL || part == in->none) {
        buf_append_string(out, fallback);
        return true;
    }
    if (!is_str(part))
        return raise_false(in, EXCEPTION_TypeError, "%s must be None or a string, not %s", name,
                           type_name_of(part));
    str_append_utf8(part, out);
    return true;
}

static bool append_value(Interp *in, Object *value, Buf *out)
{
    if (IS_EXACT(in, value, str)) {
        str_append_utf8(value, out);
        return true;
    }
    Ref text = object_str(in, value);
    if (text.object == NULL)
        return false;
    str_append_utf8(text.object, out);
    drop(in, text);
    return true;
}

/* Writes to a file object of the script's own. */
static bool write_to(Interp *in, Object *file, const Buf *text)
{
    Ref method = object_get_attribute(in, file, in->names->write);
    Ref string = method.object == NULL ? NO_REF : str_from_buf(in, text);
    Ref result = string.object == NULL ? NO_REF : object_call_one(in, method.object, string.object);
    bool done = result.object != NULL;
    drop(in, result);
    drop(in, string);
    drop(in, method);
    return done;
}

/* Writes the text out piece by piece, as print does: a failing str() must not hide
 * what came before it. */
static bool flush_piece(Vm *vm, Object *file, Buf *text)
{
    bool done = file == NULL || file == vm->in.none
                    ? output_to_sys(vm, STREAM_STDOUT, text->text, text->length)
                    : write_to(&vm->in, file, text);
    buf_clear(text);
    return done;
}

/* Where all of a print can go at once; the write method of any other object sees each
 * value, separator and end for itself. Borrowed; NULL: none. */
static Object *standard_stream(Vm *vm, Object *file)
{
    if (file == NULL || file == vm->in.none)
        file = dict_get_str(&vm->in, vm->sys.object, vm->in.names->stdout_);
    return file != NULL && file->type == vm->types.stream ? file : NULL;
}

/* For each piece CPython asks the file for its write method, which lives while the piece
 * becomes text: an object more that the collector counts. */
static bool ask_writer(Interp *in, Object *stream, Ref *writer)
{
    *writer = stream == NULL ? NO_REF : object_get_attribute(in, stream, in->names->write);
    return stream == NULL || writer->object != NULL;
}

/* A separator or the end of a print. */
static bool append_between(Interp *in, Object *stream, Object *part, const char *name,
                           const char *fallback, Buf *out)
{
    Ref writer;
    if (!ask_writer(in, stream, &writer))
        return false;
    drop(in, writer);
    return append_part(in, part, name, fallback, out);
}

static bool append_printed(Interp *in, Object *stream, Object *value, Buf *out)
{
    Ref writer;
    bool done = ask_writer(in, stream, &writer) && append_value(in, value, out);
    drop(in, writer);
    return done;
}

enum { PRINT_SEP, PRINT_END, PRINT_FILE, PRINT_FLUSH, PRINT_COUNT };

static bool print_values(Vm *vm, Arguments arguments, Object *const *options, Buf *text)
{
    Interp *in = &vm->in;
    Object *file = options[PRINT_FILE];
    Buf unused = BUF_INIT;
    bool good = append_part(in, options[PRINT_SEP], "sep", "", &unused) &&
                append_part(in, options[PRINT_END], "end", "", &unused);
    buf_done(&unused);
    if (!good)
        return false;
    Object *stream = standard_stream(vm, file);
    for (size_t i = 0; i < arguments.count; i++) {
        if (i > 0 && !append_between(in, stream, options[PRINT_SEP], "sep", " ", text))
            return false;
        if (i > 0 && stream == NULL && !flush_piece(vm, file, text))
            return false;
        if (!append_printed(in, stream, arguments.slots[i].object, text)) {
            Ref error = raise_take(in);
            (void)flush_piece(vm, file, text);
            raise_clear(in);
            raise_object(in, error);
            return false;
        }
        if (stream == NULL && !flush_piece(vm, file, text))
            return false;
    }
    return append_between(in, stream, options[PRINT_END], "end", "\n", text) &&
           flush_piece(vm, file, text);
}

static bool flush_file(Vm *vm, Object *file)
{
    Interp *in = &vm->in;
    if (file == NULL || file == in->none)
        return output_flush(vm, STREAM_STDOUT);
    Ref method = object_get_attribute(in, file, in->names->flush);
    Ref result = method.object == NULL ? NO_REF : object_call_none(in, method.object);
    bool done = result.object != NULL;
    drop(in, result);
    drop(in, method);
    return done;
}

Ref builtin_print(Interp *in, Object *self, Arguments arguments)
{
    static const Parameters parameters = {.function = "print",
                                          .kept = NAMES_OF_print,
                                          .names = {"sep", "end", "file", "flush"},
                                          .count = PRINT_COUNT};
    Object *options[PRINT_COUNT];
    arguments_keep_names(in, NAMES_OF_print, PRINT_COUNT);
    Vm *vm = vm_of(in);
    Arguments by_name = {
        .slots = arguments.slots + arguments.count, .count = 0, .keywords = arguments.keywords};
    if (!arguments_bind(in, &parameters, by_name, options))
        return NO_REF;
    int flush = options[PRINT_FLUSH] == NULL ? 0 : object_is_true(in, options[PRINT_FLUSH]);
    if (flush < 0)
        return NO_REF;
    /* CPython's, too, holds them once more. */
    Ref values = tuple_from_slots(in, arguments.slots, arguments.count);
    Buf text = BUF_INIT;
    bool done = values.object != NULL && print_values(vm, arguments, options, &text);
    buf_done(&text);
    drop(in, values);
    done = done && (flush == 0 || flush_file(vm, options[PRINT_FILE]));
    return done ? keep_none(in) : NO_REF;
}

/* The next line of a file object of the script's own; false: raised, or at its end. */
static bool line_of_object(Interp *in, Object *source, Buf *line)
{
    Ref name = str_intern_string(in, "readline");
    Ref method = name.object == NULL ? NO_REF : object_get_attribute(in, source, name.object);
    drop(in, name);
    Ref text = method.object == NULL ? NO_REF : object_call_none(in, method.object);
    drop(in, method);
    if (text.object == NULL)
        return false;
    if (is_str(text.object))
        str_append_utf8(text.object, line);
    else
        raise_error(in, EXCEPTION_TypeError, "object.readline() returned non-string");
    drop(in, text);
    return line->length > 0;
}

Ref builtin_input(Interp *in, Object *self, Arguments arguments)
{
    Vm *vm = vm_of(in);
    if (arguments.count == 1) {
        Buf prompt = BUF_INIT;
        bool done = append_value(in, arguments.slots[0].object, &prompt) &&
                    output_to_sys(vm, STREAM_STDOUT, prompt.text, prompt.length);
        buf_done(&prompt);
        if (!done)
            return NO_REF;
    }
    if (!output_flush(vm, STREAM_STDOUT))
        return NO_REF;
    Object *source = dict_get_string(in, vm->sys.object, "stdin");
    if (source == NULL || source == in->none)
        return raise_error(in, EXCEPTION_RuntimeError, "input(): lost sys.stdin");
    bool standard = source->type == vm->types.stream;
    if (standard && !stream_check_open(vm, STANDARD_INPUT))
        return NO_REF;
    Buf line = BUF_INIT;
    Ref result = NO_REF;
    if (standard ? stream_read_line(vm, &line) : line_of_object(in, source, &line)) {
        bool ended = line.length > 0 && line.text[line.length - 1] == '\n';
        result = str_from_utf8(in, line.text, line.length - ended);
    } else if (!is_raised(in)) {
        raise_error(in, EXCEPTION_EOFError, "EOF when reading a line");
    }
    buf_done(&line);
    return result;
}
