/* The type variables in list[T] and T | None, and what stands there when others are given.
 * Type variables are classes of the typing module, which has long been imported when one is
 * met, so that it does the work; without them typing is not asked.
 */
#include "types/generic_alias.h"

#include "types/int.h"
#include "types/object.h"
#include "types/protocol.h"
#include "types/str.h"
#include "types/tuple.h"
#include "types/type.h"

static Ref call_typing(Interp *in, const char *name, Object *first, Object *second)
{
    Ref module = in->import(in, "typing");
    Ref attribute = module.object == NULL ? NO_REF : str_from_string(in, name);
    Ref function = attribute.object == NULL
                       ? NO_REF
                       : object_get_attribute(in, module.object, attribute.object);
    Ref result = NO_REF;
    if (function.object != NULL) {
        Slot slots[] = {{first}, {second}};
        Arguments arguments = {.slots = slots, .count = second == NULL ? 1 : 2};
        result = object_call(in, function.object, arguments);
    }
    drop(in, function);
    drop(in, attribute);
    drop(in, module);
    return result;
}

/* 1: an argument is, or may hold, a type variable; -1 raised. */
static int may_hold_variable(Interp *in, Object *argument)
{
    if (is_type(argument) || argument == in->none || argument == in->ellipsis || is_str(argument) ||
        is_int(argument))
        return 0;
    Ref inner = NO_REF;
    if (IS_EXACT(in, argument, GenericAlias))
        inner = generic_alias_parameters(in, argument);
    else if (IS_EXACT(in, argument, UnionType))
        inner = union_type_parameters(in, argument);
    else
        return 1;
    int result = inner.object == NULL ? -1 : tuple_size(inner.object) > 0;
    drop(in, inner);
    return result;
}

static Ref find_parameters(Interp *in, Object *arguments)
{
    int found = 0;
    for (int64_t i = 0; found == 0 && i < tuple_size(arguments); i++)
        found = may_hold_variable(in, tuple_get(arguments, i));
    if (found < 0)
        return NO_REF;
    return found ? call_typing(in, "_collect_parameters", arguments, NULL) : keep(in->empty_tuple);
}

Ref generic_parameters(Interp *in, Object *owner, Slot *parameters, SlotKey key, Object *arguments)
{
    if (parameters->object != NULL)
        return keep(parameters->object);
    if (!recursion_enter(in, " in __parameters__"))
        return NO_REF;
    Ref found = find_parameters(in, arguments);
    recursion_leave(in);
    if (found.object != NULL && parameters->object == NULL)
        slot_store(&in->heap, owner, parameters, key, keep(found.object));
    return found;
}

Ref generic_subscript(Interp *in, Object *self, Ref parameters, Object *item)
{
    if (parameters.object == NULL)
        return NO_REF;
    bool is_generic = tuple_size(parameters.object) > 0;
    drop(in, parameters);
    if (is_generic)
        return call_typing(in, "_subscripted", self, item);
    Ref shown = object_repr(in, self);
    if (shown.object != NULL)
        raise_error(in, EXCEPTION_TypeError, "%s is not a generic class",
                    str_utf8(in, shown.object, NULL));
    drop(in, shown);
    return NO_REF;
}
