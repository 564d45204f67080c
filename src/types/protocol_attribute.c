/* Attributes of any object, and special methods looked up on the type. */
#include "types/descriptor.h"
#include "types/exception.h"
#include "types/object.h"
#include "types/protocol.h"
#include "types/str.h"

Ref object_get_attribute(Interp *in, Object *object, Object *name)
{
    if (UNLIKELY(name == NULL))
        return NO_REF;
    Ref result = object->type->slots.get_attribute(in, object, name);
    if (UNLIKELY(result.object == NULL))
        exception_note_attribute(in, object, name);
    return result;
}

Ref object_find_attribute(Interp *in, Object *object, Object *name)
{
    if (UNLIKELY(name == NULL))
        return NO_REF;
    GetAttributeFunction get = object->type->slots.get_attribute;
    Ref result = get == generic_get_attribute ? generic_find_attribute(in, object, name)
                                              : get(in, object, name);
    if (result.object == NULL && is_raised_of(in, EXCEPTION_AttributeError))
        raise_clear(in);
    return result;
}

bool object_set_attribute(Interp *in, Object *object, Object *name, Object *value)
{
    if (UNLIKELY(name == NULL))
        return false;
    if (!is_str(name))
        return raise_false(in, EXCEPTION_TypeError, "attribute name must be string, not '%s'",
                           name->type->layout.name);
    Ref interned = ((StrObject *)name)->interned ? keep(name) : str_intern(in, keep(name));
    if (interned.object == NULL)
        return false;
    bool done = object->type->slots.set_attribute(in, object, interned.object, value);
    drop(in, interned);
    return done;
}

Ref object_special_method(Interp *in, Object *object, Object *name)
{
    Object *found = type_lookup(in, object->type, name);
    if (found == NULL)
        return NO_REF;
    DescriptorGetFunction get = found->type->slots.descriptor_get;
    if (get == NULL)
        return keep(found);
    Ref held = keep(found);
    Ref bound = get(in, found, object, (Object *)object->type);
    drop(in, held);
    return bound;
}
