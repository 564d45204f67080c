/* The views of an OrderedDict, which differ from a dict's in their iterators, and these:
 * one type for keys, values and pairs, in both directions, that notices every change of
 * the order.
 */
#include "heap/gc.h"
#include "modules/ordered_dict.h"
#include "types/dict_views.h"
#include "types/int.h"
#include "types/module.h"
#include "types/protocol.h"
#include "types/tuple.h"

typedef enum { GIVES_KEYS = 1, GIVES_VALUES = 2, GIVES_PAIRS = 3 } Gives;

typedef struct {
    Object base;
    uint32_t gives, backwards;
    Slot dict;        /* empty once exhausted */
    int64_t position; /* the entry to look at next */
    OrderedState state;
} OrderedIterator; /* 64 bytes */

_Static_assert(sizeof(OrderedIterator) == 64, "CPython's odictiterobject");

static OrderedIterator *as_iterator(const Object *object)
{
    return (OrderedIterator *)(uintptr_t)object;
}

/* --- iterators --- */

static bool traverse(Object *object, SlotVisitor visit, void *context)
{
    return visit(context, &as_iterator(object)->dict, SLOT_KEY(FIELD, 0));
}

static void let_go(Heap *heap, Object *object)
{
    slot_clear(heap, object, &as_iterator(object)->dict, SLOT_KEY(FIELD, 0));
}

static void dealloc(Heap *heap, Object *object)
{
    let_go(heap, object);
    heap_release(heap, object);
}

static void label(Heap *heap, Object *owner, SlotKey key, Buf *out)
{
    (void)heap, (void)owner, (void)key;
    buf_append_string(out, "odict");
}

static Ref new_iterator(Interp *in, Object *dict, Gives gives, bool backwards)
{
    Ref iterator = object_make(in, module_type(in, &ordered_iterator_spec), 0);
    if (iterator.object == NULL)
        return iterator;
    OrderedIterator *it = as_iterator(iterator.object);
    it->gives = gives;
    it->backwards = backwards;
    it->state = ordered_state(dict);
    it->position = backwards ? as_dict(dict)->keys->used - 1 : 0;
    slot_init(&it->dict, keep(dict));
    return iterator;
}

static Ref iterator_self(Interp *in, Object *self)
{
    (void)in;
    return keep(self);
}

static bool is_unchanged(const OrderedIterator *it)
{
    OrderedState now = ordered_state(it->dict.object);
    return now.keys == it->state.keys && now.ever == it->state.ever && now.used == it->state.used &&
           now.moves == it->state.moves;
}

/* The next live entry, -1 at the end. */
static int64_t next_entry(OrderedIterator *it)
{
    const DictObject *dict = as_dict(it->dict.object);
    while (it->position >= 0 && it->position < dict->keys->used) {
        int64_t entry = it->position;
        it->position += it->backwards ? -1 : 1;
        if (dict_value_slot(dict, entry)->object != NULL)
            return entry;
    }
    return -1;
}

static Ref result_of(Interp *in, const OrderedIterator *it, int64_t entry)
{
    const DictObject *dict = as_dict(it->dict.object);
    Slot pair[2] = {*keys_key_slot(dict->keys, entry), *dict_value_slot(dict, entry)};
    if (it->gives == GIVES_PAIRS)
        return tuple_from_slots(in, pair, 2);
    return keep(pair[it->gives == GIVES_KEYS ? 0 : 1].object);
}

static Ref next(Interp *in, Object *self)
{
    OrderedIterator *it = as_iterator(self);
    if (it->dict.object == NULL)
        return NO_REF;
    if (!is_unchanged(it)) {
        let_go(&in->heap, self);
        return raise_error(in, EXCEPTION_RuntimeError, "OrderedDict mutated during iteration");
    }
    int64_t entry = next_entry(it);
    if (entry >= 0)
        return result_of(in, it, entry);
    let_go(&in->heap, self);
    return NO_REF;
}

const TypeSpec ordered_iterator_spec = {
    .name = "odict_iterator",
    .basic_size = sizeof(OrderedIterator),
    .flags = TYPE_FLAG_GC,
    .base = TYPE_object,
    .traverse = traverse,
    .dealloc = dealloc,
    .label = label,
    .slots = {.iter = iterator_self, .next = next},
};

Ref ordered_iter(Interp *in, Object *self)
{
    return new_iterator(in, self, GIVES_KEYS, false);
}

Ref ordered_reversed(Interp *in, Object *self, Arguments arguments)
{
    (void)arguments;
    return new_iterator(in, self, GIVES_KEYS, true);
}

/* --- views --- */

#define VIEW(which, gives)                                                                         \
    Ref ordered_##which(Interp *in, Object *self, Arguments arguments)                             \
    {                                                                                              \
        (void)arguments;                                                                           \
        return dict_view_of_type(in, module_type(in, &ordered_##which##_spec), self);              \
    }                                                                                              \
    static Ref which##_iter(Interp *in, Object *self)                                              \
    {                                                                                              \
        return new_iterator(in, dict_view_dict(self), gives, false);                               \
    }                                                                                              \
    static Ref which##_reversed(Interp *in, Object *self, Arguments arguments)                     \
    {                                                                                              \
        (void)arguments;                                                                           \
        return new_iterator(in, dict_view_dict(self), gives, true);                                \
    }                                                                                              \
    static const NativeSpec which##_methods[] = {                                                  \
        {"__reversed__", which##_reversed, NATIVE_NO_ARGUMENTS, 0, 0, NULL}, {0}};                 \
    const TypeSpec ordered_##which##_spec = {                                                      \
        .name = "odict_" #which,                                                                   \
        .base = TYPE_dict_##which,                                                                 \
        .flags = TYPE_FLAG_GC,                                                                     \
        .slots = {.iter = which##_iter},                                                           \
        .methods = which##_methods,                                                                \
    };

VIEW(keys, GIVES_KEYS)
VIEW(values, GIVES_VALUES)
VIEW(items, GIVES_PAIRS)
