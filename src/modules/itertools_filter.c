/* Iterators that choose or change the items of another one: compress, dropwhile,
 * takewhile, filterfalse, starmap.
 */
#include "modules/itertools_module.h"

#include "types/arguments.h"
#include "types/fields.h"
#include "types/protocol.h"
#include "types/tuple.h"

/* All but compress: a function and an iterator. */
typedef struct {
    Object base;
    Slot function, iterator;
} Filter;

/* dropwhile and takewhile: */
typedef struct {
    Filter filter;
    int64_t is_over; /* dropping, or taking */
} While;

_Static_assert(sizeof(Filter) == 32 && sizeof(While) == 40, "as CPython's");

FIELDS(filter, "function", "iterator")
FIELDS(compress, "data", "selectors")

static Filter *as_filter(const Object *object)
{
    return (Filter *)(uintptr_t)object;
}

static While *as_while(const Object *object)
{
    return (While *)(uintptr_t)object;
}

/* Consumes both. */
static Ref make_pair(Interp *in, TypeObject *type, Ref first, Ref second)
{
    Ref self = first.object == NULL || second.object == NULL ? NO_REF : itertools_make(in, type);
    if (self.object == NULL) {
        drop(in, first);
        drop(in, second);
        return self;
    }
    slot_init(&as_filter(self.object)->function, first);
    slot_init(&as_filter(self.object)->iterator, second);
    return self;
}

static Ref filter_new(Interp *in, TypeObject *type, const char *name, Arguments arguments)
{
    if (!itertools_arguments(in, type, name, arguments, 2, 2))
        return NO_REF;
    Ref iterator = object_iter(in, arguments.slots[1].object);
    if (iterator.object == NULL)
        return iterator;
    return make_pair(in, type, keep(arguments.slots[0].object), iterator);
}

/* The truth of function(item): 1, 0, -1. */
static int ask(Interp *in, Object *function, Object *item)
{
    Ref answer = object_call_one(in, function, item);
    int truth = answer.object == NULL ? -1 : object_is_true(in, answer.object);
    drop(in, answer);
    return truth;
}

/* --- dropwhile --- */

static Ref dropwhile_new(Interp *in, TypeObject *type, Arguments arguments)
{
    return filter_new(in, type, "dropwhile", arguments);
}

static Ref dropwhile_next(Interp *in, Object *self)
{
    const Filter *filter = as_filter(self);
    for (;;) {
        Ref item = iterator_next_passed_on(in, filter->iterator.object);
        if (item.object == NULL || as_while(self)->is_over)
            return item;
        int dropped = spend(in, 1) ? ask(in, filter->function.object, item.object) : -1;
        if (dropped == 0) {
            as_while(self)->is_over = 1;
            return item;
        }
        drop(in, item);
        if (dropped < 0)
            return NO_REF;
    }
}

const TypeSpec dropwhile_spec = {
    .name = "itertools.dropwhile",
    .basic_size = sizeof(While),
    .flags = TYPE_FLAG_GC | TYPE_FLAG_BASE,
    .base = TYPE_object,
    FIELDS_LAYOUT(filter),
    .slots = {.iter = itertools_self, .next = dropwhile_next, .new = dropwhile_new},
    .sentence = "the items from the first on that a function says no to",
};

/* --- takewhile --- */

static Ref takewhile_new(Interp *in, TypeObject *type, Arguments arguments)
{
    return filter_new(in, type, "takewhile", arguments);
}

static Ref takewhile_next(Interp *in, Object *self)
{
    const Filter *filter = as_filter(self);
    if (as_while(self)->is_over)
        return NO_REF;
    Ref item = iterator_next_passed_on(in, filter->iterator.object);
    if (item.object == NULL)
        return item;
    int taken = ask(in, filter->function.object, item.object);
    if (taken == 1)
        return item;
    drop(in, item);
    if (taken == 0)
        as_while(self)->is_over = 1;
    return NO_REF;
}

const TypeSpec takewhile_spec = {
    .name = "itertools.takewhile",
    .basic_size = sizeof(While),
    .flags = TYPE_FLAG_GC | TYPE_FLAG_BASE,
    .base = TYPE_object,
    FIELDS_LAYOUT(filter),
    .slots = {.iter = itertools_self, .next = takewhile_next, .new = takewhile_new},
    .sentence = "the items before the first that a function says no to",
};

/* --- filterfalse --- */

static Ref filterfalse_new(Interp *in, TypeObject *type, Arguments arguments)
{
    return filter_new(in, type, "filterfalse", arguments);
}

static Ref filterfalse_next(Interp *in, Object *self)
{
    const Filter *filter = as_filter(self);
    Object *function = filter->function.object;
    bool by_truth = function == in->none || function == (Object *)in->types[TYPE_bool];
    for (;;) {
        Ref item = iterator_next_passed_on(in, filter->iterator.object);
        if (item.object == NULL)
            return item;
        int truth = !spend(in, 1) ? -1
                    : by_truth    ? object_is_true(in, item.object)
                                  : ask(in, function, item.object);
        if (truth == 0)
            return item;
        drop(in, item);
        if (truth < 0)
            return NO_REF;
    }
}

const TypeSpec filterfalse_spec = {
    .name = "itertools.filterfalse",
    .basic_size = sizeof(Filter),
    .flags = TYPE_FLAG_GC | TYPE_FLAG_BASE,
    .base = TYPE_object,
    FIELDS_LAYOUT(filter),
    .slots = {.iter = itertools_self, .next = filterfalse_next, .new = filterfalse_new},
    .sentence = "the items a function says no to",
};

/* --- starmap --- */

static Ref starmap_new(Interp *in, TypeObject *type, Arguments arguments)
{
    return filter_new(in, type, "starmap", arguments);
}

static Ref starmap_next(Interp *in, Object *self)
{
    Ref item = iterator_next_passed_on(in, as_filter(self)->iterator.object);
    if (item.object == NULL)
        return item;
    if (!IS_EXACT(in, item.object, tuple)) {
        Ref tuple = tuple_from_iterable(in, item.object);
        drop(in, item);
        item = tuple;
        if (item.object == NULL)
            return item;
    }
    Arguments arguments = {.slots = tuple_slots(item.object),
                           .count = (size_t)tuple_size(item.object)};
    Ref result = object_call(in, as_filter(self)->function.object, arguments);
    drop(in, item);
    return result;
}

const TypeSpec starmap_spec = {
    .name = "itertools.starmap",
    .basic_size = sizeof(Filter),
    .flags = TYPE_FLAG_GC | TYPE_FLAG_BASE,
    .base = TYPE_object,
    FIELDS_LAYOUT(filter),
    .slots = {.iter = itertools_self, .next = starmap_next, .new = starmap_new},
    .sentence = "what a function gives for each tuple of arguments",
};

/* --- compress: the fields are data and selectors --- */

static Ref compress_new(Interp *in, TypeObject *type, Arguments arguments)
{
    static const Parameters parameters = {.function = "compress",
                                          .names = {"data", "selectors"},
                                          .count = 2,
                                          .required = 2,
                                          .positional = 2};
    Object *values[2];
    if (!arguments_bind(in, &parameters, arguments, values))
        return NO_REF;
    Ref data = object_iter(in, values[0]);
    Ref selectors = data.object == NULL ? NO_REF : object_iter(in, values[1]);
    return make_pair(in, type, data, selectors);
}

static Ref compress_next(Interp *in, Object *self)
{
    for (;;) {
        Ref item = iterator_next_passed_on(in, as_filter(self)->function.object);
        if (item.object == NULL)
            return item;
        Ref selector = iterator_next_passed_on(in, as_filter(self)->iterator.object);
        int chosen = -1;
        if (selector.object != NULL && spend(in, 1))
            chosen = object_is_true(in, selector.object);
        drop(in, selector);
        if (chosen == 1)
            return item;
        drop(in, item);
        if (chosen < 0)
            return NO_REF;
    }
}

const TypeSpec compress_spec = {
    .name = "itertools.compress",
    .basic_size = sizeof(Filter),
    .flags = TYPE_FLAG_GC | TYPE_FLAG_BASE,
    .base = TYPE_object,
    FIELDS_LAYOUT(compress),
    .slots = {.iter = itertools_self, .next = compress_next, .new = compress_new},
    .sentence = "the data whose selector is true",
};
