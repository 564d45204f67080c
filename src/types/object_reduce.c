/* How copy and pickle take an object apart: object.__reduce_ex__, __reduce__ and
 * __getstate__. What they do is written in Python (library/copyreg.py); classes that have
 * a __reduce__ of their own are asked by it.
 */
#include "types/names.h"
#include "types/object.h"
#include "types/object_reduce.h"
#include "types/protocol.h"
#include "types/str.h"

static bool is_empty_slot(void *context, Slot *slot, SlotKey key)
{
    return slot->object == NULL;
}

/* Has it neither attributes nor a dict? */
static bool is_bare(Object *self)
{
    return object_has_flag(self, TYPE_FLAG_MANAGED_DICT) &&
           instance_dict_traverse(self, is_empty_slot, NULL);
}

/* copyreg.NAME(self, argument, is_bare); argument is consumed. */
static Ref ask_copyreg(Interp *in, const char *name, Object *self, Ref argument)
{
    Ref module = argument.object == NULL ? NO_REF : in->import(in, "copyreg");
    Ref key = module.object == NULL ? NO_REF : str_intern_string(in, name);
    Ref function =
        key.object == NULL ? NO_REF : object_get_attribute(in, module.object, key.object);
    Slot given[] = {
        {self}, {argument.object}, {is_bare(self) ? in->true_object : in->false_object}};
    Ref result = function.object == NULL
                     ? NO_REF
                     : object_call(in, function.object,
                                   (Arguments){.slots = given, .count = ARRAY_LEN(given)});
    drop(in, function);
    drop(in, key);
    drop(in, module);
    drop(in, argument);
    return result;
}

static Ref own_reduce(Interp *in, Object *self)
{
    Ref name = str_intern_string(in, "__reduce__");
    if (name.object == NULL)
        return name;
    Object *plain = type_lookup(in, in->types[TYPE_object], name.object);
    bool is_own = type_lookup(in, self->type, name.object) != plain;
    Ref method = is_own ? object_get_attribute(in, self, name.object) : NO_REF;
    drop(in, name);
    return method;
}

Ref object_reduce_ex(Interp *in, Object *self, Arguments arguments)
{
    Ref method = own_reduce(in, self);
    if (method.object == NULL)
        return is_raised(in)
                   ? NO_REF
                   : ask_copyreg(in, "_reduce", self, number_index(in, arguments.slots[0].object));
    Ref result = object_call_none(in, method.object);
    drop(in, method);
    return result;
}

Ref object_reduce(Interp *in, Object *self, Arguments arguments)
{
    return ask_copyreg(in, "_reduce", self, keep(in->false_object));
}

Ref object_getstate(Interp *in, Object *self, Arguments arguments)
{
    return ask_copyreg(in, "_getstate", self, keep(in->false_object));
}
