/* BytesIO: a stream of bytes in memory, kept in a heap block. */
#include <string.h>

#include "types/arguments.h"
#include "types/buffer.h"
#include "types/bytes.h"
#include "types/int.h"
#include "types/object.h"
#include "types/protocol.h"
#include "types/str.h"
#include "types/weakref.h"
#include "modules/io_module.h"

typedef struct {
    IoObject io;
    char *data; /* heap block, or NULL; closed: CLOSED */
    int64_t length, capacity, position;
} BytesIOObject; /* 64 bytes, as CPython's */

_Static_assert(sizeof(BytesIOObject) == 64, "as CPython's");

enum { CLOSED = -1 }; /* a capacity */

static BytesIOObject *stream_of(Object *object)
{
    return (BytesIOObject *)object;
}

static bool check_open(Interp *in, Object *self)
{
    return stream_of(self)->capacity != CLOSED ||
           raise_false(in, EXCEPTION_ValueError, "I/O operation on closed file.");
}

static bool reserve(Interp *in, BytesIOObject *stream, int64_t needed)
{
    if (needed <= stream->capacity)
        return true;
    char *data = needed > INT64_MAX / 4
                     ? NULL
                     : heap_resize(&in->heap, stream->data, (size_t)(needed + needed / 8 + 16));
    if (data == NULL) {
        raise_no_memory(in);
        return false;
    }
    stream->data = data;
    stream->capacity = needed + needed / 8 + 16;
    return true;
}

static bool write_bytes(Interp *in, Object *self, const char *data, int64_t size)
{
    BytesIOObject *stream = stream_of(self);
    if (size == 0)
        return true;
    if (size > INT64_MAX - stream->position || !reserve(in, stream, stream->position + size))
        return false;
    if (stream->position > stream->length)
        memset(stream->data + stream->length, 0, (size_t)(stream->position - stream->length));
    memcpy(stream->data + stream->position, data, (size_t)size);
    stream->position += size;
    if (stream->position > stream->length)
        stream->length = stream->position;
    object_changed(&in->heap, self);
    return true;
}

/* Bytes of a bytes-like object, new reference. */
static Ref bytes_argument(Interp *in, Object *object)
{
    if (is_bytes(object))
        return keep(object);
    if (is_str(object) || is_int(object) || object->type->slots.subscript == NULL)
        return raise_error(in, EXCEPTION_TypeError, "a bytes-like object is required, not '%s'",
                           type_name_of(object));
    return bytes_from_object(in, object);
}

static Ref bytes_io_write(Interp *in, Object *self, Arguments arguments)
{
    if (!check_open(in, self))
        return NO_REF;
    Ref bytes = bytes_argument(in, arguments.slots[0].object);
    if (bytes.object == NULL)
        return NO_REF;
    int64_t size = bytes_size(bytes.object);
    bool done = write_bytes(in, self, bytes_data(bytes.object), size);
    drop(in, bytes);
    return done ? int_from_i64(in, size) : NO_REF;
}

/* --- reading --- */

static Ref take(Interp *in, Object *self, int64_t size)
{
    BytesIOObject *stream = stream_of(self);
    int64_t left = stream->length - stream->position;
    if (size < 0 || size > left)
        size = left;
    if (size <= 0)
        return keep(in->empty_bytes);
    stream->position += size;
    object_changed(&in->heap, self);
    return bytes_from(in, stream->data + stream->position - size, (size_t)size);
}

static Ref next_line(Interp *in, Object *self, int64_t most)
{
    BytesIOObject *stream = stream_of(self);
    if (stream->position >= stream->length)
        return keep(in->empty_bytes);
    const char *start = stream->data + stream->position;
    const char *end = memchr(start, '\n', (size_t)(stream->length - stream->position));
    int64_t size = end == NULL ? stream->length - stream->position : end - start + 1;
    return take(in, self, most >= 0 && most < size ? most : size);
}

static Ref bytes_io_read(Interp *in, Object *self, Arguments arguments)
{
    int64_t size;
    if (!io_size_argument(in, argument_at(arguments, 0), -1, &size) || !check_open(in, self))
        return NO_REF;
    return size == 0 ? keep(in->empty_bytes) : take(in, self, size);
}

static Ref bytes_io_readinto(Interp *in, Object *self, Arguments arguments)
{
    BytesIOObject *stream = stream_of(self);
    Object *target = arguments.slots[0].object;
    ByteSpan span;
    if (!buffer_writable_span(in, target, "readinto() ", &span) || !check_open(in, self))
        return NO_REF;
    int64_t left = stream->length - stream->position;
    int64_t size = left < 0 ? 0 : left < span.size ? left : span.size;
    if (size > 0) {
        memcpy(span.data, stream->data + stream->position, (size_t)size);
        stream->position += size;
        object_changed(&in->heap, target);
        object_changed(&in->heap, self);
    }
    return int_from_i64(in, size);
}

static Ref bytes_io_readline(Interp *in, Object *self, Arguments arguments)
{
    int64_t size;
    if (!io_size_argument(in, argument_at(arguments, 0), -1, &size) || !check_open(in, self))
        return NO_REF;
    return next_line(in, self, size);
}

static Ref bytes_io_next(Interp *in, Object *self)
{
    if (!check_open(in, self) || stream_of(self)->position >= stream_of(self)->length)
        return NO_REF;
    return next_line(in, self, -1);
}

static Ref bytes_io_iter(Interp *in, Object *self)
{
    return keep(self);
}

static Ref bytes_io_getvalue(Interp *in, Object *self, Arguments arguments)
{
    const BytesIOObject *stream = stream_of(self);
    return check_open(in, self) ? bytes_from(in, stream->data, (size_t)stream->length) : NO_REF;
}

/* --- places --- */

static Ref bytes_io_tell(Interp *in, Object *self, Arguments arguments)
{
    return check_open(in, self) ? int_from_i64(in, stream_of(self)->position) : NO_REF;
}

static Ref bytes_io_seek(Interp *in, Object *self, Arguments arguments)
{
    BytesIOObject *stream = stream_of(self);
    int64_t offset, whence = 0;
    if (!number_as_c_size(in, arguments.slots[0].object, &offset) ||
        (arguments.count > 1 && !number_as_c_int(in, arguments.slots[1].object, &whence)) ||
        !check_open(in, self))
        return NO_REF;
    if (offset < 0 && whence == 0)
        return raise_error(in, EXCEPTION_ValueError, "negative seek value %lld", (long long)offset);
    if (whence < 0 || whence > 2)
        return raise_error(in, EXCEPTION_ValueError, "invalid whence (%lld, should be 0, 1 or 2)",
                           (long long)whence);
    int64_t from = whence == 0 ? 0 : whence == 1 ? stream->position : stream->length;
    if (offset > INT64_MAX - from)
        return raise_error(in, EXCEPTION_OverflowError, "new position too large");
    stream->position = from + offset < 0 ? 0 : from + offset;
    object_changed(&in->heap, self);
    return int_from_i64(in, stream->position);
}

static Ref bytes_io_truncate(Interp *in, Object *self, Arguments arguments)
{
    BytesIOObject *stream = stream_of(self);
    int64_t size;
    if (!check_open(in, self) ||
        !io_size_argument(in, argument_at(arguments, 0), stream->position, &size))
        return NO_REF;
    if (size < 0)
        return raise_error(in, EXCEPTION_ValueError, "negative size value %lld", (long long)size);
    if (size < stream->length)
        stream->length = size;
    object_changed(&in->heap, self);
    return int_from_i64(in, size);
}

/* --- life --- */

static void release_data(Heap *heap, BytesIOObject *stream)
{
    heap_free(heap, stream->data);
    stream->data = NULL;
    stream->length = stream->capacity = stream->position = 0;
}

static Ref bytes_io_close(Interp *in, Object *self, Arguments arguments)
{
    release_data(&in->heap, stream_of(self));
    stream_of(self)->capacity = CLOSED;
    object_changed(&in->heap, self);
    return keep_none(in);
}

static void dealloc(Heap *heap, Object *object)
{
    release_data(heap, stream_of(object));
    io_dealloc(heap, object);
}

static bool init(Interp *in, Object *self, Arguments arguments)
{
    static const Parameters parameters = {
        .function = "BytesIO", .names = {"initial_bytes"}, .count = 1, .positional = 1};
    Object *initial;
    if (!arguments_bind(in, &parameters, arguments, &initial))
        return false;
    release_data(&in->heap, stream_of(self));
    if (initial == NULL || initial == in->none)
        return true;
    Ref bytes = bytes_argument(in, initial);
    bool done = bytes.object != NULL &&
                write_bytes(in, self, bytes_data(bytes.object), bytes_size(bytes.object));
    drop(in, bytes);
    stream_of(self)->position = 0;
    return done;
}

static Ref new (Interp *in, TypeObject *type, Arguments arguments)
{
    return instance_new(in, type);
}

/* --- attributes --- */

static Ref bytes_io_yes(Interp *in, Object *self, Arguments arguments)
{
    return check_open(in, self) ? keep_bool(in, true) : NO_REF;
}

static Ref bytes_io_no(Interp *in, Object *self, Arguments arguments)
{
    return check_open(in, self) ? keep_bool(in, false) : NO_REF;
}

static Ref bytes_io_flush(Interp *in, Object *self, Arguments arguments)
{
    return check_open(in, self) ? keep_none(in) : NO_REF;
}

static Ref closed(Interp *in, Object *self)
{
    return keep_bool(in, stream_of(self)->capacity == CLOSED);
}

static void show(Heap *heap, Object *object, Buf *out)
{
    const BytesIOObject *stream = stream_of(object);
    if (stream->capacity == CLOSED) {
        buf_append_string(out, "closed");
        return;
    }
    buf_printf(out, "%lld bytes", (long long)stream->length);
}

static const NativeSpec methods[] = {
    {"close", bytes_io_close, NATIVE_NO_ARGUMENTS, 0, 0, "give the bytes up"},
    {"flush", bytes_io_flush, NATIVE_NO_ARGUMENTS, 0, 0, "does nothing"},
    {"getvalue", bytes_io_getvalue, NATIVE_NO_ARGUMENTS, 0, 0, "all bytes"},
    {"isatty", bytes_io_no, NATIVE_NO_ARGUMENTS, 0, 0, "is it a terminal"},
    {"read", bytes_io_read, NATIVE_POSITIONAL, 0, 1, "so many bytes, or the rest"},
    {"read1", bytes_io_read, NATIVE_POSITIONAL, 0, 1, "so many bytes, or the rest"},
    {"readable", bytes_io_yes, NATIVE_NO_ARGUMENTS, 0, 0, "can it be read"},
    {"readinto", bytes_io_readinto, NATIVE_ONE_ARGUMENT, 1, 1, "fill a buffer"},
    {"readline", bytes_io_readline, NATIVE_POSITIONAL, 0, 1, "the next line"},
    {"seek", bytes_io_seek, NATIVE_POSITIONAL, 1, 2, "go to a place"},
    {"seekable", bytes_io_yes, NATIVE_NO_ARGUMENTS, 0, 0, "can places be gone to"},
    {"tell", bytes_io_tell, NATIVE_NO_ARGUMENTS, 0, 0, "the place"},
    {"truncate", bytes_io_truncate, NATIVE_POSITIONAL, 0, 1, "cut off the rest"},
    {"writable", bytes_io_yes, NATIVE_NO_ARGUMENTS, 0, 0, "can it be written to"},
    {"write", bytes_io_write, NATIVE_ONE_ARGUMENT, 1, 1, "write some bytes"},
    {0},
};

static const PropertySpec properties[] = {
    {"closed", closed, NULL},
    {0},
};

const TypeSpec bytes_io_spec = {
    .name = "_io.BytesIO",
    .basic_size = sizeof(BytesIOObject),
    .flags = TYPE_FLAG_GC | TYPE_FLAG_BASE,
    .base_spec = &buffered_io_base_spec,
    .dealloc = dealloc,
    .show = show,
    .slots = {.new = new, .init = init, .iter = bytes_io_iter, .next = bytes_io_next},
    .methods = methods,
    .properties = properties,
    .sentence = "a stream of bytes in memory",
};
