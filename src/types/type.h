/* What can be asked of a type: attribute lookup along the MRO through a cache,
 * subtype tests, making types from specs and classes from names and bases.
 */
#ifndef TYPES_TYPE_H
#define TYPES_TYPE_H

#include "types/interp.h"

/* Results of lookups, tagged by the type's version and the name's address. An
 * entry holds a reference to its name, so that the address stays the name's; the
 * value is borrowed: it is good as long as the type has that version. */
#define TYPE_CACHE_SIZE 4096

typedef struct {
    uint32_t version;
    Slot name;
    Object *value; /* NULL: known not to be there */
} TypeCacheEntry;

struct TypeCache {
    TypeCacheEntry entries[TYPE_CACHE_SIZE];
};

ALWAYS_INLINE TypeCacheEntry *type_cache_entry(const Interp *in, uint32_t version,
                                               const Object *name)
{
    size_t hash = (size_t)version * 31u ^ (size_t)((uintptr_t)name >> 4);
    return &in->type_cache->entries[hash % TYPE_CACHE_SIZE];
}

/* The uncached way, filling the cache. */
Object *type_lookup_slow(Interp *in, TypeObject *type, Object *name);

/* The attribute as it stands in the dict of the first type of the MRO that has it;
 * borrowed; NULL if none has (never raises). Name is a str. */
ALWAYS_INLINE Object *type_lookup(Interp *in, TypeObject *type, Object *name)
{
    const TypeCacheEntry *entry = type_cache_entry(in, type->version, name);
    if (LIKELY(entry->version == type->version && entry->name.object == name))
        return entry->value;
    return type_lookup_slow(in, type, name);
}

/* Is it `type` itself or derived from it, by MRO. */
bool type_is_subtype(const TypeObject *derived, const TypeObject *type);
ALWAYS_INLINE bool is_instance_of(const Object *object, const TypeObject *type)
{
    return object->type == type || type_is_subtype(object->type, type);
}
ALWAYS_INLINE bool is_type(const Object *object)
{
    return object_has_flag(object, TYPE_FLAG_TYPE_SUBCLASS);
}
ALWAYS_INLINE bool type_flag(const TypeObject *type, TypeFlag flag)
{
    return (type->layout.flags & flag) != 0;
}

/* It is a built-in type whose call takes its arguments from the caller's stack; others get
 * them packed, which counts once more (CPython's tp_vectorcall). */
bool type_has_vectorcall(const Interp *in, const TypeObject *type);

/* Something in the type's dict or bases changed: it and all derived types get new
 * versions. */
void type_modified(Interp *in, TypeObject *type);

/* A built-in type from its spec; base NULL: the one the spec names. Static, never
 * freed. NULL: raised. Also for modules' own types. */
TypeObject *type_from_spec(Interp *in, const TypeSpec *spec, TypeObject *base);

/* The most derived metatype of `metatype` and the types of all bases (a tuple);
 * NULL: raised. Borrowed. */
TypeObject *type_most_derived_metatype(Interp *in, TypeObject *metatype, Object *bases);
/* Bases with __mro_entries__ asked; a new tuple, or the same one with one more
 * reference if no base is odd. */
Ref type_resolve_bases(Interp *in, Object *bases);
/* type(name, bases, dict, **keywords) of the metatype: the arguments as given. */
Ref type_new_class(Interp *in, TypeObject *metatype, Arguments arguments);

/* The name behind the last dot; borrowed. */
const char *type_short_name(const TypeObject *type);
/* New references: the str objects of __name__, __qualname__, __module__ (any
 * object). */
Ref type_name_object(Interp *in, TypeObject *type);
Ref type_qualname_object(Interp *in, TypeObject *type);
Ref type_module_object(Interp *in, TypeObject *type);
/* "module.Qualname", or the name alone for builtins, as reprs show it. */
bool type_append_full_name(Interp *in, TypeObject *type, Buf *out);

/* First steps of start-up: object and type, without their dicts' contents. */
MUST_USE bool type_bootstrap(Interp *in);

extern const TypeSpec type_spec;

#endif
