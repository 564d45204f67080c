/* The _abc module: what ABCMeta (library/abc.py) does at each isinstance and issubclass.
 * Each abstract base class has an _abc_data object as its _abc_impl: weak references to
 * the classes that were registered, and to those that are known to be subclasses or not
 * to be. What is known not to be holds only until anything is registered anywhere.
 */
#include "modules/specs.h"

#include "types/dict.h"
#include "types/exception.h"
#include "types/fields.h"
#include "types/function.h"
#include "types/int.h"
#include "types/list.h"
#include "types/module.h"
#include "types/names.h"
#include "types/protocol.h"
#include "types/set.h"
#include "types/str.h"
#include "types/tuple.h"
#include "types/type.h"
#include "types/weakref.h"

typedef struct {
    Object base;
    Slot registry, cache, negative_cache; /* sets of weak references, or empty */
    int64_t negative_version;
} AbcData;

_Static_assert(sizeof(AbcData) == 48, "as CPython's");

FIELDS(data, "registry", "cache", "negative cache")

static const TypeSpec data_spec = {
    .name = "_abc._abc_data",
    .basic_size = sizeof(AbcData),
    .flags = TYPE_FLAG_GC,
    .base = TYPE_object,
    FIELDS_LAYOUT(data),
    .sentence = "what is known of an abstract base class's subclasses",
};

/* How often anything was registered: the version of all negative caches. */
static int64_t registrations(const Interp *in)
{
    return (int64_t)in->abc_registrations;
}

/* New reference to the class's data. */
static Ref data_of(Interp *in, Object *cls)
{
    Ref name = str_intern_string(in, "_abc_impl");
    Ref data = name.object == NULL ? NO_REF : object_get_attribute(in, cls, name.object);
    drop(in, name);
    if (data.object == NULL || data.object->type == module_type(in, &data_spec))
        return data;
    drop(in, data);
    return raise_error(in, EXCEPTION_TypeError, "_abc_impl is set to a wrong type");
}

/* --- sets of weak references --- */

/* 1, 0, -1 */
static int holds(Interp *in, const Slot *set, Object *cls)
{
    if (set->object == NULL || set_size(set->object) == 0)
        return 0;
    Ref reference = weakref_new(in, in->types[TYPE_ReferenceType], cls, NULL);
    if (reference.object == NULL) {
        if (!is_raised_of(in, EXCEPTION_TypeError))
            return -1;
        raise_clear(in);
        return 0;
    }
    int found = set_contains(in, set->object, reference.object);
    drop(in, reference);
    return found;
}

/* Called with a weak reference whose class is gone; self: one to the set that holds it. */
static Ref forget(Interp *in, Object *self, Arguments arguments)
{
    Object *set = weakref_target(self);
    Ref held = set == NULL ? NO_REF : keep(set);
    int found = set == NULL ? 0 : set_discard(in, set, arguments.slots[0].object);
    drop(in, held);
    return found < 0 ? NO_REF : keep_none(in);
}

static const NativeSpec forget_spec = {"_destroy", forget, NATIVE_ONE_ARGUMENT, 1, 1, NULL};

/* A weak reference to the class that takes itself out of the set when the class goes. */
static Ref new_entry(Interp *in, Object *set, Object *cls)
{
    TypeObject *type = in->types[TYPE_ReferenceType];
    Ref to_set = weakref_new(in, type, set, NULL);
    Ref callback =
        to_set.object == NULL ? NO_REF : builtin_new(in, &forget_spec, to_set.object, NULL);
    Ref entry = callback.object == NULL ? NO_REF : weakref_new(in, type, cls, callback.object);
    drop(in, callback);
    drop(in, to_set);
    return entry;
}

static bool note(Interp *in, Object *data, Slot *set, Object *cls)
{
    if (set->object == NULL) {
        Ref made = set_new(in, NULL);
        if (made.object == NULL)
            return false;
        field_store(in, data, set, made);
    }
    Ref entry = new_entry(in, set->object, cls);
    bool done = entry.object != NULL && set_add(in, set->object, entry.object);
    drop(in, entry);
    return done;
}

/* --- abstract methods --- */

/* 1, 0, -1: is object.__isabstractmethod__ true? */
static int is_abstract(Interp *in, Object *object)
{
    Ref mark = object_find_attribute(in, object, in->names->is_abstract_method);
    if (mark.object == NULL)
        return is_raised(in) ? -1 : 0;
    int truth = object_is_true(in, mark.object);
    drop(in, mark);
    return truth;
}

/* Adds what the class's own body declares abstract. */
static bool add_own(Interp *in, Object *names, Object *dict)
{
    Ref keys = dict_keys_list(in, dict);
    if (keys.object == NULL)
        return false;
    bool done = true;
    for (int64_t i = 0; done && i < list_size(keys.object); i++) {
        Object *name = list_get(keys.object, i), *value = dict_get(in, dict, name);
        Ref held = value == NULL ? NO_REF : keep(value);
        int abstract = value == NULL ? 0 : is_abstract(in, value);
        drop(in, held);
        done = abstract >= 0 && (!abstract || set_add(in, names, name));
    }
    drop(in, keys);
    return done;
}

static bool add_if_still_abstract(Interp *in, Object *names, Object *cls, Object *name)
{
    Ref value = object_find_attribute(in, cls, name);
    if (value.object == NULL)
        return !is_raised(in);
    int abstract = is_abstract(in, value.object);
    drop(in, value);
    return abstract >= 0 && (!abstract || set_add(in, names, name));
}

/* Adds what a base declares abstract and the class does not define. */
static bool add_inherited(Interp *in, Object *names, Object *cls, Object *base)
{
    Ref inherited = object_find_attribute(in, base, in->names->abc_abstract);
    if (inherited.object == NULL)
        return !is_raised(in);
    Ref iterator = object_iter(in, inherited.object), name;
    bool done = iterator.object != NULL;
    while (done && (name = iterator_next(in, iterator.object)).object != NULL) {
        done = add_if_still_abstract(in, names, cls, name.object);
        drop(in, name);
    }
    drop(in, iterator);
    drop(in, inherited);
    return done && !is_raised(in);
}

static bool compute_abstract(Interp *in, TypeObject *cls)
{
    Ref names = set_new(in, NULL);
    bool done = names.object != NULL && add_own(in, names.object, cls->dict.object);
    for (int64_t i = 0; done && i < tuple_size(cls->bases.object); i++)
        done = add_inherited(in, names.object, (Object *)cls, tuple_get(cls->bases.object, i));
    Ref frozen = done ? frozenset_new(in, names.object) : NO_REF;
    done = frozen.object != NULL &&
           object_set_attribute(in, (Object *)cls, in->names->abc_abstract, frozen.object);
    drop(in, frozen);
    drop(in, names);
    return done;
}

/* Bits of __abc_tpflags__, which Sequence and Mapping have in their bodies. */
enum { MARK_SEQUENCE = 1 << 5, MARK_MAPPING = 1 << 6 };

static bool take_pattern_mark(Interp *in, TypeObject *cls)
{
    Ref name = str_intern_string(in, "__abc_tpflags__");
    Object *mark = name.object == NULL ? NULL : dict_get(in, cls->dict.object, name.object);
    int64_t bits = 0;
    bool done = !is_raised(in);
    if (mark != NULL && is_int(mark) && int_to_i64(mark, &bits)) {
        cls->layout.flags &= ~(uint32_t)TYPE_FLAGS_OF_COLLECTIONS;
        cls->layout.flags |= bits & MARK_SEQUENCE  ? TYPE_FLAG_SEQUENCE
                             : bits & MARK_MAPPING ? TYPE_FLAG_MAPPING
                                                   : 0;
        done = dict_delete(in, cls->dict.object, name.object) >= 0;
    }
    drop(in, name);
    return done;
}

static bool is_class(Interp *in, const Object *object, const char *message)
{
    return is_type(object) || raise_false(in, EXCEPTION_TypeError, "%s", message);
}

static Ref abc_init(Interp *in, Object *self, Arguments arguments)
{
    Object *cls = arguments.slots[0].object;
    if (!is_class(in, cls, "_abc_init() takes a class") || !compute_abstract(in, (TypeObject *)cls))
        return NO_REF;
    Ref data = object_make(in, module_type(in, &data_spec), 0);
    Ref name = data.object == NULL ? NO_REF : str_intern_string(in, "_abc_impl");
    bool done = name.object != NULL;
    if (done)
        ((AbcData *)data.object)->negative_version = registrations(in);
    done = done && object_set_attribute(in, cls, name.object, data.object) &&
           take_pattern_mark(in, (TypeObject *)cls);
    drop(in, name);
    drop(in, data);
    return done ? keep_none(in) : NO_REF;
}

/* --- registering --- */

/* What a pattern may match, cls and all its subclasses may. */
static void spread_pattern_flags(TypeObject *cls, uint32_t flags)
{
    VEC(TypeObject *) work = {0};
    vec_push(&work, cls);
    while (work.count > 0) {
        TypeObject *type = vec_pop(&work);
        if (!(type->layout.flags & TYPE_FLAG_HEAP) ||
            (type->layout.flags & TYPE_FLAGS_OF_COLLECTIONS) == flags)
            continue;
        type->layout.flags = (type->layout.flags & ~(uint32_t)TYPE_FLAGS_OF_COLLECTIONS) | flags;
        for (size_t i = 0; i < type->subclasses.count; i++)
            vec_push(&work, type->subclasses.items[i]);
    }
    vec_done(&work);
}

static bool register_class(Interp *in, Object *cls, Object *subclass)
{
    int known = object_is_subclass(in, subclass, cls);
    if (known != 0)
        return known > 0;
    int cycle = object_is_subclass(in, cls, subclass);
    if (cycle != 0)
        return cycle > 0 ? raise_false(in, EXCEPTION_RuntimeError,
                                       "Refusing to create an inheritance cycle")
                         : false;
    Ref data = data_of(in, cls);
    bool done =
        data.object != NULL && note(in, data.object, &((AbcData *)data.object)->registry, subclass);
    drop(in, data);
    if (!done)
        return false;
    in->abc_registrations++;
    uint32_t flags = ((TypeObject *)cls)->layout.flags & TYPE_FLAGS_OF_COLLECTIONS;
    if (flags != 0)
        spread_pattern_flags((TypeObject *)subclass, flags);
    return true;
}

static Ref abc_register(Interp *in, Object *self, Arguments arguments)
{
    Object *cls = arguments.slots[0].object, *subclass = arguments.slots[1].object;
    if (!is_class(in, subclass, "Can only register classes") ||
        !is_class(in, cls, "_abc_register() takes a class"))
        return NO_REF;
    return register_class(in, cls, subclass) ? keep(subclass) : NO_REF;
}

/* --- asking; answers are 1, 0, -1, or UNKNOWN --- */

enum { UNKNOWN = 2 };

static int known_answer(Interp *in, Object *data, Object *subclass)
{
    AbcData *known = (AbcData *)data;
    int found = holds(in, &known->cache, subclass);
    if (found != 0)
        return found;
    if (known->negative_version < registrations(in)) {
        field_store(in, data, &known->negative_cache, NO_REF);
        known->negative_version = registrations(in);
        return UNKNOWN;
    }
    found = holds(in, &known->negative_cache, subclass);
    return found == 0 ? UNKNOWN : found > 0 ? 0 : -1;
}

static int ask_hook(Interp *in, Object *cls, Object *subclass)
{
    Ref hook = object_get_attribute(in, cls, in->names->subclasshook);
    Ref answer = hook.object == NULL ? NO_REF : object_call_one(in, hook.object, subclass);
    drop(in, hook);
    drop(in, answer);
    if (answer.object == NULL)
        return -1;
    if (answer.object == in->not_implemented)
        return UNKNOWN;
    if (answer.object == in->true_object || answer.object == in->false_object)
        return answer.object == in->true_object;
    raise_error(in, EXCEPTION_AssertionError,
                "__subclasshook__ must return either False, True, or NotImplemented");
    return -1;
}

/* Is subclass one of any class in the list (or of the targets of weak references)? */
static int is_of_any(Interp *in, Object *classes, Object *subclass)
{
    int answer = 0;
    for (int64_t i = 0; answer == 0 && i < list_size(classes); i++) {
        Object *item = list_get(classes, i);
        Object *cls = is_weakref(in, item) ? weakref_target(item) : item;
        if (cls == NULL)
            continue;
        Ref held = keep(cls);
        answer = spend(in, 1) ? object_is_subclass(in, subclass, cls) : -1;
        drop(in, held);
    }
    return answer;
}

static int is_of_registered(Interp *in, Object *data, Object *subclass)
{
    Object *registry = ((AbcData *)data)->registry.object;
    Ref copy = registry == NULL ? NO_REF : list_from_iterable(in, registry);
    int answer = copy.object != NULL ? is_of_any(in, copy.object, subclass)
                 : is_raised(in)     ? -1
                                     : 0;
    drop(in, copy);
    return answer;
}

static int is_of_derived(Interp *in, Object *cls, Object *subclass)
{
    Ref name = str_intern_string(in, "__subclasses__");
    Ref method = name.object == NULL ? NO_REF : object_get_attribute(in, cls, name.object);
    Ref classes = method.object == NULL ? NO_REF : object_call_none(in, method.object);
    int answer = classes.object == NULL ? -1 : is_of_any(in, classes.object, subclass);
    drop(in, classes);
    drop(in, method);
    drop(in, name);
    return answer;
}

static int find_out(Interp *in, Object *cls, Object *data, Object *subclass)
{
    int answer = ask_hook(in, cls, subclass);
    if (answer != UNKNOWN)
        return answer;
    if (type_is_subtype((TypeObject *)subclass, (TypeObject *)cls))
        return 1;
    answer = is_of_registered(in, data, subclass);
    return answer != 0 ? answer : is_of_derived(in, cls, subclass);
}

static int subclass_check(Interp *in, Object *cls, Object *data, Object *subclass)
{
    int answer = known_answer(in, data, subclass);
    if (answer != UNKNOWN)
        return answer;
    answer = find_out(in, cls, data, subclass);
    AbcData *known = (AbcData *)data;
    if (answer >= 0 &&
        !note(in, data, answer > 0 ? &known->cache : &known->negative_cache, subclass))
        return -1;
    return answer;
}

static Ref abc_subclasscheck(Interp *in, Object *self, Arguments arguments)
{
    Object *cls = arguments.slots[0].object, *subclass = arguments.slots[1].object;
    if (!is_class(in, subclass, "issubclass() arg 1 must be a class") ||
        !is_class(in, cls, "_abc_subclasscheck() takes a class"))
        return NO_REF;
    Ref data = data_of(in, cls);
    int answer = data.object == NULL ? -1 : subclass_check(in, cls, data.object, subclass);
    drop(in, data);
    return answer < 0 ? NO_REF : keep_bool(in, answer);
}

/* cls.__subclasscheck__(subclass), which a class may define anew. */
static int ask_class(Interp *in, Object *cls, Object *subclass)
{
    Ref method = object_get_attribute(in, cls, in->names->subclasscheck);
    Ref answer = method.object == NULL ? NO_REF : object_call_one(in, method.object, subclass);
    int truth = answer.object == NULL ? -1 : object_is_true(in, answer.object);
    drop(in, answer);
    drop(in, method);
    return truth;
}

static int instance_check(Interp *in, Object *cls, Object *data, Object *subclass, Object *type)
{
    const AbcData *known = (const AbcData *)data;
    int found = holds(in, &known->cache, subclass);
    if (found != 0)
        return found;
    if (subclass == type && known->negative_version == registrations(in)) {
        found = holds(in, &known->negative_cache, subclass);
        if (found != 0)
            return found > 0 ? 0 : -1;
    }
    int answer = ask_class(in, cls, subclass);
    return answer != 0 || subclass == type ? answer : ask_class(in, cls, type);
}

static Ref abc_instancecheck(Interp *in, Object *self, Arguments arguments)
{
    Object *cls = arguments.slots[0].object, *instance = arguments.slots[1].object;
    Ref data = data_of(in, cls);
    Ref subclass =
        data.object == NULL ? NO_REF : object_get_attribute(in, instance, in->names->class_);
    int answer = subclass.object == NULL ? -1
                                         : instance_check(in, cls, data.object, subclass.object,
                                                          (Object *)instance->type);
    drop(in, subclass);
    drop(in, data);
    return answer < 0 ? NO_REF : keep_bool(in, answer);
}

/* --- for caches of others, and for who looks into a class --- */

static Ref get_cache_token(Interp *in, Object *self, Arguments arguments)
{
    return int_from_i64(in, registrations(in));
}

static Ref reset_registry(Interp *in, Object *self, Arguments arguments)
{
    Ref data = data_of(in, arguments.slots[0].object);
    if (data.object == NULL)
        return data;
    field_store(in, data.object, &((AbcData *)data.object)->registry, NO_REF);
    drop(in, data);
    return keep_none(in);
}

static Ref reset_caches(Interp *in, Object *self, Arguments arguments)
{
    Ref data = data_of(in, arguments.slots[0].object);
    if (data.object == NULL)
        return data;
    field_store(in, data.object, &((AbcData *)data.object)->cache, NO_REF);
    field_store(in, data.object, &((AbcData *)data.object)->negative_cache, NO_REF);
    drop(in, data);
    return keep_none(in);
}

static Ref copy_of(Interp *in, const Slot *set)
{
    return set_new(in, set->object);
}

static Ref get_dump(Interp *in, Object *self, Arguments arguments)
{
    Ref data = data_of(in, arguments.slots[0].object);
    if (data.object == NULL)
        return data;
    const AbcData *known = (const AbcData *)data.object;
    Slot parts[4] = {{copy_of(in, &known->registry).object},
                     {copy_of(in, &known->cache).object},
                     {copy_of(in, &known->negative_cache).object},
                     {int_from_i64(in, known->negative_version).object}};
    drop(in, data);
    return tuple_from_taken(in, parts, 4);
}

static const NativeSpec functions[] = {
    {"get_cache_token", get_cache_token, NATIVE_NO_ARGUMENTS, 0, 0,
     "a number that changes when anything is registered"},
    {"_abc_init", abc_init, NATIVE_ONE_ARGUMENT, 1, 1, "makes a class's data"},
    {"_abc_register", abc_register, NATIVE_POSITIONAL, 2, 2, "registers a subclass"},
    {"_abc_instancecheck", abc_instancecheck, NATIVE_POSITIONAL, 2, 2, "isinstance"},
    {"_abc_subclasscheck", abc_subclasscheck, NATIVE_POSITIONAL, 2, 2, "issubclass"},
    {"_reset_registry", reset_registry, NATIVE_ONE_ARGUMENT, 1, 1, "forgets what is registered"},
    {"_reset_caches", reset_caches, NATIVE_ONE_ARGUMENT, 1, 1, "forgets what is known"},
    {"_get_dump", get_dump, NATIVE_ONE_ARGUMENT, 1, 1, "a class's data"},
    {0},
};

static const TypeSpec *const types[] = {&data_spec, NULL};

const ModuleSpec _abc_module = {
    .name = "_abc",
    .functions = functions,
    .hidden_types = types,
    .sentence = "the inner part of abstract base classes",
};
