/* Length, items, membership and iteration of any object (Objects/abstract.c). */
#include "types/dict.h"
#include "types/exception.h"
#include "types/generic_alias.h"
#include "types/int.h"
#include "types/iterators.h"
#include "types/names.h"
#include "types/protocol.h"
#include "types/str.h"
#include "types/type.h"

int64_t object_length(Interp *in, Object *object)
{
    LengthFunction length = object->type->slots.length;
    if (LIKELY(length != NULL))
        return length(in, object);
    raise_error(in, EXCEPTION_TypeError, "object of type '%s' has no len()",
                object->type->layout.name);
    return -1;
}

/* The number that __length_hint__() gave; NotImplemented means it does not know. */
static int64_t hint_value(Interp *in, Object *result, int64_t fallback)
{
    int64_t hint;
    if (result == in->not_implemented)
        return fallback;
    if (!is_int(result)) {
        raise_error(in, EXCEPTION_TypeError, "__length_hint__ must be an integer, not %s",
                    result->type->layout.name);
        return -1;
    }
    if (!number_as_c_size(in, result, &hint))
        return -1;
    if (hint < 0) {
        raise_error(in, EXCEPTION_ValueError, "__length_hint__() should return >= 0");
        return -1;
    }
    return hint;
}

/* A TypeError means that it does not know, too. */
static int64_t ask_length_hint(Interp *in, Object *method, int64_t fallback)
{
    Ref result = object_call_none(in, method);
    if (result.object == NULL) {
        if (!is_raised_of(in, EXCEPTION_TypeError))
            return -1;
        raise_clear(in);
        return fallback;
    }
    int64_t hint = hint_value(in, result.object, fallback);
    drop(in, result);
    return hint;
}

int64_t object_length_hint(Interp *in, Object *object, int64_t fallback)
{
    if (object->type->slots.length != NULL) {
        int64_t length = object_length(in, object);
        if (length >= 0)
            return length;
        if (!is_raised_of(in, EXCEPTION_TypeError))
            return -1;
        raise_clear(in);
    }
    Ref method = object_special_method(in, object, in->names->length_hint);
    if (method.object == NULL)
        return is_raised(in) ? -1 : fallback;
    int64_t hint = ask_length_hint(in, method.object, fallback);
    drop(in, method);
    return hint;
}

/* C[x] for a class: __class_getitem__. */
static Ref get_class_item(Interp *in, Object *type, Object *key)
{
    if (type == (Object *)in->types[TYPE_type])
        return generic_alias_new(in, type, key);
    Ref method = object_find_attribute(in, type, in->names->class_getitem);
    if (method.object == NULL) {
        if (is_raised(in))
            return NO_REF;
        return raise_error(in, EXCEPTION_TypeError, "type '%s' is not subscriptable",
                           ((TypeObject *)type)->layout.name);
    }
    Ref result = object_call_one(in, method.object, key);
    drop(in, method);
    return result;
}

Ref object_get_item(Interp *in, Object *object, Object *key)
{
    BinaryFunction subscript = object->type->slots.subscript;
    if (LIKELY(subscript != NULL))
        return subscript(in, object, key);
    if (is_type(object))
        return get_class_item(in, object, key);
    return raise_error(in, EXCEPTION_TypeError, "'%s' object is not subscriptable",
                       object->type->layout.name);
}

bool object_set_item(Interp *in, Object *object, Object *key, Object *value)
{
    SetSubscriptFunction set = object->type->slots.set_subscript;
    if (LIKELY(set != NULL))
        return set(in, object, key, value);
    return raise_false(in, EXCEPTION_TypeError, "'%s' object does not support item assignment",
                       object->type->layout.name);
}

bool object_delete_item(Interp *in, Object *object, Object *key)
{
    SetSubscriptFunction set = object->type->slots.set_subscript;
    if (LIKELY(set != NULL))
        return set(in, object, key, NULL);
    /* CPython tries the protocol of sequences, which has words of its own. */
    const TypeSlots *slots = &object->type->slots;
    bool is_sequence = object_has_flag(object, TYPE_FLAG_HEAP) || slots->contains != NULL;
    bool is_index = is_int(key) || key->type->slots.index != NULL;
    return raise_false(in, EXCEPTION_TypeError, "'%s' object %s support item deletion",
                       object->type->layout.name, is_sequence && is_index ? "doesn't" : "does not");
}

/* Walks an iterator until something equals item. */
static int find_in_iterator(Interp *in, Object *iterator, Object *item)
{
    for (;;) {
        if (!spend(in, 1))
            return -1;
        Ref next = iterator_next(in, iterator);
        if (next.object == NULL)
            return is_raised(in) ? -1 : 0;
        int equal = object_compare_bool(in, next.object, item, COMPARE_EQ);
        drop(in, next);
        if (equal != 0)
            return equal;
    }
}

int object_contains(Interp *in, Object *container, Object *item)
{
    if (container->type->slots.contains != NULL)
        return container->type->slots.contains(in, container, item);
    Ref iterator = object_iter(in, container);
    if (iterator.object == NULL) {
        if (is_raised_of(in, EXCEPTION_TypeError))
            raise_error(in, EXCEPTION_TypeError, "argument of type '%s' is not iterable",
                        container->type->layout.name);
        return -1;
    }
    int found = find_in_iterator(in, iterator.object, item);
    drop(in, iterator);
    return found;
}

Ref object_iter(Interp *in, Object *object)
{
    UnaryFunction iter = object->type->slots.iter;
    if (iter == NULL) {
        if (object->type->slots.subscript != NULL && !is_dict(object))
            return sequence_iterator_new(in, TYPE_iterator, object);
        return raise_error(in, EXCEPTION_TypeError, "'%s' object is not iterable",
                           object->type->layout.name);
    }
    Ref iterator = iter(in, object);
    if (iterator.object == NULL || LIKELY(iterator.object->type->slots.next != NULL))
        return iterator;
    raise_error(in, EXCEPTION_TypeError, "iter() returned non-iterator of type '%s'",
                iterator.object->type->layout.name);
    drop(in, iterator);
    return NO_REF;
}

Ref iterator_next_passed_on(Interp *in, Object *iterator)
{
    UnaryFunction next = iterator->type->slots.next;
    if (UNLIKELY(next == NULL)) /* its class has lost __next__ meanwhile */
        return raise_error(in, EXCEPTION_TypeError, "'%s' object is not iterable",
                           iterator->type->layout.name);
    if (UNLIKELY((uintptr_t)__builtin_frame_address(0) <= in->stack_end)) {
        in->recursion_depth++;
        recursion_exceeded(in, " while calling a Python object");
        return NO_REF;
    }
    return next(in, iterator);
}

Ref iterator_next(Interp *in, Object *iterator)
{
    Ref item = iterator_next_passed_on(in, iterator);
    if (item.object == NULL && is_raised_of(in, EXCEPTION_StopIteration))
        raise_clear(in);
    return item;
}
