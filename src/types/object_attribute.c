/* Attribute access on objects in general (Objects/object.c,
 * PyObject_GenericGetAttr). An instance's own attributes are inline values over its
 * class's shared keys, a dict in front of the object, or a dict at dict_offset; the
 * lookup path makes no object.
 */
#include "types/exception.h"
#include "types/descriptor.h"
#include "types/dict.h"
#include "types/object.h"
#include "types/str.h"

static bool is_managed(const Object *object)
{
    return object_has_flag(object, TYPE_FLAG_MANAGED_DICT);
}

Slot *object_dict_slot(const Object *object)
{
    int64_t offset = object->type->dict_offset;
    if (offset == 0 || is_managed(object))
        return NULL;
    if (offset < 0) {
        const TypeLayout *layout = object_layout(object);
        int64_t size = ((const VarObject *)object)->size;
        size_t items = (size_t)(size < 0 ? -size : size);
        size_t bytes = layout->basic_size + items * layout->item_size;
        bytes = (bytes + sizeof(void *) - 1) / sizeof(void *) * sizeof(void *);
        offset += (int64_t)bytes;
    }
    return (Slot *)((uintptr_t)object + (uintptr_t)offset);
}

Object *instance_own_attribute(Interp *in, Object *self, Object *name)
{
    Object *dict;
    if (is_managed(self)) {
        dict = instance_dict_made(self);
        if (dict == NULL)
            return instance_values_get(in, self, name);
    } else {
        const Slot *slot = object_dict_slot(self);
        dict = slot != NULL ? slot->object : NULL;
    }
    return dict != NULL ? dict_get(in, dict, name) : NULL;
}

static bool check_name(Interp *in, Object *name)
{
    return LIKELY(is_str(name)) ||
           raise_false(in, EXCEPTION_TypeError, "attribute name must be string, not '%s'",
                       name->type->layout.name);
}

static Ref get_through(Interp *in, Object *descriptor, Object *self)
{
    Ref held = keep(descriptor);
    Ref result = descriptor->type->slots.descriptor_get(in, descriptor, self, (Object *)self->type);
    drop(in, held);
    return result;
}

Ref generic_find_attribute(Interp *in, Object *self, Object *name)
{
    if (!check_name(in, name))
        return NO_REF;
    Object *of_type = type_lookup(in, self->type, name);
    bool gets = of_type != NULL && of_type->type->slots.descriptor_get != NULL;
    if (gets && is_data_descriptor(of_type))
        return get_through(in, of_type, self);
    /* Comparing keys may run code that takes it out of the class. */
    Ref held = of_type != NULL ? keep(of_type) : NO_REF;
    Object *own = instance_own_attribute(in, self, name);
    if (own == NULL && !gets && !is_raised(in))
        return held;
    Ref found = NO_REF;
    if (own != NULL)
        found = keep(own);
    else if (LIKELY(!is_raised(in)))
        found = of_type->type->slots.descriptor_get(in, of_type, self, (Object *)self->type);
    drop(in, held);
    return found;
}

Ref raise_no_attribute(Interp *in, Object *self, Object *name)
{
    Buf text;
    buf_init(&text);
    str_append_utf8(name, &text);
    raise_error(in, EXCEPTION_AttributeError, "'%s' object has no attribute '%s'",
                self->type->layout.name, text.text);
    buf_done(&text);
    return NO_REF;
}

Ref generic_get_attribute(Interp *in, Object *self, Object *name)
{
    Ref found = generic_find_attribute(in, self, name);
    if (UNLIKELY(found.object == NULL) && !is_raised(in))
        raise_no_attribute(in, self, name);
    if (UNLIKELY(found.object == NULL))
        exception_note_attribute(in, self, name);
    return found;
}

void miss_attribute(Interp *in, Object *self, Object *name)
{
    raise_no_attribute(in, self, name);
    exception_note_attribute(in, self, name);
    raise_clear(in);
}

static bool raise_read_only(Interp *in, Object *self, Object *name)
{
    Buf text;
    buf_init(&text);
    str_append_utf8(name, &text);
    raise_error(in, EXCEPTION_AttributeError, "'%s' object attribute '%s' is read-only",
                self->type->layout.name, text.text);
    buf_done(&text);
    return false;
}

/* value NULL: delete. */
static bool change_dict(Interp *in, Object *self, Object *dict, Object *name, Object *value)
{
    if (value != NULL)
        return dict_set(in, dict, name, value);
    int deleted = dict_delete(in, dict, name);
    if (deleted == 0)
        raise_no_attribute(in, self, name);
    return deleted > 0;
}

/* Instances of classes derived from built-in containers have no inline values, and
 * no dict before the first attribute. */
static bool set_in_values(Interp *in, Object *self, Object *name, Object *value)
{
    bool found = true;
    if (instance_values_slot(self, 0) == NULL && value != NULL) {
        Object *dict = instance_dict(in, self);
        return dict != NULL && dict_set(in, dict, name, value);
    }
    if (!instance_values_set(in, self, name, value, &found))
        return false;
    if (value == NULL && !found)
        raise_no_attribute(in, self, name);
    return value != NULL || found;
}

/* The dict at dict_offset, made if there is something to put in. */
static bool set_in_dict_slot(Interp *in, Object *self, Slot *slot, Object *name, Object *value)
{
    if (slot->object == NULL && value == NULL) {
        raise_no_attribute(in, self, name);
        return false;
    }
    if (slot->object == NULL) {
        Ref dict = dict_new(in);
        if (dict.object == NULL)
            return false;
        slot_store(&in->heap, self, slot, SLOT_KEY(FIELD, FIELD_DICT), dict);
    }
    Ref held = keep(slot->object);
    bool done = change_dict(in, self, held.object, name, value);
    drop(in, held);
    return done;
}

bool generic_set_attribute(Interp *in, Object *self, Object *name, Object *value)
{
    if (!check_name(in, name))
        return false;
    Object *of_type = type_lookup(in, self->type, name);
    if (of_type != NULL && is_data_descriptor(of_type)) {
        Ref held = keep(of_type);
        bool done = of_type->type->slots.descriptor_set(in, of_type, self, value);
        drop(in, held);
        return done;
    }
    if (is_managed(self)) {
        Object *dict = instance_dict_made(self);
        return dict != NULL ? change_dict(in, self, dict, name, value)
                            : set_in_values(in, self, name, value);
    }
    Slot *slot = object_dict_slot(self);
    if (slot != NULL)
        return set_in_dict_slot(in, self, slot, name, value);
    if (of_type != NULL)
        return raise_read_only(in, self, name);
    raise_no_attribute(in, self, name);
    return false;
}

Ref object_dict(Interp *in, Object *object)
{
    if (is_managed(object)) {
        Object *dict = instance_dict(in, object);
        return dict != NULL ? keep(dict) : NO_REF;
    }
    Slot *slot = object_dict_slot(object);
    if (slot == NULL)
        return raise_error(in, EXCEPTION_AttributeError, "'%s' object has no attribute '__dict__'",
                           object->type->layout.name);
    if (slot->object == NULL) {
        Ref dict = dict_new(in);
        if (dict.object == NULL)
            return NO_REF;
        slot_store(&in->heap, object, slot, SLOT_KEY(FIELD, FIELD_DICT), dict);
    }
    return keep(slot->object);
}

bool object_set_dict(Interp *in, Object *object, Object *dict)
{
    if (dict == NULL && !is_managed(object))
        return raise_false(in, EXCEPTION_TypeError, "cannot delete __dict__");
    if (dict != NULL && !is_dict(dict))
        return raise_false(in, EXCEPTION_TypeError,
                           "__dict__ must be set to a dictionary, not a '%s'",
                           dict->type->layout.name);
    if (is_managed(object))
        return instance_dict_set(in, object, dict);
    Slot *slot = object_dict_slot(object);
    if (slot == NULL)
        return raise_false(in, EXCEPTION_AttributeError, "This object has no __dict__");
    slot_store(&in->heap, object, slot, SLOT_KEY(FIELD, FIELD_DICT), keep(dict));
    return true;
}

Ref object_get_dict_property(Interp *in, Object *self)
{
    return object_dict(in, self);
}

Ref object_get_weakref_property(Interp *in, Object *self)
{
    int64_t offset = self->type->weaklist_offset;
    if (offset == 0)
        return raise_error(in, EXCEPTION_AttributeError, "This object has no __weakref__");
    Object *first = *(Object **)((uintptr_t)self + (uintptr_t)offset);
    return keep(first != NULL ? first : in->none);
}
