/* staticmethod and classmethod: a callable that is bound to nothing, or to the class
 * instead of the instance. Made by a call, both copy the wrapped function's names into
 * their dict.
 */
#include "types/descriptor.h"
#include "types/dict.h"
#include "types/function.h"
#include "types/object.h"
#include "types/protocol.h"
#include "types/str.h"
#include "types/tuple.h"

_Static_assert(sizeof(FunctionWrapperObject) == 32, "as CPython's");

static FunctionWrapperObject *wrapper_of(Object *object)
{
    return (FunctionWrapperObject *)object;
}

static bool traverse(Object *object, SlotVisitor visit, void *context)
{
    return visit(context, &wrapper_of(object)->callable, SLOT_KEY(FIELD, 1)) &&
           visit(context, &wrapper_of(object)->dict, SLOT_KEY(FIELD, FIELD_DICT));
}

static void label(Heap *heap, Object *owner, SlotKey key, Buf *out)
{
    buf_append_string(out, key.index == FIELD_DICT ? "__dict__" : "__func__");
}

static void clear(Heap *heap, Object *object)
{
    slot_clear(heap, object, &wrapper_of(object)->callable, SLOT_KEY(FIELD, 1));
    slot_clear(heap, object, &wrapper_of(object)->dict, SLOT_KEY(FIELD, FIELD_DICT));
}

static void dealloc(Heap *heap, Object *object)
{
    clear(heap, object);
    heap_release(heap, object);
}

/* Copies one attribute of the callable, if it has it; if not, the AttributeError is made
 * and dropped, as in CPython. */
static bool copy_attribute(Interp *in, Object *self, Object *callable, Object *name)
{
    Ref value = object_find_attribute(in, callable, name);
    if (value.object == NULL && is_raised(in))
        return false;
    if (value.object == NULL) {
        bool has_exceptions = in->memory_error != NULL; /* made late in the start */
        if (has_exceptions)
            miss_attribute(in, callable, name);
        return true;
    }
    bool done = object_set_attribute(in, self, name, value.object);
    drop(in, value);
    return done;
}

static void hold(Interp *in, Object *self, Object *callable)
{
    slot_store(&in->heap, self, &wrapper_of(self)->callable, SLOT_KEY(FIELD, 1), keep(callable));
}

static bool wrap(Interp *in, Object *self, Object *callable)
{
    hold(in, self, callable);
    const struct Names *names = in->names;
    Object *const copied[] = {names->module, names->name_, names->qualname, names->doc,
                              names->annotations};
    for (size_t i = 0; i < ARRAY_LEN(copied); i++)
        if (!copy_attribute(in, self, callable, copied[i]))
            return false;
    return true;
}

static Ref new (Interp *in, TypeObject *type, Arguments arguments)
{
    return instance_new(in, type);
}

static bool init(Interp *in, Object *self, Arguments arguments)
{
    const char *name = type_name_of(self);
    if (arguments.keywords != NULL && tuple_size(arguments.keywords) > 0)
        return raise_false(in, EXCEPTION_TypeError, "%s() takes no keyword arguments", name);
    if (arguments.count != 1)
        return raise_false(in, EXCEPTION_TypeError, "%s expected 1 argument, got %zu", name,
                           arguments.count);
    return wrap(in, self, arguments.slots[0].object);
}

/* What a class statement wraps by itself (__new__) gets no names of its own. */
static Ref make(Interp *in, TypeId kind, Object *callable)
{
    Ref made = object_make(in, in->types[kind], 0);
    if (made.object != NULL)
        hold(in, made.object, callable);
    return made;
}

Ref staticmethod_new(Interp *in, Object *callable)
{
    return make(in, TYPE_staticmethod, callable);
}

Ref classmethod_new(Interp *in, Object *callable)
{
    return make(in, TYPE_classmethod, callable);
}

static Ref static_get(Interp *in, Object *self, Object *instance, Object *owner)
{
    Object *callable = wrapper_of(self)->callable.object;
    if (callable == NULL)
        return raise_error(in, EXCEPTION_RuntimeError, "uninitialized staticmethod object");
    return keep(callable);
}

/* A callable that is itself a descriptor (a property) gets the class as instance. */
static Ref class_get(Interp *in, Object *self, Object *instance, Object *owner)
{
    Object *callable = wrapper_of(self)->callable.object;
    if (callable == NULL)
        return raise_error(in, EXCEPTION_RuntimeError, "uninitialized classmethod object");
    Object *type = owner != NULL ? owner : (Object *)instance->type;
    if (callable->type->slots.descriptor_get != NULL)
        return callable->type->slots.descriptor_get(in, callable, type, type);
    return method_new(in, callable, type);
}

static Ref static_call(Interp *in, Object *self, Arguments arguments)
{
    return object_call(in, wrapper_of(self)->callable.object, arguments);
}

static Ref repr(Interp *in, Object *self)
{
    Object *callable = wrapper_of(self)->callable.object;
    Ref inner = object_repr(in, callable != NULL ? callable : in->none);
    if (inner.object == NULL)
        return NO_REF;
    Buf text;
    buf_init(&text);
    buf_printf(&text, "<%s(", IS_EXACT(in, self, staticmethod) ? "staticmethod" : "classmethod");
    str_append_utf8(inner.object, &text);
    buf_append_string(&text, ")>");
    drop(in, inner);
    Ref result = str_from_buf(in, &text);
    buf_done(&text);
    return result;
}

static Ref get_callable(Interp *in, Object *self)
{
    Object *callable = wrapper_of(self)->callable.object;
    return keep(callable != NULL ? callable : in->none);
}

static Ref get_is_abstract(Interp *in, Object *self)
{
    Ref mark =
        object_find_attribute(in, wrapper_of(self)->callable.object, in->names->is_abstract_method);
    if (mark.object == NULL)
        return is_raised(in) ? NO_REF : keep_bool(in, false);
    int truth = object_is_true(in, mark.object);
    drop(in, mark);
    return truth < 0 ? NO_REF : keep_bool(in, truth > 0);
}

static const PropertySpec properties[] = {
    {"__func__", get_callable, NULL},
    {"__wrapped__", get_callable, NULL},
    {"__isabstractmethod__", get_is_abstract, NULL},
    {"__dict__", object_get_dict_property, object_set_dict},
    {NULL, NULL, NULL},
};

#define WRAPPER_SPEC                                                                               \
    .basic_size = sizeof(FunctionWrapperObject),                                                   \
    .flags = TYPE_FLAG_GC | TYPE_FLAG_BASE | TYPE_FLAG_PACKED_CALL, .base = TYPE_object,           \
    .traverse = traverse, .clear = clear, .dealloc = dealloc, .label = label,                      \
    .properties = properties, .dict_offset = offsetof(FunctionWrapperObject, dict)

const TypeSpec staticmethod_spec = {
    .name = "staticmethod",
    .slots =
        {.repr = repr, .call = static_call, .descriptor_get = static_get, .init = init, .new = new},
    WRAPPER_SPEC,
};

const TypeSpec classmethod_spec = {
    .name = "classmethod",
    .slots = {.repr = repr, .descriptor_get = class_get, .init = init, .new = new},
    WRAPPER_SPEC,
};
