/* set and frozenset as a script sees them. Methods take any iterables; operators only
 * sets. */
#include <string.h>

#include "types/arguments.h"
#include "types/sequence.h"
#include "heap/gc.h"
#include "types/generic_alias.h"
#include "types/int.h"
#include "types/iterator_reduce.h"
#include "types/list.h"
#include "types/protocol.h"
#include "types/set_core.h"
#include "types/str.h"
#include "types/tuple.h"
#include "types/type.h"
#include "types/weakref.h"

/* --- layout --- */

static bool set_traverse(Object *object, SlotVisitor visit, void *context)
{
    SetEntry *entry;
    for (size_t cursor = 0; (entry = set_next_entry(object, &cursor)) != NULL;)
        if (!visit(context, &entry->key, SLOT_KEY(ELEMENT, entry - as_set(object)->table)))
            return false;
    return true;
}

static void set_tp_clear(Heap *heap, Object *object)
{
    set_clear_all(interp_of(heap), object);
}

static void set_dealloc(Heap *heap, Object *object)
{
    Interp *in = interp_of(heap);
    SetObject *set = as_set(object);
    weakref_clear_all(in, object);
    for (int64_t i = 0; i <= set->mask; i++)
        drop(in, (Ref){set->table[i].key.object});
    if (set->table != set->small_table)
        heap_free(heap, set->table);
    heap_release(heap, object);
}

static size_t set_size_of(const Object *object)
{
    const SetObject *set = as_set(object);
    size_t size = object_layout(object)->basic_size;
    return set->table == set->small_table ? size
                                          : size + (size_t)(set->mask + 1) * sizeof(SetEntry);
}

static void set_buffers(const Object *object, const void **found)
{
    const SetObject *set = as_set(object);
    found[0] = set->table == set->small_table ? NULL : set->table;
}

/* --- construction --- */

static Ref set_tp_new(Interp *in, TypeObject *type, Arguments arguments)
{
    (void)arguments;
    return set_of_type(in, type, NULL);
}

static bool set_tp_init(Interp *in, Object *self, Arguments arguments)
{
    if (!arguments_no_keywords(in, "set", arguments) ||
        !arguments_expect(in, type_name_of(self), arguments, 0, 1))
        return false;
    if (as_set(self)->fill != 0)
        set_clear_all(in, self);
    return arguments.count == 0 || set_update(in, self, arguments.slots[0].object);
}

static Ref frozenset_tp_new(Interp *in, TypeObject *type, Arguments arguments)
{
    bool exact = type == in->types[TYPE_frozenset];
    if (!allow_keywords(in, TYPE_frozenset, type, arguments) ||
        !arguments_expect(in, type->layout.name, arguments, 0, 1))
        return NO_REF;
    Object *iterable = arguments.count == 0 ? NULL : arguments.slots[0].object;
    return exact ? frozenset_new(in, iterable) : set_of_type(in, type, iterable);
}

/* --- operators --- */

static Ref set_repr(Interp *in, Object *self)
{
    int entered = repr_enter(in, self);
    if (entered != 0)
        return entered < 0 ? NO_REF : str_printf(in, "%s(...)", type_name_of(self));
    bool plain = IS_EXACT(in, self, set);
    Ref result = NO_REF;
    if (set_size(self) == 0) {
        result = str_printf(in, "%s()", type_name_of(self));
    } else {
        Ref items = list_from_iterable(in, self);
        Ref text = items.object == NULL ? NO_REF : object_repr(in, items.object);
        const char *shown = text.object == NULL ? NULL : str_utf8(in, text.object, NULL);
        if (shown != NULL) {
            int inner = (int)strlen(shown) - 2; /* without the list's brackets */
            result = plain ? str_printf(in, "{%.*s}", inner, shown + 1)
                           : str_printf(in, "%s({%.*s})", type_name_of(self), inner, shown + 1);
        }
        drop(in, items);
        drop(in, text);
    }
    repr_leave(in, self);
    return result;
}

static int compare_sets(Interp *in, Object *left, Object *right, CompareOp op)
{
    int64_t a = set_size(left), b = set_size(right);
    switch (op) {
    case COMPARE_LT:
        return a < b ? set_is_subset(in, left, right) : 0;
    case COMPARE_LE:
        return set_is_subset(in, left, right);
    case COMPARE_GT:
        return a > b ? set_is_subset(in, right, left) : 0;
    case COMPARE_GE:
        return set_is_subset(in, right, left);
    default:
        return a == b ? set_is_subset(in, left, right) : 0;
    }
}

static Ref set_compare(Interp *in, Object *left, Object *right, CompareOp op)
{
    if (!is_set(in, right))
        return keep(in->not_implemented);
    int holds = compare_sets(in, left, right, op);
    if (holds < 0)
        return NO_REF;
    return keep_bool(in, op == COMPARE_NE ? !holds : holds);
}

static int64_t set_length(Interp *in, Object *self)
{
    (void)in;
    return set_size(self);
}

static uint64_t shuffle(uint64_t hash)
{
    return ((hash ^ 89869747u) ^ (hash << 16)) * 3644798167u;
}

static bool frozenset_hash(Interp *in, Object *self, int64_t *result)
{
    (void)in;
    SetObject *set = as_set(self);
    uint64_t hash = 0;
    const SetEntry *entry;
    if (set->hash == -1) {
        for (size_t cursor = 0; (entry = set_next_entry(self, &cursor)) != NULL;)
            hash ^= shuffle((uint64_t)entry->hash);
        hash ^= ((uint64_t)set->used + 1) * 1927868237u;
        hash ^= (hash >> 11) ^ (hash >> 25);
        hash = hash * 69069u + 907133923u;
        set->hash = hash == UINT64_MAX ? 590923713 : (int64_t)hash;
    }
    *result = set->hash;
    return true;
}

#define SET_OPERATOR(name, operation)                                                              \
    static Ref name(Interp *in, Object *left, Object *right)                                       \
    {                                                                                              \
        if (!is_set(in, left) || !is_set(in, right))                                               \
            return keep(in->not_implemented);                                                      \
        return operation(in, left, right);                                                         \
    }

SET_OPERATOR(operator_or, set_union)
SET_OPERATOR(operator_and, set_intersection)
SET_OPERATOR(operator_subtract, set_difference)
SET_OPERATOR(operator_xor, set_symmetric_difference)

static bool intersection_update(Interp *in, Object *self, Object *other)
{
    Ref common = set_intersection(in, self, other);
    if (common.object == NULL)
        return false;
    set_swap(in, self, common.object);
    drop(in, common);
    return true;
}

#define SET_INPLACE(name, update)                                                                  \
    static Ref name(Interp *in, Object *left, Object *right)                                       \
    {                                                                                              \
        if (!is_set(in, right))                                                                    \
            return keep(in->not_implemented);                                                      \
        return update(in, left, right) ? keep(left) : NO_REF;                                      \
    }

SET_INPLACE(inplace_or, set_update)
SET_INPLACE(inplace_and, intersection_update)
SET_INPLACE(inplace_subtract, set_difference_update)
SET_INPLACE(inplace_xor, set_symmetric_update)

/* --- methods --- */

typedef bool (*Update)(Interp *in, Object *set, Object *other);

static Ref update_by_each(Interp *in, Object *self, Arguments arguments, Update update)
{
    for (size_t i = 0; i < arguments.count; i++)
        if (!update(in, self, arguments.slots[i].object))
            return NO_REF;
    return keep_none(in);
}

static Ref method_update(Interp *in, Object *self, Arguments arguments)
{
    return update_by_each(in, self, arguments, set_update);
}
static Ref method_intersection_update(Interp *in, Object *self, Arguments arguments)
{
    return update_by_each(in, self, arguments, intersection_update);
}
static Ref method_difference_update(Interp *in, Object *self, Arguments arguments)
{
    return update_by_each(in, self, arguments, set_difference_update);
}
static Ref method_symmetric_update(Interp *in, Object *self, Arguments arguments)
{
    return update_by_each(in, self, arguments, set_symmetric_update);
}

static Ref method_copy(Interp *in, Object *self, Arguments arguments)
{
    (void)arguments;
    if (IS_EXACT(in, self, frozenset))
        return keep(self);
    bool frozen = type_is_subtype(self->type, in->types[TYPE_frozenset]);
    return set_of_type(in, in->types[frozen ? TYPE_frozenset : TYPE_set], self);
}

typedef Ref (*Operation)(Interp *in, Object *left, Object *right);

static Ref combine_with_each(Interp *in, Object *self, Arguments arguments, Operation operation)
{
    if (arguments.count == 0) {
        bool frozen = type_is_subtype(self->type, in->types[TYPE_frozenset]);
        return set_of_type(in, in->types[frozen ? TYPE_frozenset : TYPE_set], self);
    }
    Ref result = keep(self);
    for (size_t i = 0; i < arguments.count && result.object != NULL; i++) {
        Ref next = operation(in, result.object, arguments.slots[i].object);
        drop(in, result);
        result = next;
    }
    return result;
}

static Ref method_union(Interp *in, Object *self, Arguments arguments)
{
    return combine_with_each(in, self, arguments, set_union);
}
static Ref method_intersection(Interp *in, Object *self, Arguments arguments)
{
    return combine_with_each(in, self, arguments, set_intersection);
}
static Ref method_difference(Interp *in, Object *self, Arguments arguments)
{
    return combine_with_each(in, self, arguments, set_difference);
}
static Ref method_symmetric_difference(Interp *in, Object *self, Arguments arguments)
{
    return set_symmetric_difference(in, self, arguments.slots[0].object);
}

static Ref method_add(Interp *in, Object *self, Arguments arguments)
{
    return set_add(in, self, arguments.slots[0].object) ? keep_none(in) : NO_REF;
}

static Ref method_discard(Interp *in, Object *self, Arguments arguments)
{
    return set_discard(in, self, arguments.slots[0].object) < 0 ? NO_REF : keep_none(in);
}

static Ref method_remove(Interp *in, Object *self, Arguments arguments)
{
    int found = set_discard(in, self, arguments.slots[0].object);
    if (found == 0)
        return raise_value(in, EXCEPTION_KeyError, keep(arguments.slots[0].object));
    return found < 0 ? NO_REF : keep_none(in);
}

static Ref method_pop(Interp *in, Object *self, Arguments arguments)
{
    (void)arguments;
    return set_pop(in, self);
}

static Ref method_clear(Interp *in, Object *self, Arguments arguments)
{
    (void)arguments;
    set_clear_all(in, self);
    return keep_none(in);
}

static Ref as_any_set(Interp *in, Object *iterable)
{
    return is_set(in, iterable) ? keep(iterable) : set_new(in, iterable);
}

static Ref method_issubset(Interp *in, Object *self, Arguments arguments)
{
    Ref other = as_any_set(in, arguments.slots[0].object);
    int holds = other.object == NULL ? -1 : set_is_subset(in, self, other.object);
    drop(in, other);
    return holds < 0 ? NO_REF : keep_bool(in, holds);
}

static Ref method_issuperset(Interp *in, Object *self, Arguments arguments)
{
    Ref other = as_any_set(in, arguments.slots[0].object);
    int holds = other.object == NULL ? -1 : set_is_subset(in, other.object, self);
    drop(in, other);
    return holds < 0 ? NO_REF : keep_bool(in, holds);
}

static Ref method_isdisjoint(Interp *in, Object *self, Arguments arguments)
{
    Ref common = set_intersection(in, self, arguments.slots[0].object);
    if (common.object == NULL)
        return common;
    bool disjoint = set_size(common.object) == 0;
    drop(in, common);
    return keep_bool(in, disjoint);
}

/* --- iteration --- */

typedef struct {
    Object base;
    Slot set; /* empty once exhausted */
    int64_t used, position, left;
} SetIterator; /* 48 bytes */

_Static_assert(sizeof(SetIterator) == 48, "CPython's setiterobject");

static SetIterator *as_iterator(const Object *object)
{
    return (SetIterator *)(uintptr_t)object;
}

static Ref set_iter(Interp *in, Object *self)
{
    Ref iterator = object_make(in, in->types[TYPE_set_iterator], 0);
    if (iterator.object == NULL)
        return iterator;
    slot_init(&as_iterator(iterator.object)->set, keep(self));
    as_iterator(iterator.object)->used = as_iterator(iterator.object)->left = set_size(self);
    return iterator;
}

static Ref iterator_self(Interp *in, Object *self)
{
    (void)in;
    return keep(self);
}

static Ref iterator_next_item(Interp *in, Object *self)
{
    SetIterator *it = as_iterator(self);
    if (it->set.object == NULL)
        return NO_REF;
    if (it->used != set_size(it->set.object)) {
        it->used = -1; /* so that it stays an error */
        return raise_error(in, EXCEPTION_RuntimeError, "Set changed size during iteration");
    }
    size_t cursor = (size_t)it->position;
    const SetEntry *entry = set_next_entry(it->set.object, &cursor);
    it->position = (int64_t)cursor;
    if (entry == NULL) {
        slot_clear(&in->heap, self, &it->set, SLOT_KEY(FIELD, 0));
        return NO_REF;
    }
    it->left--;
    return keep(entry->key.object);
}

static Ref iterator_length_hint(Interp *in, Object *self, Arguments arguments)
{
    (void)arguments;
    const SetIterator *it = as_iterator(self);
    bool valid = it->set.object != NULL && it->used == set_size(it->set.object);
    return int_from_i64(in, valid ? it->left : 0);
}

static bool iterator_traverse(Object *object, SlotVisitor visit, void *context)
{
    return visit(context, &as_iterator(object)->set, SLOT_KEY(FIELD, 0));
}

static void iterator_dealloc(Heap *heap, Object *object)
{
    slot_clear(heap, object, &as_iterator(object)->set, SLOT_KEY(FIELD, 0));
    heap_release(heap, object);
}

static void iterator_label(Heap *heap, Object *owner, SlotKey key, Buf *out)
{
    (void)heap, (void)owner, (void)key;
    buf_append_string(out, "set");
}

static Ref iterator_reduce(Interp *in, Object *self, Arguments arguments)
{
    const SetIterator *it = as_iterator(self);
    Ref made = object_make(in, self->type, 0);
    if (made.object == NULL)
        return made;
    SetIterator *twin = as_iterator(made.object);
    twin->used = it->used;
    twin->position = it->position;
    twin->left = it->left;
    if (it->set.object != NULL)
        slot_init(&twin->set, keep(it->set.object));
    return iterator_reduced_to_list(in, made);
}

static const NativeSpec iterator_methods[] = {
    {"__length_hint__", iterator_length_hint, NATIVE_NO_ARGUMENTS, 0, 0, NULL},
    {"__reduce__", iterator_reduce, NATIVE_NO_ARGUMENTS, 0, 0, NULL},
    {0},
};

const TypeSpec set_iterator_spec = {
    .name = "set_iterator",
    .basic_size = sizeof(SetIterator),
    .flags = TYPE_FLAG_GC,
    .base = TYPE_object,
    .traverse = iterator_traverse,
    .dealloc = iterator_dealloc,
    .label = iterator_label,
    .slots = {.iter = iterator_self, .next = iterator_next_item},
    .methods = iterator_methods,
};

/* --- the types --- */

#define SHARED_METHODS                                                                             \
    {"copy", method_copy, NATIVE_NO_ARGUMENTS, 0, 0, "a shallow copy"},                            \
        {"union", method_union, NATIVE_POSITIONAL | NATIVE_PACKED, 0, -1, "all items of all"},     \
        {"intersection",        method_intersection, NATIVE_POSITIONAL | NATIVE_PACKED, 0, -1,     \
         "items in all of them"},                                                                  \
        {"difference", method_difference, NATIVE_POSITIONAL | NATIVE_PACKED, 0,                    \
         -1,           "its own alone"},                                                           \
        {"symmetric_difference",   method_symmetric_difference, NATIVE_ONE_ARGUMENT, 1, 1,         \
         "items in one of the two"},                                                               \
        {"issubset", method_issubset, NATIVE_ONE_ARGUMENT, 1, 1, "the other has all its items"},   \
        {"issuperset", method_issuperset, NATIVE_ONE_ARGUMENT, 1, 1, "it has all the other's"},    \
        {"isdisjoint", method_isdisjoint, NATIVE_ONE_ARGUMENT, 1, 1, "nothing in common"},         \
    {                                                                                              \
        "__class_getitem__", class_getitem, NATIVE_ONE_ARGUMENT | NATIVE_CLASS, 1, 1, NULL         \
    }

static const NativeSpec set_methods[] = {
    SHARED_METHODS,
    {"add", method_add, NATIVE_ONE_ARGUMENT, 1, 1, "puts an item in"},
    {"discard", method_discard, NATIVE_ONE_ARGUMENT, 1, 1, "takes an item out if it is there"},
    {"remove", method_remove, NATIVE_ONE_ARGUMENT, 1, 1, "takes an item out"},
    {"pop", method_pop, NATIVE_NO_ARGUMENTS, 0, 0, "takes some item out"},
    {"clear", method_clear, NATIVE_NO_ARGUMENTS, 0, 0, "takes everything out"},
    {"update", method_update, NATIVE_POSITIONAL | NATIVE_PACKED, 0, -1, "adds all items of all"},
    {"intersection_update", method_intersection_update, NATIVE_POSITIONAL | NATIVE_PACKED, 0, -1,
     "keeps what is in all"},
    {"difference_update", method_difference_update, NATIVE_POSITIONAL | NATIVE_PACKED, 0, -1,
     "takes out what is in the others"},
    {"symmetric_difference_update", method_symmetric_update, NATIVE_ONE_ARGUMENT, 1, 1,
     "keeps what is in one of the two"},
    {0}};

static const NativeSpec frozenset_methods[] = {SHARED_METHODS, {0}};

#define SET_LAYOUT                                                                                 \
    .basic_size = sizeof(SetObject), .base = TYPE_object, .traverse = set_traverse,                \
    .dealloc = set_dealloc, .size_of = set_size_of, .buffers = set_buffers,                        \
    .flags = TYPE_FLAG_GC | TYPE_FLAG_BASE | TYPE_FLAG_TRASHCAN | TYPE_FLAG_MATCH_SELF,            \
    .weaklist_offset = offsetof(SetObject, weaklist)

#define SET_SLOTS                                                                                  \
    .repr = set_repr, .compare = set_compare, .iter = set_iter, .length = set_length,              \
    .contains = set_contains, .or_ = operator_or, .and_ = operator_and,                            \
    .subtract = operator_subtract, .xor = operator_xor

const TypeSpec set_spec = {
    .name = "set",
    SET_LAYOUT,
    .clear = set_tp_clear,
    .slots = {SET_SLOTS, .new = set_tp_new, .init = set_tp_init, .inplace_or = inplace_or,
              .inplace_and = inplace_and, .inplace_subtract = inplace_subtract,
              .inplace_xor = inplace_xor},
    .methods = set_methods,
    .sentence = "different objects in no particular order",
};

const TypeSpec frozenset_spec = {
    .name = "frozenset",
    SET_LAYOUT,
    .clear = set_tp_clear,
    .slots = {SET_SLOTS, .new = frozenset_tp_new, .hash = frozenset_hash},
    .methods = frozenset_methods,
    .sentence = "a set that cannot be changed",
};
