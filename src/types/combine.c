/* The builtins that make iterators of iterators: enumerate, zip, map, filter.
 *
 * enumerate and zip hand out one tuple again and again while nobody else keeps it, as
 * CPython does: that is why the items of the last round have one reference more.
 */
#include <string.h>

#include "base/mem.h"
#include "heap/gc.h"
#include "types/generic_alias.h"
#include "types/int.h"
#include "types/iterator_reduce.h"
#include "types/iterators.h"
#include "types/names.h"
#include "types/object.h"
#include "types/protocol.h"
#include "types/str.h"
#include "types/tuple.h"

static Ref iterator_self(Interp *in, Object *self)
{
    (void)in;
    return keep(self);
}

/* --- layouts of up to three slots --- */

typedef struct {
    Object base;
    Slot slots[2];
} TwoSlots; /* map: iterators, function; filter: function, iterator */

typedef struct {
    Object base;
    int64_t index;
    Slot iterator, result, long_index;
    Object *unused;
} Enumerate; /* 56 bytes */

typedef struct {
    Object base;
    int64_t count;
    Slot iterators, result; /* tuples */
    bool strict;
} Zip; /* 48 bytes */

_Static_assert(sizeof(TwoSlots) == 32 && sizeof(Enumerate) == 56 && sizeof(Zip) == 48,
               "CPython's sizes");

/* --- enumerate --- */

static Enumerate *as_enumerate(const Object *object)
{
    return (Enumerate *)(uintptr_t)object;
}

static bool enumerate_arguments(Interp *in, Arguments arguments, Object **iterable, Object **start)
{
    *iterable = *start = NULL;
    int64_t keywords = arguments.keywords == NULL ? 0 : tuple_size(arguments.keywords);
    if (arguments.count > 0)
        *iterable = arguments.slots[0].object;
    if (arguments.count > 1)
        *start = arguments.slots[1].object;
    for (int64_t i = 0; i < keywords; i++) {
        const Object *name = tuple_get(arguments.keywords, i);
        Object *value = arguments.slots[arguments.count + (size_t)i].object;
        if (str_equals_ascii(name, "iterable") && *iterable == NULL)
            *iterable = value;
        else if (str_equals_ascii(name, "start") && *start == NULL)
            *start = value;
        else
            return raise_false(in, EXCEPTION_TypeError,
                               "'%s' is an invalid keyword argument for enumerate()",
                               str_utf8(in, tuple_get(arguments.keywords, i), NULL));
    }
    if (*iterable == NULL && keywords == 1)
        return raise_false(in, EXCEPTION_TypeError,
                           "'start' is an invalid keyword argument for enumerate()");
    if (*iterable == NULL)
        return raise_false(in, EXCEPTION_TypeError,
                           "enumerate() missing required argument 'iterable'");
    if (arguments.count > 2)
        return raise_false(in, EXCEPTION_TypeError,
                           "enumerate() takes at most 2 arguments (%zu given)", arguments.count);
    return true;
}

static bool enumerate_begin(Interp *in, Object *self, Object *iterable, Object *start)
{
    Enumerate *it = as_enumerate(self);
    Ref number = start == NULL ? NO_REF : number_index(in, start);
    if (start != NULL && number.object == NULL)
        return false;
    bool fits = number.object == NULL || int_to_i64(number.object, &it->index);
    if (fits)
        drop(in, number);
    else
        slot_init(&it->long_index, number);
    Ref iterator = object_iter(in, iterable);
    if (iterator.object == NULL)
        return false;
    slot_init(&it->iterator, iterator);
    Ref pair = tuple_of_nones(in, 2);
    slot_init(&it->result, pair);
    return pair.object != NULL;
}

static Ref enumerate_new(Interp *in, TypeObject *type, Arguments arguments)
{
    Object *iterable, *start;
    if (!enumerate_arguments(in, arguments, &iterable, &start))
        return NO_REF;
    Ref self = object_make(in, type, 0);
    if (self.object != NULL && !enumerate_begin(in, self.object, iterable, start)) {
        drop(in, self);
        return NO_REF;
    }
    return self;
}

static Ref next_number(Interp *in, Object *self)
{
    Enumerate *it = as_enumerate(self);
    if (it->long_index.object == NULL && it->index < INT64_MAX)
        return int_from_i64(in, it->index++);
    Ref number =
        it->long_index.object != NULL ? keep(it->long_index.object) : int_from_i64(in, it->index);
    Ref one = int_from_i64(in, 1);
    Ref next = int_add(in, number.object, one.object);
    drop(in, one);
    if (next.object == NULL) {
        drop(in, number);
        return next;
    }
    slot_store(&in->heap, self, &it->long_index, SLOT_KEY(FIELD, 2), next);
    return number;
}

static Ref enumerate_next(Interp *in, Object *self)
{
    Enumerate *it = as_enumerate(self);
    Ref item = iterator_next_passed_on(in, it->iterator.object);
    if (item.object == NULL)
        return item;
    Ref number = next_number(in, self), result;
    if (number.object == NULL) {
        drop(in, item);
        return number;
    }
    if (!tuple_take_again(in, it->result.object, &result)) {
        Slot pair[2] = {{number.object}, {item.object}};
        return tuple_from_taken(in, pair, 2);
    }
    tuple_put(in, result.object, 0, number);
    tuple_put(in, result.object, 1, item);
    return result;
}

static bool enumerate_traverse(Object *object, SlotVisitor visit, void *context)
{
    Enumerate *it = as_enumerate(object);
    return visit(context, &it->iterator, SLOT_KEY(FIELD, 0)) &&
           visit(context, &it->result, SLOT_KEY(FIELD, 1)) &&
           visit(context, &it->long_index, SLOT_KEY(FIELD, 2));
}

static void enumerate_dealloc(Heap *heap, Object *object)
{
    Enumerate *it = as_enumerate(object);
    slot_clear(heap, object, &it->iterator, SLOT_KEY(FIELD, 0));
    slot_clear(heap, object, &it->result, SLOT_KEY(FIELD, 1));
    slot_clear(heap, object, &it->long_index, SLOT_KEY(FIELD, 2));
    heap_release(heap, object);
}

static void enumerate_label(Heap *heap, Object *owner, SlotKey key, Buf *out)
{
    static const char *const names[] = {"iterator", "result", "index"};
    (void)heap, (void)owner;
    buf_append_string(out, names[key.index]);
}

static Ref enumerate_reduce(Interp *in, Object *self, Arguments arguments)
{
    const Enumerate *it = as_enumerate(self);
    Ref number =
        it->long_index.object != NULL ? keep(it->long_index.object) : int_from_i64(in, it->index);
    Slot both[2] = {{keep(it->iterator.object).object}, {number.object}};
    return iterator_reduced(in, keep((Object *)self->type), both, 2, NO_REF);
}

static const NativeSpec enumerate_methods[] = {
    {"__class_getitem__", class_getitem, NATIVE_ONE_ARGUMENT | NATIVE_CLASS, 1, 1, NULL},
    {"__reduce__", enumerate_reduce, NATIVE_NO_ARGUMENTS, 0, 0, "what a copy is made of"},
    {0},
};

const TypeSpec enumerate_spec = {
    .methods = enumerate_methods,
    .name = "enumerate",
    .basic_size = sizeof(Enumerate),
    .flags = TYPE_FLAG_GC | TYPE_FLAG_BASE,
    .base = TYPE_object,
    .traverse = enumerate_traverse,
    .dealloc = enumerate_dealloc,
    .label = enumerate_label,
    .slots = {.iter = iterator_self, .next = enumerate_next, .new = enumerate_new},
    .sentence = "pairs of a running number and an item",
};

/* --- a tuple of iterators, for zip and map --- */

static Ref iterators_of(Interp *in, const Slot *iterables, size_t count)
{
    Ref tuple = tuple_new(in, count);
    if (tuple.object != NULL && count > 0)
        gc_track(&in->heap, tuple.object);
    for (size_t i = 0; i < count && tuple.object != NULL; i++) {
        Ref iterator = object_iter(in, iterables[i].object);
        if (iterator.object != NULL) {
            slot_init(&tuple_slots(tuple.object)[i], iterator);
            continue;
        }
        drop(in, tuple);
        return NO_REF;
    }
    return tuple;
}

/* --- zip --- */

static Zip *as_zip(const Object *object)
{
    return (Zip *)(uintptr_t)object;
}

static bool zip_strict(Interp *in, Arguments arguments, bool *strict)
{
    *strict = false;
    int64_t count = arguments.keywords == NULL ? 0 : tuple_size(arguments.keywords);
    for (int64_t i = 0; i < count; i++) {
        if (!str_equals_ascii(tuple_get(arguments.keywords, i), "strict"))
            return raise_false(in, EXCEPTION_TypeError,
                               "'%s' is an invalid keyword argument for zip()",
                               str_utf8(in, tuple_get(arguments.keywords, i), NULL));
        int truth = object_is_true(in, arguments.slots[arguments.count + (size_t)i].object);
        if (truth < 0)
            return false;
        *strict = truth;
    }
    return true;
}

static Ref zip_new(Interp *in, TypeObject *type, Arguments arguments)
{
    bool strict;
    if (!zip_strict(in, arguments, &strict))
        return NO_REF;
    Ref iterators = iterators_of(in, arguments.slots, arguments.count);
    Ref result = iterators.object == NULL ? NO_REF : tuple_of_nones(in, arguments.count);
    Ref self = result.object == NULL ? NO_REF : object_make(in, type, 0);
    if (self.object == NULL) {
        drop(in, iterators);
        drop(in, result);
        return NO_REF;
    }
    Zip *zip = as_zip(self.object);
    zip->count = (int64_t)arguments.count;
    zip->strict = strict;
    slot_init(&zip->iterators, iterators);
    slot_init(&zip->result, result);
    return self;
}

static const char *arguments_before(int64_t index)
{
    return index == 1 ? " " : "s 1-";
}

/* Iterator `index` ended first; with strict all must end now. */
static Ref zip_ended(Interp *in, const Zip *zip, int64_t index)
{
    if (!zip->strict)
        return NO_REF;
    if (is_raised_of(in, EXCEPTION_StopIteration))
        raise_clear(in);
    if (is_raised(in))
        return NO_REF;
    if (index > 0)
        return raise_error(in, EXCEPTION_ValueError,
                           "zip() argument %lld is shorter than argument%s%lld",
                           (long long)index + 1, arguments_before(index), (long long)index);
    for (int64_t i = 1; i < zip->count; i++) {
        Ref item = iterator_next(in, tuple_get(zip->iterators.object, i));
        if (item.object != NULL) {
            drop(in, item);
            return raise_error(in, EXCEPTION_ValueError,
                               "zip() argument %lld is longer than argument%s%lld",
                               (long long)i + 1, arguments_before(i), (long long)i);
        }
        if (is_raised(in))
            return NO_REF;
    }
    return NO_REF;
}

static Ref zip_fresh(Interp *in, const Zip *zip)
{
    Ref tuple = tuple_new(in, (size_t)zip->count);
    for (int64_t i = 0; i < zip->count && tuple.object != NULL; i++) {
        Ref item = iterator_next_passed_on(in, tuple_get(zip->iterators.object, i));
        if (item.object == NULL) {
            drop(in, tuple);
            return zip_ended(in, zip, i);
        }
        slot_init(&tuple_slots(tuple.object)[i], item);
    }
    if (tuple.object != NULL)
        gc_track(&in->heap, tuple.object);
    return tuple;
}

static Ref zip_next(Interp *in, Object *self)
{
    Zip *zip = as_zip(self);
    Ref result;
    if (zip->count == 0)
        return NO_REF;
    if (!tuple_take_again(in, zip->result.object, &result))
        return zip_fresh(in, zip);
    for (int64_t i = 0; i < zip->count; i++) {
        Ref item = iterator_next_passed_on(in, tuple_get(zip->iterators.object, i));
        if (item.object == NULL) {
            drop(in, result);
            return zip_ended(in, zip, i);
        }
        tuple_put(in, result.object, i, item);
    }
    return result;
}

static bool zip_traverse(Object *object, SlotVisitor visit, void *context)
{
    return visit(context, &as_zip(object)->iterators, SLOT_KEY(FIELD, 0)) &&
           visit(context, &as_zip(object)->result, SLOT_KEY(FIELD, 1));
}

static void zip_dealloc(Heap *heap, Object *object)
{
    slot_clear(heap, object, &as_zip(object)->iterators, SLOT_KEY(FIELD, 0));
    slot_clear(heap, object, &as_zip(object)->result, SLOT_KEY(FIELD, 1));
    heap_release(heap, object);
}

static void zip_label(Heap *heap, Object *owner, SlotKey key, Buf *out)
{
    (void)heap, (void)owner;
    buf_append_string(out, key.index == 0 ? "iterators" : "result");
}

/* A tuple's items are the arguments: those of zip, or after the function those of map. */
static Ref reduced_with(Interp *in, Object *self, Object *function, Object *iterators, Ref state)
{
    Slot *arguments = mem_alloc((size_t)(tuple_size(iterators) + 1) * sizeof(Slot));
    size_t count = 0;
    if (function != NULL)
        arguments[count++].object = keep(function).object;
    for (int64_t i = 0; i < tuple_size(iterators); i++)
        arguments[count++].object = keep(tuple_get(iterators, i)).object;
    Ref made = iterator_reduced(in, keep((Object *)self->type), arguments, count, state);
    mem_free(arguments);
    return made;
}

static Ref zip_reduce(Interp *in, Object *self, Arguments arguments)
{
    const Zip *zip = as_zip(self);
    Ref state = zip->strict ? keep(in->true_object) : NO_REF;
    return reduced_with(in, self, NULL, zip->iterators.object, state);
}

static Ref zip_set_state(Interp *in, Object *self, Arguments arguments)
{
    int strict = object_is_true(in, arguments.slots[0].object);
    if (strict < 0)
        return NO_REF;
    as_zip(self)->strict = strict > 0;
    return keep_none(in);
}

static const NativeSpec zip_methods[] = {
    {"__reduce__", zip_reduce, NATIVE_NO_ARGUMENTS, 0, 0, "what a copy is made of"},
    {"__setstate__", zip_set_state, NATIVE_ONE_ARGUMENT, 1, 1, "whether it is strict"},
    {0},
};

const TypeSpec zip_spec = {
    .methods = zip_methods,
    .name = "zip",
    .basic_size = sizeof(Zip),
    .flags = TYPE_FLAG_GC | TYPE_FLAG_BASE,
    .base = TYPE_object,
    .traverse = zip_traverse,
    .dealloc = zip_dealloc,
    .label = zip_label,
    .slots = {.iter = iterator_self, .next = zip_next, .new = zip_new},
    .sentence = "tuples of one item from each iterable",
};

/* --- map and filter --- */

static TwoSlots *as_two(const Object *object)
{
    return (TwoSlots *)(uintptr_t)object;
}

static bool two_traverse(Object *object, SlotVisitor visit, void *context)
{
    return visit(context, &as_two(object)->slots[0], SLOT_KEY(FIELD, 0)) &&
           visit(context, &as_two(object)->slots[1], SLOT_KEY(FIELD, 1));
}

static void two_dealloc(Heap *heap, Object *object)
{
    slot_clear(heap, object, &as_two(object)->slots[0], SLOT_KEY(FIELD, 0));
    slot_clear(heap, object, &as_two(object)->slots[1], SLOT_KEY(FIELD, 1));
    heap_release(heap, object);
}

static Ref two_new(Interp *in, TypeObject *type, Ref first, Ref second)
{
    Ref self = first.object == NULL || second.object == NULL ? NO_REF : object_make(in, type, 0);
    if (self.object == NULL) {
        drop(in, first);
        drop(in, second);
        return self;
    }
    slot_init(&as_two(self.object)->slots[0], first);
    slot_init(&as_two(self.object)->slots[1], second);
    return self;
}

static bool no_keywords(Interp *in, const char *function, Arguments arguments)
{
    if (arguments.keywords == NULL || tuple_size(arguments.keywords) == 0)
        return true;
    return raise_false(in, EXCEPTION_TypeError, "%s() takes no keyword arguments", function);
}

static Ref map_new(Interp *in, TypeObject *type, Arguments arguments)
{
    if (!no_keywords(in, "map", arguments))
        return NO_REF;
    if (arguments.count < 2)
        return raise_error(in, EXCEPTION_TypeError, "map() must have at least two arguments.");
    Ref iterators = iterators_of(in, arguments.slots + 1, arguments.count - 1);
    return two_new(in, type, iterators, keep(arguments.slots[0].object));
}

#define MAP_SMALL 8

static Ref map_next_result(Interp *in, Object *self)
{
    Object *iterators = as_two(self)->slots[0].object, *function = as_two(self)->slots[1].object;
    size_t count = (size_t)tuple_size(iterators), got = 0;
    Slot small[MAP_SMALL], *items = small;
    if (count > MAP_SMALL)
        items = mem_alloc(count * sizeof(Slot));
    for (; got < count; got++) {
        items[got].object = iterator_next_passed_on(in, tuple_get(iterators, (int64_t)got)).object;
        if (items[got].object == NULL)
            break;
    }
    Ref result = got == count
                     ? object_call(in, function, (Arguments){.slots = items, .count = count})
                     : NO_REF;
    for (size_t i = 0; i < got; i++)
        drop(in, (Ref){items[i].object});
    if (items != small)
        mem_free(items);
    return result;
}

static void map_label(Heap *heap, Object *owner, SlotKey key, Buf *out)
{
    (void)heap, (void)owner;
    buf_append_string(out, key.index == 0 ? "iterators" : "function");
}

static Ref map_reduce(Interp *in, Object *self, Arguments arguments)
{
    return reduced_with(in, self, as_two(self)->slots[1].object, as_two(self)->slots[0].object,
                        NO_REF);
}

static const NativeSpec map_methods[] = {
    {"__reduce__", map_reduce, NATIVE_NO_ARGUMENTS, 0, 0, "what a copy is made of"}, {0}};

const TypeSpec map_spec = {
    .methods = map_methods,
    .name = "map",
    .basic_size = sizeof(TwoSlots),
    .flags = TYPE_FLAG_GC | TYPE_FLAG_BASE,
    .base = TYPE_object,
    .traverse = two_traverse,
    .dealloc = two_dealloc,
    .label = map_label,
    .slots = {.iter = iterator_self, .next = map_next_result, .new = map_new},
    .sentence = "what a function gives for each item",
};

static Ref filter_new(Interp *in, TypeObject *type, Arguments arguments)
{
    if (!no_keywords(in, "filter", arguments))
        return NO_REF;
    if (arguments.count != 2)
        return raise_error(in, EXCEPTION_TypeError, "filter expected 2 arguments, got %zu",
                           arguments.count);
    return two_new(in, type, keep(arguments.slots[0].object),
                   object_iter(in, arguments.slots[1].object));
}

/* 1 keep, 0 leave out, -1 raised */
static int filter_accepts(Interp *in, Object *function, Object *item)
{
    if (function == in->none || function == (Object *)in->types[TYPE_bool])
        return object_is_true(in, item);
    Ref answer = object_call_one(in, function, item);
    int truth = answer.object == NULL ? -1 : object_is_true(in, answer.object);
    drop(in, answer);
    return truth;
}

static Ref filter_next(Interp *in, Object *self)
{
    for (;;) {
        Ref item = iterator_next_passed_on(in, as_two(self)->slots[1].object);
        if (item.object == NULL)
            return item;
        int accepted =
            spend(in, 1) ? filter_accepts(in, as_two(self)->slots[0].object, item.object) : -1;
        if (accepted > 0)
            return item;
        drop(in, item);
        if (accepted < 0)
            return NO_REF;
    }
}

/* The other way round than it lets go of them. */
static bool filter_traverse(Object *object, SlotVisitor visit, void *context)
{
    return visit(context, &as_two(object)->slots[1], SLOT_KEY(FIELD, 1)) &&
           visit(context, &as_two(object)->slots[0], SLOT_KEY(FIELD, 0));
}

static void filter_label(Heap *heap, Object *owner, SlotKey key, Buf *out)
{
    (void)heap, (void)owner;
    buf_append_string(out, key.index == 0 ? "function" : "iterator");
}

static Ref filter_reduce(Interp *in, Object *self, Arguments arguments)
{
    const TwoSlots *it = as_two(self);
    Slot both[2] = {{keep(it->slots[0].object).object}, {keep(it->slots[1].object).object}};
    return iterator_reduced(in, keep((Object *)self->type), both, 2, NO_REF);
}

static const NativeSpec filter_methods[] = {
    {"__reduce__", filter_reduce, NATIVE_NO_ARGUMENTS, 0, 0, "what a copy is made of"}, {0}};

const TypeSpec filter_spec = {
    .methods = filter_methods,
    .name = "filter",
    .basic_size = sizeof(TwoSlots),
    .flags = TYPE_FLAG_GC | TYPE_FLAG_BASE,
    .base = TYPE_object,
    .traverse = filter_traverse,
    .dealloc = two_dealloc,
    .label = filter_label,
    .slots = {.iter = iterator_self, .next = filter_next, .new = filter_new},
    .sentence = "the items a function says yes to",
};
