/* What instances of a class look like in memory. A class extends the layout of one
 * base (the "best" one), by a slot for each name in its __slots__, by room for a
 * list of weak references, and by a managed dict in front of the object (or, if the
 * base has items of its own, a dict pointer at its end).
 */
#include <assert.h>
#include <string.h>

#include "base/identifier.h"
#include "heap/gc.h"
#include "types/descriptor.h"
#include "types/dict.h"
#include "types/list.h"
#include "types/object.h"
#include "types/str.h"
#include "types/tuple.h"
#include "types/type_class.h"

/* Does the type add something to its base's layout but dict and weak references? */
static bool extends_base(const TypeObject *type)
{
    const TypeObject *base = (const TypeObject *)type->base.object;
    if (base == NULL)
        return true;
    uint32_t size = type->layout.basic_size;
    if (type->layout.item_size != base->layout.item_size)
        return true;
    bool is_class = type_flag(type, TYPE_FLAG_HEAP);
    if (is_class && type->weaklist_offset != 0 && base->weaklist_offset == 0 &&
        (uint32_t)type->weaklist_offset + sizeof(void *) == size)
        size -= sizeof(void *);
    if (is_class && type->dict_offset > 0 && base->dict_offset == 0 &&
        (uint32_t)type->dict_offset + sizeof(void *) == size)
        size -= sizeof(void *);
    return size != base->layout.basic_size;
}

/* The nearest type up the line of bases that brought in the layout. */
static const TypeObject *solid_base(const TypeObject *type)
{
    while (!extends_base(type))
        type = (const TypeObject *)type->base.object;
    return type;
}

bool type_has_layout_of(const TypeObject *type, const TypeObject *other)
{
    const TypeObject *wanted = solid_base(other);
    for (type = solid_base(type); type != NULL && type != wanted;)
        type = (const TypeObject *)type->base.object;
    return type != NULL;
}

TypeObject *type_best_base(Interp *in, Object *bases)
{
    TypeObject *best = NULL;
    const TypeObject *winner = NULL;
    for (int64_t i = 0; i < tuple_size(bases); i++) {
        TypeObject *base = (TypeObject *)tuple_get(bases, i);
        if (!is_type((Object *)base)) {
            raise_error(in, EXCEPTION_TypeError, "bases must be types");
            return NULL;
        }
        if (!type_flag(base, TYPE_FLAG_BASE)) {
            raise_error(in, EXCEPTION_TypeError, "type '%s' is not an acceptable base type",
                        base->layout.name);
            return NULL;
        }
        const TypeObject *candidate = solid_base(base);
        if (winner == NULL || (type_is_subtype(candidate, winner) && candidate != winner)) {
            winner = candidate;
            best = base;
        } else if (!type_is_subtype(winner, candidate)) {
            raise_error(in, EXCEPTION_TypeError, "multiple bases have instance lay-out conflict");
            return NULL;
        }
    }
    return best;
}

static bool same_slot_names(const TypeObject *left, const TypeObject *right)
{
    const Object *a = left->slot_names.object, *b = right->slot_names.object;
    if (a == NULL || b == NULL)
        return a == b;
    if (tuple_size(a) != tuple_size(b))
        return false;
    for (int64_t i = 0; i < tuple_size(a); i++)
        if (!str_equals(tuple_get(a, i), tuple_get(b, i)))
            return false;
    return true;
}

bool type_same_layout(const TypeObject *left, const TypeObject *right)
{
    while (!extends_base(left) && left->base.object != NULL &&
           left->layout.basic_size == ((TypeObject *)left->base.object)->layout.basic_size)
        left = (const TypeObject *)left->base.object;
    while (!extends_base(right) && right->base.object != NULL &&
           right->layout.basic_size == ((TypeObject *)right->base.object)->layout.basic_size)
        right = (const TypeObject *)right->base.object;
    if (left == right)
        return true;
    /* A dict behind items of any number does not count as the same. */
    return left->base.object == right->base.object && left->layout.item_size == 0 &&
           left->layout.basic_size == right->layout.basic_size && right->layout.item_size == 0 &&
           left->weaklist_offset == right->weaklist_offset &&
           left->dict_offset == right->dict_offset && same_slot_names(left, right) &&
           type_flag(left, TYPE_FLAG_MANAGED_DICT) == type_flag(right, TYPE_FLAG_MANAGED_DICT);
}

/* --- __slots__ --- */

typedef struct {
    bool has_slots; /* the class has __slots__ at all */
    bool add_dict, add_weaklist;
} Extras;

static bool is_identifier(const Object *name)
{
    int64_t length = str_length(name);
    if (length == 0 || !identifier_is_start(str_at(name, 0)))
        return false;
    for (int64_t i = 1; i < length; i++)
        if (!identifier_is_continue(str_at(name, i)))
            return false;
    return true;
}

/* _C__x for __x in class _C or C; other names as they are. */
static Ref mangle(Interp *in, const TypeObject *type, Object *name)
{
    const char *class_name = type->layout.name;
    int64_t length = str_length(name);
    if (length < 2 || str_at(name, 0) != '_' || str_at(name, 1) != '_' ||
        (str_at(name, length - 1) == '_' && str_at(name, length - 2) == '_'))
        return keep(name);
    while (*class_name == '_')
        class_name++;
    if (*class_name == '\0')
        return keep(name);
    Buf text;
    buf_init(&text);
    buf_printf(&text, "_%s", class_name);
    str_append_utf8(name, &text);
    Ref mangled = str_intern_string(in, text.text);
    buf_done(&text);
    return mangled;
}

/* __dict__ and __weakref__ in __slots__: 1 it was one of them, 0 not, -1 raised. */
static int special_slot(Interp *in, const TypeObject *base, Object *name, Extras *extras)
{
    if (str_equals(name, in->names->dict_)) {
        if (base->dict_offset != 0 || type_flag(base, TYPE_FLAG_MANAGED_DICT) || extras->add_dict) {
            raise_error(in, EXCEPTION_TypeError, "__dict__ slot disallowed: we already got one");
            return -1;
        }
        extras->add_dict = true;
        return 1;
    }
    if (str_equals(name, in->names->weakref)) {
        if (base->weaklist_offset != 0 || base->layout.item_size != 0 || extras->add_weaklist) {
            raise_error(in, EXCEPTION_TypeError, "__weakref__ slot disallowed: we already got one");
            return -1;
        }
        extras->add_weaklist = true;
        return 1;
    }
    return 0;
}

static bool check_slot_name(Interp *in, Object *name)
{
    if (!is_str(name))
        return raise_false(in, EXCEPTION_TypeError, "__slots__ items must be strings, not '%s'",
                           name->type->layout.name);
    return is_identifier(name) ||
           raise_false(in, EXCEPTION_TypeError, "__slots__ must be identifiers");
}

/* A name that the class body also sets would hide the slot. */
static bool check_slot_free(Interp *in, const TypeObject *type, Object *name)
{
    if (dict_get_str(in, type->dict.object, name) == NULL ||
        str_equals(name, in->names->qualname) || str_equals(name, in->names->classcell))
        return true;
    Buf text;
    buf_init(&text);
    str_append_repr(name, &text);
    raise_error(in, EXCEPTION_ValueError, "%s in __slots__ conflicts with class variable",
                text.text);
    buf_done(&text);
    return false;
}

static bool collect_slots(Interp *in, TypeObject *type, Object *given, Object *names,
                          Extras *extras)
{
    const TypeObject *base = (const TypeObject *)type->base.object;
    for (int64_t i = 0; i < tuple_size(given); i++) {
        Object *name = tuple_get(given, i);
        if (!check_slot_name(in, name))
            return false;
        int special = special_slot(in, base, name, extras);
        if (special < 0)
            return false;
        if (special > 0)
            continue;
        Ref mangled = mangle(in, type, name);
        if (mangled.object == NULL)
            return false;
        if (!check_slot_free(in, type, mangled.object)) {
            drop(in, mangled);
            return false;
        }
        if (!list_append(in, names, mangled))
            return false;
    }
    return list_sort(in, names, NULL, false);
}

/* Sets slot_names to the class's own slot names, sorted. */
static bool take_slot_names(Interp *in, TypeObject *type, Object *given, Extras *extras)
{
    const TypeObject *base = (const TypeObject *)type->base.object;
    if (tuple_size(given) > 0 && base->layout.item_size != 0 &&
        !type_flag(base, TYPE_FLAG_TYPE_SUBCLASS))
        return raise_false(in, EXCEPTION_TypeError,
                           "nonempty __slots__ not supported for subtype of '%s'",
                           base->layout.name);
    Ref names = list_new(in, 0);
    bool done = names.object != NULL && collect_slots(in, type, given, names.object, extras);
    Ref tuple = done ? list_to_tuple(in, names.object) : NO_REF;
    drop(in, names);
    if (tuple.object == NULL)
        return false;
    /* CPython's collector does not look at it: it is no part of a class's garbage. */
    if (gc_is_tracked(tuple.object))
        gc_untrack(&in->heap, tuple.object);
    /* A method with super() has shown the class to the trace by now. */
    slot_store(&in->heap, (Object *)type, &type->slot_names, SLOT_KEY(FIELD, TYPE_FIELD_SLOT_NAMES),
               tuple);
    return true;
}

static bool add_slot_members(Interp *in, TypeObject *type)
{
    const Object *names = type->slot_names.object;
    for (int64_t i = 0; names != NULL && i < tuple_size(names); i++) {
        uint32_t offset = type->slots_offset + (uint32_t)i * (uint32_t)sizeof(Slot);
        Object *name = tuple_get(names, i);
        Ref member = member_descriptor_new(in, type, name, offset, (uint32_t)i, MEMBER_SLOT);
        bool done = member.object != NULL && dict_set(in, type->dict.object, name, member.object);
        drop(in, member);
        if (!done)
            return false;
    }
    return true;
}

static void place_fields(TypeObject *type, const Extras *extras)
{
    const TypeObject *base = (const TypeObject *)type->base.object;
    TypeLayout *layout = &type->layout;
    uint32_t size = base->layout.basic_size;
    type->slots_offset = size;
    if (type->slot_names.object != NULL)
        size += (uint32_t)tuple_size(type->slot_names.object) * (uint32_t)sizeof(Slot);
    type->dict_offset = base->dict_offset;
    if (extras->add_dict && base->layout.item_size != 0) {
        size += sizeof(Slot);
        type->dict_offset = -(int16_t)sizeof(Slot);
    } else if (extras->add_dict) {
        layout->flags |= TYPE_FLAG_MANAGED_DICT;
    }
    type->weaklist_offset = base->weaklist_offset;
    if (extras->add_weaklist) {
        type->weaklist_offset = (int16_t)size;
        size += sizeof(void *);
    }
    layout->basic_size = size;
    layout->item_size = base->layout.item_size;
}

static void set_layout_functions(TypeObject *type)
{
    const TypeLayout *base = &((const TypeObject *)type->base.object)->layout;
    TypeLayout *layout = &type->layout;
    layout->traverse = instance_traverse;
    layout->clear = instance_clear;
    layout->dealloc = instance_dealloc;
    layout->label = instance_label;
    layout->size_of = base->size_of;
    layout->buffers = base->buffers;
    if (layout->buffers == NULL && (layout->flags & TYPE_FLAG_MANAGED_DICT) != 0)
        layout->buffers = instance_buffers;
    layout->show = base->show;
    layout->object_flags = base->object_flags;
}

/* The class's own __dict__ and __weakref__ attributes, unless its body has made one. */
static bool add_getsets(Interp *in, TypeObject *type, const Extras *extras)
{
    static const PropertySpec dict_property = {"__dict__", object_get_dict_property,
                                               object_set_dict};
    static const PropertySpec weakref_property = {"__weakref__", object_get_weakref_property, NULL};
    const PropertySpec *const wanted[] = {extras->add_dict ? &dict_property : NULL,
                                          extras->add_weaklist ? &weakref_property : NULL};
    for (size_t i = 0; i < ARRAY_LEN(wanted); i++) {
        if (wanted[i] == NULL || dict_get_string(in, type->dict.object, wanted[i]->name) != NULL)
            continue;
        Ref entry = getset_descriptor_new(in, type, wanted[i]);
        bool done = entry.object != NULL &&
                    dict_set_string(in, type->dict.object, wanted[i]->name, entry.object);
        drop(in, entry);
        if (!done)
            return false;
    }
    return true;
}

bool type_lay_out_class(Interp *in, TypeObject *type, Object *slots)
{
    const TypeObject *base = (const TypeObject *)type->base.object;
    bool base_has_dict = base->dict_offset != 0 || type_flag(base, TYPE_FLAG_MANAGED_DICT);
    Extras extras = {.has_slots = slots != NULL};
    if (slots == NULL) {
        extras.add_dict = !base_has_dict;
        extras.add_weaklist = base->weaklist_offset == 0 && base->layout.item_size == 0;
    } else if (!take_slot_names(in, type, slots, &extras)) {
        return false;
    }
    place_fields(type, &extras);
    set_layout_functions(type);
    if (!type_set_mro(in, type) || !add_slot_members(in, type) || !add_getsets(in, type, &extras))
        return false;
    if (!type_flag(type, TYPE_FLAG_MANAGED_DICT))
        return true;
    type->shared_keys = shared_keys_new(in);
    object_changed(&in->heap, (Object *)type);
    return type->shared_keys != NULL;
}
