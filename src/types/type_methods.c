/* The methods of `type`, its numeric properties, and assigning __bases__. */
#include <string.h>

#include "types/dict.h"
#include "types/list.h"
#include "types/names.h"
#include "types/protocol.h"
#include "types/set.h"
#include "types/slot_wrap.h"
#include "types/tuple.h"
#include "types/type_class.h"
#include "types/type_make.h"
#include "types/int.h"

Ref type_mro_method(Interp *in, Object *self, Arguments arguments)
{
    Ref mro = type_compute_mro(in, (TypeObject *)self);
    if (mro.object == NULL)
        return NO_REF;
    Ref list = list_from_slots(in, tuple_slots(mro.object), (size_t)tuple_size(mro.object));
    drop(in, mro);
    return list;
}

Ref type_subclasses_method(Interp *in, Object *self, Arguments arguments)
{
    const TypeObject *type = (const TypeObject *)self;
    Ref list = list_new(in, type->subclasses.count);
    for (size_t i = 0; list.object != NULL && i < type->subclasses.count; i++) {
        if (!list_append(in, list.object, keep((Object *)type->subclasses.items[i]))) {
            drop(in, list);
            return NO_REF;
        }
    }
    return list;
}

Ref type_prepare_method(Interp *in, Object *self, Arguments arguments)
{
    return dict_new(in);
}

static Ref bool_result(Interp *in, int answer)
{
    return answer < 0 ? NO_REF : keep_bool(in, answer > 0);
}

Ref type_instancecheck_method(Interp *in, Object *self, Arguments arguments)
{
    return bool_result(in, object_is_plain_instance(in, arguments.slots[0].object, self));
}

Ref type_subclasscheck_method(Interp *in, Object *self, Arguments arguments)
{
    return bool_result(in, object_is_plain_subclass(in, arguments.slots[0].object, self));
}

/* Merges the names of all classes of the MRO, farthest first. */
Ref type_dir_method(Interp *in, Object *self, Arguments arguments)
{
    Object *mro = ((TypeObject *)self)->mro.object;
    Ref names = dict_new(in);
    if (names.object == NULL)
        return NO_REF;
    for (int64_t i = tuple_size(mro) - 1; i >= 0; i--) {
        if (!dict_merge(in, names.object, ((TypeObject *)tuple_get(mro, i))->dict.object, 1)) {
            drop(in, names);
            return NO_REF;
        }
    }
    Ref list = dict_keys_list(in, names.object);
    drop(in, names);
    return list;
}

Ref type_sizeof_method(Interp *in, Object *self, Arguments arguments)
{
    return int_from_u64(in, heap_size_of(self) - heap_preheader_size(self->type));
}

Ref type_get_basic_size(Interp *in, Object *self)
{
    return int_from_i64(in, ((TypeObject *)self)->layout.basic_size);
}

Ref type_get_item_size(Interp *in, Object *self)
{
    return int_from_i64(in, ((TypeObject *)self)->layout.item_size);
}

/* CPython's bits for what a script may ask of them. */
Ref type_get_flags(Interp *in, Object *self)
{
    static const struct {
        uint32_t ours, theirs;
    } bits[] = {
        {TYPE_FLAG_MANAGED_DICT, 1u << 4},
        {TYPE_FLAG_SEQUENCE, 1u << 5},
        {TYPE_FLAG_MAPPING, 1u << 6},
        {TYPE_FLAG_HEAP, 1u << 9},
        {TYPE_FLAG_BASE, 1u << 10},
        {TYPE_FLAG_GC, 1u << 14},
        {TYPE_FLAG_METHOD_DESCRIPTOR, 1u << 17},
        {TYPE_FLAG_MATCH_SELF, 1u << 22},
        {TYPE_FLAG_INT_SUBCLASS, 1u << 24},
        {TYPE_FLAG_LIST_SUBCLASS, 1u << 25},
        {TYPE_FLAG_TUPLE_SUBCLASS, 1u << 26},
        {TYPE_FLAG_BYTES_SUBCLASS, 1u << 27},
        {TYPE_FLAG_STR_SUBCLASS, 1u << 28},
        {TYPE_FLAG_DICT_SUBCLASS, 1u << 29},
        {TYPE_FLAG_EXCEPTION_SUBCLASS, 1u << 30},
        {TYPE_FLAG_TYPE_SUBCLASS, 1u << 31},
    };
    const TypeObject *type = (const TypeObject *)self;
    uint32_t flags = 1u << 12 | 1u << 18 | (type->is_abstract ? 1u << 20 : 0); /* ready, default */
    flags |= type_flag(type, TYPE_FLAG_HEAP) ? 0 : 1u << 8;                    /* immutable */
    for (size_t i = 0; i < ARRAY_LEN(bits); i++)
        flags |= type_flag(type, (TypeFlag)bits[i].ours) ? bits[i].theirs : 0;
    return int_from_i64(in, flags);
}

Ref type_get_dict_offset(Interp *in, Object *self)
{
    const TypeObject *type = (const TypeObject *)self;
    return int_from_i64(in, type_flag(type, TYPE_FLAG_MANAGED_DICT) ? -1 : type->dict_offset);
}

Ref type_get_weaklist_offset(Interp *in, Object *self)
{
    return int_from_i64(in, ((TypeObject *)self)->weaklist_offset);
}

/* --- C.__bases__ = ... --- */

static bool check_bases(Interp *in, TypeObject *type, Object *bases)
{
    if (!is_tuple(bases))
        return raise_false(in, EXCEPTION_TypeError, "can only assign tuple to %s.__bases__, not %s",
                           type->layout.name, bases->type->layout.name);
    if (tuple_size(bases) == 0)
        return raise_false(in, EXCEPTION_TypeError,
                           "can only assign non-empty tuple to %s.__bases__, not ()",
                           type->layout.name);
    for (int64_t i = 0; i < tuple_size(bases); i++) {
        const Object *base = tuple_get(bases, i);
        if (!is_type(base))
            return raise_false(in, EXCEPTION_TypeError,
                               "%s.__bases__ must be tuple of classes, not '%s'", type->layout.name,
                               base->type->layout.name);
        if (type_is_subtype((const TypeObject *)base, type))
            return raise_false(in, EXCEPTION_TypeError,
                               "a __bases__ item causes an inheritance cycle");
    }
    return true;
}

/* Recomputes the MRO of the type and of everything below it, the nearest first. A
 * hierarchy without one leaves those already done as they are. */
static bool renew_mros(Interp *in, TypeObject *type)
{
    VEC(TypeObject *) work = {0};
    vec_push(&work, type);
    bool done = true;
    for (size_t next = 0; done && next < work.count; next++) {
        TypeObject *one = work.items[next];
        Ref mro = type_find_mro(in, one);
        done = mro.object != NULL;
        if (done)
            slot_store(&in->heap, (Object *)one, &one->mro, SLOT_KEY(FIELD, TYPE_FIELD_MRO), mro);
        for (size_t i = 0; i < one->subclasses.count; i++)
            vec_push(&work, one->subclasses.items[i]);
    }
    type_modified(in, type);
    for (size_t i = 0; done && i < work.count; i++)
        slots_fix_all(in, work.items[i]);
    vec_done(&work);
    return done;
}

bool type_set_bases(Interp *in, Object *self, Object *value)
{
    TypeObject *type = (TypeObject *)self;
    if (!type_flag(type, TYPE_FLAG_HEAP))
        return raise_false(in, EXCEPTION_TypeError,
                           "cannot set '__bases__' attribute of immutable type '%s'",
                           type->layout.name);
    if (value == NULL)
        return raise_false(in, EXCEPTION_TypeError,
                           "cannot delete '__bases__' attribute of immutable type '%s'",
                           type->layout.name);
    if (!check_bases(in, type, value))
        return false;
    TypeObject *base = type_best_base(in, value);
    if (base == NULL)
        return false;
    if (!type_same_layout((TypeObject *)type->base.object, base))
        return raise_false(in, EXCEPTION_TypeError,
                           "__bases__ assignment: '%s' object layout differs from '%s'",
                           base->layout.name, ((TypeObject *)type->base.object)->layout.name);
    type_leave_bases(in, type);
    Ref was = slot_take(&in->heap, self, &type->bases, SLOT_KEY(FIELD, TYPE_FIELD_BASES));
    slot_store(&in->heap, self, &type->bases, SLOT_KEY(FIELD, TYPE_FIELD_BASES), keep(value));
    slot_store(&in->heap, self, &type->base, SLOT_KEY(FIELD, TYPE_FIELD_BASE),
               keep((Object *)base));
    bool joined = type_join_bases(in, type);
    drop(in, was);
    return joined && renew_mros(in, type);
}
