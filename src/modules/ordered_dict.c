/* OrderedDict. CPython threads a list of nodes through the keys; here the order is that of
 * the dict's own entries, and moving one to an end moves entries. Sizes count the nodes
 * all the same.
 */
#include "modules/ordered_dict.h"

#include <string.h>

#include "types/arguments.h"
#include "types/generic_alias.h"
#include "types/int.h"
#include "types/list.h"
#include "types/module.h"
#include "types/names.h"
#include "types/object.h"
#include "types/protocol.h"
#include "types/str.h"
#include "types/tuple.h"
#include "types/weakref.h"

#define NODE_BYTES 32

_Static_assert(sizeof(OrderedDict) == 112, "CPython's PyODictObject");

bool is_ordered_dict(const Interp *in, const Object *object)
{
    return is_instance_of(object, module_type(in, &ordered_dict_spec));
}

OrderedState ordered_state(const Object *object)
{
    const OrderedDict *ordered = as_ordered(object);
    return (OrderedState){ordered->dict.keys, ordered->dict.keys->used,
                          (uint32_t)ordered->dict.used, (uint32_t)ordered->moves};
}

/* --- layout --- */

static bool traverse(Object *object, SlotVisitor visit, void *context)
{
    return visit(context, &as_ordered(object)->attributes, SLOT_KEY(FIELD, FIELD_DICT)) &&
           dict_spec.traverse(object, visit, context);
}

static void forget_attributes(Heap *heap, Object *object)
{
    slot_clear(heap, object, &as_ordered(object)->attributes, SLOT_KEY(FIELD, FIELD_DICT));
}

static void clear(Heap *heap, Object *object)
{
    forget_attributes(heap, object);
    dict_spec.clear(heap, object);
}

static void dealloc(Heap *heap, Object *object)
{
    weakref_clear_all(interp_of(heap), object);
    forget_attributes(heap, object);
    dict_spec.dealloc(heap, object);
}

static void label(Heap *heap, Object *owner, SlotKey key, Buf *out)
{
    if (key.role == ROLE_FIELD)
        buf_append_string(out, "__dict__");
    else
        dict_spec.label(heap, owner, key, out);
}

static size_t size_of(const Object *object)
{
    const DictObject *dict = as_dict(object);
    size_t size = dict_spec.size_of(object);
    if (dict->keys->log2_size == 0)
        return size;
    return size + (size_t)keys_slots(dict->keys) * sizeof(void *) + (size_t)dict->used * NODE_BYTES;
}

/* --- changing: every key more or less is another size --- */

static void resized(Interp *in, Object *self)
{
    object_changed(&in->heap, self);
}

static bool set_subscript(Interp *in, Object *self, Object *key, Object *value)
{
    bool done = dict_spec.slots.set_subscript(in, self, key, value);
    resized(in, self);
    return done;
}

static Ref method_pop(Interp *in, Object *self, Arguments arguments)
{
    static const Parameters parameters = {
        .function = "pop", .names = {"key", "default"}, .count = 2, .required = 1, .positional = 2};
    Object *given[2];
    if (!arguments_bind(in, &parameters, arguments, given))
        return NO_REF;
    Ref value = dict_pop(in, self, given[0]);
    resized(in, self);
    if (value.object != NULL || is_raised(in))
        return value;
    return given[1] != NULL ? keep(given[1]) : raise_value(in, EXCEPTION_KeyError, keep(given[0]));
}

static Ref method_setdefault(Interp *in, Object *self, Arguments arguments)
{
    static const Parameters parameters = {.function = "setdefault",
                                          .names = {"key", "default"},
                                          .count = 2,
                                          .required = 1,
                                          .positional = 2};
    Object *given[2];
    if (!arguments_bind(in, &parameters, arguments, given))
        return NO_REF;
    Object *value = dict_set_default(in, self, given[0], given[1] != NULL ? given[1] : in->none);
    Ref result = value == NULL ? NO_REF : keep(value);
    resized(in, self);
    return result;
}

static Ref method_clear(Interp *in, Object *self, Arguments arguments)
{
    (void)arguments;
    dict_clear(in, self);
    resized(in, self);
    return keep_none(in);
}

/* --- moving --- */

static bool raise_key(Interp *in, Object *key)
{
    return raise_value(in, EXCEPTION_KeyError, keep(key)).object != NULL;
}

static bool raise_empty(Interp *in)
{
    Ref text = str_from_string(in, "dictionary is empty");
    return text.object != NULL && raise_value(in, EXCEPTION_KeyError, text).object != NULL;
}

/* A table of the same size without the places of deleted entries. */
static bool close_gaps(Interp *in, Object *self)
{
    const DictKeys *keys = as_dict(self)->keys;
    return keys->used == as_dict(self)->used ||
           dict_rebuild(in, self, keys->log2_size, keys->kind == KEYS_STR);
}

/* The live entry at an end, -1 if there is none. */
static int64_t end_entry(const DictObject *dict, bool last)
{
    int64_t count = dict->keys->used;
    for (int64_t i = 0; i < count; i++) {
        int64_t entry = last ? count - 1 - i : i;
        if (dict_value_slot(dict, entry)->object != NULL)
            return entry;
    }
    return -1;
}

static bool move_to_last(Interp *in, Object *self, int64_t entry, int64_t hash)
{
    Ref key = keep(keys_key_slot(as_dict(self)->keys, entry)->object), value = NO_REF;
    bool done = dict_delete_entry(in, self, entry, hash, &value) == 1;
    if (done && as_dict(self)->keys->usable == 0)
        done = close_gaps(in, self);
    done = done && dict_set_hashed(in, self, key.object, hash, value.object);
    drop(in, key);
    drop(in, value);
    return done;
}

/* What stands in entry `index` is now what stood in `from`. */
static void record_moved(Interp *in, Object *self, int64_t index, int64_t from)
{
    const DictKeys *keys = as_dict(self)->keys;
    slot_record_change(&in->heap, self, SLOT_KEY(KEY, index), keys_key_slot(keys, index)->object,
                       keys_key_slot(keys, from)->object);
    slot_record_change(&in->heap, self, SLOT_KEY(DICT_VALUE, index),
                       keys_value_slot(keys, index)->object, keys_value_slot(keys, from)->object);
}

/* The entries before it move up by one; the table has no gaps. */
static void move_entry_to_front(Interp *in, Object *self, int64_t entry)
{
    DictKeys *keys = as_dict(self)->keys;
    for (int64_t i = entry; i >= 0; i--)
        record_moved(in, self, i, i > 0 ? i - 1 : entry);
    size_t size = keys->kind == KEYS_GENERAL ? sizeof(GeneralEntry) : sizeof(StrEntry);
    uint8_t *first = keys_entries(keys), kept[sizeof(GeneralEntry)];
    memcpy(kept, first + (size_t)entry * size, size);
    memmove(first + size, first, (size_t)entry * size);
    memcpy(first, kept, size);
    memset(keys + 1, 0xff, (size_t)1 << keys->log2_index_bytes); /* KEYS_EMPTY */
    keys_build_index(keys, keys->used);
    dict_touch(in, self);
}

static bool move_to_first(Interp *in, Object *self, int64_t entry)
{
    const DictKeys *keys = as_dict(self)->keys;
    int64_t gaps = 0;
    for (int64_t i = 0; i < entry; i++)
        gaps += keys_value_slot(keys, i)->object == NULL;
    if (!close_gaps(in, self))
        return false;
    move_entry_to_front(in, self, entry - gaps);
    return true;
}

static Ref method_move_to_end(Interp *in, Object *self, Arguments arguments)
{
    static const Parameters parameters = {.function = "move_to_end",
                                          .names = {"key", "last"},
                                          .count = 2,
                                          .required = 1,
                                          .positional = 2};
    Object *given[2];
    int64_t hash;
    if (!arguments_bind(in, &parameters, arguments, given))
        return NO_REF;
    int last = given[1] == NULL ? 1 : object_is_true(in, given[1]);
    if (last < 0 || !object_hash(in, given[0], &hash))
        return NO_REF;
    int64_t entry = keys_find(in, self, given[0], hash);
    if (entry == KEYS_ERROR)
        return NO_REF;
    if (entry < 0 || dict_value_slot(as_dict(self), entry)->object == NULL) {
        raise_key(in, given[0]);
        return NO_REF;
    }
    as_ordered(self)->moves++;
    if (entry == end_entry(as_dict(self), last > 0))
        return keep_none(in);
    bool done = last > 0 ? move_to_last(in, self, entry, hash) : move_to_first(in, self, entry);
    resized(in, self);
    return done ? keep_none(in) : NO_REF;
}

/* Takes a live entry out, as a pair. */
static Ref take_pair(Interp *in, Object *self, int64_t entry)
{
    const DictKeys *keys = as_dict(self)->keys;
    Ref key = keep(keys_key_slot(keys, entry)->object), value = NO_REF;
    if (dict_delete_entry(in, self, entry, keys_entry_hash(keys, entry), &value) != 1) {
        drop(in, key);
        return NO_REF;
    }
    resized(in, self);
    Slot pair[2] = {{key.object}, {value.object}};
    return tuple_from_taken(in, pair, 2);
}

static Ref method_popitem(Interp *in, Object *self, Arguments arguments)
{
    static const Parameters parameters = {.function = "popitem",
                                          .kept = NAMES_OF_popitem,
                                          .names = {"last"},
                                          .count = 1,
                                          .required = 0,
                                          .positional = 1};
    Object *given;
    if (!arguments_bind(in, &parameters, arguments, &given))
        return NO_REF;
    int last = given == NULL ? 1 : object_is_true(in, given);
    if (last < 0)
        return NO_REF;
    int64_t entry = end_entry(as_dict(self), last > 0);
    if (entry < 0) {
        raise_empty(in);
        return NO_REF;
    }
    /* So that a queue does not look at ever more gaps. */
    if (entry > 8 && entry > as_dict(self)->used && !last) {
        if (!close_gaps(in, self))
            return NO_REF;
        entry = 0;
    }
    return take_pair(in, self, entry);
}

/* --- filling: through the subclass's own __setitem__ --- */

static bool set_pair(Interp *in, Object *self, Object *pair)
{
    Ref items = tuple_from_iterable(in, pair);
    if (items.object == NULL)
        return false;
    int64_t count = tuple_size(items.object);
    bool done = false;
    if (count == 2)
        done = object_set_item(in, self, tuple_get(items.object, 0), tuple_get(items.object, 1));
    else if (count > 2)
        raise_error(in, EXCEPTION_ValueError, "too many values to unpack (expected 2)");
    else
        raise_error(in, EXCEPTION_ValueError, "need more than %d value%s to unpack", (int)count,
                    count == 1 ? "" : "s");
    drop(in, items);
    return done;
}

static bool set_all(Interp *in, Object *self, Object *pairs)
{
    Ref iterator = object_iter(in, pairs), pair;
    if (iterator.object == NULL)
        return false;
    while ((pair = iterator_next(in, iterator.object)).object != NULL) {
        bool done = spend(in, 1) && set_pair(in, self, pair.object);
        drop(in, pair);
        if (!done)
            break;
    }
    drop(in, iterator);
    return !is_raised(in);
}

static Ref list_of_pairs(Interp *in, Object *dict)
{
    Ref method = object_get_attribute(in, dict, in->names->items);
    Ref view = method.object == NULL ? NO_REF : object_call_none(in, method.object);
    Ref list = view.object == NULL ? NO_REF : list_from_iterable(in, view.object);
    drop(in, view);
    drop(in, method);
    return list;
}

/* [(key, mapping[key]), ...] of what has keys(), else the iterable itself. */
static Ref pairs_of(Interp *in, Object *other)
{
    if (IS_EXACT(in, other, dict))
        return list_of_pairs(in, other);
    Ref method = object_find_attribute(in, other, in->names->keys);
    if (method.object == NULL)
        return is_raised(in) ? NO_REF : keep(other);
    drop(in, method);
    Ref dict = object_call_none(in, (Object *)in->types[TYPE_dict]);
    Ref items = NO_REF;
    if (dict.object != NULL && dict_merge(in, dict.object, other, 1))
        items = object_get_attribute(in, dict.object, in->names->items);
    Ref pairs = items.object == NULL ? NO_REF : object_call_none(in, items.object);
    drop(in, items);
    drop(in, dict);
    return pairs;
}

static bool set_from(Interp *in, Object *self, Object *other)
{
    if (self->type == module_type(in, &ordered_dict_spec) && is_dict(other) &&
        !IS_EXACT(in, other, dict)) {
        bool merged = dict_merge(in, self, other, 1);
        resized(in, self);
        return merged;
    }
    Ref pairs = pairs_of(in, other);
    bool done = pairs.object != NULL && set_all(in, self, pairs.object);
    drop(in, pairs);
    return done;
}

static bool set_keywords(Interp *in, Object *self, Arguments arguments)
{
    int64_t count = arguments.keywords == NULL ? 0 : tuple_size(arguments.keywords);
    if (count == 0)
        return true;
    Ref pairs = list_new(in, 0);
    bool done = pairs.object != NULL;
    for (int64_t i = 0; done && i < count; i++) {
        Slot pair[2] = {{tuple_get(arguments.keywords, i)},
                        arguments.slots[arguments.count + (size_t)i]};
        done = list_append(in, pairs.object, tuple_from_slots(in, pair, ARRAY_LEN(pair)));
    }
    done = done && set_all(in, self, pairs.object);
    drop(in, pairs);
    return done;
}

static bool init(Interp *in, Object *self, Arguments arguments)
{
    if (arguments.count > 1)
        return raise_false(in, EXCEPTION_TypeError, "expected at most 1 arguments, got %zu",
                           arguments.count);
    return (arguments.count == 0 || set_from(in, self, arguments.slots[0].object)) &&
           set_keywords(in, self, arguments);
}

static Ref method_update(Interp *in, Object *self, Arguments arguments)
{
    if (arguments.count > 1)
        return raise_error(in, EXCEPTION_TypeError,
                           "update() takes at most 1 positional argument (%zu given)",
                           arguments.count);
    return init(in, self, arguments) ? keep_none(in) : NO_REF;
}

/* --- as a script sees it --- */

static Ref method_copy(Interp *in, Object *self, Arguments arguments)
{
    (void)arguments;
    Ref copy = object_call_none(in, (Object *)self->type);
    if (copy.object != NULL && is_dict(copy.object) && set_from(in, copy.object, self))
        return copy;
    drop(in, copy);
    return NO_REF;
}

static Ref repr(Interp *in, Object *self)
{
    if (dict_size(self) == 0)
        return str_printf(in, "%s()", type_short_name(self->type));
    int entered = repr_enter(in, self);
    if (entered != 0)
        return entered < 0 ? NO_REF : str_from_string(in, "...");
    Ref pairs = list_of_pairs(in, self);
    Ref shown = pairs.object == NULL ? NO_REF : object_repr(in, pairs.object);
    repr_leave(in, self);
    drop(in, pairs);
    if (shown.object == NULL)
        return shown;
    Buf text = BUF_INIT;
    buf_printf(&text, "%s(", type_short_name(self->type));
    str_append_utf8(shown.object, &text);
    buf_append_byte(&text, ')');
    drop(in, shown);
    Ref result = str_from_buf(in, &text);
    buf_done(&text);
    return result;
}

/* Are the keys of two dicts equal in the same order? 1, 0, -1 raised. */
static int same_order(Interp *in, Object *left, Object *right)
{
    Ref lists[2] = {dict_keys_list(in, left), NO_REF};
    if (lists[0].object != NULL)
        lists[1] = dict_keys_list(in, right);
    int same = lists[1].object == NULL
                   ? -1
                   : object_compare_bool(in, lists[0].object, lists[1].object, COMPARE_EQ);
    drop(in, lists[0]);
    drop(in, lists[1]);
    return same;
}

static Ref compare(Interp *in, Object *left, Object *right, CompareOp op)
{
    Ref equal = dict_spec.slots.compare(in, left, right, op);
    bool ordered = is_ordered_dict(in, left) && is_ordered_dict(in, right);
    bool same = equal.object == (op == COMPARE_EQ ? in->true_object : in->false_object);
    if (!same || !ordered || (op != COMPARE_EQ && op != COMPARE_NE))
        return equal;
    drop(in, equal);
    int answer = same_order(in, left, right);
    return answer < 0 ? NO_REF : keep_bool(in, (answer == 1) == (op == COMPARE_EQ));
}

static Ref or_(Interp *in, Object *left, Object *right)
{
    if (!is_dict(left) || !is_dict(right))
        return keep(in->not_implemented);
    Object *type = (Object *)(is_ordered_dict(in, left) ? left : right)->type;
    Ref result = object_call_one(in, type, left);
    if (result.object == NULL || set_from(in, result.object, right))
        return result;
    drop(in, result);
    return NO_REF;
}

static Ref inplace_or(Interp *in, Object *left, Object *right)
{
    return set_from(in, left, right) ? keep(left) : NO_REF;
}

static const NativeSpec methods[] = {
    {"move_to_end", method_move_to_end, NATIVE_ANY, 0, -1, "moves a key to one end"},
    {"popitem", method_popitem, NATIVE_ANY, 0, -1, "takes the pair at one end out"},
    {"pop", method_pop, NATIVE_ANY, 0, -1, "takes a key out and gives its value"},
    {"setdefault", method_setdefault, NATIVE_ANY, 0, -1,
     "the value of a key, set to a default if it is not there"},
    {"clear", method_clear, NATIVE_NO_ARGUMENTS, 0, 0, "takes everything out"},
    {"update", method_update, NATIVE_ANY | NATIVE_PACKED, 0, -1,
     "sets all pairs of a mapping or iterable"},
    {"copy", method_copy, NATIVE_NO_ARGUMENTS, 0, 0, "a shallow copy"},
    {"keys", ordered_keys, NATIVE_NO_ARGUMENTS, 0, 0, "a view of the keys"},
    {"values", ordered_values, NATIVE_NO_ARGUMENTS, 0, 0, "a view of the values"},
    {"items", ordered_items, NATIVE_NO_ARGUMENTS, 0, 0, "a view of the pairs"},
    {"__reversed__", ordered_reversed, NATIVE_NO_ARGUMENTS, 0, 0, "an iterator from the end"},
    {"__class_getitem__", class_getitem, NATIVE_ONE_ARGUMENT | NATIVE_CLASS, 1, 1, NULL},
    {0}};

static const PropertySpec properties[] = {{"__dict__", object_get_dict_property, object_set_dict},
                                          {0}};

const TypeSpec ordered_dict_spec = {
    .name = "collections.OrderedDict",
    .basic_size = sizeof(OrderedDict),
    .flags = TYPE_FLAG_GC | TYPE_FLAG_BASE,
    .base = TYPE_dict,
    .traverse = traverse,
    .clear = clear,
    .dealloc = dealloc,
    .size_of = size_of,
    .label = label,
    .dict_offset = offsetof(OrderedDict, attributes),
    .weaklist_offset = offsetof(OrderedDict, weaklist),
    .slots = {.repr = repr,
              .compare = compare,
              .iter = ordered_iter,
              .init = init,
              .or_ = or_,
              .inplace_or = inplace_or,
              .set_subscript = set_subscript},
    .methods = methods,
    .properties = properties,
    .sentence = "Dictionary that remembers insertion order",
};
