/* _collections: what collections has in C. */
#include "modules/deque.h"
#include "modules/defaultdict.h"
#include "modules/ordered_dict.h"
#include "modules/specs.h"
#include "types/descriptor.h"
#include "types/dict.h"
#include "types/int.h"
#include "types/module.h"
#include "types/names.h"
#include "types/object.h"
#include "types/protocol.h"
#include "types/str.h"
#include "types/tuple.h"

/* --- _tuplegetter: the properties of a namedtuple --- */

typedef struct {
    Object base;
    int64_t index;
    Slot doc;
} TupleGetter; /* 32 bytes */

static TupleGetter *as_getter(const Object *object)
{
    return (TupleGetter *)(uintptr_t)object;
}

static bool getter_traverse(Object *object, SlotVisitor visit, void *context)
{
    return visit(context, &as_getter(object)->doc, SLOT_KEY(FIELD, 0));
}

static void getter_dealloc(Heap *heap, Object *object)
{
    slot_clear(heap, object, &as_getter(object)->doc, SLOT_KEY(FIELD, 0));
    heap_release(heap, object);
}

static void getter_label(Heap *heap, Object *owner, SlotKey key, Buf *out)
{
    (void)heap, (void)owner, (void)key;
    buf_append_string(out, "__doc__");
}

static void getter_show(Heap *heap, Object *object, Buf *out)
{
    (void)heap;
    buf_printf(out, "item %lld", (long long)as_getter(object)->index);
}

static Ref getter_new(Interp *in, TypeObject *type, Arguments arguments)
{
    int64_t index;
    if (arguments.count != 2)
        return raise_error(in, EXCEPTION_TypeError, "_tuplegetter expected 2 arguments, got %zu",
                           arguments.count);
    if (!number_as_index(in, arguments.slots[0].object, EXCEPTION_OverflowError, &index))
        return NO_REF;
    Ref getter = object_make(in, type, 0);
    if (getter.object == NULL)
        return getter;
    as_getter(getter.object)->index = index;
    slot_init(&as_getter(getter.object)->doc, keep(arguments.slots[1].object));
    return getter;
}

static Ref getter_get(Interp *in, Object *self, Object *instance, Object *owner)
{
    (void)owner;
    int64_t index = as_getter(self)->index;
    if (instance == NULL || instance == in->none)
        return keep(self);
    if (!is_tuple(instance))
        return raise_error(in, EXCEPTION_TypeError,
                           "descriptor for index '%lld' for tuple subclasses doesn't apply to "
                           "'%s' object",
                           (long long)index, type_name_of(instance));
    if (index < 0 || index >= tuple_size(instance))
        return raise_error(in, EXCEPTION_IndexError, "tuple index out of range");
    return keep(tuple_get(instance, index));
}

static bool getter_set(Interp *in, Object *self, Object *instance, Object *value)
{
    (void)self, (void)instance;
    return raise_false(in, EXCEPTION_AttributeError,
                       value == NULL ? "can't delete attribute" : "can't set attribute");
}

static Ref getter_repr(Interp *in, Object *self)
{
    Ref doc = object_repr(in, as_getter(self)->doc.object);
    if (doc.object == NULL)
        return doc;
    Buf text = BUF_INIT;
    buf_printf(&text, "_tuplegetter(%lld, ", (long long)as_getter(self)->index);
    str_append_utf8(doc.object, &text);
    buf_append_byte(&text, ')');
    drop(in, doc);
    Ref result = str_from_buf(in, &text);
    buf_done(&text);
    return result;
}

static Ref getter_get_doc(Interp *in, Object *self)
{
    (void)in;
    return keep(as_getter(self)->doc.object);
}

static bool getter_set_doc(Interp *in, Object *self, Object *value)
{
    slot_store(&in->heap, self, &as_getter(self)->doc, SLOT_KEY(FIELD, 0),
               keep(value != NULL ? value : in->none));
    return true;
}

static const PropertySpec getter_properties[] = {{"__doc__", getter_get_doc, getter_set_doc}, {0}};

static const TypeSpec tuplegetter_spec = {
    .name = "_collections._tuplegetter",
    .basic_size = sizeof(TupleGetter),
    .flags = TYPE_FLAG_GC,
    .base = TYPE_object,
    .traverse = getter_traverse,
    .dealloc = getter_dealloc,
    .label = getter_label,
    .show = getter_show,
    .slots = {.repr = getter_repr,
              .new = getter_new,
              .descriptor_get = getter_get,
              .descriptor_set = getter_set},
    .properties = getter_properties,
};

/* --- _count_elements --- */

/* mapping[key] = mapping.get(key, 0) + 1; get is the bound method, NULL for a plain dict. */
static bool count_one(Interp *in, Object *mapping, Object *get, Object *key)
{
    Ref zero = int_from_i64(in, 0), one = int_from_i64(in, 1), was = NO_REF;
    if (get != NULL) {
        Slot slots[2] = {{key}, {zero.object}};
        was = object_call(in, get, (Arguments){.slots = slots, .count = 2});
    } else {
        Object *found = dict_get(in, mapping, key);
        if (found != NULL || !is_raised(in))
            was = keep(found != NULL ? found : zero.object);
    }
    Ref now = was.object == NULL ? NO_REF : number_binary(in, BINARY_ADD, was.object, one.object);
    bool done = now.object != NULL && (get != NULL ? object_set_item(in, mapping, key, now.object)
                                                   : dict_set(in, mapping, key, now.object));
    drop(in, zero);
    drop(in, one);
    drop(in, was);
    drop(in, now);
    return done;
}

static bool count_all(Interp *in, Object *mapping, Object *get, Object *iterable)
{
    Ref iterator = object_iter(in, iterable), key;
    if (iterator.object == NULL)
        return false;
    while ((key = iterator_next(in, iterator.object)).object != NULL) {
        bool done = spend(in, 1) && count_one(in, mapping, get, key.object);
        drop(in, key);
        if (!done)
            break;
    }
    drop(in, iterator);
    return !is_raised(in);
}

static bool has_method_of_dict(Interp *in, const Object *mapping, Object *name)
{
    return type_lookup(in, mapping->type, name) == type_lookup(in, in->types[TYPE_dict], name);
}

/* Does the mapping get and set items as dict itself does? */
static bool counts_plainly(Interp *in, const Object *mapping, Object *get_name)
{
    return is_dict(mapping) && has_method_of_dict(in, mapping, get_name) &&
           has_method_of_dict(in, mapping, in->names->slot[ROW_set_subscript_SET_ITEM]);
}

static Ref count_elements(Interp *in, Object *self, Arguments arguments)
{
    (void)self;
    Object *mapping = arguments.slots[0].object;
    Ref name = str_intern_string(in, "get"), get = NO_REF;
    if (name.object != NULL && !counts_plainly(in, mapping, name.object))
        get = object_get_attribute(in, mapping, name.object);
    bool done = !is_raised(in) && count_all(in, mapping, get.object, arguments.slots[1].object);
    drop(in, name);
    drop(in, get);
    return done ? keep_none(in) : NO_REF;
}

/* --- the module --- */

static const NativeSpec functions[] = {
    {"_count_elements", count_elements, NATIVE_POSITIONAL, 2, 2,
     "adds how often each item of an iterable occurs to a mapping"},
    {0}};

static const TypeSpec *const types[] = {&deque_spec,
                                        &defaultdict_spec,
                                        &deque_iterator_spec,
                                        &deque_reverse_iterator_spec,
                                        &tuplegetter_spec,
                                        &ordered_dict_spec,
                                        NULL};

static const TypeSpec *const hidden_types[] = {&ordered_keys_spec, &ordered_values_spec,
                                               &ordered_items_spec, &ordered_iterator_spec, NULL};

const ModuleSpec _collections_module = {
    .name = "_collections",
    .functions = functions,
    .types = types,
    .hidden_types = hidden_types,
    .sentence = "the part of collections that is written in C",
};
