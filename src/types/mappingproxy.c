/* mappingproxy: passes reading on to the mapping behind it and knows no writing. */
#include "types/arguments.h"
#include "types/generic_alias.h"
#include "types/mappingproxy.h"

#include "types/dict.h"
#include "types/names.h"
#include "types/object.h"
#include "types/protocol.h"
#include "types/str.h"
#include "types/tuple.h"

_Static_assert(sizeof(MappingProxyObject) == 24, "as CPython's");

static Object *mapping_of(const Object *object)
{
    return ((const MappingProxyObject *)object)->mapping.object;
}

Ref mappingproxy_new(Interp *in, Object *mapping)
{
    Ref made = object_make(in, in->types[TYPE_mappingproxy], 0);
    if (made.object != NULL)
        slot_init(&((MappingProxyObject *)made.object)->mapping, keep(mapping));
    return made;
}

static bool traverse(Object *object, SlotVisitor visit, void *context)
{
    return visit(context, &((MappingProxyObject *)object)->mapping, SLOT_KEY(FIELD, 0));
}

static void label(Heap *heap, Object *owner, SlotKey key, Buf *out)
{
    buf_append_string(out, "mapping");
}

static void dealloc(Heap *heap, Object *object)
{
    slot_clear(heap, object, &((MappingProxyObject *)object)->mapping, SLOT_KEY(FIELD, 0));
    heap_release(heap, object);
}

static Ref new (Interp *in, TypeObject *type, Arguments arguments)
{
    static const Parameters parameters = {.function = "mappingproxy",
                                          .names = {"mapping"},
                                          .count = 1,
                                          .required = 1,
                                          .positional = 1};
    Object *mapping;
    if (!arguments_bind(in, &parameters, arguments, &mapping))
        return NO_REF;
    if (mapping->type->slots.subscript == NULL || is_tuple(mapping) ||
        object_has_flag(mapping, TYPE_FLAG_LIST_SUBCLASS))
        return raise_error(in, EXCEPTION_TypeError,
                           "mappingproxy() argument must be a mapping, not %s",
                           mapping->type->layout.name);
    return mappingproxy_new(in, mapping);
}

static Ref repr(Interp *in, Object *self)
{
    Ref inner = object_repr(in, mapping_of(self));
    if (inner.object == NULL)
        return NO_REF;
    Buf text;
    buf_init(&text);
    buf_append_string(&text, "mappingproxy(");
    str_append_utf8(inner.object, &text);
    buf_append_byte(&text, ')');
    drop(in, inner);
    Ref result = str_from_buf(in, &text);
    buf_done(&text);
    return result;
}

static Ref str(Interp *in, Object *self)
{
    return object_str(in, mapping_of(self));
}

static Ref iter(Interp *in, Object *self)
{
    return object_iter(in, mapping_of(self));
}

static int64_t length(Interp *in, Object *self)
{
    return object_length(in, mapping_of(self));
}

static Ref subscript(Interp *in, Object *self, Object *key)
{
    return object_get_item(in, mapping_of(self), key);
}

static int contains(Interp *in, Object *self, Object *key)
{
    return object_contains(in, mapping_of(self), key);
}

static Ref compare(Interp *in, Object *left, Object *right, CompareOp op)
{
    return object_compare(in, mapping_of(left), right, op);
}

static Object *unwrap(const Interp *in, Object *object)
{
    return IS_EXACT(in, object, mappingproxy) ? mapping_of(object) : object;
}

static Ref or_(Interp *in, Object *left, Object *right)
{
    return number_binary(in, BINARY_OR, unwrap(in, left), unwrap(in, right));
}

static Ref inplace_or(Interp *in, Object *left, Object *right)
{
    return raise_error(in, EXCEPTION_TypeError, "'|=' is not supported by %s; use '|' instead",
                       left->type->layout.name);
}

/* Calls the mapping's method of the same name with the same arguments. */
static Ref forward(Interp *in, Object *self, const char *name, Arguments arguments)
{
    Ref text = str_intern_string(in, name);
    Ref method =
        text.object != NULL ? object_get_attribute(in, mapping_of(self), text.object) : NO_REF;
    drop(in, text);
    Ref result = method.object != NULL ? object_call(in, method.object, arguments) : NO_REF;
    drop(in, method);
    return result;
}

#define FORWARD(name)                                                                              \
    static Ref method_##name(Interp *in, Object *self, Arguments arguments)                        \
    {                                                                                              \
        return forward(in, self, #name, arguments);                                                \
    }
FORWARD(get)
FORWARD(keys)
FORWARD(values)
FORWARD(items)
FORWARD(copy)
FORWARD(__reversed__)

static const NativeSpec methods[] = {
    {"get", method_get, NATIVE_POSITIONAL, 1, 2, "the value of a key, or a default"},
    {"keys", method_keys, NATIVE_NO_ARGUMENTS, 0, 0, "the keys"},
    {"values", method_values, NATIVE_NO_ARGUMENTS, 0, 0, "the values"},
    {"items", method_items, NATIVE_NO_ARGUMENTS, 0, 0, "pairs of key and value"},
    {"copy", method_copy, NATIVE_NO_ARGUMENTS, 0, 0, "a copy of the mapping"},
    {"__reversed__", method___reversed__, NATIVE_NO_ARGUMENTS, 0, 0, "keys, last first"},
    {"__class_getitem__", class_getitem, NATIVE_ONE_ARGUMENT | NATIVE_CLASS, 1, 1, NULL},
    {NULL, NULL, 0, 0, 0, NULL},
};

const TypeSpec mappingproxy_spec = {
    .name = "mappingproxy",
    .basic_size = sizeof(MappingProxyObject),
    .flags = TYPE_FLAG_GC | TYPE_FLAG_MAPPING,
    .base = TYPE_object,
    .traverse = traverse,
    .dealloc = dealloc,
    .label = label,
    .slots = {.repr = repr,
              .str = str,
              .iter = iter,
              .compare = compare,
              .or_ = or_,
              .inplace_or = inplace_or,
              .length = length,
              .subscript = subscript,
              .contains = contains,
              .new = new},
    .methods = methods,
};
