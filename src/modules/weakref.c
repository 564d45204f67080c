/* The _weakref module: what the weakref module has that is not written in Python. */
#include "modules/specs.h"

#include "types/dict.h"
#include "types/int.h"
#include "types/list.h"
#include "types/weakref.h"

static Ref weakref_getweakrefcount(Interp *in, Object *self, Arguments arguments)
{
    return int_from_i64(in, weakref_count(arguments.slots[0].object));
}

static Ref weakref_getweakrefs(Interp *in, Object *self, Arguments arguments)
{
    return weakref_list(in, arguments.slots[0].object);
}

static Ref weakref_proxy(Interp *in, Object *self, Arguments arguments)
{
    return weak_proxy_new(in, arguments.slots[0].object,
                          arguments.count > 1 ? arguments.slots[1].object : NULL);
}

/* Takes the key out of the dict if its value is a weak reference to nothing. */
static Ref weakref_remove_dead(Interp *in, Object *self, Arguments arguments)
{
    Object *dict = arguments.slots[0].object, *key = arguments.slots[1].object;
    if (!is_dict(dict))
        return raise_error(in, EXCEPTION_TypeError,
                           "_remove_dead_weakref() argument 1 must be dict, not %s",
                           type_name_of(dict));
    Object *value = dict_get(in, dict, key);
    if (value == NULL)
        return is_raised(in) ? NO_REF : keep_none(in);
    if (!is_weakref(in, value))
        return raise_error(in, EXCEPTION_TypeError, "not a weakref");
    if (weakref_target(value) == NULL && dict_delete(in, dict, key) < 0)
        return NO_REF;
    return keep_none(in);
}

static bool fill(Interp *in, Object *dict)
{
    Object *reference = (Object *)in->types[TYPE_ReferenceType];
    return dict_set_string(in, dict, "ref", reference) &&
           dict_set_string(in, dict, "ReferenceType", reference) &&
           dict_set_string(in, dict, "ProxyType", (Object *)in->types[TYPE_ProxyType]) &&
           dict_set_string(in, dict, "CallableProxyType",
                           (Object *)in->types[TYPE_CallableProxyType]);
}

static const NativeSpec functions[] = {
    {"getweakrefcount", weakref_getweakrefcount, NATIVE_ONE_ARGUMENT, 1, 1,
     "how many weak references there are to the object"},
    {"getweakrefs", weakref_getweakrefs, NATIVE_ONE_ARGUMENT, 1, 1,
     "the weak references to the object"},
    {"proxy", weakref_proxy, NATIVE_POSITIONAL, 1, 2, "a weak reference that acts as its target"},
    {"_remove_dead_weakref", weakref_remove_dead, NATIVE_POSITIONAL, 2, 2,
     "take a dead weak reference out of a dict"},
    {NULL, NULL, 0, 0, 0, NULL},
};

const ModuleSpec weakref_module = {
    .name = "_weakref",
    .functions = functions,
    .fill = fill,
    .sentence = "weak references",
};
