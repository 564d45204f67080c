/* Views of dicts and the iterators over them. Three kinds (keys, values, items) differ
 * only in what they make of an entry, so one table of facts serves all.
 */
#include "types/mappingproxy.h"
#include "types/dict_views.h"

#include "heap/gc.h"
#include "types/dict_core.h"
#include "types/int.h"
#include "types/iterator_reduce.h"
#include "types/list.h"
#include "types/protocol.h"
#include "types/sequence.h"
#include "types/set.h"
#include "types/str.h"
#include "types/tuple.h"

typedef struct {
    Object base;
    Slot dict;
} DictView; /* 24 bytes */

typedef struct {
    Object base;
    Slot dict;    /* empty once exhausted */
    int64_t used; /* entries when it began: a change is an error */
    int64_t position;
    Slot result; /* items: the tuple handed out, used again if nobody kept it */
    int64_t left;
} DictIterator; /* 56 bytes */

_Static_assert(sizeof(DictView) == 24 && sizeof(DictIterator) == 56, "CPython's views");

typedef enum { VIEW_KEYS, VIEW_VALUES, VIEW_ITEMS } ViewKind;

static DictView *as_view(const Object *object)
{
    return (DictView *)(uintptr_t)object;
}

static DictIterator *as_iterator(const Object *object)
{
    return (DictIterator *)(uintptr_t)object;
}

static DictObject *viewed(const Object *view)
{
    return as_dict(as_view(view)->dict.object);
}

Object *dict_view_dict(const Object *view)
{
    return as_view(view)->dict.object;
}

/* --- making --- */

Ref dict_view_new(Interp *in, TypeId which, Object *dict)
{
    return dict_view_of_type(in, in->types[which], dict);
}

Ref dict_view_of_type(Interp *in, TypeObject *type, Object *dict)
{
    Ref view = object_make(in, type, 0);
    if (view.object != NULL)
        slot_init(&as_view(view.object)->dict, keep(dict));
    return view;
}

static Ref make_iterator(Interp *in, TypeId which, Object *dict, bool backwards)
{
    Ref iterator = object_make(in, in->types[which], 0);
    if (iterator.object == NULL)
        return iterator;
    DictIterator *it = as_iterator(iterator.object);
    slot_init(&it->dict, keep(dict));
    it->used = it->left = as_dict(dict)->used;
    it->position = !backwards                      ? 0
                   : as_dict(dict)->values != NULL ? as_dict(dict)->used - 1
                                                   : as_dict(dict)->keys->used - 1;
    if (which == TYPE_dict_itemiterator || which == TYPE_dict_reverseitemiterator) {
        Slot nones[2] = {{in->none}, {in->none}};
        Ref pair = tuple_from_slots(in, nones, 2);
        if (pair.object == NULL) {
            drop(in, iterator);
            return pair;
        }
        slot_init(&it->result, pair);
    }
    return iterator;
}

Ref dict_iterator_new(Interp *in, TypeId which, Object *dict)
{
    return make_iterator(in, which, dict, false);
}

Ref dict_reversed(Interp *in, Object *dict)
{
    return make_iterator(in, TYPE_dict_reversekeyiterator, dict, true);
}

/* --- iterators --- */

static bool iterator_traverse(Object *object, SlotVisitor visit, void *context)
{
    return visit(context, &as_iterator(object)->dict, SLOT_KEY(FIELD, 0)) &&
           visit(context, &as_iterator(object)->result, SLOT_KEY(FIELD, 1));
}

static void iterator_dealloc(Heap *heap, Object *object)
{
    slot_clear(heap, object, &as_iterator(object)->dict, SLOT_KEY(FIELD, 0));
    slot_clear(heap, object, &as_iterator(object)->result, SLOT_KEY(FIELD, 1));
    heap_release(heap, object);
}

static void iterator_label(Heap *heap, Object *owner, SlotKey key, Buf *out)
{
    (void)heap, (void)owner;
    buf_append_string(out, key.index == 0 ? "dict" : "result");
}

static int64_t previous_entry(const DictObject *dict, int64_t *position)
{
    if (dict->values != NULL)
        return *position < 0 ? -1 : values_order(dict->values, (int)(*position)--);
    while (*position >= 0) {
        int64_t entry = (*position)--;
        if (keys_value_slot(dict->keys, entry)->object != NULL)
            return entry;
    }
    return -1;
}

/* The next entry, -1 at the end (the dict is let go), -2 raised. */
static int64_t advance(Interp *in, Object *self, bool backwards)
{
    DictIterator *it = as_iterator(self);
    if (it->dict.object == NULL)
        return -1;
    const DictObject *dict = as_dict(it->dict.object);
    if (it->used != dict->used) {
        it->used = -1; /* so that it stays an error */
        raise_error(in, EXCEPTION_RuntimeError, "dictionary changed size during iteration");
        return -2;
    }
    size_t forward = (size_t)it->position;
    int64_t entry =
        backwards ? previous_entry(dict, &it->position) : dict_next_entry(dict, &forward);
    if (!backwards)
        it->position = (int64_t)forward;
    if (entry >= 0 && it->left == 0) {
        slot_clear(&in->heap, self, &it->dict, SLOT_KEY(FIELD, 0));
        raise_error(in, EXCEPTION_RuntimeError, "dictionary keys changed during iteration");
        return -2;
    }
    if (entry < 0)
        slot_clear(&in->heap, self, &it->dict, SLOT_KEY(FIELD, 0));
    else
        it->left--;
    return entry;
}

/* The pair, in the kept tuple if nobody else holds it. */
static Ref next_pair(Interp *in, Object *self, Object *key, Object *value)
{
    DictIterator *it = as_iterator(self);
    Object *kept = it->result.object;
    if (kept->refcount != 1) {
        Slot pair[2] = {{key}, {value}};
        return tuple_from_slots(in, pair, 2);
    }
    Ref result = keep(kept);
    slot_store(&in->heap, kept, &tuple_slots(kept)[0], SLOT_KEY(ITEM, 0), keep(key));
    slot_store(&in->heap, kept, &tuple_slots(kept)[1], SLOT_KEY(ITEM, 1), keep(value));
    if (!gc_is_tracked(kept)) {
        gc_track(&in->heap, kept);
        object_tracked(&in->heap, kept);
    }
    return result;
}

static Ref next_of(Interp *in, Object *self, ViewKind kind, bool backwards)
{
    /* The dict may be let go by advance, but only at the end. */
    Object *dict = as_iterator(self)->dict.object;
    int64_t entry = advance(in, self, backwards);
    if (entry < 0)
        return NO_REF;
    Object *key = keys_key_slot(as_dict(dict)->keys, entry)->object;
    if (kind == VIEW_KEYS)
        return keep(key);
    Object *value = dict_value_slot(as_dict(dict), entry)->object;
    return kind == VIEW_VALUES ? keep(value) : next_pair(in, self, key, value);
}

static Ref next_key(Interp *in, Object *self)
{
    return next_of(in, self, VIEW_KEYS, false);
}
static Ref next_value(Interp *in, Object *self)
{
    return next_of(in, self, VIEW_VALUES, false);
}
static Ref next_item(Interp *in, Object *self)
{
    return next_of(in, self, VIEW_ITEMS, false);
}
static Ref previous_key(Interp *in, Object *self)
{
    return next_of(in, self, VIEW_KEYS, true);
}
static Ref previous_value(Interp *in, Object *self)
{
    return next_of(in, self, VIEW_VALUES, true);
}
static Ref previous_item(Interp *in, Object *self)
{
    return next_of(in, self, VIEW_ITEMS, true);
}

static Ref iterator_self(Interp *in, Object *self)
{
    (void)in;
    return keep(self);
}

static Ref iterator_length_hint(Interp *in, Object *self, Arguments arguments)
{
    (void)arguments;
    const DictIterator *it = as_iterator(self);
    bool valid = it->dict.object != NULL && it->used == as_dict(it->dict.object)->used;
    return int_from_i64(in, valid ? it->left : 0);
}

static Ref iterator_reduce(Interp *in, Object *self, Arguments arguments)
{
    const DictIterator *it = as_iterator(self);
    Ref made = object_make(in, self->type, 0);
    if (made.object == NULL)
        return made;
    DictIterator *twin = as_iterator(made.object);
    twin->used = it->used;
    twin->position = it->position;
    twin->left = it->left;
    if (it->dict.object != NULL)
        slot_init(&twin->dict, keep(it->dict.object));
    if (it->result.object != NULL)
        slot_init(&twin->result, tuple_of_nones(in, 2));
    if (!is_raised(in))
        return iterator_reduced_to_list(in, made);
    drop(in, made);
    return NO_REF;
}

static const NativeSpec iterator_methods[] = {
    {"__length_hint__", iterator_length_hint, NATIVE_NO_ARGUMENTS, 0, 0, NULL},
    {"__reduce__", iterator_reduce, NATIVE_NO_ARGUMENTS, 0, 0, NULL},
    {0},
};

#define ITERATOR_SPEC(variable, shown_name, next_function)                                         \
    const TypeSpec variable = {.name = shown_name,                                                 \
                               .basic_size = sizeof(DictIterator),                                 \
                               .flags = TYPE_FLAG_GC,                                              \
                               .base = TYPE_object,                                                \
                               .traverse = iterator_traverse,                                      \
                               .dealloc = iterator_dealloc,                                        \
                               .label = iterator_label,                                            \
                               .slots = {.iter = iterator_self, .next = next_function},            \
                               .methods = iterator_methods};

ITERATOR_SPEC(dict_keyiterator_spec, "dict_keyiterator", next_key)
ITERATOR_SPEC(dict_valueiterator_spec, "dict_valueiterator", next_value)
ITERATOR_SPEC(dict_itemiterator_spec, "dict_itemiterator", next_item)
ITERATOR_SPEC(dict_reversekeyiterator_spec, "dict_reversekeyiterator", previous_key)
ITERATOR_SPEC(dict_reversevalueiterator_spec, "dict_reversevalueiterator", previous_value)
ITERATOR_SPEC(dict_reverseitemiterator_spec, "dict_reverseitemiterator", previous_item)

/* --- views --- */

static bool view_traverse(Object *object, SlotVisitor visit, void *context)
{
    return visit(context, &as_view(object)->dict, SLOT_KEY(FIELD, 0));
}

static void view_dealloc(Heap *heap, Object *object)
{
    slot_clear(heap, object, &as_view(object)->dict, SLOT_KEY(FIELD, 0));
    heap_release(heap, object);
}

static void view_label(Heap *heap, Object *owner, SlotKey key, Buf *out)
{
    (void)heap, (void)owner, (void)key;
    buf_append_string(out, "dict");
}

static int64_t view_length(Interp *in, Object *self)
{
    (void)in;
    return viewed(self)->used;
}

static ViewKind kind_of(const Interp *in, const Object *view)
{
    return IS_EXACT(in, view, dict_keys)     ? VIEW_KEYS
           : IS_EXACT(in, view, dict_values) ? VIEW_VALUES
                                             : VIEW_ITEMS;
}

static const TypeId iterator_types[] = {TYPE_dict_keyiterator, TYPE_dict_valueiterator,
                                        TYPE_dict_itemiterator};
static const TypeId reverse_types[] = {TYPE_dict_reversekeyiterator, TYPE_dict_reversevalueiterator,
                                       TYPE_dict_reverseitemiterator};

static Ref view_iter(Interp *in, Object *self)
{
    return dict_iterator_new(in, iterator_types[kind_of(in, self)], as_view(self)->dict.object);
}

static Ref view_reversed(Interp *in, Object *self, Arguments arguments)
{
    (void)arguments;
    return make_iterator(in, reverse_types[kind_of(in, self)], as_view(self)->dict.object, true);
}

static Ref view_repr(Interp *in, Object *self)
{
    int entered = repr_enter(in, self);
    if (entered != 0)
        return entered < 0 ? NO_REF : str_from_string(in, "...");
    Ref items = list_from_iterable(in, self);
    Ref text = items.object == NULL ? NO_REF : object_repr(in, items.object);
    repr_leave(in, self);
    drop(in, items);
    if (text.object == NULL)
        return text;
    Buf out = BUF_INIT;
    buf_printf(&out, "%s(", type_name_of(self));
    str_append_utf8(text.object, &out);
    buf_append_byte(&out, ')');
    drop(in, text);
    Ref result = str_from_buf(in, &out);
    buf_done(&out);
    return result;
}

static int items_contain(Interp *in, Object *self, Object *item)
{
    if (!is_tuple(item) || tuple_size(item) != 2)
        return 0;
    Object *found = dict_get(in, as_view(self)->dict.object, tuple_get(item, 0));
    if (found == NULL)
        return is_raised(in) ? -1 : 0;
    Ref held = keep(found);
    int equal = object_compare_bool(in, found, tuple_get(item, 1), COMPARE_EQ);
    drop(in, held);
    return equal;
}

static int keys_contain(Interp *in, Object *self, Object *key)
{
    return dict_contains(in, as_view(self)->dict.object, key);
}

static Ref get_mapping(Interp *in, Object *self)
{
    return mappingproxy_new(in, as_view(self)->dict.object);
}

static const PropertySpec view_properties[] = {{"mapping", get_mapping, NULL}, {0}};

static const NativeSpec view_methods[] = {
    {"__reversed__", view_reversed, NATIVE_NO_ARGUMENTS, 0, 0, NULL},
    {"isdisjoint", dict_view_isdisjoint, NATIVE_ONE_ARGUMENT, 1, 1, "nothing in common"},
    {0}};

static const NativeSpec values_methods[] = {
    {"__reversed__", view_reversed, NATIVE_NO_ARGUMENTS, 0, 0, NULL}, {0}};

#define VIEW_LAYOUT(shown_name)                                                                    \
    .name = shown_name, .basic_size = sizeof(DictView), .flags = TYPE_FLAG_GC,                     \
    .base = TYPE_object, .traverse = view_traverse, .dealloc = view_dealloc, .label = view_label,  \
    .properties = view_properties

#define SET_LIKE                                                                                   \
    .repr = view_repr, .iter = view_iter, .length = view_length, .compare = dict_view_compare,     \
    .and_ = dict_view_and, .or_ = dict_view_or, .subtract = dict_view_subtract,                    \
    .xor = dict_view_xor

const TypeSpec dict_keys_spec = {
    VIEW_LAYOUT("dict_keys"),
    .slots = {SET_LIKE, .contains = keys_contain},
    .methods = view_methods,
};

const TypeSpec dict_items_spec = {
    VIEW_LAYOUT("dict_items"),
    .slots = {SET_LIKE, .contains = items_contain},
    .methods = view_methods,
};

const TypeSpec dict_values_spec = {
    VIEW_LAYOUT("dict_values"),
    .slots = {.repr = view_repr, .iter = view_iter, .length = view_length},
    .methods = values_methods,
};

/* --- lists of what is in a dict --- */

Ref dict_keys_list(Interp *in, Object *dict)
{
    return list_from_iterable(in, dict);
}
