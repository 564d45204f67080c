/* Attributes of classes: C.x looks along C's own MRO, with the metatype's data
 * descriptors going first; C.x = v changes C's dict, its version, and the type
 * slots that the name stands for.
 */
#include "types/descriptor.h"
#include "types/dict.h"
#include "types/exception.h"
#include "types/object.h"
#include "types/slot_wrap.h"
#include "types/str.h"
#include "types/type_class.h"

static Ref raise_no_class_attribute(Interp *in, const TypeObject *type, Object *name)
{
    Buf text;
    buf_init(&text);
    str_append_utf8(name, &text);
    raise_error(in, EXCEPTION_AttributeError, "type object '%s' has no attribute '%s'",
                type->layout.name, text.text);
    buf_done(&text);
    return NO_REF;
}

static bool check_name(Interp *in, Object *name)
{
    return is_str(name) ||
           raise_false(in, EXCEPTION_TypeError, "attribute name must be string, not '%s'",
                       name->type->layout.name);
}

/* Calls a descriptor's __get__ with a reference to it held meanwhile. */
static Ref get_through(Interp *in, Object *descriptor, Object *instance, Object *owner)
{
    Ref held = keep(descriptor);
    Ref result = descriptor->type->slots.descriptor_get(in, descriptor, instance, owner);
    drop(in, held);
    return result;
}

Ref type_get_attribute(Interp *in, Object *self, Object *name)
{
    TypeObject *type = (TypeObject *)self;
    if (!check_name(in, name))
        return NO_REF;
    Object *of_meta = type_lookup(in, self->type, name);
    bool meta_gets = of_meta != NULL && of_meta->type->slots.descriptor_get != NULL;
    if (meta_gets && is_data_descriptor(of_meta))
        return get_through(in, of_meta, self, (Object *)self->type);
    Object *own = type_lookup(in, type, name);
    if (own != NULL) {
        if (own->type->slots.descriptor_get != NULL)
            return get_through(in, own, NULL, self);
        return keep(own);
    }
    if (meta_gets)
        return get_through(in, of_meta, self, (Object *)self->type);
    if (of_meta != NULL)
        return keep(of_meta);
    return raise_no_class_attribute(in, type, name);
}

static bool store_in_dict(Interp *in, TypeObject *type, Object *name, Object *value)
{
    Object *dict = type->dict.object;
    if (value != NULL)
        return dict_set(in, dict, name, value);
    int deleted = dict_delete(in, dict, name);
    if (deleted == 0)
        raise_no_class_attribute(in, type, name);
    return deleted > 0;
}

bool type_set_attribute(Interp *in, Object *self, Object *name, Object *value)
{
    TypeObject *type = (TypeObject *)self;
    if (!check_name(in, name))
        return false;
    if (!type_flag(type, TYPE_FLAG_HEAP)) {
        Buf text;
        buf_init(&text);
        str_append_repr(name, &text);
        raise_error(in, EXCEPTION_TypeError, "cannot set %s attribute of immutable type '%s'",
                    text.text, type->layout.name);
        buf_done(&text);
        return false;
    }
    Object *of_meta = type_lookup(in, self->type, name);
    if (of_meta != NULL && is_data_descriptor(of_meta))
        return of_meta->type->slots.descriptor_set(in, of_meta, self, value);
    Ref interned = str_intern(in, keep(name));
    bool done = interned.object != NULL && store_in_dict(in, type, interned.object, value);
    if (done) {
        type_modified(in, type);
        slots_fix_name(in, type, interned.object);
    }
    drop(in, interned);
    return done;
}
