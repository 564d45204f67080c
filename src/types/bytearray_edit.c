/* Making bytearrays, and the methods that change them. */
#include <string.h>

#include "types/arguments.h"
#include "types/bytearray_type.h"
#include "types/bytes_type.h"
#include "types/int.h"
#include "types/list.h"
#include "types/names.h"
#include "types/object.h"
#include "types/protocol.h"
#include "types/sequence.h"
#include "types/str.h"
#include "types/tuple.h"
#include "types/type.h"

bool bytearray_byte_of(Interp *in, Object *object, char *byte)
{
    int64_t value;
    if (!number_as_index(in, object, EXCEPTION_COUNT, &value))
        return false;
    bool fits = value >= 0 && value <= 255;
    *byte = (char)value;
    return fits || raise_false(in, EXCEPTION_ValueError, "byte must be in range(0, 256)");
}

/* --- bytearray(...) --- */

static bool fill_from_span(Interp *in, Object *self, Object *source)
{
    ByteSpan span;
    if (!buffer_span(in, source, &span) || !bytearray_resize(in, self, span.size))
        return false;
    if (span.size > 0)
        memcpy(bytearray_data(self), span.data, (size_t)span.size);
    return true;
}

static bool fill_from_buffer(Interp *in, Object *self, Object *source)
{
    if (buffer_functions(source)->copy == NULL)
        return fill_from_span(in, self, source);
    Ref bytes = buffer_to_bytes(in, source);
    bool done = bytes.object != NULL && fill_from_span(in, self, bytes.object);
    drop(in, bytes);
    return done;
}

/* Lists and tuples: the block is made at once. */
static bool fill_from_slots(Interp *in, Object *self, Object *source)
{
    int64_t count;
    const Slot *slots = sequence_slots(source, &count);
    if (!bytearray_resize(in, self, count))
        return false;
    for (int64_t i = 0; i < count && i < bytes_size(self); i++) {
        char byte;
        if (!bytearray_byte_of(in, slots[i].object, &byte) || !spend(in, 1))
            return false;
        slots = sequence_slots(source, &count);
        if (i < bytes_size(self))
            bytearray_data(self)[i] = byte;
    }
    return true;
}

/* CPython's constructor leaves a byte more unused than appending does. */
static bool add_item(Interp *in, Object *self, char byte)
{
    ByteArrayObject *array = as_bytearray(self);
    int64_t size = array->var.size;
    if (size + 1 < array->allocated)
        array->var.size = size + 1;
    else if (!bytearray_resize(in, self, size + 1))
        return false;
    bytearray_data(self)[size] = byte;
    return spend(in, 1);
}

static bool fill_from_iterator(Interp *in, Object *self, Object *iterator)
{
    Ref item;
    while ((item = iterator_next(in, iterator)).object != NULL) {
        char byte;
        bool going = bytearray_byte_of(in, item.object, &byte) && add_item(in, self, byte);
        drop(in, item);
        if (!going)
            return false;
    }
    return !is_raised(in);
}

static bool fill_from_iterable(Interp *in, Object *self, Object *source)
{
    if (is_bytes_like(source))
        return fill_from_buffer(in, self, source);
    if (IS_EXACT(in, source, list) || IS_EXACT(in, source, tuple))
        return fill_from_slots(in, self, source);
    if (source->type->slots.iter == NULL && source->type->slots.subscript == NULL)
        return raise_false(in, EXCEPTION_TypeError, "cannot convert '%s' object to bytearray",
                           type_name_of(source));
    Ref iterator = object_iter(in, source);
    if (iterator.object == NULL)
        return false;
    bool done = fill_from_iterator(in, self, iterator.object);
    drop(in, iterator);
    return done;
}

static bool fill_with_zeros(Interp *in, Object *self, Object *number)
{
    int64_t size;
    if (!number_as_index(in, number, EXCEPTION_OverflowError, &size))
        return false;
    if (size < 0)
        return raise_false(in, EXCEPTION_ValueError, "negative count");
    if (!bytearray_resize(in, self, size))
        return false;
    memset(bytearray_data(self), 0, (size_t)size);
    return true;
}

static bool fill_from_text(Interp *in, Object *self, Object **values)
{
    Ref bytes = bytes_of_text(in, "bytearray", values[0], values[1], values[2]);
    bool done = bytes.object != NULL && fill_from_span(in, self, bytes.object);
    drop(in, bytes);
    return done;
}

bool bytearray_init(Interp *in, Object *self, Arguments arguments)
{
    static const Parameters parameters = {.function = "bytearray",
                                          .names = {"source", "encoding", "errors"},
                                          .count = 3,
                                          .positional = 3};
    Object *values[3];
    if (!arguments_bind(in, &parameters, arguments, values) || !bytearray_resize(in, self, 0))
        return false;
    Object *source = values[0];
    if (values[1] != NULL || values[2] != NULL || (source != NULL && is_str(source)))
        return fill_from_text(in, self, values);
    if (source == NULL)
        return true;
    if (source->type->slots.index != NULL)
        return fill_with_zeros(in, self, source);
    return fill_from_iterable(in, self, source);
}

Ref bytearray_of(Interp *in, Object *object)
{
    Ref made = bytearray_from(in, NULL, 0);
    if (made.object == NULL || fill_from_iterable(in, made.object, object))
        return made;
    drop(in, made);
    return NO_REF;
}

/* --- one byte more or less --- */

Ref bytearray_method_append(Interp *in, Object *self, Arguments arguments)
{
    char byte;
    int64_t size = bytes_size(self);
    if (!bytearray_byte_of(in, arguments.slots[0].object, &byte) ||
        !bytearray_resize(in, self, size + 1))
        return NO_REF;
    bytearray_data(self)[size] = byte;
    return keep_none(in);
}

Ref bytearray_method_insert(Interp *in, Object *self, Arguments arguments)
{
    int64_t index;
    char byte;
    if (!number_as_c_size(in, arguments.slots[0].object, &index) ||
        !bytearray_byte_of(in, arguments.slots[1].object, &byte))
        return NO_REF;
    int64_t size = bytes_size(self);
    index += index < 0 ? size : 0;
    index = index < 0 ? 0 : index > size ? size : index;
    if (!bytearray_resize(in, self, size + 1))
        return NO_REF;
    char *at = bytearray_data(self) + index;
    memmove(at + 1, at, (size_t)(size - index));
    *at = byte;
    return keep_none(in);
}

/* Takes the byte at index out. */
static bool take_out(Interp *in, Object *self, int64_t index)
{
    int64_t size = bytes_size(self);
    if (as_bytearray(self)->holds > 0)
        return bytearray_resize(in, self, size - 1);
    char *at = bytearray_data(self) + index;
    memmove(at, at + 1, (size_t)(size - index - 1));
    return bytearray_resize(in, self, size - 1);
}

Ref bytearray_method_pop(Interp *in, Object *self, Arguments arguments)
{
    int64_t index = -1;
    Object *given = argument_at(arguments, 0);
    if (given != NULL && !number_as_c_size(in, given, &index))
        return NO_REF;
    int64_t size = bytes_size(self);
    if (size == 0)
        return raise_error(in, EXCEPTION_IndexError, "pop from empty bytearray");
    index += index < 0 ? size : 0;
    if (index < 0 || index >= size)
        return raise_error(in, EXCEPTION_IndexError, "pop index out of range");
    uint8_t byte = (uint8_t)bytearray_data(self)[index];
    return take_out(in, self, index) ? int_from_i64(in, byte) : NO_REF;
}

Ref bytearray_method_remove(Interp *in, Object *self, Arguments arguments)
{
    char byte;
    if (!bytearray_byte_of(in, arguments.slots[0].object, &byte))
        return NO_REF;
    const char *data = bytearray_data(self);
    const char *hit = memchr(data, byte, (size_t)bytes_size(self));
    if (hit == NULL)
        return raise_error(in, EXCEPTION_ValueError, "value not found in bytearray");
    return take_out(in, self, hit - data) ? keep_none(in) : NO_REF;
}

/* --- all of it --- */

Ref bytearray_method_clear(Interp *in, Object *self, Arguments arguments)
{
    return bytearray_resize(in, self, 0) ? keep_none(in) : NO_REF;
}

Ref bytearray_method_copy(Interp *in, Object *self, Arguments arguments)
{
    return bytearray_from(in, bytearray_data(self), bytes_size(self));
}

Ref bytearray_method_reverse(Interp *in, Object *self, Arguments arguments)
{
    char *data = bytearray_data(self);
    for (int64_t i = 0, j = bytes_size(self) - 1; i < j; i++, j--) {
        char byte = data[i];
        data[i] = data[j];
        data[j] = byte;
    }
    object_changed(&in->heap, self);
    return keep_none(in);
}

static bool append_bytes(Interp *in, Object *self, Object *bytes)
{
    ByteSpan span;
    return buffer_span(in, bytes, &span) &&
           bytearray_replace(in, self, bytes_size(self), bytes_size(self), span);
}

Ref bytearray_method_extend(Interp *in, Object *self, Arguments arguments)
{
    Object *source = arguments.slots[0].object;
    if (is_bytes_like(source) && source != self)
        return append_bytes(in, self, source) ? keep_none(in) : NO_REF;
    if (source->type->slots.iter == NULL && source->type->slots.subscript == NULL)
        return raise_error(in, EXCEPTION_TypeError, "can't extend bytearray with %s",
                           type_name_of(source));
    Ref bytes = bytearray_of(in, source);
    bool done = bytes.object != NULL && append_bytes(in, self, bytes.object);
    drop(in, bytes);
    return done ? keep_none(in) : NO_REF;
}

/* --- for copies and measures --- */

Ref bytearray_method___alloc__(Interp *in, Object *self, Arguments arguments)
{
    return int_from_i64(in, as_bytearray(self)->allocated);
}

Ref bytearray_method___sizeof__(Interp *in, Object *self, Arguments arguments)
{
    return int_from_u64(in, heap_size_of(self) - heap_preheader_size(self->type));
}

/* What the type is called with to make an equal one: (bytes,), or () if there are none. */
static Ref making_arguments(Interp *in, Object *self, bool as_text)
{
    if (bytes_size(self) == 0)
        return keep(in->empty_tuple);
    ByteSpan span = span_of(self);
    if (!as_text) {
        Slot slot = {bytes_from(in, span.data, (size_t)span.size).object};
        return slot.object == NULL ? NO_REF : tuple_from_taken(in, &slot, 1);
    }
    Ref text = str_new(in, span.size, 0xFF);
    Ref encoding = text.object != NULL ? str_from_string(in, "latin-1") : NO_REF;
    if (encoding.object == NULL) {
        drop(in, text);
        return NO_REF;
    }
    for (int64_t i = 0; i < span.size; i++)
        str_put(text.object, i, (uint8_t)span.data[i]);
    Slot slots[] = {{text.object}, {encoding.object}};
    return tuple_from_taken(in, slots, 2);
}

static Ref reduced(Interp *in, Object *self, bool as_text)
{
    Ref making = making_arguments(in, self, as_text);
    Ref state = making.object == NULL ? NO_REF : object_find_attribute(in, self, in->names->dict_);
    if (state.object == NULL && !is_raised(in))
        state = keep_none(in);
    if (state.object == NULL) {
        drop(in, making);
        return NO_REF;
    }
    Slot slots[] = {{keep((Object *)self->type).object}, {making.object}, {state.object}};
    return tuple_from_taken(in, slots, 3);
}

Ref bytearray_method___reduce__(Interp *in, Object *self, Arguments arguments)
{
    return reduced(in, self, true);
}

Ref bytearray_method___reduce_ex__(Interp *in, Object *self, Arguments arguments)
{
    int64_t protocol = 0;
    Object *given = argument_at(arguments, 0);
    if (given != NULL && !number_as_c_int(in, given, &protocol))
        return NO_REF;
    return reduced(in, self, protocol < 3);
}
