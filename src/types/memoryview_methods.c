/* The methods and attributes of memoryview. */
#include <string.h>

#include "types/arguments.h"
#include "types/bytes_type.h"
#include "types/int.h"
#include "types/list.h"
#include "types/memory_format.h"
#include "types/memoryview_type.h"
#include "types/protocol.h"
#include "types/sequence.h"
#include "types/str.h"
#include "types/tuple.h"

/* --- cast --- */

static bool read_format(Interp *in, Object *given, char format[4], int *item_size)
{
    if (!is_str(given))
        return raise_false(in, EXCEPTION_TypeError, "cast() argument 'format' must be str, not %s",
                           argument_kind(in, given));
    int64_t length = str_length(given);
    bool has_at = length == 2 && str_at(given, 0) == '@';
    uint32_t code = length == 1 || has_at ? str_at(given, length - 1) : 0;
    *item_size = code > 0 && code < 0x80 ? memory_item_size((char)code) : 0;
    if (*item_size == 0)
        return raise_false(in, EXCEPTION_ValueError,
                           "memoryview: destination format must be a native single character "
                           "format prefixed with an optional '@'");
    memset(format, 0, 4);
    format[0] = has_at ? '@' : (char)code;
    format[1] = has_at ? (char)code : '\0';
    return true;
}

static bool is_byte_format(char code)
{
    return code == 'b' || code == 'B' || code == 'c';
}

static bool check_cast(Interp *in, const MemoryViewObject *view, const char *format, int item_size,
                       Object *shape)
{
    if (shape != NULL && !is_list(shape) && !is_tuple(shape))
        return raise_false(in, EXCEPTION_TypeError, "shape must be a list or a tuple");
    int64_t dimensions = 1;
    if (shape != NULL)
        (void)sequence_slots(shape, &dimensions);
    if (dimensions > MEMORY_DIMENSIONS_MOST)
        return raise_false(in, EXCEPTION_ValueError,
                           "memoryview: number of dimensions must not exceed %d",
                           MEMORY_DIMENSIONS_MOST);
    if (view->dimensions != 1 && dimensions != 1)
        return raise_false(in, EXCEPTION_TypeError,
                           "memoryview: cast must be 1D -> ND or ND -> 1D");
    char to = format[0] == '@' ? format[1] : format[0];
    if (!is_byte_format(memory_code(view)) && !is_byte_format(to))
        return raise_false(in, EXCEPTION_TypeError,
                           "memoryview: cannot cast between two non-byte formats");
    if (view->bytes % item_size != 0)
        return raise_false(in, EXCEPTION_TypeError,
                           "memoryview: length is not a multiple of itemsize");
    return true;
}

/* Shape and strides by the list of lengths. */
static bool take_shape(Interp *in, MemoryViewObject *view, Object *shape)
{
    int64_t count;
    const Slot *slots = sequence_slots(shape, &count);
    int64_t room = view->bytes / view->item_size;
    int64_t product = 1;
    for (int64_t i = 0; i < count; i++) {
        int64_t length;
        if (!is_int(slots[i].object))
            return raise_false(in, EXCEPTION_TypeError,
                               "memoryview.cast(): elements of shape must be integers");
        if (!int_to_i64(slots[i].object, &length) || length <= 0)
            return raise_false(in, EXCEPTION_ValueError,
                               "memoryview.cast(): elements of shape must be integers > 0");
        memory_shape(view)[i] = length;
        product = length > room / product ? room + 1 : product * length;
        if (product > room)
            break;
    }
    if (product != room)
        return raise_false(in, EXCEPTION_TypeError,
                           "memoryview: product(shape) * itemsize != buffer size");
    int64_t stride = view->item_size;
    for (int64_t i = count - 1; i >= 0; i--) {
        memory_strides(view)[i] = stride;
        stride *= memory_shape(view)[i];
    }
    return true;
}

static Ref cast_to(Interp *in, Object *self, const char *format, int item_size, Object *shape)
{
    int64_t dimensions = 1;
    if (shape != NULL)
        (void)sequence_slots(shape, &dimensions);
    Ref made = memoryview_again(in, self, (int)dimensions);
    if (made.object == NULL)
        return made;
    MemoryViewObject *view = as_memoryview(made.object);
    memcpy(view->format, format, sizeof(view->format));
    view->item_size = item_size;
    if (shape == NULL) {
        memory_shape(view)[0] = view->bytes / item_size;
        memory_strides(view)[0] = item_size;
    } else if (!take_shape(in, view, shape)) {
        drop(in, made);
        return NO_REF;
    }
    return made;
}

static Ref method_cast(Interp *in, Object *self, Arguments arguments)
{
    static const Parameters parameters = {.function = "cast",
                                          .names = {"format", "shape"},
                                          .count = 2,
                                          .required = 1,
                                          .positional = 2};
    Object *values[2];
    char format[4];
    int item_size;
    const MemoryViewObject *view = as_memoryview(self);
    if (!arguments_bind(in, &parameters, arguments, values) || !memoryview_check(in, self))
        return NO_REF;
    if (!memoryview_is_contiguous(view, false))
        return raise_error(in, EXCEPTION_TypeError,
                           "memoryview: casts are restricted to C-contiguous views");
    if (!read_format(in, values[0], format, &item_size) ||
        !check_cast(in, view, format, item_size, values[1]))
        return NO_REF;
    return cast_to(in, self, format, item_size, values[1]);
}

/* --- copies --- */

/* Nested lists, as deep as there are dimensions. */
static Ref rows(Interp *in, const MemoryViewObject *view, int dimension, const char *data)
{
    if (dimension == view->dimensions)
        return memory_item_get(in, memory_code(view), data);
    Ref list = list_new(in, (size_t)memory_shape(view)[dimension]);
    for (int64_t i = 0; list.object != NULL && i < memory_shape(view)[dimension]; i++) {
        Ref item = rows(in, view, dimension + 1, data + i * memory_strides(view)[dimension]);
        if (item.object == NULL || !list_append(in, list.object, item) || !spend(in, 1)) {
            drop(in, list);
            return NO_REF;
        }
    }
    return list;
}

static Ref method_tolist(Interp *in, Object *self, Arguments arguments)
{
    const MemoryViewObject *view = as_memoryview(self);
    return memoryview_check(in, self) ? rows(in, view, 0, view->data) : NO_REF;
}

static bool read_order(Interp *in, Object *self, Object *given, bool *fortran)
{
    *fortran = false;
    if (given == NULL || given == in->none || (is_str(given) && str_equals_ascii(given, "C")))
        return true;
    const MemoryViewObject *view = as_memoryview(self);
    if (!is_str(given))
        return raise_false(in, EXCEPTION_TypeError,
                           "tobytes() argument 'order' must be str or None, not %s",
                           type_name_of(given));
    bool any = str_equals_ascii(given, "A");
    *fortran = any ? memoryview_is_contiguous(view, true) && !memoryview_is_contiguous(view, false)
                   : str_equals_ascii(given, "F");
    return any || *fortran ||
           raise_false(in, EXCEPTION_ValueError, "order must be 'C', 'F' or 'A'");
}

static Ref method_tobytes(Interp *in, Object *self, Arguments arguments)
{
    static const Parameters parameters = {
        .function = "tobytes", .names = {"order"}, .count = 1, .positional = 1};
    Object *order;
    bool fortran;
    if (!arguments_bind(in, &parameters, arguments, &order) || !memoryview_check(in, self) ||
        !read_order(in, self, order, &fortran))
        return NO_REF;
    return memoryview_to_bytes(in, self, fortran);
}

static Ref method_hex(Interp *in, Object *self, Arguments arguments)
{
    if (!memoryview_check(in, self))
        return NO_REF;
    Ref bytes = memoryview_to_bytes(in, self, false);
    if (bytes.object == NULL)
        return bytes;
    Ref text = bytes_span_hex(in, span_of(bytes.object), arguments);
    drop(in, bytes);
    return text;
}

static Ref method_toreadonly(Interp *in, Object *self, Arguments arguments)
{
    Ref made = memoryview_new(in, self);
    if (made.object != NULL)
        as_memoryview(made.object)->read_only = true;
    return made;
}

/* --- lifetime --- */

static Ref method_release(Interp *in, Object *self, Arguments arguments)
{
    return memoryview_release(in, self) ? keep_none(in) : NO_REF;
}

static Ref method_enter(Interp *in, Object *self, Arguments arguments)
{
    return memoryview_check(in, self) ? keep(self) : NO_REF;
}

const NativeSpec memoryview_methods[] = {
    {"release", method_release, NATIVE_NO_ARGUMENTS, 0, 0, "lets the object go"},
    {"tobytes", method_tobytes, NATIVE_ANY, 0, 0, "a copy as bytes"},
    {"hex", method_hex, NATIVE_ANY, 0, 0, "two hexadecimal digits for each byte"},
    {"tolist", method_tolist, NATIVE_NO_ARGUMENTS, 0, 0, "the items as a list"},
    {"cast", method_cast, NATIVE_ANY, 0, 0, "the same bytes as other items"},
    {"toreadonly", method_toreadonly, NATIVE_NO_ARGUMENTS, 0, 0, "a view that cannot write"},
    {"__enter__", method_enter, NATIVE_NO_ARGUMENTS, 0, 0, "the view itself"},
    {"__exit__", method_release, NATIVE_POSITIONAL, 0, -1, "lets the object go"},
    {0},
};

/* --- attributes --- */

#define GETTER(name, expression)                                                                   \
    static Ref get_##name(Interp *in, Object *self)                                                \
    {                                                                                              \
        const MemoryViewObject *view UNUSED = as_memoryview(self);                                 \
        return memoryview_check(in, self) ? (expression) : NO_REF;                                 \
    }

static Ref tuple_of(Interp *in, const int64_t *numbers, int count)
{
    Slot slots[MEMORY_DIMENSIONS_MOST];
    for (int i = 0; i < count; i++) {
        slots[i].object = int_from_i64(in, numbers[i]).object;
        if (slots[i].object != NULL)
            continue;
        while (i-- > 0)
            drop(in, (Ref){slots[i].object});
        return NO_REF;
    }
    return tuple_from_taken(in, slots, (size_t)count);
}

static Ref exporter_of(const MemoryViewObject *view)
{
    return keep(((ManagedBufferObject *)view->managed.object)->exporter.object);
}

GETTER(obj, exporter_of(view))
GETTER(nbytes, int_from_i64(in, view->bytes))
GETTER(readonly, keep_bool(in, view->read_only))
GETTER(itemsize, int_from_i64(in, view->item_size))
GETTER(format, str_from_string(in, view->format))
GETTER(ndim, int_from_i64(in, view->dimensions))
GETTER(shape, tuple_of(in, memory_shape(view), view->dimensions))
GETTER(strides, tuple_of(in, memory_strides(view), view->dimensions))
GETTER(suboffsets, keep(in->empty_tuple))
GETTER(c_contiguous, keep_bool(in, memoryview_is_contiguous(view, false)))
GETTER(f_contiguous, keep_bool(in, memoryview_is_contiguous(view, true)))
GETTER(contiguous,
       keep_bool(in, memoryview_is_contiguous(view, false) || memoryview_is_contiguous(view, true)))

const PropertySpec memoryview_properties[] = {
    {"obj", get_obj, NULL},
    {"nbytes", get_nbytes, NULL},
    {"readonly", get_readonly, NULL},
    {"itemsize", get_itemsize, NULL},
    {"format", get_format, NULL},
    {"ndim", get_ndim, NULL},
    {"shape", get_shape, NULL},
    {"strides", get_strides, NULL},
    {"suboffsets", get_suboffsets, NULL},
    {"c_contiguous", get_c_contiguous, NULL},
    {"f_contiguous", get_f_contiguous, NULL},
    {"contiguous", get_contiguous, NULL},
    {0},
};
