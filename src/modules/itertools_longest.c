/* zip_longest: as zip, but the shorter ones are filled up. The tuple is handed out again
 * and again while nobody else keeps it, as zip's is.
 */
#include "modules/itertools_module.h"

#include "types/fields.h"
#include "types/protocol.h"
#include "types/str.h"
#include "heap/gc.h"
#include "types/tuple.h"

typedef struct {
    Object base;
    Slot iterators, result, fill_value; /* tuples; an exhausted iterator's item is empty */
    int64_t count, active;
} ZipLongest;

_Static_assert(sizeof(ZipLongest) == 56, "as CPython's");

FIELDS(longest, "iterators", "result", "fillvalue")

static ZipLongest *as_longest(const Object *object)
{
    return (ZipLongest *)(uintptr_t)object;
}

/* Borrowed; NULL: raised. */
static Object *fill_value(Interp *in, Arguments arguments)
{
    int64_t count = arguments.keywords == NULL ? 0 : tuple_size(arguments.keywords);
    if (count == 0)
        return in->none;
    if (count == 1 && str_equals_ascii(tuple_get(arguments.keywords, 0), "fillvalue"))
        return arguments.slots[arguments.count].object;
    raise_error(in, EXCEPTION_TypeError, "zip_longest() got an unexpected keyword argument");
    return NULL;
}

static Ref iterators_of(Interp *in, Arguments arguments)
{
    Ref tuple = tuple_new(in, arguments.count);
    for (size_t i = 0; i < arguments.count && tuple.object != NULL; i++) {
        Ref iterator = object_iter(in, arguments.slots[i].object);
        if (iterator.object == NULL) {
            drop(in, tuple);
            return NO_REF;
        }
        slot_init(&tuple_slots(tuple.object)[i], iterator);
    }
    if (tuple.object != NULL && arguments.count > 0)
        gc_track(&in->heap, tuple.object);
    return tuple;
}

static Ref longest_new(Interp *in, TypeObject *type, Arguments arguments)
{
    Object *fill = fill_value(in, arguments);
    Ref iterators = fill == NULL ? NO_REF : iterators_of(in, arguments);
    Ref result = iterators.object == NULL ? NO_REF : tuple_of_nones(in, arguments.count);
    Ref self = result.object == NULL ? NO_REF : itertools_make(in, type);
    if (self.object == NULL) {
        drop(in, iterators);
        drop(in, result);
        return self;
    }
    ZipLongest *zip = as_longest(self.object);
    slot_init(&zip->iterators, iterators);
    slot_init(&zip->result, result);
    slot_init(&zip->fill_value, keep(fill));
    zip->count = zip->active = (int64_t)arguments.count;
    return self;
}

/* The next item of iterator `index`, or what fills; NO_REF: the last one ended, or
 * raised. */
static Ref longest_item(Interp *in, ZipLongest *zip, int64_t index)
{
    Object *iterators = zip->iterators.object;
    Object *iterator = tuple_get(iterators, index);
    if (iterator == NULL)
        return keep(zip->fill_value.object);
    Ref item = iterator_next(in, iterator);
    if (item.object != NULL)
        return item;
    zip->active--;
    if (zip->active == 0 || is_raised(in)) {
        zip->active = 0;
        return NO_REF;
    }
    item = keep(zip->fill_value.object);
    tuple_put(in, iterators, index, NO_REF);
    return item;
}

static Ref longest_next(Interp *in, Object *self)
{
    ZipLongest *zip = as_longest(self);
    if (zip->active == 0)
        return NO_REF;
    Ref result;
    if (!tuple_take_again(in, zip->result.object, &result))
        result = tuple_of_nones(in, (size_t)zip->count);
    for (int64_t i = 0; i < zip->count && result.object != NULL; i++) {
        Ref item = longest_item(in, zip, i);
        if (item.object == NULL) {
            drop(in, result);
            return NO_REF;
        }
        tuple_put(in, result.object, i, item);
    }
    return result;
}

const TypeSpec zip_longest_spec = {
    .name = "itertools.zip_longest",
    .basic_size = sizeof(ZipLongest),
    .flags = TYPE_FLAG_GC | TYPE_FLAG_BASE,
    .base = TYPE_object,
    FIELDS_LAYOUT(longest),
    .slots = {.iter = itertools_self, .next = longest_next, .new = longest_new},
    .sentence = "tuples of one item from each iterable, filled up to the longest",
};
