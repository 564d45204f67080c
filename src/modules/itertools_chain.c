/* Iterators that go along others: accumulate, chain, islice, pairwise, zip_longest. */
#include "modules/itertools_module.h"

#include "types/arguments.h"
#include "types/fields.h"
#include "types/generic_alias.h"
#include "types/int.h"
#include "types/iterators.h"
#include "types/protocol.h"
#include "types/str.h"
#include "types/tuple.h"

/* --- accumulate --- */

typedef struct {
    Object base;
    Slot function, iterator, total, initial; /* function, initial: empty for None */
} Accumulate;

_Static_assert(sizeof(Accumulate) == 48, "as CPython's");

FIELDS(accumulate, "function", "iterator", "total", "initial")

static Accumulate *as_accumulate(const Object *object)
{
    return (Accumulate *)(uintptr_t)object;
}

static Ref keep_unless_none(Interp *in, Object *object)
{
    return object == NULL || object == in->none ? NO_REF : keep(object);
}

static Ref accumulate_new(Interp *in, TypeObject *type, Arguments arguments)
{
    static const Parameters parameters = {.function = "accumulate",
                                          .names = {"iterable", "func", "initial"},
                                          .count = 3,
                                          .required = 1,
                                          .positional = 2};
    Object *values[3];
    if (!arguments_bind(in, &parameters, arguments, values))
        return NO_REF;
    Ref iterator = object_iter(in, values[0]);
    Ref self = iterator.object == NULL ? NO_REF : itertools_make(in, type);
    if (self.object == NULL) {
        drop(in, iterator);
        return self;
    }
    Accumulate *it = as_accumulate(self.object);
    slot_init(&it->iterator, iterator);
    slot_init(&it->function, keep_unless_none(in, values[1]));
    slot_init(&it->initial, keep_unless_none(in, values[2]));
    return self;
}

/* Consumes the item. */
static Ref next_total(Interp *in, const Accumulate *it, Ref item)
{
    Ref total;
    if (it->total.object == NULL)
        return item;
    if (it->function.object == NULL) {
        total = number_binary(in, BINARY_ADD, it->total.object, item.object);
    } else {
        Slot both[2] = {it->total, {item.object}};
        total = object_call(in, it->function.object, (Arguments){.slots = both, .count = 2});
    }
    drop(in, item);
    return total;
}

static Ref accumulate_next(Interp *in, Object *self)
{
    Accumulate *it = as_accumulate(self);
    Ref total = field_take(in, self, &it->initial);
    if (total.object == NULL) {
        Ref item = iterator_next_passed_on(in, it->iterator.object);
        total = item.object == NULL ? item : next_total(in, it, item);
    }
    if (total.object != NULL)
        field_store(in, self, &it->total, keep(total.object));
    return total;
}

const TypeSpec accumulate_spec = {
    .name = "itertools.accumulate",
    .basic_size = sizeof(Accumulate),
    .flags = TYPE_FLAG_GC | TYPE_FLAG_BASE,
    .base = TYPE_object,
    FIELDS_LAYOUT(accumulate),
    .slots = {.iter = itertools_self, .next = accumulate_next, .new = accumulate_new},
    .sentence = "running totals",
};

/* --- chain --- */

typedef struct {
    Object base;
    Slot source, active; /* iterators: over the iterables, over the one that is under way */
} Chain;

_Static_assert(sizeof(Chain) == 32, "as CPython's");

FIELDS(chain, "source", "active")

static Chain *as_chain(const Object *object)
{
    return (Chain *)(uintptr_t)object;
}

/* Consumes the source. */
static Ref chain_make(Interp *in, TypeObject *type, Ref source)
{
    Ref self = source.object == NULL ? NO_REF : itertools_make(in, type);
    if (self.object == NULL)
        drop(in, source);
    else
        slot_init(&as_chain(self.object)->source, source);
    return self;
}

static Ref chain_new(Interp *in, TypeObject *type, Arguments arguments)
{
    if (!itertools_arguments(in, type, "chain", arguments, 0, SIZE_MAX))
        return NO_REF;
    Ref iterables = arguments_tuple(in, arguments);
    if (iterables.object == NULL)
        return iterables;
    Ref source = sequence_iterator_new(in, TYPE_tuple_iterator, iterables.object);
    drop(in, iterables);
    return chain_make(in, type, source);
}

static Ref chain_from_iterable(Interp *in, Object *self, Arguments arguments)
{
    return chain_make(in, (TypeObject *)self, object_iter(in, arguments.slots[0].object));
}

/* False: there is none, or raised. */
static bool begin_next(Interp *in, Object *self)
{
    Chain *chain = as_chain(self);
    Ref iterable = iterator_next(in, chain->source.object);
    Ref active = iterable.object == NULL ? NO_REF : object_iter(in, iterable.object);
    drop(in, iterable);
    if (active.object == NULL) {
        field_store(in, self, &chain->source, NO_REF);
        return false;
    }
    field_store(in, self, &chain->active, active);
    return true;
}

static Ref chain_next(Interp *in, Object *self)
{
    Chain *chain = as_chain(self);
    while (chain->source.object != NULL) {
        if (chain->active.object == NULL && !begin_next(in, self))
            return NO_REF;
        Ref item = iterator_next(in, chain->active.object);
        if (item.object != NULL || is_raised(in))
            return item;
        field_store(in, self, &chain->active, NO_REF);
        if (!spend(in, 1))
            return NO_REF;
    }
    return NO_REF;
}

static const NativeSpec chain_methods[] = {
    {"from_iterable", chain_from_iterable, NATIVE_ONE_ARGUMENT | NATIVE_CLASS, 1, 1,
     "the items of the iterables an iterable gives"},
    {"__class_getitem__", class_getitem, NATIVE_ONE_ARGUMENT | NATIVE_CLASS, 1, 1, NULL},
    {0},
};

const TypeSpec chain_spec = {
    .name = "itertools.chain",
    .basic_size = sizeof(Chain),
    .flags = TYPE_FLAG_GC | TYPE_FLAG_BASE | TYPE_FLAG_TRASHCAN,
    .base = TYPE_object,
    FIELDS_LAYOUT(chain),
    .slots = {.iter = itertools_self, .next = chain_next, .new = chain_new},
    .methods = chain_methods,
    .sentence = "the items of one iterable after the other",
};

/* --- islice --- */

typedef struct {
    Object base;
    Slot iterator;                   /* empty once exhausted */
    int64_t next, stop, step, count; /* stop -1: none */
} Islice;

_Static_assert(sizeof(Islice) == 56, "as CPython's");

FIELDS(islice, "iterator")

static Islice *as_islice(const Object *object)
{
    return (Islice *)(uintptr_t)object;
}

/* None leaves *value as it is; what is no index counts as -1. */
static void read_index(Interp *in, Object *object, int64_t *value)
{
    if (object == NULL || object == in->none)
        return;
    if (!number_as_index(in, object, EXCEPTION_OverflowError, value)) {
        raise_clear(in);
        *value = -1;
    }
}

static bool islice_bounds(Interp *in, Arguments arguments, Islice *bounds)
{
    bool only_stop = arguments.count == 2;
    Object *stop = argument_at(arguments, only_stop ? 1 : 2);
    *bounds = (Islice){.stop = -1, .step = 1};
    read_index(in, only_stop ? NULL : argument_at(arguments, 1), &bounds->next);
    read_index(in, stop, &bounds->stop);
    read_index(in, argument_at(arguments, 3), &bounds->step);
    if (stop != in->none && bounds->stop == -1)
        return raise_false(
            in, EXCEPTION_ValueError,
            "Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize.");
    if (bounds->next < 0 || bounds->stop < -1)
        return raise_false(
            in, EXCEPTION_ValueError,
            "Indices for islice() must be None or an integer: 0 <= x <= sys.maxsize.");
    if (bounds->step < 1)
        return raise_false(in, EXCEPTION_ValueError,
                           "Step for islice() must be a positive integer or None.");
    return true;
}

static Ref islice_new(Interp *in, TypeObject *type, Arguments arguments)
{
    Islice bounds;
    if (!itertools_arguments(in, type, "islice", arguments, 2, 4) ||
        !islice_bounds(in, arguments, &bounds))
        return NO_REF;
    Ref iterator = object_iter(in, arguments.slots[0].object);
    Ref self = iterator.object == NULL ? NO_REF : itertools_make(in, type);
    if (self.object == NULL) {
        drop(in, iterator);
        return self;
    }
    Islice *it = as_islice(self.object);
    slot_init(&it->iterator, iterator);
    it->next = bounds.next;
    it->stop = bounds.stop;
    it->step = bounds.step;
    return self;
}

/* Passes over what comes before `next`. False: ended or raised. */
static bool islice_skip(Interp *in, Islice *it)
{
    while (it->count < it->next) {
        Ref item = spend(in, 1) ? iterator_next_passed_on(in, it->iterator.object) : NO_REF;
        if (item.object == NULL)
            return false;
        drop(in, item);
        it->count++;
    }
    return it->stop == -1 || it->count < it->stop;
}

static Ref islice_next(Interp *in, Object *self)
{
    Islice *it = as_islice(self);
    if (it->iterator.object == NULL)
        return NO_REF;
    Ref item = islice_skip(in, it) ? iterator_next_passed_on(in, it->iterator.object) : NO_REF;
    if (item.object == NULL) {
        field_store(in, self, &it->iterator, NO_REF);
        return item;
    }
    it->count++;
    if (__builtin_add_overflow(it->next, it->step, &it->next) ||
        (it->stop != -1 && it->next > it->stop))
        it->next = it->stop;
    object_changed(&in->heap, self);
    return item;
}

static void islice_show(Heap *heap, Object *object, Buf *out)
{
    if (as_islice(object)->iterator.object == NULL)
        buf_append_string(out, "exhausted");
    else
        buf_printf(out, "at %lld", (long long)as_islice(object)->count);
}

const TypeSpec islice_spec = {
    .name = "itertools.islice",
    .basic_size = sizeof(Islice),
    .flags = TYPE_FLAG_GC | TYPE_FLAG_BASE,
    .base = TYPE_object,
    FIELDS_LAYOUT(islice),
    .show = islice_show,
    .slots = {.iter = itertools_self, .next = islice_next, .new = islice_new},
    .sentence = "the items of an iterable at the places of a slice",
};

/* --- pairwise --- */

typedef struct {
    Object base;
    Slot iterator, old; /* iterator: empty once exhausted */
} Pairwise;

_Static_assert(sizeof(Pairwise) == 32, "as CPython's");

FIELDS(pairwise, "iterator", "old")

static Pairwise *as_pairwise(const Object *object)
{
    return (Pairwise *)(uintptr_t)object;
}

static Ref pairwise_new(Interp *in, TypeObject *type, Arguments arguments)
{
    if (!itertools_arguments(in, type, "pairwise", arguments, 1, 1))
        return NO_REF;
    Ref iterator = object_iter(in, arguments.slots[0].object);
    Ref self = iterator.object == NULL ? NO_REF : itertools_make(in, type);
    if (self.object == NULL)
        drop(in, iterator);
    else
        slot_init(&as_pairwise(self.object)->iterator, iterator);
    return self;
}

/* The next item; at the end both fields are let go. */
static Ref pairwise_item(Interp *in, Object *self)
{
    Pairwise *it = as_pairwise(self);
    Ref item =
        it->iterator.object == NULL ? NO_REF : iterator_next_passed_on(in, it->iterator.object);
    if (item.object == NULL) {
        field_store(in, self, &it->iterator, NO_REF);
        field_store(in, self, &it->old, NO_REF);
    }
    return item;
}

static Ref pairwise_next(Interp *in, Object *self)
{
    Pairwise *it = as_pairwise(self);
    if (it->old.object == NULL) {
        Ref first = pairwise_item(in, self);
        if (first.object == NULL)
            return first;
        field_store(in, self, &it->old, first);
    }
    Ref old = keep(it->old.object);
    Ref item = pairwise_item(in, self);
    if (item.object == NULL) {
        drop(in, old);
        return NO_REF;
    }
    Slot pair[2] = {{old.object}, {item.object}};
    Ref result = tuple_from_slots(in, pair, 2);
    field_store(in, self, &it->old, item);
    drop(in, old);
    return result;
}

const TypeSpec pairwise_spec = {
    .name = "itertools.pairwise",
    .basic_size = sizeof(Pairwise),
    .flags = TYPE_FLAG_GC | TYPE_FLAG_BASE,
    .base = TYPE_object,
    FIELDS_LAYOUT(pairwise),
    .slots = {.iter = itertools_self, .next = pairwise_next, .new = pairwise_new},
    .sentence = "pairs of an item and the next one",
};
