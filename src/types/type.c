/* Type objects: lookups through the cache, versions, names, and the type `type`
 * with its properties and methods. Every type always has a version of its own;
 * whatever changes a lookup's result gives the type and all types below it new
 * ones, so cached results need no search to be dropped.
 */
#include "types/arguments.h"
#include "types/type.h"

#include <string.h>

#include "types/dict.h"
#include "types/function.h"
#include "types/list.h"
#include "types/mappingproxy.h"
#include "types/object.h"
#include "types/protocol.h"
#include "types/slot_wrap.h"
#include "types/str.h"
#include "types/tuple.h"
#include "types/type_class.h"
#include "types/type_make.h"
#include "types/generic_alias.h"

static Object *lookup_uncached(Interp *in, const TypeObject *type, Object *name)
{
    if (type->mro.object == NULL)
        return NULL;
    Ref mro = keep(type->mro.object); /* comparing keys may run code that changes the bases */
    int64_t count = tuple_size(mro.object);
    Object *found = NULL;
    for (int64_t i = 0; found == NULL && i < count; i++) {
        const TypeObject *one = (const TypeObject *)tuple_get(mro.object, i);
        found = dict_get_str(in, one->dict.object, name);
    }
    drop(in, mro);
    return found;
}

Object *type_lookup_slow(Interp *in, TypeObject *type, Object *name)
{
    Object *found = lookup_uncached(in, type, name);
    if (type->version == 0 || !IS_EXACT(in, name, str) || !((StrObject *)name)->interned)
        return found;
    TypeCacheEntry *entry = type_cache_entry(in, type->version, name);
    Ref was = {entry->name.object};
    *entry = (TypeCacheEntry){type->version, {keep(name).object}, found};
    drop(in, was);
    return found;
}

/* Wraps around after 2^32 changes: then the type is looked up uncached. */
static void renew_version(Interp *in, TypeObject *type)
{
    if (in->last_type_version != UINT32_MAX)
        in->last_type_version++;
    type->version = in->last_type_version != UINT32_MAX ? in->last_type_version : 0;
}

void type_modified(Interp *in, TypeObject *type)
{
    VEC(TypeObject *) work = {0};
    renew_version(in, type);
    for (TypeObject *next = type; next != NULL; next = work.count > 0 ? vec_pop(&work) : NULL) {
        for (size_t i = 0; i < next->subclasses.count; i++) {
            renew_version(in, next->subclasses.items[i]);
            vec_push(&work, next->subclasses.items[i]);
        }
    }
    vec_done(&work);
}

bool type_is_subtype(const TypeObject *derived, const TypeObject *type)
{
    if (derived == type)
        return true;
    const Object *mro = derived->mro.object;
    if (mro == NULL) {
        while (derived != NULL && derived != type)
            derived = (const TypeObject *)derived->base.object;
        return derived != NULL;
    }
    for (int64_t i = 0; i < tuple_size(mro); i++)
        if (tuple_get(mro, i) == (const Object *)type)
            return true;
    return false;
}

/* --- names --- */

const char *type_short_name(const TypeObject *type)
{
    if (type_flag(type, TYPE_FLAG_HEAP))
        return type->layout.name;
    const char *dot = strrchr(type->layout.name, '.');
    return dot != NULL ? dot + 1 : type->layout.name;
}

Ref type_name_object(Interp *in, TypeObject *type)
{
    if (type->name.object != NULL)
        return keep(type->name.object);
    return str_from_string(in, type_short_name(type));
}

Ref type_qualname_object(Interp *in, TypeObject *type)
{
    if (type->qualname.object != NULL)
        return keep(type->qualname.object);
    return str_from_string(in, type_short_name(type));
}

Ref type_module_object(Interp *in, TypeObject *type)
{
    if (type_flag(type, TYPE_FLAG_HEAP)) {
        Object *module = dict_get_str(in, type->dict.object, in->names->module);
        if (module == NULL)
            return raise_value(in, EXCEPTION_AttributeError, keep(in->names->module));
        return keep(module);
    }
    const char *dot = strrchr(type->layout.name, '.');
    if (dot == NULL)
        return str_from_string(in, "builtins");
    return str_from_utf8(in, type->layout.name, (size_t)(dot - type->layout.name));
}

bool type_append_full_name(Interp *in, TypeObject *type, Buf *out)
{
    Ref module = type_module_object(in, type);
    if (module.object == NULL)
        raise_clear(in);
    if (module.object != NULL && is_str(module.object) &&
        !str_equals_ascii(module.object, "builtins")) {
        str_append_utf8(module.object, out);
        buf_append_byte(out, '.');
    }
    drop(in, module);
    Ref qualname = type_qualname_object(in, type);
    if (qualname.object == NULL)
        return false;
    str_append_utf8(qualname.object, out);
    drop(in, qualname);
    return true;
}

/* --- slots of `type` --- */

static Ref repr(Interp *in, Object *self)
{
    Buf text;
    buf_init(&text);
    buf_append_string(&text, "<class '");
    bool done = type_append_full_name(in, (TypeObject *)self, &text);
    buf_append_string(&text, "'>");
    Ref result = done ? str_from_buf(in, &text) : NO_REF;
    buf_done(&text);
    return result;
}

static const TypeId vectorcall_types[] = {
    TYPE_list,  TYPE_tuple, TYPE_dict, TYPE_set,       TYPE_frozenset, TYPE_range, TYPE_reversed,
    TYPE_float, TYPE_bool,  TYPE_map,  TYPE_enumerate, TYPE_filter,    TYPE_super,
};

bool type_has_vectorcall(const Interp *in, const TypeObject *type)
{
    if (type_flag(type, TYPE_FLAG_HEAP))
        return false;
    for (size_t i = 0; i < ARRAY_LEN(vectorcall_types); i++)
        if (in->types[vectorcall_types[i]] == type)
            return true;
    return false;
}

static Ref make_and_init(Interp *in, TypeObject *type, Arguments arguments)
{
    Ref made = type->slots.new(in, type, arguments);
    if (made.object == NULL || !is_instance_of(made.object, type))
        return made;
    const TypeObject *actual = made.object->type;
    if (actual->slots.init == NULL || actual->slots.init(in, made.object, arguments))
        return made;
    drop(in, made);
    return NO_REF;
}

static Ref call_packed(Interp *in, TypeObject *type, Arguments arguments)
{
    PackedArguments packed;
    if (!arguments_pack(in, &arguments, &packed))
        return NO_REF;
    Ref made = make_and_init(in, type, arguments);
    arguments_drop(in, &packed);
    return made;
}

static Ref call(Interp *in, Object *self, Arguments arguments)
{
    TypeObject *type = (TypeObject *)self;
    if (type == in->types[TYPE_type]) {
        if (arguments.count == 1 && arguments.keywords == NULL)
            return keep((Object *)arguments.slots[0].object->type);
        if (arguments.count != 3)
            return raise_error(in, EXCEPTION_TypeError, "type() takes 1 or 3 arguments");
    }
    if (type->slots.new == NULL)
        return raise_error(in, EXCEPTION_TypeError, "cannot create '%s' instances",
                           type->layout.name);
    if (type_has_vectorcall(in, type))
        return make_and_init(in, type, arguments);
    return call_packed(in, type, arguments);
}

static Ref new (Interp *in, TypeObject *metatype, Arguments arguments)
{
    return type_new_class(in, metatype, arguments);
}

/* type.__init__ has nothing to do; it only refuses odd arguments. */
static bool init(Interp *in, Object *self, Arguments arguments)
{
    if (arguments.keywords != NULL && arguments.count == 1 && tuple_size(arguments.keywords) != 0)
        return raise_false(in, EXCEPTION_TypeError, "type.__init__() takes no keyword arguments");
    if (arguments.count != 1 && arguments.count != 3)
        return raise_false(in, EXCEPTION_TypeError, "type.__init__() takes 1 or 3 arguments");
    return true;
}

static Ref or_(Interp *in, Object *left, Object *right)
{
    return union_type_new(in, left, right);
}

static bool traverse(Object *object, SlotVisitor visit, void *context)
{
    TypeObject *type = (TypeObject *)object;
    Slot *slots[] = {&type->dict, &type->mro,      &type->bases,     &type->base,
                     &type->name, &type->qualname, &type->slot_names};
    for (size_t i = 0; i < ARRAY_LEN(slots); i++)
        if (!visit(context, slots[i], SLOT_KEY(FIELD, i)))
            return false;
    return true;
}

static void label(Heap *heap, Object *owner, SlotKey key, Buf *out)
{
    static const char *const names[] = {"__dict__", "__mro__",      "__bases__", "__base__",
                                        "__name__", "__qualname__", "__slots__"};
    if (key.role == ROLE_FIELD && key.index < ARRAY_LEN(names))
        buf_append_string(out, names[key.index]);
}

/* Only classes are tracked; static types are never cleared. As CPython, what keeps
 * the type usable (bases, name) stays. */
static void clear(Heap *heap, Object *object)
{
    TypeObject *type = (TypeObject *)object;
    Interp *in = interp_of(heap);
    type_modified(in, type);
    if (type->dict.object != NULL)
        dict_clear(in, type->dict.object);
    slot_clear(heap, object, &type->mro, SLOT_KEY(FIELD, TYPE_FIELD_MRO));
}

static void dealloc(Heap *heap, Object *object)
{
    TypeObject *type = (TypeObject *)object;
    Interp *in = interp_of(heap);
    weakref_clear_all(in, object);
    type_leave_bases(in, type);
    slot_clear(heap, object, &type->base, SLOT_KEY(FIELD, TYPE_FIELD_BASE));
    slot_clear(heap, object, &type->dict, SLOT_KEY(FIELD, TYPE_FIELD_DICT));
    slot_clear(heap, object, &type->bases, SLOT_KEY(FIELD, TYPE_FIELD_BASES));
    slot_clear(heap, object, &type->mro, SLOT_KEY(FIELD, TYPE_FIELD_MRO));
    vec_done(&type->subclasses);
    drop(in, (Ref){type->subclass_refs}); /* left where memory to take the last one out failed */
    slot_clear(heap, object, &type->qualname, SLOT_KEY(FIELD, TYPE_FIELD_QUALNAME));
    slot_clear(heap, object, &type->slot_names, SLOT_KEY(FIELD, TYPE_FIELD_SLOT_NAMES));
    slot_clear(heap, object, &type->name, SLOT_KEY(FIELD, TYPE_FIELD_NAME));
    if (type->shared_keys != NULL)
        shared_keys_free(in, type->shared_keys);
    heap_release(heap, object);
}

static size_t size_of(const Object *object)
{
    const TypeObject *type = (const TypeObject *)object;
    if (!type_flag(type, TYPE_FLAG_HEAP))
        return 408; /* sizeof(PyTypeObject) */
    return HEAP_TYPE_BASIC_SIZE +
           (type->shared_keys != NULL ? shared_keys_size(type->shared_keys) : 0);
}

static void show(Heap *heap, Object *object, Buf *out)
{
    buf_printf(out, "<class '%s'>", type_short_name((TypeObject *)object));
}

static uint32_t object_flags(const Object *object)
{
    const TypeObject *type = (const TypeObject *)object;
    if (!type_flag(type, TYPE_FLAG_HEAP))
        return OBJECT_STATIC | OBJECT_OPAQUE;
    return type->is_library ? OBJECT_CLASS | OBJECT_OPAQUE : OBJECT_CLASS;
}

/* --- properties --- */

static Ref get_name(Interp *in, Object *self)
{
    return type_name_object(in, (TypeObject *)self);
}

static Ref get_qualname(Interp *in, Object *self)
{
    return type_qualname_object(in, (TypeObject *)self);
}

static Ref get_module(Interp *in, Object *self)
{
    return type_module_object(in, (TypeObject *)self);
}

/* Common to the settable properties: a class, and a value to set. */
static bool check_settable(Interp *in, Object *self, Object *value, const char *name)
{
    TypeObject *type = (TypeObject *)self;
    if (!type_flag(type, TYPE_FLAG_HEAP))
        return raise_false(in, EXCEPTION_TypeError,
                           "cannot set '%s' attribute of immutable type '%s'", name,
                           type->layout.name);
    if (value == NULL)
        return raise_false(in, EXCEPTION_TypeError,
                           "cannot delete '%s' attribute of immutable type '%s'", name,
                           type->layout.name);
    return true;
}

static bool set_name(Interp *in, Object *self, Object *value)
{
    TypeObject *type = (TypeObject *)self;
    if (!check_settable(in, self, value, "__name__"))
        return false;
    if (!is_str(value))
        return raise_false(in, EXCEPTION_TypeError,
                           "can only assign string to %s.__name__, not '%s'", type->layout.name,
                           value->type->layout.name);
    size_t length;
    const char *text = str_utf8(in, value, &length);
    if (text == NULL)
        return false;
    if (strlen(text) != length)
        return raise_false(in, EXCEPTION_ValueError, "type name must not contain null characters");
    type->layout.name = text;
    slot_store(&in->heap, self, &type->name, SLOT_KEY(FIELD, TYPE_FIELD_NAME), keep(value));
    return true;
}

static bool set_qualname(Interp *in, Object *self, Object *value)
{
    TypeObject *type = (TypeObject *)self;
    if (!check_settable(in, self, value, "__qualname__"))
        return false;
    if (!is_str(value))
        return raise_false(in, EXCEPTION_TypeError,
                           "can only assign string to %s.__qualname__, not '%s'", type->layout.name,
                           value->type->layout.name);
    slot_store(&in->heap, self, &type->qualname, SLOT_KEY(FIELD, TYPE_FIELD_QUALNAME), keep(value));
    return true;
}

static bool set_module(Interp *in, Object *self, Object *value)
{
    if (!check_settable(in, self, value, "__module__"))
        return false;
    type_modified(in, (TypeObject *)self);
    return dict_set(in, ((TypeObject *)self)->dict.object, in->names->module, value);
}

static Ref get_bases(Interp *in, Object *self)
{
    return keep(((TypeObject *)self)->bases.object);
}

static Ref get_base(Interp *in, Object *self)
{
    Object *base = ((TypeObject *)self)->base.object;
    return keep(base != NULL ? base : in->none);
}

static Ref get_mro(Interp *in, Object *self)
{
    Object *mro = ((TypeObject *)self)->mro.object;
    return keep(mro != NULL ? mro : in->none);
}

static Ref get_dict(Interp *in, Object *self)
{
    return mappingproxy_new(in, ((TypeObject *)self)->dict.object);
}

static Ref get_doc(Interp *in, Object *self)
{
    Object *doc = dict_get_str(in, ((TypeObject *)self)->dict.object, in->names->doc);
    if (doc == NULL)
        return keep_none(in);
    if (doc->type->slots.descriptor_get != NULL)
        return doc->type->slots.descriptor_get(in, doc, NULL, self);
    return keep(doc);
}

static bool set_doc(Interp *in, Object *self, Object *value)
{
    if (!check_settable(in, self, value, "__doc__"))
        return false;
    type_modified(in, (TypeObject *)self);
    return dict_set(in, ((TypeObject *)self)->dict.object, in->names->doc, value);
}

static Ref get_annotations(Interp *in, Object *self)
{
    TypeObject *type = (TypeObject *)self;
    if (!type_flag(type, TYPE_FLAG_HEAP))
        return raise_error(in, EXCEPTION_AttributeError,
                           "type object '%s' has no attribute '__annotations__'",
                           type->layout.name);
    Object *annotations = dict_get_str(in, type->dict.object, in->names->annotations);
    if (annotations != NULL)
        return keep(annotations);
    Ref made = dict_new(in);
    if (made.object != NULL &&
        !dict_set(in, type->dict.object, in->names->annotations, made.object)) {
        drop(in, made);
        return NO_REF;
    }
    type_modified(in, type);
    return made;
}

static bool set_annotations(Interp *in, Object *self, Object *value)
{
    TypeObject *type = (TypeObject *)self;
    if (!type_flag(type, TYPE_FLAG_HEAP))
        return check_settable(in, self, value, "__annotations__");
    type_modified(in, type);
    if (value != NULL)
        return dict_set(in, type->dict.object, in->names->annotations, value);
    int deleted = dict_delete(in, type->dict.object, in->names->annotations);
    if (deleted == 0)
        raise_error(in, EXCEPTION_AttributeError, "__annotations__");
    return deleted > 0;
}

static Ref get_abstract(Interp *in, Object *self)
{
    TypeObject *type = (TypeObject *)self;
    Object *found = NULL;
    if (type != in->types[TYPE_type])
        found = dict_get_str(in, type->dict.object, in->names->abc_abstract);
    if (found != NULL)
        return keep(found);
    return raise_value(in, EXCEPTION_AttributeError, keep(in->names->abc_abstract));
}

static bool set_abstract(Interp *in, Object *self, Object *value)
{
    TypeObject *type = (TypeObject *)self;
    int truth = value != NULL ? object_is_true(in, value) : 0;
    if (truth < 0)
        return false;
    if (value == NULL) {
        if (dict_delete(in, type->dict.object, in->names->abc_abstract) <= 0)
            return raise_false(in, EXCEPTION_AttributeError, "__abstractmethods__");
    } else if (!dict_set(in, type->dict.object, in->names->abc_abstract, value)) {
        return false;
    }
    type_modified(in, type);
    type->is_abstract = truth > 0;
    return true;
}

static const PropertySpec properties[] = {
    {"__basicsize__", type_get_basic_size, NULL},
    {"__itemsize__", type_get_item_size, NULL},
    {"__flags__", type_get_flags, NULL},
    {"__dictoffset__", type_get_dict_offset, NULL},
    {"__weakrefoffset__", type_get_weaklist_offset, NULL},
    {"__base__", get_base, NULL},
    {"__mro__", get_mro, NULL},
    {"__name__", get_name, set_name},
    {"__qualname__", get_qualname, set_qualname},
    {"__bases__", get_bases, type_set_bases},
    {"__module__", get_module, set_module},
    {"__abstractmethods__", get_abstract, set_abstract},
    {"__dict__", get_dict, NULL},
    {"__doc__", get_doc, set_doc},
    {"__annotations__", get_annotations, set_annotations},
    {NULL, NULL, NULL},
};

static const NativeSpec methods[] = {
    {"mro", type_mro_method, NATIVE_NO_ARGUMENTS, 0, 0, "the method resolution order, as a list"},
    {"__subclasses__", type_subclasses_method, NATIVE_NO_ARGUMENTS, 0, 0,
     "the direct subclasses, as a list"},
    {"__prepare__", type_prepare_method, NATIVE_ANY | NATIVE_CLASS, 0, -1,
     "the dict a class body fills"},
    {"__instancecheck__", type_instancecheck_method, NATIVE_ONE_ARGUMENT, 1, 1,
     "is the object an instance"},
    {"__subclasscheck__", type_subclasscheck_method, NATIVE_ONE_ARGUMENT, 1, 1,
     "is the class a subclass"},
    {"__dir__", type_dir_method, NATIVE_NO_ARGUMENTS, 0, 0, "names of the class and its bases"},
    {"__sizeof__", type_sizeof_method, NATIVE_NO_ARGUMENTS, 0, 0, "size in bytes"},
    {NULL, NULL, 0, 0, 0, NULL},
};

const TypeSpec type_spec = {
    .name = "type",
    .basic_size = HEAP_TYPE_BASIC_SIZE,
    .item_size = 40,
    .flags = TYPE_FLAG_GC | TYPE_FLAG_BASE | TYPE_FLAG_TYPE_SUBCLASS,
    .base = TYPE_object,
    .traverse = traverse,
    .clear = clear,
    .dealloc = dealloc,
    .size_of = size_of,
    .show = show,
    .label = label,
    .object_flags = object_flags,
    .slots = {.repr = repr,
              .call = call,
              .get_attribute = type_get_attribute,
              .set_attribute = type_set_attribute,
              .or_ = or_,
              .init = init,
              .new = new},
    .methods = methods,
    .properties = properties,
    .sentence = "the type of types; type(object) gives an object's type",
    .dict_offset = offsetof(TypeObject, dict),
    .weaklist_offset = offsetof(TypeObject, weaklist),
};
