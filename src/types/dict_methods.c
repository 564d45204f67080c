/* The dict type as a script sees it: construction, operators, methods, repr. */
#include <string.h>

#include "heap/gc.h"
#include "types/dict_core.h"
#include "types/dict_views.h"
#include "types/generic_alias.h"
#include "types/list.h"
#include "types/names.h"
#include "types/protocol.h"
#include "types/set_core.h"
#include "types/str.h"
#include "types/tuple.h"

/* --- layout --- */

static bool dict_traverse(Object *object, SlotVisitor visit, void *context)
{
    DictObject *dict = as_dict(object);
    bool split = dict->values != NULL;
    for (int64_t i = 0; i < dict->keys->used; i++) {
        Slot *value = dict_value_slot(dict, i), *key = keys_key_slot(dict->keys, i);
        if (value->object == NULL)
            continue;
        if (!visit(context, value, SLOT_KEY(DICT_VALUE, i)))
            return false;
        if (!split && !visit(context, key, SLOT_KEY(KEY, i)))
            return false;
    }
    return true;
}

static void dict_tp_clear(Heap *heap, Object *object)
{
    dict_clear(interp_of(heap), object);
}

static void dict_dealloc(Heap *heap, Object *object)
{
    Interp *in = interp_of(heap);
    DictObject *dict = as_dict(object);
    Slot *values = dict->values;
    DictKeys *keys = dict->keys;
    if (values != NULL) {
        for (int64_t i = 0; i < keys->used; i++)
            drop(in, (Ref){values[i].object});
        values_free(in, values);
    }
    dict_release_keys(in, keys);
    if (IS_EXACT(in, object, dict))
        heap_release_to(heap, object, &in->free_dicts);
    else
        heap_release(heap, object);
}

static size_t dict_size_of(const Object *object)
{
    const DictObject *dict = as_dict(object);
    size_t size = object_layout(object)->basic_size;
    if (dict->values != NULL)
        return size + (size_t)(dict->keys->used + dict->keys->usable) * sizeof(Slot);
    /* The shared empty table (and only that) has one slot. */
    return dict->keys->log2_size == 0 ? size : size + keys_bytes(dict->keys);
}

/* Keys of a split table are the class's. */
static void dict_buffers(const Object *object, const void **found)
{
    const DictObject *dict = as_dict(object);
    if (dict->values != NULL)
        found[1] = values_block(dict->values);
    else
        found[0] = dict->keys;
}

/* Only values of split tables have names: elsewhere the key is a slot of its own. */
static void dict_label(Heap *heap, Object *owner, SlotKey key, Buf *out)
{
    (void)heap;
    const DictObject *dict = as_dict(owner);
    if (dict->values != NULL && key.role == ROLE_DICT_VALUE)
        str_append_utf8(keys_key_slot(dict->keys, key.index)->object, out);
}

/* --- construction --- */

static Ref dict_tp_new(Interp *in, TypeObject *type, Arguments arguments)
{
    (void)arguments;
    return dict_new_of(in, type);
}

/* CPython merges the dict of the keywords, whose table an empty dict takes over instead of
 * its own. */
static bool merge_keywords(Interp *in, Object *dict, Arguments arguments)
{
    int64_t count = arguments.keywords == NULL ? 0 : tuple_size(arguments.keywords);
    if (count > 0 && as_dict(dict)->used == 0 && as_dict(dict)->values == NULL)
        dict_clear(in, dict);
    for (int64_t i = 0; i < count; i++)
        if (!dict_set(in, dict, tuple_get(arguments.keywords, i),
                      arguments.slots[arguments.count + (size_t)i].object))
            return false;
    return true;
}

static bool update_from(Interp *in, Object *dict, Arguments arguments, const char *function)
{
    if (arguments.count > 1)
        return raise_false(in, EXCEPTION_TypeError, "%s expected at most 1 argument, got %zu",
                           function, arguments.count);
    if (arguments.count == 1 && !dict_merge(in, dict, arguments.slots[0].object, 1))
        return false;
    return merge_keywords(in, dict, arguments);
}

static bool dict_tp_init(Interp *in, Object *self, Arguments arguments)
{
    return update_from(in, self, arguments, "dict");
}

/* --- operators --- */

static bool append_entry_repr(Interp *in, Object *dict, int64_t entry, Buf *out)
{
    Ref key = keep(keys_key_slot(as_dict(dict)->keys, entry)->object);
    Ref value = keep(dict_value_slot(as_dict(dict), entry)->object);
    Ref texts[2] = {object_repr(in, key.object), NO_REF};
    if (texts[0].object != NULL)
        texts[1] = object_repr(in, value.object);
    if (texts[1].object != NULL) {
        str_append_utf8(texts[0].object, out);
        buf_append_string(out, ": ");
        str_append_utf8(texts[1].object, out);
    }
    bool done = texts[1].object != NULL;
    drop(in, texts[0]);
    drop(in, texts[1]);
    drop(in, key);
    drop(in, value);
    return done;
}

static bool append_repr(Interp *in, Object *dict, Buf *out)
{
    size_t position = 0;
    const char *separator = "{";
    for (int64_t e; (e = dict_next_entry(as_dict(dict), &position)) >= 0;) {
        buf_append_string(out, separator);
        separator = ", ";
        if (!spend(in, 1) || !append_entry_repr(in, dict, e, out))
            return false;
    }
    buf_append_byte(out, '}');
    return true;
}

static Ref dict_repr(Interp *in, Object *self)
{
    int nested = repr_enter(in, self);
    if (nested != 0)
        return nested < 0 ? NO_REF : str_from_string(in, "{...}");
    if (as_dict(self)->used == 0) {
        repr_leave(in, self);
        return str_from_string(in, "{}");
    }
    Buf text = BUF_INIT;
    Ref result = append_repr(in, self, &text) ? str_from_buf(in, &text) : NO_REF;
    buf_done(&text);
    repr_leave(in, self);
    return result;
}

/* 1 equal, 0 not, -1 raised; the sizes are equal. */
static int entries_equal(Interp *in, Object *left, Object *right)
{
    size_t position = 0;
    for (int64_t e; (e = dict_next_entry(as_dict(left), &position)) >= 0;) {
        Ref key = keep(keys_key_slot(as_dict(left)->keys, e)->object);
        Ref value = keep(dict_value_slot(as_dict(left), e)->object);
        int64_t hash = keys_entry_hash(as_dict(left)->keys, e);
        Object *other = spend(in, 1) ? dict_get_hashed(in, right, key.object, hash) : NULL;
        int equal = other == NULL ? (is_raised(in) ? -1 : 0) : 1;
        if (equal == 1) {
            Ref held = keep(other);
            equal = object_compare_bool(in, value.object, other, COMPARE_EQ);
            drop(in, held);
        }
        drop(in, key);
        drop(in, value);
        if (equal != 1)
            return equal;
    }
    return 1;
}

static Ref dict_compare(Interp *in, Object *left, Object *right, CompareOp op)
{
    if (!is_dict(right) || (op != COMPARE_EQ && op != COMPARE_NE))
        return keep(in->not_implemented);
    int equal = as_dict(left)->used == as_dict(right)->used;
    if (equal)
        equal = entries_equal(in, left, right);
    return equal < 0 ? NO_REF : keep_bool(in, (equal == 1) == (op == COMPARE_EQ));
}

static int64_t dict_length(Interp *in, Object *self)
{
    (void)in;
    return as_dict(self)->used;
}

static Ref call_missing(Interp *in, Object *self, Object *key)
{
    if (!IS_EXACT(in, self, dict)) {
        Ref method = object_special_method(in, self, in->names->missing);
        if (method.object != NULL) {
            Ref result = object_call_one(in, method.object, key);
            drop(in, method);
            return result;
        }
        if (is_raised(in))
            return NO_REF;
    }
    return raise_value(in, EXCEPTION_KeyError, keep(key));
}

static Ref dict_subscript(Interp *in, Object *self, Object *key)
{
    Object *value = dict_get(in, self, key);
    if (value != NULL)
        return keep(value);
    return is_raised(in) ? NO_REF : call_missing(in, self, key);
}

static bool dict_set_subscript(Interp *in, Object *self, Object *key, Object *value)
{
    if (value != NULL)
        return dict_set(in, self, key, value);
    int deleted = dict_delete(in, self, key);
    if (deleted == 0)
        raise_value(in, EXCEPTION_KeyError, keep(key));
    return deleted > 0;
}

static Ref dict_or(Interp *in, Object *left, Object *right)
{
    if (!is_dict(left) || !is_dict(right))
        return keep(in->not_implemented);
    Ref result = dict_copy(in, left);
    if (result.object != NULL && !dict_merge(in, result.object, right, 1)) {
        drop(in, result);
        return NO_REF;
    }
    return result;
}

static Ref dict_inplace_or(Interp *in, Object *left, Object *right)
{
    return dict_merge(in, left, right, 1) ? keep(left) : NO_REF;
}

/* --- methods --- */

static Ref method_get(Interp *in, Object *self, Arguments arguments)
{
    Object *value = dict_get(in, self, arguments.slots[0].object);
    if (value == NULL && is_raised(in))
        return NO_REF;
    if (value == NULL)
        value = arguments.count > 1 ? arguments.slots[1].object : in->none;
    return keep(value);
}

static Ref method_setdefault(Interp *in, Object *self, Arguments arguments)
{
    Object *value = dict_set_default(in, self, arguments.slots[0].object,
                                     arguments.count > 1 ? arguments.slots[1].object : in->none);
    return value == NULL ? NO_REF : keep(value);
}

static Ref method_pop(Interp *in, Object *self, Arguments arguments)
{
    /* The key of an empty dict is not hashed (Objects/dictobject.c, _PyDict_Pop). */
    Ref value = dict_size(self) == 0 ? NO_REF : dict_pop(in, self, arguments.slots[0].object);
    if (value.object != NULL || is_raised(in))
        return value;
    if (arguments.count > 1)
        return keep(arguments.slots[1].object);
    return raise_value(in, EXCEPTION_KeyError, keep(arguments.slots[0].object));
}

static Ref method_popitem(Interp *in, Object *self, Arguments arguments)
{
    (void)arguments;
    Ref tuple = tuple_new(in, 2), pair[2];
    if (tuple.object == NULL)
        return tuple;
    if (!dict_pop_last(in, self, &pair[0], &pair[1])) {
        drop(in, tuple);
        if (is_raised(in))
            return NO_REF;
        Ref text = str_from_string(in, "popitem(): dictionary is empty");
        return text.object == NULL ? text : raise_value(in, EXCEPTION_KeyError, text);
    }
    for (size_t i = 0; i < ARRAY_LEN(pair); i++)
        slot_init(&tuple_slots(tuple.object)[i], pair[i]);
    gc_track(&in->heap, tuple.object);
    return tuple;
}

static Ref method_update(Interp *in, Object *self, Arguments arguments)
{
    return update_from(in, self, arguments, "update") ? keep_none(in) : NO_REF;
}

static Ref method_clear(Interp *in, Object *self, Arguments arguments)
{
    (void)arguments;
    dict_clear(in, self);
    return keep_none(in);
}

static Ref method_copy(Interp *in, Object *self, Arguments arguments)
{
    (void)arguments;
    return dict_copy(in, self);
}

static Ref method_keys(Interp *in, Object *self, Arguments arguments)
{
    (void)arguments;
    return dict_view_new(in, TYPE_dict_keys, self);
}

static Ref method_values(Interp *in, Object *self, Arguments arguments)
{
    (void)arguments;
    return dict_view_new(in, TYPE_dict_values, self);
}

static Ref method_items(Interp *in, Object *self, Arguments arguments)
{
    (void)arguments;
    return dict_view_new(in, TYPE_dict_items, self);
}

static Ref method_reversed(Interp *in, Object *self, Arguments arguments)
{
    (void)arguments;
    return dict_reversed(in, self);
}

/* Keys of a dict or set, whose hashes are known. */
static bool fill_from_dict(Interp *in, Object *dict, const Object *from, Object *value)
{
    Object *key;
    int64_t hash;
    for (size_t cursor = 0; dict_next_hashed(from, &cursor, &key, &hash);)
        if (!spend(in, 1) || !dict_set_hashed(in, dict, key, hash, value))
            return false;
    return true;
}

static bool fill_from_set(Interp *in, Object *dict, const Object *from, Object *value)
{
    const SetEntry *entry;
    for (size_t cursor = 0; (entry = set_next_entry(from, &cursor)) != NULL;)
        if (!spend(in, 1) || !dict_set_hashed(in, dict, entry->key.object, entry->hash, value))
            return false;
    return true;
}

static bool fill_from_keys(Interp *in, Object *dict, Object *iterable, Object *value)
{
    if (IS_EXACT(in, dict, dict) && IS_EXACT(in, iterable, dict))
        return fill_from_dict(in, dict, iterable, value);
    if (IS_EXACT(in, dict, dict) &&
        (IS_EXACT(in, iterable, set) || IS_EXACT(in, iterable, frozenset)))
        return fill_from_set(in, dict, iterable, value);
    Ref iterator = object_iter(in, iterable);
    if (iterator.object == NULL)
        return false;
    Ref key;
    while ((key = iterator_next(in, iterator.object)).object != NULL) {
        bool done = spend(in, 1) && object_set_item(in, dict, key.object, value);
        drop(in, key);
        if (!done)
            break;
    }
    drop(in, iterator);
    return !is_raised(in);
}

/* From a dict or set into an exact dict the table is made for all at once. */
static bool presize_from_keys(Interp *in, Object *dict, Object *iterable)
{
    if (!IS_EXACT(in, dict, dict) || as_dict(dict)->keys != in->empty_keys)
        return true;
    if (!IS_EXACT(in, iterable, dict) && !IS_EXACT(in, iterable, set) &&
        !IS_EXACT(in, iterable, frozenset))
        return true;
    bool str_keys = IS_EXACT(in, iterable, dict) && as_dict(iterable)->keys->kind != KEYS_GENERAL;
    DictKeys *keys = keys_new(in, keys_log2_for_entries(object_length(in, iterable)),
                              str_keys ? KEYS_STR : KEYS_GENERAL);
    if (keys == NULL)
        return false;
    in->empty_keys->refcount--;
    as_dict(dict)->keys = keys;
    return true;
}

static Ref method_fromkeys(Interp *in, Object *self, Arguments arguments)
{
    Ref dict = object_call_none(in, self);
    if (dict.object == NULL)
        return dict;
    Object *iterable = arguments.slots[0].object;
    Object *value = arguments.count > 1 ? arguments.slots[1].object : in->none;
    if (!presize_from_keys(in, dict.object, iterable) ||
        !fill_from_keys(in, dict.object, iterable, value)) {
        drop(in, dict);
        return NO_REF;
    }
    return dict;
}

static Ref dict_iter(Interp *in, Object *self)
{
    return dict_iterator_new(in, TYPE_dict_keyiterator, self);
}

static const NativeSpec methods[] = {
    {"get", method_get, NATIVE_POSITIONAL, 1, 2, "the value of a key, or a default"},
    {"setdefault", method_setdefault, NATIVE_POSITIONAL, 1, 2,
     "the value of a key, set to a default if it is not there"},
    {"pop", method_pop, NATIVE_POSITIONAL, 1, 2, "takes a key out and gives its value"},
    {"popitem", method_popitem, NATIVE_NO_ARGUMENTS, 0, 0, "takes the newest pair out"},
    {"keys", method_keys, NATIVE_NO_ARGUMENTS, 0, 0, "a view of the keys"},
    {"items", method_items, NATIVE_NO_ARGUMENTS, 0, 0, "a view of the pairs"},
    {"values", method_values, NATIVE_NO_ARGUMENTS, 0, 0, "a view of the values"},
    {"update", method_update, NATIVE_ANY | NATIVE_PACKED, 0, -1, "takes over the pairs of another"},
    {"fromkeys", method_fromkeys, NATIVE_POSITIONAL | NATIVE_CLASS, 1, 2,
     "a new dict with these keys and one value"},
    {"clear", method_clear, NATIVE_NO_ARGUMENTS, 0, 0, "takes everything out"},
    {"copy", method_copy, NATIVE_NO_ARGUMENTS, 0, 0, "a shallow copy"},
    {"__reversed__", method_reversed, NATIVE_NO_ARGUMENTS, 0, 0, "the keys, newest first"},
    {"__class_getitem__", class_getitem, NATIVE_ONE_ARGUMENT | NATIVE_CLASS, 1, 1, NULL},
    {0}};

const TypeSpec dict_spec = {
    .name = "dict",
    .basic_size = sizeof(DictObject),
    .flags = TYPE_FLAG_GC | TYPE_FLAG_BASE | TYPE_FLAG_TRASHCAN | TYPE_FLAG_DICT_SUBCLASS |
             TYPE_FLAG_MAPPING | TYPE_FLAG_MATCH_SELF,
    .base = TYPE_object,
    .traverse = dict_traverse,
    .clear = dict_tp_clear,
    .dealloc = dict_dealloc,
    .size_of = dict_size_of,
    .buffers = dict_buffers,
    .label = dict_label,
    .slots = {.repr = dict_repr,
              .compare = dict_compare,
              .iter = dict_iter,
              .new = dict_tp_new,
              .init = dict_tp_init,
              .or_ = dict_or,
              .inplace_or = dict_inplace_or,
              .length = dict_length,
              .subscript = dict_subscript,
              .set_subscript = dict_set_subscript,
              .contains = dict_contains},
    .methods = methods,
    .sentence = "a table from keys to values, in order of insertion",
};
