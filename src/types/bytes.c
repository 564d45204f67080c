/* bytes: the object, its operators, and how to make one. b"" and one-byte objects are
 * shared; b"" is made at the start, the others when first asked for.
 */
#include "types/bytes.h"

#include <string.h>

#include "types/bytes_type.h"
#include "types/int.h"
#include "types/iterators.h"
#include "types/object.h"
#include "types/protocol.h"
#include "types/siphash.h"
#include "types/slice.h"
#include "types/start.h"
#include "types/str.h"
#include "types/tuple.h"

#define HEAD offsetof(BytesObject, data)
#define PERMANENT_COUNT 999999999

_Static_assert(HEAD == 32, "bytes begin where CPython's do");

/* --- making --- */

Ref bytes_new(Interp *in, int64_t size)
{
    if (size == 0)
        return keep(in->empty_bytes);
    if ((size_t)size > in->heap.limit)
        return raise_no_memory(in);
    Object *object = heap_new_plain(&in->heap, in->types[TYPE_bytes], HEAD + (size_t)size + 1);
    if (object == NULL)
        return raise_no_memory(in);
    ((VarObject *)object)->size = size;
    ((BytesObject *)object)->hash = -1;
    bytes_data(object)[size] = '\0';
    return (Ref){object};
}

Ref bytes_from(Interp *in, const char *data, size_t size)
{
    if (size == 1)
        return keep(in->byte_objects[(uint8_t)data[0]]);
    Ref made = bytes_new(in, (int64_t)size);
    if (made.object != NULL && size > 0)
        memcpy(bytes_data(made.object), data, size);
    return made;
}

static Object *static_bytes(Interp *in, uint8_t byte, int64_t size)
{
    BytesObject *object = heap_alloc_static(&in->heap, HEAD + 2);
    object->var.base.refcount = PERMANENT_COUNT;
    object->var.base.type = in->types[TYPE_bytes];
    object->var.size = size;
    object->hash = -1;
    object->data[0] = (char)byte;
    bytes_data(&object->var.base)[size] = '\0';
    return &object->var.base;
}

bool bytes_start(Interp *in)
{
    in->empty_bytes = static_bytes(in, 0, 0);
    for (int byte = 0; byte < 256; byte++)
        in->byte_objects[byte] = static_bytes(in, (uint8_t)byte, 1);
    return true;
}

void bytes_stop(Interp *in) {}

/* --- asking --- */

void bytes_append_repr(const Object *object, Buf *out)
{
    bytes_span_append_repr(span_of(object), false, out);
}

static Ref slot_repr(Interp *in, Object *self)
{
    return bytes_span_repr(in, "", span_of(self), false, "");
}

static bool slot_hash(Interp *in, Object *self, int64_t *hash)
{
    BytesObject *bytes = (BytesObject *)self;
    if (bytes->hash == -1)
        bytes->hash = siphash13(in->hash_key, bytes->data, (size_t)bytes_size(self));
    *hash = bytes->hash;
    return true;
}

static Ref slot_compare(Interp *in, Object *left, Object *right, CompareOp op)
{
    if (!is_bytes(left) || !is_bytes(right))
        return keep(in->not_implemented);
    return keep_bool(in, order_holds(span_order(span_of(left), span_of(right)), op));
}

static Ref slot_subscript(Interp *in, Object *self, Object *key)
{
    int64_t size = bytes_size(self);
    int64_t start;
    if (key->type->slots.index != NULL) {
        if (!number_as_index(in, key, EXCEPTION_IndexError, &start))
            return NO_REF;
        start += start < 0 ? size : 0;
        if (start < 0 || start >= size)
            return raise_error(in, EXCEPTION_IndexError, "index out of range");
        return int_from_i64(in, (uint8_t)bytes_data(self)[start]);
    }
    if (!IS_EXACT(in, key, slice))
        return raise_error(in, EXCEPTION_TypeError,
                           "byte indices must be integers or slices, not %s", type_name_of(key));
    int64_t stop;
    int64_t step;
    int64_t count;
    if (!slice_resolve(in, key, size, &start, &stop, &step, &count))
        return NO_REF;
    if (step == 1 && count == size && IS_EXACT(in, self, bytes))
        return keep(self);
    if (step == 1)
        return bytes_from(in, bytes_data(self) + start, (size_t)count);
    Ref made = bytes_new(in, count);
    for (int64_t i = 0; made.object != NULL && i < count; i++)
        bytes_data(made.object)[i] = bytes_data(self)[start + i * step];
    return made;
}

static Ref slot_iter(Interp *in, Object *self)
{
    return sequence_iterator_new(in, TYPE_bytes_iterator, self);
}

static void bytes_dealloc(Heap *heap, Object *object)
{
    heap_release(heap, object);
}

static void bytes_show(Heap *heap, Object *object, Buf *out)
{
    size_t before = out->length;
    bytes_append_repr(object, out);
    if (out->length - before > BYTES_SHOWN_MOST) {
        buf_truncate(out, before + BYTES_SHOWN_MOST);
        buf_append_string(out, "...");
    }
}

static Ref method_bytes(Interp *in, Object *self, Arguments arguments)
{
    return bytes_piece(in, self, 0, bytes_size(self));
}

static Ref method_getnewargs(Interp *in, Object *self, Arguments arguments)
{
    Slot slot = {bytes_from(in, bytes_data(self), (size_t)bytes_size(self)).object};
    return slot.object == NULL ? NO_REF : tuple_from_taken(in, &slot, 1);
}

static const NativeSpec methods[] = {
#define BYTES_METHOD(name, kind, least, most, sentence)                                            \
    {#name, bytes_method_##name, kind, least, most, sentence},
#include "types/bytes_method.def"
#undef BYTES_METHOD
    {"__bytes__", method_bytes, NATIVE_NO_ARGUMENTS, 0, 0, "the bytes themselves"},
    {"__getnewargs__", method_getnewargs, NATIVE_NO_ARGUMENTS, 0, 0, "what a copy is made of"},
    {0},
};

static bool view(Interp *in, Object *object, BufferView *out)
{
    *out = (BufferView){.span = span_of(object), .read_only = true, .format = "B", .item_size = 1};
    return true;
}

static const BufferFunctions buffer = {view, NULL, NULL};

const TypeSpec bytes_spec = {
    .name = "bytes",
    .basic_size = HEAD + 1,
    .item_size = 1,
    .flags = TYPE_FLAG_BASE | TYPE_FLAG_BYTES_SUBCLASS | TYPE_FLAG_MATCH_SELF,
    .base = TYPE_object,
    .dealloc = bytes_dealloc,
    .show = bytes_show,
    .slots =
        {
            .repr = slot_repr,
            .str = slot_repr,
            .iter = slot_iter,
            .hash = slot_hash,
            .get_attribute = generic_get_attribute,
            .compare = slot_compare,
            .new = bytes_construct,
            .remainder = bytes_slot_remainder,
            .length = bytes_slot_length,
            .subscript = slot_subscript,
            .contains = bytes_slot_contains,
            .concat = bytes_slot_concat,
            .repeat = bytes_slot_repeat,
        },
    .methods = methods,
    .buffer = &buffer,
    .sentence = "a row of bytes that never changes",
};
