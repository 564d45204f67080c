/* type(name, bases, dict): how a class comes into being, step by step as CPython's
 * type_new does it, because the order shows: in the order of a class's dict, in
 * what __set_name__ and __init_subclass__ see, in what a failure leaves behind.
 */
#include <string.h>

#include "heap/gc.h"
#include "types/descriptor.h"
#include "types/dict.h"
#include "types/exception.h"
#include "types/function.h"
#include "types/list.h"
#include "types/object.h"
#include "types/protocol.h"
#include "types/slot_wrap.h"
#include "types/str.h"
#include "types/super.h"
#include "types/tuple.h"
#include "types/type_class.h"
#include "types/type_make.h"

/* What the steps hand on to each other. All but type are borrowed or dropped by
 * type_new_class. */
typedef struct {
    TypeObject *metatype, *base;
    Object *name;
    Ref bases, slots; /* tuples; slots may be empty */
    TypeObject *type;
} NewClass;

TypeObject *type_most_derived_metatype(Interp *in, TypeObject *metatype, Object *bases)
{
    TypeObject *winner = metatype;
    for (int64_t i = 0; i < tuple_size(bases); i++) {
        TypeObject *candidate = tuple_get(bases, i)->type;
        if (type_is_subtype(winner, candidate))
            continue;
        if (!type_is_subtype(candidate, winner)) {
            raise_error(in, EXCEPTION_TypeError,
                        "metaclass conflict: the metaclass of a derived class must be a "
                        "(non-strict) subclass of the metaclasses of all its bases");
            return NULL;
        }
        winner = candidate;
    }
    return winner;
}

/* Appends what base.__mro_entries__(bases) gives, or base itself. */
static bool append_base(Interp *in, Object *list, Object *base, Object *bases)
{
    if (is_type(base))
        return list_append(in, list, keep(base));
    Ref method = object_find_attribute(in, base, in->names->mro_entries);
    if (method.object == NULL)
        return !is_raised(in) && list_append(in, list, keep(base));
    Ref entries = object_call_one(in, method.object, bases);
    drop(in, method);
    if (entries.object == NULL)
        return false;
    bool done = is_tuple(entries.object)
                    ? list_extend(in, list, entries.object)
                    : raise_false(in, EXCEPTION_TypeError, "__mro_entries__ must return a tuple");
    drop(in, entries);
    return done;
}

Ref type_resolve_bases(Interp *in, Object *bases)
{
    bool all_types = true;
    for (int64_t i = 0; i < tuple_size(bases); i++)
        all_types = all_types && is_type(tuple_get(bases, i));
    if (all_types)
        return keep(bases);
    Ref list = list_new(in, 0);
    for (int64_t i = 0; list.object != NULL && i < tuple_size(bases); i++) {
        if (!append_base(in, list.object, tuple_get(bases, i), bases)) {
            drop(in, list);
            return NO_REF;
        }
    }
    Ref resolved = list.object != NULL ? list_to_tuple(in, list.object) : NO_REF;
    drop(in, list);
    return resolved;
}

static bool check_argument(Interp *in, Arguments arguments, size_t index, TypeFlag flag,
                           const char *expected)
{
    const Object *given = arguments.slots[index].object;
    return object_has_flag(given, flag) ||
           raise_false(in, EXCEPTION_TypeError, "type.__new__() argument %zu must be %s, not %s",
                       index + 1, expected, given->type->layout.name);
}

static bool check_arguments(Interp *in, Arguments arguments)
{
    if (arguments.count != 3)
        return raise_false(in, EXCEPTION_TypeError,
                           "type.__new__() takes exactly 3 arguments (%zu given)", arguments.count);
    return check_argument(in, arguments, 0, TYPE_FLAG_STR_SUBCLASS, "str") &&
           check_argument(in, arguments, 1, TYPE_FLAG_TUPLE_SUBCLASS, "tuple") &&
           check_argument(in, arguments, 2, TYPE_FLAG_DICT_SUBCLASS, "dict");
}

static bool check_bases(Interp *in, Object *bases)
{
    for (int64_t i = 0; i < tuple_size(bases); i++) {
        Object *base = tuple_get(bases, i);
        if (is_type(base))
            continue;
        Ref method = object_find_attribute(in, base, in->names->mro_entries);
        if (method.object == NULL)
            return !is_raised(in);
        drop(in, method);
        return raise_false(in, EXCEPTION_TypeError,
                           "type() doesn't support MRO entry resolution; use types.new_class()");
    }
    return true;
}

/* __slots__ of the class body as a tuple; empty Ref if it has none. */
static bool find_slots(Interp *in, Object *dict, Ref *slots)
{
    Object *given = dict_get_str(in, dict, in->names->slots);
    *slots = NO_REF;
    if (given == NULL)
        return true;
    if (is_str(given)) {
        Slot one = {given};
        *slots = tuple_from_slots(in, &one, 1);
    } else {
        *slots = tuple_from_iterable(in, given);
    }
    return slots->object != NULL;
}

/* Slots that take room in the object. */
static size_t count_slots(Interp *in, const Object *slots)
{
    size_t count = 0;
    for (int64_t i = 0; slots != NULL && i < tuple_size(slots); i++) {
        const Object *name = tuple_get(slots, i);
        count += is_str(name) && !str_equals(name, in->names->dict_) &&
                 !str_equals(name, in->names->weakref);
    }
    return count;
}

static bool set_names(Interp *in, TypeObject *type, Object *name)
{
    size_t length;
    const char *text = str_utf8(in, name, &length);
    if (text == NULL)
        return false;
    if (strlen(text) != length)
        return raise_false(in, EXCEPTION_ValueError, "type name must not contain null characters");
    type->layout.name = text;
    slot_init(&type->name, keep(name));
    return true;
}

#define CLASS_FLAGS (TYPE_FLAG_HEAP | TYPE_FLAG_GC | TYPE_FLAG_BASE | TYPE_FLAG_TRASHCAN)
#define INHERITED_CLASS_FLAGS (TYPE_FLAG_MANAGED_DICT | TYPE_FLAGS_OF_KIND)

/* The type object, tracked, with bases, names and a copy of the body's dict. */
static bool allocate(Interp *in, NewClass *new_class, Object *dict)
{
    Ref copy = dict_copy(in, dict);
    if (copy.object == NULL)
        return false;
    size_t slot_count = count_slots(in, new_class->slots.object);
    Ref made = instance_alloc(in, new_class->metatype, slot_count);
    if (made.object == NULL) {
        drop(in, copy);
        return false;
    }
    TypeObject *type = (TypeObject *)made.object;
    new_class->type = type;
    type->layout.name = "?";
    type->layout.flags = CLASS_FLAGS | (new_class->base->layout.flags & INHERITED_CLASS_FLAGS);
    slot_init(&type->dict, copy);
    slot_init(&type->bases, keep(new_class->bases.object));
    slot_init(&type->base, keep((Object *)new_class->base));
    return set_names(in, type, new_class->name);
}

static bool set_module(Interp *in, TypeObject *type)
{
    if (dict_get_str(in, type->dict.object, in->names->module) != NULL)
        return true;
    Object *globals = in->current_globals(in);
    Object *module = globals != NULL ? dict_get_str(in, globals, in->names->name_) : NULL;
    return module == NULL || dict_set(in, type->dict.object, in->names->module, module);
}

static bool set_qualname(Interp *in, TypeObject *type)
{
    Object *given = dict_get_str(in, type->dict.object, in->names->qualname);
    if (given == NULL) {
        slot_init(&type->qualname, keep(type->name.object));
        return true;
    }
    if (!is_str(given))
        return raise_false(in, EXCEPTION_TypeError, "type __qualname__ must be a str, not %s",
                           given->type->layout.name);
    slot_init(&type->qualname, keep(given));
    return dict_delete(in, type->dict.object, in->names->qualname) >= 0;
}

/* A plain function under one of these names is made a static or class method. */
static bool wrap_function(Interp *in, TypeObject *type, Object *name,
                          Ref (*wrap)(Interp *in, Object *callable))
{
    Object *function = dict_get_str(in, type->dict.object, name);
    if (function == NULL || !IS_EXACT(in, function, function))
        return true;
    Ref wrapped = wrap(in, function);
    bool done = wrapped.object != NULL && dict_set(in, type->dict.object, name, wrapped.object);
    drop(in, wrapped);
    return done;
}

static bool wrap_functions(Interp *in, TypeObject *type)
{
    return wrap_function(in, type, in->names->slot[ROW_new_NEW], staticmethod_new) &&
           wrap_function(in, type, in->names->init_subclass, classmethod_new) &&
           wrap_function(in, type, in->names->class_getitem, classmethod_new);
}

/* Gives the cell that methods with super() look at the class. */
static bool set_classcell(Interp *in, TypeObject *type)
{
    Object *cell = dict_get_str(in, type->dict.object, in->names->classcell);
    if (cell == NULL)
        return true;
    if (!IS_EXACT(in, cell, cell))
        return raise_false(in, EXCEPTION_TypeError,
                           "type.__new__() __classcell__ must be a nonlocal cell, not <class '%s'>",
                           type_short_name(cell->type));
    slot_store(&in->heap, cell, &((CellObject *)cell)->content, SLOT_KEY(FIELD, 0),
               keep((Object *)type));
    return dict_delete(in, type->dict.object, in->names->classcell) >= 0;
}

static bool set_doc(Interp *in, TypeObject *type)
{
    if (dict_get_str(in, type->dict.object, in->names->doc) != NULL)
        return true;
    return dict_set(in, type->dict.object, in->names->doc, in->none);
}

/* What a metaclass's mro() gives: classes, whose instances' layout is part of the type's. */
static bool check_mro(Interp *in, const TypeObject *type, const Object *mro)
{
    if (tuple_size(mro) == 0)
        return raise_false(in, EXCEPTION_TypeError, "type MRO must not be empty");
    for (int64_t i = 0; i < tuple_size(mro); i++) {
        const Object *one = tuple_get(mro, i);
        if (!is_type(one))
            return raise_false(in, EXCEPTION_TypeError, "mro() returned a non-class ('%s')",
                               one->type->layout.name);
        if (!type_has_layout_of(type, (const TypeObject *)one))
            return raise_false(in, EXCEPTION_TypeError,
                               "mro() returned base with unsuitable layout ('%s')",
                               ((const TypeObject *)one)->layout.name);
    }
    return true;
}

Ref type_find_mro(Interp *in, TypeObject *type)
{
    if (type->layout.header.base.type == in->types[TYPE_type])
        return type_compute_mro(in, type);
    Ref bound = object_special_method(in, (Object *)type, in->names->mro);
    if (bound.object == NULL)
        return NO_REF;
    Ref list = object_call_none(in, bound.object);
    drop(in, bound);
    if (list.object == NULL)
        return NO_REF;
    Ref mro = tuple_from_iterable(in, list.object);
    drop(in, list);
    if (mro.object == NULL || check_mro(in, type, mro.object))
        return mro;
    drop(in, mro);
    return NO_REF;
}

/* __eq__ without __hash__ makes instances unhashable. */
static bool set_hash(Interp *in, TypeObject *type)
{
    Object *dict = type->dict.object;
    if (dict_get_str(in, dict, in->names->slot[ROW_compare_COMPARE_EQ]) == NULL ||
        dict_get_str(in, dict, in->names->slot[ROW_hash_HASH]) != NULL)
        return true;
    return dict_set(in, dict, in->names->slot[ROW_hash_HASH], in->none);
}

static void inherit_collection_flags(TypeObject *type)
{
    const Object *mro = type->mro.object;
    for (int64_t i = 0; i < tuple_size(mro); i++)
        if ((type->layout.flags & TYPE_FLAGS_OF_COLLECTIONS) == 0)
            type->layout.flags |=
                ((TypeObject *)tuple_get(mro, i))->layout.flags & TYPE_FLAGS_OF_COLLECTIONS;
}

bool type_set_mro(Interp *in, TypeObject *type)
{
    Ref mro = type_find_mro(in, type);
    if (mro.object == NULL)
        return false;
    /* mro() may be the script's, which has seen the class by now. */
    slot_store(&in->heap, (Object *)type, &type->mro, SLOT_KEY(FIELD, TYPE_FIELD_MRO), mro);
    return true;
}

static bool make_ready(Interp *in, TypeObject *type)
{
    inherit_collection_flags(type);
    type->version = ++in->last_type_version;
    if (!type_join_bases(in, type) || !set_hash(in, type))
        return false;
    type->slots.new = ((TypeObject *)type->base.object)->slots.new;
    slots_fix_all(in, type);
    return true;
}

/* RuntimeError with what was raised as its cause. */
static bool wrap_set_name_error(Interp *in, const TypeObject *type, Object *name,
                                const Object *value)
{
    Ref cause = raise_take(in);
    Buf text;
    buf_init(&text);
    str_append_repr(name, &text);
    raise_error(in, EXCEPTION_RuntimeError,
                "Error calling __set_name__ on '%s' instance %s in '%s'", value->type->layout.name,
                text.text, type->layout.name);
    buf_done(&text);
    if (is_raised(in)) {
        exception_set_cause(in, raise_pending(in), keep(cause.object));
        exception_set_context(in, raise_pending(in), keep(cause.object));
    }
    drop(in, cause);
    return false;
}

static bool call_set_name(Interp *in, TypeObject *type, Object *name, Object *value)
{
    Ref method = object_special_method(in, value, in->names->set_name);
    if (method.object == NULL)
        return !is_raised(in);
    Slot slots[] = {{(Object *)type}, {name}};
    Ref result = object_call(in, method.object, (Arguments){.slots = slots, .count = 2});
    drop(in, method);
    if (result.object == NULL)
        return wrap_set_name_error(in, type, name, value);
    drop(in, result);
    return true;
}

/* Over a copy, because a __set_name__ may change the class. */
static bool call_set_names(Interp *in, TypeObject *type)
{
    Ref copy = dict_copy(in, type->dict.object);
    if (copy.object == NULL)
        return false;
    size_t cursor = 0;
    Object *name, *value;
    bool done = true;
    while (done && dict_next(copy.object, &cursor, &name, &value))
        done = call_set_name(in, type, name, value);
    drop(in, copy);
    return done;
}

/* super(type, type).__init_subclass__(**keywords) */
static bool call_init_subclass(Interp *in, TypeObject *type, Arguments arguments)
{
    Ref super = super_new(in, type, (Object *)type);
    if (super.object == NULL)
        return false;
    Ref method = object_get_attribute(in, super.object, in->names->init_subclass);
    drop(in, super);
    if (method.object == NULL)
        return false;
    Arguments keywords = {.slots = arguments.slots + arguments.count,
                          .keywords = arguments.keywords};
    Ref result = object_call(in, method.object, keywords);
    drop(in, method);
    drop(in, result);
    return result.object != NULL;
}

static bool build(Interp *in, NewClass *new_class, Arguments arguments)
{
    if (!allocate(in, new_class, arguments.slots[2].object))
        return false;
    TypeObject *type = new_class->type;
    return set_module(in, type) && set_qualname(in, type) && wrap_functions(in, type) &&
           set_classcell(in, type) && type_lay_out_class(in, type, new_class->slots.object) &&
           set_doc(in, type) && make_ready(in, type) && call_set_names(in, type) &&
           call_init_subclass(in, type, arguments);
}

/* The bases given, or (object,). */
static Ref actual_bases(Interp *in, Object *given)
{
    if (tuple_size(given) > 0)
        return keep(given);
    Slot object = {(Object *)in->types[TYPE_object]};
    return tuple_from_slots(in, &object, 1);
}

static bool prepare(Interp *in, NewClass *new_class, Arguments arguments)
{
    new_class->name = arguments.slots[0].object;
    new_class->bases = actual_bases(in, arguments.slots[1].object);
    if (new_class->bases.object == NULL)
        return false;
    new_class->base = type_best_base(in, new_class->bases.object);
    return new_class->base != NULL && find_slots(in, arguments.slots[2].object, &new_class->slots);
}

Ref type_new_class(Interp *in, TypeObject *metatype, Arguments arguments)
{
    if (!check_arguments(in, arguments) || !check_bases(in, arguments.slots[1].object))
        return NO_REF;
    TypeObject *winner = type_most_derived_metatype(in, metatype, arguments.slots[1].object);
    if (winner == NULL)
        return NO_REF;
    if (winner != metatype && winner->slots.new != in->types[TYPE_type]->slots.new)
        return winner->slots.new(in, winner, arguments);
    NewClass new_class = {.metatype = winner};
    bool done = prepare(in, &new_class, arguments) && build(in, &new_class, arguments);
    drop(in, new_class.bases);
    drop(in, new_class.slots);
    Ref type = {(Object *)new_class.type};
    if (done)
        return type;
    drop(in, type);
    return NO_REF;
}
