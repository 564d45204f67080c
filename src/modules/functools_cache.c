/* lru_cache's wrapper: a function and a dict of its results. A bounded cache keeps each
 * result in a link; the links stand in a ring, the one used longest ago first.
 *
 *     cache dict: key -> link          ring: head <-> oldest <-> ... <-> newest <-> head
 *
 * A cache without bound has the results themselves in its dict; one of size 0 only counts.
 */
#include "modules/functools_module.h"

#include "heap/gc.h"
#include "types/arguments.h"
#include "types/dict_core.h"
#include "types/fields.h"
#include "types/function.h"
#include "types/int.h"
#include "types/module.h"
#include "types/names.h"
#include "types/object.h"
#include "types/protocol.h"
#include "types/tuple.h"

typedef struct Ring Ring;
struct Ring {
    Ring *previous, *next;
};

/* Not of CPython's size: there the cache itself shows the collector what links hold. */
typedef struct {
    Object base;
    Slot key, result;
    int64_t hash;
    Ring ring;
} Link;

typedef struct {
    Object base;
    Slot cache, function, info_type; /* cache: dict */
    Slot dict;
    Object *weaklist;
    Ring ring;
    int64_t most; /* -1: no bound */
    int64_t hits, misses;
    int64_t typed;
    void *unused[6]; /* CPython's other fields */
} Cache;

_Static_assert(sizeof(Cache) == 152, "as CPython's");

FIELDS(link, "key", "result")
FIELDS_AND_DICT(cache, Cache, "cache", "__wrapped__", "cache_info type")

static Cache *as_cache(const Object *object)
{
    return (Cache *)(uintptr_t)object;
}

static Link *link_of(Ring *ring)
{
    return (Link *)((uintptr_t)ring - offsetof(Link, ring));
}

/* --- the ring; a link that is in none points at itself, or nowhere at first --- */

static void ring_leave(Ring *ring)
{
    if (ring->next == NULL)
        return;
    ring->previous->next = ring->next;
    ring->next->previous = ring->previous;
    ring->previous = ring->next = ring;
}

/* As the newest. */
static void ring_join(Ring *head, Ring *ring)
{
    ring->next = head;
    ring->previous = head->previous;
    head->previous->next = ring;
    head->previous = ring;
}

static void link_free(Heap *heap, Object *object)
{
    ring_leave(&((Link *)object)->ring);
    link_dealloc(heap, object);
}

const TypeSpec lru_link_spec = {
    .name = "functools._lru_list_elem",
    .basic_size = sizeof(Link),
    .flags = TYPE_FLAG_GC,
    .base = TYPE_object,
    .traverse = link_traverse,
    .clear = link_clear,
    .dealloc = link_free,
    .label = link_label,
};

/* The ring must not be walked any more once links may die on their own. */
static void cache_free(Heap *heap, Object *object)
{
    ring_leave(&as_cache(object)->ring);
    cache_dealloc(heap, object);
}

/* --- keys --- */

static size_t keyword_count(Arguments arguments)
{
    return arguments.keywords == NULL ? 0 : (size_t)tuple_size(arguments.keywords);
}

/* Stands between positional and keyword arguments in a key: an object that no caller has. */
static Object *keyword_mark(const Interp *in)
{
    return (Object *)module_type(in, &lru_link_spec);
}

static Ref long_key(Interp *in, Arguments arguments, bool typed)
{
    size_t named = keyword_count(arguments), all = arguments.count + named;
    size_t size = arguments.count + (named > 0 ? 1 + 2 * named : 0) + (typed ? all : 0);
    Ref key = tuple_new(in, size);
    if (key.object == NULL || size == 0)
        return key;
    Slot *slot = tuple_slots(key.object);
    for (size_t i = 0; i < arguments.count; i++)
        slot_init(slot++, keep(arguments.slots[i].object));
    if (named > 0)
        slot_init(slot++, keep(keyword_mark(in)));
    for (size_t i = 0; i < named; i++) {
        slot_init(slot++, keep(tuple_get(arguments.keywords, (int64_t)i)));
        slot_init(slot++, keep(arguments.slots[arguments.count + i].object));
    }
    for (size_t i = 0; typed && i < all; i++)
        slot_init(slot++, keep((Object *)arguments.slots[i].object->type));
    gc_track(&in->heap, key.object);
    return key;
}

/* A lone int or str is its own key. */
static Ref make_key(Interp *in, Arguments arguments, bool typed)
{
    if (!typed && keyword_count(arguments) == 0 && arguments.count == 1) {
        Object *only = arguments.slots[0].object;
        if (IS_EXACT(in, only, str) || IS_EXACT(in, only, int))
            return keep(only);
    }
    if (!typed && keyword_count(arguments) == 0)
        return arguments_tuple(in, arguments);
    return long_key(in, arguments, typed);
}

/* --- calls --- */

static Ref ask_function(Interp *in, Object *self, Arguments arguments)
{
    as_cache(self)->misses++;
    return object_call(in, as_cache(self)->function.object, arguments);
}

static Ref call_unbounded(Interp *in, Object *self, Object *key, int64_t hash, Arguments arguments)
{
    Cache *cache = as_cache(self);
    Object *known = dict_get_hashed(in, cache->cache.object, key, hash);
    if (known != NULL) {
        cache->hits++;
        return keep(known);
    }
    if (is_raised(in))
        return NO_REF;
    Ref result = ask_function(in, self, arguments);
    if (result.object == NULL || dict_set_hashed(in, cache->cache.object, key, hash, result.object))
        return result;
    drop(in, result);
    return NO_REF;
}

static Ref link_make(Interp *in, Object *key, int64_t hash, Object *result)
{
    Ref made = object_make(in, module_type(in, &lru_link_spec), 0);
    if (made.object == NULL)
        return made;
    Link *link = (Link *)made.object;
    slot_init(&link->key, keep(key));
    slot_init(&link->result, keep(result));
    link->hash = hash;
    link->ring.previous = link->ring.next = &link->ring;
    return made;
}

/* Takes the oldest link out of ring and dict. */
static bool forget_oldest(Interp *in, Cache *cache)
{
    Ref oldest = keep((Object *)link_of(cache->ring.next));
    Link *link = (Link *)oldest.object;
    ring_leave(&link->ring);
    int64_t entry = keys_find(in, cache->cache.object, link->key.object, link->hash);
    Ref value = NO_REF;
    bool done =
        entry == KEYS_EMPTY ||
        (entry >= 0 && dict_delete_entry(in, cache->cache.object, entry, link->hash, &value) >= 0);
    drop(in, value);
    drop(in, oldest);
    return done;
}

static bool remember(Interp *in, Cache *cache, Object *key, int64_t hash, Object *result)
{
    Ref link = link_make(in, key, hash, result);
    if (link.object == NULL)
        return false;
    bool full = dict_size(cache->cache.object) >= cache->most && cache->ring.next != &cache->ring;
    bool done = (!full || forget_oldest(in, cache)) &&
                dict_set_hashed(in, cache->cache.object, key, hash, link.object);
    if (done)
        ring_join(&cache->ring, &((Link *)link.object)->ring);
    drop(in, link);
    return done;
}

static Ref call_bounded(Interp *in, Object *self, Object *key, int64_t hash, Arguments arguments)
{
    Cache *cache = as_cache(self);
    Object *known = dict_get_hashed(in, cache->cache.object, key, hash);
    if (known != NULL) {
        Link *link = (Link *)known;
        ring_leave(&link->ring);
        ring_join(&cache->ring, &link->ring);
        cache->hits++;
        return keep(link->result.object);
    }
    if (is_raised(in))
        return NO_REF;
    Ref result = ask_function(in, self, arguments);
    if (result.object == NULL)
        return result;
    /* The function may have called itself with the same arguments. */
    known = dict_get_hashed(in, cache->cache.object, key, hash);
    if (known != NULL || (!is_raised(in) && remember(in, cache, key, hash, result.object)))
        return result;
    drop(in, result);
    return NO_REF;
}

static Ref cache_call(Interp *in, Object *self, Arguments arguments)
{
    Cache *cache = as_cache(self);
    if (cache->most == 0)
        return ask_function(in, self, arguments);
    Ref key = make_key(in, arguments, cache->typed);
    int64_t hash;
    if (key.object == NULL || !dict_hash_key(in, key.object, &hash)) {
        drop(in, key);
        return NO_REF;
    }
    Ref result = cache->most < 0 ? call_unbounded(in, self, key.object, hash, arguments)
                                 : call_bounded(in, self, key.object, hash, arguments);
    drop(in, key);
    return result;
}

/* --- making --- */

static bool bound_of(Interp *in, Object *object, int64_t *most)
{
    *most = -1;
    if (object == in->none)
        return true;
    if (object->type->slots.index == NULL)
        return raise_false(in, EXCEPTION_TypeError, "maxsize should be integer or None");
    if (!number_as_index(in, object, EXCEPTION_OverflowError, most))
        return false;
    *most = *most < 0 ? 0 : *most;
    return true;
}

static Ref cache_new(Interp *in, TypeObject *type, Arguments arguments)
{
    static const Parameters parameters = {
        .function = "lru_cache",
        .names = {"user_function", "maxsize", "typed", "cache_info_type"},
        .count = 4,
        .required = 4,
        .positional = 4};
    Object *values[4];
    int64_t most;
    if (!arguments_bind(in, &parameters, arguments, values))
        return NO_REF;
    if (values[0]->type->slots.call == NULL)
        return raise_error(in, EXCEPTION_TypeError, "the first argument must be callable");
    int typed = object_is_true(in, values[2]);
    if (typed < 0 || !bound_of(in, values[1], &most))
        return NO_REF;
    Ref self = instance_new(in, type);
    if (self.object == NULL)
        return self;
    Cache *cache = as_cache(self.object);
    cache->ring.previous = cache->ring.next = &cache->ring;
    cache->most = most;
    cache->typed = typed;
    slot_init(&cache->function, keep(values[0]));
    slot_init(&cache->info_type, keep(values[3]));
    slot_init(&cache->cache, dict_new(in));
    if (cache->cache.object != NULL)
        return self;
    drop(in, self);
    return NO_REF;
}

/* --- methods --- */

static Ref cache_info(Interp *in, Object *self, Arguments arguments)
{
    const Cache *cache = as_cache(self);
    int64_t numbers[4] = {cache->hits, cache->misses, cache->most, dict_size(cache->cache.object)};
    Slot values[4];
    for (int i = 0; i < 4; i++)
        values[i].object =
            (i == 2 && cache->most < 0 ? keep_none(in) : int_from_i64(in, numbers[i])).object;
    Ref info = is_raised(in) ? NO_REF
                             : object_call(in, cache->info_type.object,
                                           (Arguments){.slots = values, .count = 4});
    for (int i = 0; i < 4; i++)
        drop(in, (Ref){values[i].object});
    return info;
}

static Ref cache_clear_all(Interp *in, Object *self, Arguments arguments)
{
    Cache *cache = as_cache(self);
    cache->hits = cache->misses = 0;
    while (cache->ring.next != &cache->ring)
        ring_leave(cache->ring.next);
    dict_clear(in, cache->cache.object);
    return keep_none(in);
}

static Ref cache_self(Interp *in, Object *self, Arguments arguments)
{
    return keep(self);
}

static Ref cache_reduce(Interp *in, Object *self, Arguments arguments)
{
    return object_get_attribute(in, self, in->names->qualname);
}

static Ref cache_descriptor_get(Interp *in, Object *self, Object *instance, Object *owner)
{
    return instance == NULL || instance == in->none ? keep(self) : method_new(in, self, instance);
}

static const NativeSpec methods[] = {
    {"cache_info", cache_info, NATIVE_NO_ARGUMENTS, 0, 0, "hits, misses, maxsize, currsize"},
    {"cache_clear", cache_clear_all, NATIVE_NO_ARGUMENTS, 0, 0, "forgets all results"},
    {"__reduce__", cache_reduce, NATIVE_NO_ARGUMENTS, 0, 0, NULL},
    {"__copy__", cache_self, NATIVE_NO_ARGUMENTS, 0, 0, NULL},
    {"__deepcopy__", cache_self, NATIVE_ONE_ARGUMENT, 1, 1, NULL},
    {0},
};

static const PropertySpec properties[] = {
    {"__dict__", object_get_dict_property, object_set_dict},
    {0},
};

const TypeSpec lru_cache_spec = {
    .name = "functools._lru_cache_wrapper",
    .basic_size = sizeof(Cache),
    .flags = TYPE_FLAG_GC | TYPE_FLAG_BASE | TYPE_FLAG_METHOD_DESCRIPTOR | TYPE_FLAG_PACKED_CALL |
             TYPE_FLAG_TYPE_FIRST,
    .base = TYPE_object,
    .traverse = cache_traverse,
    .clear = cache_clear,
    .dealloc = cache_free,
    .label = cache_label,
    .slots = {.call = cache_call, .descriptor_get = cache_descriptor_get, .new = cache_new},
    .methods = methods,
    .properties = properties,
    .sentence = "a function that keeps its results",
    .dict_offset = offsetof(Cache, dict),
    .weaklist_offset = offsetof(Cache, weaklist),
};
