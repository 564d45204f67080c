/* Iterators over choices from pools: product, combinations, combinations with
 * replacement, permutations. Each keeps places in its pool and the tuple given out last:
 * from one tuple to the next only what changes is filled anew, in the same tuple if
 * nobody else keeps it, else in a copy.
 */
#include "modules/itertools_module.h"

#include "types/arguments.h"
#include "types/fields.h"
#include "types/int.h"
#include "types/protocol.h"
#include "heap/gc.h"
#include "types/tuple.h"

typedef struct {
    Object base;
    Slot pool, result; /* pool: a tuple, for product a tuple of them; result: empty at first */
    int64_t *indices;  /* heap block: a place for each item of the result */
    int64_t stopped;
} Product;

typedef struct {
    Product head;
    int64_t length; /* of a result */
} Choice;

typedef struct {
    Choice head;
    int64_t *cycles; /* heap block: swaps left for each item of the result */
} Permutations;

_Static_assert(sizeof(Product) == 48 && sizeof(Choice) == 56 && sizeof(Permutations) == 64,
               "as CPython's");

FIELDS(product, "pool", "result")

static Product *as_product(const Object *object)
{
    return (Product *)(uintptr_t)object;
}

static Choice *as_choice(const Object *object)
{
    return (Choice *)(uintptr_t)object;
}

static Permutations *as_permutations(const Object *object)
{
    return (Permutations *)(uintptr_t)object;
}

static void numbers_dealloc(Heap *heap, Object *object)
{
    heap_free(heap, as_product(object)->indices);
    product_dealloc(heap, object);
}

/* A block for `count` numbers, all 0; NULL: raised. */
static int64_t *numbers_new(Interp *in, int64_t count)
{
    size_t size = count == 0 ? 1 : (size_t)count * sizeof(int64_t);
    int64_t *numbers = count > INT64_MAX / 8 ? NULL : heap_alloc_zeroed(&in->heap, size);
    if (numbers == NULL)
        raise_no_memory(in);
    return numbers;
}

/* --- the tuple given out --- */

/* The result to be changed now: the one given out last, or a copy. NULL: raised. */
static Object *result_to_change(Interp *in, Object *self)
{
    Slot *result = &as_product(self)->result;
    if (result->object->refcount > 1) {
        Ref copy =
            tuple_from_slots(in, tuple_slots(result->object), (size_t)tuple_size(result->object));
        if (copy.object == NULL)
            return NULL;
        field_store(in, self, result, copy);
    } else if (tuple_size(result->object) > 0 && !gc_is_tracked(result->object)) {
        gc_track(&in->heap, result->object);
    }
    return result->object;
}

static void put(Interp *in, Object *result, int64_t at, Object *pool, int64_t from)
{
    tuple_put(in, result, at, keep(tuple_get(pool, from)));
}

/* The first result: pool[indices[i]] for each i. */
static Ref first_result(Interp *in, Object *self, int64_t length)
{
    const Product *it = as_product(self);
    Ref result = tuple_new(in, (size_t)length);
    if (result.object == NULL)
        return result;
    for (int64_t i = 0; i < length; i++)
        slot_init(&tuple_slots(result.object)[i], keep(tuple_get(it->pool.object, it->indices[i])));
    if (length > 0)
        gc_track(&in->heap, result.object);
    field_store(in, self, &as_product(self)->result, keep(result.object));
    return result;
}

static Ref stop(Object *self)
{
    as_product(self)->stopped = 1;
    return NO_REF;
}

/* --- product --- */

static bool product_repeat(Interp *in, Arguments arguments, int64_t *repeat)
{
    static const Parameters parameters = {
        .function = "product", .names = {"repeat"}, .count = 1, .positional = 0};
    Arguments by_name = {
        .slots = arguments.slots + arguments.count, .count = 0, .keywords = arguments.keywords};
    Object *value;
    *repeat = 1;
    if (!arguments_bind(in, &parameters, by_name, &value) ||
        (value != NULL && !number_as_c_size(in, value, repeat)))
        return false;
    if (*repeat < 0)
        return raise_false(in, EXCEPTION_ValueError, "repeat argument cannot be negative");
    int64_t most = INT64_MAX / 8;
    if (*repeat > 0 && (int64_t)arguments.count > most / *repeat)
        return raise_false(in, EXCEPTION_OverflowError, "repeat argument too large");
    return true;
}

/* A tuple of the arguments as tuples, all of them `repeat` times. */
static Ref pools_of(Interp *in, Arguments arguments, int64_t repeat)
{
    int64_t given = repeat == 0 ? 0 : (int64_t)arguments.count, count = given * repeat;
    Ref pools = tuple_new(in, (size_t)count);
    if (pools.object == NULL)
        return pools;
    Slot *slots = tuple_slots(pools.object);
    bool done = true;
    for (int64_t i = 0; done && i < count; i++) {
        Ref pool = i < given ? tuple_from_iterable(in, arguments.slots[i].object)
                             : keep(slots[i - given].object);
        slot_init(&slots[i], pool);
        done = pool.object != NULL && spend(in, 1);
    }
    if (count > 0)
        gc_track(&in->heap, pools.object);
    if (done)
        return pools;
    drop(in, pools);
    return NO_REF;
}

static Ref product_new(Interp *in, TypeObject *type, Arguments arguments)
{
    int64_t repeat;
    if (!product_repeat(in, arguments, &repeat))
        return NO_REF;
    Ref pools = pools_of(in, arguments, repeat);
    Ref self = pools.object == NULL ? NO_REF : itertools_make(in, type);
    if (self.object == NULL) {
        drop(in, pools);
        return self;
    }
    slot_init(&as_product(self.object)->pool, pools);
    as_product(self.object)->indices = numbers_new(in, tuple_size(pools.object));
    if (as_product(self.object)->indices != NULL)
        return self;
    drop(in, self);
    return NO_REF;
}

static Ref product_first(Interp *in, Object *self)
{
    const Object *pools = as_product(self)->pool.object;
    int64_t count = tuple_size(pools);
    for (int64_t i = 0; i < count; i++)
        if (tuple_size(tuple_get(pools, i)) == 0)
            return stop(self);
    Ref result = tuple_new(in, (size_t)count);
    if (result.object == NULL)
        return result;
    for (int64_t i = 0; i < count; i++)
        slot_init(&tuple_slots(result.object)[i], keep(tuple_get(tuple_get(pools, i), 0)));
    if (count > 0)
        gc_track(&in->heap, result.object);
    field_store(in, self, &as_product(self)->result, keep(result.object));
    return result;
}

/* As an odometer: the last place moves, and carries. */
static Ref product_next(Interp *in, Object *self)
{
    Product *it = as_product(self);
    if (it->stopped)
        return NO_REF;
    if (it->result.object == NULL)
        return product_first(in, self);
    Object *result = result_to_change(in, self);
    if (result == NULL)
        return NO_REF;
    for (int64_t i = tuple_size(it->pool.object); i-- > 0;) {
        Object *pool = tuple_get(it->pool.object, i);
        bool carries = ++it->indices[i] == tuple_size(pool);
        if (carries)
            it->indices[i] = 0;
        put(in, result, i, pool, it->indices[i]);
        if (!carries)
            return keep(result);
    }
    return stop(self);
}

static size_t product_size(const Object *object)
{
    return sizeof(Product) + (size_t)tuple_size(as_product(object)->pool.object) * 8;
}

const TypeSpec product_spec = {
    .name = "itertools.product",
    .basic_size = sizeof(Product),
    .flags = TYPE_FLAG_GC | TYPE_FLAG_BASE,
    .base = TYPE_object,
    .traverse = product_traverse,
    .clear = product_clear,
    .dealloc = numbers_dealloc,
    .label = product_label,
    .size_of = product_size,
    .slots = {.iter = itertools_self, .next = product_next, .new = product_new},
    .sentence = "tuples of one item from each iterable, in every combination",
};

/* --- combinations, with and without replacement --- */

/* Fills a new iterator; consumes the pool. */
static Ref choice_make(Interp *in, TypeObject *type, Ref pool, int64_t length, int64_t count)
{
    Ref self = itertools_make(in, type);
    if (self.object == NULL) {
        drop(in, pool);
        return self;
    }
    slot_init(&as_product(self.object)->pool, pool);
    as_choice(self.object)->length = length;
    as_product(self.object)->indices = numbers_new(in, count);
    if (as_product(self.object)->indices != NULL)
        return self;
    drop(in, self);
    return NO_REF;
}

static bool length_is_good(Interp *in, int64_t length)
{
    return length >= 0 || raise_false(in, EXCEPTION_ValueError, "r must be non-negative");
}

static Ref choice_new(Interp *in, TypeObject *type, const char *name, Arguments arguments)
{
    const Parameters parameters = {
        .function = name, .names = {"iterable", "r"}, .count = 2, .required = 2, .positional = 2};
    Object *values[2];
    int64_t length;
    if (!arguments_bind(in, &parameters, arguments, values) ||
        !number_as_c_size(in, values[1], &length))
        return NO_REF;
    Ref pool = tuple_from_iterable(in, values[0]);
    if (pool.object == NULL)
        return pool;
    if (length_is_good(in, length))
        return choice_make(in, type, pool, length, length);
    drop(in, pool);
    return NO_REF;
}

static Ref combinations_new(Interp *in, TypeObject *type, Arguments arguments)
{
    Ref self = choice_new(in, type, "combinations", arguments);
    if (self.object == NULL)
        return self;
    Choice *it = as_choice(self.object);
    for (int64_t i = 0; i < it->length; i++)
        it->head.indices[i] = i;
    it->head.stopped = it->length > tuple_size(it->head.pool.object);
    return self;
}

/* The last place that can still move on, moves; those behind follow it. */
static Ref combinations_next(Interp *in, Object *self)
{
    const Choice *it = as_choice(self);
    if (it->head.stopped)
        return NO_REF;
    if (it->head.result.object == NULL)
        return first_result(in, self, it->length);
    Object *result = result_to_change(in, self), *pool = it->head.pool.object;
    if (result == NULL)
        return NO_REF;
    int64_t *indices = it->head.indices, i = it->length - 1;
    while (i >= 0 && indices[i] == i + tuple_size(pool) - it->length)
        i--;
    if (i < 0)
        return stop(self);
    indices[i]++;
    for (int64_t j = i + 1; j < it->length; j++)
        indices[j] = indices[j - 1] + 1;
    for (; i < it->length; i++)
        put(in, result, i, pool, indices[i]);
    return keep(result);
}

static size_t choice_size(const Object *object)
{
    return sizeof(Choice) + (size_t)as_choice(object)->length * sizeof(int64_t);
}

const TypeSpec combinations_spec = {
    .name = "itertools.combinations",
    .basic_size = sizeof(Choice),
    .flags = TYPE_FLAG_GC | TYPE_FLAG_BASE,
    .base = TYPE_object,
    .traverse = product_traverse,
    .clear = product_clear,
    .dealloc = numbers_dealloc,
    .label = product_label,
    .size_of = choice_size,
    .slots = {.iter = itertools_self, .next = combinations_next, .new = combinations_new},
    .sentence = "every choice of r items, in the order of the pool",
};

static Ref replacements_new(Interp *in, TypeObject *type, Arguments arguments)
{
    Ref self = choice_new(in, type, "combinations_with_replacement", arguments);
    if (self.object != NULL)
        as_product(self.object)->stopped = tuple_size(as_product(self.object)->pool.object) == 0 &&
                                           as_choice(self.object)->length > 0;
    return self;
}

static Ref replacements_next(Interp *in, Object *self)
{
    const Choice *it = as_choice(self);
    if (it->head.stopped)
        return NO_REF;
    if (it->head.result.object == NULL)
        return first_result(in, self, it->length);
    Object *result = result_to_change(in, self), *pool = it->head.pool.object;
    if (result == NULL)
        return NO_REF;
    int64_t *indices = it->head.indices, i = it->length - 1;
    while (i >= 0 && indices[i] == tuple_size(pool) - 1)
        i--;
    if (i < 0)
        return stop(self);
    int64_t index = indices[i] + 1;
    for (; i < it->length; i++) {
        indices[i] = index;
        put(in, result, i, pool, index);
    }
    return keep(result);
}

const TypeSpec replacements_spec = {
    .name = "itertools.combinations_with_replacement",
    .basic_size = sizeof(Choice),
    .flags = TYPE_FLAG_GC | TYPE_FLAG_BASE,
    .base = TYPE_object,
    .traverse = product_traverse,
    .clear = product_clear,
    .dealloc = numbers_dealloc,
    .label = product_label,
    .size_of = choice_size,
    .slots = {.iter = itertools_self, .next = replacements_next, .new = replacements_new},
    .sentence = "every choice of r items of which each may come again",
};

/* --- permutations --- */

/* r: None is the pool's size. */
static bool permutations_length(Interp *in, Object *r, int64_t count, int64_t *length)
{
    *length = count;
    if (r == NULL || r == in->none)
        return true;
    if (!is_int(r))
        return raise_false(in, EXCEPTION_TypeError, "Expected int as r");
    return number_as_c_size(in, r, length) && length_is_good(in, *length);
}

static void permutations_dealloc(Heap *heap, Object *object)
{
    heap_free(heap, as_permutations(object)->cycles);
    numbers_dealloc(heap, object);
}

static bool permutations_begin(Interp *in, Permutations *it, int64_t count)
{
    int64_t length = it->head.length;
    it->cycles = numbers_new(in, length);
    if (it->cycles == NULL)
        return false;
    for (int64_t i = 0; i < count; i++)
        it->head.head.indices[i] = i;
    for (int64_t i = 0; i < length; i++)
        it->cycles[i] = count - i;
    it->head.head.stopped = length > count;
    return true;
}

static Ref permutations_new(Interp *in, TypeObject *type, Arguments arguments)
{
    static const Parameters parameters = {.function = "permutations",
                                          .names = {"iterable", "r"},
                                          .count = 2,
                                          .required = 1,
                                          .positional = 2};
    Object *values[2];
    if (!arguments_bind(in, &parameters, arguments, values))
        return NO_REF;
    Ref pool = tuple_from_iterable(in, values[0]);
    if (pool.object == NULL)
        return pool;
    int64_t count = tuple_size(pool.object), length;
    if (!permutations_length(in, values[1], count, &length)) {
        drop(in, pool);
        return NO_REF;
    }
    Ref self = choice_make(in, type, pool, length, count);
    if (self.object == NULL || permutations_begin(in, as_permutations(self.object), count))
        return self;
    drop(in, self);
    return NO_REF;
}

/* Moves place i on: false if it has had all its items, and they stand as at first. */
static bool permutations_move(const Permutations *it, int64_t i, int64_t count)
{
    int64_t *indices = it->head.head.indices, index = indices[i];
    if (--it->cycles[i] > 0) {
        int64_t other = count - it->cycles[i];
        indices[i] = indices[other];
        indices[other] = index;
        return true;
    }
    for (int64_t j = i; j < count - 1; j++)
        indices[j] = indices[j + 1];
    indices[count - 1] = index;
    it->cycles[i] = count - i;
    return false;
}

static Ref permutations_next(Interp *in, Object *self)
{
    const Permutations *it = as_permutations(self);
    const Choice *head = &it->head;
    if (head->head.stopped)
        return NO_REF;
    if (head->head.result.object == NULL)
        return first_result(in, self, head->length);
    Object *pool = head->head.pool.object;
    Object *result = tuple_size(pool) == 0 ? NULL : result_to_change(in, self);
    if (result == NULL)
        return is_raised(in) ? NO_REF : stop(self);
    for (int64_t i = head->length; i-- > 0;) {
        if (!permutations_move(it, i, tuple_size(pool)))
            continue;
        for (int64_t k = i; k < head->length; k++)
            put(in, result, k, pool, head->head.indices[k]);
        return keep(result);
    }
    return stop(self);
}

static size_t permutations_size(const Object *object)
{
    const Choice *it = as_choice(object);
    int64_t numbers = it->length + tuple_size(it->head.pool.object);
    return sizeof(Permutations) + (size_t)numbers * sizeof(int64_t);
}

const TypeSpec permutations_spec = {
    .name = "itertools.permutations",
    .basic_size = sizeof(Permutations),
    .flags = TYPE_FLAG_GC | TYPE_FLAG_BASE,
    .base = TYPE_object,
    .traverse = product_traverse,
    .clear = product_clear,
    .dealloc = permutations_dealloc,
    .label = product_label,
    .size_of = permutations_size,
    .slots = {.iter = itertools_self, .next = permutations_next, .new = permutations_new},
    .sentence = "every order of r items of the pool",
};
