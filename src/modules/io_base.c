/* The base types of streams. What they do is written in terms of the methods of the
 * stream at hand, which may be one of a script's own classes.
 */
#include "types/arguments.h"
#include "types/bytes.h"
#include "types/int.h"
#include "types/list.h"
#include "types/object.h"
#include "types/protocol.h"
#include "types/str.h"
#include "types/weakref.h"
#include "vm/streams.h"
#include "modules/io_module.h"

static IoObject *io_of(Object *object)
{
    return (IoObject *)object;
}

/* --- layout --- */

bool io_traverse(Object *object, SlotVisitor visit, void *context)
{
    return visit(context, &io_of(object)->dict, SLOT_KEY(FIELD, FIELD_DICT));
}

void io_clear(Heap *heap, Object *object)
{
    slot_clear(heap, object, &io_of(object)->dict, SLOT_KEY(FIELD, FIELD_DICT));
}

void io_dealloc(Heap *heap, Object *object)
{
    weakref_clear_all(interp_of(heap), object);
    io_clear(heap, object);
    heap_release(heap, object);
}

void io_label(Heap *heap, Object *owner, SlotKey key, Buf *out)
{
    buf_append_string(out, "__dict__");
}

/* --- helpers --- */

/* self.name(argument); argument may be NULL. */
static Ref call_method(Interp *in, Object *self, const char *name, Object *argument)
{
    Ref text = str_intern_string(in, name);
    Ref method = text.object == NULL ? NO_REF : object_get_attribute(in, self, text.object);
    drop(in, text);
    if (method.object == NULL)
        return NO_REF;
    Ref result = argument == NULL ? object_call_none(in, method.object)
                                  : object_call_one(in, method.object, argument);
    drop(in, method);
    return result;
}

/* 1, 0, -1 (raised) */
static int flag_attribute(Interp *in, Object *self, const char *name)
{
    Ref text = str_intern_string(in, name);
    Ref value = text.object == NULL ? NO_REF : object_find_attribute(in, self, text.object);
    drop(in, text);
    if (value.object == NULL)
        return is_raised(in) ? -1 : 0;
    int truth = object_is_true(in, value.object);
    drop(in, value);
    return truth;
}

bool io_check_closed(Interp *in, Object *self)
{
    int closed = flag_attribute(in, self, "closed");
    if (closed > 0)
        return raise_false(in, EXCEPTION_ValueError, "I/O operation on closed file.");
    return closed == 0;
}

bool io_size_argument(Interp *in, Object *argument, int64_t fallback, int64_t *size)
{
    *size = fallback;
    if (argument == NULL || argument == in->none)
        return true;
    if (!is_int(argument) && argument->type->slots.index == NULL)
        return raise_false(in, EXCEPTION_TypeError, "argument should be integer or None, not '%s'",
                           type_name_of(argument));
    return number_as_index(in, argument, EXCEPTION_OverflowError, size);
}

#define UNSUPPORTED(name)                                                                          \
    static Ref unsupported_##name(Interp *in, Object *self, Arguments arguments)                   \
    {                                                                                              \
        return raise_unsupported_operation(in, #name);                                             \
    }
UNSUPPORTED(detach)
UNSUPPORTED(fileno)
UNSUPPORTED(read)
UNSUPPORTED(read1)
UNSUPPORTED(readinto)
UNSUPPORTED(readline)
UNSUPPORTED(seek)
UNSUPPORTED(truncate)
UNSUPPORTED(write)
#undef UNSUPPORTED

/* --- every stream --- */

static Ref io_tell(Interp *in, Object *self, Arguments arguments)
{
    Ref name = str_intern_string(in, "seek");
    Ref seek = name.object == NULL ? NO_REF : object_get_attribute(in, self, name.object);
    drop(in, name);
    if (seek.object == NULL)
        return NO_REF;
    Slot parts[2] = {{int_from_i64(in, 0).object}, {int_from_i64(in, 1).object}};
    Ref result = object_call(in, seek.object, (Arguments){.slots = parts, .count = 2});
    drop(in, (Ref){parts[0].object});
    drop(in, (Ref){parts[1].object});
    drop(in, seek);
    return result;
}

static Ref io_flush(Interp *in, Object *self, Arguments arguments)
{
    int closed = flag_attribute(in, self, "__IOBase_closed");
    if (closed > 0)
        raise_error(in, EXCEPTION_ValueError, "I/O operation on closed file.");
    return closed == 0 ? keep_none(in) : NO_REF;
}

static Ref io_close(Interp *in, Object *self, Arguments arguments)
{
    int closed = flag_attribute(in, self, "__IOBase_closed");
    if (closed != 0)
        return closed > 0 ? keep_none(in) : NO_REF;
    Ref flushed = call_method(in, self, "flush", NULL);
    Ref error = flushed.object == NULL ? raise_take(in) : NO_REF;
    drop(in, flushed);
    Ref name = str_intern_string(in, "__IOBase_closed");
    bool done = name.object != NULL && object_set_attribute(in, self, name.object, in->true_object);
    drop(in, name);
    if (error.object != NULL)
        return raise_object(in, error);
    return done ? keep_none(in) : NO_REF;
}

static Ref io_closed(Interp *in, Object *self)
{
    int closed = flag_attribute(in, self, "__IOBase_closed");
    return closed < 0 ? NO_REF : keep_bool(in, closed > 0);
}

static Ref io_no(Interp *in, Object *self, Arguments arguments)
{
    return keep_bool(in, false);
}

static Ref io_isatty(Interp *in, Object *self, Arguments arguments)
{
    return io_check_closed(in, self) ? keep_bool(in, false) : NO_REF;
}

static Ref io_enter(Interp *in, Object *self, Arguments arguments)
{
    return io_check_closed(in, self) ? keep(self) : NO_REF;
}

static Ref io_exit(Interp *in, Object *self, Arguments arguments)
{
    return call_method(in, self, "close", NULL);
}

static Ref io_iter(Interp *in, Object *self)
{
    return io_check_closed(in, self) ? keep(self) : NO_REF;
}

static Ref io_next(Interp *in, Object *self)
{
    Ref line = call_method(in, self, "readline", NULL);
    if (line.object == NULL)
        return NO_REF;
    int64_t length = object_length(in, line.object);
    if (length > 0)
        return line;
    drop(in, line);
    return NO_REF;
}

/* Of streams that give bytes: one read(1) after the other. */
static Ref io_readline(Interp *in, Object *self, Arguments arguments)
{
    int64_t most;
    if (!io_size_argument(in, argument_at(arguments, 0), -1, &most))
        return NO_REF;
    Ref one = int_from_i64(in, 1);
    Buf line = BUF_INIT;
    bool more = true;
    while (more && (most < 0 || (int64_t)line.length < most)) {
        Ref piece = call_method(in, self, "read", one.object);
        more = piece.object != NULL && is_bytes(piece.object) && bytes_size(piece.object) > 0;
        if (more) {
            buf_append(&line, bytes_data(piece.object), (size_t)bytes_size(piece.object));
            more = line.text[line.length - 1] != '\n';
        } else if (piece.object != NULL && !is_bytes(piece.object)) {
            raise_error(in, EXCEPTION_OSError,
                        "read() should have returned a bytes object, not '%s'",
                        type_name_of(piece.object));
        }
        drop(in, piece);
    }
    drop(in, one);
    Ref result = is_raised(in) ? NO_REF : bytes_from(in, line.text, line.length);
    buf_done(&line);
    return result;
}

/* Lines until `hint` characters or bytes are read; hint <= 0: all. */
static Ref io_readlines(Interp *in, Object *self, Arguments arguments)
{
    int64_t hint, length = 0;
    if (!io_size_argument(in, argument_at(arguments, 0), -1, &hint))
        return NO_REF;
    Ref iterator = object_iter(in, self);
    Ref list = iterator.object == NULL ? NO_REF : list_new(in, 0);
    Ref line;
    while (list.object != NULL && (hint <= 0 || length < hint) &&
           (line = iterator_next(in, iterator.object)).object != NULL) {
        int64_t more = object_length(in, line.object);
        length += more;
        if (!list_append(in, list.object, line) || more < 0 || !spend(in, 1))
            break;
    }
    drop(in, iterator);
    if (!is_raised(in))
        return list;
    drop(in, list);
    return NO_REF;
}

static Ref io_writelines(Interp *in, Object *self, Arguments arguments)
{
    if (!io_check_closed(in, self))
        return NO_REF;
    Ref iterator = object_iter(in, arguments.slots[0].object);
    if (iterator.object == NULL)
        return NO_REF;
    Ref line;
    while ((line = iterator_next(in, iterator.object)).object != NULL) {
        drop(in, call_method(in, self, "write", line.object));
        drop(in, line);
        if (is_raised(in) || !spend(in, 1))
            break;
    }
    drop(in, iterator);
    return is_raised(in) ? NO_REF : keep_none(in);
}

static Ref io_new(Interp *in, TypeObject *type, Arguments arguments)
{
    return instance_new(in, type);
}

static const NativeSpec io_methods[] = {
    {"__enter__", io_enter, NATIVE_NO_ARGUMENTS, 0, 0, "the stream itself"},
    {"__exit__", io_exit, NATIVE_POSITIONAL, 0, -1, "close the stream"},
    {"close", io_close, NATIVE_NO_ARGUMENTS, 0, 0, "flush, and refuse further use"},
    {"fileno", unsupported_fileno, NATIVE_NO_ARGUMENTS, 0, 0, "its descriptor"},
    {"flush", io_flush, NATIVE_NO_ARGUMENTS, 0, 0, "write what is kept back"},
    {"isatty", io_isatty, NATIVE_NO_ARGUMENTS, 0, 0, "is it a terminal"},
    {"readable", io_no, NATIVE_NO_ARGUMENTS, 0, 0, "can it be read"},
    {"readline", io_readline, NATIVE_POSITIONAL, 0, 1, "the next line"},
    {"readlines", io_readlines, NATIVE_POSITIONAL, 0, 1, "the lines that are left"},
    {"seek", unsupported_seek, NATIVE_POSITIONAL, 1, 2, "go to a place"},
    {"seekable", io_no, NATIVE_NO_ARGUMENTS, 0, 0, "can places be gone to"},
    {"tell", io_tell, NATIVE_NO_ARGUMENTS, 0, 0, "the place"},
    {"truncate", unsupported_truncate, NATIVE_POSITIONAL, 0, 1, "cut off the rest"},
    {"writable", io_no, NATIVE_NO_ARGUMENTS, 0, 0, "can it be written to"},
    {"writelines", io_writelines, NATIVE_ONE_ARGUMENT, 1, 1, "write several pieces"},
    {0},
};

static const PropertySpec io_properties[] = {
    {"closed", io_closed, NULL},
    {"__dict__", object_get_dict_property, NULL},
    {0},
};

const TypeSpec io_base_spec = {
    .name = "_io._IOBase",
    .basic_size = sizeof(IoObject),
    .flags = TYPE_FLAG_GC | TYPE_FLAG_BASE,
    .base = TYPE_object,
    .traverse = io_traverse,
    .clear = io_clear,
    .dealloc = io_dealloc,
    .label = io_label,
    .slots = {.new = io_new, .iter = io_iter, .next = io_next},
    .methods = io_methods,
    .properties = io_properties,
    .sentence = "the base of all streams",
    .dict_offset = offsetof(IoObject, dict),
    .weaklist_offset = offsetof(IoObject, weaklist),
};

/* --- streams of one kind --- */

static const NativeSpec raw_methods[] = {
    {"read", unsupported_read, NATIVE_POSITIONAL, 0, 1, "some bytes"},
    {"readinto", unsupported_readinto, NATIVE_ONE_ARGUMENT, 1, 1, "fill a buffer"},
    {"write", unsupported_write, NATIVE_ONE_ARGUMENT, 1, 1, "write some bytes"},
    {0},
};

static const NativeSpec buffered_methods[] = {
    {"detach", unsupported_detach, NATIVE_NO_ARGUMENTS, 0, 0, "the raw stream below"},
    {"read", unsupported_read, NATIVE_POSITIONAL, 0, 1, "some bytes"},
    {"read1", unsupported_read1, NATIVE_POSITIONAL, 0, 1, "some bytes"},
    {"write", unsupported_write, NATIVE_ONE_ARGUMENT, 1, 1, "write some bytes"},
    {0},
};

static const NativeSpec text_methods[] = {
    {"detach", unsupported_detach, NATIVE_NO_ARGUMENTS, 0, 0, "the stream below"},
    {"read", unsupported_read, NATIVE_POSITIONAL, 0, 1, "some characters"},
    {"readline", unsupported_readline, NATIVE_POSITIONAL, 0, 1, "the next line"},
    {"write", unsupported_write, NATIVE_ONE_ARGUMENT, 1, 1, "write a text"},
    {0},
};

static Ref text_none(Interp *in, Object *self)
{
    return keep_none(in);
}

static const PropertySpec text_properties[] = {
    {"encoding", text_none, NULL},
    {"errors", text_none, NULL},
    {"newlines", text_none, NULL},
    {0},
};

#define STREAM_BASE(variable, type_name, method_table, property_table, words)                      \
    const TypeSpec variable = {                                                                    \
        .name = (type_name),                                                                       \
        .basic_size = sizeof(IoObject),                                                            \
        .flags = TYPE_FLAG_GC | TYPE_FLAG_BASE,                                                    \
        .base_spec = &io_base_spec,                                                                \
        .methods = (method_table),                                                                 \
        .properties = (property_table),                                                            \
        .sentence = (words),                                                                       \
    }
STREAM_BASE(raw_io_base_spec, "_io._RawIOBase", raw_methods, NULL, "streams without a buffer");
STREAM_BASE(buffered_io_base_spec, "_io._BufferedIOBase", buffered_methods, NULL,
            "streams of bytes");
STREAM_BASE(text_io_base_spec, "_io._TextIOBase", text_methods, text_properties, "streams of text");
