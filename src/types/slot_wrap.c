/* The table that ties type slots to special methods, read in both directions:
 *
 *   C -> script: a built-in type with slots.add gets __add__ and __radd__ entries in
 *   its dict, wrapper descriptors that know their row and the C function.
 *
 *   script -> C: a class's slots are computed from lookups alone. If all that is
 *   found for a slot are wrappers of one C function, that function goes in (so a
 *   subclass of int adds as fast as int); otherwise the function of slot_call.c
 *   that calls the special method.
 */
#include "types/slot_wrap.h"

#include <string.h>

#include "base/vec.h"
#include "types/dict.h"
#include "types/function.h"
#include "types/slot_call.h"
#include "types/str.h"
#include "types/type_make.h"

/* Each row names a field of TypeSlots, of the function type it says. */
#define TYPE_SLOT(field, signature, name, kind)                                                    \
    _Static_assert(_Generic(((TypeSlots *)0)->field, signature##Function : 1, default : 0),        \
                   "typeslot.def: " #field);
#include "types/typeslot.def"
#undef TYPE_SLOT

typedef struct {
    const char *name;
    size_t offset; /* in TypeSlots */
    SlotKind kind;
    AnyFunction special; /* calls the special method; NULL: never set by a class */
} RowInfo;

static const RowInfo rows[ROW_COUNT] = {
#define TYPE_SLOT(field, signature, name, kind)                                                    \
    [ROW_##field##_##kind] = {name, offsetof(TypeSlots, field), SLOT_KIND_##kind,                  \
                              (AnyFunction)special_##field},
#include "types/typeslot.def"
#undef TYPE_SLOT
};

const char *slot_row_name(SlotRow row)
{
    return rows[row].name;
}

static AnyFunction *slot_at(TypeSlots *slots, SlotRow row)
{
    return (AnyFunction *)((char *)slots + rows[row].offset);
}

static AnyFunction slot_value(const TypeSlots *slots, SlotRow row)
{
    return *(const AnyFunction *)((const char *)slots + rows[row].offset);
}

/* --- C to script --- */

static bool add_wrapper(Interp *in, TypeObject *type, SlotRow row, AnyFunction function)
{
    Object *name = in->names->slot[row];
    if (dict_get_str(in, type->dict.object, name) != NULL)
        return true;
    Ref entry = function == (AnyFunction)hash_not_implemented
                    ? keep_none(in)
                    : wrapper_descriptor_new(in, type, row, function);
    bool done = entry.object != NULL && dict_set(in, type->dict.object, name, entry.object);
    drop(in, entry);
    return done;
}

bool slots_add_wrappers(Interp *in, TypeObject *type, const TypeSlots *own)
{
    for (int row = 0; row < ROW_COUNT; row++) {
        AnyFunction function = slot_value(own, (SlotRow)row);
        if (function == NULL || rows[row].kind == SLOT_KIND_NEW ||
            rows[row].kind == SLOT_KIND_GETATTR_HOOK)
            continue;
        if (!add_wrapper(in, type, (SlotRow)row, function))
            return false;
    }
    return true;
}

void slots_inherit(TypeSlots *slots, const TypeSlots *base)
{
    HashFunction hash = slots->hash;
    CompareFunction compare = slots->compare;
    for (int row = 0; row < ROW_COUNT; row++) {
        AnyFunction *slot = slot_at(slots, (SlotRow)row);
        bool not_from_object = rows[row].kind == SLOT_KIND_NEW && base->new == object_new;
        if (*slot == NULL && !not_from_object)
            *slot = slot_value(base, (SlotRow)row);
    }
    /* hash and compare come together or not at all. */
    if (hash != NULL || compare != NULL) {
        slots->hash = hash;
        slots->compare = compare;
    }
}

/* --- script to C --- */

typedef struct {
    AnyFunction specific;
    bool use_special;
} Choice;

static void consider_wrapper(Choice *choice, const TypeObject *type, SlotRow row,
                             const WrapperDescriptorObject *wrapper)
{
    bool fits = type_is_subtype(type, (const TypeObject *)wrapper->head.type.object);
    bool same_slot = rows[wrapper->row].offset == rows[row].offset;
    bool same_name = strcmp(rows[wrapper->row].name, rows[row].name) == 0;
    if (fits && !same_slot && same_name)
        return; /* __add__ of a sequence says nothing about the number's add */
    if (fits && same_name && (choice->specific == NULL || choice->specific == wrapper->wrapped))
        choice->specific = wrapper->wrapped;
    else
        choice->use_special = true;
}

static void consider(Interp *in, Choice *choice, TypeObject *type, SlotRow row)
{
    Object *found = type_lookup(in, type, in->names->slot[row]);
    if (found == NULL)
        return;
    if (IS_EXACT(in, found, wrapper_descriptor)) {
        consider_wrapper(choice, type, row, (const WrapperDescriptorObject *)found);
    } else if (rows[row].kind == SLOT_KIND_NEW && IS_EXACT(in, found, builtin_function_or_method) &&
               ((BuiltinObject *)found)->spec == &new_wrapper_spec) {
        TypeObject *maker = (TypeObject *)((BuiltinObject *)found)->self.object;
        choice->specific = (AnyFunction)maker->slots.new;
    } else if (rows[row].kind == SLOT_KIND_HASH && found == in->none) {
        choice->specific = (AnyFunction)hash_not_implemented;
    } else {
        choice->use_special = true;
    }
}

/* Rows of one slot stand together. Sets the slot and gives the row behind them. */
static int fix_slot(Interp *in, TypeObject *type, int first)
{
    Choice choice = {NULL, false};
    int row = first;
    while (row < ROW_COUNT && rows[row].offset == rows[first].offset)
        consider(in, &choice, type, (SlotRow)row++);
    *slot_at(&type->slots, (SlotRow)first) =
        choice.use_special ? rows[first].special : choice.specific;
    return row;
}

void slots_fix_all(Interp *in, TypeObject *type)
{
    for (int row = 0; row < ROW_COUNT;)
        row = fix_slot(in, type, row);
    type_update_finalize(type);
}

static int first_row_of_slot(int row)
{
    while (row > 0 && rows[row - 1].offset == rows[row].offset)
        row--;
    return row;
}

static bool is_slot_name(const Interp *in, const Object *name)
{
    for (int row = 0; row < ROW_COUNT; row++)
        if (in->names->slot[row] == name)
            return true;
    return false;
}

static void fix_rows_of_name(Interp *in, TypeObject *type, const Object *name)
{
    for (int row = 0; row < ROW_COUNT; row++)
        if (in->names->slot[row] == name)
            fix_slot(in, type, first_row_of_slot(row));
    type_update_finalize(type);
}

void slots_fix_name(Interp *in, TypeObject *type, Object *name)
{
    if (!is_slot_name(in, name))
        return;
    VEC(TypeObject *) work = {0};
    vec_push(&work, type);
    while (work.count > 0) {
        TypeObject *one = vec_pop(&work);
        fix_rows_of_name(in, one, name);
        for (size_t i = 0; i < one->subclasses.count; i++)
            vec_push(&work, one->subclasses.items[i]);
    }
    vec_done(&work);
}

Ref slot_wrapper_call(Interp *in, const WrapperDescriptorObject *wrapper, Object *self,
                      Arguments arguments)
{
    const RowInfo *row = &rows[wrapper->row];
    return slot_kind_call(in, row->kind, row->name, wrapper->wrapped,
                          (SelfAndArguments){self, arguments});
}
