/* BytesIO: a stream of bytes in memory, kept in a heap block. The block begins with its own
 * size, so that the object has CPython's. Views of the bytes (getbuffer()) look through an
 * object between, as a stream itself is not bytes-like; while there are any, the bytes stay
 * where they are.
 */
#include <string.h>

#include "types/arguments.h"
#include "types/buffer.h"
#include "types/bytes.h"
#include "types/int.h"
#include "types/memoryview.h"
#include "types/module.h"
#include "types/object.h"
#include "types/protocol.h"
#include "types/str.h"
#include "types/weakref.h"
#include "modules/io_module.h"

typedef struct {
    int64_t capacity;
    char bytes[];
} BytesBlock;

typedef struct {
    IoObject io;
    BytesBlock *block; /* heap block, or NULL */
    int64_t length, position;
    int64_t views; /* CLOSED: the stream is closed */
} BytesIOObject;   /* 64 bytes, as CPython's */

_Static_assert(sizeof(BytesIOObject) == 64, "as CPython's");

enum { CLOSED = -1 };

static BytesIOObject *stream_of(Object *object)
{
    return (BytesIOObject *)object;
}

static bool check_open(Interp *in, Object *self)
{
    return stream_of(self)->views != CLOSED ||
           raise_false(in, EXCEPTION_ValueError, "I/O operation on closed file.");
}

/* The same, for what may move the bytes. */
static bool check_free(Interp *in, Object *self)
{
    if (stream_of(self)->views > 0)
        return raise_false(in, EXCEPTION_BufferError,
                           "Existing exports of data: object cannot be re-sized");
    return true;
}

/* Borrowed; NULL: there are none. */
static char *data_of(const BytesIOObject *stream)
{
    return stream->block == NULL ? NULL : stream->block->bytes;
}

static bool reserve(Interp *in, BytesIOObject *stream, int64_t needed)
{
    int64_t capacity = stream->block == NULL ? 0 : stream->block->capacity;
    if (needed <= capacity)
        return true;
    capacity = needed > INT64_MAX / 4 ? 0 : needed + needed / 8 + 16;
    BytesBlock *block = NULL;
    if (capacity > 0)
        block = heap_resize(&in->heap, stream->block, sizeof(BytesBlock) + (size_t)capacity);
    if (block == NULL) {
        raise_no_memory(in);
        return false;
    }
    block->capacity = capacity;
    stream->block = block;
    return true;
}

static bool write_bytes(Interp *in, Object *self, const char *data, int64_t size)
{
    BytesIOObject *stream = stream_of(self);
    if (!check_free(in, self))
        return false;
    if (size == 0)
        return true;
    if (size > INT64_MAX - stream->position || !reserve(in, stream, stream->position + size))
        return false;
    if (stream->position > stream->length)
        memset(data_of(stream) + stream->length, 0, (size_t)(stream->position - stream->length));
    memcpy(data_of(stream) + stream->position, data, (size_t)size);
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
    return bytes_from(in, data_of(stream) + stream->position - size, (size_t)size);
}

static Ref next_line(Interp *in, Object *self, int64_t most)
{
    BytesIOObject *stream = stream_of(self);
    if (stream->position >= stream->length)
        return keep(in->empty_bytes);
    const char *start = data_of(stream) + stream->position;
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
        memcpy(span.data, data_of(stream) + stream->position, (size_t)size);
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
    return check_open(in, self) ? bytes_from(in, data_of(stream), (size_t)stream->length) : NO_REF;
}

/* --- views of the bytes --- */

typedef struct {
    Object base;
    Slot stream;
} ViewedObject; /* 24 bytes */

static BytesIOObject *viewed_stream(const Object *object)
{
    return stream_of(((const ViewedObject *)object)->stream.object);
}

static bool viewed_view(Interp *in, Object *object, BufferView *view)
{
    BytesIOObject *stream = viewed_stream(object);
    static char nothing[1];
    ByteSpan span = {stream->block == NULL ? nothing : data_of(stream), stream->length};
    *view = (BufferView){.span = span, .format = "B", .item_size = 1};
    return true;
}

static void viewed_hold(Interp *in, Object *object, int change)
{
    viewed_stream(object)->views += change;
}

static bool viewed_traverse(Object *object, SlotVisitor visit, void *context)
{
    return visit(context, &((ViewedObject *)object)->stream, SLOT_KEY(FIELD, 0));
}

static void viewed_clear(Heap *heap, Object *object)
{
    slot_clear(heap, object, &((ViewedObject *)object)->stream, SLOT_KEY(FIELD, 0));
}

static void viewed_dealloc(Heap *heap, Object *object)
{
    viewed_clear(heap, object);
    heap_release(heap, object);
}

static void viewed_label(Heap *heap, Object *owner, SlotKey key, Buf *out)
{
    buf_append_string(out, "source");
}

static const BufferFunctions viewed_buffer = {viewed_view, viewed_hold, NULL};

const TypeSpec bytes_io_buffer_spec = {
    .name = "_io._BytesIOBuffer",
    .basic_size = sizeof(ViewedObject),
    .flags = TYPE_FLAG_GC,
    .traverse = viewed_traverse,
    .clear = viewed_clear,
    .dealloc = viewed_dealloc,
    .label = viewed_label,
    .buffer = &viewed_buffer,
    .sentence = "what a view of a stream's bytes looks at",
};

static Ref bytes_io_getbuffer(Interp *in, Object *self, Arguments arguments)
{
    if (!check_open(in, self))
        return NO_REF;
    TypeObject *type = module_type(in, &bytes_io_buffer_spec);
    Ref viewed = type == NULL ? NO_REF : object_make(in, type, 0);
    if (viewed.object == NULL)
        return viewed;
    slot_init(&((ViewedObject *)viewed.object)->stream, keep(self));
    Ref view = memoryview_new(in, viewed.object);
    drop(in, viewed);
    return view;
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
    if (!check_open(in, self) || !check_free(in, self) ||
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
    heap_free(heap, stream->block);
    stream->block = NULL;
    stream->length = stream->position = stream->views = 0;
}

static Ref bytes_io_close(Interp *in, Object *self, Arguments arguments)
{
    if (!check_free(in, self))
        return NO_REF;
    release_data(&in->heap, stream_of(self));
    stream_of(self)->views = CLOSED;
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
    stream_of(self)->length = stream_of(self)->position = 0;
    if (!check_free(in, self))
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
    return keep_bool(in, stream_of(self)->views == CLOSED);
}

static void show(Heap *heap, Object *object, Buf *out)
{
    const BytesIOObject *stream = stream_of(object);
    if (stream->views == CLOSED) {
        buf_append_string(out, "closed");
        return;
    }
    buf_printf(out, "%lld bytes", (long long)stream->length);
}

static const NativeSpec methods[] = {
    {"close", bytes_io_close, NATIVE_NO_ARGUMENTS, 0, 0, "give the bytes up"},
    {"flush", bytes_io_flush, NATIVE_NO_ARGUMENTS, 0, 0, "does nothing"},
    {"getbuffer", bytes_io_getbuffer, NATIVE_NO_ARGUMENTS, 0, 0, "a view of all bytes"},
    {"getvalue", bytes_io_getvalue, NATIVE_NO_ARGUMENTS, 0, 0, "all bytes"},
    {"isatty", bytes_io_no, NATIVE_NO_ARGUMENTS, 0, 0, "is it a terminal"},
    {"read", bytes_io_read, NATIVE_POSITIONAL, 0, 1, "so many bytes, or the rest"},
    {"read1", bytes_io_read, NATIVE_POSITIONAL, 0, 1, "so many bytes, or the rest"},
    {"readable", bytes_io_yes, NATIVE_NO_ARGUMENTS, 0, 0, "can it be read"},
    {"readinto", bytes_io_readinto, NATIVE_ONE_ARGUMENT, 1, 1, "fill a buffer"},
    {"readinto1", bytes_io_readinto, NATIVE_ONE_ARGUMENT, 1, 1, "fill a buffer"},
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
