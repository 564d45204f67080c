/* A dict and one field more, the factory. d[key] of a missing key comes here as
 * __missing__, as it would come to any subclass of dict.
 */
#include "modules/defaultdict.h"

#include "types/arguments.h"
#include "types/dict.h"
#include "types/generic_alias.h"
#include "types/module.h"
#include "types/protocol.h"
#include "types/str.h"
#include "types/type.h"

#define FACTORY_FIELD 0

typedef struct {
    DictObject dict;
    Slot factory; /* None, or empty for one that was never given */
} DefaultDict;

_Static_assert(sizeof(DefaultDict) == 56, "CPython's defdictobject");

static DefaultDict *as_defaultdict(const Object *object)
{
    return (DefaultDict *)(uintptr_t)object;
}

/* --- layout: the dict's own, and the factory --- */

static bool traverse(Object *object, SlotVisitor visit, void *context)
{
    return visit(context, &as_defaultdict(object)->factory, SLOT_KEY(FIELD, FACTORY_FIELD)) &&
           dict_spec.traverse(object, visit, context);
}

static void forget_factory(Heap *heap, Object *object)
{
    slot_clear(heap, object, &as_defaultdict(object)->factory, SLOT_KEY(FIELD, FACTORY_FIELD));
}

static void clear(Heap *heap, Object *object)
{
    forget_factory(heap, object);
    dict_spec.clear(heap, object);
}

static void dealloc(Heap *heap, Object *object)
{
    forget_factory(heap, object);
    dict_spec.dealloc(heap, object);
}

static void label(Heap *heap, Object *owner, SlotKey key, Buf *out)
{
    if (key.role == ROLE_FIELD && key.index == FACTORY_FIELD)
        buf_append_string(out, "default_factory");
    else
        dict_spec.label(heap, owner, key, out);
}

/* --- construction --- */

static void set_factory(Interp *in, Object *self, Object *factory)
{
    slot_store(&in->heap, self, &as_defaultdict(self)->factory, SLOT_KEY(FIELD, FACTORY_FIELD),
               factory == NULL ? NO_REF : keep(factory));
}

static bool init(Interp *in, Object *self, Arguments arguments)
{
    Ref rest = NO_REF;
    if (arguments.count > 0) {
        Object *factory = arguments.slots[0].object;
        if (factory != in->none && factory->type->slots.call == NULL)
            return raise_false(in, EXCEPTION_TypeError, "first argument must be callable or None");
        set_factory(in, self, factory);
        if (!arguments_behind_first(in, &arguments, &rest))
            return false;
    }
    bool done = dict_spec.slots.init(in, self, arguments);
    drop(in, rest);
    return done;
}

static Object *factory_or_none(Interp *in, Object *self)
{
    Object *factory = as_defaultdict(self)->factory.object;
    return factory != NULL ? factory : in->none;
}

/* type(self)(factory, items) */
static Ref copy_of(Interp *in, Object *self, Object *items)
{
    Ref factory = keep(factory_or_none(in, self));
    Slot slots[2] = {{factory.object}, {items}};
    Ref copy = object_call(in, (Object *)self->type, (Arguments){.slots = slots, .count = 2});
    drop(in, factory);
    return copy;
}

/* --- as a script sees it --- */

static Ref method_missing(Interp *in, Object *self, Arguments arguments)
{
    Object *key = arguments.slots[0].object, *factory = as_defaultdict(self)->factory.object;
    if (factory == NULL || factory == in->none) {
        Ref held = keep(key);
        Slot slot = {held.object};
        Ref error = object_call(in, (Object *)in->exceptions[EXCEPTION_KeyError],
                                (Arguments){.slots = &slot, .count = 1});
        drop(in, held);
        return error.object == NULL ? error : raise_object(in, error);
    }
    Ref held = keep(factory);
    Ref value = object_call_none(in, factory);
    drop(in, held);
    if (value.object == NULL || object_set_item(in, self, key, value.object))
        return value;
    drop(in, value);
    return NO_REF;
}

static Ref method_copy(Interp *in, Object *self, Arguments arguments)
{
    (void)arguments;
    return copy_of(in, self, self);
}

static bool append_factory(Interp *in, Object *self, Buf *text)
{
    Object *factory = factory_or_none(in, self);
    int entered = repr_enter(in, factory);
    if (entered != 0) {
        buf_append_string(text, "...");
        return entered > 0;
    }
    Ref held = keep(factory);
    Ref shown = object_repr(in, factory);
    repr_leave(in, factory);
    drop(in, held);
    if (shown.object == NULL)
        return false;
    str_append_utf8(shown.object, text);
    drop(in, shown);
    return true;
}

static Ref repr(Interp *in, Object *self)
{
    Ref items = dict_spec.slots.repr(in, self);
    if (items.object == NULL)
        return items;
    Buf text = BUF_INIT;
    buf_printf(&text, "%s(", type_short_name(self->type));
    bool done = append_factory(in, self, &text);
    buf_append_string(&text, ", ");
    str_append_utf8(items.object, &text);
    buf_append_byte(&text, ')');
    drop(in, items);
    Ref result = done ? str_from_buf(in, &text) : NO_REF;
    buf_done(&text);
    return result;
}

static Ref or_(Interp *in, Object *left, Object *right)
{
    TypeObject *type = module_type(in, &defaultdict_spec);
    Object *self = is_instance_of(left, type) ? left : right;
    if (!is_dict(self == left ? right : left))
        return keep(in->not_implemented);
    Ref result = copy_of(in, self, left);
    if (result.object == NULL || dict_merge(in, result.object, right, 1))
        return result;
    drop(in, result);
    return NO_REF;
}

static Ref get_factory(Interp *in, Object *self)
{
    return keep(factory_or_none(in, self));
}

static bool set_factory_property(Interp *in, Object *self, Object *value)
{
    set_factory(in, self, value);
    return true;
}

static const NativeSpec methods[] = {
    {"__missing__", method_missing, NATIVE_ONE_ARGUMENT, 1, 1,
     "makes, keeps and gives the value of a missing key"},
    {"copy", method_copy, NATIVE_NO_ARGUMENTS, 0, 0, "a shallow copy"},
    {"__copy__", method_copy, NATIVE_NO_ARGUMENTS, 0, 0, "a shallow copy"},
    {"__class_getitem__", class_getitem, NATIVE_ONE_ARGUMENT | NATIVE_CLASS, 1, 1, NULL},
    {0}};

static const PropertySpec properties[] = {{"default_factory", get_factory, set_factory_property},
                                          {0}};

const TypeSpec defaultdict_spec = {
    .name = "collections.defaultdict",
    .basic_size = sizeof(DefaultDict),
    .flags = TYPE_FLAG_GC | TYPE_FLAG_BASE,
    .base = TYPE_dict,
    .traverse = traverse,
    .clear = clear,
    .dealloc = dealloc,
    .label = label,
    .slots = {.repr = repr, .or_ = or_, .init = init},
    .methods = methods,
    .properties = properties,
    .sentence = "a dict that makes the values of missing keys",
};
