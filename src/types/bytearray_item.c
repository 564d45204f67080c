/* Items and slices of bytearrays: reading, assigning, deleting. */
#include <string.h>

#include "types/bytearray_type.h"
#include "types/bytes_type.h"
#include "types/int.h"
#include "types/protocol.h"
#include "types/slice.h"
#include "types/str.h"
#include "types/type.h"

/* --- reading --- */

static bool item_index(Interp *in, Object *self, Object *key, int64_t *index)
{
    if (!number_as_index(in, key, EXCEPTION_IndexError, index))
        return false;
    *index += *index < 0 ? bytes_size(self) : 0;
    return (*index >= 0 && *index < bytes_size(self)) ||
           raise_false(in, EXCEPTION_IndexError, "bytearray index out of range");
}

static bool raise_key(Interp *in, const Object *key)
{
    return raise_false(in, EXCEPTION_TypeError,
                       "bytearray indices must be integers or slices, not %s", type_name_of(key));
}

static Ref slice_of(Interp *in, Object *self, Object *key)
{
    int64_t start, stop, step, count;
    if (!slice_resolve(in, key, bytes_size(self), &start, &stop, &step, &count))
        return NO_REF;
    if (step == 1)
        return bytearray_from(in, bytearray_data(self) + start, count);
    Ref made = bytearray_from(in, NULL, count);
    for (int64_t i = 0; made.object != NULL && i < count; i++)
        bytearray_data(made.object)[i] = bytearray_data(self)[start + i * step];
    return made;
}

Ref bytearray_subscript(Interp *in, Object *self, Object *key)
{
    if (key->type->slots.index != NULL) {
        int64_t index;
        return item_index(in, self, key, &index)
                   ? int_from_i64(in, (uint8_t)bytearray_data(self)[index])
                   : NO_REF;
    }
    if (IS_EXACT(in, key, slice))
        return slice_of(in, self, key);
    raise_key(in, key);
    return NO_REF;
}

/* --- assigning --- */

static bool set_item(Interp *in, Object *self, Object *key, Object *value)
{
    int64_t index;
    if (!item_index(in, self, key, &index))
        return false;
    if (value == NULL)
        return bytearray_replace(in, self, index, index + 1, (ByteSpan){NULL, 0});
    char byte;
    if (!bytearray_byte_of(in, value, &byte))
        return false;
    if (index >= bytes_size(self)) /* __index__ made it shorter */
        return raise_false(in, EXCEPTION_IndexError, "bytearray index out of range");
    bytearray_data(self)[index] = byte;
    object_changed(&in->heap, self);
    return true;
}

/* Takes out every step-th byte, count of them (at least one). */
static bool delete_steps(Interp *in, Object *self, int64_t start, int64_t step, int64_t count)
{
    int64_t size = bytes_size(self);
    if (as_bytearray(self)->holds > 0)
        return bytearray_resize(in, self, size - count);
    if (step < 0) {
        start += step * (count - 1);
        step = -step;
    }
    char *data = bytearray_data(self);
    int64_t to = start;
    for (int64_t from = start; from < size; from++) {
        bool gone = (from - start) % step == 0 && (from - start) / step < count;
        if (!gone)
            data[to++] = data[from];
    }
    return bytearray_resize(in, self, size - count);
}

static bool set_span(Interp *in, Object *self, Object *key, ByteSpan by)
{
    int64_t start, stop, step, count;
    if (!slice_resolve(in, key, bytes_size(self), &start, &stop, &step, &count))
        return false;
    if (step == 1)
        return bytearray_replace(in, self, start, stop < start ? start : stop, by);
    if (by.size == 0)
        return count == 0 || delete_steps(in, self, start, step, count);
    if (by.size != count)
        return raise_false(in, EXCEPTION_ValueError,
                           "attempt to assign bytes of size %lld to extended slice of size %lld",
                           (long long)by.size, (long long)count);
    for (int64_t i = 0; i < count; i++)
        bytearray_data(self)[start + i * step] = by.data[i];
    object_changed(&in->heap, self);
    return true;
}

static bool set_slice(Interp *in, Object *self, Object *key, Object *value)
{
    if (value == NULL)
        return set_span(in, self, key, (ByteSpan){NULL, 0});
    if (value != self && is_bytearray(value))
        return set_span(in, self, key, span_of(value));
    const TypeSlots *slots = &value->type->slots;
    if (is_str(value) || slots->index != NULL || slots->to_int != NULL || slots->to_float != NULL)
        return raise_false(in, EXCEPTION_TypeError,
                           "can assign only bytes, buffers, or iterables of ints in "
                           "range(0, 256)");
    Ref bytes = bytearray_of(in, value);
    bool done = bytes.object != NULL && set_span(in, self, key, span_of(bytes.object));
    drop(in, bytes);
    return done;
}

bool bytearray_set_subscript(Interp *in, Object *self, Object *key, Object *value)
{
    if (key->type->slots.index != NULL)
        return set_item(in, self, key, value);
    return IS_EXACT(in, key, slice) ? set_slice(in, self, key, value) : raise_key(in, key);
}
