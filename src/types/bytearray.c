/* bytearray: the object, how its block grows, and its operators. Bytes taken from the
 * front are only cut off, so that taking them one by one costs little.
 */
#include "types/bytearray_type.h"

#include <string.h>

#include "types/bytes_type.h"
#include "types/int.h"
#include "types/iterators.h"
#include "types/object.h"
#include "types/protocol.h"
#include "types/str.h"
#include "types/type.h"

_Static_assert(sizeof(ByteArrayObject) == 56, "a bytearray is as large as CPython's");

bool is_bytearray(const Object *object)
{
    return buffer_functions(object) == bytearray_spec.buffer;
}

char *bytearray_data(const Object *object)
{
    static char nothing[1];
    char *start = as_bytearray(object)->start;
    return start != NULL ? start : nothing;
}

/* --- growing --- */

static bool too_large(Interp *in, int64_t size)
{
    if (size >= 0 && (size_t)size < in->heap.limit)
        return false;
    raise_no_memory(in);
    return true;
}

/* How large the block is to be; 0: as it is. */
static int64_t new_room(const ByteArrayObject *array, int64_t size)
{
    int64_t cut_off = array->start - array->block;
    if (size + cut_off + 1 <= array->allocated)
        return size < array->allocated / 2 ? size + 1 : 0;
    if ((double)size <= (double)array->allocated * 1.125)
        return size + (size >> 3) + (size < 9 ? 3 : 6);
    return size + 1;
}

static char *move_block(Interp *in, ByteArrayObject *array, int64_t size, int64_t room)
{
    if (array->start == array->block)
        return heap_resize(&in->heap, array->block, (size_t)room);
    char *block = heap_alloc(&in->heap, (size_t)room);
    if (block == NULL)
        return NULL;
    int64_t kept = size < array->var.size ? size : array->var.size;
    memcpy(block, array->start, (size_t)kept);
    heap_free(&in->heap, array->block);
    return block;
}

static bool may_resize(Interp *in, const ByteArrayObject *array)
{
    return array->holds == 0 || raise_false(in, EXCEPTION_BufferError,
                                            "Existing exports of data: object cannot be re-sized");
}

bool bytearray_resize(Interp *in, Object *object, int64_t size)
{
    ByteArrayObject *array = as_bytearray(object);
    if (size == array->var.size)
        return true;
    if (!may_resize(in, array) || too_large(in, size))
        return false;
    int64_t room = new_room(array, size);
    if (room != 0) {
        char *block = move_block(in, array, size, room);
        if (block == NULL)
            return raise_no_memory(in).object != NULL;
        array->block = array->start = block;
        array->allocated = room;
    }
    array->var.size = size;
    array->start[size] = '\0';
    object_changed(&in->heap, object);
    return true;
}

bool bytearray_replace(Interp *in, Object *object, int64_t start, int64_t end, ByteSpan by)
{
    ByteArrayObject *array = as_bytearray(object);
    int64_t size = array->var.size;
    int64_t growth = by.size - (end - start);
    if (growth < 0) {
        if (!may_resize(in, array))
            return false;
        if (start == 0)
            array->start -= growth;
        else
            memmove(array->start + start + by.size, array->start + end, (size_t)(size - end));
    }
    if (growth != 0 && !bytearray_resize(in, object, size + growth))
        return false;
    char *data = bytearray_data(object);
    if (growth > 0)
        memmove(data + start + by.size, data + end, (size_t)(size - end));
    if (by.size > 0)
        memcpy(data + start, by.data, (size_t)by.size);
    object_changed(&in->heap, object);
    return true;
}

/* --- making --- */

Ref bytearray_from(Interp *in, const char *data, int64_t size)
{
    if (too_large(in, size))
        return NO_REF;
    Ref made = object_make(in, in->types[TYPE_bytearray], 0);
    if (made.object == NULL || size == 0)
        return made;
    ByteArrayObject *array = as_bytearray(made.object);
    array->block = heap_alloc(&in->heap, (size_t)size + 1);
    if (array->block == NULL) {
        drop(in, made);
        return raise_no_memory(in);
    }
    array->start = array->block;
    array->allocated = size + 1;
    array->var.size = size;
    if (data != NULL)
        memcpy(array->start, data, (size_t)size);
    array->start[size] = '\0';
    return made;
}

static Ref construct(Interp *in, TypeObject *type, Arguments arguments)
{
    return instance_new(in, type);
}

static void bytearray_dealloc(Heap *heap, Object *object)
{
    heap_free(heap, as_bytearray(object)->block);
    heap_release(heap, object);
}

static size_t bytearray_size_of(const Object *object)
{
    return object_layout(object)->basic_size + (size_t)as_bytearray(object)->allocated;
}

static void bytearray_buffers(const Object *object, const void **found)
{
    found[0] = as_bytearray(object)->block;
}

/* --- showing --- */

static Ref slot_repr(Interp *in, Object *self)
{
    Buf before = BUF_INIT;
    buf_printf(&before, "%s(", type_short_name(self->type));
    ByteSpan span = {bytearray_data(self), bytes_size(self)};
    Ref made = bytes_span_repr(in, before.text, span, true, ")");
    buf_done(&before);
    return made;
}

static void bytearray_show(Heap *heap, Object *object, Buf *out)
{
    ByteSpan span = {bytearray_data(object), bytes_size(object)};
    bool cut = span.size > BYTES_SHOWN_MOST;
    span.size = cut ? BYTES_SHOWN_MOST : span.size;
    bytes_span_append_repr(span, true, out);
    if (cut)
        buf_append_string(out, "...");
}

/* --- operators --- */

static Ref slot_compare(Interp *in, Object *left, Object *right, CompareOp op)
{
    ByteSpan other;
    bool found;
    if (!buffer_find_span(in, right, &other, &found))
        return NO_REF;
    if (!found)
        return keep(in->not_implemented);
    return keep_bool(in, order_holds(span_order(span_of(left), other), op));
}

static Ref slot_inplace_concat(Interp *in, Object *self, Object *right)
{
    ByteSpan added;
    bool found;
    if (!buffer_find_span(in, right, &added, &found))
        return NO_REF;
    if (!found)
        return raise_error(in, EXCEPTION_TypeError, "can't concat %s to %s", type_name_of(right),
                           type_name_of(self));
    int64_t size = bytes_size(self);
    as_bytearray(self)->holds += right == self; /* nothing can be added to itself */
    bool done = bytearray_resize(in, self, size + added.size);
    as_bytearray(self)->holds -= right == self;
    if (!done)
        return NO_REF;
    if (added.size > 0)
        memcpy(bytearray_data(self) + size, added.data, (size_t)added.size);
    object_changed(&in->heap, self);
    return keep(self);
}

static Ref slot_inplace_repeat(Interp *in, Object *self, int64_t times)
{
    int64_t size = bytes_size(self);
    times = times < 0 ? 0 : times;
    if (times > 0 && size > INT64_MAX / times)
        return raise_no_memory(in);
    if (!bytearray_resize(in, self, size * times))
        return NO_REF;
    for (int64_t i = 1; i < times && size > 0; i++)
        memcpy(bytearray_data(self) + i * size, bytearray_data(self), (size_t)size);
    object_changed(&in->heap, self);
    return keep(self);
}

static Ref slot_iter(Interp *in, Object *self)
{
    return sequence_iterator_new(in, TYPE_bytearray_iterator, self);
}

static bool view(Interp *in, Object *object, BufferView *out)
{
    *out = (BufferView){.span = span_of(object), .format = "B", .item_size = 1};
    return true;
}

static void hold(Interp *in, Object *object, int change)
{
    as_bytearray(object)->holds += change;
}

static const BufferFunctions buffer = {view, hold, NULL};

static const NativeSpec methods[] = {
#define BYTES_METHOD(name, kind, least, most, sentence)                                            \
    {#name, bytes_method_##name, kind, least, most, sentence},
#include "types/bytes_method.def"
#undef BYTES_METHOD
#define METHOD(name, kind, least, most, sentence)                                                  \
    {#name, bytearray_method_##name, kind, least, most, sentence},
    EDIT_METHODS(METHOD)
#undef METHOD
        {0},
};

const TypeSpec bytearray_spec = {
    .name = "bytearray",
    .basic_size = sizeof(ByteArrayObject),
    .flags = TYPE_FLAG_BASE | TYPE_FLAG_MATCH_SELF,
    .base = TYPE_object,
    .dealloc = bytearray_dealloc,
    .size_of = bytearray_size_of,
    .buffers = bytearray_buffers,
    .show = bytearray_show,
    .slots =
        {
            .repr = slot_repr,
            .str = slot_repr,
            .iter = slot_iter,
            .get_attribute = generic_get_attribute,
            .compare = slot_compare,
            .new = construct,
            .init = bytearray_init,
            .remainder = bytes_slot_remainder,
            .length = bytes_slot_length,
            .subscript = bytearray_subscript,
            .set_subscript = bytearray_set_subscript,
            .contains = bytes_slot_contains,
            .concat = bytes_slot_concat,
            .repeat = bytes_slot_repeat,
            .inplace_concat = slot_inplace_concat,
            .inplace_repeat = slot_inplace_repeat,
        },
    .methods = methods,
    .buffer = &buffer,
    .sentence = "a row of bytes that can change",
};
