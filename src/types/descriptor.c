/* Descriptors of built-in types: methods, wrapped type slots, properties written in
 * C, references at fixed places. All begin with the type they belong to, their name
 * and their qualified name, and check that what they are used on is of that type.
 */
#include "types/descriptor.h"

#include "types/arguments.h"
#include "types/function.h"
#include "types/object.h"
#include "types/protocol.h"
#include "types/slot_wrap.h"
#include "types/str.h"
#include "types/tuple.h"

_Static_assert(sizeof(MethodDescriptorObject) == 56, "as CPython's");
_Static_assert(sizeof(WrapperDescriptorObject) == 56, "as CPython's");
_Static_assert(sizeof(GetsetDescriptorObject) == 48, "as CPython's");
_Static_assert(sizeof(MemberDescriptorObject) == 48, "as CPython's");
_Static_assert(sizeof(MethodWrapperObject) == 32, "as CPython's");

static Ref descriptor_new(Interp *in, TypeId kind, TypeObject *type, Ref name)
{
    if (name.object == NULL)
        return NO_REF;
    Ref made = object_make(in, in->types[kind], 0);
    if (made.object == NULL) {
        drop(in, name);
        return NO_REF;
    }
    DescriptorObject *descriptor = (DescriptorObject *)made.object;
    slot_init(&descriptor->type, keep((Object *)type));
    slot_init(&descriptor->name, name);
    return made;
}

Ref method_descriptor_new(Interp *in, TypeObject *type, const NativeSpec *spec)
{
    TypeId kind = spec->kind & NATIVE_CLASS ? TYPE_classmethod_descriptor : TYPE_method_descriptor;
    Ref made = descriptor_new(in, kind, type, str_intern_string(in, spec->name));
    if (made.object != NULL)
        ((MethodDescriptorObject *)made.object)->spec = spec;
    return made;
}

Ref getset_descriptor_new(Interp *in, TypeObject *type, const PropertySpec *spec)
{
    Ref made = descriptor_new(in, TYPE_getset_descriptor, type, str_intern_string(in, spec->name));
    if (made.object != NULL)
        ((GetsetDescriptorObject *)made.object)->spec = spec;
    return made;
}

Ref wrapper_descriptor_new(Interp *in, TypeObject *type, SlotRow row, AnyFunction wrapped)
{
    Ref made = descriptor_new(in, TYPE_wrapper_descriptor, type, keep(in->names->slot[row]));
    if (made.object != NULL) {
        ((WrapperDescriptorObject *)made.object)->row = row;
        ((WrapperDescriptorObject *)made.object)->wrapped = wrapped;
    }
    return made;
}

Ref member_descriptor_new(Interp *in, TypeObject *type, Object *name, uint32_t offset,
                          uint32_t number, uint32_t kind)
{
    Ref made = descriptor_new(in, TYPE_member_descriptor, type, keep(name));
    if (made.object != NULL) {
        MemberDescriptorObject *member = (MemberDescriptorObject *)made.object;
        member->offset = offset;
        member->number = (uint16_t)number;
        member->kind = (uint16_t)kind;
    }
    return made;
}

/* --- common --- */

static bool traverse(Object *object, SlotVisitor visit, void *context)
{
    DescriptorObject *descriptor = (DescriptorObject *)object;
    return visit(context, &descriptor->type, SLOT_KEY(FIELD, 0)) &&
           visit(context, &descriptor->name, SLOT_KEY(FIELD, 1)) &&
           visit(context, &descriptor->qualname, SLOT_KEY(FIELD, 2));
}

static void label(Heap *heap, Object *owner, SlotKey key, Buf *out)
{
    static const char *const names[] = {"__objclass__", "__name__", "__qualname__"};
    if (key.index < ARRAY_LEN(names))
        buf_append_string(out, names[key.index]);
}

static void dealloc(Heap *heap, Object *object)
{
    DescriptorObject *descriptor = (DescriptorObject *)object;
    slot_clear(heap, object, &descriptor->type, SLOT_KEY(FIELD, 0));
    slot_clear(heap, object, &descriptor->name, SLOT_KEY(FIELD, 1));
    slot_clear(heap, object, &descriptor->qualname, SLOT_KEY(FIELD, 2));
    heap_release(heap, object);
}

static TypeObject *type_of(const DescriptorObject *descriptor)
{
    return (TypeObject *)descriptor->type.object;
}

static Ref repr_as(Interp *in, Object *self, const char *what)
{
    const DescriptorObject *descriptor = (const DescriptorObject *)self;
    Buf text;
    buf_init(&text);
    buf_printf(&text, "<%s '", what);
    str_append_utf8(descriptor->name.object, &text);
    buf_printf(&text, "' of '%s' objects>", type_of(descriptor)->layout.name);
    Ref result = str_from_buf(in, &text);
    buf_done(&text);
    return result;
}

static Ref method_repr(Interp *in, Object *self)
{
    return repr_as(in, self, "method");
}

static Ref wrapper_repr(Interp *in, Object *self)
{
    return repr_as(in, self, "slot wrapper");
}

static Ref getset_repr(Interp *in, Object *self)
{
    bool is_member = ((GetsetDescriptorObject *)self)->spec->set == refuse_to_set_member;
    return repr_as(in, self, is_member ? "member" : "attribute");
}

static Ref member_repr(Interp *in, Object *self)
{
    return repr_as(in, self, "member");
}

static bool check_instance(Interp *in, const DescriptorObject *descriptor, Object *object)
{
    if (LIKELY(is_instance_of(object, type_of(descriptor))))
        return true;
    Buf name;
    buf_init(&name);
    str_append_utf8(descriptor->name.object, &name);
    raise_error(in, EXCEPTION_TypeError,
                "descriptor '%s' for '%s' objects doesn't apply to a '%s' object", name.text,
                type_of(descriptor)->layout.name, object->type->layout.name);
    buf_done(&name);
    return false;
}

static Ref get_name(Interp *in, Object *self)
{
    return keep(((DescriptorObject *)self)->name.object);
}

static Ref get_class(Interp *in, Object *self)
{
    return keep(((DescriptorObject *)self)->type.object);
}

static Ref get_qualname(Interp *in, Object *self)
{
    DescriptorObject *descriptor = (DescriptorObject *)self;
    if (descriptor->qualname.object == NULL) {
        Buf text;
        buf_init(&text);
        buf_printf(&text, "%s.", type_short_name(type_of(descriptor)));
        str_append_utf8(descriptor->name.object, &text);
        Ref made = str_from_buf(in, &text);
        buf_done(&text);
        if (made.object == NULL)
            return NO_REF;
        slot_store(&in->heap, self, &descriptor->qualname, SLOT_KEY(FIELD, 2), made);
    }
    return keep(descriptor->qualname.object);
}

static Ref text_or_none(Interp *in, const char *text)
{
    return text != NULL ? str_from_string(in, text) : keep_none(in);
}

static Ref method_get_doc(Interp *in, Object *self)
{
    return text_or_none(in, ((MethodDescriptorObject *)self)->spec->sentence);
}

static Ref no_doc(Interp *in, Object *self)
{
    return keep_none(in);
}

static const PropertySpec method_properties[] = {
    {"__name__", get_name, NULL},
    {"__qualname__", get_qualname, NULL},
    {"__objclass__", get_class, NULL},
    {"__doc__", method_get_doc, NULL},
    {NULL, NULL, NULL},
};

static const PropertySpec other_properties[] = {
    {"__name__", get_name, NULL},
    {"__qualname__", get_qualname, NULL},
    {"__objclass__", get_class, NULL},
    {"__doc__", no_doc, NULL},
    {NULL, NULL, NULL},
};

/* --- method_descriptor --- */

static Ref method_get(Interp *in, Object *self, Object *instance, Object *owner)
{
    MethodDescriptorObject *method = (MethodDescriptorObject *)self;
    if (instance == NULL)
        return keep(self);
    if (!check_instance(in, &method->head, instance))
        return NO_REF;
    return builtin_new(in, method->spec, instance, NULL);
}

static Ref method_call(Interp *in, Object *self, Arguments arguments)
{
    MethodDescriptorObject *method = (MethodDescriptorObject *)self;
    TypeObject *type = type_of(&method->head);
    if (arguments.count == 0)
        return raise_error(in, EXCEPTION_TypeError, "unbound method %s.%s() needs an argument",
                           type->layout.name, method->spec->name);
    if (!check_instance(in, &method->head, arguments.slots[0].object))
        return NO_REF;
    Arguments rest = {arguments.slots + 1, arguments.count - 1, arguments.keywords, NULL, NULL};
    return native_call_of(in, method->spec, type, arguments.slots[0].object, rest);
}

const TypeSpec method_descriptor_spec = {
    .name = "method_descriptor",
    .basic_size = sizeof(MethodDescriptorObject),
    .flags = TYPE_FLAG_GC | TYPE_FLAG_METHOD_DESCRIPTOR | TYPE_FLAG_OPAQUE | TYPE_FLAG_DIRECT_CALL,
    .base = TYPE_object,
    .traverse = traverse,
    .dealloc = dealloc,
    .label = label,
    .slots = {.repr = method_repr, .call = method_call, .descriptor_get = method_get},
    .properties = method_properties,
};

/* --- classmethod_descriptor --- */

static Ref classmethod_get(Interp *in, Object *self, Object *instance, Object *owner)
{
    MethodDescriptorObject *method = (MethodDescriptorObject *)self;
    Object *type = owner != NULL ? owner : (Object *)instance->type;
    if (!is_type(type) || !type_is_subtype((TypeObject *)type, type_of(&method->head)))
        return raise_error(
            in, EXCEPTION_TypeError, "descriptor '%s' requires a subtype of '%s' but received '%s'",
            method->spec->name, type_of(&method->head)->layout.name,
            is_type(type) ? ((TypeObject *)type)->layout.name : type->type->layout.name);
    return builtin_new(in, method->spec, type, NULL);
}

static Ref classmethod_call(Interp *in, Object *self, Arguments arguments)
{
    MethodDescriptorObject *method = (MethodDescriptorObject *)self;
    if (arguments.count == 0)
        return raise_error(in, EXCEPTION_TypeError,
                           "descriptor '%s' of '%s' object needs an argument", method->spec->name,
                           type_of(&method->head)->layout.name);
    Ref bound = classmethod_get(in, self, NULL, arguments.slots[0].object);
    if (bound.object == NULL)
        return NO_REF;
    Ref tuple, result = NO_REF;
    if (arguments_behind_first(in, &arguments, &tuple))
        result = object_call(in, bound.object, arguments);
    drop(in, tuple);
    drop(in, bound);
    return result;
}

const TypeSpec classmethod_descriptor_spec = {
    .name = "classmethod_descriptor",
    .basic_size = sizeof(MethodDescriptorObject),
    .flags = TYPE_FLAG_GC | TYPE_FLAG_OPAQUE | TYPE_FLAG_PACKED_CALL,
    .base = TYPE_object,
    .traverse = traverse,
    .dealloc = dealloc,
    .label = label,
    .slots = {.repr = method_repr, .call = classmethod_call, .descriptor_get = classmethod_get},
    .properties = method_properties,
};

/* --- wrapper_descriptor --- */

static Ref wrapper_get(Interp *in, Object *self, Object *instance, Object *owner)
{
    if (instance == NULL)
        return keep(self);
    if (!check_instance(in, (DescriptorObject *)self, instance))
        return NO_REF;
    Ref made = object_make(in, in->types[TYPE_method_wrapper], 0);
    if (made.object != NULL) {
        slot_init(&((MethodWrapperObject *)made.object)->descriptor, keep(self));
        slot_init(&((MethodWrapperObject *)made.object)->self, keep(instance));
    }
    return made;
}

static Ref wrapper_call(Interp *in, Object *self, Arguments arguments)
{
    WrapperDescriptorObject *wrapper = (WrapperDescriptorObject *)self;
    if (arguments.count == 0)
        return raise_error(
            in, EXCEPTION_TypeError, "descriptor '%s' of '%s' object needs an argument",
            slot_row_name((SlotRow)wrapper->row), type_of(&wrapper->head)->layout.name);
    Object *instance = arguments.slots[0].object;
    if (!is_instance_of(instance, type_of(&wrapper->head)))
        return raise_error(in, EXCEPTION_TypeError,
                           "descriptor '%s' requires a '%s' object but received a '%s'",
                           slot_row_name((SlotRow)wrapper->row),
                           type_of(&wrapper->head)->layout.name, instance->type->layout.name);
    Ref tuple, result = NO_REF;
    if (arguments_behind_first(in, &arguments, &tuple))
        result = slot_wrapper_call(in, wrapper, instance, arguments);
    drop(in, tuple);
    return result;
}

const TypeSpec wrapper_descriptor_spec = {
    .name = "wrapper_descriptor",
    .basic_size = sizeof(WrapperDescriptorObject),
    .flags = TYPE_FLAG_GC | TYPE_FLAG_METHOD_DESCRIPTOR | TYPE_FLAG_OPAQUE | TYPE_FLAG_PACKED_CALL,
    .base = TYPE_object,
    .traverse = traverse,
    .dealloc = dealloc,
    .label = label,
    .slots = {.repr = wrapper_repr, .call = wrapper_call, .descriptor_get = wrapper_get},
    .properties = other_properties,
};

/* --- getset_descriptor --- */

static Ref getset_get(Interp *in, Object *self, Object *instance, Object *owner)
{
    GetsetDescriptorObject *getset = (GetsetDescriptorObject *)self;
    if (instance == NULL)
        return keep(self);
    if (!check_instance(in, &getset->head, instance))
        return NO_REF;
    return getset->spec->get(in, instance);
}

bool refuse_to_set_member(Interp *in, Object *self, Object *value)
{
    return raise_false(in, EXCEPTION_AttributeError, "readonly attribute");
}

static bool getset_set(Interp *in, Object *self, Object *instance, Object *value)
{
    GetsetDescriptorObject *getset = (GetsetDescriptorObject *)self;
    if (!check_instance(in, &getset->head, instance))
        return false;
    if (getset->spec->set == NULL)
        return raise_false(in, EXCEPTION_AttributeError,
                           "attribute '%s' of '%s' objects is not writable", getset->spec->name,
                           type_of(&getset->head)->layout.name);
    return getset->spec->set(in, instance, value);
}

const TypeSpec getset_descriptor_spec = {
    .name = "getset_descriptor",
    .basic_size = sizeof(GetsetDescriptorObject),
    .flags = TYPE_FLAG_GC | TYPE_FLAG_OPAQUE,
    .base = TYPE_object,
    .traverse = traverse,
    .dealloc = dealloc,
    .label = label,
    .slots = {.repr = getset_repr, .descriptor_get = getset_get, .descriptor_set = getset_set},
    .properties = other_properties,
};

/* --- member_descriptor --- */

static Slot *member_slot(const MemberDescriptorObject *member, Object *instance)
{
    return (Slot *)((uintptr_t)instance + member->offset);
}

static SlotKey member_key(const MemberDescriptorObject *member)
{
    if (!(member->kind & MEMBER_SLOT))
        return SLOT_KEY(FIELD, member->number);
    uint32_t first = type_of(&member->head)->slots_offset / (uint32_t)sizeof(Slot);
    return SLOT_KEY(ATTRIBUTE, SLOTS_ATTRIBUTE_BASE + first + member->number);
}

static Ref member_get(Interp *in, Object *self, Object *instance, Object *owner)
{
    MemberDescriptorObject *member = (MemberDescriptorObject *)self;
    if (instance == NULL)
        return keep(self);
    if (!check_instance(in, &member->head, instance))
        return NO_REF;
    Object *value = member_slot(member, instance)->object;
    if (value != NULL)
        return keep(value);
    if (member->kind & MEMBER_NONE_IF_EMPTY)
        return keep_none(in);
    return raise_no_attribute(in, instance, member->head.name.object);
}

static bool member_set(Interp *in, Object *self, Object *instance, Object *value)
{
    MemberDescriptorObject *member = (MemberDescriptorObject *)self;
    if (!check_instance(in, &member->head, instance))
        return false;
    if (member->kind & MEMBER_READ_ONLY)
        return raise_false(in, EXCEPTION_AttributeError, "readonly attribute");
    Slot *slot = member_slot(member, instance);
    if (value == NULL && slot->object == NULL) {
        if (!(member->kind & MEMBER_NONE_IF_EMPTY))
            raise_value(in, EXCEPTION_AttributeError, keep(member->head.name.object));
        return (member->kind & MEMBER_NONE_IF_EMPTY) != 0;
    }
    slot_store(&in->heap, instance, slot, member_key(member), value != NULL ? keep(value) : NO_REF);
    return true;
}

const TypeSpec member_descriptor_spec = {
    .name = "member_descriptor",
    .basic_size = sizeof(MemberDescriptorObject),
    .flags = TYPE_FLAG_GC | TYPE_FLAG_OPAQUE,
    .base = TYPE_object,
    .traverse = traverse,
    .dealloc = dealloc,
    .label = label,
    .slots = {.repr = member_repr, .descriptor_get = member_get, .descriptor_set = member_set},
    .properties = other_properties,
};
