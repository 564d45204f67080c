/* Module objects: a name and a dict, which is the module's globals. */
#include "types/module.h"

#include "types/dict.h"
#include "types/exception.h"
#include "types/function.h"
#include "types/names.h"
#include "types/object.h"
#include "types/protocol.h"
#include "types/str.h"
#include "types/tuple.h"
#include "types/weakref.h"

_Static_assert(sizeof(ModuleObject) == 56, "as CPython's");

static ModuleObject *module_of(Object *object)
{
    return (ModuleObject *)object;
}

/* The names every module begins with, in CPython's order. */
static bool fill(Interp *in, Object *self, Object *name, Object *doc)
{
    const struct Names *names = in->names;
    Ref dict = dict_new(in);
    if (dict.object == NULL)
        return false;
    ModuleObject *module = module_of(self);
    slot_store(&in->heap, self, &module->dict, SLOT_KEY(FIELD, FIELD_DICT), dict);
    slot_store(&in->heap, self, &module->name, SLOT_KEY(FIELD, 0), keep(name));
    return dict_set(in, dict.object, names->name_, name) &&
           dict_set(in, dict.object, names->doc, doc) &&
           dict_set(in, dict.object, names->package, in->none) &&
           dict_set(in, dict.object, names->loader, in->none) &&
           dict_set(in, dict.object, names->spec, in->none);
}

Ref module_new(Interp *in, const char *name)
{
    Ref text = str_intern_string(in, name);
    Ref made = text.object != NULL ? object_make(in, in->types[TYPE_module], 0) : NO_REF;
    if (made.object != NULL && !fill(in, made.object, text.object, in->none)) {
        drop(in, made);
        made = NO_REF;
    }
    if (made.object != NULL)
        module_of(made.object)->is_built_in = true;
    drop(in, text);
    return made;
}

void module_set_loading(Object *module, bool loading)
{
    module_of(module)->loading = loading;
}

bool module_is_loading(const Interp *in, const Object *module)
{
    return IS_EXACT(in, module, module) && ((const ModuleObject *)module)->loading;
}

Object *module_dict(const Object *module)
{
    return ((const ModuleObject *)module)->dict.object;
}

bool module_add_functions(Interp *in, Object *module, const NativeSpec *functions)
{
    for (; functions->name != NULL; functions++) {
        Ref function = builtin_new(in, functions, module, module_of(module)->name.object);
        Ref name = function.object ? str_intern_string(in, functions->name) : NO_REF;
        bool done =
            name.object != NULL && dict_set(in, module_dict(module), name.object, function.object);
        drop(in, name);
        drop(in, function);
        if (!done)
            return false;
    }
    return true;
}

TypeObject *module_type(const Interp *in, const TypeSpec *spec)
{
    return (TypeObject *)(uintptr_t)map_get_or(&in->module_types, (uintptr_t)spec, 0);
}

static TypeObject *make_type(Interp *in, const TypeSpec *spec)
{
    TypeObject *type = module_type(in, spec);
    if (type != NULL)
        return type;
    TypeObject *base = spec->base_spec != NULL ? module_type(in, spec->base_spec) : NULL;
    type = type_from_spec(in, spec, base);
    if (type != NULL)
        map_put(&in->module_types, (uintptr_t)spec, (uintptr_t)type);
    return type;
}

bool module_add_types(Interp *in, Object *module, const TypeSpec *const *types, bool shown)
{
    for (; *types != NULL; types++) {
        TypeObject *type = make_type(in, *types);
        if (type == NULL)
            return false;
        if (shown &&
            !dict_set_string(in, module_dict(module), type_short_name(type), (Object *)type))
            return false;
    }
    return true;
}

static bool traverse(Object *object, SlotVisitor visit, void *context)
{
    return visit(context, &module_of(object)->dict, SLOT_KEY(FIELD, FIELD_DICT)) &&
           visit(context, &module_of(object)->name, SLOT_KEY(FIELD, 0));
}

static void label(Heap *heap, Object *owner, SlotKey key, Buf *out)
{
    buf_append_string(out, key.index == FIELD_DICT ? "__dict__" : "__name__");
}

static void clear(Heap *heap, Object *object)
{
    slot_clear(heap, object, &module_of(object)->dict, SLOT_KEY(FIELD, FIELD_DICT));
}

static void dealloc(Heap *heap, Object *object)
{
    weakref_clear_all(interp_of(heap), object);
    clear(heap, object);
    slot_clear(heap, object, &module_of(object)->name, SLOT_KEY(FIELD, 0));
    heap_release(heap, object);
}

static void show(Heap *heap, Object *object, Buf *out)
{
    const Object *name = module_of(object)->name.object;
    buf_append_string(out, "<module '");
    if (name != NULL)
        str_append_utf8(name, out);
    buf_append_string(out, "'>");
}

static Ref new (Interp *in, TypeObject *type, Arguments arguments)
{
    return instance_new(in, type);
}

static bool init(Interp *in, Object *self, Arguments arguments)
{
    if (arguments.count < 1 || arguments.count > 2)
        return raise_false(in, EXCEPTION_TypeError,
                           "module() missing required argument 'name' (pos 1)");
    Object *name = arguments.slots[0].object;
    if (!is_str(name))
        return raise_false(in, EXCEPTION_TypeError, "module() argument 'name' must be str, not %s",
                           name->type->layout.name);
    return fill(in, self, name, arguments.count == 2 ? arguments.slots[1].object : in->none);
}

static Ref raise_missing(Interp *in, Object *self, Object *name)
{
    Object *dict = module_dict(self);
    Object *module_name = dict != NULL ? dict_get_str(in, dict, in->names->name_) : NULL;
    Buf text, attribute;
    buf_init(&text);
    buf_init(&attribute);
    str_append_utf8(name, &attribute);
    if (module_name != NULL && is_str(module_name) && module_of(self)->loading) {
        str_append_utf8(module_name, &text);
        raise_error(in, EXCEPTION_AttributeError,
                    "partially initialized module '%s' has no attribute '%s' (most likely due to "
                    "a circular import)",
                    text.text, attribute.text);
    } else if (module_name != NULL && is_str(module_name)) {
        str_append_utf8(module_name, &text);
        raise_error(in, EXCEPTION_AttributeError, "module '%s' has no attribute '%s'", text.text,
                    attribute.text);
    } else {
        raise_error(in, EXCEPTION_AttributeError, "module has no attribute '%s'", attribute.text);
    }
    buf_done(&text);
    buf_done(&attribute);
    return NO_REF;
}

/* A module may answer for missing names by a function __getattr__ of its own. */
static Ref get_attribute(Interp *in, Object *self, Object *name)
{
    Ref found = generic_find_attribute(in, self, name);
    if (found.object != NULL || is_raised(in))
        return found;
    miss_attribute(in, self, name);
    Object *dict = module_dict(self);
    Object *hook = dict != NULL ? dict_get_str(in, dict, in->names->getattr_hook) : NULL;
    return hook != NULL ? object_call_one(in, hook, name) : raise_missing(in, self, name);
}

static Ref repr(Interp *in, Object *self)
{
    Object *dict = module_dict(self);
    Object *name = dict != NULL ? dict_get_str(in, dict, in->names->name_) : NULL;
    Object *file = dict != NULL ? dict_get_str(in, dict, in->names->file_) : NULL;
    Buf text;
    buf_init(&text);
    buf_append_string(&text, "<module ");
    if (name != NULL && is_str(name))
        str_append_repr(name, &text);
    else
        buf_append_string(&text, "'?'");
    if (file != NULL && is_str(file)) {
        buf_append_string(&text, " from ");
        str_append_repr(file, &text);
    } else {
        buf_append_string(&text, module_of(self)->is_built_in ? " (built-in)" : "");
    }
    buf_append_byte(&text, '>');
    Ref result = str_from_buf(in, &text);
    buf_done(&text);
    return result;
}

static Ref dir(Interp *in, Object *self, Arguments arguments)
{
    return dict_keys_list(in, module_dict(self));
}

static const NativeSpec methods[] = {
    {"__dir__", dir, NATIVE_NO_ARGUMENTS, 0, 0, "names of the module"},
    {NULL, NULL, 0, 0, 0, NULL},
};

static const PropertySpec properties[] = {
    {"__dict__", object_get_dict_property, NULL},
    {NULL, NULL, NULL},
};

const TypeSpec module_spec = {
    .name = "module",
    .basic_size = sizeof(ModuleObject),
    .flags = TYPE_FLAG_GC | TYPE_FLAG_BASE | TYPE_FLAG_OPAQUE,
    .base = TYPE_object,
    .traverse = traverse,
    .clear = clear,
    .dealloc = dealloc,
    .show = show,
    .label = label,
    .slots = {.repr = repr, .get_attribute = get_attribute, .init = init, .new = new},
    .methods = methods,
    .properties = properties,
    .dict_offset = offsetof(ModuleObject, dict),
    .weaklist_offset = offsetof(ModuleObject, weaklist),
};
