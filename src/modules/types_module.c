/* The _types module: the names that library/types.py gives to types which are no
 * builtins, and SimpleNamespace.
 */
#include "modules/specs.h"

#include "types/descriptor.h"
#include "types/dict.h"
#include "types/list.h"
#include "types/module.h"
#include "types/names.h"
#include "types/object.h"
#include "types/protocol.h"
#include "types/str.h"
#include "types/tuple.h"

/* --- SimpleNamespace: nothing but attributes --- */

typedef struct {
    Object base;
    Slot dict;
} Namespace;

_Static_assert(sizeof(Namespace) == 24, "as CPython's");

static Namespace *as_namespace(const Object *object)
{
    return (Namespace *)(uintptr_t)object;
}

static bool namespace_traverse(Object *object, SlotVisitor visit, void *context)
{
    return visit(context, &as_namespace(object)->dict, SLOT_KEY(FIELD, FIELD_DICT));
}

static void namespace_clear(Heap *heap, Object *object)
{
    slot_clear(heap, object, &as_namespace(object)->dict, SLOT_KEY(FIELD, FIELD_DICT));
}

static void namespace_dealloc(Heap *heap, Object *object)
{
    namespace_clear(heap, object);
    heap_release(heap, object);
}

static void namespace_label(Heap *heap, Object *owner, SlotKey key, Buf *out)
{
    buf_append_string(out, "__dict__");
}

static Ref namespace_new(Interp *in, TypeObject *type, Arguments arguments)
{
    Ref self = instance_new(in, type);
    if (self.object == NULL)
        return self;
    Ref dict = dict_new(in);
    slot_init(&as_namespace(self.object)->dict, dict);
    if (dict.object != NULL)
        return self;
    drop(in, self);
    return NO_REF;
}

static bool namespace_init(Interp *in, Object *self, Arguments arguments)
{
    if (arguments.count > 0)
        return raise_false(in, EXCEPTION_TypeError, "no positional arguments expected");
    int64_t count = arguments.keywords == NULL ? 0 : tuple_size(arguments.keywords);
    for (int64_t i = 0; i < count; i++)
        if (!dict_set(in, as_namespace(self)->dict.object, tuple_get(arguments.keywords, i),
                      arguments.slots[i].object))
            return false;
    return true;
}

/* Appends "NAME=REPR" to the list. */
static bool add_pair(Interp *in, Object *pairs, Object *name, Object *value)
{
    Ref held = keep(value), shown = object_repr(in, value), pair = NO_REF;
    drop(in, held);
    if (shown.object == NULL)
        return false;
    Buf text = BUF_INIT;
    str_append_utf8(name, &text);
    buf_append_byte(&text, '=');
    str_append_utf8(shown.object, &text);
    drop(in, shown);
    pair = str_from_buf(in, &text);
    buf_done(&text);
    return pair.object != NULL && list_append(in, pairs, pair);
}

/* A list of the attributes as text, from a list of their names: two objects, as CPython
 * makes them. */
static Ref pairs_of(Interp *in, Object *dict)
{
    Ref pairs = list_new(in, 0), names = dict_keys_list(in, dict);
    bool done = pairs.object != NULL && names.object != NULL;
    for (int64_t i = 0; done && i < list_size(names.object); i++) {
        Object *name = list_get(names.object, i);
        Object *value = is_str(name) && str_length(name) > 0 ? dict_get(in, dict, name) : NULL;
        done = value == NULL ? !is_raised(in) : add_pair(in, pairs.object, name, value);
    }
    drop(in, names);
    if (done)
        return pairs;
    drop(in, pairs);
    return NO_REF;
}

static bool append_attributes(Interp *in, Object *dict, Buf *text)
{
    Ref pairs = pairs_of(in, dict);
    for (int64_t i = 0; pairs.object != NULL && i < list_size(pairs.object); i++) {
        if (i > 0)
            buf_append_string(text, ", ");
        str_append_utf8(list_get(pairs.object, i), text);
    }
    drop(in, pairs);
    return pairs.object != NULL;
}

static Ref namespace_repr(Interp *in, Object *self)
{
    bool plain = self->type == module_type(in, self->type->spec) &&
                 !(self->type->layout.flags & TYPE_FLAG_HEAP);
    const char *name = plain ? "namespace" : type_name_of(self);
    int entered = repr_enter(in, self);
    if (entered != 0)
        return entered < 0 ? NO_REF : str_printf(in, "%s(...)", name);
    Buf text = BUF_INIT;
    bool done = append_attributes(in, as_namespace(self)->dict.object, &text);
    repr_leave(in, self);
    Ref result = done ? str_printf(in, "%s(%s)", name, text.length > 0 ? text.text : "") : NO_REF;
    buf_done(&text);
    return result;
}

static const TypeSpec namespace_spec;

static Ref namespace_compare(Interp *in, Object *left, Object *right, CompareOp op)
{
    const TypeObject *type = module_type(in, &namespace_spec);
    if (!is_instance_of(left, type) || !is_instance_of(right, type))
        return keep(in->not_implemented);
    return object_compare(in, as_namespace(left)->dict.object, as_namespace(right)->dict.object,
                          op);
}

static Ref namespace_reduce(Interp *in, Object *self, Arguments arguments)
{
    Slot parts[3] = {{(Object *)self->type}, {in->empty_tuple}, as_namespace(self)->dict};
    return tuple_from_slots(in, parts, 3);
}

static const NativeSpec namespace_methods[] = {
    {"__reduce__", namespace_reduce, NATIVE_NO_ARGUMENTS, 0, 0, NULL},
    {0},
};

static const PropertySpec namespace_properties[] = {
    {"__dict__", object_get_dict_property, refuse_to_set_member},
    {0},
};

static const TypeSpec namespace_spec = {
    .name = "types.SimpleNamespace",
    .basic_size = sizeof(Namespace),
    .flags = TYPE_FLAG_GC | TYPE_FLAG_BASE,
    .base = TYPE_object,
    .traverse = namespace_traverse,
    .clear = namespace_clear,
    .dealloc = namespace_dealloc,
    .label = namespace_label,
    .slots = {.repr = namespace_repr,
              .compare = namespace_compare,
              .init = namespace_init,
              .new = namespace_new},
    .methods = namespace_methods,
    .properties = namespace_properties,
    .sentence = "an object of nothing but attributes",
    .dict_offset = offsetof(Namespace, dict),
};

/* --- the names --- */

static const struct {
    const char *name;
    TypeId type;
} names[] = {
    {"FunctionType", TYPE_function},
    {"LambdaType", TYPE_function},
    {"CodeType", TYPE_code},
    {"MappingProxyType", TYPE_mappingproxy},
    {"CellType", TYPE_cell},
    {"MethodType", TYPE_method},
    {"BuiltinFunctionType", TYPE_builtin_function_or_method},
    {"BuiltinMethodType", TYPE_builtin_function_or_method},
    {"WrapperDescriptorType", TYPE_wrapper_descriptor},
    {"MethodWrapperType", TYPE_method_wrapper},
    {"MethodDescriptorType", TYPE_method_descriptor},
    {"ClassMethodDescriptorType", TYPE_classmethod_descriptor},
    {"ModuleType", TYPE_module},
    {"TracebackType", TYPE_traceback},
    {"FrameType", TYPE_frame},
    {"GetSetDescriptorType", TYPE_getset_descriptor},
    {"MemberDescriptorType", TYPE_member_descriptor},
    {"GenericAlias", TYPE_GenericAlias},
    {"UnionType", TYPE_UnionType},
    {"EllipsisType", TYPE_ellipsis},
    {"NoneType", TYPE_NoneType},
    {"NotImplementedType", TYPE_NotImplementedType},
};

static bool fill(Interp *in, Object *dict)
{
    for (size_t i = 0; i < ARRAY_LEN(names); i++)
        if (!dict_set_string(in, dict, names[i].name, (Object *)in->types[names[i].type]))
            return false;
    return true;
}

static const TypeSpec *const types[] = {&namespace_spec, NULL};

const ModuleSpec _types_module = {
    .name = "_types",
    .fill = fill,
    .types = types,
    .sentence = "names of built-in types",
};
