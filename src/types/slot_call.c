/* Slot functions of classes made by a script: each looks its special method up on
 * the type (no instance attribute counts) and calls it with the operands, then
 * checks what came back as CPython's slot_tp_* and slot_sq_* do. The numeric ones
 * are in slot_call_number.c.
 */
#include "types/slot_call.h"

#include "types/arguments.h"
#include "types/function.h"
#include "types/int.h"
#include "types/object.h"
#include "types/protocol.h"
#include "types/slot_wrap.h"
#include "types/str.h"
#include "types/tuple.h"

/* Functions and their like take self as first argument; others must be bound. */
static Ref call_found(Interp *in, Object *method, Object *self, Arguments arguments)
{
    Ref held = keep(method);
    Ref result = NO_REF;
    DescriptorGetFunction get = method->type->slots.descriptor_get;
    if (object_has_flag(method, TYPE_FLAG_METHOD_DESCRIPTOR)) {
        result = call_with_self(in, method, self, arguments);
    } else if (get == NULL) {
        result = object_call(in, method, arguments);
    } else {
        Ref bound = get(in, method, self, (Object *)self->type);
        if (bound.object != NULL)
            result = object_call(in, bound.object, arguments);
        drop(in, bound);
    }
    drop(in, held);
    return result;
}

Ref call_special(Interp *in, Object *self, Object *name, Arguments arguments, bool *found)
{
    Object *method = type_lookup(in, self->type, name);
    *found = method != NULL;
    return method != NULL ? call_found(in, method, self, arguments) : NO_REF;
}

/* The same for a method that the slot was set for, so it should be there. */
static Ref call_row(Interp *in, Object *self, SlotRow row, Arguments arguments)
{
    bool found;
    Ref result = call_special(in, self, in->names->slot[row], arguments, &found);
    if (!found)
        raise_value(in, EXCEPTION_AttributeError, keep(in->names->slot[row]));
    return result;
}

/* Packed arguments that have names are spread out again: with a new tuple of the names, in
 * an array that holds each of them, and self, once more. False: raised. */
static bool spread_begin(Interp *in, Object *self, Arguments *arguments, Ref *names)
{
    *names = NO_REF;
    if (arguments->tuple == NULL || arguments->keywords == NULL)
        return true;
    Object *keywords = arguments->keywords;
    *names = tuple_from_slots(in, tuple_slots(keywords), (size_t)tuple_size(keywords));
    if (names->object == NULL)
        return false;
    arguments->keywords = names->object;
    (void)keep(self);
    for (size_t i = 0; i < arguments->count + (size_t)tuple_size(keywords); i++)
        (void)keep(arguments->slots[i].object);
    return true;
}

static void spread_end(Interp *in, Object *self, const Arguments *arguments, Ref names)
{
    if (names.object == NULL)
        return;
    drop(in, (Ref){self});
    for (size_t i = 0; i < arguments->count + (size_t)tuple_size(names.object); i++)
        drop(in, (Ref){arguments->slots[i].object});
    drop(in, names);
}

static Ref call_row_packed(Interp *in, Object *self, SlotRow row, Arguments arguments)
{
    Ref names;
    if (!spread_begin(in, self, &arguments, &names))
        return NO_REF;
    Ref result = call_row(in, self, row, arguments);
    spread_end(in, self, &arguments, names);
    return result;
}

static Ref call_row_one(Interp *in, Object *self, SlotRow row, Object *argument)
{
    Slot slot = {argument};
    return call_row(in, self, row, (Arguments){.slots = &slot, .count = 1});
}

static Ref call_row_none(Interp *in, Object *self, SlotRow row)
{
    return call_row(in, self, row, (Arguments){0});
}

static bool succeeded(Interp *in, Ref result)
{
    drop(in, result);
    return result.object != NULL;
}

Ref special_repr(Interp *in, Object *self)
{
    return call_row_none(in, self, ROW_repr_UNARY);
}

Ref special_str(Interp *in, Object *self)
{
    return call_row_none(in, self, ROW_str_UNARY);
}

Ref special_iter(Interp *in, Object *self)
{
    if (type_lookup(in, self->type, in->names->slot[ROW_iter_UNARY]) == in->none)
        return raise_error(in, EXCEPTION_TypeError, "'%s' object is not iterable",
                           self->type->layout.name);
    return call_row_none(in, self, ROW_iter_UNARY);
}

Ref special_next(Interp *in, Object *self)
{
    return call_row_none(in, self, ROW_next_NEXT);
}

bool hash_not_implemented(Interp *in, Object *self, int64_t *hash)
{
    return raise_false(in, EXCEPTION_TypeError, "unhashable type: '%s'", self->type->layout.name);
}

bool special_hash(Interp *in, Object *self, int64_t *hash)
{
    if (type_lookup(in, self->type, in->names->slot[ROW_hash_HASH]) == in->none)
        return hash_not_implemented(in, self, hash);
    Ref result = call_row_none(in, self, ROW_hash_HASH);
    if (result.object == NULL)
        return false;
    bool done = is_int(result.object) ||
                raise_false(in, EXCEPTION_TypeError, "__hash__ method should return an integer");
    if (done && !int_to_i64(result.object, hash))
        *hash = int_hash(result.object);
    if (done && *hash == -1)
        *hash = -2;
    drop(in, result);
    return done;
}

Ref special_call(Interp *in, Object *self, Arguments arguments)
{
    PackedArguments packed;
    if (!arguments_pack(in, &arguments, &packed))
        return NO_REF;
    Ref result = call_row_packed(in, self, ROW_call_CALL, arguments);
    arguments_drop(in, &packed);
    return result;
}

/* __getattr__ is called through a bound method, and so is __getattribute__ where there is
 * one: self counts once more. */
static Ref call_attribute(Interp *in, Object *self, Object *hook, Object *name)
{
    DescriptorGetFunction get = hook->type->slots.descriptor_get;
    if (get == NULL)
        return object_call_one(in, hook, name);
    Ref bound = get(in, hook, self, (Object *)self->type);
    if (bound.object == NULL)
        return NO_REF;
    Ref result = object_call_one(in, bound.object, name);
    drop(in, bound);
    return result;
}

static bool is_generic_get(const Interp *in, const Object *method)
{
    return method != NULL && IS_EXACT(in, method, wrapper_descriptor) &&
           ((const WrapperDescriptorObject *)method)->wrapped == (AnyFunction)generic_get_attribute;
}

Ref special_get_attribute(Interp *in, Object *self, Object *name)
{
    Object *hook = type_lookup(in, self->type, in->names->slot[ROW_get_attribute_GETATTR_HOOK]);
    Object *method = type_lookup(in, self->type, in->names->slot[ROW_get_attribute_GETATTR]);
    if (hook == NULL)
        return call_row_one(in, self, ROW_get_attribute_GETATTR, name);
    Ref held = keep(hook);
    Ref result = NO_REF;
    if (!is_generic_get(in, method)) {
        result = call_attribute(in, self, method, name);
    } else {
        result = generic_find_attribute(in, self, name);
        if (result.object == NULL && !is_raised(in))
            miss_attribute(in, self, name);
    }
    if (result.object == NULL && (!is_raised(in) || is_raised_of(in, EXCEPTION_AttributeError))) {
        raise_clear(in);
        result = call_attribute(in, self, hook, name);
    }
    drop(in, held);
    return result;
}

bool special_set_attribute(Interp *in, Object *self, Object *name, Object *value)
{
    if (value == NULL)
        return succeeded(in, call_row_one(in, self, ROW_set_attribute_DELATTR, name));
    Slot slots[] = {{name}, {value}};
    return succeeded(
        in, call_row(in, self, ROW_set_attribute_SETATTR, (Arguments){.slots = slots, .count = 2}));
}

Ref special_compare(Interp *in, Object *left, Object *right, CompareOp op)
{
    static const SlotRow by_operator[] = {
        [COMPARE_LT] = ROW_compare_COMPARE_LT, [COMPARE_LE] = ROW_compare_COMPARE_LE,
        [COMPARE_EQ] = ROW_compare_COMPARE_EQ, [COMPARE_NE] = ROW_compare_COMPARE_NE,
        [COMPARE_GT] = ROW_compare_COMPARE_GT, [COMPARE_GE] = ROW_compare_COMPARE_GE,
    };
    Slot slot = {right};
    bool found;
    Ref result = call_special(in, left, in->names->slot[by_operator[op]],
                              (Arguments){.slots = &slot, .count = 1}, &found);
    return found ? result : keep(in->not_implemented);
}

Ref special_descriptor_get(Interp *in, Object *self, Object *instance, Object *owner)
{
    Object *get = type_lookup(in, self->type, in->names->slot[ROW_descriptor_get_DESCRIPTOR_GET]);
    if (get == NULL)
        return keep(self);
    Slot slots[] = {{self}, {instance ? instance : in->none}, {owner ? owner : in->none}};
    return object_call(in, get, (Arguments){.slots = slots, .count = 3});
}

bool special_descriptor_set(Interp *in, Object *self, Object *instance, Object *value)
{
    if (value == NULL)
        return succeeded(in,
                         call_row_one(in, self, ROW_descriptor_set_DESCRIPTOR_DELETE, instance));
    Slot slots[] = {{instance}, {value}};
    return succeeded(in, call_row(in, self, ROW_descriptor_set_DESCRIPTOR_SET,
                                  (Arguments){.slots = slots, .count = 2}));
}

bool special_init(Interp *in, Object *self, Arguments arguments)
{
    Ref result = call_row_packed(in, self, ROW_init_INIT, arguments);
    if (result.object == NULL)
        return false;
    bool is_none = result.object == in->none;
    if (!is_none)
        raise_error(in, EXCEPTION_TypeError, "__init__() should return None, not '%s'",
                    result.object->type->layout.name);
    drop(in, result);
    return is_none;
}

Ref special_new(Interp *in, TypeObject *type, Arguments arguments)
{
    Ref maker = object_get_attribute(in, (Object *)type, in->names->slot[ROW_new_NEW]);
    if (maker.object == NULL)
        return NO_REF;
    Ref names, result = NO_REF;
    if (spread_begin(in, (Object *)type, &arguments, &names)) {
        result = call_with_self(in, maker.object, (Object *)type, arguments);
        spread_end(in, (Object *)type, &arguments, names);
    }
    drop(in, maker);
    return result;
}

/* Nobody can catch what __del__ raises. */
void special_finalize(Interp *in, Object *self)
{
    Object *method = type_lookup(in, self->type, in->names->slot[ROW_finalize_FINALIZE]);
    if (method == NULL)
        return;
    Ref held = keep(method);
    Ref result = call_found(in, method, self, (Arguments){0});
    if (result.object == NULL)
        in->unraisable(in, held.object);
    drop(in, result);
    drop(in, held);
}

int special_is_true(Interp *in, Object *self)
{
    Ref result = call_row_none(in, self, ROW_is_true_PREDICATE);
    if (result.object == NULL)
        return -1;
    int answer = result.object == in->true_object ? 1 : 0;
    if (!IS_EXACT(in, result.object, bool)) {
        raise_error(in, EXCEPTION_TypeError, "__bool__ should return bool, returned %s",
                    result.object->type->layout.name);
        answer = -1;
    }
    drop(in, result);
    return answer;
}

int64_t special_length(Interp *in, Object *self)
{
    Ref result = call_row_none(in, self, ROW_length_LENGTH);
    if (result.object == NULL)
        return -1;
    Ref number = number_index(in, result.object);
    drop(in, result);
    if (number.object == NULL)
        return -1;
    int64_t length = -1;
    if (int_sign(number.object) < 0)
        raise_error(in, EXCEPTION_ValueError, "__len__() should return >= 0");
    else if (!number_as_index(in, number.object, EXCEPTION_OverflowError, &length))
        length = -1;
    drop(in, number);
    return length;
}

Ref special_subscript(Interp *in, Object *left, Object *right)
{
    return call_row_one(in, left, ROW_subscript_BINARY_LEFT, right);
}

bool special_set_subscript(Interp *in, Object *self, Object *key, Object *value)
{
    if (value == NULL)
        return succeeded(in, call_row_one(in, self, ROW_set_subscript_DELETE_ITEM, key));
    Slot slots[] = {{key}, {value}};
    return succeeded(in, call_row(in, self, ROW_set_subscript_SET_ITEM,
                                  (Arguments){.slots = slots, .count = 2}));
}

int special_contains(Interp *in, Object *self, Object *item)
{
    if (type_lookup(in, self->type, in->names->slot[ROW_contains_CONTAINS]) == in->none) {
        raise_error(in, EXCEPTION_TypeError, "'%s' object is not a container",
                    self->type->layout.name);
        return -1;
    }
    Ref result = call_row_one(in, self, ROW_contains_CONTAINS, item);
    if (result.object == NULL)
        return -1;
    int answer = object_is_true(in, result.object);
    drop(in, result);
    return answer;
}
