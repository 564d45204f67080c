/* Built-in types from their specs. A type is made in two steps, because tuples,
 * dicts and strings need types and types need tuples, dicts and strings: first the
 * C part (layout, slots inherited from the base), then, when objects can be made,
 * bases, MRO and dict. Static types are never freed; their subclass lists are host
 * memory.
 */
#include "types/type_make.h"

#include <assert.h>
#include <string.h>

#include "base/mem.h"
#include "heap/gc.h"
#include "types/dict.h"
#include "types/function.h"
#include "types/int.h"
#include "types/object.h"
#include "types/slot_wrap.h"
#include "types/str.h"
#include "types/tuple.h"
#include "types/type_specs.h"
#include "types/weakref.h"

static const TypeSpec *const specs[TYPE_COUNT] = {
#define TYPE(id, spec) [TYPE_##id] = &spec,
#include "types/type.def"
#undef TYPE
};

_Static_assert(sizeof(TypeObject) <= HEAP_TYPE_BASIC_SIZE, "a type's block is CPython's");

#define INHERITED_FLAGS                                                                            \
    (TYPE_FLAG_GC | TYPE_FLAG_TRASHCAN | TYPE_FLAGS_OF_KIND | TYPE_FLAGS_OF_COLLECTIONS)

void type_finalize_instance(Heap *heap, Object *object)
{
    Interp *in = interp_of(heap);
    RaisedAside saved = raise_set_aside(in);
    object->type->slots.finalize(in, object);
    assert(in->pending.object == NULL);
    raise_put_back(in, saved);
}

void type_update_finalize(TypeObject *type)
{
    type->layout.finalize = type->slots.finalize != NULL ? type_finalize_instance : NULL;
}

#define OR(own, inherited) ((own) != NULL ? (own) : (inherited))

static void lay_out(TypeObject *type, const TypeSpec *spec, const TypeObject *base)
{
    static const TypeLayout nothing;
    const TypeLayout *from = base != NULL ? &base->layout : &nothing;
    TypeLayout *to = &type->layout;
    to->name = spec->name;
    to->basic_size = spec->basic_size != 0 ? spec->basic_size : from->basic_size;
    to->item_size = spec->item_size != 0 ? spec->item_size : from->item_size;
    to->flags = spec->flags | (from->flags & INHERITED_FLAGS);
    to->traverse = OR(spec->traverse, from->traverse);
    to->clear = OR(spec->clear, from->clear);
    to->dealloc = OR(spec->dealloc, from->dealloc);
    to->size_of = OR(spec->size_of, from->size_of);
    to->buffers = OR(spec->buffers, from->buffers);
    to->show = OR(spec->show, from->show);
    to->label = OR(spec->label, from->label);
    to->object_flags = OR(spec->object_flags, from->object_flags);
    to->frame = OR(spec->frame, from->frame);
    type->slots = spec->slots;
    if (base != NULL)
        slots_inherit(&type->slots, &base->slots);
    type->dict_offset =
        spec->dict_offset != 0 || base == NULL ? spec->dict_offset : base->dict_offset;
    type->weaklist_offset =
        spec->weaklist_offset != 0 || base == NULL ? spec->weaklist_offset : base->weaklist_offset;
    type->spec = spec;
    type_update_finalize(type);
}

/* `type` itself must be made without a type object to ask for its size. */
static TypeObject *allocate_static(Interp *in)
{
    uint8_t *block = heap_alloc_static(&in->heap, sizeof(GcHead) + HEAP_TYPE_BASIC_SIZE);
    memset(block, 0, sizeof(GcHead) + HEAP_TYPE_BASIC_SIZE);
    TypeObject *type = (TypeObject *)(block + sizeof(GcHead));
    type->layout.header.base.refcount = 1;
    return type;
}

static TypeObject *make_static(Interp *in, const TypeSpec *spec, TypeObject *base)
{
    TypeObject *type = allocate_static(in);
    type->layout.header.base.type = in->types[TYPE_type];
    type->version = ++in->last_type_version;
    lay_out(type, spec, base);
    if (base != NULL)
        slot_init(&type->base, keep((Object *)base));
    return type;
}

bool types_lay_out(Interp *in)
{
    in->types[TYPE_object] = allocate_static(in);
    in->types[TYPE_type] = allocate_static(in);
    for (int id = 0; id < TYPE_COUNT; id++) {
        TypeObject *base = id == TYPE_object ? NULL : in->types[specs[id]->base];
        if (id > TYPE_type) {
            in->types[id] = make_static(in, specs[id], base);
            continue;
        }
        TypeObject *type = in->types[id];
        type->layout.header.base.type = in->types[TYPE_type];
        type->version = ++in->last_type_version;
        lay_out(type, specs[id], base);
        if (base != NULL)
            slot_init(&type->base, keep((Object *)base));
    }
    return true;
}

static Ref native_entry(Interp *in, TypeObject *type, const NativeSpec *spec)
{
    if (!(spec->kind & NATIVE_STATIC))
        return method_descriptor_new(in, type, spec);
    Ref function = builtin_new(in, spec, (Object *)type, NULL);
    if (function.object == NULL)
        return NO_REF;
    Ref entry = staticmethod_new(in, function.object);
    drop(in, function);
    return entry;
}

/* Sets dict[name] = entry under the interned name. Consumes entry. */
static bool add_entry(Interp *in, TypeObject *type, const char *name, Ref entry)
{
    if (entry.object == NULL)
        return false;
    Ref key = str_intern_string(in, name);
    bool done = key.object != NULL && dict_set(in, type->dict.object, key.object, entry.object);
    drop(in, key);
    drop(in, entry);
    return done;
}

static bool add_methods(Interp *in, TypeObject *type, const NativeSpec *method)
{
    for (; method != NULL && method->name != NULL; method++)
        if (!add_entry(in, type, method->name, native_entry(in, type, method)))
            return false;
    return true;
}

static bool add_properties(Interp *in, TypeObject *type, const PropertySpec *property)
{
    for (; property != NULL && property->name != NULL; property++)
        if (!add_entry(in, type, property->name, getset_descriptor_new(in, type, property)))
            return false;
    return true;
}

static bool add_doc(Interp *in, TypeObject *type, const char *sentence)
{
    if (dict_get_str(in, type->dict.object, in->names->doc) != NULL)
        return true;
    return add_entry(in, type, "__doc__",
                     sentence != NULL ? str_from_string(in, sentence) : keep_none(in));
}

/* A type that compares by value but gives no hash is unhashable. */
static bool add_hash(Interp *in, TypeObject *type)
{
    if (type->slots.hash != NULL)
        return true;
    type->slots.hash = hash_not_implemented;
    return add_entry(in, type, "__hash__", keep_none(in));
}

static bool fill_dict(Interp *in, TypeObject *type, const TypeSpec *spec)
{
    if (spec->slots.new != NULL &&
        !add_entry(in, type, "__new__", builtin_new(in, &new_wrapper_spec, (Object *)type, NULL)))
        return false;
    bool done = slots_add_wrappers(in, type, &spec->slots) &&
                add_methods(in, type, spec->methods) &&
                add_properties(in, type, spec->properties) && add_doc(in, type, spec->sentence) &&
                add_hash(in, type);
    type_modified(in, type); /* lookups while types were half made may have been cached */
    return done;
}

static Ref address_of(Interp *in, const TypeObject *type)
{
    return int_from_u64(in, heap_address(&in->heap, type));
}

/* The dicts of built-in types are there before the script begins. */
static void hide_refs(Interp *in, const TypeObject *base)
{
    if (type_flag(base, TYPE_FLAG_HEAP))
        return;
    gc_count_release(&in->heap);
    gc_move(&in->heap, base->subclass_refs, &in->heap.collector->hidden);
}

/* The weak reference is made first: a collection inside may free the last subclass, and the
 * dict with it. */
static bool add_subclass_ref(Interp *in, TypeObject *base, TypeObject *derived)
{
    Ref address = address_of(in, derived);
    Ref weakref = address.object == NULL
                      ? NO_REF
                      : weakref_new(in, in->types[TYPE_ReferenceType], (Object *)derived, NULL);
    Ref made = weakref.object != NULL && base->subclass_refs == NULL ? dict_new(in) : NO_REF;
    bool is_first = base->subclass_refs == NULL;
    if (is_first)
        base->subclass_refs = made.object;
    else
        drop(in, made); /* a finalizer has made a subclass meanwhile */
    if (weakref.object == NULL || base->subclass_refs == NULL) {
        drop(in, address);
        drop(in, weakref);
        return false;
    }
    bool done = dict_set_taken(in, base->subclass_refs, address, weakref);
    if (done && is_first)
        hide_refs(in, base);
    return done;
}

static bool add_subclass(Interp *in, TypeObject *base, TypeObject *derived)
{
    if (type_flag(derived, TYPE_FLAG_HEAP) && !add_subclass_ref(in, base, derived))
        return false;
    vec_push(&base->subclasses, derived);
    return true;
}

bool type_join_bases(Interp *in, TypeObject *type)
{
    Object *bases = type->bases.object;
    for (int64_t i = 0; i < tuple_size(bases); i++)
        if (!add_subclass(in, (TypeObject *)tuple_get(bases, i), type))
            return false;
    return true;
}

static void remove_subclass_ref(Interp *in, TypeObject *base, const TypeObject *derived)
{
    Ref address = address_of(in, derived);
    if (address.object == NULL || dict_delete(in, base->subclass_refs, address.object) < 0)
        raise_clear(in);
    drop(in, address);
    if (dict_size(base->subclass_refs) > 0 || !type_flag(base, TYPE_FLAG_HEAP))
        return;
    Ref refs = {base->subclass_refs};
    base->subclass_refs = NULL;
    drop(in, refs);
}

static void remove_subclass(Interp *in, TypeObject *base, const TypeObject *derived)
{
    for (size_t i = 0; i < base->subclasses.count; i++) {
        if (base->subclasses.items[i] != derived)
            continue;
        vec_remove(&base->subclasses, i);
        if (base->subclass_refs != NULL)
            remove_subclass_ref(in, base, derived);
        return;
    }
}

void type_leave_bases(Interp *in, TypeObject *type)
{
    Object *bases = type->bases.object;
    for (int64_t i = 0; bases != NULL && i < tuple_size(bases); i++)
        remove_subclass(in, (TypeObject *)tuple_get(bases, i), type);
}

static bool fill(Interp *in, TypeObject *type, Ref bases)
{
    if (bases.object == NULL)
        return false;
    slot_init(&type->bases, bases);
    Ref dict = dict_new(in);
    if (dict.object == NULL)
        return false;
    slot_init(&type->dict, dict);
    Ref mro = type_compute_mro(in, type);
    if (mro.object == NULL)
        return false;
    slot_init(&type->mro, mro);
    if (!type_join_bases(in, type) || !fill_dict(in, type, type->spec))
        return false;
    type->version = ++in->last_type_version; /* what was looked up before does not count */
    return true;
}

static Ref bases_of_one(Interp *in, TypeObject *base)
{
    Slot slot = {(Object *)base};
    return tuple_from_slots(in, &slot, base != NULL ? 1 : 0);
}

bool types_fill(Interp *in)
{
    for (int id = 0; id < TYPE_COUNT; id++) {
        TypeObject *type = in->types[id];
        if (!fill(in, type, bases_of_one(in, (TypeObject *)type->base.object)))
            return false;
    }
    return true;
}

TypeObject *type_from_spec_and_bases(Interp *in, const TypeSpec *spec, Object *bases)
{
    TypeObject *type = make_static(in, spec, (TypeObject *)tuple_get(bases, 0));
    return fill(in, type, keep(bases)) ? type : NULL;
}

TypeObject *type_from_spec(Interp *in, const TypeSpec *spec, TypeObject *base)
{
    TypeObject *type = make_static(in, spec, base != NULL ? base : in->types[spec->base]);
    return fill(in, type, bases_of_one(in, (TypeObject *)type->base.object)) ? type : NULL;
}

/* Subclass lists are found from `object` down; a list is freed after its items
 * were put on the work list. */
void types_forget(Interp *in)
{
    VEC(TypeObject *) work = {0};
    if (in->types[TYPE_object] != NULL)
        vec_push(&work, in->types[TYPE_object]);
    while (work.count > 0) {
        TypeObject *type = vec_pop(&work);
        for (size_t i = 0; i < type->subclasses.count; i++)
            vec_push(&work, type->subclasses.items[i]);
        vec_done(&type->subclasses);
    }
    vec_done(&work);
}
