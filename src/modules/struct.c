/* The module _struct: the type Struct, and the functions that read a format for one use. */
#include <string.h>

#include "modules/specs.h"
#include "modules/struct_module.h"
#include "types/arguments.h"
#include "types/buffer.h"
#include "types/bytes.h"
#include "types/int.h"
#include "types/module.h"
#include "types/object.h"
#include "types/protocol.h"
#include "types/str.h"
#include "types/tuple.h"
#include "types/weakref.h"

_Static_assert(sizeof(StructObject) == 56 && sizeof(StructPlace) == 32, "as CPython's");

static const TypeSpec struct_spec, unpack_iterator_spec;

/* --- layout --- */

static bool traverse(Object *object, SlotVisitor visit, void *context)
{
    return visit(context, &as_struct(object)->format, SLOT_KEY(FIELD, 0));
}

static void dealloc(Heap *heap, Object *object)
{
    weakref_clear_all(interp_of(heap), object);
    slot_clear(heap, object, &as_struct(object)->format, SLOT_KEY(FIELD, 0));
    heap_free(heap, as_struct(object)->places);
    heap_release(heap, object);
}

static void label(Heap *heap, Object *owner, SlotKey key, Buf *out)
{
    buf_append_string(out, "format");
}

static size_t size_of(const Object *object)
{
    size_t places = 1;
    for (const StructPlace *place = as_struct(object)->places; place != NULL && place->repeat > 0;
         place++)
        places++;
    return object_layout(object)->basic_size + places * sizeof(StructPlace);
}

static void buffers(const Object *object, const void **found)
{
    found[0] = as_struct(object)->places;
}

/* --- construction --- */

/* The format as a str, with its text. */
static Ref format_of(Interp *in, Object *given, const char **text)
{
    ByteSpan span;
    Ref format = NO_REF;
    size_t length = 0;
    if (is_str(given))
        format = keep(given);
    else if (is_bytes(given) && buffer_span(in, given, &span))
        format = str_from_utf8(in, span.data, (size_t)span.size);
    else
        return raise_error(in, EXCEPTION_TypeError,
                           "Struct() argument 1 must be a str or bytes object, not %s",
                           type_name_of(given));
    *text = format.object == NULL ? NULL : str_utf8(in, format.object, &length);
    if (*text != NULL && !str_is_ascii(format.object))
        raise_struct(in, str_from_string(in, "bad char in struct format"));
    else if (*text != NULL && strlen(*text) != length)
        raise_struct(in, str_from_string(in, "embedded null character"));
    if (!is_raised(in))
        return format;
    drop(in, format);
    return NO_REF;
}

static bool set_format(Interp *in, Object *self, Object *given)
{
    const char *text = NULL;
    Ref format = format_of(in, given, &text);
    if (format.object == NULL)
        return false;
    bool done = struct_read_format(in, as_struct(self), text);
    slot_store(&in->heap, self, &as_struct(self)->format, SLOT_KEY(FIELD, 0), format);
    return done;
}

static Ref construct(Interp *in, TypeObject *type, Arguments arguments)
{
    return instance_new(in, type);
}

static bool init(Interp *in, Object *self, Arguments arguments)
{
    static const Parameters parameters = {
        .function = "Struct", .names = {"format"}, .count = 1, .required = 1, .positional = 1};
    Object *format;
    return arguments_bind(in, &parameters, arguments, &format) && set_format(in, self, format);
}

/* Of the first argument of a module's function. */
static Ref struct_of(Interp *in, Object *format)
{
    if (format->type == module_type(in, &struct_spec))
        return keep(format);
    Ref made = instance_new(in, module_type(in, &struct_spec));
    if (made.object == NULL || set_format(in, made.object, format))
        return made;
    drop(in, made);
    return NO_REF;
}

/* --- packing --- */

static bool pack_values(Interp *in, const StructObject *layout, char *data, const Slot *values)
{
    for (const StructPlace *place = layout->places; place->repeat > 0; place++)
        for (int64_t i = 0; i < place->repeat; i++)
            if (!spend(in, 1) ||
                !struct_put(in, place, data + place->offset + i * place->size, values++->object))
                return false;
    return true;
}

static bool has_values(Interp *in, const StructObject *layout, const char *function, size_t given)
{
    return (int64_t)given == layout->count ||
           raise_struct(in, str_printf(in, "%s expected %lld items for packing (got %zu)", function,
                                       (long long)layout->count, given));
}

static Ref pack(Interp *in, Object *self, Arguments arguments)
{
    const StructObject *layout = as_struct(self);
    if (!has_values(in, layout, "pack", arguments.count))
        return NO_REF;
    Ref bytes = bytes_new(in, layout->size);
    if (bytes.object == NULL)
        return bytes;
    memset(bytes_data(bytes.object), 0, (size_t)layout->size);
    if (pack_values(in, layout, bytes_data(bytes.object), arguments.slots))
        return bytes;
    drop(in, bytes);
    return NO_REF;
}

/* Where bytes begin in a buffer; negative offsets count from its end. `what` is done there. */
static bool find_offset(Interp *in, const StructObject *layout, int64_t size, const char *function,
                        const char *what, int64_t *offset)
{
    int64_t given = *offset;
    bool packs = what[0] == 'p';
    if (given < 0 && given + layout->size > 0)
        return raise_struct(in, str_printf(in, "%s %lld bytes at offset %lld",
                                           packs ? "no space to pack" : "not enough data to unpack",
                                           (long long)layout->size, (long long)given));
    if (given < 0 && given + size < 0)
        return raise_struct(in, str_printf(in, "offset %lld out of range for %lld-byte buffer",
                                           (long long)given, (long long)size));
    *offset += given < 0 ? size : 0;
    if (size - *offset >= layout->size)
        return true;
    return raise_struct(
        in, str_printf(in,
                       "%s requires a buffer of at least %llu bytes for %s %lld bytes at offset "
                       "%lld (actual buffer size is %lld)",
                       function, (unsigned long long)layout->size + (unsigned long long)*offset,
                       what, (long long)layout->size, (long long)*offset, (long long)size));
}

static Ref pack_into(Interp *in, Object *self, Arguments arguments)
{
    const StructObject *layout = as_struct(self);
    int64_t offset;
    ByteSpan span = {NULL, 0};
    if (arguments.count < 2) {
        raise_struct(in, str_printf(in, "pack_into expected %s argument",
                                    arguments.count == 0 ? "buffer" : "offset"));
        return NO_REF;
    }
    if (!has_values(in, layout, "pack_into", arguments.count - 2) ||
        !buffer_writable_span(in, arguments.slots[0].object, "", &span) ||
        !number_as_index(in, arguments.slots[1].object, EXCEPTION_IndexError, &offset) ||
        !find_offset(in, layout, span.size, "pack_into", "packing", &offset))
        return NO_REF;
    memset(span.data + offset, 0, (size_t)layout->size);
    bool done = pack_values(in, layout, span.data + offset, arguments.slots + 2);
    object_changed(&in->heap, arguments.slots[0].object);
    return done ? keep_none(in) : NO_REF;
}

/* --- unpacking --- */

static Ref unpack_values(Interp *in, const StructObject *layout, const char *data)
{
    Ref values = tuple_new(in, (size_t)layout->count);
    int64_t index = 0;
    for (const StructPlace *place = layout->places; values.object != NULL && place->repeat > 0;
         place++) {
        for (int64_t i = 0; i < place->repeat; i++) {
            Ref value = spend(in, 1) ? struct_get(in, place, data + place->offset + i * place->size)
                                     : NO_REF;
            if (value.object == NULL) {
                drop(in, values);
                return NO_REF;
            }
            tuple_put(in, values.object, index++, value);
        }
    }
    return values;
}

static Ref unpack(Interp *in, Object *self, Object *buffer)
{
    const StructObject *layout = as_struct(self);
    ByteSpan span;
    if (!buffer_span(in, buffer, &span))
        return NO_REF;
    if (span.size == layout->size)
        return unpack_values(in, layout, span.data);
    raise_struct(in,
                 str_printf(in, "unpack requires a buffer of %lld bytes", (long long)layout->size));
    return NO_REF;
}

static Ref unpack_from(Interp *in, Object *self, Object *buffer, Object *given)
{
    const StructObject *layout = as_struct(self);
    ByteSpan span;
    int64_t offset = 0;
    if (given != NULL && !number_as_c_size(in, given, &offset))
        return NO_REF;
    if (!buffer_span(in, buffer, &span) ||
        !find_offset(in, layout, span.size, "unpack_from", "unpacking", &offset))
        return NO_REF;
    return unpack_values(in, layout, span.data + offset);
}

/* --- unpacking one by one --- */

typedef struct {
    Object base;
    Slot layout, buffer; /* both empty once exhausted */
    int64_t index;
} UnpackIterator;

static UnpackIterator *as_iterator(const Object *object)
{
    return (UnpackIterator *)(uintptr_t)object;
}

static Ref iter_unpack(Interp *in, Object *self, Object *buffer)
{
    const StructObject *layout = as_struct(self);
    ByteSpan span;
    if (layout->size == 0) {
        raise_struct(in,
                     str_from_string(in, "cannot iteratively unpack with a struct of length 0"));
        return NO_REF;
    }
    if (!buffer_span(in, buffer, &span))
        return NO_REF;
    if (span.size % layout->size != 0) {
        raise_struct(in, str_printf(in,
                                    "iterative unpacking requires a buffer of a multiple of "
                                    "%lld bytes",
                                    (long long)layout->size));
        return NO_REF;
    }
    Ref made = object_make(in, module_type(in, &unpack_iterator_spec), 0);
    if (made.object == NULL)
        return made;
    slot_init(&as_iterator(made.object)->layout, keep(self));
    slot_init(&as_iterator(made.object)->buffer, keep(buffer));
    return made;
}

static void let_go(Heap *heap, Object *object)
{
    slot_clear(heap, object, &as_iterator(object)->layout, SLOT_KEY(FIELD, 0));
    slot_clear(heap, object, &as_iterator(object)->buffer, SLOT_KEY(FIELD, 1));
}

static Ref iterator_step(Interp *in, Object *self)
{
    UnpackIterator *it = as_iterator(self);
    ByteSpan span;
    if (it->layout.object == NULL)
        return NO_REF;
    const StructObject *layout = as_struct(it->layout.object);
    if (!buffer_span(in, it->buffer.object, &span))
        return NO_REF;
    if (it->index + layout->size > span.size) {
        let_go(&in->heap, self);
        return NO_REF;
    }
    it->index += layout->size;
    return unpack_values(in, layout, span.data + it->index - layout->size);
}

static Ref iterator_itself(Interp *in, Object *self)
{
    return keep(self);
}

static Ref iterator_length_hint(Interp *in, Object *self, Arguments arguments)
{
    const UnpackIterator *it = as_iterator(self);
    ByteSpan span;
    if (it->layout.object == NULL)
        return int_from_i64(in, 0);
    return buffer_span(in, it->buffer.object, &span)
               ? int_from_i64(in, (span.size - it->index) / as_struct(it->layout.object)->size)
               : NO_REF;
}

static bool iterator_traverse(Object *object, SlotVisitor visit, void *context)
{
    return visit(context, &as_iterator(object)->layout, SLOT_KEY(FIELD, 0)) &&
           visit(context, &as_iterator(object)->buffer, SLOT_KEY(FIELD, 1));
}

static void iterator_dealloc(Heap *heap, Object *object)
{
    let_go(heap, object);
    heap_release(heap, object);
}

static void iterator_label(Heap *heap, Object *owner, SlotKey key, Buf *out)
{
    buf_append_string(out, key.index == 0 ? "struct" : "buffer");
}

static const NativeSpec iterator_methods[] = {
    {"__length_hint__", iterator_length_hint, NATIVE_NO_ARGUMENTS, 0, 0, "how many are left"}, {0}};

static const TypeSpec unpack_iterator_spec = {
    .name = "_struct.unpack_iterator",
    .basic_size = sizeof(UnpackIterator),
    .flags = TYPE_FLAG_GC,
    .base = TYPE_object,
    .traverse = iterator_traverse,
    .dealloc = iterator_dealloc,
    .label = iterator_label,
    .slots = {.iter = iterator_itself, .next = iterator_step},
    .methods = iterator_methods,
};

/* --- methods of Struct --- */

static Ref method_unpack(Interp *in, Object *self, Arguments arguments)
{
    return unpack(in, self, arguments.slots[0].object);
}

static Ref method_unpack_from(Interp *in, Object *self, Arguments arguments)
{
    static const Parameters parameters = {.function = "unpack_from",
                                          .names = {"buffer", "offset"},
                                          .count = 2,
                                          .required = 1,
                                          .positional = 2};
    Object *given[2];
    return arguments_bind(in, &parameters, arguments, given)
               ? unpack_from(in, self, given[0], given[1])
               : NO_REF;
}

static Ref method_iter_unpack(Interp *in, Object *self, Arguments arguments)
{
    return iter_unpack(in, self, arguments.slots[0].object);
}

static Ref get_size(Interp *in, Object *self)
{
    return int_from_i64(in, as_struct(self)->size);
}

static Ref get_format(Interp *in, Object *self)
{
    return keep(as_struct(self)->format.object);
}

static const NativeSpec methods[] = {
    {"iter_unpack", method_iter_unpack, NATIVE_ONE_ARGUMENT, 1, 1,
     "an iterator over the tuples in a buffer"},
    {"pack", pack, NATIVE_POSITIONAL, 0, -1, "values as bytes"},
    {"pack_into", pack_into, NATIVE_POSITIONAL, 0, -1, "writes values into a buffer"},
    {"unpack", method_unpack, NATIVE_ONE_ARGUMENT, 1, 1, "the values in bytes"},
    {"unpack_from", method_unpack_from, NATIVE_ANY, 0, -1, "the values at an offset"},
    {0}};

static const PropertySpec properties[] = {
    {"size", get_size, NULL}, {"format", get_format, NULL}, {0}};

static const TypeSpec struct_spec = {
    .name = "_struct.Struct",
    .basic_size = sizeof(StructObject),
    .flags = TYPE_FLAG_GC | TYPE_FLAG_BASE,
    .base = TYPE_object,
    .traverse = traverse,
    .dealloc = dealloc,
    .label = label,
    .size_of = size_of,
    .buffers = buffers,
    .weaklist_offset = offsetof(StructObject, weaklist),
    .slots = {.new = construct, .init = init},
    .methods = methods,
    .properties = properties,
    .sentence = "a layout of values in bytes",
};

/* --- functions of the module --- */

static Ref function_calcsize(Interp *in, Object *self, Arguments arguments)
{
    Ref layout = struct_of(in, arguments.slots[0].object);
    Ref size = layout.object == NULL ? NO_REF : get_size(in, layout.object);
    drop(in, layout);
    return size;
}

/* pack and pack_into: the layout's method with the arguments behind the format. */
static Ref with_layout(Interp *in, Arguments arguments, NativeFunction method)
{
    if (arguments.count == 0)
        return raise_error(in, EXCEPTION_TypeError, "missing format argument");
    Ref layout = struct_of(in, arguments.slots[0].object);
    if (layout.object == NULL)
        return layout;
    Ref result = method(in, layout.object,
                        (Arguments){.slots = arguments.slots + 1, .count = arguments.count - 1});
    drop(in, layout);
    return result;
}

static Ref function_pack(Interp *in, Object *self, Arguments arguments)
{
    return with_layout(in, arguments, pack);
}

static Ref function_pack_into(Interp *in, Object *self, Arguments arguments)
{
    return with_layout(in, arguments, pack_into);
}

static Ref function_unpack(Interp *in, Object *self, Arguments arguments)
{
    return with_layout(in, arguments, method_unpack);
}

static Ref function_iter_unpack(Interp *in, Object *self, Arguments arguments)
{
    return with_layout(in, arguments, method_iter_unpack);
}

static Ref function_unpack_from(Interp *in, Object *self, Arguments arguments)
{
    static const Parameters parameters = {.function = "unpack_from",
                                          .names = {"", "buffer", "offset"},
                                          .count = 3,
                                          .required = 2,
                                          .positional = 3};
    Object *given[3];
    if (!arguments_bind(in, &parameters, arguments, given))
        return NO_REF;
    Ref layout = struct_of(in, given[0]);
    Ref values =
        layout.object == NULL ? NO_REF : unpack_from(in, layout.object, given[1], given[2]);
    drop(in, layout);
    return values;
}

static const NativeSpec functions[] = {
    {"calcsize", function_calcsize, NATIVE_ONE_ARGUMENT, 1, 1, "how many bytes a format takes"},
    {"iter_unpack", function_iter_unpack, NATIVE_POSITIONAL, 2, 2,
     "an iterator over the tuples in a buffer"},
    {"pack", function_pack, NATIVE_POSITIONAL, 0, -1, "values as bytes"},
    {"pack_into", function_pack_into, NATIVE_POSITIONAL, 0, -1, "writes values into a buffer"},
    {"unpack", function_unpack, NATIVE_POSITIONAL, 2, 2, "the values in bytes"},
    {"unpack_from", function_unpack_from, NATIVE_ANY, 0, -1, "the values at an offset"},
    {0}};

static const TypeSpec *const types[] = {&struct_spec, NULL};
static const TypeSpec *const hidden_types[] = {&unpack_iterator_spec, NULL};

const ModuleSpec _struct_module = {
    .name = "_struct",
    .functions = functions,
    .types = types,
    .hidden_types = hidden_types,
    .sentence = "values as bytes and back",
};
