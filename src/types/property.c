/* property: attributes computed by functions. */
#include "types/arguments.h"
#include "types/descriptor.h"
#include "types/function.h"
#include "types/object.h"
#include "types/protocol.h"
#include "types/str.h"
#include "types/tuple.h"

_Static_assert(sizeof(PropertyObject) == 64, "as CPython's");

static PropertyObject *property_of(Object *object)
{
    return (PropertyObject *)object;
}

static bool traverse(Object *object, SlotVisitor visit, void *context)
{
    PropertyObject *property = property_of(object);
    Slot *slots[] = {&property->get, &property->set, &property->delete, &property->doc,
                     &property->name};
    for (size_t i = 0; i < ARRAY_LEN(slots); i++)
        if (!visit(context, slots[i], SLOT_KEY(FIELD, i)))
            return false;
    return true;
}

static void label(Heap *heap, Object *owner, SlotKey key, Buf *out)
{
    static const char *const names[] = {"fget", "fset", "fdel", "__doc__", "name"};
    if (key.index < ARRAY_LEN(names))
        buf_append_string(out, names[key.index]);
}

static void clear(Heap *heap, Object *object)
{
    slot_clear(heap, object, &property_of(object)->doc, SLOT_KEY(FIELD, 3));
}

static void dealloc(Heap *heap, Object *object)
{
    PropertyObject *property = property_of(object);
    slot_clear(heap, object, &property->get, SLOT_KEY(FIELD, 0));
    slot_clear(heap, object, &property->set, SLOT_KEY(FIELD, 1));
    slot_clear(heap, object, &property->delete, SLOT_KEY(FIELD, 2));
    slot_clear(heap, object, &property->doc, SLOT_KEY(FIELD, 3));
    slot_clear(heap, object, &property->name, SLOT_KEY(FIELD, 4));
    heap_release(heap, object);
}

static Ref new (Interp *in, TypeObject *type, Arguments arguments)
{
    return instance_new(in, type);
}

static Ref keep_unless_none(Interp *in, Object *object)
{
    return object != NULL && object != in->none ? keep(object) : NO_REF;
}

/* The getter's doc serves where none is given. A subclass keeps it in the instance's
 * dict, None too, because its class has a __doc__ of its own. */
static bool take_getter_doc(Interp *in, Object *self, Object *getter)
{
    PropertyObject *property = property_of(self);
    Ref doc = object_find_attribute(in, getter, in->names->doc);
    bool exact = IS_EXACT(in, self, property);
    if (doc.object == NULL || (doc.object == in->none && exact)) {
        drop(in, doc);
        return !is_raised(in);
    }
    property->doc_from_getter = 1;
    if (exact) {
        slot_store(&in->heap, self, &property->doc, SLOT_KEY(FIELD, 3), doc);
        return true;
    }
    bool done = object_set_attribute(in, self, in->names->doc, doc.object);
    drop(in, doc);
    return done;
}

static bool init(Interp *in, Object *self, Arguments arguments)
{
    static const Parameters parameters = {
        .function = "property",
        .names = {"fget", "fset", "fdel", "doc"},
        .count = 4,
        .positional = 4,
    };
    PropertyObject *property = property_of(self);
    Object *values[4];
    if (!arguments_bind(in, &parameters, arguments, values))
        return false;
    Slot *slots[] = {&property->get, &property->set, &property->delete, &property->doc};
    for (size_t i = 0; i < ARRAY_LEN(slots); i++) {
        Object *value = values[i];
        Ref kept = i < 3 ? keep_unless_none(in, value) : value ? keep(value) : NO_REF;
        slot_store(&in->heap, self, slots[i], SLOT_KEY(FIELD, i), kept);
    }
    property->doc_from_getter = 0;
    bool no_doc = property->doc.object == NULL || property->doc.object == in->none;
    if (no_doc && property->get.object != NULL)
        return take_getter_doc(in, self, property->get.object);
    return true;
}

/* "property 'x' of 'C' object has no getter" */
static bool raise_missing(Interp *in, const PropertyObject *property, const Object *instance,
                          const char *what)
{
    Buf name;
    buf_init(&name);
    Ref qualname = type_qualname_object(in, instance->type);
    if (property->name.object != NULL) {
        buf_append_byte(&name, ' ');
        str_append_repr(property->name.object, &name);
    }
    buf_append_string(&name, " of ");
    if (qualname.object != NULL)
        str_append_repr(qualname.object, &name);
    drop(in, qualname);
    raise_error(in, EXCEPTION_AttributeError, "property%s object has no %s", name.text, what);
    buf_done(&name);
    return false;
}

static Ref get(Interp *in, Object *self, Object *instance, Object *owner)
{
    PropertyObject *property = property_of(self);
    if (instance == NULL || instance == in->none)
        return keep(self);
    if (property->get.object == NULL) {
        raise_missing(in, property, instance, "getter");
        return NO_REF;
    }
    return object_call_one(in, property->get.object, instance);
}

static bool set(Interp *in, Object *self, Object *instance, Object *value)
{
    PropertyObject *property = property_of(self);
    Object *function = value != NULL ? property->set.object : property->delete.object;
    if (function == NULL)
        return raise_missing(in, property, instance, value != NULL ? "setter" : "deleter");
    Slot slots[] = {{instance}, {value}};
    Ref result =
        object_call(in, function, (Arguments){.slots = slots, .count = value != NULL ? 2 : 1});
    drop(in, result);
    return result.object != NULL;
}

/* A copy with one function replaced, but not by None: what @x.setter gives. */
static Ref copy_with(Interp *in, Object *self, size_t which, Object *function)
{
    PropertyObject *property = property_of(self);
    Slot slots[] = {property->get, property->set, property->delete, property->doc};
    if (function != in->none)
        slots[which].object = function;
    if (property->doc_from_getter || slots[3].object == NULL)
        slots[3].object = in->none;
    for (size_t i = 0; i < 3; i++)
        if (slots[i].object == NULL)
            slots[i].object = in->none;
    Ref made = object_call(in, (Object *)self->type, (Arguments){.slots = slots, .count = 4});
    if (made.object != NULL && property->name.object != NULL &&
        is_instance_of(made.object, in->types[TYPE_property]))
        slot_store(&in->heap, made.object, &property_of(made.object)->name, SLOT_KEY(FIELD, 4),
                   keep(property->name.object));
    return made;
}

static Ref getter(Interp *in, Object *self, Arguments arguments)
{
    return copy_with(in, self, 0, arguments.slots[0].object);
}

static Ref setter(Interp *in, Object *self, Arguments arguments)
{
    return copy_with(in, self, 1, arguments.slots[0].object);
}

static Ref deleter(Interp *in, Object *self, Arguments arguments)
{
    return copy_with(in, self, 2, arguments.slots[0].object);
}

static Ref set_name(Interp *in, Object *self, Arguments arguments)
{
    if (!arguments_no_keywords(in, "property.__set_name__", arguments))
        return NO_REF;
    if (arguments.count != 2)
        return raise_error(in, EXCEPTION_TypeError,
                           "__set_name__() takes 2 positional arguments but %zu were given",
                           arguments.count);
    slot_store(&in->heap, self, &property_of(self)->name, SLOT_KEY(FIELD, 4),
               keep(arguments.slots[1].object));
    return keep_none(in);
}

static Ref or_none(Interp *in, Slot slot)
{
    return keep(slot.object != NULL ? slot.object : in->none);
}

static Ref get_getter(Interp *in, Object *self)
{
    return or_none(in, property_of(self)->get);
}

static Ref get_setter(Interp *in, Object *self)
{
    return or_none(in, property_of(self)->set);
}

static Ref get_deleter(Interp *in, Object *self)
{
    return or_none(in, property_of(self)->delete);
}

static Ref get_doc(Interp *in, Object *self)
{
    return or_none(in, property_of(self)->doc);
}

static bool set_doc(Interp *in, Object *self, Object *value)
{
    slot_store(&in->heap, self, &property_of(self)->doc, SLOT_KEY(FIELD, 3),
               value != NULL ? keep(value) : NO_REF);
    return true;
}

/* Abstract if one of its functions is. */
static Ref get_is_abstract(Interp *in, Object *self)
{
    PropertyObject *property = property_of(self);
    Object *functions[] = {property->get.object, property->set.object, property->delete.object};
    for (size_t i = 0; i < ARRAY_LEN(functions); i++) {
        if (functions[i] == NULL)
            continue;
        Ref mark = object_find_attribute(in, functions[i], in->names->is_abstract_method);
        if (mark.object == NULL && is_raised(in))
            return NO_REF;
        int truth = mark.object != NULL ? object_is_true(in, mark.object) : 0;
        drop(in, mark);
        if (truth != 0)
            return truth < 0 ? NO_REF : keep_bool(in, true);
    }
    return keep_bool(in, false);
}

static const NativeSpec methods[] = {
    {"getter", getter, NATIVE_ONE_ARGUMENT, 1, 1, "the property with another getter"},
    {"setter", setter, NATIVE_ONE_ARGUMENT, 1, 1, "the property with another setter"},
    {"deleter", deleter, NATIVE_ONE_ARGUMENT, 1, 1, "the property with another deleter"},
    {"__set_name__", set_name, NATIVE_ANY, 0, 0, "notes the attribute's name"},
    {NULL, NULL, 0, 0, 0, NULL},
};

static const PropertySpec properties[] = {
    {"fget", get_getter, refuse_to_set_member},      {"fset", get_setter, refuse_to_set_member},
    {"fdel", get_deleter, refuse_to_set_member},     {"__doc__", get_doc, set_doc},
    {"__isabstractmethod__", get_is_abstract, NULL}, {NULL, NULL, NULL},
};

const TypeSpec property_spec = {
    .name = "property",
    .basic_size = sizeof(PropertyObject),
    .flags = TYPE_FLAG_GC | TYPE_FLAG_BASE,
    .base = TYPE_object,
    .traverse = traverse,
    .clear = clear,
    .dealloc = dealloc,
    .label = label,
    .slots = {.descriptor_get = get, .descriptor_set = set, .init = init, .new = new},
    .methods = methods,
    .properties = properties,
};
