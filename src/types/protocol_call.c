/* Calling any object, isinstance and issubclass, and the checked depth of C code
 * that calls itself through user data.
 */
#include "types/arguments.h"
#include "types/dict.h"
#include "types/exception.h"
#include "types/function.h"
#include "types/generic_alias.h"
#include "types/list.h"
#include "types/names.h"
#include "types/protocol.h"
#include "types/slot_call.h"
#include "types/str.h"
#include "types/tuple.h"
#include "types/type.h"

bool recursion_exceeded(Interp *in, const char *where)
{
    /* Making the exception may need a few levels itself. */
    in->recursion_limit += 50;
    raise_error(in, EXCEPTION_RecursionError, "maximum recursion depth exceeded%s", where);
    in->recursion_limit -= 50;
    recursion_leave(in);
    return false;
}

/* Borrowed; NULL raised. */
static Object *repr_list(Interp *in)
{
    if (in->thread_dict.object == NULL)
        in->thread_dict.object = dict_new(in).object;
    if (in->thread_dict.object == NULL)
        return NULL;
    Object *list = dict_get(in, in->thread_dict.object, in->names->repr_list);
    if (list != NULL || is_raised(in))
        return list;
    Ref made = list_new(in, 0);
    if (made.object != NULL &&
        !dict_set(in, in->thread_dict.object, in->names->repr_list, made.object)) {
        drop(in, made);
        return NULL;
    }
    drop(in, made);
    return made.object;
}

int repr_enter(Interp *in, Object *object)
{
    Object *list = repr_list(in);
    if (list == NULL)
        return -1;
    for (int64_t i = list_size(list); i-- > 0;)
        if (list_get(list, i) == object)
            return 1;
    return list_append(in, list, keep(object)) ? 0 : -1;
}

void repr_leave(Interp *in, Object *object)
{
    RaisedAside raised = raise_set_aside(in);
    Object *list = repr_list(in);
    for (int64_t i = list == NULL ? 0 : list_size(list); i-- > 0;) {
        if (list_get(list, i) == object) {
            (void)list_assign_slice(in, list, i, i + 1, NULL);
            break;
        }
    }
    raise_put_back(in, raised);
}

bool object_call_is_packed(const Interp *in, const Object *callable)
{
    if (is_type(callable))
        return !type_has_vectorcall(in, (const TypeObject *)callable);
    if (IS_EXACT(in, callable, builtin_function_or_method))
        return (((const BuiltinObject *)callable)->spec->kind & NATIVE_PACKED) != 0;
    return object_has_flag(callable, TYPE_FLAG_PACKED_CALL) ||
           callable->type->slots.call == special_call;
}

static Ref call_packed(Interp *in, Object *callable, Arguments arguments)
{
    PackedArguments packed;
    if (!arguments_pack(in, &arguments, &packed))
        return NO_REF;
    Ref result = callable->type->slots.call(in, callable, arguments);
    arguments_drop(in, &packed);
    return result;
}

/* CPython calls these by its vectorcall, which counts no level of
 * recursion; and str as warm code does, by a shorter way. */
static bool is_direct(const Interp *in, const Object *callable)
{
    return object_has_flag(callable, TYPE_FLAG_DIRECT_CALL) ||
           (is_type(callable) && (type_has_vectorcall(in, (const TypeObject *)callable) ||
                                  callable == (const Object *)in->types[TYPE_str]));
}

Ref object_call(Interp *in, Object *callable, Arguments arguments)
{
    CallFunction call = callable->type->slots.call;
    if (UNLIKELY(call == NULL))
        return raise_error(in, EXCEPTION_TypeError, "'%s' object is not callable",
                           callable->type->layout.name);
    if (is_direct(in, callable))
        return recursion_check(in, " while calling a Python object") ? call(in, callable, arguments)
                                                                     : NO_REF;
    if (!recursion_enter(in, " while calling a Python object"))
        return NO_REF;
    Ref result = object_has_flag(callable, TYPE_FLAG_PACKED_CALL)
                     ? call_packed(in, callable, arguments)
                     : call(in, callable, arguments);
    recursion_leave(in);
    return result;
}

Ref object_call_one(Interp *in, Object *callable, Object *argument)
{
    Slot slot = {argument};
    return object_call(in, callable, (Arguments){.slots = &slot, .count = 1});
}

Ref object_call_none(Interp *in, Object *callable)
{
    return object_call(in, callable, (Arguments){0});
}

/* --- isinstance, issubclass --- */

/* object.__bases__ if that is a tuple; empty Ref otherwise, raised only for errors
 * other than AttributeError. */
static Ref abstract_bases(Interp *in, Object *object)
{
    Ref bases = object_find_attribute(in, object, in->names->bases);
    if (bases.object != NULL && !is_tuple(bases.object)) {
        drop(in, bases);
        return NO_REF;
    }
    return bases;
}

static int check_class(Interp *in, Object *cls, const char *message)
{
    Ref bases = abstract_bases(in, cls);
    if (bases.object == NULL) {
        if (!is_raised(in))
            raise_error(in, EXCEPTION_TypeError, "%s", message);
        return -1;
    }
    drop(in, bases);
    return 1;
}

/* Derived from cls by way of __bases__ attributes: for objects that only look like
 * classes. */
static int abstract_subclass(Interp *in, Object *derived, Object *cls)
{
    if (derived == cls)
        return 1;
    if (!recursion_enter(in, " in __subclasscheck__"))
        return -1;
    Ref bases = abstract_bases(in, derived);
    int answer = bases.object == NULL && is_raised(in) ? -1 : 0;
    for (int64_t i = 0; bases.object != NULL && answer == 0 && i < tuple_size(bases.object); i++)
        answer = abstract_subclass(in, tuple_get(bases.object, i), cls);
    drop(in, bases);
    recursion_leave(in);
    return answer;
}

/* By type first, then by what the object says of its __class__. */
int object_is_plain_instance(Interp *in, Object *object, Object *cls)
{
    if (is_type(cls)) {
        TypeObject *type = (TypeObject *)cls;
        if (is_instance_of(object, type))
            return 1;
        Ref claimed = object_find_attribute(in, object, in->names->class_);
        if (claimed.object == NULL)
            return is_raised(in) ? -1 : 0;
        bool answer = claimed.object != (Object *)object->type && is_type(claimed.object) &&
                      type_is_subtype((TypeObject *)claimed.object, type);
        drop(in, claimed);
        return answer;
    }
    if (check_class(in, cls, "isinstance() arg 2 must be a type, a tuple of types, or a union") < 0)
        return -1;
    Ref claimed = object_find_attribute(in, object, in->names->class_);
    if (claimed.object == NULL)
        return is_raised(in) ? -1 : 0;
    int answer = abstract_subclass(in, claimed.object, cls);
    drop(in, claimed);
    return answer;
}

int object_is_plain_subclass(Interp *in, Object *derived, Object *cls)
{
    if (is_type(derived) && is_type(cls))
        return type_is_subtype((TypeObject *)derived, (TypeObject *)cls);
    if (check_class(in, derived, "issubclass() arg 1 must be a class") < 0 ||
        check_class(in, cls, "issubclass() arg 2 must be a class, a tuple of classes, or a union") <
            0)
        return -1;
    return abstract_subclass(in, derived, cls);
}

typedef int (*ClassTest)(Interp *in, Object *object, Object *class_or_tuple);

/* True of any of the tuple's items. */
static int any_of(Interp *in, ClassTest test, Object *object, Object *classes)
{
    if (!recursion_enter(in, " in __instancecheck__"))
        return -1;
    int answer = 0;
    for (int64_t i = 0; answer == 0 && i < tuple_size(classes); i++)
        answer = test(in, object, tuple_get(classes, i));
    recursion_leave(in);
    return answer;
}

/* cls.__instancecheck__(object) or cls.__subclasscheck__(object), as the class of cls
 * defines it. *found false: it does not. */
static int ask_class(Interp *in, Object *cls, Object *method_name, Object *object, bool *found)
{
    Ref method = object_special_method(in, cls, method_name);
    *found = method.object != NULL || is_raised(in);
    if (method.object == NULL)
        return -1;
    Ref result = object_call_one(in, method.object, object);
    drop(in, method);
    if (result.object == NULL)
        return -1;
    int answer = object_is_true(in, result.object);
    drop(in, result);
    return answer;
}

int object_is_instance(Interp *in, Object *object, Object *class_or_tuple)
{
    if ((Object *)object->type == class_or_tuple)
        return 1;
    if (IS_EXACT(in, class_or_tuple, type))
        return object_is_plain_instance(in, object, class_or_tuple);
    Object *members = union_type_members(in, class_or_tuple);
    if (members != NULL || is_tuple(class_or_tuple))
        return any_of(in, object_is_instance, object, members ? members : class_or_tuple);
    bool found;
    int answer = ask_class(in, class_or_tuple, in->names->instancecheck, object, &found);
    return found ? answer : object_is_plain_instance(in, object, class_or_tuple);
}

int object_is_subclass(Interp *in, Object *derived, Object *class_or_tuple)
{
    if (IS_EXACT(in, class_or_tuple, type))
        return derived == class_or_tuple ? 1
                                         : object_is_plain_subclass(in, derived, class_or_tuple);
    Object *members = union_type_members(in, class_or_tuple);
    if (members != NULL || is_tuple(class_or_tuple))
        return any_of(in, object_is_subclass, derived, members ? members : class_or_tuple);
    bool found;
    int answer = ask_class(in, class_or_tuple, in->names->subclasscheck, derived, &found);
    return found ? answer : object_is_plain_subclass(in, derived, class_or_tuple);
}
